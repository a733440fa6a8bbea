#pragma once

#include "portfolio/factsscan.h"

namespace tam {

/** What a report is made of: the rules' facts of one customer, and the records that no rule looks at. */
struct ReportFacts
{
    std::unique_ptr<CustomerFacts> customer;
    std::vector<Improvement> improvements;
    std::vector<IncidentEvent> events;    ///< those that the customer may see, by time (R15: never an internal one)
    std::vector<EngagementEvent> dutyLog; ///< by time
    std::vector<ProductRequest> requests;
    std::vector<Meeting> meetings;
    std::vector<Change> changes;  ///< the audit trail since the first delivered report was made
    QHash<QUuid, QString> people; ///< names
    QHash<QUuid, QString> mails;  ///< their addresses, where there are any
    Instant dataTime;             ///< when the store's data was read; null: the store is the truth itself

    QString personName(PersonId id) const { return people.value(id.uuid); }
};

/** All of one customer, as one state of the store. */
Result<ReportFacts> loadReportFacts(Store &store, CustomerId customer);

/** The customers that a service report is owed to for a month (R12), by name; archived ones too, when it is owed.
 * `among`: only these are looked at; empty: all. */
struct ReportCustomer
{
    CustomerId id;
    QString name, nameEn;
};
Result<std::vector<ReportCustomer>> customersOwedReports(Store &store, const View &view, Month month,
                                                         const std::vector<CustomerId> &among = {});

} // namespace tam
