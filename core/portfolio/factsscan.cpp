#include "portfolio/factsscan.h"

#include <QThread>

#include <latch>

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
        return {{"customer_id", "engagement_id", "phase", "done_at", "due_on"}, {}, {}};
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
        return {
            {"customer_id", "inspected_on", "check_key", "category", "risk", "status", "title", "product", "resource"},
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

/** Which customers are read: all, one, or those of a part. */
struct Range
{
    QByteArray from, until; ///< ids; until is excluded; both empty: all
    QUuid only;

    /** Adds the condition on the column that holds the customer's id to a condition in brackets, or to none. */
    void restrict(QString &where, QVariantList &values, const char *column) const
    {
        const QString name = QLatin1String(column);
        const QString before = where.isEmpty() ? QString() : where + QStringLiteral(" AND ");
        if (!only.isNull()) {
            where = before + name + QStringLiteral(" = ?");
            values.append(idValue(only));
        } else if (!until.isEmpty()) {
            where = before + name + QStringLiteral(" >= ? AND ") + name + QStringLiteral(" < ?");
            values.append(from);
            values.append(until);
        }
    }
};

/** "column IN (SELECT …)" over rows of the same customers. */
struct Among
{
    QString text;
    QVariantList values;

    void select(const char *select, const QString &condition, const QVariantList &conditionValues, const Range &range)
    {
        QString where = condition;
        values += conditionValues;
        range.restrict(where, values, "customer_id");
        if (!text.isEmpty())
            text += QStringLiteral(" UNION ALL ");
        text += QLatin1String(select) + QStringLiteral(" WHERE ") + where;
    }
    Reading reading(QList<const char *> fields, const char *column) const
    {
        return {std::move(fields), QLatin1String(column) + QStringLiteral(" IN (") + text + u')', values};
    }
};

/** What `Now` leaves out besides. Days are counted generously: a customer's date may be one off the date in UTC. */
void narrow(Kind kind, Instant asOf, const Range &range, Reading &reading)
{
    const QDate today = asOf.toDateTime().date();
    Among among;
    switch (kind) {
    case Kind::WorkLog: {
        // An engagement counts in a month when it has a log in it, reserves days, or starts there by its plan; then all
        // its logs are needed.
        const QVariant month = dateValue(Month::of(today.addDays(-1)).firstDay());
        among.select("SELECT id FROM engagement",
                     QStringLiteral("(status IN ('confirmed', 'in_progress') OR planned_start >= ?)"), {month}, range);
        among.select("SELECT engagement_id FROM work_log", QStringLiteral("performed_on >= ?"), {month}, range);
        reading = among.reading(reading.fields, "engagement_id");
        break;
    }
    case Kind::ChecklistItem:
        among.select("SELECT id FROM engagement", QStringLiteral("planned_start BETWEEN ? AND ?"),
                     {dateValue(today.addDays(-2)), dateValue(today.addDays(9))}, range);
        reading = among.reading(reading.fields, "engagement_id");
        break;
    case Kind::ResourceExpiry:
        reading.where += QStringLiteral(" AND expires_on <= ?");
        reading.values.append(dateValue(today.addDays(32)));
        break;
    default:
        break;
    }
}

using Streams = std::vector<std::unique_ptr<Stream>>;

template <class T>
Result<void> addStream(Streams &streams, Store &store, const FactsScan::Options &options, const Range &range,
                       std::vector<T> CustomerFacts::*target)
{
    Query query;
    query.kind = T::kind;
    query.orderBy = QStringLiteral("customer_id");
    if (options.detail != Detail::Complete) {
        Reading reading = overview(T::kind, options.asOf);
        if (options.detail == Detail::Now)
            narrow(T::kind, options.asOf, range, reading);
        query.fields = reading.fields;
        query.where = reading.where;
        query.values = reading.values;
    }
    if (!query.where.isEmpty())
        query.where = u'(' + query.where + u')';
    range.restrict(query.where, query.values, "customer_id");
    auto cursor = store.select(query);
    if (!cursor)
        return cursor.problem();
    streams.push_back(std::make_unique<StreamOf<T>>(std::move(*cursor), target));
    return {};
}

Result<Streams> openStreams(Store &store, const FactsScan::Options &options, const Range &range)
{
    Streams streams;
    Result<void> opened;
    const auto open = [&](Need need, auto target) {
        if (opened && (options.needs & need))
            opened = addStream(streams, store, options, range, target);
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

Query customerQuery(const FactsScan::Options &options, const Range &range)
{
    Query query;
    query.kind = Kind::Customer;
    query.orderBy = QStringLiteral("id");
    if (options.detail != Detail::Complete) {
        query.fields = {"name",     "name_en",          "time_zone",
                        "calendar", "account_ids",      "group_id",
                        "tam_ids",  "business_profile", "prerequisites_confirmed",
                        "archived"};
    }
    if (!options.archivedToo)
        query.where = QStringLiteral("coalesce(archived, 0) = 0");
    range.restrict(query.where, query.values, "id");
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

Result<void> scan(Store &store, const FactsScan::Options &options, const Range &range,
                  const std::function<void(CustomerFacts &)> &visit)
{
    auto customers = store.select(customerQuery(options, range));
    if (!customers)
        return customers.problem();
    auto streams = openStreams(store, options, range);
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

constexpr qint64 kWorthAThread = 500; ///< customers
constexpr int kMostThreads = 4;

/** Parts of about the same number of customers; fewer where there are not as many customers. */
Result<std::vector<Range>> rangesOf(Store &store, int parts)
{
    auto customers = store.count(Kind::Customer);
    if (!customers)
        return customers.problem();
    std::vector<Range> ranges(1);
    ranges[0].from = QByteArray(16, '\0');
    for (int part = 1; part < parts; ++part) {
        Query query;
        query.kind = Kind::Customer;
        query.fields = {"archived"};
        query.orderBy = QStringLiteral("id");
        query.limit = 1;
        query.offset = *customers * part / parts;
        auto read = store.forEach(query, [&](const RecordBase &first) {
            const QByteArray id = idValue(first.uuid).toByteArray();
            if (id != ranges.back().from) {
                ranges.back().until = id;
                ranges.emplace_back().from = id;
            }
        });
        if (!read)
            return read.problem();
    }
    ranges.back().until = QByteArray(17, '\xff'); // behind every id
    return ranges;
}

/** Reads the first part itself and the others on threads of their own. */
class PartsScan
{
public:
    using Visit = std::function<void(int part, const CustomerFacts &)>;

    PartsScan(Store &store, const FactsScan::Options &options, std::vector<Range> ranges, const Visit &visit)
        : m_store(store), m_options(options), m_ranges(std::move(ranges)), m_visit(visit), m_results(m_ranges.size()),
          m_opened(std::ptrdiff_t(m_ranges.size()) - 1)
    {
    }

    Result<void> run()
    {
        auto before = m_store.dataVersion();
        if (!before)
            return before.problem();
        std::vector<std::unique_ptr<QThread>> threads;
        for (size_t part = 1; part < m_ranges.size(); ++part) {
            threads.emplace_back(QThread::create([this, part] { readElsewhere(part); }));
            threads.back()->start();
        }
        m_opened.wait();
        // All others have begun to read by now: when nobody has written until this one begins, all see the same.
        auto reading = ReadTransaction::begin(m_store);
        auto after = m_store.dataVersion();
        if (!reading || !after || *after != *before)
            m_together = false;
        m_decided.count_down();
        for (size_t part = 0; part < m_ranges.size() && (part == 0 || !m_together); ++part)
            m_results[part] = read(m_store, part);
        for (const auto &thread : threads)
            thread->wait();
        for (const Result<void> &result : m_results) {
            if (!result)
                return result;
        }
        return {};
    }

private:
    Result<void> read(Store &store, size_t part)
    {
        return scan(store, m_options, m_ranges[part],
                    [this, part](const CustomerFacts &facts) { m_visit(int(part), facts); });
    }

    void readElsewhere(size_t part)
    {
        auto store = Store::open(m_store.fileName(), OpenMode::ReadOnly);
        std::unique_ptr<ReadTransaction> reading;
        if (store) {
            if (auto begun = ReadTransaction::begin(**store))
                reading = std::move(*begun);
        }
        if (!reading)
            m_together = false;
        m_opened.count_down();
        m_decided.wait();
        if (m_together)
            m_results[part] = read(**store, part);
    }

    Store &m_store;
    const FactsScan::Options &m_options;
    std::vector<Range> m_ranges;
    const Visit &m_visit;
    std::vector<Result<void>> m_results;
    std::latch m_opened, m_decided{1};
    std::atomic<bool> m_together = true;
};

} // namespace

Result<void> FactsScan::forEach(Store &store, const Options &options,
                                const std::function<void(const CustomerFacts &)> &visit)
{
    return scan(store, options, Range(), visit);
}

Result<void> FactsScan::forThese(Store &store, const Options &options, const std::vector<CustomerId> &customers,
                                 const std::function<void(const CustomerFacts &)> &visit)
{
    for (const CustomerId &customer : customers) {
        if (auto done = scan(store, options, {{}, {}, customer.uuid}, visit); !done)
            return done;
    }
    return {};
}

Result<int> FactsScan::partsOf(Store &store)
{
    auto customers = store.count(Kind::Customer);
    if (!customers)
        return customers.problem();
    return int(std::clamp<qint64>(*customers / kWorthAThread, 1, std::min(kMostThreads, QThread::idealThreadCount())));
}

Result<void> FactsScan::forEachInParts(Store &store, const Options &options, int parts,
                                       const std::function<void(int part, const CustomerFacts &)> &visit)
{
    auto ranges = rangesOf(store, parts);
    if (!ranges)
        return ranges.problem();
    return PartsScan(store, options, std::move(*ranges), visit).run();
}

Result<std::unique_ptr<CustomerFacts>> loadCustomer(Store &store, CustomerId id, quint32 needs)
{
    FactsScan::Options options;
    options.needs = needs;
    options.detail = Detail::Complete;
    options.archivedToo = true;
    auto loaded = std::make_unique<CustomerFacts>();
    bool found = false;
    auto done = scan(store, options, {{}, {}, id.uuid}, [&](CustomerFacts &facts) {
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
