#include "db/migrator.h"

#include "schema/recordcode.h"

#include <QCryptographicHash>
#include <QFile>

#include <array>
#include <charconv>

static void initSqlResource()
{
    Q_INIT_RESOURCE(server_sql);
}

namespace tam {

namespace {

struct Step
{
    int version;
    const char *name;
};
constexpr std::array<Step, 3> steps = {Step{1, "0001_base"}, Step{2, "0002_records"}, Step{3, "0003_rules"}};

QByteArray sqlFile(const char *name)
{
    initSqlResource();
    QFile file(QStringLiteral(":/tam/server/sql/%1.sql").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program lacks its own file %s.sql", name);
    return file.readAll();
}

int number(std::string_view text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/** Runs the pieces of a migration one after another; the first failure ends it. */
class Script
{
public:
    explicit Script(PgConnection &connection) : m_connection(connection) {}

    bool run(const QByteArray &sql, const char *what)
    {
        PgResult result = m_connection.exec(sql.toStdString());
        if (result.ok())
            return true;
        message = std::string("the migration failed in ") + what + " and was rolled back: " + result.message();
        return false;
    }

    /** The value of the first row and column. */
    bool ask(const char *sql, std::string &answer)
    {
        PgResult result = m_connection.exec(sql);
        if (!result.ok() || result.rows() == 0) {
            message = "the migration failed and was rolled back: " + result.message();
            return false;
        }
        answer = result.at(0, 0);
        return true;
    }

    std::string message;

private:
    PgConnection &m_connection;
};

struct CodePart
{
    const char *role;
    QByteArray sql;
};

/** In the order of what refers to what. */
std::vector<CodePart> codeParts()
{
    return {{"tam_owner", sqlFile("helpers") + bodyFunctions()},
            {"tam_internal", sqlFile("internal") + auditFunctions()},
            {"tam_owner", writeFunctions() + sqlFile("apply") + protections()},
            {"tam_internal", internalGrants()}};
}

bool applySteps(Script &script, MigrateOutcome &outcome)
{
    std::string found;
    if (!script.ask("SELECT coalesce(max(version), 0) FROM sync.migration", found))
        return false;
    outcome.version = number(found);
    if (outcome.version > newestDatabaseVersion()) {
        script.message = "the database has version " + found + " and this program knows up to " +
                         std::to_string(newestDatabaseVersion()) + ": use the newer program; nothing was changed";
        return false;
    }
    for (const Step &step : steps) {
        if (step.version <= outcome.version)
            continue;
        const QByteArray note = "INSERT INTO sync.migration (version, name) VALUES (" +
                                QByteArray::number(step.version) + ", '" + step.name + "')";
        if (!script.run("SET LOCAL ROLE tam_owner;\n" + sqlFile(step.name), step.name) || !script.run(note, step.name))
            return false;
        outcome.version = step.version;
        ++outcome.steps;
    }
    return true;
}

bool replaceCode(Script &script, MigrateOutcome &outcome)
{
    const QByteArray digest =
        QCryptographicHash::hash(QByteArray::fromStdString(databaseCode()), QCryptographicHash::Sha256).toHex();
    if (outcome.steps == 0) {
        // As tam_internal: row level security is forced on the owner.
        std::string found;
        if (!script.run("SET LOCAL ROLE tam_internal", "the roles") ||
            !script.ask("SELECT code_digest FROM sync.meta", found))
            return false;
        if (found == digest.toStdString())
            return true;
    }
    for (const CodePart &part : codeParts()) {
        if (!script.run(QByteArray("SET LOCAL ROLE ") + part.role + ";\n" + part.sql, "the functions and policies"))
            return false;
    }
    outcome.codeReplaced = true;
    return script.run("SET LOCAL ROLE tam_internal; UPDATE sync.meta SET code_digest = '" + digest + "'", "the digest");
}

} // namespace

int newestDatabaseVersion()
{
    return steps.back().version;
}

std::string databaseCode()
{
    QByteArray code;
    for (const CodePart &part : codeParts())
        code += QByteArray("SET ROLE ") + part.role + ";\n" + part.sql + '\n';
    return code.toStdString();
}

MigrateOutcome migrate(PgConnection &connection)
{
    MigrateOutcome outcome;
    Script script(connection);
    const bool done = script.run("BEGIN", "the beginning") && script.run(sqlFile("roles"), "the roles") &&
                      script.run("LOCK TABLE sync.migration IN EXCLUSIVE MODE", "the lock") &&
                      applySteps(script, outcome) && replaceCode(script, outcome) && script.run("COMMIT", "the commit");
    if (!done)
        connection.rollback();
    outcome.ok = done;
    outcome.message = script.message;
    return outcome;
}

} // namespace tam
