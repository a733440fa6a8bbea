#include "pages/customer/overviewtimeline.h"

#include <gtest/gtest.h>

namespace {

using namespace tam;
using namespace tam::ui;
using namespace Qt::StringLiterals;

QList<TimelineItem> items(int count)
{
    QList<TimelineItem> list;
    for (int i = 0; i < count; ++i) {
        TimelineItem item;
        item.at = *Instant::fromIso(u"2026-09-16T04:30:00Z"_s);
        item.day = QDate(2026, 9, 16);
        item.group = i % 2 == 0 ? TimelineFilter::Incidents : TimelineFilter::Notes;
        item.title = QString::number(i);
        list.append(item);
    }
    return list;
}

TEST(OverviewTimeline, AFilterKeepsThePlaceOfEachEntry)
{
    const QList<TimelineEntry> notes = timelineEntries(items(6), TimelineFilter::Notes, Zone::shanghai());
    ASSERT_EQ(notes.size(), 3);
    EXPECT_EQ(notes[0].id, u"1"_s);
    EXPECT_EQ(notes[2].title, u"5"_s);
}

TEST(OverviewTimeline, TimesStandInTheCustomersZone)
{
    EXPECT_EQ(timelineEntries(items(1), TimelineFilter::All, Zone::shanghai())[0].time, u"12:30"_s);
    EXPECT_EQ(timelineEntries(items(1), TimelineFilter::All, *Zone::fromName(u"Europe/Berlin"_s))[0].time, u"06:30"_s);
}

TEST(OverviewTimeline, NoMoreThanTwoHundredOfAFilterAreShown)
{
    EXPECT_EQ(timelineEntries(items(1000), TimelineFilter::Notes, Zone::shanghai()).size(), 200);
}

} // namespace
