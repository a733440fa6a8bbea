#pragma once

#include "domain/problem.h"
#include "domain/record.h"
#include "domain/result.h"

#include <span>
#include <type_traits>

namespace tam {

/** How a field is written and checked. Each type stands for exactly one C++ member type, named beside it. */
enum class FieldType : quint8 {
    Ref,      ///< Id<T> or QUuid: a UUID
    RefList,  ///< List<QUuid>
    Name,     ///< QString, 1–200 characters, one line
    Line,     ///< QString, one line
    Text,     ///< QString, up to 64 KiB, line breaks and tabs allowed
    TextList, ///< List<QString>
    ZoneName, ///< QString, an IANA name
    Moment,   ///< Instant
    Date,     ///< QDate
    MonthOf,  ///< Month
    DayCount, ///< Days, 0 or more, quarters
    Number,   ///< std::optional<double>, 0 or more: what no quota is reckoned from
    Integer,  ///< std::optional<qint64>, 0 to 2147483647
    Flag,     ///< std::optional<bool>
    Code,     ///< an enum of enums.h
    Json      ///< QByteArray holding compact JSON
};

/** What a Ref may point at when it is not one kind. */
enum class RefTarget : quint8 { OneKind, PersonOrContact, AnyRecord };

enum class JsonShape : quint8 { Any, Object, ObjectList };

/**
 * One field of one kind: the single description that JSON, SQL, CSV, comparison and validation work from.
 * `at` gives the address of the member inside a record; read it through the typed accessors, which check the type.
 */
struct Field
{
    const char *name = nullptr; ///< snake_case, as in domain.md
    FieldType type = FieldType::Line;
    bool required = false;
    Kind target = Kind::Count; ///< of Ref and RefList
    RefTarget refTarget = RefTarget::OneKind;
    JsonShape shape = JsonShape::Any;
    std::span<const char *const> codes; ///< of Code
    quint8 unit = 0;      ///< fields of one kind with the same unit are compared and taken together; 0 = alone
    bool ordered = false; ///< a list whose order has a meaning: never merged as a set
    void *(*at)(RecordBase &) = nullptr;

    QLatin1StringView key() const { return QLatin1StringView(name); }

    QUuid &ref(RecordBase &r) const { return *static_cast<QUuid *>(at(r)); }
    List<QUuid> &refs(RecordBase &r) const { return *static_cast<List<QUuid> *>(at(r)); }
    QString &text(RecordBase &r) const { return *static_cast<QString *>(at(r)); }
    List<QString> &texts(RecordBase &r) const { return *static_cast<List<QString> *>(at(r)); }
    Instant &moment(RecordBase &r) const { return *static_cast<Instant *>(at(r)); }
    QDate &date(RecordBase &r) const { return *static_cast<QDate *>(at(r)); }
    Month &month(RecordBase &r) const { return *static_cast<Month *>(at(r)); }
    Days &days(RecordBase &r) const { return *static_cast<Days *>(at(r)); }
    std::optional<double> &number(RecordBase &r) const { return *static_cast<std::optional<double> *>(at(r)); }
    std::optional<qint64> &integer(RecordBase &r) const { return *static_cast<std::optional<qint64> *>(at(r)); }
    std::optional<bool> &flag(RecordBase &r) const { return *static_cast<std::optional<bool> *>(at(r)); }
    quint8 &code(RecordBase &r) const { return *static_cast<quint8 *>(at(r)); }
    QByteArray &json(RecordBase &r) const { return *static_cast<QByteArray *>(at(r)); }

    const QUuid &ref(const RecordBase &r) const { return ref(const_cast<RecordBase &>(r)); }
    const List<QUuid> &refs(const RecordBase &r) const { return refs(const_cast<RecordBase &>(r)); }
    const QString &text(const RecordBase &r) const { return text(const_cast<RecordBase &>(r)); }
    const List<QString> &texts(const RecordBase &r) const { return texts(const_cast<RecordBase &>(r)); }
    Instant moment(const RecordBase &r) const { return moment(const_cast<RecordBase &>(r)); }
    QDate date(const RecordBase &r) const { return date(const_cast<RecordBase &>(r)); }
    Month month(const RecordBase &r) const { return month(const_cast<RecordBase &>(r)); }
    Days days(const RecordBase &r) const { return days(const_cast<RecordBase &>(r)); }
    std::optional<double> number(const RecordBase &r) const { return number(const_cast<RecordBase &>(r)); }
    std::optional<qint64> integer(const RecordBase &r) const { return integer(const_cast<RecordBase &>(r)); }
    std::optional<bool> flag(const RecordBase &r) const { return flag(const_cast<RecordBase &>(r)); }
    quint8 code(const RecordBase &r) const { return code(const_cast<RecordBase &>(r)); }
    const QByteArray &json(const RecordBase &r) const { return json(const_cast<RecordBase &>(r)); }

    bool isText() const
    {
        return type == FieldType::Name || type == FieldType::Line || type == FieldType::Text ||
               type == FieldType::ZoneName;
    }
    bool isAbsent(const RecordBase &r) const;
    void clear(RecordBase &r) const;
    bool same(const RecordBase &a, const RecordBase &b) const;
    void copy(RecordBase &to, const RecordBase &from) const;
};

enum class UnknownCodes : bool {
    Refused, ///< files and people: a value of no list is a mistake
    Kept     ///< what a backend sends: it may know more values than this version (unknownCode())
};

/**
 * Reads the value of a scalar field from its text form (JSON string, CSV cell): a UUID, an instant, a code … . For
 * DayCount, Number, Integer and Flag the text is the JSON literal. Lists and Json are not read here. The field's own
 * limits are checked.
 * The nil UUID of RFC 9562 says that there is no id: an optional reference that holds it is absent, and it is refused
 * where an id is needed.
 */
Result<void> readText(const Field &field, RecordBase &record, QStringView text,
                      UnknownCodes unknown = UnknownCodes::Refused);

/** A field of the record whose value is of no list that this version knows; null when there is none. */
const Field *unknownCodeField(std::span<const Field> fields, const RecordBase &record);

/** The text form of a scalar field, as JSON and CSV write it; empty when absent. */
QString writeText(const Field &field, const RecordBase &record);

/** Longest text of a field, in bytes of UTF-8. */
inline constexpr qsizetype kTextLimit = 64 * 1024;

/**
 * The limits of long text for a text inside a field or member that is not known here, and for names of such: what one
 * client cannot read another may, but nobody stores what no field may hold. The problem's field is left empty.
 */
Result<void> checkUnknownText(QByteArrayView utf8);

/** Checks one text against the limits of a text field (length, control characters, half surrogate pairs; bidi controls
 * are allowed). */
Result<void> checkText(const Field &field, QStringView text);

} // namespace tam
