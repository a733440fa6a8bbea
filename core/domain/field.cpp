#include "domain/field.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tam {

namespace {

constexpr qsizetype kNameLimit = 200;
constexpr QStringView kNilUuid = u"00000000-0000-0000-0000-000000000000";
constexpr qint64 kIntegerLimit = 2'147'483'647; // minutes and counts: four thousand years of minutes

Problem problem(ProblemCode code, const Field &field, QStringView value)
{
    return Problem(code, {QString(field.key()), value.left(100).toString()});
}

qsizetype characters(QStringView text)
{
    qsizetype count = 0;
    for (const QChar c : text)
        count += !c.isLowSurrogate();
    return count;
}

/** Half of a pair: no character, and nothing that UTF-8 could write. */
bool isLoneSurrogate(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate())
        return at + 1 == text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

qsizetype utf8Size(QStringView text)
{
    // At most three bytes for each UTF-16 unit: the exact size matters only near the limit.
    return text.size() * 3 <= kTextLimit ? text.size() : text.toUtf8().size();
}

/** A number of days, whatever their parts. */
Result<double> readNumber(const Field &field, QStringView text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !(value > -1e9 && value < 1e9))
        return problem(ProblemCode::BadNumber, field, text);
    if (value < 0)
        return problem(ProblemCode::DaysNegative, field, text);
    return value + 0.0; // no negative zero
}

Result<void> readDays(const Field &field, Days &days, QStringView text)
{
    auto value = readNumber(field, text);
    if (!value)
        return value.problem();
    const double quarters = *value * 4; // exact for every multiple of a quarter
    if (quarters != double(qint64(quarters)))
        return problem(ProblemCode::DaysNotQuarters, field, text);
    days = Days::quarters(qint64(quarters));
    return {};
}

/** A whole number from 0 on; also written as 120.0 or 1.2e2, which JSON does not tell apart. */
Result<void> readInteger(const Field &field, std::optional<qint64> &target, QStringView text)
{
    bool ok = false;
    qint64 value = text.toLongLong(&ok);
    if (!ok) {
        const double number = text.toDouble(&ok);
        ok = ok && number >= 0 && number <= double(kIntegerLimit) && number == std::floor(number);
        value = ok ? qint64(number) : -1;
    }
    if (!ok || value < 0 || value > kIntegerLimit)
        return problem(ProblemCode::BadNumber, field, text);
    target = value;
    return {};
}

Result<void> readUuid(const Field &field, QUuid &target, QStringView text)
{
    // QUuid accepts braces and odd lengths; RFC 9562's form has 36 characters with dashes in place.
    QUuid id;
    if (text.size() == 36 && text[8] == u'-' && text[13] == u'-' && text[18] == u'-' && text[23] == u'-')
        id = QUuid::fromString(text);
    if (id.isNull() && (field.required || text != kNilUuid))
        return problem(ProblemCode::BadUuid, field, text);
    target = id;
    return {};
}

Result<void> readUnknown(const Field &field, quint8 &value, QStringView text, UnknownCodes unknown)
{
    const auto kept = unknown == UnknownCodes::Kept ? unknownCode(text.toUtf8()) : std::nullopt;
    if (kept) {
        value = *kept;
        return {};
    }
    QStringList accepted;
    for (const char *c : field.codes)
        accepted.append(QString::fromLatin1(c));
    return Problem(ProblemCode::UnknownEnum,
                   {QString(field.key()), text.left(100).toString(), accepted.join(QStringLiteral(", "))});
}

} // namespace

bool Field::isAbsent(const RecordBase &r) const
{
    switch (type) {
    case FieldType::Ref:
        return ref(r).isNull();
    case FieldType::RefList:
        return !refs(r).given;
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
        return text(r).isNull();
    case FieldType::TextList:
        return !texts(r).given;
    case FieldType::Moment:
        return moment(r).isNull();
    case FieldType::Date:
        return date(r).isNull();
    case FieldType::MonthOf:
        return month(r).isNull();
    case FieldType::DayCount:
        return days(r).isNull();
    case FieldType::Number:
        return !number(r);
    case FieldType::Integer:
        return !integer(r);
    case FieldType::Flag:
        return !flag(r);
    case FieldType::Code:
        return code(r) == 0;
    case FieldType::Json:
        return json(r).isNull();
    }
    return true;
}

void Field::clear(RecordBase &r) const
{
    switch (type) {
    case FieldType::Ref:
        ref(r) = {};
        return;
    case FieldType::RefList:
        refs(r) = {};
        return;
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
        text(r) = QString();
        return;
    case FieldType::TextList:
        texts(r) = {};
        return;
    case FieldType::Moment:
        moment(r) = {};
        return;
    case FieldType::Date:
        date(r) = {};
        return;
    case FieldType::MonthOf:
        month(r) = {};
        return;
    case FieldType::DayCount:
        days(r) = {};
        return;
    case FieldType::Number:
        number(r) = {};
        return;
    case FieldType::Integer:
        integer(r) = {};
        return;
    case FieldType::Flag:
        flag(r) = {};
        return;
    case FieldType::Code:
        code(r) = {};
        return;
    case FieldType::Json:
        json(r) = {};
        return;
    }
}

bool Field::same(const RecordBase &a, const RecordBase &b) const
{
    switch (type) {
    case FieldType::Ref:
        return ref(a) == ref(b);
    case FieldType::RefList:
        return refs(a) == refs(b);
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
        return text(a) == text(b) && text(a).isNull() == text(b).isNull();
    case FieldType::TextList:
        return texts(a) == texts(b);
    case FieldType::Moment:
        return moment(a) == moment(b);
    case FieldType::Date:
        return date(a) == date(b);
    case FieldType::MonthOf:
        return month(a) == month(b);
    case FieldType::DayCount:
        return days(a) == days(b);
    case FieldType::Number:
        return number(a) == number(b);
    case FieldType::Integer:
        return integer(a) == integer(b);
    case FieldType::Flag:
        return flag(a) == flag(b);
    case FieldType::Code:
        return code(a) == code(b);
    case FieldType::Json:
        return json(a) == json(b);
    }
    return false;
}

void Field::copy(RecordBase &to, const RecordBase &from) const
{
    switch (type) {
    case FieldType::Ref:
        ref(to) = ref(from);
        return;
    case FieldType::RefList:
        refs(to) = refs(from);
        return;
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
        text(to) = text(from);
        return;
    case FieldType::TextList:
        texts(to) = texts(from);
        return;
    case FieldType::Moment:
        moment(to) = moment(from);
        return;
    case FieldType::Date:
        date(to) = date(from);
        return;
    case FieldType::MonthOf:
        month(to) = month(from);
        return;
    case FieldType::DayCount:
        days(to) = days(from);
        return;
    case FieldType::Number:
        number(to) = number(from);
        return;
    case FieldType::Integer:
        integer(to) = integer(from);
        return;
    case FieldType::Flag:
        flag(to) = flag(from);
        return;
    case FieldType::Code:
        code(to) = code(from);
        return;
    case FieldType::Json:
        json(to) = json(from);
        return;
    }
}

Result<void> checkUnknownText(QByteArrayView utf8)
{
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto byte = uchar(utf8[i]);
        // C1 controls are two bytes: C2 80 to C2 9F.
        const bool c1 = byte == 0xC2 && i + 1 < utf8.size() && uchar(utf8[i + 1]) < 0xA0;
        const bool control = (byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') || byte == 0x7F;
        if (control || c1) {
            const uint code = c1 ? uchar(utf8[i + 1]) : byte;
            return Problem(ProblemCode::ControlCharacter, {QString(), QString::asprintf("U+%04X", code)});
        }
    }
    if (utf8.size() > kTextLimit) {
        return Problem(ProblemCode::TextTooLong,
                       {QString(), QString::number(utf8.size()), QString::number(kTextLimit)});
    }
    return {};
}

Result<void> checkText(const Field &field, QStringView text)
{
    const bool longText = field.type == FieldType::Text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t u = text[i].unicode();
        const bool control = u < 0x20 || (u >= 0x7F && u < 0xA0);
        const bool allowed = longText && (u == u'\n' || u == u'\t' || u == u'\r');
        if ((control && !allowed) || isLoneSurrogate(text, i)) {
            return Problem(ProblemCode::ControlCharacter,
                           {QString(field.key()), QString::asprintf("U+%04X", unsigned(u))});
        }
    }
    if (field.type == FieldType::Name) {
        if (text.isEmpty())
            return Problem(ProblemCode::TextEmpty, {QString(field.key())});
        if (const qsizetype n = characters(text); n > kNameLimit) {
            return Problem(ProblemCode::TextTooLong,
                           {QString(field.key()), QString::number(n), QString::number(kNameLimit)});
        }
    } else if (const qsizetype n = utf8Size(text); n > kTextLimit) {
        return Problem(ProblemCode::TextTooLong,
                       {QString(field.key()), QString::number(n), QString::number(kTextLimit)});
    }
    if (field.required && text.isEmpty())
        return Problem(ProblemCode::TextEmpty, {QString(field.key())});
    return {};
}

Result<void> readText(const Field &field, RecordBase &record, QStringView text, UnknownCodes unknown)
{
    switch (field.type) {
    case FieldType::Ref:
        return readUuid(field, field.ref(record), text);
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
        if (auto checked = checkText(field, text); !checked)
            return checked;
        if (field.type == FieldType::ZoneName && !Zone::exists(text.toString()))
            return problem(ProblemCode::UnknownTimeZone, field, text);
        field.text(record) = text.isEmpty() ? QStringLiteral("") : text.toString();
        return {};
    case FieldType::Moment:
        if (const auto instant = Instant::fromIso(text)) {
            field.moment(record) = *instant;
            return {};
        }
        return problem(ProblemCode::BadInstant, field, text);
    case FieldType::Date:
        if (const auto date = dateFromText(text)) {
            field.date(record) = *date;
            return {};
        }
        return problem(ProblemCode::ImpossibleDate, field, text);
    case FieldType::MonthOf:
        if (const auto month = Month::fromText(text)) {
            field.month(record) = *month;
            return {};
        }
        return problem(ProblemCode::ImpossibleDate, field, text);
    case FieldType::DayCount:
        return readDays(field, field.days(record), text);
    case FieldType::Number: {
        auto value = readNumber(field, text);
        if (!value)
            return value.problem();
        field.number(record) = *value;
        return {};
    }
    case FieldType::Integer:
        return readInteger(field, field.integer(record), text);
    case FieldType::Flag:
        if (text != u"true" && text != u"false")
            return Problem(ProblemCode::WrongType, {QString(field.key()), QStringLiteral("boolean")});
        field.flag(record) = text == u"true";
        return {};
    case FieldType::Code:
        if (const auto value = enumFromCode(field.codes, text)) {
            field.code(record) = *value;
            return {};
        }
        return readUnknown(field, field.code(record), text, unknown);
    case FieldType::RefList:
    case FieldType::TextList:
    case FieldType::Json:
        break;
    }
    return Problem(ProblemCode::WrongType, {QString(field.key()), QStringLiteral("list")});
}

const Field *unknownCodeField(std::span<const Field> fields, const RecordBase &record)
{
    const auto at = std::find_if(fields.begin(), fields.end(), [&record](const Field &field) {
        return field.type == FieldType::Code && isUnknownCode(field.code(record));
    });
    return at == fields.end() ? nullptr : &*at;
}

QString writeText(const Field &field, const RecordBase &record)
{
    if (field.isAbsent(record))
        return {};
    switch (field.type) {
    case FieldType::Ref:
        return field.ref(record).toString(QUuid::WithoutBraces);
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
        return field.text(record);
    case FieldType::Moment:
        return field.moment(record).toIso();
    case FieldType::Date:
        return field.date(record).toString(Qt::ISODate);
    case FieldType::MonthOf:
        return field.month(record).toString();
    case FieldType::DayCount:
        return field.days(record).toString();
    case FieldType::Number:
        return QString::number(*field.number(record), 'f', QLocale::FloatingPointShortest);
    case FieldType::Integer:
        return QString::number(*field.integer(record));
    case FieldType::Flag:
        return *field.flag(record) ? QStringLiteral("true") : QStringLiteral("false");
    case FieldType::Code:
        return codeText(field.codes, field.code(record));
    case FieldType::TextList:
        return field.texts(record).join(QLatin1String("; "));
    case FieldType::RefList: {
        QStringList ids;
        for (const QUuid &id : field.refs(record))
            ids.append(id.toString(QUuid::WithoutBraces));
        return ids.join(QLatin1String("; "));
    }
    case FieldType::Json:
        return QString::fromUtf8(field.json(record));
    }
    return {};
}

} // namespace tam
