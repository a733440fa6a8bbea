#pragma once

#include "report/recordreport.h"
#include "report/reportparts.h"
#include "rules/dutymatrix.h"

namespace tam::report {

/** What the parts of a record's report work from: one of engagement and incident is there. */
struct RecordSource
{
    const Source &source;
    ReportSubject subject;
    const Engagement *engagement = nullptr;
    const Incident *incident = nullptr;
    const Ledger *ledger = nullptr; ///< of the engagement
    PlanTerms terms;                ///< of the order in force on the planned start, or when the fault happened
    DutyMatrix duties;              ///< of an escort: hours and cover, nothing of other customers
    TimeSpan window;                ///< the planned days of the engagement, at the customer
    bool provisional = false;       ///< a date in it is

    bool isEscort() const { return subject.type == DeliverableType::EscortReport; }
};

/** Minutes as hours: "36.5 h", a number of hours in a workbook. */
ReportCell hoursCell(qint64 minutes);
QString dateSpan(QDate first, QDate last);
/** Opened while the engagement ran, or a fault of its time, as far as known at asOf. */
std::vector<IncidentView> incidentsDuring(const RecordSource &record);

// Of an engagement; each returns nothing where there is nothing to tell.
ReportSection engagementOverview(const RecordSource &record, std::vector<ReportFigure> &figures);
std::optional<ReportSection> runBook(const RecordSource &record);
std::optional<ReportSection> dutyPart(const RecordSource &record);
std::optional<ReportSection> coursePart(const RecordSource &record);
std::optional<ReportSection> incidentPart(const RecordSource &record);
std::optional<ReportSection> workPart(const RecordSource &record);
std::optional<ReportSection> resultPart(const RecordSource &record);

// Of an incident.
ReportSection faultOverview(const RecordSource &record, std::vector<ReportFigure> &figures);
std::optional<ReportSection> faultCourse(const RecordSource &record);
std::optional<ReportSection> faultCause(const RecordSource &record);
std::optional<ReportSection> faultImprovements(const RecordSource &record);

} // namespace tam::report
