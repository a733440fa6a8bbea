#pragma once

#include "domain/result.h"
#include "domain/time.h"

#include <QSize>
#include <QStringList>

namespace tam {

/** What the window's command line says (cli.md). */
struct ConsoleOptions
{
    bool demo = false;
    QString store;       ///< empty: the desktop's own
    QString snapshotDir; ///< empty: an interactive window
    QString language;    ///< empty: as in the settings
    QString theme;       ///< light, dark or empty
    QSize size;          ///< invalid: as it was left, 1440×900 at first
    double scale = 1;
    Instant asOf;                ///< null: the clock
    bool firstPaintOnly = false; ///< says when the first page is painted from data, then exits: to measure the start
};

Result<ConsoleOptions> parseConsoleOptions(const QStringList &words);
QString consoleHelp();

} // namespace tam
