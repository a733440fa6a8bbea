#include "pages/todayfacts.h"

#include "support/marks.h"
#include "widgets/keyvaluegrid.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

/// Null where there is none: a report that nobody acted on yet, a missing calendar.
std::shared_ptr<const RecordBase> recordOf(AppContext &context, const TodayItem &item)
{
    if (item.recordKind == Kind::Count)
        return {};
    auto found = context.store().find(item.recordKind, item.recordId);
    return found ? std::shared_ptr<const RecordBase>(std::move(found).value()) : nullptr;
}

/// Adds the rows of one item; the record is read once, when there is one.
class Facts
{
    Q_DECLARE_TR_FUNCTIONS(TodayFacts)

public:
    Facts(KeyValueGrid &grid, AppContext &context, const TodayItem &item)
        : m_grid(grid), m_context(context), m_item(item), m_snapshot(context.snapshot()),
          m_zone(context.zoneOf(item.customer)), m_record(recordOf(context, item))
    {
    }

    void add()
    {
        addDue();
        switch (m_item.kind) {
        case TodayKind::ClockBreached:
        case TodayKind::ClockDueSoon:
        case TodayKind::UnansweredNoTarget:
            addIncident();
            break;
        case TodayKind::StaffConflict:
            addConflict();
            break;
        case TodayKind::DutyNow:
            row(tr("Duty"), stretch(m_item.from, m_item.until));
            row(tr("Person"), m_snapshot->personName(m_item.person));
            row(tr("Service"), pool(m_item.pool));
            break;
        case TodayKind::ApplicationClosing:
        case TodayKind::EscortUnprepared:
            addEngagement();
            break;
        case TodayKind::PoolOver:
        case TodayKind::QuotaLapsing:
            addPools();
            break;
        case TodayKind::NoticeUnsent:
            addNotice();
            break;
        case TodayKind::FindingOpen:
            addFinding();
            break;
        case TodayKind::ResourceExpiring:
            row(tr("Product"), m_item.number);
            row(tr("Resource"), m_item.title);
            break;
        case TodayKind::TaskDue:
            row(tr("Owner"), m_snapshot->personName(m_item.person));
            break;
        case TodayKind::SubscriptionEnding:
            row(tr("Plan"), wording::name(m_item.plan));
            row(tr("Order"), m_item.number);
            break;
        case TodayKind::PrerequisiteMissing:
            addPrerequisites();
            break;
        case TodayKind::DeliverableOverdue:
        case TodayKind::DeliverableDueSoon:
            row(tr("Report"), wording::name(m_item.deliverable));
            row(tr("For"), m_item.period.isNull() ? QString() : wording::month(m_item.period));
            break;
        case TodayKind::CalendarMissing:
            break;
        }
    }

private:
    void row(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            m_grid.addRow(key, value);
    }

    template <typename Record> const Record *record() const
    {
        return m_item.recordKind == Record::kind ? static_cast<const Record *>(m_record.get()) : nullptr;
    }

    static QString pool(Pool value) { return value == Pool::Absent ? QString() : wording::name(value); }

    static QString listOf(const QStringList &words) { return words.join(tr(", ")); }

    QString stretch(Instant from, Instant until) const
    {
        return wording::shortTime(from, m_zone) + QStringLiteral(" – ") +
               (m_zone.dateAt(from) == m_zone.dateAt(until) ? m_zone.localTime(until).toString(QStringLiteral("HH:mm"))
                                                            : wording::shortTime(until, m_zone));
    }

    void addDue()
    {
        if (m_item.due.isNull())
            return;
        // The due of a clock stands over its bar already.
        if (m_item.clock.due.isNull())
            row(tr("Due"), wording::dueText(m_item, m_context.asOf(), m_zone));
        const bool isDate = m_zone.localTime(m_item.due).time() == QTime(0, 0);
        if (!isDate && m_zone.name() != m_context.zone().name())
            row(tr("My time"), wording::shortTime(m_item.due, m_context.zone()));
    }

    void addIncident()
    {
        const auto *incident = record<Incident>();
        if (!incident)
            return;
        row(tr("Kind"), wording::name(incident->incidentKind));
        row(tr("Channel"), wording::name(incident->channel));
        row(tr("State"), wording::name(incident->status));
    }

    /// Both sides of the collision: who is booked where, and when.
    void addConflict()
    {
        row(tr("Person"), m_snapshot->personName(m_item.person));
        row(tr("Both at"), stretch(m_item.from, m_item.until));
        for (const QUuid &id : m_item.recordIds) {
            auto found = m_context.store().find(Kind::Duty, id);
            if (!found)
                continue;
            const auto &duty = static_cast<const Duty &>(**found);
            const PortfolioRow *customer = m_snapshot->row(duty.customerId);
            auto engagement = m_context.store().find(Kind::Engagement, duty.engagementId.uuid);
            QStringList words{customer ? displayName(*customer) : QString()};
            if (engagement)
                words.append(static_cast<const Engagement &>(**engagement).title);
            words.append(stretch(duty.startsAt, duty.endsAt));
            row(id == m_item.recordIds.first() ? tr("Booked") : tr("And"), words.join(QStringLiteral(" · ")));
        }
        if (m_item.meets == Kind::Absence)
            row(tr("And"), tr("away"));
    }

    void addEngagement()
    {
        const auto *engagement = record<Engagement>();
        if (!engagement)
            return;
        row(tr("Service"), pool(engagement->service));
        row(tr("Planned"), wording::shortDate(engagement->plannedStart) + QStringLiteral(" – ") +
                               wording::shortDate(engagement->plannedEnd));
        row(tr("State"), wording::name(engagement->status));
        row(tr("Lead"), m_snapshot->personName(engagement->leadId));
        row(tr("Products"), listOf(engagement->products));
        if (m_item.kind != TodayKind::EscortUnprepared)
            return;
        Query query;
        query.where = QStringLiteral("customer_id = ? AND engagement_id = ? AND done_at IS NULL");
        query.values = {idValue(m_item.customer.uuid), idValue(m_item.recordId)};
        query.orderBy = QStringLiteral("due_on");
        auto open = m_context.store().all<ChecklistItem>(query);
        QString key = tr("Open");
        for (size_t i = 0; open && i < open->size(); ++i) {
            row(key, (*open)[i].title);
            key = QStringLiteral(" ");
        }
    }

    void addPools()
    {
        const PortfolioRow *customer = m_snapshot->row(m_item.customer);
        if (!customer)
            return;
        for (const PoolQuota &quota : customer->pools) {
            if (m_item.kind == TodayKind::PoolOver && quota.pool == m_item.pool) {
                row(tr("Days"), tr("%1 used, %2 reserved, limit %3")
                                    .arg(wording::days(quota.usedDays), wording::days(quota.reservedDays),
                                         wording::days(quota.limitDays)));
                row(tr("Times"), tr("%1 used, %2 reserved, limit %3")
                                     .arg(QString::number(quota.usedTimes), QString::number(quota.reservedTimes),
                                          QString::number(quota.limitTimes.value_or(0))));
            } else if (m_item.kind == TodayKind::QuotaLapsing && m_item.details.contains(QString(code(quota.pool)))) {
                row(wording::shortName(quota.pool), tr("%1 and %2 left")
                                                        .arg(wording::daysUnit(quota.remainingDays),
                                                             wording::timesUnit(quota.remainingTimes.value_or(0))));
            }
        }
    }

    void addNotice()
    {
        const auto *notice = record<Notice>();
        if (!notice)
            return;
        row(tr("Kind"), wording::name(notice->type));
        if (!notice->windowStart.isNull() && !notice->windowEnd.isNull())
            row(tr("Window"), stretch(notice->windowStart, notice->windowEnd));
        row(tr("Products"), listOf(notice->products));
        row(tr("Resources"), listOf(notice->resources));
    }

    void addFinding()
    {
        const auto *finding = record<Finding>();
        if (!finding)
            return;
        row(tr("Risk"), wording::name(finding->risk) + QStringLiteral(" · ") + wording::name(finding->category));
        row(tr("Product"), finding->product);
        row(tr("Resource"), finding->resource);
        row(tr("Found on"), wording::shortDate(finding->inspectedOn));
    }

    void addPrerequisites()
    {
        const CatalogueVersion *version = m_context.reference().catalogue.newestKnown();
        QString key = tr("Missing");
        for (const QString &id : m_item.details) {
            QString name = id;
            for (size_t i = 0; version && i < version->prerequisites.size(); ++i) {
                if (version->prerequisites[i].id == id)
                    name = wording::local(version->prerequisites[i].name);
            }
            row(key, name);
            key = QStringLiteral(" ");
        }
        if (!m_item.recordIds.isEmpty())
            row(tr("Faults"), tr("%1 without the time of the fault").arg(m_item.recordIds.size()));
    }

    KeyValueGrid &m_grid;
    AppContext &m_context;
    const TodayItem &m_item;
    std::shared_ptr<const PortfolioSnapshot> m_snapshot;
    Zone m_zone;
    std::shared_ptr<const RecordBase> m_record;
};

} // namespace

void addTodayFacts(KeyValueGrid &grid, AppContext &context, const TodayItem &item)
{
    Facts(grid, context, item).add();
}

QString todayByline(AppContext &context, const TodayItem &item)
{
    QStringList words;
    if (!item.number.isEmpty() && item.kind != TodayKind::ResourceExpiring)
        words.append(item.number);
    if (item.recordKind == Kind::Incident) {
        if (const auto record = recordOf(context, item)) {
            const auto &incident = static_cast<const Incident &>(*record);
            words.append(incident.product);
            words.append(context.snapshot()->personName(incident.assigneeId));
        }
    } else {
        words.append(wording::name(item.kind));
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QString todayFreeText(AppContext &context, const TodayItem &item)
{
    if (item.kind == TodayKind::CalendarMissing)
        return QCoreApplication::translate(
            "TodayFacts",
            "Enter asks for a working-day calendar file (JSON) that has this year. It is checked, and you "
            "see what it is, before it is added.");
    const auto record = recordOf(context, item);
    if (!record)
        return {};
    switch (item.recordKind) {
    case Kind::Finding:
        return static_cast<const Finding &>(*record).advice;
    case Kind::Notice:
        return static_cast<const Notice &>(*record).advice;
    case Kind::Incident:
        return static_cast<const Incident &>(*record).description;
    case Kind::Engagement:
        return static_cast<const Engagement &>(*record).description;
    default:
        return {};
    }
}

} // namespace tam::ui
