#include "portfolio/snapshot.h"

#include "../store/tempstore.h"
#include "store/bulkload.h"
#include "synthetic/synthetic.h"

#include <algorithm>
#include <map>

namespace {

using namespace tam;

constexpr int kCustomers = 150;

Result<void> generate(const QString &file, int customers, int months)
{
    auto load = BulkLoad::begin(file);
    if (!load)
        return load.problem();
    SyntheticOptions options;
    options.customers = customers;
    options.months = months;
    options.asOf = *Instant::fromIso(u"2026-10-12T09:00:00+08:00");
    auto made = generatePortfolio(
        options, [&](const KindInfo &info, const RecordBase &record) { return (*load)->add(info, record); });
    return made ? (*load)->finish() : made;
}

Instant at(const char *iso)
{
    return *Instant::fromIso(QString::fromLatin1(iso));
}

/** What the scan over the whole portfolio leaves out must not change a figure: compared with every record of a
 * customer. */
class WholeScanTest : public test::StoreTest, public ::testing::WithParamInterface<const char *>
{
protected:
    void SetUp() override
    {
        ASSERT_OK(generate(file(), kCustomers, 14));
        m_store = openStore(OpenMode::ReadOnly);
        ASSERT_TRUE(m_store);
        auto reference = loadReference({});
        ASSERT_OK(reference);
        m_reference = std::move(*reference);
    }

    std::vector<CustomerFacts> everyone()
    {
        std::vector<CustomerFacts> all;
        FactsScan::Options options;
        options.detail = Detail::Complete;
        options.archivedToo = true;
        EXPECT_OK(FactsScan::forEach(*m_store, options, [&](const CustomerFacts &facts) { all.push_back(facts); }));
        return all;
    }

    std::unique_ptr<Store> m_store;
    Reference m_reference;
};

std::string figures(const PoolQuota &pool)
{
    const auto days = [](Days d) { return d.isNull() ? std::string("-") : std::to_string(d.quarters()); };
    const auto times = [](std::optional<int> n) { return n ? std::to_string(*n) : std::string("-"); };
    return days(pool.usedDays) + '/' + days(pool.reservedDays) + '/' + days(pool.remainingDays) + ' ' +
           std::to_string(pool.usedTimes) + '/' + std::to_string(pool.reservedTimes) + '/' +
           times(pool.remainingTimes) + ' ' + std::to_string(pool.requestedCount);
}

std::string line(const TodayItem &item)
{
    return code(item.kind).toString().toStdString() + ' ' + item.recordId.toString().toStdString() + ' ' +
           item.due.toIso().toStdString() + ' ' + std::to_string(item.count) + '/' + std::to_string(item.total);
}

bool isOfOneCustomer(const TodayItem &item)
{
    return item.kind != TodayKind::StaffConflict && item.kind != TodayKind::CalendarMissing;
}

TEST_P(WholeScanTest, QuotasAreThoseOfAllRecords)
{
    const View view{m_reference, at(GetParam())};
    auto snapshot = buildSnapshot(*m_store, m_reference, view.asOf);
    ASSERT_OK(snapshot);
    const auto all = everyone();
    ASSERT_EQ((*snapshot)->rows.size(), all.size());
    for (const CustomerFacts &facts : all) {
        const MonthQuota expected = monthQuota(facts, Month::of(facts.zone.dateAt(view.asOf)), view);
        const PortfolioRow *row = (*snapshot)->row(facts.id());
        ASSERT_TRUE(row);
        for (size_t i = 0; i < expected.pools.size(); ++i)
            EXPECT_EQ(figures(row->pools[i]), figures(expected.pools[i])) << facts.customer.name.toStdString();
    }
}

TEST_P(WholeScanTest, TodayIsThatOfAllRecords)
{
    const View view{m_reference, at(GetParam())};
    auto snapshot = buildSnapshot(*m_store, m_reference, view.asOf);
    ASSERT_OK(snapshot);
    std::vector<TodayItem> items;
    for (const CustomerFacts &facts : everyone())
        appendTodayItems(items, facts, view);
    auto snoozes = m_store->all<Snooze>({});
    ASSERT_OK(snoozes);
    applySnoozes(items, *snoozes, view.asOf);
    sortToday(items);
    std::vector<std::string> expected, shown;
    for (const TodayItem &item : items)
        expected.push_back(line(item));
    for (const TodayItem &item : (*snapshot)->today) {
        if (isOfOneCustomer(item))
            shown.push_back(line(item));
    }
    EXPECT_FALSE(expected.empty());
    EXPECT_EQ(shown, expected);
}

// Inside a month, at its two ends in the customers' zone and in UTC, and long ago.
INSTANTIATE_TEST_SUITE_P(AtInstants, WholeScanTest,
                         ::testing::Values("2026-10-12T09:00:00+08:00", "2026-09-30T23:30:00+08:00",
                                           "2026-10-01T00:30:00+08:00", "2026-10-31T23:59:00-10:00",
                                           "2026-11-01T01:00:00+13:00", "2026-02-10T12:00:00+08:00"));

TEST_F(WholeScanTest, PartsHoldEveryCustomerOnceInTheOrderOfIds)
{
    FactsScan::Options options;
    options.detail = Detail::Complete;
    options.archivedToo = true;
    for (const int parts : {1, 3, kCustomers + 10}) {
        std::vector<std::vector<std::pair<QUuid, size_t>>> seen(static_cast<size_t>(parts));
        ASSERT_OK(FactsScan::forEachInParts(*m_store, options, parts, [&](int part, const CustomerFacts &facts) {
            seen[size_t(part)].emplace_back(facts.customer.uuid, facts.workLogs.size() + facts.incidents.size());
        }));
        std::vector<std::pair<QUuid, size_t>> all, expected;
        for (const auto &part : seen)
            all.insert(all.end(), part.begin(), part.end());
        for (const CustomerFacts &facts : everyone())
            expected.emplace_back(facts.customer.uuid, facts.workLogs.size() + facts.incidents.size());
        EXPECT_EQ(all.size(), size_t(kCustomers));
        EXPECT_TRUE(all == expected) << parts << " parts";
    }
}

TEST_F(WholeScanTest, ACancelledScanOfPartsSaysSo)
{
    const std::atomic<bool> cancelled = true;
    FactsScan::Options options;
    options.detail = Detail::Now;
    options.cancelled = &cancelled;
    EXPECT_PROBLEM(FactsScan::forEachInParts(*m_store, options, 3, [](int, const CustomerFacts &) {}),
                   ProblemCode::Cancelled);
}

TEST_F(WholeScanTest, ASmallPortfolioHasNoFirstLook)
{
    auto own = buildOwnSnapshot(*m_store, m_reference, at("2026-10-12T09:00:00+08:00"), {});
    ASSERT_OK(own);
    EXPECT_EQ(*own, nullptr);
}

class FirstLookTest : public test::StoreTest
{
};

TEST_F(FirstLookTest, HoldsOneTamsCustomersWithTheFiguresOfTheWhole)
{
    const Instant asOf = at("2026-10-12T09:00:00+08:00");
    ASSERT_OK(generate(file(), 600, 3));
    const auto store = openStore(OpenMode::ReadOnly);
    auto reference = loadReference({});
    ASSERT_OK(reference);
    auto whole = buildSnapshot(*store, *reference, asOf);
    ASSERT_OK(whole);
    EXPECT_FALSE((*whole)->partial);
    std::map<QUuid, int> customers; // in the order of ids
    for (const PortfolioRow &row : (*whole)->rows) {
        if (!row.primaryTam.isNull())
            ++customers[row.primaryTam.uuid];
    }
    const int most = std::max_element(customers.begin(), customers.end(), [](const auto &a, const auto &b) {
                         return a.second < b.second;
                     })->second;
    const PersonId somebody{customers.begin()->first};
    const PersonId nobody{QUuid::createUuidV5(QUuid(), QByteArray("nobody"))};
    for (const PersonId me : {somebody, nobody}) {
        auto own = buildOwnSnapshot(*store, *reference, asOf, me);
        ASSERT_OK(own);
        ASSERT_TRUE(*own);
        EXPECT_TRUE((*own)->partial);
        EXPECT_EQ(int((*own)->rows.size()), me == somebody ? customers[somebody.uuid] : most);
        for (const PortfolioRow &row : (*own)->rows) {
            EXPECT_EQ(row.primaryTam, me == somebody ? somebody : (*own)->rows[0].primaryTam);
            const PortfolioRow *same = (*whole)->row(row.id);
            ASSERT_TRUE(same);
            for (size_t i = 0; i < row.pools.size(); ++i)
                EXPECT_EQ(figures(row.pools[i]), figures(same->pools[i]));
        }
    }
}

} // namespace
