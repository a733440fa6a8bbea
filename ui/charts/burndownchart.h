#pragma once

#include "charts/burndowndata.h"

#include <QChartView>
#include <optional>

class QAreaSeries;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace tam::ui {

struct Theme;

/// Days left over a month: thin dark limit, dotted ideal, thick actual steps with a dot for each day with work logs
/// over a soft area, dashed plan, red zero line when the plan is over, amber today line. Words stand at the ends of the
/// lines, pushed apart. Hovering (or the arrow keys) reads a day out; a click on a step or Enter asks for its work
/// logs.
class BurnDownChart : public QChartView
{
    Q_OBJECT

public:
    explicit BurnDownChart(QWidget *parent = nullptr);

    void setData(const BurnDownData &data);
    [[nodiscard]] const BurnDownData &data() const { return m_data; }

    /// Header and one line for each day, tab separated, numbers in the locale.
    [[nodiscard]] QString dataAsText() const;
    [[nodiscard]] QPixmap picture();
    void copyAsPicture();
    void copyAsData() const;

    /// What a reader hears and the hover shows for one day.
    [[nodiscard]] QString readOut(int dayIndex) const;
    void setCursorDay(int dayIndex);
    [[nodiscard]] int cursorDay() const { return m_cursor; }

    [[nodiscard]] QSize sizeHint() const override { return {560, 190}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 140}; }

Q_SIGNALS:
    void logDateClicked(const QDate &date);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct EndLabel
    {
        QString text;
        double value;
        QColor colour;
        bool bold = true;
    };

    void rebuildSeries();
    void restyle();
    void layOutPlot();
    [[nodiscard]] QList<EndLabel> endLabels() const;
    [[nodiscard]] QPointF toPixel(double x, double y) const;
    [[nodiscard]] int dayAt(const QPointF &position) const;
    [[nodiscard]] double top() const;
    [[nodiscard]] double bottom() const;
    void drawToday(QPainter *painter, const Theme &theme) const;
    void drawEndLabels(QPainter *painter, const Theme &theme) const;
    void drawAxisLabels(QPainter *painter, const Theme &theme) const;
    void drawReadOut(QPainter *painter, const Theme &theme) const;
    void describe();

    BurnDownData m_data;
    QLineSeries *m_limit;
    QLineSeries *m_ideal;
    QLineSeries *m_actual;
    QLineSeries *m_planned;
    QLineSeries *m_zero;
    QLineSeries *m_areaTop;
    QLineSeries *m_areaBottom;
    QAreaSeries *m_area;
    QScatterSeries *m_dots;
    QScatterSeries *m_unsentDots;
    QValueAxis *m_x;
    QValueAxis *m_y;
    int m_step = 1;
    int m_cursor = -1;
};

} // namespace tam::ui
