#include "console.h"

#include "language.h"

#include "shell/demostore.h"
#include "shell/openstore.h"
#include "synthetic/synthetic.h"
#include "wording/problemtext.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QTest>
#include <QTimer>

namespace tam::ui {

namespace {

constexpr int kDeadline = 60'000; ///< of a wait that should end at once; sanitizers are slow

/// The demo is made once for each language and copied.
const QString &demoFile(const QString &language)
{
    static QHash<QString, std::shared_ptr<DemoStore>> made;
    auto &store = made[language];
    if (!store) {
        store = std::make_shared<DemoStore>();
        const auto done = store->create(demoTime(), language == QLatin1String("zh_CN"));
        EXPECT_TRUE(done.ok());
    }
    static QHash<QString, QString> names;
    return names[language] = store->fileName();
}

ThemeManager &theme()
{
    static auto *manager = new ThemeManager(*qApp, qApp);
    return *manager;
}

} // namespace

Instant demoTime()
{
    return *Instant::fromIso(QStringLiteral("2026-09-16T14:02:00+08:00"));
}

Console::Console(Content content, const QString &language, QSize size)
    : m_now(std::make_shared<Instant>(demoTime())), m_language(language), m_size(size), m_demo(content == Content::Demo)
{
    EXPECT_TRUE(!m_demo || QFile::copy(demoFile(language), storeFile()));
    installLanguage(language);
    theme().setLanguage(language == QLatin1String("zh_CN") ? QLocale::Chinese : QLocale::English);
    theme().setMode(ThemeManager::Mode::Light);
    open();
}

Console::~Console()
{
    m_window.reset();
    m_context.reset();
    installLanguage(QStringLiteral("en"));
}

void Console::open()
{
    auto store = openForWindow(storeFile());
    ASSERT_TRUE(store.ok());
    auto reference = loadReference(path(QStringLiteral("reference")));
    ASSERT_TRUE(reference.ok());
    m_context = std::make_unique<AppContext>(
        std::move(store).value(), std::make_shared<const Reference>(std::move(reference).value()),
        [now = m_now] { return *now; },
        std::make_unique<QSettings>(path(QStringLiteral("view.ini")), QSettings::IniFormat));
    m_context->setReferenceDirectory(path(QStringLiteral("reference")));
    m_context->setDemo(m_demo, m_demo ? demoUser() : PersonId());
    m_context->refresh();
    m_window = std::make_unique<MainWindow>(*m_context, theme());
    if (m_size.isValid())
        m_window->resize(m_size);
    m_window->setVisible(true);
    m_window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get(), kDeadline));
    settle();
}

void Console::settle()
{
    const bool settled = QTest::qWaitFor(
        [this] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return m_context->snapshot() && m_context->pendingTasks() == 0;
        },
        kDeadline);
    EXPECT_TRUE(settled);
    QCoreApplication::processEvents();
}

void Console::restart()
{
    m_window->close();
    m_window.reset();
    m_context.reset();
    open();
}

void Console::switchLanguage(const QString &language)
{
    installLanguage(language);
    m_window->saveView();
    const auto before = std::move(m_window);
    m_window = std::make_unique<MainWindow>(*m_context, theme());
    m_window->setVisible(true);
    m_window->takePlaceOf(*before);
    settle();
}

QAction *Console::action(const QString &name) const
{
    return m_window->findChild<QAction *>(name);
}

void Console::trigger(const QString &name)
{
    QAction *found = action(name);
    ASSERT_TRUE(found) << qPrintable(name);
    EXPECT_TRUE(found->isEnabled()) << qPrintable(name);
    found->trigger();
    settle();
}

const PortfolioRow *Console::row(const std::function<bool(const PortfolioRow &)> &accepts) const
{
    const PortfolioRow *best = nullptr;
    for (const PortfolioRow &row : m_context->snapshot()->rows) {
        if (!row.archived && accepts(row) && (!best || row.items.size() > best->items.size()))
            best = &row;
    }
    return best;
}

void Console::walkAreas(const std::function<void(const QString &)> &visit)
{
    for (int area = 0; area <= int(Area::Sync); ++area) {
        m_window->goTo(Area(area));
        settle();
        const QString name = QStringLiteral("area %1").arg(area);
        visit(name);
        const QStringList variants = m_window->currentPage()->variants();
        for (const QString &variant : variants) {
            m_window->currentPage()->showVariant(variant);
            settle();
            visit(name + u' ' + variant);
        }
    }
}

void Console::walkTabs(const PortfolioRow &customer, const std::function<void(const QString &)> &visit)
{
    const CustomerId id = customer.id;
    const QString title = customer.name;
    for (int tab = 0; tab <= int(CustomerTab::Notes); ++tab) {
        m_window->openCustomer(id, CustomerTab(tab));
        settle();
        visit(QStringLiteral("%1 tab %2").arg(title).arg(tab));
    }
}

void Console::walk(const std::function<void(const QString &)> &visit)
{
    walkAreas(visit);
    const auto snapshot = m_context->snapshot(); // keeps the rows while a newer one comes
    const PortfolioRow *telling[] = {
        row([](const PortfolioRow &r) { return r.plan == Plan::Elite; }),
        row([](const PortfolioRow &r) { return r.terms == Terms::Unknown; }),
        row([](const PortfolioRow &r) { return r.plan == Plan::Absent; }),
    };
    for (const PortfolioRow *customer : telling) {
        ASSERT_TRUE(customer);
        walkTabs(*customer, visit);
    }
}

Answers::Answers() : m_before(dialogs())
{
    dialogs().openFile = [this](QWidget *, const QString &, const QString &) { return file; };
    dialogs().saveFile = [this](QWidget *, const QString &, const QString &, const QString &) { return file; };
    dialogs().confirm = [this](QWidget *, const QString &, const QString &, const QString &) { return confirmed; };
    dialogs().choose = [this](QWidget *, const QString &, const QString &, const QStringList &, int, const QString &) {
        return choice < 0 ? std::nullopt : std::optional<int>(choice);
    };
    dialogs().inform = [this](QWidget *, const QString &text, const QString &informative) {
        said.append(text + u'\n' + informative);
    };
    dialogs().warn = [this](QWidget *, const QString &text) {
        said.append(text);
        warnings.append(text);
    };
}

Answers::~Answers()
{
    dialogs() = m_before;
}

void onDialog(const QString &name, std::function<void(QDialog &)> answer)
{
    auto *poll = new QTimer(qApp);
    QObject::connect(poll, &QTimer::timeout, poll, [poll, name, answer = std::move(answer)] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || dialog->objectName() != name)
            return;
        poll->deleteLater();
        poll->stop();
        answer(*dialog);
    });
    poll->start(10);
}

} // namespace tam::ui
