#include "widgets/card.h"

#include "widgets/draw.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tam::ui {

namespace {
constexpr int HeaderHeight = 30;
} // namespace

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent), m_header(new QWidget(this)),
      m_title(new TextLabel(title, TextStyle::Body, Tone::Text, true, m_header)),
      m_subtitle(new TextLabel({}, TextStyle::Secondary, Tone::Muted, false, m_header))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_header->setMinimumHeight(HeaderHeight);
    m_titleRow = new QHBoxLayout(m_header);
    m_titleRow->setContentsMargins(metrics::CardPadding, 2, 8, 3);
    m_titleRow->setSpacing(6);
    m_title->setElides(true);
    m_titleRow->addWidget(m_title);
    m_titleRow->addWidget(m_subtitle);
    m_titleRow->addStretch(1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(4);
    m_titleRow->addLayout(m_actions);
    m_subtitle->hide();
    column->addWidget(m_header);
    m_body = new QVBoxLayout;
    m_body->setSpacing(metrics::Grid);
    setBodyMargins(metrics::CardPadding);
    column->addLayout(m_body, 1);
    setAccessibleName(title);
    m_header->setVisible(!title.isEmpty());
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_header->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Card::addTitleWidget(QWidget *widget)
{
    m_titleRow->insertWidget(m_titleRow->indexOf(m_subtitle), widget);
}

void Card::addAction(QWidget *widget)
{
    m_actions->addWidget(widget);
}

void Card::setBodyMargins(int margin)
{
    m_body->setContentsMargins(margin, margin == 0 ? 0 : margin - 2, margin, margin);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    draw::roundedRect(&painter, rect(), metrics::CardRadius, theme.base, theme.line);
    if (!m_header->isHidden()) {
        painter.fillRect(QRect(1, m_header->geometry().bottom(), width() - 2, 1), theme.grid);
    }
}

} // namespace tam::ui
