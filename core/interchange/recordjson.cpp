#include "interchange/recordjson.h"

#include "interchange/recordbinder.h"
#include "interchange/saxparser.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

namespace tam {

namespace {

void appendUuid(QByteArray &out, const QUuid &id)
{
    out.append('"');
    out.append(id.toByteArray(QUuid::WithoutBraces));
    out.append('"');
}

template <class Items, class Append> void appendList(QByteArray &out, const Items &items, Append append)
{
    out.append('[');
    bool first = true;
    for (const auto &item : items) {
        if (!first)
            out.append(',');
        first = false;
        append(item);
    }
    out.append(']');
}

void appendValue(QByteArray &out, const Field &field, const RecordBase &record)
{
    switch (field.type) {
    case FieldType::Ref:
        return appendUuid(out, field.ref(record));
    case FieldType::RefList:
        return appendList(out, field.refs(record), [&out](const QUuid &id) { appendUuid(out, id); });
    case FieldType::TextList:
        return appendList(out, field.texts(record), [&out](const QString &text) { appendJsonString(out, text); });
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
        return appendJsonString(out, QStringView(field.text(record)));
    case FieldType::Moment:
    case FieldType::Date:
    case FieldType::MonthOf:
    case FieldType::Code:
        return appendJsonString(out, QStringView(writeText(field, record)));
    case FieldType::DayCount:
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Flag:
        out.append(writeText(field, record).toLatin1());
        return;
    case FieldType::Json:
        out.append(field.json(record));
        return;
    }
}

/** Takes an object or an array apart at its first level; elements of an array have no names. */
class LevelHandler : public JsonHandler
{
public:
    QList<JsonMember> members;
    bool isArray = false;

    bool key(QByteArrayView name)
    {
        if (m_text.depth() == 1)
            members.append({name.toByteArray(), {}});
        else
            m_text.key(name);
        return true;
    }
    bool null()
    {
        return scalar([this] { m_text.literal("null"); });
    }
    bool boolean(bool value)
    {
        return scalar([&] { m_text.literal(value ? "true" : "false"); });
    }
    bool number(QByteArrayView text)
    {
        return scalar([&] { m_text.literal(text); });
    }
    bool string(QByteArrayView text)
    {
        return scalar([&] { m_text.string(text); });
    }
    bool startObject()
    {
        m_text.begin('{');
        return restart();
    }
    bool startArray()
    {
        isArray = isArray || m_text.depth() == 0;
        m_text.begin('[');
        return restart();
    }
    bool endObject()
    {
        m_text.end('}');
        return close();
    }
    bool endArray()
    {
        m_text.end(']');
        return close();
    }

private:
    template <class Write> bool scalar(Write write)
    {
        write();
        return close();
    }
    bool restart()
    {
        if (m_text.depth() == 1)
            m_text.take();
        return true;
    }
    bool close()
    {
        if (m_text.depth() != 1)
            return true;
        if (isArray)
            members.append({{}, m_text.take()});
        else if (!members.isEmpty())
            members.last().json = m_text.take();
        return true;
    }
    JsonTextBuilder m_text;
};

LevelHandler takeApart(QByteArrayView json)
{
    LevelHandler level;
    if (json.isEmpty())
        return level;
    QByteArray bytes = QByteArray::fromRawData(json.data(), json.size());
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    JsonStream stream(device);
    if (auto parsed = parseJson(stream, level); !parsed)
        level.members.clear();
    return level;
}

class SingleRecord : public JsonHandler
{
public:
    SingleRecord(const KindInfo &info, RecordBase &record, JsonStream &stream, UnknownCodes unknown)
        : m_info(info), m_record(record), m_stream(stream), m_binder(unknown)
    {
    }

    bool key(QByteArrayView name) { return m_binder.key(name); }
    bool null() { return m_open ? m_binder.null() : notAnObject(); }
    bool boolean(bool value) { return m_open ? m_binder.boolean(value) : notAnObject(); }
    bool number(QByteArrayView text) { return m_open ? m_binder.number(text) : notAnObject(); }
    bool string(QByteArrayView text) { return m_open ? m_binder.string(text) : notAnObject(); }
    bool startArray() { return m_open ? m_binder.startArray() : notAnObject(); }
    bool endArray() { return m_binder.endArray(); }
    bool startObject()
    {
        if (m_open)
            return m_binder.startObject();
        m_open = true;
        m_begin = m_stream.tokenStart();
        m_binder.begin(m_info, m_record);
        return true;
    }
    bool endObject()
    {
        if (m_binder.inValue())
            return m_binder.endObject();
        m_open = m_atEnd = false;
        m_atEnd = true;
        return m_binder.finish();
    }

    /** Completes the parser's problem with the place inside the record. */
    Problem place(Problem problem) const
    {
        if (m_binder.failed()) {
            problem = m_binder.problem();
            const TextPosition at = m_atEnd ? m_begin : m_stream.tokenStart();
            problem.line = at.line;
            problem.column = at.column;
        }
        if (problem.path.isEmpty())
            problem.path = m_binder.path();
        return problem;
    }

private:
    bool notAnObject()
    {
        fail(Problem(ProblemCode::WrongType, {QString(m_info.key()), QStringLiteral("object")}));
        return false;
    }

    const KindInfo &m_info;
    RecordBase &m_record;
    JsonStream &m_stream;
    RecordBinder m_binder;
    TextPosition m_begin;
    bool m_open = false, m_atEnd = false;
};

} // namespace

void writeRecord(JsonOutput &out, const KindInfo &info, const RecordBase &record)
{
    QByteArray &to = out.buffer();
    to.append("{\"id\":");
    appendUuid(to, record.uuid);
    for (const Field &field : info.fields) {
        if (field.isAbsent(record))
            continue;
        to.append(",\"");
        to.append(field.name);
        to.append("\":");
        appendValue(to, field, record);
    }
    if (record.version)
        to.append(",\"version\":").append(QByteArray::number(*record.version));
    if (!record.updatedAt.isNull())
        to.append(",\"updated_at\":\"").append(record.updatedAt.toIso().toLatin1()).append('"');
    if (record.extra.size() > 2) {
        to.append(',');
        to.append(record.extra.constData() + 1, record.extra.size() - 2);
    }
    to.append('}');
}

QByteArray recordToJson(const KindInfo &info, const RecordBase &record)
{
    JsonOutput out;
    writeRecord(out, info, record);
    return out.buffer();
}

QByteArray fieldToJson(const Field &field, const RecordBase &record)
{
    if (field.isAbsent(record))
        return QByteArrayLiteral("null");
    QByteArray out;
    appendValue(out, field, record);
    return out;
}

QList<JsonMember> jsonMembers(QByteArrayView object)
{
    LevelHandler level = takeApart(object);
    return level.isArray ? QList<JsonMember>() : std::move(level.members);
}

QList<QByteArray> jsonElements(QByteArrayView array)
{
    QList<QByteArray> elements;
    const LevelHandler level = takeApart(array);
    if (level.isArray) {
        for (const JsonMember &element : level.members)
            elements.append(element.json);
    }
    return elements;
}

QString jsonText(QByteArrayView json)
{
    if (!json.startsWith('"'))
        return {};
    const QJsonDocument wrapped = QJsonDocument::fromJson('[' + json.toByteArray() + ']');
    return wrapped.array().at(0).toString();
}

Result<RecordPtr> recordFromJson(const KindInfo &info, QByteArrayView json, UnknownCodes unknown)
{
    QByteArray bytes = QByteArray::fromRawData(json.data(), json.size());
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    JsonStream stream(device);
    RecordPtr record = createRecord(info.kind);
    SingleRecord handler(info, *record, stream, unknown);
    if (auto parsed = parseJson(stream, handler); !parsed)
        return handler.place(parsed.problem());
    return record;
}

} // namespace tam
