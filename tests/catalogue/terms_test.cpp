// The built-in terms against the statement of work, figure by figure (domain.md section 2, SOW 2.1 to 4.13 and appendix
// 3).
#include "referencefixture.h"

#include <gmock/gmock.h>

using namespace tam;
using namespace tam::test;
using namespace Qt::StringLiterals;

namespace {

const QList<Plan> kPaid{Plan::Enterprise, Plan::Premier, Plan::Elite};
const QList<Plan> kUpper{Plan::Premier, Plan::Elite};
const QList<Plan> kAll{Plan::Basic, Plan::Enterprise, Plan::Premier, Plan::Elite};

struct LimitRow
{
    Pool pool;
    Plan plan;
    int days; ///< 0: the plan does not have the pool
    int times;
};

void PrintTo(const LimitRow &row, std::ostream *out)
{
    *out << code(row.pool).data() << ' ' << code(row.plan).data();
}

class Limits : public testing::TestWithParam<LimitRow>
{
};

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

void expectBothLanguages(const LocalText &text, const QString &what)
{
    EXPECT_FALSE(text.zh.trimmed().isEmpty()) << qPrintable(what);
    EXPECT_FALSE(text.en.trimmed().isEmpty()) << qPrintable(what);
    EXPECT_TRUE(hasHan(text.zh)) << qPrintable(what);
    EXPECT_FALSE(hasHan(text.en)) << qPrintable(what);
}

} // namespace

TEST_P(Limits, AreThoseOfTheStatementOfWork)
{
    const LimitRow &row = GetParam();
    const PoolTerms *pool = currentVersion().pool(row.pool);
    ASSERT_TRUE(pool);
    EXPECT_EQ(pool->offered(row.plan), row.days > 0);
    EXPECT_EQ(pool->limit(row.plan).days, Days::whole(row.days));
    EXPECT_EQ(pool->limit(row.plan).times, row.times);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Limits,
    testing::Values(
        LimitRow{Pool::HardProblem, Plan::Basic, 0, 0}, LimitRow{Pool::HardProblem, Plan::Enterprise, 2, 1},
        LimitRow{Pool::HardProblem, Plan::Premier, 2, 1}, LimitRow{Pool::HardProblem, Plan::Elite, 10, 2},
        LimitRow{Pool::BasicEscort, Plan::Basic, 0, 0}, LimitRow{Pool::BasicEscort, Plan::Enterprise, 0, 0},
        LimitRow{Pool::BasicEscort, Plan::Premier, 2, 1}, LimitRow{Pool::BasicEscort, Plan::Elite, 5, 2},
        LimitRow{Pool::FullLinkEscort, Plan::Basic, 0, 0}, LimitRow{Pool::FullLinkEscort, Plan::Enterprise, 0, 0},
        LimitRow{Pool::FullLinkEscort, Plan::Premier, 0, 0}, LimitRow{Pool::FullLinkEscort, Plan::Elite, 15, 3},
        LimitRow{Pool::SpecialProject, Plan::Basic, 0, 0}, LimitRow{Pool::SpecialProject, Plan::Enterprise, 0, 0},
        LimitRow{Pool::SpecialProject, Plan::Premier, 10, 2}, LimitRow{Pool::SpecialProject, Plan::Elite, 25, 5},
        LimitRow{Pool::ExpertService, Plan::Basic, 0, 0}, LimitRow{Pool::ExpertService, Plan::Enterprise, 0, 0},
        LimitRow{Pool::ExpertService, Plan::Premier, 4, 1}, LimitRow{Pool::ExpertService, Plan::Elite, 10, 2}));

TEST(Terms, PoolsHaveTheirNoticeReportAndExemption)
{
    const CatalogueVersion &v = currentVersion();
    ASSERT_EQ(v.pools.size(), 5u);
    EXPECT_FALSE(v.pool(Pool::HardProblem)->noticeWorkingDays);
    EXPECT_EQ(v.pool(Pool::BasicEscort)->noticeWorkingDays, 10);
    EXPECT_EQ(v.pool(Pool::FullLinkEscort)->noticeWorkingDays, 20);
    EXPECT_FALSE(v.pool(Pool::SpecialProject)->noticeWorkingDays);
    EXPECT_FALSE(v.pool(Pool::ExpertService)->noticeWorkingDays);

    EXPECT_EQ(v.pool(Pool::HardProblem)->reportOwed, DeliverableType::ServiceReport);
    EXPECT_EQ(v.pool(Pool::BasicEscort)->reportOwed, DeliverableType::EscortReport);
    EXPECT_EQ(v.pool(Pool::FullLinkEscort)->reportOwed, DeliverableType::EscortReport);
    EXPECT_EQ(v.pool(Pool::SpecialProject)->reportOwed, DeliverableType::SpecialSummary);
    EXPECT_EQ(v.pool(Pool::ExpertService)->reportOwed, DeliverableType::ExpertReport);

    for (const PoolTerms &pool : v.pools)
        EXPECT_EQ(pool.exemptRootCause, pool.pool == Pool::HardProblem ? RootCause::Product : RootCause::Absent);
    EXPECT_EQ(v.pool(Pool::HardProblem)->sow, QStringList{u"4.5"_s});
    EXPECT_EQ(v.pool(Pool::BasicEscort)->sow, QStringList{u"4.9"_s});
    EXPECT_EQ(v.pool(Pool::FullLinkEscort)->sow, QStringList{u"4.9"_s});
    EXPECT_EQ(v.pool(Pool::SpecialProject)->sow, QStringList{u"4.10"_s});
    EXPECT_EQ(v.pool(Pool::ExpertService)->sow, QStringList{u"4.11"_s});
}

TEST(Terms, TicketIsAnsweredInLessThan120MinutesForEverybody)
{
    for (const Plan plan : {Plan::Absent, Plan::Basic, Plan::Enterprise, Plan::Premier, Plan::Elite}) {
        const TargetTerms *target = currentVersion().target(Target::FirstResponse, Channel::Ticket, plan);
        ASSERT_TRUE(target);
        EXPECT_EQ(target->minutes, 120);
        EXPECT_EQ(target->minutesFor(Severity::Low), 120);
        EXPECT_TRUE(target->strict);
        EXPECT_TRUE(target->everyCustomer);
        EXPECT_EQ(target->sow, QStringList{u"4.12.2"_s});
    }
}

TEST(Terms, PlatformFaultIsTakenUpWithinTwoHoursOnPaidPlans)
{
    const CatalogueVersion &v = currentVersion();
    EXPECT_FALSE(v.target(Target::FaultIntervention, Channel::Absent, Plan::Basic));
    EXPECT_FALSE(v.target(Target::FaultIntervention, Channel::Absent, Plan::Absent));
    for (const Plan plan : kPaid) {
        const TargetTerms *target = v.target(Target::FaultIntervention, Channel::Ticket, plan);
        ASSERT_TRUE(target);
        EXPECT_EQ(target->minutes, 120);
        EXPECT_FALSE(target->strict);
        EXPECT_EQ(target->sow, QStringList{u"4.6"_s});
    }
}

TEST(Terms, WhatTheTextDoesNotStateIsNotStatedAndSaysWhy)
{
    const CatalogueVersion &v = currentVersion();
    const auto notStated = [&v](Target kind, Channel channel, const QList<Plan> &plans, const QString &section) {
        for (const Plan plan : kAll) {
            const TargetTerms *target = v.target(kind, channel, plan);
            ASSERT_EQ(target != nullptr, plans.contains(plan));
            if (!target)
                continue;
            EXPECT_FALSE(target->minutes);
            EXPECT_FALSE(target->minutesFor(Severity::Critical));
            expectBothLanguages(target->whyNotStated, section);
            EXPECT_EQ(target->sow, QStringList{section});
        }
    };
    notStated(Target::FirstResponse, Channel::Group, kPaid, u"4.3"_s);
    notStated(Target::FirstResponse, Channel::Phone, kAll, u"4.12.1"_s);
    notStated(Target::FirstResponse, Channel::Chat, kAll, u"4.1"_s);
    notStated(Target::EscortResponse, Channel::Absent, kUpper, u"4.9"_s);
    notStated(Target::ExpertResponse, Channel::Absent, kUpper, u"4.11"_s);
    EXPECT_EQ(v.targets.size(), 7u);
}

TEST(Terms, EighteenServicesOfTheCatalogueAndMessageSubscription)
{
    const std::vector<std::pair<QString, QString>> expected{{u"technical_account_manager"_s, u"技术服务经理"_s},
                                                            {u"enterprise_group"_s, u"企业服务钉群"_s},
                                                            {u"service_report"_s, u"服务报告"_s},
                                                            {u"hard_problem"_s, u"疑难问题攻坚"_s},
                                                            {u"risk_response"_s, u"风险应急"_s},
                                                            {u"risk_inspection"_s, u"风险巡检"_s},
                                                            {u"proactive_service"_s, u"主动服务"_s},
                                                            {u"basic_escort"_s, u"基础应急业务护航"_s},
                                                            {u"full_link_escort"_s, u"全链路重保业务护航"_s},
                                                            {u"architecture"_s, u"架构优化专项"_s},
                                                            {u"migration"_s, u"迁云服务专项"_s},
                                                            {u"llm"_s, u"大模型服务专项"_s},
                                                            {u"expert_service"_s, u"1对1专家服务专项"_s},
                                                            {u"daily_consultation"_s, u"日常问题咨询"_s},
                                                            {u"expiry_reminder"_s, u"云产品到期提醒"_s},
                                                            {u"documentation"_s, u"帮助文档"_s},
                                                            {u"api_sdk"_s, u"API与SDK支持"_s},
                                                            {u"third_party_software"_s, u"第三方软件支持"_s},
                                                            {u"message_subscription"_s, u"订阅支持"_s}};
    const CatalogueVersion &v = currentVersion();
    ASSERT_EQ(v.services.size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(v.services[i].service, expected[i].first);
        EXPECT_EQ(v.services[i].name.zh, expected[i].second);
        EXPECT_FALSE(v.services[i].name.en.isEmpty());
        const bool inCatalogue = v.services[i].service != u"message_subscription";
        EXPECT_EQ(v.services[i].sow.contains(u"4.1"_s), inCatalogue);
    }
}

TEST(Terms, ServicesAreOfferedToThePlansOfTheCatalogue)
{
    const CatalogueVersion &v = currentVersion();
    const QStringList everybody{u"risk_inspection"_s, u"daily_consultation"_s,
                                u"expiry_reminder"_s, u"documentation"_s,
                                u"api_sdk"_s,         u"message_subscription"_s};
    const QStringList upper{u"basic_escort"_s, u"architecture"_s,   u"migration"_s,
                            u"llm"_s,          u"expert_service"_s, u"third_party_software"_s};
    for (const ServiceTerms &service : v.services) {
        const QList<Plan> plans = everybody.contains(service.service)      ? kAll
                                  : service.service == u"full_link_escort" ? QList<Plan>{Plan::Elite}
                                  : upper.contains(service.service)        ? kUpper
                                                                           : kPaid;
        EXPECT_EQ(service.levels.keys(), plans) << qPrintable(service.service);
    }
}

TEST(Terms, SpecialProjectsOfThreeDirectionsShareOnePool)
{
    const CatalogueVersion &v = currentVersion();
    for (const QString &id : {u"architecture"_s, u"migration"_s, u"llm"_s})
        EXPECT_EQ(v.service(id)->pool, Pool::SpecialProject);
    EXPECT_EQ(v.service(u"hard_problem"_s)->pool, Pool::HardProblem);
    EXPECT_EQ(v.service(u"basic_escort"_s)->pool, Pool::BasicEscort);
    EXPECT_EQ(v.service(u"full_link_escort"_s)->pool, Pool::FullLinkEscort);
    EXPECT_EQ(v.service(u"expert_service"_s)->pool, Pool::ExpertService);
    EXPECT_EQ(std::count_if(v.services.begin(), v.services.end(),
                            [](const ServiceTerms &s) { return s.pool != Pool::Absent; }),
              7);
}

TEST(Terms, EveryLevelFitsATableCellInBothLanguages)
{
    for (const ServiceTerms &service : currentVersion().services) {
        EXPECT_FALSE(service.levels.isEmpty());
        for (const LocalText &level : service.levels) {
            expectBothLanguages(level, service.service);
            EXPECT_LE(level.zh.size(), 24) << qPrintable(level.zh);
            EXPECT_LE(level.en.size(), 70) << qPrintable(level.en);
        }
    }
}

TEST(Terms, MonthlyReportsAreDueOnTheFifthWorkingDay)
{
    const CatalogueVersion &v = currentVersion();
    const DeliverableTerms *report = v.deliverable(DeliverableType::ServiceReport);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->name.zh, u"阿里云大客户专属服务报告");
    EXPECT_EQ(report->plans, kPaid);
    EXPECT_TRUE(report->monthly);
    EXPECT_EQ(report->dueWorkingDay, 5);
    EXPECT_EQ(report->parts, (QStringList{u"overview"_s, u"incident_analysis"_s, u"faults"_s, u"risk_warnings"_s,
                                          u"service_ledger"_s, u"product_requests"_s}));

    const DeliverableTerms *inspection = v.deliverable(DeliverableType::InspectionReport);
    ASSERT_TRUE(inspection);
    EXPECT_EQ(inspection->name.zh, u"风险巡检报告");
    EXPECT_EQ(inspection->plans, kUpper);
    EXPECT_TRUE(inspection->monthly);
    EXPECT_EQ(inspection->dueWorkingDay, 5);
    EXPECT_EQ(inspection->mergedInto, DeliverableType::ServiceReport);
}

TEST(Terms, ReportsOnRequestAndOnCompletion)
{
    const CatalogueVersion &v = currentVersion();
    ASSERT_EQ(v.deliverables.size(), 7u);
    const DeliverableTerms *review = v.deliverable(DeliverableType::ReportReview);
    EXPECT_TRUE(review->onRequest);
    EXPECT_EQ(review->atMostPerMonth, 1);
    EXPECT_EQ(review->plans, kUpper);
    const DeliverableTerms *fault = v.deliverable(DeliverableType::FaultReview);
    EXPECT_TRUE(fault->onRequest);
    EXPECT_FALSE(fault->atMostPerMonth);
    EXPECT_EQ(fault->plans, kPaid);
    EXPECT_EQ(fault->name.zh, u"故障复盘报告");

    const auto completes = [&v](DeliverableType type, const QList<Pool> &pools, const QString &name) {
        const DeliverableTerms *report = v.deliverable(type);
        ASSERT_TRUE(report);
        EXPECT_EQ(report->onCompletionOf, pools);
        EXPECT_EQ(report->plans, kUpper);
        EXPECT_EQ(report->name.zh, name);
        EXPECT_FALSE(report->dueWorkingDay);
    };
    completes(DeliverableType::EscortReport, {Pool::BasicEscort, Pool::FullLinkEscort}, u"业务护航报告"_s);
    completes(DeliverableType::SpecialSummary, {Pool::SpecialProject}, u"专项服务总结报告"_s);
    completes(DeliverableType::ExpertReport, {Pool::ExpertService}, u"1对1专家服务报告"_s);
}

TEST(Terms, EliteIsByInvitationAfterAPaidPlan)
{
    const CatalogueVersion &v = currentVersion();
    ASSERT_EQ(v.plans.size(), 4u);
    EXPECT_EQ(v.plan(Plan::Basic)->name.zh, u"基础服务");
    EXPECT_EQ(v.plan(Plan::Enterprise)->name.zh, u"企业级支持计划");
    EXPECT_EQ(v.plan(Plan::Premier)->name.zh, u"顶级支持计划");
    EXPECT_EQ(v.plan(Plan::Elite)->name.zh, u"卓越级支持计划");
    for (const PlanName &plan : v.plans) {
        EXPECT_EQ(plan.byInvitation, plan.plan == Plan::Elite);
        EXPECT_EQ(plan.requiresEarlier,
                  plan.plan == Plan::Elite ? (QList<Plan>{Plan::Enterprise, Plan::Premier}) : QList<Plan>());
    }
}

TEST(Terms, ScopeHasSevenItemsInAndSevenOut)
{
    const ScopeTerms &scope = currentVersion().scope;
    EXPECT_EQ(scope.sow, QStringList{u"2.1"_s});
    EXPECT_EQ(scope.inScope.size(), 7u);
    EXPECT_EQ(scope.outOfScope.size(), 7u);
    for (const auto *list : {&scope.inScope, &scope.outOfScope}) {
        for (const LocalText &item : *list)
            expectBothLanguages(item, item.en);
    }
}

TEST(Terms, EscortProductsAreThoseOfAppendix3)
{
    const CatalogueVersion &v = currentVersion();
    const QStringList whole{u"容器"_s, u"网络与CDN"_s, u"安全"_s, u"数据库"_s};
    QStringList lines, products;
    for (const ProductLine &line : v.escortProducts) {
        lines.append(line.name.zh);
        products.append(line.products);
        EXPECT_EQ(line.all, whole.contains(line.name.zh)) << qPrintable(line.name.zh);
        EXPECT_EQ(line.all, line.products.isEmpty());
    }
    EXPECT_EQ(lines, (QStringList{u"计算"_s, u"容器"_s, u"存储"_s, u"媒体服务"_s, u"网络与CDN"_s, u"安全"_s,
                                  u"中间件"_s, u"数据库"_s, u"大数据"_s}));
    EXPECT_EQ(products, (QStringList{u"云服务器 ECS"_s, u"对象存储 OSS"_s, u"实时音视频"_s, u"云消息队列 Kafka 版"_s,
                                     u"检索分析服务 ElasticSearch 版"_s, u"实时计算 Flink 版"_s,
                                     u"开源大数据平台 E-MapReduce"_s, u"大数据开发治理平台 Dataworks"_s}));
    EXPECT_EQ(v.escortProductsSow, QStringList{u"附录3"_s});
    for (const QString &product : products)
        EXPECT_TRUE(v.lineOf(product)) << qPrintable(product);
}

TEST(Terms, MissingAppendicesAreNotStated)
{
    const CatalogueVersion &v = currentVersion();
    expectBothLanguages(v.groupProductsWhyNotStated, u"appendix 1"_s);
    expectBothLanguages(v.thirdPartyWhyNotStated, u"appendix 2"_s);
    EXPECT_EQ(v.groupProductsSow, QStringList{u"附录1"_s});
    EXPECT_EQ(v.thirdPartySow, QStringList{u"附录2"_s});
}

TEST(Terms, HotlineIsTheOneOfThePhoneSupport)
{
    EXPECT_EQ(currentVersion().hotline, u"4008013260");
    EXPECT_EQ(currentVersion().hotlineSow, QStringList{u"4.12.1"_s});
    expectBothLanguages(currentVersion().hotlineHours, u"hotline"_s);
}

TEST(Terms, PrerequisitesAreJudgedByRecordOrByHand)
{
    QStringList byRecord, byHand;
    for (const PrerequisiteTerms &item : currentVersion().prerequisites) {
        expectBothLanguages(item.name, item.id);
        (item.byRecord ? byRecord : byHand).append(item.id);
    }
    EXPECT_EQ(byRecord, (QStringList{u"technical_contact"_s, u"business_profile"_s, u"account_ids"_s, u"group_id"_s}));
    EXPECT_EQ(byHand, (QStringList{u"operations_team"_s, u"environment_access"_s, u"least_privilege_authorisation"_s,
                                   u"plan_review"_s, u"third_party_dealings"_s}));
}

TEST(Terms, OpenPointsHaveANamedReading)
{
    const CatalogueVersion &v = currentVersion();
    for (const QString &id :
         {u"times_per_month"_s, u"no_proration"_s, u"product_root_cause_days"_s, u"platform_root_cause"_s,
          u"escort_day"_s, u"escort_month_end"_s, u"escort_people"_s, u"escort_notice"_s, u"escort_products_basic"_s,
          u"working_days_of_customer"_s, u"report_due_time"_s, u"report_no_due_date"_s, u"fault_review_enterprise"_s,
          u"special_project_pool"_s, u"ticket_exactly_120"_s, u"plan_change_in_month"_s, u"renewal_and_upgrade"_s,
          u"cut_time_zone"_s})
        EXPECT_TRUE(v.readingOf(id)) << qPrintable(id);
    for (const Reading &reading : v.readings) {
        EXPECT_FALSE(reading.sow.isEmpty()) << qPrintable(reading.id);
        expectBothLanguages(reading.question, reading.id);
        expectBothLanguages(reading.reading, reading.id);
    }
}

TEST(Terms, EverySectionHasATitle)
{
    for (auto it = currentVersion().sections.cbegin(); it != currentVersion().sections.cend(); ++it)
        expectBothLanguages(it.value(), it.key());
    EXPECT_EQ(currentVersion().sections.value(u"4.9"_s).zh, u"业务护航");
}
