#include "pdf/pdfflow.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace tam::pdf {

namespace {

constexpr double kHeader = 26; ///< points for customer and period on the pages after the first
constexpr double kFooter = 26;

QString shown(QString text)
{
    // A text layout breaks lines at its own separator alone.
    return text.replace(u'\n', QChar::LineSeparator);
}

} // namespace

void breakLines(QTextLayout &layout, double width)
{
    QTextOption option = layout.textOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
}

Flow::Flow(const Paper &paper, const Report &report, int pages)
    : m_paper(paper), m_report(report), m_pages(pages), m_width(paper.body.width()), m_height(paper.body.height()),
      m_bottom(m_height - pt(kFooter))
{
    frame();
}

QFont Flow::font(double points, bool bold)
{
    QFont made;
    made.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("PingFang SC"),
                      QStringLiteral("Microsoft YaHei"), QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    made.setPointSizeF(points);
    // Ligatures and digits of another shape have no character of their own: they could not be searched or copied.
    made.setStyleStrategy(QFont::PreferNoShaping);
    made.setBold(bold);
    return made;
}

bool Flow::need(double height)
{
    if (height <= room() || atTop())
        return false;
    newPage();
    return true;
}

void Flow::newPage()
{
    ++m_page;
    if (m_paper.painter)
        m_paper.turn();
    m_top = pt(kHeader);
    m_y = m_top;
    frame();
}

/** Header (but for the first page, which has the title) and footer. */
void Flow::frame()
{
    if (!m_paper.painter)
        return;
    m_paper.painter->save();
    const QFont small = font(7);
    m_paper.painter->setFont(small);
    m_paper.painter->setPen(m_ink.muted);
    const QFontMetricsF metrics(small, device());
    if (m_page > 1) {
        const QRectF line(0, 0, m_width, metrics.height());
        const QString customer = metrics.elidedText(m_report.customer, Qt::ElideRight, m_width * 0.6);
        m_paper.painter->drawText(line, Qt::AlignLeft | Qt::AlignTop, customer);
        m_paper.painter->drawText(line, Qt::AlignRight | Qt::AlignTop,
                                  m_report.title + QStringLiteral(" · ") + m_report.period);
        m_paper.painter->fillRect(QRectF(0, metrics.height() + pt(3), m_width, pt(0.4)), m_ink.rule);
    }
    const double top = m_height - metrics.height();
    m_paper.painter->fillRect(QRectF(0, top - pt(4), m_width, pt(0.4)), m_ink.rule);
    const QString page = m_report.pageOf.arg(m_page).arg(m_pages);
    const double pageWidth = metrics.horizontalAdvance(page) + pt(10);
    m_paper.painter->drawText(QRectF(0, top, m_width - pageWidth, metrics.height()), Qt::AlignLeft | Qt::AlignTop,
                              metrics.elidedText(m_report.footer, Qt::ElideRight, m_width - pageWidth));
    m_paper.painter->drawText(QRectF(0, top, m_width, metrics.height()), Qt::AlignRight | Qt::AlignTop, page);
    m_paper.painter->restore();
}

void Flow::text(const QString &words, const QFont &font, const QColor &color, double indent)
{
    QTextLayout layout(shown(words), font, device());
    breakLines(layout, m_width - indent);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        need(line.height());
        if (m_paper.painter) {
            m_paper.painter->setPen(color);
            line.draw(m_paper.painter, QPointF(indent, m_y - line.position().y()));
        }
        m_y += line.height();
    }
}

void Flow::rule(double thickness, const QColor &color)
{
    if (m_paper.painter)
        m_paper.painter->fillRect(QRectF(0, m_y, m_width, pt(thickness)), color);
    m_y += pt(thickness);
}

double Flow::heightOf(const QString &words, const QFont &font, double width) const
{
    QTextLayout layout(shown(words), font, device());
    breakLines(layout, width);
    return layout.lineCount() == 0 ? 0 : layout.lineAt(layout.lineCount() - 1).rect().bottom();
}

} // namespace tam::pdf
