#pragma once

#include "calendar/calendardata.h"
#include "widgets/accessibleitems.h"
#include "widgets/statussymbol.h"

#include <QWidget>
#include <optional>

namespace tam::ui {

/// A month or two weeks: ISO week numbers, 休 and 班 in the corners, holiday names, bars in lanes over the days.
///
/// Mouse: a click selects a day or a bar, and a day in the margin of a month's sheet turns to its month; dragging over
/// days proposes a new engagement, dragging a bar moves it, dragging its end resizes it. Keyboard: arrows walk the days
/// (Shift extends), PageUp/PageDown turn the month, J and K walk the bars, M takes the chosen bar and N a new one: then
/// arrows move it, Shift+arrows move its end, Enter drops, Esc puts it back. Ctrl+arrows and Ctrl+Shift+arrows do the
/// same without M. Enter opens a bar or makes a new one. Both end in the same proposals: the page checks each
/// proposalChanged() and acts on proposalDropped().
class CalendarGrid : public QWidget, public AccessibleItems
{
    Q_OBJECT

public:
    explicit CalendarGrid(QWidget *parent = nullptr);

    void setData(const CalendarData &data);
    /// Whole weeks (Monday first) that show the month of `date`.
    void showMonth(const QDate &date);
    void showTwoWeeks(const QDate &date);
    [[nodiscard]] QDate firstVisible() const { return m_first; }
    [[nodiscard]] QDate lastVisible() const { return m_first.addDays(m_weeks * 7 - 1); }
    [[nodiscard]] int weekCount() const { return m_weeks; }

    void setCurrentDate(const QDate &date);
    [[nodiscard]] QDate currentDate() const { return m_current; }
    void selectBar(const QUuid &id);
    [[nodiscard]] QUuid selectedBar() const { return m_selectedBar; }

    /// Whether bars may be dragged and ranges proposed (off in present mode or for printing).
    void setEditable(bool editable) { m_editable = editable; }
    [[nodiscard]] std::optional<CalendarProposal> proposal() const { return m_proposal; }
    /// The proposal is moved by the keyboard.
    [[nodiscard]] bool isMovingByKeys() const { return m_byKeys; }
    /// What the proposal covers, over all its weeks, for the page's check card; widget coordinates.
    [[nodiscard]] QRect proposalRect() const;
    /// How the page judges the proposal; Breached draws it red.
    void setProposalStatus(StatusKind kind);
    void cancelProposal();

    /// Where the first visible segment of a bar is; empty when none is (off screen, or behind "+n more").
    [[nodiscard]] QRect barRect(const QUuid &id) const;
    [[nodiscard]] QRect dayRect(const QDate &date) const;

    [[nodiscard]] QSize sizeHint() const override { return {860, 640}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {420, 260}; }

    [[nodiscard]] int accessibleItemCount() const override { return m_weeks * 7; }
    [[nodiscard]] QString accessibleItemName(int item) const override;
    [[nodiscard]] QRect accessibleItemRect(int item) const override { return dayRect(m_first.addDays(item)); }
    [[nodiscard]] int accessibleFocusItem() const override { return int(m_first.daysTo(m_current)); }

Q_SIGNALS:
    void currentDateChanged(const QDate &date);
    /// The keyboard or the wheel left the visible dates; they are shown already.
    void visibleDatesChanged(const QDate &first, const QDate &last);
    void rangeSelected(const QDate &first, const QDate &last);
    void barSelected(const QUuid &id);
    void barActivated(const QUuid &id);
    void proposalChanged(const CalendarProposal &proposal);
    void proposalDropped(const CalendarProposal &proposal);
    void proposalCancelled();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// The part of a bar that lies in one week.
    struct Segment
    {
        QRect rect;
        qsizetype bar;
        bool starts;
        bool ends;
        int lines; ///< of text, one in each lane that it covers
    };
    struct More
    {
        QRect rect;
        QDate date;
        int hidden;
    };
    enum class Grip { None, Range, Body, Start, End };
    [[nodiscard]] Grip gripAt(const Segment &segment, const QPoint &at) const;
    /// Keeps what a bar is like: the page may turn and the bar be out of sight before it is dropped.
    bool take(const QUuid &id);

    /// What is selected is in sight: it comes first where it would be among "+n more".
    void layOut();
    void layOutWeeks();
    [[nodiscard]] bool isCrowdedOut(const QUuid &id) const;
    void layOutWeek(int week);
    void setFirst(const QDate &first, int weeks);
    [[nodiscard]] QRect cellRect(int week, int weekday) const;
    [[nodiscard]] QDate dateAt(const QPoint &position) const;
    [[nodiscard]] const Segment *segmentAt(const QPoint &position) const;
    [[nodiscard]] const CalendarBar *findBar(const QUuid &id) const;
    [[nodiscard]] QString dayText(const QDate &date) const;
    /// What is left of a day's first line beside its number and signs.
    [[nodiscard]] double nameRoom(const QDate &date) const;
    [[nodiscard]] QString holidayName(const QDate &date) const;

    void paintHeader(QPainter *painter, const Theme &theme) const;
    void paintDay(QPainter *painter, const QDate &date, const Theme &theme) const;
    void paintSegment(QPainter *painter, const Segment &segment, const Theme &theme) const;
    [[nodiscard]] int linesFor(const CalendarBar &bar, int width) const;
    void paintLines(QPainter *painter, const Segment &segment, const Theme &theme) const;
    [[nodiscard]] QList<QRect> proposalSegments() const;
    void paintProposal(QPainter *painter, const Theme &theme) const;
    void paintSelection(QPainter *painter, const Theme &theme) const;

    void propose(const CalendarProposal &proposal);
    void drop();
    void moveCurrent(int days, bool extend);
    /// The month, or the two weeks, before and after; the current day goes along.
    void turn(int pages);
    void stepBar(int step);
    /// Takes the chosen bar into the hand of the keyboard.
    void startMove();
    void startNew();
    void nudge(int days, bool resize);
    bool moveKey(QKeyEvent *event, int days);
    void showDates(const QDate &date);
    void showMore(const More &more);

    CalendarData m_data;
    QDate m_first;
    int m_weeks = 6;
    QDate m_shownMonth;
    QDate m_current;
    QDate m_anchor;
    QUuid m_selectedBar;
    QUuid m_raised; ///< the selected bar, where it comes before its turn
    QList<Segment> m_segments;
    QList<More> m_more;
    std::optional<CalendarProposal> m_proposal;
    StatusKind m_proposalStatus = StatusKind::Open;
    CalendarBar m_taken; ///< what is moved
    bool m_byKeys = false;
    Grip m_grip = Grip::None;
    QPoint m_pressed;
    QDate m_pressedDate;
    QDate m_turnedTo; ///< the day of another month that the last click led to
    bool m_editable = true;
};

} // namespace tam::ui
