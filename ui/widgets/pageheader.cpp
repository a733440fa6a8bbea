#include "widgets/pageheader.h"

#include "widgets/badgewidgets.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace tam::ui {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_mark(new PlanMarkLabel({}, this)),
      m_title(new TextLabel(title, TextStyle::PageTitle, Tone::Text, true, this)),
      m_subtitle(new TextLabel({}, TextStyle::Body, Tone::Muted, false, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::PagePadding, 0, 12, 1);
    row->setSpacing(8);
    row->addWidget(m_mark);
    row->addWidget(m_title);
    row->addWidget(m_subtitle);
    m_leading = new QHBoxLayout;
    m_leading->setSpacing(6);
    row->addLayout(m_leading);
    row->addStretch(1);
    m_controls = new QHBoxLayout;
    m_controls->setSpacing(8);
    row->addLayout(m_controls);
    m_mark->hide();
    m_subtitle->hide();
    setMinimumHeight(metrics::PageHeader);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAutoFillBackground(false);
    setAccessibleName(title);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleDescription(subtitle);
}

void PageHeader::setPlanMark(PlanMark mark)
{
    m_mark->setMark(mark);
    m_mark->show();
}

void PageHeader::clearPlanMark()
{
    m_mark->hide();
}

void PageHeader::addLeading(QWidget *widget)
{
    m_leading->addWidget(widget);
}

void PageHeader::addControl(QWidget *widget)
{
    m_controls->addWidget(widget);
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace tam::ui
