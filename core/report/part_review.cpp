// A fault review: what happened when, why, and what is being done so that it does not happen again.
#include "report/recordparts.h"
#include "rules/clocks.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam::report {

namespace {

/// Gives the texts of this file the report's translation context.
struct ReviewWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordReport)
};

Instant beganAt(const Incident &incident)
{
    return incident.faultAt.isNull() ? incident.openedAt : incident.faultAt;
}

QString spanOr(Instant from, Instant until)
{
    return from.isNull() || until.isNull() || until < from ? QStringLiteral("–")
                                                           : wording::span(until.since(from) / 60'000'000);
}

const Engagement *hardProblem(const RecordSource &record)
{
    for (const Engagement &engagement : record.source.facts.engagements) {
        if (!record.incident->engagementId.isNull() && engagement.id() == record.incident->engagementId)
            return &engagement;
    }
    return nullptr;
}

/** Of an incident that was raised to a hard problem the engagement's counts (domain.md section 3). */
RootCause causeOf(const RecordSource &record)
{
    const Engagement *raised = hardProblem(record);
    return raised && raised->rootCause != RootCause::Absent ? raised->rootCause : record.incident->rootCause;
}

std::vector<const Improvement *> improvementsOf(const RecordSource &record)
{
    std::vector<const Improvement *> list;
    for (const Improvement &one : record.source.all.improvements) {
        if (one.incidentId == record.incident->id())
            list.push_back(&one);
    }
    return list;
}

bool isDone(const RecordSource &record, const Improvement &one)
{
    return one.status == WorkStatus::Done && (one.doneAt.isNull() || !record.source.known(one.doneAt).isNull());
}

/** As a figure; why there is none stands in the table of the targets. */
QString clockText(const Clock &clock)
{
    return clock.state == ClockState::None ? QStringLiteral("–") : wording::name(clock.state);
}

ReportTable clockTable(const RecordSource &record)
{
    const Source &source = record.source;
    ReportTable table;
    table.id = QStringLiteral("clocks");
    table.caption = ReviewWords::tr("Targets");
    table.columns = {{ReviewWords::tr("Target"), 28, false},
                     {ReviewWords::tr("From"), 18, false},
                     {ReviewWords::tr("Due"), 18, false},
                     {ReviewWords::tr("Reached"), 18, false},
                     {ReviewWords::tr("State"), 18, false}};
    for (const Clock &clock : clocks(source.facts, *record.incident, source.view))
        table.rows.push_back({wording::name(clock.target), timeOr(source, clock.start, QStringLiteral("–")),
                              timeOr(source, clock.due, QStringLiteral("–")),
                              timeOr(source, clock.response, QStringLiteral("–")), clockCell(clock)});
    return table;
}

ReportTable incidentFacts(const RecordSource &record)
{
    const Incident &incident = *record.incident;
    const Source &source = record.source;
    ReportTable table = factsTable(QStringLiteral("incident"));
    addFact(table, ReviewWords::tr("Number"), incident.number);
    addFact(table, ReviewWords::tr("Subject"), incident.title);
    addFact(table, ReviewWords::tr("Kind"), wording::name(incident.incidentKind));
    addFact(table, ReviewWords::tr("Severity"), wording::name(incident.severity));
    if (!incident.product.isEmpty())
        addFact(table, ReviewWords::tr("Product"), incident.product);
    addFact(table, ReviewWords::tr("Channel"), wording::name(incident.channel));
    addFact(table, ReviewWords::tr("Fault at"), timeOr(source, incident.faultAt, ReviewWords::tr("not recorded")));
    addFact(table, ReviewWords::tr("Opened"), ReportCell::ofTime(incident.openedAt, source.zone()));
    const auto known = [&](const QString &name, Instant fact) {
        addFact(table, name, timeOr(source, source.known(fact), QStringLiteral("–")));
    };
    known(ReviewWords::tr("First response"), incident.firstResponseAt);
    known(ReviewWords::tr("Intervened"), incident.intervenedAt);
    known(ReviewWords::tr("Resolved"), doneAt(source, incident));
    if (const QString who = source.all.personName(incident.assigneeId); !who.isEmpty())
        addFact(table, ReviewWords::tr("Responsible"), who);
    return table;
}

} // namespace

ReportSection faultOverview(const RecordSource &record, std::vector<ReportFigure> &figures)
{
    const Incident &incident = *record.incident;
    const Source &source = record.source;
    const Instant began = beganAt(incident), done = doneAt(source, incident);
    const Clock first = firstResponseClock(source.facts, incident, source.view);
    const auto improvements = improvementsOf(record);
    const auto settled = std::count_if(improvements.begin(), improvements.end(),
                                       [&](const Improvement *one) { return isDone(record, *one); });
    figures = {{QStringLiteral("duration"), ReviewWords::tr("Until resolved"), spanOr(began, done), false},
               {QStringLiteral("answered"), ReviewWords::tr("First response"), clockText(first),
                first.state == ClockState::Missed || first.state == ClockState::Breached}};
    if (const auto clock = faultInterventionClock(source.facts, incident, source.view))
        figures.push_back({QStringLiteral("intervened"), ReviewWords::tr("Intervention"), clockText(*clock),
                           clock->state == ClockState::Missed || clock->state == ClockState::Breached});
    figures.push_back({QStringLiteral("improvements"), ReviewWords::tr("Improvements done"),
                       ReviewWords::tr("%1 of %2", "how many of how many").arg(settled).arg(improvements.size()),
                       settled < qsizetype(improvements.size())});
    ReportSection section;
    section.id = QStringLiteral("overview");
    section.title = ReviewWords::tr("Overview");
    if (!source.frozenAt.isNull())
        section.blocks.push_back(paragraph(ReviewWords::tr("This report was delivered and keeps the figures of %1.")
                                               .arg(wording::localTime(source.frozenAt, source.zone()))));
    section.blocks.push_back(block(incidentFacts(record)));
    section.blocks.push_back(block(clockTable(record)));
    return section;
}

std::optional<ReportSection> faultCourse(const RecordSource &record)
{
    ReportSection section;
    section.id = QStringLiteral("course");
    section.title = ReviewWords::tr("Course of the fault");
    if (!record.incident->description.trimmed().isEmpty())
        section.blocks.push_back(paragraph(record.incident->description.trimmed()));
    const std::vector<IncidentView> only{{record.incident, true, false, {}}};
    if (auto events = eventTable(record.source, {}, only, record.source.zone().dateAt(record.source.view.asOf))) {
        // The number is that of the review on every line.
        events->columns.erase(events->columns.begin());
        for (auto &row : events->rows)
            row.erase(row.begin());
        section.blocks.push_back(block(std::move(*events)));
    } else {
        section.blocks.push_back(paragraph(ReviewWords::tr("No course that the customer was told of is recorded.")));
    }
    return section;
}

std::optional<ReportSection> faultCause(const RecordSource &record)
{
    ReportSection section;
    section.id = QStringLiteral("cause");
    section.title = ReviewWords::tr("Cause and handling");
    const RootCause cause = causeOf(record);
    ReportTable table = factsTable(QStringLiteral("cause"));
    addFact(table, ReviewWords::tr("Root cause"),
            cause == RootCause::Absent ? ReviewWords::tr("not established yet") : wording::name(cause));
    if (const Engagement *raised = hardProblem(record)) {
        addFact(table, ReviewWords::tr("Hard problem"), raised->title);
        if (!raised->outcome.trimmed().isEmpty())
            addFact(table, ReviewWords::tr("Outcome"), raised->outcome.trimmed());
    }
    section.blocks.push_back(block(std::move(table)));
    return section;
}

std::optional<ReportSection> faultImprovements(const RecordSource &record)
{
    ReportSection section;
    section.id = QStringLiteral("improvements");
    section.title = ReviewWords::tr("Improvements");
    ReportTable table;
    table.id = QStringLiteral("improvements");
    table.columns = {{ReviewWords::tr("Improvement"), 46, false},
                     {ReviewWords::tr("Owner"), 16, false},
                     {ReviewWords::tr("Due"), 14, false},
                     {ReviewWords::tr("State"), 12, false},
                     {ReviewWords::tr("Done"), 14, false}};
    table.none = ReviewWords::tr("No improvement is recorded.");
    for (const Improvement *one : improvementsOf(record)) {
        const bool done = isDone(record, *one);
        const WorkStatus state = one->status == WorkStatus::Done && !done ? WorkStatus::Open : one->status;
        const QString owner = record.source.all.personName(one->ownerId);
        const QDate doneOn = done ? record.source.zone().dateAt(one->doneAt) : QDate();
        table.rows.push_back({one->title, orDash(owner), ReportCell::ofDate(one->dueOn), wording::name(state),
                              ReportCell::ofDate(doneOn)});
    }
    section.blocks.push_back(block(std::move(table)));
    return section;
}

} // namespace tam::report
