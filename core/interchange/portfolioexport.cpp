#include "interchange/portfolioexport.h"

#include "store/store.h"

#include <algorithm>
#include <unordered_set>

namespace tam {

namespace {

using IdSet = std::unordered_set<QUuid, UuidHash>;

/** Like Store::forEach, for a visitor that can fail. */
template <class Visit> Result<void> each(Store &store, const Query &query, Visit visit)
{
    auto cursor = store.select(query);
    if (!cursor)
        return cursor.problem();
    const RecordPtr record = createRecord(query.kind);
    for (;;) {
        auto more = cursor->next(*record);
        if (!more)
            return more.problem();
        if (!*more)
            return {};
        if (Result<void> visited = visit(*record); !visited)
            return visited;
    }
}

Query ordered(const KindInfo &info)
{
    Query query;
    query.kind = info.kind;
    query.orderBy = info.customerField ? QStringLiteral("customer_id, id") : QStringLiteral("id");
    return query;
}

/** The records of one customer; no query for a kind that has none. */
std::optional<Query> ofCustomer(const KindInfo &info, CustomerId customer)
{
    if (info.scope != KindScope::Customer)
        return std::nullopt;
    Query query = ordered(info);
    query.where = info.kind == Kind::Customer ? QStringLiteral("id = ?") : QStringLiteral("customer_id = ?");
    query.values = {idValue(customer.uuid)};
    return query;
}

void collectPeople(const KindInfo &info, const RecordBase &record, IdSet &people)
{
    for (const Field &field : info.fields) {
        const bool ofPeople = field.target == Kind::Person || field.refTarget == RefTarget::PersonOrContact;
        if (field.type == FieldType::Ref && ofPeople && !field.isAbsent(record))
            people.insert(field.ref(record));
        else if (field.type == FieldType::RefList && ofPeople)
            people.insert(field.refs(record).begin(), field.refs(record).end());
    }
}

Result<void> writeCustomers(Store &store, std::vector<CustomerId> customers, PortfolioWriter &writer)
{
    std::sort(customers.begin(), customers.end(),
              [](CustomerId a, CustomerId b) { return compareUuid(a.uuid, b.uuid) < 0; });
    IdSet people;
    for (const KindInfo &info : allKinds()) {
        for (const CustomerId customer : customers) {
            const auto query = ofCustomer(info, customer);
            if (!query)
                continue;
            auto collected = store.forEach(*query, [&](const RecordBase &r) { collectPeople(info, r, people); });
            if (!collected)
                return collected;
        }
    }
    const KindInfo &person = kindInfo(Kind::Person);
    auto written = each(store, ordered(person), [&](const RecordBase &r) {
        return people.contains(r.uuid) ? writer.record(person, r) : Result<void>();
    });
    for (const KindInfo &info : allKinds()) {
        for (const CustomerId customer : customers) {
            const auto query = ofCustomer(info, customer);
            if (written && query)
                written = each(store, *query, [&](const RecordBase &r) { return writer.record(info, r); });
        }
    }
    return written;
}

/** Elements of an array stand together even if two imports brought them at different times. */
Result<void> writeUnknownMembers(Store &store, PortfolioWriter &writer)
{
    QStringList names;
    auto listed = store.forEachUnknownMember([&names](const Store::UnknownMember &member) {
        if (!names.contains(member.name))
            names.append(member.name);
    });
    if (!listed)
        return listed;
    for (const QString &name : std::as_const(names)) {
        Result<void> written;
        auto read = store.forEachUnknownMember([&](const Store::UnknownMember &member) {
            if (member.name == name && written)
                written = writer.unknownElement(member.name, member.isArray, member.json);
        });
        if (!read || !written)
            return read ? written : read;
    }
    return {};
}

} // namespace

Result<void> exportPortfolio(Store &store, const ExportOptions &options, PortfolioWriter &writer)
{
    if (auto begun = writer.begin(options.exportedAt); !begun)
        return begun;
    Result<void> written;
    if (!options.customers.empty()) {
        written = writeCustomers(store, options.customers, writer);
    } else {
        for (const KindInfo &info : allKinds()) {
            if (written)
                written = each(store, ordered(info), [&](const RecordBase &r) { return writer.record(info, r); });
        }
        if (written)
            written = writeUnknownMembers(store, writer);
    }
    return written ? writer.commit() : written;
}

} // namespace tam
