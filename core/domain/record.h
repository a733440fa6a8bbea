#pragma once

#include "domain/days.h"
#include "domain/enums.h"
#include "domain/ids.h"
#include "domain/list.h"
#include "domain/time.h"

#include <QByteArray>

#include <optional>

namespace tam {

/**
 * The kinds of records of domain.md section 3, in an order in which every kind comes after those it refers to most.
 * Exports, imports and migrations go through the kinds in this order.
 */
enum class Kind : quint8 {
    Person,
    Absence,
    Busy,
    Customer,
    Contact,
    Subscription,
    AgreedTarget,
    Engagement,
    Duty,
    ChecklistItem,
    EngagementEvent,
    WorkLog,
    Incident,
    IncidentEvent,
    Improvement,
    Deliverable,
    Inspection,
    Finding,
    Notice,
    ProductRequest,
    ResourceExpiry,
    Task,
    Meeting,
    Note,
    Snooze,
    SavedView,
    SeenMark,
    Change,
    Count
};
inline constexpr size_t kindCount = size_t(Kind::Count);

/** What every record has. */
struct RecordBase
{
    QUuid uuid;                    ///< any RFC 9562 UUID
    std::optional<qint64> version; ///< given by the backend; absent or 0 = never synced
    Instant updatedAt;
    QByteArray extra; ///< fields that this version does not know, as one compact JSON object; empty when none

    friend bool operator==(const RecordBase &, const RecordBase &) = default;
};

/** Base of a record type T: adds its strongly typed id. */
template <class T> struct Record : RecordBase
{
    Id<T> id() const { return {uuid}; }
    void setId(Id<T> id) { uuid = id.uuid; }
};

} // namespace tam
