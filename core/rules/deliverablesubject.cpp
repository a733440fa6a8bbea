#include "rules/deliverablesubject.h"

#include <algorithm>

namespace tam {

namespace {

template <class Record, class Id> const Record *find(const std::vector<Record> &records, Id id)
{
    const auto at =
        id.isNull() ? records.end()
                    : std::find_if(records.begin(), records.end(), [id](const Record &one) { return one.id() == id; });
    return at == records.end() ? nullptr : &*at;
}

} // namespace

QString DeliverableSubject::name() const
{
    return engagement ? engagement->title : incident ? incident->number : QString();
}

DeliverableSubject subjectOf(const OwedDeliverable &owed, const CustomerFacts &facts)
{
    DeliverableSubject subject;
    subject.engagement = find(facts.engagements, owed.engagement);
    if (!subject.engagement)
        subject.incident = find(facts.incidents, owed.incident);
    return subject;
}

} // namespace tam
