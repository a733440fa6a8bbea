#include "editbench.h"

#include "domain/derivedid.h"
#include "edit/audittrail.h"
#include "edit/bulkeditor.h"
#include "edit/recordactions.h"
#include "edit/recordbar.h"
#include "widgets/actionbutton.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

class RecordActionsTest : public ::testing::Test
{
protected:
    RecordKey key(Kind kind, const QUuid &id) const { return {kind, id, bench.customer.id()}; }

    bool has(const RecordKey &record, const QString &id)
    {
        const Actions list = recordActions(bench.context(), record);
        return std::any_of(list.begin(), list.end(), [&](const RecordAction &a) { return a.id == id; });
    }

    /// Runs the action; the form that it opens, if it does.
    RecordEditor *run(const RecordKey &record, const QString &id)
    {
        for (const RecordAction &action : recordActions(bench.context(), record)) {
            if (action.id == id) {
                action.run(&bench.window());
                return bench.dialog();
            }
        }
        ADD_FAILURE() << "no action " << qPrintable(id);
        return nullptr;
    }

    void save(RecordEditor *form)
    {
        ASSERT_TRUE(form);
        form->save();
        bench.settle();
        EXPECT_FALSE(bench.dialog());
    }

    QUuid log(QDate day, Days days)
    {
        WorkLog entry;
        entry.uuid = newUuid7(bench.now());
        entry.customerId = bench.customer.id();
        entry.engagementId = bench.engagement.id();
        entry.performedOn = day;
        entry.days = days;
        EXPECT_TRUE(bench.context().edits().apply(u"log"_s, {insertStep(entry)}).ok());
        return entry.uuid;
    }

    Incident incident() { return bench.find<Incident>(bench.incident.uuid); }

    EditBench bench;
    Answers answers;
};

TEST_F(RecordActionsTest, FirstResponseIsNowUnlessSaidOtherwiseAndPutsTheIncidentUnderWay)
{
    const RecordKey record = key(Kind::Incident, bench.incident.uuid);
    bench.pass(90);
    save(run(record, u"logFirstResponse"_s));
    EXPECT_EQ(incident().firstResponseAt.toIso(), u"2026-09-16T06:04:00Z"_s);
    EXPECT_EQ(incident().status, IncidentStatus::InProgress);
    EXPECT_FALSE(has(record, u"logFirstResponse"_s));
    // Seen at once: the window looks from an instant that is not before the answer.
    EXPECT_GE(bench.context().asOf(), incident().firstResponseAt);
}

TEST_F(RecordActionsTest, FirstResponseIsOfTheInstantLookedFromWhenThatIsFixed)
{
    bench.context().setAsOf(*Instant::fromIso(u"2026-09-16T13:00:00+08:00"));
    bench.settle();
    save(run(key(Kind::Incident, bench.incident.uuid), u"logFirstResponse"_s));
    EXPECT_EQ(incident().firstResponseAt.toIso(), u"2026-09-16T05:00:00Z"_s);
}

TEST_F(RecordActionsTest, ReopeningEmptiesTheTimesKeepsThemInAnEventAndStartsNoNewClock)
{
    const RecordKey record = key(Kind::Incident, bench.incident.uuid);
    RecordEditor *form = run(record, u"resolveIncident"_s);
    type(*form, u"root_cause", u"customer"_s);
    save(form);
    EXPECT_EQ(incident().status, IncidentStatus::Resolved);
    EXPECT_EQ(incident().rootCause, RootCause::Customer);
    const Instant resolved = incident().resolvedAt;
    ASSERT_FALSE(resolved.isNull());
    save(run(record, u"reopenIncident"_s));
    EXPECT_EQ(incident().status, IncidentStatus::InProgress);
    EXPECT_TRUE(incident().resolvedAt.isNull());
    EXPECT_EQ(incident().firstResponseAt, resolved); // R7: without a first response the resolution was it
    EXPECT_EQ(bench.count<IncidentEvent>(), 1);
}

TEST_F(RecordActionsTest, RaisingToAHardProblemJoinsBothInOneEdit)
{
    RecordEditor *form = run(key(Kind::Incident, bench.incident.uuid), u"escalateIncident"_s);
    save(form);
    ASSERT_FALSE(incident().engagementId.isNull());
    const Engagement raised = bench.find<Engagement>(incident().engagementId.uuid);
    EXPECT_EQ(raised.service, Pool::HardProblem);
    EXPECT_EQ(raised.incidentId, bench.incident.id());
    ASSERT_TRUE(bench.context().edits().undo().ok());
    EXPECT_TRUE(incident().engagementId.isNull());
    EXPECT_EQ(bench.count<Engagement>(), 1);
    EXPECT_EQ(bench.count<IncidentEvent>(), 0);
}

TEST_F(RecordActionsTest, AWorkLogIsReversedOnceWithAReason)
{
    const QUuid entry = log(QDate(2026, 9, 15), Days::quarters(2));
    RecordEditor *form = run(key(Kind::WorkLog, entry), u"reverseWorkLog"_s);
    ASSERT_TRUE(form);
    form->save();
    ASSERT_TRUE(bench.dialog()); // the ledger wants to know why
    type(*form, u"summary", u"Booked twice"_s);
    save(form);
    EXPECT_EQ(bench.count<WorkLog>(), 2);
    EXPECT_FALSE(has(key(Kind::WorkLog, entry), u"reverseWorkLog"_s));
    EXPECT_FALSE(has(key(Kind::WorkLog, entry), u"editRecord"_s));
    EXPECT_FALSE(has(key(Kind::WorkLog, entry), u"deleteRecord"_s));
}

TEST_F(RecordActionsTest, TakingAWorkLogBackReversesItAndDoingItAgainEntersItAnew)
{
    log(QDate(2026, 9, 15), Days::whole(1));
    Edits &edits = bench.context().edits();
    ASSERT_TRUE(edits.undo().ok());
    EXPECT_EQ(bench.count<WorkLog>(), 2);
    ASSERT_TRUE(edits.redo().ok());
    EXPECT_EQ(bench.count<WorkLog>(), 3);
    Days sum = Days::whole(0);
    auto logs = bench.store().all<WorkLog>({});
    ASSERT_TRUE(logs.ok());
    for (const WorkLog &entry : *logs)
        sum += entry.reverses.isNull() ? entry.days : -entry.days;
    EXPECT_EQ(sum, Days::whole(1));
}

TEST_F(RecordActionsTest, AnOwedReportIsDeliveredUnderItsDerivedId)
{
    const QUuid id = deliverableId(bench.customer.id(), DeliverableType::ServiceReport, Month(2026, 8));
    ASSERT_FALSE(bench.store().find(Kind::Deliverable, id).ok());
    const RecordKey report = key(Kind::Deliverable, id);
    RecordEditor *form = run(report, u"markDelivered"_s);
    type(*form, u"recipient_ids", bench.contact.id().toString() + u'\n');
    save(form);
    const auto saved = bench.find<Deliverable>(id);
    EXPECT_EQ(saved.status, DeliverableStatus::Delivered);
    EXPECT_EQ(saved.period, Month(2026, 8));
    EXPECT_FALSE(saved.deliveredAt.isNull());
    EXPECT_EQ(saved.recipientIds, List<QUuid>{bench.contact.uuid});
    save(run(report, u"takeBackReport"_s));
    EXPECT_TRUE(bench.find<Deliverable>(id).deliveredAt.isNull());
}

TEST_F(RecordActionsTest, ATaskIsDoneWithOneKey)
{
    Task task;
    task.uuid = newUuid7(bench.now());
    task.customerId = bench.customer.id();
    task.title = u"Call back"_s;
    task.status = WorkStatus::Open;
    ASSERT_TRUE(bench.store().put(kindInfo<Task>(), task).ok());
    EXPECT_FALSE(run(key(Kind::Task, task.uuid), u"markDone"_s));
    EXPECT_EQ(bench.find<Task>(task.uuid).status, WorkStatus::Done);
    EXPECT_FALSE(bench.find<Task>(task.uuid).doneAt.isNull());
}

TEST_F(RecordActionsTest, TakingBackIsRefusedWhenTheRecordChangedMeanwhile)
{
    save(run(key(Kind::Incident, bench.incident.uuid), u"logFirstResponse"_s));
    Incident theirs = incident();
    theirs.firstResponseAt = theirs.firstResponseAt.plusMinutes(-5);
    ASSERT_TRUE(bench.store().put(kindInfo<Incident>(), theirs).ok());
    Edits &edits = bench.context().edits();
    const auto undone = edits.undo();
    ASSERT_FALSE(undone.ok());
    EXPECT_EQ(undone.problem().code, ProblemCode::ChangedMeanwhile);
    EXPECT_TRUE(sameRecord(kindInfo<Incident>(), incident(), theirs));
    EXPECT_TRUE(edits.canUndo());
}

TEST_F(RecordActionsTest, DeletingTakesThePartsAlongAndComesBackWhole)
{
    Duty duty;
    duty.uuid = newUuid7(bench.now());
    duty.customerId = bench.customer.id();
    duty.engagementId = bench.engagement.id();
    duty.personId = bench.me.id();
    duty.startsAt = bench.now();
    duty.endsAt = bench.now().plusMinutes(60);
    duty.dutyRole = DutyRole::Lead;
    ASSERT_TRUE(bench.store().put(kindInfo<Duty>(), duty).ok());
    deleteRecord(bench.context(), key(Kind::Engagement, bench.engagement.uuid), &bench.window());
    EXPECT_EQ(answers.asked.size(), 1);
    EXPECT_EQ(bench.count<Engagement>(), 0);
    EXPECT_EQ(bench.count<Duty>(), 0);
    ASSERT_TRUE(bench.context().edits().undo().ok());
    EXPECT_TRUE(sameRecord(kindInfo<Engagement>(), bench.find<Engagement>(bench.engagement.uuid), bench.engagement));
    EXPECT_TRUE(sameRecord(kindInfo<Duty>(), bench.find<Duty>(duty.uuid), duty));
}

TEST_F(RecordActionsTest, NothingIsDeletedWhileOthersReferToIt)
{
    log(QDate(2026, 9, 15), Days::whole(1));
    deleteRecord(bench.context(), key(Kind::Engagement, bench.engagement.uuid), &bench.window());
    deleteRecord(bench.context(), key(Kind::Customer, bench.customer.uuid), &bench.window());
    deleteRecord(bench.context(), {Kind::Person, bench.me.uuid, {}}, &bench.window());
    EXPECT_EQ(answers.said.size(), 3);
    EXPECT_TRUE(answers.asked.isEmpty());
    EXPECT_EQ(bench.count<Engagement>(), 1);
    EXPECT_EQ(bench.count<Customer>(), 1);
    EXPECT_EQ(bench.count<Person>(), 1);
}

TEST_F(RecordActionsTest, ManyAreEditedAsOneEdit)
{
    QList<RecordKey> keys;
    for (const char16_t *title : {u"one", u"two", u"three"}) {
        Task task;
        task.uuid = newUuid7(bench.now());
        task.customerId = bench.customer.id();
        task.title = QString::fromUtf16(title);
        task.status = WorkStatus::Open;
        ASSERT_TRUE(bench.store().put(kindInfo<Task>(), task).ok());
        keys.append(key(Kind::Task, task.uuid));
    }
    const auto bulk = bulkAction(bench.context(), keys);
    ASSERT_TRUE(bulk.has_value());
    bulk->run(&bench.window());
    auto *editor = bench.dialog<BulkEditor>();
    ASSERT_TRUE(editor);
    editor->findChild<FieldEditor *>(u"status"_s)->setRaw(u"done"_s);
    EXPECT_TRUE(editor->findChild<QCheckBox *>(u"set_status"_s)->isChecked());
    editor->save();
    for (const RecordKey &record : keys) {
        EXPECT_EQ(bench.find<Task>(record.id).status, WorkStatus::Done);
        EXPECT_FALSE(bench.find<Task>(record.id).doneAt.isNull());
    }
    ASSERT_TRUE(bench.context().edits().undo().ok());
    for (const RecordKey &record : keys)
        EXPECT_EQ(bench.find<Task>(record.id).status, WorkStatus::Open);
}

TEST_F(RecordActionsTest, TheTrailSaysWhoChangedWhatInWords)
{
    save(run(key(Kind::Incident, bench.incident.uuid), u"logFirstResponse"_s));
    const QString html = auditHtml(bench.context(), key(Kind::Incident, bench.incident.uuid));
    EXPECT_TRUE(html.contains(u"Li Na"_s));
    EXPECT_TRUE(html.contains(u"First response at"_s));
    EXPECT_FALSE(html.contains(u"first_response_at"_s));
}

TEST_F(RecordActionsTest, AStoreThatIsOnlyReadSaysSoAndStaysAsItIs)
{
    EditBench other; // has its own store: only its window is borrowed
    auto reader = Store::open(bench.path(u"store.tam"_s), OpenMode::ReadOnly);
    ASSERT_TRUE(reader.ok());
    other.context().replaceStore(std::move(*reader));
    other.settle();
    EXPECT_FALSE(other.context().edits().refusal(bench.customer.id()).isEmpty());
    EXPECT_FALSE(other.context().edits().refusal({}).isEmpty());
    Incident changed = bench.incident;
    changed.title = u"Changed"_s;
    EXPECT_FALSE(other.context().edits().apply(u"edit"_s, {updateStep(bench.incident, changed)}).ok());
    EXPECT_EQ(incident().title, bench.incident.title);
}

TEST_F(RecordActionsTest, WhereNothingMayBeEditedTheButtonsSayWhy)
{
    SyncTables tables(bench.store());
    ASSERT_TRUE(tables.setState(synckey::server, u"https://tam.example"_s).ok());
    ScopeState scope;
    scope.scope = bench.customer.uuid;
    scope.kind = "customer";
    scope.name = bench.customer.name;
    scope.role = "read";
    ASSERT_TRUE(tables.putScope(scope).ok());
    EXPECT_FALSE(bench.context().edits().refusal(bench.customer.id()).isEmpty());
    RecordBar bar(bench.context(), &bench.window());
    bar.setRecord(key(Kind::Incident, bench.incident.uuid));
    for (const QAction *action : bar.actions()) {
        const bool looksOnly = action->objectName() == u"recordHistory"_s;
        EXPECT_EQ(action->isEnabled(), looksOnly) << qPrintable(action->objectName());
        if (!looksOnly) {
            EXPECT_EQ(action->toolTip(), bench.context().edits().refusal(bench.customer.id()));
        }
    }
    RecordEditor *form = run(key(Kind::Incident, bench.incident.uuid), u"editRecord"_s);
    ASSERT_TRUE(form);
    form->save();
    EXPECT_TRUE(bench.dialog()); // nothing to save with
    EXPECT_EQ(bench.count<Change>(), 0);
    scope.role = "write";
    ASSERT_TRUE(tables.putScope(scope).ok());
    EXPECT_TRUE(bench.context().edits().refusal(bench.customer.id()).isEmpty());
}

} // namespace

} // namespace tam::ui
