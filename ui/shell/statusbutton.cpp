#include "shell/statusbutton.h"

#include "theme/tokens.h"
#include "theme/typography.h"

#include <QPainter>

namespace tam::ui {

namespace {
constexpr int Padding = 8;
constexpr int Symbol = 14;
constexpr int Gap = 5;
} // namespace

StatusButton::StatusButton(const QString &name, QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(name);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void StatusButton::setContent(StatusKind kind, const QString &text, const QString &explanation)
{
    m_kind = kind;
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(explanation);
    setToolTip(explanation);
    updateGeometry();
    update();
}

QFont StatusButton::textFont() const
{
    return styledFont(font(), TextStyle::Secondary);
}

QSize StatusButton::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {2 * Padding + Symbol + Gap + metrics.horizontalAdvance(text()), metrics.height() + 4};
}

void StatusButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (hasFocus() || underMouse() || isDown()) {
        painter.setPen(hasFocus() ? theme.accent : theme.line);
        painter.setBrush(isDown() ? theme.accentSoft : theme.button);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3);
    }
    paintStatusSymbol(&painter, QRectF(Padding, (height() - Symbol) / 2.0, Symbol, Symbol), m_kind, theme);
    painter.setFont(textFont());
    painter.setPen(m_kind == StatusKind::None || m_kind == StatusKind::Open ? theme.muted : theme.text);
    painter.drawText(rect().adjusted(Padding + Symbol + Gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace tam::ui
