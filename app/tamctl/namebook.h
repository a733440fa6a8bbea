#pragma once

#include "domain/time.h"
#include "store/store.h"

#include <QHash>

namespace tam::ctl {

/** Names of customers and people for tables and CSV, where JSON has ids. */
class NameBook
{
public:
    /** `store` may be null: then nobody has a name. It is kept, and must outlive the book. */
    static Result<NameBook> of(Store *store);

    QString customer(const QString &id) const; ///< the id itself when there is no such customer
    QString person(const QString &id) const;
    Zone zone(const QString &customerId) const; ///< the customer's; by default Asia/Shanghai
    /** The customer whose duty it is; empty when the store lacks it. */
    QString customerOfDuty(const QString &dutyId) const;

private:
    Store *m_store = nullptr;
    QHash<QString, QString> m_customers, m_people, m_zones;
};

} // namespace tam::ctl
