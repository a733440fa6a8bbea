#include "store/migrator.h"

#include <QFile>
#include <QtEndian>

// Resources of a static library are linked only when they are named; the macro must stand outside every namespace.
static void initMigrations()
{
    Q_INIT_RESOURCE(store_migrations);
}

namespace tam {

namespace {

MigrationStep load(int version, const char *name)
{
    QFile file(QStringLiteral(":/tam/store/migrations/") + QLatin1String(name) + QStringLiteral(".sql"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return {version, name, opened ? file.readAll().replace("\r\n", "\n") : QByteArray()};
}

QList<QByteArray> statements(const QByteArray &sql)
{
    QList<QByteArray> list;
    for (qsizetype at = 0; at < sql.size();) {
        qsizetype end = sql.indexOf(";\n\n", at);
        if (end < 0)
            end = sql.size();
        const QByteArray statement = sql.mid(at, end - at).trimmed();
        if (!statement.isEmpty())
            list.append(statement);
        at = end + 3;
    }
    return list;
}

} // namespace

const std::vector<MigrationStep> &Migrator::released()
{
    static const std::vector<MigrationStep> steps = [] {
        initMigrations();
        return std::vector<MigrationStep>{load(1, "0001_records"), load(2, "0002_sync")};
    }();
    return steps;
}

bool Migrator::isMarked(const QString &file)
{
    constexpr qsizetype place = 68; // of the application id in SQLite's header, most significant byte first
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = opened.read(place + 4);
    return header.size() == place + 4 && qFromBigEndian<quint32>(header.constData() + place) == kApplicationId;
}

Migrator::Migrator(Connection &connection, std::span<const MigrationStep> steps)
    : m_connection(connection), m_steps(steps)
{
}

Result<bool> Migrator::isFresh() const
{
    const RawSqlite &raw = m_connection.raw();
    auto objects = raw.number("SELECT count(*) FROM sqlite_master");
    if (!objects)
        return objects.problem();
    auto mark = raw.number("PRAGMA application_id");
    if (!mark)
        return mark.problem();
    auto version = raw.number("PRAGMA user_version");
    if (!version)
        return version.problem();
    return *objects == 0 && *mark == 0 && *version == 0;
}

Result<int> Migrator::check() const
{
    auto fresh = isFresh();
    if (!fresh)
        return fresh.problem();
    if (*fresh)
        return 0;
    const RawSqlite &raw = m_connection.raw();
    auto mark = raw.number("PRAGMA application_id");
    if (!mark)
        return mark.problem();
    if (*mark != kApplicationId)
        return Problem(ProblemCode::StoreNotOurs).in(m_connection.file());
    auto version = raw.number("PRAGMA user_version");
    if (!version)
        return version.problem();
    if (*version > newest()) {
        return Problem(ProblemCode::StoreNewer, {QString::number(*version), QString::number(newest())})
            .in(m_connection.file());
    }
    if (*version < 1)
        return Problem(ProblemCode::StoreCorrupt, {QStringLiteral("user_version %1").arg(*version)})
            .in(m_connection.file());
    return int(*version);
}

Result<void> Migrator::run()
{
    auto version = check();
    if (!version)
        return version.problem();
    for (const MigrationStep &step : m_steps) {
        if (step.version <= *version)
            continue;
        if (auto done = runStep(step); !done)
            return done;
    }
    return {};
}

Result<void> Migrator::runStep(const MigrationStep &step)
{
    const RawSqlite &raw = m_connection.raw();
    QList<QByteArray> work = statements(step.sql);
    work.append("PRAGMA application_id = " + QByteArray::number(kApplicationId));
    work.append("PRAGMA user_version = " + QByteArray::number(step.version));
    work.append("COMMIT");
    work.prepend("BEGIN IMMEDIATE");
    for (const QByteArray &statement : work) {
        auto done = raw.execute(statement);
        if (done)
            continue;
        if (raw.inTransaction())
            (void)raw.execute("ROLLBACK");
        const Problem &cause = done.problem();
        if (cause.code != ProblemCode::StoreFailed)
            return Problem(cause).in(m_connection.file());
        return Problem(ProblemCode::MigrationFailed, {QString::fromLatin1(step.name), cause.arguments.value(0)})
            .in(m_connection.file());
    }
    return {};
}

} // namespace tam
