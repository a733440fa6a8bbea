#include "icalendar/icsparts.h"

#include <QHash>
#include <QSet>

namespace tam {

namespace ics {

namespace {

QString textOf(const char *text)
{
    return text ? QString::fromUtf8(text) : QString();
}

Zone namedZone(icalproperty *property, const Zone &floating)
{
    icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const QString id = parameter ? textOf(icalparameter_get_tzid(parameter)) : QString();
    // Outlook names zones as Windows does.
    if (const QByteArray iana = QTimeZone::windowsIdToDefaultIanaId(id.toUtf8()); !iana.isEmpty())
        return Zone::fromName(QString::fromLatin1(iana)).value_or(floating);
    for (QString name = id; !name.isEmpty();) {
        if (const auto zone = Zone::fromName(name))
            return *zone;
        const qsizetype slash = name.indexOf(u'/');
        name = slash < 0 ? QString() : name.mid(slash + 1);
    }
    return floating;
}

/** Our own UID holds the record's id. */
QUuid recordOf(const QString &uid)
{
    return uid.endsWith(kUidDomain) ? QUuid::fromString(uid.chopped(kUidDomain.size())) : QUuid();
}

Instant endOf(icalcomponent *event, Instant starts, const Zone &floating)
{
    if (icalproperty *end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY)) {
        const icaltimetype time = icalproperty_get_dtend(end);
        return instantOf(time, zoneOf(end, time, floating));
    }
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

} // namespace

QDate dateOf(const icaltimetype &time)
{
    return QDate(time.year, time.month, time.day);
}

Zone zoneOf(icalproperty *property, const icaltimetype &time, const Zone &floating)
{
    return icaltime_is_utc(time) ? *Zone::fromName(QStringLiteral("UTC")) : namedZone(property, floating);
}

Instant instantOf(const icaltimetype &time, const Zone &zone)
{
    const QTime clock(time.hour, time.minute, std::min(time.second, 59));
    if (!dateOf(time).isValid() || !clock.isValid())
        return {};
    return Instant::fromDateTime(
        QDateTime(dateOf(time), clock, icaltime_is_utc(time) ? QTimeZone::utc() : zone.timeZone()));
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
    if (time.is_date) {
        event.first = dateOf(time);
        event.last = lastDayOf(component, event.first);
        return event.first.isValid() ? std::optional(event) : std::nullopt;
    }
    event.starts = instantOf(time, zoneOf(start, time, floating));
    event.ends = endOf(component, event.starts, floating);
    return event.starts.isNull() || event.ends.isNull() ? std::nullopt : std::optional(event);
}

} // namespace ics

namespace {

using ics::Component;

icalproperty *recurrenceId(icalcomponent *event)
{
    return icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY);
}

} // namespace

Result<std::vector<IncomingEvent>> readIcs(const QByteArray &bytes, const Zone &floating,
                                           const CalendarHorizon &horizon)
{
    const Component root(icalparser_parse_string(bytes.constData()));
    if (!root || icalcomponent_isa(root.get()) != ICAL_VCALENDAR_COMPONENT)
        return Problem(ProblemCode::WrongFormat, {QString(), QStringLiteral("iCalendar (BEGIN:VCALENDAR)")});
    std::vector<std::pair<icalcomponent *, IncomingEvent>> parts;
    QHash<QString, std::vector<icalcomponent *>> changed;
    QSet<QString> series;
    for (icalcomponent *event = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(root.get(), ICAL_VEVENT_COMPONENT)) {
        auto read = ics::eventOf(event, floating);
        if (!read)
            continue;
        if (recurrenceId(event))
            changed[read->uid].push_back(event);
        else if (ics::repeats(event))
            series.insert(read->uid);
        parts.emplace_back(event, std::move(*read));
    }
    std::vector<IncomingEvent> events;
    for (auto &[component, event] : parts) {
        icalproperty *which = recurrenceId(component);
        if (!event.record.isNull() || (!which && !ics::repeats(component))) {
            events.push_back(std::move(event));
        } else if (!which) {
            for (IncomingEvent &one : ics::occurrencesOf(component, changed.value(event.uid), floating, horizon))
                events.push_back(std::move(one));
        } else if (!series.contains(event.uid)) {
            // One occurrence alone, as an invitation brings it.
            event.uid += u'/' + ics::occurrenceKey(which, icalproperty_get_recurrenceid(which), floating);
            events.push_back(std::move(event));
        }
    }
    return events;
}

} // namespace tam
