#include "planning.h"

#include "edit/recordbar.h"
#include "edit/recordeditor.h"
#include "edit/recordform.h"
#include "pages/escorts/coverdialog.h"
#include "pages/escorts/engagementdetail.h"
#include "pages/escorts/findingsdialog.h"
#include "widgets/datatable.h"
#include "widgets/keyvaluegrid.h"
#include "widgets/sowchip.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

QDate november(int day)
{
    return QDate(2026, 11, day);
}

QAbstractButton *button(const QWidget *dialog, const QString &name)
{
    return dialog->findChild<QAbstractButton *>(name);
}

} // namespace

/// Issue item 2: a drop without findings is one edit, and undo takes the drag back with everything that went along.
TEST(Planner, ADragMovesTheEscortAndItsDutiesInOneEdit)
{
    Planning planning;
    planning.carry(planning.mine, november(24));
    ASSERT_TRUE(planning.strip());
    EXPECT_EQ(planning.strip()->data().kind, StatusKind::Met) << qPrintable(planning.stripText());
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(10)) << "nothing is saved while it is dragged";
    planning.letGo(november(24));
    EXPECT_FALSE(planning.strip());
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(24));
    EXPECT_EQ(planning.stored(planning.mine).plannedEnd, november(25));
    EXPECT_EQ(planning.stored(planning.myDuty).startsAt, Planning::at(24, 20));
    EXPECT_FALSE(planning.grid->barRect(planning.mine.uuid).isEmpty());
    planning.console.trigger(u"undo"_s);
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(10));
    EXPECT_EQ(planning.stored(planning.myDuty).startsAt, Planning::at(10, 20));
    planning.console.trigger(u"redo"_s);
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(24));
}

TEST(Planner, TheStripSaysDaysTimesNoticeAndPeople)
{
    Planning planning;
    planning.carry(planning.mine, november(24));
    const QList<CheckLine> lines = planning.strip()->data().lines;
    ASSERT_GE(lines.size(), 4);
    EXPECT_TRUE(lines[0].text.contains(u"November: 0 → 0"_s)) << qPrintable(lines[0].text);
    EXPECT_TRUE(lines[1].text.contains(u"November: 0 → 0"_s)) << qPrintable(lines[1].text);
    EXPECT_TRUE(lines[2].text.contains(u"10 Nov"_s)) << qPrintable(lines[2].text); // ten working days before the 24th
    EXPECT_TRUE(planning.strip()->geometry().intersected(planning.grid->proposalRect()).isEmpty());
    QTest::keyClick(planning.grid, Qt::Key_Escape);
}

/// What has begun keeps its start: the strip says so, and nothing about people that is not so.
TEST(Planner, WhatHasBegunKeepsItsStart)
{
    Planning planning;
    const Engagement was = planning.stored(planning.mine);
    Engagement begun = was;
    begun.status = EngagementStatus::InProgress;
    begun.startedAt = planning.console.now();
    ASSERT_TRUE(planning.console.context().edits().apply(u"start"_s, {updateStep(was, begun)}).ok());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return planning.page->board().engagement(was.uuid)->status == begun.status; }, 60'000));
    planning.grid->selectBar(planning.mine.uuid);
    QTest::keyClick(planning.grid, Qt::Key_M);
    QTest::keyClick(planning.grid, Qt::Key_Right);
    planning.console.settle();
    EXPECT_TRUE(planning.stripText().contains(u"only its end"_s)) << qPrintable(planning.stripText());
    EXPECT_FALSE(planning.stripText().contains(u"nobody is on duty"_s)) << qPrintable(planning.stripText());
    QTest::keyClick(planning.grid, Qt::Key_Right, Qt::ShiftModifier);
    planning.console.settle();
    EXPECT_FALSE(planning.stripText().contains(u"only its end"_s)) << qPrintable(planning.stripText());
    QTest::keyClick(planning.grid, Qt::Key_Escape);
}

/// Issue: over National Day the latest application date is right, here as the strip says it.
TEST(Planner, OverNationalDayTheStripCountsWorkingDays)
{
    Planning planning;
    planning.grid->selectBar(planning.mine.uuid);
    QTest::keyClick(planning.grid, Qt::Key_M);
    // From the 10th of November to Thursday the 8th of October: five weeks less two days.
    for (int week = 0; week < 5; ++week)
        QTest::keyClick(planning.grid, Qt::Key_Up);
    QTest::keyClick(planning.grid, Qt::Key_Right);
    QTest::keyClick(planning.grid, Qt::Key_Right);
    planning.console.settle();
    ASSERT_TRUE(planning.grid->proposal());
    EXPECT_EQ(planning.grid->proposal()->first, QDate(2026, 10, 8));
    EXPECT_TRUE(planning.stripText().contains(u"17 Sept"_s)) << qPrintable(planning.stripText());
    QTest::keyClick(planning.grid, Qt::Key_Escape);
    EXPECT_FALSE(planning.strip());
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(10));
}

/// Issue: refused for a double-booked engineer, then re-staffed.
TEST(Planner, ADoubleBookedEngineerIsRefusedAndSomebodyElseTakesTheNight)
{
    Planning planning;
    planning.carry(planning.mine, november(17));
    ASSERT_TRUE(planning.strip());
    EXPECT_EQ(planning.strip()->data().kind, StatusKind::Breached);
    EXPECT_TRUE(planning.stripText().contains(u"instead:"_s)) << qPrintable(planning.stripText());
    planning.letGo(november(17));
    auto *findings = planning.dialog<FindingsDialog>();
    ASSERT_TRUE(findings);
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(10)) << "not before it is decided";
    EXPECT_FALSE(button(findings, u"findingsBook"_s)->isEnabled()) << "not without a reason";

    button(findings, u"findingsCover"_s)->click();
    auto *cover = findings->findChild<CoverDialog *>();
    ASSERT_TRUE(cover);
    auto *table = cover->findChild<DataTable *>(u"coverTable"_s);
    const QString best = table->model()->index(0, 0).data().toString();
    EXPECT_FALSE(best.contains(u"Wang"_s));
    button(cover, u"coverPut"_s)->click();
    EXPECT_TRUE(button(findings, u"findingsBook"_s)->isEnabled()) << "nothing is in the way any more";
    button(findings, u"findingsBook"_s)->click();
    planning.console.settle();

    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(17));
    EXPECT_TRUE(planning.stored(planning.mine).overrideReason.isEmpty());
    const Duty night = planning.stored(planning.myDuty);
    EXPECT_EQ(night.startsAt, Planning::at(17, 20));
    EXPECT_FALSE(night.personId == planning.wang);
    EXPECT_TRUE(best.startsWith(planning.console.context().snapshot()->personName(night.personId)));
    planning.console.trigger(u"undo"_s);
    EXPECT_TRUE(planning.stored(planning.myDuty).personId == planning.wang);
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(10));
}

TEST(Planner, AReasonIsRecordedWithWhatIsBookedAllTheSame)
{
    Planning planning;
    planning.carry(planning.mine, november(17));
    planning.letGo(november(17));
    auto *findings = planning.dialog<FindingsDialog>();
    ASSERT_TRUE(findings);
    QTest::keyClicks(findings->findChild<QLineEdit *>(u"findingsReason"_s), u"Wang covers both by phone"_s);
    QTest::keyClick(findings, Qt::Key_Return);
    planning.console.settle();
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(17));
    EXPECT_EQ(planning.stored(planning.mine).overrideReason, u"Wang covers both by phone"_s);
}

TEST(Planner, CancellingTheQuestionLeavesEverythingAsItWas)
{
    Planning planning;
    const QString before = planning.console.context().edits().undoName();
    planning.carry(planning.mine, november(17));
    planning.letGo(november(17));
    ASSERT_TRUE(planning.dialog<FindingsDialog>());
    QTest::keyClick(planning.dialog<FindingsDialog>(), Qt::Key_Escape);
    planning.console.settle();
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(10));
    EXPECT_EQ(planning.console.context().edits().undoName(), before);
}

/// What is dropped before the facts are read is judged when they come.
TEST(Planner, AQuickDropIsJudgedToo)
{
    Planning planning;
    const QRect bar = planning.grid->barRect(planning.mine.uuid);
    Planning::press(planning.grid, QPoint(bar.left() + 20, bar.center().y()));
    Planning::moveTo(planning.grid, planning.grid->dayRect(november(17)).center());
    planning.letGo(november(17));
    EXPECT_TRUE(planning.dialog<FindingsDialog>());
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(10));
}

TEST(Planner, TheKeyboardMovesAndResizesAsTheMouseDoes)
{
    Planning planning;
    planning.grid->selectBar(planning.mine.uuid);
    QTest::keyClick(planning.grid, Qt::Key_M);
    QTest::keyClick(planning.grid, Qt::Key_Down);
    QTest::keyClick(planning.grid, Qt::Key_Down);
    QTest::keyClick(planning.grid, Qt::Key_Left, Qt::ShiftModifier);
    planning.console.settle();
    EXPECT_TRUE(planning.stripText().contains(u"Enter books"_s));
    QTest::keyClick(planning.grid, Qt::Key_Return);
    planning.console.settle();
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(24));
    EXPECT_EQ(planning.stored(planning.mine).plannedEnd, november(24));
}

TEST(Planner, ADutyIsDraggedToAnotherPerson)
{
    Planning planning;
    planning.page->showVariant(u"people"_s);
    planning.show(planning.mine);
    const QUuid idle = [&] {
        for (const Person &person : planning.console.context().snapshot()->team.people) {
            if (person.email.startsWith("sun.hao"_L1))
                return person.uuid;
        }
        return QUuid();
    }();
    planning.lanes->goTo(Planning::wall(9, 0));
    QWidget *area = planning.lanes->viewport();
    const QRectF bar = planning.lanes->barRect(planning.myDuty.uuid);
    ASSERT_FALSE(bar.isEmpty());
    Planning::press(area, bar.center().toPoint());
    planning.console.settle();
    const QPoint to = planning.lanes->pointOf(idle.toString(QUuid::WithoutBraces), Planning::wall(11, 2));
    ASSERT_FALSE(to.isNull()) << "everybody has a lane to move a duty to";
    Planning::moveTo(area, to);
    planning.console.settle();
    ASSERT_TRUE(planning.strip());
    QTest::mouseRelease(area, Qt::LeftButton, {}, to);
    planning.console.settle();
    EXPECT_EQ(planning.stored(planning.myDuty).personId.uuid, idle);
    EXPECT_EQ(planning.stored(planning.myDuty).startsAt, Planning::at(10, 20));
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(10));
}

/// A duty that collides is put there only with a reason, which its engagement keeps.
TEST(Planner, ADutyThatCollidesWantsAReason)
{
    Planning planning;
    planning.page->showVariant(u"people"_s);
    planning.show(planning.mine);
    planning.lanes->selectBar(planning.myDuty.uuid);
    QTest::keyClick(planning.lanes, Qt::Key_M);
    for (int day = 0; day < 7; ++day)
        QTest::keyClick(planning.lanes, Qt::Key_Right, Qt::ControlModifier);
    planning.console.settle();
    EXPECT_TRUE(planning.stripText().contains(u"outside the escort's own"_s)) << qPrintable(planning.stripText());
    QTest::keyClick(planning.lanes, Qt::Key_Return);
    planning.console.settle();
    auto *findings = planning.dialog<FindingsDialog>();
    ASSERT_TRUE(findings);
    QTest::keyClicks(findings->findChild<QLineEdit *>(u"findingsReason"_s), u"both by phone"_s);
    QTest::keyClick(findings, Qt::Key_Return);
    planning.console.settle();
    EXPECT_EQ(planning.stored(planning.myDuty).startsAt, Planning::at(17, 20));
    EXPECT_TRUE(planning.console.context().edits().undoName().contains(
        planning.console.context().snapshot()->personName(planning.wang)));
    EXPECT_EQ(planning.stored(planning.mine).overrideReason, u"both by phone"_s);
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(10));
    planning.console.trigger(u"undo"_s);
    EXPECT_TRUE(planning.stored(planning.mine).overrideReason.isEmpty());
    EXPECT_EQ(planning.stored(planning.myDuty).startsAt, Planning::at(10, 20));
}

/// Two drops one right after the other: the first is settled, the second does not take its place.
TEST(Planner, AQuickSecondDropDoesNotTakeTheFirstOnesPlace)
{
    Planning planning;
    const auto dropAt = [&](QDate day) {
        const QRect bar = planning.grid->barRect(planning.mine.uuid);
        Planning::press(planning.grid, QPoint(bar.left() + 20, bar.center().y()));
        Planning::moveTo(planning.grid, planning.grid->dayRect(day).center());
        QTest::mouseRelease(planning.grid, Qt::LeftButton, {}, planning.grid->dayRect(day).center());
    };
    dropAt(november(24));
    dropAt(november(3));
    planning.console.settle();
    EXPECT_EQ(planning.stored(planning.mine).plannedStart, november(24));
}

TEST(Planner, ANewDutyIsMadeByKeyForTheEscortThatIsRead)
{
    Planning planning;
    planning.page->showVariant(u"people"_s);
    planning.show(planning.mine);
    auto count = planning.console.context().store().count(Kind::Duty);
    planning.lanes->selectBar(planning.myDuty.uuid);
    QTest::keyClick(planning.lanes, Qt::Key_N);
    ASSERT_TRUE(planning.lanes->proposal());
    // Eight hours from where Wang's night begins, with the person below.
    QTest::keyClick(planning.lanes, Qt::Key_Up);
    QTest::keyClick(planning.lanes, Qt::Key_Return);
    planning.console.settle();
    if (auto *findings = planning.dialog<FindingsDialog>()) {
        QTest::keyClicks(findings->findChild<QLineEdit *>(u"findingsReason"_s), u"asked by phone"_s);
        QTest::keyClick(findings, Qt::Key_Return);
        planning.console.settle();
    }
    EXPECT_EQ(*planning.console.context().store().count(Kind::Duty), *count + 1);
}

TEST(Planner, DraggingOverACustomersDaysOpensTheFormOfANewEscort)
{
    Planning planning;
    planning.page->showVariant(u"customers"_s);
    planning.show(planning.mine);
    const QString lane = planning.stored(planning.mine).customerId.toString();
    QWidget *area = planning.lanes->viewport();
    const QPoint from = planning.lanes->pointOf(lane, Planning::wall(24, 8));
    const QPoint to = planning.lanes->pointOf(lane, Planning::wall(25, 8));
    Planning::press(area, from);
    Planning::moveTo(area, to);
    planning.console.settle();
    ASSERT_TRUE(planning.strip());
    EXPECT_EQ(planning.strip()->data().kind, StatusKind::Breached) << "the month's one time is taken";
    QTest::mouseRelease(area, Qt::LeftButton, {}, to);
    planning.console.settle();
    auto *form = planning.dialog<RecordEditor>();
    ASSERT_TRUE(form);
    EXPECT_EQ(form->form().editor(u"planned_start")->raw(), u"2026-11-24"_s);
    EXPECT_EQ(form->form().editor(u"planned_end")->raw(), u"2026-11-25"_s);
    auto count = planning.console.context().store().count(Kind::Engagement);
    form->save();
    EXPECT_EQ(*planning.console.context().store().count(Kind::Engagement), *count) << "findings want a reason";
    form->form().editor(u"override_reason")->setRaw(u"agreed with the lead"_s);
    form->save();
    EXPECT_EQ(*planning.console.context().store().count(Kind::Engagement), *count + 1);
    // What was made is what is read next.
    const auto *detail = planning.page->findChild<EngagementDetail *>();
    EXPECT_TRUE(QTest::qWaitFor([&] { return detail->engagement() != planning.mine.uuid; }, 60'000));
    EXPECT_EQ(planning.stored(EngagementId{detail->engagement()}).plannedStart, november(24));
}

/// The 10th of November stands on the sheet of November alone, but the 1st of October on September's too.
TEST(Planner, PageDownTurnsTheSheetWhereverTheCursorIs)
{
    Planning planning;
    planning.page->showVariant(u"month"_s);
    planning.grid->showMonth(QDate(2026, 9, 1));
    planning.grid->setCurrentDate(QDate(2026, 9, 1));
    QTest::keyClick(planning.grid, Qt::Key_PageDown);
    planning.console.settle();
    EXPECT_EQ(planning.grid->firstVisible(), QDate(2026, 9, 28));
    EXPECT_EQ(planning.grid->currentDate(), QDate(2026, 10, 1));
    QTest::keyClick(planning.grid, Qt::Key_PageUp);
    EXPECT_EQ(planning.grid->firstVisible(), QDate(2026, 8, 31));
    // A day in the margin is October's, the sheet September's.
    planning.grid->setCurrentDate(QDate(2026, 10, 2));
    QTest::keyClick(planning.grid, Qt::Key_PageDown);
    EXPECT_EQ(planning.grid->firstVisible(), QDate(2026, 9, 28));
    EXPECT_EQ(planning.grid->currentDate(), QDate(2026, 10, 2));
    QTest::keyClick(planning.grid, Qt::Key_PageUp);
    // The buttons too: the day at the cursor is October's, the sheet September's.
    planning.grid->setCurrentDate(QDate(2026, 10, 2));
    planning.console.visible<QAbstractButton>(u"escortsForward"_s)->click();
    EXPECT_EQ(planning.grid->firstVisible(), QDate(2026, 9, 28));
}

/// Who walks over the days stays there when the data are read anew: Enter books, and opens nothing.
TEST(Planner, TheCursorStaysOnItsDayWhenTheDataComeAnew)
{
    Planning planning;
    planning.grid->selectBar(planning.mine.uuid);
    QTest::keyClick(planning.grid, Qt::Key_Down);
    EXPECT_TRUE(planning.grid->selectedBar().isNull());
    const EngagementId other = planning.add(planning.stored(planning.theirs).customerId, 25, &planning.theirDuty);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !planning.grid->barRect(other.uuid).isEmpty(); }, 60'000));
    EXPECT_TRUE(planning.grid->selectedBar().isNull());
    planning.show(planning.mine);
    EXPECT_EQ(planning.grid->selectedBar(), planning.mine.uuid) << "what is asked for by name is selected";
}

/// Who changed what stands beside the escort, as beside other records.
TEST(Planner, TheLatestChangesOfTheEscortStandInItsPane)
{
    Planning planning;
    auto *detail = planning.page->findChild<EngagementDetail *>();
    const auto said = [&] {
        QString text;
        if (const auto *grid = detail->findChild<KeyValueGrid *>(u"engagementChanges"_s)) {
            for (const QLabel *label : grid->findChildren<QLabel *>())
                text += label->text() + u'\n';
        }
        return text;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return said().contains(u"entered"_s); }, 60'000));
    const Engagement was = planning.stored(planning.mine);
    Engagement now = was;
    now.title = u"Release by night"_s;
    ASSERT_TRUE(planning.console.context().edits().apply(u"rename"_s, {updateStep(was, now)}).ok());
    EXPECT_TRUE(QTest::qWaitFor([&] { return said().contains(u"Release by night"_s); }, 60'000));
}

/// C at the last conflict of the month goes on to the next one, whatever month it is in, and marks it there.
TEST(Planner, TheNextConflictIsFoundInALaterMonth)
{
    Planning planning;
    DutyId night;
    planning.add(planning.stored(planning.theirs).customerId, 10, &night); // Wang twice on the 10th of November
    planning.page->showVariant(u"people"_s);
    planning.console.settle();
    QTest::keyClick(planning.lanes, Qt::Key_T); // back in September
    planning.console.settle();
    const auto period = [&] { return planning.page->findChild<QLabel *>(u"escortsPeriod"_s)->text(); };
    ASSERT_TRUE(period().contains(u"September"_s)) << qPrintable(period());
    const int conflicts = int(planning.page->board().conflicts().size());
    ASSERT_GT(conflicts, 1);
    for (int i = 0; i < 3 * conflicts && !period().contains(u"November"_s); ++i) {
        QTest::keyClick(planning.lanes, Qt::Key_C);
        planning.console.settle();
    }
    EXPECT_TRUE(period().contains(u"November"_s)) << qPrintable(period());
    EXPECT_TRUE(planning.lanes->viewport()->rect().contains(
        planning.lanes->pointOf(planning.wang.toString(), Planning::wall(10, 21))));
    // After the last one the first of all comes again.
    QTest::keyClick(planning.lanes, Qt::Key_C);
    planning.console.settle();
    EXPECT_TRUE(period().contains(u"September"_s)) << qPrintable(period());
}

/// What is made by the key for new things begins on the day that is looked at.
TEST(Planner, ANewEscortBeginsOnTheDayThatIsLookedAt)
{
    Answers answers;
    Planning planning;
    planning.grid->selectBar({});
    planning.grid->setCurrentDate(QDate(2026, 11, 24));
    planning.console.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&planning.console.window()));
    QTest::keyClick(planning.grid, Qt::Key_N, Qt::ControlModifier);
    auto *form = planning.dialog<RecordEditor>();
    ASSERT_TRUE(form);
    EXPECT_EQ(form->form().editor(u"planned_start")->raw(), u"2026-11-24"_s);
    EXPECT_EQ(form->form().editor(u"planned_end")->raw(), u"2026-11-24"_s);
    form->reject();
}

/// A minute passes while somebody is on a step of the detail.
TEST(Planner, TheDetailKeepsTheFocusWhenTheDataComeAnew)
{
    Planning planning;
    auto *detail = planning.page->findChild<EngagementDetail *>();
    const auto chips = [&] { return detail->findChildren<SowChip *>(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return chips().size() > 1; }, 60'000));
    planning.console.window().activateWindow();
    chips().at(1)->setFocus();
    const QPointer<SowChip> before = chips().at(1);
    // Where it was when a dialog is closed, too: the matrix is, after an edit.
    QDialog dialog(&planning.console.window());
    dialog.show();
    dialog.activateWindow();
    planning.add(planning.stored(planning.theirs).customerId, 25, &planning.theirDuty);
    ASSERT_TRUE(QTest::qWaitFor([&] { return before.isNull(); }, 60'000)) << "it is built anew";
    EXPECT_EQ(planning.console.window().focusWidget(), chips().at(1));
}

/// A minute passes while a button beside the escort has the focus, or its menu is open.
TEST(Planner, TheButtonsKeepTheFocusAndTheMenuItsEntries)
{
    Planning planning;
    planning.console.window().activateWindow();
    const auto button = [&](const QString &name) -> QAbstractButton * {
        for (auto *bar : planning.page->findChildren<RecordBar *>()) {
            for (auto *one : bar->findChildren<QAbstractButton *>(name)) {
                if (one->isVisible())
                    return one;
            }
        }
        return nullptr;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(u"startEngagement"_s) != nullptr; }, 60'000));
    QPointer<QAbstractButton> before = button(u"startEngagement"_s);
    before->setFocus();
    planning.add(planning.stored(planning.theirs).customerId, 25, &planning.theirDuty);
    ASSERT_TRUE(QTest::qWaitFor([&] { return before.isNull(); }, 60'000)) << "it is made anew";
    EXPECT_EQ(planning.console.window().focusWidget(), button(u"startEngagement"_s));

    auto *menu = static_cast<QPushButton *>(button(u"recordMore"_s))->menu();
    menu->popup({});
    const qsizetype count = menu->actions().size();
    const QPointer<QAction> entry = menu->actions().constFirst();
    const EngagementId other = planning.add(planning.stored(planning.theirs).customerId, 27, &planning.theirDuty);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !planning.grid->barRect(other.uuid).isEmpty(); }, 60'000));
    EXPECT_EQ(menu->actions().size(), count);
    EXPECT_FALSE(entry.isNull());
    menu->hide();
    EXPECT_TRUE(QTest::qWaitFor([&] { return entry.isNull(); }, 60'000)) << "then it has the records of now";
}

TEST(Planner, WhileACustomerLooksOnNothingIsDragged)
{
    Planning planning;
    planning.console.context().setPresented(planning.stored(planning.mine).customerId);
    planning.console.settle();
    planning.show(planning.mine);
    planning.grid->selectBar(planning.mine.uuid);
    QTest::keyClick(planning.grid, Qt::Key_M);
    EXPECT_FALSE(planning.grid->proposal());
    planning.console.context().setPresented({});
}

} // namespace tam::ui
