#pragma once

#include "report/reportfacts.h"
#include "report/reportfile.h"

namespace tam {

/** The service reports of a month in one folder. */
struct ReportBatch
{
    Month month;
    Language language{};
    ReportFormat format = ReportFormat::Pdf;
    QString directory;                   ///< must exist
    QString referenceDirectory;          ///< a company's own template
    std::vector<CustomerId> customers{}; ///< only these, as far as they are owed one; empty: all
};

struct BatchFile
{
    CustomerId customer;
    QString fileName;  ///< inside the folder
    Instant asOf;      ///< that the figures are of
    QByteArray sha256; ///< of the file, hexadecimal
};

/** Told before each report; false stops the whole. `done` of `total` are made; the customer is named as in the report.
 */
using BatchProgress = std::function<bool(int done, int total, const QString &customer)>;

/**
 * Makes the report of every customer that is owed one for the month (R12), or of those asked for. All or nothing: the
 * files are made beside and take their places together at the end; Cancelled, or the first problem, leaves the folder
 * as it was. Two customers of one name get different files.
 */
Result<std::vector<BatchFile>> writeReports(Store &store, const View &view, const ReportBatch &batch,
                                            const PdfWriter &pdf, const BatchProgress &progress);

} // namespace tam
