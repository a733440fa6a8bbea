#pragma once

#include "report/reportfacts.h"
#include "report/reportmodel.h"
#include "rules/deliverables.h"

namespace tam {

/** What a report is about: a month (service_report), an engagement, or an incident (fault_review). */
struct ReportSubject
{
    CustomerId customer;
    DeliverableType type = DeliverableType::ServiceReport;
    Month month;             ///< of a service report
    EngagementId engagement; ///< of an escort report, a special project summary, an expert report
    IncidentId incident;     ///< of a fault review

    bool isMonthly() const { return type == DeliverableType::ServiceReport; }
    QUuid record() const { return engagement.isNull() ? incident.uuid : engagement.uuid; }
    bool operator==(const ReportSubject &) const = default;
};

/** The report that the console makes of what is owed; nothing for inspection reports and reviews of reports, which are
 * written elsewhere. */
std::optional<ReportSubject> reportOf(const OwedDeliverable &owed);

/**
 * The report that an engagement owes on completion (domain.md section 2), by the catalogue version of the order in
 * force on its planned start, else by the newest one with known terms. Nothing for pools that owe none of their own.
 */
std::optional<DeliverableType> completionReport(const CustomerFacts &facts, const Engagement &engagement,
                                                const View &view);

/** Faults, and whatever else a review was asked for: a fault review can be written. */
bool isReviewed(const Incident &incident);

/** A record that a report of its own can be written about. */
struct ReportableRecord
{
    ReportSubject subject;
    QString title; ///< of the engagement; number and title of the incident
    QDate date;    ///< planned start, or the day of the fault
};

/**
 * Engagements that owe a report and are not cancelled, and the faults (and whatever else a review was asked for), the
 * latest first. What is asked for or opened after asOf is not there. Needs subscriptions, engagements and incidents.
 */
std::vector<ReportableRecord> reportableRecords(const CustomerFacts &facts, const View &view);

/**
 * The report of a subject: buildServiceReport() for a month; else from the record and what hangs together with it:
 * run-book, duties (hours by the rule of the duty matrix), duty log, incidents during the escort with their clocks,
 * work logs, quota of the months touched. A delivered one keeps its figures as a service report does. Never in it:
 * internal events and notes, conflicts of staff, reasons for overriding a finding, effort in person-days.
 *
 * NotFound when the record is not among the facts; BadArgument for a type without a report of its own.
 */
Result<Report> buildReport(const ReportFacts &facts, const ReportSubject &subject, const View &view, Language language);

/**
 * A file name that every system takes: "Xinglan Retail 2026-09 service report.pdf", or with what a record's report is
 * `about`. `suffix` without a dot.
 */
QString reportFileName(const ReportSubject &subject, const QString &customer, const QString &about, Language language,
                       const QString &suffix);

} // namespace tam
