#include "models/incidentmodel.h"

#include "models/movedrows.h"
#include "search/pinyin.h"
#include "support/marks.h"
#include "widgets/itemroles.h"
#include "wording/format.h"
#include "wording/names.h"

#include <algorithm>

namespace tam::ui {

const Clock &IncidentRow::leading() const
{
    const Clock *best = &clocks.front();
    for (const Clock &clock : clocks) {
        const bool waits = !clock.answered() && !clock.due.isNull();
        const bool bestWaits = !best->answered() && !best->due.isNull();
        const bool worse = !bestWaits && clock.state == ClockState::Missed && best->state != ClockState::Missed;
        if (worse || (waits && (!bestWaits || clock.due < best->due)))
            best = &clock;
    }
    return *best;
}

IncidentRow incidentRow(const CustomerFacts &facts, const Incident &incident, const View &view,
                        const QString &customerName, PlanMark mark)
{
    IncidentRow row;
    row.id = incident.uuid;
    row.customer = facts.id();
    row.customerName = customerName;
    row.mark = mark;
    row.number = incident.number;
    row.title = incident.title;
    row.product = incident.product;
    row.severity = incident.severity;
    row.status = incident.status;
    row.kind = incident.incidentKind;
    row.channel = incident.channel;
    row.openedAt = incident.openedAt;
    row.assignee = incident.assigneeId;
    row.clocks = clocks(facts, incident, view);
    return row;
}

IncidentModel::IncidentModel(bool withCustomer, QObject *parent)
    : QAbstractTableModel(parent), m_withCustomer(withCustomer)
{
}

void IncidentModel::setRows(std::vector<IncidentRow> rows, Instant asOf)
{
    m_fetch = nullptr;
    m_ended = true;
    m_asOf = asOf;
    std::vector<int> shown = shownOf(rows);
    const bool same = std::equal(shown.begin(), shown.end(), m_shown.begin(), m_shown.end(),
                                 [&](int a, int b) { return rows[size_t(a)].id == m_rows[size_t(b)].id; });
    // The same incidents with newer clocks: change in place unless the order or a filter moves a row. Until the reset
    // begins the old rows stand as they were: who keeps a place in them still has to ask.
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    m_shown = std::move(shown);
    if (!same)
        endResetModel();
    else if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, columnCount() - 1));
}

void IncidentModel::setFetch(Fetch fetch, Instant asOf)
{
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_fetch = std::move(fetch);
    m_ended = false;
    m_asOf = asOf;
    m_chip = IncidentChip::All;
    endResetModel();
    fetchMore({});
}

void IncidentModel::renew(Fetch fetch, Instant asOf, int shownRow)
{
    const size_t wanted =
        shownRow < 0 || size_t(shownRow) >= m_shown.size() ? 1 : size_t(m_shown[size_t(shownRow)]) + 1;
    std::vector<IncidentRow> fresh;
    bool ended = false;
    while (fresh.size() < wanted && !ended) {
        std::vector<IncidentRow> more = fetch(fresh.empty() ? nullptr : &fresh.back());
        ended = more.empty();
        std::move(more.begin(), more.end(), std::back_inserter(fresh));
    }
    m_fetch = std::move(fetch);
    m_asOf = asOf;
    const bool same =
        m_ended == ended && std::equal(fresh.begin(), fresh.end(), m_rows.begin(), m_rows.end(),
                                       [](const IncidentRow &a, const IncidentRow &b) { return a.id == b.id; });
    if (same && m_text.isEmpty()) {
        m_rows = std::move(fresh);
        if (!m_shown.empty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, columnCount() - 1));
        return;
    }
    m_rows = std::move(fresh);
    m_ended = ended;
    rebuild();
}

bool IncidentModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_fetch && !m_ended;
}

void IncidentModel::fetchMore(const QModelIndex &)
{
    if (!m_fetch || m_ended)
        return;
    std::vector<IncidentRow> more = m_fetch(m_rows.empty() ? nullptr : &m_rows.back());
    m_ended = more.empty();
    std::vector<int> add;
    for (IncidentRow &row : more) {
        m_rows.push_back(std::move(row));
        if (accepts(m_rows.back()))
            add.push_back(int(m_rows.size()) - 1);
    }
    if (add.empty())
        return;
    beginInsertRows({}, int(m_shown.size()), int(m_shown.size() + add.size()) - 1);
    m_shown.insert(m_shown.end(), add.begin(), add.end());
    endInsertRows();
}

bool IncidentModel::inChip(const IncidentRow &row, IncidentChip chip)
{
    const auto any = [&](ClockState state) {
        return std::any_of(row.clocks.begin(), row.clocks.end(), [&](const Clock &c) { return c.state == state; });
    };
    switch (chip) {
    case IncidentChip::Open:
        return row.isOpen();
    case IncidentChip::Breached:
        return any(ClockState::Breached);
    case IncidentChip::DueSoon:
        return any(ClockState::DueSoon);
    case IncidentChip::Unanswered:
        return row.isOpen() && !row.clocks.front().answered();
    case IncidentChip::PlatformFaults:
        return row.isOpen() && row.kind == IncidentKind::PlatformFault;
    case IncidentChip::All:
        return true;
    }
    return true;
}

bool IncidentModel::fits(const IncidentRow &row, const QString &folded)
{
    return folded.isEmpty() || SearchKeys::fold(row.number).contains(folded) ||
           SearchKeys::fold(row.title).contains(folded) || SearchKeys::fold(row.customerName).contains(folded) ||
           SearchKeys::fold(row.product).contains(folded);
}

void IncidentModel::setChip(IncidentChip chip)
{
    if (m_chip == chip)
        return;
    m_chip = chip;
    m_kept = {};
    rebuild();
}

void IncidentModel::setText(const QString &text)
{
    const QString folded = SearchKeys::fold(text);
    if (folded == m_text)
        return;
    m_text = folded;
    m_kept = {};
    rebuild();
}

/// The rows that are in the view, in its order.
std::vector<int> IncidentModel::shownOf(const std::vector<IncidentRow> &rows) const
{
    std::vector<int> shown;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (isShown(rows[i]))
            shown.push_back(int(i));
    }
    if (!m_fetch) // pieces come in their own order
        sortRows(rows, shown);
    return shown;
}

void IncidentModel::rebuild()
{
    beginResetModel();
    m_shown = shownOf(m_rows);
    endResetModel();
}

int IncidentModel::counter(IncidentChip chip) const
{
    return counter(m_rows, chip);
}

int IncidentModel::counter(const std::vector<IncidentRow> &rows, IncidentChip chip)
{
    return int(std::count_if(rows.begin(), rows.end(), [&](const IncidentRow &row) { return inChip(row, chip); }));
}

int IncidentModel::count(IncidentChip chip, const QString &text) const
{
    const QString folded = SearchKeys::fold(text);
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [&](const IncidentRow &row) { return inChip(row, chip) && fits(row, folded); }));
}

void IncidentModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    m_sortColumn = columnAt(column);
    m_sortOrder = order;
    if (m_fetch)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const auto before = m_shown;
    sortRows(m_rows, m_shown);
    const QModelIndexList old = persistentIndexList();
    changePersistentIndexList(old, movedIndexes(*this, old, before, m_shown));
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void IncidentModel::sortRows(const std::vector<IncidentRow> &rows, std::vector<int> &shown) const
{
    // Unanswered clocks by their due, then those without a target by severity, then the answered ones, newest first.
    const auto clockKey = [](const IncidentRow &row) {
        const Clock &clock = row.leading();
        const bool waits = !clock.answered() && !clock.due.isNull();
        return std::tuple(waits                               ? 0
                          : row.isOpen() && !clock.answered() ? 1
                          : row.isOpen()                      ? 2
                                                              : 3,
                          waits ? clock.due.microseconds() : qint64(row.severity), -row.openedAt.microseconds());
    };
    const auto less = [&](const IncidentRow &a, const IncidentRow &b) {
        switch (m_sortColumn) {
        case Column::Clock:
            return clockKey(a) < clockKey(b);
        case Column::Customer:
            return a.customerName.localeAwareCompare(b.customerName) < 0;
        case Column::Number:
            return a.number < b.number;
        case Column::Incident:
            return a.title.localeAwareCompare(b.title) < 0;
        case Column::Severity:
            return a.severity < b.severity;
        case Column::Status:
            return a.status < b.status;
        case Column::Kind:
            return a.kind < b.kind;
        case Column::Channel:
            return a.channel < b.channel;
        case Column::Product:
            return a.product < b.product;
        case Column::Opened:
            return a.openedAt < b.openedAt;
        case Column::Assignee:
            return compareUuid(a.assignee.uuid, b.assignee.uuid) < 0;
        case Column::Count:
            break;
        }
        return false;
    };
    std::stable_sort(shown.begin(), shown.end(), [&](int a, int b) {
        const IncidentRow &left = rows[size_t(a)];
        const IncidentRow &right = rows[size_t(b)];
        return m_sortOrder == Qt::AscendingOrder ? less(left, right) : less(right, left);
    });
}

const IncidentRow *IncidentModel::row(int row) const
{
    return row < 0 || size_t(row) >= m_shown.size() ? nullptr : &m_rows[size_t(m_shown[size_t(row)])];
}

int IncidentModel::rowOf(const QUuid &id) const
{
    for (size_t i = 0; i < m_shown.size(); ++i) {
        if (m_rows[size_t(m_shown[i])].id == id)
            return int(i);
    }
    return -1;
}

IncidentModel::Column IncidentModel::columnAt(int section) const
{
    return Column(m_withCustomer || section == 0 ? section : section + 1);
}

int IncidentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int IncidentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count) - (m_withCustomer ? 0 : 1);
}

QVariant IncidentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const IncidentRow &shown = *row(index.row());
    const Column column = columnAt(index.column());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return display(shown, column);
    return decoration(shown, column, role);
}

QVariant IncidentModel::display(const IncidentRow &row, Column column) const
{
    switch (column) {
    case Column::Clock: {
        const PillData shown = pill(row.leading());
        return shown.secondary.isEmpty() ? shown.text : QString(shown.text + u' ' + shown.secondary);
    }
    case Column::Customer:
        return row.customerName;
    case Column::Number:
        return row.number;
    case Column::Incident:
        return row.title;
    case Column::Severity:
        return wording::name(row.severity);
    case Column::Status:
        return wording::name(row.status);
    case Column::Kind:
        return wording::name(row.kind);
    case Column::Channel:
        return wording::name(row.channel);
    case Column::Product:
        return row.product;
    case Column::Opened:
        return wording::localTime(row.openedAt, m_zone);
    case Column::Assignee:
        return m_snapshot ? m_snapshot->personName(row.assignee) : QString();
    case Column::Count:
        break;
    }
    return {};
}

PillData IncidentModel::pill(const Clock &clock) const
{
    return clockPill(clock, std::max(m_now, m_asOf), {m_dataTime, m_zone});
}

QVariant IncidentModel::decoration(const IncidentRow &row, Column column, int role) const
{
    switch (column) {
    case Column::Clock: {
        const PillData shown = pill(row.leading());
        if (role == StatusRole)
            return QVariant::fromValue(shown.kind);
        if (role == PillTextRole)
            return shown.text;
        if (role == PillSecondaryRole)
            return shown.secondary;
        if (role == ClockDueRole) {
            const Clock &clock = row.leading();
            return clock.due.isNull() || clock.answered() ? QVariant() : QVariant(clock.due.microseconds());
        }
        if (role == Qt::ToolTipRole) {
            QStringList lines;
            for (const Clock &clock : row.clocks)
                lines.append(wording::name(clock.target) + QStringLiteral(": ") + pill(clock).text);
            return lines.join(u'\n');
        }
        return {};
    }
    case Column::Customer:
        return role == PlanMarkRole ? QVariant::fromValue(row.mark) : QVariant();
    case Column::Severity:
        return role == SeverityRole ? QVariant(severityLevel(row.severity)) : QVariant();
    case Column::Kind:
        return role == ToneRole
                   ? QVariant::fromValue(row.kind == IncidentKind::PlatformFault ? Tone::Critical : Tone::Muted)
                   : QVariant();
    case Column::Number:
    case Column::Channel:
    case Column::Product:
    case Column::Opened:
        return role == ToneRole ? QVariant::fromValue(Tone::Muted) : QVariant();
    default:
        return {};
    }
}

QVariant IncidentModel::headerData(int section, Qt::Orientation orientation, int role) const
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
        {"clock", QT_TR_NOOP("Clock"), 150, 0},      {"customer", QT_TR_NOOP("Customer"), 116, 0},
        {"number", QT_TR_NOOP("Number"), 126, 0},    {"incident", QT_TR_NOOP("Incident"), 160, 0},
        {"severity", QT_TR_NOOP("Severity"), 94, 0}, {"status", QT_TR_NOOP("Status"), 76, 6},
        {"kind", QT_TR_NOOP("Kind"), 84, 5},         {"channel", QT_TR_NOOP("Channel"), 60, 2},
        {"product", QT_TR_NOOP("Product"), 120, 3},  {"opened", QT_TR_NOOP("Opened"), 126, 4},
        {"assignee", QT_TR_NOOP("Assignee"), 72, 1},
    };
    const Column column = columnAt(section);
    const Head &head = heads[int(column)];
    switch (role) {
    case Qt::DisplayRole:
        return tr(head.text);
    case ColumnIdRole:
        return QLatin1String(head.id);
    case ColumnWidthRole:
        return head.width;
    case ColumnStretchRole:
        return column == Column::Incident;
    case ColumnDropRole:
        return head.drop;
    case ColumnFixedRole:
        return column == Column::Incident;
    case ColumnNamesRole:
        return column == Column::Clock                              ? PillColumnWidth
               : column == Column::Customer                         ? 176
               : column == Column::Number                           ? 132
               : column == Column::Severity                         ? 110
               : column == Column::Status || column == Column::Kind ? 124
                                                                    : 0;
    default:
        return {};
    }
}

} // namespace tam::ui
