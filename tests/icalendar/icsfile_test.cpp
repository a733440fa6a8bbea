#include "icalendar/icsfile.h"

#include "../domain/testvalues.h"
#include "../store/tempstore.h"

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

class CalendarFile : public StoreTest
{
protected:
    void SetUp() override
    {
        m_store = openStore();
        ASSERT_TRUE(m_store);
        Customer berlin = customer(1);
        berlin.name = u"星澜零售"_s;
        berlin.timeZone = u"Europe/Berlin"_s;
        put(berlin);
        put(customer(2));
        Person person;
        person.uuid = testId(900);
        person.name = u"唐梦瑶"_s;
        person.role = PersonRole::Engineer;
        put(person);
    }

    template <class T> void put(const T &record) { ASSERT_OK(m_store->put(kindInfo<T>(), record)); }

    Engagement escort(quint32 id, const char *from, const char *to,
                      EngagementStatus status = EngagementStatus::Confirmed)
    {
        Engagement made;
        made.uuid = testId(id);
        made.customerId = customer(1).id();
        made.service = Pool::BasicEscort;
        made.title = u"大促护航；双十一, \"零点\"\\值守"_s;
        made.status = status;
        made.requestedAt = at("2026-08-01T09:00:00+08:00");
        made.plannedStart = on(from);
        made.plannedEnd = on(to);
        return made;
    }

    Duty duty(quint32 id, quint32 engagement, const char *from, const char *until)
    {
        Duty made;
        made.uuid = testId(id);
        made.customerId = customer(1).id();
        made.engagementId = {testId(engagement)};
        made.personId = {testId(900)};
        made.startsAt = at(from);
        made.endsAt = at(until);
        made.dutyRole = DutyRole::FrontLine;
        return made;
    }

    std::vector<CalendarEvent> events(CalendarOptions options = {})
    {
        if (options.asOf.isNull())
            options.asOf = at("2026-09-16T14:02:00+08:00");
        auto read = calendarEvents(*m_store, options);
        EXPECT_OK(read);
        return read ? *read : std::vector<CalendarEvent>();
    }

    static QByteArray ics(const std::vector<CalendarEvent> &list)
    {
        auto bytes = icsOf(list, u"TAM Console"_s, at("2026-09-16T14:02:00+08:00"));
        EXPECT_TRUE(bytes.ok());
        return bytes.ok() ? *bytes : QByteArray();
    }

    std::unique_ptr<Store> m_store;
};

TEST_F(CalendarFile, WhatIsWrittenIsRead)
{
    put(escort(10, "2026-11-10", "2026-11-12"));
    // Over the end of summer time at Berlin: 25 October 2026, 03:00 becomes 02:00.
    put(duty(11, 10, "2026-10-24T22:00:00+02:00", "2026-10-25T06:00:00+01:00"));
    auto read = readIcs(ics(events()), Zone::shanghai(), CalendarHorizon::around(at("2026-09-16T14:02:00+08:00")));
    ASSERT_OK(read);
    ASSERT_EQ(read->size(), 2u);
    const IncomingEvent &night = (*read)[0];
    EXPECT_EQ(night.record, testId(11));
    EXPECT_EQ(night.starts, at("2026-10-24T20:00:00Z"));
    EXPECT_EQ(night.ends, at("2026-10-25T05:00:00Z"));
    EXPECT_FALSE(night.transparent);
    const IncomingEvent &days = (*read)[1];
    EXPECT_EQ(days.record, testId(10));
    EXPECT_EQ(days.first, on("2026-11-10"));
    EXPECT_EQ(days.last, on("2026-11-12"));
    EXPECT_TRUE(days.summary.contains(u"大促护航；双十一, \"零点\"\\值守"_s)) << days.summary.toStdString();
    EXPECT_TRUE(days.transparent) << "an escort takes nobody's day as a whole";
}

TEST_F(CalendarFile, LinesAreFoldedBetweenCharactersAndEndAsTheyMust)
{
    Engagement engagement = escort(10, "2026-11-10", "2026-11-12");
    engagement.title = u"很长的标题"_s.repeated(40);
    put(engagement);
    const QByteArray bytes = ics(events());
    EXPECT_EQ(bytes.count('\n'), bytes.count("\r\n"));
    for (const QByteArray &line : bytes.split('\n')) {
        EXPECT_LE(line.trimmed().size(), 75);
        EXPECT_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter)) << line.constData();
    }
    auto read = readIcs(bytes, Zone::shanghai(), CalendarHorizon::around(at("2026-09-16T14:02:00+08:00")));
    ASSERT_OK(read);
    EXPECT_TRUE(read->front().summary.contains(engagement.title));
}

TEST_F(CalendarFile, AnEventKeepsItsUidAndItsSequenceGrowsWithEveryChange)
{
    Engagement engagement = escort(10, "2026-11-10", "2026-11-12");
    put(engagement);
    put(duty(11, 10, "2026-11-10T08:00:00+01:00", "2026-11-10T18:00:00+01:00"));
    const auto before = events();
    Change change;
    change.uuid = testId(800);
    change.customerId = engagement.customerId;
    change.recordKind = u"engagement"_s;
    change.recordId = engagement.uuid;
    change.changedAt = at("2026-09-10T09:00:00+08:00");
    change.fields = "[]";
    put(change);
    engagement.status = EngagementStatus::Cancelled;
    put(engagement);
    const auto after = events();
    ASSERT_EQ(before.size(), 2u);
    ASSERT_EQ(after.size(), 2u);
    for (size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(after[i].uid, before[i].uid);
        EXPECT_GT(after[i].sequence, before[i].sequence);
        EXPECT_EQ(after[i].status, CalendarEvent::Status::Cancelled) << "the duty with its engagement";
    }
    EXPECT_TRUE(ics(after).contains("STATUS:CANCELLED"));
    auto read = readIcs(ics(after), Zone::shanghai(), CalendarHorizon::around(at("2026-09-16T14:02:00+08:00")));
    ASSERT_OK(read);
    EXPECT_TRUE((*read)[0].cancelled);
}

TEST_F(CalendarFile, ADeletedDutyIsCancelledInTheCalendarsThatHaveIt)
{
    put(escort(10, "2026-11-10", "2026-11-12"));
    Duty gone = duty(11, 10, "2026-11-10T08:00:00+01:00", "2026-11-10T18:00:00+01:00");
    gone.version = 40;
    put(gone);
    const auto before = events();
    ASSERT_OK(m_store->remove(Kind::Duty, gone.uuid));
    EXPECT_EQ(events().size(), 1u) << "nobody knows of it any more";
    Change change;
    change.uuid = testId(800);
    change.customerId = gone.customerId;
    change.recordKind = u"duty"_s;
    change.recordId = gone.uuid;
    change.changedAt = at("2026-09-10T09:00:00+08:00");
    change.fields = R"([{"name":"engagement_id","old":"%1","new":null},
        {"name":"starts_at","old":"2026-11-10T07:00:00Z","new":null},
        {"name":"ends_at","old":"2026-11-10T17:00:00Z","new":null}])";
    change.fields.replace("%1", testId(10).toString(QUuid::WithoutBraces).toUtf8());
    put(change);
    const auto after = events();
    ASSERT_EQ(after.size(), 2u);
    const auto find = [](const std::vector<CalendarEvent> &list) {
        return *std::find_if(list.begin(), list.end(), [](const CalendarEvent &e) { return !e.wholeDays(); });
    };
    EXPECT_EQ(find(after).uid, find(before).uid);
    EXPECT_EQ(find(after).status, CalendarEvent::Status::Cancelled);
    EXPECT_EQ(find(after).starts, gone.startsAt);
    EXPECT_GT(find(after).sequence, find(before).sequence);
    put(gone);
    EXPECT_EQ(events().size(), 2u) << "it is there again, once";
    EXPECT_NE(find(events()).status, CalendarEvent::Status::Cancelled);
}

TEST_F(CalendarFile, TheBackendsVersionIsTheSequence)
{
    Engagement engagement = escort(10, "2026-11-10", "2026-11-12");
    engagement.version = 7;
    put(engagement);
    ASSERT_EQ(events().size(), 1u);
    EXPECT_EQ(events().front().sequence, 7);
}

TEST_F(CalendarFile, HoldsTheDaysAndTheCustomerAskedFor)
{
    put(escort(10, "2026-11-10", "2026-11-12"));
    put(escort(20, "2026-12-01", "2026-12-02"));
    Engagement other = escort(30, "2026-11-11", "2026-11-11");
    other.customerId = customer(2).id();
    put(other);
    Engagement project = escort(40, "2026-11-11", "2026-11-11");
    project.service = Pool::SpecialProject;
    put(project);
    EXPECT_EQ(events().size(), 3u) << "a project is no escort";
    EXPECT_EQ(events({on("2026-11-12"), on("2026-11-30"), {}, {}}).size(), 1u);
    EXPECT_EQ(events({on("2026-11-13"), on("2026-11-30"), {}, {}}).size(), 0u);
    EXPECT_EQ(events({{}, {}, customer(2).id(), {}}).size(), 1u);
}

TEST_F(CalendarFile, ADutyIsInsideByTheCustomersDays)
{
    put(escort(10, "2026-11-10", "2026-11-12"));
    // 11 November 00:30 at Berlin is still the 10th in UTC.
    put(duty(11, 10, "2026-11-11T00:30:00+01:00", "2026-11-11T08:00:00+01:00"));
    EXPECT_EQ(events({on("2026-11-13"), {}, {}, {}}).size(), 0u);
    EXPECT_EQ(events({{}, on("2026-11-09"), {}, {}}).size(), 0u);
    int duties = 0;
    for (const CalendarEvent &event : events({{}, on("2026-11-10"), {}, {}}))
        duties += !event.wholeDays();
    EXPECT_EQ(duties, 0);
}

TEST_F(CalendarFile, WhatIsRequestedLaterIsNotThereAndWhatIsOnlyRequestedIsTentative)
{
    put(escort(10, "2026-11-10", "2026-11-12", EngagementStatus::Requested));
    EXPECT_EQ(events({{}, {}, {}, at("2026-07-31T00:00:00Z")}).size(), 0u);
    ASSERT_EQ(events().size(), 1u);
    EXPECT_EQ(events().front().status, CalendarEvent::Status::Tentative);
}

TEST(CalendarReader, UnderstandsWhatOthersWrite)
{
    const QByteArray file =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n"
        "BEGIN:VEVENT\r\nUID:a@b\r\nDTSTART:20261110T090000Z\r\nDURATION:PT90M\r\nSUMMARY:one\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:b@b\r\nDTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20261110T090000\r\n"
        "DTEND;TZID=/mozilla.org/20050126_1/Europe/Berlin:20261110T100000\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:c@b\r\nDTSTART;VALUE=DATE:20261110\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:d@b\r\nDTSTART:20261110T090000\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:e@b\r\nSUMMARY:without a start\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n";
    auto read = readIcs(file, Zone::shanghai(), CalendarHorizon::around(at("2026-09-16T14:02:00+08:00")));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(std::count_if(read->begin(), read->end(), [](const IncomingEvent &e) { return e.uid == "b@b"_L1; }), 311)
        << "each day of a year ahead";
    std::erase_if(*read, [](const IncomingEvent &e) { return e.occurrence > 1; });
    ASSERT_EQ(read->size(), 4u);
    EXPECT_EQ((*read)[0].ends, at("2026-11-10T10:30:00Z"));
    EXPECT_TRUE((*read)[0].record.isNull());
    EXPECT_EQ((*read)[1].starts, at("2026-11-10T08:00:00Z"));
    EXPECT_EQ((*read)[1].occurrence, 1);
    EXPECT_EQ((*read)[2].last, on("2026-11-10"));
    EXPECT_TRUE((*read)[2].transparent);
    EXPECT_EQ((*read)[3].starts, at("2026-11-10T01:00:00Z")) << "a floating time is ours";
}

/** The occurrences of a file with one series, from 9 September 2026 to a year after the 16th. */
std::vector<IncomingEvent> series(const QByteArray &lines)
{
    const QByteArray file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + lines + "END:VCALENDAR\r\n";
    auto read = readIcs(file, Zone::shanghai(), CalendarHorizon::around(at("2026-09-16T14:02:00+08:00")));
    EXPECT_TRUE(read.ok());
    return read ? *read : std::vector<IncomingEvent>();
}

TEST(CalendarSeries, KeepsItsTimeOnTheClockOverTheEndOfSummerTime)
{
    const auto told = series("BEGIN:VEVENT\r\nUID:a@b\r\nDTSTART;TZID=Europe/Berlin:20261020T090000\r\n"
                             "DTEND;TZID=Europe/Berlin:20261020T093000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nEND:VEVENT\r\n");
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told[0].starts, at("2026-10-20T07:00:00Z"));
    EXPECT_EQ(told[1].starts, at("2026-10-27T08:00:00Z"));
    EXPECT_EQ(told[1].ends, at("2026-10-27T08:30:00Z"));
    EXPECT_EQ(told[1].occurrence, 2);
}

TEST(CalendarSeries, UntilIsAnInstantAndIncluded)
{
    const auto told = series("BEGIN:VEVENT\r\nUID:a@b\r\nDTSTART;TZID=Asia/Shanghai:20261020T090000\r\n"
                             "DURATION:PT1H\r\nRRULE:FREQ=DAILY;UNTIL=20261022T010000Z\r\nEND:VEVENT\r\n");
    ASSERT_EQ(told.size(), 3u);
    EXPECT_EQ(told[2].starts, at("2026-10-22T01:00:00Z"));
}

TEST(CalendarSeries, ExcludedMovedAndAddedOnesAreToldAsTheyAre)
{
    const auto told = series("BEGIN:VEVENT\r\nUID:a@b\r\nDTSTART:20261020T010000Z\r\nDURATION:PT1H\r\n"
                             "RRULE:FREQ=DAILY;COUNT=4\r\nEXDATE:20261021T010000Z\r\nRDATE:20261101T050000Z\r\n"
                             "END:VEVENT\r\n"
                             "BEGIN:VEVENT\r\nUID:a@b\r\nRECURRENCE-ID:20261022T010000Z\r\n"
                             "DTSTART:20261022T080000Z\r\nDURATION:PT2H\r\nEND:VEVENT\r\n"
                             "BEGIN:VEVENT\r\nUID:a@b\r\nRECURRENCE-ID:20261023T010000Z\r\nSTATUS:CANCELLED\r\n"
                             "DTSTART:20261023T010000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n");
    ASSERT_EQ(told.size(), 5u);
    EXPECT_FALSE(told[0].cancelled);
    EXPECT_TRUE(told[1].cancelled);
    EXPECT_EQ(told[2].starts, at("2026-10-22T08:00:00Z"));
    EXPECT_EQ(told[2].ends, at("2026-10-22T10:00:00Z"));
    EXPECT_EQ(told[2].occurrence, 3);
    EXPECT_TRUE(told[3].cancelled);
    EXPECT_EQ(told[4].starts, at("2026-11-01T05:00:00Z"));
    EXPECT_LT(told[4].occurrence, 0);
}

TEST(CalendarSeries, WholeDaysRepeatAsDaysAndYearsAgoCountsToo)
{
    const auto told = series("BEGIN:VEVENT\r\nUID:a@b\r\nDTSTART;VALUE=DATE:20141001\r\nDTEND;VALUE=DATE:20141003\r\n"
                             "RRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n");
    ASSERT_EQ(told.size(), 1u) << "the horizon ends before the next one";
    EXPECT_EQ(told[0].first, on("2026-10-01"));
    EXPECT_EQ(told[0].last, on("2026-10-02"));
    EXPECT_EQ(told[0].occurrence, 13);
}

TEST(CalendarSeries, WhatIsOverIsToldOnceAsOutside)
{
    const auto told = series("BEGIN:VEVENT\r\nUID:a@b\r\nDTSTART:20260120T010000Z\r\nDURATION:PT1H\r\n"
                             "RRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\n");
    ASSERT_EQ(told.size(), 1u);
    EXPECT_TRUE(told[0].outside);
    EXPECT_EQ(told[0].occurrence, 3);
}

/** A rule by the second ends; one that makes no sense leaves the event as it is. */
TEST(CalendarSeries, AWildRuleEnds)
{
    const QByteArray head = "BEGIN:VEVENT\r\nUID:a@b\r\nDTSTART:20261020T010000Z\r\nDURATION:PT1S\r\nRRULE:";
    EXPECT_EQ(series(head + "FREQ=SECONDLY\r\nEND:VEVENT\r\n").size(), size_t(kOccurrences));
    EXPECT_EQ(series(head + "FREQ=NEVER\r\nEND:VEVENT\r\n").size(), 1u);
    EXPECT_EQ(series(head + "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\n").size(), 1u);
}

TEST(CalendarReader, KnowsTheZonesAsOutlookNamesThem)
{
    const QByteArray file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n"
                            "BEGIN:VEVENT\r\nUID:a@b\r\nDTSTART;TZID=\"W. Europe Standard Time\":20261110T090000\r\n"
                            "DURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    auto read = readIcs(file, Zone::shanghai(), CalendarHorizon::around(at("2026-09-16T14:02:00+08:00")));
    ASSERT_TRUE(read.ok());
    ASSERT_EQ(read->size(), 1u);
    EXPECT_EQ(read->front().starts, at("2026-11-10T08:00:00Z"));
}

TEST(CalendarReader, RefusesWhatIsNone)
{
    for (const char *file : {"", "hello", "BEGIN:VCARD\r\nEND:VCARD\r\n", "{\"format\": 1}"})
        EXPECT_FALSE(readIcs(file, Zone::shanghai(), CalendarHorizon::around(at("2026-09-16T14:02:00+08:00"))).ok())
            << file;
}

} // namespace
} // namespace tam::test
