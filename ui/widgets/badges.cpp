#include "widgets/badges.h"

#include "theme/typography.h"
#include "widgets/draw.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace tam::ui {

namespace {

struct BadgeText
{
    Q_DECLARE_TR_FUNCTIONS(PlanMark)
};

constexpr double PillPadding = 6.0;
constexpr double Gap = 5.0;

QRectF centred(const QRectF &rect, const QSizeF &size)
{
    return {rect.left(), rect.center().y() - size.height() / 2, std::min(size.width(), rect.width()), size.height()};
}

QRectF snapped(const QRectF &rect)
{
    return {qreal(qRound(rect.left())), qreal(qRound(rect.top())), qreal(qRound(rect.width())),
            qreal(qRound(rect.height()))};
}

double lineHeight(const QFont &font, double minimum)
{
    // CJK faces have tall lines; a badge follows the glyphs (about 1.35 em), not the line.
    return std::max(minimum, std::ceil(QFontMetricsF(font).ascent() * 1.12 + 2));
}

QFont pillFont(const PillData &pill, const QFont &font)
{
    const bool bold = isLoud(pill.kind) || pill.kind == StatusKind::Running;
    return styledFont(font, TextStyle::Body, bold);
}

QFont small(const QFont &font, bool bold = false)
{
    return styledFont(font, TextStyle::Secondary, bold);
}

} // namespace

void paintPill(QPainter *painter, const QRectF &rect, const PillData &pill, const QFont &font, const Theme &theme)
{
    const QRectF frame = snapped(centred(rect, pillSize(pill, font)));
    const Tone tone = statusTone(pill.kind);
    const QColor colour = theme.tone(tone);
    if (isLoud(pill.kind)) {
        const bool dashed = pill.kind == StatusKind::Uncertain;
        draw::roundedRect(painter, frame, metrics::ControlRadius, theme.soft(tone), dashed ? colour : Qt::transparent,
                          1.0, dashed ? Qt::DashLine : Qt::SolidLine);
    }
    double x = frame.left() + PillPadding;
    const QSizeF symbol = statusSymbolSize();
    paintStatusSymbol(painter, QRectF(x, frame.center().y() - symbol.height() / 2, symbol.width(), symbol.height()),
                      pill.kind, theme);
    x += symbol.width() + Gap;
    const double end = frame.right() - PillPadding;
    x += draw::text(painter, QRectF(x, frame.top(), end - x, frame.height()), pill.text, pillFont(pill, font), colour);
    if (!pill.secondary.isEmpty()) {
        x += Gap;
        draw::text(painter, QRectF(x, frame.top(), end - x + 1, frame.height()), pill.secondary, small(font), colour);
    }
}

QSizeF pillSize(const PillData &pill, const QFont &font)
{
    double width =
        2 * PillPadding + statusSymbolSize().width() + Gap + draw::textWidth(pill.text, pillFont(pill, font));
    if (!pill.secondary.isEmpty()) {
        width += Gap + draw::textWidth(pill.secondary, small(font));
    }
    return {width, lineHeight(font, metrics::Pill)};
}

QString planMarkText(PlanMark mark)
{
    switch (mark.plan) {
    case PlanKind::None:
        return mark.termsUnknown ? QStringLiteral("?") : QString(QChar(0x2013));
    case PlanKind::Basic:
        //: The basic plan in a small square: two letters, or one Chinese character
        return BadgeText::tr("BA");
    case PlanKind::Enterprise:
        //: The enterprise plan in a small square: two letters, or one Chinese character
        return BadgeText::tr("EN");
    case PlanKind::Premier:
        //: The premier plan in a small square: two letters, or one Chinese character
        return BadgeText::tr("PR");
    case PlanKind::Elite:
        //: The elite plan in a small square: two letters, or one Chinese character
        return BadgeText::tr("EL");
    }
    return {};
}

QString planMarkName(PlanMark mark)
{
    QString name;
    switch (mark.plan) {
    case PlanKind::None:
        return mark.termsUnknown ? BadgeText::tr("a plan that this version does not know")
                                 : BadgeText::tr("no plan in force");
    case PlanKind::Basic:
        name = BadgeText::tr("Basic");
        break;
    case PlanKind::Enterprise:
        name = BadgeText::tr("Enterprise");
        break;
    case PlanKind::Premier:
        name = BadgeText::tr("Premier");
        break;
    case PlanKind::Elite:
        name = BadgeText::tr("Elite");
        break;
    }
    return mark.termsUnknown ? BadgeText::tr("%1, terms of this order are not in the catalogue").arg(name) : name;
}

void paintPlanMark(QPainter *painter, const QRectF &rect, PlanMark mark, const QFont &font, const Theme &theme)
{
    const QRectF frame = snapped(centred(rect, planMarkSize(font)));
    QColor ink = theme.text;
    QColor fill = Qt::transparent;
    QColor border = Qt::transparent;
    Qt::PenStyle style = Qt::SolidLine;
    if (mark.plan == PlanKind::None && !mark.termsUnknown) {
        ink = theme.muted;
    } else if (mark.termsUnknown) {
        ink = border = theme.uncertain;
        fill = theme.uncertainSoft;
        style = Qt::DashLine;
    } else if (mark.plan == PlanKind::Elite) {
        fill = theme.text;
        ink = theme.base;
    } else if (mark.plan == PlanKind::Premier) {
        fill = theme.muted;
        ink = theme.base;
    } else if (mark.plan == PlanKind::Enterprise) {
        border = theme.text;
    } else {
        ink = border = theme.muted;
        style = Qt::DotLine;
    }
    draw::roundedRect(painter, frame, metrics::ControlRadius, fill, border, 1.2, style);
    draw::text(painter, frame, planMarkText(mark), styledFont(font, TextStyle::Secondary, mark.plan != PlanKind::Basic),
               ink, Qt::AlignHCenter);
}

QSizeF planMarkSize(const QFont &font)
{
    const double height = lineHeight(small(font), metrics::PlanMark);
    // All marks of a language are equally wide, so that the names after them line up.
    double width = height;
    for (const PlanKind plan : {PlanKind::Basic, PlanKind::Enterprise, PlanKind::Premier, PlanKind::Elite}) {
        const QString text = planMarkText({plan});
        width = std::max(width, draw::textWidth(text, small(font, true)) + (text.size() > 1 ? 6 : 0));
    }
    return {width, height};
}

void paintSeverity(QPainter *painter, const QRectF &rect, int level, const Theme &theme)
{
    const QRectF frame = snapped(centred(rect, severitySize()));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (int i = 0; i < 4; ++i) {
        const int height = 3 + i * 3;
        painter->fillRect(QRectF(frame.left() + i * 4, frame.bottom() - height, 3, height),
                          i < level ? theme.text : theme.line);
    }
    painter->restore();
}

QSizeF severitySize()
{
    return {15, 12};
}

void paintSowChip(QPainter *painter, const QRectF &rect, const QString &label, const QFont &font, const Theme &theme,
                  bool active)
{
    const QRectF frame = snapped(centred(rect, sowChipSize(label, font)));
    draw::roundedRect(painter, frame, frame.height() / 2, active ? theme.accentSoft : theme.alt,
                      active ? theme.accent : theme.line);
    draw::text(painter, frame, label, styledFont(font, TextStyle::Secondary), active ? theme.accent : theme.muted,
               Qt::AlignHCenter);
}

QSizeF sowChipSize(const QString &label, const QFont &font)
{
    return {draw::textWidth(label, small(font)) + 13, lineHeight(small(font), metrics::SowChip)};
}

void paintTag(QPainter *painter, const QRectF &rect, const TagData &tag, const QFont &font, const Theme &theme)
{
    const QRectF frame = snapped(centred(rect, tagSize(tag, font)));
    const QColor colour = theme.tone(tag.tone);
    const bool quiet = tag.tone == Tone::Muted || tag.tone == Tone::Text || tag.tone == Tone::Faint;
    draw::roundedRect(painter, frame, metrics::ControlRadius, Qt::transparent, quiet ? theme.line : colour, 1.0,
                      tag.tone == Tone::Uncertain ? Qt::DashLine : Qt::SolidLine);
    draw::text(painter, frame.adjusted(3, 0, -3, 0), tag.text, small(font, tag.tone == Tone::Critical), colour,
               Qt::AlignHCenter);
}

QSizeF tagSize(const TagData &tag, const QFont &font)
{
    return {draw::textWidth(tag.text, small(font, tag.tone == Tone::Critical)) + 12, lineHeight(small(font), 18)};
}

void paintCounter(QPainter *painter, const QRectF &rect, const QString &text, Tone tone, const QFont &font,
                  const Theme &theme)
{
    if (text.isEmpty()) {
        return;
    }
    const QSizeF size = counterSize(text, tone, font);
    const QRectF frame = snapped(
        QRectF(rect.right() - size.width(), rect.center().y() - size.height() / 2, size.width(), size.height()));
    if (tone == Tone::Critical) {
        draw::roundedRect(painter, frame, frame.height() / 2, theme.critical, Qt::transparent);
        draw::text(painter, frame, text, small(font, true), theme.onAccent, Qt::AlignHCenter);
    } else {
        draw::text(painter, frame, text, small(font, tone == Tone::Attention || tone == Tone::Text), theme.tone(tone),
                   Qt::AlignRight);
    }
}

QSizeF counterSize(const QString &text, Tone tone, const QFont &font)
{
    const double height = lineHeight(small(font), metrics::SowChip);
    const double width = draw::textWidth(text, small(font, true));
    return {tone == Tone::Critical ? std::max(height + 4, width + 12) : width, height};
}

void paintKeyCap(QPainter *painter, const QRectF &rect, const QString &keys, const QFont &font, const QColor &colour)
{
    const QRectF frame = snapped(centred(rect, keyCapSize(keys, font)));
    QColor border = colour;
    border.setAlphaF(0.55F);
    draw::roundedRect(painter, frame, metrics::ControlRadius, Qt::transparent, border);
    draw::text(painter, frame, keys, small(font), colour, Qt::AlignHCenter);
}

QSizeF keyCapSize(const QString &keys, const QFont &font)
{
    return {draw::textWidth(keys, small(font)) + 9, lineHeight(small(font), metrics::SowChip)};
}

} // namespace tam::ui
