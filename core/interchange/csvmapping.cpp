#include "interchange/csvmapping.h"

#include "domain/jsonfault.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace tam {

namespace {

constexpr const char *matchNames[] = {"any", "id", "name", "account_id"};

Problem bad(const QString &argument, const QString &value, const QString &accepted)
{
    return Problem(ProblemCode::BadArgument, {argument, value, accepted}).at(argument);
}

QString shown(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                                              : QByteArray(value.isArray() ? "[…]" : "?"));
}

Result<QString> text(const QJsonObject &object, const QString &member, const QString &path)
{
    const QJsonValue value = object.value(member);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return bad(path, shown(value), QStringLiteral("text"));
    return value.toString();
}

Result<void> onlyMembers(const QJsonObject &object, const QStringList &known, const QString &path)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            return bad(path.isEmpty() ? it.key() : path + u'.' + it.key(), it.key(), known.join(QStringLiteral(", ")));
    }
    return {};
}

Result<QMap<QString, QString>> texts(const QJsonValue &value, const QString &path)
{
    QMap<QString, QString> map;
    if (value.isUndefined() || value.isNull())
        return map;
    if (!value.isObject())
        return bad(path, shown(value), QStringLiteral("object"));
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString())
            return bad(path + u'.' + it.key(), shown(*it), QStringLiteral("text"));
        map.insert(it.key(), it->toString());
    }
    return map;
}

QStringList acceptedFields(const KindInfo &info)
{
    QStringList names{QStringLiteral("id")};
    for (const Field &field : info.fields) {
        if (&field != info.customerField && field.type != FieldType::Json)
            names.append(QString(field.key()));
    }
    return names;
}

Result<CsvColumn> readColumn(const KindInfo &info, const QString &name, const QJsonValue &value)
{
    const QString path = QStringLiteral("columns.") + name;
    CsvColumn column;
    column.column = name;
    if (value.isString()) {
        column.field = value.toString();
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        auto known = onlyMembers(object,
                                 {QStringLiteral("field"), QStringLiteral("values"), QStringLiteral("format"),
                                  QStringLiteral("list_separator")},
                                 path);
        if (!known)
            return known.problem();
        auto field = text(object, QStringLiteral("field"), path + QStringLiteral(".field"));
        auto format = text(object, QStringLiteral("format"), path + QStringLiteral(".format"));
        auto separator = text(object, QStringLiteral("list_separator"), path + QStringLiteral(".list_separator"));
        auto values = texts(object.value(QLatin1String("values")), path + QStringLiteral(".values"));
        for (const Result<QString> *part : {&field, &format, &separator}) {
            if (!*part)
                return part->problem();
        }
        if (!values)
            return values.problem();
        column.field = *field;
        column.format = *format;
        column.listSeparator = *separator;
        column.values = *values;
    }
    const QStringList accepted = acceptedFields(info);
    if (!accepted.contains(column.field))
        return bad(path, shown(value), accepted.join(QStringLiteral(", ")));
    return column;
}

Result<void> readCustomer(CsvMapping &mapping, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (value.isString()) {
        mapping.customerColumn = value.toString();
        return {};
    }
    const QJsonObject object = value.toObject();
    if (auto known =
            onlyMembers(object, {QStringLiteral("column"), QStringLiteral("match")}, QStringLiteral("customer"));
        !known)
        return known;
    auto column = text(object, QStringLiteral("column"), QStringLiteral("customer.column"));
    auto match = text(object, QStringLiteral("match"), QStringLiteral("customer.match"));
    if (!column || !match)
        return column ? match.problem() : column.problem();
    mapping.customerColumn = *column;
    QStringList accepted;
    for (size_t i = 0; i < std::size(matchNames); ++i) {
        accepted.append(QString::fromLatin1(matchNames[i]));
        if (*match == QLatin1String(matchNames[i]))
            mapping.customerMatch = CustomerMatch(i);
    }
    if (!match->isEmpty() && !accepted.contains(*match))
        return bad(QStringLiteral("customer.match"), *match, accepted.join(QStringLiteral(", ")));
    return {};
}

Result<void> readSettings(CsvMapping &mapping, const QJsonObject &root)
{
    auto zone = text(root, QStringLiteral("time_zone"), QStringLiteral("time_zone"));
    auto separator = text(root, QStringLiteral("separator"), QStringLiteral("separator"));
    auto encoding = text(root, QStringLiteral("encoding"), QStringLiteral("encoding"));
    auto sheet = text(root, QStringLiteral("sheet"), QStringLiteral("sheet"));
    auto defaults = texts(root.value(QLatin1String("defaults")), QStringLiteral("defaults"));
    for (const Result<QString> *part : {&zone, &separator, &encoding, &sheet}) {
        if (!*part)
            return part->problem();
    }
    if (!defaults)
        return defaults.problem();
    if (!zone->isEmpty() && !Zone::exists(*zone))
        return bad(QStringLiteral("time_zone"), *zone, QStringLiteral("IANA"));
    if (separator->size() > 1)
        return bad(QStringLiteral("separator"), *separator, QStringLiteral(", ; \\t"));
    mapping.timeZone = *zone;
    mapping.format.separator = separator->isEmpty() ? QChar() : separator->front();
    mapping.format.encoding = *encoding;
    mapping.format.sheet = *sheet;
    mapping.defaults = *defaults;
    const QStringList accepted = acceptedFields(kindInfo(mapping.kind));
    for (auto it = mapping.defaults.begin(); it != mapping.defaults.end(); ++it) {
        if (!accepted.contains(it.key()) || it.key() == QLatin1String("id"))
            return bad(QStringLiteral("defaults.") + it.key(), it.value(), accepted.mid(1).join(QStringLiteral(", ")));
    }
    return {};
}

} // namespace

Result<CsvMapping> CsvMapping::fromJson(Kind kind, QByteArrayView json)
{
    QJsonParseError error;
    const QByteArray text = json.toByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (document.isNull())
        return jsonProblem(error, text);
    const QJsonObject root = document.object();
    auto known = onlyMembers(root,
                             {QStringLiteral("columns"), QStringLiteral("customer"), QStringLiteral("defaults"),
                              QStringLiteral("time_zone"), QStringLiteral("separator"), QStringLiteral("encoding"),
                              QStringLiteral("sheet")},
                             {});
    if (!known)
        return known.problem();
    if (!root.value(QLatin1String("columns")).isObject())
        return bad(QStringLiteral("columns"), shown(root.value(QLatin1String("columns"))), QStringLiteral("object"));
    CsvMapping mapping;
    mapping.kind = kind;
    const QJsonObject columns = root.value(QLatin1String("columns")).toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        auto column = readColumn(kindInfo(kind), it.key(), *it);
        if (!column)
            return column.problem();
        mapping.columns.append(*column);
    }
    if (auto customer = readCustomer(mapping, root.value(QLatin1String("customer"))); !customer)
        return customer.problem();
    if (auto settings = readSettings(mapping, root); !settings)
        return settings.problem();
    return mapping;
}

QByteArray CsvMapping::toJson() const
{
    const auto object = [](const QMap<QString, QString> &map) {
        QJsonObject result;
        for (auto it = map.begin(); it != map.end(); ++it)
            result.insert(it.key(), it.value());
        return result;
    };
    QJsonObject columnObject;
    for (const CsvColumn &column : columns) {
        QJsonObject one{{QStringLiteral("field"), column.field}};
        if (!column.values.isEmpty())
            one.insert(QStringLiteral("values"), object(column.values));
        if (!column.format.isEmpty())
            one.insert(QStringLiteral("format"), column.format);
        if (!column.listSeparator.isEmpty())
            one.insert(QStringLiteral("list_separator"), column.listSeparator);
        columnObject.insert(column.column, one.size() == 1 ? QJsonValue(column.field) : QJsonValue(one));
    }
    QJsonObject root{{QStringLiteral("columns"), columnObject}};
    if (!customerColumn.isEmpty()) {
        root.insert(QStringLiteral("customer"),
                    QJsonObject{{QStringLiteral("column"), customerColumn},
                                {QStringLiteral("match"), QString::fromLatin1(matchNames[size_t(customerMatch)])}});
    }
    if (!defaults.isEmpty())
        root.insert(QStringLiteral("defaults"), object(defaults));
    if (!timeZone.isEmpty())
        root.insert(QStringLiteral("time_zone"), timeZone);
    if (!format.separator.isNull())
        root.insert(QStringLiteral("separator"), QString(format.separator));
    if (!format.encoding.isEmpty())
        root.insert(QStringLiteral("encoding"), format.encoding);
    if (!format.sheet.isEmpty())
        root.insert(QStringLiteral("sheet"), format.sheet);
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

CsvMapping CsvMapping::suggest(Kind kind, const QStringList &header, const QList<QStringList> &rows)
{
    const KindInfo &info = kindInfo(kind);
    CsvMapping mapping;
    mapping.kind = kind;
    QSet<QString> taken;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (header[i].isEmpty())
            continue;
        if (info.customerField && mapping.customerColumn.isEmpty()) {
            if (const auto match = customerHeader(header[i])) {
                mapping.customerColumn = header[i];
                mapping.customerMatch = *match;
                continue;
            }
        }
        CsvColumn column;
        column.column = header[i];
        column.field = fieldOfHeader(info, header[i]);
        if (column.field.isEmpty() || taken.contains(column.field))
            continue;
        taken.insert(column.field);
        const Field *field = info.field(column.field);
        for (const QStringList &row : rows) {
            const QString cell = row.value(i).trimmed();
            if (!field || field->type != FieldType::Code || cell.isEmpty() || enumFromCode(field->codes, cell))
                continue;
            if (const QString code = codeOfWord(*field, cell); !code.isEmpty())
                column.values.insert(cell, code);
        }
        mapping.columns.append(column);
    }
    return mapping;
}

Result<void> CsvMapping::check(const QStringList &header) const
{
    const KindInfo &info = kindInfo(kind);
    QStringList names;
    for (const CsvColumn &column : columns)
        names.append(column.column);
    if (!customerColumn.isEmpty())
        names.append(customerColumn);
    for (const QString &name : std::as_const(names)) {
        if (!header.contains(name))
            return Problem(ProblemCode::CsvUnknownColumn, {name}).at(name);
        if (header.count(name) > 1)
            return Problem(ProblemCode::Ambiguous, {QStringLiteral("column"), name}).at(name);
    }
    QSet<QString> filled;
    for (const CsvColumn &column : columns) {
        if (filled.contains(column.field))
            return Problem(ProblemCode::DuplicateField, {column.field}).at(column.column);
        filled.insert(column.field);
    }
    for (const Field &field : info.fields) {
        const bool given = &field == info.customerField
                               ? !customerColumn.isEmpty() || kind == Kind::WorkLog // known from its engagement
                               : filled.contains(QString(field.key())) || defaults.contains(QString(field.key()));
        if (field.required && !given)
            return Problem(ProblemCode::CsvUnmappedField, {QString(field.key())}).at(QString(field.key()));
    }
    return {};
}

} // namespace tam
