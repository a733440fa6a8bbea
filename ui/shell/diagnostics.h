#pragma once

#include "catalogue/loader.h"
#include "domain/time.h"
#include "store/store.h"

namespace tam::ui {

class AppContext;
class ThemeManager;

/**
 * What somebody who helps needs to know, as "name: value" lines: versions, platform, settings that name nobody, how
 * large the store is and of what, whether it is sound, how long reading takes. Nothing that a record says, no name, no
 * path. The lines are the same in every language, so that whoever helps can read and compare them.
 */
class Diagnostics
{
public:
    /// What only the window knows; call it on the window's thread.
    static QString windowPart(AppContext &context, const ThemeManager &theme);
    /// The store's part; takes as long as its integrity check, so on a thread and connection of its own.
    static Result<QString> storePart(Store &store, const Reference &reference, Instant asOf);
};

/// Collects, shows what will be saved, and saves it as a text file when the user agrees.
void showDiagnostics(QWidget *window, const QString &text);

} // namespace tam::ui
