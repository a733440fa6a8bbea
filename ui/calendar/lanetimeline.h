#pragma once

#include "calendar/calendardata.h"
#include "widgets/accessibleitems.h"

#include <QAbstractScrollArea>

namespace tam::ui {

/// Rows of customers or persons with bars over time; collisions are hatched red and said in words. Zooms from months to
/// hours (Ctrl+wheel, + and -); the lane names stay in sight.
///
/// Keyboard: left and right walk the bars of a lane, up and down the lanes, Home and End the ends, C the conflicts,
/// Enter opens the bar.
class LaneTimeline : public QAbstractScrollArea, public AccessibleItems
{
    Q_OBJECT

public:
    explicit LaneTimeline(QWidget *parent = nullptr);

    /// Keeps zoom, position and the current bar (by id). The first data fits its days into the window.
    void setData(const LaneTimelineData &data);
    void fitDays();
    /// Pixels a day; hours appear from 160 on.
    void setDayWidth(double pixels);
    [[nodiscard]] double dayWidth() const { return m_dayWidth; }

    void selectBar(const QUuid &id);
    [[nodiscard]] QUuid selectedBar() const { return m_selected; }
    void goTo(const QDateTime &instant);
    /// Index into LaneTimelineData::conflicts; scrolls there and marks it.
    void jumpToConflict(int index);

    /// In viewport coordinates.
    [[nodiscard]] QRectF barRect(const QUuid &id) const;
    /// Where the words of a bar stand, in viewport coordinates: in the bar when they fit or there is no room elsewhere,
    /// else at its right or left up to the next bar.
    [[nodiscard]] QRectF wordsRect(const QUuid &id) const;
    [[nodiscard]] int labelWidth() const { return m_labelWidth; }

    [[nodiscard]] QSize sizeHint() const override { return {860, 420}; }

    [[nodiscard]] int accessibleItemCount() const override { return int(m_order.size()); }
    [[nodiscard]] QString accessibleItemName(int item) const override;
    [[nodiscard]] QRect accessibleItemRect(int item) const override;
    [[nodiscard]] int accessibleFocusItem() const override;

Q_SIGNALS:
    void barSelected(const QUuid &id);
    void barActivated(const QUuid &id);
    void laneActivated(const QString &laneId);
    void conflictClicked(int index);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Row
    {
        int top = 0;    ///< content coordinates, below the header
        int height = 0; ///< grows with bars that overlap
    };
    struct Placed
    {
        qsizetype bar = 0; ///< index into the data
        qsizetype lane = 0;
        int subLane = 0;
    };

    void layOut();
    void measureLabels();
    void updateScrollBars();
    [[nodiscard]] double xOf(const QDateTime &instant) const;
    [[nodiscard]] QRectF placedRect(const Placed &placed) const;
    /// `from` and `until` bound the free stretch around the bar.
    [[nodiscard]] QRectF wordsOf(const Placed &placed, double from, double until) const;
    /// For each of m_order; no two lie over one another.
    [[nodiscard]] QList<QRectF> placeWords() const;
    [[nodiscard]] qsizetype laneIndex(const QString &id) const;
    [[nodiscard]] const Placed *placedAt(const QPointF &position) const;
    [[nodiscard]] int conflictAt(const QPointF &position) const;
    [[nodiscard]] QRectF conflictRect(const LaneConflict &conflict) const;
    [[nodiscard]] int indexOfSelected() const;
    void select(int orderIndex);
    void ensureVisible(const QRectF &rect);
    void zoomAround(double factor, double viewportX);

    void paintDays(QPainter *painter, const Theme &theme) const;
    void paintHeader(QPainter *painter, const Theme &theme) const;
    void paintLanes(QPainter *painter, const Theme &theme) const;
    void paintBar(QPainter *painter, const Placed &placed, const Theme &theme) const;
    void paintWords(QPainter *painter, const Placed &placed, const QRectF &words, const Theme &theme) const;
    void paintConflicts(QPainter *painter, const Theme &theme) const;
    void paintLabels(QPainter *painter, const Theme &theme) const;

    LaneTimelineData m_data;
    QList<Row> m_rows;
    QList<Placed> m_order; ///< lane by lane, in time: the order of the keyboard and of screen readers
    double m_dayWidth = 0;
    int m_labelWidth = 150;
    QUuid m_selected;
    int m_markedConflict = -1;
};

} // namespace tam::ui
