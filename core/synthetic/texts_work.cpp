#include "synthetic/texts.h"

namespace tam {

namespace {

using D = Direction;
using P = ChecklistPhase;

constexpr DirectionText directions[] = {
    {D::ArchitectureSecurity, {u"安全合规架构评估", u"Security and compliance review"}},
    {D::ArchitecturePerformance, {u"交易链路性能优化", u"Performance of the trading path"}},
    {D::ArchitectureStability, {u"同城双活稳定性改造", u"Active-active stability work"}},
    {D::ArchitectureCost, {u"云成本治理", u"Cloud cost review"}},
    {D::MigrationApplication, {u"应用容器化迁移", u"Moving applications to containers"}},
    {D::MigrationMiddleware, {u"自建消息队列迁移", u"Moving a self-run message queue"}},
    {D::MigrationDatabase, {u"核心库迁移 PolarDB", u"Moving the core database to PolarDB"}},
    {D::MigrationBigData, {u"离线数仓迁移", u"Moving the data warehouse"}},
    {D::LlmCompute, {u"推理算力规划", u"Sizing inference capacity"}},
    {D::LlmModel, {u"客服模型微调", u"Fine-tuning the service model"}},
    {D::LlmAgent, {u"导购智能体设计", u"Design of a shopping agent"}},
};

constexpr Phrase hardProblems[] = {
    {u"订单库死锁根因分析", u"Root cause of deadlocks in the order database"},
    {u"大促期间连接数突增", u"Connections surge during the sale"},
    {u"RDS 主备切换后写入抖动", u"Write jitter after an RDS failover"},
    {u"Redis 热 key 导致的雪崩", u"Avalanche caused by a hot Redis key"},
    {u"容器节点间歇性网络超时", u"Container nodes time out now and then"},
    {u"Kafka 消费延迟周期性升高", u"Kafka lag rises periodically"},
    {u"OSS 上传小概率失败", u"Rare failures of uploads to OSS"},
    {u"Flink 作业反压定位", u"Back-pressure in a Flink job"},
};

constexpr Phrase hardLogs[] = {{u"抓包分析", u"Packet capture analysis"},
                               {u"主备切换根因", u"Root cause of the failover"},
                               {u"内核参数比对", u"Kernel parameters compared"},
                               {u"复现环境搭建", u"Built an environment to reproduce it"},
                               {u"修复方案评审", u"Review of the fix"}};
constexpr Phrase escortLogs[] = {{u"大促值守", u"On duty during the sale"},
                                 {u"活动日值守", u"On duty on the day"},
                                 {u"预热期值守", u"On duty during warm-up"},
                                 {u"变更窗口值守", u"On duty in the change window"}};
constexpr Phrase projectLogs[] = {
    {u"现状调研访谈", u"Interviews on the present state"},    {u"参数评审", u"Parameter review"},
    {u"压测脚本走查", u"Walk through the load-test scripts"}, {u"迁移方案评审", u"Review of the migration plan"},
    {u"灰度切流支持", u"Support for the gradual switch"},     {u"汇报材料整理", u"Prepared the report"}};
constexpr Phrase expertLogs[] = {{u"缓存专家答疑", u"Questions to the cache expert"},
                                 {u"数据库调优建议", u"Database tuning advice"},
                                 {u"网络架构评审", u"Network architecture review"},
                                 {u"赋能培训", u"Training session"}};

constexpr Phrase hardOutcomes[] = {{u"定位到驱动版本缺陷，升级后恢复", u"A driver bug; gone after the upgrade"},
                                   {u"调整事务粒度，死锁消失", u"Smaller transactions, no more deadlocks"},
                                   {u"产品侧修复已发布", u"The product's fix is released"}};
constexpr Phrase escortOutcomes[] = {{u"护航期间零故障，峰值 {n} 万 QPS", u"No incident, peak {n}0,000 QPS"},
                                     {u"处置 {n} 次告警，未影响交易", u"{n} alarms handled, trading not affected"}};
constexpr Phrase projectOutcomes[] = {
    {u"输出 {n} 项优化建议，客户采纳大部分", u"{n} recommendations, most of them adopted"},
    {u"完成方案与演练，月成本下降 {n}%", u"Plan and drill done, monthly cost down {n}%"}};
constexpr Phrase expertOutcomes[] = {{u"输出 {n} 条调优建议并复测", u"{n} tuning hints given and measured"}};

constexpr Phrase dutyLogs[] = {
    {u"值守开始，核心指标正常", u"Duty starts, key figures normal"},
    {u"20:00 流量达峰，CPU {n}%", u"Peak at 20:00, CPU {n}%"},
    {u"Redis 带宽告警，已扩容", u"Redis bandwidth alarm, scaled out"},
    {u"客户反馈支付回调慢，已切换线路", u"Payment callbacks slow, line switched"},
    {u"交接班，无遗留问题", u"Hand-over, nothing pending"},
    {u"周例会：进度 {n}%，风险可控", u"Weekly meeting: {n}% done, risks under control"},
};

constexpr Phrase cancels[] = {
    {u"客户活动延期", u"The customer postponed the event"},
    {u"需求合并到下月专项", u"Merged into next month's project"},
    {u"客户改为自行处理", u"The customer takes care of it"},
};
constexpr Phrase overrides[] = {
    {u"客户紧急上线，主管已同意", u"Urgent launch, agreed by the lead"},
    {u"合同附件约定可提前量豁免一次", u"One exemption from notice agreed in the annex"},
};
constexpr Phrase goals[] = {
    {u"峰值 {n} 万 QPS，下单成功率 ≥ 99.95%", u"Peak {n}0,000 QPS, order success ≥ 99.95%"},
    {u"并发用户 {n} 万，首屏 < 1.5 s", u"{n}0,000 concurrent users, first screen < 1.5 s"},
    {u"批处理 {n} 小时内完成", u"Batch done within {n} hours"},
};

constexpr ChecklistText checklist[] = {
    {{u"护航计划", u"Escort plan"}, P::Plan},
    {{u"护航人员矩阵", u"Staffing matrix"}, P::Staffing},
    {{u"资源预留与扩容", u"Resources reserved and scaled"}, P::Resources},
    {{u"架构梳理", u"Architecture review"}, P::ArchitectureReview},
    {{u"应急预案", u"Contingency plans"}, P::ContingencyPlan},
    {{u"压测演练", u"Load-test drill"}, P::LoadTest},
    {{u"风险巡检", u"Risk inspection"}, P::Inspection},
    {{u"监控大盘与告警", u"Dashboards and alarms"}, P::Monitoring},
    {{u"护航专项群", u"Duty group"}, P::DutyGroup},
    {{u"现场值守签到", u"Duty sign-in"}, P::OnDuty},
    {{u"护航报告", u"Escort report"}, P::Report},
    {{u"项目管理周报", u"Weekly project report"}, P::ProjectManagement},
};

} // namespace

std::span<const DirectionText> directionTexts()
{
    return directions;
}
std::span<const Phrase> hardProblemTexts()
{
    return hardProblems;
}
std::span<const Phrase> dutyLogTexts()
{
    return dutyLogs;
}
std::span<const Phrase> cancelReasons()
{
    return cancels;
}
std::span<const Phrase> overrideReasons()
{
    return overrides;
}
std::span<const Phrase> goalTexts()
{
    return goals;
}
std::span<const ChecklistText> checklistTexts()
{
    return checklist;
}

Phrase poolTitle(Pool pool)
{
    switch (pool) {
    case Pool::HardProblem:
        return {u"疑难攻坚", u"hard problem"};
    case Pool::BasicEscort:
        return {u"基础护航", u"basic escort"};
    case Pool::FullLinkEscort:
        return {u"全链路重保", u"full-link escort"};
    case Pool::SpecialProject:
        return {u"专项", u"project"};
    case Pool::ExpertService:
        return {u"1对1专家", u"1:1 expert"};
    case Pool::Absent:
        break;
    }
    return {};
}

std::span<const Phrase> logTexts(Pool pool)
{
    switch (pool) {
    case Pool::HardProblem:
        return hardLogs;
    case Pool::BasicEscort:
    case Pool::FullLinkEscort:
        return escortLogs;
    case Pool::ExpertService:
        return expertLogs;
    case Pool::SpecialProject:
    case Pool::Absent:
        break;
    }
    return projectLogs;
}

std::span<const Phrase> outcomeTexts(Pool pool)
{
    switch (pool) {
    case Pool::HardProblem:
        return hardOutcomes;
    case Pool::BasicEscort:
    case Pool::FullLinkEscort:
        return escortOutcomes;
    case Pool::ExpertService:
        return expertOutcomes;
    case Pool::SpecialProject:
    case Pool::Absent:
        break;
    }
    return projectOutcomes;
}

} // namespace tam
