#pragma once

#include "domain/result.h"
#include "store/store.h"

namespace tam {

/** What the calendar file holds of an escort (whole days) or a duty (from one instant to another). */
struct CalendarEvent
{
    enum class Status : quint8 { Tentative, Confirmed, Cancelled };
    QString uid; ///< the record's id and our domain: the same for ever
    QString summary, description;
    QDate first, last;    ///< of an escort, both included; invalid for a duty
    Instant starts, ends; ///< of a duty
    QString zone;         ///< in which a duty is told
    Status status{};
    qint64 sequence = 0;  ///< grows with every change of the record (RFC 5545 section 3.8.7.4)
    Instant lastModified; ///< null when not known
    bool busy = false;    ///< whether it takes somebody's time

    bool wholeDays() const { return first.isValid(); }
};

struct CalendarOptions
{
    QDate from, to;      ///< both included; invalid: no border
    CustomerId customer; ///< null: all
    Instant asOf;        ///< what is requested later is not there yet
};

/** What ends the UID of every event of ours; what stands before it is the record's id. */
inline const QString kUidDomain = QStringLiteral("@tam-console");

/**
 * Escorts (both pools) and the duties of every engagement, by start. Cancelled ones are events with the status
 * CANCELLED, so that a calendar that has them learns of it, and so are duties that were deleted, as long as the audit
 * trail knows of them; what is only requested is tentative. Texts in the language of the translator. The sequence is
 * the backend's version of the record, in a store of its own the number of audited changes.
 */
Result<std::vector<CalendarEvent>> calendarEvents(Store &store, const CalendarOptions &options);

} // namespace tam
