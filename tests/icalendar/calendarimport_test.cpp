#include "icalendar/calendarimport.h"

#include "../domain/testvalues.h"
#include "../store/tempstore.h"

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

class CalendarImports : public StoreTest
{
protected:
    void SetUp() override
    {
        m_store = openStore();
        ASSERT_TRUE(m_store);
        put(customer(1));
        Person person;
        person.uuid = testId(900);
        person.name = u"唐梦瑶"_s;
        person.role = PersonRole::Engineer;
        person.timeZone = u"Europe/Berlin"_s;
        put(person);
        escort.uuid = testId(10);
        escort.customerId = customer(1).id();
        escort.service = Pool::BasicEscort;
        escort.title = u"护航"_s;
        escort.status = EngagementStatus::Confirmed;
        escort.requestedAt = at("2026-08-01T09:00:00+08:00");
        escort.plannedStart = on("2026-11-10");
        escort.plannedEnd = on("2026-11-12");
        put(escort);
        duty.uuid = testId(11);
        duty.customerId = escort.customerId;
        duty.engagementId = escort.id();
        duty.personId = person.id();
        duty.startsAt = at("2026-11-10T08:00:00+08:00");
        duty.endsAt = at("2026-11-10T20:00:00+08:00");
        duty.dutyRole = DutyRole::Lead;
        put(duty);
    }

    template <class T> void put(const T &record) { ASSERT_OK(m_store->put(kindInfo<T>(), record)); }

    /** What a calendar program would send back: our own file, changed. */
    std::vector<IncomingEvent> sent()
    {
        auto events = calendarEvents(*m_store, {{}, {}, {}, at("2026-09-16T14:02:00+08:00")});
        EXPECT_OK(events);
        auto bytes = icsOf(*events, u"x"_s, at("2026-09-16T14:02:00+08:00"));
        EXPECT_OK(bytes);
        auto read = readIcs(*bytes, Zone::shanghai(), CalendarHorizon::around(at("2026-09-16T14:02:00+08:00")));
        EXPECT_OK(read);
        return *read;
    }

    static IncomingEvent &of(std::vector<IncomingEvent> &events, const QUuid &record)
    {
        return *std::find_if(events.begin(), events.end(), [&](const IncomingEvent &e) { return e.record == record; });
    }

    CalendarImport plan(const std::vector<IncomingEvent> &events)
    {
        auto planned = planCalendarImport(*m_store, events, {testId(900)},
                                          CalendarHorizon::around(at("2026-09-16T14:02:00+08:00")));
        EXPECT_OK(planned);
        return planned ? *planned : CalendarImport();
    }

    std::unique_ptr<Store> m_store;
    Engagement escort;
    Duty duty;
};

TEST_F(CalendarImports, OurOwnFileChangesNothing)
{
    const CalendarImport import = plan(sent());
    EXPECT_TRUE(import.changesNothing());
    EXPECT_EQ(import.unchanged, 2);
}

TEST_F(CalendarImports, OurUidsMoveWhatTheyName)
{
    auto events = sent();
    of(events, escort.uuid).first = on("2026-11-11");
    of(events, duty.uuid).ends = at("2026-11-10T22:00:00+08:00");
    const CalendarImport import = plan(events);
    ASSERT_EQ(import.engagements.size(), 1u);
    EXPECT_EQ(import.engagements[0].was, escort);
    EXPECT_EQ(import.engagements[0].now.plannedStart, on("2026-11-11"));
    EXPECT_EQ(import.engagements[0].now.plannedEnd, escort.plannedEnd);
    ASSERT_EQ(import.duties.size(), 1u);
    EXPECT_EQ(import.duties[0].now.endsAt, at("2026-11-10T22:00:00+08:00"));
    EXPECT_TRUE(import.busies.empty());
}

TEST_F(CalendarImports, WhatIsOverStaysWhereItIs)
{
    auto events = sent();
    of(events, escort.uuid).first = on("2026-11-11");
    escort.status = EngagementStatus::Completed;
    put(escort);
    EXPECT_TRUE(plan(events).engagements.empty());
}

TEST_F(CalendarImports, ACancellationOfOursIsToldAndNotDone)
{
    auto events = sent();
    of(events, escort.uuid).cancelled = true;
    const CalendarImport import = plan(events);
    EXPECT_TRUE(import.changesNothing());
    EXPECT_EQ(import.cancelledOurs, 1);
}

/** Cancelled here as there, and deleted here as there: nothing to tell. */
TEST_F(CalendarImports, WhatIsCancelledHereTooIsNoNews)
{
    auto events = sent();
    escort.status = EngagementStatus::Cancelled;
    escort.cancelledAt = at("2026-09-01T09:00:00+08:00");
    put(escort);
    for (IncomingEvent &event : events)
        event.cancelled = true;
    IncomingEvent gone = of(events, duty.uuid);
    gone.record = testId(78);
    events.push_back(gone);
    const CalendarImport import = plan(events);
    EXPECT_TRUE(import.changesNothing());
    EXPECT_EQ(import.cancelledOurs, 0);
    EXPECT_EQ(import.unknown, 0);
    EXPECT_EQ(import.unchanged, 3);
}

TEST_F(CalendarImports, AUidOfOursThatNobodyKnowsIsCounted)
{
    IncomingEvent event;
    event.record = testId(77);
    event.uid = u"77"_s + kUidDomain;
    event.first = event.last = on("2026-11-11");
    const CalendarImport import = plan({event});
    EXPECT_TRUE(import.changesNothing());
    EXPECT_EQ(import.unknown, 1);
}

TEST_F(CalendarImports, AForeignEventIsBusyTimeWithoutItsName)
{
    IncomingEvent event;
    event.uid = u"a@b"_s;
    event.summary = u"secret"_s;
    event.first = event.last = on("2026-11-11");
    CalendarImport import = plan({event});
    ASSERT_EQ(import.busies.size(), 1u);
    ASSERT_TRUE(import.busies[0].now);
    const Busy busy = *import.busies[0].now;
    EXPECT_EQ(busy.personId.uuid, testId(900));
    EXPECT_EQ(busy.source, BusySource::Calendar);
    EXPECT_EQ(busy.startsAt, at("2026-11-11T00:00:00+01:00")) << "a day of the person's zone";
    EXPECT_EQ(busy.endsAt, at("2026-11-12T00:00:00+01:00"));
    put(busy);

    EXPECT_TRUE(plan({event}).changesNothing()) << "the same file again";
    event.last = on("2026-11-12");
    import = plan({event});
    ASSERT_EQ(import.busies.size(), 1u);
    EXPECT_EQ(import.busies[0].now->uuid, busy.uuid) << "moved, not added";
    EXPECT_EQ(*import.busies[0].was, busy);
    event.cancelled = true;
    import = plan({event});
    ASSERT_EQ(import.busies.size(), 1u);
    EXPECT_FALSE(import.busies[0].now);
}

TEST_F(CalendarImports, EveryOccurrenceKeepsItsRecordAndAForgottenOneIsFreeAgain)
{
    const auto standUp = [](int number, const char *day) {
        IncomingEvent event;
        event.uid = u"a@b"_s;
        event.occurrence = number;
        event.starts = at(QByteArray(QByteArray(day) + "T09:00:00+01:00").constData());
        event.ends = event.starts.plusMinutes(30);
        return event;
    };
    const CalendarImport first = plan({standUp(1, "2026-11-10"), standUp(2, "2026-11-11"), standUp(3, "2026-11-12")});
    ASSERT_EQ(first.busies.size(), 3u);
    EXPECT_EQ(first.repeating, 1);
    for (const CalendarBusy &busy : first.busies)
        put(*busy.now);

    // The second one later, the third one gone: its rule ends earlier now.
    const CalendarImport second = plan({standUp(1, "2026-11-10"), standUp(2, "2026-11-13")});
    EXPECT_EQ(second.unchanged, 1);
    ASSERT_EQ(second.busies.size(), 2u);
    EXPECT_EQ(second.busies[0].now->uuid, first.busies[1].now->uuid) << "moved, not added";
    EXPECT_EQ(second.busies[1].was->uuid, first.busies[2].now->uuid);
    EXPECT_FALSE(second.busies[1].now) << "free again";

    // All of it ended before: what lies in the horizon is free.
    IncomingEvent over = standUp(1, "2026-01-10");
    over.outside = true;
    EXPECT_EQ(plan({over}).busies.size(), 3u);
}

TEST_F(CalendarImports, WhatTakesNoTimeIsLeftOut)
{
    IncomingEvent free;
    free.uid = u"a@b"_s;
    free.first = free.last = on("2026-11-11");
    free.transparent = true;
    IncomingEvent moment;
    moment.uid = u"c@b"_s;
    moment.starts = moment.ends = at("2026-11-11T09:00:00Z");
    EXPECT_TRUE(plan({free, moment}).changesNothing());
}

} // namespace
} // namespace tam::test
