#pragma once

#include "rules/conflicts.h"
#include "rules/quota.h"

namespace tam {

/** R9: the latest date on which an escort that starts on `start` can be applied for with n working days' notice. */
WorkdayDate latestApplicationDate(const WorkCalendar &calendar, QDate start, int noticeWorkingDays);
/** R9: the first start whose latest application date is on or after the request. */
WorkdayDate earliestStart(const WorkCalendar &calendar, QDate requestedOn, int noticeWorkingDays);

/** n of R9 for an engagement, under the order in force on its planned start; nothing for pools without notice or unknown terms. */
std::optional<int> noticeWorkingDays(const CustomerFacts &facts, const Engagement &engagement, const View &view);

enum class FindingCode : quint8 {
    DatesInvalid, NoPlanInForce, TermsUnknown, ServiceNotInPlan, QuotaDaysExceeded, QuotaTimesExceeded, NoticeTooShort,
    ProductNotCovered, ProductMissing, StaffDoubleBooked, StaffAbsent, CalendarIncomplete
};
QLatin1StringView code(FindingCode value);

enum class FindingSeverity : quint8 { Error, Warning };

/** One finding of R10. `detail` holds machine-readable particulars; core/wording makes the sentence. */
struct BookingFinding {
    FindingCode code{};
    FindingSeverity severity = FindingSeverity::Error;
    Month month;          ///< quota findings
    QDate date;           ///< no_plan_in_force: first such day; notice_too_short: latest application date
    Days remainingDays;   ///< quota_days_exceeded
    std::optional<int> remainingTimes;
    QString product;      ///< product_not_covered
    ProductCover cover = ProductCover::Covered;
    PersonId person;      ///< staff findings
    QUuid otherRecord;    ///< the other duty or the absence
    Instant from, until;  ///< of the overlap
};

struct BookingCheck {
    std::vector<BookingFinding> findings;
    WorkdayDate latestApplicationDate; ///< invalid where R9 does not apply
    WorkdayDate earliestStart;
    struct After { Month month; Days remainingDays; std::optional<int> remainingTimes; };
    std::vector<After> after; ///< for each month touched, as if confirmed (cli.md check)
};

/**
 * R10 of one engagement, taken as confirmed. `engagement` may be new or stand for the one of the same id in `facts`; `duties` are its
 * own. `staff` are the conflicts of R11 that touch those duties, computed over all customers by the caller (staffConflicts()).
 */
BookingCheck checkBooking(const CustomerFacts &facts, const Engagement &engagement, std::span<const StaffConflict> staff, const View &view);

} // namespace tam
