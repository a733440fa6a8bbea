#include "portfolio/factsscan.h"

namespace tam {

namespace {

/** One kind's cursor, ordered by customer, with one row of look-ahead. */
class Stream
{
public:
    virtual ~Stream() = default;
    virtual Result<void> fill(CustomerFacts &facts) = 0;
};

template <class T> class StreamOf final : public Stream
{
public:
    StreamOf(Cursor cursor, std::vector<T> CustomerFacts::*target) : m_cursor(std::move(cursor)), m_target(target) {}

    /** Takes the rows of the customer; rows of customers that are passed over (archived, unknown) are dropped. */
    Result<void> fill(CustomerFacts &facts) override
    {
        std::vector<T> &rows = facts.*m_target;
        rows.clear();
        for (;;) {
            if (!m_have) {
                auto more = m_cursor.next(m_row);
                if (!more)
                    return more.problem();
                if (!*more)
                    return {};
                m_have = true;
            }
            const int order = compareUuid(m_row.customerId.uuid, facts.customer.uuid);
            if (order > 0)
                return {};
            m_have = false;
            if (order == 0)
                rows.push_back(std::move(m_row));
        }
    }

private:
    Cursor m_cursor;
    std::vector<T> CustomerFacts::*m_target;
    T m_row;
    bool m_have = false;
};

/** What an overview reads of a kind: the fields, and the condition under which a row still matters. */
struct Reading
{
    QList<const char *> fields;
    QString where;
    QVariantList values;
};

Reading overview(Kind kind, Instant asOf)
{
    const QVariant now = instantValue(asOf);
    const QVariant recent = dateValue(asOf.toDateTime().date().addDays(-2));
    switch (kind) {
    case Kind::Contact:
        return {{"customer_id", "is_technical_contact"}, QStringLiteral("is_technical_contact = 1"), {}};
    case Kind::Subscription:
        return {{"customer_id", "plan", "ordered_at", "starts_on", "ends_on", "cancelled_on"}, {}, {}};
    case Kind::AgreedTarget:
        return {{"customer_id", "subscription_id", "target", "channel", "severity", "minutes", "source"}, {}, {}};
    case Kind::Incident:
        // settled_at (a column computed by the store) is when an incident stops to matter here: never for open ones and
        // those that owe a review, else when it was answered and, for platform faults, intervened in.
        return {{"customer_id", "number", "title", "channel", "kind", "severity", "product", "status", "opened_at",
                 "first_response_at", "resolved_at", "closed_at", "fault_at", "intervened_at", "assignee_id",
                 "review_requested_at"},
                QStringLiteral("settled_at > ?"),
                {now}};
    case Kind::Engagement:
        return {{"customer_id", "service", "title", "status", "requested_at", "completed_at", "planned_start",
                 "planned_end", "planned_days", "root_cause"},
                {},
                {}};
    case Kind::Duty:
        return {{"customer_id", "engagement_id", "person_id", "starts_at", "ends_at", "duty_role"},
                QStringLiteral("ends_at > ?"),
                {now}};
    case Kind::ChecklistItem:
        return {{"customer_id", "engagement_id", "done_at", "due_on"}, {}, {}};
    case Kind::WorkLog:
        return {{"customer_id", "engagement_id", "performed_on", "days", "reverses"}, {}, {}};
    case Kind::Deliverable:
        return {{"customer_id", "type", "period", "engagement_id", "incident_id", "requested_at", "held_at", "due_on",
                 "status", "delivered_at"},
                {},
                {}};
    case Kind::Inspection:
        return {{"customer_id", "inspected_on"}, {}, {}};
    case Kind::Finding:
        return {{"customer_id", "inspected_on", "risk", "status", "title", "product", "resource"},
                QStringLiteral("status = 'open'"),
                {}};
    case Kind::Notice:
        return {{"customer_id", "type", "title", "window_start", "window_end", "raised_at", "notified_at", "closed_at"},
                QStringLiteral("(notified_at IS NULL OR notified_at > ?)"),
                {now}};
    case Kind::ResourceExpiry:
        return {{"customer_id", "product", "resource", "expires_on", "reminded_at"},
                QStringLiteral("expires_on >= ?"),
                {recent}};
    case Kind::Task:
        return {
            {"customer_id", "title", "due_on", "status", "done_at", "owner_id"}, QStringLiteral("status = 'open'"), {}};
    default:
        return {};
    }
}

using Streams = std::vector<std::unique_ptr<Stream>>;

template <class T>
Result<void> addStream(Streams &streams, Store &store, const FactsScan::Options &options, const QUuid &only,
                       std::vector<T> CustomerFacts::*target)
{
    Query query;
    query.kind = T::kind;
    query.orderBy = QStringLiteral("customer_id");
    if (options.detail == Detail::Overview) {
        const Reading reading = overview(T::kind, options.asOf);
        query.fields = reading.fields;
        query.where = reading.where;
        query.values = reading.values;
    }
    if (!only.isNull()) {
        query.where = query.where.isEmpty() ? QStringLiteral("customer_id = ?")
                                            : query.where + QStringLiteral(" AND customer_id = ?");
        query.values.append(idValue(only));
    }
    auto cursor = store.select(query);
    if (!cursor)
        return cursor.problem();
    streams.push_back(std::make_unique<StreamOf<T>>(std::move(*cursor), target));
    return {};
}

Result<Streams> openStreams(Store &store, const FactsScan::Options &options, const QUuid &only)
{
    Streams streams;
    Result<void> opened;
    const auto open = [&](Need need, auto target) {
        if (opened && (options.needs & need))
            opened = addStream(streams, store, options, only, target);
    };
    open(NeedContacts, &CustomerFacts::contacts);
    open(NeedSubscriptions, &CustomerFacts::subscriptions);
    open(NeedAgreedTargets, &CustomerFacts::agreedTargets);
    open(NeedIncidents, &CustomerFacts::incidents);
    open(NeedEngagements, &CustomerFacts::engagements);
    open(NeedDuties, &CustomerFacts::duties);
    open(NeedChecklistItems, &CustomerFacts::checklistItems);
    open(NeedWorkLogs, &CustomerFacts::workLogs);
    open(NeedDeliverables, &CustomerFacts::deliverables);
    open(NeedInspections, &CustomerFacts::inspections);
    open(NeedFindings, &CustomerFacts::findings);
    open(NeedNotices, &CustomerFacts::notices);
    open(NeedResourceExpiries, &CustomerFacts::resourceExpiries);
    open(NeedTasks, &CustomerFacts::tasks);
    if (!opened)
        return opened.problem();
    return streams;
}

Query customerQuery(const FactsScan::Options &options, const QUuid &only)
{
    Query query;
    query.kind = Kind::Customer;
    query.orderBy = QStringLiteral("id");
    if (options.detail == Detail::Overview) {
        query.fields = {"name",     "name_en",          "time_zone",
                        "calendar", "account_ids",      "group_id",
                        "tam_ids",  "business_profile", "prerequisites_confirmed",
                        "archived"};
    }
    if (!only.isNull()) {
        query.where = QStringLiteral("id = ?");
        query.values = {idValue(only)};
    } else if (!options.archivedToo) {
        query.where = QStringLiteral("coalesce(archived, 0) = 0");
    }
    return query;
}

/** Zones by name: thousands of customers share a handful. */
class ZoneCache
{
public:
    Zone get(const QString &name)
    {
        auto it = m_zones.find(name);
        if (it == m_zones.end())
            it = m_zones.insert(name, Zone::fromName(name).value_or(Zone::shanghai()));
        return *it;
    }

private:
    QMap<QString, Zone> m_zones;
};

Result<void> scan(Store &store, const FactsScan::Options &options, const QUuid &only,
                  const std::function<void(CustomerFacts &)> &visit)
{
    auto customers = store.select(customerQuery(options, only));
    if (!customers)
        return customers.problem();
    auto streams = openStreams(store, options, only);
    if (!streams)
        return streams.problem();
    ZoneCache zones;
    CustomerFacts facts;
    for (;;) {
        if (options.cancelled && options.cancelled->load(std::memory_order_relaxed))
            return Problem(ProblemCode::Cancelled);
        auto more = customers->next(facts.customer);
        if (!more)
            return more.problem();
        if (!*more)
            return {};
        facts.zone = zones.get(facts.customer.timeZone);
        for (const auto &stream : *streams) {
            if (auto filled = stream->fill(facts); !filled)
                return filled;
        }
        visit(facts);
    }
}

} // namespace

Result<void> FactsScan::forEach(Store &store, const Options &options,
                                const std::function<void(const CustomerFacts &)> &visit)
{
    return scan(store, options, QUuid(), visit);
}

Result<std::unique_ptr<CustomerFacts>> loadCustomer(Store &store, CustomerId id, quint32 needs)
{
    FactsScan::Options options;
    options.needs = needs;
    options.detail = Detail::Complete;
    options.archivedToo = true;
    auto loaded = std::make_unique<CustomerFacts>();
    bool found = false;
    auto done = scan(store, options, id.uuid, [&](CustomerFacts &facts) {
        *loaded = std::move(facts);
        found = true;
    });
    if (!done)
        return done.problem();
    if (!found)
        return Problem(ProblemCode::NotFound, {QStringLiteral("customer"), id.toString()});
    return loaded;
}

Result<TeamFacts> loadTeam(Store &store)
{
    TeamFacts team;
    auto people = store.all<Person>({});
    if (!people)
        return people.problem();
    auto absences = store.all<Absence>({});
    if (!absences)
        return absences.problem();
    auto busies = store.all<Busy>({});
    if (!busies)
        return busies.problem();
    team.people = std::move(*people);
    team.absences = std::move(*absences);
    team.busies = std::move(*busies);
    return team;
}

} // namespace tam
