// What a report tells of an escort's preparation and course: run-book, people on duty, duty log, incidents meanwhile.
#include "report/recordparts.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam::report {

namespace {

/// Gives the texts of this file the report's translation context.
struct DutyWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordReport)
};

std::vector<const ChecklistItem *> itemsOf(const RecordSource &record)
{
    std::vector<const ChecklistItem *> items;
    for (const ChecklistItem &item : record.source.facts.checklistItems) {
        if (item.engagementId == record.engagement->id())
            items.push_back(&item);
    }
    std::sort(items.begin(), items.end(), [](const ChecklistItem *a, const ChecklistItem *b) {
        if (a->dueOn != b->dueOn)
            return a->dueOn.isValid() && (!b->dueOn.isValid() || a->dueOn < b->dueOn);
        return a->phase != b->phase ? a->phase < b->phase : compareUuid(a->uuid, b->uuid) < 0;
    });
    return items;
}

/** The engagement's duties, of one person or (null) of all, by start. */
std::vector<const Duty *> dutiesOf(const RecordSource &record, PersonId person = {})
{
    std::vector<const Duty *> duties;
    for (const Duty &duty : record.source.facts.duties) {
        if (duty.engagementId == record.engagement->id() && (person.isNull() || duty.personId == person) &&
            !duty.startsAt.isNull() && duty.startsAt < duty.endsAt)
            duties.push_back(&duty);
    }
    std::sort(duties.begin(), duties.end(), [](const Duty *a, const Duty *b) {
        return a->startsAt == b->startsAt ? a->id() < b->id() : a->startsAt < b->startsAt;
    });
    return duties;
}

ReportTable peopleTable(const RecordSource &record)
{
    ReportTable table;
    table.id = QStringLiteral("people");
    table.caption = DutyWords::tr("People on duty");
    table.columns = {{DutyWords::tr("Name"), 34, false},
                     {DutyWords::tr("Role"), 30, false},
                     {DutyWords::tr("Duties"), 16, true},
                     {DutyWords::tr("Hours"), 20, true}};
    qint64 count = 0;
    for (const DutyRow &row : record.duties.rows) {
        QStringList roles;
        const std::vector<const Duty *> duties = dutiesOf(record, row.person);
        for (const Duty *duty : duties)
            roles.append(wording::name(duty->dutyRole));
        roles.removeDuplicates();
        count += qint64(duties.size());
        table.rows.push_back({orDash(record.source.all.personName(row.person)),
                              orDash(roles.join(DutyWords::tr(", ", "between the items of a list"))),
                              ReportCell::count(qint64(duties.size())), hoursCell(row.minutes)});
    }
    const auto strong = [](ReportCell cell) { return cell.toned(ReportTone::Strong); };
    table.rows.push_back({strong(DutyWords::tr("All")),
                          {},
                          strong(ReportCell::count(count)),
                          strong(hoursCell(record.duties.dutyMinutes))});
    return table;
}

ReportTable dutyTable(const RecordSource &record)
{
    ReportTable table;
    table.id = QStringLiteral("duties");
    table.caption = DutyWords::tr("Duties, one by one");
    table.columns = {{DutyWords::tr("From"), 24, false},
                     {DutyWords::tr("To"), 24, false},
                     {DutyWords::tr("Who"), 26, false},
                     {DutyWords::tr("Role"), 26, false}};
    for (const Duty *duty : dutiesOf(record))
        table.rows.push_back({ReportCell::ofTime(duty->startsAt, record.source.zone()),
                              ReportCell::ofTime(duty->endsAt, record.source.zone()),
                              orDash(record.source.all.personName(duty->personId)),
                              orDash(wording::name(duty->dutyRole))});
    return table;
}

} // namespace

std::vector<IncidentView> incidentsDuring(const RecordSource &record)
{
    const Source &source = record.source;
    const Instant until = std::min(record.window.until, source.view.asOf.plusSeconds(1));
    const auto inside = [&](Instant at) { return !at.isNull() && at >= record.window.from && at < until; };
    std::vector<IncidentView> list;
    for (const Incident &incident : source.facts.incidents) {
        if (incident.openedAt.isNull() || incident.openedAt > source.view.asOf)
            continue;
        if (!inside(incident.openedAt) && !inside(incident.faultAt))
            continue;
        IncidentView one{&incident, inside(incident.openedAt), false, doneAt(source, incident)};
        one.openAfter = one.resolvedAt.isNull() ? incident.isOpen() : one.resolvedAt >= record.window.until;
        list.push_back(one);
    }
    std::sort(list.begin(), list.end(), [](const IncidentView &a, const IncidentView &b) {
        return a.incident->openedAt != b.incident->openedAt ? a.incident->openedAt < b.incident->openedAt
                                                            : a.incident->number < b.incident->number;
    });
    return list;
}

std::optional<ReportSection> runBook(const RecordSource &record)
{
    const std::vector<const ChecklistItem *> items = itemsOf(record);
    if (items.empty())
        return std::nullopt;
    ReportSection section;
    section.id = QStringLiteral("run_book");
    section.title = record.isEscort() ? DutyWords::tr("Preparation: the run-book") : DutyWords::tr("Steps");
    ReportTable table;
    table.id = QStringLiteral("run_book");
    table.columns = {{DutyWords::tr("Phase"), 20, false},
                     {DutyWords::tr("Step"), 34, false},
                     {DutyWords::tr("Owner"), 14, false},
                     {DutyWords::tr("Due"), 14, false},
                     {DutyWords::tr("Done"), 18, false}};
    for (const ChecklistItem *item : items) {
        const Instant done = record.source.known(item->doneAt);
        ReportCell state = done.isNull() ? ReportCell(DutyWords::tr("open")).toned(ReportTone::Attention)
                                         : ReportCell::ofTime(done, record.source.zone());
        table.rows.push_back({wording::name(item->phase), item->title,
                              orDash(record.source.all.personName(item->ownerId)), ReportCell::ofDate(item->dueOn),
                              state});
    }
    section.blocks.push_back(block(std::move(table)));
    return section;
}

std::optional<ReportSection> dutyPart(const RecordSource &record)
{
    ReportSection section;
    section.id = QStringLiteral("duty");
    section.title = DutyWords::tr("On duty");
    if (record.duties.rows.empty()) {
        section.blocks.push_back(paragraph(DutyWords::tr("No duty is recorded.")));
        return section;
    }
    section.blocks.push_back(paragraph(
        DutyWords::tr("Somebody was on duty for %1 of the escort.").arg(hoursCell(record.duties.coveredMinutes).text)));
    section.blocks.push_back(block(peopleTable(record)));
    section.blocks.push_back(block(dutyTable(record)));
    return section;
}

std::optional<ReportSection> coursePart(const RecordSource &record)
{
    ReportTable table;
    table.id = QStringLiteral("duty_log");
    table.columns = {
        {DutyWords::tr("Time"), 20, false}, {DutyWords::tr("What"), 62, false}, {DutyWords::tr("By"), 18, false}};
    for (const EngagementEvent &event : record.source.all.dutyLog) {
        if (event.engagementId == record.engagement->id() && !record.source.known(event.happenedAt).isNull())
            table.rows.push_back({ReportCell::ofTime(event.happenedAt, record.source.zone()), event.text,
                                  orDash(record.source.all.personName(event.authorId))});
    }
    if (table.rows.empty() && !record.isEscort())
        return std::nullopt;
    table.none = DutyWords::tr("Nothing was written into the duty log.");
    ReportSection section;
    section.id = QStringLiteral("course");
    section.title = record.isEscort() ? DutyWords::tr("Course of the escort") : DutyWords::tr("Course of the work");
    section.blocks.push_back(block(std::move(table)));
    return section;
}

std::optional<ReportSection> incidentPart(const RecordSource &record)
{
    ReportSection section;
    section.id = QStringLiteral("incidents");
    section.title = DutyWords::tr("Incidents during the escort");
    const std::vector<IncidentView> list = incidentsDuring(record);
    ReportTable table = incidentList(record.source, QStringLiteral("incidents"), {}, list);
    table.none = DutyWords::tr("No incident was opened during the escort.");
    section.blocks.push_back(block(std::move(table)));
    if (auto events = eventTable(record.source, DutyWords::tr("What happened in them"), list,
                                 record.source.zone().dateAt(record.source.view.asOf)))
        section.blocks.push_back(block(std::move(*events)));
    return section;
}

} // namespace tam::report
