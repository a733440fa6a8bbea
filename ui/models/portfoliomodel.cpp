#include "models/portfoliomodel.h"

#include "models/movedrows.h"
#include "support/marks.h"
#include "widgets/itemroles.h"
#include "wording/names.h"

#include <QCollator>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kNames = 176; ///< holds "Shutong Agriculture"; longer names give way to the columns behind
constexpr int kPool = 58;   ///< holds "17.25 5"
constexpr int kDates = 100; ///< holds "25 Sept req." and "28 Feb 2027"
constexpr int kReasonsLatin = 165;

using Column = PortfolioModel::Column;

} // namespace

bool PortfolioModel::isPool(Column column)
{
    return column >= Column::HardProblem && column <= Column::ExpertService;
}

const PoolQuota &PortfolioModel::poolOf(const PortfolioRow &row, Column column)
{
    return row.pools[size_t(column) - size_t(Column::HardProblem)];
}

Severity PortfolioModel::severityOf(Column column)
{
    return Severity(int(column) - int(Column::Critical) + 1);
}

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

/// What a text is matched against, once prepareKeys() was called.
QStringView PortfolioModel::keyOf(int row) const
{
    const int begin = row > 0 ? m_keyEnds[size_t(row) - 1] : 0;
    return QStringView(m_searchKeys).sliced(begin, m_keyEnds[size_t(row)] - begin);
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

int PortfolioModel::count(PortfolioChip chip, const QString &text)
{
    if (!m_snapshot)
        return 0;
    const QString folded = SearchKeys::fold(text);
    if (folded.isEmpty())
        return counter(chip);
    prepareKeys();
    int count = 0;
    for (size_t i = 0; i < m_snapshot->rows.size(); ++i)
        count += inChip(m_snapshot->rows[i], chip) && SearchKeys::contains(keyOf(int(i)), folded);
    return count;
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
            key = SearchKeys::keyOf(row.name);
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
    const QModelIndexList old = persistentIndexList();
    changePersistentIndexList(old, movedIndexes(*this, old, before, shown()));
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

bool PortfolioModel::isMissing(const PortfolioRow &row) const
{
    switch (m_sortColumn) {
    case Column::Deadline:
        return row.next.due.isNull();
    case Column::NextEscort:
        return !row.nextEscortOn.isValid();
    case Column::PlanEnd:
        return !row.planEndsOn.isValid();
    default:
        return isPool(m_sortColumn) &&
               (poolOf(row, m_sortColumn).remainingDays.isNull() || !poolOf(row, m_sortColumn).offered);
    }
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
        // What a customer does not have comes last whichever way the others go.
        std::stable_partition(m_order.begin(), m_order.end(), [&](int i) { return !isMissing(rows[size_t(i)]); });
        return;
    }
    // A name is collated once, not with each comparison.
    const QCollator collator;
    std::vector<QCollatorSortKey> keys;
    keys.reserve(rows.size());
    for (const PortfolioRow &row : rows)
        keys.push_back(collator.sortKey(displayName(row))); // as it is read
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

QVariant PortfolioModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    struct Head
    {
        const char *id;
        const char *text; ///< short: the numbers below are narrower than their names
        const char *name; ///< null: the same
        int width;
        int drop;
    };
    static const Head heads[] = {
        {"customer", QT_TR_NOOP("Customer"), nullptr, 118, 0},
        {"reasons", QT_TR_NOOP("Reasons"), QT_TR_NOOP("Reasons (rules that fired)"), 118, 0},
        {"critical", QT_TR_NOOP("C"), QT_TR_NOOP("Critical"), 26, 0},
        {"high", QT_TR_NOOP("H"), QT_TR_NOOP("High"), 26, 0},
        {"medium", QT_TR_NOOP("M"), QT_TR_NOOP("Medium"), 26, 5},
        {"low", QT_TR_NOOP("L"), QT_TR_NOOP("Low"), 26, 4},
        {"deadline", QT_TR_NOOP("Next deadline"), nullptr, 120, 0},
        {"hard_problem", QT_TR_NOOP("Hard"), nullptr, kPool, 0},
        {"basic_escort", QT_TR_NOOP("Basic"), nullptr, kPool, 9},
        {"full_link_escort", QT_TR_NOOP("Full"), nullptr, kPool, 6},
        {"special_project", QT_TR_NOOP("Project"), nullptr, kPool, 8},
        {"expert_service", QT_TR_NOOP("Expert"), nullptr, kPool, 7},
        {"next_escort", QT_TR_NOOP("Next escort"), nullptr, kDates, 3},
        {"plan_end", QT_TR_NOOP("Plan ends"), nullptr, 70, 2},
        {"owner", QT_TR_NOOP("Owner"), nullptr, 50, 1},
    };
    const Head &head = heads[section];
    const auto column = Column(section);
    switch (role) {
    case Qt::DisplayRole:
        return tr(head.text);
    case Qt::AccessibleTextRole: // also the title in menus and exports
        return isPool(column) ? wording::shortName(Pool(section - int(Column::HardProblem) + 1))
               : head.name    ? QVariant(tr(head.name))
                              : QVariant();
    case Qt::ToolTipRole:
        return isPool(column) ? tr("%1: days and times left this month")
                                    .arg(wording::name(Pool(section - int(Column::HardProblem) + 1)))
               : column >= Column::Critical && column <= Column::Low
                   ? tr("Open incidents: %1").arg(wording::name(severityOf(column)))
               : head.name ? QVariant(tr(head.name))
                           : QVariant();
    case Qt::TextAlignmentRole:
        return column >= Column::Critical && column <= Column::Low ? QVariant(int(Qt::AlignCenter)) : QVariant();
    case ColumnIdRole:
        return QLatin1String(head.id);
    case ColumnWidthRole: // English is longer: the end that is near and the reason are what is to be read
        return wording::chinese()          ? head.width
               : column == Column::PlanEnd ? kDates
               : column == Column::Reasons ? kReasonsLatin
                                           : head.width;
    case ColumnStretchRole:
        return column == Column::Reasons;
    case ColumnDropRole:
        return head.drop;
    case ColumnFixedRole:
        return column == Column::Customer;
    case ColumnNamesRole:
        return column == Column::Customer                                  ? kNames
               : column == Column::Deadline                                ? PillColumnWidth
               : column == Column::NextEscort || column == Column::PlanEnd ? kDates
                                                                           : 0;
    default:
        return {};
    }
}

} // namespace tam::ui
