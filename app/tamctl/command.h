#pragma once

#include "arguments.h"
#include "catalogue/loader.h"
#include "domain/result.h"
#include "rules/facts.h"
#include "store/store.h"

#include <QJsonValue>

#include <functional>

namespace tam::ctl {

/** What a command works with. The store is opened at first use, so that workdays and generate open none. */
class Session
{
public:
    Session(Arguments arguments, QString storeFile, Instant asOf, Reference reference)
        : m_arguments(std::move(arguments)), m_storeFile(std::move(storeFile)), m_asOf(asOf),
          m_reference(std::move(reference))
    {
    }

    const Arguments &arguments() const { return m_arguments; }
    const QString &storeFile() const { return m_storeFile; }
    Instant asOf() const { return m_asOf; }
    const Reference &reference() const { return m_reference; }
    View view() const { return {m_reference, m_asOf}; }
    /** The store for reading; null when the file does not exist, which reading commands treat as empty. */
    Result<Store *> store();
    Store *openedStore() const { return m_store.get(); } ///< null when no command asked for it
    void warn(const Problem &problem) const;             ///< one line on standard error

private:
    Arguments m_arguments;
    QString m_storeFile;
    Instant m_asOf;
    Reference m_reference;
    std::unique_ptr<Store> m_store;
};

struct Outcome
{
    QJsonValue result;
    int status = 0; ///< `check` answers 1 with findings
};

using CommandFunction = Result<Outcome> (*)(Session &);

/** A command of cli.md. Commands with sub-commands check them themselves. */
struct Command
{
    const char *name;
    const char *usage; ///< after the program's name
    const char *help;
    int minimum, maximum;  ///< positional arguments
    QSet<QString> options; ///< own options with a value
    QSet<QString> flags;
    CommandFunction run;
    const char *details = nullptr; ///< more for `tamctl COMMAND --help`
};

std::vector<Command> allCommands();

// Arguments that several commands read.
Result<Month> monthArgument(const Session &session); ///< --month, default: asOf's month at Asia/Shanghai
struct DateRange
{
    QDate from, to; ///< both inclusive; null where the range is open
};
Result<DateRange> dateRange(const Session &session); ///< --from and --to
Result<QDate> dateArgument(const QString &text, const QString &name);

QJsonValue json(const QString &text); ///< null when null
QJsonValue json(Instant instant);
QJsonValue json(QDate date);
QJsonValue json(Days days);
QJsonValue json(const std::optional<int> &number);
QJsonValue json(const std::optional<qint64> &number);
template <class T> QJsonValue json(Id<T> id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}
QJsonValue json(const QUuid &id);
QJsonValue json(const QStringList &list);

// commands_read.cpp, commands_plan.cpp, commands_write.cpp, commands_sync.cpp, commands_report.cpp,
// commands_calendar.cpp, commands_takealong.cpp
Result<Outcome> runCustomers(Session &session);
Result<Outcome> runPlan(Session &session);
Result<Outcome> runQuota(Session &session);
Result<Outcome> runIncidents(Session &session);
Result<Outcome> runEngagements(Session &session);
Result<Outcome> runCheck(Session &session);
Result<Outcome> runDeliverables(Session &session);
Result<Outcome> runToday(Session &session);
Result<Outcome> runConflicts(Session &session);
Result<Outcome> runWorkdays(Session &session);
Result<Outcome> runImport(Session &session);
Result<Outcome> runExport(Session &session);
Result<Outcome> runGenerate(Session &session);
Result<Outcome> runSync(Session &session);
Result<Outcome> runReport(Session &session);
Result<Outcome> runCalendar(Session &session);
Result<Outcome> runTakeAlong(Session &session);
Result<Outcome> runOpenTakeAlong(Session &session);
Result<Outcome> runHandOver(Session &session);

} // namespace tam::ctl
