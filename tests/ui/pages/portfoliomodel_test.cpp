#include "models/portfoliomodel.h"

#include "widgets/itemroles.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace {

using namespace tam;
using namespace tam::ui;
using namespace Qt::StringLiterals;

PortfolioRow customer(const QString &name, const QString &nameEn, const QString &account, bool archived = false)
{
    PortfolioRow row;
    row.id = {QUuid::createUuidV5(QUuid(), name)};
    row.name = name;
    row.nameEn = nameEn;
    row.accountIds = {account};
    row.archived = archived;
    return row;
}

class PortfolioFilter : public testing::Test
{
protected:
    void SetUp() override
    {
        auto snapshot = std::make_shared<PortfolioSnapshot>();
        snapshot->rows = {customer(u"棠梨电商"_s, u"Tangli Commerce"_s, u"100001"_s),
                          customer(u"北辰物流"_s, u"Beichen Logistics"_s, u"100002"_s),
                          customer(u"云杉零售"_s, u"Spruce Retail"_s, u"200001"_s),
                          customer(u"云帆网络"_s, u"Sail Networks"_s, u"200002"_s),
                          customer(u"云顶旧店"_s, u"Closed Shop"_s, u"200003"_s, true)};
        m_model.setSnapshot(std::move(snapshot), {});
        m_model.sort(int(PortfolioModel::Column::Customer), Qt::AscendingOrder);
    }

    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < m_model.rowCount(); ++row)
            names.append(m_model.row(row)->name);
        return names;
    }

    QStringList after(const QString &text)
    {
        m_model.setText(text);
        return shown();
    }

    PortfolioModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(PortfolioFilter, FindsNamesPinyinEnglishAndAccounts)
{
    EXPECT_EQ(after(u"棠梨"_s), QStringList{u"棠梨电商"_s});
    EXPECT_EQ(after(u"tlds"_s), QStringList{u"棠梨电商"_s});
    EXPECT_EQ(after(u"beichen"_s), QStringList{u"北辰物流"_s});
    EXPECT_EQ(after(u"RETAIL"_s), QStringList{u"云杉零售"_s});
    EXPECT_EQ(after(u"200002"_s), QStringList{u"云帆网络"_s});
    EXPECT_EQ(after(u"no such thing"_s), QStringList());
}

TEST_F(PortfolioFilter, DoesNotFindWhatSpansTwoFields)
{
    EXPECT_EQ(after(u"云杉零售 spruce"_s), QStringList());
    EXPECT_EQ(after(u"100001100002"_s), QStringList());
}

TEST_F(PortfolioFilter, TakingCharactersBackShowsWhatTheyHid)
{
    const QStringList all = shown();
    EXPECT_EQ(all.size(), 4) << "the archived one has its own view";
    const QStringList two = after(u"云"_s);
    EXPECT_EQ(two.size(), 2);
    EXPECT_EQ(after(u"云杉"_s), QStringList{u"云杉零售"_s});
    EXPECT_EQ(after(u"云"_s), two);
    EXPECT_EQ(after(u"棠"_s), QStringList{u"棠梨电商"_s}) << "another text, not a longer one";
    EXPECT_EQ(after(QString()), all);
}

TEST_F(PortfolioFilter, OrderAndViewChangeUnderAText)
{
    const QStringList two = after(u"云"_s);
    m_model.sort(int(PortfolioModel::Column::Customer), Qt::DescendingOrder);
    EXPECT_EQ(shown(), QStringList(two.rbegin(), two.rend()));
    m_model.setChip(PortfolioChip::Archived);
    EXPECT_EQ(shown(), QStringList{u"云顶旧店"_s});
    m_model.setChip(PortfolioChip::All);
    EXPECT_EQ(shown(), QStringList(two.rbegin(), two.rend()));
}

TEST_F(PortfolioFilter, ATextAndAnOrderMayComeBeforeTheFirstFigures)
{
    PortfolioModel model;
    model.setText(u"云杉"_s);
    model.setChip(PortfolioChip::All);
    model.sort(int(PortfolioModel::Column::Customer), Qt::DescendingOrder);
    EXPECT_EQ(model.rowCount(), 0);
    auto snapshot = std::make_shared<PortfolioSnapshot>();
    snapshot->rows = {customer(u"棠梨电商"_s, {}, {}), customer(u"云杉零售"_s, {}, {})};
    model.setSnapshot(std::move(snapshot), {});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.row(0)->name, u"云杉零售"_s);
}

TEST_F(PortfolioFilter, NewFiguresKeepTheText)
{
    const QStringList two = after(u"云"_s);
    auto next = std::make_shared<PortfolioSnapshot>();
    next->rows = {customer(u"云杉零售"_s, u"Spruce Retail"_s, u"200001"_s),
                  customer(u"新客户"_s, u"Newcomer"_s, u"300001"_s)};
    m_model.setSnapshot(std::move(next), {});
    EXPECT_EQ(shown(), QStringList{u"云杉零售"_s});
    EXPECT_EQ(after(u"new"_s), QStringList{u"新客户"_s});
}

TEST(PortfolioClock, FollowsTheTimeBetweenTwoSnapshots)
{
    const Instant start = Instant::fromIso(u"2026-10-12T07:00:00+08:00"_s).value();
    const auto later = [&](int minutes) { return start.plusSeconds(minutes * 60); };
    auto snapshot = std::make_shared<PortfolioSnapshot>();
    snapshot->asOf = later(60);
    snapshot->rows = {customer(u"棠梨电商"_s, {}, {})};
    Deadline &next = snapshot->rows[0].next;
    next.due = later(120);
    next.about = TodayKind::ClockDueSoon;
    next.target = Target::FirstResponse;
    next.clock = ClockState::Running;
    next.clockStart = start;
    next.strict = true;
    PortfolioModel model;
    model.setSnapshot(std::move(snapshot), {});
    const QModelIndex cell = model.index(0, int(PortfolioModel::Column::Deadline));
    const auto state = [&](Instant now) {
        model.setNow(now);
        return StatusKind(cell.data(StatusRole).toInt());
    };
    EXPECT_EQ(state(later(60)), StatusKind::Running);
    EXPECT_EQ(state(later(90)), StatusKind::DueSoon) << "a quarter of the target is left";
    EXPECT_EQ(state(later(120)), StatusKind::Breached) << "a strict target is missed at its due";
    EXPECT_TRUE(cell.data(PillTextRole).toString().startsWith(u'+'));
}

TEST(PortfolioOrder, WhatIsMissingComesLastEitherWay)
{
    auto snapshot = std::make_shared<PortfolioSnapshot>();
    snapshot->rows = {customer(u"a"_s, {}, {}), customer(u"b"_s, {}, {}), customer(u"c"_s, {}, {})};
    snapshot->rows[1].planEndsOn = QDate(2027, 3, 31);
    snapshot->rows[2].planEndsOn = QDate(2026, 3, 31);
    PortfolioModel model;
    model.setSnapshot(std::move(snapshot), {});
    const auto names = [&](Qt::SortOrder order) -> QString {
        model.sort(int(PortfolioModel::Column::PlanEnd), order);
        return model.row(0)->name + model.row(1)->name + model.row(2)->name;
    };
    EXPECT_EQ(names(Qt::AscendingOrder), u"cba"_s);
    EXPECT_EQ(names(Qt::DescendingOrder), u"bca"_s);
}

} // namespace
