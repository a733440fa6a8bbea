#pragma once

#include "domain/result.h"
#include "report/reportmodel.h"

#include <functional>
#include <optional>

namespace tam {

enum class ReportFormat : quint8 { Pdf, Xlsx, Html };

/** By the ending of a file's name; nothing for another one. */
std::optional<ReportFormat> reportFormatOf(const QString &fileName);
QString suffixOf(ReportFormat format); ///< "pdf" …

/** Makes the PDF: it needs Qt Gui, so that core does not have it. Null where a program has none. */
using PdfWriter = std::function<Result<QByteArray>(const Report &)>;

/** The whole file as bytes. `referenceDirectory` may hold a company's own HTML template. */
Result<QByteArray> reportBytes(const Report &report, ReportFormat format, const QString &referenceDirectory,
                               const PdfWriter &pdf);

/** Writes beside the file and renames: there is the old one or the whole new one. DiskFull, FileNotWritable. */
Result<void> writeWhole(const QString &fileName, const QByteArray &bytes);

} // namespace tam
