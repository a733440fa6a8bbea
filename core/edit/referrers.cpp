#include "edit/referrers.h"

#include <algorithm>

namespace tam {

namespace {

struct Part
{
    Kind whole, part;
};

constexpr Part parts[] = {
    {Kind::Engagement, Kind::Duty},
    {Kind::Engagement, Kind::ChecklistItem},
    {Kind::Engagement, Kind::EngagementEvent},
    {Kind::Incident, Kind::IncidentEvent},
    {Kind::Incident, Kind::Improvement},
    {Kind::Subscription, Kind::AgreedTarget},
    {Kind::Customer, Kind::SeenMark},
    {Kind::Person, Kind::Absence},
};

bool mayName(const Field &field, Kind kind)
{
    if (field.type != FieldType::Ref && field.type != FieldType::RefList)
        return false;
    switch (field.refTarget) {
    case RefTarget::OneKind:
        return field.target == kind;
    case RefTarget::PersonOrContact:
        return kind == Kind::Person || kind == Kind::Contact;
    case RefTarget::AnyRecord:
        return true;
    }
    return false;
}

} // namespace

Result<std::vector<Referrers>> referrersOf(Store &store, Kind kind, const QUuid &id, CustomerId customer, qint64 limit)
{
    std::vector<Referrers> found;
    for (const KindInfo &info : allKinds()) {
        if (info.kind == Kind::Change || info.kind == Kind::Busy || info.kind == Kind::Snooze)
            continue;
        for (const Field &field : info.fields) {
            if (!mayName(field, kind))
                continue;
            Query query;
            query.kind = info.kind;
            query.limit = limit;
            query.fields = {field.name};
            const QString column(field.key());
            if (field.type == FieldType::Ref) {
                query.where = column + QStringLiteral(" = ?");
                query.values = {idValue(id)};
            } else {
                // Lists are JSON text.
                query.where = column + QStringLiteral(" LIKE ?");
                query.values = {QString(u'%' + id.toString(QUuid::WithoutBraces) + u'%')};
            }
            if (!customer.isNull() && info.customerField && &field != info.customerField) {
                query.where += QStringLiteral(" AND customer_id = ?");
                query.values.append(idValue(customer.uuid));
            }
            Referrers referrers{&info, &field, {}};
            auto read = store.forEach(query, [&](const RecordBase &record) { referrers.ids.push_back(record.uuid); });
            if (!read)
                return read.problem();
            if (!referrers.ids.empty())
                found.push_back(std::move(referrers));
        }
    }
    return found;
}

bool isPartOf(const KindInfo &part, const Field &field, Kind whole)
{
    return field.required && field.target == whole &&
           std::any_of(std::begin(parts), std::end(parts),
                       [&](const Part &p) { return p.whole == whole && p.part == part.kind; });
}

} // namespace tam
