#include "catalogue/catalogue.h"

#include <algorithm>

namespace tam {

namespace {

template <class Items, class Fits> auto firstOf(const Items &items, Fits fits) -> decltype(items.data())
{
    const auto found = std::find_if(items.begin(), items.end(), fits);
    return found == items.end() ? nullptr : &*found;
}

} // namespace

const PoolTerms *CatalogueVersion::pool(Pool pool) const
{
    return firstOf(pools, [pool](const PoolTerms &terms) { return terms.pool == pool; });
}

const TargetTerms *CatalogueVersion::target(Target target, Channel channel, Plan plan) const
{
    const TargetTerms *general = nullptr;
    for (const TargetTerms &terms : targets) {
        if (terms.target != target || !(terms.everyCustomer || terms.plans.contains(plan)))
            continue;
        if (terms.channel == channel)
            return &terms;
        if (terms.channel == Channel::Absent)
            general = &terms;
    }
    return general;
}

const DeliverableTerms *CatalogueVersion::deliverable(DeliverableType type) const
{
    return firstOf(deliverables, [type](const DeliverableTerms &terms) { return terms.type == type; });
}

const PlanName *CatalogueVersion::plan(Plan plan) const
{
    return firstOf(plans, [plan](const PlanName &name) { return name.plan == plan; });
}

const ServiceTerms *CatalogueVersion::service(const QString &name) const
{
    return firstOf(services, [&name](const ServiceTerms &terms) { return terms.service == name; });
}

const Reading *CatalogueVersion::readingOf(const QString &policy) const
{
    return firstOf(readings, [&policy](const Reading &reading) { return reading.id == policy; });
}

const ProductLine *CatalogueVersion::lineOf(const QString &product) const
{
    return firstOf(productDirectory, [&product](const ProductLine &line) { return line.products.contains(product); });
}

ProductCover CatalogueVersion::escortCover(const QString &product) const
{
    const ProductLine *home = lineOf(product);
    for (const ProductLine &line : escortProducts) {
        if (line.products.contains(product) || (line.all && home && home->name.zh == line.name.zh))
            return ProductCover::Covered;
    }
    return home ? ProductCover::NotOnList : ProductCover::UnknownProduct;
}

const CatalogueVersion *Catalogue::at(Instant t) const
{
    if (t.isNull())
        return nullptr;
    return firstOf(m_versions, [t](const CatalogueVersion &version) {
        return (version.effectiveFrom.isNull() || version.effectiveFrom <= t) &&
               (version.effectiveUntil.isNull() || t < version.effectiveUntil);
    });
}

const CatalogueVersion *Catalogue::byId(const QString &id) const
{
    return firstOf(m_versions, [&id](const CatalogueVersion &version) { return version.id == id; });
}

const CatalogueVersion *Catalogue::newestKnown() const
{
    const auto found = std::find_if(m_versions.rbegin(), m_versions.rend(),
                                    [](const CatalogueVersion &version) { return version.known; });
    return found == m_versions.rend() ? nullptr : &*found;
}

} // namespace tam
