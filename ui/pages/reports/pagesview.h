#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QList>

namespace tam::ui {

/// The pages of a report one under the other, on grey; scrolls by wheel and keys. White paper in the dark theme, too:
/// it is what will be printed.
class PagesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PagesView(QWidget *parent = nullptr);

    void setPages(QList<QImage> pages);
    /// One line in place of pages: what is wrong, or that they are being made.
    void setMessage(const QString &message);
    int count() const { return int(m_pages.size()); }
    /// The width of a page in device pixels at which it is shown without scaling.
    int pageWidth() const;

Q_SIGNALS:
    void widthChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateBars();
    QSize shownSize() const;

    QList<QImage> m_pages;
    QString m_message;
};

} // namespace tam::ui
