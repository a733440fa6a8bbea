#include "widgets/pushbutton.h"

#include <QKeyEvent>

namespace tam::ui {

PushButton::PushButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setAutoDefault(false);
}

void PushButton::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QPushButton::keyPressEvent(event);
    event->accept();
    if (menu())
        showMenu();
    else
        click();
}

} // namespace tam::ui
