#pragma once

#include "domain/result.h"
#include "report/reportmodel.h"

#include <memory>

namespace tam {

/**
 * An XLSX workbook of tables: real numbers, dates and times, column widths after the contents, the header frozen,
 * repeated in print and with a filter, landscape A4 fitted to one page in width. Text is always text: nothing that a
 * record holds becomes a formula or a link. A text beyond a cell's 32,767 characters is cut and ends with "…".
 */
class Workbook
{
public:
    /** `title` and `created` stand in the document's properties; `footer` under each printed page. */
    Workbook(const QString &title, const QString &footer, Instant created);
    ~Workbook();
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    /** A sheet of its own; the name is made one that programs take, and unique. Returns the name that it got. */
    QString addTable(const QString &name, const ReportTable &table);
    /** The numbers of a chart with the native chart beside them. */
    QString addChart(const QString &name, const ReportChart &chart, const QString &labelTitle);
    /** Lines of text, the first one large: a cover. `links` are sheets to go to, with the text shown. */
    struct CoverLine
    {
        QString text, value; ///< value in the second column
        QString sheet;       ///< a link to this sheet
        enum class Style : quint8 { Plain, Title, Heading, Figure } style = Style::Plain;
    };
    void addCover(const QString &name, const std::vector<CoverLine> &lines);

    /** The finished file; FileNotWritable when there is no room for it. */
    Result<QByteArray> finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/** A report as a workbook: a cover with key figures and footnotes, then a sheet for each table and chart. */
Result<QByteArray> xlsxOf(const Report &report);

/** One list as a workbook. */
Result<QByteArray> xlsxOf(const ReportTable &table, const QString &title, Instant created);

} // namespace tam
