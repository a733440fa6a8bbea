#include "http/queries.h"

#include "schema/recordtables.h"

namespace tam {

namespace {

/** The head of a put line up to its body. */
QByteArray putLine(const QByteArray &kind, const char *row)
{
    const QByteArray r = row;
    return "concat('{\"t\":\"put\",\"s\":\"', " + r + ".scope_id, '\",\"k\":\"" + kind + "\",\"id\":\"', " + r +
           ".id, '\",\"v\":', " + r + ".version, ',\"b\":', app.body(" + r + "), '}')";
}

/** The rows of `source` (with a column line) in its order, or in `order`, up to so many bytes, and one more without its
 * line when that was not all. `head`: bytes of a line that are not in the column. */
QByteArray upToBytes(const QByteArray &columns, const QByteArray &source, const QByteArray &order,
                     const QByteArray &bytes, int head = 0)
{
    const QByteArray by = order.isEmpty() ? QByteArray() : "ORDER BY " + order;
    const QByteArray size = "octet_length(q.line) + " + QByteArray::number(head);
    return "SELECT " + columns + ", CASE WHEN total = size OR total <= " + bytes +
           "::bigint THEN line END FROM (SELECT q.*, " + size + " AS size, sum(" + size + ") OVER (" + by +
           " ROWS UNBOUNDED PRECEDING) AS total FROM (" + source + ") q) q WHERE total - size <= " + bytes +
           "::bigint " + by;
}

std::string makeFeedPageSql()
{
    QByteArray bodies;
    for (const KindInfo &info : allKinds()) {
        const QByteArray kind = info.name;
        bodies += (bodies.isEmpty() ? QByteArray() : QByteArray(" UNION ALL ")) + "SELECT " + putLine(kind, "t") +
                  " AS line FROM " + tableOf(info) + " t WHERE p.op = 'U' AND p.kind = '" + kind +
                  "' AND t.id = p.entity_id AND t.scope_id = p.scope_id";
    }
    const QByteArray page =
        "SELECT c.scope_id, c.seq, c.tag, c.kind, c.entity_id, c.op, c.version FROM sync.change_log c WHERE c.scope_id "
        "= $1 "
        "AND c.seq > $2 AND c.seq <= $3 AND NOT EXISTS (SELECT FROM sync.change_log n WHERE n.scope_id = c.scope_id "
        "AND "
        "n.kind = c.kind AND n.entity_id = c.entity_id AND n.seq > c.seq AND n.seq <= $3) ORDER BY c.seq LIMIT $4";
    const QByteArray lines =
        "SELECT p.seq, p.tag, coalesce(b.line, concat('{\"t\":\"del\",\"s\":\"', p.scope_id, '\",\"k\":\"', p.kind, "
        "'\",\"id\":\"', p.entity_id, '\",\"v\":', p.version, '}')) AS line FROM page p LEFT JOIN LATERAL (" +
        bodies + ") b ON true";
    return QByteArray("WITH page AS MATERIALIZED (" + page + ") " + upToBytes("seq, tag", lines, "seq", "$5"))
        .toStdString();
}

} // namespace

const std::string &feedPageSql()
{
    static const std::string sql = makeFeedPageSql();
    return sql;
}

const std::string &snapshotPageSql()
{
    static const std::string sql = [] {
        QByteArray kinds;
        for (const KindInfo &info : allKinds()) {
            const QByteArray number = QByteArray::number(int(info.kind));
            // The row comparison leaves the planner no other index than that of the page.
            kinds += (kinds.isEmpty() ? QByteArray() : QByteArray(" UNION ALL ")) + "(SELECT " + number +
                     " AS kind, t.id, t.version, app.body(t) AS line FROM " + tableOf(info) +
                     " t WHERE $2::int <= " + number +
                     " AND t.scope_id = $1 AND (t.scope_id, t.id) > ($1, CASE WHEN $2 = " + number +
                     " THEN $3::uuid ELSE '00000000-0000-0000-0000-000000000000' END) ORDER BY t.id)";
        }
        constexpr int head = 140; // the longest
        return upToBytes("kind, id, version", "SELECT u.* FROM (" + kinds + ") u LIMIT $4", {}, "$5", head)
            .toStdString();
    }();
    return sql;
}

const std::string &scopeCountSql()
{
    static const std::string sql = [] {
        QByteArray counts;
        for (const KindInfo &info : allKinds()) {
            counts += (counts.isEmpty() ? "SELECT " : " + ") +
                      QByteArray("(SELECT count(*) FROM " + tableOf(info) + " WHERE scope_id = $1)");
        }
        return counts.toStdString();
    }();
    return sql;
}

} // namespace tam
