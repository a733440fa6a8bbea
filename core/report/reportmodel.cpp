#include "report/reportmodel.h"

#include "wording/format.h"

namespace tam {

ReportCell ReportCell::count(qint64 value)
{
    ReportCell cell;
    cell.type = Type::Number;
    cell.number = double(value);
    cell.text = value < 0 ? QChar(0x2212) + QString::number(-value) : QString::number(value);
    return cell;
}

ReportCell ReportCell::ofDays(Days value)
{
    ReportCell cell(wording::days(value));
    if (!value.isNull()) {
        cell.type = Type::Number;
        cell.number = value.toDouble();
    }
    return cell;
}

ReportCell ReportCell::ofDate(QDate value)
{
    ReportCell cell(wording::date(value));
    if (value.isValid()) {
        cell.type = Type::Date;
        cell.date = value;
    }
    return cell;
}

ReportCell ReportCell::ofTime(Instant value, const Zone &zone)
{
    ReportCell cell(wording::localTime(value, zone));
    if (!value.isNull()) {
        cell.type = Type::Time;
        cell.time = zone.localTime(value);
    }
    return cell;
}

namespace {

void append(QStringList &texts, const ReportTable &table)
{
    texts << table.caption << table.none;
    for (const ReportColumn &column : table.columns)
        texts << column.title;
    for (const auto &row : table.rows) {
        for (const ReportCell &cell : row)
            texts << cell.text;
    }
}

void append(QStringList &texts, const ReportChart &chart)
{
    texts << chart.title << chart.solidName << chart.hatchedName << chart.limitName;
    for (const ReportBar &bar : chart.bars)
        texts << bar.label << bar.words;
}

} // namespace

QString fileNameOf(QString name, const QString &suffix)
{
    for (QChar &c : name) {
        // What Windows or a shell takes for something else, and what no file name may hold.
        if (c < u' ' || QStringView(u"<>:\"/\\|?*").contains(c))
            c = u'_';
    }
    while (name.startsWith(u'.'))
        name[0] = u'_';
    return name.left(180) + u'.' + suffix;
}

QString allTexts(const Report &report)
{
    QStringList texts{report.title, report.customer, report.period, report.subtitle, report.footer, report.pageOf};
    for (const ReportFigure &figure : report.figures)
        texts << figure.label << figure.value;
    for (const ReportSection &section : report.sections) {
        texts << section.title;
        for (const ReportBlock &block : section.blocks) {
            texts << block.text;
            append(texts, block.table);
            append(texts, block.chart);
        }
    }
    texts << report.footnotes;
    return texts.join(u'\n');
}

} // namespace tam
