#include "pages/customer/planrows.h"

#include "catalogue/loader.h"
#include "widgets/itemroles.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace {

using namespace tam;
using namespace tam::ui;
using namespace Qt::StringLiterals;

class PlanRowsTest : public testing::Test
{
protected:
    void show(const PlanSide &first, const PlanSide &second)
    {
        rows = compareTerms(first, second, reference.catalogue.newestKnown());
        model.setRows(planRows(rows));
    }
    QModelIndex cell(const QString &service, PlanColumn column)
    {
        return model.index(model.rowOf(planRowId(service)), int(column));
    }

    Reference reference = loadReference({}).value();
    const CatalogueVersion *known = reference.catalogue.newestKnown();
    const CatalogueVersion *unknown = reference.catalogue.byId(u"before-2025-06-16"_s);
    std::vector<ServiceRow> rows;
    ListModel model{planColumns()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(PlanRowsTest, EveryServiceIsARowWithItsSections)
{
    show({Plan::Elite, known}, {Plan::Premier, known});
    EXPECT_EQ(size_t(model.rowCount()), known->services.size());
    EXPECT_EQ(cell(u"basic_escort"_s, PlanColumn::Sections).data(PlanSectionsRole).toStringList(),
              (QStringList{u"4.1"_s, u"4.9"_s}));
    EXPECT_EQ(mainSection({u"4.1"_s, u"4.9"_s}), u"4.9"_s);
    EXPECT_EQ(cell(u"basic_escort"_s, PlanColumn::Difference).data().toString(), differenceText(TermsDifference::More));
}

TEST_F(PlanRowsTest, LimitsAndNoticeStandInTheText)
{
    show({Plan::Elite, known}, {Plan::Premier, known});
    const QString text = cell(u"basic_escort"_s, PlanColumn::First).data(PlanLimitRole).toString();
    EXPECT_TRUE(text.startsWith(u"5 days, 2 time"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"10 working day"_s)) << text.toStdString();
}

TEST_F(PlanRowsTest, OnOneLineTheNumbersStandFirst)
{
    show({Plan::Elite, known}, {Plan::Premier, known});
    const QModelIndex escort = cell(u"basic_escort"_s, PlanColumn::First);
    const QStringList parts = escort.data(PlanBriefRole).toStringList();
    EXPECT_TRUE(parts.value(0).startsWith(u"5 d, 2 ×"_s)) << parts.value(0).toStdString();
    EXPECT_TRUE(parts.value(0).contains(u"10 workday"_s)) << parts.value(0).toStdString();
    PlanCellDelegate delegate;
    QStyleOptionViewItem option;
    const int whole = delegate.sizeHint(option, escort).height();
    delegate.setOneLine(true);
    EXPECT_LT(delegate.sizeHint(option, escort).height(), whole);
}

TEST_F(PlanRowsTest, UnknownTermsShowNoNumber)
{
    show({Plan::Elite, unknown}, {Plan::Elite, known});
    for (const ServiceRow &row : rows) {
        const QModelIndex first = cell(row.service, PlanColumn::First);
        EXPECT_TRUE(first.data(PlanUnknownRole).toBool());
        EXPECT_TRUE(first.data(PlanLimitRole).toString().isEmpty());
        EXPECT_FALSE(cell(row.service, PlanColumn::Second).data(PlanUnknownRole).toBool());
    }
}

} // namespace
