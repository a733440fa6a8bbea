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
    bool repeats = false;     ///< only its first occurrence is told
};

/**
 * Reads an iCalendar file. Times without a zone, or with one that nobody knows, are those of `floating`. WrongFormat
 * when it is none; events without a start are left out.
 */
Result<std::vector<IncomingEvent>> readIcs(const QByteArray &bytes, const Zone &floating);

} // namespace tam
