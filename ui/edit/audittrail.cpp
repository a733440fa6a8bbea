#include "edit/audittrail.h"

#include "edit/formwords.h"
#include "edit/suggestions.h"
#include "edit/valuetext.h"
#include "support/dialogs.h"
#include "support/listpane.h"
#include "wording/fieldtext.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tam::ui {

namespace {

constexpr qint64 kEntries = 200;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AuditTrail)
};

QString entryHtml(AppContext &context, const KindInfo &info, const Change &change, const ValueText &values)
{
    const auto snapshot = context.snapshot();
    QString who = snapshot ? snapshot->personName(change.actorId) : QString();
    if (who.isEmpty())
        who = Words::tr("somebody");
    QString html =
        QStringLiteral("<h4>%1</h4><table>")
            .arg(detailText(Words::tr("%1, %2", "when and who")
                                .arg(wording::localTime(change.changedAt, context.zoneOf(change.customerId)), who)));
    for (const QJsonValue &element : QJsonDocument::fromJson(change.fields).array()) {
        const QJsonObject entry = element.toObject();
        const QString name = entry.value(QLatin1String("name")).toString();
        const Field *field = info.field(name);
        const QJsonValue before = entry.value(QLatin1String("old")), after = entry.value(QLatin1String("new"));
        const QString text =
            before.isNull()
                ? values.of(field, after)
                : Words::tr("%1 → %2", "old and new value").arg(values.of(field, before), values.of(field, after));
        html += detailRow(field ? fieldLabel(info, *field) : name, text);
    }
    return html + QStringLiteral("</table>");
}

} // namespace

QString auditHtml(AppContext &context, const RecordKey &key)
{
    const KindInfo &info = kindInfo(key.kind);
    Query query;
    query.where = QStringLiteral("record_id = ?");
    query.values = {idValue(key.id)};
    query.orderBy = QStringLiteral("changed_at DESC, id DESC");
    query.limit = kEntries;
    auto changes = context.store().all<Change>(query);
    QString html;
    if (!changes)
        return html;
    const ValueText values(context, key.customer);
    for (const Change &change : *changes)
        html += entryHtml(context, info, change, values);
    return html;
}

void showAuditTrail(AppContext &context, const RecordKey &key, QWidget *parent)
{
    auto record = context.store().find(key.kind, key.id);
    const QString title = record ? recordTitle(context, kindInfo(key.kind), **record) : QString();
    const QString body = auditHtml(context, key);
    showText(parent, Words::tr("Who changed what"),
             detailTitle(title, wording::kindName(key.kind)) +
                 (body.isEmpty()
                      ? QStringLiteral("<p>%1</p>")
                            .arg(Words::tr("No change is recorded: it is as it was imported. Changes are kept "
                                           "for 400 days."))
                      : body));
}

} // namespace tam::ui
