#pragma once

#include "domain/record.h"

namespace tam {

/** A report owed to a customer once somebody acted on it; what is owed is computed (R12). */
struct Deliverable : Record<Deliverable>
{
    static constexpr Kind kind = Kind::Deliverable;
    CustomerId customerId;
    DeliverableType type{};
    Month period;
    EngagementId engagementId;
    IncidentId incidentId;
    Instant requestedAt, heldAt;
    MeetingMode mode{};
    QDate dueOn; ///< agreed; absent = computed
    DeliverableStatus status{};
    Instant draftedAt, asOf, deliveredAt;
    List<QUuid> recipientIds; ///< contacts
    QByteArray document;      ///< JSON object {name, sha256}
    QString note;
};

/** 风险巡检 */
struct Inspection : Record<Inspection>
{
    static constexpr Kind kind = Kind::Inspection;
    CustomerId customerId;
    QDate inspectedOn;
    InspectionSource source{};
    List<QString> products, resources;
    QString summary;
};

/** A risk found; the same check_key and resource in another month is the same risk. */
struct Finding : Record<Finding>
{
    static constexpr Kind kind = Kind::Finding;
    CustomerId customerId;
    InspectionId inspectionId;
    QDate inspectedOn;
    QString checkKey, product, resource;
    RiskCategory category{};
    RiskLevel risk{};
    QString title, advice;
    FindingStatus status{};
    QDate fixedOn;
};

/** 主动服务 */
struct Notice : Record<Notice>
{
    static constexpr Kind kind = Kind::Notice;
    CustomerId customerId;
    NoticeType type{};
    QString title;
    List<QString> products, resources;
    Instant windowStart, windowEnd;
    QString advice;
    Instant raisedAt, notifiedAt;
    List<QUuid> notifiedContactIds;
    QString channel;
    Instant acknowledgedAt;
    QUuid acknowledgedBy; ///< a contact or a person
    Instant closedAt;
};

/** 产品改进需求 */
struct ProductRequest : Record<ProductRequest>
{
    static constexpr Kind kind = Kind::ProductRequest;
    CustomerId customerId;
    QString product, title, detail;
    QDate raisedOn;
    ProductRequestStatus status{};
    QString progress;
    PersonId ownerId;
};

/** 到期提醒 */
struct ResourceExpiry : Record<ResourceExpiry>
{
    static constexpr Kind kind = Kind::ResourceExpiry;
    CustomerId customerId;
    QString product, resource;
    QDate expiresOn;
    Instant remindedAt;
};

} // namespace tam
