#pragma once

#include "edit/recordactions.h"
#include "widgets/pushbutton.h"

#include <QPointer>

class QMenu;

namespace tam::ui {

class ListPane;

/**
 * The buttons beside a record: what settles it first, the rest under "More". Its actions are the widget's own, so that
 * they have keys while it can be seen and the window's Record menu can show them. Where nothing may be edited the
 * buttons are disabled and say why.
 */
class RecordBar : public QWidget
{
    Q_OBJECT

public:
    RecordBar(AppContext &context, QWidget *parent);

    /// The record, or records, that the buttons act on; also called with the same ones after an edit.
    void setRecords(const QList<RecordKey> &records);
    void setRecord(const RecordKey &record) { setRecords({record}); }
    const QList<RecordKey> &records() const { return m_records; }
    /// What the buttons act on, in words: the title of the record, or how many they are.
    QString subject() const;
    bool hasKeys() const { return m_hasKeys; }
    /// Steps that a page adds to those of the record's kind: before "Edit …". Asked each time that the record changes.
    using Source = std::function<void(AppContext &, const RecordKey &, Actions &)>;
    void setMore(Source more);
    /// The list whose rows these records are: its context menu has the actions too.
    void setTable(QWidget *table);
    /// One button beside "More", without margins: for the head of a card or page.
    void setCompact();
    /// Only "More", under another name: for a record that stands above those of the page, which have the keys, or for
    /// the rows of a page without a detail pane (`hasKeys`).
    void setMenuOnly(const QString &name, bool hasKeys = false);

private:
    QAction *addActionFor(const RecordAction &action, const QString &refusal);
    void addButton(QAction *action, bool primary);
    void insertSteps(Actions &list);
    void fill();

    AppContext &m_context;
    QList<RecordKey> m_records;
    Source m_steps;
    int m_buttonLimit = 2; ///< beside "More"
    bool m_hasKeys = true;
    bool m_isLate = false; ///< the menu was open when the records came
    QPointer<QWidget> m_table;
    QWidget *m_buttons;
    QMenu *m_menu;
    QPushButton *m_more;
};

/// The bars that can be seen on a page, those of the selected records before those that stand above them.
QList<RecordBar *> visibleBars(const QWidget &page);

/// A bar under the detail of a list, for its current or selected rows.
RecordBar *addRecordBar(AppContext &context, ListPane &pane);

/// Asks for which customer a new record is; nothing when the user thought better of it or there is none.
std::optional<CustomerId> askCustomer(AppContext &context, CustomerId likely, QWidget *parent);

/// A button that opens the form of a new record: a menu where it can be one of several kinds.
class NewButton : public PushButton
{
    Q_OBJECT

public:
    NewButton(AppContext &context, QList<Kind> kinds, QWidget *parent);

    /// Whose records are made; the team's when nothing was set.
    void setCustomer(CustomerId customer);
    /// Where the user is asked for the customer: which one is likely.
    void suggestCustomer(CustomerId customer) { m_likely = customer; }
    /// The record that new ones belong to, where their kind belongs to one.
    void setAbout(const QUuid &about) { m_about = about; }
    /// What the page knows of a new record: the day that is looked at.
    void setPreset(std::function<void(RecordBase &)> preset) { m_preset = std::move(preset); }
    /// The plus alone, where there is no room for words.
    void setCompact();
    /// One for each kind, for the window's menu.
    const QList<QAction *> &entries() const { return m_entries; }

Q_SIGNALS:
    /// The new record is in the store; lists that show it are read anew after that.
    void created(const QUuid &id);

private:
    void openForm(EditorRequest request);
    void updateState();
    void open(Kind kind);

    AppContext &m_context;
    QList<Kind> m_kinds;
    CustomerId m_customer, m_likely;
    QUuid m_about;
    std::function<void(RecordBase &)> m_preset;
    QList<QAction *> m_entries;
};

/// At the right end of a list's filter line: what is made with it is selected there.
NewButton *addNewButton(AppContext &context, QList<Kind> kinds, ListPane &pane);

} // namespace tam::ui
