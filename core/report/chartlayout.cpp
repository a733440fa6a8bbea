#include "report/chartlayout.h"

#include <algorithm>

namespace tam {

namespace {

using MarkKind = ChartMark::Kind;
using Shade = ChartMark::Shade;
using Anchor = ChartMark::Anchor;

constexpr double kRow = 18;      ///< from one lying bar to the next
constexpr double kThickness = 9; ///< of a bar
constexpr double kColumns = 90;  ///< height of the tallest column
constexpr double kGap = 6;
constexpr double kLegend = 16;

double widthOf(const QString &text)
{
    double ems = 0;
    for (const QChar c : text)
        ems += c.unicode() >= 0x2E80 ? 1.0 : 0.56;
    return ems * kChartText;
}

ChartMark textMark(double x, double y, const QString &text, Anchor anchor, Shade shade = Shade::Ink,
                   bool strong = false)
{
    ChartMark mark;
    mark.kind = MarkKind::Text;
    mark.shade = shade;
    mark.x = x;
    mark.y = y;
    mark.text = text;
    mark.anchor = anchor;
    mark.strong = strong;
    return mark;
}

ChartMark shape(MarkKind kind, Shade shade, double x, double y, double width, double height)
{
    ChartMark mark;
    mark.kind = kind;
    mark.shade = shade;
    mark.x = x;
    mark.y = y;
    mark.width = width;
    mark.height = height;
    return mark;
}

double largest(const ReportChart &chart)
{
    double most = 0;
    for (const ReportBar &bar : chart.bars)
        most = std::max({most, bar.solid + bar.hatched, bar.limit.value_or(0)});
    return most > 0 ? most : 1;
}

/** Cuts a label that would take the bars' room; the table of the section has all of it. */
QString fitted(const QString &text, double room)
{
    if (widthOf(text) <= room)
        return text;
    QString cut = text;
    while (!cut.isEmpty() && widthOf(cut) + kChartText > room)
        cut.chop(1);
    return cut + QChar(0x2026);
}

void addLegend(ChartLayout &layout, const ReportChart &chart, double x)
{
    const double base = layout.height + kLegend - 5;
    const auto entry = [&](const QString &name, const ChartMark &sample) {
        layout.marks.push_back(sample);
        layout.marks.push_back(textMark(x + 14, base, name, Anchor::Start, Shade::Muted));
        x += 14 + widthOf(name) + 14;
    };
    const bool hatched =
        std::any_of(chart.bars.begin(), chart.bars.end(), [](const ReportBar &bar) { return bar.hatched > 0; });
    const bool limited =
        std::any_of(chart.bars.begin(), chart.bars.end(), [](const ReportBar &bar) { return bar.limit.has_value(); });
    if (!chart.solidName.isEmpty())
        entry(chart.solidName, shape(MarkKind::Fill, Shade::Bar, x, base - 6, 10, 6));
    if (hatched && !chart.hatchedName.isEmpty())
        entry(chart.hatchedName, shape(MarkKind::Hatch, Shade::Bar, x, base - 6, 10, 6));
    if (limited && !chart.limitName.isEmpty())
        entry(chart.limitName, shape(MarkKind::Line, Shade::Limit, x + 5, base - 7, 0, 8));
    layout.height += kLegend;
}

void layOutLying(ChartLayout &layout, const ReportChart &chart)
{
    double labels = 0, words = 0;
    for (const ReportBar &bar : chart.bars) {
        labels = std::max(labels, widthOf(bar.label));
        words = std::max(words, widthOf(bar.words));
    }
    labels = std::min(labels, layout.width * 0.38);
    const double left = labels + kGap;
    const double scale = (layout.width - left - words - 2 * kGap) / largest(chart);
    double top = 0;
    for (const ReportBar &bar : chart.bars) {
        const double middle = top + kRow / 2;
        const double base = middle + kChartText * 0.36;
        const double barTop = middle - kThickness / 2;
        layout.marks.push_back(textMark(0, base, fitted(bar.label, labels), Anchor::Start));
        if (bar.solid > 0)
            layout.marks.push_back(shape(MarkKind::Fill, Shade::Bar, left, barTop, bar.solid * scale, kThickness));
        if (bar.hatched > 0)
            layout.marks.push_back(
                shape(MarkKind::Hatch, Shade::Bar, left + bar.solid * scale, barTop, bar.hatched * scale, kThickness));
        if (bar.limit)
            layout.marks.push_back(
                shape(MarkKind::Line, Shade::Limit, left + *bar.limit * scale, barTop - 3, 0, kThickness + 6));
        const double end = std::max(bar.solid + bar.hatched, bar.limit.value_or(0)) * scale;
        layout.marks.push_back(textMark(left + end + kGap, base, bar.words, Anchor::Start, Shade::Ink, true));
        top += kRow;
    }
    layout.marks.push_back(shape(MarkKind::Line, Shade::Grid, left, 0, 0, top));
    layout.height = top;
    addLegend(layout, chart, left);
}

void layOutUpright(ChartLayout &layout, const ReportChart &chart)
{
    const double slot = layout.width / double(std::max<size_t>(1, chart.bars.size()));
    const double thickness = std::min(34.0, slot * 0.5);
    const double headroom = kChartText + 4;
    const double floor = headroom + kColumns;
    const double scale = kColumns / largest(chart);
    double left = 0;
    for (const ReportBar &bar : chart.bars) {
        const double middle = left + slot / 2;
        const double x = middle - thickness / 2;
        const double solid = bar.solid * scale;
        const double all = (bar.solid + bar.hatched) * scale;
        if (bar.solid > 0)
            layout.marks.push_back(shape(MarkKind::Fill, Shade::Bar, x, floor - solid, thickness, solid));
        if (bar.hatched > 0)
            layout.marks.push_back(shape(MarkKind::Hatch, Shade::Bar, x, floor - all, thickness, all - solid));
        layout.marks.push_back(textMark(middle, floor - all - 4, bar.words, Anchor::Middle, Shade::Ink, true));
        layout.marks.push_back(
            textMark(middle, floor + kChartText + 4, fitted(bar.label, slot), Anchor::Middle, Shade::Muted));
        left += slot;
    }
    layout.marks.push_back(shape(MarkKind::Line, Shade::Grid, 0, floor, layout.width, 0));
    layout.height = floor + kChartText + 10;
    addLegend(layout, chart, 0);
}

} // namespace

ChartLayout layOut(const ReportChart &chart, double width)
{
    ChartLayout layout;
    layout.width = width;
    if (chart.upright)
        layOutUpright(layout, chart);
    else
        layOutLying(layout, chart);
    return layout;
}

} // namespace tam
