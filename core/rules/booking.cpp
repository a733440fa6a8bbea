#include "rules/booking.h"

#include <algorithm>
#include <iterator>

namespace tam {

namespace {

/** What one pool holds in one month with the engagement confirmed, and the engagement's own part of it. */
struct PoolMonth
{
    Month month;
    Days remainingDays; ///< null with unknown terms
    std::optional<int> remainingTimes;
    bool takesDays = false, takesTime = false;
};

Engagement asConfirmed(const Engagement &engagement)
{
    Engagement copy = engagement;
    if (copy.status != EngagementStatus::InProgress && copy.status != EngagementStatus::Completed)
        copy.status = EngagementStatus::Confirmed;
    return copy;
}

/** R3, R4: the time that an engagement takes in a month, used or reserved; it can only be that of its start. */
int timesIn(const Ledger &ledger, Month month, QDate asOfDate, const CatalogueVersion *version)
{
    if (!month.contains(ledger.firstLiveOn.isValid() ? ledger.firstLiveOn : ledger.engagement->plannedStart))
        return 0;
    const QuotaTake take = quotaTake(ledger, month, asOfDate, version);
    return take.usedTimes + take.reservedTimes;
}

/** The customer's engagements of one pool, the one in question taken as confirmed. */
class PoolBook
{
public:
    PoolBook(const CustomerFacts &facts, const Engagement &confirmed, const View &view)
        : m_facts(facts), m_view(view), m_asOfDate(facts.zone.dateAt(view.asOf)), m_own(&confirmed)
    {
        bool found = false;
        for (Ledger &ledger : ledgers(facts, view.asOf)) {
            if (ledger.engagement->uuid == confirmed.uuid) {
                ledger.engagement = &confirmed;
                found = true;
            }
            add(std::move(ledger));
        }
        if (!found) {
            Ledger ledger;
            ledger.engagement = &confirmed;
            add(std::move(ledger));
        }
    }

    PoolMonth month(Month month) const
    {
        // R2: the plan as of the last planned day in the month.
        const QDate lastPlanned = std::min(m_own->plannedEnd, month.lastDay());
        const PlanTerms plan = planOfMonth(m_facts.subscriptions, month, lastPlanned, m_view.reference.catalogue).terms;
        const PoolTerms *terms = plan.version && plan.known() ? plan.version->pool(m_own->service) : nullptr;
        PoolMonth result;
        result.month = month;
        Days takenDays = Days::whole(0);
        int takenTimes = 0;
        for (const Entry &entry : m_entries) {
            const Days days = entry.ledger.loggedIn(month) + entry.reserved.value(month, Days::whole(0));
            const int times = timesIn(entry.ledger, month, m_asOfDate, plan.version);
            takenDays += days;
            takenTimes += times;
            if (entry.ledger.engagement == m_own) {
                result.takesDays = days > Days::whole(0);
                result.takesTime = times > 0;
            }
        }
        if (plan.terms != Terms::Unknown) {
            const PoolLimit limit = terms ? terms->limit(plan.plan()) : PoolLimit();
            result.remainingDays = limit.days - takenDays;
            result.remainingTimes = limit.times - takenTimes;
        }
        return result;
    }

private:
    struct Entry
    {
        Ledger ledger;
        QMap<Month, Days> reserved;
    };

    void add(Ledger ledger)
    {
        const Engagement &e = *ledger.engagement;
        if (e.service != m_own->service || !ledger.counts())
            return;
        QMap<Month, Days> reserved = reservedDays(ledger, m_asOfDate);
        m_entries.push_back({std::move(ledger), std::move(reserved)});
    }

    const CustomerFacts &m_facts;
    const View &m_view;
    QDate m_asOfDate;
    const Engagement *m_own;
    std::vector<Entry> m_entries;
};

/** The first day of [from, to] without a subscription in force; goes from one order to the next, not day by day. */
QDate firstDayWithoutPlan(std::span<const Subscription> subscriptions, QDate from, QDate to)
{
    for (QDate day = from; day <= to;) {
        const Subscription *inForce = subscriptionInForce(subscriptions, day);
        if (!inForce)
            return day;
        day = lastDayInForce(*inForce).addDays(1);
    }
    return {};
}

BookingFinding finding(FindingCode code)
{
    BookingFinding f;
    f.code = code;
    f.severity = severityOf(code);
    return f;
}

void addQuotaFindings(std::vector<BookingFinding> &findings, const std::vector<PoolMonth> &months)
{
    for (const PoolMonth &m : months) {
        if (m.takesDays && !m.remainingDays.isNull() && m.remainingDays < Days::whole(0)) {
            BookingFinding f = finding(FindingCode::QuotaDaysExceeded);
            f.month = m.month;
            f.remainingDays = m.remainingDays;
            findings.push_back(f);
        }
    }
    for (const PoolMonth &m : months) {
        if (m.takesTime && m.remainingTimes.value_or(0) < 0) {
            BookingFinding f = finding(FindingCode::QuotaTimesExceeded);
            f.month = m.month;
            f.remainingTimes = m.remainingTimes;
            findings.push_back(f);
        }
    }
}

void addProductFindings(std::vector<BookingFinding> &findings, const Engagement &engagement,
                        const CatalogueVersion &version)
{
    if (isEscort(engagement.service) && !version.escortProducts.empty()) {
        for (const QString &product : engagement.products) {
            const ProductCover cover = version.escortCover(product);
            if (cover == ProductCover::Covered)
                continue;
            BookingFinding f = finding(FindingCode::ProductNotCovered);
            f.product = product;
            f.cover = cover;
            findings.push_back(f);
        }
    }
    if (engagement.service == Pool::ExpertService && engagement.products.isEmpty())
        findings.push_back(finding(FindingCode::ProductMissing));
}

void addStaffFindings(std::vector<BookingFinding> &findings, EngagementId engagement,
                      std::span<const StaffConflict> staff)
{
    std::vector<BookingFinding> absences;
    for (const StaffConflict &conflict : staff) {
        const bool first = conflict.first.engagement == engagement;
        if (!first && !(conflict.second && conflict.second->engagement == engagement))
            continue;
        const bool absent = !conflict.absenceId.isNull();
        BookingFinding f = finding(absent ? FindingCode::StaffAbsent : FindingCode::StaffDoubleBooked);
        f.person = conflict.person;
        f.otherRecord = first ? conflict.otherId() : conflict.first.id.uuid;
        f.from = conflict.from;
        f.until = conflict.until;
        (absent ? absences : findings).push_back(f);
    }
    findings.insert(findings.end(), absences.begin(), absences.end());
}

/** Fills the dates of R9. */
void addNotice(BookingCheck &check, const CustomerFacts &facts, const Engagement &engagement, QDate requestedOn,
               const View &view)
{
    const auto notice = noticeWorkingDays(facts, engagement, view);
    if (!notice)
        return;
    const WorkCalendar &calendar = view.reference.calendar(facts.customer.calendarName());
    check.latestApplicationDate = latestApplicationDate(calendar, engagement.plannedStart, *notice);
    check.earliestStart = earliestStart(calendar, requestedOn, *notice);
}

/** The findings of which the first ends the list; true when there is one. */
bool addEndingFinding(std::vector<BookingFinding> &findings, const CustomerFacts &facts, const Engagement &engagement,
                      const PlanTerms &plan)
{
    const QDate gap = firstDayWithoutPlan(facts.subscriptions, engagement.plannedStart, engagement.plannedEnd);
    if (gap.isValid()) {
        BookingFinding f = finding(FindingCode::NoPlanInForce);
        f.date = gap;
        findings.push_back(f);
        return true;
    }
    if (!plan.known() || !plan.version || isUnknown(engagement.service)) {
        findings.push_back(finding(FindingCode::TermsUnknown));
        return true;
    }
    const PoolTerms *pool = plan.version->pool(engagement.service);
    if (!pool || !pool->offered(plan.plan())) {
        findings.push_back(finding(FindingCode::ServiceNotInPlan));
        return true;
    }
    return false;
}

} // namespace

WorkdayDate latestApplicationDate(const WorkCalendar &calendar, QDate start, int noticeWorkingDays)
{
    return noticeWorkingDays <= 0 ? WorkdayDate{start, false} : calendar.add(start, -qint64(noticeWorkingDays));
}

WorkdayDate earliestStart(const WorkCalendar &calendar, QDate requestedOn, int noticeWorkingDays)
{
    if (noticeWorkingDays <= 0)
        return {requestedOn, false};
    // The n working days end on the day before the start; the day of the request can be the first of them.
    WorkdayDate result = calendar.add(requestedOn.addDays(-1), noticeWorkingDays);
    result.date = result.date.addDays(1);
    return result;
}

std::optional<int> noticeWorkingDays(const CustomerFacts &facts, const Engagement &engagement, const View &view)
{
    const PlanTerms plan = planOn(facts.subscriptions, engagement.plannedStart, view.reference.catalogue);
    if (!plan.known() || !plan.version)
        return std::nullopt;
    const PoolTerms *pool = plan.version->pool(engagement.service);
    return pool && pool->noticeWorkingDays.value_or(0) > 0 ? pool->noticeWorkingDays : std::nullopt;
}

QLatin1StringView code(FindingCode value)
{
    static constexpr const char *codes[] = {"dates_invalid",       "no_plan_in_force",    "terms_unknown",
                                            "service_not_in_plan", "quota_days_exceeded", "quota_times_exceeded",
                                            "notice_too_short",    "product_not_covered", "product_missing",
                                            "staff_double_booked", "staff_absent",        "calendar_incomplete"};
    return size_t(value) < std::size(codes) ? QLatin1StringView(codes[size_t(value)]) : QLatin1StringView();
}

QLatin1StringView code(FindingSeverity value)
{
    return QLatin1StringView(value == FindingSeverity::Warning ? "warning" : "error");
}

QLatin1StringView code(ProductCover value)
{
    switch (value) {
    case ProductCover::Covered:
        return QLatin1StringView("covered");
    case ProductCover::NotOnList:
        return QLatin1StringView("not_on_list");
    case ProductCover::UnknownProduct:
        return QLatin1StringView("unknown_product");
    }
    return {};
}

FindingSeverity severityOf(FindingCode value)
{
    const bool warning = value == FindingCode::TermsUnknown || value == FindingCode::ProductMissing ||
                         value == FindingCode::CalendarIncomplete;
    return warning ? FindingSeverity::Warning : FindingSeverity::Error;
}

bool BookingCheck::hasErrors() const
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const BookingFinding &f) { return f.severity == FindingSeverity::Error; });
}

BookingCheck checkBooking(const CustomerFacts &facts, const Engagement &engagement,
                          std::span<const StaffConflict> staff, const View &view)
{
    BookingCheck check;
    if (!engagement.plannedStart.isValid() || !engagement.plannedEnd.isValid() ||
        engagement.plannedEnd < engagement.plannedStart) {
        check.findings.push_back(finding(FindingCode::DatesInvalid));
        return check;
    }
    const QDate requestedOn = facts.zone.dateAt(engagement.requestedAt.isNull() ? view.asOf : engagement.requestedAt);
    addNotice(check, facts, engagement, requestedOn, view);

    const Engagement confirmed = asConfirmed(engagement);
    const PoolBook book(facts, confirmed, view);
    std::vector<PoolMonth> months;
    for (Month m = Month::of(confirmed.plannedStart); m <= Month::of(confirmed.plannedEnd); m = m.plus(1)) {
        months.push_back(book.month(m));
        check.after.push_back({m, months.back().remainingDays, months.back().remainingTimes});
    }

    const PlanTerms plan = planOn(facts.subscriptions, engagement.plannedStart, view.reference.catalogue);
    if (addEndingFinding(check.findings, facts, engagement, plan))
        return check;
    addQuotaFindings(check.findings, months);
    const WorkdayDate &latest = check.latestApplicationDate;
    if (latest.date.isValid() && requestedOn > latest.date) {
        BookingFinding f = finding(FindingCode::NoticeTooShort);
        f.date = latest.date;
        check.findings.push_back(f);
    }
    addProductFindings(check.findings, engagement, *plan.version);
    addStaffFindings(check.findings, engagement.id(), staff);
    if (latest.provisional || check.earliestStart.provisional) {
        BookingFinding f = finding(FindingCode::CalendarIncomplete);
        f.date = latest.provisional ? latest.date : check.earliestStart.date;
        check.findings.push_back(f);
    }
    return check;
}

} // namespace tam
