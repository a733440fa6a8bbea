#include "widgets/focusable.h"

#include <QSplitter>

namespace tam::ui {

namespace {

bool takesFocus(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isVisible() &&
           widget->isEnabled();
}

/// A part and what is in it, in reading order. A splitter keeps its children in the reverse of it.
void collect(QWidget *part, QWidgetList &found)
{
    found.append(part);
    if (auto *splitter = qobject_cast<QSplitter *>(part)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), found);
        return;
    }
    for (QObject *child : part->children()) {
        if (child->isWidgetType())
            collect(static_cast<QWidget *>(child), found);
    }
}

QWidgetList partsOf(QWidget *part)
{
    QWidgetList found;
    collect(part, found);
    return found;
}

} // namespace

QWidget *firstFocusable(QWidget *part)
{
    for (QWidget *child : partsOf(part)) {
        if (takesFocus(child))
            return child;
    }
    return nullptr;
}

QWidget *nextFocusable(QWidget *window, QWidget *from, bool forward)
{
    QWidgetList ring;
    qsizetype at = -1;
    for (QWidget *child : partsOf(window)) {
        if (child == window)
            continue;
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
