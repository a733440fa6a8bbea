#include "search/searchdocument.h"

#include "search/pinyin.h"

#include <algorithm>

namespace tam {

namespace {

using Role = SearchedKind::Role;

/** As they are shown: what is asked for most comes first. */
constexpr Kind shownKinds[] = {
    Kind::Customer,       Kind::Incident,        Kind::Engagement,     Kind::Task,
    Kind::Note,           Kind::Contact,         Kind::Finding,        Kind::Notice,
    Kind::ProductRequest, Kind::Deliverable,     Kind::IncidentEvent,  Kind::WorkLog,
    Kind::Improvement,    Kind::EngagementEvent, Kind::ChecklistItem,  Kind::Inspection,
    Kind::Subscription,   Kind::AgreedTarget,    Kind::ResourceExpiry, Kind::Person,
};

bool isTime(const Field &field)
{
    return field.type == FieldType::Moment || field.type == FieldType::Date || field.type == FieldType::MonthOf;
}

Role roleOf(const Field &field)
{
    if (field.key() == QLatin1String("number") || field.key() == QLatin1String("order_number"))
        return Role::Number;
    return field.type == FieldType::Name || field.key() == QLatin1String("name_en") ? Role::Title : Role::Body;
}

SearchedKind describe(Kind kind)
{
    SearchedKind made;
    made.info = &kindInfo(kind);
    for (const Field &field : made.info->fields) {
        const bool text = field.isText() && field.type != FieldType::ZoneName;
        if (text || field.type == FieldType::TextList)
            made.parts.push_back({&field, roleOf(field), field.key() == QLatin1String("name")});
        if (!made.time && isTime(field))
            made.time = &field;
    }
    // Required times are of what has happened; only an expiry lies ahead.
    made.happened = made.time && made.time->required && kind != Kind::ResourceExpiry;
    return made;
}

void append(QByteArray &to, QByteArrayView token)
{
    if (!to.isEmpty())
        to += ' ';
    to += token;
}

constexpr char kEnd[] = "\xC2\xA7"; // a paragraph sign: never part of a typed token

} // namespace

std::span<const Kind> searchedKinds()
{
    static const auto kinds = [] {
        std::vector<Kind> found;
        std::copy_if(std::begin(shownKinds), std::end(shownKinds), std::back_inserter(found),
                     [](Kind kind) { return searchedKind(kind) != nullptr; });
        return found;
    }();
    return kinds;
}

const SearchedKind *searchedKind(Kind kind)
{
    static const auto table = [] {
        std::array<SearchedKind, kindCount> kinds{};
        for (const Kind shown : shownKinds)
            kinds[size_t(shown)] = describe(shown);
        return kinds;
    }();
    const SearchedKind &found = table[size_t(kind)];
    return found.parts.empty() ? nullptr : &found;
}

std::vector<SearchText> searchTexts(const SearchedKind &kind, const RecordBase &record)
{
    std::vector<SearchText> texts;
    for (const SearchedKind::Part &part : kind.parts) {
        if (part.field->type == FieldType::TextList) {
            for (const QString &entry : part.field->texts(record))
                texts.push_back({&part, entry});
        } else if (const QString &text = part.field->text(record); !text.isEmpty()) {
            texts.push_back({&part, text});
        }
    }
    return texts;
}

qint64 searchMinutes(const Field *time, const RecordBase &record)
{
    if (!time || time->isAbsent(record))
        return 0;
    constexpr qint64 microsecondsAMinute = 60'000'000;
    QDate date;
    switch (time->type) {
    case FieldType::Moment:
        return std::max<qint64>(0, time->moment(record).microseconds() / microsecondsAMinute);
    case FieldType::Date:
        date = time->date(record);
        break;
    default:
        date = time->month(record).firstDay();
        break;
    }
    return std::max<qint64>(0, QDate(1970, 1, 1).daysTo(date) * 24 * 60);
}

QByteArray customerToken(const QUuid &customer)
{
    return kEnd + customer.toRfc4122().toHex();
}

void DocumentMaker::addPinyin(const QString &name)
{
    // From each character on: the middle of a name is what people call the firm.
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i].script() != QChar::Script_Han)
            continue;
        const QString key = SearchKeys::keyOf(name.mid(i));
        const auto parts = QStringView(key).split(u'\n');
        for (qsizetype part = 1; part < parts.size(); ++part) {
            m_tokens.read(parts[part]);
            for (size_t t = 0; t < m_tokens.list.size(); ++t)
                append(m_document.title, m_tokens.at(t).toUtf8());
            append(m_document.title, kEnd);
        }
    }
}

const SearchDocument &DocumentMaker::make(const QUuid &customer, const std::vector<SearchText> &texts)
{
    m_document.meta.resize(0);
    m_document.title.resize(0);
    m_document.body.resize(0);
    if (!customer.isNull())
        append(m_document.meta, customerToken(customer));
    for (const SearchText &text : texts) {
        m_tokens.read(text.text);
        QByteArray &column = text.part->role == Role::Body ? m_document.body : m_document.title;
        for (size_t i = 0; i < m_tokens.list.size(); ++i)
            append(column, m_tokens.at(i).toUtf8());
        append(column, kEnd);
        if (text.part->role == Role::Number)
            append(m_document.meta, m_tokens.folded.toUtf8());
        if (text.part->pinyin)
            addPinyin(text.text);
    }
    return m_document;
}

} // namespace tam
