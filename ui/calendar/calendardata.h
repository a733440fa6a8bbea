#pragma once

#include "widgets/badges.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>
#include <optional>

namespace tam::ui {

/// What kind of day the customer's working-day calendar makes of a date (R9). Provisional: the year's arrangement is
/// not known yet.
struct CalendarDay
{
    enum class Kind { Workday, Weekend, Holiday, MakeUp };
    Kind kind = Kind::Workday;
    QString name{}; ///< of the holiday
    bool provisional = false;
};

enum class BarStatus { Requested, Confirmed, InProgress, Completed };

/// An engagement as a bar. A conflict (in words, ready to read) makes it red whatever its status.
struct CalendarBar
{
    QUuid id{};
    QDate first{};
    QDate last{}; ///< inclusive
    QString title{};
    QString secondary{}; ///< "requested", muted after the title
    std::optional<PlanMark> mark{};
    BarStatus status = BarStatus::Confirmed;
    QString conflict{};
    QString toolTip{};
    bool movable = true;
    bool startFixed = false; ///< it has begun: only its end can be dragged
};

struct CalendarData
{
    QList<CalendarBar> bars{};
    QHash<QDate, CalendarDay> days{}; ///< a date that is absent is a weekend on Saturday and Sunday, else a workday
    QDate today{};

    [[nodiscard]] CalendarDay day(const QDate &date) const;
};

/// Something the user is about to do by mouse or keyboard, before it is dropped.
struct CalendarProposal
{
    enum class Kind { Create, Move, Resize };
    Kind kind = Kind::Create;
    QUuid id{};
    QDate first{};
    QDate last{};
    bool operator==(const CalendarProposal &) const = default;
};

/// One row of a timeline: a customer or a person.
struct TimelineLane
{
    QString id{};
    QString label{};
    QString secondary{};
    std::optional<PlanMark> mark{};
};

/// Instants come in the zone that the timeline shows; end is exclusive.
struct LaneBar
{
    QUuid id{};
    QString laneId{};
    QDateTime start{};
    QDateTime end{};
    QString text{};
    QString secondary{};
    BarStatus status = BarStatus::Confirmed;
    QString conflict{};
    QString toolTip{};
    bool movable = false;
    bool startFixed = false; ///< it has begun: only its end can be dragged
};

/// The same as CalendarProposal in lanes. A move may lead into another lane where lanes can be changed.
struct LaneProposal
{
    CalendarProposal::Kind kind = CalendarProposal::Kind::Create;
    QUuid id{};
    QString laneId{};
    QDateTime start{};
    QDateTime end{}; ///< exclusive
    bool operator==(const LaneProposal &) const = default;
};

/// Where two things of one lane collide (R11): hatched red over the lane.
struct LaneConflict
{
    QString laneId{};
    QDateTime start{};
    QDateTime end{};
    QString text{};
};

struct LaneTimelineData
{
    QDate first{};
    QDate last{};
    QList<TimelineLane> lanes{};
    QList<LaneBar> bars{};
    QList<LaneConflict> conflicts{};
    QHash<QDate, CalendarDay> days{};
    QDateTime now{};
    bool wholeDays = false;    ///< what is proposed begins and ends at midnight
    bool changesLanes = false; ///< a bar may be moved into another lane
};

struct Theme;

/// The frame of a bar in both views: soft blue, dashed when requested, marked at its left when it runs, grey when it is
/// done, red when in conflict; `selected` doubles the outline.
void paintBarFrame(QPainter *painter, const QRectF &rect, BarStatus status, bool conflict, bool selected,
                   const Theme &theme);
[[nodiscard]] QColor barInk(BarStatus status, bool conflict, const Theme &theme);
/// "confirmed", "requested" … for screen readers.
[[nodiscard]] QString barStatusName(BarStatus status);
[[nodiscard]] QColor dayColour(const CalendarDay &day, const Theme &theme);

} // namespace tam::ui
