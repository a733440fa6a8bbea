#include "reportworld.h"

#include "interchange/recorddiff.h"

#include "../store/tempstore.h"
#include "report/htmlreport.h"
#include "rules/quota.h"
#include "wording/format.h"
#include "wording/names.h"

namespace tam::test {

namespace {

using ServiceReport = ReportWorld;

TEST_F(ServiceReport, TheQuotaIsThatOfTheRule)
{
    const Engagement &project =
        world.engage(Pool::SpecialProject, EngagementStatus::InProgress, "2026-08-03", "2026-08-28", Days::whole(6));
    world.log(project, "2026-08-04", Days::quarters(5));
    world.log(project, "2026-08-05", Days::whole(1));
    const Report made = report();
    const ReportTable *quota = table(made, u"quota"_s);
    ASSERT_NE(quota, nullptr);
    const MonthQuota rule = monthQuota(world.facts, Month(2026, 8), world.view());
    size_t row = 0;
    for (const PoolQuota &pool : rule.pools) {
        if (!pool.offered)
            continue;
        ASSERT_LT(row, quota->rows.size());
        EXPECT_EQ(quota->rows[row][0].text, wording::name(pool.pool));
        EXPECT_EQ(quota->rows[row][2].number, pool.usedDays.toDouble());
        EXPECT_EQ(quota->rows[row][3].number, pool.reservedDays.toDouble());
        EXPECT_EQ(quota->rows[row][4].number, pool.remainingDays.toDouble());
        EXPECT_EQ(quota->rows[row][8].number, *pool.remainingTimes);
        ++row;
    }
    EXPECT_EQ(row, quota->rows.size());
    EXPECT_EQ(figure(made, u"days"_s), u"2.25"_s);
}

TEST_F(ServiceReport, ALogOfACancelledEngagementIsShownAndNotCounted)
{
    const Engagement &cancelled =
        world.engage(Pool::SpecialProject, EngagementStatus::Cancelled, "2026-08-03", "2026-08-28");
    world.log(cancelled, "2026-08-04", Days::whole(2));
    const Report made = report();
    const ReportTable *logs = table(made, u"work_logs"_s);
    ASSERT_NE(logs, nullptr);
    ASSERT_EQ(logs->rows.size(), 2u) << "the entry, and the sum";
    EXPECT_EQ(logs->rows[0][3].number, 2);
    EXPECT_TRUE(logs->rows[0][7].text.contains(u"not counted"_s));
    EXPECT_EQ(logs->rows[1][3].number, 0) << "the sum leaves it out";
    EXPECT_EQ(figure(made, u"days"_s), u"0"_s);
}

TEST_F(ServiceReport, ADeliveredReportKeepsItsFiguresAndTheNextOneShowsTheCorrection)
{
    const Engagement &project =
        world.engage(Pool::SpecialProject, EngagementStatus::InProgress, "2026-07-01", "2026-08-28");
    world.log(project, "2026-07-10", Days::whole(2)).recordedAt = at("2026-07-10T18:00:00+08:00");
    Deliverable &delivered = world.deliverable(DeliverableType::ServiceReport, DeliverableStatus::Delivered);
    delivered.period = Month(2026, 7);
    delivered.asOf = at("2026-08-03T09:00:00+08:00");
    delivered.deliveredAt = at("2026-08-03T15:00:00+08:00");
    world.log(project, "2026-07-11", Days::whole(1)).recordedAt = at("2026-08-10T09:00:00+08:00");

    EXPECT_EQ(figure(report(Month(2026, 7)), u"days"_s), u"2"_s) << "as it was delivered";
    EXPECT_EQ(report(Month(2026, 7)).asOf, delivered.asOf);
    const Report next = report(Month(2026, 8));
    const ReportTable *corrections = table(next, u"corrections"_s);
    ASSERT_NE(corrections, nullptr);
    ASSERT_EQ(corrections->rows.size(), 1u);
    EXPECT_EQ(corrections->rows[0][3].number, 1);
    EXPECT_EQ(figure(next, u"days"_s), u"0"_s) << "it is July's";

    Deliverable &august = world.deliverable(DeliverableType::ServiceReport, DeliverableStatus::Delivered);
    august.period = Month(2026, 8);
    august.asOf = at("2026-09-02T09:00:00+08:00");
    august.deliveredAt = august.asOf;
    EXPECT_EQ(table(report(Month(2026, 9)), u"corrections"_s), nullptr) << "told once";
}

/** A delivered July with a hard problem of one day, and August's report to come. */
class DeliveredReport : public ReportWorld
{
protected:
    void SetUp() override
    {
        ReportWorld::SetUp();
        problem = world.engage(Pool::HardProblem, EngagementStatus::InProgress, "2026-07-06", "2026-07-10").id();
        world.log(world.facts.engagements.back(), "2026-07-07", Days::whole(1)).recordedAt =
            at("2026-07-07T18:00:00+08:00");
        deliver(Month(2026, 7), "2026-08-03T09:00:00+08:00");
    }

    void deliver(Month month, const char *when)
    {
        Deliverable &report = world.deliverable(DeliverableType::ServiceReport, DeliverableStatus::Delivered);
        report.period = month;
        report.asOf = report.deliveredAt = at(when);
    }

    Engagement &theProblem()
    {
        return *std::find_if(world.facts.engagements.begin(), world.facts.engagements.end(),
                             [&](const Engagement &one) { return one.id() == problem; });
    }

    /** Edits a record as the edit path does: the audit trail keeps what was. */
    template <class T, class Edit> void edit(T &record, const char *when, Edit change)
    {
        const T was = record;
        change(record);
        noteChange(&was, &record, when);
    }

    template <class T> void noteChange(const T *was, const T *now, const char *when)
    {
        const KindInfo &info = kindInfo<T>();
        const RecordPtr nothing = createRecord(T::kind);
        nothing->uuid = was ? was->uuid : now->uuid;
        Change change;
        change.uuid = newUuid7(at(when));
        change.customerId = world.facts.id();
        change.recordKind = QString(info.key());
        change.recordId = nothing->uuid;
        change.changedAt = at(when);
        const auto fields = differences(info, was ? static_cast<const RecordBase &>(*was) : *nothing,
                                        now ? static_cast<const RecordBase &>(*now) : *nothing);
        change.fields = '[' + fields.join(',') + ']';
        changes.push_back(change);
    }

    QStringList corrected(Month month)
    {
        QStringList lines;
        const Report made = report(month);
        if (const ReportTable *found = table(made, u"corrected_figures"_s)) {
            for (const auto &row : found->rows)
                lines.append(row[0].text + u' ' + row[1].text + u": "_s + row[2].text + u" -> "_s + row[3].text);
        }
        return lines;
    }

    static QString timesUsed(const Report &made)
    {
        const ReportTable *quota = table(made, u"quota"_s);
        return quota ? column(*quota, u"Times: used"_s).value(0) : QString();
    }

    ReportFacts facts() const override
    {
        ReportFacts made = ReportWorld::facts();
        made.changes = changes;
        return made;
    }

    EngagementId problem;
    std::vector<Change> changes;
};

TEST_F(DeliveredReport, KeepsItsQuotaWhenARootCauseIsFoundLaterAndTheNextReportSaysSoOnce)
{
    ASSERT_EQ(timesUsed(report(Month(2026, 7))), u"1"_s);
    edit(theProblem(), "2026-08-20T10:00:00+08:00", [](Engagement &e) { e.rootCause = RootCause::Product; });
    EXPECT_EQ(timesUsed(report(Month(2026, 7))), u"1"_s) << "as it was delivered";
    EXPECT_EQ(corrected(Month(2026, 8)),
              QStringList{u"July 2026 Hard problem resolution: used: 1 day, 1 time -> 1 day, 0 times"_s});
    deliver(Month(2026, 8), "2026-09-02T09:00:00+08:00");
    EXPECT_EQ(corrected(Month(2026, 9)), QStringList()) << "told once";
}

TEST_F(DeliveredReport, KeepsItsQuotaWhenTheWorkIsCancelledLater)
{
    edit(theProblem(), "2026-08-20T10:00:00+08:00", [](Engagement &e) { e.status = EngagementStatus::Cancelled; });
    const Report july = report(Month(2026, 7));
    EXPECT_EQ(timesUsed(july), u"1"_s);
    EXPECT_EQ(figure(july, u"days"_s), u"1"_s);
    EXPECT_EQ(corrected(Month(2026, 8)).size(), 2) << "days in all, and the pool";
}

TEST_F(DeliveredReport, KeepsItsIncidentsWhenTheyAreCorrectedLater)
{
    Incident &incident = world.incident("2026-07-15T10:00:00+08:00", Severity::Critical);
    incident.firstResponseAt = at("2026-07-15T20:00:00+08:00");
    const QString answered = figure(report(Month(2026, 7)), u"answered"_s);
    ASSERT_EQ(answered, u"0 of 1"_s);
    edit(incident, "2026-08-20T10:00:00+08:00",
         [](Incident &i) { i.firstResponseAt = at("2026-07-15T10:01:00+08:00"); });
    EXPECT_EQ(figure(report(Month(2026, 7)), u"answered"_s), answered);
    EXPECT_EQ(corrected(Month(2026, 8)), QStringList{u"July 2026 First response in time: 0 of 1 -> 1 of 1"_s});
}

TEST_F(DeliveredReport, DoesNotKnowWhatWasMadeLaterAndStillKnowsWhatWasDeletedLater)
{
    const Incident late = world.incident("2026-07-16T10:00:00+08:00");
    noteChange<Incident>(nullptr, &late, "2026-08-21T10:00:00+08:00");
    const Incident gone = world.incident("2026-07-17T10:00:00+08:00");
    noteChange<Incident>(&gone, nullptr, "2026-08-22T10:00:00+08:00");
    world.facts.incidents.pop_back();
    const Report july = report(Month(2026, 7));
    ASSERT_NE(table(july, u"incidents"_s), nullptr);
    EXPECT_EQ(column(*table(july, u"incidents"_s), u"Number"_s), QStringList{gone.number});
}

TEST_F(DeliveredReport, WhatGoesOnAfterItIsNoCorrection)
{
    Incident &incident = world.incident("2026-07-31T10:00:00+08:00");
    edit(incident, "2026-08-20T10:00:00+08:00", [](Incident &i) { i.resolvedAt = at("2026-08-20T10:00:00+08:00"); });
    EXPECT_EQ(corrected(Month(2026, 8)), QStringList());
}

TEST_F(ServiceReport, BeforeItsDeliveryAReportIsAsOfNow)
{
    Deliverable &later = world.deliverable(DeliverableType::ServiceReport, DeliverableStatus::Delivered);
    later.period = Month(2026, 8);
    later.asOf = at("2026-09-05T09:00:00+08:00");
    later.deliveredAt = at("2026-09-05T10:00:00+08:00");
    EXPECT_EQ(report().asOf, world.asOf);
}

TEST_F(ServiceReport, IncidentsAreThoseOfTheMonthAtTheCustomer)
{
    // 31 July 23:30 and 1 August 00:30 at Shanghai are both July in UTC.
    world.incident("2026-07-31T23:30:00+08:00", Severity::High).resolvedAt = at("2026-07-31T23:50:00+08:00");
    world.facts.incidents.back().status = IncidentStatus::Closed;
    const QString second = world.incident("2026-08-01T00:30:00+08:00", Severity::High).number;
    const Report made = report();
    const ReportTable *list = table(made, u"incidents"_s);
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(column(*list, u"Number"_s), QStringList{second});
    EXPECT_EQ(figure(made, u"opened"_s), u"1"_s);
    EXPECT_EQ(figure(made, u"open"_s), u"1"_s);
    EXPECT_EQ(table(made, u"incidents_carried"_s), nullptr) << "the other was done before the month began";
}

TEST_F(ServiceReport, WhatWasOpenWhenTheMonthBeganIsCarried)
{
    Incident &carried = world.incident("2026-07-20T10:00:00+08:00");
    carried.status = IncidentStatus::Resolved;
    carried.resolvedAt = at("2026-08-02T10:00:00+08:00");
    const Report made = report();
    ASSERT_NE(table(made, u"incidents_carried"_s), nullptr);
    EXPECT_EQ(figure(made, u"opened"_s), u"0"_s);
    EXPECT_EQ(figure(made, u"open"_s), u"0"_s);
}

TEST_F(ServiceReport, FirstResponsesAreThoseOfTheClock)
{
    Incident &met = world.incident("2026-08-10T10:00:00+08:00");
    met.firstResponseAt = at("2026-08-10T11:59:00+08:00");
    Incident &missed = world.incident("2026-08-11T10:00:00+08:00");
    missed.firstResponseAt = at("2026-08-11T12:00:00+08:00"); // at due is too late (SOW 4.12.2)
    EXPECT_EQ(figure(report(), u"answered"_s), u"1 of 2"_s);
    world.facts.incidents.clear();
    EXPECT_EQ(figure(report(), u"answered"_s), u"–"_s) << "none is not nought";
}

TEST_F(ServiceReport, UnknownTermsShowNoLimit)
{
    world.facts.subscriptions.clear();
    world.order(Plan::Elite, "2026-01-01", "2026-12-31", "2025-06-01T10:00:00+08:00");
    const Engagement &project =
        world.engage(Pool::SpecialProject, EngagementStatus::InProgress, "2026-08-03", "2026-08-28");
    world.log(project, "2026-08-04", Days::whole(2));
    const Report made = report();
    const ReportTable *quota = table(made, u"quota"_s);
    ASSERT_NE(quota, nullptr);
    ASSERT_EQ(quota->rows.size(), 1u);
    EXPECT_EQ(quota->rows[0][1].text, u"–"_s);
    EXPECT_EQ(quota->rows[0][2].text, u"2"_s);
    EXPECT_TRUE(made.footnotes.first().contains(u"not in the catalogue"_s));
}

TEST_F(ServiceReport, EveryReadingStandsInTheFootnotes)
{
    const QString notes = report().footnotes.join(u'\n');
    for (const Reading &reading : reference().catalogue.byId(u"2025-06-16"_s)->readings)
        EXPECT_TRUE(notes.contains(reading.reading.in(false))) << reading.id.toStdString();
    EXPECT_TRUE(notes.contains(u"Asia/Shanghai"_s));
    EXPECT_TRUE(notes.contains(u"2025-06-16"_s));
}

TEST_F(ServiceReport, AMonthThatHasNotBegunIsRefused)
{
    auto built = buildServiceReport(facts(), Month(2026, 10), world.view(), Language::English);
    ASSERT_FALSE(built.ok());
    EXPECT_EQ(built.problem().code, ProblemCode::BadArgument);
    EXPECT_TRUE(buildServiceReport(facts(), Month(2026, 9), world.view(), Language::English).ok()) << "the running one";
}

TEST_F(ServiceReport, WhatIsInternalStaysInternal)
{
    Engagement &project = world.engage(Pool::SpecialProject, EngagementStatus::InProgress, "2026-08-03", "2026-08-28");
    project.overrideReason = u"SECRET-OVERRIDE"_s;
    WorkLog &log = world.log(project, "2026-08-04", Days::whole(1));
    log.effortDays = 7.125;
    world.facts.customer.businessProfile = u"SECRET-PROFILE"_s;
    auto layout = reportTemplate({});
    ASSERT_TRUE(layout.ok());
    const QString html = htmlOf(report(), *layout);
    EXPECT_FALSE(html.contains(u"SECRET"_s));
    EXPECT_FALSE(html.contains(u"7.125"_s));
}

TEST_F(ServiceReport, ANameThatIsTheSameInBothLanguagesStandsOnce)
{
    world.facts.customer.name = u"Umberland Biotech"_s;
    world.facts.customer.nameEn = u"Umberland Biotech"_s;
    const Report built = report();
    const ReportTable *order = table(built, u"order"_s);
    ASSERT_TRUE(order);
    EXPECT_EQ(order->rows.at(0).at(1).text, u"Umberland Biotech"_s);
}

TEST_F(ServiceReport, SpeaksItsOwnLanguageWhateverTheProgramSpeaks)
{
    EXPECT_EQ(report(Month(2026, 8), Language::Chinese).title, u"大客户专属服务报告"_s);
    EXPECT_EQ(report(Month(2026, 8), Language::English).title, u"Dedicated service report"_s);
    ASSERT_TRUE(installLanguage(u"zh_CN"_s));
    EXPECT_EQ(report(Month(2026, 8), Language::English).title, u"Dedicated service report"_s);
    EXPECT_EQ(report(Month(2026, 8), Language::English).period, u"August 2026"_s);
    EXPECT_EQ(wording::month(Month(2026, 8)), u"2026 年 8 月"_s) << "and afterwards the program's again";
    ASSERT_TRUE(installLanguage(u"en"_s));
}

TEST_F(ServiceReport, FileNamesAreTakenByEverySystem)
{
    EXPECT_EQ(reportFileName(u"A/B: \"C\"?"_s, Month(2026, 8), Language::English, u"pdf"_s),
              u"A_B_ _C__ 2026-08 service report.pdf"_s);
    EXPECT_FALSE(reportFileName(u"../x"_s, Month(2026, 8), Language::English, u"pdf"_s).startsWith(u'.'));
}

class ReportFactsTest : public StoreTest
{
};

TEST_F(ReportFactsTest, OnlyEventsForTheCustomerAreRead)
{
    auto store = openStore();
    ASSERT_TRUE(store);
    ASSERT_OK(putCustomer(*store, 1));
    int n = 0;
    for (const Visibility visibility : {Visibility::Absent, Visibility::Internal, Visibility::Customer}) {
        IncidentEvent event;
        event.uuid = testId(quint32(100 + ++n));
        event.customerId = customer(1).id();
        event.incidentId = {testId(50)};
        event.happenedAt = at("2026-08-01T10:00:00+08:00");
        event.type = IncidentEventType::Comment;
        event.visibility = visibility;
        ASSERT_OK(store->put(kindInfo<IncidentEvent>(), event));
    }
    auto facts = loadReportFacts(*store, customer(1).id());
    ASSERT_OK(facts);
    ASSERT_EQ(facts->events.size(), 1u);
    EXPECT_EQ(facts->events.front().visibility, Visibility::Customer);
}

} // namespace
} // namespace tam::test
