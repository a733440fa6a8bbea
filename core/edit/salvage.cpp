#include "edit/salvage.h"

#include "edit/workingcopy.h"
#include "store/storecopy.h"
#include "store/storefile.h"

#include <algorithm>

namespace tam {

namespace {

constexpr const char *kKept[] = {synckey::server, synckey::device,      synckey::user,      synckey::person,
                                 synckey::epoch,  synckey::sharedScope, synckey::userScope, synckey::highestTime};

Result<void> fill(Store &fresh, SyncTables &damaged, Salvaged &salvaged, Instant now)
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
    salvaged.outbox = qsizetype(rescued.outbox.size());
    salvaged.acked = qsizetype(rescued.acked.size());
    salvaged.review = qsizetype(rescued.reviews.size());
    return (*transaction)->commit();
}

Result<Salvaged> salvage(const QString &file, const Problem &damage, Instant now)
{
    auto lock = storefile::lock(file);
    if (!lock)
        return lock.problem();
    Salvaged salvaged;
    const QString fresh = file + QStringLiteral(".salvaged");
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
        if (auto filled = fill(**made, damaged, salvaged, now); !filled)
            return filled.problem();
    }
    auto kept = storecopy::retire(file, storecopy::Damaged::MoveAway);
    if (!kept)
        return kept.problem();
    salvaged.damaged = *kept;
    if (auto replaced = storefile::replace(fresh, file); !replaced)
        return replaced.problem();
    return salvaged;
}

} // namespace

Result<std::unique_ptr<Store>> openOrSalvage(const QString &file, std::optional<Salvaged> &salvaged, Instant now)
{
    salvaged.reset();
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
    auto saved = salvage(file, damage, now);
    if (!saved)
        return saved.problem();
    salvaged = std::move(*saved);
    return Store::open(file, OpenMode::ReadWrite);
}

} // namespace tam
