#include "widgets/pageheader.h"

#include "widgets/badgewidgets.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <algorithm>

namespace tam::ui {

namespace {
constexpr int ShortSubtitle = 230; ///< holds "41 customers · September 2026"
} // namespace

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
    setAccessibleDescription(subtitle);
    fitSubtitle();
}

/// A short one gives way to the controls as a whole; one that tells much (a customer's) ends in dots.
void PageHeader::fitSubtitle()
{
    const int wanted = m_subtitle->sizeHint().width();
    const int others = m_title->sizeHint().width() + (m_mark->isHidden() ? 0 : m_mark->sizeHint().width()) +
                       m_leading->sizeHint().width() + m_controls->sizeHint().width() + metrics::PagePadding + 12 +
                       5 * 8;
    const int room = width() - others;
    m_subtitle->setVisible(!m_subtitle->text().isEmpty() && (room >= std::min(wanted, ShortSubtitle)));
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSubtitle();
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
