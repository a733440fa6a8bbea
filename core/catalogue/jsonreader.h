#pragma once

#include "catalogue/jsonscan.h"
#include "domain/days.h"
#include "domain/enums.h"
#include "domain/time.h"
#include "domain/workcalendar.h"

#include <QJsonArray>

#include <optional>

namespace tam {

inline constexpr qsizetype kNameLimit = 200;         ///< characters of a name or a level text
inline constexpr qsizetype kTextLimitOfTerms = 2000; ///< characters of a note, a question, a reading

/** One reading of one file: the first problem is kept, what is read after it does not count. */
class JsonReading
{
public:
    /** `invalid`: CatalogueInvalid or CalendarInvalid, for what no other code says. */
    JsonReading(const JsonSource &source, ProblemCode invalid) : m_source(source), m_invalid(invalid) {}

    void fail(Problem problem, const QString &path);
    /** The arguments of the problem are the reason in English and in Chinese. */
    void refuse(const QString &path, const QString &en, const QString &zh);
    bool failed() const { return m_problem.has_value(); }
    const Problem &problem() const { return *m_problem; }
    /** Refuses a `format` member other than this one. */
    void expectFormat(const QString &format);

private:
    const JsonSource &m_source;
    ProblemCode m_invalid;
    std::optional<Problem> m_problem;
};

/**
 * One JSON object with the members that it may have. Every getter checks type and limits and reports to the reading;
 * what it returns after a problem is of no use. Getters named optional… accept a member that is not there, the others
 * do not.
 */
class JsonObjectReader
{
public:
    /** Refuses members that are not in `accepted` at once: a misspelt key must not pass for an absent one. */
    JsonObjectReader(JsonReading &reading, QJsonObject object, QString path, const QStringList &accepted);

    JsonReading &reading() const { return m_reading; }
    const QString &path() const { return m_path; }
    QString pathOf(const QString &key) const { return m_path.isEmpty() ? key : m_path + u'.' + key; }
    bool has(const QString &key) const { return m_object.contains(key); }
    QStringList keys() const { return m_object.keys(); }
    QJsonValue value(const QString &key) const; ///< required

    QString text(const QString &key, qsizetype limit = kNameLimit) const;
    /** A text of small letters, digits and the given further characters. */
    QString identifier(const QString &key, const QString &further) const;
    LocalText localText(const QString &key, qsizetype limit = kNameLimit) const; ///< {"zh": …, "en": …}
    LocalText names() const;                                                     ///< this object's own zh and en
    bool optionalFlag(const QString &key) const;
    std::optional<int> optionalNumber(const QString &key, int least, int most) const;
    int number(const QString &key, int least, int most) const;
    Days days(const QString &key, int most) const; ///< above zero, in quarters
    Instant instantOrNull(const QString &key) const;
    QDate date(const QString &key) const;
    QStringList texts(const QString &key) const; ///< not empty, none twice
    JsonObjectReader object(const QString &key, const QStringList &accepted) const;
    /** The objects of an array, each with these members. */
    std::vector<JsonObjectReader> objects(const QString &key, const QStringList &accepted) const;

    template <class E> E enumeration(const QString &key) const
    {
        return E(enumValue(key, EnumCodes<E>::list, value(key), pathOf(key)));
    }
    template <class E> E optionalEnumeration(const QString &key) const { return has(key) ? enumeration<E>(key) : E{}; }
    template <class E> QList<E> enumerations(const QString &key) const
    {
        QList<E> result;
        const QJsonArray array = list(key);
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString place = pathOf(key) + u'[' + QString::number(i) + u']';
            const E value = E(enumValue(key, EnumCodes<E>::list, array[i], place));
            if (result.contains(value))
                refuseTwice(code(value), place);
            result.append(value);
        }
        return result;
    }
    /** An object whose members' names are codes (limits by plan), each an object with these members. Not empty. */
    template <class E>
    std::vector<std::pair<E, JsonObjectReader>> byCode(const QString &key, const QStringList &accepted) const
    {
        std::vector<std::pair<E, JsonObjectReader>> result;
        const JsonObjectReader map = objectOfAny(key);
        for (const QString &name : map.keys()) {
            const E value = E(enumValue(key, EnumCodes<E>::list, QJsonValue(name), map.pathOf(name)));
            result.emplace_back(value, map.object(name, accepted));
        }
        return result;
    }
    /** An object with any members, at least one. */
    JsonObjectReader objectOfAny(const QString &key) const;

private:
    QString checkedText(const QString &key, const QJsonValue &value, const QString &path, qsizetype limit) const;
    quint8 enumValue(const QString &key, std::span<const char *const> codes, const QJsonValue &value,
                     const QString &path) const;
    QJsonArray list(const QString &key) const; ///< required, not empty
    void refuseTwice(const QString &value, const QString &path) const;

    JsonReading &m_reading;
    QJsonObject m_object;
    QString m_path;
};

} // namespace tam
