#include "sync/purge.h"

#include "search/searchindex.h"
#include "store/storefile.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace tam {

namespace {

constexpr char kStripReview[] =
    "UPDATE review SET id = NULL, scope = NULL, detail = NULL, mine = NULL, base = NULL, theirs = NULL "
    "WHERE scope NOT IN (SELECT id FROM granted)";
constexpr const char *kRest[] = {
    "DELETE FROM mirror WHERE scope NOT IN (SELECT id FROM granted)",
    "DELETE FROM acked WHERE scope NOT IN (SELECT id FROM granted)",
    "DELETE FROM inbox WHERE scope NOT IN (SELECT id FROM granted)",
    "DELETE FROM scope_state WHERE scope NOT IN (SELECT id FROM granted)",
    kStripReview,
};

bool grants(const QList<wire::HeadScope> &granted, const char *kind)
{
    return std::any_of(granted.begin(), granted.end(), [kind](const wire::HeadScope &s) { return s.kind == kind; });
}

/** Which rows of a kind's table belong to no granted scope; null when all of them are fine. */
QByteArray foreignRows(const KindInfo &info, bool shared, bool own)
{
    if (info.scope == KindScope::User)
        return own ? QByteArray() : QByteArray("1");
    if (info.scope == KindScope::Team)
        return shared ? QByteArray() : QByteArray("1");
    const QByteArray column = info.kind == Kind::Customer ? "id" : "customer_id";
    QByteArray where = column + " NOT IN (SELECT id FROM granted)"; // NULL stays: an audit record of the team
    return shared ? where : where + " OR " + column + " IS NULL";
}

} // namespace

/** In memory (temp_store), so that the list itself leaves no trace. */
Result<void> Purge::fillGranted(const QList<wire::HeadScope> &granted)
{
    SqlRunner &sql = m_s.tables.sql();
    if (auto made = sql.run("CREATE TEMP TABLE IF NOT EXISTS granted (id BLOB NOT NULL PRIMARY KEY)"); !made)
        return made;
    if (auto cleared = sql.run("DELETE FROM granted"); !cleared)
        return cleared;
    for (const wire::HeadScope &scope : granted) {
        if (auto added = sql.run("INSERT OR IGNORE INTO granted (id) VALUES (?)", {scope.id}); !added)
            return added;
    }
    return {};
}

Result<qint64> Purge::removeRecords(const QList<wire::HeadScope> &granted)
{
    qint64 removed = 0;
    const bool shared = grants(granted, "shared"), own = grants(granted, "user");
    for (const KindInfo &info : allKinds()) {
        const QByteArray where = foreignRows(info, shared, own);
        if (where.isNull())
            continue;
        auto statement = m_s.store.statement(QByteArray("DELETE FROM ") + info.name + " WHERE " + where);
        if (!statement)
            return statement.problem();
        if (auto done = statement->run(); !done)
            return done.problem();
        auto count = m_s.tables.sql().number("SELECT changes()");
        if (!count)
            return count;
        removed += *count;
    }
    return removed;
}

Result<qint64> Purge::removeRest()
{
    qint64 removed = 0;
    for (const char *sql : kRest) {
        if (auto done = m_s.tables.sql().run(sql); !done)
            return done.problem();
        auto count = m_s.tables.sql().number("SELECT changes()");
        if (!count)
            return count;
        removed += *count;
    }
    return removed;
}

Result<void> Purge::run(const QList<wire::HeadScope> &granted)
{
    {
        auto transaction = Transaction::begin(m_s.store);
        if (!transaction)
            return transaction.problem();
        if (auto filled = fillGranted(granted); !filled)
            return filled;
        auto records = removeRecords(granted);
        if (!records)
            return records.problem();
        auto rest = removeRest();
        if (!rest)
            return rest.problem();
        if (*records + *rest > 0) {
            if (auto noted = m_s.tables.setState(synckey::purgePending, QStringLiteral("1")); !noted)
                return noted;
            if (auto committed = (*transaction)->commit(); !committed)
                return committed;
        }
    }
    return settle();
}

/** Of customers that are not here any more. False when one of them stays. */
Result<bool> Purge::removeForeignDrafts()
{
    QDir folder(storefile::draftsOf(m_s.store.fileName()));
    bool all = true;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files | QDir::Hidden)) {
        const QUuid customer(name.section(u'.', 0, 0));
        if (customer.isNull())
            continue; // of the team
        auto here =
            m_s.tables.sql().number("SELECT EXISTS (SELECT 1 FROM customer WHERE id = ?) OR EXISTS (SELECT 1 FROM "
                                    "scope_state WHERE scope = ?)",
                                    {customer, customer});
        if (!here)
            return here.problem();
        if (*here == 0)
            all = folder.remove(name) && all;
    }
    return all;
}

Result<void> Purge::settle()
{
    if (auto settled = settlePurge(); !settled)
        return settled;
    return settleWords();
}

/** Where there is an index: only a console that was searched has one, and it need not run. */
Result<void> Purge::settleWords()
{
    auto pending = m_s.tables.state(synckey::wordsPending);
    if (!pending || pending->isNull())
        return pending ? Result<void>() : Result<void>(pending.problem());
    const QString file = SearchIndex::fileOf(m_s.store.fileName());
    if (QFile::exists(file)) {
        static const std::atomic<bool> never = false;
        auto index = SearchIndex::open(file);
        const auto updated =
            index ? updateSearchIndex(**index, m_s.store, m_s.environment.cancel ? *m_s.environment.cancel : never)
                  : Result<void>(index.problem());
        if (!updated)
            return {}; // in use, or no room: the next run tries again; a search shows no record that is gone
    }
    return m_s.tables.setState(synckey::wordsPending, QString());
}

Result<void> Purge::settlePurge()
{
    auto pending = m_s.tables.state(synckey::purgePending);
    if (!pending)
        return pending.problem();
    if (pending->isNull())
        return {};
    if (auto compacted = m_s.store.compact(); !compacted) {
        // Later, when nobody writes and there is room; the records are gone already.
        return compacted.problem().code == ProblemCode::StoreCorrupt ? compacted : Result<void>();
    }
    // They hold the customer, too; what they were kept for, the server has.
    const bool alone = storefile::removeKeptCopies(m_s.store.fileName());
    auto drafts = removeForeignDrafts();
    if (!drafts)
        return drafts.problem();
    // In use it waits for the next run; it shows no record that is gone.
    const bool forgotten = SearchIndex::forget(m_s.store.fileName()).ok();
    auto emptied = m_s.store.emptyLog();
    if (!emptied)
        return emptied.problem();
    // The note itself goes into a fresh -wal, which then holds nothing else.
    return alone && forgotten && *drafts && *emptied ? m_s.tables.setState(synckey::purgePending, QString())
                                                     : Result<void>();
}

} // namespace tam
