#pragma once

#include "report/reportfacts.h"
#include "report/reportmodel.h"
#include "rules/quota.h"

namespace tam::report {

/** What the parts of a service report work from; `facts` is without what a frozen report must not know. */
struct Source
{
    const ReportFacts &all;
    const CustomerFacts &facts;
    View view;
    Month month;
    std::span<const Ledger> ledgers;
    MonthQuota quota;
    Instant frozenAt; ///< when the delivered report was made; null: not delivered

    const Zone &zone() const { return facts.zone; }
    QDate today() const { return facts.zone.dateAt(view.asOf); }
    /** Last day that the report knows of: the end of the month, or asOf's date inside it. */
    QDate until() const { return std::min(month.lastDay(), today()); }
    bool inMonth(Instant instant) const { return !instant.isNull() && month.contains(zone().dateAt(instant)); }
    /** The fact as it is known at asOf. */
    Instant known(Instant fact) const { return knownAt(fact, view.asOf); }
};

/** An incident as the report sees it. */
struct IncidentView
{
    const Incident *incident = nullptr;
    bool opened = false;    ///< in the month
    bool openAfter = false; ///< still not resolved at the end of the month, or at asOf inside it
    Instant resolvedAt;     ///< else closed_at; null when not known at asOf
};
/** Opened in the month, or before it and not resolved when it began; by opened_at, then number. */
std::vector<IncidentView> incidentsOfMonth(const Source &source);

ReportBlock heading(const QString &text);
ReportBlock paragraph(const QString &text);
ReportBlock block(ReportTable table);
ReportBlock block(ReportChart chart);

ReportSection overview(const Source &source, std::vector<ReportFigure> &figures);
ReportSection incidents(const Source &source);
ReportSection faults(const Source &source);
ReportSection hardProblems(const Source &source);
ReportSection risks(const Source &source);
ReportSection ledger(const Source &source);
ReportSection productRequests(const Source &source);

/** A correction of a month whose report was delivered before the entry was recorded. */
std::vector<const WorkLog *> corrections(const Source &source);

/** SOW version, readings, data time, zone, and what is provisional. */
QStringList footnotes(const Source &source);
QString footer(const Source &source);

/** The catalogue version whose terms the month is reported under; null with unknown terms or without a plan. */
const CatalogueVersion *versionOf(const Source &source);

} // namespace tam::report
