#pragma once

#include "edit/operation.h"

namespace tam {

/** The bodies of resources/api/wire.md, read and written. Members that this version does not know are passed over. */
namespace wire {

/** TAM-Schema: what this version of the client speaks. */
inline constexpr int kSchema = 1;
inline constexpr qsizetype kLineLimit = 512 * 1024;
inline constexpr qsizetype kPushLimit = 1024 * 1024;
inline constexpr qsizetype kOpLimit = 640 * 1024;
inline constexpr qsizetype kPushOps = 100;
inline constexpr qsizetype kPullScopes = 100;
inline constexpr qsizetype kReceiptOps = 1000;

struct HeadScope
{
    QUuid id;
    QByteArray kind; ///< customer, user, shared
    QString name;
    QByteArray role; ///< read, write
    QByteArray head; ///< token
    bool empty = false;
};

struct Heads
{
    QString epoch;
    int pollSeconds = 20;
    int schemaMin = 1;
    QUuid userId, personId;
    QList<HeadScope> scopes;
};
/** WrongFormat {what is missing or wrong} for everything that is not of the contract; so below. */
Result<Heads> readHeads(QByteArrayView json);

/** One line of a page, except its end. */
struct Line
{
    enum class Type : quint8 { Put, Del, Cursor, Gone } type = Type::Put;
    QUuid scope;
    QByteArray kind;
    QUuid id;
    qint64 version = 0;
    QByteArray body;   ///< of a put
    QUuid bodyScope;   ///< scope_id of the body
    QByteArray next;   ///< of a cursor: token; null in the middle of a snapshot
    QByteArray page;   ///< of a cursor in the middle of a snapshot
    bool more = false; ///< of a pull's cursor
    qint64 remaining = -1;
    QByteArray reason; ///< of gone
};
Result<Line> readLine(QByteArrayView json);

/** The cursor of a snapshot's page, before the page has been looked at any closer: good enough to ask for the next
 * page, not to go on from. Nothing when the page does not end with one. */
std::optional<Line> peekCursor(QByteArrayView page);

/** The server's record beside an outcome. */
struct Record
{
    QByteArray kind;
    QUuid id;
    qint64 version = 0;
    QByteArray body; ///< null: deleted
    QUuid scope;
};

struct Outcome
{
    QUuid op;
    QByteArray status; ///< applied, conflict, gone, forbidden, rejected, blocked
    std::optional<Record> record;
    QString detail; ///< code and detail of rejected, the fields of a conflict
    QUuid by;       ///< of blocked
};
Result<std::vector<Outcome>> readOutcomes(QByteArrayView json);

QByteArray operationJson(const Operation &op);
/** Consecutive operations of one group form a group. */
QByteArray pushJson(const std::vector<Operation> &ops);
QByteArray pullJson(const std::vector<std::pair<QUuid, QByteArray>> &since, int limit);
QByteArray receiptsJson(const QList<QUuid> &ops);
/** Those that were applied. A late duplicate may have got another outcome from a restored server: that one is offered
 * again, gets the same outcome, and is merged or shown. */
Result<QList<QUuid>> readReceipts(QByteArrayView json);

/** `code` of a problem, or the empty string. */
QByteArray problemCode(QByteArrayView json);

} // namespace wire

} // namespace tam
