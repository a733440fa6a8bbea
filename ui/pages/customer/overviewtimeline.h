#pragma once

#include "portfolio/factsscan.h"
#include "portfolio/snapshot.h"
#include "widgets/timelineview.h"

namespace tam::ui {

enum class TimelineFilter { All, Incidents, Ledger, Notes };

/// One happening before it is put into words: what orders it, and the record that Enter opens.
struct TimelineItem
{
    Instant at; ///< null for happenings that have a date alone
    QDate day;  ///< at the customer
    TimelineFilter group = TimelineFilter::All;
    Kind kind = Kind::Count;
    QUuid record;
    Icon icon = Icon::None;
    QString title, detail;
    StatusKind status = StatusKind::Info;
};

/// Who reads: internal notes and events are the team's alone.
enum class Audience { Team, Customer };

/// What happened to a customer in the 120 days up to asOf, newest first: incidents opened, answered, stepped into and
/// resolved, their events, work logs, notes, deliverables delivered, product requests, meetings, notices passed on,
/// orders placed. Reads the store for what CustomerFacts lacks. Happenings with a date alone stand first in their day.
QList<TimelineItem> timelineItems(Store &store, const CustomerFacts &facts, const View &view,
                                  const PortfolioSnapshot *people, Audience audience = Audience::Team);

/// At most 200 of a filter, ready to show. The id is the place in `items`.
QList<TimelineEntry> timelineEntries(const QList<TimelineItem> &items, TimelineFilter filter, const Zone &zone);

} // namespace tam::ui
