// The columns of DataTable: saving and restoring, choosing, leaving when it gets narrow; and copying.
#include "widgets/datatable.h"

#include "widgets/itemroles.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMetaMethod>
#include <QScopedValueRollback>
#include <algorithm>

namespace tam::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int StateVersion = 1;
constexpr int DefaultWidth = 100;
constexpr int MeasuredRows = 40; // the first screenful
constexpr size_t FewRows = 12;   // of which each is looked at
constexpr int MostInTenths = 8;  // of the rows, whose names are to be read whole

QString oneLine(QString text)
{
    return text.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' ');
}

QString markdownCell(const QString &text)
{
    return oneLine(text).replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s);
}

} // namespace

QString DataTable::columnId(int column) const
{
    const QString id = headerValue(column, ColumnIdRole).toString();
    return id.isEmpty() ? QString::number(column) : id;
}

void DataTable::applyDefaults()
{
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    QHeaderView *view = QTreeView::header();
    for (int column = 0; column < model()->columnCount(); ++column) {
        view->moveSection(view->visualIndex(column), column);
        const bool stretch = headerValue(column, ColumnStretchRole).toBool();
        view->setSectionResizeMode(column, stretch ? QHeaderView::Stretch : QHeaderView::Interactive);
        const int width = headerValue(column, ColumnWidthRole).toInt();
        if (!stretch) {
            view->resizeSection(column, width > 0 ? width : DefaultWidth);
        }
    }
    applyVisibility();
}

void DataTable::resetColumns()
{
    m_unwanted.clear();
    m_widthsGiven = false;
    applyDefaults();
    Q_EMIT layoutEdited();
}

/// Once, when rows first come: columns that moved with every filter keystroke would be worse than cut texts.
void DataTable::measureColumns()
{
    if (model() == nullptr || model()->rowCount() == 0) {
        return;
    }
    if (!m_needed.empty()) {
        growPills();
        return;
    }
    m_needed.assign(size_t(model()->columnCount()), 0);
    m_typical = m_needed;
    m_hasPills.assign(m_needed.size(), false);
    std::vector<int> widths;
    for (int column = 0; column < model()->columnCount(); ++column) {
        widths.clear();
        bool pills = false;
        for (int row = 0; row < std::min(MeasuredRows, model()->rowCount()); ++row) {
            const QModelIndex index = model()->index(row, column);
            if (!isGroup(index)) {
                widths.push_back(sizeHintForIndex(index).width());
                pills = pills || !index.data(PillTextRole).toString().isEmpty() ||
                        !index.data(TagsRole).value<QList<TagData>>().isEmpty();
            }
        }
        std::sort(widths.begin(), widths.end());
        const int heading = QTreeView::header()->sectionSizeHint(column);
        m_needed[size_t(column)] = widths.empty() ? heading : std::max(heading, widths.back());
        // A pill or a tag says what is late or how it stands: none of them may be cut.
        m_typical[size_t(column)] = widths.empty() ? 0
                                    : pills || widths.size() <= FewRows
                                        ? widths.back()
                                        : widths[(widths.size() - 1) * MostInTenths / 10];
        m_hasPills[size_t(column)] = pills;
    }
    applyVisibility();
}

/// Pills come to say more while a clock runs on data that grows old: their columns widen, and never shrink again.
void DataTable::growPills()
{
    bool grown = false;
    for (int column = 0; column < std::min(model()->columnCount(), int(m_hasPills.size())); ++column) {
        if (!m_hasPills[size_t(column)] || isColumnHidden(column)) {
            continue;
        }
        int widest = 0;
        for (int row = 0; row < std::min(MeasuredRows, model()->rowCount()); ++row) {
            const QModelIndex index = model()->index(row, column);
            widest = isGroup(index) ? widest : std::max(widest, sizeHintForIndex(index).width());
        }
        grown = grown || widest > m_typical[size_t(column)];
        m_typical[size_t(column)] = std::max(m_typical[size_t(column)], widest);
        m_needed[size_t(column)] = std::max(m_needed[size_t(column)], widest);
    }
    if (grown) {
        applyVisibility();
    }
}

void DataTable::measureAnew()
{
    forgetMeasures();
    measureColumns();
}

void DataTable::forgetMeasures()
{
    m_needed.clear();
    m_typical.clear();
    m_hasPills.clear();
}

/// Stated by the model, but never less than its heading and, in columns of names, most rows need: rather another column
/// leaves than that these are cut.
int DataTable::leastWidth(int column) const
{
    const int stated = headerValue(column, ColumnWidthRole).toInt();
    const int typical = m_typical.size() == size_t(model()->columnCount()) ? m_typical[size_t(column)] : 0;
    return std::max({stated > 0 ? stated : DefaultWidth, QTreeView::header()->sectionSizeHint(column),
                     std::min(headerValue(column, ColumnNamesRole).toInt(), typical)});
}

/// Gives the room that the least widths of the shown columns leave to those whose cells want more.
void DataTable::fitColumns()
{
    if (m_widthsGiven || m_needed.size() != size_t(model()->columnCount())) {
        return;
    }
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    QHeaderView *view = QTreeView::header();
    struct Want
    {
        bool names;
        int column, least, more;
    };
    std::vector<Want> wants;
    int spare = viewport()->width(), stretching = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column)) {
            continue;
        }
        const int least = leastWidth(column);
        spare -= least;
        if (view->sectionResizeMode(column) != QHeaderView::Stretch) {
            wants.push_back({headerValue(column, ColumnNamesRole).toInt() > 0, column, least,
                             std::max(0, m_needed[size_t(column)] - least)});
        } else {
            stretching += std::max(0, m_typical[size_t(column)] - least);
        }
    }
    // Half of the room is the stretching columns', as far as their texts want it: it is what the list is about.
    spare -= std::clamp(stretching, 0, std::max(0, spare / 2));
    // Names come first, then those that want little: so most columns are read whole.
    std::stable_sort(wants.begin(), wants.end(),
                     [](const Want &a, const Want &b) { return a.names != b.names ? a.names : a.more < b.more; });
    for (const Want &want : wants) {
        const int more = std::clamp(want.more, 0, std::max(0, spare));
        spare -= more;
        view->resizeSection(want.column, want.least + more);
    }
}

void DataTable::setColumnWanted(int column, bool wanted)
{
    m_unwanted.removeAll(columnId(column));
    if (!wanted) {
        m_unwanted.append(columnId(column));
    }
    applyVisibility();
    Q_EMIT layoutEdited();
}

void DataTable::applyVisibility()
{
    if (model() == nullptr) {
        return;
    }
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    const int count = model()->columnCount();
    struct Leaving
    {
        int order;
        int column;
    };
    std::vector<Leaving> leaving;
    int needed = 0;
    const auto widthOf = [this](int column) {
        if (!m_widthsGiven || headerValue(column, ColumnStretchRole).toBool()) {
            return leastWidth(column);
        }
        // A hidden section reports zero: fall back on what it was given first.
        const int now = isColumnHidden(column) ? 0 : columnWidth(column);
        return now > 0 ? now : leastWidth(column);
    };
    for (int column = 0; column < count; ++column) {
        if (!isColumnWanted(column)) {
            continue;
        }
        needed += widthOf(column);
        if (const int order = headerValue(column, ColumnDropRole).toInt(); order > 0) {
            leaving.push_back({order, column});
        }
    }
    std::sort(leaving.begin(), leaving.end(), [](const Leaving &a, const Leaving &b) { return a.order < b.order; });
    QList<int> dropped;
    for (const Leaving &candidate : leaving) {
        if (needed <= viewport()->width()) {
            break;
        }
        needed -= widthOf(candidate.column);
        dropped.append(candidate.column);
    }
    for (int column = 0; column < count; ++column) {
        setColumnHidden(column, !isColumnWanted(column) || dropped.contains(column));
    }
    fitColumns();
}

QString DataTable::columnTitle(int column) const
{
    for (const int role : {int(Qt::AccessibleTextRole), int(Qt::DisplayRole), int(Qt::ToolTipRole)}) {
        if (QString title = headerValue(column, role).toString(); !title.isEmpty()) {
            return title;
        }
    }
    return {};
}

QByteArray DataTable::saveState() const
{
    const QHeaderView *view = QTreeView::header();
    QJsonArray columns;
    for (int visual = 0; visual < view->count(); ++visual) {
        const int column = view->logicalIndex(visual);
        QJsonObject entry{{u"id"_s, columnId(column)}, {u"visible"_s, isColumnWanted(column)}};
        if (m_widthsGiven && !isColumnHidden(column) && view->sectionResizeMode(column) != QHeaderView::Stretch) {
            entry.insert(u"width"_s, view->sectionSize(column));
        }
        columns.append(entry);
    }
    QJsonObject state{{u"version"_s, StateVersion}, {u"columns"_s, columns}};
    if (isSortingEnabled() && view->sortIndicatorSection() >= 0) {
        state.insert(u"sort"_s, columnId(view->sortIndicatorSection()));
        state.insert(u"descending"_s, view->sortIndicatorOrder() == Qt::DescendingOrder);
    }
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

bool DataTable::restoreState(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    if (object.value(u"version"_s).toInt() != StateVersion || model() == nullptr) {
        return false;
    }
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    QHeaderView *view = QTreeView::header();
    const auto columnOf = [this](const QString &id) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (columnId(column) == id) {
                return column;
            }
        }
        return -1;
    };
    m_unwanted.clear();
    int visual = 0;
    const QJsonArray columns = object.value(u"columns"_s).toArray();
    for (const QJsonValue value : columns) {
        const QJsonObject entry = value.toObject();
        const QString id = entry.value(u"id"_s).toString();
        const int column = columnOf(id);
        if (column < 0) {
            continue;
        }
        view->moveSection(view->visualIndex(column), visual++);
        if (!entry.value(u"visible"_s).toBool(true) && !headerValue(column, ColumnFixedRole).toBool()) {
            m_unwanted.append(id);
        }
        if (const int width = entry.value(u"width"_s).toInt(); width > 0) {
            m_widthsGiven = true;
            setColumnHidden(column, false);
            view->resizeSection(column, width);
        }
    }
    if (const int sorted = columnOf(object.value(u"sort"_s).toString()); sorted >= 0 && isSortingEnabled()) {
        sortByColumn(sorted, object.value(u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    applyVisibility();
    return true;
}

void DataTable::addColumnActions(QMenu *menu)
{
    for (int column = 0; model() != nullptr && column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(columnTitle(column));
        action->setCheckable(true);
        action->setChecked(isColumnWanted(column));
        action->setEnabled(!headerValue(column, ColumnFixedRole).toBool());
        connect(action, &QAction::toggled, this, [this, column](bool on) { setColumnWanted(column, on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &DataTable::resetColumns);
}

void DataTable::addCopyActions(QMenu *menu)
{
    const auto add = [this, menu](const QString &text, CopyFormat format) {
        QAction *action = menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, format] { copySelection(format); });
        return action;
    };
    // The key is handled by keyPressEvent; here it is only shown.
    add(tr("Copy as table"), CopyFormat::Tsv)->setShortcut(QKeySequence::Copy);
    add(tr("Copy as text"), CopyFormat::Text);
    add(tr("Copy as Markdown"), CopyFormat::Markdown);
}

void DataTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Whoever listens opens the row: what Enter and a double click do is found here, too.
    if (currentIndex().isValid() && isSignalConnected(QMetaMethod::fromSignal(&QAbstractItemView::activated))) {
        QAction *open = menu->addAction(tr("Open"));
        open->setShortcut(Qt::Key_Return); // shown; the key is handled by the view
        connect(open, &QAction::triggered, this, [this] { Q_EMIT activated(currentIndex()); });
        menu->addSeparator();
    }
    if (!actions().isEmpty()) { // what can be done with the selected rows
        menu->addActions(actions());
        menu->addSeparator();
    }
    addCopyActions(menu);
    // The window's way to write this list to a file, where it has one; the click has put the focus here.
    if (auto *action = window()->findChild<QAction *>(u"exportList"_s)) {
        menu->addAction(action);
    }
    if (!isHeaderHidden()) {
        addColumnActions(menu->addMenu(tr("Columns")));
    }
    menu->popup(event->globalPos());
}

void DataTable::onHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addColumnActions(menu);
    menu->popup(QTreeView::header()->mapToGlobal(position));
}

QModelIndexList DataTable::rowsToCopy() const
{
    QModelIndexList rows;
    const bool everything = selectionModel() == nullptr || !selectionModel()->hasSelection();
    for (QModelIndex index = model()->index(0, 0); index.isValid(); index = indexBelow(index)) {
        if (!isGroup(index) && (everything || selectionModel()->isSelected(index))) {
            rows.append(index);
        }
    }
    return rows;
}

QString DataTable::selectionAs(CopyFormat format) const
{
    if (model() == nullptr) {
        return {};
    }
    const QHeaderView *view = QTreeView::header();
    QList<int> columns;
    QStringList titles;
    for (int visual = 0; visual < view->count(); ++visual) {
        const int column = view->logicalIndex(visual);
        // As text what is seen; as a table what was chosen, however narrow the window is.
        if (format == CopyFormat::Text ? !isColumnHidden(column) : isColumnWanted(column)) {
            columns.append(column);
            titles.append(columnTitle(column));
        }
    }
    QStringList lines;
    const auto addLine = [&](QStringList cells) {
        if (format == CopyFormat::Markdown) {
            std::transform(cells.begin(), cells.end(), cells.begin(), markdownCell);
            lines.append(u"| "_s + cells.join(u" | "_s) + u" |"_s);
        } else {
            std::transform(cells.begin(), cells.end(), cells.begin(), oneLine);
            if (format == CopyFormat::Text) {
                cells.removeAll(QString());
            }
            lines.append(cells.join(format == CopyFormat::Tsv ? u"\t"_s : u"  "_s));
        }
    };
    if (format != CopyFormat::Text) {
        addLine(titles);
    }
    if (format == CopyFormat::Markdown) {
        lines.append(u"|"_s + u" --- |"_s.repeated(columns.size()));
    }
    const QModelIndexList rows = rowsToCopy();
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : columns) {
            const QModelIndex index = row.siblingAtColumn(column);
            const QVariant copy = index.data(CopyTextRole);
            cells.append(copy.isValid() ? copy.toString() : index.data().toString());
        }
        addLine(cells);
    }
    return lines.join(u'\n');
}

void DataTable::copySelection(CopyFormat format) const
{
    QApplication::clipboard()->setText(selectionAs(format));
}

} // namespace tam::ui
