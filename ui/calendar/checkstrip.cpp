#include "calendar/checkstrip.h"

#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

namespace tam::ui {

namespace {

constexpr int Padding = 10;
constexpr int Widest = 460;
constexpr int Margin = 8;   ///< to the edges of the parent
constexpr int Distance = 6; ///< to what it stands beside
constexpr int LineGap = 3;
constexpr int SymbolRoom = 22;
constexpr int KeyGap = 12;
constexpr int SourceGap = 8;
constexpr int SourcePadding = 6;

bool isBad(StatusKind kind)
{
    return kind == StatusKind::Breached || kind == StatusKind::Missed;
}

} // namespace

CheckStrip::CheckStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("checkStrip"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QString CheckStrip::spoken() const
{
    QStringList parts{m_data.title};
    for (const CheckLine &line : m_data.lines) {
        parts.append(tr("%1, %2: %3", "what is checked, how it is, and what follows")
                         .arg(line.key, statusName(line.kind), line.text));
    }
    parts.append(m_data.hint);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

void CheckStrip::setData(const CheckStripData &strip)
{
    m_data = strip;
    setAccessibleName(spoken());
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    updateGeometry();
    update();
}

CheckStrip::Metrics CheckStrip::measure() const
{
    const QFontMetrics body(styledFont(font(), TextStyle::Secondary));
    const QFontMetrics bold(styledFont(font(), TextStyle::Body, true));
    Metrics m{};
    m.width = std::max(160, std::min(Widest, parentWidget()->width() - 2 * Margin));
    m.lineHeight = std::max(body.height(), metrics::Symbol) + LineGap;
    m.titleHeight = std::max(bold.height(), metrics::Symbol) + LineGap + 1;
    for (const CheckLine &line : m_data.lines) {
        m.keys = std::max(m.keys, body.horizontalAdvance(line.key) + KeyGap);
    }
    const int title = SymbolRoom + bold.horizontalAdvance(m_data.title);
    m.hintBelow =
        !m_data.hint.isEmpty() && title + KeyGap + body.horizontalAdvance(m_data.hint) > m.width - 2 * Padding;
    return m;
}

int CheckStrip::textWidth(const Metrics &m, const CheckLine &line) const
{
    const QFontMetrics body(styledFont(font(), TextStyle::Secondary));
    const int source = line.source.isEmpty() ? 0 : body.horizontalAdvance(line.source) + 2 * SourcePadding + SourceGap;
    return m.width - 2 * Padding - SymbolRoom - m.keys - source;
}

int CheckStrip::linesHeight(const Metrics &m, const CheckLine &line) const
{
    const QFontMetrics body(styledFont(font(), TextStyle::Secondary));
    const int height = body.boundingRect(QRect(0, 0, textWidth(m, line), 10'000), Qt::TextWordWrap, line.text).height();
    return std::max(m.lineHeight, height + LineGap);
}

QSize CheckStrip::sizeHint() const
{
    const Metrics m = measure();
    int height = 2 * Padding - LineGap + m.titleHeight + (m.hintBelow ? m.lineHeight : 0);
    for (const CheckLine &line : m_data.lines) {
        height += linesHeight(m, line);
    }
    return {m.width, height};
}

void CheckStrip::showBeside(const QRect &beside)
{
    const QSize size = sizeHint();
    const QRect room = parentWidget()->rect().adjusted(Margin, Margin, -Margin, -Margin);
    int top = beside.bottom() + Distance;
    if (top + size.height() > room.bottom() && beside.top() - Distance - size.height() >= room.top()) {
        top = beside.top() - Distance - size.height();
    }
    int left = beside.left();
    // Neither below nor above: beside it, where one of the sides has room.
    if (top + size.height() > room.bottom()) {
        top = room.bottom() - size.height();
        if (beside.right() + Distance + size.width() <= room.right()) {
            left = beside.right() + Distance;
        } else if (beside.left() - Distance - size.width() >= room.left()) {
            left = beside.left() - Distance - size.width();
        }
    }
    left = std::max(room.left(), std::min(left, room.right() - size.width() + 1));
    setGeometry({QPoint(left, std::max(room.top(), top)), size});
    show();
    raise();
}

void CheckStrip::showInCorner(const QRect &beside)
{
    const QSize size = sizeHint();
    const QRect room = parentWidget()->rect().adjusted(Margin, Margin, -Margin, -Margin);
    QRect place(QPoint(room.right() - size.width() + 1, std::max(room.top(), room.bottom() - size.height() + 1)), size);
    const QRect keptFree = beside.adjusted(-Distance, -Distance, Distance, Distance);
    if (place.intersects(keptFree)) {
        place.moveLeft(room.left());
    }
    if (place.intersects(keptFree)) {
        place.moveTopRight(room.topRight());
    }
    setGeometry(place);
    show();
    raise();
}

void CheckStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const Metrics m = measure();
    const QFont body = styledFont(font(), TextStyle::Secondary);
    painter.fillRect(rect(), theme.base);
    draw::roundedRect(&painter, QRectF(rect()), metrics::CardRadius, theme.base,
                      isBad(m_data.kind) ? theme.critical : theme.line);
    QRectF line(Padding, Padding - LineGap / 2.0, m.width - 2 * Padding, m.titleHeight);
    const auto symbol = [&](StatusKind kind, double top, double height) {
        paintStatusSymbol(&painter,
                          QRectF(Padding, top + (height - metrics::Symbol) / 2, metrics::Symbol, metrics::Symbol), kind,
                          theme);
    };
    symbol(m_data.kind, line.top(), line.height());
    if (!m_data.hint.isEmpty() && !m.hintBelow) {
        draw::text(&painter, line, m_data.hint, body, theme.muted, Qt::AlignRight);
    }
    draw::text(&painter, line.adjusted(SymbolRoom, 0, 0, 0), m_data.title, styledFont(font(), TextStyle::Body, true),
               theme.text);
    double top = line.bottom();
    for (const CheckLine &entry : std::as_const(m_data.lines)) {
        const int height = linesHeight(m, entry);
        symbol(entry.kind, top, m.lineHeight);
        draw::text(&painter, QRectF(Padding + SymbolRoom, top, m.keys, m.lineHeight), entry.key, body, theme.muted);
        const int width = textWidth(m, entry);
        const QRectF text(Padding + SymbolRoom + m.keys, top + LineGap / 2.0, width, height);
        painter.setFont(body);
        painter.setPen(isBad(entry.kind) ? theme.critical : theme.text);
        QRectF used;
        painter.drawText(text, Qt::TextWordWrap, entry.text, &used);
        if (!entry.source.isEmpty()) {
            const double chip = draw::textWidth(entry.source, body) + 2 * SourcePadding;
            const QRectF pill(used.right() + SourceGap, top + (m.lineHeight - metrics::SowChip) / 2.0, chip,
                              metrics::SowChip);
            draw::roundedRect(&painter, pill, metrics::SowChip / 2.0, theme.noneSoft, theme.line);
            draw::text(&painter, pill, entry.source, body, theme.muted, Qt::AlignHCenter);
        }
        top += height;
    }
    if (m.hintBelow) {
        draw::text(&painter, QRectF(Padding, top, m.width - 2 * Padding, m.lineHeight), m_data.hint, body, theme.muted);
    }
}

} // namespace tam::ui
