#include "pages/customer/quotasections.h"

#include "edit/recordbar.h"

#include "pages/escorts/escortwords.h"
#include "support/listpane.h"
#include "widgets/datatable.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

HeatCell historyCell(const QuotaHistoryMonth &month, Pool pool)
{
    const PoolQuota &quota = month.quota.pool(pool);
    HeatCell cell;
    const QString when = wording::month(month.quota.month);
    if (quota.limitDays.isNull()) {
        cell.text =
            quota.usedDays.isZero() ? QStringLiteral("?") : QStringLiteral("%1 / ?").arg(wording::days(quota.usedDays));
        cell.toolTip = WorkLogCard::tr("%1: %2 used, terms unknown").arg(when, wording::daysUnit(quota.usedDays));
        return cell;
    }
    if (!quota.offered || quota.limitDays.isZero()) {
        cell.text = quota.usedDays.isZero() ? QStringLiteral("–") : wording::days(quota.usedDays);
        cell.toolTip = WorkLogCard::tr("%1: not in the plan").arg(when);
        return cell;
    }
    cell.percent = 100.0 * quota.usedDays.toDouble() / quota.limitDays.toDouble();
    cell.toolTip = WorkLogCard::tr("%1: %2 of %3 used")
                       .arg(when, wording::days(quota.usedDays), wording::daysUnit(quota.limitDays));
    const Days lapsed = month.lapsed[size_t(pool) - 1];
    if (!lapsed.isNull() && !lapsed.isZero())
        cell.toolTip += WorkLogCard::tr(", %1 lapsed").arg(wording::daysUnit(lapsed));
    return cell;
}

HeatMapData historyMap(std::span<const QuotaHistoryMonth> months)
{
    HeatMapData map;
    const QLocale locale;
    for (const QuotaHistoryMonth &month : months)
        map.columns.append(locale.standaloneMonthName(month.quota.month.month(), QLocale::ShortFormat));
    for (const Pool pool : allPools) {
        map.rows.append(wording::shortName(pool));
        QList<HeatCell> row;
        for (const QuotaHistoryMonth &month : months)
            row.append(historyCell(month, pool));
        map.cells.append(row);
    }
    map.rows.append(WorkLogCard::tr("Days lapsed"));
    QList<HeatCell> lapsed;
    for (const QuotaHistoryMonth &month : months) {
        HeatCell cell;
        cell.text = QStringLiteral("–");
        Days sum = Days::whole(0);
        QStringList parts;
        for (const Pool pool : allPools) {
            const Days days = month.lapsed[size_t(pool) - 1];
            if (days.isNull())
                continue;
            sum += days;
            cell.text = wording::days(sum);
            if (!days.isZero())
                parts.append(
                    WorkLogCard::tr("%1: %2", "pool: days").arg(wording::shortName(pool), wording::daysUnit(days)));
        }
        cell.toolTip =
            WorkLogCard::tr("%1: %2 lapsed unused").arg(wording::month(month.quota.month), wording::daysUnit(sum));
        if (!parts.isEmpty())
            cell.toolTip += u'\n' + parts.join(u'\n');
        lapsed.append(cell);
    }
    map.cells.append(lapsed);
    return map;
}

bool hasCard(const PoolQuota &pool)
{
    const bool touched = !pool.usedDays.isZero() || !pool.reservedDays.isZero() || pool.usedTimes > 0 ||
                         pool.reservedTimes > 0 || pool.requestedCount > 0;
    return touched || (pool.offered && !pool.limitDays.isNull());
}

QuotaGrid quotaGrid(int pools, int columns)
{
    QuotaGrid grid;
    for (int i = 0; i < pools; ++i)
        grid.pools.append({i / columns, i % columns, 1});
    const int rows = (pools + columns - 1) / columns;
    const int free = rows * columns - pools;
    if (free > 0) {
        grid.logs = {rows - 1, columns - free, free};
        grid.history = {rows, 0, columns};
    } else if (columns > 1) {
        grid.history = {rows, 0, columns / 2};
        grid.logs = {rows, columns / 2, columns - columns / 2};
    } else {
        grid.history = {rows, 0, 1};
        grid.logs = {rows + 1, 0, 1};
    }
    return grid;
}

WorkLogCard::WorkLogCard(AppContext &context, QWidget *parent)
    : Card(tr("Work logs"), parent),
      m_model(new ListModel({{QStringLiteral("date"), tr("Date"), 74},
                             {QStringLiteral("pool"), tr("Pool"), 76, false, 0, false, 120},
                             {QStringLiteral("days"), tr("Days"), 52, false, 0, true},
                             {QStringLiteral("summary"), tr("Summary"), 180, true},
                             {QStringLiteral("performer"), tr("By"), 70, false, 2, false, 110},
                             {QStringLiteral("mode"), tr("How"), 60, false, 1, false, 96}},
                            this)),
      m_table(new DataTable(this)), m_new(new NewButton(context, {Kind::WorkLog}, this)),
      m_actions(new RecordBar(context, this))
{
    setObjectName(QStringLiteral("workLogs"));
    m_table->setObjectName(QStringLiteral("workLogTable"));
    m_table->setAccessibleName(title());
    m_table->setModel(m_model);
    setBodyMargins(0);
    body()->addWidget(m_table);
    m_actions->setCompact();
    m_new->setCompact();
    body()->addWidget(m_actions);
    addAction(m_new);
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WorkLogCard::showActions);
}

void WorkLogCard::showActions()
{
    const ListRow *row = m_model->row(m_table->currentIndex().row());
    m_actions->setRecord(row ? RecordKey{Kind::WorkLog, row->id, m_customer} : RecordKey());
}

void WorkLogCard::setLogs(const CustomerFacts &facts, std::span<const Ledger> ledgers, Month month,
                          const PortfolioSnapshot &snapshot)
{
    m_customer = facts.id();
    m_new->setCustomer(m_customer);
    QHash<QUuid, const Engagement *> engagements;
    for (const Ledger &ledger : ledgers)
        engagements.insert(ledger.engagement->uuid, ledger.engagement);
    QSet<QUuid> reversed;
    for (const WorkLog &log : facts.workLogs) {
        if (!log.reverses.isNull())
            reversed.insert(log.reverses.uuid);
    }
    std::vector<const WorkLog *> shown;
    const QDate today = facts.zone.dateAt(snapshot.asOf);
    for (const WorkLog &log : facts.workLogs) {
        if (month.contains(log.performedOn) && log.performedOn <= today)
            shown.push_back(&log);
    }
    std::sort(shown.begin(), shown.end(), [](const WorkLog *a, const WorkLog *b) {
        return a->performedOn != b->performedOn ? a->performedOn > b->performedOn : a->id() < b->id();
    });
    QList<ListRow> rows;
    m_entries.clear();
    for (const WorkLog *log : shown) {
        const Engagement *engagement = engagements.value(log->engagementId.uuid);
        const bool cancelled = engagement && engagement->status == EngagementStatus::Cancelled;
        const bool dead = cancelled || !log->reverses.isNull() || reversed.contains(log->uuid);
        QList<TagData> tags;
        if (cancelled)
            tags.append({tr("not counted: cancelled"), Tone::Muted});
        if (!log->reverses.isNull())
            tags.append({tr("reverses"), Tone::Muted});
        if (reversed.contains(log->uuid))
            tags.append({tr("reversed"), Tone::Muted});
        ListRow row;
        row.id = log->uuid;
        row.kind = Kind::WorkLog;
        row.customer = facts.id();
        const QVariant tone = QVariant::fromValue(dead ? Tone::Faint : Tone::Text);
        QString summary = log->summary.section(u'\n', 0, 0);
        if (summary.isEmpty() && engagement)
            summary = engagement->title;
        const Pool pool = engagement ? engagement->service : Pool::Absent;
        row.cells = {ListCell(shortDay(log->performedOn)).sortedBy(log->performedOn).with(ToneRole, tone),
                     ListCell(wording::shortName(pool)).with(ToneRole, QVariant::fromValue(Tone::Muted)),
                     ListCell(wording::days(log->reverses.isNull() ? log->days : -log->days))
                         .with(ToneRole, tone)
                         .with(BoldRole, !dead),
                     ListCell(summary).with(ToneRole, tone).with(TagsRole, QVariant::fromValue(tags)),
                     ListCell(snapshot.personName(log->performerId)),
                     ListCell(wording::name(log->mode)).with(ToneRole, QVariant::fromValue(Tone::Muted))};
        rows.append(row);
        m_entries.append({log->uuid, pool, log->performedOn});
    }
    setSubtitle(rows.isEmpty() ? tr("none in %1").arg(wording::month(month))
                               : tr("%1 · click a step of a chart to find its entries").arg(wording::month(month)));
    m_model->setRows(rows);
    showActions();
}

void WorkLogCard::selectDate(Pool pool, const QDate &date)
{
    QItemSelection selection;
    for (const Entry &entry : std::as_const(m_entries)) {
        const int row = m_model->rowOf(entry.id);
        if (entry.pool == pool && entry.date == date && row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty())
        m_table->scrollTo(selection.indexes().first());
}

bool WorkLogCard::select(const QUuid &log)
{
    const int row = m_model->rowOf(log);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    return row >= 0;
}

} // namespace tam::ui
