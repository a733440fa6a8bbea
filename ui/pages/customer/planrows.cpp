#include "pages/customer/planrows.h"

#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QPainter>
#include <QTreeView>
#include <cmath>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(PlanRows)
};

const QString kBetween = QStringLiteral(" · ");

QString targetText(const ServiceTarget &target)
{
    const QString what = target.channel == Channel::Absent
                             ? wording::name(target.target)
                             : PlanWords::tr("%1 (%2)", "target and channel")
                                   .arg(wording::name(target.target), wording::name(target.channel));
    if (!target.minutes)
        return PlanWords::tr("%1: no target stated").arg(what);
    return target.strict ? PlanWords::tr("%1: less than %2 min").arg(what).arg(*target.minutes)
                         : PlanWords::tr("%1: within %2 min").arg(what).arg(*target.minutes);
}

QString reportText(const ServiceDeliverable &report)
{
    const QString name = wording::name(report.type);
    if (report.monthly && report.dueWorkingDay)
        return PlanWords::tr("%1: monthly, working day %2 of the next month").arg(name).arg(*report.dueWorkingDay);
    if (report.monthly)
        return PlanWords::tr("%1: monthly").arg(name);
    if (report.atMostPerMonth)
        return PlanWords::tr("%1: on request, at most %2 a month").arg(name).arg(*report.atMostPerMonth);
    return report.onRequest ? PlanWords::tr("%1: on request").arg(name) : PlanWords::tr("%1: on completion").arg(name);
}

/// What is not a number: targets that nobody stated, and reports.
QString othersText(const ServiceCell &cell)
{
    QStringList parts;
    if (!cell.known || !cell.offered)
        return {};
    if (cell.limit && cell.sharedPool)
        parts.append(PlanWords::tr("shared: %1").arg(wording::name(cell.pool)));
    for (const ServiceTarget &target : cell.targets) {
        if (!target.minutes)
            parts.append(targetText(target));
    }
    for (const ServiceDeliverable &report : cell.deliverables)
        parts.append(reportText(report));
    return parts.join(kBetween);
}

ListCell sideCell(const ServiceCell &cell)
{
    const QString level = !cell.known     ? PlanWords::tr("terms not in the catalogue")
                          : !cell.offered ? PlanWords::tr("not offered")
                                          : wording::local(cell.level);
    const QString limit = limitText(cell);
    ListCell shown(limit.isEmpty() ? level : level + QStringLiteral(" · ") + limit);
    shown.with(PlanLevelRole, level).with(PlanLimitRole, limit).with(PlanUnknownRole, !cell.known);
    shown.with(PlanBriefRole, QStringList{numbersText(cell), othersText(cell)});
    if (cell.known && !cell.offered)
        shown.with(ToneRole, QVariant::fromValue(Tone::Faint));
    return shown.with(Qt::ToolTipRole, limit.isEmpty() ? level : level + u'\n' + limit);
}

Tone differenceTone(TermsDifference difference)
{
    switch (difference) {
    case TermsDifference::More:
    case TermsDifference::New:
        return Tone::Accent;
    case TermsDifference::Less:
    case TermsDifference::Dropped:
    case TermsDifference::Other:
        return Tone::Attention;
    case TermsDifference::Unknown:
        return Tone::Uncertain;
    case TermsDifference::Same:
        break;
    }
    return Tone::Faint;
}

constexpr int kMargin = 5;
constexpr int kGap = 8;
constexpr int kWidest = 250;

struct Texts
{
    QString level, limit;
    QFont body, small;
};

Texts textsOf(const QFont &font, const QModelIndex &index)
{
    return {index.data(PlanLevelRole).toString(), index.data(PlanLimitRole).toString(),
            styledFont(font, TextStyle::Body, index.data(BoldRole).toBool()), styledFont(font, TextStyle::Secondary)};
}

int wrappedHeight(const QString &text, const QFont &font, int width)
{
    return text.isEmpty() ? 0
                          : QFontMetrics(font)
                                .boundingRect(QRect(0, 0, std::max(40, width), 4000), Qt::TextWordWrap, text)
                                .height();
}

} // namespace

QList<ListColumn> planColumns()
{
    return {{QStringLiteral("service"), PlanWords::tr("Service"), 130, false, 0, false, 190},
            {QStringLiteral("first"), {}, 170, true},
            {QStringLiteral("difference"), PlanWords::tr("Difference"), 76},
            {QStringLiteral("second"), {}, 170, true},
            {QStringLiteral("sections"), PlanWords::tr("Source"), 112}};
}

QUuid planRowId(const QString &service)
{
    return QUuid::createUuidV5(QUuid(), u"plan row " + service);
}

QString numbersText(const ServiceCell &cell)
{
    QStringList parts;
    if (!cell.known || !cell.offered)
        return {};
    if (cell.limit)
        parts.append(PlanWords::tr("%1 d, %2 × a month", "days and times, short")
                         .arg(wording::days(cell.limit->days), QLocale().toString(cell.limit->times)));
    if (cell.noticeWorkingDays)
        parts.append(PlanWords::tr("%n workday(s) ahead", nullptr, *cell.noticeWorkingDays));
    for (const ServiceTarget &target : cell.targets) {
        if (target.minutes)
            parts.append((target.strict ? PlanWords::tr("%1 < %2 min") : PlanWords::tr("%1 ≤ %2 min"))
                             .arg(wording::name(target.target))
                             .arg(*target.minutes));
    }
    return parts.join(kBetween);
}

QString limitText(const ServiceCell &cell)
{
    if (!cell.known || !cell.offered)
        return {};
    QStringList parts;
    if (cell.limit) {
        parts.append(PlanWords::tr("%1, %2 a month")
                         .arg(wording::daysUnit(cell.limit->days), wording::timesUnit(cell.limit->times)));
        if (cell.sharedPool)
            parts.append(PlanWords::tr("shared: %1").arg(wording::name(cell.pool)));
        if (cell.noticeWorkingDays)
            parts.append(PlanWords::tr("apply %n working day(s) ahead", nullptr, *cell.noticeWorkingDays));
    }
    for (const ServiceTarget &target : cell.targets)
        parts.append(targetText(target));
    for (const ServiceDeliverable &report : cell.deliverables)
        parts.append(reportText(report));
    return parts.join(kBetween);
}

QString differenceText(TermsDifference difference)
{
    switch (difference) {
    case TermsDifference::More:
        return PlanWords::tr("▲ more");
    case TermsDifference::Less:
        return PlanWords::tr("▼ less");
    case TermsDifference::New:
        return PlanWords::tr("+ new");
    case TermsDifference::Dropped:
        return PlanWords::tr("– dropped");
    case TermsDifference::Same:
        return PlanWords::tr("= same");
    case TermsDifference::Other:
        return PlanWords::tr("≠ other");
    case TermsDifference::Unknown:
        break;
    }
    return PlanWords::tr("? unknown");
}

QString mainSection(const QStringList &sections)
{
    for (const QString &section : sections) {
        if (section != QLatin1String("4.1"))
            return section;
    }
    return sections.value(0);
}

QList<ListRow> planRows(const std::vector<ServiceRow> &rows)
{
    QList<ListRow> list;
    for (const ServiceRow &service : rows) {
        ListRow row;
        row.id = planRowId(service.service);
        ListCell name(wording::local(service.name));
        name.with(BoldRole, true).with(PlanLevelRole, name.text);
        ListCell difference(differenceText(service.difference));
        difference.with(ToneRole, QVariant::fromValue(differenceTone(service.difference)));
        QStringList shown;
        for (const QString &section : service.sow)
            shown.append(wording::sowSection(section));
        ListCell sections(shown.join(u' '));
        sections.with(ChipsRole, shown)
            .with(PlanSectionsRole, service.sow)
            .with(RunsRole, QVariant::fromValue(QList<TextRun>{{}}));
        row.cells = {name, sideCell(service.first), difference, sideCell(service.second), sections};
        list.append(row);
    }
    return list;
}

int PlanCellDelegate::wholeHeight(const QFont &font, const QModelIndex &index, int width)
{
    const Texts texts = textsOf(font, index);
    const int inner = width - 2 * metrics::CellPadding;
    const int height = wrappedHeight(texts.level, texts.body, inner) +
                       (texts.limit.isEmpty() ? 0 : 1 + wrappedHeight(texts.limit, texts.small, inner));
    return std::max(metrics::RowNormal, height + 2 * kMargin);
}

void PlanCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const Texts texts = textsOf(option.font, index);
    const bool unknown = index.data(PlanUnknownRole).toBool();
    const QVariant tone = index.data(ToneRole);
    const QColor colour = unknown ? theme.uncertain : tone.isValid() ? theme.tone(Tone(tone.toInt())) : theme.text;
    if (unknown)
        draw::roundedRect(painter, QRectF(option.rect).adjusted(3, 3, -3, -4), metrics::ControlRadius, Qt::transparent,
                          theme.uncertain, 1.0, Qt::DashLine);
    if (m_oneLine) {
        QRectF line = QRectF(option.rect).adjusted(metrics::CellPadding, 0, -metrics::CellPadding, 0);
        const auto part = [&](const QString &text, const QFont &font, const QColor &ink) {
            if (!text.isEmpty())
                line.setLeft(line.left() + draw::text(painter, line, text, font, ink) + kGap);
        };
        const QStringList brief = index.data(PlanBriefRole).toStringList();
        const bool first = brief.value(0).isEmpty();
        part(brief.value(0), texts.body, theme.text);
        part(texts.level, first ? texts.body : texts.small, first ? colour : theme.muted);
        part(brief.value(1), texts.small, theme.muted);
        return;
    }
    QRect area = option.rect.adjusted(metrics::CellPadding, kMargin, -metrics::CellPadding, -kMargin);
    const int height = wrappedHeight(texts.level, texts.body, area.width());
    if (texts.limit.isEmpty() && height < area.height())
        area.translate(0, (area.height() - height) / 2);
    painter->save();
    painter->setFont(texts.body);
    painter->setPen(colour);
    painter->drawText(area, int(Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft), texts.level);
    if (!texts.limit.isEmpty()) {
        area.setTop(area.top() + height + 1);
        painter->setFont(texts.small);
        painter->setPen(theme.muted);
        painter->drawText(area, int(Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft), texts.limit);
    }
    painter->restore();
}

QSize PlanCellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Texts texts = textsOf(option.font, index);
    // The names of the services are to be read; the sides take what room there is.
    const int width = index.column() == int(PlanColumn::Service)
                          ? int(std::ceil(draw::textWidth(texts.level, texts.body))) + 2 * metrics::CellPadding
                          : 0;
    if (m_oneLine)
        return {width, std::max(metrics::RowCompact, option.fontMetrics.height() + 8)};
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    return {width, wholeHeight(option.font, index, view ? view->columnWidth(index.column()) : kWidest)};
}

} // namespace tam::ui
