// The calendar file that is kept up to date.
#include "console.h"

#include "icalendar/icsfile.h"
#include "pages/reports/livecalendar.h"
#include "support/edits.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

constexpr int kWait = 60'000;

class LiveCalendarTest : public ::testing::Test
{
protected:
    LiveCalendarTest() { answers.file = console.path(u"live.ics"_s); }

    QByteArray content() const
    {
        QFile file(answers.file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    LiveCalendar &calendar() { return console.window().liveCalendar(); }

    void start()
    {
        QSignalSpy changed(&calendar(), &LiveCalendar::changed);
        console.trigger(u"liveCalendar"_s);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !calendar().checkedAt().isNull() || calendar().problem(); }, kWait));
        console.settle();
    }

    void tick()
    {
        console.pass(60);
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        console.context().tick();
        ASSERT_TRUE(shown.wait(kWait));
        console.settle();
    }

    /// An escort that is confirmed and lies ahead.
    std::optional<Engagement> escort()
    {
        auto all = console.context().store().all<Engagement>({});
        if (!all)
            return std::nullopt;
        for (const Engagement &e : *all) {
            if (e.service == Pool::BasicEscort && e.status == EngagementStatus::Confirmed)
                return e;
        }
        return std::nullopt;
    }

    void rename(const QString &title)
    {
        const auto was = escort();
        ASSERT_TRUE(was);
        Engagement now = *was;
        now.title = title;
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        ASSERT_TRUE(console.context().edits().apply(u"rename"_s, {updateStep(*was, now)}).ok());
        ASSERT_TRUE(shown.wait(kWait));
        console.settle();
    }

    Console console;
    Answers answers;
};

} // namespace

TEST_F(LiveCalendarTest, TheFileFollowsTheEditsAndIsLeftAloneOtherwise)
{
    EXPECT_FALSE(console.action(u"liveCalendar"_s)->isChecked());
    start();
    EXPECT_TRUE(console.action(u"liveCalendar"_s)->isChecked());
    const QByteArray first = content();
    const auto events = readIcs(first, Zone::shanghai(), CalendarHorizon::around(demoTime()));
    ASSERT_TRUE(events.ok());
    EXPECT_GT(events->size(), 3u);
    tick();
    EXPECT_EQ(content(), first) << "nothing has changed: the file keeps its time";
    rename(u"Moon festival sale"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return content().contains("Moon festival sale"); }, kWait));
    QFile::remove(answers.file);
    rename(u"Moon festival"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return content().contains("Moon festival"); }, kWait)) << "written anew";
}

TEST_F(LiveCalendarTest, ItIsRememberedAndCanBeEnded)
{
    start();
    console.restart();
    EXPECT_TRUE(calendar().isOn());
    EXPECT_TRUE(console.action(u"liveCalendar"_s)->isChecked());
    answers.confirmed = false;
    console.trigger(u"liveCalendar"_s);
    EXPECT_TRUE(calendar().isOn());
    EXPECT_TRUE(console.action(u"liveCalendar"_s)->isChecked());
    answers.confirmed = true;
    console.trigger(u"liveCalendar"_s);
    EXPECT_FALSE(calendar().isOn());
    EXPECT_FALSE(console.action(u"liveCalendar"_s)->isChecked());
    const QByteArray last = content();
    EXPECT_FALSE(last.isEmpty());
    rename(u"Nobody hears of it"_s);
    EXPECT_EQ(content(), last);
}

TEST_F(LiveCalendarTest, WhatCannotBeWrittenIsToldOnce)
{
    answers.file = console.path(u"no/such/folder/live.ics"_s);
    start();
    EXPECT_TRUE(calendar().problem());
    EXPECT_EQ(answers.warnings.size(), 1);
    tick();
    ASSERT_TRUE(QTest::qWaitFor([&] { return console.context().pendingTasks() == 0; }, kWait));
    tick();
    EXPECT_EQ(answers.warnings.size(), 1);
    EXPECT_TRUE(console.action(u"liveCalendar"_s)->text().contains(u"could not be written"_s));
    QDir().mkpath(console.path(u"no/such/folder"_s));
    tick();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !content().isEmpty(); }, kWait)) << "tried again by itself";
    EXPECT_FALSE(calendar().problem());
}

TEST_F(LiveCalendarTest, ACancelledQuestionChangesNothing)
{
    answers.file.clear();
    console.trigger(u"liveCalendar"_s);
    EXPECT_FALSE(calendar().isOn());
    EXPECT_FALSE(console.action(u"liveCalendar"_s)->isChecked());
}

} // namespace tam::ui
