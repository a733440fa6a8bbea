#include "store/schemacheck.h"
#include "store/store_p.h"
#include "store/storecopy.h"
#include "store/storefile.h"

#include <QFileInfo>

namespace tam {

namespace {

bool isSameFile(const QString &a, const QString &b)
{
    return QFileInfo(a) == QFileInfo(b); // compares canonical names
}

} // namespace

Result<void> Store::checkIntegrity()
{
    auto checked = storecopy::quickCheck(d->raw());
    if (checked)
        checked = checkSchema(d->raw());
    return d->placed(std::move(checked));
}

Result<void> Store::backupTo(const QString &file)
{
    if (isSameFile(file, d->file))
        return Problem(ProblemCode::BackupFailed, {QStringLiteral("the store itself")}).in(file);
    if (QFileInfo::exists(file + QStringLiteral("-wal"))) {
        // Its log must not be taken for the copy's. Who still reads or writes there keeps it from going away.
        if (auto settled = storecopy::settle(file); !settled)
            return Problem(ProblemCode::BackupFailed, {QStringLiteral("a database in use")}).in(file);
    }
    return storecopy::copy(*d->connection, QFileInfo(file).absoluteFilePath());
}

Result<void> Store::restoreFrom(const QString &backup, const QString &file)
{
    const QString target = QFileInfo(file).absoluteFilePath();
    if (isSameFile(backup, target))
        return Problem(ProblemCode::BackupFailed, {QStringLiteral("the store itself")}).in(backup);
    if (auto made = storefile::makeFolder(target); !made)
        return made;
    auto lock = storefile::lock(target);
    if (!lock)
        return lock.problem();

    const QString fresh = target + QStringLiteral(".restored");
    {
        auto source = openForCopying(QFileInfo(backup).absoluteFilePath());
        if (!source)
            return source.problem();
        if (auto checked = storecopy::quickCheck((*source)->raw()); !checked)
            return Problem(checked.problem()).in(backup);
        if (auto copied = storecopy::copy(**source, fresh); !copied)
            return copied;
    }
    auto kept = storecopy::retire(target, storecopy::Damaged::MoveAway);
    if (!kept) {
        storefile::removeDatabase(fresh);
        return kept.problem();
    }
    return storefile::replace(fresh, target);
}

} // namespace tam
