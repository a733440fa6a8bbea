#include "httpfake.h"
#include "tempstore.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace tam {

namespace {

/** `tamctl sync` as scripts start it. */
class TamctlSync : public test::StoreTest
{
protected:
    void SetUp() override
    {
        acme = server.addScope("customer", QStringLiteral("Acme"));
        account = server.addAccount().id;
        server.grant(account, acme, "write");
        token = account.toByteArray(QUuid::WithoutBraces);
    }

    struct Ended
    {
        int status = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    Ended run(const QStringList &arguments, const QByteArray &environmentToken)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("TAM_SERVICE_TOKEN"));
        if (!environmentToken.isNull())
            environment.insert(QStringLiteral("TAM_SERVICE_TOKEN"), QString::fromLatin1(environmentToken));
        process.setProcessEnvironment(environment);
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
        process.start(QString::fromUtf8(TAMCTL),
                      QStringList{QStringLiteral("sync"), QStringLiteral("--store"), file(), QStringLiteral("--format"),
                                  QStringLiteral("json"), QStringLiteral("--lang"), QStringLiteral("en")} +
                          arguments);
        loop.exec();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    test::FakeServer server{3};
    test::HttpFake http{server};
    QUuid acme, account;
    QByteArray token;
};

TEST_F(TamctlSync, LoadsAStoreAndKeepsItInStep)
{
    const Ended first = run({QStringLiteral("--server"), http.url()}, token);
    ASSERT_EQ(first.status, 0) << first.err.constData();
    EXPECT_EQ(first.json().value(QStringLiteral("pulled")).toInt(), 1);
    for (const char *member : {"pushed", "conflicts", "rejected"})
        EXPECT_EQ(first.json().value(QLatin1String(member)).toInt(-1), 0) << member;
    EXPECT_GE(first.json().value(QStringLiteral("cursor_age_seconds")).toInt(-1), 0);
    EXPECT_TRUE(http.lastRequest.toLower().contains("tam-schema: 1"));
    {
        auto store = openStore(OpenMode::ReadOnly);
        EXPECT_EQ(*store->count(Kind::Customer), 1);
    }
    server.addScope("customer", QStringLiteral("Beta"));
    const Ended again = run({QStringLiteral("--once")}, token); // the store knows its server
    EXPECT_EQ(again.status, 0) << again.err.constData();
    EXPECT_EQ(again.json().value(QStringLiteral("pulled")).toInt(-1), 0);
}

TEST_F(TamctlSync, ATokenMayStandInAFileButNotOnTheCommandLine)
{
    write(path("token"), token + "\n");
    const Ended done =
        run({QStringLiteral("--server"), http.url(), QStringLiteral("--token-file"), path("token")}, QByteArray());
    EXPECT_EQ(done.status, 0) << done.err.constData();
    EXPECT_EQ(run({QStringLiteral("--token"), QStringLiteral("x")}, QByteArray()).status, 2);
    const Ended none = run({}, QByteArray());
    EXPECT_EQ(none.status, 2);
    EXPECT_TRUE(none.err.contains("TAM_SERVICE_TOKEN")) << none.err.constData();
    EXPECT_EQ(run({QStringLiteral("--token-file"), path("absent")}, QByteArray()).status, 1);
    const Ended refused = run({}, "00000001-0000-7000-8000-000000000001");
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.err.contains("Sign in")) << refused.err.constData();
    EXPECT_TRUE(refused.out.isEmpty());
}

TEST_F(TamctlSync, ABusyServerIsTriedAgainUnlessOnceIsAsked)
{
    http.busyTimes = 1;
    const Ended once = run({QStringLiteral("--server"), http.url(), QStringLiteral("--once")}, token);
    EXPECT_EQ(once.status, 1);
    EXPECT_TRUE(once.err.contains("busy")) << once.err.constData();
    http.busyTimes = 2;
    EXPECT_EQ(run({}, token).status, 0);
    EXPECT_EQ(http.busyTimes, 0);
}

TEST_F(TamctlSync, SaysWhatIsWrongAndLeavesTheStoreAlone)
{
    const Ended unsafe = run({QStringLiteral("--server"), QStringLiteral("http://tam.example")}, token);
    EXPECT_EQ(unsafe.status, 1);
    EXPECT_TRUE(unsafe.err.contains("https")) << unsafe.err.constData();
    EXPECT_EQ(run({}, token).status, 1) << "not connected";
    auto store = openStore();
    ASSERT_OK(test::putCustomer(*store, 1));
    const Ended used = run({QStringLiteral("--server"), http.url()}, token);
    EXPECT_EQ(used.status, 1);
    EXPECT_TRUE(used.err.contains("written by")) << used.err.constData();
    store.reset();
    const Ended own = run({QStringLiteral("--server"), http.url()}, token);
    EXPECT_EQ(own.status, 1);
    EXPECT_TRUE(own.err.contains("records of its own")) << own.err.constData();
    EXPECT_EQ(*openStore(OpenMode::ReadOnly)->count(Kind::Customer), 1);
}

} // namespace

} // namespace tam
