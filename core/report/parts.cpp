// What the parts of a service report share: blocks, the incidents of the month, and the footnotes.
#include "report/reportparts.h"
#include "rules/deliverables.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam::report {

namespace {

/// Gives the texts of this file the report's translation context.
struct NoteWords
{
    Q_DECLARE_TR_FUNCTIONS(ServiceReport)
};

QString sections(const QStringList &sow)
{
    QStringList marks;
    for (const QString &section : sow)
        marks.append(wording::sowSection(section));
    return marks.join(u' ');
}

bool anyProvisional(const Source &source)
{
    const auto owed = deliverablesOwed(source.facts, source.month, source.view);
    return std::any_of(owed.begin(), owed.end(), [](const OwedDeliverable &one) { return one.provisional; });
}

/** When the data was read: the store's own time, when it follows a backend, else the instant looked from. */
QString dataText(const Source &source)
{
    const QString asOf = wording::localTime(source.view.asOf, source.zone());
    if (source.all.dataTime.isNull() || source.all.dataTime >= source.view.asOf)
        return NoteWords::tr("Data as of %1").arg(asOf);
    return NoteWords::tr("Data as of %1, read from the backend %2")
        .arg(asOf, wording::localTime(source.all.dataTime, source.zone()));
}

} // namespace

Instant doneAt(const Source &source, const Incident &incident)
{
    const Instant resolved = source.known(incident.resolvedAt);
    return resolved.isNull() ? source.known(incident.closedAt) : resolved;
}

const Deliverable *deliveredReport(const CustomerFacts &facts, Instant asOf,
                                   const std::function<bool(const Deliverable &)> &isAbout)
{
    const Deliverable *found = nullptr;
    for (const Deliverable &one : facts.deliverables) {
        const bool delivered = one.status == DeliverableStatus::Delivered && one.deliveredAt <= asOf;
        if (!delivered || one.asOf.isNull() || one.asOf > asOf || !isAbout(one))
            continue;
        if (!found || one.deliveredAt < found->deliveredAt ||
            (one.deliveredAt == found->deliveredAt && compareUuid(one.uuid, found->uuid) < 0))
            found = &one;
    }
    return found;
}

MonthSource::MonthSource(const ReportFacts &facts, Month month, const View &view, Instant frozenAt)
    : ledgerList(ledgers(*facts.customer, view.asOf)), source{facts,
                                                              *facts.customer,
                                                              view,
                                                              month,
                                                              ledgerList,
                                                              monthQuota(*facts.customer, ledgerList, month, view),
                                                              Source::About::Month,
                                                              frozenAt}
{
}

ReportTable factsTable(const QString &id)
{
    ReportTable table;
    table.id = id;
    table.plain = true;
    table.columns = {{NoteWords::tr("Item"), 22, false}, {NoteWords::tr("Value"), 78, false}};
    return table;
}

void addFact(ReportTable &table, const QString &name, ReportCell value)
{
    table.rows.push_back({ReportCell(name).toned(ReportTone::Muted), std::move(value)});
}

ReportCell timeOr(const Source &source, Instant instant, const QString &none)
{
    return instant.isNull() ? ReportCell(none).toned(ReportTone::Muted) : ReportCell::ofTime(instant, source.zone());
}

ReportBlock heading(const QString &text)
{
    ReportBlock made;
    made.kind = ReportBlock::Kind::Heading;
    made.text = text;
    return made;
}

ReportBlock paragraph(const QString &text)
{
    ReportBlock made;
    made.text = text;
    return made;
}

ReportBlock block(ReportTable table)
{
    ReportBlock made;
    made.kind = ReportBlock::Kind::Table;
    made.table = std::move(table);
    return made;
}

ReportBlock block(ReportChart chart)
{
    ReportBlock made;
    made.kind = ReportBlock::Kind::Chart;
    made.chart = std::move(chart);
    return made;
}

std::vector<IncidentView> incidentsOfMonth(const Source &source)
{
    std::vector<IncidentView> list;
    const Instant begins = source.zone().startOfDay(source.month.firstDay());
    const Instant ends = std::min(source.zone().endOfDay(source.month.lastDay()), source.view.asOf);
    for (const Incident &incident : source.facts.incidents) {
        if (incident.openedAt.isNull() || incident.openedAt > source.view.asOf)
            continue;
        IncidentView one{&incident, source.inMonth(incident.openedAt), false, doneAt(source, incident)};
        // Without a time of its own the status says whether it is done (domain.md section 1).
        const bool done = !one.resolvedAt.isNull() || !incident.isOpen();
        const bool doneBefore = !one.resolvedAt.isNull() ? one.resolvedAt < begins : done && !one.opened;
        one.openAfter = one.resolvedAt.isNull() ? !done : one.resolvedAt > ends;
        if (one.opened || (incident.openedAt < begins && !doneBefore))
            list.push_back(one);
    }
    std::sort(list.begin(), list.end(), [](const IncidentView &a, const IncidentView &b) {
        return a.incident->openedAt != b.incident->openedAt ? a.incident->openedAt < b.incident->openedAt
                                                            : a.incident->number < b.incident->number;
    });
    return list;
}

const CatalogueVersion *versionOf(const Source &source)
{
    const PlanTerms &terms = source.quota.plan.terms;
    return terms.known() ? terms.version : nullptr;
}

QStringList footnotes(const Source &source)
{
    return footnotes(source, source.quota.plan.terms, anyProvisional(source), {});
}

QString footer(const Source &source)
{
    return footer(source, source.quota.plan.terms);
}

QStringList footnotes(const Source &source, const PlanTerms &terms, bool provisional, const QStringList &sow)
{
    QStringList notes;
    const CatalogueVersion *version = terms.known() ? terms.version : nullptr;
    if (version)
        notes.append(
            NoteWords::tr("Terms: statement of work of %1. %2").arg(version->id, wording::local(version->note)));
    else if (terms.subscription)
        notes.append(NoteWords::tr("The terms of this order are not in the catalogue: no limit and no target is shown; "
                                   "what was used is."));
    else if (source.about == Source::About::Record)
        notes.append(NoteWords::tr("No order was in force at the time: only targets that hold for every customer are "
                                   "judged."));
    else
        notes.append(NoteWords::tr("No order was in force in the month: only targets that hold for every customer "
                                   "are judged."));
    notes.append(
        NoteWords::tr("%1. Times and days are those of the time zone %2, working days those of the calendar %3.")
            .arg(dataText(source), source.zone().name(), source.facts.customer.calendarName()));
    if (source.about == Source::About::Month && source.quota.undecided > 0)
        notes.append(NoteWords::tr("%n engagement(s) of the month are not counted: they hold a value that the program "
                                   "does not know.",
                                   nullptr, source.quota.undecided));
    if (provisional)
        notes.append(NoteWords::tr("Provisional dates lie in a year whose public holidays are not published yet."));
    std::vector<Reading> readings = version ? version->readings : std::vector<Reading>();
    std::erase_if(readings, [&](const Reading &reading) {
        return !sow.isEmpty() && std::none_of(reading.sow.begin(), reading.sow.end(),
                                              [&](const QString &section) { return sow.contains(section); });
    });
    if (!readings.empty()) {
        notes.append(NoteWords::tr("Where the statement of work leaves a point open, it is read as follows:"));
        for (const Reading &reading : readings)
            notes.append(
                NoteWords::tr("%1: %2 (%3)", "open point, how it is read, sections of the statement of work")
                    .arg(wording::local(reading.question), wording::local(reading.reading), sections(reading.sow)));
    }
    return notes;
}

QString footer(const Source &source, const PlanTerms &terms)
{
    const CatalogueVersion *version = terms.known() ? terms.version : nullptr;
    const QString statement =
        version ? NoteWords::tr("Statement of work %1").arg(version->id) : NoteWords::tr("Terms not in the catalogue");
    return NoteWords::tr("%1 · %2 · %3", "statement of work, data time, time zone")
        .arg(statement, dataText(source), source.zone().name());
}

} // namespace tam::report
