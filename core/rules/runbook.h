#pragma once

#include "rules/facts.h"

#include <functional>
#include <span>

namespace tam {

/** One step of an escort's run-book: its phase, and when it is due, counted in working days of the customer's calendar
 * back from the planned start. */
struct RunbookStep
{
    ChecklistPhase phase;
    bool basic;            ///< a basic escort has it too
    int workingDaysBefore; ///< 0: on the start itself, whatever day that is; negative: after the planned end
};

/** The steps of a full-link escort, the earliest first (SOW 4.9: plan, staffing, resources, review, drills …). */
std::span<const RunbookStep> runbookSteps();

/** The day on which a step is due; provisional as its calendar is (R9). */
WorkdayDate runbookDue(const RunbookStep &step, QDate plannedStart, QDate plannedEnd, const WorkCalendar &calendar);

/** The id of the generated item of a phase: derived, so that two offline clients make the same one. */
QUuid runbookItemId(EngagementId engagement, ChecklistPhase phase);

/**
 * Who does a step: of the people on duty the one whose role is meant for it (experts review and test, the front line
 * inspects and watches), else who leads the engagement, else the customer's first TAM; null when there is nobody. Needs
 * duties.
 */
PersonId runbookOwner(ChecklistPhase phase, const CustomerFacts &facts, const Engagement &engagement);

/**
 * The steps that an escort's run-book lacks: those of its pool for whose phase there is no item yet, under their
 * runbookItemId(). `titleOf` names a phase; empty for what is no escort, is over, or has no dates. Needs duties and
 * checklist items.
 */
std::vector<ChecklistItem> missingRunbook(const CustomerFacts &facts, const Engagement &engagement,
                                          const std::function<QString(ChecklistPhase)> &titleOf, const View &view);

/**
 * Where an item's due date goes when its escort gets other days: as many working days before the start, or after the
 * end, as it had; a date within the escort keeps its distance to the start. So a generated date becomes the one that
 * would be generated now, and a date set by hand keeps its meaning.
 */
QDate movedDue(QDate dueOn, QDate wasStart, QDate wasEnd, QDate start, QDate end, const WorkCalendar &calendar);

} // namespace tam
