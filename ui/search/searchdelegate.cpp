#include "search/searchdelegate.h"

#include "search/searchmodel.h"
#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"

#include <QPainter>
#include <QTextLayout>

namespace tam::ui {

namespace {

constexpr int kLineGap = 2;

/// One line with its marks: bold, upon the colour of what asks for attention. Cut at its end with an ellipsis.
void paintMarked(QPainter *painter, const QRectF &rect, const QString &text, const QList<SearchMark> &marks,
                 const QFont &font, const QColor &colour, const Theme &theme)
{
    // Marks are bold and wider: cut with room for them.
    const QString shown = QFontMetricsF(styledFont(font, TextStyle::Body, !marks.isEmpty()))
                              .elidedText(text, Qt::ElideRight, rect.width());
    const qsizetype whole = shown == text ? text.size() : shown.size() - 1;
    QList<QTextLayout::FormatRange> formats;
    for (const SearchMark &mark : marks) {
        const qsizetype to = std::min(mark.from + mark.size, whole);
        if (mark.from >= to)
            continue;
        QTextLayout::FormatRange range;
        range.start = int(mark.from);
        range.length = int(to - mark.from);
        range.format.setFontWeight(QFont::Bold);
        range.format.setBackground(theme.attentionSoft);
        range.format.setForeground(theme.text);
        formats.append(range);
    }
    QTextLayout layout(shown, font);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    painter->setPen(colour);
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

} // namespace

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const SearchModel *>(index.model());
    const SearchModel::Row &row = model->row(index.row());
    const Theme &theme = Theme::of(option.palette);
    const QFont secondary = styledFont(option.font, TextStyle::Secondary);
    QRectF rect = QRectF(option.rect).adjusted(metrics::CellPadding, 0, -metrics::CellPadding, 0);
    if (row.type == SearchModel::RowType::Heading) {
        painter->fillRect(option.rect, theme.alt);
        const QFont bold = styledFont(option.font, TextStyle::Secondary, true);
        const double width = draw::text(painter, rect, row.title, bold, theme.muted);
        draw::text(painter, rect.adjusted(width + 8, 0, 0, 0), row.time, secondary, theme.muted);
        return;
    }
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.alt);
    if (row.type == SearchModel::RowType::More) {
        draw::text(painter, rect.adjusted(metrics::IconSmall + 8, 0, 0, 0), row.title, secondary, theme.accent);
        return;
    }
    const double lineHeight = QFontMetricsF(option.font).height();
    const bool one = row.snippet.isEmpty();
    const double top = rect.top() + (rect.height() - (one ? lineHeight : 2 * lineHeight + kLineGap)) / 2;
    icons::paint(
        painter,
        QRectF(rect.left(), top + (lineHeight - metrics::IconSmall) / 2, metrics::IconSmall, metrics::IconSmall),
        kindIcon(row.kind), theme.muted);
    rect.setLeft(rect.left() + metrics::IconSmall + 8);
    const QString side = row.owner.isEmpty()  ? row.time
                         : row.time.isEmpty() ? row.owner
                                              : row.owner + QStringLiteral(" · ") + row.time;
    const double sideWidth = std::min(draw::textWidth(side, secondary) + 1, rect.width() * 0.45);
    draw::text(painter, QRectF(rect.right() - sideWidth, top, sideWidth, lineHeight), side, secondary, theme.muted,
               Qt::AlignRight);
    paintMarked(painter, QRectF(rect.left(), top, rect.width() - sideWidth - 12, lineHeight), row.title, row.titleMarks,
                option.font, theme.text, theme);
    if (!one)
        paintMarked(painter, QRectF(rect.left(), top + lineHeight + kLineGap, rect.width(), lineHeight), row.snippet,
                    row.snippetMarks, secondary, theme.muted, theme);
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const SearchModel *>(index.model());
    const SearchModel::Row &row = model->row(index.row());
    const int line = option.fontMetrics.height();
    if (row.type == SearchModel::RowType::Heading)
        return {0, std::max(metrics::GroupRow, line + 4)};
    if (row.type == SearchModel::RowType::More || row.snippet.isEmpty())
        return {0, std::max(metrics::RowNormal, line + 8)};
    return {0, 2 * line + kLineGap + 10};
}

} // namespace tam::ui
