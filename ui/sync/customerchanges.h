#pragma once

#include "domain/customer.h"
#include "store/store.h"
#include "support/edits.h"

#include <QCoreApplication>
#include <QList>

namespace tam::ui {

/// What others changed about a customer since I last looked, from the audit trail (`change`, domain.md section 3).
struct CustomerChanges
{
    struct Line
    {
        Instant at;
        QString who, what, change;
    };
    Instant since;       ///< my last look, else the start of what is looked at
    bool looked = false; ///< there was a last look
    int count = 0;
    QList<std::pair<QString, int>> kinds; ///< how many of each kind of record, most first
    QList<Line> lines;                    ///< the latest, newest first

    bool isEmpty() const { return count == 0; }
};

class CustomerChangesReader
{
    Q_DECLARE_TR_FUNCTIONS(CustomerChanges)

public:
    static constexpr int kDaysWithoutALook = 14;
    static constexpr qsizetype kLines = 50;

    /// Entries after asOf do not exist yet. My own are left out; `me` may be null.
    static Result<CustomerChanges> read(Store &store, CustomerId customer, PersonId me, const Zone &zone, Instant asOf);
    /// From now on nothing of before counts as new: a record of mine alone, on all my devices.
    static Result<RecordStep> seenStep(Store &store, CustomerId customer, Instant now);
    static QString html(const CustomerChanges &changes, const Zone &zone);
};

} // namespace tam::ui
