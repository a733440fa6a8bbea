#include <QApplication>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>

namespace {

/** What every program with Qt Widgets pays: says so once it is painted, as `tam-console --first-paint` does. */
class EmptyWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        if (m_painted)
            return;
        m_painted = true;
        QTimer::singleShot(0, this, [] { // once this paint is through
            std::puts("painted");
            std::fflush(stdout);
            QApplication::exit(0);
        });
    }

private:
    bool m_painted = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1440, 900);
    window.setVisible(true);
    return QApplication::exec();
}
