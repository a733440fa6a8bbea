#pragma once

#include "edit/synctables.h"
#include "sync/choiceeffects.h"

#include <QCoreApplication>

namespace tam::ui {

/// A field of an edit in words. Of an unsent edit `base` is the old value and `mine` the new one.
struct EntryLine
{
    QByteArray field; ///< as in domain.md
    quint8 unit = 0;  ///< fields of one unit are decided together
    QString name, base, mine, theirs;
    QByteArray mineJson, theirsJson;
    bool isText = false; ///< long text, which people merge by hand
};

/// One edit that has not reached the server, or one that waits for a decision: plain values, ready to show.
struct SyncEntry
{
    QUuid op;
    bool isReview = false;
    QByteArray why; ///< of a review: conflict, gone, rejected, forbidden
    OpState state = OpState::Queued;
    Verb verb = Verb::Update;
    Kind kind = Kind::Count; ///< Count: this version does not know it
    QUuid record;
    CustomerId customer;
    QString kindText, title, customerName;
    QString summary;  ///< "Status: Open → Closed", or what became of it
    QString theirsBy; ///< who changed it on the server and when; empty when the server did not say
    QString reason;   ///< of the server, in words
    Instant at;       ///< of the edit
    QList<EntryLine> lines;
    QList<ChoiceEffect> effects;     ///< of a review
    QByteArray mineJson, theirsJson; ///< of a conflict: every field in question

    // What can be done about it (core/edit/review.h).
    bool canTakeMine = false, canTakeTheirs = false, canEdit = false, canCopy = false;
    bool canRetry = false, canDiscard = false;
};

/// Reads the outbox and the review. On any thread, with the store's own connection.
class SyncEntries
{
    Q_DECLARE_TR_FUNCTIONS(SyncEntries)

public:
    /// Entries of the review first, then the outbox in its order. Most is what a list can show.
    static constexpr qsizetype kMost = 2000;
    static Result<QList<SyncEntry>> load(Store &store, const Zone &zone, const View &view);
    /// How many records are kept here that only a newer version of the program can show.
    static Result<qint64> unread(Store &store) { return SyncTables(store).unreadRecords(); }
};

} // namespace tam::ui
