#pragma once

#include "edit/editservice.h"
#include "edit/review.h"
#include "sync/lease.h"
#include "sync/syncengine.h"

#include "fakelink.h"
#include "tempstore.h"

#include <QSqlQuery>

namespace tam::test {

/** One account with two customers, a store connected to the server, and time that stands still until moved. */
class SyncTest : public StoreTest
{
protected:
    void SetUp() override
    {
        acme = server.addScope("customer", QStringLiteral("Acme"));
        beta = server.addScope("customer", QStringLiteral("Beta"));
        account = server.addAccount().id;
        server.grant(account, acme, "write");
        server.grant(account, beta, "write");
        link = std::make_unique<FakeLink>(server, account, 1);
        reopen();
        ASSERT_OK(SyncEngine::connect(*store, QStringLiteral("fake:"), account));
    }

    void reopen()
    {
        review.reset();
        edits.reset();
        tables.reset();
        store.reset();
        store = openStore();
        ASSERT_TRUE(store);
        tables = std::make_unique<SyncTables>(*store);
        edits = std::make_unique<EditService>(*store, [this](Instant) { return nextId(); });
        review = std::make_unique<Review>(*store, [this](Instant) { return nextId(); });
    }

    QUuid nextId() { return QUuid(++ids, 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1); }

    SyncReport sync(bool acceptNewHistory = false)
    {
        SyncEnvironment environment;
        environment.now = [this] { return now; };
        environment.newId = [this](Instant) { return nextId(); };
        environment.cancel = &cancel;
        environment.progress = [this](const SyncReport &report) { progress.push_back(report); };
        SyncEngine engine(*store, *link, environment);
        return engine.run(acceptNewHistory);
    }

    void syncs()
    {
        const SyncReport report = sync();
        ASSERT_EQ(report.status, SyncStatus::Done)
            << (report.problem ? report.problem->arguments.join(u' ').toStdString() : "");
    }

    /** A note of the server's. */
    QUuid serverNote(const QUuid &scope, const char *body)
    {
        const QUuid id = nextId();
        setServerNote(id, scope, body);
        return id;
    }
    void setServerNote(const QUuid &id, const QUuid &scope, const QByteArray &body)
    {
        server.put("note", id, scope,
                   {{"customer_id", '"' + scope.toByteArray(QUuid::WithoutBraces) + '"'},
                    {"written_at", "\"2026-10-01T08:00:00Z\""},
                    {"body", '"' + body + '"'}});
    }
    QByteArray serverBody(const QUuid &id) const
    {
        const auto row = server.content().rows.find({"note", id});
        return row == server.content().rows.end() || row->second.deleted ? QByteArray()
                                                                         : valueOrNull(row->second.values, "body");
    }

    std::optional<Note> note(const QUuid &id)
    {
        auto found = store->find(Kind::Note, id);
        return found ? std::optional<Note>(static_cast<const Note &>(**found)) : std::nullopt;
    }
    QString noteBody(const QUuid &id)
    {
        const auto found = note(id);
        return found ? found->body : QString();
    }
    void editNote(const QUuid &id, const char *body)
    {
        const auto was = note(id);
        ASSERT_TRUE(was);
        Note changed = *was;
        changed.body = QString::fromLatin1(body);
        ASSERT_OK(edits->update(*was, changed, {now, {}}));
    }
    Note newNote(const QUuid &scope, const char *body)
    {
        Note made;
        made.uuid = nextId();
        made.customerId.uuid = scope;
        made.writtenAt = now;
        made.body = QString::fromLatin1(body);
        return made;
    }

    std::vector<Operation> outbox() { return *tables->outbox(); }
    std::vector<ReviewRow> reviews() { return *tables->reviews(); }
    qint64 count(const char *table)
    {
        QSqlQuery query(store->database());
        EXPECT_TRUE(query.exec(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)));
        return query.next() ? query.value(0).toLongLong() : -1;
    }

    FakeServer server{7};
    QUuid account, acme, beta;
    std::unique_ptr<FakeLink> link;
    std::unique_ptr<Store> store;
    std::unique_ptr<SyncTables> tables;
    std::unique_ptr<EditService> edits;
    std::unique_ptr<Review> review;
    Instant now = *Instant::fromIso(u"2026-10-01T08:00:00Z");
    std::atomic<bool> cancel = false;
    std::vector<SyncReport> progress;
    quint32 ids = 0;
};

} // namespace tam::test
