#include "edit/valuetext.h"

#include "edit/suggestions.h"
#include "interchange/recordjson.h"
#include "wording/fieldtext.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tam::ui {

namespace {

constexpr qsizetype kValueLength = 160;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ValueText)
};

QString shortened(QString text)
{
    text = text.simplified();
    return text.size() > kValueLength ? text.left(kValueLength) + QChar(0x2026) : text;
}

} // namespace

QString ValueText::of(const Field &field, const RecordBase &record) const
{
    if (field.isAbsent(record))
        return {};
    const QByteArray json = '[' + fieldToJson(field, record) + ']';
    return of(&field, QJsonDocument::fromJson(json).array().at(0));
}

QString ValueText::of(const Field *field, const QJsonValue &value) const
{
    if (value.isNull() || value.isUndefined())
        return Words::tr("nothing", "a value that is absent");
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray elements = value.toArray();
        for (const QJsonValue &element : elements)
            parts.append(of(field, element));
        return parts.join(Words::tr(", "));
    }
    if (value.isObject())
        return object(value.toObject());
    if (value.isBool())
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    if (value.isDouble())
        return QString::number(value.toDouble());
    return field ? scalar(*field, value.toString()) : shortened(value.toString());
}

/** A prerequisite's confirmation in words; what else comes as an object stays as it is. */
QString ValueText::object(const QJsonObject &object) const
{
    const QString item = object.value(QLatin1String("item")).toString();
    const CatalogueVersion *version = m_context.reference().catalogue.newestKnown();
    if (version && !item.isEmpty()) {
        for (const PrerequisiteTerms &terms : version->prerequisites) {
            if (terms.id != item)
                continue;
            QStringList parts{wording::local(terms.name)};
            if (const auto at = Instant::fromIso(object.value(QLatin1String("confirmed_at")).toString()))
                parts.append(wording::localTime(*at, m_zone));
            if (const QString by = object.value(QLatin1String("by")).toString(); !by.isEmpty())
                parts.append(by);
            return parts.join(QStringLiteral(" · "));
        }
    }
    return shortened(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

QString ValueText::scalar(const Field &field, const QString &text) const
{
    switch (field.type) {
    case FieldType::Code:
        return wording::codeName(field, enumFromCode(field.codes, text).value_or(0));
    case FieldType::Moment:
        return wording::localTime(Instant::fromIso(text).value_or(Instant()), m_zone);
    case FieldType::Date:
        return wording::date(dateFromText(text).value_or(QDate()));
    case FieldType::Ref:
    case FieldType::RefList:
        return referredTitle(m_context, field, QUuid(text));
    default:
        return shortened(text);
    }
}

} // namespace tam::ui
