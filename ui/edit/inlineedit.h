#pragma once

#include "edit/fieldeditor.h"
#include "edit/requests.h"
#include "support/appcontext.h"

#include <QAbstractItemModel>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class QLabel;

namespace tam::ui {

class DataTable;
class ListPane;

/**
 * Edits single fields of a table's records in place: F2, or a click into a cell of the row that is selected already.
 * Enter or leaving saves, Escape leaves it as it was, Tab saves and goes on to the next field of the row. What is wrong
 * is said under the cell, and the editor stays. Each change is an edit like any other, with what follows from it (the
 * times of a status): it can be undone.
 */
class InlineEdit : public QObject
{
    Q_OBJECT

public:
    /// The record of a row; of headings none, its kind is Kind::Count then.
    using KeyOf = std::function<RecordKey(int row)>;
    /// Which field of a kind a column shows; columns without one are not edited.
    using FieldOf = std::function<const char *(Kind kind, int column)>;
    /// For the model that the table has by now.
    InlineEdit(AppContext &context, DataTable *table, KeyOf keyOf, FieldOf fieldOf);

    /// Opens the editor; false when the cell holds nothing that is edited here.
    bool open(int row, int column);
    bool isOpen() const { return m_editor; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openFirst();
    bool openNext();
    bool save();
    void close();
    void say(const QString &text);
    bool holds(const QObject *widget) const;

    AppContext &m_context;
    DataTable *m_table;
    QAbstractItemModel *m_model;
    KeyOf m_keyOf;
    FieldOf m_fieldOf;
    QPointer<FieldEditor> m_editor;
    QPointer<QLabel> m_problem;
    std::shared_ptr<RecordBase> m_was;
    bool m_isNew = false; ///< owed (R12) and not in the store yet: the change makes the record
    const KindInfo *m_info = nullptr;
    CustomerId m_customer;
    int m_column = -1;
    bool m_wasCurrent = false;      ///< the row under the pressed mouse button
    QTimer m_clicked;               ///< waits whether a click becomes a double click
    QPersistentModelIndex m_target; ///< what was clicked
};

/// For the records of a list.
InlineEdit *addInlineEdit(AppContext &context, ListPane &pane, InlineEdit::FieldOf fieldOf);

} // namespace tam::ui
