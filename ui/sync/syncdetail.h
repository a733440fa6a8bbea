#pragma once

#include "sync/syncentries.h"

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace tam::ui {

class ActionButton;

/// What is selected on the Sync page: an unsent edit with old and new values, or an entry of the review with base, mine
/// and theirs, what each choice does to quotas and clocks, and the buttons that decide.
class SyncDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit SyncDetail(QWidget *parent = nullptr);

    /// `mayDecide`: false in a store that is open to read only.
    void setEntry(const SyncEntry &entry, const Zone &zone, bool mayDecide);
    void clear();

Q_SIGNALS:
    void takeMine();
    void takeTheirs();
    void editMine();
    void copyAsNew();
    void retry();
    void discard();
    void openRecord();

private:
    void begin();
    void finish();
    void addHead(const Zone &zone);
    void addValues();
    void addEffects();
    void addActions(bool mayDecide);
    QGridLayout *addGrid(const QStringList &headings);
    ActionButton *addButton(const QString &name, const QString &text, void (SyncDetail::*pressed)());

    SyncEntry m_entry;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace tam::ui
