#pragma once

#include "search/searchtokens.h"

#include "domain/kinds.h"

namespace tam {

/** What of a kind is searched, from the one description of its fields. */
struct SearchedKind
{
    enum class Role : quint8 {
        Body,
        Title, ///< names and titles: a hit there counts for more
        Number ///< incident and order numbers: found as a whole and by their beginning, whatever stands between digits
    };
    struct Part
    {
        const Field *field;
        Role role;
        bool pinyin; ///< the name of somebody: found by its initials too
    };

    const KindInfo *info;
    std::vector<Part> parts;
    const Field *time = nullptr; ///< when it happened or is due: newer hits come first; null: never
    bool happened = false;       ///< `time` lies in the past of everything that exists: a view from before has no hit

    const Field *customerField() const { return info->customerField; }
};

/** Null for kinds without text, and those that are no record to open: marks, views, changes, absences. */
const SearchedKind *searchedKind(Kind kind);
/** All of them, in the order in which groups of hits are shown. */
std::span<const Kind> searchedKinds();

/** One searched text of a record. */
struct SearchText
{
    const SearchedKind::Part *part;
    QString text;
};

/** The texts of a record: one for each text field that is there, and for each entry of a list. */
std::vector<SearchText> searchTexts(const SearchedKind &kind, const RecordBase &record);

/** Minutes since 1970 of the record's time, 0 without one: what hits are ordered by. */
qint64 searchMinutes(const Field *time, const RecordBase &record);

/**
 * The columns of the index, each a line of tokens with blanks between. A text ends with a token that nobody can type,
 * so that no phrase reaches from one text into the next.
 */
struct SearchDocument
{
    QByteArray meta;  ///< whole numbers, and whose the record is
    QByteArray title; ///< names, titles and numbers, pinyin of names
    QByteArray body;
};

/** The token that stands for a customer in SearchDocument::meta. */
QByteArray customerToken(const QUuid &customer);

/** Makes documents; keeps its room and what ICU said from one to the next. */
class DocumentMaker
{
public:
    const SearchDocument &make(const QUuid &customer, const std::vector<SearchText> &texts);

private:
    void addPinyin(const QString &name);

    SearchTokens m_tokens;
    SearchDocument m_document;
};

} // namespace tam
