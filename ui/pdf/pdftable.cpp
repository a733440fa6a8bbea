#include "pdf/pdftable.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <memory>

namespace tam::pdf {

namespace {

constexpr double kText = 8;
constexpr double kPad = 2.2;  ///< above and below a row's text
constexpr double kGutter = 9; ///< between columns
constexpr qsizetype kShortWord = 6;

struct Cell
{
    std::unique_ptr<QTextLayout> layout;
    int next = 0; ///< first line that is not painted yet
    bool number = false;
    ReportTone tone = ReportTone::Plain;

    double height(int from) const
    {
        double sum = 0;
        for (int i = from; i < layout->lineCount(); ++i)
            sum += layout->lineAt(i).height();
        return sum;
    }
    bool done() const { return next >= layout->lineCount(); }
};
using Row = std::vector<Cell>;

class TablePainter
{
public:
    TablePainter(Flow &flow, const ReportTable &table) : m_flow(flow), m_table(table)
    {
        const std::vector<double> widths = columnWidths();
        double x = 0;
        for (const double width : widths) {
            m_x.push_back(x);
            const double gutter = m_x.size() == widths.size() ? 0 : pt(kGutter);
            m_width.push_back(std::max(pt(8), width - gutter));
            x += width;
        }
    }

    void paint()
    {
        const Row head = headRow();
        const double headHeight = m_table.plain ? 0 : height(head) + pt(2 * kPad) + pt(0.8);
        const double first = m_table.rows.empty() ? 0 : height(row(m_table.rows.front())) + pt(2 * kPad);
        const double caption = m_table.caption.isEmpty() ? 0 : captionHeight();
        m_flow.need(caption + headHeight + std::min(first, m_flow.body() / 2));
        paintCaption();
        paintHead();
        for (const auto &cells : m_table.rows)
            paintRow(cells);
        m_flow.advance(pt(6));
    }

private:
    /**
     * The widest piece of a text that should not break: a column that is narrower would break inside it. A short
     * Chinese word is one, a Chinese sentence breaks anywhere but in the Latin words that it holds.
     */
    double longestWord(const QString &words, bool bold) const
    {
        static const QRegularExpression blanks(QStringLiteral("\\s+"));
        static const QRegularExpression han(QStringLiteral("[\\x{2E80}-\\x{FFEF}]+"));
        const QFontMetricsF metrics(m_flow.font(kText, bold), m_flow.device());
        double widest = 0;
        for (const QString &word : words.split(blanks)) {
            const QStringList pieces =
                word.size() > kShortWord && word.contains(han) ? word.split(han) : QStringList{word};
            for (const QString &piece : pieces)
                widest = std::max(widest, metrics.horizontalAdvance(piece));
        }
        return widest;
    }

    /** Shares by weight; what a word needs beyond its share is taken from the columns that have room to spare. */
    std::vector<double> columnWidths() const
    {
        const size_t count = m_table.columns.size();
        double weights = 0;
        for (const ReportColumn &column : m_table.columns)
            weights += column.weight;
        std::vector<double> widths(count), least(count);
        double needed = 0, spare = 0;
        for (size_t i = 0; i < count; ++i) {
            widths[i] = m_flow.width() * m_table.columns[i].weight / weights;
            least[i] = m_table.plain ? 0 : longestWord(m_table.columns[i].title, true);
            for (const auto &row : m_table.rows) {
                if (i < row.size())
                    least[i] = std::max(least[i], longestWord(row[i].text, row[i].tone != ReportTone::Plain));
            }
            // A long address without a blank may break; it must not starve the rest.
            least[i] = std::min(least[i] + pt(kGutter + 0.5), std::max(widths[i], m_flow.width() * 0.2));
            needed += std::max(0.0, least[i] - widths[i]);
            spare += std::max(0.0, widths[i] - least[i]);
        }
        const double taken = std::min(1.0, spare > 0 ? needed / spare : 0);
        const double given = std::min(1.0, needed > 0 ? spare / needed : 0);
        for (size_t i = 0; i < count; ++i)
            widths[i] += widths[i] < least[i] ? (least[i] - widths[i]) * given : (least[i] - widths[i]) * taken;
        return widths;
    }

    double captionHeight() const
    {
        return m_flow.heightOf(m_table.caption, m_flow.font(9, true), m_flow.width()) + pt(8);
    }

    void paintCaption()
    {
        if (m_table.caption.isEmpty())
            return;
        if (!m_flow.atTop())
            m_flow.advance(pt(5));
        m_flow.text(m_table.caption, m_flow.font(9, true), m_flow.ink().muted);
        m_flow.advance(pt(2));
    }

    Cell cell(const QString &words, size_t column, bool bold, ReportTone tone) const
    {
        Cell made;
        made.number = m_table.columns[column].number;
        made.tone = tone;
        QString shown = words;
        made.layout = std::make_unique<QTextLayout>(shown.replace(u'\n', QChar::LineSeparator),
                                                    m_flow.font(kText, bold), m_flow.device());
        QTextOption option;
        option.setAlignment(made.number ? Qt::AlignRight : Qt::AlignLeft);
        made.layout->setTextOption(option);
        breakLines(*made.layout, m_width[column]);
        return made;
    }

    Row headRow() const
    {
        Row made;
        for (size_t i = 0; i < m_table.columns.size(); ++i)
            made.push_back(cell(m_table.columns[i].title, i, true, ReportTone::Muted));
        return made;
    }

    Row row(const std::vector<ReportCell> &cells) const
    {
        Row made;
        for (size_t i = 0; i < cells.size() && i < m_table.columns.size(); ++i)
            made.push_back(cell(cells[i].text, i,
                                cells[i].tone == ReportTone::Strong || cells[i].tone == ReportTone::Attention,
                                cells[i].tone));
        return made;
    }

    static double height(const Row &row)
    {
        double most = 0;
        for (const Cell &cell : row)
            most = std::max(most, cell.height(cell.next));
        return most;
    }

    /** Paints the lines that fit into `room` and returns the height that they took. */
    double paintLines(Row &row, double room)
    {
        double most = 0;
        for (size_t i = 0; i < row.size(); ++i) {
            double used = 0;
            Cell &cell = row[i];
            while (!cell.done()) {
                const QTextLine line = cell.layout->lineAt(cell.next);
                if (used + line.height() > room + 1)
                    break;
                if (QPainter *painter = m_flow.painter()) {
                    painter->setPen(cell.tone == ReportTone::Muted ? m_flow.ink().muted : m_flow.ink().text);
                    line.draw(painter, QPointF(m_x[i], m_flow.y() + pt(kPad) + used - line.position().y()));
                    if (cell.tone == ReportTone::Attention)
                        underline(*painter, line, m_x[i], m_flow.y() + pt(kPad) + used);
                }
                used += line.height();
                ++cell.next;
            }
            most = std::max(most, used);
        }
        return most;
    }

    /** What needs attention is told by more than its weight. */
    void underline(QPainter &painter, const QTextLine &line, double x, double y) const
    {
        const QRectF text = line.naturalTextRect();
        painter.fillRect(QRectF(x + text.left(), y + line.ascent() + pt(1.2), text.width(), pt(0.6)),
                         m_flow.ink().text);
    }

    void paintHead()
    {
        if (m_table.plain)
            return;
        Row head = headRow();
        m_flow.advance(paintLines(head, m_flow.body()) + pt(2 * kPad));
        m_flow.rule(0.8, m_flow.ink().muted);
    }

    void turnPage()
    {
        m_flow.newPage();
        paintHead();
    }

    void paintRow(const std::vector<ReportCell> &cells)
    {
        Row made = row(cells);
        const double whole = height(made) + pt(2 * kPad);
        if (whole > m_flow.room() && whole < m_flow.body() * 0.6)
            turnPage();
        for (;;) {
            const double room = m_flow.room() - pt(2 * kPad);
            const double lines = room > 0 ? paintLines(made, room) : 0;
            const bool done = std::all_of(made.begin(), made.end(), [](const Cell &cell) { return cell.done(); });
            if (lines > 0 || done)
                m_flow.advance(lines + pt(2 * kPad));
            if (done)
                break;
            turnPage();
        }
        m_flow.rule(0.4, m_flow.ink().hair);
    }

    Flow &m_flow;
    const ReportTable &m_table;
    std::vector<double> m_x, m_width;
};

} // namespace

void paintTable(Flow &flow, const ReportTable &table)
{
    if (!table.rows.empty()) {
        TablePainter(flow, table).paint();
        return;
    }
    if (!table.caption.isEmpty()) {
        flow.need(pt(36));
        if (!flow.atTop())
            flow.advance(pt(5));
        flow.text(table.caption, flow.font(9, true), flow.ink().muted);
        flow.advance(pt(1));
    }
    flow.text(table.none, flow.font(8.5), flow.ink().muted);
    flow.advance(pt(6));
}

} // namespace tam::pdf
