#pragma once

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

namespace tam::test {

struct Ended
{
    int status = -1;
    QByteArray out, err;
};

/** Runs a program to its end, with the administrator's files of this machine out of the way. */
inline Ended run(const char *program, const QStringList &arguments, int timeout = 300'000)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TAM_REFERENCE_DIR"), QDir::tempPath() + QStringLiteral("/no-such-reference"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(QString::fromUtf8(program), arguments);
    process.waitForFinished(timeout);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace tam::test
