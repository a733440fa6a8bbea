#include "pages/escorts/planstrip.h"

#include "pages/escorts/escortwords.h"
#include "rules/cover.h"
#include "rules/subscriptions.h"
#include "support/marks.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kNames = 3;
constexpr int kInstead = 2;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanStrip)
};

QString hintOf(const PlanProposal &proposal)
{
    const bool isDuty = proposal.what == PlanProposal::What::DutyChange || proposal.what == PlanProposal::What::NewDuty;
    if (!proposal.byKeys)
        return Words::tr("Let go to book, Esc cancels");
    return isDuty ? Words::tr("Arrows: time and person, Shift: end, Enter books, Esc cancels")
                  : Words::tr("Arrows: days, Shift: end, Enter books, Esc cancels");
}

/// Makes the lines one by one.
class Lines
{
public:
    Lines(const EscortPlan &plan, const PlanCheck &check, const PlanFacts &facts, const PortfolioSnapshot &snapshot,
          const View &view)
        : m_plan(plan), m_check(check), m_facts(facts), m_snapshot(snapshot), m_view(view), m_customer(*facts.customer),
          m_terms(planOn(m_customer.subscriptions, plan.now.plannedStart, view.reference.catalogue)),
          m_today(m_customer.zone.dateAt(view.asOf))
    {
    }

    QList<CheckLine> all()
    {
        if (m_plan.was && m_plan.isEmpty()) {
            add(StatusKind::Info, Words::tr("Days"),
                mobilityOf(m_plan.now.status) == Mobility::EndOnly
                    ? Words::tr("it has begun: only its end can be moved")
                    : Words::tr("as they are"));
            return m_lines;
        }
        if (m_plan.changesBooking()) {
            addEnding();
            addQuota();
            addNotice();
        }
        addPeople();
        addRest();
        if (m_plan.changesBooking()) {
            addProducts();
            addAlong();
        }
        return m_lines;
    }

private:
    void add(StatusKind kind, const QString &key, const QString &text, const QString &source = {})
    {
        m_lines.append({kind, key, text, source});
    }

    QString source() const
    {
        const PoolTerms *pool = m_terms.version ? m_terms.version->pool(m_plan.now.service) : nullptr;
        return pool && !pool->sow.isEmpty() ? wording::sowSection(pool->sow.first()) : QString();
    }

    /// What ends the check before anything can be counted.
    void addEnding()
    {
        for (const BookingFinding &finding : m_check.booking.findings) {
            if (finding.code <= FindingCode::ServiceNotInPlan)
                add(finding.severity == FindingSeverity::Error ? StatusKind::Breached : StatusKind::Uncertain,
                    Words::tr("Plan"), wording::text(finding, {}, m_customer.zone));
        }
    }

    static QString number(std::optional<int> times) { return wording::days(Days::whole(times.value_or(0))); }

    void addQuota()
    {
        QStringList days, times;
        bool daysOver = false, timesOver = false;
        for (const BookingCheck::After &after : m_check.booking.after) {
            const PoolQuota before = monthQuota(m_customer, after.month, m_view).pool(m_plan.now.service);
            if (after.remainingDays.isNull() || before.remainingDays.isNull())
                continue;
            const QString month = wording::monthName(after.month);
            days << Words::tr("%1: %2 → %3", "month, days left before and after")
                        .arg(month, wording::days(before.remainingDays), wording::days(after.remainingDays));
            times << Words::tr("%1: %2 → %3", "month, times left before and after")
                         .arg(month, number(before.remainingTimes), number(after.remainingTimes));
            daysOver = daysOver || after.remainingDays < Days::whole(0);
            timesOver = timesOver || after.remainingTimes.value_or(0) < 0;
        }
        if (days.isEmpty())
            return;
        const QString between = Words::tr(", ", "between months");
        add(daysOver ? StatusKind::Breached : StatusKind::Met, Words::tr("Days left"), days.join(between), source());
        add(timesOver ? StatusKind::Breached : StatusKind::Met, Words::tr("Times left"), times.join(between));
    }

    void addNotice()
    {
        const WorkdayDate &latest = m_check.booking.latestApplicationDate;
        if (!latest.date.isValid())
            return;
        const auto told = [](const WorkdayDate &date) -> QString {
            return wording::dayAndWeekday(date.date) + (date.provisional ? wording::provisionalMark() : QString());
        };
        const Instant asked = m_plan.now.requestedAt;
        const QDate requested = m_customer.zone.dateAt(asked.isNull() ? m_view.asOf : asked);
        if (requested > latest.date) {
            add(StatusKind::Breached, Words::tr("Notice"),
                Words::tr("too late: apply by %1; the earliest start is %2")
                    .arg(told(latest), told(m_check.booking.earliestStart)));
            return;
        }
        add(latest.provisional ? StatusKind::DueSoon : StatusKind::Met, Words::tr("Notice"),
            (requested == m_today ? Words::tr("apply by %1, today is %2") : Words::tr("apply by %1, asked for on %2"))
                .arg(told(latest), wording::dayAndWeekday(requested)));
    }

    void addPeople()
    {
        if (!m_plan.was)
            return;
        const auto &conflicts = m_check.conflicts;
        if (!conflicts.empty()) {
            QStringList texts{conflictText(conflicts.front(), m_plan.now.id(), m_snapshot, m_customer.zone)};
            if (conflicts.size() > 1)
                texts << Words::tr("%n more conflict(s)", nullptr, int(conflicts.size()) - 1);
            const QStringList instead = insteadOf(conflicts.front(), m_plan, m_facts, m_snapshot);
            texts << (instead.isEmpty() ? Words::tr("nobody else is free")
                                        : Words::tr("instead: %1").arg(instead.join(Words::tr(", "))));
            add(StatusKind::Breached, Words::tr("People"), texts.join(Words::tr("; ")));
            return;
        }
        QStringList names;
        QSet<QUuid> seen;
        const auto name = [&](PersonId person) {
            if (!seen.contains(person.uuid))
                names << m_snapshot.personName(person);
            seen.insert(person.uuid);
        };
        for (const RecordChange<Duty> &change : m_plan.duties)
            name(change.now.personId);
        for (const Duty &duty : m_customer.duties) {
            if (m_plan.changesBooking() && duty.engagementId == m_plan.now.id())
                name(duty.personId);
        }
        if (names.isEmpty()) {
            add(StatusKind::Open, Words::tr("People"), Words::tr("nobody is on duty yet"));
            return;
        }
        const int more = int(names.size()) - kNames;
        const QString told = names.mid(0, kNames).join(Words::tr(", "));
        add(StatusKind::Met, Words::tr("People"),
            more > 0 ? Words::tr("%1 and %n more are free", nullptr, more).arg(told) : Words::tr("free: %1").arg(told));
    }

    /// Of a duty: days that are not the escort's, and too little rest before or after it.
    void addRest()
    {
        if (m_plan.changesBooking() || m_plan.duties.empty())
            return;
        const Duty &duty = m_plan.duties.front().now;
        if (duty.startsAt < m_customer.zone.startOfDay(m_plan.now.plannedStart) ||
            duty.endsAt > m_customer.zone.endOfDay(m_plan.now.plannedEnd))
            add(StatusKind::DueSoon, Words::tr("Days"),
                Words::tr("outside the escort's own: %1")
                    .arg(dateRange(m_plan.now.plannedStart, m_plan.now.plannedEnd, m_today)));
        CoverRequest request{duty.startsAt, duty.endsAt, duty.engagementId, duty.customerId, duty.dutyRole, {}, {}};
        std::vector<DutyFact> own;
        for (const DutyFact &other : m_facts.duties) {
            if (other.person == duty.personId && !(other.id == duty.id()))
                own.push_back(other);
        }
        for (const CoverCandidate &candidate : whoCanCover(request, own, m_snapshot.team)) {
            if (candidate.person == duty.personId && !candidate.isRested())
                add(StatusKind::DueSoon, Words::tr("Rest"),
                    Words::tr("only %1 to the next duty; %2 are the least")
                        .arg(wording::span(candidate.restMinutes.value_or(0)), wording::span(kDutyRestMinutes)));
        }
    }

    void addProducts()
    {
        if (m_plan.now.products.isEmpty() || !isEscort(m_plan.now.service) || !m_terms.version ||
            m_terms.version->escortProducts.empty())
            return;
        QStringList bad;
        for (const BookingFinding &finding : m_check.booking.findings) {
            if (finding.code == FindingCode::ProductNotCovered)
                bad << finding.product;
        }
        const QString from = m_terms.version->escortProductsSow.isEmpty()
                                 ? QString()
                                 : wording::sowSection(m_terms.version->escortProductsSow.first());
        if (bad.isEmpty())
            add(StatusKind::Met, Words::tr("Products"), m_plan.now.products.join(Words::tr(", ")), from);
        else
            add(StatusKind::Breached, Words::tr("Products"),
                Words::tr("not covered: %1").arg(bad.join(Words::tr(", "))), from);
    }

    /// What goes along, or is left behind.
    void addAlong()
    {
        if (!m_plan.steps.empty())
            add(StatusKind::Info, Words::tr("Run-book"),
                Words::tr("%n open step(s) get new dates", nullptr, int(m_plan.steps.size())));
        const Instant from = m_customer.zone.startOfDay(m_plan.now.plannedStart);
        const Instant until = m_customer.zone.endOfDay(m_plan.now.plannedEnd);
        QSet<QUuid> moved;
        for (const RecordChange<Duty> &change : m_plan.duties)
            moved.insert(change.now.uuid);
        const auto outside = std::count_if(m_customer.duties.begin(), m_customer.duties.end(), [&](const Duty &duty) {
            return duty.engagementId == m_plan.now.id() && !moved.contains(duty.uuid) &&
                   (duty.endsAt <= from || duty.startsAt >= until);
        });
        if (outside > 0)
            add(StatusKind::DueSoon, Words::tr("Duties"),
                Words::tr("%n duty(ies) lie outside these days", nullptr, int(outside)));
        else if (!m_plan.duties.empty())
            add(StatusKind::Info, Words::tr("Duties"),
                Words::tr("%n duty(ies) go along", nullptr, int(m_plan.duties.size())));
    }

    const EscortPlan &m_plan;
    const PlanCheck &m_check;
    const PlanFacts &m_facts;
    const PortfolioSnapshot &m_snapshot;
    const View &m_view;
    const CustomerFacts &m_customer;
    PlanTerms m_terms;
    QDate m_today;
    QList<CheckLine> m_lines;
};

} // namespace

QStringList insteadOf(const StaffConflict &conflict, const EscortPlan &plan, const PlanFacts &facts,
                      const PortfolioSnapshot &snapshot)
{
    const DutyFact &own =
        conflict.first.engagement == plan.now.id() || !conflict.second ? conflict.first : *conflict.second;
    CoverRequest request{own.from, own.until, own.engagement, own.customer, {}, plan.now.products, own.id};
    for (const RecordChange<Duty> &change : plan.duties) {
        if (change.now.id() == own.id)
            request.role = change.now.dutyRole;
    }
    QStringList names;
    for (const CoverCandidate &candidate : whoCanCover(request, facts.duties, snapshot.team)) {
        if (names.size() < kInstead && candidate.isFree() && candidate.isRested() && !(candidate.person == own.person))
            names << snapshot.personName(candidate.person);
    }
    return names;
}

QString planName(const EscortPlan &plan, const PortfolioSnapshot &snapshot, const Zone &zone, QDate today)
{
    if (!plan.changesBooking() && !plan.duties.empty()) {
        const Duty &duty = plan.duties.front().now;
        return Words::tr("%1 · %2", "a person and the time of a duty")
            .arg(snapshot.personName(duty.personId), timeRange(duty.startsAt, duty.endsAt, zone));
    }
    return Words::tr("%1 · %2", "days and service")
        .arg(dateRange(plan.now.plannedStart, plan.now.plannedEnd, today), wording::name(plan.now.service));
}

QString planEditName(const EscortPlan &plan, const PortfolioSnapshot &snapshot, const Zone &zone, QDate today)
{
    const QString title = plan.now.title.isEmpty() ? wording::name(plan.now.service) : plan.now.title;
    return Words::tr("%1: %2", "the title of an engagement, and what was planned")
        .arg(title.left(60), planName(plan, snapshot, zone, today));
}

CheckStripData checkStrip(const PlanProposal &proposal, const EscortPlan &plan, const PlanCheck &check,
                          const PlanFacts &facts, const PortfolioSnapshot &snapshot, const View &view)
{
    const Zone &zone = facts.customer->zone;
    CheckStripData strip;
    strip.title = planName(plan, snapshot, zone, zone.dateAt(view.asOf));
    if (proposal.what == PlanProposal::What::NewEngagement || proposal.what == PlanProposal::What::NewDuty)
        strip.title = Words::tr("%1 · %2", "what is planned, and for which customer")
                          .arg(strip.title, displayName(facts.customer->customer));
    strip.hint = hintOf(proposal);
    strip.lines = Lines(plan, check, facts, snapshot, view).all();
    strip.kind = check.booking.hasErrors()        ? StatusKind::Breached
                 : check.booking.findings.empty() ? StatusKind::Met
                                                  : StatusKind::DueSoon;
    return strip;
}

CheckStripData pendingStrip(const PlanProposal &proposal, const QString &text, QDate today)
{
    CheckStripData strip;
    strip.kind = StatusKind::Open;
    strip.title = proposal.first.isValid() ? dateRange(proposal.first, proposal.last, today) : Words::tr("Duty");
    strip.hint = hintOf(proposal);
    strip.lines = {{StatusKind::Open, Words::tr("Check"), text, {}}};
    return strip;
}

} // namespace tam::ui
