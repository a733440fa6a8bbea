#pragma once

#include "domain/kinds.h"

#include <QDate>

#include <random>

namespace tam::test {

/** Records made from the description alone: any values that the limits of the fields allow, from a seed. */
class RandomRecords
{
public:
    explicit RandomRecords(quint32 seed) : m_random(seed) {}

    quint32 below(quint32 n) { return m_random() % n; }
    bool chance(quint32 oneIn) { return below(oneIn) == 0; }

    QUuid uuid()
    {
        return QUuid(m_random(), ushort(m_random()), ushort(0x7000 | below(0x1000)), uchar(0x80 | below(64)),
                     uchar(below(256)), uchar(below(256)), uchar(below(256)), uchar(below(256)), uchar(below(256)),
                     uchar(below(256)), uchar(below(256)));
    }

    QString text(bool longText)
    {
        static const char16_t *const pieces[] = {u"支付超时",  u"a",          u"\"",     u"\\", u"/",  u" ",
                                                 u"é",         u"\U0001F600", u"\u202E", u"0",  u"𠮷", u"{}",
                                                 u"</script>", u"\u2028",     u"\uFEFF", u"%1"};
        QString text;
        for (quint32 n = 1 + below(8); n > 0; --n)
            text += QStringView(pieces[below(std::size(pieces))]);
        if (longText && chance(3))
            text += QStringLiteral("\n\t行\r\n");
        return text;
    }

    /** JSON text with numbers that no double holds, empty things and nesting. */
    QByteArray json(int depth = 0)
    {
        static const char *const scalars[] = {"null",
                                              "true",
                                              "false",
                                              "0",
                                              "-0",
                                              "1.50",
                                              "1E+5",
                                              "12345678901234567890123",
                                              "0.1000000000000000055",
                                              "\"\"",
                                              "\"\\t\\r\\n\"",
                                              "\"支持\\n\"",
                                              "[]",
                                              "{}"};
        if (depth > 3 || chance(2))
            return scalars[below(std::size(scalars))];
        if (chance(2))
            return '[' + json(depth + 1) + ',' + json(depth + 1) + ']';
        return "{\"b\":" + json(depth + 1) + ",\"a\":" + json(depth + 1) + '}';
    }

    void fill(const Field &field, RecordBase &r)
    {
        m_clock += 1 + below(100);
        switch (field.type) {
        case FieldType::Ref:
            field.ref(r) = uuid();
            return;
        case FieldType::RefList:
            field.refs(r).given = true;
            for (quint32 n = below(3); n > 0; --n)
                field.refs(r).append(uuid());
            return;
        case FieldType::Name:
            field.text(r) = text(false);
            return;
        case FieldType::Line:
            field.text(r) = field.required || below(4) ? text(false) : QStringLiteral("");
            return;
        case FieldType::Text:
            field.text(r) = field.required || below(4) ? text(true) : QStringLiteral("");
            return;
        case FieldType::TextList:
            field.texts(r).given = true;
            for (quint32 n = below(3); n > 0; --n)
                field.texts(r).append(text(false));
            return;
        case FieldType::ZoneName:
            field.text(r) = QStringLiteral("America/New_York");
            return;
        case FieldType::Moment:
            field.moment(r) =
                Instant::fromMicroseconds(qint64(m_clock) * 86'400'000'000 + (chance(2) ? 0 : below(1'000'000)));
            return;
        case FieldType::Date:
            field.date(r) = QDate(1970, 1, 1).addDays(m_clock);
            return;
        case FieldType::MonthOf:
            field.month(r) = Month(2000 + int(below(50)), 1 + int(below(12)));
            return;
        case FieldType::DayCount:
            field.days(r) = Days::quarters(below(1000));
            return;
        case FieldType::Number:
            field.number(r) = double(below(1'000'000)) / 1000;
            return;
        case FieldType::Integer:
            field.integer(r) = qint64(below(2'147'483'647));
            return;
        case FieldType::Flag:
            field.flag(r) = chance(2);
            return;
        case FieldType::Code:
            field.code(r) = quint8(1 + below(quint32(field.codes.size())));
            return;
        case FieldType::Json:
            field.json(r) = structured(field);
            return;
        }
    }

    RecordPtr record(const KindInfo &info)
    {
        RecordPtr record = createRecord(info.kind);
        record->uuid = uuid();
        m_clock = 10'000;
        const bool whole = chance(4);
        for (const Field &field : info.fields) {
            // invited_by is needed with elite
            if (whole || field.required || field.key() == QLatin1String("invited_by") || chance(2))
                fill(field, *record);
        }
        if (chance(3))
            record->version = below(1000);
        if (chance(3))
            record->updatedAt = Instant::fromMicroseconds(1'790'000'000'000'000 + below(1'000'000));
        if (chance(2))
            record->extra = "{\"x_new\":" + json() + ",\"新 字段\":" + json() + ",\"a.b[0]\":" + json() + '}';
        return record;
    }

private:
    QByteArray structured(const Field &field)
    {
        const QByteArray name = field.key() == QLatin1String("prerequisites_confirmed") ? "item" : "name";
        const QByteArray object = "{\"" + name + "\":\"n\",\"extra\":" + json() + '}';
        return field.shape == JsonShape::ObjectList ? (chance(3) ? QByteArray("[]") : '[' + object + ',' + object + ']')
                                                    : object;
    }

    std::mt19937 m_random;
    quint32 m_clock = 0;
};

} // namespace tam::test
