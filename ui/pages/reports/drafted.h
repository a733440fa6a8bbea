#pragma once

#include "support/appcontext.h"

#include <QList>

namespace tam::ui {

/// A service report that was written to a file.
struct WrittenReport
{
    CustomerId customer;
    Month month;
    Instant asOf; ///< that its figures are of
    QString fileName;
    QByteArray sha256; ///< hexadecimal
};

/// Those whose deliverable can become "drafted": not those that are delivered or waived already.
Result<QList<WrittenReport>> undelivered(Store &store, const QList<WrittenReport> &reports);

/// Marks the deliverables as drafted (R12: the record is made when somebody first acts on it); all or none of up to a
/// hundred at a time. The snapshot is computed anew.
Result<void> markDrafted(AppContext &context, const QList<WrittenReport> &reports);

} // namespace tam::ui
