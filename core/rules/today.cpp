#include "rules/today.h"

#include "domain/derivedid.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace tam {

namespace {

/** Orders UTF-16 units as their code points are: surrogates stand for what lies above U+FFFF. */
int unitRank(QChar unit)
{
    const int u = unit.unicode();
    return u >= 0xE000 ? u - 0x800 : u >= 0xD800 ? u + 0x2000 : u;
}

int compareCodePoints(const QString &a, const QString &b)
{
    const qsizetype common = std::min(a.size(), b.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (a[i] != b[i])
            return unitRank(a[i]) < unitRank(b[i]) ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

int compareInstants(Instant a, Instant b)
{
    if (a == b)
        return 0;
    if (a.isNull() || b.isNull())
        return a.isNull() ? 1 : -1;
    return a < b ? -1 : 1;
}

/** What tells two items of one record apart: its two clocks, its pools, its conflicts. */
int compareParticulars(const TodayItem &a, const TodayItem &b)
{
    if (a.clock.target != b.clock.target)
        return a.clock.target < b.clock.target ? -1 : 1;
    if (a.pool != b.pool)
        return a.pool < b.pool ? -1 : 1;
    for (qsizetype i = 0; i < std::min(a.recordIds.size(), b.recordIds.size()); ++i) {
        if (const int order = compareUuid(a.recordIds[i], b.recordIds[i]))
            return order;
    }
    return 0;
}

bool isMoreUrgent(const TodayItem &a, const TodayItem &b)
{
    if (a.kind != b.kind)
        return a.kind < b.kind;
    if (const int order = compareInstants(a.due, b.due))
        return order < 0;
    if (const int order = compareCodePoints(a.customerName, b.customerName))
        return order < 0;
    if (const int order = compareUuid(a.recordId, b.recordId))
        return order < 0;
    return compareParticulars(a, b) < 0;
}

void addOnce(QList<QUuid> &ids, const QUuid &id)
{
    if (!ids.contains(id))
        ids.append(id);
}

struct SnoozeKey
{
    QString kind;
    QUuid record;
    friend bool operator==(const SnoozeKey &, const SnoozeKey &) = default;
};

size_t qHash(const SnoozeKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.kind, key.record);
}

} // namespace

QLatin1StringView code(TodayKind kind)
{
    static constexpr const char *codes[] = {"clock_breached",       "clock_due_soon",       "duty_now",
                                            "unanswered_no_target", "staff_conflict",       "deliverable_overdue",
                                            "application_closing",  "escort_unprepared",    "pool_over",
                                            "notice_unsent",        "deliverable_due_soon", "task_due",
                                            "subscription_ending",  "finding_open",         "resource_expiring",
                                            "quota_lapsing",        "prerequisite_missing", "calendar_missing"};
    static_assert(std::size(codes) == todayKindCount);
    const size_t index = size_t(kind) - 1;
    return index < std::size(codes) ? QLatin1StringView(codes[index]) : QLatin1StringView();
}

std::optional<double> TodayItem::hoursLeft(Instant asOf) const
{
    if (due.isNull())
        return std::nullopt;
    constexpr qint64 tenth = 360'000'000; // microseconds in a tenth of an hour
    const qint64 left = due.since(asOf);
    const qint64 tenths = (std::abs(left) + tenth / 2) / tenth;
    return double(left < 0 ? -tenths : tenths) / 10.0;
}

Instant TodayItem::snoozeLimit(Instant asOf) const
{
    return kind == TodayKind::DutyNow && due <= asOf ? until : due;
}

int TodayItem::part() const
{
    return kind == TodayKind::PoolOver ? int(pool) + 1 : int(clock.target);
}

QUuid TodayItem::snoozeId() const
{
    const QString record = recordId.toString(QUuid::WithoutBraces);
    if (kind == TodayKind::PoolOver)
        return derivedId({QString(code(kind)), record, QString(code(pool))});
    if (kind == TodayKind::StaffConflict && !recordIds.isEmpty())
        return derivedId({QString(code(kind)), record, recordIds.last().toString(QUuid::WithoutBraces)});
    if (clock.target != Target::Absent)
        return derivedId({QString(code(kind)), record, QString(code(clock.target))});
    return recordId;
}

void appendConflictItems(std::vector<TodayItem> &items, std::span<const StaffConflict> conflicts,
                         const std::function<QString(CustomerId)> &names, const View &view)
{
    for (const StaffConflict &conflict : conflicts) {
        if (conflict.until <= view.asOf)
            continue;
        TodayItem item;
        item.kind = TodayKind::StaffConflict;
        item.customer = conflict.first.customer;
        item.customerName = names(conflict.first.customer);
        if (item.customerName.isEmpty() && (!conflict.second || names(conflict.second->customer).isEmpty()))
            continue;
        item.recordKind = Kind::Duty;
        item.recordId = conflict.first.id.uuid;
        item.recordIds = {conflict.first.id.uuid, conflict.otherId()};
        item.meets = conflict.second ? Kind::Duty : conflict.busyId.isNull() ? Kind::Absence : Kind::Busy;
        addOnce(item.customerIds, conflict.first.customer.uuid);
        if (conflict.second)
            addOnce(item.customerIds, conflict.second->customer.uuid);
        item.person = conflict.person;
        item.from = conflict.from;
        item.until = conflict.until;
        item.due = conflict.from;
        items.push_back(std::move(item));
    }
}

void appendCalendarItems(std::vector<TodayItem> &items, const QStringList &regionsInUse, const View &view)
{
    const QDate today = Zone::shanghai().dateAt(view.asOf);
    if (today.month() < 11)
        return;
    QStringList regions = regionsInUse;
    regions.removeDuplicates();
    const int year = today.year() + 1;
    for (const QString &region : regions) {
        if (view.reference.calendar(region).hasArrangement(year))
            continue;
        TodayItem item;
        item.kind = TodayKind::CalendarMissing;
        item.details = {region, QString::number(year)};
        item.recordId = derivedId(QStringList(QStringLiteral("calendar")) + item.details);
        items.push_back(std::move(item));
    }
}

int applySnoozes(std::vector<TodayItem> &items, std::span<const Snooze> snoozes, Instant asOf)
{
    QHash<SnoozeKey, Instant> until;
    for (const Snooze &snooze : snoozes) {
        Instant &latest = until[{snooze.itemKind, snooze.recordId}];
        latest = std::max(latest, snooze.until);
    }
    return int(std::erase_if(items, [&](const TodayItem &item) {
        const Instant limit = item.snoozeLimit(asOf);
        if (until.isEmpty() || (!limit.isNull() && asOf >= limit))
            return false;
        const QString kind(code(item.kind));
        const Instant wake = std::max(until.value({kind, item.recordId}), until.value({kind, item.snoozeId()}));
        return !wake.isNull() && asOf < wake;
    }));
}

void sortToday(std::vector<TodayItem> &items)
{
    std::sort(items.begin(), items.end(), isMoreUrgent);
}

} // namespace tam
