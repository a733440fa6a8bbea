#include "console.h"

#include "edit/recordbar.h"
#include "edit/recordeditor.h"
#include "edit/recordform.h"
#include "models/listmodel.h"
#include "models/todaymodel.h"
#include "pages/snoozedialog.h"
#include "pages/todaydetail.h"
#include "support/listpane.h"
#include "widgets/actionbutton.h"
#include "widgets/datatable.h"
#include "widgets/segmentedcontrol.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

constexpr qint64 kDay = 24 * 3600;

class TodayPageTest : public ::testing::Test
{
protected:
    TodayPageTest()
    {
        QTest::mouseClick(console.find<SegmentedControl>(u"todayWhose"_s)->findChild<QAbstractButton *>(u"team"_s),
                          Qt::LeftButton);
        table = console.find<DataTable>(u"todayTable"_s);
        model = qobject_cast<TodayModel *>(table->model());
    }

    /// Selects the first item that `accepts`.
    const TodayItem *select(const std::function<bool(const TodayItem &)> &accepts)
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            const TodayItem *item = model->item(row);
            if (item && accepts(*item)) {
                table->setCurrentIndex(model->index(row, 0));
                console.settle(); // the pane is whole once the selection rests
                return item;
            }
        }
        return nullptr;
    }

    void lookFrom(qint64 secondsOn)
    {
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        console.context().setAsOf(demoTime().plusSeconds(secondsOn));
        EXPECT_TRUE(!shown.isEmpty() || shown.wait(60'000));
        console.settle();
        before = console.context().snapshot()->snoozed;
    }

    void snooze(const std::function<void(QDialog &)> &answer)
    {
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &poll, [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (dialog && dialog->objectName() == u"snoozeDialog"_s) {
                poll.stop();
                answer(*dialog);
            }
        });
        poll.start(0);
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        auto *button = console.visible<ActionButton>(u"todaySnooze"_s);
        ASSERT_TRUE(button && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        if (console.context().snapshot()->snoozed == before)
            shown.wait(1000 * wait);
        console.settle();
    }

    /// Enter on the selected item, and its form saved as it opens.
    void saveForm()
    {
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        console.settle();
        auto *form = qobject_cast<RecordEditor *>(QApplication::activeModalWidget());
        ASSERT_TRUE(form);
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        form->save();
        ASSERT_TRUE(shown.wait(60'000));
        console.settle();
    }

    bool isListed(TodayKind kind, const QUuid &record) const { return model->rowOf(kind, record) >= 0; }

    Console console;
    DataTable *table = nullptr;
    TodayModel *model = nullptr;
    int before = console.context().snapshot()->snoozed;
    int wait = 30;
};

QPushButton *accept(QDialog &dialog)
{
    for (QAbstractButton *button : dialog.findChild<QDialogButtonBox *>()->buttons()) {
        if (dialog.findChild<QDialogButtonBox *>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

} // namespace

/// R14: snoozed items come back at `until`, never later than their due.
TEST_F(TodayPageTest, SnoozeNeedsAReasonAndNeverPassesTheDue)
{
    const TodayItem *item = select([&](const TodayItem &i) {
        return !i.due.isNull() && i.due > console.now().plusMinutes(60 * 24 * 2) && !i.recordId.isNull();
    });
    ASSERT_TRUE(item);
    const TodayItem copy = *item;
    snooze([&](QDialog &dialog) {
        EXPECT_FALSE(accept(dialog)->isEnabled());
        auto *reason = dialog.findChild<QLineEdit *>(u"snoozeReason"_s);
        reason->setText(u"   "_s);
        EXPECT_FALSE(accept(dialog)->isEnabled());
        reason->setText(u"waiting for the customer"_s);
        EXPECT_TRUE(accept(dialog)->isEnabled());
        auto *until = dialog.findChild<QDateTimeEdit *>(u"snoozeUntil"_s);
        until->setDateTime(until->dateTime().addYears(1));
        const QDateTime latest = console.context().zone().localTime(copy.due);
        EXPECT_LE(until->dateTime().date(), latest.date());
        accept(dialog)->click();
    });
    EXPECT_EQ(console.context().snapshot()->snoozed, before + 1);
    EXPECT_FALSE(isListed(copy.kind, copy.recordId));
    auto snoozes = console.context().store().all<Snooze>({});
    ASSERT_TRUE(snoozes.ok());
    bool found = false;
    for (const Snooze &s : *snoozes) {
        if (s.recordId == copy.snoozeId()) {
            found = true;
            EXPECT_LE(s.until, copy.due);
            EXPECT_EQ(s.reason, u"waiting for the customer"_s);
        }
    }
    EXPECT_TRUE(found);
}

TEST_F(TodayPageTest, ASnoozedItemComesBackByItself)
{
    const TodayItem *item = select([&](const TodayItem &i) {
        return !i.due.isNull() && i.due > console.now().plusMinutes(60 * 24 * 5) && !i.recordId.isNull();
    });
    ASSERT_TRUE(item);
    const TodayItem copy = *item;
    snooze([&](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"snoozeReason"_s)->setText(u"tomorrow"_s);
        accept(dialog)->click(); // the suggestion: tomorrow morning
    });
    EXPECT_FALSE(isListed(copy.kind, copy.recordId));
    console.pass(60 * 60 * 24);
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    console.context().tick();
    ASSERT_TRUE(shown.wait(60'000));
    console.settle();
    EXPECT_TRUE(isListed(copy.kind, copy.recordId));
}

TEST_F(TodayPageTest, WhatIsPastItsDueCannotBeSnoozed)
{
    const TodayItem *item = select([&](const TodayItem &i) { return i.kind == TodayKind::ClockBreached; });
    ASSERT_TRUE(item);
    auto *button = console.visible<ActionButton>(u"todaySnooze"_s);
    ASSERT_TRUE(button);
    EXPECT_FALSE(button->isEnabled());
}

TEST_F(TodayPageTest, EnterOpensTheRecordOfTheItem)
{
    const TodayItem *item = select([&](const TodayItem &i) { return i.recordKind == Kind::Incident; });
    ASSERT_TRUE(item);
    const QString number = item->number;
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    console.settle();
    EXPECT_EQ(console.window().currentPage()->objectName(), u"customerPage"_s);
    auto *incidents = console.visible<DataTable>(u"incidentTable"_s);
    ASSERT_TRUE(incidents);
    bool selected = false;
    for (int column = 0; column < incidents->model()->columnCount(); ++column)
        selected |= incidents->currentIndex().siblingAtColumn(column).data().toString().contains(number);
    EXPECT_TRUE(selected);
}

/// ux.md: Enter opens the record and the action that settles it.
TEST_F(TodayPageTest, EnterOpensTheStepThatSettlesTheItem)
{
    const TodayItem *item = select([&](const TodayItem &i) {
        return i.kind == TodayKind::ClockBreached && i.clock.target == Target::FirstResponse;
    });
    ASSERT_TRUE(item);
    const QUuid incident = item->recordId;
    ASSERT_NO_FATAL_FAILURE(saveForm());
    auto record = console.context().store().find(Kind::Incident, incident);
    ASSERT_TRUE(record.ok());
    EXPECT_EQ(static_cast<const Incident &>(**record).firstResponseAt, console.now());
    console.window().goTo(Area::Today);
    EXPECT_FALSE(isListed(TodayKind::ClockBreached, incident)); // settled: gone from the list
    EXPECT_TRUE(console.action(u"undo"_s)->isEnabled());
    QSignalSpy again(&console.context(), &AppContext::snapshotChanged);
    console.action(u"undo"_s)->trigger();
    ASSERT_TRUE(again.wait(60'000));
    console.settle();
    EXPECT_TRUE(isListed(TodayKind::ClockBreached, incident));
}

/// visual.md: the pane settles the selected item in place. One key stamps the response; the list stays in front.
TEST_F(TodayPageTest, OneKeySettlesInThePaneAndTheListStays)
{
    const TodayItem *item = select([&](const TodayItem &i) {
        return i.kind == TodayKind::ClockBreached && i.clock.target == Target::FirstResponse;
    });
    ASSERT_TRUE(item);
    const QUuid incident = item->recordId;
    ASSERT_TRUE(console.visible<ActionButton>(u"todaySettle"_s));
    console.pass(180); // looked at for a while: the response is now, not when the pane was opened
    table->setFocus();
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(QApplication::activeModalWidget());
    ASSERT_TRUE(shown.wait(60'000));
    console.settle();
    auto record = console.context().store().find(Kind::Incident, incident);
    ASSERT_TRUE(record.ok());
    EXPECT_EQ(static_cast<const Incident &>(**record).firstResponseAt, console.now());
    EXPECT_EQ(console.window().currentPage()->objectName(), u"todayPage"_s);
    EXPECT_FALSE(isListed(TodayKind::ClockBreached, incident));
    EXPECT_EQ(QApplication::focusWidget(), table);
    ASSERT_TRUE(console.action(u"undo"_s)->isEnabled());
    QSignalSpy again(&console.context(), &AppContext::snapshotChanged);
    console.trigger(u"undo"_s);
    ASSERT_TRUE(!again.isEmpty() || again.wait(60'000));
    console.settle();
    EXPECT_TRUE(isListed(TodayKind::ClockBreached, incident));
}

/// While the selection moves on only what is seen at a glance is made; a key that settles does not have to wait.
TEST_F(TodayPageTest, TheKeyThatSettlesDoesNotWaitForThePane)
{
    const auto *detail = console.find<TodayDetail>(u"todayDetail"_s);
    const auto isResponse = [](const TodayItem &i) {
        return i.kind == TodayKind::ClockBreached && i.clock.target == Target::FirstResponse;
    };
    ASSERT_TRUE(select([](const TodayItem &i) { return i.kind == TodayKind::TaskDue; }));
    int row = 0;
    while (!model->item(row) || !isResponse(*model->item(row)))
        ASSERT_LT(++row, model->rowCount());
    const QUuid incident = model->item(row)->recordId;
    table->setFocus();
    table->setCurrentIndex(model->index(row, 0));
    EXPECT_FALSE(detail->isComplete());
    EXPECT_FALSE(detail->findChild<RecordForm *>()) << "nothing of the item before is left to be settled by mistake";
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(!shown.isEmpty() || shown.wait(60'000));
    console.settle();
    EXPECT_FALSE(isListed(TodayKind::ClockBreached, incident));
}

/// The morning brings new things, too: the key that makes them offers what a day is made of, for the customer at hand.
TEST_F(TodayPageTest, NewThingsOfTheDayAreMadeFromHere)
{
    auto *fresh = console.visible<NewButton>(u"newRecord"_s);
    ASSERT_TRUE(fresh);
    EXPECT_TRUE(fresh->isEnabled());
    EXPECT_FALSE(fresh->accessibleName().isEmpty());
    QStringList kinds;
    for (const QAction *entry : fresh->menu()->actions())
        kinds.append(entry->objectName());
    EXPECT_EQ(kinds, QStringList({u"new_task"_s, u"new_incident"_s, u"new_note"_s, u"new_meeting"_s}));
    QStringList keys;
    for (const QAction *action : fresh->actions())
        keys.append(action->shortcut().toString());
    EXPECT_TRUE(keys.contains(QKeySequence(QKeySequence::New).toString()));
}

/// A task has nothing to ask for; pressing the key again while the list is read anew does no harm.
TEST_F(TodayPageTest, ATaskIsDoneInPlaceOnce)
{
    const TodayItem *item = select([&](const TodayItem &i) { return i.kind == TodayKind::TaskDue; });
    ASSERT_TRUE(item);
    const QUuid task = item->recordId;
    table->setFocus();
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(shown.wait(60'000));
    console.settle();
    EXPECT_FALSE(isListed(TodayKind::TaskDue, task));
    auto record = console.context().store().find(Kind::Task, task);
    ASSERT_TRUE(record.ok());
    EXPECT_EQ(static_cast<const Task &>(**record).status, WorkStatus::Done);
    EXPECT_EQ(console.window().currentPage()->objectName(), u"todayPage"_s);
}

/// What is typed in the pane is kept while the list is read anew and while another item is looked at, and saved with
/// the step.
TEST_F(TodayPageTest, WhatIsTypedInThePaneIsKeptAndSaved)
{
    const auto isReport = [](const TodayItem &i) {
        return i.kind == TodayKind::DeliverableOverdue && i.recordKind == Kind::Deliverable;
    };
    const TodayItem *item = select(isReport);
    ASSERT_TRUE(item);
    const QUuid report = item->recordId;
    const auto note = [&]() -> FieldEditor * {
        auto *form = console.find<TodayDetail>(u"todayDetail"_s)->findChild<RecordForm *>();
        return form ? form->editor(u"note") : nullptr;
    };
    ASSERT_TRUE(note());
    note()->input()->setFocus();
    QTest::keyClicks(note()->input(), u"sent by hand"_s);
    QSignalSpy read(&console.context(), &AppContext::snapshotChanged);
    console.context().refresh();
    ASSERT_TRUE(read.wait(60'000));
    console.settle();
    ASSERT_TRUE(note());
    EXPECT_TRUE(note()->raw().startsWith(u"sent by hand"_s));
    EXPECT_TRUE(note()->isAncestorOf(QApplication::focusWidget()));
    ASSERT_TRUE(select([](const TodayItem &i) { return i.kind == TodayKind::TaskDue; }));
    ASSERT_TRUE(select([report](const TodayItem &i) { return i.recordId == report; }));
    ASSERT_TRUE(note());
    EXPECT_TRUE(note()->raw().startsWith(u"sent by hand"_s));
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    QTest::keyClick(note()->input(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(shown.wait(60'000));
    console.settle();
    auto record = console.context().store().find(Kind::Deliverable, report);
    ASSERT_TRUE(record.ok());
    const auto &delivered = static_cast<const Deliverable &>(**record);
    EXPECT_EQ(delivered.status, DeliverableStatus::Delivered);
    EXPECT_TRUE(delivered.note.startsWith(u"sent by hand"_s));
    EXPECT_EQ(QApplication::focusWidget(), table) << "the list goes on";
}

/// Who is to take a duty over is for the user to say: the key leads to the field, and nothing is saved.
TEST_F(TodayPageTest, WhatOnlyTheUserKnowsIsAskedForInThePane)
{
    const TodayItem *item = select([](const TodayItem &i) { return i.kind == TodayKind::StaffConflict; });
    ASSERT_TRUE(item);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(console.action(u"undo"_s)->isEnabled());
    auto *detail = console.find<TodayDetail>(u"todayDetail"_s);
    EXPECT_TRUE(detail->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), table);
}

/// The list is worked off from top to bottom: what comes after the settled item is next.
TEST_F(TodayPageTest, ASettledItemHandsOverToItsNeighbour)
{
    ASSERT_TRUE(select([&](const TodayItem &i) { return i.kind == TodayKind::TaskDue; }));
    int next = table->currentIndex().row() + 1;
    while (!model->item(next))
        ++next;
    const QUuid neighbour = model->item(next)->recordId;
    table->setFocus();
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    QTest::keyClick(table, Qt::Key_Return); // a task is done without a question
    ASSERT_TRUE(shown.wait(60'000));
    console.settle();
    console.window().goTo(Area::Today);
    console.settle();
    const TodayItem *now = model->item(table->currentIndex().row());
    ASSERT_TRUE(now);
    EXPECT_EQ(now->recordId, neighbour);
}

/// Items about a customer as a whole have the customer's id; that does not make them one.
TEST_F(TodayPageTest, ASettledItemDoesNotHandOverToAnotherOfItsCustomer)
{
    lookFrom(10 * kDay); // after the 20th, what lapses at the end of the month is listed, too
    const TodayItem *item = select([&](const TodayItem &i) {
        int others = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            const TodayItem *other = model->item(row);
            others += other && other->kind != i.kind && other->recordId == i.recordId;
        }
        return i.kind == TodayKind::PoolOver && others > 0;
    });
    ASSERT_TRUE(item) << "the demo has a pool that is over, of a customer with something else";
    int next = table->currentIndex().row() + 1;
    while (!model->item(next))
        ++next;
    const TodayItem neighbour = *model->item(next);
    snooze([](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"snoozeReason"_s)->setText(u"agreed"_s);
        accept(dialog)->click();
    });
    const TodayItem *now = model->item(table->currentIndex().row());
    ASSERT_TRUE(now);
    EXPECT_EQ(now->kind, neighbour.kind);
    EXPECT_EQ(now->recordId, neighbour.recordId);
    EXPECT_EQ(now->part(), neighbour.part()) << "another pool of the customer has not been put off with it";
}

TEST_F(TodayPageTest, APoolThatIsOverOpensOnItsLedger)
{
    const TodayItem *item = select([](const TodayItem &i) { return i.kind == TodayKind::PoolOver; });
    ASSERT_TRUE(item);
    const Pool pool = item->pool;
    console.window().resize(1280, 770);
    console.window().activateWindow();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    console.settle();
    auto *logs = console.visible<DataTable>(u"workLogTable"_s);
    ASSERT_TRUE(logs);
    EXPECT_TRUE(logs->hasFocus());
    ASSERT_TRUE(logs->currentIndex().isValid());
    const auto *card = console.visible<QWidget>(u"workLogs"_s);
    ASSERT_TRUE(card);
    EXPECT_TRUE(QTest::qWaitFor([&] { return card->visibleRegion().boundingRect().height() == card->height(); }, 5'000))
        << "with what can be done to the entry";
    const ListRow *row = qobject_cast<ListModel *>(logs->model())->row(logs->currentIndex().row());
    ASSERT_TRUE(row);
    auto log = console.context().store().find(Kind::WorkLog, row->id);
    ASSERT_TRUE(log.ok());
    auto whole =
        console.context().store().find(Kind::Engagement, static_cast<const WorkLog &>(**log).engagementId.uuid);
    ASSERT_TRUE(whole.ok());
    EXPECT_EQ(static_cast<const Engagement &>(**whole).service, pool);
}

TEST_F(TodayPageTest, AnUnpreparedEscortOpensOnItsFirstOpenStep)
{
    ASSERT_TRUE(select([](const TodayItem &i) { return i.kind == TodayKind::EscortUnprepared; }));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    console.settle();
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    ASSERT_TRUE(dialog && dialog->objectName() == u"recordsDialog"_s);
    const ListRow *row = dialog->findChild<ListPane *>()->current();
    ASSERT_TRUE(row);
    auto step = console.context().store().find(Kind::ChecklistItem, row->id);
    ASSERT_TRUE(step.ok());
    EXPECT_TRUE(static_cast<const ChecklistItem &>(**step).doneAt.isNull());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"recordsClose"_s), Qt::LeftButton);
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(TodayPageTest, AMissingCalendarIsAskedFor)
{
    Answers answers;
    int asked = 0;
    dialogs().openFile = [&](QWidget *, const QString &, const QString &) {
        ++asked;
        return QString();
    };
    lookFrom(60 * kDay); // the months in which it is published
    ASSERT_TRUE(select([](const TodayItem &i) { return i.kind == TodayKind::CalendarMissing; }));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    EXPECT_EQ(asked, 1);
    auto *button = console.visible<ActionButton>(u"todayOpen"_s);
    ASSERT_TRUE(button);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(asked, 2);
}

TEST_F(TodayPageTest, ARenewalBeginsWithThePlanAndTheDayAfter)
{
    const TodayItem *item =
        select([](const TodayItem &i) { return i.kind == TodayKind::SubscriptionEnding && i.plan != Plan::Elite; });
    ASSERT_TRUE(item);
    const TodayItem copy = *item;
    ASSERT_NO_FATAL_FAILURE(saveForm());
    Query query;
    query.where = u"customer_id = ? AND plan = ? AND starts_on = ? AND ends_on = ?"_s;
    query.values = {idValue(copy.customer.uuid), QString(code(copy.plan)), dateValue(copy.date.addDays(1)),
                    dateValue(copy.date.addYears(1))};
    auto orders = console.context().store().all<Subscription>(query);
    ASSERT_TRUE(orders.ok());
    EXPECT_EQ(orders->size(), 1u);
    console.window().goTo(Area::Today);
    EXPECT_FALSE(isListed(TodayKind::SubscriptionEnding, copy.recordId));
}

TEST_F(TodayPageTest, OneKeySnoozes)
{
    const TodayItem *item = select([&](const TodayItem &i) { return i.kind == TodayKind::FindingOpen; });
    ASSERT_TRUE(item);
    const TodayItem copy = *item;
    onDialog(u"snoozeDialog"_s, [](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"snoozeReason"_s)->setText(u"fixed with the next release"_s);
        accept(dialog)->click();
    });
    table->setFocus();
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    QTest::keyClick(table, Qt::Key_S);
    EXPECT_TRUE(!shown.isEmpty() || shown.wait(60'000));
    console.settle();
    EXPECT_FALSE(isListed(copy.kind, copy.recordId));
}

TEST_F(TodayPageTest, GroupsAndTextNarrowTheList)
{
    const int all = model->itemCount();
    auto *kinds = console.find<QComboBox>(u"todayKinds"_s);
    kinds->setCurrentIndex(kinds->findData(int(TodayKind::FindingOpen)));
    const int findings = model->itemCount();
    EXPECT_GT(findings, 0);
    EXPECT_LT(findings, all);
    for (int row = 0; row < model->rowCount(); ++row)
        EXPECT_TRUE(!model->item(row) || model->item(row)->kind == TodayKind::FindingOpen);
    console.find<QLineEdit>(u"todayFilter"_s)->setText(u"nothing is called so"_s);
    EXPECT_EQ(model->itemCount(), 0);
    EXPECT_FALSE(table->isVisible()); // says what to do instead
}

} // namespace tam::ui
