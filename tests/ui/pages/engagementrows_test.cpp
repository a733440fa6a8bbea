#include "pages/escorts/engagementrows.h"

#include <gtest/gtest.h>

namespace tam::ui {

namespace {

Instant noon(int month, int day)
{
    return Zone::shanghai().startOfDay(QDate(2026, month, day)).plusMinutes(12 * 60);
}

/** Asked for on 1 September, planned for 10 and 11 September. */
Engagement escort(EngagementStatus status)
{
    Engagement e;
    e.status = status;
    e.requestedAt = noon(9, 1);
    e.plannedStart = QDate(2026, 9, 10);
    e.plannedEnd = QDate(2026, 9, 11);
    return e;
}

bool belongsOn(const Engagement &e, EngagementView view, int day)
{
    return belongs(e, view, QDate(2026, 9, day), noon(9, day));
}

} // namespace

TEST(EngagementRows, WhatIsRequestedLaterIsInNoView)
{
    const Engagement e = escort(EngagementStatus::Requested);
    for (const EngagementView view :
         {EngagementView::Ahead, EngagementView::Requested, EngagementView::Done, EngagementView::All})
        EXPECT_FALSE(belongs(e, view, QDate(2026, 8, 31), noon(8, 31)));
    EXPECT_TRUE(belongsOn(e, EngagementView::Ahead, 1));
    EXPECT_TRUE(belongsOn(e, EngagementView::Requested, 1));
    EXPECT_FALSE(belongsOn(e, EngagementView::Done, 1));
    EXPECT_TRUE(belongsOn(e, EngagementView::All, 1));
}

TEST(EngagementRows, WhatIsCompletedLaterIsStillAhead)
{
    Engagement e = escort(EngagementStatus::Completed);
    e.completedAt = noon(9, 10);
    EXPECT_TRUE(belongsOn(e, EngagementView::Ahead, 9));
    EXPECT_FALSE(belongsOn(e, EngagementView::Done, 9));
    EXPECT_FALSE(belongsOn(e, EngagementView::Ahead, 11));
    EXPECT_TRUE(belongsOn(e, EngagementView::Done, 11));
}

TEST(EngagementRows, WhatIsCancelledIsDone)
{
    const Engagement e = escort(EngagementStatus::Cancelled);
    EXPECT_FALSE(belongsOn(e, EngagementView::Ahead, 9));
    EXPECT_TRUE(belongsOn(e, EngagementView::Done, 9));
}

} // namespace tam::ui
