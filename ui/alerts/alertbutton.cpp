#include "alerts/alertbutton.h"

#include "theme/icons.h"
#include "theme/typography.h"
#include "widgets/badges.h"
#include "widgets/draw.h"

#include <QLocale>
#include <QPainter>

namespace tam::ui {

namespace {
constexpr int kPadding = 8;
constexpr int kGap = 4;
constexpr int kMost = 99; ///< more are said by the tooltip
} // namespace

AlertButton::AlertButton(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("statusAlerts"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setCounts(0, 0, false);
}

void AlertButton::setCounts(int unread, int all, bool quiet)
{
    m_unread = unread;
    const QString text = unread > 0 ? tr("Notifications: %n not read", nullptr, unread)
                         : all > 0  ? tr("%n notification(s), all read", nullptr, all)
                                    : tr("No notifications");
    setAccessibleName(text);
    setToolTip(quiet ? tr("%1. The desktop is left alone now.").arg(text) : text);
    updateGeometry();
    update();
}

QString AlertButton::counter() const
{
    return m_unread > kMost ? QStringLiteral("99+") : m_unread > 0 ? QLocale().toString(m_unread) : QString();
}

QSize AlertButton::sizeHint() const
{
    const QFont small = styledFont(font(), TextStyle::Secondary, true);
    // Room for two digits at all times: the status bar does not move with each notification.
    const QString text = m_unread > kMost ? counter() : QStringLiteral("00");
    const int counterWidth = kGap + int(counterSize(text, Tone::Critical, small).width());
    return {2 * kPadding + metrics::IconSmall + counterWidth, QFontMetrics(small).height() + 4};
}

void AlertButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (hasFocus() || underMouse() || isDown())
        draw::roundedRect(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), metrics::ControlRadius,
                          isDown() ? theme.accentSoft : theme.button, hasFocus() ? theme.accent : theme.line);
    const double size = metrics::IconSmall;
    icons::paint(&painter, QRectF(kPadding, (height() - size) / 2, size, size), Icon::Bell,
                 m_unread > 0 ? theme.text : theme.muted);
    if (m_unread > 0)
        paintCounter(&painter, QRectF(0, 0, width() - kPadding, height()), counter(), Tone::Critical,
                     styledFont(font(), TextStyle::Secondary, true), theme);
}

} // namespace tam::ui
