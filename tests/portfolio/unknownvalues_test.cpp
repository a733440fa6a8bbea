// sync.md section 5: a backend that is newer than this version may send values that are on no list here. They are shown
// as they came, and no figure is made up from them.
#include "portfolio/snapshot.h"

#include "../store/spoilcodes.h"
#include "../store/tempstore.h"
#include "rules/booking.h"
#include "rules/conflicts.h"
#include "rules/planterms.h"
#include "rules/planwhatif.h"
#include "store/bulkload.h"
#include "synthetic/synthetic.h"

namespace {

using namespace tam;

class UnknownValuesTest : public test::StoreTest
{
protected:
    void SetUp() override
    {
        auto load = BulkLoad::begin(file());
        ASSERT_OK(load);
        SyntheticOptions options;
        options.customers = 60;
        options.months = 14;
        options.asOf = asOf;
        ASSERT_OK(generatePortfolio(
            options, [&](const KindInfo &info, const RecordBase &record) { return (*load)->add(info, record); }));
        ASSERT_OK((*load)->finish());
        load->reset(); // it holds the file
        m_store = openStore();
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
        EXPECT_OK(FactsScan::forEach(*m_store, options, [&](const CustomerFacts &facts) { all.push_back(facts); }));
        return all;
    }

    std::vector<MonthQuota> quotas(const std::vector<CustomerFacts> &all) const
    {
        std::vector<MonthQuota> list;
        for (const CustomerFacts &facts : all) {
            const std::vector<Ledger> own = ledgers(facts, asOf);
            for (const QuotaHistoryMonth &month : quotaHistory(facts, own, Month(2026, 11), 12, {m_reference, asOf}))
                list.push_back(month.quota);
        }
        return list;
    }

    const Instant asOf = *Instant::fromIso(u"2026-10-12T09:00:00+08:00");
    std::unique_ptr<Store> m_store;
    Reference m_reference;
};

TEST_F(UnknownValuesTest, WhatIsNotCountedIsToldAndTheRestIsAsItWas)
{
    const std::vector<MonthQuota> before = quotas(everyone());
    execute(*m_store, QStringLiteral("UPDATE engagement SET status = 'paused' WHERE rowid % 3 = 0"));
    const std::vector<MonthQuota> after = quotas(everyone());
    ASSERT_EQ(before.size(), after.size());
    int told = 0, silent = 0;
    for (size_t i = 0; i < before.size(); ++i) {
        told += after[i].undecided > 0;
        if (after[i].undecided > 0)
            continue;
        ++silent;
        for (size_t k = 0; k < before[i].pools.size(); ++k) {
            EXPECT_EQ(after[i].pools[k].usedDays, before[i].pools[k].usedDays);
            EXPECT_EQ(after[i].pools[k].reservedDays, before[i].pools[k].reservedDays);
            EXPECT_EQ(after[i].pools[k].usedTimes, before[i].pools[k].usedTimes);
            EXPECT_EQ(after[i].pools[k].reservedTimes, before[i].pools[k].reservedTimes);
        }
    }
    EXPECT_GT(told, 20);
    EXPECT_GT(silent, 20);
}

/** Nothing may break on them; with the sanitizers this finds whoever takes a value for a place in a table. */
TEST_F(UnknownValuesTest, EveryRuleBearsThem)
{
    const auto plain = buildSnapshot(*m_store, m_reference, asOf);
    ASSERT_OK(plain);
    for (const int step : {7, 3, 1}) {
        test::spoilCodes(*m_store, step);
        const auto spoiled = buildSnapshot(*m_store, m_reference, asOf);
        ASSERT_OK(spoiled);
        ASSERT_EQ((*spoiled)->rows.size(), (*plain)->rows.size());
        for (const CustomerFacts &facts : everyone()) {
            const View view{m_reference, asOf};
            const std::vector<Ledger> own = ledgers(facts, asOf);
            const Month month(2026, 10);
            const MonthQuota quota = monthQuota(facts, own, month, view);
            for (const Pool pool : allPools)
                EXPECT_EQ(burnDown(facts, own, quota, pool, view).size(), 31u);
            for (const Incident &incident : facts.incidents) {
                for (const Clock &clock : clocks(facts, incident, view))
                    EXPECT_TRUE(step > 1 || clock.due.isNull()) << "no value is known any more";
            }
            for (const Engagement &engagement : facts.engagements) {
                (void)checkBooking(facts, engagement, {}, view);
                EXPECT_TRUE(step > 1 || own.empty() || own.front().isUndecided());
            }
            (void)deliverablesOwed(facts, month.plus(-12), month, false, view);
            (void)deliverablesBeyondOwed(facts, month.plus(-12), month, view);
            (void)planWhatIf(facts, own, {Plan::Elite, m_reference.catalogue.newestKnown()}, month, 12, view);
            const PlanChoices choices = planChoices(facts, view);
            if (!choices.list.empty())
                (void)compareTerms(choices.list.front().side, choices.list.back().side,
                                   m_reference.catalogue.newestKnown());
        }
    }
    auto words = m_store->all<Person>(Query());
    ASSERT_OK(words);
    EXPECT_EQ(code(words->front().role), QLatin1StringView("new_role"));
}

} // namespace
