#pragma once

#include "synthetic/story.h"

namespace tam {

/** Adds the parts that records of this kind need; Kind::Count adds everything. The story must be fresh from
 * beginStory(). */
void addParts(CustomerStory &story, Kind kind);

/** Everything that belongs to engagements and to incidents, for those from the given index on. */
void addEngagementParts(CustomerStory &story, Kind kind);
void addIncidentParts(CustomerStory &story, Kind kind);

/** Passes on the story's records of one kind. */
Result<void> writeRecords(const CustomerStory &story, const KindInfo &info, const RecordSink &sink);

/** Passes on the people, absences or busies of the setting. */
Result<void> writeTeam(const Setting &setting, const KindInfo &info, const RecordSink &sink);

} // namespace tam
