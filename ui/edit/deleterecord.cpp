#include "edit/recordactions.h"

#include "edit/referrers.h"
#include "edit/suggestions.h"
#include "support/dialogs.h"
#include "wording/fieldtext.h"

#include <QCoreApplication>
#include <QMap>

namespace tam::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeleteRecord)
};

/// "Duty: 3, Checklist item: 12".
QString counted(const QMap<Kind, int> &counts)
{
    QStringList parts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        parts.append(
            Words::tr("%1: %2", "a kind of record and how many").arg(wording::kindName(it.key())).arg(it.value()));
    return parts.join(Words::tr(", "));
}

/// What goes with a record, and what stands in the way.
struct Deletion
{
    std::vector<RecordStep> steps; ///< the parts first, the record last
    QMap<Kind, int> parts, inTheWay;
};

Result<Deletion> deletionOf(AppContext &context, const RecordKey &key, const RecordBase &record)
{
    Deletion plan;
    auto referrers = referrersOf(context.store(), key.kind, key.id,
                                 key.kind == Kind::Customer || key.kind == Kind::Person ? CustomerId() : key.customer);
    if (!referrers)
        return referrers.problem();
    for (const Referrers &r : *referrers) {
        if (!isPartOf(*r.info, *r.field, key.kind)) {
            plan.inTheWay[r.info->kind] += int(r.ids.size());
            continue;
        }
        for (const QUuid &id : r.ids) {
            auto part = context.store().find(r.info->kind, id);
            if (!part)
                return part.problem();
            plan.steps.push_back({r.info, copyRecord(*r.info, **part), nullptr});
            if (r.info->scope != KindScope::User)
                ++plan.parts[r.info->kind];
        }
    }
    const KindInfo &info = kindInfo(key.kind);
    plan.steps.push_back({&info, copyRecord(info, record), nullptr});
    return plan;
}

QString wayOut(Kind kind)
{
    switch (kind) {
    case Kind::Customer:
        return Words::tr("Archive the customer instead: then it is out of every list.");
    case Kind::Person:
        return Words::tr("Mark the person as not active instead.");
    case Kind::Engagement:
        return Words::tr(
            "Cancel it instead, or delete first what refers to it. Work logs stay for ever: reverse them.");
    default:
        return Words::tr("Delete or change first what refers to it.");
    }
}

} // namespace

void deleteRecord(AppContext &context, const RecordKey &key, QWidget *parent)
{
    auto record = context.store().find(key.kind, key.id);
    if (!record) {
        showProblem(parent, record.problem());
        return;
    }
    const QString title = recordTitle(context, kindInfo(key.kind), **record);
    auto plan = deletionOf(context, key, **record);
    if (!plan) {
        showProblem(parent, plan.problem());
        return;
    }
    if (!plan->inTheWay.isEmpty()) {
        dialogs().inform(
            parent,
            Words::tr("“%1” cannot be deleted: other records refer to it (%2).").arg(title, counted(plan->inTheWay)),
            wayOut(key.kind));
        return;
    }
    const QString with =
        plan->parts.isEmpty()
            ? Words::tr("You can take it back from the Edit menu.")
            : Words::tr("With it go: %1. You can take it back from the Edit menu.").arg(counted(plan->parts));
    if (!dialogs().confirm(parent, Words::tr("Delete “%1”?").arg(title), with, Words::tr("Delete")))
        return;
    auto done = context.edits().apply(Words::tr("Delete: %1").arg(title.left(60)), std::move(plan->steps));
    if (!done)
        showProblem(parent, done.problem());
}

} // namespace tam::ui
