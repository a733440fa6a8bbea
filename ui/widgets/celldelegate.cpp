#include "widgets/celldelegate.h"

#include "theme/typography.h"
#include "widgets/draw.h"
#include "widgets/itemroles.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <functional>
#include <vector>

namespace tam::ui {

namespace {

constexpr double Gap = 6.0;
constexpr int QuotaPadding = 6;

/// One thing in a cell. Elastic pieces (text) give way when the cell is too narrow.
struct Piece
{
    double width = 0;
    bool elastic = false;
    int group = 0; ///< pieces of one reason; a reason after the first is shown whole or not at all
    std::function<void(QPainter *, const QRectF &)> paint;
};

class CellLayout
{
public:
    CellLayout(const QModelIndex &index, const QFont &font, const Theme &theme)
        : m_index(index), m_font(font), m_theme(theme)
    {
        addMarks();
        addText();
        addBadges();
    }

    [[nodiscard]] double width() const
    {
        double sum = 0;
        for (const Piece &piece : m_pieces) {
            sum += piece.width + Gap;
        }
        return m_pieces.empty() ? 0 : sum - Gap;
    }

    void paint(QPainter *painter, const QRectF &rect, Qt::Alignment alignment) const
    {
        const QList<Piece> pieces = fitting(rect.width());
        double fixed = 0;
        double elastic = 0;
        for (const Piece &piece : pieces) {
            (piece.elastic ? elastic : fixed) += piece.width;
        }
        const double gaps = pieces.empty() ? 0 : Gap * double(pieces.size() - 1);
        const double room = std::max(0.0, rect.width() - fixed - gaps);
        double x = rect.left();
        if (room > elastic && (alignment & Qt::AlignRight)) {
            x += room - elastic;
        } else if (room > elastic && (alignment & Qt::AlignHCenter)) {
            x += (room - elastic) / 2;
        }
        double elasticLeft = std::min(room, elastic);
        for (const Piece &piece : pieces) {
            // Earlier text gives way last: the beginning of a line says more than its end.
            const double width = piece.elastic ? std::min(piece.width, elasticLeft) : piece.width;
            elasticLeft -= piece.elastic ? width : 0;
            const double visible = std::min(width, rect.right() - x);
            if (visible > 1) {
                piece.paint(painter, QRectF(x, rect.top(), visible, rect.height()));
            }
            x += width + Gap;
        }
    }

private:
    /// The pieces without the reasons that there is no room for; "+n" says how many are left out.
    [[nodiscard]] QList<Piece> fitting(double room) const
    {
        QList<Piece> kept(m_pieces.begin(), m_pieces.end());
        if (m_reasons < 2 || width() <= room) {
            return kept;
        }
        for (int shown = m_reasons - 1; shown >= 1; --shown) {
            const Piece more = textPiece(QStringLiteral("+%1").arg(m_reasons - shown), m_font, m_theme.muted, false);
            kept.clear();
            double sum = more.width;
            for (const Piece &piece : m_pieces) {
                if (piece.group <= shown) {
                    kept.append(piece);
                    sum += piece.width + Gap;
                }
            }
            kept.append(more);
            if (sum <= room) {
                break;
            }
        }
        return kept;
    }

    using Paint = std::function<void(QPainter *, const QRectF &)>;

    [[nodiscard]] QVariant value(int role) const { return m_index.data(role); }

    void add(double width, Paint paint, bool elastic = false)
    {
        m_pieces.push_back({std::ceil(width), elastic, m_reasons, std::move(paint)});
    }

    static Piece textPiece(const QString &text, const QFont &font, const QColor &colour, bool elastic)
    {
        return {std::ceil(draw::textWidth(text, font) + 1), elastic, 0,
                [=](QPainter *p, const QRectF &r) { draw::text(p, r, text, font, colour); }};
    }

    void addTextPiece(const QString &text, const QFont &font, const QColor &colour)
    {
        if (!text.isEmpty()) {
            m_pieces.push_back(textPiece(text, font, colour, true));
            m_pieces.back().group = m_reasons;
        }
    }

    void addMarks()
    {
        const QVariant status = value(StatusRole);
        const QString pillText = value(PillTextRole).toString();
        m_pill = !pillText.isEmpty();
        if (m_pill) {
            const PillData pill{StatusKind(status.toInt()), pillText, value(PillSecondaryRole).toString()};
            add(pillSize(pill, m_font).width(),
                [this, pill](QPainter *p, const QRectF &r) { paintPill(p, r, pill, m_font, m_theme); });
        }
        if (const QVariant mark = value(PlanMarkRole); mark.isValid()) {
            const auto plan = mark.value<PlanMark>();
            add(planMarkSize(m_font).width(),
                [this, plan](QPainter *p, const QRectF &r) { paintPlanMark(p, r, plan, m_font, m_theme); });
        }
        if (const auto icon = Icon(value(IconRole).toInt()); icon != Icon::None) {
            add(14, [this, icon](QPainter *p, const QRectF &r) {
                icons::paint(p, QRectF(r.left(), r.center().y() - 7, 14, 14), icon, m_theme.muted);
            });
        }
        if (const QVariant level = value(SeverityRole); level.isValid()) {
            add(severitySize().width(),
                [this, n = level.toInt()](QPainter *p, const QRectF &r) { paintSeverity(p, r, n, m_theme); });
        }
        if (status.isValid() && !m_pill) {
            addSymbol(StatusKind(status.toInt()));
        }
    }

    void addSymbol(StatusKind kind)
    {
        add(metrics::Symbol, [this, kind](QPainter *p, const QRectF &r) { paintStatusSymbol(p, r, kind, m_theme); });
    }

    void addText()
    {
        const auto reasons = value(ReasonsRole).value<QList<Reason>>();
        const auto runs = value(RunsRole).value<QList<TextRun>>();
        for (const Reason &reason : reasons) {
            ++m_reasons;
            addSymbol(reason.kind);
            addTextPiece(reason.text, m_font, m_theme.text);
        }
        for (const TextRun &run : runs) {
            addTextPiece(run.text, styledFont(m_font, TextStyle::Body, run.bold), m_theme.tone(run.tone));
        }
        if (reasons.isEmpty() && runs.isEmpty() && !m_pill) {
            const QVariant tone = value(ToneRole);
            const QVariant given = value(Qt::FontRole);
            QFont font = given.isValid() ? given.value<QFont>().resolve(m_font) : m_font;
            font.setBold(font.bold() || value(BoldRole).toBool());
            const QColor colour = tone.isValid() ? m_theme.tone(Tone(tone.toInt())) : m_theme.text;
            addTextPiece(value(Qt::DisplayRole).toString(), font, colour);
        }
        addTextPiece(value(SecondaryTextRole).toString(), styledFont(m_font, TextStyle::Secondary), m_theme.muted);
    }

    void addBadges()
    {
        for (const TagData &tag : value(TagsRole).value<QList<TagData>>()) {
            add(tagSize(tag, m_font).width(),
                [this, tag](QPainter *p, const QRectF &r) { paintTag(p, r, tag, m_font, m_theme); });
        }
        for (const QString &label : value(ChipsRole).toStringList()) {
            add(sowChipSize(label, m_font).width(),
                [this, label](QPainter *p, const QRectF &r) { paintSowChip(p, r, label, m_font, m_theme); });
        }
    }

    QModelIndex m_index;
    QFont m_font;
    const Theme &m_theme;
    std::vector<Piece> m_pieces;
    bool m_pill = false;
    int m_reasons = 0;
};

Qt::Alignment alignmentOf(const QModelIndex &index)
{
    const QVariant value = index.data(Qt::TextAlignmentRole);
    return value.isValid() ? Qt::Alignment(value.toInt()) : Qt::AlignLeft;
}

/// On each side of a cell; figures in the middle of a narrow column need less than texts beside each other.
int paddingOf(const QModelIndex &index)
{
    return alignmentOf(index) & Qt::AlignHCenter ? metrics::Grid : metrics::CellPadding;
}

QRectF content(const QRect &rect, int padding)
{
    return QRectF(rect).adjusted(padding, 0, -padding, 0);
}

} // namespace

CellDelegate::CellDelegate(QObject *parent) : QStyledItemDelegate(parent), m_rowHeight(metrics::RowNormal) {}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    if (m_paintsBackground && (option.state & QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.accentSoft);
    } else if (m_paintsBackground && (option.state & QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme.alt);
    }
    if (const QVariant quota = index.data(QuotaBarRole); quota.isValid()) {
        paintQuotaCell(painter, content(option.rect, QuotaPadding), quota.value<QuotaCell>(), option.font, theme);
    } else {
        CellLayout(index, option.font, theme)
            .paint(painter, content(option.rect, paddingOf(index)), alignmentOf(index));
    }
    if (m_paintsBackground && (option.state & QStyle::State_HasFocus)) {
        draw::focusRing(painter, option.rect, theme);
    }
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int needed = option.fontMetrics.height() + 8;
    const int height = std::max(m_rowHeight, needed);
    if (m_slimGroups && index.siblingAtColumn(0).data(GroupRowRole).toBool()) {
        return {0, std::max(metrics::GroupRow, needed - 4)};
    }
    if (option.rect.width() < 0) {
        return {0, height}; // QTreeView says so when it wants to know the height alone
    }
    double width = 0;
    if (const QVariant quota = index.data(QuotaBarRole); quota.isValid()) {
        width = quotaCellSize(quota.value<QuotaCell>(), option.font).width();
    } else {
        width = CellLayout(index, option.font, Theme::of(option.palette)).width();
    }
    return {int(std::ceil(width)) + 2 * paddingOf(index), height};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && index.isValid() && !index.data(Qt::ToolTipRole).isValid()) {
        const QString text = index.data(Qt::DisplayRole).toString();
        if (!text.isEmpty() && sizeHint(option, index).width() > option.rect.width()) {
            QToolTip::showText(event->globalPos(), text, view, option.rect);
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace tam::ui
