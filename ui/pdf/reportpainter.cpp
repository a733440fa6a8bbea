#include "pdf/reportpainter.h"

#include "pdf/pdftable.h"
#include "report/chartlayout.h"

#include <QPainter>

namespace tam::pdf {

namespace {

void paintMark(QPainter &painter, const ChartMark &mark, const Flow &flow, double top)
{
    const Ink &ink = flow.ink();
    const QRectF area(pt(mark.x), top + pt(mark.y), pt(mark.width), pt(mark.height));
    const QColor color = mark.shade == ChartMark::Shade::Bar     ? ink.bar
                         : mark.shade == ChartMark::Shade::Grid  ? ink.rule
                         : mark.shade == ChartMark::Shade::Muted ? ink.muted
                                                                 : ink.text;
    switch (mark.kind) {
    case ChartMark::Kind::Fill:
        painter.fillRect(area, color);
        break;
    case ChartMark::Kind::Hatch: {
        // Drawn line by line: a brush pattern would become a picture of dots in the file.
        painter.save();
        painter.setClipRect(area);
        painter.setPen(QPen(color, pt(0.7)));
        for (int line = 0; line * pt(2.4) < area.width() + area.height(); ++line) {
            const double x = area.left() - area.height() + line * pt(2.4);
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
        }
        painter.restore();
        painter.setPen(QPen(color, pt(0.5)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area);
        break;
    }
    case ChartMark::Kind::Line:
        painter.setPen(QPen(color, pt(mark.shade == ChartMark::Shade::Limit ? 1.4 : 0.6)));
        painter.drawLine(area.topLeft(), area.bottomRight());
        break;
    case ChartMark::Kind::Text: {
        const QFont font = flow.font(kChartText, mark.strong);
        const double width = QFontMetricsF(font, flow.device()).horizontalAdvance(mark.text);
        const double shift = mark.anchor == ChartMark::Anchor::Start    ? 0
                             : mark.anchor == ChartMark::Anchor::Middle ? width / 2
                                                                        : width;
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QPointF(area.left() - shift, area.top()), mark.text);
        break;
    }
    }
}

void paintChart(Flow &flow, const ReportChart &chart)
{
    const ChartLayout layout = layOut(chart, flow.width() / kUnit);
    const QFont title = flow.font(9, true);
    flow.need(flow.heightOf(chart.title, title, flow.width()) + pt(layout.height + 12));
    if (!flow.atTop())
        flow.advance(pt(5));
    flow.text(chart.title, title, flow.ink().muted);
    flow.advance(pt(4));
    if (QPainter *painter = flow.painter()) {
        for (const ChartMark &mark : layout.marks)
            paintMark(*painter, mark, flow, flow.y());
    }
    flow.advance(pt(layout.height + 6));
}

void paintBlock(Flow &flow, const ReportBlock &block)
{
    switch (block.kind) {
    case ReportBlock::Kind::Heading:
        flow.need(pt(40));
        flow.advance(pt(5));
        flow.text(block.text, flow.font(9, true), flow.ink().muted);
        flow.advance(pt(2));
        break;
    case ReportBlock::Kind::Text:
        flow.text(block.text, flow.font(9), flow.ink().text);
        flow.advance(pt(5));
        break;
    case ReportBlock::Kind::Table:
        paintTable(flow, block.table);
        break;
    case ReportBlock::Kind::Chart:
        paintChart(flow, block.chart);
        break;
    }
}

/** The figures of the overview in one line under the title. */
void paintFigures(Flow &flow, const Report &report)
{
    if (report.figures.empty())
        return;
    const double slot = flow.width() / double(report.figures.size());
    const QFont small = flow.font(7.5);
    const QFont large = flow.font(16, true);
    double labels = 0;
    for (const ReportFigure &figure : report.figures)
        labels = std::max(labels, flow.heightOf(figure.label, small, slot - pt(8)));
    const double values = QFontMetricsF(large, flow.device()).height();
    if (QPainter *painter = flow.painter()) {
        double x = 0;
        for (const ReportFigure &figure : report.figures) {
            painter->setPen(flow.ink().muted);
            painter->setFont(small);
            painter->drawText(QRectF(x, flow.y(), slot - pt(8), labels), Qt::TextWordWrap | Qt::AlignBottom,
                              figure.label);
            painter->setPen(flow.ink().text);
            painter->setFont(large);
            const QRectF box(x, flow.y() + labels, slot, values);
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, figure.value);
            if (figure.attention)
                painter->fillRect(
                    QRectF(x, box.bottom(), QFontMetricsF(large, flow.device()).horizontalAdvance(figure.value), pt(1)),
                    flow.ink().text);
            x += slot;
        }
    }
    flow.advance(labels + values + pt(8));
}

void paintTitle(Flow &flow, const Report &report)
{
    flow.text(report.title, flow.font(20, true), flow.ink().text);
    flow.advance(pt(2));
    flow.text(report.customer + QStringLiteral(" · ") + report.period, flow.font(13), flow.ink().text);
    flow.text(report.subtitle, flow.font(9), flow.ink().muted);
    flow.advance(pt(5));
    flow.rule(0.8, flow.ink().text);
    flow.advance(pt(10));
}

void paintSection(Flow &flow, const ReportSection &section)
{
    flow.need(pt(80));
    if (!flow.atTop())
        flow.advance(pt(12));
    const QString number = section.number > 0 ? QString::number(section.number) + QChar(0x2002) : QString();
    flow.text(number + section.title, flow.font(13, true), flow.ink().text);
    flow.advance(pt(2));
    flow.rule(0.5, flow.ink().rule);
    flow.advance(pt(5));
    for (const ReportBlock &block : section.blocks)
        paintBlock(flow, block);
}

void paintFootnotes(Flow &flow, const QStringList &notes)
{
    if (notes.isEmpty())
        return;
    flow.need(pt(60));
    flow.advance(pt(12));
    flow.rule(0.5, flow.ink().rule);
    flow.advance(pt(4));
    for (const QString &note : notes) {
        flow.text(note, flow.font(7), flow.ink().muted);
        flow.advance(pt(2));
    }
}

} // namespace

int paintReport(const Paper &paper, const Report &report, int pages)
{
    Flow flow(paper, report, pages);
    paintTitle(flow, report);
    paintFigures(flow, report);
    for (const ReportSection &section : report.sections)
        paintSection(flow, section);
    paintFootnotes(flow, report.footnotes);
    return flow.page();
}

} // namespace tam::pdf
