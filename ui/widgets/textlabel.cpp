#include "widgets/textlabel.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace tam::ui {

TextLabel::TextLabel(const QString &text, TextStyle style, Tone tone, bool bold, QWidget *parent)
    : QLabel(text, parent), m_style(style), m_tone(tone), m_bold(bold)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void TextLabel::setTextStyle(TextStyle style, bool bold)
{
    m_style = style;
    m_bold = bold;
    updateGeometry();
    update();
}

void TextLabel::setElides(bool elides)
{
    m_elides = elides;
    updateGeometry();
}

QFont TextLabel::drawnFont() const
{
    return styledFont(font(), m_style, m_bold);
}

QSize TextLabel::sizeHint() const
{
    const QFontMetrics fm(drawnFont());
    const QMargins m = contentsMargins();
    if (wordWrap()) {
        const int width = std::min(fm.horizontalAdvance(text()) + 1, 320);
        return {width + m.left() + m.right(), heightForWidth(width)};
    }
    return {fm.horizontalAdvance(text()) + 1 + m.left() + m.right(), fm.height() + m.top() + m.bottom()};
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    if (!m_elides && !wordWrap()) {
        return hint;
    }
    const int few = QFontMetrics(drawnFont()).averageCharWidth() * 3;
    return {std::min(hint.width(), few), wordWrap() ? QFontMetrics(drawnFont()).height() : hint.height()};
}

int TextLabel::heightForWidth(int width) const
{
    if (!wordWrap()) {
        return -1;
    }
    const QMargins m = contentsMargins();
    const QRect room(0, 0, std::max(1, width - m.left() - m.right()), 10000);
    return QFontMetrics(drawnFont()).boundingRect(room, Qt::TextWordWrap, text()).height() + m.top() + m.bottom();
}

bool TextLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && !wordWrap() && width() < sizeHint().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

void TextLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.setFont(drawnFont());
    painter.setPen(isEnabled() ? theme.tone(m_tone) : theme.faint);
    const QRect rect = contentsRect();
    if (wordWrap()) {
        painter.drawText(rect, int(alignment()) | Qt::TextWordWrap, text());
    } else {
        const QString shown = QFontMetrics(drawnFont()).elidedText(text(), Qt::ElideRight, rect.width());
        painter.drawText(rect, int(alignment()) | Qt::TextSingleLine, shown);
    }
}

} // namespace tam::ui
