#include "icalendar/calendarimport.h"

#include "domain/derivedid.h"

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
    Planner(Store &store, PersonId person) : m_store(store), m_person(person) {}

    Result<CalendarImport> plan(const std::vector<IncomingEvent> &events)
    {
        auto person = findOf<Person>(m_store, m_person.uuid);
        if (!person)
            return person.problem();
        if (!*person)
            return Problem(ProblemCode::NotFound, {QStringLiteral("person"), m_person.toString()});
        m_zone = Zone::fromName((*person)->timeZone).value_or(Zone::shanghai());
        for (const IncomingEvent &event : events) {
            auto done = event.record.isNull() ? foreign(event) : ours(event);
            if (!done)
                return done.problem();
        }
        return std::move(m_import);
    }

private:
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
            moveDuty(**duty, event);
        else
            ++m_import.unknown;
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

    void moveDuty(const Duty &was, const IncomingEvent &event)
    {
        const bool same = event.starts == was.startsAt && event.ends == was.endsAt;
        if (event.cancelled) {
            ++m_import.cancelledOurs;
        } else if (same || event.starts.isNull() || event.ends <= event.starts) {
            ++m_import.unchanged;
        } else {
            Duty now = was;
            now.startsAt = event.starts;
            now.endsAt = event.ends;
            m_import.duties.push_back({was, now});
        }
    }

    Result<void> foreign(const IncomingEvent &event)
    {
        Busy now;
        now.uuid = derivedId({QStringLiteral("busy"), m_person.toString(), event.uid});
        now.personId = m_person;
        now.source = BusySource::Calendar;
        now.startsAt = event.first.isValid() ? m_zone.startOfDay(event.first) : event.starts;
        now.endsAt = event.first.isValid() ? m_zone.endOfDay(event.last) : event.ends;
        auto was = findOf<Busy>(m_store, now.uuid);
        if (!was)
            return was.problem();
        const bool takesTime =
            !event.cancelled && !event.transparent && !event.uid.isEmpty() && now.endsAt > now.startsAt;
        const bool same = *was && takesTime && (*was)->startsAt == now.startsAt && (*was)->endsAt == now.endsAt;
        if (same || (!*was && !takesTime)) {
            ++m_import.unchanged;
            return {};
        }
        if (takesTime && event.repeats)
            ++m_import.repeating;
        if (*was) {
            now.version = (*was)->version;
            now.updatedAt = (*was)->updatedAt;
            now.extra = (*was)->extra;
        }
        m_import.busies.push_back({*was, takesTime ? std::optional(now) : std::nullopt, event.summary});
        return {};
    }

    Store &m_store;
    PersonId m_person;
    Zone m_zone = Zone::shanghai();
    CalendarImport m_import;
};

} // namespace

Result<CalendarImport> planCalendarImport(Store &store, const std::vector<IncomingEvent> &events, PersonId person)
{
    return Planner(store, person).plan(events);
}

} // namespace tam
