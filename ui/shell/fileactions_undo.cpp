// What the menus do beside files: taking an import back, and diagnostics.
#include "shell/diagnostics.h"
#include "shell/fileactions.h"
#include "shell/mainwindow.h"
#include "support/dialogs.h"
#include "wording/format.h"

namespace tam::ui {

namespace {

QString whyNot(const ImportUndo &undo)
{
    switch (undo.verdict) {
    case ImportUndo::Verdict::Possible:
        break;
    case ImportUndo::Verdict::NoImport:
        return FileActions::tr("No import into this store is remembered.");
    case ImportUndo::Verdict::NotKept:
        return FileActions::tr("The last import brought too much, or members that this version does not know, for the "
                               "store to keep what was before. A backup can be restored instead.");
    case ImportUndo::Verdict::Changed:
        return FileActions::tr("%n record(s) that the import brought were changed or removed since: nothing is taken "
                               "back, so that this work is not lost.",
                               nullptr, int(undo.records));
    case ImportUndo::Verdict::Referred:
        return FileActions::tr("%n record(s) made since refer to what the import brought: nothing is taken back. "
                               "Remove them first.",
                               nullptr, int(undo.records));
    case ImportUndo::Verdict::Connected:
        return FileActions::tr("This store is connected to a backend by now: correct the records themselves.");
    case ImportUndo::Verdict::NoBackup:
        return FileActions::tr("The backup of the store that the import replaced is gone: %1").arg(undo.import.backup);
    }
    return {};
}

QString whatGoes(const LastImport &import)
{
    QStringList lines;
    if (import.added > 0)
        lines.append(FileActions::tr("%n record(s) that it added go.", nullptr, int(import.added)));
    if (import.updated > 0)
        lines.append(
            FileActions::tr("%n record(s) that it changed get their old values back.", nullptr, int(import.updated)));
    if (import.whole)
        lines.append(import.backup.isEmpty()
                         ? FileActions::tr("The store is empty then; what it holds now is kept as a backup.")
                         : FileActions::tr("The store that it replaced comes back; this one is kept as a backup."));
    return lines.join(u'\n');
}

} // namespace

void FileActions::undoImport()
{
    auto found = std::make_shared<Result<ImportUndo>>(ImportUndo());
    runLong(
        tr("Looking at the last import …"),
        [file = m_context.storeFile(), found](const ImportWatch &) {
            auto store = Store::open(file, OpenMode::ReadOnly);
            *found = store ? checkImportUndo(**store) : Result<ImportUndo>(store.problem());
        },
        [this, found] {
            if (!*found)
                showProblem(&m_window, found->problem());
            else if ((*found)->verdict != ImportUndo::Verdict::Possible)
                dialogs().inform(&m_window, tr("The last import cannot be taken back."), whyNot(**found));
            else
                takeBack((*found)->import);
        });
}

void FileActions::takeBack(const LastImport &import)
{
    const QString question =
        tr("Take back the import of %1 on %2?").arg(import.fileName, wording::localTime(import.at, m_context.zone()));
    if (!dialogs().confirm(&m_window, question, whatGoes(import), tr("Take back")))
        return;
    auto done = std::make_shared<Result<ImportUndo>>(ImportUndo());
    m_context.releaseStore(); // another file may take its place
    runLong(
        tr("Taking the import back …"),
        [file = m_context.storeFile(), now = m_context.now(), done](const ImportWatch &) {
            *done = tam::undoImport(file, now);
        },
        [this, done] {
            if (!reopen())
                return;
            if (!*done)
                showProblem(&m_window, done->problem());
            else if ((*done)->verdict != ImportUndo::Verdict::Possible)
                dialogs().inform(&m_window, tr("The last import cannot be taken back."), whyNot(**done));
            else
                m_window.say(tr("The import of %1 was taken back").arg((*done)->import.fileName));
        });
}

void FileActions::diagnostics(const ThemeManager &theme)
{
    auto text = std::make_shared<Result<QString>>(QString());
    runLong(
        tr("Looking at the store …"),
        [file = m_context.storeFile(), reference = m_context.sharedReference(), asOf = m_context.asOf(),
         text](const ImportWatch &) {
            auto store = Store::open(file, OpenMode::ReadOnly);
            *text = store ? Diagnostics::storePart(**store, *reference, asOf) : Result<QString>(store.problem());
        },
        [this, text, window = Diagnostics::windowPart(m_context, theme)] {
            // A store that cannot be read is what help is wanted for: the rest is shown all the same.
            if (!*text)
                showProblem(&m_window, text->problem());
            showDiagnostics(&m_window, window + u'\n' + (*text ? **text : QString()));
        });
}

} // namespace tam::ui
