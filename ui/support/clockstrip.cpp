#include "support/clockstrip.h"

#include "support/marks.h"
#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/statussymbol.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QPainter>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kFigureHeight = 40;
constexpr int kBarHeight = 8;
constexpr int kCaptionGap = 8;
constexpr int kCaptionShift = 40; ///< how far a caption may stand to the left of its mark

} // namespace

ClockStrip::ClockStrip(const Clock &clock, AppContext &context, const Zone &zone, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_dataTime(context.dataTime()), m_zone(zone), m_here(context.zone())
{
    setObjectName(QStringLiteral("clockStrip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    showAt(context.liveClocks().now());
    if (m_clock.due.isNull() || m_clock.answered())
        return;
    context.liveClocks().add(
        this, [this](Instant now) { return m_clock.due >= now ? m_clock.due : Instant(); },
        [this](Instant now) { showAt(now); });
}

void ClockStrip::showAt(Instant now)
{
    m_asOf = now;
    m_clock = m_clock.at(now);
    updateGeometry(); // a line may have come
    const QString told = figure();
    const QStringList more = lines();
    setAccessibleName(wording::name(m_clock.target) + QStringLiteral(": ") + (told.isEmpty() ? more.value(0) : told));
    setAccessibleDescription(told.isEmpty() ? QString() : more.join(QStringLiteral("; ")));
    update();
}

QSize ClockStrip::sizeHint() const
{
    return {240, m_clock.due.isNull() ? figureHeight() : figureHeight() + kBarHeight + 30};
}

/// The figure stands beside as many lines as there are words.
int ClockStrip::figureHeight() const
{
    const QFontMetrics small(styledFont(font(), TextStyle::Secondary));
    return std::max<int>(kFigureHeight, small.height() * int(lines().size()) + 2);
}

QString ClockStrip::figure() const
{
    if (isUncertain(m_clock, m_asOf, m_dataTime))
        return QString(m_clock.state == ClockState::Breached
                           ? QString(u'+' + clockSpan(m_clock, m_asOf) + QStringLiteral(" ?"))
                           : QString(QStringLiteral("≤ ") + clockSpan(m_clock, m_dataTime)));
    switch (m_clock.state) {
    case ClockState::Running:
    case ClockState::DueSoon:
        return clockSpan(m_clock, m_asOf);
    case ClockState::Breached:
        return u'+' + clockSpan(m_clock, m_asOf);
    case ClockState::Met:
    case ClockState::Missed:
        return wording::name(m_clock.state);
    case ClockState::None: // its symbol and the reason say it
        break;
    }
    return {};
}

QString ClockStrip::timeText(Instant at) const
{
    return clockTime(at, m_asOf, m_zone);
}

QString ClockStrip::dueLine() const
{
    if (m_clock.target == Target::FaultIntervention)
        return m_clock.strict ? tr("step in before %1") : tr("step in by %1");
    return m_clock.strict ? tr("answer before %1") : tr("answer by %1");
}

/// At the customer and, where the clocks on the wall differ, here.
QString ClockStrip::dueText() const
{
    const bool same = m_zone.localTime(m_clock.due).offsetFromUtc() == m_here.localTime(m_clock.due).offsetFromUtc();
    return same ? timeText(m_clock.due)
                : tr("%1 at the customer, %2 here", "a time in two zones")
                      .arg(timeText(m_clock.due), clockTime(m_clock.due, m_asOf, m_here));
}

QStringList ClockStrip::lines() const
{
    if (m_clock.due.isNull())
        return {wording::reason(m_clock.reason)};
    QStringList lines{dueLine().arg(dueText())};
    if (isUncertain(m_clock, m_asOf, m_dataTime))
        lines.append(tr("data as of %1").arg(timeText(m_dataTime)));
    lines.append(tr("from %1 · %2 min · 24×7").arg(timeText(m_clock.start)).arg(m_clock.targetMinutes.value_or(0)));
    return lines;
}

void ClockStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const StatusKind kind =
        isUncertain(m_clock, m_asOf, m_dataTime) ? StatusKind::Uncertain : statusKind(m_clock.state);
    const QFont large = styledFont(font(), TextStyle::BigFigure, true);
    const QString text = figure();
    const QFontMetricsF metrics(large);
    paintStatusSymbol(&painter, QRectF(0, (figureHeight() - 20) / 2.0, 20, 20), kind, theme);
    if (m_clock.due.isNull()) {
        painter.setPen(theme.muted);
        painter.drawText(QRectF(26, 0, width() - 26, figureHeight()), int(Qt::AlignVCenter | Qt::TextWordWrap),
                         lines().value(0));
        return;
    }
    painter.setFont(large);
    painter.setPen(theme.tone(statusTone(kind)));
    painter.drawText(QRectF(26, 0, metrics.horizontalAdvance(text) + 4, figureHeight()),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.setFont(styledFont(font(), TextStyle::Secondary));
    painter.setPen(theme.muted);
    const qreal x = 26 + metrics.horizontalAdvance(text) + 14;
    const QStringList shown = lines();
    const qreal lineHeight = painter.fontMetrics().height();
    qreal y = (figureHeight() - lineHeight * shown.size()) / 2;
    for (QString line : shown) {
        // "Around the clock" is what gives way: the rule says it, too.
        if (painter.fontMetrics().horizontalAdvance(line) > width() - x && line == shown.last() && shown.size() > 1)
            line = tr("from %1 · %2 min").arg(timeText(m_clock.start)).arg(m_clock.targetMinutes.value_or(0));
        // Where it starts stands under the bar, too.
        if (painter.fontMetrics().horizontalAdvance(line) > width() - x && line != shown.first())
            line = tr("%1 min", "target of a clock").arg(m_clock.targetMinutes.value_or(0));
        painter.drawText(QRectF(x, y, width() - x, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line, Qt::ElideRight, int(width() - x)));
        y += lineHeight;
    }
    if (!m_clock.due.isNull())
        paintBar(painter, QRectF(0, figureHeight() + 2, width(), kBarHeight));
}

void ClockStrip::paintBar(QPainter &painter, const QRectF &bar) const
{
    const Theme &theme = Theme::of(this);
    const Instant end = std::max(m_clock.due, m_clock.answered() ? m_clock.response : m_asOf);
    const double total = std::max<double>(1, double(end.since(m_clock.start)));
    const auto at = [&](Instant instant) {
        return bar.left() + bar.width() * std::clamp(double(instant.since(m_clock.start)) / total, 0.0, 1.0);
    };
    const Instant reached = m_clock.answered() ? m_clock.response : m_asOf;
    painter.fillRect(bar, theme.grid);
    painter.fillRect(QRectF(bar.left(), bar.top(), at(std::min(reached, m_clock.due)) - bar.left(), bar.height()),
                     theme.line);
    if (reached > m_clock.due)
        painter.fillRect(QRectF(at(m_clock.due), bar.top(), at(reached) - at(m_clock.due), bar.height()),
                         theme.critical);
    const Instant warning = m_clock.due.plusSeconds(-m_clock.targetMinutes.value_or(0) * 60 / 4);
    painter.fillRect(QRectF(at(warning) - 1, bar.top() - 2, 2, bar.height() + 4), theme.attention);
    painter.fillRect(QRectF(at(m_clock.due) - 1, bar.top() - 2, 2, bar.height() + 4), theme.text);

    QList<Caption> captions{
        {at(m_clock.start), timeText(m_clock.start), theme.muted},
        {at(m_clock.due), timeText(m_clock.due), theme.text},
        {at(reached), m_clock.answered() ? timeText(reached) : tr("now"),
         reached > m_clock.due ? theme.critical : theme.muted},
        {at(warning), timeText(warning), theme.attention},
    };
    if (reached > m_clock.due) // the later of the two keeps its place, so that they stand in the order of time
        captions.swapItemsAt(1, 2);
    paintCaptions(painter, QRectF(bar.left(), bar.bottom() + 3, bar.width(), 18), captions);
}

/// The more important ones first; one that would touch another moves to its left, or is left out.
void ClockStrip::paintCaptions(QPainter &painter, const QRectF &line, const QList<Caption> &captions)
{
    QList<QRectF> taken;
    for (const Caption &caption : captions) {
        const double width = painter.fontMetrics().horizontalAdvance(caption.text) + 1;
        const double left = std::clamp(caption.x - width / 2, line.left(), std::max(line.left(), line.right() - width));
        QRectF place(left, line.top(), width, line.height());
        const auto touches = [&](const QRectF &other) {
            return other.intersects(place.adjusted(-kCaptionGap, 0, kCaptionGap, 0));
        };
        auto hit = std::find_if(taken.begin(), taken.end(), touches);
        if (hit != taken.end() && place.right() + kCaptionGap - hit->left() <= kCaptionShift) {
            place.moveRight(hit->left() - kCaptionGap);
            hit = std::find_if(taken.begin(), taken.end(), touches);
        }
        if (hit != taken.end() || place.left() < line.left())
            continue;
        taken.append(place);
        painter.setPen(caption.ink);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, caption.text);
    }
}

} // namespace tam::ui
