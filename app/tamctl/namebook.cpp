#include "namebook.h"

#include "domain/kinds.h"

namespace tam::ctl {

Result<NameBook> NameBook::of(Store *store)
{
    NameBook book;
    book.m_store = store;
    if (!store)
        return book;
    Query customers;
    customers.kind = Kind::Customer;
    customers.fields = {"name", "time_zone"};
    auto read = store->forEach(customers, [&book](const RecordBase &record) {
        const auto &customer = static_cast<const Customer &>(record);
        book.m_customers.insert(customer.id().toString(), customer.name);
        if (!customer.timeZone.isEmpty())
            book.m_zones.insert(customer.id().toString(), customer.timeZone);
    });
    if (!read)
        return read.problem();
    Query people;
    people.kind = Kind::Person;
    people.fields = {"name"};
    read = store->forEach(people, [&book](const RecordBase &record) {
        const auto &person = static_cast<const Person &>(record);
        book.m_people.insert(person.id().toString(), person.name);
    });
    if (!read)
        return read.problem();
    return book;
}

QString NameBook::customer(const QString &id) const
{
    return m_customers.value(id, id);
}

QString NameBook::person(const QString &id) const
{
    return m_people.value(id, id);
}

Zone NameBook::zone(const QString &customerId) const
{
    return Zone::fromName(m_zones.value(customerId)).value_or(Zone::shanghai());
}

QString NameBook::customerOfDuty(const QString &dutyId) const
{
    const QUuid id = QUuid::fromString(dutyId);
    if (!m_store || id.isNull())
        return {};
    auto duty = m_store->find(Kind::Duty, id);
    return duty ? static_cast<const Duty &>(**duty).customerId.toString() : QString();
}

} // namespace tam::ctl
