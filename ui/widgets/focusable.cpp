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
