#include "pages/escorts/dutyactions.h"

#include "pages/escorts/dutylogdialog.h"
#include "pages/escorts/dutymatrixdialog.h"
#include "pages/escorts/dutysheetdialog.h"
#include "pages/reports/recordreports.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DutyActions)
};

bool isEscort(const Engagement &engagement)
{
    return engagement.service == Pool::BasicEscort || engagement.service == Pool::FullLinkEscort;
}

RecordAction logAction(AppContext &context, const std::shared_ptr<const Engagement> &engagement)
{
    return {kDutyLogAction, Words::tr("Duty log …"), Icon::Note,
            [&context, engagement](QWidget *parent) { openDutyLog(parent, context, *engagement); }};
}

void addEngagementActions(AppContext &context, const RecordKey &key, Actions &list)
{
    auto found = context.store().find(Kind::Engagement, key.id);
    if (!found || static_cast<const Engagement &>(**found).status == EngagementStatus::Cancelled)
        return;
    const auto engagement = std::make_shared<const Engagement>(static_cast<const Engagement &>(**found));
    if (isEscort(*engagement))
        list.append({QStringLiteral("dutyMatrix"), Words::tr("Duty matrix …"), Icon::People,
                     [&context, engagement](QWidget *parent) {
                         openDutyMatrix(parent, context, engagement->customerId, engagement->id());
                     }});
    if (isEscort(*engagement))
        list.append({QStringLiteral("dutySheet"), Words::tr("Duty sheet …"), Icon::Printer,
                     [&context, engagement](QWidget *parent) { openDutySheet(parent, context, *engagement); }});
    list.append(logAction(context, engagement));
}

} // namespace

std::optional<RecordAction> dutyLogAction(AppContext &context, const QUuid &duty)
{
    auto found = context.store().find(Kind::Duty, duty);
    if (!found)
        return std::nullopt;
    auto whole = context.store().find(Kind::Engagement, static_cast<const Duty &>(**found).engagementId.uuid);
    if (!whole)
        return std::nullopt;
    return logAction(context, std::make_shared<const Engagement>(static_cast<const Engagement &>(**whole)));
}

void addDutyActions(AppContext &context, const RecordKey &key, Actions &list)
{
    if (key.kind == Kind::Engagement)
        addEngagementActions(context, key, list);
    addReportActions(context, key, list);
}

} // namespace tam::ui
