#pragma once

#include "icalendar/icsfile.h"

namespace tam {

/** One of our own events with other days or times than the store has. */
template <class T> struct CalendarMove
{
    T was, now;
};

/** A foreign event as a person's busy time: it names neither customer nor title (domain.md section 3). */
struct CalendarBusy
{
    std::optional<Busy> was; ///< known from an earlier file
    std::optional<Busy> now; ///< nothing: the event was cancelled, the time is free again
    QString summary;         ///< of the event: for the preview alone, it is never stored
};

/** What an iCalendar file would change; nothing is written before the user has seen it. */
struct CalendarImport
{
    std::vector<CalendarMove<Engagement>> engagements;
    std::vector<CalendarMove<Duty>> duties;
    std::vector<CalendarBusy> busies;
    int unchanged = 0; ///< events that the store has as they are
    int unknown = 0;   ///< with a UID of ours and no such record here
    int cancelledOurs =
        0;             ///< ours, cancelled in the calendar: to cancel an escort is done in the console, with its reason
    int repeating = 0; ///< foreign ones that repeat: their occurrences in the horizon are taken

    bool changesNothing() const { return engagements.empty() && duties.empty() && busies.empty(); }
};

/**
 * Compares the events with the store. Our own UIDs change planned dates of engagements that are requested, confirmed or
 * in progress, and times of duties; foreign events that take time become `busy` of the person, whole days in the
 * person's zone. A foreign event keeps its record from file to file, and so does each occurrence of one that repeats,
 * so that a newer file moves it instead of adding another; an occurrence in the horizon that the newer file does not
 * have any more is free again.
 */
Result<CalendarImport> planCalendarImport(Store &store, const std::vector<IncomingEvent> &events, PersonId person,
                                          const CalendarHorizon &horizon);

} // namespace tam
