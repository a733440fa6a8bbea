#include "support/recordwords.h"

#include "interchange/recordjson.h"
#include "support/markdowntext.h"
#include "support/marks.h"
#include "wording/fieldtext.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QLocale>

namespace tam::ui {

namespace {

constexpr int kExcerpt = 80;
const QString kAbsent = QStringLiteral("–");

template <class T> const T &as(const RecordBase &record)
{
    return static_cast<const T &>(record);
}

QString joined(const QStringList &parts)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(QStringLiteral(" · "));
}

/// The first of these fields that the kind has.
QString firstText(const KindInfo &info, const RecordBase &record)
{
    for (const char *name : {"title", "name", "body", "text", "summary", "resource", "product", "reason"}) {
        const Field *field = info.field(QString::fromLatin1(name));
        if (field && field->isText() && !field->text(record).isEmpty())
            return RecordWords::excerpt(plainLine(field->text(record)));
    }
    return {};
}

} // namespace

QString RecordWords::excerpt(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0).trimmed();
    return line.size() <= kExcerpt ? line : line.left(kExcerpt - 1) + QChar(0x2026);
}

QString RecordWords::moment(Instant at) const
{
    return wording::localTime(at, m_zone);
}

QString RecordWords::title(const KindInfo &info, const RecordBase &record, Parent parent)
{
    const auto belongsTo = [&](Kind kind, const QUuid &id) {
        return parent == Parent::Named ? title(kind, id) : QString();
    };
    switch (info.kind) {
    case Kind::Customer:
        return displayName(as<Customer>(record));
    case Kind::Incident:
        return QStringLiteral("%1 %2").arg(as<Incident>(record).number, as<Incident>(record).title);
    case Kind::IncidentEvent:
        return joined({belongsTo(Kind::Incident, as<IncidentEvent>(record).incidentId.uuid), firstText(info, record)});
    case Kind::EngagementEvent:
        return joined(
            {belongsTo(Kind::Engagement, as<EngagementEvent>(record).engagementId.uuid), firstText(info, record)});
    case Kind::WorkLog: {
        const auto &log = as<WorkLog>(record);
        return joined(
            {belongsTo(Kind::Engagement, log.engagementId.uuid), wording::date(log.performedOn),
             log.reverses.isNull() ? wording::daysUnit(log.days) : tr("reverses %1").arg(wording::daysUnit(log.days))});
    }
    case Kind::Duty: {
        const auto &duty = as<Duty>(record);
        return joined({title(Kind::Person, duty.personId.uuid), belongsTo(Kind::Engagement, duty.engagementId.uuid),
                       moment(duty.startsAt)});
    }
    case Kind::ChecklistItem:
        return joined(
            {belongsTo(Kind::Engagement, as<ChecklistItem>(record).engagementId.uuid), firstText(info, record)});
    case Kind::Subscription:
        return joined({wording::codeName(*info.field(u"plan"), quint8(as<Subscription>(record).plan)),
                       as<Subscription>(record).orderNumber, wording::date(as<Subscription>(record).startsOn)});
    case Kind::Deliverable: {
        const auto &deliverable = as<Deliverable>(record);
        return joined({wording::codeName(*info.field(u"type"), quint8(deliverable.type)),
                       deliverable.period.isNull() ? QString() : wording::month(deliverable.period),
                       belongsTo(Kind::Engagement, deliverable.engagementId.uuid),
                       belongsTo(Kind::Incident, deliverable.incidentId.uuid)});
    }
    case Kind::Absence:
        return joined({title(Kind::Person, as<Absence>(record).personId.uuid),
                       wording::date(as<Absence>(record).fromDate), wording::date(as<Absence>(record).toDate)});
    case Kind::Inspection:
        return joined({wording::date(as<Inspection>(record).inspectedOn), firstText(info, record)});
    case Kind::ResourceExpiry:
        return joined({as<ResourceExpiry>(record).product, as<ResourceExpiry>(record).resource,
                       wording::date(as<ResourceExpiry>(record).expiresOn)});
    case Kind::Meeting:
        return joined({wording::codeName(*info.field(u"kind"), quint8(as<Meeting>(record).meetingKind)),
                       moment(as<Meeting>(record).heldAt)});
    case Kind::AgreedTarget:
        return wording::name(as<AgreedTarget>(record).target);
    case Kind::SeenMark:
        return title(Kind::Customer, as<SeenMark>(record).customerId.uuid);
    default:
        break;
    }
    const QString text = firstText(info, record);
    return text.isEmpty() ? wording::kindName(info.kind) : text;
}

QString RecordWords::title(Kind kind, const QUuid &id)
{
    if (id.isNull() || kind == Kind::Count)
        return {};
    const auto known = m_titles.constFind(id);
    if (known != m_titles.cend())
        return *known;
    auto found = m_store.find(kind, id);
    const QString text = found ? title(kindInfo(kind), **found) : QString();
    m_titles.insert(id, text);
    return text;
}

QString RecordWords::reference(const Field &field, const QUuid &id)
{
    QString name;
    if (field.refTarget == RefTarget::OneKind) {
        name = title(field.target, id);
    } else if (field.refTarget == RefTarget::PersonOrContact) {
        name = title(Kind::Person, id);
        if (name.isEmpty())
            name = title(Kind::Contact, id);
    }
    return name.isEmpty() ? tr("a record that is not here") : name;
}

/// One of a customer's prerequisites in words; what else comes as an object stays as it is.
QString RecordWords::confirmation(const QByteArray &object) const
{
    QStringList parts;
    QString item, at;
    const QList<JsonMember> members = jsonMembers(object);
    for (const JsonMember &member : members) {
        if (member.name == "item")
            item = jsonText(member.json);
        else if (member.name == "confirmed_at")
            at = jsonText(member.json);
        else if (member.name == "by")
            parts.append(jsonText(member.json));
    }
    if (const auto moment = Instant::fromIso(at))
        parts.prepend(wording::localTime(*moment, m_zone));
    if (m_version) {
        for (const PrerequisiteTerms &terms : m_version->prerequisites) {
            if (terms.id == item)
                return joined(QStringList(wording::local(terms.name)) + parts);
        }
    }
    return QString::fromUtf8(object);
}

/// As the field's own reader takes it; the text itself when it does not.
QString RecordWords::scalar(const KindInfo &info, const Field &field, const QByteArray &json)
{
    const QString text = json.startsWith('"') ? jsonText(json) : QString::fromUtf8(json);
    const RecordPtr read = createRecord(info.kind);
    if (field.type == FieldType::Json || !readText(field, *read, text))
        return text;
    switch (field.type) {
    case FieldType::Ref:
        return reference(field, field.ref(*read));
    case FieldType::Code:
        return wording::codeName(field, field.code(*read));
    case FieldType::Moment:
        return moment(field.moment(*read));
    case FieldType::Date:
        return wording::date(field.date(*read));
    case FieldType::MonthOf:
        return wording::month(field.month(*read));
    case FieldType::DayCount:
        return wording::daysUnit(field.days(*read));
    case FieldType::Flag:
        return field.flag(*read).value_or(false) ? tr("yes") : tr("no");
    case FieldType::Number:
        return QLocale().toString(field.number(*read).value_or(0));
    case FieldType::Integer:
        return QLocale().toString(field.integer(*read).value_or(0));
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
    case FieldType::TextList:
    case FieldType::RefList:
    case FieldType::Json:
        break;
    }
    return text;
}

QString RecordWords::value(const KindInfo &info, QByteArrayView name, const QByteArray &json)
{
    if (json.isEmpty() || json == "null")
        return kAbsent;
    const Field *field = info.field(QString::fromUtf8(name));
    if (!field)
        return jsonText(json).isNull() ? QString::fromUtf8(json) : jsonText(json);
    const bool confirmations = field->type == FieldType::Json && json.startsWith('[');
    if (field->type != FieldType::RefList && field->type != FieldType::TextList && !confirmations)
        return scalar(info, *field, json);
    QStringList parts;
    const QList<QByteArray> elements = jsonElements(json);
    for (const QByteArray &element : elements) {
        parts.append(confirmations                       ? confirmation(element)
                     : field->type == FieldType::RefList ? reference(*field, QUuid(jsonText(element)))
                                                         : jsonText(element));
    }
    return parts.isEmpty() ? kAbsent : parts.join(tr(", ", "between the values of a list"));
}

QString RecordWords::value(const KindInfo &info, const Field &field, const RecordBase &record)
{
    return field.isAbsent(record) ? QString() : value(info, field.key().latin1(), fieldToJson(field, record));
}

CustomerId RecordWords::customerOf(const KindInfo &info, const RecordBase &record)
{
    if (info.kind == Kind::Customer)
        return {record.uuid};
    return info.customerField && info.scope == KindScope::Customer ? CustomerId{info.customerField->ref(record)}
                                                                   : CustomerId();
}

} // namespace tam::ui
