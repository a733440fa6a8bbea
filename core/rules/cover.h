#pragma once

#include "rules/dutymatrix.h"

namespace tam {

/** A stretch of duty for which somebody is looked for. */
struct CoverRequest
{
    Instant from, until; ///< until is exclusive
    EngagementId engagement;
    CustomerId customer;
    DutyRole role{};
    List<QString> products; ///< of the engagement
    DutyId replaces;        ///< the duty that gets another person; null: a new one
};

/** Duties of so many days before and after a stretch make up a person's load. */
inline constexpr int kLoadDays = 7;

/** One person, with what speaks for and against; the reasons in full, so that a list can name them. */
struct CoverCandidate
{
    PersonId person;
    std::vector<StaffConflict> conflicts; ///< R11, as if the person had the duty; `first` or `second` is the request
    QStringList skills, missing;          ///< of the products asked for
    bool fitsRole = false;                ///< experts for product experts, engineers for the front line, TAMs for leads
    std::optional<qint64> restMinutes; ///< to the next duty before or after, the shorter; 0: they touch and the stretch
                                       ///< is too long (kDutyStretchMinutes); none: nothing within 7 days
    qint64 loadMinutes = 0;            ///< on duty from 7 days before to 7 days after, this stretch not counted

    bool isFree() const { return conflicts.empty(); }
    bool isRested() const { return restMinutes.value_or(kDutyRestMinutes) >= kDutyRestMinutes; }
};

/**
 * "Who can cover this?": everybody active in the team, the best first. Who is free (no absence, busy or other duty, own
 * ones of the same escort included: R11) comes before who is not, then who keeps the rest, who knows more of the
 * products, whose role is meant for it, who has less duty around then; at last by name. `duties` are those of all
 * customers (activeDuties()) from kLoadDays before the stretch to kLoadDays after it; the person who has the duty that
 * is replaced is left out.
 */
std::vector<CoverCandidate> whoCanCover(const CoverRequest &request, std::span<const DutyFact> duties,
                                        const TeamFacts &team);

} // namespace tam
