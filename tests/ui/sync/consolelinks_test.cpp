#include "syncwindow.h"

#include "consoleaccount.h"
#include "consolesync.h"
#include "httpfake.h"
#include "provider.h"

#include "shell/fileactions.h"
#include "sync/accountdialog.h"
#include "sync/connectdialog.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

/** A keychain in memory, which can be missing. */
class SaidSecrets : public SecretStore
{
public:
    void read(const QString &key, QObject *receiver,
              std::function<void(const std::optional<QByteArray> &)> done) override
    {
        const auto found = kept.constFind(key);
        const auto secret = found == kept.cend() ? std::nullopt : std::optional<QByteArray>(*found);
        QMetaObject::invokeMethod(
            receiver, [done, secret] { done(secret); }, Qt::QueuedConnection);
    }
    void write(const QString &key, const QByteArray &secret, QObject *receiver, std::function<void(bool)> done) override
    {
        if (works)
            kept.insert(key, secret);
        QMetaObject::invokeMethod(
            receiver, [done, ok = works] { done(ok); }, Qt::QueuedConnection);
    }
    void remove(const QString &key) override { kept.remove(key); }

    QHash<QString, QByteArray> kept;
    bool works = true;
};

/** The window with the console's own links, against a server in memory over real HTTP; its tokens are account ids. */
class ConsoleLinksTest : public SyncWindow
{
protected:
    void SetUp() override
    {
        acme = server.addScope("customer", u"Acme"_s);
        account = server.addAccount().id;
        server.grant(account, acme, "write");
        server.put("customer", acme, acme, {{"name", "\"Acme\""}});
        token = account.toString(QUuid::WithoutBraces);
        secrets = std::make_shared<SaidSecrets>();
        startWindow();
    }
    void TearDown() override
    {
        endWindow();
        SyncWindow::TearDown();
    }

    void startWindow()
    {
        installLanguage(u"en"_s);
        static auto *theme = new ui::ThemeManager(*qApp, qApp);
        makeContext();
        ConsoleAccount::Options options;
        options.directory = path("accounts");
        options.openBrowser = [this](const QUrl &url) { provider.browse(url, token); };
        options.secrets = secrets;
        links = std::make_unique<ConsoleAccount>(*m_context, options);
        sync_ = std::make_unique<ConsoleSync>(*m_context, *links);
        m_context->setLinks(sync_.get(), links.get());
        QObject::connect(links.get(), &ui::AccountLink::failed, links.get(),
                         [this](const Problem &problem) { problems.push_back(problem); });
        makeWindow(*theme);
    }
    void endWindow()
    {
        m_window.reset();
        sync_.reset();
        links.reset();
        m_context.reset();
    }

    bool waitFor(const std::function<bool()> &done) { return QTest::qWaitFor(done, kDeadline / 10); }
    ::testing::AssertionResult waitForPhase(ui::SyncPhase phase)
    {
        if (waitFor([&] { return sync_->state().phase == phase; }))
            return ::testing::AssertionSuccess();
        std::string said = "phase " + std::to_string(int(sync_->state().phase));
        for (const Problem &problem : problems)
            said += ", " + std::to_string(int(problem.code)) + ' ' + problem.arguments.join(u'|').toStdString();
        return ::testing::AssertionFailure() << said << ", last request " << http.lastRequest.left(200).toStdString();
    }

    /** As its user does: address, then token, in the dialog of the start page. */
    void connectByDialog(const QString &address, const QString &given)
    {
        auto *start = find<QAbstractButton>("startConnect");
        if (start)
            start->click();
        else
            m_window->files().connectBackend();
        auto *dialog = m_window->findChild<ui::ConnectDialog *>();
        ASSERT_TRUE(dialog);
        dialog->findChild<QLineEdit *>(u"connectServer"_s)->setText(address);
        dialog->findChild<QAbstractButton *>(u"connectNext"_s)->click();
        auto *line = dialog->findChild<QLineEdit *>(u"connectToken"_s);
        if (!waitFor([&] { return line->isVisible() || !problems.empty(); }) || !line->isVisible())
            return;
        line->setText(given);
        dialog->findChild<QAbstractButton *>(u"connectUseToken"_s)->click();
    }

    HttpFake http{server};
    Provider provider; ///< its users' names are the ids of accounts; started by who needs it
    QString token;
    std::shared_ptr<SaidSecrets> secrets;
    std::unique_ptr<ConsoleAccount> links;
    std::unique_ptr<ConsoleSync> sync_;
    std::vector<Problem> problems;
};

TEST_F(ConsoleLinksTest, ConnectingMakesAStoreForTheAccountAndFillsIt)
{
    EXPECT_EQ(sync_->state().phase, ui::SyncPhase::NotConnected);
    connectByDialog(http.url(), token);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    settle();
    EXPECT_TRUE(problems.empty());
    EXPECT_EQ(QFileInfo(m_context->storeFile()).dir(), QDir(path("accounts")));
    ASSERT_TRUE(waitFor([this] { return m_context->snapshot() && m_context->snapshot()->rows.size() == 1; }));
    EXPECT_EQ(m_context->snapshot()->rows.front().name, u"Acme"_s);
    ASSERT_EQ(secrets->kept.size(), 1);
    EXPECT_EQ(*secrets->kept.begin(), "token:" + token.toUtf8());
    EXPECT_TRUE(links->account().kept);
    // No token stands in the store's file.
    QFile raw(m_context->storeFile());
    EXPECT_FALSE(m_context->dataTime().isNull());
    m_context->releaseStore();
    ASSERT_TRUE(raw.open(QIODevice::ReadOnly));
    EXPECT_FALSE(raw.readAll().contains("token:"));
}

TEST_F(ConsoleLinksTest, ChangesOfOthersComeInAndMineGoOut)
{
    connectByDialog(http.url(), token);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    const QUuid id = serverNote(acme, "hello");
    sync_->syncNow();
    ASSERT_TRUE(waitFor([&] { return m_context->store().find(Kind::Note, id).ok(); }));
    auto found = m_context->store().find(Kind::Note, id);
    const Note was = static_cast<const Note &>(**found);
    Note made = was;
    made.body = u"mine"_s;
    ASSERT_TRUE(EditService(m_context->store()).update(was, made, {now, {}}));
    sync_->edited();
    EXPECT_EQ(sync_->state().unsent, 1);
    sync_->syncNow();
    ASSERT_TRUE(waitFor([&] { return serverBody(id) == "\"mine\""; }));
    ASSERT_TRUE(waitFor([&] { return sync_->state().unsent == 0; }));
}

TEST_F(ConsoleLinksTest, TheTokenIsThereAgainAfterARestart)
{
    connectByDialog(http.url(), token);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    const QString file = m_context->storeFile();
    endWindow();
    startWindow();
    m_window->files().openStoreFile(file);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    EXPECT_TRUE(links->account().kept);
}

TEST_F(ConsoleLinksTest, ASignInShowsItsNameInAStoreThatWasMadeWithAToken)
{
    if (const QString missing = provider.start({token}); !missing.isEmpty())
        GTEST_SKIP() << missing.toStdString();
    connectByDialog(http.url(), token);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    EXPECT_EQ(links->account().name, QString()) << "a token has none";
    const QString file = m_context->storeFile();
    links->signOut();
    endWindow();
    http.offer = R"({"issuer":")" + provider.issuer().toUtf8() + R"(","client_id":"tam-console"})";
    startWindow();
    m_window->files().openStoreFile(file);
    ASSERT_TRUE(waitFor([this] { return !links->account().issuer.isEmpty(); }));
    links->signIn();
    ASSERT_TRUE(waitFor([this] { return !links->account().name.isEmpty() || !problems.empty(); }));
    EXPECT_TRUE(problems.empty());
    EXPECT_EQ(links->account().name, token);
    EXPECT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
}

TEST_F(ConsoleLinksTest, WithoutAKeychainOneIsSignedInUntilTheEnd)
{
    secrets->works = false;
    connectByDialog(http.url(), token);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    EXPECT_TRUE(links->account().signedIn);
    EXPECT_FALSE(links->account().kept);
    m_window->goTo(ui::Area::Sync);
    settle();
    EXPECT_TRUE(find<QLabel>("syncFacts")->text().contains(u"Signed in until you quit"_s));
    const QString file = m_context->storeFile();
    endWindow();
    startWindow();
    m_window->files().openStoreFile(file);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::SignIn));
    EXPECT_FALSE(links->account().signedIn);
}

TEST_F(ConsoleLinksTest, ARefusedTokenMakesNoStore)
{
    connectByDialog(http.url(), QUuid::createUuid().toString(QUuid::WithoutBraces));
    ASSERT_TRUE(waitFor([this] { return !problems.empty(); }));
    EXPECT_EQ(problems.front().code, ProblemCode::SignInNeeded);
    EXPECT_TRUE(QDir(path("accounts")).entryList(QDir::Files).isEmpty());
    EXPECT_TRUE(secrets->kept.isEmpty());
}

TEST_F(ConsoleLinksTest, AnUnsafeAddressIsRefusedBeforeAnythingIsSent)
{
    connectByDialog(u"http://tam.example.com"_s, token);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems.front().code, ProblemCode::InsecureServer);
    EXPECT_TRUE(http.lastRequest.isEmpty());
}

TEST_F(ConsoleLinksTest, SigningOutForgetsTheTokenAndKeepsTheRecords)
{
    connectByDialog(http.url(), token);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    links->signOut();
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::SignIn));
    EXPECT_TRUE(secrets->kept.isEmpty());
    EXPECT_TRUE(m_context->store().find(Kind::Customer, acme));
    links->useToken(token);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    EXPECT_EQ(secrets->kept.size(), 1);
}

TEST_F(ConsoleLinksTest, SigningOutOffersToSendWhatWaitsFirst)
{
    connectByDialog(http.url(), token);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    const Note mine = newNote(acme, "waits");
    ASSERT_TRUE(EditService(m_context->store()).insert(mine, {now, {}}));
    sync_->edited();
    ASSERT_EQ(sync_->state().unsent, 1);
    const ui::Dialogs before = ui::dialogs();
    ui::dialogs().choose = [](QWidget *, const QString &, const QString &, const QStringList &, int current,
                              const QString &) { return std::optional<int>(current); };
    ui::showAccountDialog(m_window.get(), *m_context);
    find<QAbstractButton>("accountSignOut")->click();
    ui::dialogs() = before;
    ASSERT_TRUE(waitFor([&] { return !links->account().signedIn; }));
    EXPECT_EQ(serverBody(mine.uuid), "\"waits\"");
    EXPECT_EQ(sync_->state().unsent, 0);
}

TEST_F(ConsoleLinksTest, ASecondWindowOverTheStoreOnlyReads)
{
    connectByDialog(http.url(), token);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    auto second = Store::open(m_context->storeFile(), OpenMode::ReadOnly);
    ASSERT_TRUE(second);
    auto reference = loadReference(path("reference"));
    ui::AppContext context(
        std::move(second).value(), std::make_shared<const Reference>(std::move(reference).value()),
        [this] { return now; }, std::make_unique<QSettings>(path("other.ini"), QSettings::IniFormat));
    ConsoleAccount::Options options;
    options.secrets = secrets;
    ConsoleAccount accounts(context, options);
    const ConsoleSync other(context, accounts);
    EXPECT_EQ(other.state().phase, ui::SyncPhase::OtherHolds);
}

TEST_F(ConsoleLinksTest, ACustomerTakenAwayIsNamedOnceItsRecordsAreGone)
{
    beta = server.addScope("customer", u"Beta"_s);
    server.grant(account, beta, "write");
    server.put("customer", beta, beta, {{"name", "\"Beta\""}});
    connectByDialog(http.url(), token);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    server.grant(account, beta, {});
    sync_->syncNow();
    ASSERT_TRUE(waitFor([this] { return !sync_->state().taken.isEmpty(); }));
    EXPECT_EQ(sync_->state().taken, QStringList{u"Beta"_s});
    EXPECT_FALSE(m_context->store().find(Kind::Customer, beta));
}

TEST_F(ConsoleLinksTest, AServerThatIsNotThereIsOffline)
{
    connectByDialog(http.url(), token);
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
    http.busyTimes = 1'000'000;
    sync_->syncNow();
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::Offline));
    http.busyTimes = 0;
    sync_->syncNow();
    ASSERT_TRUE(waitForPhase(ui::SyncPhase::UpToDate));
}

} // namespace

} // namespace tam::test
