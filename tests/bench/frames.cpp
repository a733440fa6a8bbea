#include "frames.h"

#include <QApplication>
#include <QThread>

#include <algorithm>

namespace tam::bench {

namespace {

constexpr double kFrame = 0.016;
/** The loop is idle after this many turns in which next to nothing happened. */
constexpr int kIdleTurns = 4;
constexpr double kNothing = 200e-6;

} // namespace

void Frames::add(double seconds)
{
    longest = std::max(longest, seconds);
    ++count;
    late += seconds > kFrame;
}

void Frames::add(const Frames &more, const std::string &place)
{
    if (more.longest > longest) {
        longest = more.longest;
        where = place;
    }
    count += more.count;
    late += more.late;
}

WindowFixture::WindowFixture(int customers, QObject *parent) : QObject(parent)
{
    m_theme = std::make_unique<ui::ThemeManager>(*qApp);
    m_theme->setMode(ui::ThemeManager::Mode::Light);
    auto settings = std::make_unique<QSettings>(m_settings.filePath(QStringLiteral("view.ini")), QSettings::IniFormat);
    settings->setValue(QStringLiteral("today/whose"), QStringLiteral("team")); // the longest list
    m_context = std::make_unique<ui::AppContext>(openStore(customers), reference(), &asOf, std::move(settings));
    m_window = std::make_unique<ui::MainWindow>(*m_context, *m_theme);
    m_window->resize(1440, 900);
    m_window->setVisible(true);
    m_context->setAsOf(asOf());
    Frames first;
    while (!m_context->snapshot() || m_context->snapshot()->partial)
        turn(first, {});
    settle(first);
}

void WindowFixture::turn(Frames &frames, const std::function<void()> &input)
{
    QElapsedTimer timer;
    timer.start();
    if (input)
        input();
    QCoreApplication::processEvents();
    const double taken = double(timer.nsecsElapsed()) / 1e9;
    frames.add(taken);
    if (taken < kNothing)
        QThread::usleep(500); // lets the reading threads go on
}

void WindowFixture::settle(Frames &frames)
{
    for (int idle = 0; idle < kIdleTurns;) {
        Frames one;
        turn(one, {});
        idle = one.longest < kNothing && m_context->pendingTasks() == 0 ? idle + 1 : 0;
        if (one.longest >= kNothing)
            frames.add(one.longest);
    }
}

void WindowFixture::act(Frames &frames, const std::function<void()> &input)
{
    turn(frames, input);
    settle(frames);
}

} // namespace tam::bench
