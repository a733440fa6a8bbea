#include "compositionroot.h"

#include "consoleaccount.h"
#include "consolesync.h"
#include "language.h"
#include "paths.h"

#include "shell/fileactions.h"
#include "shell/openstore.h"
#include "synthetic/synthetic.h"
#include "wording/names.h"
#include "wording/problemtext.h"

#include <QApplication>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QScreen>

namespace tam {

namespace {

constexpr int kFrameRoom = 40; ///< for the title bar

Instant clockNow()
{
    return Instant::fromMicroseconds(QDateTime::currentMSecsSinceEpoch() * 1000);
}

} // namespace

CompositionRoot::CompositionRoot(QApplication &application, ConsoleOptions options)
    : m_application(application), m_options(std::move(options))
{
}

CompositionRoot::~CompositionRoot()
{
    // The window looks at the links, and they at the context.
    m_window.reset();
    if (m_context)
        m_context->setLinks(nullptr, nullptr);
}

std::unique_ptr<QSettings> CompositionRoot::makeSettings() const
{
    // Pictures and the demo start from the same view each time; only the desktop's own store remembers.
    if (!m_options.snapshotDir.isEmpty() || m_options.demo || m_options.firstPaintOnly)
        return std::make_unique<QSettings>(m_snapshotSettings.filePath(QStringLiteral("view.ini")),
                                           QSettings::IniFormat);
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("tam-console"),
                                       QStringLiteral("tam-console"));
}

Result<std::unique_ptr<Store>> CompositionRoot::openStore()
{
    if (m_options.demo) {
        const Instant asOf = m_options.asOf.isNull() ? clockNow() : m_options.asOf;
        if (auto made = m_demo.create(asOf, wording::chinese()); !made)
            return made.problem();
        return Store::open(m_demo.fileName(), OpenMode::ReadWrite);
    }
    const QString file = m_options.store.isEmpty() ? defaultStoreFile() : m_options.store;
    return ui::openForWindow(file, clockNow(), &m_salvaged);
}

Result<void> CompositionRoot::start()
{
    auto settings = makeSettings();
    const QString language =
        m_options.language.isEmpty() ? settings->value(QStringLiteral("language")).toString() : m_options.language;
    installLanguage(language);
    m_theme = std::make_unique<ui::ThemeManager>(m_application);
    m_theme->setLanguage(wording::chinese() ? QLocale::Chinese : QLocale::English);
    const QString theme =
        m_options.theme.isEmpty() ? settings->value(QStringLiteral("theme")).toString() : m_options.theme;
    m_theme->setMode(theme == QLatin1String("dark")    ? ui::ThemeManager::Mode::Dark
                     : theme == QLatin1String("light") ? ui::ThemeManager::Mode::Light
                                                       : ui::ThemeManager::Mode::System);

    auto reference = loadReference(referenceDirectory());
    if (!reference)
        return reference.problem();
    auto store = openStore();
    if (!store)
        return store.problem();
    m_context = std::make_unique<ui::AppContext>(std::move(store).value(),
                                                 std::make_shared<const Reference>(std::move(reference).value()),
                                                 clockNow, std::move(settings));
    m_context->setReferenceDirectory(referenceDirectory());
    if (m_options.demo)
        m_context->setDemo(true, demoUser());
    else
        m_context->setHomeStore(defaultStoreFile());
    if (m_options.asOf.isNull())
        m_context->refresh();
    else
        m_context->setAsOf(m_options.asOf);
    makeLinks();
    makeWindow();
    if (m_salvaged)
        QMetaObject::invokeMethod(
            m_window.get(), [this] { m_window->files().tellSalvaged(*m_salvaged); }, Qt::QueuedConnection);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_context->tick();
        scheduleTick();
    });
    m_tick.setSingleShot(true);
    if (m_options.snapshotDir.isEmpty())
        scheduleTick();
    return {};
}

/** At the turn of the minute, so that clocks change when people expect it. */
void CompositionRoot::scheduleTick()
{
    const qint64 inMinute = QDateTime::currentMSecsSinceEpoch() % 60'000;
    m_tick.start(int(60'000 - inMinute) + 20);
}

/** Accounts and synchronisation; before the window, which asks for them. */
void CompositionRoot::makeLinks()
{
    ConsoleAccount::Options options;
    options.directory = QFileInfo(defaultStoreFile()).dir().filePath(QStringLiteral("accounts"));
    options.openBrowser = [](const QUrl &url) { QDesktopServices::openUrl(url); };
    options.secrets = std::make_shared<Keychain>();
    m_account = std::make_unique<ConsoleAccount>(*m_context, std::move(options));
    m_sync = std::make_unique<ConsoleSync>(*m_context, *m_account);
    m_context->setLinks(m_sync.get(), m_account.get());
}

void CompositionRoot::makeWindow()
{
    m_window = std::make_unique<ui::MainWindow>(*m_context, *m_theme);
    m_window->setWindowTitle(QStringLiteral("TAM Console"));
    if (m_options.size.isValid())
        m_window->resize(m_options.size);
    else if (const QScreen *screen = m_window->screen(); screen && QGuiApplication::platformName() != u"offscreen")
        m_window->resize(m_window->size().boundedTo(screen->availableSize() - QSize(0, kFrameRoom)));
    connect(m_window.get(), &ui::MainWindow::languageChosen, this, &CompositionRoot::switchLanguage,
            Qt::QueuedConnection);
    connect(&m_window->files(), &ui::FileActions::referenceInstalled, this, &CompositionRoot::reloadReference);
    m_window->setVisible(true);
}

void CompositionRoot::switchLanguage(const QString &language)
{
    installLanguage(language);
    m_theme->setLanguage(wording::chinese() ? QLocale::Chinese : QLocale::English);
    m_window->saveView();
    m_options.size = m_window->size();
    const auto before = std::move(m_window);
    makeWindow(); // every text is made anew in the new language
    m_window->takePlaceOf(*before);
    m_context->refresh();
}

void CompositionRoot::reloadReference()
{
    auto reference = loadReference(referenceDirectory());
    if (reference)
        m_context->setReference(std::make_shared<const Reference>(std::move(reference).value()));
}

} // namespace tam
