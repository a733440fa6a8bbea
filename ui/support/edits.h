#pragma once

#include "edit/editservice.h"

#include <QObject>

#include <memory>
#include <vector>

namespace tam::ui {

class AppContext;

/// One record of an edit that owns what it holds. `was` is null for a new record, `now` for one that is deleted.
struct RecordStep
{
    const KindInfo *info = nullptr;
    std::shared_ptr<const RecordBase> was, now;
};

std::shared_ptr<RecordBase> copyRecord(const KindInfo &info, const RecordBase &record);

template <class T> RecordStep insertStep(const T &now)
{
    return {&kindInfo<T>(), nullptr, copyRecord(kindInfo<T>(), now)};
}
template <class T> RecordStep updateStep(const T &was, const T &now)
{
    return {&kindInfo<T>(), copyRecord(kindInfo<T>(), was), copyRecord(kindInfo<T>(), now)};
}

/**
 * The window's way to core/edit: every edit has a name, goes through EditService in one transaction, makes the snapshot
 * be computed anew, and can be taken back. To take back is an edit of its own (ux.md): it is refused as any other when
 * the record has changed meanwhile. A work log is taken back by the entry that reverses it (domain.md section 3).
 * Belongs to one store: what can be taken back is forgotten when the store is replaced.
 */
class Edits : public QObject
{
    Q_OBJECT

public:
    explicit Edits(AppContext &context);

    using Done = EditService::Done;
    /// `name` stands in the Edit menu: "Log first response: INC-1024".
    Result<Done> apply(const QString &name, std::vector<RecordStep> steps);

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    QString undoName() const { return m_undo.empty() ? QString() : m_undo.back().name; }
    QString redoName() const { return m_redo.empty() ? QString() : m_redo.back().name; }
    Result<Done> undo();
    Result<Done> redo();
    void forget(); ///< another store

    /// Why nothing can be edited of this customer (null: of the team's records), as a sentence; empty: it can.
    QString refusal(CustomerId customer) const;
    /// The same for a new record; whether a customer may be added only the server can tell.
    QString refusalOfNew(const KindInfo &info, CustomerId customer) const;
    /// The time that a form suggests for what happens now: of the clock, or of the instant looked from when that is
    /// fixed, to the second.
    Instant entryTime() const;
    /// Who edits: in a store of one's own the person chosen, in a connected one the account's person.
    PersonId author() const;
    /// What a backend is asked to do with an edit that was already sent is an edit of its own.
    bool isConnected() const;

Q_SIGNALS:
    void applied(const QString &name, const QList<tam::Problem> &warnings);
    void undone(const QString &name);
    void redone(const QString &name);
    /// What can be taken back, or done again, is another one.
    void historyChanged();

private:
    struct Entry
    {
        QString name;
        std::vector<RecordStep> steps;
    };
    QString readOnlyReason() const;
    Result<Done> write(const std::vector<RecordStep> &steps);
    Result<Done> moveBack(std::vector<Entry> &from, std::vector<Entry> &to);
    std::vector<RecordStep> inverse(const Entry &entry) const;
    void lookAnew();

    AppContext &m_context;
    std::vector<Entry> m_undo, m_redo;
};

} // namespace tam::ui
