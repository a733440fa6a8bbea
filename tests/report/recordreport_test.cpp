#include "reportworld.h"

#include "report/reportsubject.h"
#include "rules/clocks.h"
#include "rules/dutymatrix.h"
#include "wording/names.h"

namespace tam::test {

namespace {

const PersonId ann{testId(901)}, bo{testId(902)};

class RecordReport : public ReportWorld
{
protected:
    void SetUp() override
    {
        ReportWorld::SetUp();
        people.insert(ann.uuid, u"Ann"_s);
        people.insert(bo.uuid, u"Bo"_s);
    }

    Engagement &engagement(Pool pool, EngagementStatus status = EngagementStatus::Completed)
    {
        Engagement &made = world.engage(pool, status, "2026-08-11", "2026-08-12", Days::whole(2));
        made.title = u"Autumn sale"_s;
        made.completedAt = at("2026-08-13T09:00:00+08:00");
        return made;
    }

    ReportFacts facts() const override
    {
        ReportFacts made = ReportWorld::facts();
        made.dutyLog = dutyLog;
        made.events = events;
        made.improvements = improvements;
        return made;
    }

    Report report(const Engagement &one, Language language = Language::English)
    {
        const auto type = completionReport(world.facts, one, world.view());
        EXPECT_TRUE(type);
        return built({world.facts.id(), type.value_or(DeliverableType::Absent), {}, one.id(), {}}, language);
    }

    Report review(const Incident &one, Language language = Language::English)
    {
        return built({world.facts.id(), DeliverableType::FaultReview, {}, {}, one.id()}, language);
    }

    Report built(const ReportSubject &subject, Language language)
    {
        auto made = buildReport(facts(), subject, world.view(), language);
        EXPECT_TRUE(made.ok());
        return made ? *made : Report();
    }

    EngagementEvent &note(const Engagement &one, const char *when, const QString &text)
    {
        EngagementEvent event;
        event.uuid = world.nextId();
        event.engagementId = one.id();
        event.happenedAt = at(when);
        event.authorId = ann;
        event.text = text;
        dutyLog.push_back(event);
        return dutyLog.back();
    }

    static QStringList sectionsOf(const Report &report)
    {
        QStringList ids;
        for (const ReportSection &section : report.sections)
            ids.append(section.id);
        return ids;
    }

    std::vector<EngagementEvent> dutyLog;
    std::vector<IncidentEvent> events;
    std::vector<Improvement> improvements;
};

TEST_F(RecordReport, EachPoolHasTheReportThatItsPlanOwes)
{
    const std::pair<Pool, DeliverableType> owed[] = {{Pool::BasicEscort, DeliverableType::EscortReport},
                                                     {Pool::FullLinkEscort, DeliverableType::EscortReport},
                                                     {Pool::SpecialProject, DeliverableType::SpecialSummary},
                                                     {Pool::ExpertService, DeliverableType::ExpertReport}};
    for (const auto &[pool, type] : owed)
        EXPECT_EQ(completionReport(world.facts, engagement(pool), world.view()), type);
    EXPECT_FALSE(completionReport(world.facts, engagement(Pool::HardProblem), world.view()))
        << "it is merged into the service report";
    world.facts.subscriptions.clear();
    EXPECT_EQ(completionReport(world.facts, engagement(Pool::BasicEscort), world.view()), DeliverableType::EscortReport)
        << "without an order the newest terms name it";
}

TEST_F(RecordReport, TitlesAreThoseOfTheStatementOfWork)
{
    EXPECT_EQ(report(engagement(Pool::BasicEscort), Language::Chinese).title, u"业务护航报告"_s);
    EXPECT_EQ(report(engagement(Pool::SpecialProject), Language::Chinese).title, u"专项服务总结报告"_s);
    EXPECT_EQ(report(engagement(Pool::ExpertService), Language::Chinese).title, u"1对1专家服务报告"_s);
    EXPECT_EQ(review(world.incident("2026-08-10T10:00:00+08:00"), Language::Chinese).title, u"故障复盘报告"_s);
}

TEST_F(RecordReport, HoursOfDutyAreThoseOfTheMatrix)
{
    const Engagement &escort = engagement(Pool::BasicEscort);
    world.duty(escort.id(), ann, "2026-08-11T08:00:00+08:00", "2026-08-11T20:15:00+08:00");
    world.duty(escort.id(), ann, "2026-08-12T08:00:00+08:00", "2026-08-12T12:00:00+08:00");
    world.duty(escort.id(), bo, "2026-08-11T20:00:00+08:00", "2026-08-12T08:00:00+08:00");
    const Report made = report(escort);
    const DutyMatrix matrix = dutyMatrix(world.facts, escort, activeDuties(world.facts, world.asOf), {});
    const ReportTable *table = ReportWorld::table(made, u"people"_s);
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->rows.size(), 3u) << "two people and the sum";
    EXPECT_EQ(column(*table, u"Name"_s), (QStringList{u"Ann"_s, u"Bo"_s, u"All"_s}));
    EXPECT_EQ(table->rows[0][3].number, double(matrix.rows[0].minutes) / 60);
    EXPECT_EQ(table->rows[2][3].number, double(matrix.dutyMinutes) / 60);
    EXPECT_EQ(table->rows[0][2].number, 2);
    EXPECT_EQ(figure(made, u"duty_hours"_s), u"28.25 h"_s);
    EXPECT_EQ(figure(made, u"people"_s), u"2"_s);
    EXPECT_TRUE(allTexts(made).contains(u"on duty for 28 h of"_s)) << "the quarter of an hour counts once";
}

TEST_F(RecordReport, TheDutyLogIsTheCourseUpToTheInstantLookedFrom)
{
    const Engagement &escort = engagement(Pool::BasicEscort);
    const Engagement &other = engagement(Pool::BasicEscort);
    note(escort, "2026-08-11T21:00:00+08:00", u"load doubled, all normal"_s);
    note(escort, "2026-09-30T21:00:00+08:00", u"not yet"_s);
    note(other, "2026-08-11T22:00:00+08:00", u"of another"_s);
    const Report made = report(escort);
    const ReportTable *table = ReportWorld::table(made, u"duty_log"_s);
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(column(*table, u"What"_s), QStringList{u"load doubled, all normal"_s});
    EXPECT_EQ(column(*table, u"By"_s), QStringList{u"Ann"_s});
}

TEST_F(RecordReport, IncidentsOfTheEscortAreThoseOpenedOrFaultedOnItsDays)
{
    const Engagement &escort = engagement(Pool::BasicEscort);
    world.incident("2026-08-10T23:59:00+08:00").title = u"before"_s;
    Incident &first = world.incident("2026-08-11T00:00:00+08:00");
    first.title = u"first"_s;
    first.firstResponseAt = at("2026-08-11T00:30:00+08:00");
    Incident &late =
        world.incident("2026-08-13T01:00:00+08:00", Severity::High, Channel::Phone, IncidentKind::PlatformFault);
    late.title = u"told late"_s;
    late.faultAt = at("2026-08-12T23:00:00+08:00");
    world.incident("2026-08-13T00:00:00+08:00").title = u"after"_s;
    const Report made = report(escort);
    const ReportTable *table = ReportWorld::table(made, u"incidents"_s);
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(column(*table, u"Subject"_s), (QStringList{u"first"_s, u"told late"_s}));
    EXPECT_EQ(column(*table, u"First response"_s).first(),
              wording::name(firstResponseClock(world.facts, first, world.view()).state));
    EXPECT_EQ(figure(made, u"incidents"_s), u"1"_s) << "one was opened during it";
}

TEST_F(RecordReport, TheRunBookTellsWhatWasDoneWhen)
{
    const Engagement &escort = engagement(Pool::BasicEscort);
    ChecklistItem &done = world.add(world.facts.checklistItems);
    done.engagementId = escort.id();
    done.phase = ChecklistPhase::LoadTest;
    done.title = u"load test"_s;
    done.dueOn = on("2026-08-07");
    done.doneAt = at("2026-08-06T16:00:00+08:00");
    ChecklistItem &open = world.add(world.facts.checklistItems);
    open.engagementId = escort.id();
    open.phase = ChecklistPhase::Plan;
    open.title = u"plan"_s;
    open.dueOn = on("2026-08-03");
    const Report made = report(escort);
    const ReportTable *table = ReportWorld::table(made, u"run_book"_s);
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(column(*table, u"Step"_s), (QStringList{u"plan"_s, u"load test"_s}));
    EXPECT_EQ(column(*table, u"Done"_s).first(), u"open"_s);
    EXPECT_EQ(figure(made, u"steps"_s), u"1 of 2"_s);
}

TEST_F(RecordReport, TheQuotaIsThatOfTheRuleInEveryMonthTouched)
{
    Engagement &project = engagement(Pool::SpecialProject, EngagementStatus::InProgress);
    project.plannedStart = on("2026-07-30");
    project.plannedDays = Days::whole(6);
    world.log(project, "2026-07-31", Days::quarters(5));
    world.log(project, "2026-08-11", Days::whole(1));
    const WorkLog &wrong = world.log(project, "2026-08-12", Days::whole(3));
    world.reverse(wrong);
    const Report made = report(project);
    const ReportTable *quota = ReportWorld::table(made, u"quota"_s);
    ASSERT_NE(quota, nullptr);
    ASSERT_EQ(quota->rows.size(), 2u);
    for (size_t i = 0; i < 2; ++i) {
        const MonthQuota rule = monthQuota(world.facts, Month(2026, 7).plus(int(i)), world.view());
        const PoolQuota &pool = rule.pool(Pool::SpecialProject);
        EXPECT_EQ(quota->rows[i][1].number, pool.limitDays.toDouble());
        EXPECT_EQ(quota->rows[i][2].number, (pool.usedDays + pool.reservedDays).toDouble()) << "the only one";
        EXPECT_EQ(quota->rows[i][3].number, pool.remainingDays.toDouble());
        EXPECT_EQ(quota->rows[i][6].number, *pool.remainingTimes);
    }
    EXPECT_EQ(figure(made, u"days"_s), u"2.25"_s);
    const ReportTable *logs = ReportWorld::table(made, u"work_logs"_s);
    ASSERT_NE(logs, nullptr);
    EXPECT_EQ(logs->columns.size(), logs->rows[0].size());
    EXPECT_EQ(logs->rows.back()[1].number, 2.25);
}

TEST_F(RecordReport, ADeliveredOneKeepsItsFigures)
{
    const Engagement &project = engagement(Pool::SpecialProject);
    world.log(project, "2026-08-11", Days::whole(1)).recordedAt = at("2026-08-11T18:00:00+08:00");
    Deliverable &delivered = world.deliverable(DeliverableType::SpecialSummary, DeliverableStatus::Delivered);
    delivered.engagementId = project.id();
    delivered.asOf = at("2026-08-14T09:00:00+08:00");
    delivered.deliveredAt = at("2026-08-14T15:00:00+08:00");
    world.log(project, "2026-08-12", Days::whole(1)).recordedAt = at("2026-08-20T09:00:00+08:00");
    EXPECT_EQ(figure(report(project), u"days"_s), u"1"_s);
    EXPECT_EQ(report(project).asOf, delivered.asOf);
    delivered.type = DeliverableType::EscortReport;
    EXPECT_EQ(figure(report(project), u"days"_s), u"2"_s) << "another report of it says nothing";
}

TEST_F(RecordReport, AFaultReviewHasClocksCourseCauseAndImprovements)
{
    Incident &fault =
        world.incident("2026-08-10T10:10:00+08:00", Severity::Critical, Channel::Phone, IncidentKind::PlatformFault);
    fault.faultAt = at("2026-08-10T10:00:00+08:00");
    fault.firstResponseAt = at("2026-08-10T10:20:00+08:00");
    fault.intervenedAt = at("2026-08-10T12:30:00+08:00");
    fault.resolvedAt = at("2026-08-10T13:15:00+08:00");
    fault.status = IncidentStatus::Resolved;
    fault.rootCause = RootCause::Unknown;
    Engagement &raised = engagement(Pool::HardProblem);
    raised.rootCause = RootCause::Product;
    raised.outcome = u"patched"_s;
    fault.engagementId = raised.id();
    IncidentEvent event;
    event.uuid = world.nextId();
    event.incidentId = fault.id();
    event.happenedAt = at("2026-08-10T11:00:00+08:00");
    event.type = IncidentEventType::Progress;
    event.visibility = Visibility::Customer;
    event.text = u"failover started"_s;
    events = {event};
    Improvement done;
    done.uuid = world.nextId();
    done.incidentId = fault.id();
    done.title = u"second zone"_s;
    done.status = WorkStatus::Done;
    done.doneAt = at("2026-08-20T10:00:00+08:00");
    Improvement later = done;
    later.title = u"drill"_s;
    later.doneAt = at("2026-10-01T10:00:00+08:00");
    improvements = {done, later};

    const Report made = review(fault);
    EXPECT_EQ(figure(made, u"duration"_s), u"3:15"_s);
    EXPECT_EQ(figure(made, u"intervened"_s), wording::name(ClockState::Missed));
    EXPECT_EQ(figure(made, u"improvements"_s), u"1 of 2"_s) << "what is done later is open now";
    const ReportTable *clockTable = ReportWorld::table(made, u"clocks"_s);
    ASSERT_NE(clockTable, nullptr);
    EXPECT_EQ(clockTable->rows.size(), clocks(world.facts, fault, world.view()).size());
    EXPECT_EQ(column(*ReportWorld::table(made, u"fault_events"_s), u"Text"_s), QStringList{u"failover started"_s});
    const QString all = allTexts(made);
    EXPECT_TRUE(all.contains(wording::name(RootCause::Product))) << "the hard problem's cause is the one that counts";
    EXPECT_TRUE(all.contains(u"patched"_s));
    EXPECT_TRUE(
        column(*ReportWorld::table(made, u"improvements"_s), u"State"_s).contains(wording::name(WorkStatus::Open)));
}

TEST_F(RecordReport, NothingInternalIsInIt)
{
    Engagement &escort = engagement(Pool::BasicEscort);
    escort.overrideReason = u"the boss wanted it"_s;
    WorkLog &log = world.log(escort, "2026-08-11", Days::whole(1));
    log.effortDays = 77.5;
    const QString all = allTexts(report(escort));
    EXPECT_FALSE(all.contains(escort.overrideReason));
    EXPECT_FALSE(all.contains(u"77.5"_s));
}

TEST_F(RecordReport, TheFootnoteNamesTermsReadingsAndZone)
{
    const Report made = report(engagement(Pool::BasicEscort));
    const QString notes = made.footnotes.join(u'\n');
    EXPECT_TRUE(notes.contains(u"2025-06-16"_s));
    EXPECT_TRUE(notes.contains(u"Asia/Shanghai"_s));
    EXPECT_GT(made.footnotes.size(), 4) << "the readings";
    EXPECT_TRUE(made.footer.contains(u"2025-06-16"_s));
    world.facts.subscriptions[0].orderedAt = at("2025-01-01T00:00:00+08:00");
    EXPECT_FALSE(report(engagement(Pool::BasicEscort)).footer.contains(u"2025-06-16"_s));
}

TEST_F(RecordReport, WhatCanBeReportedOnIsListedLatestFirst)
{
    engagement(Pool::HardProblem);
    engagement(Pool::SpecialProject, EngagementStatus::Cancelled);
    engagement(Pool::SpecialProject).requestedAt = at("2026-12-01T00:00:00+08:00");
    const Engagement &escort = engagement(Pool::BasicEscort);
    Incident &fault = world.incident("2026-08-20T10:00:00+08:00");
    world.incident("2026-08-20T10:00:00+08:00", Severity::Low, Channel::Ticket, IncidentKind::Question);
    Incident &asked =
        world.incident("2026-08-01T10:00:00+08:00", Severity::Low, Channel::Ticket, IncidentKind::Question);
    asked.reviewRequestedAt = at("2026-08-02T10:00:00+08:00");
    const auto records = reportableRecords(world.facts, world.view());
    ASSERT_EQ(records.size(), 3u);
    EXPECT_EQ(records[0].subject.incident, fault.id());
    EXPECT_EQ(records[1].subject.engagement, escort.id());
    EXPECT_EQ(records[2].subject.incident, asked.id());
}

TEST_F(RecordReport, WhatIsNotThereIsRefused)
{
    const ReportSubject gone{world.facts.id(), DeliverableType::EscortReport, {}, {testId(5)}, {}};
    auto made = buildReport(facts(), gone, world.view(), Language::English);
    ASSERT_FALSE(made.ok());
    EXPECT_EQ(made.problem().code, ProblemCode::NotFound);
    Engagement &later = engagement(Pool::BasicEscort);
    later.requestedAt = at("2026-12-01T00:00:00+08:00");
    EXPECT_FALSE(buildReport(facts(), {world.facts.id(), DeliverableType::EscortReport, {}, later.id(), {}},
                             world.view(), Language::English)
                     .ok());
    const ReportSubject none{world.facts.id(), DeliverableType::InspectionReport, {}, later.id(), {}};
    EXPECT_EQ(buildReport(facts(), none, world.view(), Language::English).problem().code, ProblemCode::BadArgument);
}

TEST_F(RecordReport, TheFileNameSaysWhoWhatAndWhich)
{
    const ReportSubject subject{world.facts.id(), DeliverableType::EscortReport, {}, {testId(5)}, {}};
    EXPECT_EQ(reportFileName(subject, u"棠梨/电商"_s, u"双十一\n护航"_s, Language::Chinese, u"pdf"_s),
              u"棠梨_电商 双十一 护航 业务护航报告.pdf"_s);
}

} // namespace

} // namespace tam::test
