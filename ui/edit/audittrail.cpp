#include "edit/audittrail.h"

#include "edit/formwords.h"
#include "edit/suggestions.h"
#include "interchange/recordjson.h"
#include "support/dialogs.h"
#include "support/listpane.h"
#include "support/recordwords.h"
#include "wording/fieldtext.h"
#include "wording/format.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

constexpr qint64 kEntries = 200;
constexpr qsizetype kValueLength = 160;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AuditTrail)
};

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > kValueLength ? line.left(kValueLength) + QChar(0x2026) : line;
}

QString entryHtml(AppContext &context, const KindInfo &info, const Change &change, RecordWords &words)
{
    const auto snapshot = context.snapshot();
    QString who = snapshot ? snapshot->personName(change.actorId) : QString();
    if (who.isEmpty())
        who = Words::tr("somebody");
    QString html =
        QStringLiteral("<h4>%1</h4><table>")
            .arg(detailText(Words::tr("%1, %2", "when and who")
                                .arg(wording::localTime(change.changedAt, context.zoneOf(change.customerId)), who)));
    const QList<QByteArray> entries = jsonElements(change.fields);
    for (const QByteArray &entry : entries) {
        QByteArray name, before, after;
        const QList<JsonMember> members = jsonMembers(entry);
        for (const JsonMember &member : members)
            (member.name == "name" ? name : member.name == "old" ? before : after) = member.json;
        name = jsonText(name).toUtf8();
        const Field *field = info.field(QString::fromUtf8(name));
        const QString is = shortened(words.value(info, name, after));
        const bool wasAbsent = before.isEmpty() || before == "null";
        const QString text =
            wasAbsent ? is
                      : Words::tr("%1 → %2", "old and new value").arg(shortened(words.value(info, name, before)), is);
        html += detailRow(field ? fieldLabel(info, *field) : QString::fromUtf8(name), text);
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
    RecordWords words(context.store(), context.zoneOf(key.customer), context.reference().catalogue.newestKnown());
    for (const Change &change : *changes)
        html += entryHtml(context, info, change, words);
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
