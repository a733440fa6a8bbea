#pragma once

#include "domain/enums.h"
#include "domain/ids.h"
#include "domain/time.h"

#include <QStringList>

namespace tam {

/**
 * Ids of records that a rule derives: UUIDv5 of the project's namespace and the natural key, its parts joined by "/",
 * so that two offline clients make the same record (domain.md section 3, R12).
 */
QUuid derivedId(const QStringList &naturalKey);

/** The deliverable of a month, an engagement or an incident: exactly one of the three is the subject. */
QUuid deliverableId(CustomerId customer, DeliverableType type, Month period);
QUuid deliverableId(CustomerId customer, DeliverableType type, EngagementId engagement);
QUuid deliverableId(CustomerId customer, DeliverableType type, IncidentId incident);

/** A fresh UUIDv7 (RFC 9562): milliseconds of `now`, then random bits. */
QUuid newUuid7(Instant now);

} // namespace tam
