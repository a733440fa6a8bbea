#include "widgets/searchfield.h"

#include "widgets/badges.h"
#include "widgets/draw.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <cmath>

namespace tam::ui {

namespace {
constexpr int IconSide = 14;
constexpr int Left = 8;
constexpr int Gap = 6;
constexpr int CapRight = 5;
} // namespace

SearchField::SearchField(Icon icon, QWidget *parent) : QLineEdit(parent), m_icon(icon)
{
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textChanged, this, &SearchField::arrange);
    arrange();
}

void SearchField::setKeyHint(const QKeySequence &keys)
{
    m_keys = keys.toString(QKeySequence::NativeText);
    arrange();
}

int SearchField::capWidth() const
{
    return m_keys.isEmpty() ? 0 : int(std::ceil(keyCapSize(m_keys, font()).width())) + Gap;
}

int SearchField::fullWidth() const
{
    return Left + IconSide + Gap + int(draw::textWidth(placeholderText(), font())) + capWidth() + CapRight + 12;
}

void SearchField::arrange()
{
    // The clear button makes its own room once there is something to clear.
    setTextMargins(IconSide + Gap, 0, text().isEmpty() ? capWidth() : 0, 0);
    update();
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
    }
}

/// The nearest page or pane around says where its keys belong.
bool SearchField::leave()
{
    for (const QWidget *around = parentWidget(); around != nullptr && !around->isWindow();
         around = around->parentWidget()) {
        QWidget *target = around->focusProxy();
        while (target != nullptr && target->focusProxy() != nullptr) {
            target = target->focusProxy();
        }
        if (target != nullptr && target != this && target->isVisible()) {
            target->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->modifiers() == Qt::NoModifier ? event->key() : 0) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        [[fallthrough]];
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (leave()) {
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    icons::paint(&painter, QRectF(Left, (height() - IconSide) / 2.0, IconSide, IconSide), m_icon,
                 hasFocus() ? theme.accent : theme.muted);
    if (text().isEmpty() && !m_keys.isEmpty()) {
        const double width = keyCapSize(m_keys, font()).width();
        paintKeyCap(&painter, QRectF(this->width() - width - CapRight, 0, width, height()), m_keys, font(),
                    theme.muted);
    }
}

} // namespace tam::ui
