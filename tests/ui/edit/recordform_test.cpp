#include "editbench.h"

#include "edit/fieldeditor.h"
#include "edit/formlayout.h"
#include "edit/formwords.h"
#include "edit/requests.h"
#include "wording/names.h"

#include <QAccessible>
#include <QComboBox>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

const Kind editable[] = {Kind::Customer,      Kind::Contact,         Kind::Subscription,
                         Kind::AgreedTarget,  Kind::Incident,        Kind::IncidentEvent,
                         Kind::Improvement,   Kind::Engagement,      Kind::Duty,
                         Kind::ChecklistItem, Kind::EngagementEvent, Kind::WorkLog,
                         Kind::Deliverable,   Kind::Inspection,      Kind::Finding,
                         Kind::Notice,        Kind::ProductRequest,  Kind::ResourceExpiry,
                         Kind::Task,          Kind::Meeting,         Kind::Note,
                         Kind::Person,        Kind::Absence};

TEST(FormLayout, EveryFieldOfEveryKindStandsInItsFormOnceOrIsSetByIt)
{
    for (const Kind kind : editable) {
        const KindInfo &info = kindInfo(kind);
        EXPECT_TRUE(isEditable(kind)) << info.name;
        QSet<const Field *> seen;
        for (const FormSection &section : formSections(info)) {
            for (const Field *field : section.fields) {
                EXPECT_FALSE(seen.contains(field)) << info.name << '.' << field->name;
                EXPECT_FALSE(isSetByForm(info, *field)) << info.name << '.' << field->name;
                seen.insert(field);
            }
        }
        for (const Field &field : info.fields)
            EXPECT_TRUE(seen.contains(&field) || isSetByForm(info, field)) << info.name << '.' << field.name;
    }
}

TEST(FormLayout, EveryFieldHasWordsAndEveryKindATitle)
{
    for (const Kind kind : editable) {
        const KindInfo &info = kindInfo(kind);
        EXPECT_FALSE(newLabel(kind).isEmpty()) << info.name;
        for (const Field &field : info.fields)
            EXPECT_NE(fieldLabel(info, field), QString(field.key())) << info.name << '.' << field.name;
    }
}

class RecordFormTest : public ::testing::Test
{
protected:
    FormScope scope() { return {bench.context(), bench.customer.id(), Zone::shanghai()}; }

    /// A form over a record, not touched.
    template <class T> std::unique_ptr<RecordForm> formOf(const T &record)
    {
        const KindInfo &info = kindInfo<T>();
        auto form = std::make_unique<RecordForm>(info, formSections(info), scope(), nullptr);
        form->load(record);
        return form;
    }

    EditBench bench;
};

TEST_F(RecordFormTest, AScreenReaderHearsWhatEachFieldIsCalled)
{
    for (const Kind kind : editable) {
        const KindInfo &info = kindInfo(kind);
        RecordForm form(info, formSections(info), scope(), nullptr);
        form.load(*createRecord(kind));
        for (const Field &field : info.fields) {
            auto *editor = form.findChild<FieldEditor *>(QString(field.key()));
            if (!editor)
                continue;
            const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(editor->input());
            const QString words = heard->text(QAccessible::Name) + heard->text(QAccessible::Description);
            EXPECT_TRUE(words.contains(fieldLabel(info, field)))
                << info.name << "." << field.name << ": " << qPrintable(words);
        }
    }
}

TEST_F(RecordFormTest, LookingAtARecordChangesNothingOfIt)
{
    bench.incident.openedAt = *Instant::fromIso(u"2026-09-16T12:30:17.250Z"); // finer than the form shows
    bench.incident.product = u"A product of nobody's list"_s;
    bench.incident.assigneeId.uuid = QUuid::createUuid(); // a person who is not here
    const auto form = formOf(bench.incident);
    EXPECT_FALSE(form->isTouched());
    Incident saved = bench.incident;
    EXPECT_TRUE(form->save(saved));
    EXPECT_TRUE(sameRecord(kindInfo<Incident>(), saved, bench.incident));
}

TEST_F(RecordFormTest, AValueThatIsNotKnownIsShownAsItCameAndReadOnly)
{
    bench.incident.severity = Severity(*unknownCode("sev0"));
    const auto form = formOf(bench.incident);
    FieldEditor *editor = form->editor(u"severity"_s);
    auto *box = qobject_cast<QComboBox *>(editor->input());
    ASSERT_TRUE(box);
    EXPECT_EQ(box->currentText(), u"sev0"_s);
    EXPECT_FALSE(box->isEnabled());
    editor->setReadOnly(false);
    EXPECT_FALSE(box->isEnabled());
    editor->setRaw(u"high"_s); // a draft from before
    EXPECT_FALSE(form->isTouched());
    Incident saved = bench.incident;
    EXPECT_TRUE(form->save(saved));
    EXPECT_TRUE(sameRecord(kindInfo<Incident>(), saved, bench.incident));

    bench.incident.severity = Severity::Low;
    form->load(bench.incident);
    EXPECT_TRUE(box->isEnabled());
    EXPECT_EQ(box->currentText(), wording::name(Severity::Low));
    EXPECT_EQ(box->findText(u"sev0"_s), -1);
}

TEST_F(RecordFormTest, EveryKindLoadsAndTakesItsOwnDraftBack)
{
    for (const Kind kind : editable) {
        const EditorRequest request = newRequest(bench.context(), kind, bench.customer.id());
        RecordForm form(*request.info, formSections(*request.info), scope(), nullptr);
        form.load(*request.now);
        EXPECT_FALSE(form.isTouched()) << request.info->name;
        for (const Field &field : request.info->fields) {
            FieldEditor *editor = form.editor(QString(field.key()));
            if (!editor || !(field.isText() && field.type != FieldType::ZoneName))
                continue;
            editor->setRaw(u"typed"_s);
        }
        const QJsonObject draft = form.draft();
        RecordForm again(*request.info, formSections(*request.info), scope(), nullptr);
        again.load(*request.now);
        again.restore(draft);
        EXPECT_EQ(again.draft(), draft) << request.info->name;
    }
}

TEST_F(RecordFormTest, TimesAreWallClockOfTheCustomer)
{
    const auto form = formOf(bench.incident);
    EXPECT_EQ(form->editor(u"opened_at")->raw(), u"2026-09-16 12:30"_s);
    form->editor(u"first_response_at")->setRaw(u"2026-09-16 13:05"_s);
    Incident saved = bench.incident;
    EXPECT_TRUE(form->save(saved));
    EXPECT_EQ(saved.firstResponseAt.toIso(), u"2026-09-16T05:05:00Z"_s);
}

TEST_F(RecordFormTest, ATimeThatTheClocksSkipIsRefused)
{
    const KindInfo &info = kindInfo<Incident>();
    RecordForm form(info, formSections(info),
                    {bench.context(), bench.customer.id(), *Zone::fromName(u"Europe/Berlin"_s)}, nullptr);
    form.load(bench.incident);
    form.editor(u"first_response_at")->setRaw(u"2026-03-29 02:30"_s);
    Incident saved = bench.incident;
    EXPECT_FALSE(form.save(saved));
    EXPECT_TRUE(saved.firstResponseAt.isNull());
}

TEST_F(RecordFormTest, DaysAreQuartersAndADecimalCommaIsUnderstood)
{
    WorkLog log;
    log.uuid = QUuid::createUuid();
    log.customerId = bench.customer.id();
    log.engagementId = bench.engagement.id();
    log.performedOn = QDate(2026, 9, 15);
    log.days = Days::whole(1);
    const auto form = formOf(log);
    form->editor(u"days")->setRaw(u"0,75"_s);
    EXPECT_TRUE(form->save(log));
    EXPECT_EQ(log.days, Days::quarters(3));
    form->editor(u"days")->setRaw(u"0.3"_s);
    EXPECT_FALSE(form->save(log));
    EXPECT_EQ(log.days, Days::quarters(3));
}

TEST_F(RecordFormTest, AnEmptiedFieldIsAbsentAndANeededOneIsAskedFor)
{
    bench.incident.description = u"long"_s;
    const auto form = formOf(bench.incident);
    form->editor(u"description")->setRaw({});
    form->editor(u"title")->setRaw(u"  "_s);
    Incident saved = bench.incident;
    EXPECT_FALSE(form->save(saved));
    EXPECT_TRUE(kindInfo<Incident>().field(u"description")->isAbsent(saved));
    EXPECT_FALSE(form->editor(u"title")->input()->accessibleDescription().isEmpty());
    EXPECT_TRUE(form->editor(u"number")->input()->accessibleDescription().isEmpty());
}

TEST_F(RecordFormTest, AReferenceIsChosenByPartOfItsName)
{
    const auto form = formOf(bench.incident);
    form->editor(u"assignee_id")->setRaw(u"nobody of this name"_s);
    Incident saved = bench.incident;
    EXPECT_FALSE(form->save(saved));
    form->editor(u"assignee_id")->setRaw(bench.me.id().toString());
    EXPECT_TRUE(form->save(saved));
    EXPECT_EQ(saved.assigneeId, bench.me.id());
}

TEST_F(RecordFormTest, WhatIsTypedIntoAListCountsWithoutPressingAdd)
{
    const auto form = formOf(bench.customer);
    form->editor(u"tags")->setRaw(u"bank\nvip"_s); // one in the list, one still being typed
    Customer saved = bench.customer;
    EXPECT_TRUE(form->save(saved));
    EXPECT_EQ(saved.tags, (List<QString>{u"bank"_s, u"vip"_s}));
}

} // namespace

} // namespace tam::ui
