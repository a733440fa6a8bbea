#include "widgets/banner.h"

#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace tam::ui {

namespace {
constexpr int SymbolRoom = 38;
} // namespace

Banner::Banner(StatusKind kind, const QString &text, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_text(new TextLabel({}, TextStyle::Body, Tone::Text, true, this)),
      m_detail(new TextLabel({}, TextStyle::Secondary, Tone::Muted, false, this)), m_inline(new QHBoxLayout),
      m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(SymbolRoom, 3, 12, 4);
    m_row->setSpacing(8);
    m_row->addWidget(m_text);
    m_row->addWidget(m_detail);
    m_row->addLayout(m_inline);
    m_row->addStretch(1);
    setMinimumHeight(metrics::TabRow + 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMessage(kind, text);
}

void Banner::setMessage(StatusKind kind, const QString &text, const QString &detail)
{
    m_kind = kind;
    m_text->setText(text);
    m_text->setTone(statusTone(kind));
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(tr("%1: %2").arg(statusName(kind), text));
    setAccessibleDescription(detail);
    update();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::addInline(QWidget *widget)
{
    m_inline->addWidget(widget);
}

void Banner::addAction(QWidget *widget)
{
    m_row->addWidget(widget);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const Tone tone = statusTone(m_kind);
    const QColor soft = theme.soft(tone);
    painter.fillRect(rect(), soft.alpha() > 0 ? soft : theme.alt);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    paintStatusSymbol(&painter, QRectF(13, (height() - 16) / 2.0, 16, 16), m_kind, theme);
}

} // namespace tam::ui
