#include "testrecords.h"

using namespace tam;
using namespace tam::test;

namespace {

std::optional<ProblemCode> refusal(const RecordBase &record, Kind kind)
{
    const auto checked = checkRecord(kindInfo(kind), record);
    return checked ? std::nullopt : std::optional<ProblemCode>(checked.problem().code);
}

template <class T> std::optional<ProblemCode> refusal(const T &record)
{
    return refusal(record, T::kind);
}

} // namespace

TEST(CheckRecord, NeedsAnIdAndEveryRequiredField)
{
    Person p;
    p.name = QStringLiteral("P");
    p.role = PersonRole::Tam;
    const auto checked = checkRecord(kindInfo(Kind::Person), p);
    ASSERT_FALSE(checked.ok());
    EXPECT_EQ(checked.problem().code, ProblemCode::MissingField);
    EXPECT_EQ(checked.problem().path, QStringLiteral("id"));
    for (const KindInfo &info : allKinds()) {
        for (const Field &f : info.fields) {
            if (!f.required)
                continue;
            // Every other required field is there.
            const RecordPtr record = createRecord(info.kind);
            record->uuid = testId(1);
            for (const Field &other : info.fields) {
                if (&other == &f || !other.required)
                    continue;
                switch (other.type) {
                case FieldType::Ref:
                    other.ref(*record) = testId(2);
                    break;
                case FieldType::Moment:
                    other.moment(*record) = at("2026-01-01T00:00:00Z").plusMinutes(qint64(&other - info.fields.data()));
                    break;
                case FieldType::Date:
                    other.date(*record) = on("2026-01-01");
                    break;
                case FieldType::DayCount:
                    other.days(*record) = days(1);
                    break;
                case FieldType::Integer:
                    other.integer(*record) = 1;
                    break;
                case FieldType::Code:
                    other.code(*record) = 1;
                    break;
                default:
                    ASSERT_TRUE(other.isText()) << other.name;
                    other.text(*record) = QStringLiteral("x");
                }
            }
            const auto missing = checkRecord(info, *record);
            ASSERT_FALSE(missing.ok()) << info.name << '.' << f.name;
            EXPECT_EQ(missing.problem().code, ProblemCode::MissingField);
            EXPECT_EQ(missing.problem().path, QString(f.key()));
            EXPECT_EQ(missing.problem().arguments, QStringList{QString(f.key())});
        }
    }
}

TEST(CheckRecord, EliteNamesWhoInvitedIt)
{
    Subscription s = subscription(100, Plan::Elite);
    EXPECT_EQ(refusal(s), ProblemCode::EliteWithoutInvitation);
    s.invitedBy.uuid = testId(5);
    EXPECT_EQ(refusal(s), std::nullopt);
    for (const Plan plan : {Plan::Basic, Plan::Enterprise, Plan::Premier})
        EXPECT_EQ(refusal(subscription(100, plan)), std::nullopt);
}

TEST(CheckRecord, DatesMayBeEqualButNotBackToFront)
{
    Subscription s = subscription();
    s.endsOn = s.startsOn;
    EXPECT_EQ(refusal(s), std::nullopt);
    s.endsOn = s.startsOn.addDays(-1);
    EXPECT_EQ(refusal(s), ProblemCode::EndBeforeStart);

    Engagement e = engagement();
    EXPECT_EQ(refusal(e), std::nullopt);
    e.plannedEnd = e.plannedStart.addDays(-1);
    EXPECT_EQ(refusal(e), ProblemCode::EndBeforeStart);

    auto absence = make<Absence>(1);
    absence.personId.uuid = testId(2);
    absence.fromDate = absence.toDate = on("2026-05-01");
    EXPECT_EQ(refusal(absence), std::nullopt);
    absence.toDate = on("2026-04-30");
    EXPECT_EQ(refusal(absence), ProblemCode::EndBeforeStart);
    const auto checked = checkRecord(kindInfo(Kind::Absence), absence);
    EXPECT_EQ(checked.problem().path, QStringLiteral("to_date"));
    EXPECT_EQ(checked.problem().arguments, (QStringList{QStringLiteral("from_date"), QStringLiteral("to_date")}));
}

TEST(CheckRecord, DutiesAndBusiesEndAfterTheyStart)
{
    auto duty = make<Duty>(1);
    duty.engagementId.uuid = testId(200);
    duty.personId.uuid = testId(2);
    duty.dutyRole = DutyRole::Lead;
    auto busy = make<Busy>(1);
    busy.personId.uuid = testId(2);
    busy.source = BusySource::Calendar;
    duty.startsAt = busy.startsAt = at("2026-05-01T08:00:00Z");
    duty.endsAt = busy.endsAt = Instant::fromMicroseconds(duty.startsAt.microseconds() + 1);
    EXPECT_EQ(refusal(duty), std::nullopt);
    EXPECT_EQ(refusal(busy), std::nullopt);
    for (const qint64 seconds : {0, -1}) {
        duty.endsAt = busy.endsAt = duty.startsAt.plusSeconds(seconds);
        EXPECT_EQ(refusal(duty), ProblemCode::EndNotAfterStart);
        EXPECT_EQ(refusal(busy), ProblemCode::EndNotAfterStart);
    }
}

TEST(CheckRecord, ANoticesWindowMayBeOpenOrAnInstantButNotBackToFront)
{
    auto notice = make<Notice>(1);
    notice.type = NoticeType::MajorRisk;
    notice.title = QStringLiteral("N");
    notice.raisedAt = at("2026-05-01T00:00:00Z");
    EXPECT_EQ(refusal(notice), std::nullopt);
    notice.windowStart = at("2026-05-02T00:00:00Z");
    EXPECT_EQ(refusal(notice), std::nullopt);
    notice.windowEnd = notice.windowStart;
    EXPECT_EQ(refusal(notice), std::nullopt);
    notice.windowEnd = notice.windowStart.plusSeconds(-1);
    EXPECT_EQ(refusal(notice), ProblemCode::EndBeforeStart);
    notice.windowStart = Instant();
    EXPECT_EQ(refusal(notice), std::nullopt);
}
