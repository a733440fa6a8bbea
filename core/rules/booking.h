#pragma once

#include "rules/conflicts.h"
#include "rules/quota.h"

namespace tam {

/**
 * R9: the latest date on which an escort that starts on `start` can be applied for with n working days' notice. Without
 * notice (n of 0 or less) that is the start itself. Provisional when a day that was counted lies in a year without an
 * arrangement.
 */
WorkdayDate latestApplicationDate(const WorkCalendar &calendar, QDate start, int noticeWorkingDays);
/** R9: the first start whose latest application date is on or after the request; without notice the day of the request.
 */
WorkdayDate earliestStart(const WorkCalendar &calendar, QDate requestedOn, int noticeWorkingDays);

/**
 * n of R9 for an engagement, under the order in force on its planned start; nothing for pools without notice, without
 * an order or with unknown terms. Notice belongs to the pool: it is also named where the plan does not offer the pool.
 */
std::optional<int> noticeWorkingDays(const CustomerFacts &facts, const Engagement &engagement, const View &view);

enum class FindingCode : quint8 {
    DatesInvalid,
    NoPlanInForce,
    TermsUnknown,
    ServiceNotInPlan,
    QuotaDaysExceeded,
    QuotaTimesExceeded,
    NoticeTooShort,
    ProductNotCovered,
    ProductMissing,
    StaffDoubleBooked,
    StaffAbsent,
    CalendarIncomplete
};
/** The codes of R10. */
QLatin1StringView code(FindingCode value);

enum class FindingSeverity : quint8 { Error, Warning };
QLatin1StringView code(FindingSeverity value);

/** Warnings are terms_unknown, product_missing and calendar_incomplete; everything else is an error. */
FindingSeverity severityOf(FindingCode value);
/** R10: everything but dates_invalid can be overridden with a recorded override_reason. */
constexpr bool overridable(FindingCode value)
{
    return value != FindingCode::DatesInvalid;
}

/** not_on_list, unknown_product: the reasons of product_not_covered (R10); covered otherwise. */
QLatin1StringView code(ProductCover value);

/** One finding of R10, with its particulars; core/wording makes the sentence. */
struct BookingFinding
{
    FindingCode code{};
    FindingSeverity severity = FindingSeverity::Error;
    Month month; ///< quota findings
    QDate date;  ///< no_plan_in_force: first such day; notice_too_short: latest application date;
                 ///< calendar_incomplete: the provisional date (the latest application date before the earliest start)
    Days remainingDays;                ///< quota_days_exceeded: below zero
    std::optional<int> remainingTimes; ///< quota_times_exceeded: below zero
    QString product;                   ///< product_not_covered
    ProductCover cover = ProductCover::Covered;
    PersonId person;     ///< staff findings
    QUuid otherRecord;   ///< the other duty, the busy or the absence
    Instant from, until; ///< of the overlap
};

struct BookingCheck
{
    /** In the order of FindingCode; of one code by month, product or overlap. */
    std::vector<BookingFinding> findings;
    WorkdayDate latestApplicationDate; ///< invalid where R9 does not apply
    WorkdayDate earliestStart;
    struct After
    {
        Month month;
        Days remainingDays; ///< null with unknown terms
        std::optional<int> remainingTimes;
    };
    std::vector<After> after; ///< for each month touched, as if confirmed (cli.md check); empty with invalid dates

    bool hasErrors() const;
};

/**
 * R10 of one engagement. `engagement` may be new or stand for the one of the same id in `facts`, whose work logs it
 * keeps. `staff` are conflicts of R11 computed over all customers by the caller (staffConflicts()); those that touch no
 * duty of this engagement are passed over. Needs subscriptions, engagements and work logs.
 *
 * Where R10 is silent:
 * - Planned days are all calendar days from planned_start to planned_end; the months touched are theirs.
 * - Requested and cancelled ones are taken as confirmed; confirmed, in_progress and completed stay as they are.
 * - A quota is exceeded in a month when what remains there is below zero and this engagement itself takes days (logged
 * or reserved), or a time, in it. Limits are those of the plan on its last planned day in the month (R2).
 * - dates_invalid: planned_end before planned_start, or one of them missing. Without requested_at the request is made
 * at asOf.
 * - A version without an escort product list judges no product (domain.md section 2, not_stated).
 */
BookingCheck checkBooking(const CustomerFacts &facts, const Engagement &engagement,
                          std::span<const StaffConflict> staff, const View &view);

} // namespace tam
