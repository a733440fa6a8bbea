#include "report/reportfile.h"

#include "report/htmlreport.h"
#include "report/workbook.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace tam {

std::optional<ReportFormat> reportFormatOf(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    for (const ReportFormat format : {ReportFormat::Pdf, ReportFormat::Xlsx, ReportFormat::Html}) {
        if (suffix == suffixOf(format))
            return format;
    }
    return std::nullopt;
}

QString suffixOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return QStringLiteral("pdf");
    case ReportFormat::Xlsx:
        return QStringLiteral("xlsx");
    case ReportFormat::Html:
        return QStringLiteral("html");
    }
    return {};
}

Result<QByteArray> reportBytes(const Report &report, ReportFormat format, const QString &referenceDirectory,
                               const PdfWriter &pdf)
{
    switch (format) {
    case ReportFormat::Pdf:
        if (!pdf)
            return Problem(ProblemCode::BadArgument,
                           {QStringLiteral("--out"), QStringLiteral(".pdf"), QStringLiteral(".xlsx, .html")});
        return pdf(report);
    case ReportFormat::Xlsx:
        return xlsxOf(report);
    case ReportFormat::Html:
        break;
    }
    auto layout = reportTemplate(referenceDirectory);
    if (!layout)
        return layout.problem();
    return htmlOf(report, *layout).toUtf8();
}

Result<void> writeWhole(const QString &fileName, const QByteArray &bytes)
{
    QSaveFile file(fileName);
    const auto refused = [&] {
        return errno == ENOSPC ? Problem(ProblemCode::DiskFull).in(fileName)
                               : Problem(ProblemCode::FileNotWritable, {file.errorString()}).in(fileName);
    };
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return refused();
    errno = 0;
    if (!file.commit())
        return refused();
    return {};
}

} // namespace tam
