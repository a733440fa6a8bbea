#include "widgets/focusable.h"

#include <QWidget>

namespace tam::ui {

namespace {

bool takesFocus(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isVisible() &&
           widget->isEnabled();
}

} // namespace

QWidget *firstFocusable(QWidget *part)
{
    if (takesFocus(part))
        return part;
    const auto children = part->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (takesFocus(child))
            return child;
    }
    return nullptr;
}

QWidget *nextFocusable(QWidget *window, QWidget *from, bool forward)
{
    QWidgetList ring;
    qsizetype at = -1;
    const auto children = window->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child == from)
            at = ring.size();
        if (child == from || (takesFocus(child) && child->window() == window))
            ring.append(child);
    }
    if (ring.isEmpty() || (ring.size() == 1 && at == 0))
        return nullptr;
    if (at < 0)
        return forward ? ring.first() : ring.last();
    return ring.at((at + (forward ? 1 : ring.size() - 1)) % ring.size());
}

void focusInto(QWidget *part)
{
    QWidget *wanted = part;
    while (wanted->focusProxy())
        wanted = wanted->focusProxy();
    if (!wanted->isVisible()) {
        if (QWidget *other = firstFocusable(part))
            wanted = other;
    }
    wanted->setFocus(Qt::OtherFocusReason);
}

} // namespace tam::ui
