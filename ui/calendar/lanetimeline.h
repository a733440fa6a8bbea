#pragma once

#include "calendar/calendardata.h"
#include "widgets/accessibleitems.h"
#include "widgets/statussymbol.h"

#include <QAbstractScrollArea>
#include <optional>

namespace tam::ui {

/// Rows of customers or persons with bars over time; collisions are hatched red and said in words. Zooms from months to
/// hours (Ctrl+wheel, + and -); the lane names stay in sight.
///
/// Where it is editable: dragging over an empty stretch proposes something new in that lane, dragging a bar moves it
/// (into another lane too, where lanes can be changed), dragging its end resizes it. The page checks each
/// proposalChanged() and acts on proposalDropped().
///
/// Keyboard: left and right walk the bars of a lane, up and down the lanes, Home and End the ends, C the conflicts,
/// Enter opens the bar. M takes the bar and N something new: left and right move it (Ctrl by a day), with Shift its
/// end, up and down change the lane, Enter drops, Esc puts it back.
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

    void setEditable(bool editable) { m_editable = editable; }
    [[nodiscard]] std::optional<LaneProposal> proposal() const { return m_proposal; }
    [[nodiscard]] bool isMovingByKeys() const { return m_byKeys; }
    /// Where the proposal is drawn, for the page's check card; viewport coordinates.
    [[nodiscard]] QRect proposalRect() const;
    /// How the page judges the proposal; Breached draws it red.
    void setProposalStatus(StatusKind kind);
    void cancelProposal();
    /// Where an instant of a lane is, at the middle of its row; viewport coordinates.
    [[nodiscard]] QPoint pointOf(const QString &lane, const QDateTime &instant) const;

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
    /// C was pressed at the last conflict of the data, or there is none.
    void conflictsPassed();
    void proposalChanged(const LaneProposal &proposal);
    void proposalDropped(const LaneProposal &proposal);
    void proposalCancelled();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
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

    enum class Grip { None, New, Body, Start, End };

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
    [[nodiscard]] double zoomCentre() const;

    [[nodiscard]] qsizetype laneAt(double y) const;
    /// Minutes to which proposals keep: a day, or as few hours as can be aimed at.
    [[nodiscard]] int snapMinutes() const;
    [[nodiscard]] QDateTime timeAt(double x) const;
    [[nodiscard]] QDateTime snapped(const QDateTime &instant, bool up) const;
    [[nodiscard]] Grip gripAt(const Placed &placed, const QPointF &at) const;
    bool take(const Placed &placed);
    void dragTo(const QPointF &at);
    void scrollTowards(const QPointF &at);
    void updateCursor(const QPointF &at);
    void propose(const LaneProposal &proposal);
    void drop();
    void startMove();
    void startNew();
    void nudge(qint64 minutes, bool resize);
    void changeLane(int step);
    bool moveKey(QKeyEvent *event);
    void walkLanes(int step);

    void paintProposal(QPainter *painter, const Theme &theme) const;
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
    std::optional<LaneProposal> m_proposal;
    StatusKind m_proposalStatus = StatusKind::Open;
    LaneBar m_taken; ///< what is moved
    Grip m_grip = Grip::None;
    QPointF m_pressed;
    QDateTime m_pressedAt;
    bool m_byKeys = false;
    bool m_editable = false;
};

} // namespace tam::ui
