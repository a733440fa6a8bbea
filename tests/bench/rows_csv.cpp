#include "store/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlQuery>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

/**
 * rows_csv STORE DIR: every kind as DIR/<kind>.csv in the text forms of the portfolio file, and DIR/import.sql, with
 * which `sqlite3` imports them: tables first, then the store's own indexes.
 */
namespace {

using namespace tam;

QString cell(const Field &field, const RecordBase &record)
{
    QString text;
    if (field.type == FieldType::TextList) {
        text = field.texts(record).join(u'|');
    } else if (field.type == FieldType::RefList) {
        for (const QUuid &id : field.refs(record))
            text += id.toString(QUuid::WithoutBraces) + u'|';
    } else if (field.type == FieldType::Json) {
        text = QString::fromUtf8(field.json(record));
    } else {
        text = writeText(field, record);
    }
    return u'"' + text.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"';
}

bool writeKind(Store &store, const KindInfo &info, const QString &folder, QTextStream &script)
{
    QFile file(folder + u'/' + info.key() + QStringLiteral(".csv"));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream rows(&file);
    QString columns = QStringLiteral("id TEXT");
    for (const Field &field : info.fields)
        columns += QStringLiteral(", ") + field.key() + QStringLiteral(" TEXT");
    script << "CREATE TABLE " << info.key() << " (" << columns << ");\n.import " << file.fileName() << ' ' << info.key()
           << '\n';
    if (info.kind == Kind::Incident) // after the rows: .import counts what is computed as a value of the file
        script << "ALTER TABLE incident ADD COLUMN settled_at TEXT AS (coalesce(closed_at, opened_at));\n";
    Query query;
    query.kind = info.kind;
    auto done = store.forEach(query, [&](const RecordBase &record) {
        rows << record.uuid.toString(QUuid::WithoutBraces);
        for (const Field &field : info.fields)
            rows << u',' << (field.isAbsent(record) ? QString() : cell(field, record));
        rows << u'\n';
    });
    return done.ok();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3)
        return 2;
    auto store = Store::open(words[1], OpenMode::ReadOnly);
    QFile script(words[2] + QStringLiteral("/import.sql"));
    if (!store || !script.open(QIODevice::WriteOnly))
        return 1;
    QTextStream lines(&script);
    lines << "PRAGMA journal_mode = OFF;\nPRAGMA synchronous = OFF;\n.mode csv\n";
    for (const KindInfo &info : allKinds()) {
        if (!writeKind(**store, info, words[2], lines))
            return 1;
    }
    QSqlQuery indexes(
        QStringLiteral("SELECT sql, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"),
        (*store)->database());
    while (indexes.next()) {
        const QString table = indexes.value(1).toString();
        const auto kinds = allKinds();
        if (std::any_of(kinds.begin(), kinds.end(), [&](const KindInfo &info) { return info.key() == table; }))
            lines << indexes.value(0).toString() << ";\n";
    }
    return 0;
}
