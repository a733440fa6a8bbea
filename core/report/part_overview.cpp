// The overview: key figures, the order and the people, and what was owed and delivered.
#include "report/reportparts.h"
#include "rules/clocks.h"
#include "rules/deliverablesubject.h"
#include "rules/findingtrend.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace tam::report {

namespace {

/// Gives the texts of this file the report's translation context.
struct OverviewWords
{
    Q_DECLARE_TR_FUNCTIONS(ServiceReport)
};

struct Answers
{
    int inTime = 0, judged = 0;
};

/** First responses of the incidents opened in the month whose clock is decided. */
Answers answersOf(const Source &source, const std::vector<IncidentView> &list)
{
    Answers answers;
    for (const IncidentView &one : list) {
        if (!one.opened)
            continue;
        const Clock clock = firstResponseClock(source.facts, *one.incident, source.view);
        answers.inTime += clock.state == ClockState::Met;
        answers.judged +=
            clock.state == ClockState::Met || clock.state == ClockState::Missed || clock.state == ClockState::Breached;
    }
    return answers;
}

Days usedOf(const Source &source)
{
    Days sum = Days::whole(0);
    for (const PoolQuota &pool : source.quota.pools)
        sum += pool.usedDays;
    return sum;
}

} // namespace

std::vector<ReportFigure> keyFigures(const Source &source)
{
    const std::vector<IncidentView> list = incidentsOfMonth(source);
    int opened = 0, faultCount = 0, open = 0, highRisks = 0, over = 0;
    for (const IncidentView &one : list) {
        opened += one.opened;
        open += one.openAfter;
        faultCount += one.opened && one.incident->incidentKind == IncidentKind::PlatformFault;
    }
    for (const FindingOfMonth &one : findingsOfMonth(source.facts, source.month, source.view))
        highRisks += one.finding->risk == RiskLevel::High && one.trend != FindingTrend::Fixed &&
                     one.finding->status == FindingStatus::Open;
    for (const PoolQuota &pool : source.quota.pools)
        over += pool.over.value_or(false);
    const Answers answers = answersOf(source, list);
    return {
        {QStringLiteral("opened"), OverviewWords::tr("Incidents opened"), QString::number(opened), false},
        {QStringLiteral("open"), OverviewWords::tr("Not resolved"), QString::number(open), false},
        {QStringLiteral("answered"), OverviewWords::tr("First response in time"),
         answers.judged == 0
             ? QStringLiteral("–")
             : OverviewWords::tr("%1 of %2", "how many of how many").arg(answers.inTime).arg(answers.judged),
         answers.inTime < answers.judged},
        {QStringLiteral("platform_faults"), OverviewWords::tr("Platform faults"), QString::number(faultCount),
         faultCount > 0},
        {QStringLiteral("high_risks"), OverviewWords::tr("High risks open"), QString::number(highRisks), highRisks > 0},
        {QStringLiteral("days"), OverviewWords::tr("Service days used"), wording::days(usedOf(source)), over > 0},
    };
}

namespace {

QString peopleOf(const Source &source)
{
    QStringList names;
    for (const QUuid &id : source.facts.customer.tamIds)
        names.append(source.all.personName({id}));
    names.removeAll(QString());
    return names.join(OverviewWords::tr(", "));
}

QString termsText(const PlanTerms &terms)
{
    if (!terms.subscription)
        return OverviewWords::tr("none: no plan in the month");
    if (!terms.known())
        return OverviewWords::tr("terms of this order are not in the catalogue");
    return OverviewWords::tr("statement of work of %1").arg(terms.version->id);
}

ReportTable orderTable(const Source &source)
{
    const PlanTerms &terms = source.quota.plan.terms;
    ReportTable table = factsTable(QStringLiteral("order"));
    const auto add = [&table](const QString &name, ReportCell value) { addFact(table, name, std::move(value)); };
    const Customer &customer = source.facts.customer;
    add(OverviewWords::tr("Customer"),
        wording::chinese() || customer.nameEn.isEmpty() || customer.nameEn == customer.name
            ? customer.name
            : OverviewWords::tr("%1 (%2)", "English and Chinese name").arg(customer.nameEn, customer.name));
    add(OverviewWords::tr("Plan"), terms.subscription ? wording::name(terms.plan()) : QStringLiteral("–"));
    if (terms.subscription) {
        const Subscription &order = *terms.subscription;
        if (!order.orderNumber.isEmpty())
            add(OverviewWords::tr("Order"), order.orderNumber);
        add(OverviewWords::tr("Ordered"), ReportCell::ofTime(order.orderedAt, source.zone()));
        add(OverviewWords::tr("In force"),
            OverviewWords::tr("%1 to %2", "first and last day of the report")
                .arg(wording::date(order.startsOn), wording::date(lastDayInForce(order))));
    }
    add(OverviewWords::tr("Terms"), termsText(terms));
    if (source.quota.plan.changedOn.isValid())
        add(OverviewWords::tr("Plan changed on"), ReportCell::ofDate(source.quota.plan.changedOn));
    if (const QString people = peopleOf(source); !people.isEmpty())
        add(OverviewWords::tr("Technical account manager"), people);
    return table;
}

ReportTable deliverableTable(const Source &source)
{
    ReportTable table;
    table.id = QStringLiteral("deliverables");
    table.caption = OverviewWords::tr("Reports owed for the month");
    table.columns = {{OverviewWords::tr("Report"), 46, false},
                     {OverviewWords::tr("Due"), 18, false},
                     {OverviewWords::tr("State"), 18, false},
                     {OverviewWords::tr("Delivered"), 18, false}};
    table.none = OverviewWords::tr("No report was owed for the month.");
    for (const OwedDeliverable &owed : deliverablesOwed(source.facts, source.month, source.view)) {
        QString about = wording::name(owed.type);
        if (const QString subject = subjectOf(owed, source.facts).name(); !subject.isEmpty())
            about = OverviewWords::tr("%1: %2", "report, what it is about").arg(about, subject);
        ReportCell due = ReportCell::ofDate(owed.dueOn);
        if (!owed.dueOn.isValid())
            due.text = OverviewWords::tr("none agreed");
        else if (owed.provisional)
            due.text += wording::provisionalMark();
        table.rows.push_back({about, due, wording::name(owed.state),
                              owed.deliveredAt.isNull() ? ReportCell(QStringLiteral("–"))
                                                        : ReportCell::ofTime(owed.deliveredAt, source.zone())});
    }
    return table;
}

std::optional<ReportBlock> meetingsText(const Source &source)
{
    int calls = 0, visits = 0, reviews = 0;
    for (const Meeting &meeting : source.all.meetings) {
        if (!source.inMonth(source.known(meeting.heldAt)))
            continue;
        calls += meeting.meetingKind == MeetingKind::Call;
        visits += meeting.meetingKind == MeetingKind::Visit;
        reviews += meeting.meetingKind == MeetingKind::Review;
    }
    if (calls + visits + reviews == 0)
        return std::nullopt;
    return paragraph(OverviewWords::tr("Meetings of the month: calls %1, visits %2, reviews %3.")
                         .arg(calls)
                         .arg(visits)
                         .arg(reviews));
}

} // namespace

ReportSection overview(const Source &source, std::vector<ReportFigure> &figures)
{
    figures = keyFigures(source);
    ReportSection section;
    section.id = QStringLiteral("overview");
    section.title = OverviewWords::tr("Service overview");
    if (!source.frozenAt.isNull())
        section.blocks.push_back(paragraph(
            OverviewWords::tr("This report was delivered and keeps the figures of %1; later corrections stand in the "
                              "report that follows.")
                .arg(wording::localTime(source.frozenAt, source.zone()))));
    else if (source.today() <= source.month.lastDay())
        section.blocks.push_back(paragraph(OverviewWords::tr("The month is not over: the figures are those of %1.")
                                               .arg(wording::localTime(source.view.asOf, source.zone()))));
    section.blocks.push_back(block(orderTable(source)));
    section.blocks.push_back(block(deliverableTable(source)));
    if (auto meetings = meetingsText(source))
        section.blocks.push_back(std::move(*meetings));
    return section;
}

} // namespace tam::report
