#include "portfolio/lookups.h"

namespace tam {

Result<CustomerId> findCustomer(Store &store, const QString &idOrName)
{
    const QUuid id = idOrName.size() == 36 ? QUuid::fromString(idOrName) : QUuid();
    Query query;
    query.kind = Kind::Customer;
    query.fields = {"name"};
    query.limit = 2;
    if (!id.isNull()) {
        query.where = QStringLiteral("id = ?");
        query.values = {idValue(id)};
    } else {
        query.where = QStringLiteral("name = ? OR name_en = ?");
        query.values = {idOrName, idOrName};
    }
    auto found = store.all<Customer>(query);
    if (!found)
        return found.problem();
    if (found->empty())
        return Problem(ProblemCode::NotFound, {QStringLiteral("customer"), idOrName});
    if (found->size() > 1)
        return Problem(ProblemCode::Ambiguous, {QStringLiteral("customer"), idOrName});
    return found->front().id();
}

} // namespace tam
