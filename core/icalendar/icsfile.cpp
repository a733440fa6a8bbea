#include "icalendar/icsparts.h"

#include <QMap>

namespace tam {

namespace {

using ics::Component;

icaltimetype dayOf(QDate date)
{
    icaltimetype time = icaltime_null_date();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

icaltimetype wallClock(const QDateTime &local)
{
    icaltimetype time = dayOf(local.date());
    time.is_date = 0;
    time.hour = local.time().hour();
    time.minute = local.time().minute();
    time.second = local.time().second();
    return time;
}

icaltimetype utcOf(Instant instant)
{
    icaltimetype time = wallClock(instant.toDateTime());
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

void add(icalcomponent *to, icalproperty *property)
{
    icalcomponent_add_property(to, property);
}

/** One observance: from this local time on the offset holds. */
icalcomponent *observance(bool daylight, const QDateTime &localBefore, int from, int to, const QString &name)
{
    icalcomponent *made = icalcomponent_new(daylight ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
    add(made, icalproperty_new_dtstart(wallClock(localBefore)));
    add(made, icalproperty_new_tzoffsetfrom(from));
    add(made, icalproperty_new_tzoffsetto(to));
    add(made, icalproperty_new_tzname(name.toUtf8().constData()));
    return made;
}

/** The zone's offsets in these years, each change as an observance of its own. */
icalcomponent *zoneComponent(const QTimeZone &zone, int firstYear, int lastYear)
{
    icalcomponent *made = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
    add(made, icalproperty_new_tzid(zone.id().constData()));
    const QDateTime begin(QDate(firstYear, 1, 1), QTime(0, 0), QTimeZone::utc());
    const QDateTime end(QDate(lastYear, 12, 31), QTime(23, 59), QTimeZone::utc());
    const int base = zone.offsetFromUtc(begin);
    icalcomponent_add_component(made, observance(zone.isDaylightTime(begin),
                                                 QDateTime(begin.date(), QTime(0, 0), QTimeZone::utc()), base, base,
                                                 zone.abbreviation(begin)));
    int before = base;
    for (const QTimeZone::OffsetData &change : zone.transitions(begin.addSecs(1), end)) {
        if (change.offsetFromUtc == before)
            continue;
        const QDateTime local = change.atUtc.addSecs(before);
        icalcomponent_add_component(
            made, observance(change.daylightTimeOffset != 0, local, before, change.offsetFromUtc, change.abbreviation));
        before = change.offsetFromUtc;
    }
    return made;
}

icalproperty *statusOf(CalendarEvent::Status status)
{
    switch (status) {
    case CalendarEvent::Status::Tentative:
        return icalproperty_new_status(ICAL_STATUS_TENTATIVE);
    case CalendarEvent::Status::Confirmed:
        return icalproperty_new_status(ICAL_STATUS_CONFIRMED);
    case CalendarEvent::Status::Cancelled:
        break;
    }
    return icalproperty_new_status(ICAL_STATUS_CANCELLED);
}

void addTimes(icalcomponent *to, const CalendarEvent &event)
{
    if (event.wholeDays()) {
        add(to, icalproperty_new_dtstart(dayOf(event.first)));
        add(to, icalproperty_new_dtend(dayOf(event.last.addDays(1)))); // the end is exclusive
        return;
    }
    const Zone zone = Zone::fromName(event.zone).value_or(Zone::shanghai());
    icalproperty *starts = icalproperty_new_dtstart(wallClock(zone.localTime(event.starts)));
    icalproperty *ends = icalproperty_new_dtend(wallClock(zone.localTime(event.ends)));
    for (icalproperty *property : {starts, ends}) {
        icalproperty_add_parameter(property, icalparameter_new_tzid(zone.name().toUtf8().constData()));
        add(to, property);
    }
}

icalcomponent *eventComponent(const CalendarEvent &event, Instant stamp)
{
    icalcomponent *made = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add(made, icalproperty_new_uid(event.uid.toUtf8().constData()));
    add(made, icalproperty_new_dtstamp(utcOf(stamp)));
    addTimes(made, event);
    add(made, icalproperty_new_summary(event.summary.toUtf8().constData()));
    if (!event.description.isEmpty())
        add(made, icalproperty_new_description(event.description.toUtf8().constData()));
    add(made, statusOf(event.status));
    add(made, icalproperty_new_sequence(int(std::min<qint64>(event.sequence, std::numeric_limits<int>::max()))));
    add(made, icalproperty_new_transp(event.busy && event.status != CalendarEvent::Status::Cancelled
                                          ? ICAL_TRANSP_OPAQUE
                                          : ICAL_TRANSP_TRANSPARENT));
    if (!event.lastModified.isNull())
        add(made, icalproperty_new_lastmodified(utcOf(event.lastModified)));
    return made;
}

/** The zones of the events with the years that they lie in, and one more on each side. */
QMap<QString, std::pair<int, int>> zonesOf(const std::vector<CalendarEvent> &events)
{
    QMap<QString, std::pair<int, int>> zones;
    for (const CalendarEvent &event : events) {
        if (event.wholeDays())
            continue;
        const int first = event.starts.toDateTime().date().year() - 1;
        const int last = event.ends.toDateTime().date().year() + 1;
        const QString name = Zone::fromName(event.zone).value_or(Zone::shanghai()).name();
        const auto found = zones.find(name);
        if (found == zones.end())
            zones.insert(name, {first, last});
        else
            *found = {std::min(found->first, first), std::max(found->second, last)};
    }
    return zones;
}

} // namespace

Result<QByteArray> icsOf(const std::vector<CalendarEvent> &events, const QString &name, Instant stamp)
{
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//TAM Console//TAM Console//EN"));
    add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty *title = icalproperty_new_x(name.toUtf8().constData());
    icalproperty_set_x_name(title, "X-WR-CALNAME");
    add(calendar.get(), title);
    const auto zones = zonesOf(events);
    for (auto it = zones.cbegin(); it != zones.cend(); ++it)
        icalcomponent_add_component(calendar.get(), zoneComponent(QTimeZone(it.key().toUtf8()), it->first, it->second));
    for (const CalendarEvent &event : events)
        icalcomponent_add_component(calendar.get(), eventComponent(event, stamp));
    std::unique_ptr<char, void (*)(char *)> text(icalcomponent_as_ical_string_r(calendar.get()),
                                                 [](char *allocated) { icalmemory_free_buffer(allocated); });
    if (!text)
        return Problem(ProblemCode::FileNotWritable, {QStringLiteral("iCalendar")});
    return QByteArray(text.get());
}

} // namespace tam
