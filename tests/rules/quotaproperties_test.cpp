#include "quotaworld.h"

#include <numeric>

using namespace tam;
using namespace tam::test;
using enum EngagementStatus;

// Properties, over random customers with fixed seeds

namespace {

constexpr int kRounds = 1000;

/** A customer with up to six engagements of any status and shape around October 2026 and their logs. */
void fill(World &world, Dice &dice)
{
    world.order(Plan(dice.roll(1, 4)), "2026-01-01", "2026-12-31");
    const int engagements = int(dice.roll(1, 6));
    for (int i = 0; i < engagements; ++i) {
        Engagement &e =
            world.engage(Pool(dice.roll(1, 5)), EngagementStatus(dice.roll(1, 5)), "2026-10-01", "2026-10-01");
        e.plannedStart = on("2026-08-20").addDays(dice.roll(0, 90));
        e.plannedEnd = e.plannedStart.addDays(dice.chance(70) ? dice.roll(0, 12) : dice.roll(0, 100));
        if (dice.chance(70))
            e.plannedDays = Days::quarters(dice.roll(0, 60));
        if (dice.chance(30))
            e.rootCause = RootCause(dice.roll(1, 5));
        for (qint64 n = dice.roll(0, 5); n > 0; --n) {
            const QDate date = e.plannedStart.addDays(dice.roll(-5, 40));
            const WorkLog &log = world.log(e, date, Days::quarters(dice.roll(0, 8)));
            if (dice.chance(25))
                world.reverse(log);
        }
    }
}

Instant randomAsOf(Dice &dice)
{
    return at("2026-09-01T00:00:00+08:00").plusSeconds(dice.roll(0, 90 * 86400));
}

QString sums(const MonthQuota &quota)
{
    QString text = quota.month.toString();
    for (const PoolQuota &pool : quota.pools) {
        text += QStringLiteral(" %1/%2/%3/%4/%5/%6")
                    .arg(pool.usedDays.toString(), pool.reservedDays.toString(), pool.remainingDays.toString())
                    .arg(pool.usedTimes)
                    .arg(pool.reservedTimes)
                    .arg(pool.remainingTimes.value_or(-999));
    }
    return text;
}

/** Everything that the rules say of three months. */
QString figures(const World &world, Instant asOf)
{
    const View view{reference(), asOf};
    const std::vector<Ledger> all = ledgers(world.facts, asOf);
    QString text;
    for (const char *month : {"2026-09", "2026-10", "2026-11"}) {
        const MonthQuota quota = monthQuota(world.facts, all, in(month), view);
        text += sums(quota) + u'\n';
        for (const Pool pool : allPools) {
            for (const BurnDownDay &day : burnDown(world.facts, all, quota, pool, view))
                text += day.actual.toString() + u',' + day.planned.toString() + u' ';
        }
    }
    return text;
}

} // namespace

TEST(QuotaProperties, SplittingALogChangesNothing)
{
    Dice dice(11);
    int split = 0;
    for (int round = 0; round < kRounds; ++round) {
        World world;
        fill(world, dice);
        const Instant asOf = randomAsOf(dice);
        const QString before = figures(world, asOf);
        const size_t count = world.facts.workLogs.size();
        for (size_t i = 0; i < count; ++i) {
            WorkLog &log = world.facts.workLogs[i];
            const bool reversed = i + 1 < count && world.facts.workLogs[i + 1].reverses == log.id();
            if (!log.reverses.isNull() || reversed)
                continue;
            const Days part = Days::quarters(dice.roll(0, log.days.quarters()));
            WorkLog &second = world.add(world.facts.workLogs);
            second.engagementId = log.engagementId;
            second.performedOn = log.performedOn;
            second.days = log.days - part;
            log.days = part;
            ++split;
        }
        ASSERT_EQ(figures(world, asOf), before) << "round " << round;
    }
    EXPECT_GT(split, kRounds);
}

TEST(QuotaProperties, AReversedLogIsAsIfItHadNeverBeen)
{
    Dice dice(12);
    for (int round = 0; round < kRounds; ++round) {
        World world;
        fill(world, dice);
        const Instant asOf = randomAsOf(dice);
        const QString before = figures(world, asOf);
        const Engagement &e = world.facts.engagements[size_t(dice.roll(0, qint64(world.facts.engagements.size()) - 1))];
        const QDate date = on("2026-09-01").addDays(dice.roll(0, 90));
        const WorkLog &log = world.log(e, date, Days::quarters(dice.roll(1, 12)));
        if (date <= world.facts.zone.dateAt(asOf) && e.status != Cancelled && in("2026-09") <= Month::of(date)) {
            EXPECT_NE(figures(world, asOf), before);
        }
        world.reverse(log);
        ASSERT_EQ(figures(world, asOf), before) << "round " << round;
    }
}

TEST(QuotaProperties, TheOrderOfRecordsDoesNotMatter)
{
    Dice dice(13);
    for (int round = 0; round < kRounds; ++round) {
        World world;
        fill(world, dice);
        const Instant asOf = randomAsOf(dice);
        const QString before = figures(world, asOf);
        std::reverse(world.facts.workLogs.begin(), world.facts.workLogs.end());
        std::reverse(world.facts.engagements.begin(), world.facts.engagements.end());
        ASSERT_EQ(figures(world, asOf), before) << "round " << round;
    }
}

TEST(QuotaProperties, ReservationsAreNeverNegativeNorMoreThanWhatIsNotLogged)
{
    Dice dice(14);
    int reserving = 0;
    for (int round = 0; round < 4 * kRounds; ++round) {
        World world;
        fill(world, dice);
        const Instant asOf = randomAsOf(dice);
        const QDate asOfDate = world.facts.zone.dateAt(asOf);
        for (const Ledger &ledger : ledgers(world.facts, asOf)) {
            Days sum = Days::whole(0);
            const QMap<Month, Days> reserved = reservedDays(ledger, asOfDate);
            for (auto it = reserved.cbegin(); it != reserved.cend(); ++it) {
                ASSERT_GT(*it, Days::whole(0));
                ASSERT_GE(it.key(), Month::of(asOfDate));
                ASSERT_LE(it.key(), Month::of(ledger.engagement->plannedEnd));
                ASSERT_EQ(*it, quotaTake(ledger, it.key(), asOfDate, known()).reservedDays);
                sum += *it;
            }
            ASSERT_LE(sum, std::max(Days::whole(0), ledger.engagement->plannedTotal() - ledger.logged));
            reserving += !reserved.isEmpty();
        }
    }
    EXPECT_GT(reserving, kRounds);
}

TEST(QuotaProperties, AnEngagementAheadReservesItsWholePlan)
{
    Dice dice(15);
    for (int round = 0; round < 4 * kRounds; ++round) {
        World world;
        Engagement &e = world.engage(kProject, Confirmed, "2026-10-16", "2026-10-16");
        e.plannedStart = on("2026-10-16").addDays(dice.roll(0, 60));
        e.plannedEnd = e.plannedStart.addDays(dice.roll(0, 200));
        e.plannedDays = Days::quarters(dice.roll(0, 400));
        const std::vector<Ledger> all = ledgers(world.facts, at(kNoon15));
        const QMap<Month, Days> reserved = reservedDays(all[0], on("2026-10-15"));
        const Days sum = std::accumulate(reserved.cbegin(), reserved.cend(), Days::whole(0));
        ASSERT_EQ(sum, e.plannedDays);
        const qint64 calendarDays = e.plannedStart.daysTo(e.plannedEnd) + 1;
        for (auto it = reserved.cbegin(); it != reserved.cend(); ++it) {
            if (it.key() == Month::of(e.plannedEnd))
                continue;
            const QDate from = std::max(e.plannedStart, it.key().firstDay());
            const qint64 share = e.plannedDays.quarters() * (from.daysTo(it.key().lastDay()) + 1);
            ASSERT_LE(it->quarters() * calendarDays, share);       // rounded down …
            ASSERT_GT((it->quarters() + 1) * calendarDays, share); // … to the quarter
        }
    }
}

TEST(QuotaProperties, BurnDownEndsAtTheQuotasFigures)
{
    Dice dice(16);
    int withPlanned = 0;
    for (int round = 0; round < kRounds; ++round) {
        World world;
        fill(world, dice);
        const Instant asOf = randomAsOf(dice);
        const QDate asOfDate = world.facts.zone.dateAt(asOf);
        const View view{reference(), asOf};
        const std::vector<Ledger> all = ledgers(world.facts, asOf);
        for (const char *name : {"2026-09", "2026-10", "2026-11"}) {
            const MonthQuota quota = monthQuota(world.facts, all, in(name), view);
            for (const PoolQuota &pool : quota.pools) {
                const std::vector<BurnDownDay> burn = burnDown(world.facts, all, quota, pool.pool, view);
                Days before = pool.limitDays - pool.usedDays;
                for (const BurnDownDay &day : burn) {
                    ASSERT_NE(day.actual.isNull(), day.planned.isNull());
                    ASSERT_EQ(day.planned.isNull(), day.date <= asOfDate);
                    if (!day.planned.isNull()) {
                        ASSERT_LE(day.planned, before); // reservations only take
                        before = day.planned;
                    }
                    if (day.date == asOfDate) {
                        ASSERT_EQ(day.actual, pool.limitDays - pool.usedDays);
                    }
                }
                const BurnDownDay &last = burn.back();
                if (last.date > asOfDate) {
                    ASSERT_EQ(last.planned, pool.remainingDays) << "round " << round;
                    withPlanned += !pool.reservedDays.isZero();
                } else {
                    ASSERT_EQ(last.actual, pool.limitDays - pool.usedDays);
                }
                ASSERT_EQ(pool.remainingDays, pool.limitDays - pool.usedDays - pool.reservedDays);
                ASSERT_EQ(pool.remainingTimes, *pool.limitTimes - pool.usedTimes - pool.reservedTimes);
                ASSERT_EQ(pool.over, pool.remainingDays < Days::whole(0) || *pool.remainingTimes < 0);
            }
        }
    }
    EXPECT_GT(withPlanned, 100);
}

TEST(QuotaProperties, EachEngagementTakesAtMostOneTimeOverAllMonths)
{
    Dice dice(17);
    for (int round = 0; round < kRounds; ++round) {
        World world;
        fill(world, dice);
        const Instant asOf = randomAsOf(dice);
        const QDate asOfDate = world.facts.zone.dateAt(asOf);
        for (const Ledger &ledger : ledgers(world.facts, asOf)) {
            int times = 0;
            for (Month month = in("2026-01"); month <= in("2027-12"); month = month.plus(1)) {
                const QuotaTake take = quotaTake(ledger, month, asOfDate, known());
                times += take.usedTimes + take.reservedTimes;
            }
            ASSERT_LE(times, 1);
        }
    }
}
