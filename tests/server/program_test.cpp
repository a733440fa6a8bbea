#include "cluster.h"
#include "interchange/portfolioreader.h"
#include "synthetic/synthetic.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <httplib.h>

#include <gtest/gtest.h>

#include <csignal>

using namespace tam;
using namespace tam::test;

namespace {

struct Ended
{
    int status = -1;
    QString out, err;
};

/** tam-server as an administrator runs it, on an empty database. */
class Program : public ::testing::Test
{
protected:
    QTemporaryDir dir;
    const std::string database = Cluster::instance().bareDatabase();
    PgConnection admin{Cluster::instance().adminInfo(database)};
    QString config = write("tam-server.ini", "[server]\nport=0\nthreads=4\n[database]\nconnection=\"" +
                                                 Cluster::instance().serviceInfo(database) + "\"\nadmin_connection=\"" +
                                                 Cluster::instance().adminInfo(database) +
                                                 "\"\n[tokens]\nissuer=https://issuer.test\naudience=tam-console\n");

    QString write(const char *name, const std::string &text)
    {
        QFile file(dir.filePath(QLatin1String(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(text));
        return file.fileName();
    }

    Ended run(QStringList arguments)
    {
        QProcess process;
        process.start(QStringLiteral(TAM_SERVER_PROGRAM), QStringList{QStringLiteral("--config"), config} + arguments);
        EXPECT_TRUE(process.waitForFinished(60'000));
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    std::string ask(const std::string &sql)
    {
        const PgResult result = admin.query(sql);
        EXPECT_TRUE(result.ok()) << result.message();
        return result.ok() && result.rows() ? std::string(result.at(0, 0)) : std::string();
    }

    QString portfolio()
    {
        SyntheticOptions options;
        options.customers = 3;
        options.months = 3;
        options.asOf = *Instant::fromIso(QStringLiteral("2026-10-12T01:00:00Z"));
        const QString file = dir.filePath(QStringLiteral("portfolio.json"));
        EXPECT_TRUE(generateFile(options, file).ok());
        return file;
    }
};

/** Counts what a portfolio file holds. */
struct Counter : PortfolioSink
{
    std::array<qint64, kindCount> counts{};
    Result<void> record(const KindInfo &info, RecordBase &, qint64) override
    {
        ++counts[size_t(info.kind)];
        return {};
    }
};

} // namespace

TEST_F(Program, MigrateImportAndServe)
{
    EXPECT_EQ(run({QStringLiteral("migrate")}).status, 0);
    const QString file = portfolio();
    const Ended imported = run({QStringLiteral("import"), file});
    ASSERT_EQ(imported.status, 0) << imported.err.toStdString();
    QFile source(file);
    ASSERT_TRUE(source.open(QIODevice::ReadOnly));
    Counter counter;
    ASSERT_TRUE(PortfolioReader(source).read(counter).ok());
    for (const KindInfo &info : allKinds()) {
        if (info.scope != KindScope::User && info.kind != Kind::Busy) {
            EXPECT_EQ(ask(std::string("SELECT count(*) FROM app.\"") + info.name + '"'),
                      std::to_string(counter.counts[size_t(info.kind)]))
                << info.name;
        }
    }
    EXPECT_EQ(ask("SELECT count(*) FROM app.busy b JOIN app.duty d ON d.id = b.duty_id"),
              ask("SELECT count(*) FROM app.busy WHERE source = 'duty'"));
    // Once more: nothing new, nothing twice, no new version.
    EXPECT_EQ(run({QStringLiteral("import"), file}).status, 0);
    EXPECT_EQ(ask("SELECT max(version) FROM app.incident"), "1");

    const QString person = QString::fromStdString(ask("SELECT tam_ids[1] FROM app.customer LIMIT 1"));
    EXPECT_EQ(run({QStringLiteral("account"), QStringLiteral("chen"), QStringLiteral("--role"), QStringLiteral("tam"),
                   QStringLiteral("--person"), person})
                  .status,
              0);
    EXPECT_EQ(run({QStringLiteral("assign-tams")}).status, 0);
    const Ended made =
        run({QStringLiteral("token"), QStringLiteral("chen"), QStringLiteral("--note"), QStringLiteral("test")});
    EXPECT_EQ(made.status, 0);

    QProcess server;
    server.start(QStringLiteral(TAM_SERVER_PROGRAM), {QStringLiteral("--config"), config, QStringLiteral("serve")});
    QByteArray log;
    static const QRegularExpression listening(QStringLiteral("\"port\":\"([0-9]+)\""));
    QRegularExpressionMatch match;
    server.setReadChannel(QProcess::StandardError);
    while (!match.hasMatch() && server.waitForReadyRead(10'000)) {
        log += server.readAllStandardError();
        match = listening.match(QString::fromUtf8(log));
    }
    ASSERT_TRUE(match.hasMatch()) << log.constData();
    httplib::Client client("127.0.0.1", match.captured(1).toInt());
    const auto heads = client.Get("/v1/sync/heads", {{"Authorization", "Bearer " + made.out.trimmed().toStdString()},
                                                     {"TAM-Schema", "1"},
                                                     {"TAM-Device", "0190aaaa-0000-7000-8000-000000000001"}});
    ASSERT_TRUE(heads);
    EXPECT_EQ(heads->status, 200) << heads->body;
    EXPECT_NE(heads->body.find("\"kind\":\"customer\""), std::string::npos) << heads->body;
    server.terminate();
    EXPECT_TRUE(server.waitForFinished(20'000));
    EXPECT_EQ(server.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(server.exitCode(), 0);
    log += server.readAllStandardError();
    EXPECT_FALSE(log.contains(made.out.trimmed().toUtf8()));
}

TEST_F(Program, AFileThatDiffersFromWhatIsThereIsRefusedWhole)
{
    EXPECT_EQ(run({QStringLiteral("migrate")}).status, 0);
    const char *people =
        R"({"format":"tam-portfolio/1","people":[{"id":"0190aaaa-0000-7000-8000-00000000000%1","name":"Li","role":"%2"},{"id":"0190aaaa-0000-7000-8000-000000000009","name":"%3","role":"tam"}]})";
    const auto file = [&](const char *id, const char *role, const char *name) {
        return write(
            "people.json",
            QString::fromLatin1(people).arg(QLatin1String(id), QLatin1String(role), QLatin1String(name)).toStdString());
    };
    EXPECT_EQ(run({QStringLiteral("import"), file("1", "tam", "Wang")}).status, 0);
    const Ended refused = run({QStringLiteral("import"), file("2", "tam", "Other")});
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.err.contains(QStringLiteral("0190aaaa-0000-7000-8000-000000000009")))
        << refused.err.toStdString();
    EXPECT_EQ(ask("SELECT count(*) FROM app.person"), "2");
    EXPECT_EQ(run({QStringLiteral("import"), file("3", "king", "Wang")}).status, 1);
    EXPECT_EQ(run({QStringLiteral("import"), QStringLiteral("/nowhere.json")}).status, 1);
    EXPECT_EQ(ask("SELECT count(*) FROM app.person"), "2");
}

TEST_F(Program, RefusesPasswordsAndWhatItDoesNotKnow)
{
    const QString secret = QStringLiteral("s3cret-phrase");
    for (const char *connection : {"host=x password=s3cret-phrase", "postgresql://tam:s3cret-phrase@host/db"}) {
        config = write("bad.ini", std::string("[database]\nadmin_connection=\"") + connection + "\"\n");
        const Ended ended = run({QStringLiteral("migrate")});
        EXPECT_EQ(ended.status, 1);
        EXPECT_TRUE(ended.err.contains(QStringLiteral("passfile")));
        EXPECT_FALSE(ended.err.contains(secret));
    }
    config = write("bad.ini", "[server]\ncolour=red\n");
    EXPECT_EQ(run({QStringLiteral("migrate")}).status, 1);
    config = write("bad.ini", "[server]\nport=70000\n");
    EXPECT_EQ(run({QStringLiteral("migrate")}).status, 1);
    config = dir.filePath(QStringLiteral("missing.ini"));
    EXPECT_EQ(run({QStringLiteral("migrate")}).status, 1);
    for (const QStringList &words :
         {QStringList{QStringLiteral("dance")}, QStringList{}, QStringList{QStringLiteral("import")},
          QStringList{QStringLiteral("migrate"), QStringLiteral("now")}, QStringList{QStringLiteral("--faster")}})
        EXPECT_EQ(run(words).status, 2) << words.join(u' ').toStdString();
}
