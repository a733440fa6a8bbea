#include "console.h"

#include "calendar/calendargrid.h"
#include "calendar/lanetimeline.h"
#include "charts/burndownchart.h"
#include "charts/charttabletoggle.h"
#include "edit/fieldeditor.h"
#include "edit/inlineedit.h"
#include "edit/recordeditor.h"
#include "edit/recordform.h"
#include "models/incidentmodel.h"
#include "models/portfoliomodel.h"
#include "rules/transitions.h"
#include "support/edits.h"
#include "support/marks.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/segmentedcontrol.h"
#include "wording/format.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

void press(Console &console, const QWidget *holder, const QString &id)
{
    auto *button = holder->findChild<QAbstractButton *>(id);
    ASSERT_TRUE(button) << qPrintable(id);
    QTest::mouseClick(button, Qt::LeftButton);
    console.settle();
}

QString counterOf(const ChipBar *bar, const QString &id)
{
    return bar->findChild<FilterChip *>(id)->counter();
}

} // namespace

TEST(PortfolioPage, EachViewShowsAsManyCustomersAsItsCounterSays)
{
    Console console;
    console.trigger(u"area2"_s);
    auto *chips = console.visible<ChipBar>(u"portfolioChips"_s);
    auto *table = console.find<DataTable>(u"portfolioTable"_s);
    const auto all = chips->findChildren<FilterChip *>();
    ASSERT_GT(all.size(), 4);
    int nonEmpty = 0;
    for (FilterChip *chip : all) {
        QTest::mouseClick(chip, Qt::LeftButton);
        EXPECT_EQ(QString::number(table->model()->rowCount()), chip->counter()) << qPrintable(chip->objectName());
        nonEmpty += table->model()->rowCount() > 0;
    }
    EXPECT_GT(nonEmpty, 4);
}

TEST(PortfolioPage, TheFilterFindsNamesPinyinAndAccounts)
{
    Console console(Console::Content::Demo, u"zh_CN"_s);
    console.trigger(u"area2"_s);
    auto *filter = console.visible<QLineEdit>(u"portfolioFilter"_s);
    ASSERT_TRUE(filter);
    auto *table = console.find<DataTable>(u"portfolioTable"_s);
    const PortfolioRow *row = console.row([](const PortfolioRow &r) { return !r.accountIds.isEmpty(); });
    for (const QString &text : {u"tlds"_s, u"棠梨"_s, row->accountIds.first()}) {
        filter->setText(text);
        EXPECT_EQ(table->model()->rowCount(), 1) << qPrintable(text);
    }
}

TEST(IncidentsPage, FiltersNarrowAndTheDetailFollows)
{
    Console console;
    console.trigger(u"area3"_s);
    auto *table = console.visible<DataTable>(u"incidentTable"_s);
    auto *model = qobject_cast<IncidentModel *>(table->model());
    auto *chips = console.visible<ChipBar>(u"incidentChips"_s);
    ASSERT_GT(model->rowCount(), 3);
    for (const char *id : {"open", "breached", "due_soon", "unanswered", "platform_faults"}) {
        press(console, chips, QLatin1String(id));
        EXPECT_EQ(QString::number(model->rowCount()), counterOf(chips, QLatin1String(id))) << id;
    }
    press(console, chips, u"open"_s);
    const QString number = model->row(2)->number;
    table->setFocus();
    table->setCurrentIndex(model->index(2, 0));
    auto *detail = console.visible<QScrollArea>(u"incidentDetail"_s);
    ASSERT_TRUE(detail);
    bool told = false;
    for (const QLabel *part : detail->findChildren<QLabel *>())
        told |= part->text().contains(number);
    EXPECT_TRUE(told);
    console.visible<QLineEdit>(u"incidentFilter"_s)->setText(number);
    EXPECT_EQ(model->rowCount(), 1);
}

/// The next key is meant for what was just entered, not for what was selected before.
TEST(IncidentsPage, ANewIncidentIsSelected)
{
    Console console;
    Answers answers;
    console.trigger(u"area3"_s);
    auto *table = console.visible<DataTable>(u"incidentTable"_s);
    const auto *model = qobject_cast<IncidentModel *>(table->model());
    console.visible<QAbstractButton>(u"newRecord"_s)->click();
    auto *form = qobject_cast<RecordEditor *>(QApplication::activeModalWidget());
    ASSERT_TRUE(form);
    form->form().editor(u"number")->setRaw(u"INC-NEW"_s);
    form->form().editor(u"title")->setRaw(u"Callbacks get lost"_s);
    form->form().editor(u"kind")->setRaw(u"fault"_s);
    form->form().editor(u"severity")->setRaw(u"high"_s);
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    form->save();
    ASSERT_TRUE(shown.wait(60'000));
    console.settle();
    const IncidentRow *current = model->row(table->currentIndex().row());
    ASSERT_TRUE(current);
    EXPECT_EQ(current->number, u"INC-NEW"_s);
}

TEST(IncidentsPage, WhatIsWorkedOnStaysUntilAnotherViewIsChosen)
{
    Console console;
    console.trigger(u"area3"_s);
    auto *table = console.visible<DataTable>(u"incidentTable"_s);
    const auto *model = qobject_cast<IncidentModel *>(table->model());
    auto *chips = console.visible<ChipBar>(u"incidentChips"_s);
    table->setFocus();
    table->setCurrentIndex(model->index(2, 0));
    const QUuid id = model->row(2)->id;
    const int open = counterOf(chips, u"open"_s).toInt();
    auto record = console.context().store().find(Kind::Incident, id);
    ASSERT_TRUE(record.ok());
    Incident now = static_cast<const Incident &>(**record);
    const Incident was = now;
    resolve(now, console.now());
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    ASSERT_TRUE(console.context().edits().apply(u"resolve"_s, {updateStep(was, now)}).ok());
    ASSERT_TRUE(shown.wait(60'000));
    console.settle();
    ASSERT_TRUE(model->row(table->currentIndex().row()));
    EXPECT_EQ(model->row(table->currentIndex().row())->id, id) << "the review is asked for next";
    EXPECT_EQ(counterOf(chips, u"open"_s).toInt(), open - 1);
    press(console, chips, u"platform_faults"_s);
    press(console, chips, u"open"_s);
    EXPECT_LT(model->rowOf(id), 0);
}

TEST(IncidentsPage, SeverityIsChangedInTheList)
{
    Console console;
    console.trigger(u"area3"_s);
    auto *table = console.visible<DataTable>(u"incidentTable"_s);
    const auto *model = qobject_cast<IncidentModel *>(table->model());
    table->setFocus();
    const QUuid id = model->row(table->currentIndex().row())->id;
    int severity = 0;
    while (model->columnAt(severity) != IncidentModel::Column::Severity)
        ++severity;
    ASSERT_TRUE(table->findChild<InlineEdit *>()->open(table->currentIndex().row(), severity));
    auto *editor = console.visible<FieldEditor>(u"inlineEditor"_s);
    ASSERT_TRUE(editor);
    editor->setRaw(u"low"_s);
    QTest::keyClick(editor->input(), Qt::Key_Return);
    console.settle();
    auto record = console.context().store().find(Kind::Incident, id);
    ASSERT_TRUE(record.ok());
    EXPECT_EQ(int(static_cast<const Incident &>(**record).severity), int(Severity::Low));
}

/// Ctrl+K reaches what the Record menu has, and Escape leaves everything as it was.
TEST(QuickOpen, FindsTheStepsOfTheRecordAndGoesBackToWhereItCameFrom)
{
    Console console;
    console.trigger(u"area3"_s);
    auto *table = console.visible<DataTable>(u"incidentTable"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_K, Qt::ControlModifier);
    auto *field = console.find<QLineEdit>(u"quickOpen"_s);
    ASSERT_TRUE(field->hasFocus());
    QTest::keyClicks(field, u"Classify"_s);
    const auto *list = console.find<QListView>(u"quickOpenList"_s);
    EXPECT_TRUE(list->currentIndex().data().toString().startsWith(u"Classify scope"_s));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(table->hasFocus());
    EXPECT_TRUE(field->text().isEmpty());
}

TEST(IncidentsPage, AllOfThemComeInPieces)
{
    Console console;
    console.trigger(u"area3"_s);
    auto *table = console.visible<DataTable>(u"incidentTable"_s);
    auto *chips = console.visible<ChipBar>(u"incidentChips"_s);
    const QString open = counterOf(chips, u"open"_s);
    press(console, chips, u"all"_s);
    const int first = table->model()->rowCount();
    EXPECT_GT(first, 0);
    EXPECT_FALSE(table->header()->isSortIndicatorShown()) << "pieces come newest first, whatever the column";
    EXPECT_EQ(counterOf(chips, u"open"_s), open);
    while (table->model()->canFetchMore({}))
        table->model()->fetchMore({});
    EXPECT_EQ(table->model()->rowCount(), *console.context().store().count(Kind::Incident));
    EXPECT_GT(table->model()->rowCount(), first);
    press(console, chips, u"open"_s);
    EXPECT_TRUE(table->header()->isSortIndicatorShown());
}

TEST(QuotasTab, AClickOnAStepSelectsItsWorkLogs)
{
    Console console;
    const PortfolioRow *row = console.row([](const PortfolioRow &r) {
        return std::any_of(r.pools.begin(), r.pools.end(),
                           [](const PoolQuota &p) { return p.offered && p.usedDays.quarters() > 0; });
    });
    ASSERT_TRUE(row);
    console.window().openCustomer(row->id, CustomerTab::Quotas);
    console.settle();
    auto *logs = console.visible<DataTable>(u"workLogTable"_s);
    ASSERT_TRUE(logs);
    bool selected = false;
    for (BurnDownChart *chart : console.window().findChildren<BurnDownChart *>()) {
        for (int day = 0; chart->isVisible() && day < chart->data().days.size(); ++day) {
            if (chart->data().days[day].entries.isEmpty())
                continue;
            logs->clearSelection();
            chart->setFocus();
            chart->setCursorDay(day);
            QTest::keyClick(chart, Qt::Key_Return);
            ASSERT_FALSE(logs->selectionModel()->selectedRows().isEmpty());
            const QString date = wording::shortDate(chart->data().days[day].date);
            for (const QModelIndex &index : logs->selectionModel()->selectedRows())
                EXPECT_EQ(index.siblingAtColumn(0).data().toString(), date);
            EXPECT_EQ(logs->selectionModel()->selectedRows().size(), chart->data().days[day].entries.size());
            selected = true;
        }
    }
    EXPECT_TRUE(selected);
}

TEST(QuotasTab, EveryChartHasItsTableAndBothAreCopied)
{
    Console console;
    const PortfolioRow *row = console.row([](const PortfolioRow &r) { return r.plan == Plan::Elite; });
    console.window().openCustomer(row->id, CustomerTab::Quotas);
    console.settle();
    auto *toggle = console.visible<ChartTableToggle>(u"burnDown_basic_escort"_s);
    ASSERT_TRUE(toggle);
    auto *copy = console.visible<QAbstractButton>(u"copy_basic_escort"_s);
    ASSERT_TRUE(copy);
    copy->click();
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->hasImage());
    toggle->setTableShown(true);
    EXPECT_FALSE(toggle->chart()->isVisible());
    auto *table = toggle->findChild<DataTable *>();
    ASSERT_TRUE(table && table->isVisible());
    EXPECT_EQ(table->model()->rowCount(), 30); // September
    copy->click();
    EXPECT_EQ(QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts).size(), 31);
}

TEST(QuotasTab, AMonthOfTheHeatMapIsShown)
{
    Console console;
    const PortfolioRow *row = console.row([](const PortfolioRow &r) { return r.plan == Plan::Elite; });
    console.window().openCustomer(row->id, CustomerTab::Quotas);
    console.settle();
    auto *chart = console.visible<BurnDownChart>(u"burnDownChart_basic_escort"_s);
    ASSERT_TRUE(chart);
    EXPECT_EQ(chart->data().days.first().date, QDate(2026, 9, 1));
    QTest::mouseClick(console.visible<QAbstractButton>(u"monthBack"_s), Qt::LeftButton);
    EXPECT_EQ(chart->data().days.first().date, QDate(2026, 8, 1));
    QTest::mouseClick(console.visible<QAbstractButton>(u"thisMonth"_s), Qt::LeftButton);
    EXPECT_EQ(chart->data().days.first().date, QDate(2026, 9, 1));
}

TEST(PlanTab, ComparesTwoPlansAndShowsTheDifferencesOnly)
{
    Console console;
    const PortfolioRow *row =
        console.row([](const PortfolioRow &r) { return r.plan == Plan::Premier && r.terms == Terms::Known; });
    ASSERT_TRUE(row);
    console.window().openCustomer(row->id, CustomerTab::Plan);
    console.settle();
    auto *table = console.visible<DataTable>(u"planTable"_s);
    auto *second = console.visible<QComboBox>(u"planSecond"_s);
    ASSERT_TRUE(table && second);
    const int all = table->model()->rowCount();
    EXPECT_GE(all, 18);
    auto *filter = console.visible<SegmentedControl>(u"planFilter"_s);
    QSet<int> counts;
    for (int choice = 0; choice < second->count(); ++choice) {
        second->setCurrentIndex(choice);
        Q_EMIT second->activated(choice);
        press(console, filter, u"differences"_s);
        counts.insert(table->model()->rowCount());
        EXPECT_LE(table->model()->rowCount(), all);
        press(console, filter, u"all"_s);
        EXPECT_EQ(table->model()->rowCount(), all);
    }
    EXPECT_GT(counts.size(), 1); // another plan differs in other services
}

TEST(PlanTab, TheScopeCheckAnswersForAProduct)
{
    Console console;
    const PortfolioRow *row =
        console.row([](const PortfolioRow &r) { return r.plan == Plan::Premier && r.terms == Terms::Known; });
    console.window().openCustomer(row->id, CustomerTab::Plan);
    console.settle();
    auto *product = console.visible<QLineEdit>(u"planScopeProduct"_s);
    ASSERT_TRUE(product);
    const auto answers = [&] {
        QStringList texts;
        for (const QWidget *part : console.visible<QWidget>(u"planSide"_s)->findChildren<QWidget *>()) {
            if (part->isVisible())
                texts.append(part->accessibleName());
        }
        return texts;
    };
    product->setText(u"对象存储 OSS"_s);
    console.settle();
    const QString known = answers().join(u'|');
    product->setText(u"no such product"_s);
    console.settle();
    EXPECT_NE(answers().join(u'|'), known);
}

TEST(EscortsPage, EveryViewShowsTheSameMonth)
{
    Console console;
    console.trigger(u"area4"_s);
    auto *views = console.find<SegmentedControl>(u"escortsViews"_s);
    press(console, console.find<SegmentedControl>(u"escortsScope"_s), u"team"_s);
    const struct
    {
        const char *view;
        const char *widget;
    } shown[] = {{"month", "escortsGrid"},
                 {"weeks", "escortsGrid"},
                 {"customers", "escortsLanes"},
                 {"people", "escortsLanes"},
                 {"agenda", "escortsAgenda"}};
    for (const auto &entry : shown) {
        press(console, views, QLatin1String(entry.view));
        EXPECT_TRUE(console.visible<QWidget>(QLatin1String(entry.widget))) << entry.view;
    }
}

TEST(EscortsPage, TheConflictListJumpsToTheConflict)
{
    Console console;
    console.trigger(u"area4"_s);
    auto *conflicts = console.visible<DataTable>(u"escortsConflicts"_s);
    ASSERT_TRUE(conflicts);
    ASSERT_GT(conflicts->model()->rowCount(), 0);
    QTest::mouseClick(console.find<QAbstractButton>(u"escortsBack"_s), Qt::LeftButton); // away from it
    QTest::mouseClick(console.find<QAbstractButton>(u"escortsBack"_s), Qt::LeftButton);
    console.settle();
    auto *grid = console.find<CalendarGrid>(u"escortsGrid"_s);
    conflicts->setFocus();
    conflicts->setCurrentIndex(conflicts->model()->index(0, 0));
    QTest::keyClick(conflicts, Qt::Key_Return);
    console.settle();
    const auto conflict = console.context().snapshot()->conflicts;
    bool inSight = false;
    for (const StaffConflict &c : conflict) {
        const QDate day = console.context().zone().dateAt(c.from);
        inSight |= day >= grid->firstVisible() && day <= grid->lastVisible();
    }
    EXPECT_TRUE(inSight);
    EXPECT_FALSE(grid->selectedBar().isNull());
}

TEST(EscortsPage, ALaneOfACustomerOpensIt)
{
    Console console;
    console.trigger(u"area4"_s);
    press(console, console.find<SegmentedControl>(u"escortsViews"_s), u"customers"_s);
    auto *lanes = console.visible<LaneTimeline>(u"escortsLanes"_s);
    ASSERT_TRUE(lanes);
    const CustomerId id = console.context().snapshot()->rows.front().id;
    Q_EMIT lanes->laneActivated(id.toString());
    console.settle();
    EXPECT_EQ(console.window().currentPage()->objectName(), u"customerPage"_s);
}

/// All incidents come in pieces; what is edited shows at once, and the numbers of the other views are those of now.
TEST(IncidentsPage, AnEditShowsAmongAllIncidents)
{
    Console console;
    console.trigger(u"area3"_s);
    auto *chips = console.visible<ChipBar>(u"incidentChips"_s);
    chips->setChecked(u"all"_s);
    Q_EMIT chips->checkedChanged({u"all"_s});
    console.settle();
    auto *table = console.visible<DataTable>(u"incidentTable"_s);
    auto *model = qobject_cast<IncidentModel *>(table->model());
    int row = 0;
    while (row < model->rowCount() && !(model->row(row)->isOpen() && model->row(row)->title.size() > 3))
        ++row;
    ASSERT_LT(row, model->rowCount());
    const QUuid id = model->row(row)->id;
    const int shown = model->rowCount();
    auto found = console.context().store().find(Kind::Incident, id);
    ASSERT_TRUE(found);
    const auto &was = static_cast<const Incident &>(**found);
    Incident now = was;
    now.title = u"another title"_s;
    const auto before = console.context().snapshot();
    ASSERT_TRUE(console.context().edits().apply(u"rename"_s, {updateStep(was, now)}).ok());
    ASSERT_TRUE(QTest::qWaitFor([&] { return console.context().snapshot() != before; }));
    console.settle();
    ASSERT_GE(model->rowOf(id), 0);
    EXPECT_EQ(model->row(model->rowOf(id))->title, now.title);
    EXPECT_GT(shown, 20);
    EXPECT_TRUE(model->isFetching());
}

/// Who sorts keeps looking at the same record.
TEST(IncidentsPage, SortingKeepsTheSelectedIncident)
{
    Console console;
    console.trigger(u"area3"_s);
    auto *table = console.visible<DataTable>(u"incidentTable"_s);
    auto *model = qobject_cast<IncidentModel *>(table->model());
    ASSERT_GT(model->rowCount(), 3);
    table->setCurrentIndex(model->index(2, 0));
    const QUuid chosen = model->row(2)->id;
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        table->sortByColumn(int(IncidentModel::Column::Incident), order);
        ASSERT_TRUE(table->currentIndex().isValid());
        EXPECT_EQ(model->row(table->currentIndex().row())->id, chosen);
        EXPECT_TRUE(table->selectionModel()->isRowSelected(table->currentIndex().row()));
    }
}

TEST(QuotasPage, EnterOpensTheCustomersQuotas)
{
    Console console;
    console.trigger(u"area5"_s);
    auto *table = console.visible<DataTable>(u"quotasTable"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    console.settle();
    EXPECT_TRUE(console.visible<QWidget>(u"quotasTab"_s));
}

} // namespace tam::ui
