#include "command.h"

#include "portfolio/factsscan.h"
#include "portfolio/lookups.h"
#include "rules/prerequisites.h"
#include "rules/quota.h"
#include "wording/names.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tam::ctl {

namespace {

QJsonValue termsCode(Terms terms)
{
    switch (terms) {
    case Terms::None:
        return QStringLiteral("none");
    case Terms::Known:
        return QStringLiteral("known");
    case Terms::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QJsonValue planCode(Plan plan)
{
    return plan == Plan::Absent ? QJsonValue() : QJsonValue(QString(code(plan)));
}

QJsonValue versionId(const PlanTerms &terms)
{
    return terms.subscription && terms.version ? QJsonValue(terms.version->id) : QJsonValue();
}

/** The customer of the first positional argument, complete. */
Result<std::unique_ptr<CustomerFacts>> customerArgument(Session &session, quint32 needs)
{
    const QString &name = session.arguments().positional.first();
    auto store = session.store();
    if (!store)
        return store.problem();
    if (!*store)
        return Problem(ProblemCode::NotFound, {QStringLiteral("customer"), name});
    auto id = findCustomer(**store, name);
    if (!id)
        return id.problem();
    return loadCustomer(**store, *id, needs);
}

/** The services of a version at a plan's level; without a plan the basic level, which every customer has. */
QJsonArray servicesOf(const CatalogueVersion &version, Plan plan)
{
    QJsonArray services;
    const Plan level = plan == Plan::Absent ? Plan::Basic : plan;
    for (const ServiceTerms &service : version.services) {
        QJsonObject object{{QStringLiteral("service"), service.service},
                           {QStringLiteral("name"), wording::local(service.name)},
                           {QStringLiteral("offered"), service.offered(level)},
                           {QStringLiteral("level"), QJsonValue()},
                           {QStringLiteral("sow"), json(service.sow)}};
        if (service.offered(level))
            object[QStringLiteral("level")] = wording::local(service.levels[level]);
        services.append(object);
    }
    return services;
}

QJsonArray prerequisitesOf(const Prerequisites &prerequisites)
{
    QJsonArray list;
    for (const PrerequisiteState &state : prerequisites.items) {
        list.append(QJsonObject{{QStringLiteral("item"), state.terms->id},
                                {QStringLiteral("name"), wording::local(state.terms->name)},
                                {QStringLiteral("met"), state.met},
                                {QStringLiteral("required"), state.required},
                                {QStringLiteral("confirmed_at"), json(state.confirmedAt)},
                                {QStringLiteral("sow"), json(state.terms->sow)}});
    }
    return list;
}

QJsonArray faultsOf(const Prerequisites &prerequisites, const CustomerFacts &facts)
{
    QJsonArray list;
    for (const IncidentId &id : prerequisites.faultsWithoutFaultAt) {
        const auto fault = std::find_if(facts.incidents.begin(), facts.incidents.end(),
                                        [&](const Incident &incident) { return incident.id() == id; });
        if (fault != facts.incidents.end())
            list.append(QJsonObject{{QStringLiteral("id"), json(id)},
                                    {QStringLiteral("number"), fault->number},
                                    {QStringLiteral("title"), fault->title}});
    }
    return list;
}

QJsonArray burnDownOf(const CustomerFacts &facts, std::span<const Ledger> ledgerList, const MonthQuota &quota,
                      Pool pool, const View &view)
{
    QJsonArray days;
    for (const BurnDownDay &day : burnDown(facts, ledgerList, quota, pool, view)) {
        days.append(QJsonObject{{QStringLiteral("date"), json(day.date)},
                                {QStringLiteral("actual"), json(day.actual)},
                                {QStringLiteral("ideal"),
                                 day.idealHundredths ? QJsonValue(double(*day.idealHundredths) / 100) : QJsonValue()},
                                {QStringLiteral("planned"), json(day.planned)}});
    }
    return days;
}

} // namespace

Result<Outcome> runPlan(Session &session)
{
    auto facts = customerArgument(session, NeedSubscriptions | NeedContacts | NeedIncidents);
    if (!facts)
        return facts.problem();
    const View view = session.view();
    const PlanTerms terms = planOn((*facts)->subscriptions, (*facts)->zone.dateAt(view.asOf), view.reference.catalogue);
    const CatalogueVersion *version = terms.subscription ? terms.version : view.reference.catalogue.at(view.asOf);
    QJsonArray services;
    if (version && version->known)
        services = servicesOf(*version, terms.plan());
    const Prerequisites missing = prerequisites(**facts, view);
    QJsonObject result{{QStringLiteral("customer_id"), json((*facts)->id())},
                       {QStringLiteral("plan"), planCode(terms.plan())},
                       {QStringLiteral("catalogue"), versionId(terms)},
                       {QStringLiteral("terms"), termsCode(terms.terms)},
                       {QStringLiteral("services"), services},
                       {QStringLiteral("prerequisites"), prerequisitesOf(missing)},
                       {QStringLiteral("faults_without_fault_at"), faultsOf(missing, **facts)}};
    return Outcome{result};
}

Result<Outcome> runQuota(Session &session)
{
    auto month = monthArgument(session);
    if (!month)
        return month.problem();
    auto loaded = customerArgument(session, kQuotaNeeds);
    if (!loaded)
        return loaded.problem();
    const CustomerFacts &facts = **loaded;
    const View view = session.view();
    const std::vector<Ledger> ledgerList = ledgers(facts, view.asOf);
    const MonthQuota quota = monthQuota(facts, ledgerList, *month, view);
    QJsonArray pools;
    for (const PoolQuota &pool : quota.pools) {
        pools.append(QJsonObject{{QStringLiteral("pool"), QString(code(pool.pool))},
                                 {QStringLiteral("limit_days"), json(pool.limitDays)},
                                 {QStringLiteral("used_days"), json(pool.usedDays)},
                                 {QStringLiteral("reserved_days"), json(pool.reservedDays)},
                                 {QStringLiteral("remaining_days"), json(pool.remainingDays)},
                                 {QStringLiteral("limit_times"), json(pool.limitTimes)},
                                 {QStringLiteral("used_times"), pool.usedTimes},
                                 {QStringLiteral("reserved_times"), pool.reservedTimes},
                                 {QStringLiteral("remaining_times"), json(pool.remainingTimes)},
                                 {QStringLiteral("over"), pool.over ? QJsonValue(*pool.over) : QJsonValue()},
                                 {QStringLiteral("requested"), pool.requestedCount},
                                 {QStringLiteral("burn_down"), burnDownOf(facts, ledgerList, quota, pool.pool, view)}});
    }
    QJsonObject result{{QStringLiteral("customer_id"), json(facts.id())},
                       {QStringLiteral("month"), month->toString()},
                       {QStringLiteral("as_of"), json(view.asOf)},
                       {QStringLiteral("plan"), planCode(quota.plan.terms.plan())},
                       {QStringLiteral("plan_changed_on"), json(quota.plan.changedOn)},
                       {QStringLiteral("catalogue"), versionId(quota.plan.terms)},
                       {QStringLiteral("terms"), termsCode(quota.plan.terms.terms)},
                       {QStringLiteral("undecided_engagements"), quota.undecided},
                       {QStringLiteral("pools"), pools}};
    return Outcome{result};
}

Result<Outcome> runWorkdays(Session &session)
{
    const QStringList &words = session.arguments().positional;
    const QString region = session.arguments().value(QStringLiteral("calendar")).value_or(QStringLiteral("CN"));
    if (!session.reference().calendars.contains(region)) {
        return Problem(ProblemCode::BadArgument, {QStringLiteral("--calendar"), region,
                                                  session.reference().calendarNames().join(QStringLiteral(", "))});
    }
    const WorkCalendar &calendar = session.reference().calendar(region);
    const QString verb = words.first();
    const qsizetype needed = verb == QLatin1String("is") ? 2 : 3;
    if ((verb != QLatin1String("add") && verb != QLatin1String("between") && needed == 3) || words.size() != needed) {
        return Problem(ProblemCode::BadArgument,
                       {QStringLiteral("workdays"), words.join(u' '), QStringLiteral("add D N | between A B | is D")});
    }
    auto first = dateArgument(words[1], QStringLiteral("date"));
    if (!first)
        return first.problem();
    QJsonObject result;
    if (verb == QLatin1String("is")) {
        result[QStringLiteral("result")] = calendar.isWorkingDay(*first);
        result[QStringLiteral("provisional")] = calendar.isProvisional(*first);
    } else if (verb == QLatin1String("between")) {
        auto second = dateArgument(words[2], QStringLiteral("date"));
        if (!second)
            return second.problem();
        const WorkdayCount count = calendar.between(*first, *second);
        result[QStringLiteral("result")] = count.days;
        result[QStringLiteral("provisional")] = count.provisional;
    } else {
        bool ok = false;
        const qint64 n = words[2].toLongLong(&ok);
        const WorkdayDate date = ok && std::abs(n) <= 1'000'000 ? calendar.add(*first, n) : WorkdayDate();
        if (!date.date.isValid())
            return Problem(
                ProblemCode::BadArgument,
                {QStringLiteral("N"), words[2], QStringLiteral("a number of working days within the years 1 to 9999")});
        result[QStringLiteral("result")] = json(date.date);
        result[QStringLiteral("provisional")] = date.provisional;
    }
    return Outcome{result};
}

} // namespace tam::ctl
