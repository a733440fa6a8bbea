#include "report/chartlayout.h"

namespace tam {

namespace {

using MarkKind = ChartMark::Kind;
using Shade = ChartMark::Shade;
using Anchor = ChartMark::Anchor;

QString number(double value)
{
    return QString::number(value, 'f', 2);
}

/** Class names, so that a template decides on the colours. */
QString shadeName(Shade shade)
{
    switch (shade) {
    case Shade::Ink:
        return QStringLiteral("ink");
    case Shade::Muted:
        return QStringLiteral("muted");
    case Shade::Bar:
        return QStringLiteral("bar");
    case Shade::Limit:
        return QStringLiteral("limit");
    case Shade::Grid:
        return QStringLiteral("grid");
    }
    return {};
}

QString anchorName(Anchor anchor)
{
    return anchor == Anchor::Start    ? QStringLiteral("start")
           : anchor == Anchor::Middle ? QStringLiteral("middle")
                                      : QStringLiteral("end");
}

QString rectangle(const ChartMark &mark, const QString &hatch)
{
    const QString fill = mark.kind == MarkKind::Hatch ? QStringLiteral(" fill=\"url(#%1)\"").arg(hatch) : QString();
    return QStringLiteral("<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\"%6/>")
        .arg(mark.kind == MarkKind::Hatch ? QStringLiteral("hatched") : shadeName(mark.shade), number(mark.x),
             number(mark.y), number(mark.width), number(mark.height), fill);
}

QString element(const ChartMark &mark, const QString &hatch)
{
    switch (mark.kind) {
    case MarkKind::Fill:
    case MarkKind::Hatch:
        return rectangle(mark, hatch);
    case MarkKind::Line:
        return QStringLiteral("<line class=\"%1\" x1=\"%2\" y1=\"%3\" x2=\"%4\" y2=\"%5\"/>")
            .arg(shadeName(mark.shade), number(mark.x), number(mark.y), number(mark.x + mark.width),
                 number(mark.y + mark.height));
    case MarkKind::Text:
        // The text comes last: what it holds must not be taken for a placeholder.
        return QStringLiteral("<text class=\"%1%2\" x=\"%3\" y=\"%4\" text-anchor=\"%5\">")
                   .arg(shadeName(mark.shade), mark.strong ? QStringLiteral(" strong") : QString(), number(mark.x),
                        number(mark.y), anchorName(mark.anchor)) +
               mark.text.toHtmlEscaped() + QStringLiteral("</text>");
    }
    return {};
}

} // namespace

QString svgOf(const ReportChart &chart, double width)
{
    const ChartLayout layout = layOut(chart, width);
    const QString hatch = QStringLiteral("hatch-") + chart.id;
    QString svg =
        QStringLiteral("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 %1 %2\" width=\"%1pt\" height=\"%2pt\" "
                       "xmlns=\"http://www.w3.org/2000/svg\">")
            .arg(number(layout.width), number(layout.height));
    svg += QStringLiteral("<title>") + chart.title.toHtmlEscaped() + QStringLiteral("</title>");
    svg += QStringLiteral("<defs><pattern id=\"%1\" width=\"3\" height=\"3\" patternUnits=\"userSpaceOnUse\" "
                          "patternTransform=\"rotate(45)\"><line class=\"hatchline\" x1=\"0\" y1=\"0\" x2=\"0\" "
                          "y2=\"3\"/></pattern></defs>\n")
               .arg(hatch);
    for (const ChartMark &mark : layout.marks)
        svg += element(mark, hatch) + u'\n';
    return svg + QStringLiteral("</svg>\n");
}

} // namespace tam
