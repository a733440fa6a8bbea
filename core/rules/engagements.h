#pragma once

#include "domain/engagement.h"

namespace tam {

/** Asked for at asOf: what is requested only afterwards is not there yet (domain.md section 1). */
inline bool isAskedFor(const Engagement &engagement, Instant asOf)
{
    return engagement.requestedAt <= asOf; // a null instant, without a request's time, comes before every other
}

/** Asked for and not over at asOf: what is completed only afterwards was still under way then. */
inline bool isUnderWay(const Engagement &engagement, Instant asOf)
{
    if (!isAskedFor(engagement, asOf) || engagement.status == EngagementStatus::Cancelled)
        return false;
    return engagement.status != EngagementStatus::Completed || engagement.completedAt > asOf;
}

} // namespace tam
