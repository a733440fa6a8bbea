#pragma once

#include "search/searchdocument.h"

namespace tam {

/** A stretch of a text that a query hit. */
struct SearchMark
{
    qsizetype from = 0, size = 0;
    friend bool operator==(const SearchMark &, const SearchMark &) = default;
};

/**
 * What a user typed: words of which each must occur, the last letters of a word still open; "a phrase" between quotes
 * of any make, closed. Nothing in it is syntax but the quotes: signs part words, as they do in the texts.
 */
class SearchQuery
{
public:
    explicit SearchQuery(QStringView typed);

    bool isEmpty() const { return m_terms.empty(); }
    /** Expressions of FTS5: entries with all words anywhere, with all of them in titles, and whose number begins so. */
    QByteArray anywhere() const;
    QByteArray inTitle() const;
    QByteArray byNumber() const; ///< empty when what was typed is no beginning of a number
    /** Whether a number is the whole of what was typed. */
    bool isNumber(QStringView number) const;

    /** Whether a record with this document is a hit: what the index says, seen again on the present record. */
    bool matches(const SearchDocument &document) const;
    /** Where the words stand in a text, in order, without overlaps; empty when none does. */
    QList<SearchMark> marks(QStringView text) const;
    /** How many of the words occur in a text. */
    int wordsIn(QStringView text) const;

private:
    struct Term
    {
        std::vector<QString> tokens;
        bool open = false; ///< the last token may go on
    };

    static bool endsAt(const Term &term, const SearchTokens &tokens, size_t at);
    QByteArray all() const;
    void addTerm(QStringView text, bool phrase);

    std::vector<Term> m_terms;
    QString m_number;
};

} // namespace tam
