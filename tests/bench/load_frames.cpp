#include "consoleaccount.h"
#include "consolesync.h"

#include "shell/mainwindow.h"
#include "theme/thememanager.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <cstdio>

/**
 * load_frames URL TOKENFILE FOLDER CUSTOMERS: the window connects to a server and loads everything for the first time,
 * while its own thread goes on turning, until all customers are on the screen. Prints one line: the longest turn in
 * milliseconds, turns over 16 ms, all turns, and the seconds that it took.
 */
namespace tam {

namespace {

constexpr double kFrame = 16;         ///< milliseconds
constexpr qint64 kPatience = 120'000; ///< milliseconds
constexpr double kNothing = 0.2;      ///< milliseconds: next to nothing was to do

/** A keychain that keeps nothing: the token is for this run. */
class NoSecrets : public SecretStore
{
public:
    void read(const QString &, QObject *receiver, std::function<void(const std::optional<QByteArray> &)> done) override
    {
        QMetaObject::invokeMethod(
            receiver, [done] { done(std::nullopt); }, Qt::QueuedConnection);
    }
    void write(const QString &, const QByteArray &, QObject *receiver, std::function<void(bool)> done) override
    {
        QMetaObject::invokeMethod(
            receiver, [done] { done(false); }, Qt::QueuedConnection);
    }
    void remove(const QString &) override {}
};

/** The window over an empty store, with the console's own links. */
class Connecting
{
public:
    Connecting(const QString &folder, const QByteArray &token) : m_theme(*qApp)
    {
        auto store = Store::open(QDir(folder).filePath(QStringLiteral("empty.tam")), OpenMode::ReadWrite);
        auto reference = loadReference({});
        if (!store || !reference)
            qFatal("no store can be made there");
        m_context = std::make_unique<ui::AppContext>(
            std::move(*store), std::make_shared<const Reference>(std::move(*reference)),
            [] { return Instant::fromDateTime(QDateTime::currentDateTimeUtc()); },
            std::make_unique<QSettings>(QDir(folder).filePath(QStringLiteral("view.ini")), QSettings::IniFormat));
        m_context->refresh();
        m_account = std::make_unique<ConsoleAccount>(
            *m_context, ConsoleAccount::Options{folder, [](const QUrl &) {}, std::make_shared<NoSecrets>()});
        m_sync = std::make_unique<ConsoleSync>(*m_context, *m_account);
        m_context->setLinks(m_sync.get(), m_account.get());
        m_window = std::make_unique<ui::MainWindow>(*m_context, m_theme);
        m_window->resize(1440, 900);
        m_window->setVisible(true);
        QObject::connect(m_account.get(), &ui::AccountLink::offered, m_account.get(), [this, token](const auto &offer) {
            m_account->connectByToken(offer, QString::fromUtf8(token));
        });
        QObject::connect(m_account.get(), &ui::AccountLink::failed, m_account.get(),
                         [] { qFatal("the server takes no connection"); });
    }
    ~Connecting()
    {
        m_window.reset(); // before what it looks at
        m_sync.reset();
        m_account.reset();
    }

    void begin(const QString &url) { m_account->lookUp(url, {}); }
    bool isDone(size_t customers) const
    {
        const auto snapshot = m_context->snapshot();
        return m_sync->state().phase == ui::SyncPhase::UpToDate && snapshot && !snapshot->partial &&
               snapshot->rows.size() >= customers;
    }

private:
    ui::ThemeManager m_theme;
    std::unique_ptr<ui::AppContext> m_context;
    std::unique_ptr<ConsoleAccount> m_account;
    std::unique_ptr<ConsoleSync> m_sync;
    std::unique_ptr<ui::MainWindow> m_window;
};

int measure(const QStringList &arguments)
{
    QFile token(arguments.at(2));
    if (!token.open(QIODevice::ReadOnly))
        return 1;
    Connecting window(arguments.at(3), token.readAll().trimmed());
    QCoreApplication::processEvents();
    window.begin(arguments.at(1));
    double longest = 0;
    int late = 0, turns = 0;
    QElapsedTimer all;
    all.start();
    while (!window.isDone(arguments.at(4).toULongLong())) {
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents();
        const double taken = double(turn.nsecsElapsed()) / 1e6;
        ++turns;
        late += taken > kFrame;
        longest = std::max(longest, taken);
        if (all.elapsed() > kPatience)
            return 1;
        if (taken < kNothing)
            QThread::usleep(300); // the other threads go on
    }
    std::printf("%.1f %d %d %.2f\n", longest, late, turns, double(all.elapsed()) / 1000);
    return 0;
}

} // namespace

} // namespace tam

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    if (argc != 5)
        return 2;
    return tam::measure(QApplication::arguments());
}
