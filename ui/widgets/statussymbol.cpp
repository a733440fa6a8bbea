#include "widgets/statussymbol.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>
#include <cmath>
#include <numbers>

namespace tam::ui {

namespace {

struct StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusSymbol)
};

/// The symbols are drawn on a 14 × 14 grid that the caller's rectangle is scaled to.
constexpr double Grid = 14.0;

void paintClock(QPainter *painter, const QColor &colour)
{
    painter->setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawEllipse(QPointF(7, 7), 5.3, 5.3);
    painter->drawPolyline(QPolygonF{{7, 4}, {7, 7}, {9.2, 8.2}});
}

void paintTriangle(QPainter *painter, const QColor &colour, const QColor &mark)
{
    painter->setPen(QPen(colour, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(colour);
    painter->drawPolygon(QPolygonF{{7, 2}, {13, 12.2}, {1, 12.2}});
    painter->setPen(QPen(mark, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(7, 5.8), QPointF(7, 8.4));
    painter->drawPoint(QPointF(7, 10.5));
}

void paintOctagon(QPainter *painter, const QColor &colour, const QColor &mark)
{
    QPolygonF octagon;
    for (int i = 0; i < 8; ++i) {
        const double angle = std::numbers::pi * (0.125 + i * 0.25);
        octagon << QPointF(7 + 6.3 * std::cos(angle), 7 + 6.3 * std::sin(angle));
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawPolygon(octagon);
    painter->setPen(QPen(mark, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(7, 3.9), QPointF(7, 7.4));
    painter->drawPoint(QPointF(7, 10));
}

void paintUncertain(QPainter *painter, const QColor &colour)
{
    QPen pen(colour, 1.4, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({1.9, 1.4});
    painter->setPen(pen);
    painter->drawEllipse(QPointF(7, 7), 5.5, 5.5);
    // A question mark of strokes: legible at 14 px in any font.
    painter->setPen(QPen(colour, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{{5.5, 5.6}, {6, 4.7}, {7.2, 4.5}, {8.4, 5.1}, {8.3, 6.2}, {7, 7.1}, {7, 7.9}});
    painter->drawPoint(QPointF(7, 9.7));
}

} // namespace

Tone statusTone(StatusKind kind)
{
    switch (kind) {
    case StatusKind::None:
        return Tone::None;
    case StatusKind::Met:
        return Tone::Positive;
    case StatusKind::Running:
    case StatusKind::Info:
        return Tone::Accent;
    case StatusKind::DueSoon:
        return Tone::Attention;
    case StatusKind::Breached:
    case StatusKind::Missed:
        return Tone::Critical;
    case StatusKind::Uncertain:
        return Tone::Uncertain;
    case StatusKind::Open:
        return Tone::Muted;
    }
    return Tone::None;
}

bool isLoud(StatusKind kind)
{
    return kind == StatusKind::DueSoon || kind == StatusKind::Breached || kind == StatusKind::Uncertain;
}

QString statusName(StatusKind kind)
{
    switch (kind) {
    case StatusKind::None:
        return StatusText::tr("no target stated");
    case StatusKind::Met:
        return StatusText::tr("met");
    case StatusKind::Running:
        return StatusText::tr("running");
    case StatusKind::DueSoon:
        return StatusText::tr("due soon");
    case StatusKind::Breached:
        return StatusText::tr("breached");
    case StatusKind::Missed:
        return StatusText::tr("missed");
    case StatusKind::Uncertain:
        return StatusText::tr("uncertain");
    case StatusKind::Open:
        return StatusText::tr("open");
    case StatusKind::Info:
        return StatusText::tr("information");
    }
    return {};
}

void paintStatusSymbol(QPainter *painter, const QRectF &rect, StatusKind kind, const Theme &theme)
{
    const double side = std::min(rect.width(), rect.height());
    const QColor colour = theme.tone(statusTone(kind));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center().x() - side / 2, rect.center().y() - side / 2);
    painter->scale(side / Grid, side / Grid);
    painter->setBrush(Qt::NoBrush);
    const QPen stroke(colour, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    switch (kind) {
    case StatusKind::None:
        painter->setPen(stroke);
        painter->drawLine(QPointF(3.5, 7), QPointF(10.5, 7));
        break;
    case StatusKind::Met:
        painter->setPen(stroke);
        painter->drawPolyline(QPolygonF{{2.6, 7.4}, {5.6, 10.6}, {11.6, 3.6}});
        break;
    case StatusKind::Running:
        paintClock(painter, colour);
        break;
    case StatusKind::DueSoon:
        paintTriangle(painter, colour, theme.onAccent);
        break;
    case StatusKind::Breached:
        paintOctagon(painter, colour, theme.onAccent);
        break;
    case StatusKind::Missed:
        painter->setPen(stroke);
        painter->drawLine(QPointF(3.6, 3.6), QPointF(10.4, 10.4));
        painter->drawLine(QPointF(10.4, 3.6), QPointF(3.6, 10.4));
        break;
    case StatusKind::Uncertain:
        paintUncertain(painter, colour);
        break;
    case StatusKind::Open:
        painter->setPen(QPen(colour, 1.3));
        painter->drawEllipse(QPointF(7, 7), 4.6, 4.6);
        break;
    case StatusKind::Info:
        painter->setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap));
        painter->drawEllipse(QPointF(7, 7), 5.4, 5.4);
        painter->drawLine(QPointF(7, 6.6), QPointF(7, 9.6));
        painter->drawPoint(QPointF(7, 4.4));
        break;
    }
    painter->restore();
}

QSizeF statusSymbolSize()
{
    return {metrics::Symbol, metrics::Symbol};
}

} // namespace tam::ui
