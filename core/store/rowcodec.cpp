#include "store/rowcodec.h"

#include <QStringEncoder>

#include <cstring>

namespace tam {

namespace {

constexpr qsizetype kUuidText = 36;

/** Escapes what JSON must have escaped; the rest is written as it is. */
QString jsonString(QStringView text)
{
    QString out;
    out.reserve(text.size() + 2);
    out += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\') {
            out += u'\\';
            out += c;
        } else if (c.unicode() < 0x20) {
            out += QString::asprintf("\\u%04x", unsigned(c.unicode()));
        } else {
            out += c;
        }
    }
    out += u'"';
    return out;
}

/**
 * Reads the arrays that addTexts() and addRefs() write: strings whose only escapes are \", \\ and \u00XX, no blanks.
 * A parser of all JSON would cost more than the row.
 */
class TextsReader
{
public:
    explicit TextsReader(QByteArrayView json) : m_json(json) {}

    bool read(List<QString> &texts)
    {
        texts.clear();
        texts.given = true;
        if (m_json == "[]")
            return true;
        for (char before = '['; take(before); before = ',') {
            if (!readText(texts))
                return false;
            if (m_at == m_json.size() - 1)
                return m_json[m_at] == ']';
        }
        return false;
    }

private:
    bool take(char c) { return m_at < m_json.size() && m_json[m_at++] == c; }

    bool readText(List<QString> &texts)
    {
        if (!take('"'))
            return false;
        const qsizetype begin = m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"' && m_json[m_at] != '\\')
            ++m_at;
        if (m_at < m_json.size() && m_json[m_at] == '"') {
            texts.append(textFromUtf8(m_json.sliced(begin, m_at++ - begin)));
            return true;
        }
        m_at = begin;
        return readEscaped(texts);
    }

    bool readEscaped(List<QString> &texts)
    {
        QByteArray bytes;
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            char c = m_json[m_at++];
            if (c == '\\') {
                if (m_at == m_json.size())
                    return false;
                c = m_json[m_at++];
                if (c == 'u') {
                    if (m_json.size() - m_at < 4)
                        return false;
                    c = char(m_json.sliced(m_at, 4).toByteArray().toUShort(nullptr, 16));
                    m_at += 4;
                }
            }
            bytes += c;
        }
        texts.append(textFromUtf8(bytes));
        return take('"');
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

bool readTexts(QByteArrayView json, List<QString> &texts)
{
    return TextsReader(json).read(texts);
}

bool readRefs(QByteArrayView json, List<QUuid> &ids)
{
    List<QString> texts;
    if (!readTexts(json, texts))
        return false;
    ids.clear();
    ids.given = true;
    for (const QString &text : texts) {
        const QUuid id = QUuid::fromString(text);
        if (id.isNull())
            return false;
        ids.append(id);
    }
    return true;
}

bool readCode(const Field &field, QByteArrayView text, RecordBase &record)
{
    for (size_t i = 0; i < field.codes.size(); ++i) {
        if (text == QByteArrayView(field.codes[i])) {
            field.code(record) = quint8(i + 1);
            return true;
        }
    }
    const auto unknown = unknownCode(text);
    if (unknown)
        field.code(record) = *unknown;
    return unknown.has_value();
}

QByteArray columnNames(const KindInfo &info)
{
    QByteArray names = "id";
    for (const Field &field : info.fields)
        names += QByteArray(", ") + field.name;
    return names + ", version, updated_at, extra";
}

} // namespace

const char *columnType(FieldType type)
{
    switch (type) {
    case FieldType::Ref:
        return "BLOB";
    case FieldType::Moment:
    case FieldType::Date:
    case FieldType::MonthOf:
    case FieldType::DayCount:
    case FieldType::Integer:
    case FieldType::Flag:
        return "INTEGER";
    case FieldType::Number:
        return "REAL";
    case FieldType::RefList:
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::TextList:
    case FieldType::ZoneName:
    case FieldType::Code:
    case FieldType::Json:
        break;
    }
    return "TEXT";
}

QByteArray insertSql(const KindInfo &info)
{
    QByteArray places = "?";
    for (size_t i = 0; i < info.fields.size() + 3; ++i)
        places += ", ?";
    return QByteArray("INSERT INTO ") + info.name + " (" + columnNames(info) + ") VALUES (" + places + ")";
}

QByteArray upsertSql(const KindInfo &info)
{
    QByteArray sets;
    for (const Field &field : info.fields)
        sets += QByteArray(field.name) + " = excluded." + field.name + ", ";
    return insertSql(info) + " ON CONFLICT (id) DO UPDATE SET " + sets +
           "version = excluded.version, updated_at = excluded.updated_at, extra = excluded.extra";
}

void RowWriter::bind(const KindInfo &info, const RecordBase &record, RawStatement &statement)
{
    m_used = 0;
    m_slots.clear();
    int index = 1;
    addRef(index++, record.uuid);
    for (const Field &field : info.fields) {
        if (field.isAbsent(record))
            statement.bindNull(index);
        else
            bindField(field, record, statement, index);
        ++index;
    }
    if (record.version)
        statement.bindInteger(index, *record.version);
    else
        statement.bindNull(index);
    ++index;
    if (record.updatedAt.isNull())
        statement.bindNull(index);
    else
        statement.bindInteger(index, record.updatedAt.microseconds());
    ++index;
    if (record.extra.isEmpty())
        statement.bindNull(index);
    else
        addBytes(index, record.extra);
    // Only now is the buffer where it stays.
    for (const Slot &slot : m_slots) {
        const char *bytes = m_buffer.constData() + slot.offset;
        if (slot.blob)
            statement.bindBlob(slot.index, bytes, slot.size);
        else
            statement.bindText(slot.index, bytes, slot.size);
    }
}

void RowWriter::bindField(const Field &field, const RecordBase &record, RawStatement &statement, int index)
{
    switch (field.type) {
    case FieldType::Ref:
        addRef(index, field.ref(record));
        return;
    case FieldType::RefList:
        addRefs(index, field.refs(record));
        return;
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
        addText(index, field.text(record));
        return;
    case FieldType::TextList:
        addTexts(index, field.texts(record));
        return;
    case FieldType::Moment:
        statement.bindInteger(index, field.moment(record).microseconds());
        return;
    case FieldType::Date:
        statement.bindInteger(index, field.date(record).toJulianDay());
        return;
    case FieldType::MonthOf:
        statement.bindInteger(index, field.month(record).index());
        return;
    case FieldType::DayCount:
        statement.bindInteger(index, field.days(record).quarters());
        return;
    case FieldType::Number:
        statement.bindReal(index, *field.number(record));
        return;
    case FieldType::Integer:
        statement.bindInteger(index, *field.integer(record));
        return;
    case FieldType::Flag:
        statement.bindInteger(index, *field.flag(record) ? 1 : 0);
        return;
    case FieldType::Code: {
        // The codes live as long as the program: no copy.
        const QLatin1StringView code = codeText(field.codes, field.code(record));
        statement.bindText(index, code.data(), code.size());
        return;
    }
    case FieldType::Json:
        addBytes(index, field.json(record));
        return;
    }
}

char *RowWriter::grow(qsizetype size)
{
    if (m_used + size > m_buffer.size())
        m_buffer.resize(2 * (m_used + size));
    return m_buffer.data() + m_used;
}

void RowWriter::addRef(int index, const QUuid &id)
{
    uuidToBytes(id, grow(16));
    m_slots.push_back({index, m_used, 16, true});
    m_used += 16;
}

void RowWriter::addText(int index, QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    char *begin = grow(encoder.requiredSpace(text.size()));
    const qsizetype size = encoder.appendToBuffer(begin, text) - begin;
    m_slots.push_back({index, m_used, size, false});
    m_used += size;
}

void RowWriter::addBytes(int index, QByteArrayView utf8)
{
    char *begin = grow(utf8.size());
    if (!utf8.isEmpty())
        std::memcpy(begin, utf8.data(), size_t(utf8.size()));
    m_slots.push_back({index, m_used, utf8.size(), false});
    m_used += utf8.size();
}

void RowWriter::addTexts(int index, const List<QString> &texts)
{
    QString json = QStringLiteral("[");
    for (const QString &text : texts) {
        if (json.size() > 1)
            json += u',';
        json += jsonString(text);
    }
    json += u']';
    addText(index, json);
}

void RowWriter::addRefs(int index, const List<QUuid> &ids)
{
    QByteArray json = "[";
    json.reserve(2 + ids.size() * (kUuidText + 3));
    for (const QUuid &id : ids) {
        if (json.size() > 1)
            json += ',';
        json += '"' + id.toByteArray(QUuid::WithoutBraces) + '"';
    }
    json += ']';
    addBytes(index, json);
}

Result<RowReader> RowReader::of(const KindInfo &info, const QList<const char *> &fields)
{
    RowReader reader(info);
    reader.m_whole = fields.isEmpty();
    if (reader.m_whole) {
        for (const Field &field : info.fields)
            reader.m_fields.push_back(&field);
    }
    for (const char *name : fields) {
        const qsizetype at = info.fieldIndex(name);
        if (at < 0)
            return Problem(ProblemCode::BadArgument, {QString(info.key()), QString::fromLatin1(name), QString()});
        reader.m_fields.push_back(&info.fields[size_t(at)]);
    }
    return reader;
}

QByteArray RowReader::columns() const
{
    if (m_whole)
        return columnNames(*m_info);
    QByteArray names = "id";
    for (const Field *field : m_fields)
        names += QByteArray(", ") + field->name;
    return names;
}

Result<void> RowReader::read(const RawStatement &statement, RecordBase &record) const
{
    m_info->reset(record);
    record.uuid = uuidFromBytes(statement.bytesAt(0));
    int column = 1;
    for (const Field *field : m_fields) {
        if (!readField(*field, statement, column, record)) {
            return Problem(ProblemCode::StoreCorrupt, {QString(m_info->key()) + u'.' + QString(field->key()) +
                                                       QStringLiteral(" = ") + statement.textAt(column).left(40)});
        }
        ++column;
    }
    if (!m_whole)
        return {};
    if (!statement.isNullAt(column))
        record.version = statement.integerAt(column);
    if (!statement.isNullAt(column + 1))
        record.updatedAt = Instant::fromMicroseconds(statement.integerAt(column + 1));
    if (!statement.isNullAt(column + 2))
        record.extra = statement.bytesAt(column + 2).toByteArray();
    return {};
}

/** A NULL leaves the field as reset() made it. SQLite gives 0 or no bytes for it: only then is it worth asking. */
bool RowReader::readField(const Field &field, const RawStatement &statement, int column, RecordBase &record) const
{
    switch (field.type) {
    case FieldType::Moment:
    case FieldType::Date:
    case FieldType::MonthOf:
    case FieldType::DayCount:
    case FieldType::Integer:
    case FieldType::Flag: {
        const qint64 value = statement.integerAt(column);
        if (value != 0 || !statement.isNullAt(column))
            readInteger(field, value, record);
        return true;
    }
    case FieldType::Number: {
        const double value = statement.realAt(column);
        if (value != 0 || !statement.isNullAt(column))
            field.number(record) = value;
        return true;
    }
    default: {
        const QByteArrayView bytes = statement.bytesAt(column);
        return (bytes.isEmpty() && statement.isNullAt(column)) || readBytes(field, bytes, record);
    }
    }
}

void RowReader::readInteger(const Field &field, qint64 value, RecordBase &record)
{
    switch (field.type) {
    case FieldType::Moment:
        field.moment(record) = Instant::fromMicroseconds(value);
        return;
    case FieldType::Date:
        field.date(record) = QDate::fromJulianDay(value);
        return;
    case FieldType::MonthOf:
        field.month(record) = Month::fromIndex(int(value));
        return;
    case FieldType::DayCount:
        field.days(record) = Days::quarters(value);
        return;
    case FieldType::Integer:
        field.integer(record) = value;
        return;
    case FieldType::Flag:
        field.flag(record) = value != 0;
        return;
    default:
        return;
    }
}

bool RowReader::readBytes(const Field &field, QByteArrayView bytes, RecordBase &record)
{
    switch (field.type) {
    case FieldType::Ref:
        field.ref(record) = uuidFromBytes(bytes);
        return !field.ref(record).isNull();
    case FieldType::RefList:
        return readRefs(bytes, field.refs(record));
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
        field.text(record) = textFromUtf8(bytes);
        return true;
    case FieldType::TextList:
        return readTexts(bytes, field.texts(record));
    case FieldType::Code:
        return readCode(field, bytes, record);
    case FieldType::Json:
        field.json(record) = bytes.toByteArray();
        return true;
    default:
        return false;
    }
}

} // namespace tam
