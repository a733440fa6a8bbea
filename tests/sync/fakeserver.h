#pragma once

#include "edit/fieldvalues.h"
#include "sync/transport.h"

#include <QHash>
#include <QSet>

#include <map>
#include <set>
#include <vector>

namespace tam::test {

/**
 * The backend of sync.md and resources/api/wire.md in memory, written from the contract alone: it shares with the
 * client the description of the records and the JSON splitter, and nothing of its merge or its cursors.
 */
class FakeServer
{
public:
    struct Account
    {
        QUuid id, person, ownScope;
        std::map<QUuid, QByteArray> roles; ///< scope → read, write
        bool disabled = false;
    };
    struct ScopeInfo
    {
        QByteArray kind;
        QString name;
    };
    struct Row
    {
        QUuid scope;
        qint64 version = 0;
        FieldValues values; ///< without what isServersOwn()
        bool deleted = false;
    };
    struct Entry
    {
        qint64 seq = 0, tag = 0;
        QByteArray kind;
        QUuid id;
        bool isDelete = false;
        qint64 version = 0;
    };
    struct Feed
    {
        std::vector<Entry> entries; ///< entries[i].seq = minSeq + i + 1
        qint64 minSeq = 0;
        qint64 minTag = 0; ///< tag of the last trimmed entry
        qint64 seq() const { return minSeq + qint64(entries.size()); }
    };
    using Key = std::pair<QByteArray, QUuid>;
    struct Receipt
    {
        QByteArray body;    ///< the op without client_at
        QByteArray outcome; ///< status, and detail members
    };
    /** What a backup has: everything but who may see what. */
    struct Content
    {
        std::map<Key, Row> rows;
        std::map<QUuid, Feed> feeds;
        std::map<std::pair<QUuid, QUuid>, Receipt> receipts; ///< by user and op
        std::vector<QByteArray> quarantine;
        std::set<QByteArray> applied;                        ///< every value that an operation has written, as JSON
        std::map<QByteArray, std::set<QByteArray>> replaced; ///< and which values it has taken the place of
    };

    explicit FakeServer(quint32 seed);

    QUuid addScope(const char *kind, const QString &name);
    Account &addAccount(bool withPerson = true);
    void disable(const QUuid &account, bool disabled = true) { m_accounts.at(account).disabled = disabled; }
    bool has(const QUuid &account) const { return m_accounts.count(account) > 0; }
    Account &account(const QUuid &id) { return m_accounts.at(id); }
    /** An empty role takes the scope away. */
    void grant(const QUuid &account, const QUuid &scope, const QByteArray &role);
    HttpAnswer answer(const Account &who, const HttpRequest &request);

    /** Behind the protocol's back, as an administrator or a trigger would: with log entries. */
    void put(const QByteArray &kind, const QUuid &id, const QUuid &scope, FieldValues values);
    void remove(const QByteArray &kind, const QUuid &id);
    void move(const QByteArray &kind, const QUuid &id, const QUuid &scope);
    void trim(const QUuid &scope, qsizetype keep);
    Content backup() const { return m_content; }
    void restore(const Content &content, bool newEpoch = true);

    bool sees(const Account &who, const QUuid &scope) const { return who.roles.count(scope) > 0; }
    bool writes(const Account &who, const QUuid &scope) const;
    QByteArray body(const Key &key, const Row &row) const;
    const Content &content() const { return m_content; }
    const std::map<QUuid, ScopeInfo> &scopes() const { return m_scopes; }
    QUuid shared() const { return m_shared; }
    QString epoch() const { return m_epoch; }

    int pageSize = 3; ///< small, so that there are many pages
    int schemaMin = 1;
    QHash<QByteArray, int> calls; ///< by path without ids

private:
    HttpAnswer heads(const Account &who, const HttpRequest &request);
    HttpAnswer snapshot(const Account &who, const QUuid &scope, const QString &query);
    HttpAnswer pull(const Account &who, const QByteArray &body);
    HttpAnswer push(const Account &who, const QByteArray &body);
    HttpAnswer receipts(const Account &who, const QByteArray &body);
    QByteArray pushGroup(const Account &who, const QList<QByteArray> &ops, std::set<Key> &failed, QUuid &failedBy);
    QByteArray applyOp(const Account &who, const FieldValues &op);
    void openCustomer(const Account &who, const QUuid &id, const QByteArray &name);
    QByteArray applyUpdate(const Key &key, Row &row, const FieldValues &op, bool insert);
    QByteArray record(const Key &key, const Row &row) const;
    QByteArray withRecord(const Account &who, const QByteArray &outcome, const Key &key) const;
    void write(const Key &key, Row row, const QUuid &before);
    void log(const QUuid &scope, const Key &key, bool isDelete, qint64 version);
    void audit(const QUuid &op, const Key &key, const Row &row);
    QByteArray token(const Feed &feed, qint64 seq) const;
    QByteArray refusal(const Feed &feed, const QByteArray &token, qint64 &since) const;
    QUuid newId();

    Content m_content;
    std::map<QUuid, ScopeInfo> m_scopes;
    std::map<QUuid, Account> m_accounts;
    QUuid m_shared;
    QString m_epoch;
    quint64 m_random;
};

/** A page of NDJSON with its end line. */
QByteArray pageOf(const QList<QByteArray> &lines);
QUuid idIn(const FieldValues &values, QByteArrayView name);

} // namespace tam::test
