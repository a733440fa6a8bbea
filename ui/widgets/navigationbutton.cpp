#include "widgets/navigationbutton.h"

#include "theme/typography.h"
#include "widgets/draw.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace tam::ui {

NavigationButton::NavigationButton(const QString &id, const QString &text, int height, QWidget *parent)
    : QAbstractButton(parent), m_height(height)
{
    setObjectName(id);
    setText(text);
    setAccessibleName(text);
    registerAccessibleChoices();
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NavigationButton::setCounter(const QString &counter, Tone tone)
{
    m_counter = counter;
    m_counterTone = tone;
    setAccessibleName(counter.isEmpty() ? text() : QString(text() + u' ' + counter));
    update();
}

QSize NavigationButton::sizeHint() const
{
    return {metrics::NavigationWidth, std::max(m_height, fontMetrics().height() + 8)};
}

bool NavigationButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && m_elided) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QAbstractButton::event(event);
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const QRectF r(rect());
    if (isChecked()) {
        painter.fillRect(r, theme.base);
        painter.fillRect(QRectF(0, 0, 3, r.height()), theme.accent);
    } else if (underMouse() || isDown()) {
        painter.fillRect(r, theme.grid);
    }
    double x = 16;
    if (m_mark) {
        const QSizeF size = planMarkSize(font());
        paintPlanMark(&painter, QRectF(x, 0, size.width(), r.height()), *m_mark, font(), theme);
        x += std::max(18.0, size.width()) + 8;
    } else if (m_icon != Icon::None) {
        const double side = m_height >= metrics::NavigationItem ? metrics::IconLarge : metrics::IconSmall;
        const QColor ink = isChecked() ? theme.accent : theme.muted;
        icons::paint(&painter, QRectF(x, (r.height() - side) / 2, side, side), m_icon, ink);
        x += side + (m_height >= metrics::NavigationItem ? 10 : 8);
    }
    const double counter = m_counter.isEmpty() ? 0 : counterSize(m_counter, m_counterTone, font()).width() + 6;
    const bool recent = m_mark.has_value() || m_height < metrics::NavigationItem;
    const QFont face = styledFont(font(), recent ? TextStyle::Secondary : TextStyle::Body, isChecked());
    const double room = r.width() - x - 10 - counter;
    m_elided = draw::textWidth(text(), face) > room;
    draw::text(&painter, QRectF(x, 0, room, r.height()), text(), face, theme.text);
    paintCounter(&painter, QRectF(0, 0, r.width() - 10, r.height()), m_counter, m_counterTone, font(), theme);
    if (hasFocus()) {
        draw::focusRing(&painter, r, theme);
    }
}

} // namespace tam::ui
