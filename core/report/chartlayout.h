#pragma once

#include "report/reportmodel.h"

namespace tam {

/** A piece of a laid-out chart, in points from its upper left corner. */
struct ChartMark
{
    enum class Kind : quint8 { Fill, Hatch, Line, Text };
    enum class Shade : quint8 { Ink, Muted, Bar, Limit, Grid };
    enum class Anchor : quint8 { Start, Middle, End };
    Kind kind = Kind::Fill;
    Shade shade = Shade::Ink;
    double x = 0, y = 0, width = 0, height = 0; ///< of a line: to x + width, y + height; of a text: y is its base line
    QString text;
    Anchor anchor = Anchor::Start;
    bool strong = false;
};

struct ChartLayout
{
    double width = 0, height = 0;
    std::vector<ChartMark> marks; ///< in the order of painting
};

/** Size of the texts in a chart, in points. */
inline constexpr double kChartText = 8;

/**
 * Where everything of a chart stands: one layout for every writer, so that the page, the picture and the print look the
 * same. Texts are measured roughly (a Han character is one em wide) and have room to spare.
 */
ChartLayout layOut(const ReportChart &chart, double width);

/** The chart as an SVG element of its own, in shades that survive grey print; texts stay texts. */
QString svgOf(const ReportChart &chart, double width);

} // namespace tam
