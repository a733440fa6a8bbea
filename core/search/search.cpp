#include "search/search.h"

#include <QSet>

#include <algorithm>

namespace tam {

namespace {

constexpr qsizetype kSnippet = 120;
constexpr qsizetype kBefore = 24; ///< characters before the first mark
/** Entries kept beyond what is listed: some may have changed since they were indexed. */
constexpr size_t kSpare = 20;

enum class Tier : quint8 { Number, Title, Anywhere };

struct Found
{
    std::vector<std::pair<qint64, Tier>> entries;
    qint64 count = 0;
};

class Search
{
public:
    Search(SearchIndex &index, Store &store, const SearchRequest &request, const std::atomic<bool> &cancelled)
        : m_index(index), m_store(store), m_request(request), m_cancelled(cancelled), m_query(request.text)
    {
        if (!request.notAfter.isNull())
            m_lastMinute = request.notAfter.microseconds() / 60'000'000;
    }

    Result<SearchResult> run();

private:
    Result<void> readDead();
    Result<void> collect(QByteArray expression, Tier tier);
    bool isLater(const SearchEntry &entry) const;
    Result<void> list(Kind kind, const Found &found, SearchGroup &group);
    Result<bool> read(const SearchEntry &entry, SearchHit &hit);
    Result<QString> titleOf(const SearchedKind &kind, const RecordBase &record, const std::vector<SearchText> &texts);
    void cut(const std::vector<SearchText> &texts, SearchHit &hit) const;

    SearchIndex &m_index;
    Store &m_store;
    const SearchRequest &m_request;
    const std::atomic<bool> &m_cancelled;
    SearchQuery m_query;
    DocumentMaker m_maker;
    qint64 m_lastMinute = std::numeric_limits<qint64>::max();
    QSet<qint64> m_dead;
    std::array<Found, kindCount> m_found;
    SearchResult m_result;
};

Result<void> Search::readDead()
{
    auto select = m_index.raw().prepare("SELECT entry FROM dead");
    if (!select)
        return m_index.placed(select.problem());
    for (;;) {
        auto row = select->step();
        if (!row)
            return m_index.placed(row.problem());
        if (!*row)
            return {};
        m_dead.insert(select->integerAt(0));
    }
}

bool Search::isLater(const SearchEntry &entry) const
{
    const SearchedKind *kind = searchedKind(entry.kind);
    return entry.minutes > m_lastMinute && kind && kind->happened;
}

/** Only the last, widest expression counts. */
Result<void> Search::collect(QByteArray expression, Tier tier)
{
    if (expression.isEmpty())
        return {};
    if (!m_request.customer.isNull())
        expression += " AND ({meta} : (\"" + customerToken(m_request.customer.uuid) + "\"))";
    auto select = m_index.raw().prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC");
    if (!select)
        return m_index.placed(select.problem());
    select->bindText(1, expression.constData(), expression.size());
    const size_t most = size_t(m_request.perKind) + kSpare;
    for (qint64 seen = 0;; ++seen) {
        if (m_cancelled)
            return Problem(ProblemCode::Cancelled);
        if (seen == kMostCounted) {
            m_result.capped = m_result.capped || tier == Tier::Anywhere;
            return {};
        }
        auto row = select->step();
        if (!row)
            return m_index.placed(row.problem());
        if (!*row)
            return {};
        const qint64 number = select->integerAt(0);
        const SearchEntry entry = SearchEntry::of(number);
        if (size_t(entry.kind) >= kindCount || isLater(entry) || m_dead.contains(number))
            continue;
        Found &found = m_found[size_t(entry.kind)];
        if (tier == Tier::Anywhere)
            ++found.count;
        if (found.entries.size() < most && std::none_of(found.entries.begin(), found.entries.end(),
                                                        [number](const auto &known) { return known.first == number; }))
            found.entries.emplace_back(number, tier);
    }
}

Result<QString> Search::titleOf(const SearchedKind &kind, const RecordBase &record,
                                const std::vector<SearchText> &texts)
{
    QString title;
    for (const SearchText &text : texts) {
        if (text.part->role == SearchedKind::Role::Number || text.part->field->type == FieldType::Name)
            title += title.isEmpty() ? text.text : u' ' + text.text;
    }
    if (!title.isEmpty())
        return title;
    // A comment or a log is known by what it belongs to.
    for (const Field &field : kind.info->fields) {
        const bool belongs = field.target == Kind::Incident || field.target == Kind::Engagement;
        if (field.type != FieldType::Ref || !belongs || field.ref(record).isNull())
            continue;
        auto owner = m_store.find(field.target, field.ref(record));
        if (owner)
            return titleOf(*searchedKind(field.target), **owner, searchTexts(*searchedKind(field.target), **owner));
        if (owner.problem().code != ProblemCode::NotFound)
            return owner.problem();
    }
    return title;
}

/** The text with most of the words, when the title does not show them. */
void Search::cut(const std::vector<SearchText> &texts, SearchHit &hit) const
{
    int best = 0;
    for (const SearchText &text : texts) {
        if (text.part->role == SearchedKind::Role::Number || text.part->field->type == FieldType::Name)
            continue;
        const int words = m_query.wordsIn(text.text);
        if (words > best || (!hit.field && hit.snippet.isEmpty() && text.part->field->type == FieldType::Text)) {
            best = words;
            hit.field = text.part->field;
            hit.snippetMarks = m_query.marks(text.text);
            hit.snippet = snippetOf(text.text, hit.snippetMarks, kSnippet);
        }
    }
}

/** False when the record is gone or says something else by now. */
Result<bool> Search::read(const SearchEntry &entry, SearchHit &hit)
{
    const SearchedKind &kind = *searchedKind(entry.kind);
    Query query;
    query.kind = entry.kind;
    query.where = QStringLiteral("rowid = ?");
    query.values = {entry.row};
    auto cursor = m_store.select(query);
    if (!cursor)
        return cursor.problem();
    hit.content = createRecord(entry.kind);
    auto there = cursor->next(*hit.content);
    if (!there || !*there)
        return there;
    const RecordBase &record = *hit.content;
    const QUuid owner = entry.kind == Kind::Customer ? record.uuid
                        : kind.customerField()       ? kind.customerField()->ref(record)
                                                     : QUuid();
    const std::vector<SearchText> texts = searchTexts(kind, record);
    if (!m_query.matches(m_maker.make(owner, texts)))
        return false;
    if (!m_request.customer.isNull() && owner != m_request.customer.uuid)
        return false;
    hit.kind = entry.kind;
    hit.record = record.uuid;
    hit.customer = {owner};
    hit.minutes = searchMinutes(kind.time, record);
    auto title = titleOf(kind, record, texts);
    if (!title)
        return title.problem();
    hit.title = *title;
    hit.titleMarks = m_query.marks(hit.title);
    cut(texts, hit);
    return true;
}

Result<void> Search::list(Kind kind, const Found &found, SearchGroup &group)
{
    group.kind = kind;
    group.count = found.count;
    for (const auto &[number, tier] : found.entries) {
        if (group.hits.size() >= size_t(m_request.perKind))
            return {};
        if (m_cancelled)
            return Problem(ProblemCode::Cancelled);
        SearchHit hit;
        auto there = read(SearchEntry::of(number), hit);
        if (!there)
            return there.problem();
        if (*there)
            group.hits.push_back(std::move(hit));
        else
            group.count = std::max<qint64>(0, group.count - 1);
    }
    return {};
}

Result<SearchResult> Search::run()
{
    auto complete = m_index.isComplete();
    if (!complete)
        return complete.problem();
    m_result.complete = *complete;
    if (m_query.isEmpty())
        return std::move(m_result);
    if (auto dead = readDead(); !dead)
        return dead.problem();
    if (auto done = collect(m_query.byNumber(), Tier::Number); !done)
        return done.problem();
    if (auto done = collect(m_query.inTitle(), Tier::Title); !done)
        return done.problem();
    if (auto done = collect(m_query.anywhere(), Tier::Anywhere); !done)
        return done.problem();
    std::vector<SearchGroup> first;
    for (const Kind kind : searchedKinds()) {
        const Found &found = m_found[size_t(kind)];
        if (found.count == 0)
            continue;
        SearchGroup group;
        group.kind = kind;
        group.count = found.count;
        if (m_request.kind == Kind::Count || m_request.kind == kind) {
            if (auto listed = list(kind, found, group); !listed)
                return listed.problem();
        }
        if (group.count == 0)
            continue;
        m_result.count += group.count;
        const bool byNumber = found.entries.front().second == Tier::Number;
        (byNumber ? first : m_result.groups).push_back(std::move(group));
    }
    m_result.groups.insert(m_result.groups.begin(), std::make_move_iterator(first.begin()),
                           std::make_move_iterator(first.end()));
    return std::move(m_result);
}

} // namespace

QString snippetOf(const QString &text, QList<SearchMark> &marks, qsizetype length)
{
    qsizetype from = marks.isEmpty() ? 0 : std::max<qsizetype>(0, marks.first().from - kBefore);
    if (text.size() <= length)
        from = 0;
    from = std::min(from, std::max<qsizetype>(0, text.size() - length));
    if (from > 0 && text[from].isLowSurrogate())
        --from;
    qsizetype to = std::min(text.size(), from + length);
    if (to < text.size() && text[to].isLowSurrogate())
        --to;
    QString line = text.mid(from, to - from);
    for (QChar &c : line) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    QList<SearchMark> moved;
    for (const SearchMark &mark : std::as_const(marks)) {
        const qsizetype begin = std::max(mark.from, from), end = std::min(mark.from + mark.size, to);
        if (begin < end)
            moved.append({begin - from + (from > 0 ? 1 : 0), end - begin});
    }
    marks = moved;
    return (from > 0 ? QStringLiteral("…") : QString()) + line + (to < text.size() ? QStringLiteral("…") : QString());
}

Result<SearchResult> searchRecords(SearchIndex &index, Store &store, const SearchRequest &request,
                                   const std::atomic<bool> &cancelled)
{
    return Search(index, store, request, cancelled).run();
}

} // namespace tam
