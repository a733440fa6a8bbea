#include "planning.h"

#include "edit/recordeditor.h"
#include "edit/recordform.h"
#include "pages/escorts/coverdialog.h"
#include "pages/escorts/engagementdetail.h"
#include "pages/escorts/findingsdialog.h"
#include "rules/runbook.h"
#include "widgets/datatable.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

/// A full-link escort from Tuesday the 24th to Thursday the 26th of November, without a run-book.
struct FullLink : Planning
{
    FullLink()
    {
        const auto snapshot = console.context().snapshot();
        const auto elite = std::find_if(snapshot->rows.begin(), snapshot->rows.end(), [this](const PortfolioRow &row) {
            return row.plan == Plan::Elite && row.terms == Terms::Known &&
                   console.context().zoneOf(row.id).name() == Zone::shanghai().name();
        });
        Engagement e;
        e.uuid = newUuid7(console.context().now());
        e.customerId = elite->id;
        e.service = Pool::FullLinkEscort;
        e.title = u"Live week"_s;
        e.status = EngagementStatus::Confirmed;
        e.requestedAt = console.context().now().plusMinutes(-60);
        e.plannedStart = QDate(2026, 11, 24);
        e.plannedEnd = QDate(2026, 11, 26);
        e.leadId = wang;
        escort = e.id();
        EXPECT_TRUE(console.context().edits().apply(u"set up"_s, {insertStep(e)}).ok());
        console.settle();
        page->showVariant(u"month"_s);
        show(escort);
        const auto *detail = page->findChild<EngagementDetail *>();
        EXPECT_TRUE(QTest::qWaitFor([&] { return detail->engagement() == escort.uuid; }, 60'000));
    }

    std::vector<ChecklistItem> steps()
    {
        Query query;
        query.where = u"engagement_id = ?"_s;
        query.values = {idValue(escort.uuid)};
        auto found = console.context().store().all<ChecklistItem>(query);
        EXPECT_TRUE(found.ok());
        std::vector<ChecklistItem> items = found ? *found : std::vector<ChecklistItem>();
        // As the detail has them.
        std::sort(items.begin(), items.end(), [](const ChecklistItem &a, const ChecklistItem &b) {
            return a.dueOn == b.dueOn ? a.phase < b.phase : a.dueOn < b.dueOn;
        });
        return items;
    }
    void make()
    {
        auto *button = console.visible<QAbstractButton>(u"makeRunbook"_s);
        ASSERT_TRUE(button);
        button->click();
        console.settle();
        EXPECT_TRUE(answers.warnings.isEmpty()) << qPrintable(answers.warnings.join(u'\n'));
    }
    /// The box of a step as soon as the detail shows it so.
    QCheckBox *box(const ChecklistItem &item, bool ticked = false)
    {
        QCheckBox *found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                found = console.visible<QCheckBox>(u"step-"_s + item.id().toString());
                return found && found->isChecked() == ticked;
            },
            60'000));
        return found;
    }

    Answers answers;
    EngagementId escort;
};

QDate dueOf(const std::vector<ChecklistItem> &steps, ChecklistPhase phase)
{
    for (const ChecklistItem &item : steps) {
        if (item.phase == phase)
            return item.dueOn;
    }
    return {};
}

} // namespace

/// Issue item 2: the run-book is counted back in working days from the start, with owners, in one edit.
TEST(RunbookOfAnEscort, IsMadeBackwardsFromTheStart)
{
    FullLink full;
    full.make();
    const std::vector<ChecklistItem> steps = full.steps();
    ASSERT_EQ(steps.size(), runbookSteps().size());
    EXPECT_EQ(dueOf(steps, ChecklistPhase::DutyGroup), QDate(2026, 11, 20)) << "two working days before Tuesday";
    EXPECT_EQ(dueOf(steps, ChecklistPhase::Plan), QDate(2026, 11, 3));
    EXPECT_EQ(dueOf(steps, ChecklistPhase::Report), QDate(2026, 12, 3)) << "five after Thursday";
    for (const ChecklistItem &item : steps) {
        EXPECT_TRUE(item.ownerId == full.wang);
        EXPECT_TRUE(full.box(item));
    }
    EXPECT_FALSE(full.console.visible<QAbstractButton>(u"makeRunbook"_s)) << "nothing is missing any more";
    full.console.trigger(u"undo"_s);
    EXPECT_TRUE(full.steps().empty());
}

TEST(RunbookOfAnEscort, AStepIsTickedWithOneKeyAndKeepsTheFocus)
{
    FullLink full;
    full.make();
    const ChecklistItem first = full.steps().front();
    QCheckBox *box = full.box(first);
    ASSERT_TRUE(box);
    EXPECT_TRUE(box->accessibleName().contains(first.title));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    full.console.settle();
    EXPECT_FALSE(full.stored(first.id()).doneAt.isNull());
    // The detail is made anew when the portfolio has been looked through.
    const QPointer<QCheckBox> old = box;
    EXPECT_TRUE(QTest::qWaitFor([&] { return old.isNull(); }, 60'000));
    box = full.box(first, true);
    ASSERT_TRUE(box);
    // By name: the detail may be made anew at any moment, and the focus goes along.
    const auto nameOf = [](const ChecklistItem &item) -> QString { return u"step-"_s + item.id().toString(); };
    ASSERT_TRUE(QApplication::focusWidget());
    EXPECT_EQ(QApplication::focusWidget()->objectName(), nameOf(first));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), nameOf(full.steps().at(1)));
    full.console.trigger(u"undo"_s);
    EXPECT_TRUE(full.stored(first.id()).doneAt.isNull());
}

/// Open steps go with the escort and it is said; what is done keeps its date.
TEST(RunbookOfAnEscort, GoesWithTheEscort)
{
    FullLink full;
    full.make();
    const std::vector<ChecklistItem> before = full.steps();
    full.box(before.front())->click();
    full.box(before.front(), true);
    full.console.settle();
    full.grid->setFocus();
    full.grid->selectBar(full.escort.uuid);
    QTest::keyClick(full.grid, Qt::Key_M);
    QTest::keyClick(full.grid, Qt::Key_Up);
    full.console.settle();
    EXPECT_TRUE(full.stripText().contains(u"11 open steps get new dates"_s)) << qPrintable(full.stripText());
    QTest::keyClick(full.grid, Qt::Key_Return);
    full.console.settle();
    if (auto *findings = full.dialog<FindingsDialog>()) {
        QTest::keyClicks(findings->findChild<QLineEdit *>(u"findingsReason"_s), u"agreed"_s);
        QTest::keyClick(findings, Qt::Key_Return);
        full.console.settle();
    }
    ASSERT_EQ(full.stored(full.escort).plannedStart, QDate(2026, 11, 17));
    const std::vector<ChecklistItem> after = full.steps();
    EXPECT_EQ(full.stored(before.front().id()).dueOn, before.front().dueOn);
    EXPECT_EQ(dueOf(after, ChecklistPhase::DutyGroup), QDate(2026, 11, 13));
    EXPECT_EQ(dueOf(after, ChecklistPhase::Report), QDate(2026, 11, 26));
    full.console.trigger(u"undo"_s);
    EXPECT_EQ(dueOf(full.steps(), ChecklistPhase::DutyGroup), QDate(2026, 11, 20));
}

TEST(RunbookOfAnEscort, EnterOnAStepOpensItsForm)
{
    FullLink full;
    full.make();
    const ChecklistItem first = full.steps().front();
    QCheckBox *box = full.box(first);
    ASSERT_TRUE(box);
    QTest::keyClick(box, Qt::Key_Return);
    auto *form = full.dialog<RecordEditor>();
    ASSERT_TRUE(form);
    form->form().editor(u"owner_id"_s)->setRaw(full.wang.uuid.toString(QUuid::WithoutBraces));
    form->save();
    EXPECT_EQ(full.stored(first.id()).ownerId, full.wang);
    EXPECT_TRUE(full.stored(first.id()).doneAt.isNull()) << "it is not ticked by that";
}

/// The same on the customer's own page.
TEST(RunbookOfAnEscort, IsTickedOnTheCustomersPageToo)
{
    FullLink full;
    full.make();
    const ChecklistItem first = full.steps().front();
    full.box(first);
    full.console.window().openCustomer(first.customerId, CustomerTab::Escorts, full.escort.uuid);
    full.console.settle();
    QCheckBox *box = full.box(first);
    ASSERT_TRUE(box);
    QTest::keyClick(box, Qt::Key_Space);
    EXPECT_TRUE(full.box(first, true));
    EXPECT_FALSE(full.stored(first.id()).doneAt.isNull());
}

TEST(CoverOfAnEscort, SomebodyIsPutOnDutyFromTheDetail)
{
    FullLink full;
    auto *ask = full.console.visible<QAbstractButton>(u"coverDuty"_s);
    ASSERT_TRUE(ask);
    ask->click();
    auto *cover = full.dialog<CoverDialog>();
    ASSERT_TRUE(cover);
    EXPECT_EQ(cover->findChild<QComboBox *>(u"coverWhat"_s)->count(), 1) << "nobody is on duty: a new one";
    auto *table = cover->findChild<DataTable *>(u"coverTable"_s);
    EXPECT_GT(table->model()->rowCount(), 5);
    table->setCurrentIndex(table->model()->index(1, 0));
    const QString chosen = table->model()->index(1, 0).data().toString();
    QTest::keyClick(table, Qt::Key_Return);
    full.console.settle();
    Query query;
    query.where = u"engagement_id = ?"_s;
    query.values = {idValue(full.escort.uuid)};
    auto duties = full.console.context().store().all<Duty>(query);
    ASSERT_TRUE(duties.ok());
    ASSERT_EQ(duties->size(), 1u);
    const Duty &duty = duties->front();
    EXPECT_TRUE(chosen.startsWith(full.console.context().snapshot()->personName(duty.personId)));
    EXPECT_EQ(duty.startsAt, Planning::at(24, 8));
    EXPECT_EQ(duty.endsAt, Planning::at(24, 20));
    full.console.trigger(u"undo"_s);
    duties = full.console.context().store().all<Duty>(query);
    EXPECT_TRUE(duties->empty());
}

} // namespace tam::ui
