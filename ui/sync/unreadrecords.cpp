#include "sync/unreadrecords.h"

#include "edit/fieldvalues.h"
#include "edit/synctables.h"
#include "support/dialogs.h"
#include "support/listpane.h"
#include "widgets/actionbutton.h"
#include "widgets/banner.h"
#include "wording/fieldtext.h"

#include <QVBoxLayout>

namespace tam::ui {

namespace {

/// A text as it reads, anything else as it is written.
QString valueText(const QByteArray &json)
{
    const QString text = jsonText(json);
    return text.isNull() ? QString::fromUtf8(json) : text;
}

bool isUnknown(const KindInfo *info, const QString &name, const QString &value)
{
    const Field *field = info ? info->field(name) : nullptr;
    return field && field->type == FieldType::Code && value != QLatin1String("null") &&
           !enumFromCode(field->codes, value);
}

/// What names the record among its kind, as far as the members that usually do are there.
QString titleOf(const FieldValues &values)
{
    QStringList parts;
    for (const char *name : {"number", "name", "title"}) {
        const QByteArray *found = valueOf(values, name);
        if (const QString text = found ? jsonText(*found) : QString(); !text.isEmpty())
            parts.append(text);
    }
    return parts.join(u' ');
}

UnreadRecord recordOf(const QByteArray &kind, const QUuid &id, const QUuid &scope, const QByteArray &body)
{
    UnreadRecord record;
    record.kind = kind;
    record.id = id;
    const KindInfo *info = kindByName(QString::fromUtf8(kind));
    const FieldValues values = jsonMembers(body);
    if (info && info->kind == Kind::Customer)
        record.customer.uuid = id;
    else if (valueOf(values, "customer_id"))
        record.customer.uuid = scope;
    record.kindText = info ? wording::kindName(info->kind) : QString::fromUtf8(kind);
    record.title = titleOf(values);
    for (const JsonMember &member : values) {
        const QString name = QString::fromUtf8(member.name);
        const QString value = valueText(member.json);
        record.members.append({name, value, isUnknown(info, name, value)});
    }
    return record;
}

} // namespace

Result<UnreadRecords> UnreadReader::read(Store &store, CustomerId customer)
{
    UnreadRecords records;
    SyncTables tables(store);
    auto all = tables.unreadRecords(customer.uuid);
    if (!all)
        return all.problem();
    records.count = *all;
    auto read = tables.sql().rows(
        "SELECT kind, id, scope, body FROM mirror WHERE problem IS NOT NULL AND (?1 IS NULL OR scope = ?1) "
        "ORDER BY scope, kind, id LIMIT ?2",
        {customer.uuid, kMost}, [&records](const RawStatement &row) {
            records.first.append(recordOf(textBytesAt(row, 0), uuidAt(row, 1), uuidAt(row, 2), textBytesAt(row, 3)));
            return true;
        });
    if (!read)
        return read.problem();
    for (UnreadRecord &record : records.first) {
        const KindInfo *info = kindByName(QString::fromUtf8(record.kind));
        record.isListed = info && store.find(info->kind, record.id).ok();
        auto found = record.customer.isNull() ? Result<RecordPtr>(Problem(ProblemCode::NotFound))
                                              : store.find(Kind::Customer, record.customer.uuid);
        if (found)
            record.customerName = static_cast<const Customer &>(**found).name;
        else if (found.problem().code != ProblemCode::NotFound)
            return found.problem();
    }
    return records;
}

QString UnreadReader::html(const UnreadRecords &records)
{
    QString text = QStringLiteral("<p>%1</p>")
                       .arg(tr("These records hold something that this version of the program does not know: it is in "
                               "bold. Nothing is counted or judged by it, and it cannot be changed here. The records "
                               "are kept as the server sent them; a newer version of the program knows more of them.")
                                .toHtmlEscaped());
    for (const UnreadRecord &record : records.first) {
        QStringList about{record.kindText};
        if (!record.customerName.isEmpty())
            about.append(record.customerName);
        about.append(record.id.toString(QUuid::WithoutBraces));
        if (!record.isListed)
            about.append(tr("in no list of this version"));
        text += QStringLiteral("<h3>%1</h3><p class='byline'>%2</p><table>")
                    .arg(detailText(record.title.isEmpty() ? record.kindText : record.title),
                         detailText(about.join(QStringLiteral(" · "))));
        for (const UnreadRecord::Member &member : record.members) {
            const QString value = detailText(member.value);
            text +=
                QStringLiteral("<tr><td class='name' style='padding:2px 14px 2px 0'>%1</td><td>%2</td></tr>")
                    .arg(detailText(member.name), member.isUnknown ? QStringLiteral("<b>%1</b>").arg(value) : value);
        }
        text += QStringLiteral("</table>");
    }
    if (records.count > records.first.size())
        text += QStringLiteral("<p>%1</p>")
                    .arg(tr("… and %n more", nullptr, int(records.count - records.first.size())).toHtmlEscaped());
    return text;
}

void UnreadReader::open(AppContext &context, QWidget *parent, CustomerId customer)
{
    auto records = read(context.store(), customer);
    if (!records)
        return showProblem(parent, records.problem());
    showText(parent, tr("What this version does not know"), html(*records));
}

UnreadBanner::UnreadBanner(AppContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_banner(new Banner(StatusKind::Uncertain, {}, this))
{
    setObjectName(QStringLiteral("unreadBanner"));
    auto *open = new ActionButton(tr("Show"), Icon::None, m_banner);
    open->setObjectName(QStringLiteral("unreadShow"));
    open->setAccessibleName(tr("Show the records with what this version does not know"));
    m_banner->addAction(open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(open, &QPushButton::clicked, this, [this] { UnreadReader::open(m_context, window(), m_customer); });
    setVisible(false);
}

void UnreadBanner::show(CustomerId customer)
{
    if (!(customer == m_customer))
        setVisible(false);
    m_customer = customer;
    m_task.run<qint64>(
        m_context, this,
        [customer](Store &store, const std::atomic<bool> &) { return SyncTables(store).unreadRecords(customer.uuid); },
        [this](const qint64 &count) {
            setVisible(count > 0);
            m_banner->setMessage(
                StatusKind::Uncertain,
                tr("%n record(s) of this customer hold something that this version does not know", nullptr, int(count)),
                tr("Nothing is counted or judged by it. Upgrade the program."));
        });
}

} // namespace tam::ui
