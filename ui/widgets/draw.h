#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace tam::ui {

struct Theme;

/// The few strokes that every painter of this library is made of. All coordinates are device-independent pixels.
namespace draw {

/// Fills and outlines inside `rect` (a border never spills out of it). Pass Qt::transparent for neither.
void roundedRect(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border,
                 double width = 1.0, Qt::PenStyle style = Qt::SolidLine);

/// The keyboard focus mark: two pixels of accent inside `rect`; `onAccent` when the surface itself is the accent.
void focusRing(QPainter *painter, const QRectF &rect, const Theme &theme, bool onAccent = false);

void chevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction, const QColor &colour, double width = 8.0);

/// Diagonal lines clipped to `rect`: what is reserved, and what collides.
void hatch(QPainter *painter, const QRectF &rect, const QColor &colour, double step = 4.0, double width = 1.0);

/// One line of text, elided at the right, vertically centred; returns the width it took.
double text(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &colour,
            Qt::Alignment alignment = Qt::AlignLeft);

[[nodiscard]] double textWidth(const QString &text, const QFont &font);

} // namespace draw
} // namespace tam::ui
