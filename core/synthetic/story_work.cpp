#include "synthetic/story.h"

#include "synthetic/texts.h"

#include <algorithm>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

/** Chances per mille in a month, by plan: enterprise, premier, elite. */
struct Chance
{
    int enterprise, premier, elite;
};
constexpr Chance hardProblem{200, 300, 750}, seasonEscort{0, 600, 650}, changeEscort{0, 110, 250}, fullLink{0, 0, 800},
    project{0, 130, 520}, expert{0, 110, 400};

int chance(const Chance &c, Plan plan)
{
    return plan == Plan::Elite        ? c.elite
           : plan == Plan::Premier    ? c.premier
           : plan == Plan::Enterprise ? c.enterprise
                                      : 0;
}

struct WorkWriter
{
    CustomerStory &story;
    Random random;

    PoolLimit limit(Pool pool, Plan plan) const
    {
        const PoolTerms *terms = story.setting->terms().pool(pool);
        return terms ? terms->limit(plan) : PoolLimit();
    }

    int notice(Pool pool) const
    {
        const PoolTerms *terms = story.setting->terms().pool(pool);
        return terms ? terms->noticeWorkingDays.value_or(0) : 0;
    }

    /** When it was asked for; invalid when a customer would not have asked for it yet. */
    Instant requested(Pool pool, QDate start)
    {
        const int days = notice(pool);
        QDate date;
        if (days == 0)
            date = start.addDays(-random.between(2, 15));
        else if (random.percent(9)) // too short a notice (R9)
            date = story.calendar->add(start, -random.between(2, days - 1)).date;
        else
            date = story.calendar->add(start, -(days + random.between(0, 12))).date;
        Instant at = story.office(date, random);
        if (at > story.asOf()) {
            if (date > story.today.addDays(10))
                return {};
            at = story.asOf().plusMinutes(-random.between(20, 2000));
        }
        return at;
    }

    void chooseStatus(Engagement &e)
    {
        const bool short_ = notice(e.service) > 0 && story.calendar->add(e.plannedStart, -notice(e.service)).date <
                                                         story.zone.dateAt(e.requestedAt);
        if (short_ && random.percent(70))
            e.overrideReason = random.pick(overrideReasons()).in(story.chinese);
        const Instant confirmed =
            std::min(e.requestedAt.plusMinutes(random.between(60, 3 * 24 * 60)), story.at(e.plannedStart, 8 * 60));
        const Instant started = story.at(e.plannedStart, 9 * 60);
        if (random.percent(story.calm() ? 3 : 6)) {
            const Instant cancelled =
                story.notAfter(std::min(e.requestedAt.plusMinutes(random.between(600, 9000)), started));
            e.status = EngagementStatus::Cancelled;
            e.cancelledAt = std::max(cancelled, e.requestedAt.plusMinutes(1));
            e.cancelReason = random.pick(cancelReasons()).in(story.chinese);
            return;
        }
        if (e.plannedStart > story.today || (e.plannedStart == story.today && started > story.asOf())) {
            if (random.percent(28) || confirmed > story.asOf()) {
                e.status = EngagementStatus::Requested;
            } else {
                e.status = EngagementStatus::Confirmed;
                e.confirmedAt = confirmed;
            }
            return;
        }
        e.confirmedAt = std::max(confirmed, e.requestedAt.plusMinutes(1));
        const qint64 over = e.plannedEnd.daysTo(story.today);
        if (over < 0 && random.percent(8)) {
            e.status = EngagementStatus::Confirmed; // should have begun
            return;
        }
        e.startedAt = std::max(started, e.confirmedAt);
        if (over <= 0 || (over < 30 && random.percent(story.calm() ? 2 : 10))) {
            e.status = EngagementStatus::InProgress;
            return;
        }
        e.status = EngagementStatus::Completed;
        e.completedAt = story.notAfter(
            std::max(story.at(e.plannedEnd.addDays(random.percent(80) ? 0 : 1), 18 * 60), e.startedAt), 30);
        e.outcome = filled(random.pick(outcomeTexts(e.service)), story.chinese, random.between(3, 40));
    }

    /** Null when it was not to be added. */
    Engagement *add(Pool pool, const QString &title, QDate start, QDate end, Days planned = {})
    {
        const int number = int(story.engagements.size());
        if (story.workUntil.isValid() && end > story.workUntil)
            return nullptr;
        const Instant requestedAt = requested(pool, start);
        if (requestedAt.isNull())
            return nullptr;
        Engagement e;
        e.customerId = story.customer.id();
        e.service = pool;
        e.title = title;
        e.requestedAt = requestedAt;
        e.plannedStart = start;
        e.plannedEnd = std::max(start, end);
        e.plannedDays = planned;
        e.leadId = story.tam(random);
        e.uuid = story.id(Kind::Engagement, number, e.requestedAt);
        const int products = isEscort(pool) ? random.between(1, 5) : 1;
        QList<QString> names;
        for (int n = 0; n < products; ++n) {
            const QString &product = story.product(random);
            if (!names.contains(product))
                names.append(product);
        }
        if (!(pool == Pool::ExpertService && random.percent(5))) // product_missing (R10)
            e.products = names;
        if (isEscort(pool)) {
            e.businessGoals = filled(random.pick(goalTexts()), story.chinese, random.between(2, 30));
            if (!story.customer.groupId.isEmpty())
                e.groupId = story.customer.groupId + u"-e"_s;
        }
        chooseStatus(e);
        if (pool == Pool::HardProblem) {
            e.incidentId = {originIncidentId(story, number, story.notAfter(e.requestedAt.plusMinutes(-95)))};
            if (e.status == EngagementStatus::Completed || random.percent(20)) {
                static constexpr RootCause causes[] = {RootCause::Product, RootCause::Platform, RootCause::Customer,
                                                       RootCause::ThirdParty, RootCause::Unknown};
                e.rootCause = causes[random.weighted({28, 12, 35, 13, 12})];
            }
        }
        story.engagements.push_back(std::move(e));
        return &story.engagements.back();
    }

    QString title(const QString &what, Pool pool) const
    {
        return story.wants(Kind::Engagement) || story.wants(Kind::Deliverable)
                   ? what + u' ' + poolTitle(pool).in(story.chinese)
                   : QString();
    }

    void hardProblems(Month month, Plan plan)
    {
        const int times = plan == Plan::Elite ? 2 : 1;
        for (int n = 0; n < times; ++n) {
            if (!random.perMille(chance(hardProblem, plan)))
                continue;
            const PoolLimit has = limit(Pool::HardProblem, plan);
            qint64 quarters = random.between(2, int(has.days.quarters() / times));
            if (random.percent(6)) // over (R5)
                quarters = has.days.quarters() + random.between(1, 3);
            const QDate start = month.firstDay().addDays(random.below(month.dayCount() - 2));
            add(Pool::HardProblem, random.pick(hardProblemTexts()).in(story.chinese), start,
                start.addDays((quarters + 3) / 4 + random.below(3)), Days::quarters(quarters));
        }
    }

    void escorts(Month month, Plan plan)
    {
        for (const Season &season : seasonsOf(story.industry, month)) {
            if (season.major && random.perMille(chance(fullLink, plan))) {
                const int before = random.below(3);
                add(Pool::FullLinkEscort, title(season.name.in(story.chinese), Pool::FullLinkEscort),
                    season.from.addDays(-before), season.from.addDays(season.days - 1));
            } else if (random.perMille(chance(seasonEscort, plan))) {
                const int days = std::min(season.days, plan == Plan::Elite ? 3 : 2) + (random.percent(6) ? 1 : 0);
                add(Pool::BasicEscort, title(season.name.in(story.chinese), Pool::BasicEscort), season.from,
                    season.from.addDays(days - 1));
            }
        }
        if (random.perMille(chance(changeEscort, plan))) {
            const QDate start = month.firstDay().addDays(random.below(month.dayCount()));
            const QString what =
                story.chinese ? random.pick(QStringList{u"核心系统变更"_s, u"新版本上线"_s, u"机房割接"_s})
                              : random.pick(QStringList{u"Core system change"_s, u"Release"_s, u"Site cut-over"_s});
            add(Pool::BasicEscort, title(what, Pool::BasicEscort), start, start.addDays(random.below(2)));
        }
    }

    void projects(Month month, Plan plan)
    {
        if (random.perMille(chance(project, plan))) {
            const DirectionText &text = random.pick(directionTexts());
            const QDate start = month.firstDay().addDays(random.below(month.dayCount()));
            const QDate end = start.addDays(random.between(7, 50));
            const int limitQuarters = int(limit(Pool::SpecialProject, plan).days.quarters());
            const Days planned =
                Days::quarters(random.between(8, std::max(9, limitQuarters + (random.percent(8) ? 12 : -4))));
            if (Engagement *e = add(Pool::SpecialProject, title(text.title.in(story.chinese), Pool::SpecialProject),
                                    start, end, planned))
                e->direction = text.direction;
        }
        if (random.perMille(chance(expert, plan))) {
            const QDate start = month.firstDay().addDays(random.below(month.dayCount()));
            const QString &product = story.product(random);
            add(Pool::ExpertService, title(product, Pool::ExpertService), start, start.addDays(random.between(1, 6)),
                Days::quarters(random.between(2, plan == Plan::Elite ? 20 : 16)));
        }
    }

    /** What the plan does not have, asked for all the same (R10 service_not_in_plan, no_plan_in_force). */
    void outOfPlan(Month month, const PlanSpan *span)
    {
        if (story.calm() || month < story.setting->lastMonth || !random.perMille(span ? 12 : 30))
            return;
        const QDate start = month.firstDay().addDays(random.below(month.dayCount()));
        add(Pool::BasicEscort, title(seasonName(story.industry, start, story.chinese), Pool::BasicEscort), start,
            start.addDays(1));
    }
};

} // namespace

QUuid originIncidentId(const CustomerStory &story, int engagementNumber, Instant openedAt)
{
    return story.id(Kind::Incident, 100'000 + engagementNumber, openedAt);
}

void addEngagements(CustomerStory &story)
{
    const Month last = story.workUntil.isValid() ? Month::of(story.workUntil) : story.setting->lastMonth.plus(2);
    for (Month month = story.setting->firstMonth; month <= last; month = month.plus(1)) {
        // Each month draws from its own numbers: a moved end of the history leaves the months before it as they were.
        WorkWriter writer{story, story.random(WorkPart, month.index())};
        const PlanSpan *span = story.spanOf(month);
        const Plan plan = span ? span->plan : Plan::Absent;
        writer.hardProblems(month, plan);
        writer.escorts(month, plan);
        writer.projects(month, plan);
        if (plan != Plan::Premier && plan != Plan::Elite)
            writer.outOfPlan(month, span);
    }
}

} // namespace tam
