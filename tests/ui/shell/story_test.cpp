// A fault from Today to the closed month, played with the keyboard alone.
#include "console.h"

#include "edit/recordeditor.h"
#include "edit/recordform.h"
#include "models/todaymodel.h"
#include "pages/deliverables/boardview.h"
#include "support/edits.h"
#include "widgets/datatable.h"
#include "widgets/itemroles.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

constexpr int kWait = 60'000;
constexpr int kMostSteps = 500; ///< of a walk by one key

class FaultStory : public ::testing::Test
{
protected:
    /// Where keys go: into the dialog that is open, else into the window.
    QWidget *focus() const
    {
        QWidget *top = QApplication::activeModalWidget();
        if (!top)
            top = &console.window();
        return top->focusWidget() ? top->focusWidget() : top;
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(focus(), key, modifiers);
    }

    void type(const QString &text) const { QTest::keyClicks(focus(), text); }

    /// Presses a key until something is reached.
    void walk(Qt::Key step, const std::function<bool()> &reached) const
    {
        for (int i = 0; i < kMostSteps && !reached(); ++i)
            key(step);
        ASSERT_TRUE(reached());
    }

    static RecordEditor *form() { return qobject_cast<RecordEditor *>(QApplication::activeModalWidget()); }

    /// Goes to a field of the open form with Tab.
    void tabTo(const QString &field) const
    {
        ASSERT_TRUE(form());
        const QWidget *wanted = form()->form().editor(field)->input();
        walk(Qt::Key_Tab, [&] { return focus() == wanted; });
    }

    /// Ctrl+Enter in a form, and what it wrote is shown.
    void save()
    {
        ASSERT_TRUE(form());
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        key(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(shown.wait(kWait));
        console.settle();
        ASSERT_FALSE(QApplication::activeModalWidget()) << "the form is done";
        backToWindow();
    }

    /// What a window manager does when a dialog closes, and this platform does not.
    void backToWindow()
    {
        console.window().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&console.window(), kWait));
    }

    /// The next step with the record in front.
    void nextStep(const QString &verb)
    {
        key(Qt::Key_Return, Qt::ControlModifier);
        console.settle();
        ASSERT_TRUE(form());
        EXPECT_TRUE(form()->windowTitle().startsWith(verb)) << qPrintable(form()->windowTitle());
    }

    /// Ctrl+K, a few letters, Enter on the first entry that `accepts`.
    void quickOpen(const QString &text, const std::function<bool(const QModelIndex &)> &accepts)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        type(text);
        const auto *list = console.find<QListView>(u"quickOpenList"_s);
        walk(Qt::Key_Down, [&] { return accepts(list->currentIndex()); });
        key(Qt::Key_Return);
        console.settle();
    }

    void command(const QString &text)
    {
        quickOpen(text, [&](const QModelIndex &entry) { return entry.data().toString().startsWith(text); });
        ASSERT_TRUE(form()) << qPrintable(text);
    }

    void openRecord(const QString &text, Icon icon)
    {
        quickOpen(text, [&](const QModelIndex &entry) { return entry.data(IconRole).toInt() == int(icon); });
    }

    const PoolQuota &pool() const
    {
        const PortfolioRow *row = console.context().snapshot()->row(incident.customerId);
        for (const PoolQuota &quota : row->pools) {
            if (quota.pool == Pool::HardProblem)
                return quota;
        }
        return row->pools.front();
    }

    /// The fault that is answered too late already, of a customer that has hard problems in its plan.
    void chooseFault()
    {
        auto *table = console.find<DataTable>(u"todayTable"_s);
        const auto *model = qobject_cast<TodayModel *>(table->model());
        table->setFocus();
        key(Qt::Key_Home);
        const auto isFault = [&] {
            const TodayItem *item = model->item(table->currentIndex().row());
            return item && item->kind == TodayKind::ClockBreached && item->clock.target == Target::FirstResponse;
        };
        walk(Qt::Key_J, isFault);
        const TodayItem *item = model->item(table->currentIndex().row());
        incident = read<Incident>(item->recordId);
    }

    template <class T> T read(const QUuid &id) const
    {
        auto found = console.context().store().find(T::kind, id);
        EXPECT_TRUE(found.ok());
        return found ? static_cast<const T &>(**found) : T();
    }

    mutable Console console;
    Answers answers;
    Incident incident;
};

} // namespace

TEST_F(FaultStory, IsAnsweredRaisedWorkedOnAndGivesTheTimeBackWhenTheProductIsTheCause)
{
    chooseFault();
    const int before = pool().usedTimes;
    const Days days = pool().usedDays;

    key(Qt::Key_Return);
    console.settle();
    save(); // the first response
    EXPECT_EQ(read<Incident>(incident.uuid).firstResponseAt, console.now());
    nextStep(u"New incident event"_s);
    type(u"Index rebuilt, load falls"_s);
    save();

    command(u"Raise to a hard problem"_s);
    save();
    const QUuid raised = read<Incident>(incident.uuid).engagementId.uuid;
    ASSERT_FALSE(raised.isNull());
    openRecord(incident.title, Icon::Shield);
    nextStep(u"Confirm"_s);
    tabTo(u"override_reason"_s);
    type(u"agreed with the lead"_s);
    save();
    nextStep(u"Start"_s);
    save();
    nextStep(u"New work log"_s);
    save();
    EXPECT_EQ(pool().usedTimes, before + 1);
    EXPECT_GT(pool().usedDays, days);

    command(u"Complete"_s);
    tabTo(u"root_cause"_s);
    type(u"Product"_s);
    save();
    EXPECT_EQ(read<Engagement>(raised).rootCause, RootCause::Product);
    EXPECT_EQ(pool().usedTimes, before) << "the product is the cause: the time comes back";
    EXPECT_GT(pool().usedDays, days) << "its days count all the same";

    // The page says why.
    quickOpen(incident.number, [](const QModelIndex &entry) { return entry.isValid(); });
    key(Qt::Key_PageDown, Qt::ControlModifier);
    console.settle();
    key(Qt::Key_F1);
    auto *explained = console.window().findChild<QDialog *>(u"explanation"_s);
    ASSERT_TRUE(explained);
    const QString text = explained->findChild<QTextBrowser *>()->toPlainText();
    EXPECT_TRUE(text.contains(u"root cause is the product"_s)) << qPrintable(text);
    explained->close();
    backToWindow();

    key(Qt::Key_PageUp, Qt::ControlModifier);
    console.settle();
    command(u"Resolve"_s);
    save();
    command(u"Ask for a fault review"_s);
    save();
    EXPECT_EQ(int(read<Incident>(incident.uuid).status), int(IncidentStatus::Resolved));
    EXPECT_FALSE(read<Incident>(incident.uuid).reviewRequestedAt.isNull());
}

TEST_F(FaultStory, TheReviewIsDraftedAndDeliveredWithTwoKeys)
{
    const QString folder = console.path(u"reports"_s);
    QDir().mkpath(folder);
    dialogs().openFolder = [&](QWidget *, const QString &, const QString &) { return folder; };
    chooseFault();
    key(Qt::Key_Return);
    console.settle();
    save();
    command(u"Resolve"_s);
    save();
    command(u"Ask for a fault review"_s);
    save();

    key(Qt::Key_6, Qt::ControlModifier);
    console.settle();
    auto *board = console.visible<BoardView>(u"deliverablesBoard"_s);
    ASSERT_TRUE(board);
    board->setFocus();
    const auto picked = [&]() -> const BoardEntry * {
        for (const BoardView::Picked &one : board->picked()) {
            if (one.entry->item.incident == incident.id())
                return one.entry;
        }
        return nullptr;
    };
    const auto isRow = [&] { return board->currentCustomer() && board->currentCustomer()->id == incident.customerId; };
    walk(Qt::Key_Up, [&] { return board->currentIndex().row() == 0; });
    walk(Qt::Key_Down, isRow);
    key(Qt::Key_End);
    walk(Qt::Key_Left, [&] { return picked() != nullptr; });
    const QUuid report = picked()->item.id;
    const int row = board->currentIndex().row();
    for (const DeliverableStatus status : {DeliverableStatus::Drafted, DeliverableStatus::Delivered}) {
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        key(Qt::Key_D);
        ASSERT_TRUE(shown.wait(kWait));
        console.settle();
        EXPECT_EQ(int(read<Deliverable>(report).status), int(status));
        EXPECT_EQ(board->currentIndex().row(), row) << "rows stay while they are worked on";
    }
    EXPECT_FALSE(QDir(folder).entryList(QDir::Files).isEmpty());
}

} // namespace tam::ui
