#pragma once

#include "search/pinyin.h"
#include "support/appcontext.h"
#include "support/navigator.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QAction;
class QListView;
class QStandardItemModel;

namespace tam::ui {

class SearchField;

/// Ctrl+K: opens anything by a few letters: customers (name, pinyin, account id), incident numbers, escorts, commands.
class QuickOpen : public QObject
{
    Q_OBJECT

public:
    QuickOpen(AppContext &context, Navigator &navigator, QWidget *window);

    /// The field for the menu bar's right end.
    QWidget *field() const;
    void open();
    /// An entry of the menus, under its words without mnemonic; found while it is enabled.
    void addCommand(QAction *action, const QString &text);
    /// What can be done with the page's record just now, beside the commands: asked each time that the field is
    /// entered. The words behind an entry say which record it is.
    struct Present
    {
        QAction *action = nullptr;
        QString subject;
    };
    void setPresent(std::function<QList<Present>()> present) { m_present = std::move(present); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        QString key, text, secondary;
        int icon = 0;
        int rank = 0;
        std::function<void()> run;
        QPointer<QAction> action = {}; ///< of a command
    };

    void onFocusChanged(QWidget *before, QWidget *now);
    void readPresent();
    void leave();
    void search(const QString &text);
    void addCustomers(QList<Entry> &found, const QString &query);
    void addRecords(QList<Entry> &found, const QString &query);
    void addCommands(QList<Entry> &found, const QString &query);
    void showEntries(QList<Entry> entries);
    void run(int row);
    void close();

    AppContext &m_context;
    Navigator &m_navigator;
    QWidget *m_window;
    QWidget *m_frame;
    SearchField *m_field;
    QListView *m_list;
    QStandardItemModel *m_model;
    QHash<QString, QString> m_keyCache;
    std::function<QList<Present>()> m_present;
    QPointer<QWidget> m_before; ///< had the focus before the field was entered
    QList<Entry> m_commands, m_presentEntries, m_shown;
};

} // namespace tam::ui
