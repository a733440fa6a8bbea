#include "interchange/importaudit.h"

#include "domain/derivedid.h"
#include "interchange/recorddiff.h"

namespace tam {

Result<void> auditImported(Store &store, const KindInfo &info, const RecordBase &was, const RecordBase &now,
                           Instant changedAt, const std::function<QUuid()> &newId)
{
    if (info.scope == KindScope::User)
        return {};
    Change change;
    change.recordKind = QString(info.key());
    change.recordId = now.uuid;
    change.changedAt = changedAt;
    if (info.kind == Kind::Customer)
        change.customerId.uuid = now.uuid;
    else if (info.customerField)
        change.customerId.uuid = info.customerField->ref(now);
    const QList<QByteArray> found = differences(info, was, now);
    for (qsizetype i = 0; i < found.size();) {
        QByteArray fields = "[" + found[i++];
        while (i < found.size() && fields.size() + found[i].size() < kAuditLimit)
            fields += ',' + found[i++];
        change.fields = fields + ']';
        change.uuid = newId ? newId() : newUuid7(changedAt);
        if (auto put = store.put(kindInfo(Kind::Change), change); !put)
            return put;
    }
    return {};
}

} // namespace tam
