#include "edit/outboximport.h"

namespace tam {

void importThroughOutbox(ImportOptions &options, EditService::IdSource newId)
{
    options.connectedWrite = [newId = std::move(newId), now = options.now](
                                 Store &store, const KindInfo &info, const RecordBase *was, const RecordBase &record) {
        return EditService(store, newId).applyWithin({&info, was, &record}, {now, {}});
    };
}

} // namespace tam
