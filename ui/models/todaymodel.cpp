#include "models/todaymodel.h"

#include "search/pinyin.h"
#include "support/marks.h"
#include "widgets/itemroles.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QTimerEvent>

namespace tam::ui {

namespace {

Icon iconOf(TodayKind kind)
{
    switch (kind) {
    case TodayKind::ClockBreached:
    case TodayKind::ClockDueSoon:
    case TodayKind::UnansweredNoTarget:
        return Icon::Ticket;
    case TodayKind::DutyNow:
    case TodayKind::ApplicationClosing:
    case TodayKind::EscortUnprepared:
        return Icon::Shield;
    case TodayKind::StaffConflict:
    case TodayKind::PrerequisiteMissing:
        return Icon::Person;
    case TodayKind::DeliverableOverdue:
    case TodayKind::DeliverableDueSoon:
        return Icon::Document;
    case TodayKind::PoolOver:
    case TodayKind::QuotaLapsing:
        return Icon::BurnDown;
    case TodayKind::NoticeUnsent:
        return Icon::Bell;
    case TodayKind::TaskDue:
        return Icon::Check;
    case TodayKind::SubscriptionEnding:
        return Icon::Flag;
    case TodayKind::FindingOpen:
        return Icon::Risk;
    case TodayKind::ResourceExpiring:
        return Icon::Lock;
    case TodayKind::CalendarMissing:
        return Icon::Calendar;
    }
    return Icon::None;
}

} // namespace

TodayModel::TodayModel(QObject *parent) : QAbstractTableModel(parent) {}

void TodayModel::setSnapshot(std::shared_ptr<const PortfolioSnapshot> snapshot)
{
    if (m_snapshot == snapshot)
        return;
    m_snapshot = std::move(snapshot);
    m_texts.clear();
    m_idle.stop();
    rebuild();
    if (m_snapshot)
        m_idle.start(0, this);
}

void TodayModel::setFilter(const TodayFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    rebuild();
}

bool TodayModel::accepts(size_t item) const
{
    const TodayItem &shown = m_snapshot->today[item];
    if (!m_filter.kinds.isEmpty() && !m_filter.kinds.contains(int(shown.kind)))
        return false;
    if (!concerns(*m_snapshot, shown, m_filter.mine))
        return false;
    return m_filter.text.isEmpty() || SearchKeys::contains(m_texts[item], m_filter.text);
}

/// Sentences are made once for a snapshot, not with each keystroke.
void TodayModel::prepareTexts(size_t upTo)
{
    m_texts.reserve(m_snapshot->today.size());
    for (size_t i = m_texts.size(); i < std::min(upTo, m_snapshot->today.size()); ++i) {
        const TodayItem &item = m_snapshot->today[i];
        const PortfolioRow *row = m_snapshot->row(item.customer);
        m_texts.push_back(SearchKeys::fold(item.customerName) + u'\n' +
                          (row ? SearchKeys::fold(row->nameEn) + u'\n' : QString()) + SearchKeys::fold(sentence(item)));
    }
}

/// A slice at a time while nothing else is to be done, so that the first letter of a filter finds them made.
void TodayModel::timerEvent(QTimerEvent *event)
{
    constexpr size_t slice = 256;
    if (event->timerId() != m_idle.timerId())
        return QAbstractTableModel::timerEvent(event);
    prepareTexts(m_texts.size() + slice);
    if (m_texts.size() == m_snapshot->today.size())
        m_idle.stop();
}

void TodayModel::rebuild()
{
    QList<Row> rows;
    int items = 0;
    qsizetype head = -1;
    if (m_snapshot && !m_filter.text.isEmpty())
        prepareTexts(m_snapshot->today.size());
    for (size_t i = 0; m_snapshot && i < m_snapshot->today.size(); ++i) {
        const TodayItem &item = m_snapshot->today[i];
        if (!accepts(i))
            continue;
        if (head < 0 || rows[head].kind != item.kind) {
            head = rows.size();
            rows.append({-1, item.kind, 0, {}, 0});
        }
        ++rows[head].count;
        rows.append({int(i), item.kind, 0, item.recordId, item.part()});
        ++items;
    }
    m_items = items;
    if (rows == m_rows) {
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, int(Column::Count) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const TodayItem *TodayModel::item(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].item < 0)
        return nullptr;
    return &m_snapshot->today[size_t(m_rows[row].item)];
}

QString TodayModel::keyOf(int row) const
{
    const Row shown = m_rows.value(row);
    return shown.item < 0 ? QString() : code(shown.kind) + shown.record.toString() + QString::number(shown.part);
}

int TodayModel::rowOf(TodayKind kind, const QUuid &record, std::optional<int> part) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const TodayItem *found = item(row);
        if (found && found->kind == kind && found->recordId == record && part.value_or(found->part()) == found->part())
            return row;
    }
    return -1;
}

QString TodayModel::sentence(const TodayItem &item) const
{
    return wording::text(
        item, [this](PersonId id) { return m_snapshot->personName(id); }, zoneOf(item));
}

Zone TodayModel::zoneOf(const TodayItem &item) const
{
    const PortfolioRow *row = m_snapshot->row(item.customer);
    return Zone::fromName(row ? row->timeZone : QString()).value_or(Zone::shanghai());
}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TodayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    if (row.item < 0)
        return heading(row, index.column(), role);
    const TodayItem &shown = m_snapshot->today[size_t(row.item)];
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return display(shown, column);
    if (role == Qt::ToolTipRole && column == Column::What)
        return sentence(shown);
    return decoration(shown, column, role);
}

PillData TodayModel::pill(const TodayItem &item) const
{
    if (!item.clock.due.isNull())
        return clockPill(item.clock, now(), m_age);
    const QString text = wording::pillText(item, m_snapshot->asOf, zoneOf(item));
    return {statusKind(item.kind), text.isEmpty() ? tr("no deadline") : text, {}};
}

QVariant TodayModel::heading(const Row &row, int column, int role) const
{
    switch (role) {
    case GroupRowRole:
        return true;
    case Qt::DisplayRole:
        return column == 0 ? QVariant(wording::name(row.kind)) : QVariant();
    case GroupCountRole:
        return QString::number(row.count);
    case StatusRole:
        return QVariant::fromValue(statusKind(row.kind));
    default:
        return {};
    }
}

QVariant TodayModel::display(const TodayItem &item, Column column) const
{
    switch (column) {
    case Column::Left: {
        const PillData shown = pill(item);
        return shown.secondary.isEmpty() ? shown.text : QString(shown.text + u' ' + shown.secondary);
    }
    case Column::Customer: {
        const PortfolioRow *row = m_snapshot->row(item.customer);
        return row ? displayName(*row) : QStringLiteral("–");
    }
    case Column::What:
        return sentence(item);
    case Column::Due:
        return wording::dueText(item, m_snapshot->asOf, zoneOf(item));
    case Column::NextStep:
        return wording::nextStep(item);
    case Column::Count:
        break;
    }
    return {};
}

QVariant TodayModel::decoration(const TodayItem &item, Column column, int role) const
{
    switch (column) {
    case Column::Left:
        if (role == StatusRole)
            return QVariant::fromValue(pill(item).kind);
        if (role == PillTextRole)
            return pill(item).text;
        if (role == PillSecondaryRole)
            return pill(item).secondary;
        if (role == ClockDueRole && !item.clock.due.isNull() && !item.clock.answered())
            return item.clock.due.microseconds();
        return {};
    case Column::Customer:
        if (role == PlanMarkRole) {
            const PortfolioRow *row = m_snapshot->row(item.customer);
            return row ? QVariant::fromValue(planMark(row->plan, row->terms)) : QVariant();
        }
        return {};
    case Column::What:
        return role == IconRole            ? QVariant::fromValue(iconOf(item.kind))
               : role == RunsRole          ? QVariant::fromValue(runs(item))
               : role == SecondaryTextRole ? QVariant(remark(item))
                                           : QVariant();
    case Column::Due:
        if (role == RunsRole && item.provisional) { // marked as on the board; the tooltip says it in full
            TodayItem plain = item;
            plain.provisional = false;
            const QString due = wording::dueText(plain, m_snapshot->asOf, zoneOf(item));
            return QVariant::fromValue(QList<TextRun>{{due + QStringLiteral(" ?"), Tone::Muted, false}});
        }
        if (role == Qt::ToolTipRole && item.provisional)
            return wording::dueText(item, m_snapshot->asOf, zoneOf(item));
        return role == ToneRole ? QVariant::fromValue(Tone::Muted) : QVariant();
    case Column::NextStep:
    case Column::Count:
        break;
    }
    return {};
}

/// The sentence with the number of its incident muted: what tells one line from the next is the title.
QList<TextRun> TodayModel::runs(const TodayItem &item) const
{
    const QString text = sentence(item);
    const qsizetype at = item.number.isEmpty() ? -1 : text.indexOf(item.number);
    if (at < 0)
        return {{text, Tone::Text, false}};
    const qsizetype end = at + item.number.size();
    QString lead = text.left(at).trimmed();
    if (lead.endsWith(u':') || lead.endsWith(QChar(0xFF1A)))
        lead.chop(1); // the muted number parts the two
    return {{lead, Tone::Text, false}, {item.number, Tone::Muted, false}, {text.mid(end).trimmed(), Tone::Text, false}};
}

/// What stands behind the sentence; of a conflict the customer on its other side.
QString TodayModel::remark(const TodayItem &item) const
{
    for (const QUuid &id : item.customerIds) {
        const PortfolioRow *row = id == item.customer.uuid ? nullptr : m_snapshot->row({id});
        if (row)
            return tr("with %1").arg(displayName(*row));
    }
    return wording::remark(item);
}

QVariant TodayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    struct Head
    {
        const char *id;
        const char *text;
        int width;
        bool stretch;
        int drop;
    };
    static const Head heads[] = {
        {"left", QT_TR_NOOP("Left"), 138, false, 0},          {"customer", QT_TR_NOOP("Customer"), 122, false, 0},
        {"what", QT_TR_NOOP("What"), 340, true, 0},           {"due", QT_TR_NOOP("Due"), 104, false, 2},
        {"next_step", QT_TR_NOOP("Next step"), 88, false, 1},
    };
    const Head &head = heads[section];
    switch (role) {
    case Qt::DisplayRole:
        return tr(head.text);
    case ColumnIdRole:
        return QLatin1String(head.id);
    case ColumnWidthRole:
        return head.width;
    case ColumnStretchRole:
        return head.stretch;
    case ColumnDropRole:
        return head.drop;
    case ColumnFixedRole:
        return section == int(Column::What);
    case ColumnNamesRole:
        return section == int(Column::Left)       ? PillColumnWidth
               : section == int(Column::Customer) ? 176
               : section == int(Column::NextStep) ? 160
                                                  : 0;
    default:
        return {};
    }
}

Qt::ItemFlags TodayModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return m_rows[index.row()].item < 0 ? Qt::ItemFlags(Qt::ItemIsEnabled) : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace tam::ui
