#pragma once

#include "report/reportsubject.h"
#include "support/appcontext.h"

#include <QList>

namespace tam::ui {

/// A report that was written to a file.
struct WrittenReport
{
    ReportSubject subject;
    Instant asOf; ///< that its figures are of
    QString fileName;
    QByteArray sha256; ///< hexadecimal
};

/// The id of the deliverable's record: of the one that somebody acted on already, else the derived one (R12).
QUuid deliverableRecord(Store &store, const WrittenReport &report);
/// What the record keeps of the file: a JSON object with its name and its checksum.
QByteArray documentOf(const WrittenReport &report);

/// Those whose deliverable can become "drafted": not those that are delivered or waived already, nor those that nothing
/// obliges (R12: a month under a plan without reports, an engagement under way, a fault whose review nobody asked for)
/// as long as no record says so.
Result<QList<WrittenReport>> undelivered(AppContext &context, const QList<WrittenReport> &reports);

/// Marks the deliverables as drafted (R12: the record is made when somebody first acts on it); all or none of up to a
/// hundred at a time. The snapshot is computed anew.
Result<void> markDrafted(AppContext &context, const QList<WrittenReport> &reports);

} // namespace tam::ui
