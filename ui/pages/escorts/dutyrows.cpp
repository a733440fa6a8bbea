#include "pages/escorts/dutyrows.h"

#include "pages/escorts/escortwords.h"
#include "wording/dutytext.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam::ui {

namespace {

using Fill = DutyGridCell::Fill;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DutyMatrixWords)
};

double share(Instant at, const DutyHour &hour)
{
    const double whole = double(hour.until.since(hour.from));
    return std::clamp(double(at.since(hour.from)) / whole, 0.0, 1.0);
}

bool isBefore(const Duty *a, const Duty *b)
{
    return a->startsAt == b->startsAt ? a->id() < b->id() : a->startsAt < b->startsAt;
}

} // namespace

DutyRows::DutyRows(const DutyMatrix &matrix, const CustomerFacts &facts, EngagementId engagement,
                   const PortfolioSnapshot &snapshot, Instant asOf)
    : m_matrix(matrix), m_facts(facts), m_engagement(engagement), m_snapshot(snapshot), m_asOf(asOf)
{
}

QString DutyRows::personName(PersonId person) const
{
    const QString name = m_snapshot.personName(person);
    return name.isEmpty() ? Words::tr("somebody unknown") : name;
}

QString DutyRows::when(const DutyHour &hour) const
{
    return timeRange(hour.from, hour.until, m_facts.zone);
}

const Duty *DutyRows::duty(DutyId id) const
{
    const auto found =
        std::find_if(m_facts.duties.begin(), m_facts.duties.end(), [&](const Duty &one) { return one.id() == id; });
    return found == m_facts.duties.end() ? nullptr : &*found;
}

DutyGridData DutyRows::grid() const
{
    DutyGridData data;
    for (size_t i = 0; i < m_matrix.hours.size(); ++i) {
        const DutyHour &hour = m_matrix.hours[i];
        const bool startsDay = i == 0 || m_matrix.hours[i - 1].date != hour.date;
        data.hours.append({hour.time.toString(hour.time.minute() == 0 ? QStringLiteral("HH") : QStringLiteral("HH:mm")),
                           wording::dayAndWeekday(hour.date), startsDay, !hour.planned});
        if (m_asOf >= hour.from && m_asOf < hour.until)
            data.now = double(i) + share(m_asOf, hour);
    }
    data.rows.append(cover());
    for (const DutyRow &row : m_matrix.rows)
        data.rows.append(person(row));
    return data;
}

DutyGridRow DutyRows::cover() const
{
    DutyGridRow row;
    row.title = Words::tr("Anybody there");
    row.detail = Words::tr("%1 of %2", "hours covered, of how many")
                     .arg(wording::hours(m_matrix.coveredMinutes), wording::hours(m_matrix.planned.minutes()));
    const TimeSpan *before = nullptr;
    for (const DutyHour &hour : m_matrix.hours) {
        DutyGridCell cell;
        const auto gap = std::find_if(m_matrix.gaps.begin(), m_matrix.gaps.end(), [&](const TimeSpan &span) {
            return span.from < hour.until && hour.from < span.until;
        });
        const bool bare = gap != m_matrix.gaps.end();
        if (bare) {
            cell.fill = Fill::Gap;
            cell.from = share(gap->from, hour);
            cell.until = share(gap->until, hour);
            cell.startsRun = before != &*gap;
            cell.runText = Words::tr("nobody, %1", "a span of time").arg(wording::hours(gap->minutes()));
            cell.name = Words::tr("%1: nobody on duty").arg(when(hour));
            cell.toolTip = Words::tr("Nobody on duty: %1").arg(timeRange(gap->from, gap->until, m_facts.zone));
        } else if (hour.planned) {
            cell.fill = Fill::Covered;
            cell.startsRun = before != nullptr || row.cells.isEmpty() || row.cells.last().fill == Fill::Empty;
            cell.name = Words::tr("%1: somebody is on duty").arg(when(hour));
        } else {
            cell.name = Words::tr("%1: not of the planned days").arg(when(hour));
        }
        before = bare ? &*gap : nullptr;
        row.cells.append(cell);
    }
    return row;
}

DutyGridRow DutyRows::person(const DutyRow &from) const
{
    DutyGridRow row;
    row.title = personName(from.person);
    row.detail =
        Words::tr("%1 · %2", "role and hours on duty").arg(wording::name(from.role), wording::hours(from.minutes));
    for (size_t i = 0; i < from.cells.size(); ++i)
        row.cells.append(cell(from, i));
    return row;
}

DutyGridCell DutyRows::cell(const DutyRow &row, size_t column) const
{
    const DutyCell &now = row.cells[column];
    const DutyHour &hour = m_matrix.hours[column];
    DutyGridCell made;
    made.conflict = now.conflict;
    made.littleRest = now.littleRest;
    const QString who = personName(row.person);
    if (now.isEmpty()) {
        made.name = Words::tr("%1, %2: free", "person, hour").arg(who, when(hour));
        return made;
    }
    const auto key = [](const DutyCell &one) {
        return std::tuple(one.duty.uuid, one.duty.isNull() && one.elsewhere, one.conflict);
    };
    made.startsRun = column == 0 || row.cells[column - 1].isEmpty() || key(row.cells[column - 1]) != key(now);
    if (const Duty *own = duty(now.duty)) {
        made.fill = Fill::Duty;
        made.from = share(now.from, hour);
        made.until = share(now.until, hour);
        made.runText = wording::name(own->dutyRole);
        made.toolTip = Words::tr("%1, %2: %3", "person, role, when")
                           .arg(who, wording::name(own->dutyRole), timeRange(own->startsAt, own->endsAt, m_facts.zone));
    } else if (now.elsewhere) {
        made.fill = Fill::Elsewhere;
        made.runText = Words::tr("busy elsewhere");
        made.toolTip = Words::tr("%1: busy elsewhere", "person").arg(who);
    } else {
        made.fill = Fill::Away;
        made.runText = Words::tr("away");
        made.toolTip = Words::tr("%1: away", "person").arg(who);
    }
    QStringList remarks{made.runText};
    if (now.conflict)
        remarks.append(now.away ? Words::tr("away") : Words::tr("overlap"));
    if (now.littleRest)
        remarks.append(Words::tr("too little rest"));
    remarks.removeAll(QString());
    if (remarks.size() > 1)
        made.runText = remarks.join(QStringLiteral(" · "));
    made.name = Words::tr("%1, %2: %3", "person, hour, what it is taken by").arg(who, when(hour), made.runText);
    return made;
}

QList<ListColumn> DutyRows::tableColumns()
{
    return {{QStringLiteral("who"), Words::tr("Who"), 140, true},
            {QStringLiteral("role"), Words::tr("Role"), 110},
            {QStringLiteral("from"), Words::tr("From"), 140},
            {QStringLiteral("to"), Words::tr("To"), 140},
            {QStringLiteral("hours"), Words::tr("Hours"), 80, false, 0, true},
            {QStringLiteral("remark"), Words::tr("Remark"), 220, true}};
}

QString DutyRows::remark(const Duty &duty) const
{
    QStringList remarks;
    for (const StaffConflict &conflict : m_matrix.conflicts) {
        if (conflict.first.id == duty.id() || (conflict.second && conflict.second->id == duty.id()))
            remarks.append(conflict.absenceId.isNull() ? Words::tr("overlap") : Words::tr("away"));
    }
    for (const ShortRest &rest : m_matrix.rests) {
        if (rest.after.id == duty.id())
            remarks.append(Words::tr("%1 of rest before it", "hours").arg(wording::hours(rest.minutes)));
    }
    remarks.removeDuplicates();
    return remarks.join(QStringLiteral(" · "));
}

QList<ListRow> DutyRows::table() const
{
    std::vector<const Duty *> duties;
    for (const Duty &duty : m_facts.duties) {
        if (duty.engagementId == m_engagement && !duty.startsAt.isNull() && duty.startsAt < duty.endsAt)
            duties.push_back(&duty);
    }
    std::sort(duties.begin(), duties.end(), isBefore);
    QList<ListRow> rows;
    const auto add = [&](ListRow row, const QString &who, const QString &role, TimeSpan span, const QString &what) {
        const auto time = [&](Instant at) {
            return ListCell(wording::fullTime(at, m_facts.zone)).sortedBy(at.microseconds());
        };
        row.cells = {who,
                     role,
                     time(span.from),
                     time(span.until),
                     ListCell(wording::hours(span.minutes())).sortedBy(span.minutes()),
                     what};
        rows.append(row);
    };
    for (const Duty *duty : duties) {
        ListRow row;
        row.id = duty->uuid;
        row.kind = Kind::Duty;
        row.customer = m_facts.id();
        add(row, personName(duty->personId), wording::name(duty->dutyRole), {duty->startsAt, duty->endsAt},
            remark(*duty));
    }
    for (const TimeSpan &gap : m_matrix.gaps)
        add({}, Words::tr("Nobody"), QStringLiteral("–"), gap, Words::tr("nobody on duty"));
    return rows;
}

QList<DutyFinding> DutyRows::findings() const
{
    QList<DutyFinding> list;
    for (const StaffConflict &conflict : m_matrix.conflicts)
        list.append({StatusKind::Breached, conflictText(conflict, m_engagement, m_snapshot, m_facts.zone),
                     conflict.person, conflict.from});
    for (const ShortRest &rest : m_matrix.rests)
        list.append({StatusKind::DueSoon,
                     rest.minutes > 0 ? Words::tr("%1: %2 of rest before the duty of %3", "person, hours, when")
                                            .arg(personName(rest.person), wording::hours(rest.minutes),
                                                 timeRange(rest.after.from, rest.after.until, m_facts.zone))
                                      : Words::tr("%1: no rest before the duty of %2", "person, when")
                                            .arg(personName(rest.person),
                                                 timeRange(rest.after.from, rest.after.until, m_facts.zone)),
                     rest.person, rest.after.engagement == m_engagement ? rest.after.from : rest.before.from});
    for (const TimeSpan &gap : m_matrix.gaps)
        list.append({StatusKind::DueSoon,
                     Words::tr("Nobody on duty: %1 (%2)", "when, how long")
                         .arg(timeRange(gap.from, gap.until, m_facts.zone), wording::hours(gap.minutes())),
                     {},
                     gap.from});
    return list;
}

int DutyRows::rowOf(PersonId person) const
{
    for (size_t i = 0; i < m_matrix.rows.size(); ++i) {
        if (m_matrix.rows[i].person == person)
            return int(i) + 1;
    }
    return 0;
}

PersonId DutyRows::personOf(int row) const
{
    return row > 0 && size_t(row) <= m_matrix.rows.size() ? m_matrix.rows[size_t(row) - 1].person : PersonId();
}

int DutyRows::columnOf(Instant at) const
{
    for (size_t i = 0; i < m_matrix.hours.size(); ++i) {
        if (at < m_matrix.hours[i].until)
            return int(i);
    }
    return int(m_matrix.hours.size()) - 1;
}

} // namespace tam::ui
