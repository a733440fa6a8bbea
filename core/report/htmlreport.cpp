#include "report/htmlreport.h"

#include "report/chartlayout.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

// The resources of a static library are dropped by the linker unless somebody asks for them; the macro works outside
// namespaces only.
static void initialiseReportResources()
{
    Q_INIT_RESOURCE(report);
}

namespace tam {

namespace {

constexpr double kChartWidth = 470; ///< points; the print width of A4 within its margins

QString escaped(const QString &text)
{
    QString html = text.toHtmlEscaped();
    return html.replace(u'\n', QStringLiteral("<br>"));
}

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(QStringLiteral("\\{\\{([a-z_]+)\\}\\}"));
    return pattern;
}

const QStringList &knownNames()
{
    static const QStringList names{QStringLiteral("lang"),     QStringLiteral("title"),     QStringLiteral("customer"),
                                   QStringLiteral("period"),   QStringLiteral("subtitle"),  QStringLiteral("figures"),
                                   QStringLiteral("sections"), QStringLiteral("footnotes"), QStringLiteral("footer")};
    return names;
}

QString classOf(const ReportCell &cell, bool number)
{
    QStringList names;
    if (number)
        names.append(QStringLiteral("n"));
    if (cell.tone == ReportTone::Strong)
        names.append(QStringLiteral("strong"));
    else if (cell.tone == ReportTone::Muted)
        names.append(QStringLiteral("muted"));
    else if (cell.tone == ReportTone::Attention)
        names.append(QStringLiteral("attention"));
    return names.isEmpty() ? QString() : QStringLiteral(" class=\"") + names.join(u' ') + u'"';
}

QString rowHtml(const ReportTable &table, const std::vector<ReportCell> &row)
{
    QString html = QStringLiteral("<tr>");
    for (size_t i = 0; i < table.columns.size() && i < row.size(); ++i)
        html += QStringLiteral("<td") + classOf(row[i], table.columns[i].number) + u'>' + escaped(row[i].text) +
                QStringLiteral("</td>");
    return html + QStringLiteral("</tr>\n");
}

QString headHtml(const ReportTable &table)
{
    QString html = QStringLiteral("<thead><tr>");
    for (const ReportColumn &column : table.columns)
        html += QStringLiteral("<th scope=\"col\"") +
                (column.number ? QStringLiteral(" class=\"n\">") : QStringLiteral(">")) + escaped(column.title) +
                QStringLiteral("</th>");
    return html + QStringLiteral("</tr></thead>");
}

QString tableHtml(const ReportTable &table)
{
    const QString caption = table.caption.isEmpty()
                                ? QString()
                                : QStringLiteral("<h3>") + escaped(table.caption) + QStringLiteral("</h3>\n");
    if (table.rows.empty())
        return caption + QStringLiteral("<p class=\"none\">") + escaped(table.none) + QStringLiteral("</p>\n");
    int weights = 0;
    for (const ReportColumn &column : table.columns)
        weights += column.weight;
    QString html = caption + QStringLiteral("<table id=\"") + table.id + QStringLiteral("\"><colgroup>");
    for (const ReportColumn &column : table.columns)
        html += QStringLiteral("<col style=\"width:%1%\">").arg(100.0 * column.weight / weights, 0, 'f', 1);
    html += QStringLiteral("</colgroup>");
    if (!table.plain)
        html += headHtml(table);
    html += QStringLiteral("<tbody>\n");
    for (const auto &row : table.rows)
        html += rowHtml(table, row);
    return html + QStringLiteral("</tbody></table>\n");
}

QString blockHtml(const ReportBlock &block)
{
    switch (block.kind) {
    case ReportBlock::Kind::Heading:
        return QStringLiteral("<h3>") + escaped(block.text) + QStringLiteral("</h3>\n");
    case ReportBlock::Kind::Text:
        return QStringLiteral("<p>") + escaped(block.text) + QStringLiteral("</p>\n");
    case ReportBlock::Kind::Table:
        return tableHtml(block.table);
    case ReportBlock::Kind::Chart:
        return QStringLiteral("<h3>") + escaped(block.chart.title) + QStringLiteral("</h3>\n<figure>") +
               svgOf(block.chart, kChartWidth) + QStringLiteral("</figure>\n");
    }
    return {};
}

QString sectionsHtml(const Report &report)
{
    QString html;
    for (const ReportSection &section : report.sections) {
        const QString number =
            section.number > 0 ? QString::number(section.number) + QStringLiteral("\u2002") : QString();
        html += QStringLiteral("<section id=\"") + section.id + QStringLiteral("\">\n<h2>") +
                escaped(number + section.title) + QStringLiteral("</h2>\n");
        for (const ReportBlock &block : section.blocks)
            html += blockHtml(block);
        html += QStringLiteral("</section>\n");
    }
    return html;
}

QString figuresHtml(const Report &report)
{
    QString html = QStringLiteral("<dl class=\"figures\">\n");
    for (const ReportFigure &figure : report.figures)
        html += QStringLiteral("<div><dt>") + escaped(figure.label) + QStringLiteral("</dt><dd") +
                (figure.attention ? QStringLiteral(" class=\"attention\">") : QStringLiteral(">")) +
                escaped(figure.value) + QStringLiteral("</dd></div>\n");
    return html + QStringLiteral("</dl>\n");
}

QString footnotesHtml(const Report &report)
{
    QString html = QStringLiteral("<ol class=\"footnotes\">\n");
    for (const QString &note : report.footnotes)
        html += QStringLiteral("<li>") + escaped(note) + QStringLiteral("</li>\n");
    return html + QStringLiteral("</ol>\n");
}

} // namespace

Result<QString> reportTemplate(const QString &referenceDirectory)
{
    initialiseReportResources();
    const QString own = referenceDirectory.isEmpty() ? QString() : referenceDirectory + u'/' + kReportTemplate;
    const QString name = !own.isEmpty() && QFile::exists(own) ? own : QStringLiteral(":/tam/report/report.html");
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Problem(ProblemCode::FileNotReadable, {file.errorString()}).in(name);
    const QString text = QString::fromUtf8(file.readAll());
    if (!text.contains(QStringLiteral("{{sections}}")))
        return Problem(ProblemCode::BadArgument,
                       {QStringLiteral("report.html"), QString(), QStringLiteral("{{sections}}")})
            .in(name);
    for (auto it = placeholder().globalMatch(text); it.hasNext();) {
        const QString found = it.next().captured(1);
        if (!knownNames().contains(found))
            return Problem(ProblemCode::BadArgument,
                           {QStringLiteral("report.html"), QStringLiteral("{{%1}}").arg(found),
                            knownNames().join(QStringLiteral(", "))})
                .in(name);
    }
    return text;
}

QString htmlOf(const Report &report, const QString &templateText)
{
    const QHash<QString, QString> values{
        {QStringLiteral("lang"), report.language == Language::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en")},
        {QStringLiteral("title"), escaped(report.title)},
        {QStringLiteral("customer"), escaped(report.customer)},
        {QStringLiteral("period"), escaped(report.period)},
        {QStringLiteral("subtitle"), escaped(report.subtitle)},
        {QStringLiteral("figures"), figuresHtml(report)},
        {QStringLiteral("sections"), sectionsHtml(report)},
        {QStringLiteral("footnotes"), footnotesHtml(report)},
        {QStringLiteral("footer"), escaped(report.footer)},
    };
    // In one pass: what a customer's text holds is never taken for a placeholder.
    QString html;
    qsizetype from = 0;
    for (auto it = placeholder().globalMatch(templateText); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        html += QStringView(templateText).mid(from, match.capturedStart() - from);
        html += values.value(match.captured(1), match.captured(0));
        from = match.capturedEnd();
    }
    return html + QStringView(templateText).mid(from);
}

} // namespace tam
