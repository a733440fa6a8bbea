#include "report/workbook.h"

namespace tam {

namespace {

using Line = Workbook::CoverLine;

/** One sheet of the report: a table or a chart with the section that it belongs to. */
struct SheetPart
{
    const ReportSection *section;
    const ReportBlock *block;
    QString name;
};

QString nameOf(const ReportSection &section, const QString &caption)
{
    const QString what = caption.isEmpty() ? section.title : caption;
    return section.number > 0 ? QStringLiteral("%1 ").arg(section.number) + what : what;
}

std::vector<SheetPart> sheetPartsOf(const Report &report)
{
    std::vector<SheetPart> parts;
    for (const ReportSection &section : report.sections) {
        for (const ReportBlock &block : section.blocks) {
            if (block.kind == ReportBlock::Kind::Table)
                parts.push_back({&section, &block, nameOf(section, block.table.caption)});
            else if (block.kind == ReportBlock::Kind::Chart)
                parts.push_back({&section, &block, nameOf(section, block.chart.title)});
        }
    }
    return parts;
}

/** The name a sheet will get: the cover comes first and links to sheets that are made after it. */
QStringList namesOf(const std::vector<SheetPart> &parts, const Report &report)
{
    Workbook rehearsal(report.title, {}, report.asOf);
    rehearsal.addCover(report.title, {});
    QStringList names;
    for (const SheetPart &part : parts)
        names.append(rehearsal.addTable(part.name, {}));
    return names;
}

std::vector<Line> coverOf(const Report &report, const std::vector<SheetPart> &parts, const QStringList &names)
{
    std::vector<Line> lines{{report.title, {}, {}, Line::Style::Title},
                            {report.customer, report.period, {}, Line::Style::Plain},
                            {report.subtitle, {}, {}, Line::Style::Plain},
                            {}};
    for (const ReportFigure &figure : report.figures)
        lines.push_back({figure.label, figure.value, {}, Line::Style::Figure});
    lines.push_back({});
    lines.push_back({report.contents, {}, {}, Line::Style::Heading});
    for (size_t i = 0; i < parts.size(); ++i)
        lines.push_back({parts[i].name, {}, names[qsizetype(i)], Line::Style::Plain});
    // Texts that stand between the tables belong to the report as much as the tables do.
    for (const ReportSection &section : report.sections) {
        bool first = true;
        for (const ReportBlock &block : section.blocks) {
            if (block.kind != ReportBlock::Kind::Text)
                continue;
            if (first) {
                lines.push_back({});
                lines.push_back({section.title, {}, {}, Line::Style::Heading});
            }
            first = false;
            lines.push_back({block.text, {}, {}, Line::Style::Plain});
        }
    }
    lines.push_back({});
    for (const QString &note : report.footnotes)
        lines.push_back({note, {}, {}, Line::Style::Plain});
    return lines;
}

} // namespace

Result<QByteArray> xlsxOf(const Report &report)
{
    const std::vector<SheetPart> parts = sheetPartsOf(report);
    const QStringList names = namesOf(parts, report);
    Workbook book(report.title, report.footer, report.asOf);
    book.addCover(report.title, coverOf(report, parts, names));
    for (const SheetPart &part : parts) {
        if (part.block->kind == ReportBlock::Kind::Table)
            book.addTable(part.name, part.block->table);
        else
            book.addChart(part.name, part.block->chart, part.block->chart.title);
    }
    return book.finish();
}

} // namespace tam
