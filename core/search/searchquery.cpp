#include "search/searchquery.h"

#include <algorithm>

namespace tam {

namespace {

bool isQuote(QChar c)
{
    constexpr QStringView quotes = u"\"\uFF02\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D\u300E\u300F";
    return quotes.contains(c);
}

/** A single letter of an alphabet begins a large part of all words: alone it stands for itself only. */
bool mayGoOn(const std::vector<QString> &tokens, bool single)
{
    return !single && (tokens.back().size() > 1 || tokens.size() > 1);
}

bool begins(QByteArrayView token, QByteArrayView with, bool open)
{
    return open ? token.startsWith(with) : token == with;
}

/** Whether the line of tokens holds the words one after the other. */
bool holds(const QByteArray &line, const std::vector<QByteArray> &words, bool open)
{
    const auto tokens = line.split(' ');
    for (qsizetype at = 0; at + qsizetype(words.size()) <= tokens.size(); ++at) {
        size_t w = 0;
        while (w < words.size() && begins(tokens[at + qsizetype(w)], words[w], open && w + 1 == words.size()))
            ++w;
        if (w == words.size())
            return true;
    }
    return false;
}

} // namespace

SearchQuery::SearchQuery(QStringView typed)
{
    qsizetype from = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (isQuote(typed[i])) {
            addTerm(typed.sliced(from, i - from), quoted);
            quoted = !quoted;
            from = i + 1;
        } else if (!quoted && typed[i].isSpace()) {
            addTerm(typed.sliced(from, i - from), false);
            from = i + 1;
        }
    }
    addTerm(typed.sliced(from), false); // behind a quote that is not closed: a phrase that is still being typed
    SearchTokens tokens;
    tokens.read(typed);
    const bool digits = std::any_of(tokens.folded.cbegin(), tokens.folded.cend(), [](QChar c) { return c.isDigit(); });
    if (digits && tokens.folded.size() > 1)
        m_number = tokens.folded;
}

void SearchQuery::addTerm(QStringView text, bool phrase)
{
    SearchTokens tokens;
    tokens.read(text);
    if (tokens.list.empty())
        return;
    Term term;
    for (size_t i = 0; i < tokens.list.size(); ++i)
        term.tokens.push_back(tokens.at(i).toString());
    term.open = !phrase && mayGoOn(term.tokens, tokens.list.back().single);
    m_terms.push_back(std::move(term));
}

QByteArray SearchQuery::all() const
{
    QByteArray sql;
    for (const Term &term : m_terms) {
        sql += sql.isEmpty() ? "\"" : " AND \"";
        for (const QString &token : term.tokens)
            sql += (sql.endsWith('"') ? "" : " ") + token.toUtf8();
        sql += term.open ? "\" *" : "\"";
    }
    return sql;
}

QByteArray SearchQuery::anywhere() const
{
    const QByteArray number = byNumber();
    const QByteArray words = "({title body} : (" + all() + "))";
    return number.isEmpty() ? words : "(" + words + " OR " + number + ")";
}

QByteArray SearchQuery::inTitle() const
{
    return "({title} : (" + all() + "))";
}

QByteArray SearchQuery::byNumber() const
{
    return m_number.isEmpty() ? QByteArray() : "({meta} : (\"" + m_number.toUtf8() + "\" *))";
}

bool SearchQuery::isNumber(QStringView number) const
{
    if (m_number.isEmpty())
        return false;
    SearchTokens tokens;
    tokens.read(number);
    return tokens.folded == m_number;
}

bool SearchQuery::matches(const SearchDocument &document) const
{
    if (!m_number.isEmpty() && holds(document.meta, {m_number.toUtf8()}, true))
        return true;
    return std::all_of(m_terms.begin(), m_terms.end(), [&document](const Term &term) {
        std::vector<QByteArray> words;
        for (const QString &token : term.tokens)
            words.push_back(token.toUtf8());
        return holds(document.title, words, term.open) || holds(document.body, words, term.open);
    });
}

bool SearchQuery::endsAt(const Term &term, const SearchTokens &tokens, size_t at)
{
    if (at + term.tokens.size() > tokens.list.size())
        return false;
    for (size_t i = 0; i < term.tokens.size(); ++i) {
        const QStringView token = tokens.at(at + i);
        const bool last = i + 1 == term.tokens.size();
        if (last && term.open ? !token.startsWith(term.tokens[i]) : token != term.tokens[i])
            return false;
    }
    return true;
}

QList<SearchMark> SearchQuery::marks(QStringView text) const
{
    SearchTokens tokens;
    tokens.read(text);
    QList<SearchMark> found;
    for (size_t at = 0; at < tokens.list.size(); ++at) {
        size_t longest = 0;
        for (const Term &term : m_terms) {
            if (term.tokens.size() > longest && endsAt(term, tokens, at))
                longest = term.tokens.size();
        }
        if (longest == 0)
            continue;
        const qsizetype from = tokens.list[at].from;
        const qsizetype to = tokens.list[at + longest - 1].to;
        if (!found.isEmpty() && from <= found.last().from + found.last().size)
            found.last().size = std::max(found.last().size, to - found.last().from);
        else
            found.append({from, to - from});
    }
    return found;
}

int SearchQuery::wordsIn(QStringView text) const
{
    SearchTokens tokens;
    tokens.read(text);
    return int(std::count_if(m_terms.begin(), m_terms.end(), [&tokens](const Term &term) {
        for (size_t at = 0; at < tokens.list.size(); ++at) {
            if (endsAt(term, tokens, at))
                return true;
        }
        return false;
    }));
}

} // namespace tam
