#pragma once

#include "domain/kinds.h"
#include "json/json.h"

namespace tam {

/**
 * The verdict on the values of one operation before the database sees it, by the same reader as a portfolio file: a
 * JSON object {"code", "detail"?, "fields"?} as sync.apply_group takes it, or empty when it is in order.
 */
std::string refusal(const Json &op);

/** The same for the fields of a record of this kind. */
std::string refusal(const KindInfo &info, const Json &fields);

/** The kind of a collection: the plural of the description with hyphens ("work-logs"); null when there is none. */
const KindInfo *kindOfCollection(std::string_view collection);
std::string collectionOf(const KindInfo &info);

} // namespace tam
