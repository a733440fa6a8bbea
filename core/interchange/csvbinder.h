#pragma once

#include "domain/kinds.h"
#include "interchange/csvvalue.h"

#include <QDate>
#include <QHash>

namespace tam {

class Store;

struct CsvCellProblem
{
    qsizetype column = -1; ///< of the file; -1: the row as a whole
    Problem problem;
};

/**
 * Makes records from the rows of a table. Customers and people are found in the store; so is a work log's engagement:
 * by its id, its title or the number of the incident that it was raised from, within the row's customer when there is
 * one, and of several the one that is planned on the row's day. A row that stands for a record of the store (by id, or
 * by its natural key: a customer's name, an incident's customer and number, what a work log says) keeps what its cells
 * do not say. Other rows get a derived id of the natural key, so that importing twice makes nothing twice.
 */
class CsvBinder
{
public:
    explicit CsvBinder(const CsvMapping &mapping);

    /** The mapping must fit the header. `store` may be null: no customers, no people, every row is new. */
    Result<void> prepare(const QStringList &header, Store *store);

    /** Fills the record; the problems found, at most one for each cell. `existing`: the store has this record. */
    QList<CsvCellProblem> bind(const QStringList &cells, RecordBase &record, bool &existing);

    /** After bind(): the row is a new work log, but the ledger has one of that day with the same days by the same
     * person, which was entered in another way. */
    std::optional<Problem> doubt(const RecordBase &record) const;

private:
    struct KnownCustomer
    {
        QUuid id;
        Zone zone;
    };
    struct KnownEngagement
    {
        QUuid id, customer;
        QDate from, to;
    };
    using Places = QHash<QString, QList<qsizetype>>;

    Result<void> loadCustomers();
    Result<void> loadPeople();
    Result<void> loadIncidents();
    Result<void> loadEngagements();
    Result<void> loadLedger();
    Result<void> readEngagement(QStringView text, WorkLog &log) const;
    QList<CsvCellProblem> fill(const QStringList &cells, RecordBase &record) const;
    std::optional<Problem> findCustomer(const QString &text, QUuid &id, Zone &zone) const;
    Result<void> readReference(const Field &field, QStringView text, QUuid &id) const;
    Result<void> readColumn(const CsvColumn &column, const Zone &zone, QStringView cell, RecordBase &record) const;
    void applyDefaults(const Zone &zone, RecordBase &record, QList<CsvCellProblem> &problems) const;
    std::optional<Problem> identify(RecordBase &record) const;
    qsizetype columnOf(const QString &field) const;

    const CsvMapping &m_mapping;
    const KindInfo &m_info;
    Store *m_store = nullptr;
    Zone m_zone = Zone::shanghai();
    QList<qsizetype> m_places; ///< of the mapping's columns in the file
    qsizetype m_customerPlace = -1;
    QList<KnownCustomer> m_customers;
    QHash<QUuid, qsizetype> m_customerById;
    Places m_customersByName, m_customersByAccount;
    QHash<QString, QList<QUuid>> m_people; ///< by name and by e-mail address
    QHash<QString, QUuid> m_incidents;     ///< by customer and number
    QList<KnownEngagement> m_engagements;
    Places m_engagementsByName;     ///< title or number, or id
    QHash<QString, QUuid> m_ledger; ///< work logs by engagement, day, days and performer
};

} // namespace tam
