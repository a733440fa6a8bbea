#include "cli/importer.h"

#include "domain/validation.h"
#include "interchange/portfolioreader.h"
#include "interchange/recordjson.h"
#include "schema/recordtables.h"
#include "wording/problemtext.h"

#include <QFile>

namespace tam {

namespace {

constexpr qsizetype kBatchBytes = 4 << 20;
constexpr int kBatchRecords = 1000;

QByteArray columns(const KindInfo &info, const char *prefix)
{
    QByteArray list;
    for (const Field &field : info.fields)
        list += (list.isEmpty() ? "" : ", ") + QByteArray(prefix) + quoted(field.name);
    return list;
}

/** The record as a row of its table: unknown members in `ext`, nothing that the server gives. */
QByteArray rowJson(const KindInfo &info, const RecordBase &record)
{
    RecordPtr copy = createRecord(info.kind);
    info.assign(*copy, record);
    copy->version.reset();
    copy->updatedAt = {};
    copy->extra.clear();
    QByteArray json = recordToJson(info, *copy);
    json.chop(1);
    return json + ",\"ext\":" + (record.extra.isEmpty() ? QByteArray("{}") : record.extra) + '}';
}

class DatabaseSink : public PortfolioSink
{
public:
    DatabaseSink(PgConnection &connection, ImportResult &result) : m_connection(connection), m_result(result) {}

    Result<void> record(const KindInfo &info, RecordBase &record, qint64 index) override
    {
        if (auto added = m_checker.add(info, record, index); !added)
            return added;
        const bool ofDuty = info.kind == Kind::Busy && static_cast<const Busy &>(record).source == BusySource::Duty;
        if (info.scope == KindScope::User || ofDuty) {
            ++m_result.skipped;
            return {};
        }
        // A reversal is checked against the entry that it takes back, wherever the file has that one.
        if (info.kind == Kind::WorkLog && !static_cast<const WorkLog &>(record).reverses.isNull()) {
            m_reversals.append(rowJson(info, record));
            return {};
        }
        return add(info, rowJson(info, record));
    }

    Result<void> unknownElement(const QString &name, bool, const QByteArray &) override
    {
        const QString warning = QStringLiteral("%1 is not known and was left out").arg(name);
        if (!m_result.warnings.contains(warning))
            m_result.warnings.append(warning);
        return {};
    }

    Result<void> finish()
    {
        for (const QByteArray &row : m_reversals) {
            if (auto added = add(kindInfo(Kind::WorkLog), row); !added)
                return added;
        }
        if (auto flushed = flush(); !flushed)
            return flushed;
        const auto outcome = m_checker.finish();
        if (!outcome.errors.empty())
            return outcome.errors.front();
        return {};
    }

    QString databaseMessage;

private:
    Result<void> add(const KindInfo &info, const QByteArray &row)
    {
        if (m_info != &info || m_count >= kBatchRecords || m_batch.size() >= kBatchBytes) {
            if (auto flushed = flush(); !flushed)
                return flushed;
        }
        m_info = &info;
        m_batch.append(m_batch.isEmpty() ? '[' : ',').append(row);
        ++m_count;
        return {};
    }

    Result<void> failed(const PgResult &result)
    {
        databaseMessage = QString::fromStdString(result.message());
        return Problem(ProblemCode::StoreFailed, {databaseMessage});
    }

    Result<void> flush()
    {
        if (m_batch.isEmpty())
            return {};
        const std::string rows = QByteArray(m_batch + ']').toStdString();
        const QByteArray table = tableOf(*m_info);
        const QByteArray source = " FROM jsonb_populate_recordset(NULL::" + table + ", $1) p";
        if (m_info->kind == Kind::Customer) {
            const PgResult scopes =
                m_connection.query(QByteArray("INSERT INTO app.scope (id, kind) SELECT p.id, 'customer'" + source +
                                              " ON CONFLICT DO NOTHING")
                                       .toStdString(),
                                   {rows});
            if (!scopes.ok())
                return failed(scopes);
        }
        const PgResult other =
            m_connection.query(QByteArray("SELECT p.id" + source + " JOIN " + table + " t ON t.id = p.id WHERE ROW(" +
                                          columns(*m_info, "t.") + ", t.ext) IS DISTINCT FROM ROW(" +
                                          columns(*m_info, "p.") + ", p.ext) LIMIT 1")
                                   .toStdString(),
                               {rows});
        if (!other.ok())
            return failed(other);
        if (other.rows() > 0)
            return Problem(ProblemCode::AlreadyExists, {QString::fromLatin1(other.at(0, 0).data())});
        const PgResult added =
            m_connection.query(QByteArray("WITH added AS (INSERT INTO " + table + " (id, " + columns(*m_info, "") +
                                          ", ext) SELECT p.id, " + columns(*m_info, "p.") + ", p.ext" + source +
                                          " ON CONFLICT (id) DO NOTHING RETURNING 1) SELECT count(*) FROM added")
                                   .toStdString(),
                               {rows});
        if (!added.ok())
            return failed(added);
        m_result.added[size_t(m_info->kind)] += std::atoll(added.at(0, 0).data());
        m_batch.clear();
        m_count = 0;
        return {};
    }

    PgConnection &m_connection;
    ImportResult &m_result;
    CrossChecker m_checker;
    const KindInfo *m_info = nullptr;
    QByteArray m_batch;
    QList<QByteArray> m_reversals;
    int m_count = 0;
};

} // namespace

ImportResult importPortfolio(PgConnection &connection, const QString &fileName)
{
    ImportResult result;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        result.message = QStringLiteral("%1 cannot be read: %2").arg(fileName, file.errorString());
        return result;
    }
    // One order of locks with every other writer: all feeds first, in the order of their ids.
    const PgResult begun = connection.exec(
        "BEGIN; SET LOCAL ROLE tam_internal; SELECT FROM sync.feed_head ORDER BY scope_id FOR NO KEY UPDATE");
    if (!begun.ok()) {
        result.message = QString::fromStdString(begun.message());
        connection.rollback();
        return result;
    }
    DatabaseSink sink(connection, result);
    PortfolioReader reader(file, fileName);
    Result<void> done = reader.read(sink);
    if (done)
        done = sink.finish();
    if (!done) {
        const Problem &problem = done.problem();
        result.message = !sink.databaseMessage.isEmpty()
                             ? sink.databaseMessage
                             : wording::text(problem) + QStringLiteral(" Nothing was imported.");
        connection.rollback();
        return result;
    }
    const PgResult committed = connection.exec("COMMIT");
    result.ok = committed.ok();
    if (!result.ok)
        result.message = QString::fromStdString(committed.message());
    return result;
}

} // namespace tam
