#pragma once

#include "icalendar/calendarimport.h"
#include "pages/escorts/planfacts.h"
#include "support/edits.h"

namespace tam::ui {

class AppContext;

/// What a calendar file does to one engagement: its days, its duties, and the steps of the run-book that go along.
struct ImportedPlan
{
    EscortPlan plan;
    std::shared_ptr<const PlanFacts> facts;
    PlanCheck check;
    int dutiesOutside = 0; ///< duties that the file leaves outside the new days
};

/// A calendar file as it was compared with the store.
struct CheckedImport
{
    CalendarImport import;
    std::vector<ImportedPlan> plans;
};

/// Compares on any thread with its own store; the plans are not judged yet.
Result<CheckedImport> readImport(Store &store, const std::vector<IncomingEvent> &events, PersonId person,
                                 const CalendarHorizon &horizon, const View &view);
/// R10 and R11 of each plan, with everything else that the file moves.
void judgeImport(CheckedImport &checked, const TeamFacts &team, const View &view);

/// The records that are written; the reason goes with every engagement that has findings.
std::vector<RecordStep> stepsOf(const CheckedImport &checked, const QString &reason);

} // namespace tam::ui
