// The night of an escort: who is on duty when, and what was written into its log.
#include "console.h"

#include "domain/derivedid.h"
#include "edit/drafts.h"
#include "edit/recordeditor.h"
#include "edit/recordform.h"
#include "pages/escorts/dutyactions.h"
#include "pages/escorts/dutylogdialog.h"
#include "pages/escorts/dutymatrixdialog.h"
#include "support/edits.h"
#include "support/listpane.h"
#include "widgets/datatable.h"
#include "wording/format.h"

#include <QAccessible>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

class Night : public ::testing::Test
{
protected:
    Night() : m_console(Console::Content::Demo) { m_console.settle(); }

    /// The escort with most duties that is not cancelled.
    Engagement escort()
    {
        auto duties = m_console.context().store().all<Duty>({});
        QHash<QUuid, int> count;
        for (const Duty &duty : duties ? *duties : std::vector<Duty>())
            ++count[duty.engagementId.uuid];
        auto all = m_console.context().store().all<Engagement>({});
        Engagement best;
        for (const Engagement &one : all ? *all : std::vector<Engagement>()) {
            if (one.status != EngagementStatus::Cancelled && count.value(one.uuid) > count.value(best.uuid))
                best = one;
        }
        return best;
    }

    void run(const QString &action, const Engagement &on)
    {
        Actions list;
        addDutyActions(m_console.context(), {Kind::Engagement, on.uuid, on.customerId}, list);
        for (const RecordAction &one : list) {
            if (one.id == action)
                one.run(&m_console.window());
        }
        m_console.settle();
    }

    std::vector<EngagementEvent> lines(Store &store, const Engagement &of)
    {
        Query query;
        query.where = u"engagement_id = ?"_s;
        query.values = {idValue(of.uuid)};
        query.orderBy = u"happened_at, id"_s;
        auto found = store.all<EngagementEvent>(query);
        return found ? *found : std::vector<EngagementEvent>();
    }

    std::vector<EngagementEvent> lines(const Engagement &of) { return lines(m_console.context().store(), of); }

    Console m_console;
    Answers m_answers;
};

TEST_F(Night, OneKeyWritesALineWithThePresentTimeAndItIsSavedAtOnce)
{
    const Engagement one = escort();
    const auto before = lines(one).size();
    run(u"dutyLog"_s, one);
    auto *dialog = m_console.find<DutyLogDialog>(u"dutyLogDialog"_s);
    ASSERT_TRUE(dialog);
    m_console.pass(83);
    QTest::keyClick(dialog, Qt::Key_F9);
    // Another connection sees it, as after a crash: nothing waits to be saved.
    auto other = Store::open(m_console.storeFile(), OpenMode::ReadOnly);
    ASSERT_TRUE(other.ok());
    auto saved = lines(**other, one);
    ASSERT_EQ(saved.size(), before + 1);
    EXPECT_EQ(saved.back().happenedAt, m_console.now());
    EXPECT_FALSE(saved.back().text.isEmpty()) << "a line without words has some: domain.md requires a text";
    EXPECT_EQ(saved.back().authorId, m_console.context().edits().author());

    m_console.pass(60);
    auto *text = m_console.find<QLineEdit>(u"dutyLogText"_s);
    QTest::keyClicks(text, u"load doubled"_s);
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_EQ(lines(one).back().text, u"load doubled"_s);
    EXPECT_EQ(lines(one).back().happenedAt, m_console.now());
    EXPECT_TRUE(text->text().isEmpty());

    m_console.pass(60);
    QTest::keyClick(dialog, Qt::Key_1, Qt::AltModifier);
    EXPECT_EQ(lines(one).size(), before + 3) << "a phrase has a key of its own";
    m_console.settle();
    EXPECT_EQ(m_console.find<DataTable>(u"dutyLogLines"_s)->model()->rowCount(), int(before) + 3);

    auto undone = m_console.context().edits().undo();
    EXPECT_TRUE(undone.ok());
    EXPECT_EQ(lines(one).size(), before + 2);
}

TEST_F(Night, WhoIsOnDutyNowComesToTheLogFromTheDuty)
{
    auto duties = m_console.context().store().all<Duty>({});
    ASSERT_TRUE(duties && !duties->empty());
    const auto action = dutyLogAction(m_console.context(), duties->front().uuid);
    ASSERT_TRUE(action);
    action->run(&m_console.window());
    auto *dialog = m_console.find<DutyLogDialog>(u"dutyLogDialog"_s);
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->engagement(), duties->front().engagementId);
    EXPECT_FALSE(dutyLogAction(m_console.context(), newUuid7(m_console.now())));
}

/// The page behind the log, and a duty that a search finds: a duty is no row of the list.
TEST_F(Night, ADutyIsLookedAtInItsEngagement)
{
    const Engagement of = escort();
    auto duties = m_console.context().store().all<Duty>({});
    ASSERT_TRUE(duties.ok());
    const auto duty =
        std::find_if(duties->begin(), duties->end(), [&](const Duty &one) { return one.engagementId == of.id(); });
    ASSERT_NE(duty, duties->end());
    m_console.window().openRecord(Kind::Duty, duty->uuid, of.customerId);
    m_console.settle();
    const auto *tab = m_console.visible<QWidget>(u"escortsTab"_s);
    ASSERT_TRUE(tab);
    const auto *list = tab->findChild<ListPane *>();
    ASSERT_TRUE(list && list->current());
    EXPECT_EQ(list->current()->id, of.uuid);
}

TEST_F(Night, WhatIsTypedIsNotThrownAwayWithoutAsking)
{
    const Engagement one = escort();
    run(u"dutyLog"_s, one);
    auto *dialog = m_console.find<DutyLogDialog>(u"dutyLogDialog"_s);
    ASSERT_TRUE(dialog);
    m_console.find<QLineEdit>(u"dutyLogText"_s)->setText(u"half a sent"_s);
    m_answers.confirmed = false;
    dialog->reject();
    EXPECT_TRUE(dialog->isVisible());
    run(u"dutyLog"_s, one);
    EXPECT_EQ(m_console.window().findChildren<DutyLogDialog *>().size(), 1) << "one log for one escort";
    m_answers.confirmed = true;
    dialog->reject();
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(Night, WhatIsTypedAndNotWrittenYetSurvivesACrash)
{
    const Engagement one = escort();
    const auto before = lines(one).size();
    run(u"dutyLog"_s, one);
    auto *text = m_console.find<QLineEdit>(u"dutyLogText"_s);
    ASSERT_TRUE(text);
    QTest::keyClicks(text, u"half a sent"_s);
    const Drafts drafts(m_console.context());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !drafts.all().isEmpty(); }, 10'000)) << "no key ends it";
    delete m_console.find<DutyLogDialog>(u"dutyLogDialog"_s); // nobody is asked

    // It is among the forms that are not saved, and opens as what it is.
    m_answers.choice = 0;
    m_console.trigger(u"unsavedForms"_s);
    text = m_console.find<QLineEdit>(u"dutyLogText"_s);
    ASSERT_TRUE(text);
    EXPECT_EQ(text->text(), u"half a sent"_s);
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_EQ(lines(one).size(), before + 1);
    EXPECT_TRUE(drafts.all().isEmpty());
}

TEST_F(Night, ADutyIsRepeatedOnEveryLaterDayInOneEdit)
{
    const Engagement one = escort();
    run(u"dutyMatrix"_s, one);
    auto *grid = m_console.visible<DutyGrid>(u"dutyGrid"_s);
    ASSERT_TRUE(grid);
    int hour = 0;
    while (grid->data().rows[1].cells[hour].fill != DutyGridCell::Fill::Duty)
        ++hour;
    grid->setCell(1, hour);
    const auto count = [this] { return *m_console.context().store().count(Kind::Duty); };
    const auto before = count();
    QTest::keyClick(grid, Qt::Key_D, Qt::ControlModifier);
    const auto after = count();
    const auto days = one.plannedStart.daysTo(one.plannedEnd);
    EXPECT_LE(after - before, days);
    EXPECT_TRUE(after > before || !m_answers.said.isEmpty()) << "what is left out is said";
    if (after > before) {
        EXPECT_TRUE(m_console.context().edits().undo().ok());
    }
    EXPECT_EQ(count(), before);
}

TEST_F(Night, TheMatrixShowsTheRulesHoursAndItsTwinTheDuties)
{
    const Engagement one = escort();
    run(u"dutyMatrix"_s, one);
    auto *grid = m_console.visible<DutyGrid>(u"dutyGrid"_s);
    ASSERT_TRUE(grid);
    auto facts = loadCustomer(m_console.context().store(), one.customerId);
    ASSERT_TRUE(facts.ok());
    const DutyMatrix rule = dutyMatrix(**facts, one, activeDuties(**facts, m_console.context().asOf()), {});
    ASSERT_EQ(grid->data().hours.size(), qsizetype(rule.hours.size()));
    ASSERT_EQ(grid->data().rows.size(), qsizetype(rule.rows.size()) + 1) << "the people and the cover";
    for (size_t hour = 0; hour < rule.hours.size(); ++hour) {
        for (size_t row = 0; row < rule.rows.size(); ++row)
            EXPECT_EQ(grid->data().rows[qsizetype(row) + 1].cells[qsizetype(hour)].fill == DutyGridCell::Fill::Duty,
                      rule.rows[row].cells[hour].minutes > 0);
    }
    qsizetype duties = 0;
    for (const Duty &duty : (*facts)->duties)
        duties += duty.engagementId == one.id();
    auto *table = m_console.find<DataTable>(u"dutyTable"_s);
    EXPECT_EQ(table->model()->rowCount(), int(duties) + int(rule.gaps.size()));

    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(grid);
    ASSERT_TRUE(face && face->tableInterface());
    EXPECT_EQ(face->tableInterface()->rowCount(), int(grid->data().rows.size()));
    grid->setCell(1, 0);
    const QString name = grid->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(name.contains(grid->data().rows[1].title)) << qPrintable(name);
}

TEST_F(Night, ADutyIsMovedByKeysAndTakenBack)
{
    const Engagement one = escort();
    run(u"dutyMatrix"_s, one);
    auto *grid = m_console.visible<DutyGrid>(u"dutyGrid"_s);
    ASSERT_TRUE(grid);
    int hour = 0;
    while (grid->data().rows[1].cells[hour].fill != DutyGridCell::Fill::Duty)
        ++hour;
    auto facts = loadCustomer(m_console.context().store(), one.customerId);
    ASSERT_TRUE(facts.ok());
    const DutyMatrix rule = dutyMatrix(**facts, one, activeDuties(**facts, m_console.context().asOf()), {});
    const DutyId id = rule.rows[0].cells[size_t(hour)].duty;
    const auto duty = [&] {
        auto found = m_console.context().store().find(Kind::Duty, id.uuid);
        return found ? static_cast<const Duty &>(**found) : Duty();
    };
    const Duty was = duty();
    grid->setCell(1, hour);
    QTest::keyClick(grid, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(duty().startsAt, was.startsAt.plusMinutes(60));
    EXPECT_EQ(duty().endsAt, was.endsAt.plusMinutes(60));
    m_console.settle();
    EXPECT_EQ(grid->currentIndex().column(), hour + 1) << "the cursor goes along";
    QTest::keyClick(grid, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(duty().startsAt, was.startsAt.plusMinutes(60));
    EXPECT_EQ(duty().endsAt, was.endsAt.plusMinutes(120));
    ASSERT_TRUE(m_console.context().edits().undo().ok());
    ASSERT_TRUE(m_console.context().edits().undo().ok());
    EXPECT_EQ(duty().startsAt, was.startsAt);
    EXPECT_EQ(duty().endsAt, was.endsAt);
}

TEST_F(Night, ADutyIsAddedWhereTheCursorIs)
{
    const Engagement one = escort();
    run(u"dutyMatrix"_s, one);
    auto *grid = m_console.visible<DutyGrid>(u"dutyGrid"_s);
    ASSERT_TRUE(grid);
    grid->setCell(1, 3);
    m_console.visible<QPushButton>(u"dutyAdd"_s)->click();
    auto *editor = m_console.window().findChild<RecordEditor *>();
    ASSERT_TRUE(editor);
    auto facts = loadCustomer(m_console.context().store(), one.customerId);
    ASSERT_TRUE(facts.ok());
    const DutyMatrix rule = dutyMatrix(**facts, one, activeDuties(**facts, m_console.context().asOf()), {});
    const qint64 before =
        m_console.context().store().count(Kind::Duty).ok() ? *m_console.context().store().count(Kind::Duty) : -1;
    QSignalSpy saved(editor, &RecordEditor::saved);
    editor->save();
    ASSERT_EQ(saved.size(), 1);
    auto made = m_console.context().store().find(Kind::Duty, saved[0][0].toUuid());
    ASSERT_TRUE(made.ok());
    const auto &duty = static_cast<const Duty &>(**made);
    EXPECT_EQ(duty.engagementId, one.id());
    EXPECT_EQ(duty.personId, rule.rows[0].person);
    EXPECT_GE(duty.startsAt, rule.hours[3].from);
    EXPECT_LT(duty.startsAt, rule.hours[3].until);
    EXPECT_EQ(*m_console.context().store().count(Kind::Duty), before + 1);
    m_console.settle();
}

TEST_F(Night, TheSheetIsSavedAsAPdf)
{
    run(u"dutySheet"_s, escort());
    auto *save = m_console.find<QPushButton>(u"dutySheetSave"_s);
    ASSERT_TRUE(save);
    ASSERT_TRUE(QTest::qWaitFor([&] { return save->isEnabled(); }, 20'000));
    m_answers.file = m_console.path(u"sheet"_s);
    save->click();
    QFile file(m_answers.file + u".pdf"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << "the ending is added";
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
    EXPECT_TRUE(m_answers.warnings.isEmpty());
}

} // namespace

} // namespace tam::ui
