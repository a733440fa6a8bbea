#include "interchange/csvvalue.h"

#include <QLocale>

namespace tam {

namespace {

/** The numbers of a text, and whether nothing but what stands between dates' and times' parts lies between them. */
std::optional<QList<int>> numbers(QStringView text)
{
    QList<int> found;
    bool inNumber = false;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9') {
            if (!inNumber)
                found.append(0);
            inNumber = true;
            if (found.back() > 99'999)
                return std::nullopt;
            found.back() = found.back() * 10 + c.digitValue();
        } else if (QStringView(u"-/.年月日号 :：时点分秒T").contains(c)) {
            inNumber = false;
        } else {
            return std::nullopt;
        }
    }
    return found;
}

/** Takes a word for the half of the day out of the text: 1 morning, 2 afternoon, 0 none. */
int halfOfDay(QString &text)
{
    static constexpr struct
    {
        const char16_t *word;
        int half;
    } words[] = {{u"上午", 1}, {u"下午", 2}, {u"AM", 1}, {u"PM", 2}};
    for (const auto &[word, half] : words) {
        if (text.contains(QStringView(word), Qt::CaseInsensitive)) {
            text.replace(QStringView(word).toString(), QStringLiteral(" "), Qt::CaseInsensitive);
            return half;
        }
    }
    return 0;
}

/** Hour on the 24-hour clock; -1 when there is no such hour in that half of the day. */
int fullHour(int hour, int half)
{
    if (half == 0)
        return hour;
    if (hour < 1 || hour > 12)
        return hour > 12 && half == 2 ? hour : -1; // 下午14:05 is written too
    return hour % 12 + (half == 2 ? 12 : 0);
}

std::optional<CsvTime> usualForm(QStringView written)
{
    QString text = written.trimmed().toString();
    const int half = halfOfDay(text);
    const auto parts = numbers(text);
    if (!parts || parts->size() < 3 || parts->size() == 4 || parts->size() > 6 || parts->front() < 1000)
        return std::nullopt;
    CsvTime result;
    result.date = QDate(parts->at(0), parts->at(1), parts->at(2));
    if (!result.date.isValid())
        return std::nullopt;
    if (parts->size() == 3)
        return half == 0 ? std::optional(result) : std::nullopt;
    result.time = QTime(fullHour(parts->at(3), half), parts->at(4), parts->value(5));
    return result.time.isValid() ? std::optional(result) : std::nullopt;
}

} // namespace

std::optional<CsvTime> CsvTime::fromText(QStringView text, const QString &format)
{
    CsvTime result;
    if (const auto instant = Instant::fromIso(text.trimmed())) {
        result.instant = *instant;
        return result;
    }
    if (format.isEmpty())
        return usualForm(text);
    const QString trimmed = text.trimmed().toString();
    const bool withTime = format.contains(u'H') || format.contains(u'h');
    if (withTime) {
        const QDateTime read = QLocale::c().toDateTime(trimmed, format);
        result.date = read.date();
        result.time = read.time();
    } else {
        result.date = QLocale::c().toDate(trimmed, format);
    }
    if (!result.date.isValid() || (withTime && !result.time.isValid()))
        return usualForm(text); // a date cell of a workbook among texts in that format
    return result;
}

std::optional<Instant> CsvTime::in(const Zone &zone) const
{
    if (!instant.isNull())
        return instant;
    if (!time.isValid())
        return zone.startOfDay(date);
    const Instant found = Instant::fromDateTime(QDateTime(date, time, zone.timeZone()));
    if (found.isNull())
        return std::nullopt;
    const QDateTime back = zone.localTime(found);
    return back.date() == date && back.time() == time ? std::optional(found) : std::nullopt;
}

QStringList listOfCell(const CsvColumn &column, QStringView cell)
{
    QStringList parts;
    QString part;
    const auto end = [&] {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts.append(trimmed);
        part.clear();
    };
    const QString separators = column.listSeparator.isEmpty() ? QStringLiteral(";；、|\n\r") : column.listSeparator;
    for (const QChar c : cell) {
        if (separators.contains(c))
            end();
        else
            part += c;
    }
    end();
    return parts;
}

namespace {

/** "1.5天", "0.5 人天" and "2 days" without the unit. */
QString withoutUnit(const QString &text)
{
    static constexpr QStringView units[] = {u"人天", u"人日", u"天", u"日", u"person-days", u"days", u"day", u"d"};
    for (const QStringView unit : units) {
        if (text.endsWith(unit, Qt::CaseInsensitive))
            return text.left(text.size() - unit.size()).trimmed();
    }
    return text;
}

} // namespace

Result<void> readCell(const Field &field, const CsvColumn &column, const Zone &zone, QStringView cell,
                      RecordBase &record)
{
    const QStringView trimmed = cell.trimmed();
    const auto mapped = column.values.constFind(trimmed.toString());
    const QString value = mapped != column.values.cend() ? *mapped : trimmed.toString();
    const QStringList excerpt{QString(field.key()), value.left(100)};
    switch (field.type) {
    case FieldType::Code: {
        const QString code = codeOfWord(field, value);
        return readText(field, record, code.isEmpty() ? value : code);
    }
    case FieldType::Flag:
        if (const auto flag = flagOfWord(value)) {
            field.flag(record) = *flag;
            return {};
        }
        return Problem(ProblemCode::WrongType, {QString(field.key()), QStringLiteral("boolean")});
    case FieldType::Moment:
        if (const auto time = CsvTime::fromText(value, column.format)) {
            if (const auto instant = time->in(zone)) {
                field.moment(record) = *instant;
                return {};
            }
        }
        return Problem(ProblemCode::BadInstant, excerpt);
    case FieldType::Date:
        if (const auto time = CsvTime::fromText(value, column.format)) {
            field.date(record) = time->instant.isNull() ? time->date : zone.dateAt(time->instant);
            return {};
        }
        return Problem(ProblemCode::ImpossibleDate, excerpt);
    case FieldType::TextList: {
        List<QString> items(listOfCell(column, value));
        for (const QString &item : std::as_const(items)) {
            if (auto checked = checkText(field, item); !checked)
                return checked;
        }
        field.texts(record) = items;
        return {};
    }
    case FieldType::DayCount:
    case FieldType::Number:
        return readText(field, record, withoutUnit(value));
    default:
        return readText(field, record, value);
    }
}

} // namespace tam
