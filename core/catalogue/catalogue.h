#pragma once

#include "domain/days.h"
#include "domain/enums.h"
#include "domain/time.h"
#include "domain/workcalendar.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace tam {

/** Whether the terms of an order are in the catalogue; None = there is no order (domain.md section 2, cli.md quota). */
enum class Terms : quint8 { None, Known, Unknown };

/** Monthly limit of a pool. No carry-over, no proration (SOW 4.5, 4.9, 4.10, 4.11). */
struct PoolLimit
{
    Days days = Days::whole(0);
    int times = 0;
};

struct PoolTerms
{
    Pool pool{};
    QStringList sow;                      ///< section numbers without the sign, "4.9"
    QMap<Plan, PoolLimit> limits;         ///< a plan that is missing does not offer the pool
    std::optional<int> noticeWorkingDays; ///< R9
    DeliverableType reportOwed{};         ///< on completion; ServiceReport = merged, none of its own
    RootCause exemptRootCause{};          ///< R3: this root cause counts 0 times

    /** Zero where the plan does not have the pool. */
    PoolLimit limit(Plan plan) const { return limits.value(plan); }
    bool offered(Plan plan) const { return limits.contains(plan); }
};

/** A response target. `minutes` is absent where the SOW states none: shown as "no target stated", never invented. */
struct TargetTerms
{
    Target target{};
    Channel channel{}; ///< Absent: every channel
    QList<Plan> plans;
    bool everyCustomer = false;            ///< also without an order (SOW 4.12.2)
    std::optional<int> minutes;            ///< one for every severity
    QMap<Severity, int> minutesBySeverity; ///< in place of `minutes`, where the terms go by severity (SOW 4.3)
    LocalText whyNotStated;
    bool strict = false; ///< R7: at due is too late
    QStringList sow;

    /** The minutes for a severity; nothing where no target is stated. */
    std::optional<int> minutesFor(Severity severity) const
    {
        const auto found = minutesBySeverity.constFind(severity);
        return found == minutesBySeverity.cend() ? minutes : std::optional<int>(*found);
    }
};

struct ServiceTerms
{
    QString service; ///< "technical_account_manager" …: the 18 rows of SOW 4.1 and message_subscription (4.13.3)
    LocalText name;
    QStringList sow;
    QMap<Plan, LocalText> levels; ///< a plan that is missing: not offered
    Pool pool{};                  ///< Absent when the service has no quota

    bool offered(Plan plan) const { return levels.contains(plan); }
};

struct DeliverableTerms
{
    DeliverableType type{};
    LocalText name;
    QList<Plan> plans;
    bool monthly = false;
    bool onRequest = false;
    QList<Pool> onCompletionOf;
    std::optional<int> dueWorkingDay; ///< of the next month (SOW 4.4: 5)
    std::optional<int> atMostPerMonth;
    DeliverableType mergedInto{};
    QStringList parts; ///< what a report covers, as codes: "overview", "incident_analysis" … (SOW 4.4)
    QStringList sow;
};

struct ProductLine
{
    LocalText name;
    bool all = false; ///< "all products" of the line (SOW appendix 3)
    QStringList products;
};

/** A list that the SOW's text at hand may lack: then nothing is judged in or out. */
struct ScopeTerms
{
    QStringList sow;
    std::vector<LocalText> inScope, outOfScope;
};

struct PrerequisiteTerms
{
    QString id; ///< "technical_contact" …
    LocalText name;
    QStringList sow;
    bool byRecord = false; ///< judged from records; else confirmed by hand (R13)
};

/** How an open point of the SOW is read; printed in footnotes. */
struct Reading
{
    QString id; ///< "times_per_month" …: the name of the policy
    QStringList sow;
    LocalText question, reading;
};

struct PlanName
{
    Plan plan{};
    LocalText name;
    bool byInvitation = false;
    QList<Plan> requiresEarlier;
};

/** Why a product is or is not covered by escorts (SOW appendix 3, R10). */
enum class ProductCover : quint8 { Covered, NotOnList, UnknownProduct };

/** The terms that orders of one period are served under. */
struct CatalogueVersion
{
    QString id;
    Instant effectiveFrom;  ///< null = since ever
    Instant effectiveUntil; ///< exclusive; null = open
    bool known = false;     ///< false: the terms are not at hand, no limit and no target is shown
    LocalText note;
    QMap<QString, LocalText> sections; ///< titles of the SOW's sections by number; every `sow` list names only these
    std::vector<PlanName> plans;
    std::vector<ServiceTerms> services;
    std::vector<PoolTerms> pools;
    std::vector<TargetTerms> targets;
    std::vector<DeliverableTerms> deliverables;
    ScopeTerms scope;
    std::vector<ProductLine> escortProducts;
    QStringList escortProductsSow;
    std::vector<ProductLine> productDirectory;
    LocalText groupProductsWhyNotStated, thirdPartyWhyNotStated; ///< appendices 1 and 2
    QStringList groupProductsSow, thirdPartySow;
    QString hotline; ///< the number alone
    LocalText hotlineHours;
    QStringList hotlineSow;
    std::vector<PrerequisiteTerms> prerequisites;
    std::vector<Reading> readings;

    const PoolTerms *pool(Pool pool) const;
    /**
     * The target for a channel; null when the version says nothing of it. A target of exactly this channel goes before
     * one without a channel. Plan::Absent stands for a customer without an order: only what holds for every customer
     * applies (SOW 4.12.2).
     */
    const TargetTerms *target(Target target, Channel channel, Plan plan) const;
    const DeliverableTerms *deliverable(DeliverableType type) const;
    const PlanName *plan(Plan plan) const;
    const ServiceTerms *service(const QString &name) const;
    const Reading *readingOf(const QString &policy) const;
    /** By SOW appendix 3; an "all products" line covers the directory's products of that line. */
    ProductCover escortCover(const QString &product) const;
    /** The line that a product stands in; null when the directory does not know it. */
    const ProductLine *lineOf(const QString &product) const;
};

/** All versions, in order of time, without gaps or overlaps (readers and loadReference see to that). A value: share it
 * as a const reference or shared pointer. */
class Catalogue
{
public:
    Catalogue() = default;
    explicit Catalogue(std::vector<CatalogueVersion> versions) : m_versions(std::move(versions)) {}

    const std::vector<CatalogueVersion> &versions() const { return m_versions; }
    /** The version with effective_from <= t < effective_until; null when t lies before every version. */
    const CatalogueVersion *at(Instant t) const;
    const CatalogueVersion *byId(const QString &id) const;
    /** The newest version whose terms are known: names, directory and prerequisites come from it where none is in
     * force. */
    const CatalogueVersion *newestKnown() const;

private:
    std::vector<CatalogueVersion> m_versions;
};

} // namespace tam
