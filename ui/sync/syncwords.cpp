#include "sync/syncwords.h"

#include "wording/problemtext.h"

#include <QLocale>

namespace tam::ui {

StatusKind SyncWords::symbol(SyncPhase phase)
{
    switch (phase) {
    case SyncPhase::NotConnected:
        return StatusKind::None;
    case SyncPhase::OtherHolds:
        return StatusKind::Info;
    case SyncPhase::Waiting:
        return StatusKind::Open;
    case SyncPhase::Syncing:
        return StatusKind::Running;
    case SyncPhase::UpToDate:
        return StatusKind::Met;
    case SyncPhase::Offline:
        return StatusKind::Uncertain;
    case SyncPhase::SignIn:
    case SyncPhase::AskNewHistory:
        return StatusKind::DueSoon;
    case SyncPhase::Disabled:
    case SyncPhase::TooOld:
    case SyncPhase::Failed:
        return StatusKind::Breached;
    }
    return StatusKind::None;
}

QString SyncWords::shortText(SyncPhase phase)
{
    switch (phase) {
    case SyncPhase::NotConnected:
        return tr("Not connected");
    case SyncPhase::OtherHolds:
        return tr("Read-only");
    case SyncPhase::Waiting:
        return tr("Connecting");
    case SyncPhase::Syncing:
        return tr("Syncing");
    case SyncPhase::UpToDate:
        return tr("Up to date");
    case SyncPhase::Offline:
        return tr("Offline");
    case SyncPhase::SignIn:
        return tr("Sign-in needed");
    case SyncPhase::Disabled:
        return tr("Account disabled");
    case SyncPhase::TooOld:
        return tr("Update needed");
    case SyncPhase::AskNewHistory:
        return tr("Your consent needed");
    case SyncPhase::Failed:
        return tr("Sync failed");
    }
    return {};
}

QString SyncWords::sentence(const SyncState &state)
{
    QString reason = state.problem ? wording::text(*state.problem) : QString();
    switch (state.phase) {
    case SyncPhase::NotConnected:
        return tr("This store is not connected to a backend.");
    case SyncPhase::OtherHolds:
        return tr("Another window has this store open and synchronises it; here it is read-only.");
    case SyncPhase::Waiting:
        return tr("Connected; the first synchronisation begins in a moment.");
    case SyncPhase::Syncing:
        return tr("Synchronising …");
    case SyncPhase::UpToDate:
        return state.review > 0 ? tr("Up to date; %n edit(s) met a change of others and wait for your decision.",
                                     nullptr, int(state.review))
                                : tr("Everything is up to date.");
    case SyncPhase::Offline:
        return reason.isEmpty() ? tr("The server cannot be reached. It is tried again by itself.") : reason;
    case SyncPhase::SignIn:
        return tr("Nobody is signed in. Sign in to go on; nothing was deleted, and your edits are kept.");
    case SyncPhase::AskNewHistory:
        return tr("The server has lost most of what this store knows, as after a restore from an old backup. Take it "
                  "over only when your administrator confirms it; your unsent edits are kept.");
    case SyncPhase::Disabled:
    case SyncPhase::TooOld:
    case SyncPhase::Failed:
        return reason;
    }
    return {};
}

QString SyncWords::bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, 1, QLocale::DataSizeTraditionalFormat);
}

QString SyncWords::progress(const SyncState &state)
{
    if (state.pulled == 0 && state.pushed == 0)
        return {};
    QStringList parts;
    if (state.pulled > 0)
        parts.append(tr("%n record(s) received", nullptr, int(state.pulled)));
    if (state.pushed > 0)
        parts.append(tr("%n edit(s) sent", nullptr, int(state.pushed)));
    if (state.bytes > 0)
        parts.append(bytes(state.bytes));
    if (state.remaining > 0)
        parts.append(tr("%n to come", nullptr, int(state.remaining)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace tam::ui
