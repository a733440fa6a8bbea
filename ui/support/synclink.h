#pragma once

#include "domain/problem.h"
#include "domain/time.h"

#include <QObject>

#include <optional>

namespace tam::ui {

/// How the open store stands to its backend.
enum class SyncPhase {
    NotConnected, ///< no backend: edits stay here
    OtherHolds,   ///< another program has the store open to write, and synchronises it
    Waiting,      ///< connected, nothing has run yet
    Syncing,
    UpToDate,
    Offline, ///< no answer, or a busy server: tried again by itself
    SignIn,  ///< nobody is signed in, or the server refuses the token
    Disabled,
    TooOld,
    AskNewHistory, ///< the server has lost most of what is here: the user must agree
    Failed
};

/// What the window shows of the synchronisation; a plain value.
struct SyncState
{
    SyncPhase phase = SyncPhase::NotConnected;
    QString server;      ///< base URL
    Instant lastOk;      ///< when the server last said what may be seen; null: never
    bool locked = false; ///< too long without the backend: the screens wait for a synchronisation (sync.md section 6)
    qint64 unsent = 0, review = 0;
    std::optional<Problem> problem; ///< why the last run ended early

    // Of the run under way, else of the last one.
    qint64 pulled = 0, pushed = 0, bytes = 0;
    qint64 remaining = -1; ///< records still to come; -1: the server does not say
    QStringList taken;     ///< customers whose access has ended since the window opened: their records were removed

    bool isConnected() const { return phase != SyncPhase::NotConnected; }
};

/// What the window asks of the synchronisation. The composition root has the real one; it runs on a thread of its own
/// and tells here, on the window's thread.
class SyncLink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const SyncState &state() const = 0;
    virtual void syncNow() = 0;
    virtual void edited() = 0; ///< an edit was saved, or an entry decided
    virtual void acceptNewHistory() = 0;

Q_SIGNALS:
    void changed(); ///< state() has
};

} // namespace tam::ui
