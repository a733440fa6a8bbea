#include "icalendar/icsfile.h"

#include <libical/ical.h>
#include <memory>

namespace tam {

namespace {

struct ComponentDeleter
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentDeleter>;

QString textOf(const char *text)
{
    return text ? QString::fromUtf8(text) : QString();
}

QDate dateOf(const icaltimetype &time)
{
    return QDate(time.year, time.month, time.day);
}

/** The zone that a time names, as its own name or as a path whose end is one; `floating` where it names none. */
Zone zoneOf(icalproperty *property, const Zone &floating)
{
    icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const QString id = parameter ? textOf(icalparameter_get_tzid(parameter)) : QString();
    for (QString name = id; !name.isEmpty();) {
        if (const auto zone = Zone::fromName(name))
            return *zone;
        const qsizetype slash = name.indexOf(u'/');
        name = slash < 0 ? QString() : name.mid(slash + 1);
    }
    return floating;
}

/** The instant of a time with or without a zone; null when there is no such time. */
Instant instantOf(icalproperty *property, const icaltimetype &time, const Zone &floating)
{
    const QTime clock(time.hour, time.minute, std::min(time.second, 59));
    if (!dateOf(time).isValid() || !clock.isValid())
        return {};
    if (icaltime_is_utc(time))
        return Instant::fromDateTime(QDateTime(dateOf(time), clock, QTimeZone::utc()));
    return Instant::fromDateTime(QDateTime(dateOf(time), clock, zoneOf(property, floating).timeZone()));
}

/** Our own UID holds the record's id. */
QUuid recordOf(const QString &uid)
{
    return uid.endsWith(kUidDomain) ? QUuid::fromString(uid.chopped(kUidDomain.size())) : QUuid();
}

Instant endOf(icalcomponent *event, Instant starts, const Zone &floating)
{
    if (icalproperty *end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY))
        return instantOf(end, icalproperty_get_dtend(end), floating);
    if (icalproperty *length = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY))
        return starts.plusSeconds(icaldurationtype_as_int(icalproperty_get_duration(length)));
    return starts;
}

QDate lastDayOf(icalcomponent *event, QDate first)
{
    QDate last = first;
    if (icalproperty *end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY))
        last = dateOf(icalproperty_get_dtend(end)).addDays(-1); // exclusive
    else if (icalproperty *length = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY))
        last = first.addDays(icaldurationtype_as_int(icalproperty_get_duration(length)) / 86'400 - 1);
    return std::max(first, last);
}

std::optional<IncomingEvent> eventOf(icalcomponent *component, const Zone &floating)
{
    icalproperty *start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
    if (!start)
        return std::nullopt;
    const icaltimetype time = icalproperty_get_dtstart(start);
    IncomingEvent event;
    event.uid = textOf(icalcomponent_get_uid(component));
    event.summary = textOf(icalcomponent_get_summary(component));
    event.record = recordOf(event.uid);
    event.cancelled = icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED;
    if (icalproperty *transparency = icalcomponent_get_first_property(component, ICAL_TRANSP_PROPERTY))
        event.transparent = icalproperty_get_transp(transparency) == ICAL_TRANSP_TRANSPARENT;
    event.repeats = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY) != nullptr ||
                    icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY) != nullptr;
    if (time.is_date) {
        event.first = dateOf(time);
        event.last = lastDayOf(component, event.first);
        return event.first.isValid() ? std::optional(event) : std::nullopt;
    }
    event.starts = instantOf(start, time, floating);
    event.ends = endOf(component, event.starts, floating);
    return event.starts.isNull() || event.ends.isNull() ? std::nullopt : std::optional(event);
}

} // namespace

Result<std::vector<IncomingEvent>> readIcs(const QByteArray &bytes, const Zone &floating)
{
    const Component root(icalparser_parse_string(bytes.constData()));
    if (!root || icalcomponent_isa(root.get()) != ICAL_VCALENDAR_COMPONENT)
        return Problem(ProblemCode::WrongFormat, {QString(), QStringLiteral("iCalendar (BEGIN:VCALENDAR)")});
    std::vector<IncomingEvent> events;
    for (icalcomponent *event = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(root.get(), ICAL_VEVENT_COMPONENT)) {
        if (auto read = eventOf(event, floating))
            events.push_back(std::move(*read));
    }
    return events;
}

} // namespace tam
