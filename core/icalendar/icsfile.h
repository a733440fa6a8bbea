#pragma once

#include "icalendar/calendarevents.h"

namespace tam {

/**
 * The events as an iCalendar file (RFC 5545, METHOD:PUBLISH): UTF-8, CRLF, folded lines, a VTIMEZONE for each zone with
 * the offsets of the years in question. `name` is what calendars call it; `stamp` is DTSTAMP of every event.
 */
Result<QByteArray> icsOf(const std::vector<CalendarEvent> &events, const QString &name, Instant stamp);

/** An event of a file that comes in. */
struct IncomingEvent
{
    QString uid, summary;
    QUuid record;      ///< of our own UIDs; null for a foreign event
    QDate first, last; ///< of whole days, both included; invalid for one with times
    Instant starts, ends;
    bool cancelled = false;
    bool transparent = false; ///< takes no time
    int occurrence = 0;       ///< of a repeating event, counted from its start; below 0: of the dates that it adds
    bool outside = false;     ///< a repeating event without an occurrence in the horizon: this is its last one
};

/** The time of which the occurrences of repeating events are told. */
struct CalendarHorizon
{
    Instant from, until; ///< until is exclusive

    /** From a week before to a year ahead: who is busy matters for what is planned (R11), not for what is over. */
    static CalendarHorizon around(Instant asOf)
    {
        constexpr qint64 day = 24 * 60;
        return {asOf.plusMinutes(-7 * day), asOf.plusMinutes(366 * day)};
    }
};

/**
 * Reads an iCalendar file. Times without a zone, or with one that nobody knows, are those of `floating`. A foreign
 * event that repeats (RRULE, RDATE, without its EXDATEs, as its RECURRENCE-IDs change it) is told once for each
 * occurrence in the horizon, at most kOccurrences of them; an excluded one is told as cancelled. WrongFormat when it is
 * no calendar; events without a start are left out.
 */
Result<std::vector<IncomingEvent>> readIcs(const QByteArray &bytes, const Zone &floating,
                                           const CalendarHorizon &horizon);

inline constexpr int kOccurrences = 1000;

} // namespace tam
