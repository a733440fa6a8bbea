#pragma once

#include "search/searchindex.h"
#include "search/searchquery.h"

namespace tam {

struct SearchRequest
{
    QString text;
    CustomerId customer;     ///< only what belongs to it; null: everything
    Kind kind = Kind::Count; ///< only this kind is listed (all are counted); Count: all
    Instant notAfter;        ///< leaves out what happened later: a look from the past; null: nothing
    int perKind = 5;         ///< hits listed of each kind
};

/** One record that was found, as it is now. */
struct SearchHit
{
    Kind kind = Kind::Count;
    QUuid record;
    CustomerId customer;                             ///< null: the team's
    RecordPtr content = RecordPtr(nullptr, nullptr); ///< with all fields
    QString title; ///< its number and name; of what it belongs to when it has none; may be empty
    QList<SearchMark> titleMarks;
    const Field *field = nullptr; ///< what the snippet was cut from; null: the title says it all
    QString snippet;              ///< one line
    QList<SearchMark> snippetMarks;
    qint64 minutes = 0; ///< of its time since 1970; 0 = without
};

struct SearchGroup
{
    Kind kind = Kind::Count;
    qint64 count = 0;
    std::vector<SearchHit> hits; ///< the best of them first
};

struct SearchResult
{
    std::vector<SearchGroup> groups;
    qint64 count = 0;
    bool capped = false;   ///< there are more than were counted
    bool complete = false; ///< the index has gone over all records
};

/**
 * Finds records: those whose number it is, then those with all words in their title, then all others; newer ones first
 * in each. Groups come in the order of searchedKinds(), those with a hit by number before all. Counts up to
 * kMostCounted hits. Costs: a few milliseconds for a rare word, a second for one that every record holds.
 */
Result<SearchResult> searchRecords(SearchIndex &index, Store &store, const SearchRequest &request,
                                   const std::atomic<bool> &cancelled);

inline constexpr qint64 kMostCounted = 200'000;

/** A line of at most `length` characters out of a text, around its first mark; marks are moved along. */
QString snippetOf(const QString &text, QList<SearchMark> &marks, qsizetype length);

} // namespace tam
