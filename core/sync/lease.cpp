#include "sync/lease.h"

#include <algorithm>

namespace tam {

namespace {

Result<Instant> instantOf(SyncTables &tables, const char *key)
{
    auto text = tables.state(key);
    if (!text)
        return text.problem();
    return Instant::fromIso(*text).value_or(Instant());
}

} // namespace

Result<Lease> Lease::of(SyncTables &tables, Instant now)
{
    Lease lease;
    auto connected = tables.isConnected();
    if (!connected)
        return connected.problem();
    lease.connected = *connected;
    auto lastOk = instantOf(tables, synckey::lastOk);
    if (!lastOk)
        return lastOk.problem();
    lease.lastOk = *lastOk;
    auto highest = instantOf(tables, synckey::highestTime);
    if (!highest)
        return highest.problem();
    lease.present = std::max(now, *highest);
    return lease;
}

Result<void> Lease::note(SyncTables &tables, Instant now, bool headsCame)
{
    auto lease = of(tables, now);
    if (!lease)
        return lease.problem();
    auto transaction = Transaction::begin(tables.store());
    if (!transaction)
        return transaction.problem();
    if (headsCame) {
        if (auto noted = tables.setState(synckey::lastOk, lease->present.toIso()); !noted)
            return noted;
    }
    if (auto noted = tables.setState(synckey::highestTime, lease->present.toIso()); !noted)
        return noted;
    return (*transaction)->commit();
}

} // namespace tam
