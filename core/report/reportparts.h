#pragma once

#include "report/reportfacts.h"
#include "report/reportmodel.h"
#include "rules/clocks.h"
#include "rules/quota.h"

#include <functional>

namespace tam::report {

/** What the parts of a service report work from; `facts` is without what a frozen report must not know. */
struct Source
{
    const ReportFacts &all; ///< of a frozen report as they were known then, too
    const CustomerFacts &facts;
    View view;
    Month month;
    std::span<const Ledger> ledgers;
    MonthQuota quota;
    enum class About : quint8 { Month, Record };
    About about = About::Month;
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

/** The delivered report that `isAbout` accepts; of several the one that was delivered first. */
const Deliverable *deliveredReport(const CustomerFacts &facts, Instant asOf,
                                   const std::function<bool(const Deliverable &)> &isAbout);
/** When an incident was resolved, else closed, as it is known at asOf; null when it was not. */
Instant doneAt(const Source &source, const Incident &incident);

/** Names and values, without a header. */
ReportTable factsTable(const QString &id);
void addFact(ReportTable &table, const QString &name, ReportCell value);
ReportCell timeOr(const Source &source, Instant instant, const QString &none);
ReportCell clockCell(const Clock &clock);
/** Incidents with their first-response clock. */
ReportTable incidentList(const Source &source, const QString &id, const QString &caption,
                         const std::vector<IncidentView> &list);
/** What happened in these incidents up to `last`, as far as the customer was told; nothing when it was not told of
 * anything. */
std::optional<ReportTable> eventTable(const Source &source, const QString &caption, const std::vector<IncidentView> &of,
                                      QDate last);
/** Null for an engagement that the source does not know. */
const Ledger *ledgerOf(const Source &source, EngagementId id);
using LoggedWork = std::vector<std::pair<const Ledger *, const WorkLog *>>;
void sortByDay(LoggedWork &list);
ReportTable logTable(const QString &id, const QString &caption);
std::vector<ReportCell> logRow(const Source &source, const Ledger &ledger, const WorkLog &log);
/** The status as it was at asOf. */
QString stateOf(const Source &source, const Engagement &engagement);

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

/** What a source of one month looks at, kept beside it. `facts` stays the caller's. */
struct MonthSource
{
    MonthSource(const ReportFacts &facts, Month month, const View &view, Instant frozenAt = {});
    MonthSource(const MonthSource &) = delete;
    MonthSource &operator=(const MonthSource &) = delete;

    std::vector<Ledger> ledgerList;
    Source source;
};

/** The numbers of the line under the title. */
std::vector<ReportFigure> keyFigures(const Source &source);

/** Corrections of months whose report was delivered before they were recorded: work logs, and the figures of these
 * reports that are others now, each told once (R15). Nothing when there is none. */
std::optional<ReportTable> correctedLogs(const Source &source);
std::optional<ReportTable> correctedFigures(const Source &source);

/** SOW version, readings, data time, zone, and what is provisional; of a month, or of the terms given. */
QStringList footnotes(const Source &source);
/** `sections` of the statement of work whose readings are told; empty: all. */
QStringList footnotes(const Source &source, const PlanTerms &terms, bool provisional, const QStringList &sections);
QString footer(const Source &source);
QString footer(const Source &source, const PlanTerms &terms);

/** The catalogue version whose terms the month is reported under; null with unknown terms or without a plan. */
const CatalogueVersion *versionOf(const Source &source);

} // namespace tam::report
