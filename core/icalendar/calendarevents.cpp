#include "icalendar/calendarevents.h"

#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tam {

namespace {

/// Gives the texts of this file a translation context of their own.
struct CalendarWords
{
    Q_DECLARE_TR_FUNCTIONS(CalendarFile)
};

/** Beyond every version that a record had: the one of a record that is gone is not known any more. */
constexpr qint64 kRemoved = 1'000'000;

QDate edge(QDate date, int days)
{
    return date.isValid() ? date.addDays(days) : date;
}

Instant utcMidnight(QDate date)
{
    return Instant::fromDateTime(QDateTime(date, QTime(0, 0), QTimeZone::utc()));
}

class Collector
{
public:
    Collector(Store &store, const CalendarOptions &options) : m_store(store), m_options(options) {}

    Result<std::vector<CalendarEvent>> collect()
    {
        auto state = ReadTransaction::begin(m_store);
        if (!state)
            return state.problem();
        for (auto step : {&Collector::readNames, &Collector::readChanges, &Collector::readEscorts,
                          &Collector::readDuties, &Collector::readRemovedDuties}) {
            if (auto done = (this->*step)(); !done)
                return done.problem();
        }
        std::sort(m_events.begin(), m_events.end(), [](const CalendarEvent &a, const CalendarEvent &b) {
            const auto start = [](const CalendarEvent &e) { return e.wholeDays() ? utcMidnight(e.first) : e.starts; };
            return start(a) != start(b) ? start(a) < start(b) : a.uid < b.uid;
        });
        return std::move(m_events);
    }

private:
    Result<void> readNames()
    {
        Query people;
        people.kind = Kind::Person;
        people.fields = {"name"};
        auto read = m_store.forEach(people, [&](const RecordBase &record) {
            m_people.insert(record.uuid, static_cast<const Person &>(record).name);
        });
        if (!read)
            return read;
        Query customers;
        customers.kind = Kind::Customer;
        customers.fields = {"name", "name_en", "time_zone"};
        return m_store.forEach(customers, [&](const RecordBase &record) {
            const auto &customer = static_cast<const Customer &>(record);
            const bool english = !wording::chinese() && !customer.nameEn.isEmpty();
            m_customers.insert(record.uuid, english ? customer.nameEn : customer.name);
            m_zones.insert(record.uuid,
                           customer.timeZone.isEmpty() ? QStringLiteral("Asia/Shanghai") : customer.timeZone);
        });
    }

    /** How often each record was changed, and when last. */
    Result<void> readChanges()
    {
        Query query;
        query.kind = Kind::Change;
        query.fields = {"record_id", "changed_at"};
        query.where = QStringLiteral("record_kind IN ('engagement', 'duty')");
        return m_store.forEach(query, [&](const RecordBase &record) {
            const auto &change = static_cast<const Change &>(record);
            Changes &changes = m_changes[change.recordId];
            ++changes.count;
            changes.last = std::max(changes.last, change.changedAt);
        });
    }

    void restrict(Query &query) const
    {
        if (m_options.customer.isNull())
            return;
        query.where += QStringLiteral(" AND customer_id = ?");
        query.values << idValue(m_options.customer.uuid);
    }

    Result<void> readEscorts()
    {
        Query query;
        query.kind = Kind::Engagement;
        query.where = QStringLiteral("(requested_at IS NULL OR requested_at <= ?)");
        query.values = {instantValue(m_options.asOf)};
        restrict(query);
        return m_store.forEach(query, [&](const RecordBase &record) {
            const auto &engagement = static_cast<const Engagement &>(record);
            m_engagements.insert(engagement.uuid, engagement);
            const bool inside = (!m_options.from.isValid() || engagement.plannedEnd >= m_options.from) &&
                                (!m_options.to.isValid() || engagement.plannedStart <= m_options.to);
            if (isEscort(engagement.service) && inside)
                addEscort(engagement);
        });
    }

    Result<void> readDuties()
    {
        Query query;
        query.kind = Kind::Duty;
        query.where = QStringLiteral("1 = 1");
        // The zones of the world are at most 14 hours from UTC; the exact days are the customer's and judged below.
        if (m_options.from.isValid()) {
            query.where += QStringLiteral(" AND ends_at > ?");
            query.values << instantValue(utcMidnight(edge(m_options.from, -1)));
        }
        if (m_options.to.isValid()) {
            query.where += QStringLiteral(" AND starts_at < ?");
            query.values << instantValue(utcMidnight(edge(m_options.to, 2)));
        }
        restrict(query);
        return m_store.forEach(query, [&](const RecordBase &record) { addDuty(static_cast<const Duty &>(record)); });
    }

    /** What the audit trail keeps of duties that are gone: a calendar that has them must be told. */
    Result<void> readRemovedDuties()
    {
        Query query;
        query.kind = Kind::Change;
        query.where = QStringLiteral("record_kind = 'duty'");
        query.orderBy = QStringLiteral("changed_at, id");
        restrict(query);
        QHash<QUuid, Change> last;
        auto read = m_store.forEach(query, [&](const RecordBase &record) {
            const auto &change = static_cast<const Change &>(record);
            last.insert(change.recordId, change);
        });
        if (!read)
            return read;
        for (const Change &change : std::as_const(last)) {
            const std::optional<Duty> duty = removedDuty(change);
            if (!duty)
                continue;
            auto there = m_store.find(Kind::Duty, duty->uuid);
            if (!there && there.problem().code == ProblemCode::NotFound)
                addDuty(*duty, true);
        }
        return {};
    }

    /** The duty that a change deleted, as far as a calendar needs it; nothing when it is another change. */
    static std::optional<Duty> removedDuty(const Change &change)
    {
        Duty duty;
        const QJsonArray fields = QJsonDocument::fromJson(change.fields).array();
        for (const auto &entry : fields) {
            const QJsonObject field = entry.toObject();
            if (!field.value(QLatin1String("new")).isNull())
                return std::nullopt;
            const Field *described = kindInfo<Duty>().field(field.value(QLatin1String("name")).toString());
            const QString old = field.value(QLatin1String("old")).toString();
            if (described && !old.isEmpty() && !readText(*described, duty, old))
                return std::nullopt;
        }
        duty.uuid = change.recordId;
        duty.customerId = change.customerId;
        return duty.startsAt.isNull() || duty.endsAt.isNull() ? std::nullopt : std::optional(duty);
    }

    qint64 sequenceOf(const RecordBase &record) const
    {
        return record.version.value_or(0) > 0 ? *record.version : m_changes.value(record.uuid).count;
    }

    void stamp(CalendarEvent &event, const RecordBase &record) const
    {
        event.uid = record.uuid.toString(QUuid::WithoutBraces) + kUidDomain;
        event.sequence = sequenceOf(record);
        event.lastModified = std::max(record.updatedAt, m_changes.value(record.uuid).last);
    }

    void addEscort(const Engagement &engagement)
    {
        CalendarEvent event;
        stamp(event, engagement);
        event.summary = CalendarWords::tr("%1: %2", "customer, escort")
                            .arg(m_customers.value(engagement.customerId.uuid), engagement.title);
        QStringList lines{wording::name(engagement.service),
                          CalendarWords::tr("Status: %1").arg(wording::name(engagement.status))};
        if (const QString lead = m_people.value(engagement.leadId.uuid); !lead.isEmpty())
            lines << CalendarWords::tr("Lead: %1").arg(lead);
        if (!engagement.products.isEmpty())
            lines << CalendarWords::tr("Products: %1")
                         .arg(QStringList(engagement.products).join(CalendarWords::tr(", ")));
        event.description = lines.join(u'\n');
        event.first = engagement.plannedStart;
        event.last = engagement.plannedEnd;
        event.status = engagement.status == EngagementStatus::Cancelled   ? CalendarEvent::Status::Cancelled
                       : engagement.status == EngagementStatus::Requested ? CalendarEvent::Status::Tentative
                                                                          : CalendarEvent::Status::Confirmed;
        m_events.push_back(std::move(event));
    }

    void addDuty(const Duty &duty, bool removed = false)
    {
        const auto engagement = m_engagements.constFind(duty.engagementId.uuid);
        if (engagement == m_engagements.cend())
            return;
        const QString zoneName = m_zones.value(duty.customerId.uuid);
        const Zone zone = Zone::fromName(zoneName).value_or(Zone::shanghai());
        if ((m_options.from.isValid() && duty.endsAt <= zone.startOfDay(m_options.from)) ||
            (m_options.to.isValid() && duty.startsAt >= zone.endOfDay(m_options.to)))
            return;
        CalendarEvent event;
        stamp(event, duty);
        // Whether a duty stands depends on its engagement, too.
        event.sequence += sequenceOf(*engagement);
        event.summary = CalendarWords::tr("Duty %1 (%2): %3, %4", "person, role, customer, engagement")
                            .arg(m_people.value(duty.personId.uuid), wording::name(duty.dutyRole),
                                 m_customers.value(duty.customerId.uuid), engagement->title);
        event.description = wording::name(engagement->service);
        event.starts = duty.startsAt;
        event.ends = duty.endsAt;
        event.zone = zone.name();
        event.busy = true;
        event.status = removed || engagement->status == EngagementStatus::Cancelled ? CalendarEvent::Status::Cancelled
                                                                                    : CalendarEvent::Status::Confirmed;
        if (removed)
            event.sequence += kRemoved;
        m_events.push_back(std::move(event));
    }

    struct Changes
    {
        int count = 0;
        Instant last;
    };

    Store &m_store;
    const CalendarOptions &m_options;
    QHash<QUuid, QString> m_people, m_customers, m_zones;
    QHash<QUuid, Changes> m_changes;
    QHash<QUuid, Engagement> m_engagements;
    std::vector<CalendarEvent> m_events;
};

} // namespace

Result<std::vector<CalendarEvent>> calendarEvents(Store &store, const CalendarOptions &options)
{
    return Collector(store, options).collect();
}

} // namespace tam
