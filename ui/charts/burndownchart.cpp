#include "charts/burndownchart.h"

#include "charts/labelspread.h"
#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"
#include "widgets/numbers.h"

#include <QApplication>
#include <QAreaSeries>
#include <QChart>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineSeries>
#include <QLocale>
#include <QMenu>
#include <QScatterSeries>
#include <QValueAxis>
#include <cmath>

namespace tam::ui {

using namespace Qt::StringLiterals;

namespace {

/// Appends a step: flat from the last point to `x`, then to `y`.
void stepTo(QLineSeries *series, double x, double y)
{
    if (series->count() > 0) {
        series->append(x, series->at(series->count() - 1).y());
    }
    series->append(x, y);
}

} // namespace

BurnDownChart::BurnDownChart(QWidget *parent)
    : QChartView(new QChart, parent), m_limit(new QLineSeries(this)), m_ideal(new QLineSeries(this)),
      m_actual(new QLineSeries(this)), m_planned(new QLineSeries(this)), m_zero(new QLineSeries(this)),
      m_areaTop(new QLineSeries(this)), m_areaBottom(new QLineSeries(this)),
      m_area(new QAreaSeries(m_areaTop, m_areaBottom)), m_dots(new QScatterSeries(this)),
      m_unsentDots(new QScatterSeries(this)), m_x(new QValueAxis(this)), m_y(new QValueAxis(this))
{
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setViewportUpdateMode(FullViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QChart *c = chart();
    c->legend()->hide();
    c->setBackgroundVisible(false);
    c->setPlotAreaBackgroundVisible(false);
    c->setMargins({});
    c->setContentsMargins(0, 0, 0, 0);
    c->setAnimationOptions(QChart::NoAnimation);
    c->addAxis(m_x, Qt::AlignBottom);
    c->addAxis(m_y, Qt::AlignLeft);
    // Axes only map values; their words are drawn here, where they can be placed to the pixel.
    m_x->setVisible(false);
    m_y->setVisible(false);
    const QList<QAbstractSeries *> all{m_area, m_ideal, m_zero, m_limit, m_planned, m_actual, m_dots, m_unsentDots};
    for (QAbstractSeries *series : all) {
        c->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    }
    restyle();
}

void BurnDownChart::setData(const BurnDownData &data)
{
    m_data = data;
    m_cursor = -1;
    rebuildSeries();
    restyle();
    layOutPlot();
    describe();
    viewport()->update();
}

double BurnDownChart::top() const
{
    return m_y->max();
}

double BurnDownChart::bottom() const
{
    return m_y->min();
}

void BurnDownChart::rebuildSeries()
{
    for (QXYSeries *series :
         {static_cast<QXYSeries *>(m_limit), static_cast<QXYSeries *>(m_ideal), static_cast<QXYSeries *>(m_actual),
          static_cast<QXYSeries *>(m_planned), static_cast<QXYSeries *>(m_zero), static_cast<QXYSeries *>(m_areaTop),
          static_cast<QXYSeries *>(m_areaBottom), static_cast<QXYSeries *>(m_dots),
          static_cast<QXYSeries *>(m_unsentDots)}) {
        series->clear();
    }
    const double days = double(m_data.days.size());
    double low = 0;
    double high = m_data.limit.value_or(1);
    const double start = m_data.limit.value_or(0);
    if (m_data.limit) {
        m_limit->append(0, start);
        m_limit->append(days, start);
        m_ideal->append(0, start);
    }
    m_actual->append(0, start);
    double todayX = 0;
    for (qsizetype i = 0; i < m_data.days.size(); ++i) {
        const BurnDownDay &day = m_data.days.at(i);
        const double centre = double(i) + 0.5;
        if (day.ideal && m_data.limit) {
            m_ideal->append(double(i) + 1, *day.ideal);
        }
        if (day.actual) {
            stepTo(m_actual, centre, *day.actual);
            todayX = double(i) + 1;
            if (!day.entries.isEmpty()) {
                (day.unsent ? m_unsentDots : m_dots)->append(centre, *day.actual);
            }
            low = std::min(low, *day.actual);
            high = std::max(high, *day.actual);
        }
        if (day.planned) {
            if (m_planned->count() == 0 && m_data.lastActual()) {
                m_planned->append(todayX, *m_data.lastActual());
            }
            stepTo(m_planned, centre, *day.planned);
            low = std::min(low, *day.planned);
            high = std::max(high, *day.planned);
        }
    }
    if (todayX > 0) {
        stepTo(m_actual, todayX, *m_data.lastActual());
        m_areaTop->replace(m_actual->points());
        m_areaBottom->append(0, 0);
        m_areaBottom->append(todayX, 0);
    } else {
        m_actual->clear();
    }
    if (m_planned->count() > 0) {
        stepTo(m_planned, days, *m_data.lastPlanned());
    }
    if (low < 0) {
        m_zero->append(0, 0);
        m_zero->append(days, 0);
    }
    m_x->setRange(0, std::max(1.0, days));
    // A little air, so that a thick line along the limit or along zero is not cut in half.
    const double air = (high - low) * 0.025;
    m_y->setRange((low < 0 ? std::min(low, -high * 0.06) : 0.0) - air, high + air);
}

void BurnDownChart::restyle()
{
    const Theme &theme = Theme::of(this);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    const bool over = m_data.isOver();
    const auto pen = [](const QColor &colour, double width, Qt::PenStyle style = Qt::SolidLine) {
        QPen p(colour, width, style);
        p.setCapStyle(Qt::FlatCap);
        p.setJoinStyle(Qt::MiterJoin);
        return p;
    };
    m_limit->setPen(pen(theme.text, 1.2));
    QPen dotted = pen(theme.faint, 1.2);
    dotted.setDashPattern({1.5, 3.0});
    m_ideal->setPen(dotted);
    m_actual->setPen(pen(theme.accent, 2.2));
    QPen dashed = pen(over ? theme.critical : theme.accent, 1.8);
    dashed.setDashPattern({3.5, 2.2});
    m_planned->setPen(dashed);
    m_zero->setPen(pen(theme.critical, 1.2));
    QColor area = theme.accentSoft;
    area.setAlphaF(theme.dark ? 0.7F : 0.72F);
    m_area->setBrush(area);
    m_area->setPen(QPen(Qt::NoPen));
    const auto dots = [&theme](QScatterSeries *series, const QColor &colour) {
        series->setMarkerSize(7.0);
        series->setColor(colour);
        series->setBorderColor(theme.base);
        series->setPen(QPen(theme.base, 1.2));
    };
    dots(m_dots, theme.accent);
    dots(m_unsentDots, theme.uncertain);
}

QList<BurnDownChart::EndLabel> BurnDownChart::endLabels() const
{
    const Theme &theme = Theme::of(this);
    QList<EndLabel> labels;
    if (m_data.limit) {
        labels.append({tr("limit %1").arg(formatDays(*m_data.limit)), *m_data.limit, theme.text});
    }
    if (const auto actual = m_data.lastActual()) {
        const QString words = m_data.limit ? tr("actual %1") : tr("used %1");
        labels.append({words.arg(formatDays(*actual)), *actual, *actual < 0 ? theme.critical : theme.accent});
    }
    if (const auto planned = m_data.lastPlanned()) {
        labels.append(
            {tr("planned %1").arg(formatDays(*planned)), *planned, *planned < 0 ? theme.critical : theme.accent});
    }
    if (m_data.limit && !m_data.days.isEmpty()) {
        // It ends at nothing on the last day, whatever the limit: no number needed.
        labels.append({tr("ideal"), m_data.days.last().ideal.value_or(0), theme.muted, false});
    }
    return labels;
}

void BurnDownChart::layOutPlot()
{
    const QFont small = styledFont(font(), TextStyle::Secondary);
    const QFont bold = styledFont(font(), TextStyle::Secondary, true);
    double right = 12;
    const QList<EndLabel> labels = endLabels();
    for (const EndLabel &label : labels) {
        right = std::max(right, draw::textWidth(label.text, bold) + 12);
    }
    const double left = draw::textWidth(formatDays(std::floor(top())), small) + 14;
    const double line = QFontMetricsF(small).height();
    const QRectF plot(left, line - 2, std::max(40.0, width() - left - right), std::max(40.0, height() - 2 * line - 4));
    m_step = wholeStep(std::min(0.0, bottom() + 0.03 * top()), top() * 0.97, std::max(2, int(plot.height() / 22)));
    chart()->resize(size());
    chart()->setPlotArea(plot);
    setSceneRect(QRectF(QPointF(0, 0), QSizeF(size())));
}

QPointF BurnDownChart::toPixel(double x, double y) const
{
    const QRectF plot = chart()->plotArea();
    const double ySpan = std::max(1e-9, top() - bottom());
    return {plot.left() + x / std::max(1.0, m_x->max()) * plot.width(),
            plot.bottom() - (y - bottom()) / ySpan * plot.height()};
}

void BurnDownChart::drawBackground(QPainter *painter, const QRectF &)
{
    const Theme &theme = Theme::of(this);
    const QRectF plot = chart()->plotArea();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (qsizetype i = 0; i < m_data.days.size(); ++i) {
        if (m_data.days.at(i).shaded) {
            const double from = toPixel(double(i), 0).x();
            const double to = toPixel(double(i) + 1, 0).x();
            painter->fillRect(QRectF(from, plot.top(), to - from, plot.height()), theme.weekend);
        }
    }
    for (int value = int(std::ceil(bottom() / m_step)) * m_step; value <= top(); value += m_step) {
        painter->fillRect(QRectF(plot.left(), std::round(toPixel(0, value).y()), plot.width(), 1),
                          value == 0 ? theme.line : theme.grid);
    }
    painter->restore();
}

} // namespace tam::ui
