#include "models/quotaheatmodel.h"

#include "models/movedrows.h"
#include "search/pinyin.h"
#include "support/marks.h"
#include "widgets/itemroles.h"
#include "widgets/numbers.h"
#include "wording/format.h"
#include "wording/names.h"

#include <algorithm>

namespace tam::ui {

namespace {

using Column = QuotaHeatModel::Column;

bool isPool(Column column)
{
    return column >= Column::HardProblem && column <= Column::ExpertService;
}

const PoolQuota &poolOf(const PortfolioRow &row, Column column)
{
    return row.pools[size_t(column) - size_t(Column::HardProblem)];
}

/// Share in whole per cent, rounded up; what is taken of nothing counts as over.
int share(qint64 taken, qint64 limit)
{
    if (limit <= 0)
        return taken > 0 ? 999 : 0;
    return int(std::min<qint64>(999, (100 * taken + limit - 1) / limit));
}

bool anyPool(const PortfolioRow &row, bool (*wanted)(const HeatShare &))
{
    return std::any_of(row.pools.begin(), row.pools.end(),
                       [wanted](const PoolQuota &pool) { return wanted(heatShare(pool)); });
}

} // namespace

HeatShare heatShare(const PoolQuota &pool)
{
    HeatShare result;
    const bool touched =
        !pool.usedDays.isZero() || !pool.reservedDays.isZero() || pool.usedTimes > 0 || pool.reservedTimes > 0;
    if (pool.limitDays.isNull()) {
        result.state = HeatState::TermsUnknown;
        return result;
    }
    if (!pool.offered && !pool.over.value_or(false))
        return result;
    const int days = share((pool.usedDays + pool.reservedDays).quarters(), pool.limitDays.quarters());
    const int times = share(pool.usedTimes + pool.reservedTimes, pool.limitTimes.value_or(0));
    result.percent = std::max(days, times);
    result.state = pool.over.value_or(false) ? HeatState::Over : HeatState::Share;
    result.usedUp = result.state == HeatState::Share &&
                    (pool.remainingDays <= Days::whole(0) || pool.remainingTimes.value_or(0) <= 0);
    result.unused = pool.offered && !touched;
    return result;
}

QuotaHeatModel::QuotaHeatModel(QObject *parent) : QAbstractTableModel(parent) {}

void QuotaHeatModel::setSnapshot(std::shared_ptr<const PortfolioSnapshot> snapshot)
{
    if (m_snapshot == snapshot)
        return;
    m_snapshot = std::move(snapshot);
    m_keys.clear();
    m_worst.clear();
    m_counters = {};
    m_worst.reserve(m_snapshot->rows.size());
    for (const PortfolioRow &row : m_snapshot->rows) {
        Worst worst{row.terms == Terms::Unknown ? -1 : -2, -1};
        for (size_t i = 0; i < row.pools.size(); ++i) {
            const HeatShare cell = heatShare(row.pools[i]);
            if (cell.state < HeatState::Share)
                continue;
            // Over by little still stands before used up to the last.
            const int rank = cell.percent + (cell.state == HeatState::Over ? 1000 : 0);
            if (rank > worst.rank)
                worst = {rank, int(i)};
        }
        m_worst.push_back(worst);
        for (size_t chip = 0; chip < m_counters.size(); ++chip)
            m_counters[chip] += inChip(row, QuotaChip(chip));
    }
    rebuild();
}

void QuotaHeatModel::setSearchKeys(std::vector<QString> keys)
{
    if (!m_snapshot || keys.size() != m_snapshot->rows.size())
        return;
    m_keys = std::move(keys);
    if (!m_text.isEmpty())
        rebuild();
}

bool QuotaHeatModel::inChip(const PortfolioRow &row, QuotaChip chip) const
{
    if (row.archived)
        return false;
    switch (chip) {
    case QuotaChip::All:
        return true;
    case QuotaChip::Over:
        return anyPool(row, [](const HeatShare &cell) { return cell.state == HeatState::Over; });
    case QuotaChip::UsedUp:
        return anyPool(row, [](const HeatShare &cell) { return cell.usedUp; });
    case QuotaChip::Unused:
        return anyPool(row, [](const HeatShare &cell) { return cell.unused; });
    case QuotaChip::TermsUnknown:
        return row.terms == Terms::Unknown;
    }
    return false;
}

bool QuotaHeatModel::matches(int row) const
{
    if (m_text.isEmpty())
        return true;
    if (!m_keys.empty())
        return SearchKeys::match(m_keys[size_t(row)], m_text) > 0;
    const PortfolioRow &customer = m_snapshot->rows[size_t(row)];
    return SearchKeys::fold(customer.name).contains(m_text) || SearchKeys::fold(customer.nameEn).contains(m_text);
}

void QuotaHeatModel::setChip(QuotaChip chip)
{
    if (m_chip == chip)
        return;
    m_chip = chip;
    rebuild();
}

void QuotaHeatModel::setText(const QString &text)
{
    const QString folded = SearchKeys::fold(text);
    if (folded == m_text)
        return;
    m_text = folded;
    rebuild();
}

void QuotaHeatModel::rebuild()
{
    if (!m_snapshot)
        return;
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_snapshot->rows.size(); ++i) {
        if (inChip(m_snapshot->rows[i], m_chip) && matches(int(i)))
            m_shown.push_back(int(i));
    }
    sortShown();
    endResetModel();
}

int QuotaHeatModel::rank(int row) const
{
    if (m_sortColumn == Column::Customer)
        return row; // the snapshot's rows are by name
    if (!isPool(m_sortColumn))
        return m_worst[size_t(row)].rank;
    const HeatShare cell = heatShare(poolOf(m_snapshot->rows[size_t(row)], m_sortColumn));
    switch (cell.state) {
    case HeatState::NotInPlan:
        return -2;
    case HeatState::TermsUnknown:
        return -1;
    case HeatState::Share:
        return cell.percent;
    case HeatState::Over:
        return 1000 + cell.percent;
    }
    return -2;
}

void QuotaHeatModel::sortShown()
{
    std::vector<std::pair<int, int>> keyed;
    keyed.reserve(m_shown.size());
    for (const int row : m_shown)
        keyed.emplace_back(rank(row), row);
    // Customers of the same rank stay in the order of their names either way.
    std::sort(keyed.begin(), keyed.end(), [this](const auto &a, const auto &b) {
        if (a.first != b.first)
            return m_sortOrder == Qt::AscendingOrder ? a.first < b.first : b.first < a.first;
        return a.second < b.second;
    });
    for (size_t i = 0; i < keyed.size(); ++i)
        m_shown[i] = keyed[i].second;
}

void QuotaHeatModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= int(Column::Count))
        return;
    m_sortColumn = Column(column);
    m_sortOrder = order;
    if (!m_snapshot)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const std::vector<int> before = m_shown;
    sortShown();
    const QModelIndexList old = persistentIndexList();
    changePersistentIndexList(old, movedIndexes(*this, old, before, m_shown));
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

const PortfolioRow *QuotaHeatModel::row(int row) const
{
    return row < 0 || size_t(row) >= m_shown.size() ? nullptr : &m_snapshot->rows[size_t(m_shown[size_t(row)])];
}

int QuotaHeatModel::rowOf(CustomerId customer) const
{
    for (size_t i = 0; i < m_shown.size(); ++i) {
        if (m_snapshot->rows[size_t(m_shown[i])].id == customer)
            return int(i);
    }
    return -1;
}

int QuotaHeatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int QuotaHeatModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant QuotaHeatModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PortfolioRow &shown = *row(index.row());
    const auto column = Column(index.column());
    if (isPool(column))
        return poolData(poolOf(shown, column), role);
    if (column == Column::Worst)
        return worstData(m_shown[size_t(index.row())], role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayName(shown);
    case PlanMarkRole:
        return QVariant::fromValue(planMark(shown.plan, shown.terms));
    default:
        return {};
    }
}

QString QuotaHeatModel::cellText(const PoolQuota &pool) const
{
    const HeatShare cell = heatShare(pool);
    switch (cell.state) {
    case HeatState::NotInPlan:
        return QStringLiteral("–");
    case HeatState::TermsUnknown:
        return QStringLiteral("?");
    case HeatState::Share:
    case HeatState::Over:
        break;
    }
    return pool.offered ? tr("%1 %").arg(cell.percent) : tr("over");
}

QVariant QuotaHeatModel::poolData(const PoolQuota &pool, int role) const
{
    const HeatShare cell = heatShare(pool);
    const bool counted = cell.state == HeatState::Share || cell.state == HeatState::Over;
    const QString left =
        QStringLiteral("%1 / %2").arg(wording::days(pool.remainingDays), formatCount(pool.remainingTimes.value_or(0)));
    switch (role) {
    case Qt::DisplayRole:
        return counted ? tr("%1, left %2").arg(cellText(pool), left) : cellText(pool);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString name = wording::name(pool.pool);
        if (cell.state == HeatState::TermsUnknown)
            return tr("%1: terms unknown, %2 and %3 used")
                .arg(name, wording::daysUnit(pool.usedDays), wording::timesUnit(pool.usedTimes));
        if (!counted)
            return tr("%1: not in the plan").arg(name);
        return tr("%1: %2 of %3 and %4 of %5 used or reserved; left %6, %7")
            .arg(name, wording::days(pool.usedDays + pool.reservedDays), wording::daysUnit(pool.limitDays))
            .arg(pool.usedTimes + pool.reservedTimes)
            .arg(wording::timesUnit(pool.limitTimes.value_or(0)), wording::daysUnit(pool.remainingDays),
                 wording::timesUnit(pool.remainingTimes.value_or(0)));
    }
    case StateRole:
        return int(cell.state);
    case PercentRole:
        return cell.percent;
    case LeftRole:
        if (counted)
            return left;
        return cell.state == HeatState::TermsUnknown && !pool.usedDays.isZero()
                   ? QVariant(tr("%1 used").arg(wording::daysUnit(pool.usedDays)))
                   : QVariant();
    case CopyTextRole:
        return QString(cellText(pool) + (counted ? QStringLiteral(" (%1)").arg(left) : QString()));
    default:
        return {};
    }
}

QVariant QuotaHeatModel::worstData(int snapshotRow, int role) const
{
    const Worst &worst = m_worst[size_t(snapshotRow)];
    if (worst.pool < 0) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return worst.rank == -1 ? tr("terms unknown") : tr("no quota");
        return role == ToneRole ? QVariant::fromValue(worst.rank == -1 ? Tone::Uncertain : Tone::Faint) : QVariant();
    }
    const PoolQuota &pool = m_snapshot->rows[size_t(snapshotRow)].pools[size_t(worst.pool)];
    const HeatShare cell = heatShare(pool);
    const QString name = wording::shortName(pool.pool);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (cell.state == HeatState::Over) {
            return pool.daysOver()
                       ? tr("%1 over by %2").arg(name, wording::daysUnit(-pool.remainingDays))
                       : tr("%1 over by %2").arg(name, wording::timesUnit(-pool.remainingTimes.value_or(0)));
        }
        if (pool.blockedByTimes())
            return tr("%1: times used up").arg(name);
        if (pool.blockedByDays())
            return tr("%1: days used up").arg(name);
        if (cell.usedUp)
            return tr("%1: used up").arg(name);
        return cell.percent == 0 ? tr("nothing used") : tr("%1 %2 %").arg(name).arg(cell.percent);
    case StatusRole:
        return QVariant::fromValue(cell.state == HeatState::Over ? StatusKind::Breached
                                   : cell.usedUp                 ? StatusKind::DueSoon
                                                                 : StatusKind::Open);
    default:
        return {};
    }
}

QVariant QuotaHeatModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = Column(section);
    static const char *const ids[] = {"customer",        "hard_problem",   "basic_escort", "full_link_escort",
                                      "special_project", "expert_service", "worst"};
    switch (role) {
    case Qt::DisplayRole:
        return column == Column::Customer ? tr("Customer")
               : column == Column::Worst  ? tr("What stands out")
                                          : wording::shortName(Pool(section));
    case Qt::ToolTipRole:
        return isPool(column) ? QVariant(tr("%1: used and reserved of the limit; days and times left")
                                             .arg(wording::name(Pool(section))))
                              : QVariant();
    case ColumnIdRole:
        return QLatin1String(ids[section]);
    case ColumnWidthRole:
        return column == Column::Customer ? 124 : column == Column::Worst ? 132 : 107;
    case ColumnStretchRole:
        return isPool(column);
    case ColumnDropRole:
        return column == Column::Worst ? 1 : 0;
    case ColumnNamesRole:
        return column == Column::Customer ? 176 : 0;
    case ColumnFixedRole:
        return column == Column::Customer;
    default:
        return {};
    }
}

} // namespace tam::ui
