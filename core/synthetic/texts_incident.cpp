#include "synthetic/texts.h"

namespace tam {

namespace {

using K = IncidentKind;
using S = Severity;
using E = IncidentEventType;

constexpr IncidentText incidents[] = {
    {u"云数据库 RDS MySQL 版",
     K::Fault,
     S::Critical,
     S::High,
     {u"{r} 主实例 CPU 持续 {n}%，订单写入超时", u"{r} primary at {n}% CPU, order writes time out"}},
    {u"云数据库 RDS MySQL 版",
     K::Question,
     S::Medium,
     S::Low,
     {u"只读实例延迟 {n} 秒，如何定位大事务", u"Read replica lags {n} s, how to find the long transaction"}},
    {u"云数据库 RDS MySQL 版",
     K::Fault,
     S::High,
     S::Medium,
     {u"{r} 死锁频发，每分钟约 {n} 次", u"{r} deadlocks about {n} times a minute"}},
    {u"云原生数据库 PolarDB",
     K::Fault,
     S::High,
     S::Medium,
     {u"{r} 主备切换后连接未恢复", u"{r} connections do not recover after the failover"}},
    {u"云原生数据库 PolarDB",
     K::Question,
     S::Medium,
     S::Low,
     {u"并行查询参数 max_parallel_degree 取值建议", u"Which max_parallel_degree suits our reports"}},
    {u"云数据库 Tair（兼容 Redis）",
     K::Fault,
     S::Critical,
     S::High,
     {u"{r} 内存使用率 {n}%，大量 key 被逐出", u"{r} at {n}% memory, many keys evicted"}},
    {u"云数据库 Tair（兼容 Redis）",
     K::Question,
     S::Low,
     S::Low,
     {u"大 key 扫描是否影响线上读写", u"Does a big-key scan affect live traffic"}},
    {u"云数据库 MongoDB 版",
     K::Fault,
     S::Medium,
     S::Medium,
     {u"{r} 分片不均衡，单分片 CPU {n}%", u"{r} shards out of balance, one at {n}% CPU"}},
    {u"数据传输服务 DTS",
     K::Fault,
     S::High,
     S::Medium,
     {u"同步任务 {r} 延迟 {n} 分钟", u"Sync task {r} is {n} minutes behind"}},
    {u"云服务器 ECS",
     K::Fault,
     S::Critical,
     S::Medium,
     {u"{r} 实例无法 SSH 登录，控制台显示运行中", u"{r} unreachable over SSH although the console says running"}},
    {u"云服务器 ECS",
     K::Question,
     S::Low,
     S::Low,
     {u"抢占式实例回收前的通知方式", u"How to be told before a spot instance is reclaimed"}},
    {u"云服务器 ECS",
     K::Request,
     S::Low,
     S::Low,
     {u"申请提高 {r} 区 ECS 配额到 {n} 台", u"Please raise the ECS quota in {r} to {n}"}},
    {u"弹性伸缩",
     K::Fault,
     S::High,
     S::Medium,
     {u"伸缩组 {r} 扩容失败，库存不足", u"Scaling group {r} cannot grow, out of stock"}},
    {u"容器服务 Kubernetes 版 ACK",
     K::Fault,
     S::Critical,
     S::High,
     {u"集群 {r} 有 {n} 个节点 NotReady", u"{n} nodes of cluster {r} are NotReady"}},
    {u"容器服务 Kubernetes 版 ACK",
     K::Question,
     S::Medium,
     S::Low,
     {u"升级到 1.30 前需要检查哪些废弃接口", u"Which deprecated APIs to check before moving to 1.30"}},
    {u"容器镜像服务 ACR",
     K::Fault,
     S::Medium,
     S::Medium,
     {u"{r} 拉取镜像超时，耗时 {n} 秒", u"Image pulls from {r} take {n} s and time out"}},
    {u"对象存储 OSS", K::Question, S::Medium, S::Low, {u"OSS 跨域规则不生效", u"OSS CORS rule has no effect"}},
    {u"对象存储 OSS",
     K::Fault,
     S::High,
     S::Medium,
     {u"{r} 上传返回 503，约 {n}‰ 请求受影响", u"{r} answers 503 to about {n}‰ of uploads"}},
    {u"文件存储 NAS",
     K::Fault,
     S::High,
     S::Medium,
     {u"{r} 挂载点读写卡顿，延迟 {n} ms", u"{r} mount point stalls, latency {n} ms"}},
    {u"负载均衡 SLB",
     K::Fault,
     S::Critical,
     S::High,
     {u"{r} 健康检查异常，后端频繁上下线", u"{r} health checks fail, back ends flap"}},
    {u"应用型负载均衡 ALB",
     K::Question,
     S::Low,
     S::Low,
     {u"ALB 按地域转发规则的写法", u"How to write a forwarding rule by region in ALB"}},
    {u"云企业网 CEN", K::Fault, S::High, S::High, {u"跨地域带宽丢包 {n}%", u"{n}% packet loss across regions"}},
    {u"CDN",
     K::Fault,
     S::High,
     S::Medium,
     {u"{r} 部分地区回源 5xx 上升到 {n}‰", u"{r} origin 5xx at {n}‰ in some regions"}},
    {u"CDN", K::Request, S::Low, S::Low, {u"活动前预热 {n} 个文件", u"Please preheat {n} files before the event"}},
    {u"全站加速 DCDN",
     K::Fault,
     S::Medium,
     S::Medium,
     {u"{r} 动态加速首包变慢到 {n} ms", u"{r} first byte slowed to {n} ms"}},
    {u"NAT网关",
     K::Fault,
     S::High,
     S::Medium,
     {u"{r} SNAT 端口耗尽，出网间歇失败", u"{r} runs out of SNAT ports, outbound calls fail now and then"}},
    {u"DDoS防护",
     K::Fault,
     S::Critical,
     S::High,
     {u"高防清洗 {n} Gbps 攻击后业务未回切", u"Traffic not switched back after a {n} Gbps attack was scrubbed"}},
    {u"Web应用防火墙",
     K::Question,
     S::Medium,
     S::Low,
     {u"WAF 误拦截支付回调", u"WAF blocks payment callbacks by mistake"}},
    {u"云安全中心",
     K::Question,
     S::Medium,
     S::Low,
     {u"{n} 条基线告警如何分批处置", u"How to work through {n} baseline alerts"}},
    {u"密钥管理服务",
     K::Question,
     S::Low,
     S::Low,
     {u"密钥轮转对存量密文的影响", u"What does key rotation mean for old ciphertext"}},
    {u"云消息队列 Kafka 版",
     K::Fault,
     S::High,
     S::Medium,
     {u"消费组 {r} 堆积 {n} 万条", u"Consumer group {r} is {n}0,000 messages behind"}},
    {u"云消息队列 RocketMQ 版",
     K::Fault,
     S::Medium,
     S::Medium,
     {u"{r} 顺序消息偶发乱序", u"{r} ordered messages arrive out of order now and then"}},
    {u"微服务引擎 MSE",
     K::Fault,
     S::High,
     S::Medium,
     {u"注册中心 {r} 推送延迟 {n} 秒", u"Registry {r} pushes {n} s late"}},
    {u"应用实时监控服务 ARMS",
     K::Question,
     S::Low,
     S::Low,
     {u"告警收敛规则如何配置", u"How to configure alert grouping"}},
    {u"检索分析服务 ElasticSearch 版",
     K::Fault,
     S::High,
     S::Medium,
     {u"{r} 集群变红，{n} 个分片未分配", u"{r} turns red, {n} shards unassigned"}},
    {u"实时计算 Flink 版",
     K::Fault,
     S::Medium,
     S::Medium,
     {u"作业 {r} checkpoint 连续 {n} 次失败", u"Job {r} failed {n} checkpoints in a row"}},
    {u"云原生大数据计算服务 MaxCompute",
     K::Question,
     S::Medium,
     S::Low,
     {u"夜间任务排队 {n} 分钟，资源组如何拆分", u"Nightly jobs queue {n} minutes, how to split the resource group"}},
    {u"日志服务 SLS",
     K::Fault,
     S::Medium,
     S::Medium,
     {u"日志投递延迟约 {n} 分钟", u"Log delivery is about {n} minutes late"}},
    {u"大模型服务平台百炼",
     K::Question,
     S::Medium,
     S::Low,
     {u"并发限流 429 占比 {n}%，如何申请扩容", u"{n}% of calls get 429, how to ask for more"}},
    {u"人工智能平台 PAI",
     K::Fault,
     S::Medium,
     S::Medium,
     {u"训练任务 {r} 卡在排队 {n} 分钟", u"Training job {r} queued for {n} minutes"}},
    {u"实时音视频",
     K::Fault,
     S::High,
     S::Medium,
     {u"连麦房间 {r} 卡顿率 {n}%", u"Room {r} stutters for {n}% of calls"}},
    {u"视频直播",
     K::Fault,
     S::Critical,
     S::High,
     {u"推流 {r} 中断 {n} 秒后自动恢复", u"Stream {r} dropped for {n} s and came back"}},
    {u"云服务器 ECS", K::Billing, S::Low, S::Low, {u"多账号账单拆分咨询", u"Splitting the bill over several accounts"}},
    {u"对象存储 OSS",
     K::Billing,
     S::Low,
     S::Low,
     {u"上月流量费用环比上涨 {n}% 的原因", u"Why traffic cost rose {n}% last month"}},
    {u"弹性公网IP", K::Billing, S::Low, S::Low, {u"释放后仍有 {n} 元扣费", u"Still charged {n} CNY after release"}},
    {u"负载均衡 SLB",
     K::PlatformFault,
     S::Critical,
     S::High,
     {u"可用区 H 负载均衡健康检查异常", u"Load-balancer health checks fail in zone H"}},
    {u"云服务器 ECS",
     K::PlatformFault,
     S::Critical,
     S::High,
     {u"可用区 {r} 部分宿主机宕机，影响 {n} 台实例", u"Hosts down in zone {r}, {n} instances hit"}},
    {u"对象存储 OSS",
     K::PlatformFault,
     S::Critical,
     S::High,
     {u"地域 {r} 对象存储请求错误率上升", u"Object storage errors rise in region {r}"}},
    {u"云原生数据库 PolarDB",
     K::PlatformFault,
     S::Critical,
     S::High,
     {u"存储节点故障引起 {r} 抖动", u"Storage node fault makes {r} jitter"}},
    {u"专有网络 VPC",
     K::PlatformFault,
     S::High,
     S::High,
     {u"跨可用区网络抖动 {n} 分钟", u"Network jitter across zones for {n} minutes"}},
};

constexpr Phrase openings[] = {
    {u"客户开单，附监控截图与请求 ID", u"Opened by the customer with graphs and request ids"},
    {u"业务侧告警触发，影响下单链路，请尽快协助", u"Alarm on our side, the order path is affected, please help"},
    {u"问题在 {n} 分钟前出现，已持续复现", u"Started {n} minutes ago and can be reproduced"},
    {u"已按文档操作，现象不变", u"Followed the documentation, no change"},
    {u"群内反馈：约 {n}% 用户受影响", u"Reported in the group: about {n}% of users affected"},
};
constexpr Phrase firstResponses[] = {
    {u"已接手，正在查看监控与慢日志，10 分钟内给出初步结论",
     u"Taken over, looking at graphs and slow logs, first findings in 10 minutes"},
    {u"收到，请补充请求 ID 与发生时间", u"Received, please add request ids and times"},
    {u"已确认现象，拉起产品侧一起排查", u"Confirmed, product team joins the investigation"},
    {u"您好，已安排工程师跟进", u"Hello, an engineer is on it"},
};
constexpr EventText progress[] = {
    {E::Progress, {u"定位到 {n} 条慢查询，缺少联合索引", u"Found {n} slow queries that lack a composite index"}},
    {E::Progress, {u"已临时扩容，错误率下降到 {n}‰", u"Scaled out for now, error rate down to {n}‰"}},
    {E::Comment, {u"客户确认高峰时段为 20:00–22:00", u"Customer says the peak is 20:00–22:00"}},
    {E::Comment, {u"等待客户提供抓包文件", u"Waiting for a packet capture from the customer"}},
    {E::Escalation, {u"升级到产品二线，影响面扩大", u"Escalated to second line, more users affected"}},
    {E::Assignment, {u"转派数据库专家处理", u"Handed to a database expert"}},
    {E::Consultation, {u"多位专家会诊：网络与存储侧排除", u"Expert consultation: network and storage ruled out"}},
    {E::Status, {u"状态变为处理中", u"Status set to in progress"}},
    {E::Progress, {u"灰度修复 {n}% 流量，观察 30 分钟", u"Fix on {n}% of traffic, watching for 30 minutes"}},
};
constexpr Phrase resolutions[] = {
    {u"已修复并观察 24 小时，无复现", u"Fixed and watched for 24 hours, did not come back"},
    {u"客户确认恢复，给出参数建议", u"Customer confirms, advice on parameters given"},
    {u"按建议调整后恢复，补充文档链接", u"Recovered after the change, link to the documentation added"},
    {u"咨询已答复，客户无异议", u"Question answered, customer is content"},
};
constexpr Phrase improvements[] = {
    {u"补齐连接池与超时配置基线", u"Set a baseline for pools and time-outs"},
    {u"为核心链路增加降级开关", u"Add a fallback switch to the core path"},
    {u"主备切换演练纳入季度计划", u"Failover drill every quarter"},
    {u"告警阈值下调并接入值班群", u"Lower alarm thresholds, send them to the duty group"},
    {u"跨可用区部署网关节点", u"Spread the gateway over zones"},
};
constexpr Phrase scopeReasons[] = {
    {u"自建业务的性能优化，不在支持范围", u"Tuning of what the customer built itself"},
    {u"业务代码开发与诊断，不在支持范围", u"Development and diagnosis of business code"},
    {u"第三方软件安装与运维，不在支持范围", u"Installation and operation of third-party software"},
};

} // namespace

QString filled(const Phrase &phrase, bool chinese, int number, const QString &resource)
{
    QString text = phrase.in(chinese);
    if (text.contains(u'{')) {
        text.replace(QLatin1String("{n}"), QString::number(number));
        text.replace(QLatin1String("{r}"), resource);
    }
    return text;
}

std::span<const IncidentText> incidentTexts()
{
    return incidents;
}
std::span<const Phrase> openingTexts()
{
    return openings;
}
std::span<const Phrase> firstResponseTexts()
{
    return firstResponses;
}
std::span<const EventText> progressTexts()
{
    return progress;
}
std::span<const Phrase> resolutionTexts()
{
    return resolutions;
}
std::span<const Phrase> improvementTexts()
{
    return improvements;
}
std::span<const Phrase> outOfScopeReasons()
{
    return scopeReasons;
}

} // namespace tam
