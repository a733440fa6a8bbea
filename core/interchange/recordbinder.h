#pragma once

#include "domain/kinds.h"
#include "interchange/saxparser.h"

#include <QSet>

#include <vector>

namespace tam {

/**
 * Fills one record from the events inside its JSON object: known fields through their description, unknown ones into
 * RecordBase::extra. An explicit null is an absent field. Paths are relative to the record. Used again and again;
 * nothing is kept between records.
 */
class RecordBinder
{
public:
    explicit RecordBinder(UnknownCodes unknown = UnknownCodes::Refused) : m_unknownCodes(unknown) {}

    void begin(const KindInfo &info, RecordBase &record);

    bool key(QByteArrayView name);
    bool null();
    bool boolean(bool value);
    bool number(QByteArrayView text);
    bool string(QByteArrayView text);
    bool startObject();
    bool endObject();
    bool startArray();
    bool endArray();
    /** At the record's own closing brace. */
    bool finish();

    bool inValue() const { return !m_frames.empty(); } ///< inside a list or object of the record
    bool failed() const { return m_failed; }
    const Problem &problem() const { return m_problem; }
    QString path() const; ///< of the value at hand: name, tags[2], document.sha256

private:
    struct Frame
    {
        bool array = false;
        qint64 index = -1;
        QByteArray name;
    };
    /** What a member of a structured field must be; see shapeRules(). */
    struct ShapeRule
    {
        const char *field, *member;
        Kind kind;
        bool required;
        FieldType type;
    };
    static std::span<const ShapeRule> shapeRules();

    bool fail(Problem problem);
    bool wrongType();
    bool grow(qsizetype bytes);
    bool countElement();
    QByteArrayView memberName() const;
    QStringView utf16(QByteArrayView text);
    bool readScalar(QByteArrayView text);
    bool listItem(QByteArrayView text);
    bool listReference(QByteArrayView text);
    bool checkFree(QByteArrayView text);
    bool beginValue(char bracket);
    bool beginTree(char bracket);
    bool endTree(char bracket);
    void keepTree();
    bool checkElementShape(bool object);
    bool atMemberLevel() const;
    bool checkMember(QByteArrayView text, bool isString);
    bool checkMembersGiven();

    UnknownCodes m_unknownCodes;
    const KindInfo *m_info = nullptr;
    RecordBase *m_record = nullptr;
    const Field *m_field = nullptr; ///< null: the member is unknown
    qsizetype m_next = 0;           ///< files mostly have the description's order: the field to look at first
    quint64 m_seen = 0;
    QByteArray m_name; ///< of an unknown member
    QByteArray m_extra;
    QSet<QByteArray> m_unknown;
    std::vector<Frame> m_frames;
    std::vector<const char *> m_membersGiven;
    JsonTextBuilder m_tree;
    std::vector<QChar> m_utf16;
    qint64 m_size = 0;
    bool m_failed = false;
    bool m_inMember = false; ///< a member's name was seen
    Problem m_problem;
};

/** A step of a path: ".name" for plain names, ["odd name"] for others, long ones cut. */
QString pathStep(QByteArrayView name, bool first);

} // namespace tam
