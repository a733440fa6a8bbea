#include "widgets/draw.h"

#include "theme/tokens.h"

#include <QCache>
#include <QFontMetricsF>
#include <QPen>
#include <cmath>

namespace tam::ui::draw {

namespace {

/// A text in a font on a device: the same few thousand are measured again with every frame.
struct MeasuredText
{
    QString text;
    QFont font;
    int dpi;

    bool operator==(const MeasuredText &) const = default;
};

size_t qHash(const MeasuredText &key, size_t seed)
{
    return qHashMulti(seed, key.text, key.font, key.dpi);
}

constexpr int MeasuredTexts = 8192;
constexpr int LongestMeasured = 200;

/// Shaping a text costs more than painting it. Only widgets' painters call this: one thread.
double advance(const QString &text, const QFont &font, const QPaintDevice *device)
{
    const auto measure = [&] {
        return (device ? QFontMetricsF(font, device) : QFontMetricsF(font)).horizontalAdvance(text);
    };
    if (text.size() > LongestMeasured) {
        return measure();
    }
    static QCache<MeasuredText, double> known(MeasuredTexts);
    const MeasuredText key{text, font, device ? device->logicalDpiY() : 0};
    if (const double *width = known.object(key)) {
        return *width;
    }
    const double width = measure();
    known.insert(key, new double(width));
    return width;
}

class Saved
{
public:
    explicit Saved(QPainter *painter) : m_painter(painter) { m_painter->save(); }
    ~Saved() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter *m_painter;
};

} // namespace

void roundedRect(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border,
                 double width, Qt::PenStyle style)
{
    const Saved saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    const bool outlined = border.alpha() > 0 && width > 0;
    const double inset = outlined ? width / 2 : 0.0;
    painter->setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    QPen pen(border, width, style);
    if (style == Qt::DashLine) {
        pen.setDashPattern({3.0, 2.0});
    } else if (style == Qt::DotLine) {
        pen.setDashPattern({1.0, 1.6});
    }
    painter->setPen(outlined ? pen : QPen(Qt::NoPen));
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    const double corner = std::max(0.0, radius - inset);
    painter->drawRoundedRect(inner, corner, corner);
}

void focusRing(QPainter *painter, const QRectF &rect, const Theme &theme, bool onAccent)
{
    if (onAccent) {
        roundedRect(painter, rect.adjusted(2, 2, -2, -2), metrics::ControlRadius - 1, Qt::transparent, theme.onAccent,
                    1.5);
    } else {
        roundedRect(painter, rect, metrics::ControlRadius, Qt::transparent, theme.accent, 2.0);
    }
}

void chevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction, const QColor &colour, double width)
{
    const Saved saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double a = width / 2;
    const double b = width / 4;
    painter->translate(rect.center());
    switch (direction) {
    case Qt::DownArrow:
        break;
    case Qt::UpArrow:
        painter->rotate(180);
        break;
    case Qt::LeftArrow:
        painter->rotate(90);
        break;
    case Qt::RightArrow:
        painter->rotate(-90);
        break;
    case Qt::NoArrow:
        return;
    }
    painter->drawPolyline(QPolygonF{{-a, -b}, {0, b}, {a, -b}});
}

void hatch(QPainter *painter, const QRectF &rect, const QColor &colour, double step, double width)
{
    if (rect.isEmpty()) {
        return;
    }
    const Saved saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->setPen(QPen(colour, width));
    // Anchored to the device grid and not to the rectangle, so that neighbouring pieces continue each other.
    const double height = rect.height();
    const double first = std::floor((rect.left() - height) / step) * step;
    const int lines = int(std::ceil((rect.right() - first) / step));
    for (int i = 0; i < lines; ++i) {
        const double x = first + i * step;
        painter->drawLine(QPointF(x, rect.bottom()), QPointF(x + height, rect.top()));
    }
}

double text(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &colour,
            Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0) {
        return 0;
    }
    const Saved saved(painter);
    painter->setFont(font);
    painter->setPen(colour);
    const double full = advance(text, font, painter->device());
    QString shown = text;
    double width = full;
    if (full > rect.width() + 0.5) {
        shown = QFontMetricsF(font, painter->device()).elidedText(text, Qt::ElideRight, rect.width());
        width = advance(shown, font, painter->device());
    }
    painter->drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return std::min(width, rect.width());
}

double textWidth(const QString &text, const QFont &font)
{
    return text.isEmpty() ? 0.0 : std::ceil(advance(text, font, nullptr));
}

} // namespace tam::ui::draw
