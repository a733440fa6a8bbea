#include "pages/reports/listexport.h"

#include "models/listmodel.h"
#include "widgets/datatable.h"
#include "wording/format.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

using Type = ReportCell::Type;

class ListExport : public ::testing::Test
{
protected:
    ListExport()
        : model({{u"what"_s, u"What"_s, 100, true}, {u"day"_s, u"Day"_s}, {u"count"_s, u"Count"_s, 60, false, 0, true}})
    {
        table.setModel(&model);
    }

    void rows(QList<ListCell> cells, const QString &heading = {})
    {
        QList<ListRow> list;
        if (!heading.isEmpty()) {
            ListRow group;
            group.heading = heading;
            list.append(group);
        }
        ListRow row;
        row.id = QUuid::createUuidV5(QUuid(), u"row"_s);
        row.cells = std::move(cells);
        list.append(row);
        model.setRows(list);
    }

    ListModel model;
    DataTable table;
};

TEST_F(ListExport, OnPaperAColumnIsAsWideAsItsTextsAskFor)
{
    rows({ListCell(u"Load-balancer health checks fail in zone H"_s), ListCell(u"18 Sept"_s), ListCell(u"3"_s)});
    const ReportTable list = tableOf(table);
    ASSERT_EQ(list.columns.size(), 3u);
    EXPECT_GT(list.columns[0].weight, 3 * list.columns[1].weight);
    EXPECT_GT(list.columns[1].weight, list.columns[2].weight);
    EXPECT_GT(list.columns[2].weight, 0);
    rows({ListCell(u"可用区 H 负载均衡健康检查失败"_s), ListCell(u"18 Sept"_s), ListCell(u"3"_s)});
    EXPECT_GT(tableOf(table).columns[0].weight, 3 * list.columns[1].weight) << "Chinese is wider than it is long";
}

TEST_F(ListExport, NumbersDatesAndTimesAreValues)
{
    const QDate day(2026, 9, 18);
    rows({ListCell(wording::localTime(*Instant::fromIso(u"2026-09-18T06:02:00Z"), Zone::shanghai())),
          ListCell(wording::shortDate(day)).sortedBy(day), ListCell(u"−1.25"_s)});
    const ReportTable list = tableOf(table);
    ASSERT_EQ(list.rows.size(), 1u);
    const auto &row = list.rows.front();
    EXPECT_EQ(row[0].type, Type::Time);
    EXPECT_EQ(row[0].time.time(), QTime(14, 2));
    EXPECT_EQ(row[1].type, Type::Date) << "the year that the text leaves out";
    EXPECT_EQ(row[1].date, day);
    EXPECT_EQ(row[2].type, Type::Number);
    EXPECT_EQ(row[2].number, -1.25);
}

TEST_F(ListExport, TextStaysText)
{
    const QDate day(2026, 9, 18);
    rows({ListCell(u"=HYPERLINK(\"x\")"_s), ListCell(u"18–20 Sept"_s).sortedBy(day), ListCell(u"–"_s)});
    const ReportTable list = tableOf(table);
    ASSERT_EQ(list.rows.size(), 1u);
    for (const ReportCell &cell : list.rows.front())
        EXPECT_EQ(cell.type, Type::Text) << cell.text.toStdString();
}

TEST_F(ListExport, AGroupIsAColumnAndAHiddenColumnIsNone)
{
    rows({ListCell(u"a"_s), ListCell(u"b"_s), ListCell(u"1"_s)}, u"Overdue"_s);
    table.setColumnWanted(1, false);
    const ReportTable list = tableOf(table);
    ASSERT_EQ(list.rows.size(), 1u);
    ASSERT_EQ(list.columns.size(), 3u);
    EXPECT_EQ(list.rows[0][0].text, u"Overdue"_s);
    EXPECT_EQ(list.rows[0][1].text, u"a"_s);
    EXPECT_EQ(list.columns[2].title, u"Count"_s);
}

} // namespace

} // namespace tam::ui
