#include "interchange/importundo.h"

#include "importfixture.h"

#include <gtest/gtest.h>

using namespace tam;
using namespace tam::test;

namespace {

const QByteArray people = R"("people":[{"id":"00000000-0000-7000-8000-000000000001","name":"陈曦","role":"tam"}])";

QByteArray customers(const QByteArray &name)
{
    return R"("customers":[{"id":"00000000-0000-7000-8000-0000000000c1","name":")" + name + R"("}])";
}

QByteArray contact(int n, const QByteArray &name)
{
    return R"({"id":"00000000-0000-7000-8000-0000000000d)" + QByteArray::number(n) +
           R"(","customer_id":"00000000-0000-7000-8000-0000000000c1","name":")" + name + R"("})";
}

QByteArray portfolio(const QList<QByteArray> &members)
{
    return "{\"format\":\"tam-portfolio/1\",\n" + members.join(",\n") + "}\n";
}

class ImportUndoTest : public ImportFixture
{
protected:
    using Verdict = ImportUndo::Verdict;

    void fill()
    {
        const ImportReport report = import(portfolio({people, customers("甲公司")}));
        ASSERT_TRUE(report.ok()) << describe(report);
    }
    void add(const QByteArray &text, ImportMode mode = ImportMode::Add)
    {
        const ImportReport report = import(text, mode);
        ASSERT_TRUE(report.ok()) << describe(report);
    }

    Verdict check() const
    {
        auto store = Store::open(storeFile(), OpenMode::ReadOnly);
        EXPECT_TRUE(store.ok());
        auto checked = checkImportUndo(**store);
        EXPECT_TRUE(checked.ok());
        return checked->verdict;
    }
    Verdict undo() const
    {
        auto undone = undoImport(storeFile(), now().plusMinutes(5));
        EXPECT_TRUE(undone.ok());
        return undone ? undone->verdict : Verdict::NoImport;
    }
    template <class T> void put(const T &record) const
    {
        auto store = Store::open(storeFile(), OpenMode::ReadWrite);
        ASSERT_TRUE(store.ok());
        ASSERT_TRUE((*store)->put(kindInfo<T>(), record).ok());
    }
};

TEST_F(ImportUndoTest, WhatAnImportAddedGoesAndTheRestStays)
{
    fill();
    const QByteArray before = exportAll();
    add(portfolio({"\"contacts\":[" + contact(1, "许静") + "," + contact(2, "方雯") + "]"}));
    ASSERT_EQ(count(Kind::Contact), 2);
    EXPECT_EQ(check(), Verdict::Possible);
    EXPECT_EQ(undo(), Verdict::Possible);
    EXPECT_EQ(exportAll(), before);
    EXPECT_EQ(check(), Verdict::NoImport) << "once";
}

TEST_F(ImportUndoTest, WhatItUpdatedGetsItsOldValuesAndTheAuditTrailSaysBoth)
{
    fill();
    add(portfolio({customers("乙公司")}), ImportMode::Update);
    ASSERT_EQ(all<Customer>().front().name, QStringLiteral("乙公司"));
    EXPECT_EQ(undo(), Verdict::Possible);
    EXPECT_EQ(all<Customer>().front().name, QStringLiteral("甲公司"));
    EXPECT_EQ(count(Kind::Change), 2);
}

TEST_F(ImportUndoTest, NothingIsTakenBackOnceSomethingOfItWasChanged)
{
    fill();
    add(portfolio({"\"contacts\":[" + contact(1, "许静") + "," + contact(2, "方雯") + "]"}));
    Contact changed = all<Contact>().front();
    changed.phone = QStringLiteral("10086");
    put(changed);
    EXPECT_EQ(check(), Verdict::Changed);
    EXPECT_EQ(undo(), Verdict::Changed);
    EXPECT_EQ(count(Kind::Contact), 2);
}

TEST_F(ImportUndoTest, NothingIsTakenBackThatSomethingNewerRefersTo)
{
    fill();
    add(portfolio({"\"contacts\":[" + contact(1, "许静") + "]"}));
    Meeting meeting;
    meeting.uuid = QUuid::createUuid();
    meeting.customerId = all<Customer>().front().id();
    meeting.heldAt = now();
    meeting.meetingKind = MeetingKind::Call;
    meeting.contactIds = {all<Contact>().front().uuid};
    put(meeting);
    EXPECT_EQ(undo(), Verdict::Referred);
    EXPECT_EQ(count(Kind::Contact), 1);
}

TEST_F(ImportUndoTest, EditsOfOtherRecordsStay)
{
    fill();
    add(portfolio({"\"contacts\":[" + contact(1, "许静") + "]"}));
    Customer other = all<Customer>().front();
    other.uuid = QUuid::createUuid();
    other.name = QStringLiteral("丙公司");
    put(other);
    EXPECT_EQ(undo(), Verdict::Possible);
    EXPECT_EQ(count(Kind::Contact), 0);
    EXPECT_EQ(count(Kind::Customer), 2);
}

TEST_F(ImportUndoTest, ASnoozeOfWhatGoesGoesToo)
{
    fill();
    add(portfolio({"\"contacts\":[" + contact(1, "许静") + "]"}));
    Snooze snooze;
    snooze.uuid = QUuid::createUuid();
    snooze.itemKind = QStringLiteral("task_due");
    snooze.recordId = all<Contact>().front().uuid;
    snooze.until = now().plusMinutes(60);
    snooze.reason = QStringLiteral("等客户");
    put(snooze);
    EXPECT_EQ(undo(), Verdict::Possible);
    EXPECT_EQ(count(Kind::Snooze), 0);
}

TEST_F(ImportUndoTest, TheFirstImportLeavesAnEmptyStoreAndABackup)
{
    fill();
    EXPECT_EQ(undo(), Verdict::Possible);
    EXPECT_EQ(count(Kind::Customer), 0);
    EXPECT_EQ(filesInFolder().filter(QStringLiteral(".backup")).size(), 1);
}

TEST_F(ImportUndoTest, AReplacedStoreComesBack)
{
    fill();
    const QByteArray before = exportAll();
    add(portfolio({people}), ImportMode::Replace);
    ASSERT_EQ(count(Kind::Customer), 0);
    EXPECT_EQ(undo(), Verdict::Possible);
    EXPECT_EQ(exportAll(), before);
}

TEST_F(ImportUndoTest, AStoreThatWasFilledAndThenEditedStays)
{
    fill();
    Change edit;
    edit.uuid = QUuid::createUuid();
    edit.recordKind = QStringLiteral("customer");
    edit.recordId = all<Customer>().front().uuid;
    edit.customerId = all<Customer>().front().id();
    edit.changedAt = now().plusMinutes(1);
    edit.fields = "[]";
    put(edit);
    EXPECT_EQ(undo(), Verdict::Changed);
    EXPECT_EQ(count(Kind::Customer), 1);
}

TEST_F(ImportUndoTest, MembersThatAreNotKnownHereCannotBeTakenBack)
{
    fill();
    add(portfolio({"\"futures\":[{\"z\":1}]", "\"contacts\":[" + contact(1, "许静") + "]"}));
    EXPECT_EQ(check(), Verdict::NotKept);
}

TEST_F(ImportUndoTest, AnImportThatBroughtNothingLeavesTheOneBefore)
{
    fill();
    const QByteArray more = portfolio({"\"contacts\":[" + contact(1, "许静") + "]"});
    add(more);
    add(more);
    EXPECT_EQ(undo(), Verdict::Possible);
    EXPECT_EQ(count(Kind::Contact), 0);
}

} // namespace
