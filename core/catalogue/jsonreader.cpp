#include "catalogue/jsonreader.h"

#include <QJsonDocument>

#include <cmath>
#include <utility>

namespace tam {

namespace {

Problem wrongType(const QString &key, const char *expected)
{
    return Problem(ProblemCode::WrongType, {key, QString::fromLatin1(expected)});
}

QString asText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

} // namespace

void JsonReading::fail(Problem problem, const QString &path)
{
    if (!m_problem)
        m_problem = m_source.located(std::move(problem.at(path)));
}

void JsonReading::refuse(const QString &path, const QString &en, const QString &zh)
{
    fail(Problem(m_invalid, {en, zh}), path);
}

void JsonReading::expectFormat(const QString &format)
{
    const QString found = m_source.root.value(QLatin1String("format")).toString();
    if (found != format)
        fail(Problem(ProblemCode::WrongFormat, {found, format}), QStringLiteral("format"));
}

JsonObjectReader::JsonObjectReader(JsonReading &reading, QJsonObject object, QString path, const QStringList &accepted)
    : m_reading(reading), m_object(std::move(object)), m_path(std::move(path))
{
    if (accepted.isEmpty())
        return;
    for (auto member = m_object.constBegin(); member != m_object.constEnd(); ++member) {
        if (accepted.contains(member.key()))
            continue;
        const QString list = accepted.join(QLatin1String(", "));
        m_reading.refuse(pathOf(member.key()),
                         QStringLiteral("the member “%1” is not known here; accepted: %2").arg(member.key(), list),
                         QStringLiteral("此处没有成员“%1”，可用的有：%2").arg(member.key(), list));
    }
}

QJsonValue JsonObjectReader::value(const QString &key) const
{
    if (!has(key))
        m_reading.fail(Problem(ProblemCode::MissingField, {key}), pathOf(key));
    return m_object.value(key);
}

QString JsonObjectReader::checkedText(const QString &key, const QJsonValue &value, const QString &path,
                                      qsizetype limit) const
{
    QString text = value.toString();
    if (!value.isString())
        m_reading.fail(wrongType(key, "text"), path);
    else if (text.trimmed().isEmpty())
        m_reading.fail(Problem(ProblemCode::TextEmpty, {key}), path);
    else if (text.size() > limit)
        m_reading.fail(Problem(ProblemCode::TextTooLong, {key, QString::number(text.size()), QString::number(limit)}),
                       path);
    for (const QChar c : std::as_const(text)) {
        if (c.category() == QChar::Other_Control)
            m_reading.fail(
                Problem(ProblemCode::ControlCharacter, {key, QString::asprintf("U+%04X", unsigned(c.unicode()))}),
                path);
    }
    return text;
}

QString JsonObjectReader::text(const QString &key, qsizetype limit) const
{
    return checkedText(key, value(key), pathOf(key), limit);
}

QString JsonObjectReader::identifier(const QString &key, const QString &further) const
{
    QString id = text(key, 64);
    for (qsizetype i = 0; i < id.size(); ++i) {
        const QChar c = id.at(i);
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain || (i > 0 && further.contains(c)))
            continue;
        m_reading.refuse(
            pathOf(key),
            QStringLiteral("“%1” is not an identifier: small letters, digits and %2 only").arg(id, further),
            QStringLiteral("“%1”不是标识符：只用小写字母、数字和 %2").arg(id, further));
        break;
    }
    return id;
}

LocalText JsonObjectReader::names() const
{
    return {text(QStringLiteral("zh")), text(QStringLiteral("en"))};
}

LocalText JsonObjectReader::localText(const QString &key, qsizetype limit) const
{
    const JsonObjectReader both = object(key, {QStringLiteral("zh"), QStringLiteral("en")});
    return {both.text(QStringLiteral("zh"), limit), both.text(QStringLiteral("en"), limit)};
}

bool JsonObjectReader::optionalFlag(const QString &key) const
{
    const QJsonValue flag = m_object.value(key);
    if (has(key) && !flag.isBool())
        m_reading.fail(wrongType(key, "boolean"), pathOf(key));
    return flag.toBool();
}

int JsonObjectReader::number(const QString &key, int least, int most) const
{
    const QJsonValue found = value(key);
    const double number = found.toDouble();
    if (!found.isDouble())
        m_reading.fail(wrongType(key, "number"), pathOf(key));
    else if (number != std::floor(number) || number < least || number > most)
        m_reading.fail(Problem(ProblemCode::BadNumber, {key, asText(found)}), pathOf(key));
    return m_reading.failed() ? least : int(number);
}

std::optional<int> JsonObjectReader::optionalNumber(const QString &key, int least, int most) const
{
    return has(key) ? std::optional<int>(number(key, least, most)) : std::nullopt;
}

Days JsonObjectReader::days(const QString &key, int most) const
{
    const QJsonValue found = value(key);
    const double quarters = found.toDouble() * 4;
    if (!found.isDouble())
        m_reading.fail(wrongType(key, "number"), pathOf(key));
    else if (quarters < 0)
        m_reading.fail(Problem(ProblemCode::DaysNegative, {key, asText(found)}), pathOf(key));
    else if (quarters != std::floor(quarters))
        m_reading.fail(Problem(ProblemCode::DaysNotQuarters, {key, asText(found)}), pathOf(key));
    else if (quarters == 0 || quarters > 4.0 * most)
        m_reading.fail(Problem(ProblemCode::BadNumber, {key, asText(found)}), pathOf(key));
    return m_reading.failed() ? Days() : Days::quarters(qint64(quarters));
}

Instant JsonObjectReader::instantOrNull(const QString &key) const
{
    const QJsonValue found = value(key);
    if (found.isNull())
        return {};
    const std::optional<Instant> instant = Instant::fromIso(found.toString());
    if (!instant && !m_reading.failed())
        m_reading.fail(Problem(ProblemCode::BadInstant, {key, asText(found)}), pathOf(key));
    return instant.value_or(Instant());
}

QDate JsonObjectReader::date(const QString &key) const
{
    const QJsonValue found = value(key);
    const std::optional<QDate> date = dateFromText(found.toString());
    if (!date && !m_reading.failed())
        m_reading.fail(Problem(ProblemCode::ImpossibleDate, {key, asText(found)}), pathOf(key));
    return date.value_or(QDate());
}

QJsonArray JsonObjectReader::list(const QString &key) const
{
    const QJsonValue found = value(key);
    if (!found.isArray())
        m_reading.fail(wrongType(key, "list"), pathOf(key));
    else if (found.toArray().isEmpty())
        m_reading.refuse(pathOf(key), QStringLiteral("the list “%1” is empty").arg(key),
                         QStringLiteral("列表“%1”为空").arg(key));
    return found.toArray();
}

QStringList JsonObjectReader::texts(const QString &key) const
{
    QStringList result;
    const QJsonArray array = list(key);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = pathOf(key) + u'[' + QString::number(i) + u']';
        const QString item = checkedText(key, array[i], place, kNameLimit);
        if (result.contains(item))
            refuseTwice(item, place);
        result.append(item);
    }
    return result;
}

JsonObjectReader JsonObjectReader::object(const QString &key, const QStringList &accepted) const
{
    const QJsonValue found = value(key);
    if (!found.isObject())
        m_reading.fail(wrongType(key, "object"), pathOf(key));
    return JsonObjectReader(m_reading, found.toObject(), pathOf(key), accepted);
}

JsonObjectReader JsonObjectReader::objectOfAny(const QString &key) const
{
    JsonObjectReader map = object(key, {});
    if (map.keys().isEmpty())
        m_reading.refuse(pathOf(key), QStringLiteral("the object “%1” is empty").arg(key),
                         QStringLiteral("对象“%1”为空").arg(key));
    return map;
}

std::vector<JsonObjectReader> JsonObjectReader::objects(const QString &key, const QStringList &accepted) const
{
    std::vector<JsonObjectReader> result;
    const QJsonArray array = list(key);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = pathOf(key) + u'[' + QString::number(i) + u']';
        if (!array[i].isObject())
            m_reading.fail(wrongType(key, "object"), place);
        result.emplace_back(m_reading, array[i].toObject(), place, accepted);
    }
    return result;
}

quint8 JsonObjectReader::enumValue(const QString &key, std::span<const char *const> codes, const QJsonValue &value,
                                   const QString &path) const
{
    if (!value.isString()) {
        m_reading.fail(wrongType(key, "text"), path);
        return 0;
    }
    if (const auto known = enumFromCode(codes, value.toString()))
        return *known;
    QStringList accepted;
    for (const char *const item : codes)
        accepted.append(QString::fromLatin1(item));
    m_reading.fail(Problem(ProblemCode::UnknownEnum, {key, value.toString(), accepted.join(QLatin1String(", "))}),
                   path);
    return 0;
}

void JsonObjectReader::refuseTwice(const QString &value, const QString &path) const
{
    m_reading.refuse(path, QStringLiteral("“%1” stands here twice").arg(value),
                     QStringLiteral("“%1”重复出现").arg(value));
}

} // namespace tam
