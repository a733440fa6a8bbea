#pragma once

#include "rules/conflicts.h"

namespace tam {

/**
 * The least rest between two duties of one person, in minutes. Neither the statement of work nor domain.md states one;
 * the console takes eleven hours: what is shorter is known as a quick return, and two shifts of twelve hours in turn
 * stay above it. It is a hint, as R11 is: nothing is refused for it.
 */
inline constexpr qint64 kDutyRestMinutes = 11 * 60;

/** Duties that touch are one stretch (a change of role is no rest); a longer one leaves no such rest in its day. */
inline constexpr qint64 kDutyStretchMinutes = 24 * 60 - kDutyRestMinutes;

/** A column of the matrix: an hour of the customer's wall clock; shorter where the clock is put forward within it. */
struct DutyHour
{
    Instant from, until;
    QDate date;           ///< at the customer
    QTime time;           ///< of the wall clock at `from`
    bool planned = false; ///< of a planned day; else shown because somebody is on duty
};

/** What a person does in an hour. */
struct DutyCell
{
    DutyId duty;             ///< the engagement's duty that covers most of the hour, the earlier of equals; null: none
    int minutes = 0;         ///< that the engagement's duties cover of the hour, counted once
    Instant from, until;     ///< the part of the hour in which they lie
    bool elsewhere = false;  ///< on duty for another engagement, or busy
    bool away = false;       ///< on an absence day
    bool conflict = false;   ///< an overlap of R11 touches the hour
    bool littleRest = false; ///< of a duty that begins after too little rest
    bool isEmpty() const { return duty.isNull() && !elsewhere && !away; }
};

struct DutyRow
{
    PersonId person;
    DutyRole role{};             ///< of the first duty
    qint64 minutes = 0;          ///< on duty for the engagement, overlaps counted once
    std::vector<DutyCell> cells; ///< one for each hour
};

struct TimeSpan
{
    Instant from, until; ///< the end is exclusive
    qint64 minutes() const { return until.since(from) / 60'000'000; }
    bool operator==(const TimeSpan &) const = default;
};

/** Two duties of one person with less than kDutyRestMinutes between them, at least one of the engagement's. */
struct ShortRest
{
    PersonId person;
    DutyFact before, after;
    qint64 minutes = 0; ///< 0: they touch, and the stretch is longer than kDutyStretchMinutes
};

/** Who is on duty for an engagement, hour by hour. */
struct DutyMatrix
{
    TimeSpan planned; ///< the planned days from their first instant to their last, at the customer
    std::vector<DutyHour> hours;
    std::vector<DutyRow> rows;            ///< leads first, then by role and first duty
    std::vector<TimeSpan> gaps;           ///< of `planned`, without anybody on duty; whatever the role
    qint64 coveredMinutes = 0;            ///< of `planned`: with somebody on duty
    qint64 dutyMinutes = 0;               ///< of all people together
    std::vector<StaffConflict> conflicts; ///< R11, of the engagement's duties
    std::vector<ShortRest> rests;         ///< by time
};

/** How far before and after the planned days duties of the people matter: a rest and a night that begins earlier. */
inline constexpr qint64 kDutyMarginMinutes = 24 * 60;

/**
 * The matrix of an engagement. `duties` are those of all customers (activeDuties()) that touch the planned days or
 * kDutyMarginMinutes before and after them; `facts` needs duties. The hours are those of the planned days in the
 * customer's time zone: a day of 23 or 25 hours has as many. Duties of the engagement outside the planned days add
 * their hours within the margin. Invalid planned dates give an empty matrix.
 */
DutyMatrix dutyMatrix(const CustomerFacts &facts, const Engagement &engagement, std::span<const DutyFact> duties,
                      const TeamFacts &team);

} // namespace tam
