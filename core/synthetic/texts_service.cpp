#include "synthetic/texts.h"

namespace tam {

namespace {

using C = RiskCategory;
using R = RiskLevel;
using N = NoticeType;

constexpr FindingText findings[] = {
    {u"redis.whitelist_open",
     u"云数据库 Tair（兼容 Redis）",
     C::Security,
     R::High,
     {u"Redis 白名单 0.0.0.0/0 未收敛", u"Redis allow-list is 0.0.0.0/0"},
     {u"收敛为应用网段", u"Limit it to the application networks"}},
    {u"rds.no_remote_backup",
     u"云数据库 RDS MySQL 版",
     C::Stability,
     R::High,
     {u"订单库无异地备份", u"Order database has no remote backup"},
     {u"开启跨地域备份，保留 7 天", u"Turn on cross-region backup for 7 days"}},
    {u"rds.single_zone",
     u"云数据库 RDS MySQL 版",
     C::Stability,
     R::High,
     {u"主备实例同可用区", u"Primary and standby in one zone"},
     {u"迁移备实例到另一可用区", u"Move the standby to another zone"}},
    {u"ecs.single_zone",
     u"云服务器 ECS",
     C::Stability,
     R::Medium,
     {u"核心应用仅部署在单可用区", u"Core application in a single zone"},
     {u"双可用区部署", u"Deploy to two zones"}},
    {u"ecs.port_22_open",
     u"云服务器 ECS",
     C::Security,
     R::High,
     {u"安全组对公网开放 22 端口", u"Port 22 open to the internet"},
     {u"改用堡垒机访问", u"Go through the bastion host"}},
    {u"ecs.idle",
     u"云服务器 ECS",
     C::Cost,
     R::Low,
     {u"低负载实例 30 天 CPU 低于 5%", u"Idle instances, CPU below 5% for 30 days"},
     {u"降配或释放", u"Downsize or release"}},
    {u"ecs.disk_usage",
     u"块存储 EBS",
     C::Performance,
     R::Medium,
     {u"数据盘使用率超过 85%", u"Data disk above 85%"},
     {u"在线扩容并清理日志", u"Grow the disk and clean up logs"}},
    {u"oss.public_read",
     u"对象存储 OSS",
     C::Security,
     R::High,
     {u"Bucket 公共读", u"Bucket is publicly readable"},
     {u"改为私有并使用签名 URL", u"Make it private, use signed URLs"}},
    {u"oss.no_lifecycle",
     u"对象存储 OSS",
     C::Cost,
     R::Low,
     {u"日志 Bucket 未设置生命周期", u"Log bucket has no lifecycle"},
     {u"90 天转归档", u"Archive after 90 days"}},
    {u"slb.single_backend",
     u"负载均衡 SLB",
     C::Stability,
     R::Medium,
     {u"监听仅有一台后端", u"Listener with one back end"},
     {u"至少两台并跨可用区", u"At least two, over zones"}},
    {u"ack.version_eol",
     u"容器服务 Kubernetes 版 ACK",
     C::Stability,
     R::Medium,
     {u"集群版本即将停止维护", u"Cluster version near end of life"},
     {u"升级到受支持版本", u"Upgrade to a supported version"}},
    {u"ack.no_pdb",
     u"容器服务 Kubernetes 版 ACK",
     C::Stability,
     R::Low,
     {u"核心工作负载未配置 PDB", u"Core workloads without a disruption budget"},
     {u"补充 PodDisruptionBudget", u"Add a PodDisruptionBudget"}},
    {u"kafka.disk",
     u"云消息队列 Kafka 版",
     C::Performance,
     R::Medium,
     {u"磁盘水位 80%，保留期过长", u"Disk at 80%, retention too long"},
     {u"缩短保留期或扩容", u"Shorten retention or grow"}},
    {u"es.heap",
     u"检索分析服务 ElasticSearch 版",
     C::Performance,
     R::Medium,
     {u"堆内存长期超过 75%", u"Heap above 75% for long"},
     {u"扩容数据节点", u"Add data nodes"}},
    {u"ram.ak_old",
     u"密钥管理服务",
     C::Security,
     R::Medium,
     {u"AccessKey 超过 180 天未轮转", u"Access key older than 180 days"},
     {u"轮转并改用角色", u"Rotate it, use roles"}},
    {u"eip.idle",
     u"弹性公网IP",
     C::Cost,
     R::Low,
     {u"未绑定的弹性公网IP", u"Unattached elastic IPs"},
     {u"释放", u"Release them"}},
    {u"waf.off",
     u"Web应用防火墙",
     C::Security,
     R::High,
     {u"主站未接入 WAF", u"Main site without WAF"},
     {u"接入并开启观察模式", u"Connect it in watch mode first"}},
};

constexpr NoticeText notices[] = {
    {N::LossyChange,
     u"云数据库 RDS MySQL 版",
     {u"RDS 小版本升级，闪断 30 秒", u"RDS minor upgrade, 30 s interruption"},
     {u"确认应用有重连机制", u"Make sure the application reconnects"}},
    {N::LossyChange,
     u"云数据库 Tair（兼容 Redis）",
     {u"Tair 代理升级，连接断开一次", u"Tair proxy upgrade, connections drop once"},
     {u"错峰执行", u"Do it off-peak"}},
    {N::MaintenanceEvent,
     u"云服务器 ECS",
     {u"宿主机维护，{n} 台实例需重启", u"Host maintenance, {n} instances restart"},
     {u"提前迁移或预约重启时间", u"Move them or choose the time of the restart"}},
    {N::MaintenanceEvent,
     u"云企业网 CEN",
     {u"专线割接", u"Line cut-over"},
     {u"准备备用线路", u"Have the spare line ready"}},
    {N::MajorRisk,
     u"云安全中心",
     {u"高危漏洞预警：OpenSSL", u"Severe vulnerability: OpenSSL"},
     {u"48 小时内升级", u"Upgrade within 48 hours"}},
    {N::MajorRisk,
     u"容器服务 Kubernetes 版 ACK",
     {u"内核缺陷可能引起节点重启", u"A kernel bug may restart nodes"},
     {u"按批次更新内核", u"Update kernels in batches"}},
};

constexpr ProductText requests[] = {
    {u"应用型负载均衡 ALB",
     {u"ALB 支持按地域灰度", u"Gradual rollout by region in ALB"},
     {u"大促前按省份放量", u"Open the sale province by province"}},
    {u"云数据库 RDS MySQL 版",
     {u"慢日志直接投递到自有账号 SLS", u"Deliver slow logs to our own SLS account"},
     {u"便于统一分析", u"To analyse everything in one place"}},
    {u"容器服务 Kubernetes 版 ACK",
     {u"节点池支持按标签缩容", u"Scale node pools down by label"},
     {u"保护有状态负载", u"Protect stateful workloads"}},
    {u"对象存储 OSS",
     {u"多 Bucket 统一监控大盘", u"One dashboard for many buckets"},
     {u"目前逐个查看效率低", u"Looking at each one is slow"}},
    {u"云消息队列 Kafka 版",
     {u"消费组堆积告警支持多级阈值", u"Several thresholds for lag alarms"},
     {u"区分预警与故障", u"Tell warnings from faults"}},
    {u"大模型服务平台百炼",
     {u"按应用统计 token 用量", u"Token usage by application"},
     {u"内部分摊成本", u"To share the cost inside"}},
};

constexpr ProductText expiries[] = {
    {u"CDN", {u"www 主站证书", u"certificate of the main site"}, {}},
    {u"云服务器 ECS", {u"订单集群包年实例 {n} 台", u"{n} reserved instances of the order cluster"}, {}},
    {u"云数据库 RDS MySQL 版", {u"rm-order-{n}", u"rm-order-{n}"}, {}},
    {u"DDoS防护", {u"高防实例", u"DDoS protection instance"}, {}},
    {u"对象存储 OSS", {u"资源包 {n} TB", u"storage pack {n} TB"}, {}},
};

constexpr Phrase requestProgress[] = {
    {u"产品侧已评审，进入排期", u"Reviewed by the product team, being scheduled"},
    {u"计划随下季度版本发布", u"Planned for next quarter's release"},
    {u"暂不支持，给出替代方案", u"Not for now, a way around it given"},
};

constexpr Phrase tasks[] = {
    {u"回复客户压测时间窗口", u"Answer on the window for the load test"},
    {u"提供大促容量评估表", u"Send the capacity sheet for the sale"},
    {u"确认账号授权范围", u"Confirm the scope of the authorisation"},
    {u"约下月服务报告解读会", u"Arrange next month's walk-through of the report"},
    {u"跟进证书续期", u"Follow up on the certificate renewal"},
    {u"补充架构图", u"Add the architecture diagram"},
};

constexpr Phrase notes[] = {
    {u"**大促峰值**预计 {n} 万 QPS，较去年 +40%。\n\n- 订单库扩到 32 核\n- Redis 集群改读写分离",
     u"**Peak** expected at {n}0,000 QPS, +40% on last year.\n\n- order database to 32 cores\n- Redis with separate "
     u"reads"},
    {u"例会纪要：\n1. 成本目标下降 {n}%\n2. 下季度做同城双活评估",
     u"Minutes:\n1. cost to fall by {n}%\n2. active-active review next quarter"},
    {u"客户新任平台负责人更关注**稳定性**，建议每月当面汇报一次。",
     u"The new head of platform cares most about **stability**: report in person each month."},
    {u"内部：续约意向明确，采购流程约 {n} 周。", u"Internal: they want to renew, purchasing takes about {n} weeks."},
    {u"> 客户原话：“告警太多，看不过来。”\n\n建议做一次告警收敛。",
     u"> “Too many alarms to read.”\n\nSuggest an alarm clean-up."},
    {u"架构变更：支付链路已迁到 ACK，旧 ECS 保留到月底。",
     u"Payments moved to ACK; the old ECS stay until the end of the month."},
};

constexpr Phrase profiles[] = {
    {u"核心系统部署在华东 1 双可用区，日常峰值 {n} 万 QPS；数据库读写分离，缓存集群 8 分片。目标：大促零故障。",
     u"Core systems in two zones, usual peak {n}0,000 QPS; reads and writes separated, cache of 8 shards. Goal: no "
     u"incident during the sale."},
    {u"混合云架构，核心账务在自建机房，前端与数据平台在云上；月末批处理 {n} 小时。",
     u"Hybrid: ledgers in own premises, front end and data platform in the cloud; month-end batch {n} hours."},
    {u"微服务 {n} 个，全部容器化；消息队列解耦订单与履约；重点关注跨地域延迟。",
     u"{n} microservices, all in containers; a queue between orders and delivery; latency across regions matters."},
    {u"以数据平台为主，离线数仓 {n} TB/日，实时链路用于风控与推荐。",
     u"Mostly data platform, {n} TB a day offline; the real-time path serves risk control and recommendations."},
};

constexpr Phrase roles[] = {
    {u"平台架构负责人", u"Head of platform architecture"},
    {u"运维经理", u"Operations manager"},
    {u"数据库管理员", u"Database administrator"},
    {u"技术总监", u"Technical director"},
    {u"采购经理", u"Purchasing manager"},
    {u"安全负责人", u"Head of security"},
};

constexpr Phrase reasons[] = {{u"年假", u"Annual leave"},
                              {u"培训", u"Training"},
                              {u"病假", u"Sick leave"},
                              {u"客户现场出差", u"On a customer's site"}};

} // namespace

std::span<const FindingText> findingTexts()
{
    return findings;
}
std::span<const NoticeText> noticeTexts()
{
    return notices;
}
std::span<const ProductText> requestTexts()
{
    return requests;
}
std::span<const ProductText> expiryTexts()
{
    return expiries;
}
std::span<const Phrase> requestProgressTexts()
{
    return requestProgress;
}
std::span<const Phrase> taskTexts()
{
    return tasks;
}
std::span<const Phrase> noteTexts()
{
    return notes;
}
std::span<const Phrase> profileTexts()
{
    return profiles;
}
std::span<const Phrase> contactRoles()
{
    return roles;
}
std::span<const Phrase> absenceReasons()
{
    return reasons;
}

} // namespace tam
