#pragma once

#include "domain/kinds.h"

namespace tam {

enum class Verb : quint8 { Insert, Update, Delete };

/** Where an operation of the outbox stands. */
enum class OpState : quint8 {
    Queued,   ///< waits to be sent
    Inflight, ///< was sent at least once; never changed any more, sent again under the same id
    Blocked,  ///< waits until the review of another operation (`blockedBy`) is decided
    Stuck     ///< the server failed twenty times over it; shown, and sent again when the user asks
};

/**
 * One edit of one record, made with the edit and kept until the server has answered (sync.md sections 1 and 5).
 * `base` and `changes` are compact JSON objects with every field of each merge unit that the edit touched, `null` for
 * absent; an insert has no base, a delete the whole record as base and no changes.
 */
struct Operation
{
    qint64 n = 0; ///< order of the outbox; an operation that replaces another keeps its place
    QUuid op, group;
    QByteArray kind;
    QUuid id;
    QUuid scope; ///< null: the shared or the user's own scope, before the server has named it
    Verb verb = Verb::Update;
    qint64 baseVersion = 0;
    QByteArray base, changes;
    Instant clientAt;
    OpState state = OpState::Queued;
    QUuid blockedBy;
    int tries = 0;
    QString error;

    const KindInfo *info() const { return kindByName(QString::fromUtf8(kind)); }
    friend bool operator==(const Operation &, const Operation &) = default;
};

const char *verbName(Verb verb); ///< insert, update, delete
std::optional<Verb> verbFromName(QByteArrayView name);
const char *stateName(OpState state);
std::optional<OpState> stateFromName(QByteArrayView name);

} // namespace tam
