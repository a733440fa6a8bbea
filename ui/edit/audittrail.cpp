#include "edit/audittrail.h"

#include "edit/formwords.h"
#include "edit/suggestions.h"
#include "interchange/recorddiff.h"
#include "support/dialogs.h"
#include "support/listpane.h"
#include "support/recordwords.h"
#include "wording/fieldtext.h"
#include "wording/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr qint64 kEntries = 200;
constexpr int kRecent = 4;
constexpr qsizetype kValueLength = 160;
constexpr qsizetype kRecentLength = 60; ///< of a value in a line of a detail pane

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AuditTrail)
};

QString shortened(const QString &text, qsizetype most = kValueLength)
{
    const QString line = text.simplified();
    return line.size() > most ? line.left(most) + QChar(0x2026) : line;
}

QString actorOf(AppContext &context, const Change &change)
{
    const auto snapshot = context.snapshot();
    const QString who = snapshot ? snapshot->personName(change.actorId) : QString();
    return who.isEmpty() ? Words::tr("somebody") : who;
}

/// One field of a change: its name in words, and what became of it.
struct ChangedField
{
    QString name, text;
    bool isNew = false; ///< of a field that every record of the kind has: only a new record had none before
};

QList<ChangedField> fieldsOf(const KindInfo &info, const Change &change, RecordWords &words, qsizetype most)
{
    QList<ChangedField> fields;
    const QList<ChangedValue> values = changedValues(change.fields);
    for (const auto &[name, before, after] : values) {
        const Field *field = info.field(QString::fromUtf8(name));
        const QString is = shortened(words.value(info, name, after), most);
        const bool wasAbsent = before.isEmpty() || before == "null";
        fields.append(
            {field ? fieldLabel(info, *field) : QString::fromUtf8(name),
             wasAbsent
                 ? is
                 : Words::tr("%1 → %2", "old and new value").arg(shortened(words.value(info, name, before), most), is),
             wasAbsent && field && field->required});
    }
    return fields;
}

QString entryHtml(AppContext &context, const KindInfo &info, const Change &change, RecordWords &words)
{
    QString html = QStringLiteral("<h4>%1</h4><table>")
                       .arg(detailText(Words::tr("%1, %2", "when and who")
                                           .arg(wording::localTime(change.changedAt, context.zoneOf(change.customerId)),
                                                actorOf(context, change))));
    for (const ChangedField &field : fieldsOf(info, change, words, kValueLength))
        html += detailRow(field.name, field.text);
    return html + QStringLiteral("</table>");
}

std::vector<Change> changesOf(AppContext &context, const RecordKey &key, qint64 most)
{
    Query query;
    query.where = QStringLiteral("record_id = ?");
    query.values = {idValue(key.id)};
    query.orderBy = QStringLiteral("changed_at DESC, id DESC");
    query.limit = most;
    auto changes = context.store().all<Change>(query);
    return changes ? std::move(*changes) : std::vector<Change>();
}

} // namespace

QList<ChangeLine> recentChanges(AppContext &context, const RecordKey &key, int most)
{
    QList<ChangeLine> lines;
    if (context.isPresenting() || key.id.isNull())
        return lines;
    const KindInfo &info = kindInfo(key.kind);
    const Zone zone = context.zoneOf(key.customer);
    RecordWords words(context.store(), zone, context.reference().catalogue.newestKnown());
    for (const Change &change : changesOf(context, key, most)) {
        const QString when = wording::shortTime(change.changedAt, zone), who = actorOf(context, change);
        const QList<ChangedField> fields = fieldsOf(info, change, words, kRecentLength);
        if (std::any_of(fields.begin(), fields.end(), [](const ChangedField &field) { return field.isNew; })) {
            lines.append({when, Words::tr("%1: entered", "who entered a record").arg(who)});
            continue;
        }
        QStringList changed;
        for (const ChangedField &field : fields)
            changed.append(Words::tr("%1 %2", "a field and what it became").arg(field.name, field.text));
        lines.append({when, Words::tr("%1: %2", "who changed what")
                                .arg(who, changed.join(Words::tr("; ", "between changed fields")))});
    }
    return lines;
}

QString recentChangesHtml(AppContext &context, const RecordKey &key)
{
    QString rows;
    const auto lines = recentChanges(context, key, kRecent);
    for (const ChangeLine &line : lines)
        rows += detailRow(line.when, line.what);
    return rows.isEmpty()
               ? QString()
               : QStringLiteral("<h4>%1</h4><table>%2</table>").arg(Words::tr("Latest changes").toHtmlEscaped(), rows);
}

QString auditHtml(AppContext &context, const RecordKey &key)
{
    const KindInfo &info = kindInfo(key.kind);
    QString html;
    RecordWords words(context.store(), context.zoneOf(key.customer), context.reference().catalogue.newestKnown());
    for (const Change &change : changesOf(context, key, kEntries))
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
