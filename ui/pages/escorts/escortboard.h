#pragma once

#include "calendar/calendardata.h"
#include "models/listmodel.h"
#include "portfolio/escortrange.h"
#include "portfolio/snapshot.h"

#include <QHash>
#include <QSet>

namespace tam::ui {

struct EscortFilter
{
    bool mineOnly = false;
    PersonId me;
    QString text; ///< folded (SearchKeys::fold)
};

/// A timeline's data; when there are more lanes than `shown`, the page says so.
struct EscortLanes
{
    LaneTimelineData data;
    int shown = 0, all = 0;
};

/**
 * What the views of the escort calendar show of one range: engagements that pass the filter, as bars, lanes and rows,
 * conflicts (R11, from the snapshot) beside them. Mine: my customers (I am the primary TAM), what I lead, what I am on
 * duty for.
 */
class EscortBoard
{
public:
    static constexpr int kMaxLanes = 120; ///< more than anybody scrolls through; the filter leads to the others

    void setSnapshot(std::shared_ptr<const PortfolioSnapshot> snapshot);
    /// `keys`: the search key of each customer's name (SearchKeys::keyOf), by id.
    void setRange(std::shared_ptr<const EscortRange> range, QHash<QUuid, QString> keys);
    void setFilter(const EscortFilter &filter);
    void setCalendar(const WorkCalendar *calendar, const Zone &zone, Instant asOf);

    const EscortRange *range() const { return m_range.get(); }
    bool isShown(const QUuid &engagement) const { return m_shownIds.contains(engagement); }
    const Engagement *engagement(const QUuid &id) const;
    /// The engagement of a bar of any view: bars by person are duties.
    QUuid engagementOfBar(const QUuid &bar) const;
    /// The bar of an engagement in the view by person: its first duty there.
    QUuid dutyOf(const QUuid &engagement) const;
    const Duty *duty(const QUuid &id) const;
    /// An engagement that runs throughout the stretch: `preferred` if it does, else the first one shown; null: none.
    const Engagement *engagementDuring(Instant from, Instant until, const QUuid &preferred) const;
    /// The first with a conflict from today on, else the first that is not over, else the last; null when there is
    /// none.
    QUuid telling() const;

    CalendarData calendar(QDate first, QDate last) const;
    EscortLanes byCustomer(QDate first, QDate last) const;
    /// Who is on duty, then everybody else who is active, as far as there is room: duties are moved to them.
    EscortLanes byPerson(QDate first, QDate last) const;
    static QList<ListColumn> agendaColumns();
    /// Grouped by ISO week; an engagement stands in the first week in which it is seen.
    QList<ListRow> agenda(QDate first, QDate last) const;

    /// Conflicts not yet over that touch what passes the filter, in the order of their start; also outside the range.
    std::vector<StaffConflict> conflicts() const;
    QList<ListRow> conflictRows() const;
    /// An instant of a timeline; timelines show wall-clock times of the window's zone.
    Instant instantOf(const QDateTime &wall) const;
    QDate dateOf(Instant instant) const { return m_zone.dateAt(instant); }

private:
    void applyFilter();
    bool isMine(const Engagement &engagement) const;
    bool isMine(const StaffConflict &conflict) const;
    bool accepts(const Engagement &engagement) const;
    QString nameOf(CustomerId customer) const;
    std::optional<PlanMark> markOf(CustomerId customer) const;
    QString toolTip(const Engagement &engagement) const;
    /// What the bar of an engagement is like in every view; where it lies and what it is called is the view's.
    template <class Bar> Bar barOf(const Engagement &engagement) const;
    QString briefConflict(const QUuid &engagement) const;
    QHash<QDate, CalendarDay> days(QDate first, QDate last) const;
    QDateTime wall(Instant instant) const;
    LaneTimelineData frame(QDate first, QDate last) const;
    QList<QUuid> idlePeople(const QHash<QUuid, QString> &onDuty) const;
    void addAway(LaneTimelineData &data, const QSet<QUuid> &people, Instant from, Instant until) const;

    std::shared_ptr<const PortfolioSnapshot> m_snapshot;
    std::shared_ptr<const EscortRange> m_range;
    QHash<QUuid, QString> m_keys;
    EscortFilter m_filter;
    const WorkCalendar *m_calendar = nullptr;
    Zone m_zone = Zone::shanghai();
    Instant m_asOf;
    QHash<QUuid, int> m_index;              ///< engagement → index in the range
    QHash<QUuid, QList<int>> m_conflictsOf; ///< engagement → indexes in the snapshot's conflicts
    QHash<QUuid, QSet<QUuid>> m_people;     ///< engagement → who is on duty
    QHash<QUuid, QUuid> m_engagementOfDuty;
    std::vector<const Engagement *> m_shown;
    QSet<QUuid> m_shownIds;
};

} // namespace tam::ui
