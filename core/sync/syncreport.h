#pragma once

#include "domain/problem.h"

#include <QtGlobal>

#include <optional>

namespace tam {

enum class SyncStatus : quint8 {
    Done,          ///< the store is what the server showed
    Retry,         ///< no answer, or a busy server: again after a while
    SignIn,        ///< the token is refused; nothing was deleted
    Disabled,      ///< the account is closed
    TooOld,        ///< the server speaks a newer language: read-only until an upgrade, the outbox is kept
    AskNewHistory, ///< the server has lost most of what is here: once more with the user's consent
    Failed,        ///< the store or the server cannot go on; see the problem
    Cancelled
};

/** What one run of the synchronisation did. */
struct SyncReport
{
    SyncStatus status = SyncStatus::Done;
    std::optional<Problem> problem;
    qint64 retryAfter = -1; ///< seconds that the server asked for
    int pollSeconds = 20;

    qint64 pulled = 0;     ///< records that came or went
    qint64 pushed = 0;     ///< operations applied
    qint64 conflicts = 0;  ///< operations that wait for the user because both sides changed a unit
    qint64 rejected = 0;   ///< operations that wait for the user for other reasons
    qint64 bytes = 0;      ///< of answers, decoded
    qint64 remaining = -1; ///< records still to come, as far as the server says; -1 = not known
    qint64 waiting = 0;    ///< operations still in the outbox
};

/** Why a run ends before its end. */
struct SyncStop
{
    SyncStatus status = SyncStatus::Failed;
    Problem problem;
    qint64 retryAfter = -1;
};

/** Nothing: go on. */
using SyncStep = std::optional<SyncStop>;

} // namespace tam
