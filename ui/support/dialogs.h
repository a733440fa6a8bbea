#pragma once

#include "domain/problem.h"

#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace tam::ui {

/**
 * The only way to message boxes and file dialogs, so that tests can answer them (style.md 18). Replace a member to
 * answer; `dialogs()` holds the real ones.
 */
struct Dialogs
{
    std::function<QString(QWidget *, const QString &title, const QString &filter)> openFile;
    std::function<QString(QWidget *, const QString &title, const QString &suggestion, const QString &filter)> saveFile;
    /// `verb` is the button that goes on.
    std::function<bool(QWidget *, const QString &text, const QString &informative, const QString &verb)> confirm;
    /// One of several choices, each a line of its own; `verb` is the button that takes it. Nothing when cancelled.
    std::function<std::optional<int>(QWidget *, const QString &title, const QString &label, const QStringList &items,
                                     int current, const QString &verb)>
        choose;
    std::function<void(QWidget *, const QString &text, const QString &informative)> inform;
    std::function<void(QWidget *, const QString &text)> warn;
    std::function<QString(QWidget *, const QString &title, const QString &suggestion)> openFolder;
};

Dialogs &dialogs();

/// One message for a problem, with place, reason and remedy.
void showProblem(QWidget *parent, const Problem &problem);

/// A window with rich text: selectable, closed by Escape.
void showText(QWidget *parent, const QString &title, const QString &richText);
/// The same as F1 opens it.
void showExplanation(QWidget *parent, const QString &richText);

} // namespace tam::ui
