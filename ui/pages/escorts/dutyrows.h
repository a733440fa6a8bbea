#pragma once

#include "models/listmodel.h"
#include "portfolio/snapshot.h"
#include "rules/dutymatrix.h"
#include "widgets/dutygrid.h"
#include "widgets/statussymbol.h"

namespace tam::ui {

/// What of a duty matrix wants attention: an hour without anybody, an overlap, too little rest.
struct DutyFinding
{
    StatusKind kind = StatusKind::Info;
    QString text;
    PersonId person; ///< null: nobody
    Instant at;
};

/// From the rule's matrix to what the dialog shows: one place for its words. Times are the customer's.
class DutyRows
{
public:
    DutyRows(const DutyMatrix &matrix, const CustomerFacts &facts, EngagementId engagement,
             const PortfolioSnapshot &snapshot, Instant asOf);

    /// Above the people a row that says whether anybody is there.
    DutyGridData grid() const;
    /// The table twin: each duty, then what lies bare.
    QList<ListRow> table() const;
    static QList<ListColumn> tableColumns();
    /// Gaps, overlaps, rests.
    QList<DutyFinding> findings() const;

    /// The row of the grid that a person has; 0 is the cover.
    int rowOf(PersonId person) const;
    /// The column in which an instant lies; the nearest when it is beyond the ends.
    int columnOf(Instant at) const;
    PersonId personOf(int row) const;

private:
    QString personName(PersonId person) const;
    QString when(const DutyHour &hour) const;
    DutyGridRow cover() const;
    DutyGridRow person(const DutyRow &row) const;
    DutyGridCell cell(const DutyRow &row, size_t column) const;
    const Duty *duty(DutyId id) const;
    QString remark(const Duty &duty) const;

    const DutyMatrix &m_matrix;
    const CustomerFacts &m_facts;
    EngagementId m_engagement;
    const PortfolioSnapshot &m_snapshot;
    Instant m_asOf;
};

} // namespace tam::ui
