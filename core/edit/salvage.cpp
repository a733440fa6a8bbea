#include "edit/salvage.h"

#include "edit/workingcopy.h"
#include "store/storecopy.h"
#include "store/storefile.h"

#include <QFileInfo>

#include <algorithm>

namespace tam {

namespace {

constexpr const char *kKept[] = {synckey::server, synckey::device,      synckey::user,      synckey::person,
                                 synckey::epoch,  synckey::sharedScope, synckey::userScope, synckey::highestTime};

/** Here it is complete; what stands in `.salvaging` may be half of it. */
QString savedOf(const QString &file)
{
    return file + QStringLiteral(".salvaged");
}

Result<void> fill(Store &fresh, SyncTables &damaged, Instant now)
{
    SyncTables tables(fresh);
    WorkingCopy copy(tables);
    auto transaction = Transaction::begin(fresh);
    if (!transaction)
        return transaction.problem();
    for (const char *key : kKept) {
        auto value = damaged.state(key);
        if (value && !value->isNull()) {
            if (auto set = tables.setState(key, *value); !set)
                return set;
        }
    }
    SyncTables::Rescued rescued = damaged.rescue();
    std::sort(rescued.outbox.begin(), rescued.outbox.end(),
              [](const Operation &a, const Operation &b) { return a.n < b.n; });
    for (Operation &op : rescued.outbox) {
        if (auto added = tables.append(op); !added)
            return added;
    }
    for (const Operation &op : rescued.acked) {
        if (auto kept = tables.acknowledge(op, QString::fromLatin1(""), now); !kept)
            return kept;
    }
    for (const ReviewRow &row : rescued.reviews) {
        if (auto kept = tables.putReview(row); !kept)
            return kept;
    }
    // New records of the user's are shown at once; edits of others once their records have come again.
    for (const Operation &op : rescued.outbox) {
        if (auto shown = copy.rework(op.kind, op.id); !shown)
            return shown;
    }
    return (*transaction)->commit();
}

Result<void> salvage(const QString &file, const Problem &damage, Instant now)
{
    auto lock = storefile::lock(file);
    if (!lock)
        return lock.problem();
    const QString fresh = file + QStringLiteral(".salvaging");
    {
        auto source = Store::open(file, OpenMode::ReadOnly);
        if (!source)
            return damage;
        SyncTables damaged(**source);
        auto connected = damaged.isConnected();
        if (!connected || !*connected)
            return damage;
        storefile::removeDatabase(fresh);
        auto made = Store::open(fresh, OpenMode::ReadWrite);
        if (!made)
            return made.problem();
        if (auto filled = fill(**made, damaged, now); !filled)
            return filled.problem();
    }
    return storefile::replace(fresh, savedOf(file));
}

/** Puts what was saved into the file's place, also after a program that died over it. */
Result<Salvaged> finish(const QString &file)
{
    auto lock = storefile::lock(file);
    if (!lock)
        return lock.problem();
    auto kept = storecopy::retire(file, storecopy::Damaged::MoveAway);
    if (!kept)
        return kept.problem();
    if (auto replaced = storefile::replace(savedOf(file), file); !replaced)
        return replaced.problem();
    Salvaged salvaged;
    salvaged.damaged = *kept;
    return salvaged;
}

Result<std::unique_ptr<Store>> openSalvaged(const QString &file, std::optional<Salvaged> &salvaged)
{
    auto saved = finish(file);
    if (!saved)
        return saved.problem();
    auto opened = Store::open(file, OpenMode::ReadWrite);
    if (!opened)
        return opened;
    SyncTables tables(**opened);
    const auto outbox = tables.outbox(), acked = tables.acked();
    const auto reviews = tables.reviews();
    if (!outbox || !acked || !reviews)
        return !outbox ? outbox.problem() : !acked ? acked.problem() : reviews.problem();
    saved->outbox = qsizetype(outbox->size());
    saved->acked = qsizetype(acked->size());
    saved->review = qsizetype(reviews->size());
    salvaged = *std::move(saved);
    return opened;
}

} // namespace

Result<std::unique_ptr<Store>> openOrSalvage(const QString &file, std::optional<Salvaged> &salvaged, Instant now)
{
    salvaged.reset();
    if (QFileInfo::exists(savedOf(file)))
        return openSalvaged(file, salvaged);
    Problem damage;
    {
        auto opened = Store::open(file, OpenMode::ReadWrite);
        const Result<void> checked = opened ? (*opened)->checkIntegrity() : Result<void>(opened.problem());
        if (opened && checked)
            return opened;
        damage = checked.problem();
    }
    if (damage.code != ProblemCode::StoreCorrupt)
        return damage;
    if (auto saved = salvage(file, damage, now); !saved)
        return saved.problem();
    return openSalvaged(file, salvaged);
}

} // namespace tam
