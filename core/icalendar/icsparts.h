#pragma once

#include "icalendar/icsfile.h"

#include <libical/ical.h>
#include <memory>

/** What the writer of iCalendar files, their reader and its repeating events share; internal to this library. */
namespace tam::ics {

struct ComponentDeleter
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentDeleter>; ///< with its parts

QDate dateOf(const icaltimetype &time);
/** The zone that a time names: by its IANA name, a path whose end is one, or Windows' name; `floating` where it names
 * none that is known. */
Zone zoneOf(icalproperty *property, const icaltimetype &time, const Zone &floating);
/** The instant of a time on the clock of a zone, or of UTC where the time says so; null when there is no such time. */
Instant instantOf(const icaltimetype &time, const Zone &zone);
/** The event of a component; nothing without a start. */
std::optional<IncomingEvent> eventOf(icalcomponent *component, const Zone &floating);

bool repeats(icalcomponent *component);
/** What names an occurrence: the day, or the instant, at which it would start by its rule. */
QString occurrenceKey(icalproperty *property, const icaltimetype &time, const Zone &floating);
/** The occurrences of a repeating event in the horizon; `changed` are the components that have its UID and a
 * RECURRENCE-ID. */
std::vector<IncomingEvent> occurrencesOf(icalcomponent *component, const std::vector<icalcomponent *> &changed,
                                         const Zone &floating, const CalendarHorizon &horizon);

} // namespace tam::ics
