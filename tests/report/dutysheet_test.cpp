#include "reportworld.h"

#include "report/dutysheet.h"
#include "rules/dutymatrix.h"
#include "wording/dutytext.h"
#include "wording/names.h"

namespace tam::test {

namespace {

const PersonId ann{testId(901)}, bo{testId(902)}, cai{testId(903)};

class DutySheet : public ReportWorld
{
protected:
    void SetUp() override
    {
        ReportWorld::SetUp();
        people = {{ann.uuid, u"Ann"_s}, {bo.uuid, u"Bo"_s}, {cai.uuid, u"Cai"_s}};
        escort = &world.engage(Pool::FullLinkEscort, EngagementStatus::Confirmed, "2026-09-10", "2026-09-11");
        escort->title = u"Autumn sale"_s;
        escort->leadId = cai;
        world.facts.customer.tamIds = List<QUuid>{bo.uuid};
    }

    Report sheet(Language language = Language::English)
    {
        ReportFacts made = facts();
        made.mails = {{ann.uuid, u"ann@example.com"_s}};
        auto built = buildDutySheet(made, escort->id(), world.view(), language);
        EXPECT_TRUE(built.ok());
        return built ? *built : Report();
    }

    Engagement *escort = nullptr;
};

TEST_F(DutySheet, SaysWhoIsThereWhenAndWhenNobodyIs)
{
    world.duty(escort->id(), ann, "2026-09-10T20:00:00+08:00", "2026-09-12T00:00:00+08:00");
    world.duty(escort->id(), bo, "2026-09-10T08:00:00+08:00", "2026-09-10T20:00:00+08:00").dutyRole =
        DutyRole::ProductExpert;
    const Report made = sheet();
    const ReportTable *duties = table(made, u"duties"_s);
    ASSERT_NE(duties, nullptr);
    EXPECT_EQ(column(*duties, u"Who"_s), (QStringList{u"Bo"_s, u"Ann"_s}));
    EXPECT_TRUE(column(*duties, u"When"_s).first().endsWith(u"08:00 – 20:00"_s));
    EXPECT_TRUE(column(*duties, u"When"_s).last().contains(u"20:00 – "_s));
    EXPECT_EQ(column(*duties, u"E-mail"_s), (QStringList{u"–"_s, u"ann@example.com"_s}));
    const DutyMatrix rule = dutyMatrix(world.facts, *escort, {}, {});
    EXPECT_EQ(figure(made, u"covered"_s), wording::hours(rule.coveredMinutes));
    EXPECT_EQ(figure(made, u"gaps"_s), wording::hours(8 * 60));
    EXPECT_TRUE(allTexts(made).contains(u"Nobody is on duty: "_s));
}

TEST_F(DutySheet, EscalatesFromTheFrontLineToTheHotline)
{
    world.duty(escort->id(), ann, "2026-09-10T08:00:00+08:00", "2026-09-10T20:00:00+08:00");
    world.duty(escort->id(), ann, "2026-09-11T08:00:00+08:00", "2026-09-11T20:00:00+08:00");
    const Report made = sheet();
    const ReportTable *steps = table(made, u"escalation"_s);
    ASSERT_NE(steps, nullptr);
    EXPECT_EQ(column(*steps, u"Who"_s), (QStringList{u"Ann"_s, u"Cai"_s, u"Bo"_s, u"4008013260"_s}));
    EXPECT_EQ(column(*steps, u"What as"_s).first(), wording::name(DutyRole::FrontLine));
    EXPECT_EQ(steps->rows[0][0].number, 1);
}

TEST_F(DutySheet, WhatIsDoneOfTheRunBookIsNotOnIt)
{
    ChecklistItem &open = world.add(world.facts.checklistItems);
    open.engagementId = escort->id();
    open.title = u"call the bank"_s;
    ChecklistItem &done = world.add(world.facts.checklistItems);
    done.engagementId = escort->id();
    done.title = u"load test"_s;
    done.doneAt = at("2026-09-01T10:00:00+08:00");
    EXPECT_EQ(column(*table(sheet(), u"run_book"_s), u"Step"_s), QStringList{u"call the bank"_s});
}

TEST_F(DutySheet, TechnicalContactsComeFirst)
{
    world.contact(false).name = u"Boss"_s;
    world.contact(true).name = u"Tech"_s;
    EXPECT_EQ(column(*table(sheet(), u"contacts"_s), u"Name"_s), (QStringList{u"Tech"_s, u"Boss"_s}));
}

TEST_F(DutySheet, AnUnknownOrUndatedEngagementIsRefused)
{
    EXPECT_EQ(buildDutySheet(facts(), {testId(5)}, world.view(), Language::English).problem().code,
              ProblemCode::NotFound);
    escort->plannedEnd = on("2026-09-01");
    EXPECT_EQ(buildDutySheet(facts(), escort->id(), world.view(), Language::English).problem().code,
              ProblemCode::BadArgument);
}

} // namespace

} // namespace tam::test
