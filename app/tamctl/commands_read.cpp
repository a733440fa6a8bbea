#include "command.h"

#include "portfolio/lookups.h"
#include "portfolio/snapshot.h"
#include "rules/deliverablesubject.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tam::ctl {

namespace {

/** The customer of --customer, or nothing for all; NotFound in a store that does not exist. */
Result<CustomerId> customerOption(Session &session, Store *store)
{
    const auto name = session.arguments().value(QStringLiteral("customer"));
    if (!name)
        return CustomerId();
    if (!store)
        return Problem(ProblemCode::NotFound, {QStringLiteral("customer"), *name});
    return findCustomer(*store, *name);
}

/** Every customer, or the one of --customer, complete. */
Result<void> eachCustomer(Session &session, quint32 needs, const std::function<void(const CustomerFacts &)> &visit)
{
    auto store = session.store();
    if (!store)
        return store.problem();
    auto only = customerOption(session, *store);
    if (!only)
        return only.problem();
    if (!*store)
        return {};
    if (!only->isNull()) {
        auto facts = loadCustomer(**store, *only, needs);
        if (!facts)
            return facts.problem();
        visit(**facts);
        return {};
    }
    FactsScan::Options options;
    options.needs = needs;
    options.detail = Detail::Complete;
    options.asOf = session.asOf();
    options.archivedToo = true;
    return FactsScan::forEach(**store, options, visit);
}

QJsonObject clockObject(const Clock &clock, Instant asOf)
{
    return {{QStringLiteral("target"), QString(code(clock.target))},
            {QStringLiteral("due"), json(clock.due)},
            {QStringLiteral("state"), QString(code(clock.state))},
            {QStringLiteral("reason"),
             clock.reason == NoClock::Absent ? QJsonValue() : QJsonValue(QString(code(clock.reason)))},
            {QStringLiteral("remaining_minutes"), json(clock.remainingMinutes(asOf))}};
}

Result<std::shared_ptr<const PortfolioSnapshot>> snapshot(Session &session)
{
    auto store = session.store();
    if (!store)
        return store.problem();
    if (!*store)
        return std::make_shared<const PortfolioSnapshot>();
    return buildSnapshot(**store, session.reference(), session.asOf());
}

} // namespace

Result<Outcome> runCustomers(Session &session)
{
    auto loaded = snapshot(session);
    if (!loaded)
        return loaded.problem();
    QJsonArray list;
    for (const PortfolioRow &row : (*loaded)->rows) {
        list.append(QJsonObject{
            {QStringLiteral("id"), json(row.id)},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("name_en"), json(row.nameEn)},
            {QStringLiteral("plan"), row.plan == Plan::Absent ? QJsonValue() : QJsonValue(QString(code(row.plan)))},
            {QStringLiteral("catalogue"), row.plan == Plan::Absent ? QJsonValue() : json(row.catalogueId)},
            {QStringLiteral("plan_ends_on"), json(row.planEndsOn)},
            {QStringLiteral("open_incidents"), row.openIncidents()},
            {QStringLiteral("next_deadline"), json(row.next.due)},
            {QStringLiteral("provisional"), row.next.provisional},
            {QStringLiteral("primary_tam_id"), json(row.primaryTam)},
            {QStringLiteral("archived"), row.archived}});
    }
    return Outcome{list};
}

Result<Outcome> runToday(Session &session)
{
    auto loaded = snapshot(session);
    if (!loaded)
        return loaded.problem();
    const PortfolioSnapshot &shown = **loaded;
    QJsonArray list;
    for (const TodayItem &item : shown.today) {
        const PortfolioRow *row = shown.row(item.customer);
        const Zone zone = Zone::fromName(row ? row->timeZone : QString()).value_or(Zone::shanghai());
        const auto hours = item.hoursLeft(session.asOf());
        QJsonObject object{
            {QStringLiteral("kind"), QString(code(item.kind))},
            {QStringLiteral("customer_id"), json(item.customer)},
            {QStringLiteral("record_id"), json(item.recordId)},
            {QStringLiteral("due"), json(item.due)},
            {QStringLiteral("provisional"), item.provisional},
            {QStringLiteral("hours_left"), hours ? QJsonValue(*hours) : QJsonValue()},
            {QStringLiteral("text"), wording::text(
                                         item, [&](PersonId id) { return shown.personName(id); }, zone)}};
        if (item.kind == TodayKind::StaffConflict) {
            QJsonArray customers, records;
            for (const QUuid &id : item.customerIds)
                customers.append(json(id));
            for (const QUuid &id : item.recordIds)
                records.append(json(id));
            object[QStringLiteral("customer_ids")] = customers;
            object[QStringLiteral("record_ids")] = records;
        }
        list.append(object);
    }
    return Outcome{list};
}

Result<Outcome> runIncidents(Session &session)
{
    const bool openOnly = session.arguments().has(QStringLiteral("open"));
    const View view = session.view();
    QJsonArray list;
    auto done =
        eachCustomer(session, NeedIncidents | NeedSubscriptions | NeedAgreedTargets, [&](const CustomerFacts &facts) {
            for (const Incident &incident : facts.incidents) {
                if (incident.openedAt > view.asOf || (openOnly && !incident.isOpen()))
                    continue;
                QJsonArray clockList;
                for (const Clock &clock : clocks(facts, incident, view))
                    clockList.append(clockObject(clock, view.asOf));
                list.append(QJsonObject{{QStringLiteral("id"), json(incident.id())},
                                        {QStringLiteral("number"), incident.number},
                                        {QStringLiteral("title"), incident.title},
                                        {QStringLiteral("customer_id"), json(facts.id())},
                                        {QStringLiteral("severity"), QString(code(incident.severity))},
                                        {QStringLiteral("status"), QString(code(incident.status))},
                                        {QStringLiteral("clocks"), clockList}});
            }
        });
    if (!done)
        return done.problem();
    return Outcome{list};
}

namespace {

/** A month's report is about nothing else. */
QJsonValue aboutOf(const CustomerFacts &facts, const OwedDeliverable &owed)
{
    const QString name = subjectOf(owed, facts).name();
    return name.isEmpty() ? QJsonValue() : QJsonValue(name);
}

} // namespace

Result<Outcome> runDeliverables(Session &session)
{
    auto month = monthArgument(session);
    if (!month)
        return month.problem();
    const View view = session.view();
    QJsonArray list;
    const quint32 needs = NeedSubscriptions | NeedDeliverables | NeedIncidents | NeedEngagements | NeedInspections;
    auto done = eachCustomer(session, needs, [&](const CustomerFacts &facts) {
        for (const OwedDeliverable &owed : deliverablesOwed(facts, *month, view)) {
            list.append(QJsonObject{
                {QStringLiteral("id"), json(owed.id)},
                {QStringLiteral("customer_id"), json(facts.id())},
                {QStringLiteral("type"), QString(code(owed.type))},
                {QStringLiteral("period"), owed.period.isNull() ? QJsonValue() : QJsonValue(owed.period.toString())},
                {QStringLiteral("engagement_id"), json(owed.engagement)},
                {QStringLiteral("incident_id"), json(owed.incident)},
                {QStringLiteral("about"), aboutOf(facts, owed)},
                {QStringLiteral("due_on"), json(owed.dueOn)},
                {QStringLiteral("provisional"), owed.provisional},
                {QStringLiteral("state"), QString(code(owed.state))}});
        }
    });
    if (!done)
        return done.problem();
    return Outcome{list};
}

Result<Outcome> runConflicts(Session &session)
{
    auto range = dateRange(session);
    if (!range)
        return range.problem();
    auto store = session.store();
    if (!store)
        return store.problem();
    if (!*store)
        return Outcome{QJsonArray()};
    const Zone zone = Zone::shanghai();
    const Instant first = range->from.isValid() ? zone.startOfDay(range->from)
                                                : Instant::fromMicroseconds(std::numeric_limits<qint64>::min() / 2);
    const Instant last = range->to.isValid() ? zone.endOfDay(range->to)
                                             : Instant::fromMicroseconds(std::numeric_limits<qint64>::max() / 2);
    auto conflicts = conflictsBetween(**store, first, last, session.asOf());
    if (!conflicts)
        return conflicts.problem();
    QJsonArray list;
    for (const StaffConflict &conflict : *conflicts) {
        QJsonArray duties{json(conflict.first.id)};
        if (conflict.second)
            duties.append(json(conflict.second->id));
        list.append(QJsonObject{{QStringLiteral("person_id"), json(conflict.person)},
                                {QStringLiteral("duties"), duties},
                                {QStringLiteral("absence_id"), json(conflict.absenceId)},
                                {QStringLiteral("busy_id"), json(conflict.busyId)},
                                {QStringLiteral("from"), json(conflict.from)},
                                {QStringLiteral("to"), json(conflict.until)}});
    }
    return Outcome{list};
}

} // namespace tam::ctl
