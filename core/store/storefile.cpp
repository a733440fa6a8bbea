#include "store/storefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace tam::storefile {

namespace {

std::filesystem::path path(const QString &file)
{
    return QFileInfo(file).filesystemAbsoluteFilePath();
}

Problem problem(const QString &file, const std::error_code &error)
{
    if (error == std::errc::no_space_on_device)
        return Problem(ProblemCode::DiskFull).in(file);
    return Problem(ProblemCode::FileNotWritable, {QString::fromLocal8Bit(error.message().c_str())}).in(file);
}

#ifndef Q_OS_WIN
/** Folders too: the entry of a file that was renamed is data of its folder. */
std::error_code syncPath(const std::filesystem::path &where)
{
    const int descriptor = ::open(where.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return {errno, std::generic_category()};
    std::error_code error;
    // Some file systems cannot sync a folder and say EINVAL: they have nothing to lose there.
    if (::fsync(descriptor) != 0 && errno != EINVAL)
        error = {errno, std::generic_category()};
    ::close(descriptor);
    return error;
}
#endif

Result<void> syncFolder(const QString &file)
{
#ifndef Q_OS_WIN
    if (const auto error = syncPath(path(file).parent_path()))
        return problem(file, error);
#else
    Q_UNUSED(file);
#endif
    return {};
}

/** Left by a program that was killed between making its lock file and writing its name into it: no process to ask for.
 * A young one may belong to a program that is just starting. */
bool isUnfinished(const QString &lockFile)
{
    constexpr qint64 kYoung = 10; // seconds; the two steps are microseconds apart
    const QFileInfo info(lockFile);
    return info.exists() && info.size() == 0 && info.lastModified().secsTo(QDateTime::currentDateTime()) > kYoung;
}

} // namespace

Result<std::unique_ptr<QLockFile>> lock(const QString &file)
{
    auto held = std::make_unique<QLockFile>(QFileInfo(file).absoluteFilePath() + QStringLiteral(".lock"));
    held->setStaleLockTime(0); // a console may be open for weeks: only a dead process gives the lock up
    if (held->tryLock(0))
        return held;
    if (isUnfinished(held->fileName()) && held->removeStaleLockFile() && held->tryLock(0))
        return held;
    switch (held->error()) {
    case QLockFile::PermissionError:
        return Problem(ProblemCode::StoreReadOnly, {QStringLiteral("no lock file can be made beside it")}).in(file);
    case QLockFile::LockFailedError:
        break;
    default:
        return Problem(ProblemCode::FileNotWritable, {held->fileName()}).in(file);
    }
    qint64 pid = 0;
    QString host, program;
    QString holder = QStringLiteral("?");
    if (held->getLockInfo(&pid, &host, &program))
        holder = QStringLiteral("%1 (%2, %3)").arg(program, QString::number(pid), host);
    return Problem(ProblemCode::StoreInUse, {holder}).in(file);
}

QString freeName(const QString &file, const QString &suffix)
{
    for (int n = 1;; ++n) {
        QString name = file + suffix + u'-' + QString::number(n);
        if (!QFileInfo::exists(name))
            return name;
    }
}

Result<void> makeFolder(const QString &file)
{
    std::error_code error;
    std::filesystem::create_directories(path(file).parent_path(), error);
    if (error)
        return problem(file, error);
    return {};
}

Result<void> sync(const QString &file)
{
#ifdef Q_OS_WIN
    QFile opened(file);
    if (!opened.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || ::_commit(opened.handle()) != 0)
        return Problem(ProblemCode::FileNotWritable, {opened.errorString()}).in(file);
#else
    if (const auto error = syncPath(path(file)))
        return problem(file, error);
#endif
    return syncFolder(file);
}

Result<void> replace(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(path(from), path(to), error);
    if (error)
        return problem(to, error);
    return syncFolder(to);
}

Result<void> keepAs(const QString &file, const QString &name)
{
    std::error_code error;
    std::filesystem::create_hard_link(path(file), path(name), error);
    if (error) {
        error.clear();
        std::filesystem::copy_file(path(file), path(name), error);
        if (error)
            return problem(name, error);
    }
    return sync(name);
}

QString journalOf(const QString &file)
{
    return file + QStringLiteral("-journal");
}

void removeUnfinished(const QString &file)
{
    const QFileInfo info(file);
    const QDir folder(info.absolutePath());
    const QString prefix = info.fileName() + u'.';
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (!name.startsWith(prefix))
            continue;
        const QString rest = name.mid(prefix.size());
        const bool part = rest.endsWith(QLatin1String(".part")) &&
                          (rest.startsWith(QLatin1String("backup-v")) || rest.startsWith(QLatin1String("restored")));
        if (rest == QLatin1String("loading") || rest == QLatin1String("restored") || part)
            removeDatabase(folder.filePath(name));
    }
}

bool removeKeptCopies(const QString &file)
{
    const QFileInfo info(file);
    QDir folder(info.absolutePath());
    bool all = true;
    for (const char *kind : {".backup-v", ".damaged", ".salvaging"}) {
        const QString prefix = info.fileName() + QLatin1String(kind);
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
            if (name.startsWith(prefix))
                all = folder.remove(name) && all;
        }
    }
    return all;
}

QString draftsOf(const QString &file)
{
    return file + QStringLiteral(".drafts");
}

void removeDatabase(const QString &file)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + QLatin1String(suffix));
}

} // namespace tam::storefile
