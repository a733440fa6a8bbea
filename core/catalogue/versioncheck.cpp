#include "catalogue/versioncheck.h"

#include <QSet>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

class Check
{
public:
    Check(const CatalogueVersion &version, QString path, JsonReading &reading)
        : m_version(version), m_path(std::move(path)), m_reading(reading)
    {
    }

    void run()
    {
        checkDuplicates();
        checkPlans();
        checkServices();
        checkPools();
        checkTargets();
        checkDeliverables();
        checkProducts();
    }

private:
    QString place(const char *list, size_t index, const QString &member = {}) const
    {
        const QString item = m_path + u'.' + QLatin1String(list) + u'[' + QString::number(index) + u']';
        return member.isEmpty() ? item : item + u'.' + member;
    }

    template <class Items, class Key> void unique(const char *list, const Items &items, const char *member, Key key)
    {
        QSet<QString> seen;
        for (size_t i = 0; i < items.size(); ++i) {
            const QString id = key(items[i]);
            if (seen.contains(id))
                m_reading.fail(Problem(ProblemCode::DuplicateId, {id}), place(list, i, QLatin1String(member)));
            seen.insert(id);
        }
    }

    void checkDuplicates()
    {
        unique("plans", m_version.plans, "plan", [](const PlanName &p) { return QString(code(p.plan)); });
        unique("services", m_version.services, "service", [](const ServiceTerms &s) { return s.service; });
        unique("pools", m_version.pools, "pool", [](const PoolTerms &p) { return QString(code(p.pool)); });
        unique("deliverables", m_version.deliverables, "type",
               [](const DeliverableTerms &d) { return QString(code(d.type)); });
        unique("prerequisites", m_version.prerequisites, "id", [](const PrerequisiteTerms &p) { return p.id; });
        unique("readings", m_version.readings, "id", [](const Reading &r) { return r.id; });
        unique("product_directory", m_version.productDirectory, "zh", [](const ProductLine &l) { return l.name.zh; });
        unique("escort_products.lines", m_version.escortProducts, "zh", [](const ProductLine &l) { return l.name.zh; });
    }

    void needPlans(const QList<Plan> &plans, const QString &where)
    {
        for (const Plan plan : plans) {
            if (!m_version.plan(plan))
                m_reading.refuse(where, u"the plan “%1” is not one of this version's plans"_s.arg(code(plan)),
                                 u"本版本没有计划“%1”"_s.arg(code(plan)));
        }
    }

    void checkPlans()
    {
        for (size_t i = 0; i < m_version.plans.size(); ++i) {
            const PlanName &plan = m_version.plans[i];
            needPlans(plan.requiresEarlier, place("plans", i, u"requires_earlier"_s));
            if (plan.requiresEarlier.contains(plan.plan))
                m_reading.refuse(place("plans", i, u"requires_earlier"_s), u"a plan cannot require itself"_s,
                                 u"计划不能以自身为前提"_s);
        }
    }

    void checkServices()
    {
        for (size_t i = 0; i < m_version.services.size(); ++i) {
            const ServiceTerms &service = m_version.services[i];
            needPlans(service.levels.keys(), place("services", i, u"levels"_s));
            if (service.pool == Pool::Absent)
                continue;
            const PoolTerms *pool = m_version.pool(service.pool);
            if (!pool) {
                m_reading.refuse(place("services", i, u"pool"_s),
                                 u"the pool “%1” has no limits under pools"_s.arg(code(service.pool)),
                                 u"额度池“%1”没有列在 pools 中"_s.arg(code(service.pool)));
            } else if (pool->limits.keys() != service.levels.keys()) {
                m_reading.refuse(place("services", i, u"levels"_s),
                                 u"the plans differ from those with a limit in the pool “%1”"_s.arg(code(service.pool)),
                                 u"所列计划与额度池“%1”有限额的计划不一致"_s.arg(code(service.pool)));
            }
        }
    }

    bool hasService(Pool pool) const
    {
        for (const ServiceTerms &service : m_version.services) {
            if (service.pool == pool)
                return true;
        }
        return false;
    }

    void checkPools()
    {
        for (size_t i = 0; i < m_version.pools.size(); ++i) {
            const PoolTerms &pool = m_version.pools[i];
            needPlans(pool.limits.keys(), place("pools", i, u"limits"_s));
            if (!hasService(pool.pool))
                m_reading.refuse(place("pools", i, u"pool"_s),
                                 u"no service draws on the pool “%1”"_s.arg(code(pool.pool)),
                                 u"没有服务使用额度池“%1”"_s.arg(code(pool.pool)));
            const DeliverableTerms *report = m_version.deliverable(pool.reportOwed);
            if (!report || !(report->monthly || report->onCompletionOf.contains(pool.pool)))
                m_reading.refuse(
                    place("pools", i, u"report_owed"_s),
                    u"the deliverable “%1” is neither monthly nor owed on completion of “%2”"_s.arg(
                        code(pool.reportOwed), code(pool.pool)),
                    u"交付物“%1”既非每月出具，也不在“%2”完成后出具"_s.arg(code(pool.reportOwed), code(pool.pool)));
        }
    }

    void checkTargets()
    {
        const auto &targets = m_version.targets;
        for (size_t i = 0; i < targets.size(); ++i) {
            needPlans(targets[i].plans, place("targets", i, u"plans"_s));
            if (targets[i].channel != Channel::Absent && targets[i].target != Target::FirstResponse)
                m_reading.refuse(place("targets", i, u"channel"_s), u"only a first response has a channel"_s,
                                 u"只有首次响应才分渠道"_s);
            if (targets[i].everyCustomer && targets[i].plans.size() != qsizetype(m_version.plans.size()))
                m_reading.refuse(place("targets", i, u"plans"_s), u"a target of every customer must list every plan"_s,
                                 u"适用于全部客户的时效须列出全部计划"_s);
            for (size_t j = 0; j < i; ++j) {
                if (targets[j].target == targets[i].target && targets[j].channel == targets[i].channel)
                    refuseSecondTarget(targets[j], targets[i], i);
            }
        }
    }

    void refuseSecondTarget(const TargetTerms &first, const TargetTerms &second, size_t index)
    {
        for (const Plan plan : second.plans) {
            if (first.plans.contains(plan))
                m_reading.refuse(place("targets", index, u"plans"_s),
                                 u"the plan “%1” has this target already"_s.arg(code(plan)),
                                 u"计划“%1”已有这项时效"_s.arg(code(plan)));
        }
    }

    void checkDeliverables()
    {
        for (size_t i = 0; i < m_version.deliverables.size(); ++i) {
            const DeliverableTerms &d = m_version.deliverables[i];
            needPlans(d.plans, place("deliverables", i, u"plans"_s));
            if (d.monthly + d.onRequest + !d.onCompletionOf.isEmpty() != 1)
                m_reading.refuse(place("deliverables", i),
                                 u"exactly one of monthly, on_request and on_completion_of is needed"_s,
                                 u"monthly、on_request、on_completion_of 三者须有且仅有一个"_s);
            if (d.monthly != d.dueWorkingDay.has_value())
                m_reading.refuse(place("deliverables", i),
                                 u"due_working_day belongs to monthly deliverables, and they need it"_s,
                                 u"每月交付物必须有 due_working_day，其他交付物不得有"_s);
            if (d.atMostPerMonth && !d.onRequest)
                m_reading.refuse(place("deliverables", i, u"at_most_per_month"_s),
                                 u"at_most_per_month belongs to deliverables on request"_s,
                                 u"at_most_per_month 只用于按需交付物"_s);
            checkMerged(d, i);
            checkOwingPools(d, i);
        }
    }

    void checkMerged(const DeliverableTerms &d, size_t index)
    {
        if (d.mergedInto == DeliverableType::Absent)
            return;
        const DeliverableTerms *host = m_version.deliverable(d.mergedInto);
        if (!host || host == &d || host->mergedInto != DeliverableType::Absent || host->monthly != d.monthly)
            m_reading.refuse(place("deliverables", index, u"merged_into"_s),
                             u"“%1” cannot be merged into “%2”"_s.arg(code(d.type), code(d.mergedInto)),
                             u"“%1”不能并入“%2”"_s.arg(code(d.type), code(d.mergedInto)));
    }

    void checkOwingPools(const DeliverableTerms &d, size_t index)
    {
        for (const Pool pool : d.onCompletionOf) {
            const PoolTerms *terms = m_version.pool(pool);
            if (!terms || terms->reportOwed != d.type)
                m_reading.refuse(place("deliverables", index, u"on_completion_of"_s),
                                 u"the pool “%1” does not owe this report"_s.arg(code(pool)),
                                 u"额度池“%1”并不要求这份报告"_s.arg(code(pool)));
        }
    }

    void checkProducts()
    {
        QSet<QString> products;
        for (size_t i = 0; i < m_version.productDirectory.size(); ++i) {
            for (const QString &product : m_version.productDirectory[i].products) {
                if (products.contains(product))
                    m_reading.fail(Problem(ProblemCode::DuplicateId, {product}),
                                   place("product_directory", i, u"products"_s));
                products.insert(product);
            }
        }
        for (size_t i = 0; i < m_version.escortProducts.size(); ++i) {
            const ProductLine &line = m_version.escortProducts[i];
            if (line.all && !hasDirectoryLine(line.name.zh))
                m_reading.refuse(
                    place("escort_products.lines", i),
                    u"all products of “%1” are meant, but the product directory has no such line"_s.arg(line.name.zh),
                    u"“%1”写作全部产品，但产品目录没有这条产品线"_s.arg(line.name.zh));
        }
    }

    bool hasDirectoryLine(const QString &name) const
    {
        for (const ProductLine &line : m_version.productDirectory) {
            if (line.name.zh == name)
                return true;
        }
        return false;
    }

    const CatalogueVersion &m_version;
    QString m_path;
    JsonReading &m_reading;
};

} // namespace

void checkKnownTerms(const CatalogueVersion &version, const QString &path, JsonReading &reading)
{
    if (!reading.failed())
        Check(version, path, reading).run();
}

} // namespace tam
