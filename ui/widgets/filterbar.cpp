#include "widgets/filterbar.h"

#include "theme/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>

namespace tam::ui {

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(metrics::PagePadding, 5, 12, 6);
    m_row->setSpacing(8);
}

void FilterBar::add(QWidget *widget, int stretch)
{
    m_row->addWidget(widget, stretch);
}

void FilterBar::addNote(QWidget *widget, int width)
{
    m_note = widget;
    m_noteWidth = width;
    m_row->addWidget(widget);
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_note != nullptr) {
        m_note->setVisible(event->size().width() >= m_noteWidth);
    }
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.grid);
}

} // namespace tam::ui
