#include "editbench.h"

#include "edit/fieldeditor.h"
#include "edit/recordactions.h"
#include "edit/requests.h"
#include "edit/unsavedforms.h"
#include "widgets/actionbutton.h"
#include "widgets/banner.h"

#include <QDir>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

constexpr int kDeadline = 60'000;

class RecordEditorTest : public ::testing::Test
{
protected:
    RecordEditor *openIncident()
    {
        auto request = editRequest(bench.context(), key());
        EXPECT_TRUE(request.has_value());
        return openEditor(bench.context(), std::move(*request), &bench.window());
    }

    RecordKey key() const { return {Kind::Incident, bench.incident.uuid, bench.customer.id()}; }
    QDir drafts() const { return QDir(bench.path(u"store.tam.drafts"_s)); }
    bool waitForDraft() const
    {
        return QTest::qWaitFor([this] { return !drafts().entryList({u"*.json"_s}).isEmpty(); }, kDeadline);
    }

    EditBench bench;
    Answers answers;
};

TEST_F(RecordEditorTest, CtrlEnterSavesThroughTheOneEditPath)
{
    RecordEditor *dialog = openIncident();
    type(*dialog, u"title", u"Payment is slow"_s);
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog, kDeadline));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    bench.settle();
    EXPECT_FALSE(bench.dialog());
    EXPECT_EQ(bench.find<Incident>(bench.incident.uuid).title, u"Payment is slow"_s);
    EXPECT_EQ(bench.count<Change>(), 1); // the audit record of the same transaction
    EXPECT_TRUE(answers.asked.isEmpty());
}

TEST_F(RecordEditorTest, ShowsWhoChangedWhatBelowTheFormAndRemembersThat)
{
    RecordEditor *dialog = openIncident();
    type(*dialog, u"title", u"Payment is slow"_s);
    dialog->save();
    bench.settle();
    dialog = openIncident();
    auto *history = dialog->findChild<QTextBrowser *>(u"formHistory"_s);
    ASSERT_TRUE(history);
    EXPECT_FALSE(history->isVisible());
    dialog->findChild<ActionButton *>(u"formHistoryButton"_s)->click();
    EXPECT_TRUE(history->isVisible());
    EXPECT_TRUE(history->toPlainText().contains(u"Payment is slow"_s));
    dialog->reject();
    bench.settle();
    EXPECT_TRUE(openIncident()->findChild<QTextBrowser *>(u"formHistory"_s)->isVisible());
}

TEST_F(RecordEditorTest, EscapeAsksOnlyWhenSomethingWasTyped)
{
    QTest::keyClick(openIncident(), Qt::Key_Escape);
    bench.settle();
    EXPECT_FALSE(bench.dialog());
    EXPECT_TRUE(answers.asked.isEmpty());

    RecordEditor *dialog = openIncident();
    type(*dialog, u"title", u"Something else"_s);
    answers.confirmed = false;
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_EQ(answers.asked.size(), 1);
    ASSERT_EQ(bench.dialog(), dialog); // thought better of it: nothing is lost
    answers.confirmed = true;
    QTest::keyClick(dialog, Qt::Key_Escape);
    bench.settle();
    EXPECT_FALSE(bench.dialog());
    EXPECT_EQ(bench.find<Incident>(bench.incident.uuid).title, bench.incident.title);
    EXPECT_EQ(bench.count<Change>(), 0);
}

TEST_F(RecordEditorTest, WhatWasTypedSurvivesACrash)
{
    RecordEditor *dialog = openIncident();
    type(*dialog, u"title", u"Typed before the crash"_s);
    type(*dialog, u"opened_at", u"2026-09-1"_s); // no value yet, but it was typed
    ASSERT_TRUE(waitForDraft());
    bench.restart();

    dialog = openIncident();
    EXPECT_EQ(dialog->form().editor(u"title")->raw(), u"Typed before the crash"_s);
    EXPECT_EQ(dialog->form().editor(u"opened_at")->raw(), u"2026-09-1"_s);
    EXPECT_FALSE(dialog->findChild<Banner *>(u"formBanner"_s)->isHidden());
    type(*dialog, u"opened_at", u"2026-09-16 12:30"_s);
    dialog->save();
    bench.settle();
    EXPECT_FALSE(bench.dialog());
    EXPECT_FALSE(drafts().exists()); // saved: nothing is left of it
    EXPECT_EQ(bench.find<Incident>(bench.incident.uuid).title, u"Typed before the crash"_s);
}

TEST_F(RecordEditorTest, FormsThatWereNeverSavedAreFoundAgain)
{
    auto request = newRequest(bench.context(), Kind::Note, bench.customer.id());
    type(*openEditor(bench.context(), std::move(request), &bench.window()), u"body", u"Remember **this**"_s);
    ASSERT_TRUE(waitForDraft());
    bench.restart();
    const auto all = Drafts(bench.context()).all();
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all.first().first.kind, Kind::Note);
    EXPECT_EQ(all.first().second, bench.now());
    openUnsavedForm(bench.context(), &bench.window());
    ASSERT_TRUE(bench.dialog());
    EXPECT_EQ(bench.dialog()->form().editor(u"body")->raw(), u"Remember **this**"_s);
}

TEST_F(RecordEditorTest, StartingOverThrowsTheDraftAway)
{
    type(*openIncident(), u"title", u"Typed before the crash"_s);
    ASSERT_TRUE(waitForDraft());
    bench.restart();
    RecordEditor *dialog = openIncident();
    QTest::mouseClick(dialog->findChild<ActionButton *>(u"startOver"_s), Qt::LeftButton);
    EXPECT_EQ(dialog->form().editor(u"title")->raw(), bench.incident.title);
    EXPECT_FALSE(drafts().exists());
    EXPECT_FALSE(dialog->form().isTouched());
}

TEST_F(RecordEditorTest, DraftsOfCustomersThatAreGoneAreRemoved)
{
    type(*openIncident(), u"title", u"Not for others' eyes"_s);
    ASSERT_TRUE(waitForDraft());
    PortfolioSnapshot without;
    without.partial = true;
    Drafts(bench.context()).dropForeign(without);
    EXPECT_EQ(drafts().entryList({u"*.json"_s}).size(), 1); // not all customers are known yet
    without.partial = false;
    Drafts(bench.context()).dropForeign(without);
    EXPECT_TRUE(drafts().entryList({u"*.json"_s}).isEmpty());
}

TEST_F(RecordEditorTest, ErrorsStandBesideTheirFieldAndNothingIsSaved)
{
    auto request = newRequest(bench.context(), Kind::Notice, bench.customer.id());
    RecordEditor *dialog = openEditor(bench.context(), std::move(request), &bench.window());
    type(*dialog, u"title", u"Maintenance"_s);
    type(*dialog, u"window_start", u"2026-09-20 02:00"_s);
    type(*dialog, u"window_end", u"2026-09-20 01:00"_s);
    dialog->save();
    ASSERT_EQ(bench.dialog(), dialog);
    EXPECT_FALSE(problemOf(*dialog, u"type"_s).isEmpty()); // needed
    type(*dialog, u"type", u"maintenance_event"_s);
    EXPECT_TRUE(problemOf(*dialog, u"type"_s).isEmpty()); // mended: the line goes
    dialog->save();
    ASSERT_EQ(bench.dialog(), dialog);
    EXPECT_FALSE(problemOf(*dialog, u"window_end"_s).isEmpty()); // of the record's own rules
    EXPECT_EQ(bench.count<Notice>(), 0);
    type(*dialog, u"window_end", u"2026-09-20 03:00"_s);
    dialog->save();
    bench.settle();
    EXPECT_EQ(bench.count<Notice>(), 1);
}

TEST_F(RecordEditorTest, WhatSomebodyElseChangedMeanwhileIsShownAndNothingTypedIsLost)
{
    RecordEditor *dialog = openIncident();
    type(*dialog, u"title", u"My title"_s);
    Incident theirs = bench.incident;
    theirs.title = u"Their title"_s;
    theirs.product = u"Their product"_s;
    ASSERT_TRUE(bench.store().put(kindInfo<Incident>(), theirs).ok());
    dialog->save();
    ASSERT_EQ(bench.dialog(), dialog);
    EXPECT_EQ(dialog->form().editor(u"title")->raw(), u"My title"_s);
    EXPECT_EQ(dialog->form().editor(u"product")->raw(), u"Their product"_s);
    EXPECT_TRUE(problemOf(*dialog, u"title"_s).contains(u"Their title"_s));
    dialog->save(); // decided: mine, and theirs where I had typed nothing
    bench.settle();
    EXPECT_FALSE(bench.dialog());
    const Incident saved = bench.find<Incident>(bench.incident.uuid);
    EXPECT_EQ(saved.title, u"My title"_s);
    EXPECT_EQ(saved.product, u"Their product"_s);
}

TEST_F(RecordEditorTest, WhatWasTypedStaysWhenTheRecordIsDeletedMeanwhile)
{
    RecordEditor *dialog = openIncident();
    type(*dialog, u"title", u"My title"_s);
    ASSERT_TRUE(bench.store().remove(Kind::Incident, bench.incident.uuid).ok());
    dialog->save();
    ASSERT_EQ(bench.dialog(), dialog);
    EXPECT_EQ(dialog->form().editor(u"title")->raw(), u"My title"_s);
    const auto *banner = dialog->findChild<Banner *>(u"formBanner"_s);
    EXPECT_FALSE(banner->isHidden());
    EXPECT_FALSE(banner->text().contains(bench.incident.id().toString())); // no ids for people
    EXPECT_EQ(bench.count<Incident>(), 0);
}

TEST_F(RecordEditorTest, ABookingWithFindingsNeedsAReason)
{
    auto request = editRequest(bench.context(), {Kind::Engagement, bench.engagement.uuid, bench.customer.id()});
    RecordEditor *dialog = openEditor(bench.context(), std::move(*request), &bench.window());
    type(*dialog, u"planned_days", u"9"_s); // the plan has four a month
    dialog->save();
    ASSERT_EQ(bench.dialog(), dialog);
    EXPECT_FALSE(problemOf(*dialog, u"override_reason"_s).isEmpty());
    const auto *line = dialog->findChild<QWidget *>(u"override_reasonProblem"_s);
    ASSERT_TRUE(line);
    // It is scrolled to when it stands below the fold.
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return line->visibleRegion().boundingRect().height() == line->height(); }, kDeadline));
    type(*dialog, u"override_reason", u"Agreed with the sales lead"_s);
    dialog->save();
    bench.settle();
    EXPECT_FALSE(bench.dialog());
    EXPECT_EQ(bench.find<Engagement>(bench.engagement.uuid).plannedDays, Days::whole(9));
}

TEST_F(RecordEditorTest, SomebodyOnDutyElsewhereIsRefusedUnlessTheEngagementSaysWhy)
{
    Person colleague = bench.me;
    colleague.uuid = newUuid7(bench.now());
    colleague.name = u"Free Colleague"_s;
    Duty duty;
    duty.uuid = newUuid7(bench.now());
    duty.customerId = bench.customer.id();
    duty.engagementId = bench.engagement.id();
    duty.personId = bench.me.id();
    duty.dutyRole = DutyRole::Lead;
    duty.startsAt = bench.now();
    duty.endsAt = bench.now().plusMinutes(120);
    ASSERT_TRUE(bench.store().put(kindInfo<Person>(), colleague).ok());
    ASSERT_TRUE(bench.store().put(kindInfo<Duty>(), duty).ok());
    Duty second = duty;
    second.uuid = newUuid7(bench.now());
    second.personId = colleague.id();
    ASSERT_TRUE(bench.store().put(kindInfo<Duty>(), second).ok());

    const RecordKey key{Kind::Duty, second.uuid, bench.customer.id()};
    const auto restaff = [&] {
        auto request = editRequest(bench.context(), key);
        request->now = std::make_shared<Duty>(second);
        static_cast<Duty &>(*request->now).personId = bench.me.id();
        return openEditor(bench.context(), std::move(*request), &bench.window());
    };
    RecordEditor *dialog = restaff();
    dialog->save();
    ASSERT_EQ(bench.dialog(), dialog);
    EXPECT_FALSE(problemOf(*dialog, u"person_id"_s).isEmpty());
    EXPECT_EQ(bench.find<Duty>(second.uuid).personId, colleague.id());

    Engagement reasoned = bench.engagement;
    reasoned.overrideReason = u"Agreed with the sales lead"_s;
    ASSERT_TRUE(bench.store().put(kindInfo<Engagement>(), reasoned).ok());
    dialog->save();
    bench.settle();
    EXPECT_FALSE(bench.dialog());
    EXPECT_EQ(bench.find<Duty>(second.uuid).personId, bench.me.id());
}

} // namespace

} // namespace tam::ui
