#include "charts/twingauge.h"

#include "theme/typography.h"
#include "widgets/draw.h"
#include "widgets/numbers.h"

#include <QPainter>

namespace tam::ui {

namespace {

constexpr double Gap = 8;
constexpr double WideGap = 18;
constexpr double MinimumBar = 56;

} // namespace

TwinGauge::TwinGauge(QWidget *parent) : BadgeWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TwinGauge::setQuota(const QuotaCell &quota, const TagData &blocking)
{
    m_quota = quota;
    m_blocking = blocking;
    const QString spoken = tr("Days left: %1 of %2. Times left: %3 of %4.")
                               .arg(formatDays(quota.days.left()), formatDays(quota.days.limit.value_or(0)),
                                    formatCount(quota.times.left()), formatCount(quota.times.limit.value_or(0)));
    const QString used = tr("Days used: %1. Times used: %2. Limit unknown.")
                             .arg(formatDays(quota.days.used), formatCount(quota.times.used));
    switch (quota.state) {
    case QuotaCell::State::Known:
        changed(QString(spoken + u' ' + blocking.text).trimmed());
        break;
    case QuotaCell::State::TermsUnknown:
        changed(used);
        break;
    case QuotaCell::State::NotInPlan:
        changed(quota.toText());
        break;
    }
    setToolTip(accessibleName());
}

QSize TwinGauge::sizeHint() const
{
    return {440, std::max(metrics::Pill + 2, fontMetrics().height())};
}

QSize TwinGauge::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void TwinGauge::paintUsed(QPainter *painter, const QRectF &rect, const Theme &theme) const
{
    const QFont plain = styledFont(font(), TextStyle::Secondary);
    const QFont bold = styledFont(font(), TextStyle::Body, true);
    double x = rect.left();
    const auto text = [&](const QString &words, const QFont &face, const QColor &colour, double after) {
        x += draw::text(painter, QRectF(x, rect.top(), rect.right() - x, rect.height()), words, face, colour) + after;
    };
    text(tr("days"), plain, theme.muted, Gap);
    text(tr("used %1").arg(formatDays(m_quota.days.used)), bold, theme.text, WideGap);
    text(tr("times"), plain, theme.muted, Gap);
    text(tr("used %1").arg(formatCount(m_quota.times.used)), bold, theme.text, WideGap);
    text(tr("limit unknown"), plain, theme.uncertain, 0);
}

void TwinGauge::paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const
{
    const QFont plain = styledFont(font(), TextStyle::Secondary);
    const QFont bold = styledFont(font(), TextStyle::Body, true);
    if (m_quota.state == QuotaCell::State::NotInPlan) {
        draw::text(painter, rect, m_quota.toText(), plain, theme.faint);
        return;
    }
    if (m_quota.state == QuotaCell::State::TermsUnknown) {
        paintUsed(painter, rect, theme);
        return;
    }
    const QString daysLeft = formatDays(m_quota.days.left());
    const QString daysOf = u"/ " + formatDays(m_quota.days.limit.value_or(0));
    const QString timesLeft = formatCount(m_quota.times.left());
    const QString timesOf = u"/ " + formatCount(m_quota.times.limit.value_or(0));
    const QString days = tr("days");
    const QString times = tr("times");
    const double boxes = timesBoxesSize(m_quota.times).width();
    const double tag = m_blocking.text.isEmpty() ? 0 : tagSize(m_blocking, font()).width();
    const double texts = draw::textWidth(days, plain) + draw::textWidth(daysLeft, bold) +
                         draw::textWidth(daysOf, plain) + draw::textWidth(times, plain) +
                         draw::textWidth(timesLeft, bold) + draw::textWidth(timesOf, plain);
    const double others = texts + boxes + 4 * Gap + 2 * 4 + WideGap;
    // The bar gives way first, then the tag elides: the numbers are always whole.
    double bar = std::min(quotaBarSize().width(), rect.width() - others - (tag > 0 ? tag + WideGap : 0));
    bar = std::max(MinimumBar, bar);
    double x = rect.left();
    const auto text = [&](const QString &words, const QFont &face, const QColor &colour, double after) {
        x += draw::text(painter, QRectF(x, rect.top(), rect.right() - x, rect.height()), words, face, colour) + after;
    };
    text(days, plain, theme.muted, Gap);
    const double height = quotaBarSize().height();
    paintQuotaBar(painter, QRectF(x, rect.center().y() - height / 2, bar, height), m_quota.days, theme);
    x += bar + Gap;
    text(daysLeft, bold, theme.tone(leftTone(m_quota.days.left())), 4);
    text(daysOf, plain, theme.muted, WideGap);
    text(times, plain, theme.muted, Gap);
    paintTimesBoxes(painter, QRectF(x, rect.top(), boxes + 1, rect.height()), m_quota.times, theme);
    x += boxes + Gap;
    text(timesLeft, bold, theme.tone(leftTone(m_quota.times.left())), 4);
    text(timesOf, plain, theme.muted, WideGap);
    if (tag > 0 && rect.right() - x > 24) {
        paintTag(painter, QRectF(x, rect.top(), std::min(tag, rect.right() - x), rect.height()), m_blocking, font(),
                 theme);
    }
}

} // namespace tam::ui
