#include "pages/escorts/escortboard.h"

#include "search/pinyin.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace {

using namespace tam;
using namespace tam::ui;
using namespace Qt::StringLiterals;

QUuid id(uint n)
{
    return QUuid(0x01900000u, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, uchar(n));
}

QDate day(int month, int dayOfMonth)
{
    return QDate(2026, month, dayOfMonth);
}

Instant at(QDate date, int hour)
{
    return Zone::shanghai().startOfDay(date).plusMinutes(hour * 60);
}

constexpr uint kMe = 1, kWang = 2, kMine = 11, kTheirs = 12;

/// Two customers, mine and a colleague's, each with an escort; Wang is on duty for both on 21 September.
class EscortBoardTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto loaded = loadReference({});
        ASSERT_TRUE(loaded);
        m_reference = *loaded;
        auto snapshot = std::make_shared<PortfolioSnapshot>();
        snapshot->asOf = at(day(9, 16), 14);
        addCustomer(*snapshot, kMine, u"棠梨电商"_s, kMe);
        addCustomer(*snapshot, kTheirs, u"云杉零售"_s, 3);
        Person wang;
        wang.uuid = id(kWang);
        wang.name = u"王磊"_s;
        snapshot->personById.insert(wang.uuid, 0);
        snapshot->team.people.push_back(wang);

        auto range = std::make_shared<EscortRange>();
        range->engagements = {engagement(21, kMine, day(9, 1), day(9, 2), EngagementStatus::Completed),
                              engagement(22, kTheirs, day(9, 20), day(9, 22), EngagementStatus::Requested),
                              engagement(23, kMine, day(9, 21), day(9, 21), EngagementStatus::Confirmed)};
        range->duties = {duty(31, 22, kTheirs, 8), duty(32, 23, kMine, 12)};
        std::vector<DutyFact> facts;
        for (const Duty &d : range->duties)
            facts.push_back({d.id(), d.personId, d.engagementId, d.customerId, d.startsAt, d.endsAt});
        snapshot->conflicts = staffConflicts(facts, snapshot->team);
        ASSERT_EQ(snapshot->conflicts.size(), 1u);

        m_board.setCalendar(&m_reference.calendar(u"CN"_s), Zone::shanghai(), snapshot->asOf);
        m_board.setSnapshot(snapshot);
        m_board.setRange(
            range, {{id(kMine), SearchKeys::keyOf(u"棠梨电商"_s)}, {id(kTheirs), SearchKeys::keyOf(u"云杉零售"_s)}});
        m_board.setFilter({});
    }

    static void addCustomer(PortfolioSnapshot &snapshot, uint n, const QString &name, uint tam)
    {
        PortfolioRow row;
        row.id = {id(n)};
        row.name = name;
        row.primaryTam = {id(tam)};
        snapshot.rowByCustomer.insert(id(n), int(snapshot.rows.size()));
        snapshot.rows.push_back(row);
    }

    static Engagement engagement(uint n, uint customer, QDate first, QDate last, EngagementStatus status)
    {
        Engagement made;
        made.uuid = id(n);
        made.customerId = {id(customer)};
        made.service = Pool::BasicEscort;
        made.title = u"护航 %1"_s.arg(n);
        made.status = status;
        made.plannedStart = first;
        made.plannedEnd = last;
        return made;
    }

    static Duty duty(uint n, uint engagement, uint customer, int hour)
    {
        Duty made;
        made.uuid = id(n);
        made.engagementId = {id(engagement)};
        made.customerId = {id(customer)};
        made.personId = {id(kWang)};
        made.startsAt = at(day(9, 21), hour);
        made.endsAt = at(day(9, 21), hour + 8);
        return made;
    }

    QList<QUuid> bars() const
    {
        QList<QUuid> result;
        for (const CalendarBar &bar : m_board.calendar(day(8, 31), day(10, 4)).bars)
            result << bar.id;
        return result;
    }

    Reference m_reference;
    EscortBoard m_board;
};

TEST_F(EscortBoardTest, BarsCarryStatusAndTheConflictInWords)
{
    const CalendarData data = m_board.calendar(day(8, 31), day(10, 4));
    ASSERT_EQ(data.bars.size(), 3);
    EXPECT_EQ(data.bars[0].status, BarStatus::Completed);
    EXPECT_TRUE(data.bars[0].conflict.isEmpty());
    EXPECT_EQ(data.bars[1].status, BarStatus::Requested);
    EXPECT_TRUE(data.bars[1].conflict.contains(u"王磊"_s));
    EXPECT_TRUE(data.bars[2].conflict.contains(u"王磊"_s));
    EXPECT_FALSE(data.bars[0].movable) << "what is over stays";
    EXPECT_TRUE(data.bars[2].movable);
}

TEST_F(EscortBoardTest, DaysAreThoseOfTheWorkingDayCalendar)
{
    const CalendarData data = m_board.calendar(day(9, 14), day(10, 4));
    EXPECT_EQ(data.day(day(9, 19)).kind, CalendarDay::Kind::Weekend);
    EXPECT_EQ(data.day(day(9, 20)).kind, CalendarDay::Kind::MakeUp);
    EXPECT_EQ(data.day(day(9, 25)).kind, CalendarDay::Kind::Holiday);
    EXPECT_FALSE(data.day(day(9, 25)).name.isEmpty());
    EXPECT_TRUE(data.day(day(9, 26)).name.isEmpty()) << "the name stands on the first day alone";
}

TEST_F(EscortBoardTest, MineAreMyCustomersAndWhatIAmOnDutyFor)
{
    m_board.setFilter({true, {id(kMe)}, {}});
    EXPECT_EQ(bars(), (QList<QUuid>{id(21), id(23)}));
    m_board.setFilter({true, {id(kWang)}, {}});
    EXPECT_EQ(bars(), (QList<QUuid>{id(22), id(23)}));
}

TEST_F(EscortBoardTest, TextFindsPinyinInitialsTitlesAndPeople)
{
    m_board.setFilter({false, {}, SearchKeys::fold(u"TLDS"_s)});
    EXPECT_EQ(bars(), (QList<QUuid>{id(21), id(23)}));
    m_board.setFilter({false, {}, SearchKeys::fold(u"护航 22"_s)});
    EXPECT_EQ(bars(), QList<QUuid>{id(22)});
    m_board.setFilter({false, {}, SearchKeys::fold(u"王磊"_s)});
    EXPECT_EQ(bars(), (QList<QUuid>{id(22), id(23)}));
}

TEST_F(EscortBoardTest, APersonsLaneShowsEachDutyAndTheOverlapAlone)
{
    const EscortLanes lanes = m_board.byPerson(day(9, 1), day(9, 30));
    ASSERT_EQ(lanes.data.lanes.size(), 1);
    EXPECT_EQ(lanes.data.bars.size(), 2);
    ASSERT_EQ(lanes.data.conflicts.size(), 1);
    EXPECT_EQ(lanes.data.conflicts[0].start.time(), QTime(12, 0));
    EXPECT_EQ(lanes.data.conflicts[0].end.time(), QTime(16, 0));
    EXPECT_EQ(m_board.engagementOfBar(id(32)), id(23));
}

TEST_F(EscortBoardTest, SelectsFirstWhatIsInConflictAhead)
{
    EXPECT_EQ(m_board.telling(), id(22));
}

TEST_F(EscortBoardTest, AgendaGroupsByWeekAndNamesEachEscortOnce)
{
    ListModel model(EscortBoard::agendaColumns());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(m_board.agenda(day(9, 1), day(9, 30)));
    EXPECT_EQ(model.count(), 3);
    EXPECT_EQ(model.rowCount(), 6); // 21, 22 and 23 in the weeks 36, 38 and 39
    EXPECT_GE(model.rowOf(id(22)), 0);
}

TEST_F(EscortBoardTest, ConflictsThatAreOverLeaveTheList)
{
    EXPECT_EQ(m_board.conflicts().size(), 1u);
    m_board.setCalendar(&m_reference.calendar(u"CN"_s), Zone::shanghai(), at(day(9, 21), 16));
    EXPECT_TRUE(m_board.conflicts().empty());
}

} // namespace
