#include "report/handover.h"

#include "report/reportparts.h"
#include "rules/clocks.h"
#include "rules/deliverables.h"
#include "rules/engagements.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace tam {

namespace {

constexpr int kExpiryDays = 90;

/// Gives the texts of this file a translation context of their own.
struct HandOver
{
    Q_DECLARE_TR_FUNCTIONS(HandOver)
};

/** One customer as the tables below see it. */
struct PackSource
{
    const ReportFacts &all;
    const CustomerFacts &facts;
    const View &view;
    QString number; ///< of the customer in the pack: makes the names of its tables unique

    QDate today() const { return facts.zone.dateAt(view.asOf); }
    QString id(const char *name) const { return QString::fromLatin1(name) + number; }
};

ReportTable tableOf(const PackSource &source, const char *id, const QString &caption, const QString &none)
{
    ReportTable table;
    table.id = source.id(id);
    table.caption = caption;
    table.none = none;
    return table;
}

ReportTable clocksTable(const PackSource &source)
{
    ReportTable table = tableOf(source, "clocks", HandOver::tr("Open incidents and their clocks"),
                                HandOver::tr("No incident is open."));
    table.columns = {{HandOver::tr("Incident"), 44, false},
                     {HandOver::tr("Severity"), 10, false},
                     {HandOver::tr("Clock"), 20, false},
                     {HandOver::tr("Due"), 16, false},
                     {HandOver::tr("State"), 10, false}};
    std::vector<std::pair<Instant, std::vector<ReportCell>>> rows;
    for (const Incident &incident : source.facts.incidents) {
        if (!incident.isOpen() || incident.openedAt > source.view.asOf)
            continue;
        const QString about = HandOver::tr("%1: %2", "incident number, title").arg(incident.number, incident.title);
        bool any = false;
        for (const Clock &clock : clocks(source.facts, incident, source.view)) {
            if (clock.due.isNull() || clock.answered())
                continue;
            any = true;
            ReportCell state(wording::name(clock.state));
            if (clock.state == ClockState::Breached || clock.state == ClockState::DueSoon)
                state.toned(ReportTone::Attention);
            rows.push_back({clock.due,
                            {about, wording::name(incident.severity), wording::name(clock.target),
                             ReportCell::ofTime(clock.due, source.facts.zone), state}});
        }
        if (!any)
            rows.push_back({Instant(),
                            {about, wording::name(incident.severity), HandOver::tr("none running"), QStringLiteral("–"),
                             wording::name(incident.status)}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
        return a.first.isNull() != b.first.isNull() ? b.first.isNull() : a.first < b.first;
    });
    for (auto &row : rows)
        table.rows.push_back(std::move(row.second));
    return table;
}

ReportTable tasksTable(const PackSource &source)
{
    ReportTable table =
        tableOf(source, "tasks", HandOver::tr("Promises and tasks"), HandOver::tr("Nothing is promised."));
    table.columns = {
        {HandOver::tr("What"), 60, false}, {HandOver::tr("Whose"), 22, false}, {HandOver::tr("Due"), 18, false}};
    std::vector<const Task *> open;
    for (const Task &task : source.facts.tasks) {
        if (task.status == WorkStatus::Open)
            open.push_back(&task);
    }
    std::stable_sort(open.begin(), open.end(), [](const Task *a, const Task *b) {
        return a->dueOn.isValid() != b->dueOn.isValid() ? a->dueOn.isValid() : a->dueOn < b->dueOn;
    });
    for (const Task *task : open) {
        QString whose = source.all.personName(task->ownerId);
        for (const Contact &contact : source.facts.contacts) {
            if (whose.isEmpty() && contact.id() == task->contactId)
                whose = HandOver::tr("%1 (customer)").arg(contact.name);
        }
        ReportCell due = task->dueOn.isValid() ? ReportCell::ofDate(task->dueOn) : ReportCell(HandOver::tr("no date"));
        if (task->dueOn.isValid() && task->dueOn < source.today())
            due.toned(ReportTone::Attention);
        table.rows.push_back({task->title, whose, due});
    }
    return table;
}

ReportTable escortsTable(const PackSource &source)
{
    ReportTable table = tableOf(source, "engagements", HandOver::tr("Engagements under way and ahead"),
                                HandOver::tr("Nothing is booked."));
    table.columns = {{HandOver::tr("Engagement"), 38, false},
                     {HandOver::tr("Service"), 20, false},
                     {HandOver::tr("Planned"), 22, false},
                     {HandOver::tr("Status"), 10, false},
                     {HandOver::tr("Open steps"), 10, true}};
    for (const Engagement &one : source.facts.engagements) {
        if (!isUnderWay(one, source.view.asOf))
            continue;
        const auto open = std::count_if(
            source.facts.checklistItems.begin(), source.facts.checklistItems.end(),
            [&one](const ChecklistItem &item) { return item.engagementId == one.id() && item.doneAt.isNull(); });
        table.rows.push_back({one.title, wording::name(one.service),
                              HandOver::tr("%1 to %2", "first and last day")
                                  .arg(wording::date(one.plannedStart), wording::date(one.plannedEnd)),
                              wording::name(one.status), ReportCell::count(open)});
    }
    return table;
}

ReportTable owedTable(const PackSource &source)
{
    ReportTable table = tableOf(source, "reports", HandOver::tr("Reports owed"), HandOver::tr("No report is owed."));
    table.columns = {{HandOver::tr("Report"), 50, false},
                     {HandOver::tr("For"), 18, false},
                     {HandOver::tr("Due"), 16, false},
                     {HandOver::tr("State"), 16, false}};
    const Month now = Month::of(source.today());
    for (const OwedDeliverable &owed : deliverablesOwed(source.facts, now.plus(-12), now, true, source.view)) {
        ReportCell due =
            owed.dueOn.isValid() ? ReportCell::ofDate(owed.dueOn) : ReportCell(HandOver::tr("none agreed"));
        if (owed.state == DeliverableState::Overdue)
            due.toned(ReportTone::Attention);
        table.rows.push_back({wording::name(owed.type), wording::month(owed.period), due, wording::name(owed.state)});
    }
    return table;
}

ReportTable quotaTable(const PackSource &source)
{
    const MonthQuota quota = monthQuota(source.facts, Month::of(source.today()), source.view);
    ReportTable table = tableOf(source, "quota", HandOver::tr("Quota of %1").arg(wording::month(quota.month)),
                                HandOver::tr("No pool is in the plan."));
    table.columns = {{HandOver::tr("Pool"), 30, false},      {HandOver::tr("Days left"), 14, true},
                     {HandOver::tr("Days used"), 14, true},  {HandOver::tr("Days reserved"), 14, true},
                     {HandOver::tr("Times left"), 14, true}, {HandOver::tr("Times used"), 14, true}};
    for (const PoolQuota &pool : quota.pools) {
        const bool used = !pool.usedDays.isZero() || pool.usedTimes > 0;
        if (!pool.offered && !used && quota.plan.terms.terms != Terms::Unknown)
            continue;
        ReportCell left = ReportCell::ofDays(pool.remainingDays);
        if (pool.over.value_or(false))
            left.toned(ReportTone::Attention);
        table.rows.push_back({wording::name(pool.pool), left, ReportCell::ofDays(pool.usedDays),
                              ReportCell::ofDays(pool.reservedDays), timesCell(pool.remainingTimes),
                              ReportCell::count(pool.usedTimes)});
    }
    return table;
}

ReportTable expiriesTable(const PackSource &source)
{
    ReportTable table = tableOf(source, "expiries", HandOver::tr("What expires within 90 days"),
                                HandOver::tr("Nothing expires within 90 days."));
    table.columns = {
        {HandOver::tr("What"), 60, false}, {HandOver::tr("Expires"), 20, false}, {HandOver::tr("Reminded"), 20, false}};
    const QDate until = source.today().addDays(kExpiryDays);
    for (const ResourceExpiry &one : source.facts.resourceExpiries) {
        if (one.expiresOn < source.today() || one.expiresOn > until)
            continue;
        table.rows.push_back({HandOver::tr("%1 %2", "product, resource").arg(one.product, one.resource),
                              ReportCell::ofDate(one.expiresOn),
                              one.remindedAt.isNull() ? ReportCell(HandOver::tr("not yet"))
                                                      : ReportCell::ofTime(one.remindedAt, source.facts.zone)});
    }
    for (const Subscription &order : source.facts.subscriptions) {
        const QDate last = lastDayInForce(order);
        if (inForceOn(order, source.today()) && last <= until)
            table.rows.push_back({HandOver::tr("Order: %1").arg(wording::name(order.plan)), ReportCell::ofDate(last),
                                  QStringLiteral("–")});
    }
    return table;
}

ReportTable contactsTable(const PackSource &source)
{
    ReportTable table =
        tableOf(source, "contacts", HandOver::tr("People at the customer"), HandOver::tr("No contact is known."));
    table.columns = {{HandOver::tr("Name"), 24, false},
                     {HandOver::tr("Role"), 26, false},
                     {HandOver::tr("E-mail"), 30, false},
                     {HandOver::tr("Phone"), 20, false}};
    for (const Contact &contact : source.facts.contacts) {
        const bool technical = contact.isTechnicalContact.value_or(false);
        ReportCell name(technical ? HandOver::tr("%1 (technical contact)").arg(contact.name) : contact.name);
        if (technical)
            name.toned(ReportTone::Strong);
        table.rows.push_back({name, contact.role, contact.email, contact.phone});
    }
    return table;
}

QString planText(const PackSource &source)
{
    const PlanTerms terms = planOn(source.facts.subscriptions, source.today(), source.view.reference.catalogue);
    const QString team = source.all.personName(
        source.facts.customer.tamIds.isEmpty() ? PersonId() : PersonId{source.facts.customer.tamIds.front()});
    const QString plan = terms.subscription
                             ? HandOver::tr("%1 until %2", "plan, last day")
                                   .arg(wording::name(terms.plan()), wording::date(lastDayInForce(*terms.subscription)))
                             : HandOver::tr("no plan in force");
    return HandOver::tr("Plan: %1. Technical account manager so far: %2. Time zone: %3.")
        .arg(plan, orDash(team), source.facts.zone.name());
}

ReportSection sectionOf(const PackSource &source, bool chinese)
{
    ReportSection section;
    section.id = source.id("customer");
    const Customer &customer = source.facts.customer;
    section.title = chinese || customer.nameEn.isEmpty() ? customer.name : customer.nameEn;
    section.blocks.push_back(report::paragraph(planText(source)));
    using Table = ReportTable (*)(const PackSource &);
    for (const Table table :
         {clocksTable, tasksTable, escortsTable, owedTable, quotaTable, expiriesTable, contactsTable})
        section.blocks.push_back(report::block(table(source)));
    if (!customer.businessProfile.isEmpty()) {
        section.blocks.push_back(report::heading(HandOver::tr("Business profile")));
        section.blocks.push_back(report::paragraph(customer.businessProfile));
    }
    return section;
}

/** What is the same in all of them: time and zone. */
Report frameOf(const Zone &zone, const View &view, Language language)
{
    Report made;
    made.language = language;
    made.period = wording::date(zone.dateAt(view.asOf));
    made.asOf = view.asOf;
    made.month = Month::of(zone.dateAt(view.asOf));
    const QString asOf = wording::localTime(view.asOf, zone);
    made.footnotes = {HandOver::tr("As of %1. Times are those of each customer's own zone.").arg(asOf)};
    made.footer = HandOver::tr("Internal · %1 · %2", "data time, time zone").arg(asOf, zone.name());
    made.pageOf = HandOver::tr("Page %1 of %2");
    made.contents = HandOver::tr("Contents");
    return made;
}

/** Of the whole: that of most customers, of the first such. */
Zone zoneOf(const std::vector<ReportFacts> &customers)
{
    QHash<QString, int> counts;
    for (const ReportFacts &one : customers)
        ++counts[one.customer->zone.name()];
    const auto most = std::max_element(customers.begin(), customers.end(), [&](const auto &a, const auto &b) {
        return counts.value(a.customer->zone.name()) < counts.value(b.customer->zone.name());
    });
    return most == customers.end() ? Zone::shanghai() : most->customer->zone;
}

} // namespace

Report buildHandOver(const std::vector<ReportFacts> &customers, const View &view, Language language)
{
    const LanguageScope scope(language);
    Report made = frameOf(zoneOf(customers), view, language);
    made.title = HandOver::tr("Hand-over");
    made.customer = HandOver::tr("%n customer(s)", nullptr, int(customers.size()));
    made.subtitle = HandOver::tr("For colleagues only: it names what is internal.");
    int number = 0;
    for (const ReportFacts &facts : customers) {
        const PackSource source{facts, *facts.customer, view, QString::number(++number)};
        made.sections.push_back(sectionOf(source, wording::chinese()));
        made.sections.back().number = number;
    }
    return made;
}

Report buildCustomerSummary(const ReportFacts &customer, const View &view, Language language)
{
    const LanguageScope scope(language);
    Report made = frameOf(customer.customer->zone, view, language);
    made.title = HandOver::tr("Customer summary");
    made.sections.push_back(sectionOf({customer, *customer.customer, view, {}}, wording::chinese()));
    made.customer = made.sections.front().title;
    return made;
}

QString handOverName(QDate day, Language language)
{
    const LanguageScope scope(language);
    return HandOver::tr("Hand-over %1", "file name: date").arg(day.toString(Qt::ISODate));
}

} // namespace tam
