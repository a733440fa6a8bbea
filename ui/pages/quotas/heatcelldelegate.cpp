#include "pages/quotas/heatcelldelegate.h"

#include "models/quotaheatmodel.h"
#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"
#include "widgets/heatmapview.h"

#include <QPainter>

namespace tam::ui {

namespace {

constexpr double Swatch = 18;
constexpr double SwatchGap = 5;
constexpr double EntryGap = 14;

void paintSwatch(QPainter *painter, const QRectF &rect, HeatState state, int percent, const Theme &theme)
{
    switch (state) {
    case HeatState::Share:
        painter->fillRect(rect, theme.heat.at(size_t(HeatMapView::heatLevel(percent))));
        break;
    case HeatState::Over:
        painter->fillRect(rect, theme.critical);
        break;
    case HeatState::TermsUnknown:
        draw::roundedRect(painter, rect, 0, theme.uncertainSoft, theme.uncertain, 1.0, Qt::DashLine);
        break;
    case HeatState::NotInPlan:
        break;
    }
}

} // namespace

void HeatCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const auto state = HeatState(index.data(QuotaHeatModel::StateRole).toInt());
    const int percent = index.data(QuotaHeatModel::PercentRole).toInt();
    const QRectF cell = QRectF(option.rect).adjusted(1, 1, -1, -2);
    paintSwatch(painter, cell, state, percent, theme);
    const QFont small = styledFont(option.font, TextStyle::Secondary);
    const QString left = index.data(QuotaHeatModel::LeftRole).toString();
    if (state == HeatState::NotInPlan || state == HeatState::TermsUnknown) {
        const QString mark = state == HeatState::NotInPlan ? QStringLiteral("–") : QStringLiteral("?");
        const QColor colour = state == HeatState::NotInPlan ? theme.faint : theme.uncertain;
        if (left.isEmpty()) {
            draw::text(painter, cell, mark, styledFont(option.font, TextStyle::Body, true), colour, Qt::AlignHCenter);
            return;
        }
        const double width = draw::text(painter, cell.adjusted(8, 0, -8, 0), mark,
                                        styledFont(option.font, TextStyle::Body, true), colour);
        draw::text(painter, cell.adjusted(8 + width + 6, 0, -6, 0), left, small, colour, Qt::AlignRight);
        return;
    }
    const bool over = state == HeatState::Over;
    const QColor ink = over ? theme.onAccent : theme.textOn(theme.heat.at(size_t(HeatMapView::heatLevel(percent))));
    const QFont bold = styledFont(option.font, TextStyle::Body, true);
    // 999 stands for a share of nothing: the word says more than the number.
    const QString share =
        percent >= 999 ? index.data().toString().section(u',', 0, 0) : QStringLiteral("%1 %").arg(percent);
    const double width = draw::text(painter, cell.adjusted(7, 0, -4, 0), share, bold, ink);
    // A figure that does not fit whole would mislead: the tooltip and the pane have it.
    const QRectF room = cell.adjusted(7 + width + 4, 0, -7, 0);
    if (draw::textWidth(left, small) <= room.width())
        draw::text(painter, room, left, small, ink, Qt::AlignRight);
}

QSize HeatCellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {76, std::max(metrics::RowNormal, QFontMetrics(option.font).height() + 10)};
}

struct HeatLegend::Entry
{
    HeatState state;
    int percent;
    QString mark, text;
};

HeatLegend::HeatLegend(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("heatLegend"));
    QStringList words;
    for (const Entry &entry : entries())
        words.append(entry.text);
    setAccessibleName(tr("Legend: %1").arg(words.join(tr(", "))));
    setToolTip(tr("The larger share of days and times; beside it what is left: days / times"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QList<HeatLegend::Entry> HeatLegend::entries() const
{
    return {{HeatState::Share, 0, {}, tr("0 %")},
            {HeatState::Share, 20, {}, tr("to 20 %")},
            {HeatState::Share, 40, {}, tr("40 %")},
            {HeatState::Share, 60, {}, tr("60 %")},
            {HeatState::Share, 80, {}, tr("80 %")},
            {HeatState::Share, 100, {}, tr("100 %")},
            {HeatState::Over, 101, {}, tr("over")},
            {HeatState::TermsUnknown, 0, QStringLiteral("?"), tr("terms unknown")},
            {HeatState::NotInPlan, 0, QStringLiteral("–"), tr("not in the plan")}};
}

QSize HeatLegend::sizeHint() const
{
    const QFont small = styledFont(font(), TextStyle::Secondary);
    double width = 0;
    for (const Entry &entry : entries())
        width += Swatch + SwatchGap + draw::textWidth(entry.text, small) + EntryGap;
    return {int(std::ceil(width)), std::max(metrics::Pill, QFontMetrics(small).height() + 4)};
}

void HeatLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const QFont small = styledFont(font(), TextStyle::Secondary);
    double x = 0;
    for (const Entry &entry : entries()) {
        const QRectF box(x, (height() - 12) / 2.0, Swatch, 12);
        paintSwatch(&painter, box, entry.state, entry.percent, theme);
        if (!entry.mark.isEmpty())
            draw::text(&painter, box, entry.mark, small,
                       entry.state == HeatState::TermsUnknown ? theme.uncertain : theme.faint, Qt::AlignHCenter);
        x += Swatch + SwatchGap;
        x += draw::text(&painter, QRectF(x, 0, std::max(0.0, width() - x), height()), entry.text, small, theme.muted) +
             EntryGap;
    }
}

} // namespace tam::ui
