#include "lookup.h"

#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/itemroles.h"
#include "widgets/navigationbutton.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QSplitter>
#include <QStyle>
#include <QStyleOptionComboBox>

using namespace Qt::StringLiterals;

namespace tam::test {

namespace {

QString place(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *at = widget; at && names.size() < 3; at = at->parentWidget()) {
        if (!at->objectName().isEmpty())
            names.prepend(at->objectName());
    }
    return QString::fromLatin1(widget->metaObject()->className()) + u" in "_s + names.join(u'/');
}

/// Names come in any length: they end in dots where it is narrow, and their tool tip has the rest.
bool isName(const QString &columnId)
{
    return columnId == u"customer"_s || columnId == u"product"_s || columnId == u"resource"_s;
}

void lookAtTable(const ui::DataTable &table, Cells cells, QStringList &cut)
{
    const QHeaderView *header = table.header();
    for (int column = 0; column < header->count(); ++column) {
        if (table.isColumnHidden(column))
            continue;
        const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
        if (header->sectionSizeHint(column) > header->sectionSize(column))
            cut.append(u"heading “%1” in %2"_s.arg(title, place(&table)));
        const QString id = table.model()->headerData(column, Qt::Horizontal, ui::ColumnIdRole).toString();
        if (header->sectionResizeMode(column) == QHeaderView::Stretch || isName(id) ||
            (cells == Cells::LeadingPills && column > 0))
            continue;
        for (int row = 0; row < std::min(table.model()->rowCount(), 30); ++row) {
            const QModelIndex index = table.model()->index(row, column);
            if (!table.visualRect(index).intersects(table.viewport()->rect()) ||
                index.siblingAtColumn(0).data(ui::GroupRowRole).toBool())
                continue;
            if (cells == Cells::LeadingPills && index.data(ui::PillTextRole).toString().isEmpty())
                continue;
            if (table.sizeHintForIndex(index).width() > header->sectionSize(column))
                cut.append(u"cell “%1” of “%2” in %3"_s.arg(index.data().toString(), title, place(&table)));
        }
    }
}

/// A label's or button's text that is wider than its room.
QString cutText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const ui::TextLabel *>(widget))
        return !label->wordWrap() && label->sizeHint().width() > label->width() ? label->text() : QString();
    if (const auto *field = qobject_cast<const ui::SearchField *>(widget))
        return field->fullWidth() > field->width() ? field->placeholderText() : QString();
    if (qobject_cast<const ui::NavigationButton *>(widget))
        return {}; // as wide as the bar; recent customers are names
    if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const int room =
            box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
        return box->fontMetrics().horizontalAdvance(box->currentText()) > room ? box->currentText() : QString();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->sizeHint().width() > button->width() ? button->text() : QString();
    return {};
}

bool isOverlay(const QWidget *widget)
{
    return widget->isWindow() || widget->inherits("QScrollBar") || widget->inherits("QSplitterHandle") ||
           widget->inherits("QRubberBand") || widget->inherits("QFocusFrame");
}

} // namespace

QStringList cutTexts(QWidget *root, Cells cells)
{
    QStringList cut;
    const auto widgets = root->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        if (const auto *table = qobject_cast<const ui::DataTable *>(widget))
            lookAtTable(*table, cells, cut);
        else if (const QString text = cutText(widget); !text.isEmpty())
            cut.append(u"“%1” (%2)"_s.arg(text, place(widget)));
    }
    return cut;
}

double wholeShare(const ui::DataTable &table, const QString &columnId)
{
    const QHeaderView *header = table.header();
    int rows = 0, whole = 0;
    for (int column = 0; column < header->count(); ++column) {
        if (table.isColumnHidden(column) ||
            table.model()->headerData(column, Qt::Horizontal, ui::ColumnIdRole).toString() != columnId)
            continue;
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const QModelIndex index = table.model()->index(row, column);
            if (!table.visualRect(index).intersects(table.viewport()->rect()) ||
                index.siblingAtColumn(0).data(ui::GroupRowRole).toBool())
                continue;
            ++rows;
            whole += table.sizeHintForIndex(index).width() <= header->sectionSize(column);
        }
    }
    return rows == 0 ? 1 : double(whole) / rows;
}

QStringList overlaps(QWidget *root)
{
    QStringList found;
    QList<QWidget *> widgets = root->findChildren<QWidget *>();
    widgets.prepend(root);
    for (QWidget *parent : std::as_const(widgets)) {
        // A scroll area lays its viewport, header and bars out by itself.
        if (!parent->isVisible() || qobject_cast<QAbstractScrollArea *>(parent))
            continue;
        QList<QWidget *> shown;
        for (QObject *child : parent->children()) {
            auto *widget = qobject_cast<QWidget *>(child);
            if (widget && widget->isVisible() && !widget->size().isEmpty() && !isOverlay(widget))
                shown.append(widget);
        }
        for (qsizetype i = 0; i < shown.size(); ++i) {
            for (qsizetype j = i + 1; j < shown.size(); ++j) {
                if (shown[i]->geometry().intersects(shown[j]->geometry()))
                    found.append(place(shown[i]) + u" × "_s + place(shown[j]));
            }
        }
    }
    return found;
}

} // namespace tam::test
