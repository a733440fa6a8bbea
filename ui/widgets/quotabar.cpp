#include "widgets/quotabar.h"

#include "theme/typography.h"
#include "widgets/draw.h"
#include "widgets/numbers.h"
#include "widgets/statussymbol.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace tam::ui {

namespace {

struct QuotaText
{
    Q_DECLARE_TR_FUNCTIONS(QuotaCell)
};

constexpr double Box = 9.0;
constexpr double BoxGap = 3.0;
constexpr double OverGap = 2.0;

enum class Piece { Used, Reserved, Unsent, Over, Left };

void paintPiece(QPainter *painter, const QRectF &rect, Piece piece, const Theme &theme)
{
    if (rect.width() < 0.5) {
        return;
    }
    switch (piece) {
    case Piece::Used:
        painter->fillRect(rect, theme.accent);
        break;
    case Piece::Reserved:
        painter->fillRect(rect, theme.accentSoft);
        draw::hatch(painter, rect, theme.accent);
        draw::roundedRect(painter, rect, 0, Qt::transparent, theme.accent);
        break;
    case Piece::Unsent:
        draw::roundedRect(painter, rect, 0, theme.uncertainSoft, theme.uncertain, 1.0, Qt::DashLine);
        break;
    case Piece::Over:
        painter->fillRect(rect, theme.critical);
        break;
    case Piece::Left:
        draw::roundedRect(painter, rect, 0, theme.alt, theme.faint);
        break;
    }
}

} // namespace

Tone leftTone(double left)
{
    return left < 0 ? Tone::Critical : left > 0 ? Tone::Text : Tone::Attention;
}

void paintQuotaBar(QPainter *painter, const QRectF &rect, const QuotaBar &bar, const Theme &theme)
{
    const QRectF track(qRound(rect.left()), qRound(rect.top()), qRound(rect.width()), qRound(rect.height()));
    if (!bar.limit) {
        draw::roundedRect(painter, track, 0, Qt::transparent, theme.uncertain, 1.0, Qt::DashLine);
        return;
    }
    const double limit = *bar.limit;
    const double total = std::max(limit, bar.taken());
    const bool over = bar.taken() > limit;
    const double room = track.width() - (over ? OverGap : 0.0);
    const double unit = total > 0 ? room / total : 0.0;
    const double limitX = track.left() + limit * unit;
    draw::roundedRect(painter, QRectF(track.left(), track.top(), limitX - track.left(), track.height()), 0, theme.alt,
                      theme.line);
    double from = track.left();
    const auto piece = [&](double amount, Piece kind) {
        const double to = std::min(from + amount * unit, limitX);
        paintPiece(painter, QRectF(QPointF(from, track.top()), QPointF(to, track.bottom())), kind, theme);
        from = std::max(from, to);
    };
    piece(bar.used, Piece::Used);
    piece(bar.reserved, Piece::Reserved);
    piece(bar.unsent, Piece::Unsent);
    if (over) {
        // The red piece keeps a visible width: a quarter of a day over is over.
        const double left = std::min(limitX + OverGap, track.right() - 4);
        paintPiece(painter, QRectF(QPointF(left, track.top()), track.bottomRight()), Piece::Over, theme);
        painter->fillRect(QRectF(std::min(limitX, left - 1.5), track.top() - 1, 1, track.height() + 2), theme.text);
    }
}

QSizeF quotaBarSize()
{
    return {140, 11};
}

void paintTimesBoxes(QPainter *painter, const QRectF &rect, const QuotaTimes &times, const Theme &theme)
{
    const int limit = times.limit.value_or(0);
    const int taken = times.used + times.reserved + times.unsent;
    const int boxes = std::max(limit, taken);
    double x = qRound(rect.left());
    const double y = qRound(rect.center().y() - Box / 2);
    for (int i = 0; i < boxes && x + Box <= rect.right() + 0.5; ++i, x += Box + BoxGap) {
        const Piece piece = i >= limit                      ? Piece::Over
                            : i < times.used                ? Piece::Used
                            : i < times.used + times.unsent ? Piece::Unsent
                            : i < taken                     ? Piece::Reserved
                                                            : Piece::Left;
        paintPiece(painter, QRectF(x, y, Box, Box), piece, theme);
    }
}

QSizeF timesBoxesSize(const QuotaTimes &times)
{
    const int boxes = std::max(times.limit.value_or(0), times.used + times.reserved + times.unsent);
    return {std::max(0.0, boxes * (Box + BoxGap) - BoxGap), Box};
}

QString QuotaCell::toText() const
{
    switch (state) {
    case State::NotInPlan:
        return QString(QChar(0x2014));
    case State::TermsUnknown:
        return QuotaText::tr("unknown");
    case State::Known:
        break;
    }
    //: What is left of a quota pool: days and times, such as "2.5 d, 1 ×"
    return QuotaText::tr("%1 d, %2 ×").arg(formatDays(days.left()), formatCount(times.left()));
}

void paintQuotaCell(QPainter *painter, const QRectF &rect, const QuotaCell &cell, const QFont &font, const Theme &theme)
{
    if (cell.state != QuotaCell::State::Known) {
        const bool unknown = cell.state == QuotaCell::State::TermsUnknown;
        const bool fits = draw::textWidth(cell.toText(), font) <= rect.width();
        draw::text(painter, rect, fits ? cell.toText() : QStringLiteral("?"), font,
                   unknown ? theme.uncertain : theme.faint, Qt::AlignHCenter);
        return;
    }
    const double days = cell.days.left();
    const int times = cell.times.left();
    const bool blocked = cell.blocked();
    const auto tone = [blocked](double left) {
        return left < 0 ? Tone::Critical : blocked ? Tone::Attention : Tone::Text;
    };
    const QFont strong = styledFont(font, TextStyle::Secondary, blocked);
    const double barHeight = 6;
    const double textHeight = QFontMetricsF(strong).ascent() + 3;
    const double top = rect.center().y() - (textHeight + 3 + barHeight) / 2;
    const QRectF line(rect.left(), top, rect.width(), textHeight);
    //: Times left in a narrow table column, such as "1 ×"
    QString timesText = QuotaText::tr("%1 ×").arg(formatCount(times));
    double words = draw::textWidth(formatDays(days), strong) + draw::textWidth(timesText, strong);
    if (words + 3 > line.width()) { // two long numbers: the place says which is which
        timesText = formatCount(times);
        words = draw::textWidth(formatDays(days), strong) + draw::textWidth(timesText, strong);
    }
    double x = line.left();
    // The number is red and signed anyway: the symbol goes first when the column is narrow.
    if (days < 0 && words + 16 <= line.width()) {
        paintStatusSymbol(painter, QRectF(x, line.center().y() - 5, 10, 10), StatusKind::Breached, theme);
        x += 12;
    }
    draw::text(painter, QRectF(x, line.top(), line.right() - x, line.height()), formatDays(days), strong,
               theme.tone(tone(days)));
    draw::text(painter, line, timesText, strong, times > 0 && !blocked ? theme.muted : theme.tone(tone(times)),
               Qt::AlignRight);
    paintQuotaBar(painter, QRectF(rect.left(), top + textHeight + 3, rect.width(), barHeight), cell.days, theme);
}

QSizeF quotaCellSize(const QuotaCell &cell, const QFont &font)
{
    const QFont strong = styledFont(font, TextStyle::Secondary, true);
    return {std::max(60.0, draw::textWidth(cell.toText(), strong) + 16), QFontMetricsF(strong).ascent() + 14};
}

} // namespace tam::ui
