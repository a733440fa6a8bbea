#include "edit/unsavedforms.h"

#include "edit/formwords.h"
#include "edit/recordactions.h"
#include "edit/suggestions.h"
#include "support/dialogs.h"
#include "support/marks.h"
#include "wording/fieldtext.h"
#include "wording/format.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

using Source = std::function<void(AppContext &, const RecordKey &, Actions &)>;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(UnsavedForms)
};

/// "Incident: INC-1 · Payment times out, 16 Sept 14:02".
QString lineOf(AppContext &context, const DraftKey &key, Instant at)
{
    QString about;
    if (key.record.isNull()) {
        const auto snapshot = context.snapshot();
        const PortfolioRow *row = snapshot ? snapshot->row(key.customer) : nullptr;
        about = row ? displayName(*row) : newLabel(key.kind);
    } else if (auto record = context.store().find(key.kind, key.record)) {
        about = recordTitle(context, kindInfo(key.kind), **record);
    }
    return Words::tr("%1: %2, %3", "a kind of record, which one, and when it was typed")
        .arg(key.record.isNull() ? newLabel(key.kind) : wording::kindName(key.kind), about,
             wording::shortTime(at, context.zone()));
}

/// The form that the draft is of: the step's where there is one, else the record's own.
void openForm(AppContext &context, const DraftKey &key, QWidget *parent, const Source &more)
{
    RecordKey record{key.kind, key.record, key.customer};
    QString step = key.action;
    // A step that makes a record of its own is named with the one that it starts from.
    if (const qsizetype dot = step.indexOf(u'.'); dot > 0) {
        record.id = QUuid(step.mid(dot + 1));
        step.truncate(dot);
        record.kind = step == QLatin1String("escalateIncident") ? Kind::Incident : key.kind;
    } else if (key.record.isNull()) {
        openEditor(context, newRequest(context, key.kind, key.customer, QUuid(key.action)), parent);
        return;
    }
    Actions steps = recordActions(context, record);
    if (more)
        more(context, record, steps);
    for (const RecordAction &action : std::as_const(steps)) {
        if (action.id == step) {
            action.run(parent);
            return;
        }
    }
    editRecord(context, record, parent);
}

} // namespace

void openUnsavedForm(AppContext &context, QWidget *parent, const Source &more)
{
    const auto drafts = Drafts(context).all();
    if (drafts.isEmpty())
        return;
    QStringList lines;
    for (const auto &[key, at] : drafts)
        lines.append(lineOf(context, key, at));
    const auto chosen = dialogs().choose(parent, Words::tr("Forms that are not saved"),
                                         Words::tr("What was typed is still there."), lines, 0, Words::tr("Open"));
    if (chosen)
        openForm(context, drafts.value(*chosen).first, parent, more);
}

} // namespace tam::ui
