#include "icalendar/calendarimport.h"

#include "domain/derivedid.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace tam {

namespace {

template <class T> Result<std::optional<T>> findOf(Store &store, const QUuid &id)
{
    auto found = store.find(T::kind, id);
    if (found)
        return std::optional<T>(static_cast<const T &>(**found));
    if (found.problem().code == ProblemCode::NotFound)
        return std::optional<T>();
    return found.problem();
}

class Planner
{
public:
    Planner(Store &store, PersonId person, const CalendarHorizon &horizon)
        : m_store(store), m_person(person), m_horizon(horizon)
    {
    }

    Result<CalendarImport> plan(const std::vector<IncomingEvent> &events)
    {
        auto person = findOf<Person>(m_store, m_person.uuid);
        if (!person)
            return person.problem();
        if (!*person)
            return Problem(ProblemCode::NotFound, {QStringLiteral("person"), m_person.toString()});
        m_zone = Zone::fromName((*person)->timeZone).value_or(Zone::shanghai());
        if (auto loaded = loadBusies(); !loaded)
            return loaded.problem();
        for (const IncomingEvent &event : events) {
            if (event.record.isNull())
                foreign(event);
            else if (auto done = ours(event); !done)
                return done.problem();
        }
        m_import.repeating = int(m_series.size());
        freeForgotten();
        return std::move(m_import);
    }

private:
    /** The occurrences of a repeating event that the file tells, and about which numbers they have. */
    struct Series
    {
        QSet<int> told;
        int least = 1, most = 1;
    };

    Result<void> ours(const IncomingEvent &event)
    {
        auto engagement = findOf<Engagement>(m_store, event.record);
        if (!engagement)
            return engagement.problem();
        if (*engagement) {
            moveEscort(**engagement, event);
            return {};
        }
        auto duty = findOf<Duty>(m_store, event.record);
        if (!duty)
            return duty.problem();
        if (*duty)
            return moveDuty(**duty, event);
        // Cancelled there and gone here is the same.
        ++(event.cancelled ? m_import.unchanged : m_import.unknown);
        return {};
    }

    void moveEscort(const Engagement &was, const IncomingEvent &event)
    {
        const bool over = was.status == EngagementStatus::Completed || was.status == EngagementStatus::Cancelled;
        const bool same = event.first == was.plannedStart && event.last == was.plannedEnd;
        if (event.cancelled && was.status != EngagementStatus::Cancelled) {
            ++m_import.cancelledOurs;
        } else if (over || same || !event.first.isValid()) {
            ++m_import.unchanged;
        } else {
            Engagement now = was;
            now.plannedStart = event.first;
            now.plannedEnd = event.last;
            m_import.engagements.push_back({was, now});
        }
    }

    Result<void> moveDuty(const Duty &was, const IncomingEvent &event)
    {
        const bool same = event.starts == was.startsAt && event.ends == was.endsAt;
        auto whole = findOf<Engagement>(m_store, was.engagementId.uuid);
        if (!whole)
            return whole.problem();
        // The duties of a cancelled escort are cancelled with it.
        const bool isOff = *whole && (*whole)->status == EngagementStatus::Cancelled;
        if (event.cancelled) {
            ++(isOff ? m_import.unchanged : m_import.cancelledOurs);
        } else if (same || event.starts.isNull() || event.ends <= event.starts) {
            ++m_import.unchanged;
        } else {
            Duty now = was;
            now.startsAt = event.starts;
            now.endsAt = event.ends;
            m_import.duties.push_back({was, now});
        }
        return {};
    }

    /** The busy times that came from calendars before. */
    Result<void> loadBusies()
    {
        Query query;
        query.where = QStringLiteral("person_id = ?");
        query.values = {idValue(m_person.uuid)};
        auto busies = m_store.all<Busy>(query);
        if (!busies)
            return busies.problem();
        for (const Busy &busy : *busies) {
            if (busy.source == BusySource::Calendar)
                m_busies.insert(busy.uuid, busy);
        }
        return {};
    }

    /** A single event, and the first occurrence of a repeating one, are named by the UID alone. */
    QUuid busyId(const QString &uid, int occurrence) const
    {
        QStringList key{QStringLiteral("busy"), m_person.toString(), uid};
        if (occurrence != 0 && occurrence != 1)
            key.append(QString::number(occurrence));
        return derivedId(key);
    }

    void foreign(const IncomingEvent &event)
    {
        if (event.occurrence != 0) {
            Series &series = m_series[event.uid];
            series.least = std::min(series.least, event.occurrence);
            series.most = std::max(series.most, event.occurrence);
            if (!event.outside)
                series.told.insert(event.occurrence);
        }
        if (event.outside)
            return;
        Busy now;
        now.uuid = busyId(event.uid, event.occurrence);
        now.personId = m_person;
        now.source = BusySource::Calendar;
        now.startsAt = event.first.isValid() ? m_zone.startOfDay(event.first) : event.starts;
        now.endsAt = event.first.isValid() ? m_zone.endOfDay(event.last) : event.ends;
        const auto known = m_busies.constFind(now.uuid);
        const std::optional<Busy> was = known == m_busies.constEnd() ? std::nullopt : std::optional(*known);
        const bool takesTime =
            !event.cancelled && !event.transparent && !event.uid.isEmpty() && now.endsAt > now.startsAt;
        const bool same = was && takesTime && was->startsAt == now.startsAt && was->endsAt == now.endsAt;
        if (same || (!was && !takesTime)) {
            ++m_import.unchanged;
            return;
        }
        if (was) {
            now.version = was->version;
            now.updatedAt = was->updatedAt;
            now.extra = was->extra;
        }
        m_import.busies.push_back({was, takesTime ? std::optional(now) : std::nullopt, event.summary});
    }

    /** Occurrences known from an earlier file that the rule does not make any more. */
    void freeForgotten()
    {
        for (auto series = m_series.cbegin(); series != m_series.cend(); ++series) {
            for (int number = series->least - kOccurrences; number <= series->most + kOccurrences; ++number) {
                const auto known = m_busies.constFind(busyId(series.key(), number));
                if (number == 0 || series->told.contains(number) || known == m_busies.constEnd() ||
                    known->startsAt < m_horizon.from || known->startsAt >= m_horizon.until)
                    continue;
                m_import.busies.push_back({*known, std::nullopt, {}});
            }
        }
    }

    Store &m_store;
    PersonId m_person;
    CalendarHorizon m_horizon;
    Zone m_zone = Zone::shanghai();
    QHash<QUuid, Busy> m_busies;
    QHash<QString, Series> m_series; ///< by UID
    CalendarImport m_import;
};

} // namespace

Result<CalendarImport> planCalendarImport(Store &store, const std::vector<IncomingEvent> &events, PersonId person,
                                          const CalendarHorizon &horizon)
{
    return Planner(store, person, horizon).plan(events);
}

} // namespace tam
