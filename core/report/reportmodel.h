#pragma once

#include "domain/days.h"
#include "domain/time.h"
#include "wording/languagescope.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace tam {

/** How a cell or a text stands out; in grey print weight and words say the same. */
enum class ReportTone : quint8 { Plain, Strong, Muted, Attention };

/** One cell: what is printed, and the value behind it where a spreadsheet can reckon with one. */
struct ReportCell
{
    enum class Type : quint8 { Text, Number, Date, Time };
    Type type = Type::Text;
    QString text;
    double number = 0;
    QDate date;
    QDateTime time; ///< wall clock at the customer
    ReportTone tone = ReportTone::Plain;

    ReportCell() = default;
    ReportCell(const QString &words) : text(words) {}
    ReportCell &toned(ReportTone with)
    {
        tone = with;
        return *this;
    }

    static ReportCell count(qint64 value);
    static ReportCell ofDays(Days value); ///< "–" when null
    static ReportCell ofDate(QDate value);
    static ReportCell ofTime(Instant value, const Zone &zone);
};

/** The text, or a dash where there is none: a cell is never empty by mistake. */
inline QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

/** A number of times, or a dash where none is known. */
inline ReportCell timesCell(std::optional<int> times)
{
    return times ? ReportCell::count(*times) : ReportCell(QStringLiteral("–"));
}

struct ReportColumn
{
    QString title;
    int weight = 10; ///< share of the width
    bool number = false;
};

/** Rows under a header that is repeated on each page. */
struct ReportTable
{
    QString id;      ///< names the sheet of a workbook and the element of a page: "incidents"
    QString caption; ///< above it; may be empty
    std::vector<ReportColumn> columns;
    std::vector<std::vector<ReportCell>> rows;
    QString none;       ///< in place of a table without rows
    bool plain = false; ///< names and values: printed without its header
};

/** One bar or column: a solid part, a hatched one behind it, and a tick at the limit. */
struct ReportBar
{
    QString label;
    double solid = 0, hatched = 0;
    std::optional<double> limit;
    QString words; ///< the direct label at its end
};

/** A chart with direct labels; its numbers stand in a table of the same section, too. */
struct ReportChart
{
    QString id, title;
    bool upright = false; ///< columns over time instead of lying bars
    std::vector<ReportBar> bars;
    QString solidName, hatchedName, limitName; ///< named once under the chart; empty = not used
};

struct ReportBlock
{
    enum class Kind : quint8 { Heading, Text, Table, Chart };
    Kind kind = Kind::Text;
    QString text; ///< of Heading and Text
    ReportTable table;
    ReportChart chart;
};

struct ReportSection
{
    QString id;     ///< "overview", "incidents", "faults", "hard_problems", "risks", "ledger", "product_requests"
    int number = 0; ///< 0: without one
    QString title;
    std::vector<ReportBlock> blocks;
};

struct ReportFigure
{
    QString id, label, value;
    bool attention = false;
};

/**
 * A report as values: every text in its language, every number as the rules gave it. The writers (HTML, XLSX, PDF)
 * only lay it out, so that all of them say the same.
 */
struct Report
{
    Language language{};
    QString title, customer, period, subtitle; ///< subtitle: plan and dates under the title
    std::vector<ReportFigure> figures;
    std::vector<ReportSection> sections;
    QStringList footnotes; ///< SOW version, readings taken, data time, zone
    QString footer;        ///< one line under each page: version, data time, zone
    QString pageOf;        ///< "Page %1 of %2"
    QString contents;      ///< heading over the overview of a workbook's sheets
    Instant asOf;
    Month month;
};

/** `name` as a file name that every system takes, with `suffix` (without a dot) behind it. */
QString fileNameOf(QString name, const QString &suffix);

/** Every text that a report holds, one after the other. */
QString allTexts(const Report &report);

} // namespace tam
