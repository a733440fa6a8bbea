#include "rules/dutymatrix.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace tam {

namespace {

using Spans = std::vector<TimeSpan>;

qint64 overlapMinutes(TimeSpan a, TimeSpan b)
{
    const TimeSpan both{std::max(a.from, b.from), std::min(a.until, b.until)};
    return both.from < both.until ? both.minutes() : 0;
}

bool meet(TimeSpan a, TimeSpan b)
{
    return a.from < b.until && b.from < a.until;
}

/** Without overlaps, by time; what touches is one. */
Spans merged(Spans spans)
{
    std::sort(spans.begin(), spans.end(), [](TimeSpan a, TimeSpan b) { return a.from < b.from; });
    Spans whole;
    for (const TimeSpan span : spans) {
        if (whole.empty() || whole.back().until < span.from)
            whole.push_back(span);
        else
            whole.back().until = std::max(whole.back().until, span.until);
    }
    return whole;
}

qint64 sum(const Spans &spans)
{
    qint64 minutes = 0;
    for (const TimeSpan span : spans)
        minutes += span.minutes();
    return minutes;
}

/** What of `whole` no one of the merged spans covers. */
Spans uncovered(TimeSpan whole, const Spans &covered)
{
    Spans gaps;
    Instant at = whole.from;
    for (const TimeSpan span : covered) {
        if (span.until <= at || span.from >= whole.until)
            continue;
        if (at < span.from)
            gaps.push_back({at, span.from});
        at = std::max(at, span.until);
    }
    if (at < whole.until)
        gaps.push_back({at, whole.until});
    return gaps;
}

/** The engagement's duties that cover some time, by start, then id. */
std::vector<Duty> dutiesOf(const CustomerFacts &facts, EngagementId engagement)
{
    std::vector<Duty> own;
    for (const Duty &duty : facts.duties) {
        if (duty.engagementId == engagement && !duty.startsAt.isNull() && duty.startsAt < duty.endsAt)
            own.push_back(duty);
    }
    std::sort(own.begin(), own.end(), [](const Duty &a, const Duty &b) {
        return a.startsAt == b.startsAt ? a.id() < b.id() : a.startsAt < b.startsAt;
    });
    return own;
}

/** The hours of the days that touch `shown`, cut at its ends. An hour starts on the wall clock's full hour. */
std::vector<DutyHour> hoursOf(const Zone &zone, TimeSpan planned, TimeSpan shown)
{
    std::vector<DutyHour> hours;
    for (QDate day = zone.dateAt(shown.from); zone.startOfDay(day) < shown.until; day = day.addDays(1)) {
        const Instant end = zone.endOfDay(day);
        for (Instant at = zone.startOfDay(day); at < end;) {
            const QTime time = zone.localTime(at).time();
            const Instant next = std::min(end, at.plusMinutes(60 - time.minute()));
            if (meet({at, next}, shown))
                hours.push_back({at, next, day, time, meet({at, next}, planned)});
            at = next;
        }
    }
    return hours;
}

class Builder
{
public:
    Builder(const CustomerFacts &facts, const Engagement &engagement, std::span<const DutyFact> duties,
            const TeamFacts &team)
        : m_zone(facts.zone), m_engagement(engagement.id()), m_own(dutiesOf(facts, engagement.id())), m_team(team)
    {
        m_matrix.planned = {m_zone.startOfDay(engagement.plannedStart), m_zone.endOfDay(engagement.plannedEnd)};
        for (const Duty &duty : m_own)
            m_people.insert(duty.personId.uuid);
        for (const DutyFact &duty : duties) {
            if (m_people.contains(duty.person.uuid))
                m_all.push_back(duty);
        }
        addBusies();
    }

    DutyMatrix build()
    {
        addHours();
        addCover();
        for (const StaffConflict &conflict : staffConflicts(m_all, m_team)) {
            if (conflict.first.engagement == m_engagement ||
                (conflict.second && conflict.second->engagement == m_engagement))
                m_matrix.conflicts.push_back(conflict);
        }
        for (const QUuid &person : std::as_const(m_people))
            addRests({person});
        std::sort(m_matrix.rests.begin(), m_matrix.rests.end(), [](const ShortRest &a, const ShortRest &b) {
            return a.after.from == b.after.from ? a.person < b.person : a.after.from < b.after.from;
        });
        addRows();
        return std::move(m_matrix);
    }

private:
    /** Of the people's busies those that count: a duty that is known here is its own busy. */
    void addBusies()
    {
        QSet<QUuid> known;
        for (const DutyFact &duty : m_all)
            known.insert(duty.id.uuid);
        for (const Busy &busy : m_team.busies) {
            const bool own = !busy.dutyId.isNull() && known.contains(busy.dutyId.uuid);
            if (!own && m_people.contains(busy.personId.uuid) && !busy.startsAt.isNull() && busy.startsAt < busy.endsAt)
                m_busies.push_back(busy);
        }
    }

    void addHours()
    {
        const TimeSpan most{m_matrix.planned.from.plusMinutes(-kDutyMarginMinutes),
                            m_matrix.planned.until.plusMinutes(kDutyMarginMinutes)};
        TimeSpan shown = m_matrix.planned;
        for (const Duty &duty : m_own) {
            if (!meet({duty.startsAt, duty.endsAt}, most))
                continue;
            shown.from = std::min(shown.from, std::max(most.from, duty.startsAt));
            shown.until = std::max(shown.until, std::min(most.until, duty.endsAt));
        }
        m_matrix.hours = hoursOf(m_zone, m_matrix.planned, shown);
    }

    void addCover()
    {
        Spans spans;
        for (const Duty &duty : m_own)
            spans.push_back({duty.startsAt, duty.endsAt});
        m_matrix.gaps = uncovered(m_matrix.planned, merged(std::move(spans)));
        m_matrix.coveredMinutes = m_matrix.planned.minutes() - sum(m_matrix.gaps);
    }

    /** Of other customers that may not be seen here there are busies. */
    std::vector<DutyFact> workOf(PersonId person) const
    {
        std::vector<DutyFact> work;
        for (const DutyFact &duty : m_all) {
            if (duty.person == person && !duty.from.isNull() && duty.from < duty.until)
                work.push_back(duty);
        }
        for (const Busy &busy : m_busies) {
            if (busy.source == BusySource::Duty && busy.personId == person)
                work.push_back({busy.dutyId, person, {}, {}, busy.startsAt, busy.endsAt});
        }
        std::sort(work.begin(), work.end(), [](const DutyFact &a, const DutyFact &b) {
            return a.from == b.from ? a.id < b.id : a.from < b.from;
        });
        return work;
    }

    void addRests(PersonId person)
    {
        const std::vector<DutyFact> work = workOf(person);
        if (work.empty())
            return;
        TimeSpan stretch{work.front().from, work.front().until};
        const DutyFact *last = &work.front(); // the one that ends the stretch
        for (size_t i = 1; i < work.size(); ++i) {
            const DutyFact &next = work[i];
            const qint64 rest = TimeSpan{stretch.until, next.from}.minutes();
            const bool own = next.engagement == m_engagement || last->engagement == m_engagement;
            if (next.from > stretch.until) {
                if (own && rest < kDutyRestMinutes)
                    m_matrix.rests.push_back({person, *last, next, rest});
                stretch = {next.from, next.until};
                last = &next;
                continue;
            }
            const bool touches = next.from == stretch.until;
            if (touches && own && TimeSpan{stretch.from, next.until}.minutes() > kDutyStretchMinutes)
                m_matrix.rests.push_back({person, *last, next, 0});
            if (next.until > stretch.until) {
                stretch.until = next.until;
                last = &next;
            }
        }
    }

    void addRows()
    {
        QHash<QUuid, size_t> rowOf;
        for (const Duty &duty : m_own) {
            if (rowOf.contains(duty.personId.uuid))
                continue;
            rowOf.insert(duty.personId.uuid, m_matrix.rows.size());
            DutyRow row;
            row.person = duty.personId;
            row.role = duty.dutyRole;
            m_matrix.rows.push_back(std::move(row));
        }
        const auto rank = [](DutyRole role) { return role == DutyRole::Absent ? 99 : int(role); };
        std::stable_sort(m_matrix.rows.begin(), m_matrix.rows.end(),
                         [&](const DutyRow &a, const DutyRow &b) { return rank(a.role) < rank(b.role); });
        for (DutyRow &row : m_matrix.rows) {
            Spans spans;
            for (const Duty &duty : m_own) {
                if (duty.personId == row.person)
                    spans.push_back({duty.startsAt, duty.endsAt});
            }
            row.minutes = sum(merged(spans));
            m_matrix.dutyMinutes += row.minutes;
            for (const DutyHour &hour : m_matrix.hours)
                row.cells.push_back(cellOf(row.person, {hour.from, hour.until}));
        }
    }

    DutyCell cellOf(PersonId person, TimeSpan hour) const
    {
        DutyCell cell;
        Spans covered;
        qint64 most = 0;
        for (const Duty &duty : m_own) {
            const TimeSpan span{duty.startsAt, duty.endsAt};
            if (!(duty.personId == person) || !meet(span, hour))
                continue;
            covered.push_back({std::max(span.from, hour.from), std::min(span.until, hour.until)});
            if (cell.duty.isNull() || overlapMinutes(span, hour) > most) {
                most = overlapMinutes(span, hour);
                cell.duty = duty.id();
            }
            cell.littleRest = cell.littleRest || isAfterLittleRest(duty);
        }
        covered = merged(std::move(covered));
        if (!covered.empty()) {
            cell.minutes = int(sum(covered));
            cell.from = covered.front().from;
            cell.until = covered.back().until;
        }
        addOthers(cell, person, hour);
        return cell;
    }

    /** Of a pair with too little rest the later duty is marked, the earlier one where only that is shown here. */
    bool isAfterLittleRest(const Duty &duty) const
    {
        return std::any_of(m_matrix.rests.begin(), m_matrix.rests.end(), [&](const ShortRest &rest) {
            return rest.after.engagement == m_engagement ? rest.after.id == duty.id() : rest.before.id == duty.id();
        });
    }

    void addOthers(DutyCell &cell, PersonId person, TimeSpan hour) const
    {
        for (const DutyFact &duty : m_all)
            cell.elsewhere = cell.elsewhere || (duty.person == person && !(duty.engagement == m_engagement) &&
                                                meet({duty.from, duty.until}, hour));
        for (const Busy &busy : m_busies)
            cell.elsewhere = cell.elsewhere || (busy.personId == person && meet({busy.startsAt, busy.endsAt}, hour));
        for (const StaffConflict &conflict : m_matrix.conflicts) {
            if (!(conflict.person == person) || !meet({conflict.from, conflict.until}, hour))
                continue;
            cell.conflict = true;
            cell.away = cell.away || !conflict.absenceId.isNull();
        }
    }

    const Zone &m_zone;
    EngagementId m_engagement;
    std::vector<Duty> m_own;
    const TeamFacts &m_team;
    QSet<QUuid> m_people;
    std::vector<Busy> m_busies;
    std::vector<DutyFact> m_all; ///< of the people who are on duty for the engagement
    DutyMatrix m_matrix;
};

} // namespace

DutyMatrix dutyMatrix(const CustomerFacts &facts, const Engagement &engagement, std::span<const DutyFact> duties,
                      const TeamFacts &team)
{
    const bool dated = engagement.plannedStart.isValid() && engagement.plannedEnd >= engagement.plannedStart;
    if (!dated)
        return {};
    return Builder(facts, engagement, duties, team).build();
}

} // namespace tam
