#include "pages/quotas/quotaexplanation.h"

#include "support/listpane.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QuotaExplanation)
};

constexpr int kMonths = 60; ///< of one engagement, however long it was planned

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString daysAndTimes(Days days, std::optional<int> times)
{
    return Words::tr("%1, %2").arg(wording::daysUnit(days), times ? wording::timesUnit(*times) : QStringLiteral("–"));
}

bool isKnown(const PoolQuota &pool)
{
    return !pool.limitDays.isNull();
}

bool isTouched(const PoolQuota &pool)
{
    return !pool.usedDays.isZero() || !pool.reservedDays.isZero() || pool.usedTimes > 0 || pool.reservedTimes > 0;
}

QString notInPlan(const PoolQuota &pool)
{
    return isTouched(pool) ? Words::tr("not in the plan of this month; used %1, reserved %2")
                                 .arg(daysAndTimes(pool.usedDays, pool.usedTimes),
                                      daysAndTimes(pool.reservedDays, pool.reservedTimes))
                           : Words::tr("not in the plan of this month");
}

/// "2 Sept 0.5 · 4 Sept 1": the days that are charged, and apart those that are not, with the reason.
struct ChargedDays
{
    QStringList counted, skipped;
};

ChargedDays chargedDaysOf(const Ledger &ledger, Month month)
{
    ChargedDays days;
    for (const WorkLog *log : ledger.logs) {
        if (!month.contains(log->performedOn))
            continue;
        const QString day = Words::tr("%1: %2", "day of a work log: days")
                                .arg(wording::shortDate(log->performedOn), wording::daysUnit(chargedDays(*log)));
        if (ledger.isUndecided())
            days.skipped.append(Words::tr("%1 (the engagement has a value that this version does not know)").arg(day));
        else if (!ledger.counts())
            days.skipped.append(Words::tr("%1 (the engagement is cancelled)").arg(day));
        else if (!log->reverses.isNull())
            days.skipped.append(Words::tr("%1 (takes an entry back)").arg(day));
        else if (ledger.isReversed(*log))
            days.skipped.append(Words::tr("%1 (was taken back)").arg(day));
        else
            days.counted.append(day);
    }
    return days;
}

/// Which start counts as a time in the month, or why none does.
QString timesText(const Ledger &ledger, Month month, const QuotaTake &take)
{
    const Engagement &e = *ledger.engagement;
    const QDate start = ledger.firstLiveOn.isValid() ? ledger.firstLiveOn : e.plannedStart;
    if (take.usedTimes > 0)
        return ledger.firstLiveOn.isValid()
                   ? Words::tr("1 time used: its first work log is of %1").arg(wording::date(start))
                   : Words::tr("1 time used: under way without a work log, planned from %1").arg(wording::date(start));
    if (take.reservedTimes > 0)
        return Words::tr("1 time reserved: confirmed, planned from %1").arg(wording::date(start));
    if (!ledger.counts())
        return {};
    if (month.contains(start) && e.service == Pool::HardProblem && e.rootCause == RootCause::Product)
        return Words::tr("no time: the root cause is the product; the days stay");
    if (!month.contains(start) && start.isValid() && !(take.usedDays.isZero() && take.reservedDays.isZero()))
        return Words::tr("no time: it counts in the month of its start, %1").arg(wording::month(Month::of(start)));
    return {};
}

QString reservedText(const Ledger &ledger, Month month, const QuotaTake &take)
{
    const Engagement &e = *ledger.engagement;
    const QDate first = std::max(e.plannedStart, month.firstDay()), last = std::min(e.plannedEnd, month.lastDay());
    return Words::tr("%1 reserved: planned %2 – %3, of which %4 – %5 lie in this month; every calendar day counts, "
                     "weekends and holidays too; what is logged is taken off")
        .arg(wording::daysUnit(take.reservedDays), wording::shortDate(e.plannedStart), wording::shortDate(e.plannedEnd),
             wording::shortDate(first), wording::shortDate(last));
}

/// What an engagement takes of a month, headed by `name`.
QString takenRows(const QString &name, const Ledger &ledger, Month month, const QuotaTake &take)
{
    const ChargedDays days = chargedDaysOf(ledger, month);
    QStringList lines;
    if (!days.counted.isEmpty())
        lines.append(
            Words::tr("%1 used: %2").arg(wording::daysUnit(take.usedDays), days.counted.join(QStringLiteral(" · "))));
    if (!days.skipped.isEmpty())
        lines.append(Words::tr("not counted: %1").arg(days.skipped.join(QStringLiteral(" · "))));
    if (!take.reservedDays.isZero())
        lines.append(reservedText(ledger, month, take));
    if (const QString times = timesText(ledger, month, take); !times.isEmpty())
        lines.append(times);
    QString html;
    for (qsizetype i = 0; i < lines.size(); ++i)
        html += detailRow(i == 0 ? name : QString(), lines[i]);
    return html;
}

} // namespace

QString quotaExplanation(const CustomerFacts &facts, std::span<const Ledger> ledgers, const MonthQuota &quota,
                         const View &view)
{
    const QDate today = facts.zone.dateAt(view.asOf);
    QString text = QStringLiteral("<h3>%1</h3>").arg(wording::month(quota.month));
    const PlanTerms &terms = quota.plan.terms;
    if (terms.subscription && terms.version)
        text += paragraph(Words::tr("%1, ordered %2, served under catalogue %3 (R2).")
                              .arg(wording::name(terms.plan()),
                                   wording::localTime(terms.subscription->orderedAt, facts.zone), terms.version->id));
    text += paragraph(Words::tr("Work logs count up to %1. A day is charged on the date of its work log: a weekend, a "
                                "holiday and a make-up workday count like any other day (R3).")
                          .arg(wording::date(today)));
    for (const PoolQuota &pool : quota.pools) {
        const PoolTerms *source = terms.version ? terms.version->pool(pool.pool) : nullptr;
        text += QStringLiteral("<h4>%1 %2</h4>")
                    .arg(wording::name(pool.pool).toHtmlEscaped(),
                         source ? wording::sowSection(source->sow.value(0)) : QString());
        QString rows;
        for (const Ledger &ledger : ledgers) {
            if (ledger.engagement->service == pool.pool)
                rows += takenRows(ledger.engagement->title, ledger, quota.month,
                                  quotaTake(ledger, quota.month, today, terms.version));
        }
        const bool known = isKnown(pool);
        if (!known)
            text += paragraph(Words::tr("The terms of this order are not in the catalogue: no limit is shown."));
        else if (!pool.offered)
            text += paragraph(notInPlan(pool));
        else
            rows.prepend(detailRow(Words::tr("Limit"), daysAndTimes(pool.limitDays, pool.limitTimes)));
        if (known && (pool.offered || isTouched(pool)))
            rows += detailRow(Words::tr("Left"), daysAndTimes(pool.remainingDays, pool.remainingTimes));
        if (!rows.isEmpty())
            text += QStringLiteral("<table cellpadding=3>%1</table>").arg(rows);
    }
    return text;
}

QString engagementDays(const CustomerFacts &facts, const Engagement &engagement, const View &view)
{
    const QDate today = facts.zone.dateAt(view.asOf);
    const std::vector<Ledger> known = ledgers(facts, view.asOf);
    const auto found = std::find_if(known.begin(), known.end(), [&engagement](const Ledger &ledger) {
        return ledger.engagement->uuid == engagement.uuid;
    });
    if (found == known.end())
        return {};
    QDate first = engagement.plannedStart, last = engagement.plannedEnd;
    for (const WorkLog *log : found->logs) {
        first = std::min(first, log->performedOn);
        last = std::max(last, log->performedOn);
    }
    QString rows;
    const Month end = std::min(Month::of(last), Month::of(first).plus(kMonths));
    for (Month month = Month::of(first); month <= end; month = month.plus(1)) {
        const MonthPlan plan = planOfMonth(facts.subscriptions, month, today, view.reference.catalogue);
        rows += takenRows(wording::month(month), *found, month, quotaTake(*found, month, today, plan.terms.version));
    }
    return rows.isEmpty() ? QString() : QStringLiteral("<table cellpadding=3>%1</table>").arg(rows);
}

QString poolSums(std::span<const PoolQuota> pools)
{
    QString html = QStringLiteral("<table cellpadding=4>");
    for (const PoolQuota &pool : pools) {
        const QString name = wording::name(pool.pool).toHtmlEscaped();
        if (!isKnown(pool) || !pool.offered) {
            const QString why = isKnown(pool) ? notInPlan(pool)
                                              : Words::tr("terms not in the catalogue; used %1, reserved %2")
                                                    .arg(daysAndTimes(pool.usedDays, pool.usedTimes),
                                                         daysAndTimes(pool.reservedDays, pool.reservedTimes));
            html += QStringLiteral("<tr><td>%1</td><td colspan=2>%2</td></tr>").arg(name, why.toHtmlEscaped());
            continue;
        }
        const QLocale locale;
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(name,
                         Words::tr("%1 − %2 − %3 = %4")
                             .arg(wording::days(pool.limitDays), wording::days(pool.usedDays),
                                  wording::days(pool.reservedDays), wording::daysUnit(pool.remainingDays)),
                         Words::tr("%1 − %2 − %3 = %4")
                             .arg(locale.toString(pool.limitTimes.value_or(0)), locale.toString(pool.usedTimes),
                                  locale.toString(pool.reservedTimes),
                                  wording::timesUnit(pool.remainingTimes.value_or(0))));
    }
    return html + QStringLiteral("</table>");
}

} // namespace tam::ui
