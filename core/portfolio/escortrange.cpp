#include "portfolio/escortrange.h"

#include <QSet>

#include <algorithm>

namespace tam {

namespace {

bool isCancelled(const EscortRangeOptions &options)
{
    return options.cancelled && options.cancelled->load(std::memory_order_relaxed);
}

/** The zones of the world are at most 14 hours from UTC: a day on each side holds every local day. */
Instant edge(QDate date, int days)
{
    return Instant::fromDateTime(QDateTime(date.addDays(days), QTime(0, 0), QTimeZone::utc()));
}

Query engagementQuery(const EscortRangeOptions &options, Instant from, Instant until)
{
    Query query;
    query.fields = {"customer_id",   "service",     "title",        "status",  "requested_at",
                    "planned_start", "planned_end", "planned_days", "lead_id", "products"};
    query.where = QStringLiteral("(planned_end >= ? AND planned_start <= ? OR id IN (SELECT engagement_id FROM duty "
                                 "WHERE ends_at > ? AND starts_at < ?)) AND status <> ? "
                                 "AND (requested_at IS NULL OR requested_at <= ?)");
    query.values = {dateValue(options.first),
                    dateValue(options.last),
                    instantValue(from),
                    instantValue(until),
                    QString(code(EngagementStatus::Cancelled)),
                    instantValue(options.asOf)};
    if (!options.allPools) {
        query.where += QStringLiteral(" AND service IN (?, ?)");
        query.values << QString(code(Pool::BasicEscort)) << QString(code(Pool::FullLinkEscort));
    }
    query.orderBy = QStringLiteral("planned_start, id");
    return query;
}

} // namespace

Result<std::shared_ptr<const EscortRange>> loadEscortRange(Store &store, const EscortRangeOptions &options)
{
    auto range = std::make_shared<EscortRange>();
    range->first = options.first;
    range->last = options.last;
    const Instant from = edge(options.first, -1);
    const Instant until = edge(options.last, 2);
    auto engagements = store.all<Engagement>(engagementQuery(options, from, until));
    if (!engagements)
        return engagements.problem();
    range->engagements = std::move(*engagements);
    if (isCancelled(options))
        return Problem(ProblemCode::Cancelled);

    QSet<QUuid> known;
    for (const Engagement &engagement : range->engagements)
        known.insert(engagement.uuid);
    Query query;
    query.kind = Kind::Duty;
    query.where = QStringLiteral("ends_at > ? AND starts_at < ?");
    query.values = {instantValue(from), instantValue(until)};
    query.orderBy = QStringLiteral("starts_at, id");
    auto read = store.forEach(query, [&](const RecordBase &record) {
        const auto &duty = static_cast<const Duty &>(record);
        if (known.contains(duty.engagementId.uuid))
            range->duties.push_back(duty);
    });
    if (!read)
        return read.problem();
    if (isCancelled(options))
        return Problem(ProblemCode::Cancelled);
    return std::shared_ptr<const EscortRange>(std::move(range));
}

} // namespace tam
