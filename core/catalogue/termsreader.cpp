#include "catalogue/termsreader.h"

namespace tam {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDays = 366; // of a monthly limit, a notice or a due day: more is a slip of the pen
constexpr int kMostTimes = 1000;
constexpr int kMostMinutes = 366 * 24 * 60;

/** Section numbers, each of which must have a title in `sections`. */
QStringList sections(const JsonObjectReader &object, const CatalogueVersion &version)
{
    QStringList numbers = object.texts(u"sow"_s);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (version.sections.contains(numbers.at(i)))
            continue;
        object.reading().refuse(object.pathOf(u"sow"_s) + u'[' + QString::number(i) + u']',
                                u"the section “%1” has no title under sections"_s.arg(numbers.at(i)),
                                u"章节“%1”没有列在 sections 中"_s.arg(numbers.at(i)));
    }
    return numbers;
}

void readSections(const JsonObjectReader &object, CatalogueVersion &version)
{
    const JsonObjectReader map = object.objectOfAny(u"sections"_s);
    for (const QString &number : map.keys())
        version.sections.insert(number, map.localText(number));
}

void readPlans(const JsonObjectReader &object, CatalogueVersion &version)
{
    for (const JsonObjectReader &item :
         object.objects(u"plans"_s, {u"plan"_s, u"zh"_s, u"en"_s, u"by_invitation"_s, u"requires_earlier"_s})) {
        PlanName plan;
        plan.plan = item.enumeration<Plan>(u"plan"_s);
        plan.name = item.names();
        plan.byInvitation = item.optionalFlag(u"by_invitation"_s);
        if (item.has(u"requires_earlier"_s))
            plan.requiresEarlier = item.enumerations<Plan>(u"requires_earlier"_s);
        version.plans.push_back(std::move(plan));
    }
}

void readServices(const JsonObjectReader &object, CatalogueVersion &version)
{
    for (const JsonObjectReader &item :
         object.objects(u"services"_s, {u"service"_s, u"zh"_s, u"en"_s, u"sow"_s, u"pool"_s, u"levels"_s})) {
        ServiceTerms service;
        service.service = item.identifier(u"service"_s, u"_"_s);
        service.name = item.names();
        service.sow = sections(item, version);
        service.pool = item.optionalEnumeration<Pool>(u"pool"_s);
        for (const auto &[plan, level] : item.byCode<Plan>(u"levels"_s, {u"zh"_s, u"en"_s}))
            service.levels.insert(plan, level.names());
        version.services.push_back(std::move(service));
    }
}

void readPools(const JsonObjectReader &object, CatalogueVersion &version)
{
    for (const JsonObjectReader &item :
         object.objects(u"pools"_s, {u"pool"_s, u"sow"_s, u"limits"_s, u"notice_working_days"_s, u"report_owed"_s,
                                     u"exempt_root_cause"_s})) {
        PoolTerms pool;
        pool.pool = item.enumeration<Pool>(u"pool"_s);
        pool.sow = sections(item, version);
        for (const auto &[plan, limit] : item.byCode<Plan>(u"limits"_s, {u"days"_s, u"times"_s}))
            pool.limits.insert(plan, {limit.days(u"days"_s, kMostDays), limit.number(u"times"_s, 1, kMostTimes)});
        pool.noticeWorkingDays = item.optionalNumber(u"notice_working_days"_s, 1, kMostDays);
        pool.reportOwed = item.enumeration<DeliverableType>(u"report_owed"_s);
        pool.exemptRootCause = item.optionalEnumeration<RootCause>(u"exempt_root_cause"_s);
        version.pools.push_back(std::move(pool));
    }
}

void readMinutes(const JsonObjectReader &item, TargetTerms &target)
{
    const bool bySeverity = item.has(u"minutes_by_severity"_s);
    if (item.has(u"minutes"_s) + bySeverity + item.has(u"not_stated"_s) != 1) {
        item.reading().refuse(item.path(), u"exactly one of minutes, minutes_by_severity and not_stated is needed"_s,
                              u"minutes、minutes_by_severity、not_stated 三者须有且仅有一个"_s);
        return;
    }
    if (item.has(u"not_stated"_s)) {
        target.whyNotStated = item.localText(u"not_stated"_s);
        if (item.has(u"strict"_s))
            item.reading().refuse(item.pathOf(u"strict"_s), u"a target that is not stated cannot be strict"_s,
                                  u"未载明的时效不能有 strict"_s);
        return;
    }
    if (!bySeverity) {
        target.minutes = item.number(u"minutes"_s, 1, kMostMinutes);
        return;
    }
    QStringList accepted;
    for (const Severity severity : allOf<Severity>())
        accepted.append(code(severity));
    const JsonObjectReader map = item.object(u"minutes_by_severity"_s, accepted);
    for (const Severity severity : allOf<Severity>())
        target.minutesBySeverity.insert(severity, map.number(code(severity), 1, kMostMinutes));
}

void readTargets(const JsonObjectReader &object, CatalogueVersion &version)
{
    for (const JsonObjectReader &item :
         object.objects(u"targets"_s, {u"target"_s, u"channel"_s, u"plans"_s, u"every_customer"_s, u"minutes"_s,
                                       u"minutes_by_severity"_s, u"not_stated"_s, u"strict"_s, u"sow"_s})) {
        TargetTerms target;
        target.target = item.enumeration<Target>(u"target"_s);
        target.channel = item.optionalEnumeration<Channel>(u"channel"_s);
        target.plans = item.enumerations<Plan>(u"plans"_s);
        target.everyCustomer = item.optionalFlag(u"every_customer"_s);
        target.strict = item.optionalFlag(u"strict"_s);
        target.sow = sections(item, version);
        readMinutes(item, target);
        version.targets.push_back(std::move(target));
    }
}

void readDeliverables(const JsonObjectReader &object, CatalogueVersion &version)
{
    for (const JsonObjectReader &item :
         object.objects(u"deliverables"_s, {u"type"_s, u"zh"_s, u"en"_s, u"sow"_s, u"plans"_s, u"monthly"_s,
                                            u"due_working_day"_s, u"on_request"_s, u"at_most_per_month"_s,
                                            u"on_completion_of"_s, u"merged_into"_s, u"parts"_s})) {
        DeliverableTerms deliverable;
        deliverable.type = item.enumeration<DeliverableType>(u"type"_s);
        deliverable.name = item.names();
        deliverable.sow = sections(item, version);
        deliverable.plans = item.enumerations<Plan>(u"plans"_s);
        deliverable.monthly = item.optionalFlag(u"monthly"_s);
        deliverable.onRequest = item.optionalFlag(u"on_request"_s);
        if (item.has(u"on_completion_of"_s))
            deliverable.onCompletionOf = item.enumerations<Pool>(u"on_completion_of"_s);
        deliverable.dueWorkingDay = item.optionalNumber(u"due_working_day"_s, 1, 20);
        deliverable.atMostPerMonth = item.optionalNumber(u"at_most_per_month"_s, 1, kMostTimes);
        deliverable.mergedInto = item.optionalEnumeration<DeliverableType>(u"merged_into"_s);
        if (item.has(u"parts"_s))
            deliverable.parts = item.texts(u"parts"_s);
        version.deliverables.push_back(std::move(deliverable));
    }
}

void readScope(const JsonObjectReader &object, CatalogueVersion &version)
{
    const JsonObjectReader scope = object.object(u"scope"_s, {u"sow"_s, u"in"_s, u"out"_s});
    version.scope.sow = sections(scope, version);
    for (const JsonObjectReader &item : scope.objects(u"in"_s, {u"zh"_s, u"en"_s}))
        version.scope.inScope.push_back(item.names());
    for (const JsonObjectReader &item : scope.objects(u"out"_s, {u"zh"_s, u"en"_s}))
        version.scope.outOfScope.push_back(item.names());
}

ProductLine readLine(const JsonObjectReader &item)
{
    ProductLine line;
    line.name = item.names();
    line.all = item.optionalFlag(u"all"_s);
    if (line.all == item.has(u"products"_s))
        item.reading().refuse(item.path(), u"a line needs either all: true or its products"_s,
                              u"产品线须写 all: true 或列出 products，二者取一"_s);
    else if (!line.all)
        line.products = item.texts(u"products"_s);
    return line;
}

void readProducts(const JsonObjectReader &object, CatalogueVersion &version)
{
    const JsonObjectReader escorts = object.object(u"escort_products"_s, {u"sow"_s, u"lines"_s});
    version.escortProductsSow = sections(escorts, version);
    for (const JsonObjectReader &item : escorts.objects(u"lines"_s, {u"zh"_s, u"en"_s, u"all"_s, u"products"_s}))
        version.escortProducts.push_back(readLine(item));
    for (const JsonObjectReader &item : object.objects(u"product_directory"_s, {u"zh"_s, u"en"_s, u"products"_s}))
        version.productDirectory.push_back(readLine(item));

    const QStringList absent{u"sow"_s, u"not_stated"_s};
    const JsonObjectReader group = object.object(u"group_products"_s, absent);
    version.groupProductsSow = sections(group, version);
    version.groupProductsWhyNotStated = group.localText(u"not_stated"_s);
    const JsonObjectReader thirdParty = object.object(u"third_party_products"_s, absent);
    version.thirdPartySow = sections(thirdParty, version);
    version.thirdPartyWhyNotStated = thirdParty.localText(u"not_stated"_s);
}

void readHotline(const JsonObjectReader &object, CatalogueVersion &version)
{
    const JsonObjectReader hotline = object.object(u"hotline"_s, {u"number"_s, u"hours"_s, u"sow"_s});
    version.hotline = hotline.text(u"number"_s, 32);
    version.hotlineHours = hotline.localText(u"hours"_s);
    version.hotlineSow = sections(hotline, version);
    for (const QChar c : version.hotline) {
        if ((c < u'0' || c > u'9') && !u"+- "_s.contains(c))
            hotline.reading().refuse(hotline.pathOf(u"number"_s),
                                     u"“%1” is not a telephone number"_s.arg(version.hotline),
                                     u"“%1”不是电话号码"_s.arg(version.hotline));
    }
}

/** R13 judges these from records; a file can only say of its other prerequisites that they are confirmed by hand. */
bool judgedFromRecords(const QString &id)
{
    return QStringList{u"technical_contact"_s, u"business_profile"_s, u"account_ids"_s, u"group_id"_s}.contains(id);
}

void readPrerequisites(const JsonObjectReader &object, CatalogueVersion &version)
{
    for (const JsonObjectReader &item :
         object.objects(u"prerequisites"_s, {u"id"_s, u"zh"_s, u"en"_s, u"sow"_s, u"judged_by"_s})) {
        PrerequisiteTerms prerequisite;
        prerequisite.id = item.identifier(u"id"_s, u"_"_s);
        prerequisite.name = item.names();
        // The console's own prerequisites have no section: an empty list says so.
        const QJsonValue sow = item.value(u"sow"_s);
        if (!sow.isArray() || !sow.toArray().isEmpty())
            prerequisite.sow = sections(item, version);
        const QString judgedBy = item.text(u"judged_by"_s);
        prerequisite.byRecord = judgedBy == u"record";
        if (!prerequisite.byRecord && judgedBy != u"hand")
            item.reading().fail(Problem(ProblemCode::UnknownEnum, {u"judged_by"_s, judgedBy, u"record, hand"_s}),
                                item.pathOf(u"judged_by"_s));
        if (prerequisite.byRecord && !judgedFromRecords(prerequisite.id))
            item.reading().refuse(
                item.pathOf(u"judged_by"_s),
                u"no rule judges “%1” from records; it can be confirmed by hand"_s.arg(prerequisite.id),
                u"没有规则能从记录判断“%1”，只能人工确认（hand）"_s.arg(prerequisite.id));
        version.prerequisites.push_back(std::move(prerequisite));
    }
}

void readReadings(const JsonObjectReader &object, CatalogueVersion &version)
{
    for (const JsonObjectReader &item :
         object.objects(u"readings"_s, {u"id"_s, u"sow"_s, u"question"_s, u"reading"_s})) {
        Reading reading;
        reading.id = item.identifier(u"id"_s, u"_"_s);
        reading.sow = sections(item, version);
        reading.question = item.localText(u"question"_s, kTextLimitOfTerms);
        reading.reading = item.localText(u"reading"_s, kTextLimitOfTerms);
        version.readings.push_back(std::move(reading));
    }
}

} // namespace

QStringList knownTermsMembers()
{
    return {u"sections"_s,
            u"plans"_s,
            u"services"_s,
            u"pools"_s,
            u"targets"_s,
            u"deliverables"_s,
            u"scope"_s,
            u"escort_products"_s,
            u"hotline"_s,
            u"prerequisites"_s,
            u"product_directory"_s,
            u"group_products"_s,
            u"third_party_products"_s,
            u"readings"_s};
}

void readKnownTerms(const JsonObjectReader &object, CatalogueVersion &version)
{
    readSections(object, version);
    readPlans(object, version);
    readServices(object, version);
    readPools(object, version);
    readTargets(object, version);
    readDeliverables(object, version);
    readScope(object, version);
    readProducts(object, version);
    readHotline(object, version);
    readPrerequisites(object, version);
    readReadings(object, version);
}

} // namespace tam
