// What the cells of PortfolioModel show.
#include "models/portfoliomodel.h"

#include "support/provisionalmark.h"
#include "widgets/itemroles.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kReasons = 3;

/// The name of a report where there is room for a word or two.
QString reportName(DeliverableType type)
{
    switch (type) {
    case DeliverableType::InspectionReport:
        return PortfolioModel::tr("Inspection");
    case DeliverableType::ReportReview:
        return PortfolioModel::tr("Walk-through");
    case DeliverableType::FaultReview:
        return PortfolioModel::tr("Fault review");
    case DeliverableType::EscortReport:
        return PortfolioModel::tr("Escort report");
    case DeliverableType::SpecialSummary:
        return PortfolioModel::tr("Summary");
    case DeliverableType::ExpertReport:
        return PortfolioModel::tr("Expert report");
    case DeliverableType::ServiceReport:
        return PortfolioModel::tr("Report");
    case DeliverableType::Absent:
        break;
    }
    return wording::name(type);
}

/// What a deadline is about, in a word or two.
QString aboutText(const Deadline &next)
{
    switch (next.about) {
    case TodayKind::ClockBreached:
    case TodayKind::ClockDueSoon:
        return next.target == Target::FaultIntervention ? PortfolioModel::tr("Intervention")
               : next.target == Target::FirstResponse   ? PortfolioModel::tr("Response")
                                                        : wording::name(next.target);
    case TodayKind::DeliverableOverdue:
    case TodayKind::DeliverableDueSoon:
        return next.deliverable == DeliverableType::Absent ? PortfolioModel::tr("Deliverables")
                                                           : reportName(next.deliverable);
    case TodayKind::DutyNow:
        return PortfolioModel::tr("Duty");
    case TodayKind::StaffConflict:
        return PortfolioModel::tr("Staff conflict");
    case TodayKind::ApplicationClosing:
        return PortfolioModel::tr("Apply by");
    case TodayKind::EscortUnprepared:
        return PortfolioModel::tr("Escort", "that starts then");
    case TodayKind::PoolOver:
        return PortfolioModel::tr("Over quota");
    case TodayKind::NoticeUnsent:
        return PortfolioModel::tr("Notice");
    case TodayKind::TaskDue:
        return PortfolioModel::tr("Task");
    case TodayKind::SubscriptionEnding:
        return PortfolioModel::tr("Plan ends");
    case TodayKind::ResourceExpiring:
        return PortfolioModel::tr("Expiry");
    case TodayKind::QuotaLapsing:
        return PortfolioModel::tr("Quota lapses");
    default:
        return {};
    }
}

} // namespace

QVariant PortfolioModel::display(const PortfolioRow &row, Column column) const
{
    switch (column) {
    case Column::Customer:
        return displayName(row);
    case Column::Reasons:
        return reasons(row, Qt::DisplayRole);
    case Column::Critical:
    case Column::High:
    case Column::Medium:
    case Column::Low: {
        const int count = row.openBySeverity[size_t(severityOf(column))];
        return count > 0 ? QString::number(count) : QStringLiteral("·");
    }
    case Column::Deadline:
        return deadline(row, Qt::DisplayRole);
    case Column::HardProblem:
    case Column::BasicEscort:
    case Column::FullLinkEscort:
    case Column::SpecialProject:
    case Column::ExpertService:
        return row.plan == Plan::Absent ? QStringLiteral("–") : quotaCell(poolOf(row, column)).toText();
    case Column::NextEscort: {
        if (!row.nextEscortOn.isValid())
            return QStringLiteral("–");
        const QString date = wording::shortDate(row.nextEscortOn);
        return row.nextEscortStatus == EngagementStatus::Requested ? tr("%1 req.").arg(date)
               : escortRuns(row)                                   ? tr("now")
                                                                   : date;
    }
    case Column::PlanEnd:
        return wording::date(row.planEndsOn);
    case Column::Owner:
        return m_snapshot->personName(row.primaryTam);
    case Column::Count:
        break;
    }
    return {};
}

QVariant PortfolioModel::decoration(const PortfolioRow &row, Column column, int role) const
{
    switch (column) {
    case Column::Customer:
        if (role == PlanMarkRole)
            return QVariant::fromValue(planMark(row.plan, row.terms));
        return role == BoldRole ? QVariant(true) : QVariant();
    case Column::Reasons:
        return role == Qt::ToolTipRole ? QVariant(sentences(row)) : reasons(row, role);
    case Column::Critical:
    case Column::High:
    case Column::Medium:
    case Column::Low: {
        const int count = row.openBySeverity[size_t(severityOf(column))];
        if (role == ToneRole)
            return QVariant::fromValue(count > 0 ? Tone::Text : Tone::Faint);
        return role == BoldRole ? QVariant(count > 0) : QVariant();
    }
    case Column::Deadline:
        return deadline(row, role);
    case Column::PlanEnd: {
        if (role != ToneRole || !row.planEndsOn.isValid())
            return {};
        const QDate today = Zone::shanghai().dateAt(m_snapshot->asOf);
        return QVariant::fromValue(row.planEndsOn < today                         ? Tone::Critical
                                   : row.planEndsOn <= today.addDays(kEndingDays) ? Tone::Attention
                                                                                  : Tone::Text);
    }
    case Column::NextEscort:
        if (role == Qt::ToolTipRole && row.nextEscortOn.isValid())
            return QString(tr("from %1").arg(wording::dayAndWeekday(row.nextEscortOn)) + QStringLiteral(" · ") +
                           wording::name(row.nextEscortStatus));
        if (role == StatusRole && escortRuns(row))
            return QVariant::fromValue(StatusKind::Running);
        [[fallthrough]];
    case Column::Owner:
        return role == ToneRole ? QVariant::fromValue(Tone::Muted) : QVariant();
    case Column::Count:
        return {};
    default:
        if (isPool(column) && role == QuotaBarRole && row.plan != Plan::Absent)
            return QVariant::fromValue(quotaCell(poolOf(row, column)));
        return isPool(column) && role == ToneRole ? QVariant::fromValue(Tone::Faint) : QVariant();
    }
}

/// Begun and not over; one that nobody confirmed does not run.
bool PortfolioModel::escortRuns(const PortfolioRow &row) const
{
    const Zone zone = Zone::fromName(row.timeZone).value_or(Zone::shanghai());
    return row.nextEscortOn.isValid() && row.nextEscortStatus != EngagementStatus::Requested &&
           row.nextEscortOn <= zone.dateAt(m_snapshot->asOf);
}

QVariant PortfolioModel::reasons(const PortfolioRow &row, int role) const
{
    if (role != Qt::DisplayRole && role != ReasonsRole)
        return {};
    QList<Reason> list;
    if (row.plan == Plan::Absent)
        list.append(
            {StatusKind::None, row.planEndsOn.isValid()
                                   ? tr("No plan in force since %1").arg(wording::date(row.planEndsOn.addDays(1)))
                                   : tr("No plan in force")});
    if (row.terms == Terms::Unknown)
        list.append({StatusKind::Uncertain, tr("Terms not in the catalogue")});
    const Zone zone = Zone::fromName(row.timeZone).value_or(Zone::shanghai());
    for (const int index : row.items) {
        if (list.size() >= kReasons)
            break;
        const TodayItem &item = m_snapshot->today[size_t(index)];
        list.append({statusKind(item.kind), wording::reasonText(item, m_snapshot->asOf, zone)});
    }
    if (list.isEmpty())
        list.append({StatusKind::Met, tr("No rule fired")});
    if (role == ReasonsRole)
        return QVariant::fromValue(list);
    QStringList texts;
    for (const Reason &reason : std::as_const(list))
        texts.append(reason.text);
    return texts.join(QStringLiteral("; "));
}

/// Every item of the customer in whole sentences: what the few words of the column stand for.
QString PortfolioModel::sentences(const PortfolioRow &row) const
{
    const Zone zone = Zone::fromName(row.timeZone).value_or(Zone::shanghai());
    QStringList lines;
    for (const int index : row.items) {
        lines.append(wording::text(
            m_snapshot->today[size_t(index)], [this](PersonId id) { return m_snapshot->personName(id); }, zone));
    }
    return lines.join(u'\n');
}

QVariant PortfolioModel::deadline(const PortfolioRow &row, int role) const
{
    const Deadline &next = row.next;
    if (next.due.isNull())
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("–")) : QVariant();
    const Instant now = next.clock == ClockState::None ? m_snapshot->asOf : std::max(m_now, m_snapshot->asOf);
    const Clock clock = next.asClock().at(now);
    const bool isClock = !clock.due.isNull();
    if (isUncertain(clock, now, m_age.dataTime) && role != ClockDueRole) {
        const PillData pill = clockPill(clock, now, m_age);
        return role == Qt::DisplayRole     ? QVariant(QString(pill.text + u' ' + pill.secondary))
               : role == PillTextRole      ? QVariant(pill.text)
               : role == PillSecondaryRole ? QVariant(pill.secondary)
               : role == StatusRole        ? QVariant::fromValue(pill.kind)
                                           : QVariant();
    }
    const qint64 left = next.due.since(now);
    const qint64 minutes = left / 60'000'000;
    // A clock knows whether its due itself is in time still.
    const bool late = isClock ? clock.state == ClockState::Breached : left <= 0;
    const bool toTheSecond = isClock && !late && left <= kLastMinutesUs;
    const Zone zone = Zone::fromName(row.timeZone).value_or(Zone::shanghai());
    // What has begun is not late.
    const bool begun = late && (next.about == TodayKind::DutyNow || next.about == TodayKind::EscortUnprepared);
    const QString text = begun         ? tr("begun")
                         : toTheSecond ? wording::spanToTheSecond(left / 1'000'000)
                         : !late       ? wording::span(minutes)
                         : isClock     ? u'+' + wording::span(minutes)
                                       : u'+' + wording::lateBy(next.due, now, zone);
    const QString about = (begun && next.about == TodayKind::EscortUnprepared ? tr("Escort") : aboutText(next)) +
                          (next.provisional ? shortProvisionalMark() : QString());
    switch (role) {
    case Qt::DisplayRole:
        return QString(text + u' ' + about);
    case PillTextRole:
        return text;
    case PillSecondaryRole:
        return about;
    case ClockDueRole:
        return isClock ? QVariant(next.due.microseconds()) : QVariant();
    case StatusRole: {
        if (isClock)
            return QVariant::fromValue(statusKind(clock.state));
        return QVariant::fromValue(begun                    ? StatusKind::Running
                                   : late                   ? StatusKind::Breached
                                   : minutes <= 2 * 24 * 60 ? StatusKind::DueSoon
                                                            : StatusKind::Open);
    }
    default:
        return {};
    }
}

} // namespace tam::ui
