#include "pages/customer/poolcard.h"

#include "charts/burndownchart.h"
#include "charts/charttabletoggle.h"
#include "charts/twingauge.h"
#include "support/marks.h"
#include "theme/icons.h"
#include "widgets/badgewidgets.h"
#include "widgets/sowchip.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QHash>
#include <QToolButton>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

/// Which of days and times stops a booking, in words.
TagData blocking(const PoolQuota &quota)
{
    if (quota.blockedByTimes())
        return {PoolCard::tr("times used up: %1 cannot be started").arg(wording::daysUnit(quota.remainingDays)),
                Tone::Attention};
    if (quota.blockedByDays())
        return {PoolCard::tr("days used up"), Tone::Attention};
    if (quota.remainingTimes && *quota.remainingTimes <= 0 && quota.remainingDays <= Days::whole(0) &&
        !quota.over.value_or(false))
        return {PoolCard::tr("used up"), Tone::Attention};
    return {};
}

QString overText(const PoolQuota &quota)
{
    if (quota.daysOver())
        return PoolCard::tr("over by %1").arg(wording::daysUnit(-quota.remainingDays));
    return quota.timesOver() ? PoolCard::tr("over by %1").arg(wording::timesUnit(-*quota.remainingTimes)) : QString();
}

std::optional<double> number(Days days)
{
    return days.isNull() ? std::nullopt : std::optional<double>(days.toDouble());
}

/// The work logs of the pool by date, each as one line.
QHash<QDate, QStringList> entriesOf(std::span<const Ledger> ledgers, Pool pool, Month month)
{
    QHash<QDate, QStringList> entries;
    for (const Ledger &ledger : ledgers) {
        if (ledger.engagement->service != pool || ledger.engagement->status == EngagementStatus::Cancelled)
            continue;
        for (const WorkLog *log : ledger.logs) {
            if (!month.contains(log->performedOn))
                continue;
            const Days days = log->reverses.isNull() ? log->days : -log->days;
            entries[log->performedOn].append(QStringLiteral("%1 · %2").arg(
                wording::daysUnit(days),
                log->summary.isEmpty() ? ledger.engagement->title : log->summary.section(u'\n', 0, 0)));
        }
    }
    return entries;
}

} // namespace

PoolCard::PoolCard(Pool pool, QWidget *parent)
    : Card(wording::name(pool), parent), m_pool(pool), m_chip(new SowChip({}, this)), m_tag(new TagLabel({}, this)),
      m_gauge(new TwinGauge(this)), m_toggle(new ChartTableToggle(this))
{
    const QString id = QString(code(pool));
    setObjectName(QStringLiteral("pool_") + id);
    m_toggle->setObjectName(QStringLiteral("burnDown_") + id);
    m_toggle->chart()->setObjectName(QStringLiteral("burnDownChart_") + id);
    addTitleWidget(m_chip);
    addAction(m_tag);
    addAction(m_toggle->makeSwitch(this));
    auto *copy = new QToolButton(this);
    copy->setObjectName(QStringLiteral("copy_") + id);
    copy->setAutoRaise(true);
    copy->setIcon(icons::icon(Icon::Copy, Tone::Muted));
    copy->setToolTip(tr("Copy the chart as a picture, or the table as data"));
    copy->setAccessibleName(tr("Copy %1").arg(wording::name(pool)));
    connect(copy, &QToolButton::clicked, m_toggle, &ChartTableToggle::copyShown);
    addAction(copy);
    body()->addWidget(m_gauge);
    body()->addWidget(m_toggle, 1);
    connect(m_toggle, &ChartTableToggle::logDateClicked, this,
            [this](const QDate &date) { Q_EMIT logDateClicked(m_pool, date); });
}

void PoolCard::setQuota(const CustomerFacts &facts, std::span<const Ledger> ledgers, const MonthQuota &quota,
                        const View &view)
{
    const PoolQuota &pool = quota.pool(m_pool);
    const CatalogueVersion *version =
        quota.plan.terms.version ? quota.plan.terms.version : view.reference.catalogue.newestKnown();
    const PoolTerms *terms = version ? version->pool(m_pool) : nullptr;
    if (!terms && view.reference.catalogue.newestKnown())
        terms = view.reference.catalogue.newestKnown()->pool(m_pool);
    m_chip->setVisible(terms != nullptr);
    if (terms)
        m_chip->setReference(sowReference(version && version->known ? version : view.reference.catalogue.newestKnown(),
                                          terms->sow.value(0), quota.plan.terms.plan()));
    const QString over = overText(pool);
    m_tag->setVisible(!over.isEmpty() || pool.limitDays.isNull());
    m_tag->setTag(pool.limitDays.isNull() ? TagData{tr("terms unknown"), Tone::Uncertain}
                                          : TagData{over, Tone::Critical});
    m_gauge->setQuota(quotaCell(pool), blocking(pool));
    setSubtitle(pool.requestedCount > 0 ? tr("%n requested, not reserved", nullptr, pool.requestedCount) : QString());
    setChart(facts, ledgers, quota, view);
}

void PoolCard::setChart(const CustomerFacts &facts, std::span<const Ledger> ledgers, const MonthQuota &quota,
                        const View &view)
{
    const WorkCalendar &calendar = view.reference.calendar(facts.customer.calendarName());
    const QHash<QDate, QStringList> entries = entriesOf(ledgers, m_pool, quota.month);
    BurnDownData chart;
    chart.title = wording::name(m_pool);
    chart.limit = number(quota.pool(m_pool).limitDays);
    chart.today = facts.zone.dateAt(view.asOf);
    Days used = Days::whole(0);
    for (const tam::BurnDownDay &day : burnDown(facts, ledgers, quota, m_pool, view)) {
        BurnDownDay shown;
        shown.date = day.date;
        shown.ideal = day.idealHundredths ? std::optional<double>(double(*day.idealHundredths) / 100) : std::nullopt;
        shown.planned = number(day.planned);
        shown.shaded = !calendar.isWorkingDay(day.date);
        shown.entries = entries.value(day.date);
        shown.actual = number(day.actual);
        if (!chart.limit && day.date <= chart.today) {
            // Without a limit there is nothing to count down from: what was used counts up (R6, terms unknown).
            for (const Ledger &ledger : ledgers) {
                if (ledger.engagement->service != m_pool || ledger.engagement->status == EngagementStatus::Cancelled)
                    continue;
                for (const WorkLog *log : ledger.logs) {
                    if (log->performedOn == day.date)
                        used += log->reverses.isNull() ? log->days : -log->days;
                }
            }
            shown.actual = used.toDouble();
        }
        chart.days.append(shown);
    }
    m_toggle->setData(chart);
}

} // namespace tam::ui
