// sync.md section 5: values that a newer backend sends are shown as they came, on every page.
#include "console.h"

#include "../../store/spoilcodes.h"

#include "support/page.h"
#include "widgets/datatable.h"

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

/// All texts of a table.
QString textsOf(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            texts.append(model.index(row, column).data().toString());
    }
    return texts.join(u'\n');
}

} // namespace

TEST(UnknownValues, EveryPageShowsThemAsTheyCame)
{
    for (const int step : {3, 1}) {
        Console console;
        test::spoilCodes(console.context().store(), step);
        console.restart();
        const auto look = [&](const QString &where) {
            EXPECT_FALSE(console.window().grab().isNull()) << qPrintable(where);
        };
        console.walkAreas(look);
        const auto snapshot = console.context().snapshot();
        for (size_t i = 0; i < 5; ++i)
            console.walkTabs(snapshot->rows[i], look);
        console.window().goTo(Area::Incidents);
        console.settle();
        const QString shown = textsOf(*console.window().currentPage()->findChild<DataTable *>()->model());
        EXPECT_TRUE(shown.contains(u"new_severity"_s)) << qPrintable(shown.left(2000));
        EXPECT_TRUE(shown.contains(u"Unknown value"_s)) << qPrintable(shown.left(2000));
    }
}

} // namespace tam::ui
