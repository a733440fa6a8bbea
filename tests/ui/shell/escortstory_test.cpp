// A night of an escort as a TAM lives it, by the keyboard alone: booked over a night that is taken, refused, staffed
// anew, prepared, logged, charged to the quota, and reported.
#include "planning.h"

#include "edit/recordbar.h"
#include "pages/escorts/coverdialog.h"
#include "pages/escorts/dutylogdialog.h"
#include "pages/escorts/findingsdialog.h"
#include "pages/reports/reportdialog.h"
#include "rules/quota.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QFile>
#include <QMenu>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

class EscortStory : public ::testing::Test
{
protected:
    EscortStory() { m_planning.console.window().activateWindow(); }

    /// A key for whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, int times = 1)
    {
        for (int i = 0; i < times; ++i) {
            QWidget *target = QApplication::focusWidget();
            QTest::keyClick(target ? target : QApplication::activeWindow(), key, modifiers);
        }
        m_planning.console.settle();
    }

    /// What a window manager does when a dialog over it is closed.
    static void activate(QWidget *window)
    {
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    }
    /// Back on the calendar, with the escort selected.
    void backToTheCalendar()
    {
        activate(&m_planning.console.window());
        m_planning.show(m_planning.mine);
        m_planning.grid->setFocus();
    }

    template <class T> T *waitFor(const std::function<T *()> &find)
    {
        T *found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] { return (found = find()) != nullptr; }, 60'000));
        return found;
    }
    template <class T> T *opened()
    {
        T *dialog = waitFor<T>([this] { return m_planning.dialog<T>(); });
        EXPECT_TRUE(dialog && QTest::qWaitForWindowActive(dialog));
        return dialog;
    }

    /// Tab until a widget of this name has the focus.
    bool tabTo(const QString &name, Qt::Key key = Qt::Key_Tab)
    {
        for (int i = 0; i < 80; ++i) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
                return true;
            press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        }
        return false;
    }

    /// An entry of "More" beside the escort.
    void choose(const QString &action)
    {
        ASSERT_TRUE(tabTo(u"recordMore"_s));
        QTimer::singleShot(0, [action] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            ASSERT_TRUE(menu);
            for (int i = 0; i < 40 && (!menu->activeAction() || menu->activeAction()->objectName() != action); ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        press(Qt::Key_Space);
    }

    Engagement escort() const { return m_planning.stored(m_planning.mine); }

    Planning m_planning;
    Answers m_answers;
};

} // namespace

/// Issue, "done means": an escort booked, refused for a double-booked engineer, then re-staffed; its run-book worked
/// off, its night logged, its report written.
TEST_F(EscortStory, IsBookedRefusedStaffedPreparedLoggedAndReportedByKeys)
{
    Console &console = m_planning.console;
    console.window().goTo(Area::Escorts);
    backToTheCalendar();

    // A week on, Wang is on duty for somebody else: refused.
    press(Qt::Key_M);
    press(Qt::Key_Down);
    ASSERT_TRUE(m_planning.strip());
    EXPECT_EQ(m_planning.strip()->data().kind, StatusKind::Breached) << qPrintable(m_planning.stripText());
    press(Qt::Key_Return);
    auto *findings = opened<FindingsDialog>();
    ASSERT_TRUE(findings);
    press(Qt::Key_Return); // without a reason nothing is booked
    EXPECT_EQ(escort().plannedStart, QDate(2026, 11, 10));
    ASSERT_TRUE(findings->isVisible());

    // Who is free takes the night.
    ASSERT_TRUE(tabTo(u"findingsCover"_s, Qt::Key_Backtab));
    press(Qt::Key_Space);
    auto *cover = waitFor<CoverDialog>([&] { return findings->findChild<CoverDialog *>(); });
    ASSERT_TRUE(cover && QTest::qWaitForWindowActive(cover));
    press(Qt::Key_Return);
    activate(findings);
    press(Qt::Key_Return);
    EXPECT_EQ(escort().plannedStart, QDate(2026, 11, 17));
    EXPECT_TRUE(escort().overrideReason.isEmpty());
    EXPECT_FALSE(m_planning.stored(m_planning.myDuty).personId == m_planning.wang);

    // The run-book is made, and its first step ticked.
    backToTheCalendar();
    ASSERT_TRUE(tabTo(u"makeRunbook"_s));
    press(Qt::Key_Space);
    auto *box = waitFor<QCheckBox>([&]() -> QCheckBox * {
        for (QCheckBox *one : m_planning.page->findChildren<QCheckBox *>()) {
            if (one->isVisible() && one->objectName().startsWith(u"step-"))
                return one;
        }
        return nullptr;
    });
    ASSERT_TRUE(box);
    const QUuid step(box->objectName().mid(5));
    ASSERT_TRUE(tabTo(box->objectName()));
    press(Qt::Key_Space);
    EXPECT_FALSE(m_planning.stored(Id<ChecklistItem>{step}).doneAt.isNull());

    // The night: it is started, and what happens is stamped.
    console.pass(Planning::at(17, 22).since(console.now()) / 1'000'000);
    console.context().tick();
    backToTheCalendar();
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(escort().status, EngagementStatus::InProgress);
    backToTheCalendar();
    press(Qt::Key_L, Qt::ControlModifier);
    auto *log = opened<DutyLogDialog>();
    ASSERT_TRUE(log);
    const auto lines = [&] { return *console.context().store().count(Kind::EngagementEvent); };
    const auto before = lines();
    press(Qt::Key_F9);
    QTest::keyClicks(QApplication::focusWidget(), u"traffic doubled"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    EXPECT_EQ(lines(), before + 2);

    // Its two days are charged, it is completed.
    console.pass(24 * 3600);
    console.context().tick();
    for (int day = 0; day < 2; ++day) {
        backToTheCalendar();
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    auto facts = loadCustomer(console.context().store(), escort().customerId);
    ASSERT_TRUE(facts.ok());
    const PoolQuota quota = monthQuota(**facts, Month(2026, 11), console.context().view()).pool(Pool::BasicEscort);
    EXPECT_EQ(quota.usedDays, Days::whole(2));
    EXPECT_EQ(quota.remainingDays, Days::whole(0));

    backToTheCalendar();
    choose(u"completeEngagement"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(escort().status, EngagementStatus::Completed);

    // And its report is written.
    backToTheCalendar();
    choose(u"recordReport"_s);
    auto *report = opened<ReportDialog>();
    ASSERT_TRUE(report);
    m_answers.file = console.path(u"escort.pdf"_s);
    ASSERT_TRUE(tabTo(u"reportSave"_s));
    press(Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(m_answers.file); }, 60'000));
    QFile file(m_answers.file);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
    EXPECT_TRUE(m_answers.warnings.isEmpty()) << qPrintable(m_answers.warnings.join(u'\n'));
}

} // namespace tam::ui
