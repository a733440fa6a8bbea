#pragma once

#include "support/page.h"
#include "support/storetask.h"
#include "sync/syncentries.h"

class QStackedWidget;

namespace tam::ui {

class ActionButton;
class EmptyState;
class ListPane;
class PageHeader;
class StatusLine;
class SyncDetail;
class TextLabel;

/// The Sync area: how the store stands to its backend, edits not sent yet one by one, and what waits for a decision.
class SyncPage : public Page
{
    Q_OBJECT

public:
    SyncPage(AppContext &context, Navigator &navigator, QWidget *parent);

    void refresh() override;
    void focusFilter() override;
    void select(const QUuid &op) override;
    QString explanation() const override;
    void saveState() override;

private:
    QWidget *buildStrip();
    void buildActions();
    void showState();
    void showRows();
    void showEntry();
    void loadEntries();
    const SyncEntry *current() const;
    /// Runs a decision of core/edit, then shows what became of it.
    void decide(const std::function<Result<void>(const SyncEntry &)> &run, const QString &done);
    void onDiscard();
    void onEditMine();

    PageHeader *m_header;
    StatusLine *m_status;
    TextLabel *m_facts;
    QWidget *m_strip = nullptr;
    ActionButton *m_syncNow, *m_signIn, *m_accept, *m_account, *m_unread;
    QStackedWidget *m_stack;
    EmptyState *m_unconnected;
    ListPane *m_pane;
    SyncDetail *m_detail;
    QList<SyncEntry> m_entries;
    qint64 m_unreadCount = 0; ///< records with something that this version does not know
    StoreTask m_task;
};

} // namespace tam::ui
