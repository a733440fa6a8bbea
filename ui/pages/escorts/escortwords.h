#pragma once

#include "calendar/calendardata.h"
#include "portfolio/snapshot.h"
#include "widgets/badges.h"

namespace tam::ui {

// Words of the calendar that its views, the detail and the customer's tab share.

/// "29 Sep", "9月29日".
QString shortDay(QDate date);
/// "29 Sep – 7 Oct", one day with its weekday; with years when it lies far from `today`.
QString dateRange(QDate first, QDate last, QDate today);
/// "1 Oct 00:00–08:00"; the end of a day is written 24:00.
QString timeRange(Instant from, Instant until, const Zone &zone);
/// "Wang Lei double-booked", "Wang Lei away": on a bar.
QString conflictBrief(const StaffConflict &conflict, const PortfolioSnapshot &snapshot);
/// The whole sentence (R11). With an engagement of the two only the other one is named.
QString conflictText(const StaffConflict &conflict, EngagementId own, const PortfolioSnapshot &snapshot,
                     const Zone &zone);
bool touches(const StaffConflict &conflict, EngagementId engagement);

BarStatus barStatus(EngagementStatus status);
TagData statusTag(EngagementStatus status);

} // namespace tam::ui
