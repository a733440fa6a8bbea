#include "shell/openstore.h"

namespace tam::ui {

Result<std::unique_ptr<Store>> openForWindow(const QString &file, Instant now, std::optional<Salvaged> *salvaged)
{
    auto store = Store::open(file, OpenMode::ReadWrite);
    if (!store && store.problem().code == ProblemCode::StoreCorrupt && salvaged)
        return openOrSalvage(file, *salvaged, now);
    const bool readable = !store && (store.problem().code == ProblemCode::StoreInUse ||
                                     store.problem().code == ProblemCode::StoreReadOnly);
    return readable ? Store::open(file, OpenMode::ReadOnly) : std::move(store);
}

} // namespace tam::ui
