#include "interchange/recordbinder.h"

#include "domain/validation.h"
#include "interchange/jsontext.h"

#include <QStringDecoder>

#include <algorithm>

namespace tam {

namespace {

/** What every record has, described like its other fields. */
const Field *baseField(QByteArrayView name)
{
    static const std::array<Field, 3> fields = [] {
        std::array<Field, 3> f;
        f[0].name = "id";
        f[0].type = FieldType::Ref;
        f[0].required = true;
        f[0].at = [](RecordBase &r) -> void * { return &r.uuid; };
        f[1].name = "version";
        f[1].type = FieldType::Integer;
        f[1].at = [](RecordBase &r) -> void * { return &r.version; };
        f[2].name = "updated_at";
        f[2].type = FieldType::Moment;
        f[2].at = [](RecordBase &r) -> void * { return &r.updatedAt; };
        return f;
    }();
    for (const Field &field : fields) {
        if (name == QByteArrayView(field.name))
            return &field;
    }
    return nullptr;
}

const char *expectedType(const Field &field)
{
    switch (field.type) {
    case FieldType::DayCount:
    case FieldType::Number:
    case FieldType::Integer:
        return "number";
    case FieldType::Flag:
        return "boolean";
    case FieldType::RefList:
    case FieldType::TextList:
        return "list of strings";
    case FieldType::Json:
        return field.shape == JsonShape::ObjectList ? "list of objects" : "object";
    default:
        return "string";
    }
}

bool isScalarText(FieldType type)
{
    switch (type) {
    case FieldType::DayCount:
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Flag:
    case FieldType::RefList:
    case FieldType::TextList:
    case FieldType::Json:
        return false;
    default:
        return true;
    }
}

/** Value of each hexadecimal digit; -1 for what is none. */
constexpr std::array<qint16, 256> hexValues = [] {
    std::array<qint16, 256> values{};
    values.fill(-1);
    for (size_t i = 0; i < 10; ++i)
        values['0' + i] = qint16(i);
    for (size_t i = 0; i < 6; ++i)
        values['a' + i] = values['A' + i] = qint16(10 + i);
    return values;
}();

/** Reads the canonical form of an id that is not null. */
bool readUuid(QByteArrayView text, QUuid &id)
{
    static constexpr int firstDigit[16] = {0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return false;
    uchar bytes[16];
    int bad = 0;
    for (int i = 0; i < 16; ++i) {
        const int high = hexValues[uchar(text[firstDigit[i]])], low = hexValues[uchar(text[firstDigit[i] + 1])];
        bad |= high | low;
        bytes[i] = uchar(high * 16 + low);
    }
    if (bad < 0)
        return false;
    QUuid read;
    read.data1 = uint(bytes[0]) << 24 | uint(bytes[1]) << 16 | uint(bytes[2]) << 8 | bytes[3];
    read.data2 = ushort(bytes[4] << 8 | bytes[5]);
    read.data3 = ushort(bytes[6] << 8 | bytes[7]);
    std::copy(bytes + 8, bytes + 16, read.data4);
    if (read.isNull())
        return false;
    id = read;
    return true;
}

} // namespace

QString pathStep(QByteArrayView name, bool first)
{
    constexpr qsizetype longest = 60;
    const bool plain = !name.isEmpty() && name.size() <= longest && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
    if (plain)
        return (first ? QString() : QStringLiteral(".")) + QString::fromLatin1(name);
    QByteArray quoted;
    QString cut = QString::fromUtf8(name);
    if (cut.size() > longest)
        cut = cut.left(longest) + QChar(0x2026);
    appendJsonString(quoted, QStringView(cut));
    return u'[' + QString::fromUtf8(quoted) + u']';
}

void RecordBinder::begin(const KindInfo &info, RecordBase &record)
{
    info.reset(record);
    m_info = &info;
    m_record = &record;
    m_field = nullptr;
    m_next = 0;
    m_seen = 0;
    m_inMember = false;
    m_extra.resize(0);
    if (!m_unknown.isEmpty())
        m_unknown.clear();
    m_frames.clear();
    m_size = 2;
    m_failed = false;
}

bool RecordBinder::fail(Problem problem)
{
    m_failed = true;
    if (problem.path.isEmpty())
        problem.path = path();
    m_problem = std::move(problem);
    return false;
}

bool RecordBinder::wrongType()
{
    Q_ASSERT(m_field); // only a member that the kind knows has a type
    return fail(
        Problem(ProblemCode::WrongType, {QString(m_field->key()), QString::fromLatin1(expectedType(*m_field))}));
}

bool RecordBinder::grow(qsizetype bytes)
{
    m_size += bytes;
    if (m_size <= kRecordLimit)
        return true;
    return fail(Problem(ProblemCode::RecordTooLarge, {QString::number(m_size), QString::number(kRecordLimit)}));
}

QString RecordBinder::path() const
{
    QString text = m_inMember ? pathStep(memberName(), true) : QString();
    for (const Frame &frame : m_frames) {
        if (!frame.array && !frame.name.isEmpty())
            text += pathStep(frame.name, false);
        else if (frame.array && frame.index >= 0)
            text += u'[' + QString::number(frame.index) + u']';
    }
    return text;
}

QByteArrayView RecordBinder::memberName() const
{
    return m_field ? QByteArrayView(m_field->name) : QByteArrayView(m_name);
}

/** A text or a name that no field describes. */
bool RecordBinder::checkFree(QByteArrayView text)
{
    auto checked = checkUnknownText(text);
    if (checked)
        return true;
    Problem problem = checked.problem();
    problem.arguments[0] = path();
    return fail(std::move(problem));
}

bool RecordBinder::key(QByteArrayView name)
{
    if (inValue()) {
        if (!checkFree(name))
            return false;
        m_frames.back().name = name.toByteArray();
        m_tree.key(name);
        return grow(name.size() + 4);
    }
    const auto fieldCount = qsizetype(m_info->fields.size());
    qsizetype index = -1;
    if (m_next < fieldCount && name == QByteArrayView(m_info->fields[size_t(m_next)].name))
        index = m_next;
    else
        index = m_info->fieldIndex(name);
    quint64 bit = 0;
    if (index >= 0) {
        m_field = &m_info->fields[size_t(index)];
        m_next = index + 1;
        bit = quint64(1) << index;
    } else if ((m_field = baseField(name))) {
        bit = quint64(1) << (name == QByteArrayView("id") ? 61 : name == QByteArrayView("version") ? 62 : 63);
    }
    m_inMember = true;
    if (!m_field) {
        m_name = name.toByteArray();
        if (!checkFree(name))
            return false;
    }
    if (m_field ? (m_seen & bit) != 0 : m_unknown.contains(m_name))
        return fail(Problem(ProblemCode::DuplicateField,
                            {QString::fromUtf8(name.first(std::min<qsizetype>(name.size(), 100)))}));
    m_seen |= bit;
    if (!m_field) {
        m_unknown.insert(m_name);
        m_extra.append(m_extra.isEmpty() ? '{' : ',');
        appendJsonString(m_extra, name);
        m_extra.append(':');
    }
    return grow(name.size() + 4);
}

QStringView RecordBinder::utf16(QByteArrayView text)
{
    if (m_utf16.size() < size_t(text.size()) + 1)
        m_utf16.resize(size_t(text.size()) * 2 + 64);
    QChar *to = m_utf16.data();
    for (const char c : text) {
        if (uchar(c) >= 0x80) {
            // U+FEFF at the start of a text is a character like any other here.
            QStringDecoder decoder(QStringDecoder::Utf8,
                                   QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
            return QStringView(m_utf16.data(), decoder.appendToBuffer(m_utf16.data(), text));
        }
        *to++ = QLatin1Char(c);
    }
    return QStringView(m_utf16.data(), to);
}

bool RecordBinder::readScalar(QByteArrayView text)
{
    // The way that is short for well-formed ids, of which a record has several; anything else goes through readText().
    if (m_field->type == FieldType::Ref && readUuid(text, m_field->ref(*m_record)))
        return grow(text.size() + 2);
    if (auto read = readText(*m_field, *m_record, utf16(text), m_unknownCodes); !read)
        return fail(read.problem());
    return grow(text.size() + 2);
}

bool RecordBinder::countElement()
{
    if (!m_frames.empty() && m_frames.back().array)
        ++m_frames.back().index;
    return true;
}

bool RecordBinder::null()
{
    if (!inValue()) {
        if (!m_field)
            m_extra.append("null");
        return true;
    }
    countElement();
    if (m_tree.depth() == 0)
        return wrongType();        // in a list of strings
    if (!checkElementShape(false)) // a member that is null is absent, so checkMember() is not asked
        return false;
    m_tree.literal("null");
    return grow(5);
}

bool RecordBinder::boolean(bool value)
{
    const QByteArrayView text = value ? QByteArrayView("true") : QByteArrayView("false");
    if (!inValue()) {
        if (m_field)
            return m_field->type == FieldType::Flag ? readScalar(text) : wrongType();
        m_extra.append(text.data(), text.size());
        return grow(text.size());
    }
    countElement();
    if (m_tree.depth() == 0)
        return wrongType();
    if (!checkElementShape(false) || !checkMember({}, false))
        return false;
    m_tree.literal(text);
    return grow(text.size() + 1);
}

bool RecordBinder::number(QByteArrayView text)
{
    if (!inValue()) {
        if (m_field) {
            const bool fits = m_field->type == FieldType::DayCount || m_field->type == FieldType::Number ||
                              m_field->type == FieldType::Integer;
            return fits ? readScalar(text) : wrongType();
        }
        m_extra.append(text.data(), text.size());
        return grow(text.size());
    }
    countElement();
    if (m_tree.depth() == 0)
        return wrongType();
    if (!checkElementShape(false) || !checkMember({}, false))
        return false;
    m_tree.literal(text);
    return grow(text.size() + 1);
}

bool RecordBinder::string(QByteArrayView text)
{
    if (!inValue()) {
        if (m_field)
            return isScalarText(m_field->type) ? readScalar(text) : wrongType();
        if (!checkFree(text))
            return false;
        appendJsonString(m_extra, text);
        return grow(text.size() + 2);
    }
    countElement();
    if (m_tree.depth() == 0)
        return listItem(text);
    if (!checkElementShape(false) || !checkMember(text, true) || !checkFree(text))
        return false;
    m_tree.string(text);
    return grow(text.size() + 3);
}

bool RecordBinder::listItem(QByteArrayView text)
{
    if (m_field->type == FieldType::RefList)
        return listReference(text);
    const QStringView item = utf16(text);
    if (auto checked = checkText(*m_field, item); !checked)
        return fail(checked.problem());
    m_field->texts(*m_record).append(item.isEmpty() ? QStringLiteral("") : item.toString());
    return grow(text.size() + 3);
}

bool RecordBinder::listReference(QByteArrayView text)
{
    struct Item : RecordBase
    {
        QUuid id;
    } item;
    Field field = *m_field;
    field.type = FieldType::Ref;
    field.required = true; // no id is no element
    field.at = [](RecordBase &r) -> void * { return &static_cast<Item &>(r).id; };
    if (auto read = readText(field, item, utf16(text)); !read)
        return fail(read.problem());
    m_field->refs(*m_record).append(item.id);
    return grow(text.size() + 3);
}

bool RecordBinder::startObject()
{
    return beginValue('{');
}
bool RecordBinder::startArray()
{
    return beginValue('[');
}

bool RecordBinder::beginValue(char bracket)
{
    const bool isArray = bracket == '[';
    if (!inValue() && m_field) {
        const FieldType type = m_field->type;
        if (isArray && (type == FieldType::RefList || type == FieldType::TextList)) {
            (type == FieldType::RefList ? m_field->refs(*m_record).given : m_field->texts(*m_record).given) = true;
            m_frames.push_back({true, -1, {}});
            return grow(2);
        }
        const bool fits = type == FieldType::Json &&
                          (m_field->shape == JsonShape::Any || isArray == (m_field->shape == JsonShape::ObjectList));
        if (!fits)
            return wrongType();
    } else if (m_field && inValue() && m_tree.depth() == 0) {
        countElement();
        return wrongType(); // an object or list in a list of strings
    }
    return beginTree(bracket);
}

bool RecordBinder::beginTree(char bracket)
{
    countElement();
    if (inValue() && (!checkElementShape(bracket == '{') || !checkMember({}, false)))
        return false;
    m_tree.begin(bracket);
    m_frames.push_back({bracket == '[', -1, {}});
    if (atMemberLevel())
        m_membersGiven.clear();
    return grow(3);
}

bool RecordBinder::endObject()
{
    return endTree('}');
}

bool RecordBinder::endArray()
{
    if (m_tree.depth() > 0)
        return endTree(']');
    m_frames.pop_back();
    return true;
}

bool RecordBinder::endTree(char bracket)
{
    if (bracket == '}' && atMemberLevel() && !checkMembersGiven())
        return false;
    m_tree.end(bracket);
    m_frames.pop_back();
    if (m_frames.empty())
        keepTree();
    return true;
}

void RecordBinder::keepTree()
{
    const QByteArray text = m_tree.take();
    if (m_field)
        m_field->json(*m_record) = text;
    else
        m_extra.append(text);
}

bool RecordBinder::finish()
{
    m_inMember = false;
    if (!m_extra.isEmpty())
        m_record->extra = m_extra + '}';
    if (auto checked = checkRecord(*m_info, *m_record); !checked)
        return fail(checked.problem());
    return true;
}

// Structured fields: a few members have a type of their own.

std::span<const RecordBinder::ShapeRule> RecordBinder::shapeRules()
{
    static constexpr ShapeRule rules[] = {
        {"prerequisites_confirmed", "item", Kind::Customer, true, FieldType::Line},
        {"prerequisites_confirmed", "confirmed_at", Kind::Customer, false, FieldType::Moment},
        {"prerequisites_confirmed", "by", Kind::Customer, false, FieldType::Line},
        {"document", "name", Kind::Deliverable, true, FieldType::Name},
        {"document", "sha256", Kind::Deliverable, false, FieldType::Line},
        {"fields", "name", Kind::Change, true, FieldType::Line},
    };
    return rules;
}

/** The objects whose members the rules speak of: the field itself, or the elements of a list of objects. */
bool RecordBinder::atMemberLevel() const
{
    if (!m_field || m_field->type != FieldType::Json)
        return false;
    return m_field->shape == JsonShape::ObjectList ? m_frames.size() == 2 : m_frames.size() == 1;
}

bool RecordBinder::checkElementShape(bool object)
{
    const bool element = m_field && m_field->shape == JsonShape::ObjectList && m_frames.size() == 1;
    return !element || object || wrongType();
}

bool RecordBinder::checkMember(QByteArrayView text, bool isString)
{
    if (!atMemberLevel())
        return true;
    const QByteArray &member = m_frames.back().name;
    for (const ShapeRule &rule : shapeRules()) {
        if (rule.kind != m_info->kind || QByteArrayView(rule.field) != QByteArrayView(m_field->name) ||
            QByteArrayView(rule.member) != QByteArrayView(member))
            continue;
        if (std::find(m_membersGiven.begin(), m_membersGiven.end(), rule.member) != m_membersGiven.end())
            return fail(Problem(ProblemCode::DuplicateField, {QString::fromLatin1(rule.member)}));
        m_membersGiven.push_back(rule.member);
        if (!isString) {
            return fail(Problem(ProblemCode::WrongType, {QString::fromLatin1(rule.member), QStringLiteral("string")}));
        }
        Field field;
        field.name = rule.member;
        field.type = rule.type;
        field.required = rule.required;
        const QStringView value = utf16(text);
        if (rule.type == FieldType::Moment) {
            if (!Instant::fromIso(value))
                return fail(
                    Problem(ProblemCode::BadInstant, {QString::fromLatin1(rule.member), value.left(100).toString()}));
        } else if (auto checked = checkText(field, value); !checked) {
            return fail(checked.problem());
        }
    }
    return true;
}

bool RecordBinder::checkMembersGiven()
{
    for (const ShapeRule &rule : shapeRules()) {
        if (!rule.required || rule.kind != m_info->kind || QByteArrayView(rule.field) != QByteArrayView(m_field->name))
            continue;
        if (std::find(m_membersGiven.begin(), m_membersGiven.end(), rule.member) == m_membersGiven.end()) {
            m_frames.back().name = rule.member;
            return fail(Problem(ProblemCode::MissingField, {QString::fromLatin1(rule.member)}));
        }
    }
    return true;
}

} // namespace tam
