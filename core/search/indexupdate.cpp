#include "search/searchdocument.h"
#include "search/searchindex.h"
#include "search/wordpurge.h"

#include <QtEndian>

namespace tam {

namespace {

constexpr qint64 kPage = 1000;          ///< rows of one look at the store
constexpr qint64 kCommitAfter = 20'000; ///< entries; each commit becomes a segment that FTS5 merges later
constexpr qint64 kDeadLeast = 2000;     ///< below this the dead are no reason to begin again

/** Not for secrets: tells whether texts are the same. Stays the same across machines and versions. */
class Fingerprint
{
public:
    void add(QByteArrayView bytes)
    {
        mix(quint64(bytes.size()) + 1);
        qsizetype i = 0;
        for (; i + 8 <= bytes.size(); i += 8)
            mix(qFromLittleEndian<quint64>(bytes.data() + i));
        quint64 rest = 0;
        for (; i < bytes.size(); ++i)
            rest = rest << 8 | quint8(bytes[i]);
        mix(rest);
    }
    void addNull() { mix(0); }
    qint64 value() const { return qint64(m_hash ^ m_hash >> 29); }

private:
    void mix(quint64 word)
    {
        m_hash = (m_hash ^ word) * 0x9E3779B97F4A7C15ull;
        m_hash ^= m_hash >> 32;
    }
    quint64 m_hash = 0xCBF29CE484222325ull;
};

struct Row
{
    qint64 row;
    qint64 hash;
    qint64 record; ///< fingerprint of its id
    QUuid id;
};
struct Known
{
    qint64 key;
    qint64 entry;
    qint64 hash;
    qint64 record;
};

class Update
{
public:
    Update(SearchIndex &index, Store &store, const std::atomic<bool> &cancelled, SearchProgress *progress)
        : m_index(index), m_store(store), m_cancelled(cancelled), m_progress(progress)
    {
    }
    ~Update()
    {
        if (m_writing)
            (void)m_index.raw().execute("ROLLBACK");
    }

    Result<void> run();

private:
    Result<void> startAnewIfWorn();
    Result<void> prepareStatements();
    Result<void> countRows();
    Result<void> takeKind(const SearchedKind &kind);
    Result<bool> takePage(const SearchedKind &kind, RawStatement &select); ///< false: it was the kind's last
    Result<void> readRows(RawStatement &select, int columns);
    Result<void> readKnown();
    Result<void> compare(const SearchedKind &kind);
    Result<void> indexChanged(const SearchedKind &kind);
    Result<void> add(const SearchedKind &kind, const RecordBase &record, const Row &row);
    Result<bool> isDead(qint64 entry);
    Result<void> retire(const Known &known, bool isGone);
    Result<void> beginWriting();
    Result<void> commit();

    SearchIndex &m_index;
    Store &m_store;
    const std::atomic<bool> &m_cancelled;
    SearchProgress *m_progress;
    DocumentMaker m_maker;
    RawStatement m_known, m_putWords, m_putDoc, m_removeDoc, m_putDead, m_isDead;
    qint64 m_epoch = 0;
    bool m_writing = false;
    bool m_purges = false; ///< noted that words are to be taken away
    qint64 m_written = 0;
    qint64 m_after = 0; ///< last row of the kind that was read
    std::vector<Row> m_rows;
    std::vector<Known> m_knowns;
    std::vector<Row> m_changed;
};

/** Every text column, the customer and the time, raw: decoding is for those that have changed. */
QByteArray selectSql(const SearchedKind &kind)
{
    QByteArray sql = "SELECT rowid, id";
    for (const SearchedKind::Part &part : kind.parts)
        sql += QByteArray(", ") + part.field->name;
    if (kind.time)
        sql += QByteArray(", ") + kind.time->name;
    if (kind.customerField())
        sql += QByteArray(", ") + kind.customerField()->name;
    return sql + " FROM " + kind.info->name + " WHERE rowid > ? ORDER BY rowid LIMIT " + QByteArray::number(kPage);
}

int columnCount(const SearchedKind &kind)
{
    return 2 + int(kind.parts.size()) + (kind.time ? 1 : 0) + (kind.customerField() ? 1 : 0);
}

QUuid customerOf(const SearchedKind &kind, const RecordBase &record)
{
    if (kind.info->kind == Kind::Customer)
        return record.uuid;
    return kind.customerField() ? kind.customerField()->ref(record) : QUuid();
}

Result<void> Update::run()
{
    if (auto worn = startAnewIfWorn(); !worn)
        return worn;
    auto epoch = m_index.epoch();
    if (!epoch)
        return epoch.problem();
    m_epoch = *epoch;
    if (auto prepared = prepareStatements(); !prepared)
        return m_index.placed(prepared);
    if (auto counted = countRows(); !counted)
        return counted;
    for (const Kind kind : searchedKinds()) {
        if (auto taken = takeKind(*searchedKind(kind)); !taken) {
            if (taken.problem().code == ProblemCode::Cancelled)
                (void)commit();
            return taken;
        }
    }
    auto complete = m_index.isComplete();
    if (!complete)
        return complete.problem();
    if (!*complete) {
        if (auto begun = beginWriting(); !begun)
            return begun;
        if (auto noted = m_index.raw().execute("UPDATE meta SET v = 1 WHERE k = 'complete'"); !noted)
            return m_index.placed(noted);
    }
    if (auto done = commit(); !done)
        return done;
    auto purge = m_index.raw().number("SELECT v FROM meta WHERE k = 'purge'");
    if (!purge)
        return m_index.placed(purge.problem());
    return *purge == 0 ? Result<void>() : purgeDeadWords(m_index, m_cancelled);
}

Result<void> Update::startAnewIfWorn()
{
    auto dead = m_index.raw().number("SELECT count(*) FROM dead");
    if (!dead)
        return m_index.placed(dead.problem());
    if (*dead < kDeadLeast)
        return {};
    auto entries = m_index.entries();
    if (!entries)
        return entries.problem();
    return *dead * 5 > *entries ? m_index.clear() : Result<void>();
}

Result<void> Update::prepareStatements()
{
    const auto prepare = [this](RawStatement &statement, const char *sql) -> Result<void> {
        auto made = m_index.raw().prepare(sql, true);
        if (!made)
            return made.problem();
        statement = std::move(*made);
        return {};
    };
    if (auto done =
            prepare(m_known, "SELECT key, entry, hash, record FROM doc WHERE key > ? AND key <= ? ORDER BY key");
        !done)
        return done;
    if (auto done = prepare(m_putWords, "INSERT INTO words (rowid, meta, title, body) VALUES (?, ?, ?, ?)"); !done)
        return done;
    if (auto done = prepare(m_putDoc, "INSERT OR REPLACE INTO doc (key, entry, hash, record) VALUES (?, ?, ?, ?)");
        !done)
        return done;
    if (auto done = prepare(m_removeDoc, "DELETE FROM doc WHERE key = ?"); !done)
        return done;
    if (auto done = prepare(m_isDead, "SELECT 1 FROM dead WHERE entry = ?"); !done)
        return done;
    return prepare(m_putDead, "INSERT OR IGNORE INTO dead (entry) VALUES (?)");
}

Result<void> Update::countRows()
{
    if (!m_progress)
        return {};
    qint64 total = 0;
    for (const Kind kind : searchedKinds()) {
        auto count = m_store.count(kind);
        if (!count)
            return count.problem();
        total += *count;
    }
    m_progress->done = 0;
    m_progress->total = total;
    return {};
}

Result<void> Update::takeKind(const SearchedKind &kind)
{
    auto select = m_store.statement(selectSql(kind));
    if (!select)
        return select.problem();
    m_after = 0;
    for (;;) {
        auto more = takePage(kind, *select);
        if (!more)
            return more.problem();
        if (!*more)
            return {};
    }
}

Result<bool> Update::takePage(const SearchedKind &kind, RawStatement &select)
{
    if (m_cancelled)
        return Problem(ProblemCode::Cancelled);
    auto state = ReadTransaction::begin(m_store); // a page is one state of the store; the whole need not be
    if (!state)
        return state.problem();
    const qint64 base = qint64(kind.info->kind) << SearchEntry::rowBits;
    const qint64 before = m_after;
    select.bindInteger(1, m_after);
    m_rows.clear();
    if (auto read = readRows(select, columnCount(kind)); !read)
        return read.problem();
    const bool last = m_rows.size() < size_t(kPage);
    if (!m_rows.empty())
        m_after = m_rows.back().row;
    m_known.bindInteger(1, base | before);
    m_known.bindInteger(2, last ? base | SearchEntry::maxRow : base | m_after);
    if (auto read = readKnown(); !read)
        return m_index.placed(read.problem());
    if (auto compared = compare(kind); !compared)
        return compared.problem();
    if (auto indexed = indexChanged(kind); !indexed)
        return indexed.problem();
    if (m_progress)
        m_progress->done += qint64(m_rows.size());
    if (m_written >= kCommitAfter) {
        if (auto done = commit(); !done)
            return done.problem();
    }
    return !last;
}

Result<void> Update::readRows(RawStatement &select, int columns)
{
    for (;;) {
        auto row = select.step();
        if (!row || !*row) {
            select.reset();
            return row ? Result<void>() : Result<void>(Problem(row.problem()).in(m_store.fileName()));
        }
        Fingerprint id, print;
        id.add(select.bytesAt(1));
        for (int i = 1; i < columns; ++i) {
            if (select.isNullAt(i))
                print.addNull();
            else
                print.add(select.bytesAt(i));
        }
        if (select.integerAt(0) <= SearchEntry::maxRow)
            m_rows.push_back({select.integerAt(0), print.value(), id.value(), uuidFromBytes(select.bytesAt(1))});
    }
}

Result<void> Update::readKnown()
{
    m_knowns.clear();
    for (;;) {
        auto row = m_known.step();
        if (!row || !*row) {
            m_known.reset();
            return row ? Result<void>() : Result<void>(row.problem());
        }
        m_knowns.push_back({m_known.integerAt(0), m_known.integerAt(1), m_known.integerAt(2), m_known.integerAt(3)});
    }
}

/** Both lists are in the order of the rows. */
Result<void> Update::compare(const SearchedKind &kind)
{
    m_changed.clear();
    size_t k = 0;
    for (const Row &row : m_rows) {
        const qint64 key = SearchEntry{0, row.row, kind.info->kind}.key();
        for (; k < m_knowns.size() && m_knowns[k].key < key; ++k) {
            if (auto gone = retire(m_knowns[k], true); !gone)
                return gone;
        }
        if (k < m_knowns.size() && m_knowns[k].key == key) {
            const Known &known = m_knowns[k++];
            if (known.hash == row.hash)
                continue;
            if (auto gone = retire(known, known.record != row.record); !gone)
                return gone;
        }
        m_changed.push_back(row);
    }
    for (; k < m_knowns.size(); ++k) {
        if (auto gone = retire(m_knowns[k], true); !gone)
            return gone;
    }
    return {};
}

Result<void> Update::indexChanged(const SearchedKind &kind)
{
    if (m_changed.empty())
        return {};
    Query query;
    query.kind = kind.info->kind;
    query.where = QStringLiteral("rowid >= ? AND rowid <= ?");
    query.values = {m_changed.front().row, m_changed.back().row};
    query.orderBy = QStringLiteral("rowid");
    for (const SearchedKind::Part &part : kind.parts)
        query.fields.append(part.field->name);
    if (kind.time)
        query.fields.append(kind.time->name);
    if (kind.customerField())
        query.fields.append(kind.customerField()->name);
    auto cursor = m_store.select(query);
    if (!cursor)
        return cursor.problem();
    const RecordPtr record = createRecord(kind.info->kind);
    for (const Row &row : m_changed) {
        for (;;) {
            auto more = cursor->next(*record);
            if (!more)
                return more.problem();
            if (!*more)
                return {};
            if (record->uuid == row.id)
                break;
        }
        if (m_cancelled)
            return Problem(ProblemCode::Cancelled);
        if (auto added = add(kind, *record, row); !added)
            return m_index.placed(added);
    }
    return {};
}

Result<void> Update::add(const SearchedKind &kind, const RecordBase &record, const Row &row)
{
    if (auto begun = beginWriting(); !begun)
        return begun;
    SearchEntry entry{std::min(searchMinutes(kind.time, record), SearchEntry::maxMinutes), row.row, kind.info->kind};
    const SearchDocument &document = m_maker.make(customerOf(kind, record), searchTexts(kind, record));
    for (;; ++entry.minutes) { // an entry of the same minute may be among the dead
        auto dead = isDead(entry.number());
        if (!dead)
            return dead.problem();
        if (!*dead)
            break;
    }
    m_putWords.bindInteger(1, entry.number());
    m_putWords.bindText(2, document.meta.constData(), document.meta.size());
    m_putWords.bindText(3, document.title.constData(), document.title.size());
    m_putWords.bindText(4, document.body.constData(), document.body.size());
    if (auto done = m_putWords.run(); !done)
        return done;
    m_putDoc.bindInteger(1, entry.key());
    m_putDoc.bindInteger(2, entry.number());
    m_putDoc.bindInteger(3, row.hash);
    m_putDoc.bindInteger(4, row.record);
    ++m_written;
    return m_putDoc.run();
}

Result<bool> Update::isDead(qint64 entry)
{
    m_isDead.bindInteger(1, entry);
    auto found = m_isDead.step();
    m_isDead.reset();
    return found;
}

/** The entry holds no longer; of a record that is gone no word may stay either, which the index remembers. */
Result<void> Update::retire(const Known &known, bool isGone)
{
    if (auto begun = beginWriting(); !begun)
        return begun;
    if (isGone && !m_purges) {
        if (auto noted = m_index.raw().execute("UPDATE meta SET v = 1 WHERE k = 'purge'"); !noted)
            return m_index.placed(noted);
        m_purges = true;
    }
    m_putDead.bindInteger(1, known.entry);
    if (auto done = m_putDead.run(); !done)
        return m_index.placed(done);
    m_removeDoc.bindInteger(1, known.key);
    ++m_written;
    return m_index.placed(m_removeDoc.run());
}

Result<void> Update::beginWriting()
{
    if (m_writing)
        return {};
    if (auto begun = m_index.raw().execute("BEGIN IMMEDIATE"); !begun)
        return m_index.placed(begun);
    m_writing = true;
    // What was read before a purge must not come back after it.
    auto epoch = m_index.epoch();
    if (!epoch)
        return epoch.problem();
    return *epoch == m_epoch ? Result<void>() : Result<void>(m_index.placed(Problem(ProblemCode::StoreBusy)));
}

Result<void> Update::commit()
{
    if (!m_writing)
        return {};
    if (auto done = m_index.raw().execute("COMMIT"); !done)
        return m_index.placed(done);
    m_writing = false;
    m_written = 0;
    return {};
}

} // namespace

Result<void> updateSearchIndex(SearchIndex &index, Store &store, const std::atomic<bool> &cancelled,
                               SearchProgress *progress)
{
    return Update(index, store, cancelled, progress).run();
}

} // namespace tam
