#include "portfolio/alerts.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam {

namespace {

Instant at(const char *iso)
{
    return *Instant::fromIso(QString::fromLatin1(iso));
}

const Instant noon = at("2026-09-16T12:00:00+08:00");
const PersonId me{QUuid::createUuidV5(QUuid(), u"me"_s)};

TodayItem itemOf(TodayKind kind, const char *record, Instant due)
{
    TodayItem item;
    item.kind = kind;
    item.recordId = QUuid::createUuidV5(QUuid(), QLatin1String(record));
    item.due = due;
    return item;
}

TodayItem clockOf(const char *record, Instant due, Instant now)
{
    TodayItem item = itemOf(due <= now ? TodayKind::ClockBreached : TodayKind::ClockDueSoon, record, due);
    item.clock.target = Target::FirstResponse;
    return item;
}

using Items = std::vector<TodayItem>;

} // namespace

TEST(AlertBook, TellsOfAnItemOnceForEachStage)
{
    AlertBook book;
    const Instant due = noon.plusMinutes(20);
    EXPECT_EQ(book.update(Items{clockOf("a", due, noon)}, 0, noon).size(), 1u);
    EXPECT_TRUE(book.update(Items{clockOf("a", due, noon)}, 0, noon.plusMinutes(1)).empty());
    const Instant later = noon.plusMinutes(21);
    const auto breached = book.update(Items{clockOf("a", due, later)}, 0, later);
    ASSERT_EQ(breached.size(), 1u) << "due soon has become breached";
    EXPECT_TRUE(breached[0].late);
    EXPECT_EQ(book.alerts().size(), 1u);
}

/// R8 counts the due instant itself as in time: the clock is still due soon then, and late a moment after.
TEST(AlertBook, AnInclusiveClockIsNotLateAtItsDue)
{
    AlertBook book;
    TodayItem clock = itemOf(TodayKind::ClockDueSoon, "a", noon);
    clock.clock.target = Target::FaultIntervention;
    EXPECT_EQ(book.update(Items{clock}, 0, noon.plusMinutes(-1)).size(), 1u);
    EXPECT_TRUE(book.update(Items{clock}, 0, noon).empty());
    clock.kind = TodayKind::ClockBreached;
    EXPECT_EQ(book.update(Items{clock}, 0, noon.plusMinutes(1)).size(), 1u);
}

TEST(AlertBook, TwoClocksOfOneIncidentAreTwo)
{
    AlertBook book;
    TodayItem other = clockOf("a", noon.plusMinutes(20), noon);
    other.clock.target = Target::FaultIntervention;
    EXPECT_EQ(book.update(Items{clockOf("a", noon.plusMinutes(20), noon), other}, 0, noon).size(), 2u);
}

TEST(AlertBook, WhatIsSettledLeavesAndIsNotToldAgain)
{
    AlertBook book;
    const Items items{itemOf(TodayKind::TaskDue, "t", noon.plusMinutes(60))};
    book.update(items, 0, noon);
    EXPECT_TRUE(book.update(Items{}, 0, noon.plusMinutes(1)).empty());
    EXPECT_TRUE(book.alerts().empty());
    EXPECT_TRUE(book.update(items, 0, noon.plusMinutes(2)).empty()) << "taken back: known already";
    EXPECT_EQ(book.alerts().size(), 1u);
    const Items moved{itemOf(TodayKind::TaskDue, "t", noon.plusMinutes(120))};
    EXPECT_EQ(book.update(moved, 0, noon.plusMinutes(3)).size(), 1u) << "another due is news";
}

TEST(AlertBook, OnlyGroupsThatHurtByWaitingTell)
{
    AlertBook book;
    Items items;
    for (int kind = 1; kind <= todayKindCount; ++kind)
        items.push_back(itemOf(TodayKind(kind), "r", noon.plusMinutes(60)));
    book.update(items, 0, noon);
    for (const Alert &alert : book.alerts())
        EXPECT_TRUE(isAlerting(alert.item.kind));
    EXPECT_EQ(book.alerts().size(), 11u);
    EXPECT_FALSE(isAlerting(TodayKind::FindingOpen));
}

TEST(AlertBook, ANoticeIsNewsWithinTwoDaysOfItsWindow)
{
    AlertBook book;
    EXPECT_TRUE(
        book.update(Items{itemOf(TodayKind::NoticeUnsent, "n", noon.plusMinutes(48 * 60 + 1))}, 0, noon).empty());
    EXPECT_EQ(
        book.update(Items{itemOf(TodayKind::NoticeUnsent, "n", noon.plusMinutes(48 * 60 + 1))}, 0, noon.plusMinutes(1))
            .size(),
        1u);
}

TEST(AlertBook, EditsToDecideAreNewsWhenThereAreMore)
{
    AlertBook book;
    EXPECT_EQ(book.update(Items{}, 2, noon).size(), 1u);
    EXPECT_TRUE(book.update(Items{}, 2, noon.plusMinutes(1)).empty());
    EXPECT_EQ(book.update(Items{}, 3, noon.plusMinutes(2)).size(), 1u);
    ASSERT_EQ(book.alerts().size(), 1u);
    EXPECT_EQ(book.alerts()[0].toDecide, 3);
    book.update(Items{}, 0, noon.plusMinutes(3));
    EXPECT_TRUE(book.alerts().empty());
}

TEST(AlertBook, ReadAndDismissedAreKeptBetweenRuns)
{
    const Items items{itemOf(TodayKind::TaskDue, "a", noon), itemOf(TodayKind::TaskDue, "b", noon),
                      itemOf(TodayKind::TaskDue, "c", noon)};
    QStringList texts;
    {
        AlertBook book;
        book.update(items, 0, noon);
        EXPECT_EQ(book.unread(), 3);
        book.setRead(book.alerts()[0].key);
        book.dismiss(book.alerts()[1].key);
        EXPECT_EQ(book.unread(), 1);
        for (const AlertMark &mark : book.marks(noon))
            texts.append(mark.toText());
    }
    QList<AlertMark> marks;
    for (const QString &text : texts) {
        const auto mark = AlertMark::fromText(text);
        ASSERT_TRUE(mark) << qPrintable(text);
        marks.append(*mark);
    }
    AlertBook again(marks);
    EXPECT_TRUE(again.update(items, 0, noon.plusMinutes(60 * 24)).empty());
    ASSERT_EQ(again.alerts().size(), 2u);
    EXPECT_TRUE(again.alerts()[0].read);
    EXPECT_FALSE(again.alerts()[1].read);
    EXPECT_EQ(again.alerts()[0].since, noon);
    EXPECT_EQ(AlertMark::fromText(u"nonsense"_s), std::nullopt);
}

TEST(AlertBook, MarksOfWhatIsLongGoneAreForgotten)
{
    AlertBook book;
    book.update(Items{itemOf(TodayKind::TaskDue, "a", noon)}, 0, noon);
    EXPECT_EQ(book.marks(noon.plusMinutes(60 * 24 * 60)).size(), 1);
    EXPECT_TRUE(book.marks(noon.plusMinutes(60 * 24 * 60 + 1)).isEmpty());
}

TEST(QuietRules, HoursPassOverMidnight)
{
    QuietRules rules;
    const Zone zone = Zone::shanghai();
    EXPECT_FALSE(rules.isQuiet(at("2026-09-16T23:00:00+08:00"), zone, false)) << "not asked for";
    rules.hours = true;
    EXPECT_FALSE(rules.isQuiet(at("2026-09-16T21:59:59+08:00"), zone, false));
    EXPECT_TRUE(rules.isQuiet(at("2026-09-16T22:00:00+08:00"), zone, false));
    EXPECT_TRUE(rules.isQuiet(at("2026-09-17T07:59:59+08:00"), zone, false));
    EXPECT_FALSE(rules.isQuiet(at("2026-09-17T08:00:00+08:00"), zone, false));
    rules.from = QTime(12, 0);
    rules.until = QTime(13, 30);
    EXPECT_TRUE(rules.isQuiet(noon, zone, false));
    EXPECT_FALSE(rules.isQuiet(at("2026-09-16T13:30:00+08:00"), zone, false));
}

TEST(QuietRules, DutyBreaksTheHoursButNotAPauseAskedFor)
{
    QuietRules rules;
    rules.hours = true;
    const Instant night = at("2026-09-17T02:00:00+08:00");
    EXPECT_FALSE(rules.isQuiet(night, Zone::shanghai(), true));
    rules.unlessOnDuty = false;
    EXPECT_TRUE(rules.isQuiet(night, Zone::shanghai(), true));
    rules = {};
    rules.pausedUntil = night.plusMinutes(60);
    EXPECT_TRUE(rules.isQuiet(night, Zone::shanghai(), true));
    EXPECT_FALSE(rules.isQuiet(night.plusMinutes(60), Zone::shanghai(), false));
}

TEST(QuietRules, OnDutyIsMyDutyThatRuns)
{
    TodayItem duty = itemOf(TodayKind::DutyNow, "d", noon);
    duty.person = me;
    duty.from = noon;
    duty.until = noon.plusMinutes(60);
    EXPECT_TRUE(isOnDuty(Items{duty}, me, noon));
    EXPECT_FALSE(isOnDuty(Items{duty}, me, noon.plusMinutes(60)));
    EXPECT_FALSE(isOnDuty(Items{duty}, me, noon.plusMinutes(-1)));
    duty.person = PersonId{QUuid::createUuidV5(QUuid(), u"another"_s)};
    EXPECT_FALSE(isOnDuty(Items{duty}, me, noon));
}

namespace {

/// A book and its announcer, a minute's tick at a time.
struct Desk
{
    AlertBook book;
    Announcer announcer;

    Announcer::Announcement tick(const Items &items, Instant now, bool quiet = false)
    {
        const auto fresh = book.update(items, 0, now);
        return announcer.next(fresh, book, now, quiet);
    }
};

Items tasks(int count)
{
    Items items;
    for (int i = 0; i < count; ++i)
        items.push_back(itemOf(TodayKind::TaskDue, qPrintable(QString::number(i)), noon.plusMinutes(600)));
    return items;
}

} // namespace

TEST(Announcer, OneByOneWhileTheClockRuns)
{
    Desk desk;
    desk.tick({}, noon);
    const auto said = desk.tick(tasks(2), noon.plusMinutes(1));
    EXPECT_EQ(said.single.size(), 2u);
    EXPECT_TRUE(said.digest.empty());
    EXPECT_TRUE(desk.tick(tasks(2), noon.plusMinutes(2)).isEmpty());
}

TEST(Announcer, ManyAtOnceAreOneDigest)
{
    Desk desk;
    desk.tick({}, noon);
    const auto said = desk.tick(tasks(Announcer::kMostAtOnce + 1), noon.plusMinutes(1));
    EXPECT_TRUE(said.single.empty());
    EXPECT_EQ(said.digest.size(), size_t(Announcer::kMostAtOnce) + 1);
}

TEST(Announcer, AfterSleepThereIsOneDigest)
{
    Desk desk;
    desk.tick({}, noon);
    const auto said = desk.tick(tasks(2), noon.plusMinutes(Announcer::kGapMinutes + 1));
    EXPECT_TRUE(said.single.empty());
    EXPECT_EQ(said.digest.size(), 2u);
    // One alone needs no digest.
    EXPECT_EQ(desk.tick(tasks(3), noon.plusMinutes(60 * 8)).single.size(), 1u);
}

TEST(Announcer, WhatCameInTheQuietIsToldTogetherAfterIt)
{
    Desk desk;
    desk.tick({}, noon);
    EXPECT_TRUE(desk.tick(tasks(1), noon.plusMinutes(1), true).isEmpty());
    EXPECT_TRUE(desk.tick(tasks(3), noon.plusMinutes(2), true).isEmpty());
    EXPECT_EQ(desk.book.alerts().size(), 3u) << "the centre fills all the same";
    desk.book.setRead(desk.book.alerts().back().key);
    const auto said = desk.tick(tasks(3), noon.plusMinutes(3));
    EXPECT_EQ(said.digest.size(), 2u) << "one was read meanwhile";
    EXPECT_TRUE(desk.tick(tasks(3), noon.plusMinutes(4)).isEmpty());
}

TEST(Announcer, WhatWasSettledInTheQuietIsNotTold)
{
    Desk desk;
    desk.tick({}, noon);
    desk.tick(tasks(2), noon.plusMinutes(1), true);
    EXPECT_TRUE(desk.tick({}, noon.plusMinutes(2)).isEmpty());
}

} // namespace tam
