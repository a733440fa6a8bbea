#include "icalendar/icsparts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace tam::ics {

namespace {

constexpr int kSteps = 100'000; ///< of a rule: a daily event for 270 years; a rule by the second ends here

/** The end of a rule on the clock of the event, as the iterator compares it. */
icaltimetype endOnClock(icaltimetype until, const icaltimetype &start, const Zone &zone)
{
    if (icaltime_is_null_time(until))
        return until;
    if (icaltime_is_utc(until)) {
        const QDateTime local = zone.localTime(instantOf(until, zone));
        until.year = local.date().year();
        until.month = local.date().month();
        until.day = local.date().day();
        until.hour = local.time().hour();
        until.minute = local.time().minute();
        until.second = local.time().second();
    } else if (until.is_date && !start.is_date) {
        until.hour = 23;
        until.minute = until.second = 59;
    }
    until.zone = nullptr;
    until.is_date = start.is_date;
    return until;
}

class Series
{
public:
    Series(icalcomponent *component, const std::vector<icalcomponent *> &changed, const Zone &floating,
           const CalendarHorizon &horizon)
        : m_component(component), m_floating(floating), m_horizon(horizon), m_first(*eventOf(component, floating))
    {
        m_start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
        const icaltimetype start = icalproperty_get_dtstart(m_start);
        m_zone = zoneOf(m_start, start, floating);
        m_clock = start;
        m_clock.zone = nullptr;
        for (icalproperty *out = icalcomponent_get_first_property(component, ICAL_EXDATE_PROPERTY); out;
             out = icalcomponent_get_next_property(component, ICAL_EXDATE_PROPERTY))
            m_excluded.insert(occurrenceKey(out, icalproperty_get_exdate(out), floating));
        for (icalcomponent *other : changed) {
            icalproperty *which = icalcomponent_get_first_property(other, ICAL_RECURRENCEID_PROPERTY);
            if (const auto event = eventOf(other, floating))
                m_changed.insert(occurrenceKey(which, icalproperty_get_recurrenceid(which), floating), *event);
        }
    }

    std::vector<IncomingEvent> occurrences()
    {
        addByRule();
        addByDates();
        if (m_told.empty()) {
            IncomingEvent last = m_last.value_or(m_first);
            last.outside = true;
            last.occurrence = std::max(1, last.occurrence);
            m_told.push_back(last);
        }
        return std::move(m_told);
    }

private:
    bool isWholeDays() const { return m_clock.is_date; }

    IncomingEvent at(const icaltimetype &time, int number) const
    {
        IncomingEvent event = m_first;
        event.occurrence = number;
        if (isWholeDays()) {
            event.first = dateOf(time);
            event.last = event.first.addDays(m_first.first.daysTo(m_first.last));
        } else {
            event.starts = instantOf(time, m_zone);
            event.ends = event.starts.plusSeconds(m_first.ends.since(m_first.starts) / 1'000'000);
        }
        return event;
    }

    QString keyOf(const icaltimetype &time) const
    {
        return isWholeDays() ? dateOf(time).toString(Qt::ISODate) : instantOf(time, m_zone).toIso();
    }

    bool isBefore(const IncomingEvent &event) const
    {
        return isWholeDays() ? m_zone.endOfDay(event.last) <= m_horizon.from : event.ends <= m_horizon.from;
    }
    bool isBeyond(const IncomingEvent &event) const
    {
        return isWholeDays() ? m_zone.startOfDay(event.first) >= m_horizon.until : event.starts >= m_horizon.until;
    }

    /** False when there is nothing more to tell. */
    bool tell(const icaltimetype &time, int number)
    {
        IncomingEvent event = at(time, number);
        if (isBeyond(event))
            return false;
        const QString key = keyOf(time);
        if (const auto other = m_changed.constFind(key); other != m_changed.constEnd()) {
            event = *other;
            event.occurrence = number;
        }
        // EXDATE of a timed event may name the day alone.
        event.cancelled =
            event.cancelled || m_excluded.contains(key) || m_excluded.contains(dateOf(time).toString(Qt::ISODate));
        if (isBefore(event))
            m_last = event;
        else
            m_told.push_back(event);
        return m_told.size() < size_t(kOccurrences);
    }

    void addByRule()
    {
        icalproperty *property = icalcomponent_get_first_property(m_component, ICAL_RRULE_PROPERTY);
        icalrecur_iterator *iterator = nullptr;
        if (property) {
            icalrecurrencetype rule = icalproperty_get_rrule(property);
            rule.until = endOnClock(rule.until, m_clock, m_zone);
            iterator = icalrecur_iterator_new(rule, m_clock);
        }
        if (!iterator) {
            tell(m_clock, 1);
            return;
        }
        for (int number = 1; number <= kSteps; ++number) {
            const icaltimetype next = icalrecur_iterator_next(iterator);
            if (icaltime_is_null_time(next) || !tell(next, number))
                break;
        }
        icalrecur_iterator_free(iterator);
    }

    void addByDates()
    {
        int number = 0;
        for (icalproperty *more = icalcomponent_get_first_property(m_component, ICAL_RDATE_PROPERTY); more;
             more = icalcomponent_get_next_property(m_component, ICAL_RDATE_PROPERTY)) {
            const icaldatetimeperiodtype added = icalproperty_get_rdate(more);
            icaltimetype time = icaltime_is_null_time(added.time) ? added.period.start : added.time;
            --number;
            if (icaltime_is_null_time(time) || time.is_date != m_clock.is_date)
                continue;
            if (!isWholeDays()) {
                // On the event's own clock, as the rule's are.
                const QDateTime local = m_zone.localTime(instantOf(time, zoneOf(more, time, m_floating)));
                time = icaltime_null_time();
                time.year = local.date().year();
                time.month = local.date().month();
                time.day = local.date().day();
                time.hour = local.time().hour();
                time.minute = local.time().minute();
                time.second = local.time().second();
            }
            tell(time, number);
        }
    }

    icalcomponent *m_component;
    Zone m_floating;
    CalendarHorizon m_horizon;
    IncomingEvent m_first;
    icalproperty *m_start = nullptr;
    icaltimetype m_clock{}; ///< the start on the clock of m_zone
    Zone m_zone = Zone::shanghai();
    QSet<QString> m_excluded;
    QHash<QString, IncomingEvent> m_changed;
    std::optional<IncomingEvent> m_last;
    std::vector<IncomingEvent> m_told;
};

} // namespace

bool repeats(icalcomponent *component)
{
    return icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY) != nullptr ||
           icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY) != nullptr;
}

QString occurrenceKey(icalproperty *property, const icaltimetype &time, const Zone &floating)
{
    return time.is_date ? dateOf(time).toString(Qt::ISODate)
                        : instantOf(time, zoneOf(property, time, floating)).toIso();
}

std::vector<IncomingEvent> occurrencesOf(icalcomponent *component, const std::vector<icalcomponent *> &changed,
                                         const Zone &floating, const CalendarHorizon &horizon)
{
    return Series(component, changed, floating, horizon).occurrences();
}

} // namespace tam::ics
