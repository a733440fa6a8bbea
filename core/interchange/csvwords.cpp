#include "interchange/csvwords.h"

#include <algorithm>

namespace tam {

namespace {

struct HeaderWord
{
    Kind kind; ///< Count: every kind
    const char *field;
    const char16_t *words; ///< parted by blanks, as csvWord() gives them
};

const HeaderWord headerWords[] = {
    {Kind::Customer, "name",
     u"客户 客户名称 客户名 公司 公司名称 企业名称 单位 customer customername company companyname account accountname"},
    {Kind::Customer, "name_en", u"英文名 英文名称 客户英文名 englishname nameen"},
    {Kind::Customer, "industry", u"行业 所属行业 sector"},
    {Kind::Customer, "region", u"地域 区域 地区 大区 area"},
    {Kind::Customer, "time_zone", u"时区 timezone tz"},
    {Kind::Customer, "calendar", u"工作日历 日历 workcalendar"},
    {Kind::Customer, "account_ids", u"账号 账号id 主账号 云账号 阿里云账号 uid accountid accountids accounts"},
    {Kind::Customer, "group_id", u"企业组 企业组id 钉群 企业钉群 群号 groupid"},
    {Kind::Customer, "tam_ids", u"tam 负责人 服务经理 技术服务经理 客户经理 owner"},
    {Kind::Customer, "products", u"产品 云产品 使用产品 在用产品 product"},
    {Kind::Customer, "business_profile", u"业务概况 业务描述 业务简介 客户简介 profile description"},
    {Kind::Customer, "tags", u"标签 tag labels"},
    {Kind::Customer, "archived", u"已归档 归档"},
    {Kind::Incident, "number",
     u"工单号 工单编号 工单id 编号 单号 故障编号 事件编号 问题编号 ticket ticketno ticketnumber ticketid incidentno "
     u"incidentnumber incidentid caseno casenumber no"},
    {Kind::Incident, "title", u"标题 工单标题 主题 问题标题 问题描述 摘要 subject summary"},
    {Kind::Incident, "description", u"描述 详细描述 问题详情 详情 内容 工单内容 details detail content"},
    {Kind::Incident, "channel", u"渠道 来源 提单渠道 受理渠道 source"},
    {Kind::Incident, "kind", u"类型 工单类型 问题类型 分类 事件类型 type category"},
    {Kind::Incident, "severity", u"严重性 级别 等级 优先级 紧急程度 严重程度 严重级别 故障等级 priority urgency level"},
    {Kind::Incident, "scope", u"服务范围 是否在范围"},
    {Kind::Incident, "product", u"产品 云产品 产品名称 所属产品 service productname"},
    {Kind::Incident, "status", u"状态 工单状态 处理状态 当前状态 state"},
    {Kind::Incident, "opened_at",
     u"创建时间 提交时间 提单时间 开单时间 建单时间 受理时间 发生时间 created createdat createtime creationtime opened "
     u"opentime submittedat"},
    {Kind::Incident, "first_response_at",
     u"首次响应时间 首响时间 响应时间 首次回复时间 firstresponse firstreply respondedat"},
    {Kind::Incident, "resolved_at", u"解决时间 恢复时间 处理完成时间 resolved resolvetime resolutiontime solvedat"},
    {Kind::Incident, "closed_at", u"关闭时间 结单时间 完结时间 closed closetime"},
    {Kind::Incident, "fault_at", u"故障时间 故障发生时间 故障开始时间 faulttime outagestart"},
    {Kind::Incident, "intervened_at", u"介入时间 intervention interventiontime"},
    {Kind::Incident, "root_cause", u"根因 原因 根本原因 故障原因 责任方 cause reason"},
    {Kind::Incident, "assignee_id", u"处理人 负责人 受理人 工程师 assignee owner engineer"},
    {Kind::Incident, "review_requested_at", u"复盘申请时间 申请复盘时间"},
    {Kind::WorkLog, "engagement_id",
     u"服务单 服务单号 服务单编号 服务项 服务项目 服务名称 项目 项目名称 任务 任务名称 工单号 工单编号 故障编号 "
     u"engagement project projectname service task activity ticket ticketno ticketnumber"},
    {Kind::WorkLog, "performed_on",
     u"日期 服务日期 执行日期 履约日期 工作日期 发生日期 date day performed workdate servicedate"},
    {Kind::WorkLog, "days", u"天数 服务天数 扣减天数 消耗天数 履约天数 使用天数 天 daysused daysspent"},
    {Kind::WorkLog, "effort_days", u"人天 投入人天 工作量 人日 effort persondays mandays"},
    {Kind::WorkLog, "performer_id",
     u"执行人 服务人员 服务人 工程师 专家 负责人 处理人 人员 姓名 performer engineer person who by"},
    {Kind::WorkLog, "mode", u"方式 服务方式 执行方式 工作方式 way"},
    {Kind::WorkLog, "summary",
     u"内容 服务内容 工作内容 摘要 说明 备注 描述 工作说明 description notes note content work details"},
    {Kind::WorkLog, "recorded_at", u"登记时间 记录时间 录入时间 recorded"},
    {Kind::WorkLog, "reverses", u"冲销 冲正 冲销记录"},
    {Kind::Person, "name", u"姓名 名字 人员"},
    {Kind::Person, "role", u"角色 岗位 职位"},
    {Kind::Person, "email", u"邮箱 邮件 电子邮件 mail"},
    {Kind::Person, "skills", u"技能 产品 擅长产品"},
    {Kind::Contact, "name", u"姓名 联系人 名字 contact"},
    {Kind::Contact, "role", u"职位 角色 岗位 title"},
    {Kind::Contact, "email", u"邮箱 邮件 电子邮件 mail"},
    {Kind::Contact, "phone", u"电话 手机 手机号 联系电话 mobile tel"},
    {Kind::Contact, "is_technical_contact", u"技术接口人 技术联系人 是否技术接口人"},
    {Kind::ResourceExpiry, "product", u"产品 云产品 产品名称"},
    {Kind::ResourceExpiry, "resource", u"资源 实例 实例id 资源id instance instanceid"},
    {Kind::ResourceExpiry, "expires_on", u"到期时间 到期日 到期日期 expiry expires expirydate"},
};

struct ValueWord
{
    const char *field; ///< as long as the words of a code mean the same in every kind
    const char *code;
    const char16_t *words;
};

const ValueWord valueWords[] = {
    {"severity", "critical", u"紧急 特急 致命 严重 非常紧急 urgent blocker p0 s0 sev0 1级 一级"},
    {"severity", "high", u"高 重要 较高 major important p1 s1 sev1 2级 二级"},
    {"severity", "medium", u"中 中等 普通 normal moderate p2 s2 sev2 3级 三级"},
    {"severity", "low", u"低 一般 较低 轻微 minor trivial p3 p4 s3 sev3 4级 四级"},
    {"status", "open", u"新建 待处理 未处理 待受理 已提交 打开 new pending submitted todo"},
    {"status", "in_progress", u"处理中 进行中 已受理 跟进中 working processing inprogress assigned"},
    {"status", "waiting_customer",
     u"待客户 等待客户 待客户反馈 待反馈 客户确认中 待确认 waiting waitingcustomer waitingforcustomer onhold"},
    {"status", "resolved", u"已解决 已处理 已恢复 解决 solved fixed done"},
    {"status", "closed", u"已关闭 关闭 已结单 已完结 完成 结束 已完成 completed"},
    {"channel", "ticket", u"工单 工单系统 控制台 web portal console email 邮件"},
    {"channel", "group", u"群 钉群 钉钉群 企业钉群 企业群 钉钉 dingtalk im"},
    {"channel", "phone", u"电话 热线 来电 hotline call tel"},
    {"channel", "chat", u"在线 在线咨询 在线客服 online livechat"},
    {"kind", "question", u"咨询 问题 问题咨询 技术咨询 使用咨询 consultation inquiry howto"},
    {"kind", "fault", u"故障 异常 报障 问题报障 incident bug failure outage error"},
    {"kind", "platform_fault", u"平台故障 云平台故障 产品故障 platformincident platformfailure"},
    {"kind", "request", u"需求 申请 服务请求 变更 servicerequest change"},
    {"kind", "billing", u"财务 账单 费用 计费 finance invoice"},
    {"scope", "in_scope", u"范围内 是 在范围内 yes inscope"},
    {"scope", "out_of_scope", u"范围外 否 不在范围内 no outofscope"},
    {"scope", "unclassified", u"未分类 未判定"},
    {"root_cause", "product", u"产品 产品缺陷 产品问题 云产品"},
    {"root_cause", "platform", u"平台 云平台 基础设施 infrastructure"},
    {"root_cause", "customer", u"客户 客户侧 客户原因 用户 user"},
    {"root_cause", "third_party", u"第三方 三方 运营商 thirdparty vendor"},
    {"root_cause", "unknown", u"未知 不明 待定"},
    {"mode", "remote", u"远程 线上 在线 远端 online"},
    {"mode", "on_site", u"现场 驻场 上门 线下 onsite"},
    {"role", "tam", u"技术服务经理 服务经理"},
    {"role", "engineer", u"工程师"},
    {"role", "expert", u"专家"},
    {"role", "lead", u"主管 负责人 组长"},
};

bool hasWord(const char16_t *words, const QString &word)
{
    for (const QStringView one : QStringView(words).tokenize(u' ')) {
        if (one == word)
            return !word.isEmpty();
    }
    return false;
}

} // namespace

QString csvWord(QStringView text)
{
    QString word;
    int brackets = 0;
    for (const QChar c : text) {
        if (c == u'(' || c == u'（' || c == u'[' || c == u'【')
            ++brackets;
        else if (c == u')' || c == u'）' || c == u']' || c == u'】')
            brackets = std::max(0, brackets - 1);
        else if (brackets == 0 && c.isLetterOrNumber())
            word += c.toLower();
    }
    return word;
}

std::optional<CustomerMatch> customerHeader(QStringView header)
{
    const QString word = csvWord(header);
    if (hasWord(u"客户id customerid", word))
        return CustomerMatch::Id;
    if (hasWord(u"客户 客户名称 客户名 公司 公司名称 企业名称 customer customername company companyname account "
                u"accountname",
                word))
        return CustomerMatch::Any;
    if (hasWord(u"账号 账号id 主账号 云账号 阿里云账号 uid accountid", word))
        return CustomerMatch::AccountId;
    return std::nullopt;
}

QString fieldOfHeader(const KindInfo &info, QStringView header)
{
    const QString word = csvWord(header);
    if (word == u"id")
        return QStringLiteral("id");
    for (const Field &field : info.fields) {
        if (&field != info.customerField && csvWord(QString(field.key())) == word && !word.isEmpty())
            return QString(field.key());
    }
    for (const HeaderWord &entry : headerWords) {
        if (entry.kind == info.kind && hasWord(entry.words, word))
            return QString::fromLatin1(entry.field);
    }
    return {};
}

QString codeOfWord(const Field &field, QStringView cell)
{
    const QString word = csvWord(cell);
    for (const char *code : field.codes) {
        if (csvWord(QString::fromLatin1(code)) == word)
            return QString::fromLatin1(code);
    }
    for (const ValueWord &entry : valueWords) {
        if (field.key() != QLatin1String(entry.field) || !hasWord(entry.words, word))
            continue;
        const bool known = std::any_of(field.codes.begin(), field.codes.end(),
                                       [&entry](const char *code) { return qstrcmp(code, entry.code) == 0; });
        if (known) // "kind" and "status" mean other things in other kinds
            return QString::fromLatin1(entry.code);
    }
    return {};
}

std::optional<bool> flagOfWord(QStringView cell)
{
    const QString word = csvWord(cell);
    if (hasWord(u"是 有 true yes y 1 已归档 对", word))
        return true;
    if (hasWord(u"否 无 false no n 0 未归档 错", word))
        return false;
    return std::nullopt;
}

} // namespace tam
