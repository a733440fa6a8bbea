#include "store/schemacheck.h"
#include "store/store_p.h"
#include "tempstore.h"

#include <QFileInfo>

namespace tam {

namespace {

class Schema : public test::StoreTest
{
protected:
    static QByteArray dump(const RawSqlite &raw)
    {
        auto texts = raw.column("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name");
        EXPECT_TRUE(texts);
        return texts ? texts->join(QStringLiteral(";\n\n")).toUtf8() + ";\n" : QByteArray();
    }

    std::unique_ptr<Connection> connect(std::span<const MigrationStep> steps) const
    {
        auto opened = openForWriting(file(), steps);
        EXPECT_TRUE(opened) << describe(opened);
        return opened ? std::move(*opened) : nullptr;
    }
};

TEST_F(Schema, TheTablesAreThoseOfTheDescription)
{
    auto store = openStore();
    EXPECT_OK(store->checkIntegrity());
    QSqlQuery tables(store->database());
    ASSERT_TRUE(tables.exec(QStringLiteral(
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%' AND name NOT IN "
        "('unknown_member', 'setting', 'mirror', 'outbox', 'review', 'acked', 'inbox', 'scope_state', 'sync_state')")));
    ASSERT_TRUE(tables.next());
    EXPECT_EQ(tables.value(0).toInt(), int(kindCount));
}

TEST_F(Schema, EveryReleasedVersionIsStillWhatItWas)
{
    const std::span<const MigrationStep> all = Migrator::released();
    for (size_t n = 1; n <= all.size(); ++n) {
        EXPECT_EQ(all[n - 1].version, int(n));
        auto connection = connect(all.first(n)); // from the version before, except the first
        const QString stored = QStringLiteral(TAM_TEST_DATA "/schema-%1.sql").arg(n);
        ASSERT_TRUE(QFileInfo::exists(stored)) << stored.toStdString();
        EXPECT_EQ(dump(connection->raw()), bytesOf(stored)) << "version " << n;
    }
}

TEST_F(Schema, AFreshStoreIsLikeAMigratedOne)
{
    const std::span<const MigrationStep> all = Migrator::released();
    for (size_t n = 1; n <= all.size(); ++n)
        connect(all.first(n));
    auto migrated = connect(all);
    auto fresh = openForWriting(path("fresh.tam"), all);
    ASSERT_OK(fresh);
    EXPECT_EQ(dump(migrated->raw()), dump((*fresh)->raw()));
}

TEST_F(Schema, WritersSurviveAPowerCut)
{
    auto connection = connect(Migrator::released());
    EXPECT_EQ(*connection->raw().text("PRAGMA journal_mode"), QStringLiteral("wal"));
    EXPECT_EQ(*connection->raw().number("PRAGMA synchronous"), 2);
    EXPECT_GT(*connection->raw().number("PRAGMA busy_timeout"), 0);
    EXPECT_EQ(*connection->raw().number("PRAGMA trusted_schema"), 0);
    EXPECT_EQ(*connection->raw().number("PRAGMA foreign_keys"), 0);
}

TEST_F(Schema, IncidentsSettleOnlyWhenNothingOfThemCanMatter)
{
    // Minutes after opening; 0 = absent. The instant after which a scan may leave the incident out.
    struct Case
    {
        IncidentStatus status;
        IncidentKind kind;
        bool review;
        int fault, response, intervention, resolved, closed;
        std::optional<int> settled; ///< nothing: never
    };
    using S = IncidentStatus;
    using K = IncidentKind;
    const Case cases[] = {
        {S::Open, K::Question, false, 0, 5, 0, 9, 9, {}},
        {S::InProgress, K::Question, false, 0, 5, 0, 0, 0, {}},
        {S::WaitingCustomer, K::Question, false, 0, 5, 0, 0, 0, {}},
        {S::Resolved, K::Question, false, 0, 5, 0, 9, 0, 9},
        {S::Closed, K::Question, false, 0, 5, 0, 9, 12, 9},
        {S::Closed, K::Question, false, 0, 5, 0, 0, 12, 12},
        {S::Closed, K::Question, false, 0, 0, 0, 9, 12, 9},
        {S::Closed, K::Question, false, 0, 20, 0, 9, 12, 20},
        {S::Closed, K::Question, false, 0, 0, 0, 0, 0, {}},
        {S::Closed, K::Question, true, 0, 5, 0, 9, 12, {}},
        {S::Closed, K::PlatformFault, false, 0, 5, 7, 9, 12, {}},
        {S::Closed, K::PlatformFault, false, 1, 5, 17, 9, 12, 17},
        {S::Closed, K::PlatformFault, false, 1, 5, 0, 9, 12, 9},
        {S::Closed, K::PlatformFault, false, 1, 5, 0, 0, 0, {}},
    };
    auto store = openStore();
    const Instant opened = *Instant::fromIso(u"2026-10-01T00:00:00Z");
    const auto at = [&](int minute) { return minute ? opened.plusMinutes(minute) : Instant(); };
    for (const Case &c : cases) {
        Incident incident;
        incident.uuid = test::customer(int(&c - cases) + 1).uuid;
        incident.customerId = {test::customer(1).uuid};
        incident.status = c.status;
        incident.incidentKind = c.kind;
        incident.openedAt = opened;
        incident.faultAt = at(c.fault);
        incident.firstResponseAt = at(c.response);
        incident.intervenedAt = at(c.intervention);
        incident.resolvedAt = at(c.resolved);
        incident.closedAt = at(c.closed);
        incident.reviewRequestedAt = c.review ? opened : Instant();
        ASSERT_OK(store->put(kindInfo<Incident>(), incident));
        const auto matters = [&](Instant asOf) {
            Query query;
            query.where = QStringLiteral("id = ? AND settled_at > ?");
            query.values = {idValue(incident.uuid), instantValue(asOf)};
            auto rows = store->all<Incident>(query);
            EXPECT_TRUE(rows);
            return rows && !rows->empty();
        };
        const Instant end = at(c.settled.value_or(100'000'000));
        EXPECT_TRUE(matters(end.plusSeconds(-1))) << "case " << &c - cases;
        EXPECT_EQ(matters(end), !c.settled) << "case " << &c - cases;
    }
}

} // namespace

} // namespace tam
