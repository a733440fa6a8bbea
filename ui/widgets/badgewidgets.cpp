#include "widgets/badgewidgets.h"

#include "theme/typography.h"
#include "widgets/draw.h"
#include "widgets/numbers.h"

#include <QFontMetrics>
#include <QPainter>

namespace tam::ui {

namespace {

constexpr int SymbolGap = 5;

QSize whole(const QSizeF &size)
{
    return {int(std::ceil(size.width())), int(std::ceil(size.height()))};
}

} // namespace

BadgeWidget::BadgeWidget(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void BadgeWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(&painter, QRectF(rect()), Theme::of(this));
}

void BadgeWidget::changed(const QString &spoken)
{
    setAccessibleName(spoken);
    updateGeometry();
    update();
}

PillLabel::PillLabel(const PillData &pill, QWidget *parent) : BadgeWidget(parent)
{
    setPill(pill);
}

void PillLabel::setPill(const PillData &pill)
{
    m_pill = pill;
    changed(tr("%1: %2").arg(statusName(pill.kind), pill.text) + u' ' + pill.secondary);
}

QSize PillLabel::sizeHint() const
{
    return whole(pillSize(m_pill, font()));
}

void PillLabel::paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const
{
    paintPill(painter, rect, m_pill, font(), theme);
}

PlanMarkLabel::PlanMarkLabel(PlanMark mark, QWidget *parent) : BadgeWidget(parent)
{
    setMark(mark);
}

void PlanMarkLabel::setMark(PlanMark mark)
{
    m_mark = mark;
    setToolTip(planMarkName(mark));
    changed(planMarkName(mark));
}

QSize PlanMarkLabel::sizeHint() const
{
    return whole(planMarkSize(font()));
}

void PlanMarkLabel::paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const
{
    paintPlanMark(painter, rect, m_mark, font(), theme);
}

TagLabel::TagLabel(const TagData &tag, QWidget *parent) : BadgeWidget(parent)
{
    setTag(tag);
}

void TagLabel::setTag(const TagData &tag)
{
    m_tag = tag;
    changed(tag.text);
}

QSize TagLabel::sizeHint() const
{
    return whole(tagSize(m_tag, font()));
}

void TagLabel::paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const
{
    paintTag(painter, rect, m_tag, font(), theme);
}

StatusLine::StatusLine(StatusKind kind, const QString &text, QWidget *parent) : BadgeWidget(parent), m_kind(kind)
{
    setStatus(kind, text);
}

void StatusLine::setStatus(StatusKind kind, const QString &text)
{
    m_kind = kind;
    m_text = text;
    setToolTip(text);
    changed(tr("%1: %2").arg(statusName(kind), text));
}

void StatusLine::setTinted(bool tinted)
{
    m_tinted = tinted;
    update();
}

void StatusLine::setWordWrap(bool wraps)
{
    m_wraps = wraps;
    QSizePolicy policy(QSizePolicy::Preferred, wraps ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    policy.setHeightForWidth(wraps);
    setSizePolicy(policy);
    updateGeometry();
}

int StatusLine::heightForWidth(int width) const
{
    if (!m_wraps) {
        return -1;
    }
    const QRect room(0, 0, std::max(1, width - int(statusSymbolSize().width()) - SymbolGap), 10000);
    return std::max(metrics::Pill, QFontMetrics(font()).boundingRect(room, Qt::TextWordWrap, m_text).height());
}

QSize StatusLine::sizeHint() const
{
    const double width = statusSymbolSize().width() + SymbolGap + draw::textWidth(m_text, font()) + 1;
    return {int(std::ceil(width)), std::max(metrics::Pill, QFontMetrics(font()).height())};
}

QSize StatusLine::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void StatusLine::paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const
{
    const double side = statusSymbolSize().width();
    const double line = std::max<double>(metrics::Pill, QFontMetricsF(font()).height());
    const double middle = m_wraps ? rect.top() + std::min(line, rect.height()) / 2 : rect.center().y();
    const QColor ink = m_tinted ? theme.tone(statusTone(m_kind)) : theme.text;
    const QRectF words = rect.adjusted(side + SymbolGap, 0, 0, 0);
    paintStatusSymbol(painter, QRectF(rect.left(), middle - side / 2, side, side), m_kind, theme);
    if (!m_wraps || draw::textWidth(m_text, font()) <= words.width()) {
        draw::text(painter, QRectF(words.left(), middle - line / 2, words.width(), line), m_text, font(), ink);
        return;
    }
    painter->setFont(font());
    painter->setPen(ink);
    painter->drawText(words, int(Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft), m_text);
}

SeverityLabel::SeverityLabel(int level, const QString &name, QWidget *parent) : BadgeWidget(parent)
{
    setSeverity(level, name);
}

void SeverityLabel::setSeverity(int level, const QString &name)
{
    m_level = level;
    setToolTip(name);
    changed(name);
}

QSize SeverityLabel::sizeHint() const
{
    return {int(severitySize().width()), metrics::Pill};
}

void SeverityLabel::paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const
{
    paintSeverity(painter, rect, m_level, theme);
}

QuotaBarView::QuotaBarView(const QuotaBar &bar, QWidget *parent) : BadgeWidget(parent)
{
    setBar(bar);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumWidth(int(quotaBarSize().width()) + 20);
}

void QuotaBarView::setBar(const QuotaBar &bar)
{
    m_bar = bar;
    const QString used = formatDays(bar.used + bar.unsent);
    const QString reserved = formatDays(bar.reserved);
    const QString spoken = bar.limit
                               ? tr("Days: %1 of %2 used, %3 reserved").arg(used, formatDays(*bar.limit), reserved)
                               : tr("Days: %1 used, limit unknown").arg(used);
    setToolTip(spoken);
    changed(spoken);
}

QSize QuotaBarView::sizeHint() const
{
    return whole(quotaBarSize());
}

QSize QuotaBarView::minimumSizeHint() const
{
    return {48, sizeHint().height()};
}

void QuotaBarView::paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const
{
    const double height = quotaBarSize().height();
    paintQuotaBar(painter, QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height), m_bar, theme);
}

TimesView::TimesView(const QuotaTimes &times, QWidget *parent) : BadgeWidget(parent)
{
    setTimes(times);
}

void TimesView::setTimes(const QuotaTimes &times)
{
    m_times = times;
    const QString used = formatCount(times.used + times.unsent);
    const QString spoken =
        times.limit
            ? tr("Times: %1 of %2 used, %3 reserved").arg(used, formatCount(*times.limit), formatCount(times.reserved))
            : tr("Times: %1 used, limit unknown").arg(used);
    setToolTip(spoken);
    changed(spoken);
}

QSize TimesView::sizeHint() const
{
    return {int(timesBoxesSize(m_times).width()), metrics::Pill};
}

void TimesView::paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const
{
    paintTimesBoxes(painter, rect, m_times, theme);
}

} // namespace tam::ui
