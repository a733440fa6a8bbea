// The board of months and customers, and its two keys.
#include "console.h"

#include "edit/fieldeditor.h"
#include "edit/inlineedit.h"
#include "models/listmodel.h"
#include "pages/deliverables/boardview.h"
#include "pages/reports/reportglance.h"
#include "support/edits.h"
#include "widgets/actionbutton.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/segmentedcontrol.h"
#include "wording/names.h"

#include <QAction>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

constexpr int kWait = 60'000;

class DeliverablesBoard : public ::testing::Test
{
protected:
    DeliverablesBoard()
    {
        dialogs().openFolder = [this](QWidget *, const QString &, const QString &) {
            ++asked;
            return folder;
        };
        QDir().mkpath(folder);
        console.trigger(u"area6"_s);
        view = console.visible<BoardView>(u"deliverablesBoard"_s);
        chips = console.visible<ChipBar>(u"deliverablesBoardChips"_s);
    }

    void choose(const QString &chip) { QTest::mouseClick(chips->findChild<FilterChip *>(chip), Qt::LeftButton); }

    /// The cells that hold a report that `accepts`, by row.
    QModelIndexList cells(const std::function<bool(const BoardEntry &)> &accepts) const
    {
        QModelIndexList found;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < kBoardMonths; ++column) {
                const QModelIndex index = view->model()->index(row, column);
                const auto entries = view->board()->entries(index);
                if (entries.size() == 1 && accepts(*entries.first()))
                    found.append(index);
            }
        }
        return found;
    }

    static bool isUndrafted(const BoardEntry &entry)
    {
        return entry.mayStep && !entry.drafted && entry.item.type == DeliverableType::ServiceReport;
    }

    Deliverable record(const QUuid &id)
    {
        auto found = console.context().store().find(Kind::Deliverable, id);
        return found ? static_cast<const Deliverable &>(**found) : Deliverable();
    }

    void press()
    {
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_D);
        ASSERT_TRUE(shown.wait(kWait));
        console.settle();
    }

    void undo()
    {
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        console.action(u"undo"_s)->trigger();
        ASSERT_TRUE(shown.wait(kWait));
        console.settle();
    }

    Console console;
    Answers answers;
    QString folder = console.path(u"reports"_s);
    int asked = 0;
    BoardView *view = nullptr;
    ChipBar *chips = nullptr;
};

} // namespace

/// ux.md F1: the count of working days behind the due date, on the board, in the list and on the customer's page.
TEST_F(DeliverablesBoard, F1ListsTheWorkingDaysToTheDueDate)
{
    const auto open = cells([](const BoardEntry &entry) { return entry.isOpen() && entry.item.dueWorkingDay == 5; });
    ASSERT_FALSE(open.isEmpty());
    view->setCurrentIndex(open.first());
    const QUuid id = view->board()->entries(open.first()).first()->item.id;
    const CustomerId customer = view->currentCustomer()->id;
    const QString onBoard = console.window().currentPage()->explanation();
    EXPECT_TRUE(onBoard.contains(u"5 working days counted"_s)) << qPrintable(onBoard);
    EXPECT_TRUE(onBoard.contains(u"Skipped"_s)) << "a weekend at least lies among ten days";
    console.window().currentPage()->showVariant(u"list"_s);
    console.window().currentPage()->select(id);
    EXPECT_TRUE(console.window().currentPage()->explanation().contains(u"5 working days counted"_s));
    console.window().openCustomer(customer, CustomerTab::Deliverables, id);
    console.settle();
    EXPECT_TRUE(console.window().currentPage()->explanation().contains(u"5 working days counted"_s));
}

/// Pending, drafted with its file, delivered: one key twice, and back again.
TEST_F(DeliverablesBoard, TwoKeysDraftAndDeliverAReport)
{
    const auto open = cells(isUndrafted);
    ASSERT_FALSE(open.isEmpty());
    view->setCurrentIndex(open.first());
    const BoardEntry entry = *view->board()->entries(open.first()).first();
    const CustomerId customer = view->currentCustomer()->id;
    const DeliverableStatus before = record(entry.item.id).status;
    press();
    EXPECT_EQ(asked, 1);
    Deliverable now = record(entry.item.id);
    EXPECT_EQ(now.status, DeliverableStatus::Drafted);
    EXPECT_EQ(now.customerId, customer);
    EXPECT_EQ(now.period, entry.item.period);
    EXPECT_EQ(now.draftedAt, console.now());
    EXPECT_EQ(now.asOf, console.now());
    const QString name = QJsonDocument::fromJson(now.document).object().value(u"name"_s).toString();
    EXPECT_TRUE(QFile::exists(QDir(folder).filePath(name))) << qPrintable(name);
    ASSERT_EQ(view->currentCustomer()->id, customer) << "the cell is still the current one";
    ASSERT_EQ(view->picked().size(), 1);
    EXPECT_TRUE(view->picked().first().entry->drafted);

    console.pass(60);
    press();
    now = record(entry.item.id);
    EXPECT_EQ(now.status, DeliverableStatus::Delivered);
    EXPECT_EQ(now.deliveredAt, console.now());
    EXPECT_EQ(now.draftedAt, console.now().plusMinutes(-1));
    undo();
    EXPECT_EQ(record(entry.item.id).status, DeliverableStatus::Drafted);
    undo();
    EXPECT_EQ(record(entry.item.id).status, before);
}

TEST_F(DeliverablesBoard, WhatIsSelectedIsDraftedTogetherAndTheFolderAskedForOnce)
{
    // Some more that are open: what was delivered last is taken back.
    auto reports = console.context().store().all<Deliverable>({});
    ASSERT_TRUE(reports.ok());
    std::vector<RecordStep> steps;
    for (const Deliverable &report : *reports) {
        if (report.type != DeliverableType::ServiceReport || report.status != DeliverableStatus::Delivered ||
            report.period != Month(2026, 8) || steps.size() == 4)
            continue;
        Deliverable open = report;
        open.status = DeliverableStatus::Pending;
        open.deliveredAt = open.draftedAt = open.asOf = {};
        open.document.clear();
        steps.push_back(updateStep(report, open));
    }
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    ASSERT_TRUE(console.context().edits().apply(u"open"_s, std::move(steps)).ok());
    ASSERT_TRUE(shown.wait(kWait));
    console.settle();
    view->clearSelection();
    QSet<QUuid> wanted;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex cell = view->model()->index(row, view->board()->columnOf(Month(2026, 8)));
        for (const BoardEntry *entry : view->board()->entries(cell)) {
            if (isUndrafted(*entry)) {
                wanted.insert(entry->item.id);
                view->selectionModel()->select(cell, QItemSelectionModel::Select);
            }
        }
    }
    ASSERT_EQ(wanted.size(), 4);
    press();
    EXPECT_EQ(asked, 1);
    for (const QUuid &id : wanted)
        EXPECT_EQ(record(id).status, DeliverableStatus::Drafted);
    EXPECT_EQ(QDir(folder).entryList(QDir::Files).size(), 4);
    undo();
    for (const QUuid &id : wanted)
        EXPECT_EQ(record(id).status, DeliverableStatus::Pending) << "one edit, one step back";
}

/// The report of an engagement is written as the monthly one is.
TEST_F(DeliverablesBoard, TheReportOfAnEngagementIsDraftedFromItsRecord)
{
    QUuid id;
    choose(u"all"_s);
    for (int row = 0; row < view->model()->rowCount() && id.isNull(); ++row) {
        for (const BoardEntry &entry : view->board()->customer(row)->entries) {
            if (entry.mayStep && !entry.drafted && !entry.item.engagement.isNull())
                id = entry.item.id;
        }
    }
    ASSERT_FALSE(id.isNull());
    QTest::mouseClick(
        console.visible<SegmentedControl>(u"deliverablesViews"_s)->findChild<QAbstractButton *>(u"list"_s),
        Qt::LeftButton);
    console.window().currentPage()->select(id);
    auto *table = console.visible<DataTable>(u"deliverablesTable"_s);
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_D);
    ASSERT_TRUE(shown.wait(kWait));
    console.settle();
    const Deliverable now = record(id);
    EXPECT_EQ(now.status, DeliverableStatus::Drafted);
    EXPECT_FALSE(now.engagementId.isNull());
    const QString name = QJsonDocument::fromJson(now.document).object().value(u"name"_s).toString();
    EXPECT_TRUE(QFile::exists(QDir(folder).filePath(name))) << qPrintable(name);
}

TEST_F(DeliverablesBoard, ARunningMonthIsNotDrafted)
{
    const auto running = cells([](const BoardEntry &entry) {
        return entry.item.period == Month(2026, 9) && entry.item.type == DeliverableType::ServiceReport;
    });
    ASSERT_FALSE(running.isEmpty());
    view->setCurrentIndex(running.first());
    EXPECT_FALSE(console.visible<ActionButton>(u"deliverablesStep"_s)->isEnabled());
    view->setFocus();
    QTest::keyClick(view, Qt::Key_D);
    console.settle();
    EXPECT_EQ(asked, 0);
    EXPECT_FALSE(console.action(u"undo"_s)->isEnabled());
}

TEST_F(DeliverablesBoard, WithoutAFolderNothingIsNoted)
{
    folder.clear();
    const auto open = cells(isUndrafted);
    ASSERT_FALSE(open.isEmpty());
    view->setCurrentIndex(open.first());
    const QUuid id = view->board()->entries(open.first()).first()->item.id;
    const DeliverableStatus before = record(id).status;
    view->setFocus();
    QTest::keyClick(view, Qt::Key_D);
    console.settle();
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(record(id).status, before);
}

TEST_F(DeliverablesBoard, ChipsAndFilterNarrowTheCustomers)
{
    choose(u"all"_s);
    const int all = view->model()->rowCount();
    choose(u"overdue"_s);
    const int overdue = view->model()->rowCount();
    EXPECT_GT(overdue, 0);
    EXPECT_LT(overdue, all);
    EXPECT_EQ(chips->findChild<FilterChip *>(u"overdue"_s)->counter(), QString::number(overdue));
    choose(u"all"_s);
    const QString name = view->board()->customer(all - 1)->name;
    console.visible<QLineEdit>(u"deliverablesBoardFilter"_s)->setText(name);
    EXPECT_GE(view->model()->rowCount(), 1);
    EXPECT_LT(view->model()->rowCount(), all);
    console.visible<QLineEdit>(u"deliverablesBoardFilter"_s)->setText(u"nobody is called so"_s);
    EXPECT_FALSE(view->isVisible()); // says what to do instead
}

/// The same reports, the same key.
TEST_F(DeliverablesBoard, TheListTellsWhatTheBoardTells)
{
    int open = 0;
    choose(u"all"_s);
    for (int row = 0; row < view->model()->rowCount(); ++row)
        open += view->board()->customer(row)->open;
    QTest::mouseClick(
        console.visible<SegmentedControl>(u"deliverablesViews"_s)->findChild<QAbstractButton *>(u"list"_s),
        Qt::LeftButton);
    auto *table = console.visible<DataTable>(u"deliverablesTable"_s);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->model()->rowCount(), open);
    table->setCurrentIndex(table->model()->index(0, 0)); // what is overdue longest
    auto *button = console.visible<ActionButton>(u"deliverablesStep"_s);
    ASSERT_TRUE(button->isEnabled());
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_D);
    ASSERT_TRUE(shown.wait(kWait));
    console.settle();
    EXPECT_TRUE(console.action(u"undo"_s)->isEnabled());
}

/// What is owed is agreed and delivered in its row; the record is made by the first change (R12).
TEST_F(DeliverablesBoard, StateAndDueAreChangedInTheList)
{
    QTest::mouseClick(
        console.visible<SegmentedControl>(u"deliverablesViews"_s)->findChild<QAbstractButton *>(u"list"_s),
        Qt::LeftButton);
    auto *table = console.visible<DataTable>(u"deliverablesTable"_s);
    const auto *model = qobject_cast<ListModel *>(table->model());
    int row = 0;
    while (row < model->rowCount() && console.context().store().find(Kind::Deliverable, model->row(row)->id))
        ++row;
    ASSERT_LT(row, model->rowCount()) << "nobody has acted on one yet";
    const QUuid id = model->row(row)->id;
    const auto change = [&](const QString &column, const QString &value) {
        const int at = model->rowOf(id);
        ASSERT_GE(at, 0);
        table->setCurrentIndex(model->index(at, 0));
        int section = 0;
        const auto columns = boardListColumns();
        while (columns[section].id != column)
            ++section;
        ASSERT_TRUE(table->findChild<InlineEdit *>()->open(at, section));
        auto *editor = console.visible<FieldEditor>(u"inlineEditor"_s);
        ASSERT_TRUE(editor);
        editor->setRaw(value);
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        QTest::keyClick(editor->input(), Qt::Key_Return);
        ASSERT_TRUE(shown.wait(kWait));
        console.settle();
    };
    change(u"due"_s, u"2027-03-01"_s);
    EXPECT_EQ(record(id).dueOn, QDate(2027, 3, 1));
    EXPECT_EQ(record(id).status, DeliverableStatus::Pending);
    change(u"state"_s, u"delivered"_s);
    EXPECT_EQ(record(id).status, DeliverableStatus::Delivered);
    EXPECT_EQ(record(id).deliveredAt, console.now()) << "what follows from the state";
    EXPECT_LT(model->rowOf(id), 0) << "it is open no more";
    undo();
    undo();
    EXPECT_FALSE(console.context().store().find(Kind::Deliverable, id)) << "as before";
}

/// The pane says what the report of the cell will say, in the figures of the report itself.
TEST_F(DeliverablesBoard, ThePaneShowsTheReportOfTheCell)
{
    choose(u"all"_s);
    QModelIndex with, without;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        for (int column = 0; column < kBoardMonths; ++column) {
            const QModelIndex index = view->model()->index(row, column);
            const auto entries = view->board()->entries(index);
            if (entries.isEmpty())
                without = index;
            else if (entries.first()->item.type == DeliverableType::ServiceReport)
                with = index;
        }
    }
    ASSERT_TRUE(with.isValid());
    ASSERT_TRUE(without.isValid());
    auto *glance = console.find<ReportGlance>(u"reportGlance"_s);
    ASSERT_TRUE(glance);
    view->setCurrentIndex(without);
    EXPECT_FALSE(glance->isVisible());
    view->setCurrentIndex(with);
    EXPECT_TRUE(QTest::qWaitFor([&] { return glance->isShown(); }, kWait));
    console.settle();
    const auto subject = reportOf(view->board()->entries(with).first()->item);
    ASSERT_TRUE(subject);
    auto facts = loadReportFacts(console.context().store(), subject->customer);
    ASSERT_TRUE(facts.ok());
    auto report = buildReport(*facts, *subject, console.context().view(), Language::English);
    ASSERT_TRUE(report.ok());
    QStringList said;
    for (const QLabel *label : glance->findChildren<QLabel *>())
        said.append(label->text());
    for (const ReportFigure &figure : report->figures) {
        EXPECT_TRUE(said.contains(figure.label)) << qPrintable(figure.label);
        EXPECT_TRUE(said.contains(figure.value)) << qPrintable(figure.value);
    }
}

/// In the list the figures stand below what is said of the report.
TEST_F(DeliverablesBoard, TheListsPaneHasTheFiguresToo)
{
    QTest::mouseClick(
        console.visible<SegmentedControl>(u"deliverablesViews"_s)->findChild<QAbstractButton *>(u"list"_s),
        Qt::LeftButton);
    auto *table = console.visible<DataTable>(u"deliverablesTable"_s);
    auto *glance = console.find<ReportGlance>(u"reportFigures"_s);
    ASSERT_TRUE(glance);
    const QString service = wording::name(DeliverableType::ServiceReport);
    const QString inspection = wording::name(DeliverableType::InspectionReport);
    const auto choose = [&](const QString &type) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                if (table->model()->index(row, column).data().toString() == type)
                    return table->setCurrentIndex(table->model()->index(row, 0));
            }
        }
        FAIL() << qPrintable(type);
    };
    choose(inspection); // written elsewhere
    EXPECT_FALSE(glance->isVisible());
    choose(service);
    EXPECT_TRUE(QTest::qWaitFor([&] { return glance->isShown(); }, kWait));
    EXPECT_TRUE(glance->isVisible());
    EXPECT_FALSE(glance->findChild<QLabel *>(u"reportFirstPage"_s)->isVisible());
}

TEST_F(DeliverablesBoard, FollowsTheMonthThatIsLookedFrom)
{
    const auto last = [this] {
        return view->model()->headerData(kBoardMonths - 1, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    const QString before = last();
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    console.context().setAsOf(console.now().plusMinutes(-60 * 24 * 62));
    ASSERT_TRUE(shown.wait(kWait));
    console.settle();
    EXPECT_NE(last(), before);
}

TEST_F(DeliverablesBoard, KeysWalkAndEnterOpensTheCustomersReports)
{
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 3));
    QTest::keyClick(view, Qt::Key_J);
    EXPECT_EQ(view->currentIndex().row(), 1);
    QTest::keyClick(view, Qt::Key_K);
    QTest::keyClick(view, Qt::Key_Right);
    EXPECT_EQ(view->currentIndex(), view->model()->index(0, 4));
    QTest::keyClick(view, Qt::Key_Return);
    console.settle();
    EXPECT_TRUE(console.visible<DataTable>(u"customerDeliverablesTable"_s));
}

} // namespace tam::ui
