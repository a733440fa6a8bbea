#include "rules/quota.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace tam {

namespace {

constexpr Days kNoDays = Days::whole(0);

/** A month with its ends, worked out once for all engagements of a portfolio scan. */
struct MonthSpan
{
    Month month;
    QDate first, last;

    explicit MonthSpan(Month of) : month(of), first(of.firstDay()), last(first.addDays(first.daysInMonth() - 1)) {}
    bool contains(QDate date) const { return first <= date && date <= last; }
};

using IdIndex = std::vector<std::pair<QUuid, size_t>>;

bool idBefore(const std::pair<QUuid, size_t> &a, const std::pair<QUuid, size_t> &b)
{
    return compareUuid(a.first, b.first) < 0;
}

/** The engagements that are there at asOf, each with an empty ledger. */
std::vector<Ledger> emptyLedgers(const CustomerFacts &facts, Instant asOf)
{
    std::vector<Ledger> result;
    result.reserve(facts.engagements.size());
    for (const Engagement &engagement : facts.engagements) {
        if (engagement.requestedAt.isNull() || engagement.requestedAt <= asOf)
            result.emplace_back().engagement = &engagement;
    }
    return result;
}

IdIndex indexById(const std::vector<Ledger> &ledgers)
{
    IdIndex index;
    index.reserve(ledgers.size());
    for (size_t i = 0; i < ledgers.size(); ++i)
        index.emplace_back(ledgers[i].engagement->uuid, i);
    std::sort(index.begin(), index.end(), idBefore);
    return index;
}

constexpr size_t kNowhere = std::numeric_limits<size_t>::max();

size_t find(const IdIndex &index, const QUuid &id)
{
    const auto it = std::lower_bound(index.begin(), index.end(), std::pair(id, size_t(0)), idBefore);
    return it != index.end() && it->first == id ? it->second : kNowhere;
}

/** Ids of the logs that an entry of the same ledgers reverses, in order. */
std::vector<QUuid> reversedIds(const std::vector<Ledger> &ledgers)
{
    std::vector<QUuid> ids;
    for (const Ledger &ledger : ledgers) {
        for (const WorkLog *log : ledger.logs) {
            if (!log->reverses.isNull())
                ids.push_back(log->reverses.uuid);
        }
    }
    std::sort(ids.begin(), ids.end(), [](const QUuid &a, const QUuid &b) { return compareUuid(a, b) < 0; });
    return ids;
}

bool contains(const std::vector<QUuid> &ids, const QUuid &id)
{
    return std::binary_search(ids.begin(), ids.end(), id,
                              [](const QUuid &a, const QUuid &b) { return compareUuid(a, b) < 0; });
}

void finishLedger(Ledger &ledger, const std::vector<QUuid> &reversed)
{
    // All logs lie in one vector: their addresses keep those of one date in its order.
    std::sort(ledger.logs.begin(), ledger.logs.end(), [](const WorkLog *a, const WorkLog *b) {
        return a->performedOn != b->performedOn ? a->performedOn < b->performedOn : std::less<>()(a, b);
    });
    for (const WorkLog *log : ledger.logs) {
        ledger.logged += chargedDays(*log);
        const bool live = log->reverses.isNull() && !contains(reversed, log->uuid);
        if (live && !ledger.firstLiveOn.isValid())
            ledger.firstLiveOn = log->performedOn;
    }
}

/** The first log of that date or a later one. */
auto firstLogFrom(const Ledger &ledger, QDate date)
{
    return std::lower_bound(ledger.logs.begin(), ledger.logs.end(), date,
                            [](const WorkLog *log, QDate from) { return log->performedOn < from; });
}

bool hasLogsWithin(const Ledger &ledger, QDate first, QDate last)
{
    const auto it = firstLogFrom(ledger, first);
    return it != ledger.logs.end() && (*it)->performedOn <= last;
}

/** Charged from first to last, reversals negative. */
Days loggedWithin(const Ledger &ledger, QDate first, QDate last)
{
    auto it = firstLogFrom(ledger, first);
    Days sum = kNoDays;
    for (; it != ledger.logs.end() && (*it)->performedOn <= last; ++it)
        sum += chargedDays(**it);
    return sum;
}

/** Calendar days of the plan that lie in [first, last]. */
qint64 plannedDaysWithin(const Engagement &engagement, QDate first, QDate last)
{
    const QDate from = std::max(engagement.plannedStart, first);
    const QDate to = std::min(engagement.plannedEnd, last);
    return from <= to ? from.daysTo(to) + 1 : 0;
}

bool reserves(const Ledger &ledger)
{
    const Engagement &e = *ledger.engagement;
    return (e.status == EngagementStatus::Confirmed || e.status == EngagementStatus::InProgress) &&
           e.plannedStart.isValid() && e.plannedStart <= e.plannedEnd;
}

/**
 * R4: calls visit(month, days) for each planned month from asOf's on, in order. The last month's share is what the
 * rounded-down shares before it leave, so the walk begins at the first planned month even where only a later one is
 * asked for.
 */
template <class Visit> void forEachReserved(const Ledger &ledger, QDate asOfDate, Visit visit)
{
    const Engagement &e = *ledger.engagement;
    if (!reserves(ledger))
        return;
    const Days total = e.plannedTotal();
    const qint64 calendarDays = e.plannedStart.daysTo(e.plannedEnd) + 1;
    Days shared = kNoDays;
    Days left = std::max(kNoDays, total - ledger.logged);
    for (MonthSpan span(Month::of(e.plannedStart)); span.first <= e.plannedEnd; span = MonthSpan(span.month.plus(1))) {
        const qint64 days = plannedDaysWithin(e, span.first, span.last);
        const Days share =
            span.last >= e.plannedEnd ? total - shared : Days::quarters(total.quarters() * days / calendarDays);
        shared += share;
        if (span.last < asOfDate)
            continue;
        const Days reserved = std::min(left, std::max(kNoDays, share - loggedWithin(ledger, span.first, span.last)));
        left -= reserved;
        visit(span.month, reserved);
    }
}

Days reservedIn(const Ledger &ledger, const MonthSpan &span, QDate asOfDate)
{
    Days result = kNoDays;
    if (span.last < asOfDate || plannedDaysWithin(*ledger.engagement, span.first, span.last) == 0)
        return result;
    forEachReserved(ledger, asOfDate, [&](Month month, Days days) {
        if (month == span.month)
            result = days;
    });
    return result;
}

/** R3: this root cause counts 0 times. */
bool exempt(const Engagement &engagement, const CatalogueVersion *version)
{
    const PoolTerms *terms = version && version->known ? version->pool(engagement.service) : nullptr;
    const RootCause cause = terms                                     ? terms->exemptRootCause
                            : engagement.service == Pool::HardProblem ? RootCause::Product
                                                                      : RootCause::Absent;
    return cause != RootCause::Absent && engagement.rootCause == cause;
}

/** R3: the date on which the time is taken; invalid while none is. */
QDate startOf(const Ledger &ledger)
{
    if (ledger.firstLiveOn.isValid())
        return ledger.firstLiveOn;
    const EngagementStatus status = ledger.engagement->status;
    const bool begun = status == EngagementStatus::InProgress || status == EngagementStatus::Completed;
    return begun ? ledger.engagement->plannedStart : QDate();
}

QuotaTake take(const Ledger &ledger, const MonthSpan &span, QDate asOfDate, const CatalogueVersion *version)
{
    QuotaTake result;
    if (!ledger.counts())
        return result;
    const Engagement &e = *ledger.engagement;
    result.usedDays = loggedWithin(ledger, span.first, span.last);
    result.reservedDays = reservedIn(ledger, span, asOfDate);
    const bool waits = e.status == EngagementStatus::Confirmed && !ledger.firstLiveOn.isValid();
    const bool used = span.contains(startOf(ledger));
    const bool reserved = waits && span.last >= asOfDate && span.contains(e.plannedStart);
    if ((used || reserved) && !exempt(e, version)) {
        result.usedTimes = used;
        result.reservedTimes = reserved;
    }
    return result;
}

void addUse(MonthQuota &quota, std::span<const Ledger> ledgers, QDate asOfDate)
{
    const MonthSpan span(quota.month);
    for (const Ledger &ledger : ledgers) {
        const Engagement &e = *ledger.engagement;
        quota.undecided += ledger.isUndecided() && (plannedDaysWithin(e, span.first, span.last) > 0 ||
                                                    hasLogsWithin(ledger, span.first, span.last));
        if (!ledger.counts() || e.service == Pool::Absent)
            continue;
        PoolQuota &pool = quota.pools[size_t(e.service) - 1];
        const QuotaTake taken = take(ledger, span, asOfDate, quota.plan.terms.version);
        pool.usedDays += taken.usedDays;
        pool.reservedDays += taken.reservedDays;
        pool.usedTimes += taken.usedTimes;
        pool.reservedTimes += taken.reservedTimes;
        pool.requestedCount +=
            e.status == EngagementStatus::Requested && plannedDaysWithin(e, span.first, span.last) > 0;
    }
}

/** R5; without an order every limit is 0, with unknown terms there is none. */
void setLimits(PoolQuota &quota, const PlanTerms &plan)
{
    if (plan.terms == Terms::Unknown)
        return;
    const PoolTerms *terms = plan.known() ? plan.version->pool(quota.pool) : nullptr;
    const PoolLimit limit = terms ? terms->limit(plan.plan()) : PoolLimit();
    quota.offered = terms && terms->offered(plan.plan());
    quota.limitDays = limit.days;
    quota.limitTimes = limit.times;
    quota.remainingDays = limit.days - quota.usedDays - quota.reservedDays;
    quota.remainingTimes = limit.times - quota.usedTimes - quota.reservedTimes;
    quota.over = quota.daysOver() || quota.timesOver();
}

/** Days by day of the month, index 0 = the first. */
using DaysByDate = std::array<Days, 31>;

DaysByDate noDays()
{
    DaysByDate days;
    days.fill(kNoDays);
    return days;
}

void addLogged(DaysByDate &perDay, const Ledger &ledger, const MonthSpan &span)
{
    for (const WorkLog *log : ledger.logs) {
        if (span.contains(log->performedOn))
            perDay[size_t(log->performedOn.day() - 1)] += chargedDays(*log);
    }
}

/** R6: the month's reserved quarters over the planned days that are left, rounded down, the last one taking the rest.
 */
void spreadReserved(DaysByDate &perDay, const Ledger &ledger, const MonthSpan &span, QDate asOfDate)
{
    const QDate firstLeft = std::max(span.first, asOfDate.addDays(1));
    if (firstLeft > span.last)
        return;
    const Days reserved = reservedIn(ledger, span, asOfDate);
    const Engagement &e = *ledger.engagement;
    const qint64 daysLeft = plannedDaysWithin(e, firstLeft, span.last);
    if (daysLeft == 0) {
        perDay[size_t(firstLeft.day() - 1)] += reserved;
        return;
    }
    const size_t from = size_t(std::max(e.plannedStart, firstLeft).day() - 1);
    const Days each = Days::quarters(reserved.quarters() / daysLeft);
    for (size_t i = 0; i < size_t(daysLeft); ++i)
        perDay[from + i] += each;
    perDay[from + size_t(daysLeft) - 1] += Days::quarters(reserved.quarters() % daysLeft);
}

/** R6: limit × (1 − k/N) in hundredths of a day, half up. */
qint64 idealHundredths(Days limit, int day, int dayCount)
{
    const qint64 numerator = limit.quarters() * 25 * (dayCount - day);
    return (2 * numerator + dayCount) / (2 * dayCount);
}

} // namespace

bool Ledger::isReversed(const WorkLog &log) const
{
    return std::any_of(logs.begin(), logs.end(), [&](const WorkLog *other) { return other->reverses == log.id(); });
}

Days Ledger::loggedIn(Month month) const
{
    const MonthSpan span(month);
    return loggedWithin(*this, span.first, span.last);
}

std::vector<Ledger> ledgers(const CustomerFacts &facts, Instant asOf)
{
    std::vector<Ledger> result = emptyLedgers(facts, asOf);
    const IdIndex byId = indexById(result);
    const QDate asOfDate = facts.zone.dateAt(asOf);
    // Each log's ledger first, so that every ledger takes its memory once.
    std::vector<size_t> home(facts.workLogs.size(), kNowhere);
    std::vector<size_t> counts(result.size());
    for (size_t i = 0; i < home.size(); ++i) {
        const WorkLog &log = facts.workLogs[i];
        if (log.performedOn > asOfDate)
            continue;
        home[i] = find(byId, log.engagementId.uuid);
        if (home[i] != kNowhere)
            ++counts[home[i]];
    }
    for (size_t i = 0; i < result.size(); ++i)
        result[i].logs.reserve(counts[i]);
    for (size_t i = 0; i < home.size(); ++i) {
        if (home[i] != kNowhere)
            result[home[i]].logs.push_back(&facts.workLogs[i]);
    }
    const std::vector<QUuid> reversed = reversedIds(result);
    for (Ledger &ledger : result)
        finishLedger(ledger, reversed);
    return result;
}

QMap<Month, Days> reservedDays(const Ledger &ledger, QDate asOfDate)
{
    QMap<Month, Days> result;
    forEachReserved(ledger, asOfDate, [&](Month month, Days days) {
        if (!days.isZero())
            result.insert(month, days);
    });
    return result;
}

QuotaTake quotaTake(const Ledger &ledger, Month month, QDate asOfDate, const CatalogueVersion *version)
{
    return take(ledger, MonthSpan(month), asOfDate, version);
}

MonthQuota monthQuota(const CustomerFacts &facts, std::span<const Ledger> ledgers, Month month, const View &view)
{
    const QDate asOfDate = facts.zone.dateAt(view.asOf);
    MonthQuota quota;
    quota.month = month;
    quota.plan = planOfMonth(facts.subscriptions, month, asOfDate, view.reference.catalogue);
    for (const Pool pool : allPools)
        quota.pools[size_t(pool) - 1].pool = pool;
    addUse(quota, ledgers, asOfDate);
    for (PoolQuota &pool : quota.pools)
        setLimits(pool, quota.plan.terms);
    return quota;
}

std::vector<BurnDownDay> burnDown(const CustomerFacts &facts, std::span<const Ledger> ledgers, const MonthQuota &quota,
                                  Pool pool, const View &view)
{
    const QDate asOfDate = facts.zone.dateAt(view.asOf);
    const Month month = quota.month;
    const MonthSpan span(month);
    const Days limit = quota.pool(pool).limitDays;
    DaysByDate logged = noDays();
    DaysByDate reserved = noDays();
    for (const Ledger &ledger : ledgers) {
        if (!ledger.counts() || ledger.engagement->service != pool)
            continue;
        addLogged(logged, ledger, span);
        spreadReserved(reserved, ledger, span, asOfDate);
    }

    const int dayCount = month.dayCount();
    std::vector<BurnDownDay> days(static_cast<size_t>(dayCount));
    Days actual = limit;
    Days planned = limit.isNull() ? limit : limit - quota.pool(pool).usedDays;
    for (int k = 1; k <= dayCount; ++k) {
        BurnDownDay &day = days[size_t(k - 1)];
        day.date = QDate(month.year(), month.month(), k);
        if (limit.isNull())
            continue;
        actual -= logged[size_t(k - 1)];
        planned -= reserved[size_t(k - 1)];
        day.idealHundredths = idealHundredths(limit, k, dayCount);
        if (day.date <= asOfDate)
            day.actual = actual;
        else
            day.planned = planned;
    }
    return days;
}

std::vector<QuotaHistoryMonth> quotaHistory(const CustomerFacts &facts, std::span<const Ledger> ledgers, Month last,
                                            int months, const View &view)
{
    const QDate asOfDate = facts.zone.dateAt(view.asOf);
    std::vector<QuotaHistoryMonth> history;
    history.reserve(size_t(std::max(0, months)));
    for (int i = months - 1; i >= 0; --i) {
        QuotaHistoryMonth &entry = history.emplace_back();
        entry.quota = monthQuota(facts, ledgers, last.plus(-i), view);
        if (entry.quota.month.lastDay() >= asOfDate)
            continue;
        for (size_t p = 0; p < entry.quota.pools.size(); ++p) {
            const PoolQuota &pool = entry.quota.pools[p];
            if (pool.offered)
                entry.lapsed[p] = std::max(kNoDays, pool.limitDays - pool.usedDays);
        }
    }
    return history;
}

} // namespace tam
