#include "widgets/actionbutton.h"

#include "theme/consolestyle.h"
#include "theme/typography.h"
#include "widgets/badges.h"
#include "widgets/draw.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace tam::ui {

namespace {

constexpr double Padding = 10;
constexpr double Gap = 6;
constexpr double IconSide = 14;

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

ActionButton::ActionButton(const QString &text, Icon icon, QWidget *parent) : PushButton(text, parent), m_icon(icon)
{
    setAttribute(Qt::WA_Hover);
}

void ActionButton::setPrimary(bool primary)
{
    setProperty(ConsoleStyle::PrimaryProperty, primary);
    updateGeometry();
    update();
}

bool ActionButton::isPrimary() const
{
    return property(ConsoleStyle::PrimaryProperty).toBool();
}

void ActionButton::setKeyHint(const QString &keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

void ActionButton::setActionIcon(Icon icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    const QFont face = styledFont(font(), TextStyle::Body, isPrimary());
    const QString label = withoutMnemonic(text());
    double width = 2 * Padding + draw::textWidth(label, face);
    if (m_icon != Icon::None) {
        width += IconSide + (label.isEmpty() ? 0 : Gap);
    }
    if (!m_keys.isEmpty()) {
        width += keyCapSize(m_keys, font()).width() + Gap - 2;
    }
    if (label.isEmpty() && m_keys.isEmpty()) {
        width = metrics::Control;
    }
    return {int(std::ceil(width)), std::max(metrics::Control, QFontMetrics(face).height() + 6)};
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawPrimitive(QStyle::PE_PanelButtonCommand, option);

    const Theme &theme = Theme::of(this);
    const bool primary = ConsoleStyle::isPrimary(&option, this);
    const QFont face = styledFont(font(), TextStyle::Body, primary);
    const QColor ink = !isEnabled() ? theme.faint : primary ? theme.onAccent : isChecked() ? theme.accent : theme.text;
    const QString label = withoutMnemonic(text());
    const double height = this->height();
    const double caps = m_keys.isEmpty() ? 0 : keyCapSize(m_keys, font()).width();
    double content = draw::textWidth(label, face) + (caps > 0 ? caps + Gap - 2 : 0);
    if (m_icon != Icon::None) {
        content += IconSide + (label.isEmpty() ? 0 : Gap);
    }
    double x = std::max(4.0, (width() - content) / 2);
    if (m_icon != Icon::None) {
        const double side = label.isEmpty() ? metrics::IconSmall : IconSide;
        icons::paint(&painter, QRectF(label.isEmpty() ? (width() - side) / 2 : x, (height - side) / 2, side, side),
                     m_icon, ink);
        x += IconSide + Gap;
    }
    const double room = width() - x - 4 - (caps > 0 ? caps + Gap : 0);
    x += draw::text(&painter, QRectF(x, 0, room, height), label, face, ink);
    if (caps > 0) {
        paintKeyCap(&painter, QRectF(x + Gap - 2, 0, caps, height), m_keys, font(), ink);
    }
}

} // namespace tam::ui
