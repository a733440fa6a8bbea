#include "report/reportfacts.h"

#include "rules/deliverables.h"

#include <algorithm>

namespace tam {

namespace {

template <class T> Result<void> loadOf(Store &store, CustomerId customer, const QString &order, std::vector<T> &into)
{
    Query query;
    query.where = QStringLiteral("customer_id = ?");
    query.values = {idValue(customer.uuid)};
    query.orderBy = order;
    auto rows = store.all<T>(query);
    if (!rows)
        return rows.problem();
    into = std::move(*rows);
    return {};
}

/// What was changed since the first report that was delivered was made: nothing before it is ever asked for.
Result<void> loadChanges(Store &store, ReportFacts &facts)
{
    Instant first;
    for (const Deliverable &one : facts.customer->deliverables) {
        if (one.status == DeliverableStatus::Delivered && !one.asOf.isNull() && (first.isNull() || one.asOf < first))
            first = one.asOf;
    }
    if (first.isNull())
        return {};
    Query query;
    query.where = QStringLiteral("customer_id = ? AND changed_at > ?");
    query.values = {idValue(facts.customer->id().uuid), instantValue(first)};
    query.orderBy = QStringLiteral("changed_at, id");
    auto rows = store.all<Change>(query);
    if (!rows)
        return rows.problem();
    facts.changes = std::move(*rows);
    return {};
}

Result<void> loadPeople(Store &store, ReportFacts &facts)
{
    Query query;
    query.kind = Kind::Person;
    query.fields = {"name", "email"};
    return store.forEach(query, [&](const RecordBase &record) {
        const auto &person = static_cast<const Person &>(record);
        facts.people.insert(person.uuid, person.name);
        if (!person.email.isEmpty())
            facts.mails.insert(person.uuid, person.email);
    });
}

} // namespace

Result<ReportFacts> loadReportFacts(Store &store, CustomerId customer)
{
    auto state = ReadTransaction::begin(store);
    if (!state)
        return state.problem();
    auto loaded = loadCustomer(store, customer);
    if (!loaded)
        return loaded.problem();
    ReportFacts facts;
    facts.customer = std::move(*loaded);
    if (auto done = loadOf(store, customer, QStringLiteral("due_on, id"), facts.improvements); !done)
        return done.problem();
    if (auto done = loadOf(store, customer, QStringLiteral("happened_at, id"), facts.events); !done)
        return done.problem();
    // What is not marked for the customer is internal, so that nothing slips through for want of a mark.
    std::erase_if(facts.events, [](const IncidentEvent &event) { return event.visibility != Visibility::Customer; });
    if (auto done = loadOf(store, customer, QStringLiteral("happened_at, id"), facts.dutyLog); !done)
        return done.problem();
    if (auto done = loadOf(store, customer, QStringLiteral("raised_on, id"), facts.requests); !done)
        return done.problem();
    if (auto done = loadOf(store, customer, QStringLiteral("held_at, id"), facts.meetings); !done)
        return done.problem();
    if (auto done = loadChanges(store, facts); !done)
        return done.problem();
    if (auto done = loadPeople(store, facts); !done)
        return done.problem();
    auto dataTime = store.setting(kDataTimeKey);
    if (!dataTime)
        return dataTime.problem();
    facts.dataTime = Instant::fromIso(*dataTime).value_or(Instant());
    return facts;
}

Result<std::vector<ReportCustomer>> customersOwedReports(Store &store, const View &view, Month month,
                                                         const std::vector<CustomerId> &among)
{
    std::vector<ReportCustomer> found;
    FactsScan::Options options;
    options.needs = NeedSubscriptions | NeedDeliverables | NeedEngagements | NeedIncidents | NeedInspections;
    options.asOf = view.asOf;
    options.archivedToo = true;
    const auto visit = [&](const CustomerFacts &facts) {
        const auto owed = deliverablesOwed(facts, month, view);
        const bool report = std::any_of(owed.begin(), owed.end(), [&](const OwedDeliverable &one) {
            return one.type == DeliverableType::ServiceReport && one.period == month &&
                   one.state != DeliverableState::Waived;
        });
        if (report)
            found.push_back({facts.id(), facts.customer.name, facts.customer.nameEn});
    };
    auto done =
        among.empty() ? FactsScan::forEach(store, options, visit) : FactsScan::forThese(store, options, among, visit);
    if (!done)
        return done.problem();
    std::sort(found.begin(), found.end(), [](const ReportCustomer &a, const ReportCustomer &b) {
        return a.name != b.name ? a.name < b.name : a.id < b.id;
    });
    return found;
}

} // namespace tam
