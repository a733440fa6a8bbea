#include "models/portfoliomodel.h"

#include "support/marks.h"
#include "widgets/itemroles.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QCollator>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kEndingDays = 30;
constexpr int kReasons = 3;

using Column = PortfolioModel::Column;

bool isPool(Column column)
{
    return column >= Column::HardProblem && column <= Column::ExpertService;
}

const PoolQuota &poolOf(const PortfolioRow &row, Column column)
{
    return row.pools[size_t(column) - size_t(Column::HardProblem)];
}

Severity severityOf(Column column)
{
    return Severity(int(column) - int(Column::Critical) + 1);
}

/// What a deadline is about, in a word or two.
QString aboutText(const Deadline &next)
{
    switch (next.about) {
    case TodayKind::ClockBreached:
    case TodayKind::ClockDueSoon:
        return wording::name(next.target);
    case TodayKind::DeliverableOverdue:
    case TodayKind::DeliverableDueSoon:
        return next.deliverable == DeliverableType::Absent ? PortfolioModel::tr("Deliverables")
                                                           : wording::name(next.deliverable);
    case TodayKind::DutyNow:
        return PortfolioModel::tr("Duty");
    case TodayKind::StaffConflict:
        return PortfolioModel::tr("Staff conflict");
    case TodayKind::ApplicationClosing:
        return PortfolioModel::tr("Application");
    case TodayKind::EscortUnprepared:
        return PortfolioModel::tr("Escort starts");
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

PortfolioModel::PortfolioModel(QObject *parent) : QAbstractTableModel(parent) {}

void PortfolioModel::setSnapshot(std::shared_ptr<const PortfolioSnapshot> snapshot, PersonId me)
{
    if (m_snapshot == snapshot && m_me == me)
        return;
    m_snapshot = std::move(snapshot);
    m_me = me;
    m_keyEnds.clear();
    m_counters = {};
    for (const PortfolioRow &row : m_snapshot->rows) {
        for (size_t chip = 0; chip < m_counters.size(); ++chip)
            m_counters[chip] += inChip(row, PortfolioChip(chip));
    }
    rebuild();
}

bool PortfolioModel::inChip(const PortfolioRow &row, PortfolioChip chip) const
{
    if (chip == PortfolioChip::Archived)
        return row.archived;
    if (row.archived)
        return false;
    switch (chip) {
    case PortfolioChip::All:
    case PortfolioChip::Archived:
        return true;
    case PortfolioChip::Mine:
        return !m_me.isNull() && row.primaryTam == m_me;
    case PortfolioChip::NeedsWork:
        return !row.items.empty();
    case PortfolioChip::Over:
        return std::any_of(row.pools.begin(), row.pools.end(),
                           [](const PoolQuota &p) { return p.over.value_or(false); });
    case PortfolioChip::Ending: {
        const QDate today = Zone::shanghai().dateAt(m_snapshot->asOf);
        return row.plan != Plan::Absent && row.planEndsOn <= today.addDays(kEndingDays);
    }
    case PortfolioChip::Escorts:
        return row.nextEscortOn.isValid();
    case PortfolioChip::TermsUnknown:
        return row.terms == Terms::Unknown;
    }
    return false;
}

bool PortfolioModel::matches(int row) const
{
    const int begin = row > 0 ? m_keyEnds[size_t(row) - 1] : 0;
    return SearchKeys::contains(QStringView(m_searchKeys).sliced(begin, m_keyEnds[size_t(row)] - begin), m_text);
}

void PortfolioModel::setChip(PortfolioChip chip)
{
    if (m_chip == chip)
        return;
    m_chip = chip;
    rebuild();
}

void PortfolioModel::setText(const QString &text)
{
    const QString folded = SearchKeys::fold(text);
    if (folded == m_text)
        return;
    m_text = folded;
    if (!m_snapshot)
        return;
    beginResetModel();
    applyText();
    endResetModel();
}

void PortfolioModel::prepareKeys()
{
    if (!m_keyEnds.empty())
        return;
    m_searchKeys.clear();
    // Names change rarely and repeat from snapshot to snapshot: transliterate each once.
    for (const PortfolioRow &row : m_snapshot->rows) {
        QString &key = m_keyOfName[row.name];
        if (key.isEmpty())
            key = m_keys.keyOf(row.name);
        m_searchKeys += key + u'\n' + SearchKeys::fold(row.nameEn) + u'\n' + row.accountIds.join(u'\n');
        m_keyEnds.push_back(int(m_searchKeys.size()));
    }
}

/// Filters what the longest beginning of the text has left.
void PortfolioModel::applyText()
{
    while (!m_typed.empty() && !m_text.startsWith(m_typed.back().text))
        m_typed.pop_back();
    if (!m_snapshot || m_text.isEmpty() || (!m_typed.empty() && m_typed.back().text == m_text))
        return;
    prepareKeys();
    std::vector<int> kept;
    std::copy_if(shown().begin(), shown().end(), std::back_inserter(kept), [this](int row) { return matches(row); });
    m_typed.push_back({m_text, std::move(kept)});
}

void PortfolioModel::rebuild()
{
    if (!m_snapshot)
        return;
    beginResetModel();
    m_typed.clear();
    m_order.clear();
    for (size_t i = 0; i < m_snapshot->rows.size(); ++i) {
        if (inChip(m_snapshot->rows[i], m_chip))
            m_order.push_back(int(i));
    }
    sortOrder();
    applyText();
    endResetModel();
}

void PortfolioModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= int(Column::Count))
        return;
    m_sortColumn = Column(column);
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const std::vector<int> before = shown();
    m_typed.clear();
    sortOrder();
    applyText();
    QHash<int, int> place;
    for (size_t i = 0; i < shown().size(); ++i)
        place.insert(shown()[i], int(i));
    const QModelIndexList old = persistentIndexList();
    QModelIndexList now;
    for (const QModelIndex &index : old)
        now.append(this->index(place.value(before[size_t(index.row())]), index.column()));
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

bool PortfolioModel::less(const PortfolioRow &a, const PortfolioRow &b) const
{
    const auto left = [](const PoolQuota &p) {
        return p.remainingDays.isNull() || !p.offered ? std::numeric_limits<qint64>::max() : p.remainingDays.quarters();
    };
    const auto day = [](QDate d) { return d.isValid() ? d.toJulianDay() : std::numeric_limits<qint64>::max(); };
    const auto instant = [](Instant i) { return i.isNull() ? std::numeric_limits<qint64>::max() : i.microseconds(); };
    switch (m_sortColumn) {
    case Column::Customer:
        break; // by collation keys
    case Column::Reasons:
        return (a.items.empty() ? INT_MAX : a.items.front()) < (b.items.empty() ? INT_MAX : b.items.front());
    case Column::Critical:
    case Column::High:
    case Column::Medium:
    case Column::Low: {
        const auto s = size_t(severityOf(m_sortColumn));
        return a.openBySeverity[s] < b.openBySeverity[s];
    }
    case Column::Deadline:
        return instant(a.next.due) < instant(b.next.due);
    case Column::HardProblem:
    case Column::BasicEscort:
    case Column::FullLinkEscort:
    case Column::SpecialProject:
    case Column::ExpertService:
        return left(poolOf(a, m_sortColumn)) < left(poolOf(b, m_sortColumn));
    case Column::NextEscort:
        return day(a.nextEscortOn) < day(b.nextEscortOn);
    case Column::PlanEnd:
        return day(a.planEndsOn) < day(b.planEndsOn);
    case Column::Owner:
        return m_snapshot->personName(a.primaryTam) < m_snapshot->personName(b.primaryTam);
    case Column::Count:
        break;
    }
    return false;
}

void PortfolioModel::sortOrder()
{
    if (!m_snapshot)
        return; // a view sorts as soon as it has its model
    const auto sorted = [this](const auto &before) {
        std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
            return m_sortOrder == Qt::AscendingOrder ? before(size_t(a), size_t(b)) : before(size_t(b), size_t(a));
        });
    };
    const std::vector<PortfolioRow> &rows = m_snapshot->rows;
    if (m_sortColumn != Column::Customer) {
        sorted([&](size_t a, size_t b) { return less(rows[a], rows[b]); });
        return;
    }
    // A name is collated once, not with each comparison.
    const QCollator collator;
    std::vector<QCollatorSortKey> keys;
    keys.reserve(rows.size());
    for (const PortfolioRow &row : rows)
        keys.push_back(collator.sortKey(row.name));
    sorted([&](size_t a, size_t b) { return keys[a] < keys[b]; });
}

const PortfolioRow *PortfolioModel::row(int row) const
{
    return row < 0 || size_t(row) >= shown().size() ? nullptr : &m_snapshot->rows[size_t(shown()[size_t(row)])];
}

int PortfolioModel::rowOf(CustomerId customer) const
{
    const auto found = std::find_if(shown().begin(), shown().end(),
                                    [&](int row) { return m_snapshot->rows[size_t(row)].id == customer; });
    return found == shown().end() ? -1 : int(found - shown().begin());
}

int PortfolioModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(shown().size());
}

int PortfolioModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant PortfolioModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PortfolioRow &shown = *row(index.row());
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return display(shown, column);
    if (role == Qt::TextAlignmentRole && column >= Column::Critical && column <= Column::Low)
        return int(Qt::AlignCenter);
    return decoration(shown, column, role);
}

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
        const QString date = wording::dayAndWeekday(row.nextEscortOn);
        return row.nextEscortStatus == EngagementStatus::Requested ? tr("%1 requested").arg(date) : date;
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
        list.append({StatusKind::Uncertain, tr("Terms of this order are not in the catalogue")});
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
    const bool isClock = next.clock != ClockState::None;
    const Instant now = isClock ? std::max(m_now, m_snapshot->asOf) : m_snapshot->asOf;
    Clock clock; // as much of it as the snapshot keeps
    clock.due = isClock ? next.due : Instant();
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
    const bool late = left <= 0;
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
                          (next.provisional ? wording::provisionalMark() : QString());
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
            return QVariant::fromValue(statusKind(next.clock));
        return QVariant::fromValue(begun                    ? StatusKind::Running
                                   : late                   ? StatusKind::Breached
                                   : minutes <= 2 * 24 * 60 ? StatusKind::DueSoon
                                                            : StatusKind::Open);
    }
    default:
        return {};
    }
}

QVariant PortfolioModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    struct Head
    {
        const char *id;
        const char *text;
        int width;
        int drop;
    };
    static const Head heads[] = {
        {"customer", QT_TR_NOOP("Customer"), 132, 0},
        {"reasons", QT_TR_NOOP("Reasons (rules that fired)"), 200, 0},
        {"critical", QT_TR_NOOP("Crit"), 36, 0},
        {"high", QT_TR_NOOP("High"), 36, 0},
        {"medium", QT_TR_NOOP("Med"), 36, 5},
        {"low", QT_TR_NOOP("Low"), 36, 4},
        {"deadline", QT_TR_NOOP("Next deadline"), 166, 0},
        {"hard_problem", nullptr, 82, 0},
        {"basic_escort", nullptr, 82, 0},
        {"full_link_escort", nullptr, 82, 6},
        {"special_project", nullptr, 82, 0},
        {"expert_service", nullptr, 82, 7},
        {"next_escort", QT_TR_NOOP("Next escort"), 104, 3},
        {"plan_end", QT_TR_NOOP("Plan ends"), 88, 2},
        {"owner", QT_TR_NOOP("Owner"), 70, 1},
    };
    const Head &head = heads[section];
    const auto column = Column(section);
    switch (role) {
    case Qt::DisplayRole:
        return head.text ? tr(head.text) : wording::shortName(Pool(section - int(Column::HardProblem) + 1));
    case Qt::ToolTipRole:
        return isPool(column) ? tr("%1: days and times left this month")
                                    .arg(wording::name(Pool(section - int(Column::HardProblem) + 1)))
               : column >= Column::Critical && column <= Column::Low
                   ? tr("Open incidents: %1").arg(wording::name(severityOf(column)))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return column >= Column::Critical && column <= Column::Low ? QVariant(int(Qt::AlignCenter)) : QVariant();
    case ColumnIdRole:
        return QLatin1String(head.id);
    case ColumnWidthRole:
        return head.width;
    case ColumnStretchRole:
        return column == Column::Reasons;
    case ColumnDropRole:
        return head.drop;
    case ColumnFixedRole:
        return column == Column::Customer;
    default:
        return {};
    }
}

} // namespace tam::ui
