#pragma once

#include "support/synclink.h"
#include "widgets/statussymbol.h"

#include <QCoreApplication>

namespace tam::ui {

/// The state of the synchronisation in words, the same on the page and in the status bar.
class SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncWords)

public:
    static StatusKind symbol(SyncPhase phase);
    /// Two or three words: "Offline".
    static QString shortText(SyncPhase phase);
    /// One sentence with what the user can do about it.
    static QString sentence(const SyncState &state);
    /// "1,200 records, 3.4 MB, 800 to come"; empty before anything came.
    static QString progress(const SyncState &state);
    /// "3.4 MB"
    static QString bytes(qint64 count);
};

} // namespace tam::ui
