#include "search/wordpurge.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace tam {

namespace {

constexpr qint64 kAtOnce = 2000; ///< dead entries whose words are held in memory
constexpr int kLookAfter = 1 << 16;

/** Words of one entry, by column. */
struct Words
{
    struct Word
    {
        qint64 offset;
        QByteArray term;
    };
    std::array<std::vector<Word>, 3> columns;

    QByteArray text(size_t column)
    {
        std::vector<Word> &words = columns[column];
        std::sort(words.begin(), words.end(), [](const Word &a, const Word &b) { return a.offset < b.offset; });
        QByteArray joined;
        for (const Word &word : words)
            joined += (joined.isEmpty() ? QByteArray() : QByteArray(" ")) + word.term;
        return joined;
    }
};

size_t columnOf(QByteArrayView name)
{
    return name == "meta" ? 0 : name == "title" ? 1 : 2;
}

class WordPurge
{
public:
    WordPurge(SearchIndex &index, const std::atomic<bool> &cancelled) : m_raw(index.raw()), m_cancelled(cancelled) {}

    /** Within a transaction. */
    Result<void> takeAway()
    {
        // A view of the index that no other connection sees.
        auto done = m_raw.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.place USING fts5vocab(main, words, "
                                  "instance)");
        for (bool more = true; done && more;) {
            done = readDead();
            more = !m_dead.empty();
            if (done && more)
                done = readWords();
            if (done && more)
                done = removeWords();
        }
        if (done)
            done = m_raw.execute("INSERT INTO words (words) VALUES ('optimize')");
        return done;
    }

private:
    Result<void> readDead()
    {
        m_dead.clear();
        auto select = m_raw.prepare("SELECT entry FROM dead ORDER BY entry LIMIT " + QByteArray::number(kAtOnce));
        if (!select)
            return select.problem();
        for (;;) {
            auto row = select->step();
            if (!row)
                return row.problem();
            if (!*row)
                return {};
            m_dead[select->integerAt(0)];
        }
    }

    Result<void> readWords()
    {
        auto select = m_raw.prepare("SELECT doc, term, col, offset FROM temp.place");
        if (!select)
            return select.problem();
        for (int n = 0;; ++n) {
            if (n % kLookAfter == 0 && m_cancelled)
                return Problem(ProblemCode::Cancelled);
            auto row = select->step();
            if (!row)
                return row.problem();
            if (!*row)
                return {};
            if (const auto dead = m_dead.find(select->integerAt(0)); dead != m_dead.end())
                dead->second.columns[columnOf(select->bytesAt(2))].push_back(
                    {select->integerAt(3), select->bytesAt(1).toByteArray()});
        }
    }

    Result<void> removeWords()
    {
        auto remove =
            m_raw.prepare("INSERT INTO words (words, rowid, meta, title, body) VALUES ('delete', ?, ?, ?, ?)");
        auto forget = m_raw.prepare("DELETE FROM dead WHERE entry = ?");
        if (!remove || !forget)
            return remove ? forget.problem() : remove.problem();
        for (auto &[entry, words] : m_dead) {
            const QByteArray texts[] = {words.text(0), words.text(1), words.text(2)};
            remove->bindInteger(1, entry);
            for (int i = 0; i < 3; ++i)
                remove->bindText(2 + i, texts[i].constData(), texts[i].size());
            if (auto done = remove->run(); !done)
                return done;
            forget->bindInteger(1, entry);
            if (auto done = forget->run(); !done)
                return done;
        }
        return {};
    }

    const RawSqlite &m_raw;
    const std::atomic<bool> &m_cancelled;
    std::unordered_map<qint64, Words> m_dead;
};

Result<void> withoutDead(SearchIndex &index, const std::atomic<bool> &cancelled)
{
    const RawSqlite &raw = index.raw();
    auto done = raw.execute("BEGIN IMMEDIATE");
    if (done)
        done = WordPurge(index, cancelled).takeAway();
    if (done)
        done = raw.execute("COMMIT");
    if (!done)
        (void)raw.execute("ROLLBACK");
    return done;
}

} // namespace

Result<void> purgeDeadWords(SearchIndex &index, const std::atomic<bool> &cancelled)
{
    if (auto done = withoutDead(index, cancelled); !done)
        return index.placed(done);
    if (auto emptied = index.rewrite(); !emptied)
        return emptied;
    return index.placed(index.raw().execute("UPDATE meta SET v = 0 WHERE k = 'purge'"));
}

} // namespace tam
