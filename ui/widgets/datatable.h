#pragma once

#include <QTreeView>

#include <vector>

class QMenu;

namespace tam::ui {

class CellDelegate;

/// The console's table: a flat (or tree) model with row lines, a header that the user arranges, group rows over the
/// whole width, whole-row selection with an accent bar, copying, and columns that leave in a stated order when it gets
/// narrow. Until the user sets widths, the room that the stated widths leave goes first to the columns whose texts
/// would be cut, then to the stretching one.
///
/// Built on QTreeView, because a group row then simply paints over the row and needs no spans that a sync would have to
/// repair. Group rows (GroupRowRole) are never current: keys skip them. Models describe columns with the HeaderRoles.
class DataTable : public QTreeView
{
    Q_OBJECT

public:
    enum class Density { Compact, Normal };
    enum class CopyFormat { Text, Tsv, Markdown };

    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setDensity(Density density);
    [[nodiscard]] CellDelegate *cellDelegate() const { return m_delegate; }

    /// Widths, order, visibility and sorting by stable column id; unknown ids are ignored and new columns keep their
    /// defaults, so a saved layout survives both older and newer models.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);
    void resetColumns();
    /// The rows are about something else than before (another customer): columns are fitted to their texts again,
    /// unless the user has set widths.
    void measureAnew();

    /// What the user asked for; a column may still be hidden because the window is narrow.
    [[nodiscard]] bool isColumnWanted(int column) const { return !m_unwanted.contains(columnId(column)); }
    void setColumnWanted(int column, bool wanted);
    /// The heading in full: where a model gives one for readers (Qt::AccessibleTextRole), else what the header shows.
    [[nodiscard]] QString columnTitle(int column) const;

    /// The selected rows (all rows when none is selected) as copied text. TSV and Markdown start with the header.
    [[nodiscard]] QString selectionAs(CopyFormat format) const;
    void copySelection(CopyFormat format) const;

    /// Fills `menu` with one checkable entry for each column, and "Reset columns".
    void addColumnActions(QMenu *menu);
    /// Copy as text, TSV and Markdown, for the page's context menu.
    void addCopyActions(QMenu *menu);

    void doItemsLayout() override;
    /// The first row of a group comes into view with its heading.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// Letters are the page's keys; what is looked for is typed into its filter.
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    /// The layout changed by the user's hand: time to save it.
    void layoutEdited();

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    /// Without an event the program chooses a row, and not the keys that happen to be held: Ctrl+2 comes to a list.
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    [[nodiscard]] QString columnId(int column) const;
    [[nodiscard]] QVariant headerValue(int column, int role) const;
    [[nodiscard]] bool isGroup(const QModelIndex &index) const;
    void drawGroupRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void applyDefaults();
    void applyVisibility();
    void measureColumns();
    void growPills();
    [[nodiscard]] int leastWidth(int column) const;
    void forgetMeasures();
    void fitColumns();
    void onHeaderMenu(const QPoint &position);
    [[nodiscard]] QModelIndexList rowsToCopy() const;

    CellDelegate *m_delegate;
    QStringList m_unwanted;
    QPersistentModelIndex m_hover;
    std::vector<int> m_needed;  ///< the width that each column's texts want; empty until there are rows
    std::vector<int> m_typical; ///< the width that holds most of them
    std::vector<bool> m_hasPills;
    bool m_widthsGiven = false; ///< by the user's hand: they stay as they are
    bool m_shown = false;
    bool m_arranging = false;
};

} // namespace tam::ui
