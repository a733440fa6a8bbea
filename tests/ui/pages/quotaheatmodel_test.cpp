#include "models/quotaheatmodel.h"

#include "search/pinyin.h"
#include "widgets/itemroles.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace {

using namespace tam;
using namespace tam::ui;
using namespace Qt::StringLiterals;

PoolQuota pool(Pool which, int limitDays, int limitTimes, Days used, int usedTimes, Days reserved = Days::whole(0))
{
    PoolQuota quota;
    quota.pool = which;
    quota.offered = true;
    quota.limitDays = Days::whole(limitDays);
    quota.limitTimes = limitTimes;
    quota.usedDays = used;
    quota.usedTimes = usedTimes;
    quota.reservedDays = reserved;
    quota.remainingDays = quota.limitDays - used - reserved;
    quota.remainingTimes = limitTimes - usedTimes;
    quota.over = quota.daysOver() || quota.timesOver();
    return quota;
}

PortfolioRow customer(const QString &name, Terms terms = Terms::Known)
{
    PortfolioRow row;
    row.id = {QUuid::createUuidV5(QUuid(), name)};
    row.name = name;
    row.plan = Plan::Premier;
    row.terms = terms;
    for (size_t i = 0; i < row.pools.size(); ++i) {
        row.pools[i].pool = allPools[i];
        if (terms == Terms::Known)
            row.pools[i].limitDays = row.pools[i].remainingDays = Days::whole(0);
    }
    return row;
}

class QuotaHeat : public testing::Test
{
protected:
    void SetUp() override
    {
        auto snapshot = std::make_shared<PortfolioSnapshot>();
        PortfolioRow unused = customer(u"棠梨电商"_s);
        unused.pools[0] = pool(Pool::HardProblem, 10, 2, Days::whole(0), 0);
        PortfolioRow blocked = customer(u"北辰物流"_s);
        blocked.pools[0] = pool(Pool::HardProblem, 10, 2, Days::whole(3), 2);
        PortfolioRow over = customer(u"云杉零售"_s);
        over.pools[3] = pool(Pool::SpecialProject, 10, 2, Days::quarters(42), 1);
        PortfolioRow unknown = customer(u"海岚银行"_s, Terms::Unknown);
        PortfolioRow archived = over;
        archived.id = {QUuid::createUuidV5(QUuid(), u"archived"_s)};
        archived.archived = true;
        snapshot->rows = {unused, blocked, over, unknown, archived};
        model.setSnapshot(snapshot);
    }

    QStringList names() const
    {
        QStringList list;
        for (int i = 0; i < model.rowCount(); ++i)
            list << model.row(i)->name;
        return list;
    }

    QuotaHeatModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(QuotaHeat, WhatIsOverStandsFirstThenWhatIsUsedUp)
{
    EXPECT_EQ(names(), (QStringList{u"云杉零售"_s, u"北辰物流"_s, u"棠梨电商"_s, u"海岚银行"_s}));
    model.sort(int(QuotaHeatModel::Column::Customer), Qt::AscendingOrder);
    EXPECT_EQ(names().first(), u"棠梨电商"_s); // as the snapshot has them
}

TEST_F(QuotaHeat, ChipsCountTheirCustomersWithoutArchivedOnes)
{
    EXPECT_EQ(model.counter(QuotaChip::All), 4);
    EXPECT_EQ(model.counter(QuotaChip::Over), 1);
    EXPECT_EQ(model.counter(QuotaChip::UsedUp), 1);
    EXPECT_EQ(model.counter(QuotaChip::Unused), 1);
    EXPECT_EQ(model.counter(QuotaChip::TermsUnknown), 1);
    model.setChip(QuotaChip::UsedUp);
    EXPECT_EQ(names(), QStringList{u"北辰物流"_s});
}

TEST_F(QuotaHeat, TheLargerShareOfDaysAndTimesIsShown)
{
    EXPECT_EQ(heatShare(pool(Pool::HardProblem, 10, 2, Days::whole(3), 1)).percent, 50);
    EXPECT_EQ(heatShare(pool(Pool::HardProblem, 10, 2, Days::whole(3), 1, Days::whole(4))).percent, 70);
    // Rounded up: nothing but the whole limit reads 100.
    EXPECT_EQ(heatShare(pool(Pool::FullLinkEscort, 15, 3, Days::whole(5), 1)).percent, 34);
    EXPECT_EQ(heatShare(pool(Pool::HardProblem, 10, 2, Days::quarters(39), 1)).percent, 98);
    EXPECT_EQ(heatShare(pool(Pool::HardProblem, 10, 2, Days::quarters(41), 1)).state, HeatState::Over);
}

TEST_F(QuotaHeat, UnknownTermsShowNoShare)
{
    const int row = model.rowOf(customer(u"海岚银行"_s).id);
    const QModelIndex cell = model.index(row, int(QuotaHeatModel::Column::HardProblem));
    EXPECT_EQ(cell.data().toString(), u"?"_s);
    EXPECT_EQ(HeatState(cell.data(QuotaHeatModel::StateRole).toInt()), HeatState::TermsUnknown);
    const QModelIndex absent =
        model.index(model.rowOf(customer(u"棠梨电商"_s).id), int(QuotaHeatModel::Column::BasicEscort));
    EXPECT_EQ(absent.data().toString(), u"–"_s);
}

TEST_F(QuotaHeat, TheFilterFindsNamesAndWithKeysPinyinInitials)
{
    model.setText(u"电商"_s);
    EXPECT_EQ(names(), QStringList{u"棠梨电商"_s});
    model.setText(u"bcwl"_s);
    EXPECT_TRUE(names().isEmpty());
    std::vector<QString> keys;
    for (const QString &name : {u"棠梨电商"_s, u"北辰物流"_s, u"云杉零售"_s, u"海岚银行"_s, u"云杉零售"_s})
        keys.push_back(SearchKeys::keyOf(name));
    model.setSearchKeys(keys);
    EXPECT_EQ(names(), QStringList{u"北辰物流"_s});
}

} // namespace
