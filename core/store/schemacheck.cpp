#include "store/schemacheck.h"

#include "domain/kinds.h"
#include "store/rowcodec.h"

namespace tam {

namespace {

/** "name TYPE" of each column, " NOT NULL" behind it where it is. */
QStringList expectedColumns(const KindInfo &info)
{
    QStringList columns{QStringLiteral("id BLOB NOT NULL")};
    for (const Field &field : info.fields)
        columns.append(QString::fromLatin1(field.name) + u' ' + QLatin1String(columnType(field.type)));
    return columns << QStringLiteral("version INTEGER") << QStringLiteral("updated_at INTEGER")
                   << QStringLiteral("extra TEXT");
}

QByteArray foundColumnsSql(const KindInfo &info)
{
    // Generated columns are no part of a record and not listed by table_info.
    return QByteArray("SELECT name || ' ' || type || iif(\"notnull\", ' NOT NULL', '') FROM pragma_table_info('") +
           info.name + "') ORDER BY cid";
}

QByteArray idIndexSql(const KindInfo &info)
{
    return QByteArray("SELECT count(*) FROM pragma_index_list('") + info.name + "') l, pragma_index_info(l.name) i " +
           "WHERE l.\"unique\" AND NOT l.partial AND i.name = 'id' " +
           "AND (SELECT count(*) FROM pragma_index_info(l.name)) = 1";
}

} // namespace

Result<void> checkSchema(const RawSqlite &raw)
{
    for (const KindInfo &info : allKinds()) {
        auto columns = raw.column(foundColumnsSql(info));
        if (!columns)
            return columns.problem();
        if (*columns != expectedColumns(info))
            return Problem(ProblemCode::StoreCorrupt, {QStringLiteral("columns of ") + info.key()});
        auto indexes = raw.number(idIndexSql(info));
        if (!indexes)
            return indexes.problem();
        if (*indexes < 1)
            return Problem(ProblemCode::StoreCorrupt, {QStringLiteral("index of ") + info.key()});
    }
    return {};
}

} // namespace tam
