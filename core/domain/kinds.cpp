#include "domain/kinds.h"

namespace tam {

namespace {

template <class M> struct MemberOf;
template <class C, class T> struct MemberOf<T C::*>
{
    using Class = C;
    using Type = T;
};

template <auto M> void *address(RecordBase &record)
{
    return &(static_cast<typename MemberOf<decltype(M)>::Class &>(record).*M);
}

template <auto M, FieldType type> constexpr Field make(const char *name)
{
    Field field;
    field.name = name;
    field.type = type;
    field.at = &address<M>;
    return field;
}

template <auto M> constexpr Field plain(const char *name)
{
    using T = typename MemberOf<decltype(M)>::Type;
    if constexpr (std::is_same_v<T, QString>)
        return make<M, FieldType::Line>(name);
    else if constexpr (std::is_same_v<T, List<QString>>)
        return make<M, FieldType::TextList>(name);
    else if constexpr (std::is_same_v<T, Instant>)
        return make<M, FieldType::Moment>(name);
    else if constexpr (std::is_same_v<T, QDate>)
        return make<M, FieldType::Date>(name);
    else if constexpr (std::is_same_v<T, Month>)
        return make<M, FieldType::MonthOf>(name);
    else if constexpr (std::is_same_v<T, Days>)
        return make<M, FieldType::DayCount>(name);
    else if constexpr (std::is_same_v<T, std::optional<double>>)
        return make<M, FieldType::Number>(name);
    else if constexpr (std::is_same_v<T, std::optional<qint64>>)
        return make<M, FieldType::Integer>(name);
    else if constexpr (std::is_same_v<T, std::optional<bool>>)
        return make<M, FieldType::Flag>(name);
    else {
        static_assert(std::is_enum_v<T> && sizeof(T) == 1);
        Field field = make<M, FieldType::Code>(name);
        field.codes = EnumCodes<T>::list;
        return field;
    }
}

template <auto M> constexpr Field name(const char *fieldName)
{
    return make<M, FieldType::Name>(fieldName);
}
template <auto M> constexpr Field text(const char *fieldName)
{
    return make<M, FieldType::Text>(fieldName);
}
template <auto M> constexpr Field zone(const char *fieldName)
{
    return make<M, FieldType::ZoneName>(fieldName);
}

template <auto M> constexpr Field json(const char *fieldName, JsonShape shape)
{
    Field field = make<M, FieldType::Json>(fieldName);
    field.shape = shape;
    return field;
}

template <auto M> constexpr Field ref(const char *fieldName, Kind target)
{
    using T = typename MemberOf<decltype(M)>::Type;
    static_assert(sizeof(T) == sizeof(QUuid));
    Field field = make<M, FieldType::Ref>(fieldName);
    field.target = target;
    return field;
}

template <auto M> constexpr Field looseRef(const char *fieldName, RefTarget refTarget)
{
    Field field = make<M, FieldType::Ref>(fieldName);
    field.refTarget = refTarget;
    return field;
}

template <auto M> constexpr Field refs(const char *fieldName, Kind target)
{
    Field field = make<M, FieldType::RefList>(fieldName);
    field.target = target;
    return field;
}

constexpr Field required(Field field)
{
    field.required = true;
    return field;
}

/** Fields of one merge unit; each unit of a kind has a number of its own. */
template <quint8 number> constexpr Field together(Field field)
{
    static_assert(number > 0);
    field.unit = number;
    return field;
}

constexpr Field ordered(Field field)
{
    field.ordered = true;
    return field;
}

#define TAM_CUSTOMER(T) required(ref<&T::customerId>("customer_id", Kind::Customer))

const Field personFields[] = {
    required(name<&Person::name>("name")), required(plain<&Person::role>("role")), plain<&Person::email>("email"),
    zone<&Person::timeZone>("time_zone"),  plain<&Person::skills>("skills"),       plain<&Person::active>("active"),
};

const Field absenceFields[] = {
    required(ref<&Absence::personId>("person_id", Kind::Person)),
    together<1>(required(plain<&Absence::fromDate>("from_date"))),
    together<1>(required(plain<&Absence::toDate>("to_date"))),
    text<&Absence::reason>("reason"),
};

const Field busyFields[] = {
    required(ref<&Busy::personId>("person_id", Kind::Person)),
    together<1>(required(plain<&Busy::startsAt>("starts_at"))),
    together<1>(required(plain<&Busy::endsAt>("ends_at"))),
    required(plain<&Busy::source>("source")),
    // Names a duty of a customer that this store may not hold: not followed.
    looseRef<&Busy::dutyId>("duty_id", RefTarget::AnyRecord),
};

const Field snoozeFields[] = {
    required(plain<&Snooze::itemKind>("kind")),
    required(looseRef<&Snooze::recordId>("record_id", RefTarget::AnyRecord)),
    required(plain<&Snooze::until>("until")),
    required(text<&Snooze::reason>("reason")),
};

const Field savedViewFields[] = {
    required(name<&SavedView::name>("name")),
    required(plain<&SavedView::page>("page")),
    json<&SavedView::state>("state", JsonShape::Object),
};

const Field seenMarkFields[] = {
    required(ref<&SeenMark::customerId>("customer_id", Kind::Customer)),
    required(plain<&SeenMark::seenAt>("seen_at")),
};

const Field customerFields[] = {
    required(name<&Customer::name>("name")),
    plain<&Customer::nameEn>("name_en"),
    plain<&Customer::industry>("industry"),
    plain<&Customer::region>("region"),
    zone<&Customer::timeZone>("time_zone"),
    plain<&Customer::calendar>("calendar"),
    plain<&Customer::accountIds>("account_ids"),
    plain<&Customer::groupId>("group_id"),
    ordered(refs<&Customer::tamIds>("tam_ids", Kind::Person)),
    plain<&Customer::products>("products"),
    text<&Customer::businessProfile>("business_profile"),
    json<&Customer::prerequisitesConfirmed>("prerequisites_confirmed", JsonShape::ObjectList),
    plain<&Customer::tags>("tags"),
    plain<&Customer::archived>("archived"),
};

const Field contactFields[] = {
    TAM_CUSTOMER(Contact),           required(name<&Contact::name>("name")),
    plain<&Contact::role>("role"),   plain<&Contact::email>("email"),
    plain<&Contact::phone>("phone"), plain<&Contact::isTechnicalContact>("is_technical_contact"),
};

const Field subscriptionFields[] = {
    TAM_CUSTOMER(Subscription),
    required(plain<&Subscription::plan>("plan")),
    plain<&Subscription::orderNumber>("order_number"),
    required(plain<&Subscription::orderedAt>("ordered_at")),
    together<1>(required(plain<&Subscription::startsOn>("starts_on"))),
    together<1>(required(plain<&Subscription::endsOn>("ends_on"))),
    ref<&Subscription::invitedBy>("invited_by", Kind::Person),
    plain<&Subscription::cancelledOn>("cancelled_on"),
    text<&Subscription::note>("note"),
};

const Field agreedTargetFields[] = {
    TAM_CUSTOMER(AgreedTarget),
    required(ref<&AgreedTarget::subscriptionId>("subscription_id", Kind::Subscription)),
    required(plain<&AgreedTarget::target>("target")),
    plain<&AgreedTarget::channel>("channel"),
    plain<&AgreedTarget::severity>("severity"),
    required(plain<&AgreedTarget::minutes>("minutes")),
    required(text<&AgreedTarget::source>("source")),
};

const Field incidentFields[] = {
    TAM_CUSTOMER(Incident),
    required(plain<&Incident::number>("number")),
    required(name<&Incident::title>("title")),
    text<&Incident::description>("description"),
    required(plain<&Incident::channel>("channel")),
    required(plain<&Incident::incidentKind>("kind")),
    required(plain<&Incident::severity>("severity")),
    together<1>(plain<&Incident::scope>("scope")),
    together<1>(text<&Incident::scopeReason>("scope_reason")),
    plain<&Incident::product>("product"),
    together<2>(required(plain<&Incident::status>("status"))),
    together<2>(plain<&Incident::waitingFor>("waiting_for")),
    required(plain<&Incident::openedAt>("opened_at")),
    plain<&Incident::firstResponseAt>("first_response_at"),
    together<2>(plain<&Incident::resolvedAt>("resolved_at")),
    together<2>(plain<&Incident::closedAt>("closed_at")),
    plain<&Incident::faultAt>("fault_at"),
    plain<&Incident::intervenedAt>("intervened_at"),
    plain<&Incident::rootCause>("root_cause"),
    ref<&Incident::assigneeId>("assignee_id", Kind::Person),
    plain<&Incident::reviewRequestedAt>("review_requested_at"),
    ref<&Incident::engagementId>("engagement_id", Kind::Engagement),
};

const Field incidentEventFields[] = {
    TAM_CUSTOMER(IncidentEvent),
    required(ref<&IncidentEvent::incidentId>("incident_id", Kind::Incident)),
    required(plain<&IncidentEvent::happenedAt>("happened_at")),
    ref<&IncidentEvent::authorId>("author_id", Kind::Person),
    required(plain<&IncidentEvent::type>("type")),
    text<&IncidentEvent::text>("text"),
    plain<&IncidentEvent::visibility>("visibility"),
};

const Field improvementFields[] = {
    TAM_CUSTOMER(Improvement),
    required(ref<&Improvement::incidentId>("incident_id", Kind::Incident)),
    required(name<&Improvement::title>("title")),
    ref<&Improvement::ownerId>("owner_id", Kind::Person),
    plain<&Improvement::dueOn>("due_on"),
    together<1>(required(plain<&Improvement::status>("status"))),
    together<1>(plain<&Improvement::doneAt>("done_at")),
    text<&Improvement::note>("note"),
};

const Field engagementFields[] = {
    TAM_CUSTOMER(Engagement),
    required(plain<&Engagement::service>("service")),
    required(name<&Engagement::title>("title")),
    text<&Engagement::description>("description"),
    text<&Engagement::businessGoals>("business_goals"),
    together<1>(required(plain<&Engagement::status>("status"))),
    required(plain<&Engagement::requestedAt>("requested_at")),
    together<1>(plain<&Engagement::confirmedAt>("confirmed_at")),
    together<1>(plain<&Engagement::startedAt>("started_at")),
    together<1>(plain<&Engagement::completedAt>("completed_at")),
    together<1>(plain<&Engagement::cancelledAt>("cancelled_at")),
    together<1>(text<&Engagement::cancelReason>("cancel_reason")),
    together<2>(required(plain<&Engagement::plannedStart>("planned_start"))),
    together<2>(required(plain<&Engagement::plannedEnd>("planned_end"))),
    together<2>(plain<&Engagement::plannedDays>("planned_days")),
    plain<&Engagement::direction>("direction"),
    plain<&Engagement::products>("products"),
    ref<&Engagement::leadId>("lead_id", Kind::Person),
    ref<&Engagement::incidentId>("incident_id", Kind::Incident),
    plain<&Engagement::groupId>("group_id"),
    plain<&Engagement::rootCause>("root_cause"),
    text<&Engagement::overrideReason>("override_reason"),
    text<&Engagement::outcome>("outcome"),
};

const Field dutyFields[] = {
    TAM_CUSTOMER(Duty),
    required(ref<&Duty::engagementId>("engagement_id", Kind::Engagement)),
    required(ref<&Duty::personId>("person_id", Kind::Person)),
    together<1>(required(plain<&Duty::startsAt>("starts_at"))),
    together<1>(required(plain<&Duty::endsAt>("ends_at"))),
    required(plain<&Duty::dutyRole>("duty_role")),
};

const Field checklistItemFields[] = {
    TAM_CUSTOMER(ChecklistItem),
    required(ref<&ChecklistItem::engagementId>("engagement_id", Kind::Engagement)),
    required(plain<&ChecklistItem::phase>("phase")),
    required(name<&ChecklistItem::title>("title")),
    plain<&ChecklistItem::dueOn>("due_on"),
    plain<&ChecklistItem::doneAt>("done_at"),
    ref<&ChecklistItem::ownerId>("owner_id", Kind::Person),
};

const Field engagementEventFields[] = {
    TAM_CUSTOMER(EngagementEvent),
    required(ref<&EngagementEvent::engagementId>("engagement_id", Kind::Engagement)),
    required(plain<&EngagementEvent::happenedAt>("happened_at")),
    ref<&EngagementEvent::authorId>("author_id", Kind::Person),
    required(text<&EngagementEvent::text>("text")),
};

const Field workLogFields[] = {
    TAM_CUSTOMER(WorkLog),
    required(ref<&WorkLog::engagementId>("engagement_id", Kind::Engagement)),
    required(plain<&WorkLog::performedOn>("performed_on")),
    required(plain<&WorkLog::days>("days")),
    plain<&WorkLog::effortDays>("effort_days"),
    ref<&WorkLog::performerId>("performer_id", Kind::Person),
    plain<&WorkLog::mode>("mode"),
    text<&WorkLog::summary>("summary"),
    plain<&WorkLog::recordedAt>("recorded_at"),
    ref<&WorkLog::reverses>("reverses", Kind::WorkLog),
};

const Field deliverableFields[] = {
    TAM_CUSTOMER(Deliverable),
    together<1>(required(plain<&Deliverable::type>("type"))),
    together<1>(plain<&Deliverable::period>("period")),
    together<1>(ref<&Deliverable::engagementId>("engagement_id", Kind::Engagement)),
    together<1>(ref<&Deliverable::incidentId>("incident_id", Kind::Incident)),
    plain<&Deliverable::requestedAt>("requested_at"),
    plain<&Deliverable::heldAt>("held_at"),
    plain<&Deliverable::mode>("mode"),
    plain<&Deliverable::dueOn>("due_on"),
    together<2>(required(plain<&Deliverable::status>("status"))),
    together<2>(plain<&Deliverable::draftedAt>("drafted_at")),
    together<2>(plain<&Deliverable::asOf>("as_of")),
    together<2>(plain<&Deliverable::deliveredAt>("delivered_at")),
    together<2>(refs<&Deliverable::recipientIds>("recipient_ids", Kind::Contact)),
    together<2>(json<&Deliverable::document>("document", JsonShape::Object)),
    text<&Deliverable::note>("note"),
};

const Field inspectionFields[] = {
    TAM_CUSTOMER(Inspection),
    required(plain<&Inspection::inspectedOn>("inspected_on")),
    required(plain<&Inspection::source>("source")),
    plain<&Inspection::products>("products"),
    plain<&Inspection::resources>("resources"),
    text<&Inspection::summary>("summary"),
};

const Field findingFields[] = {
    TAM_CUSTOMER(Finding),
    ref<&Finding::inspectionId>("inspection_id", Kind::Inspection),
    required(plain<&Finding::inspectedOn>("inspected_on")),
    plain<&Finding::checkKey>("check_key"),
    plain<&Finding::product>("product"),
    plain<&Finding::resource>("resource"),
    required(plain<&Finding::category>("category")),
    required(plain<&Finding::risk>("risk")),
    required(name<&Finding::title>("title")),
    text<&Finding::advice>("advice"),
    together<1>(required(plain<&Finding::status>("status"))),
    together<1>(plain<&Finding::fixedOn>("fixed_on")),
};

const Field noticeFields[] = {
    TAM_CUSTOMER(Notice),
    required(plain<&Notice::type>("type")),
    required(name<&Notice::title>("title")),
    plain<&Notice::products>("products"),
    plain<&Notice::resources>("resources"),
    together<1>(plain<&Notice::windowStart>("window_start")),
    together<1>(plain<&Notice::windowEnd>("window_end")),
    text<&Notice::advice>("advice"),
    required(plain<&Notice::raisedAt>("raised_at")),
    together<2>(plain<&Notice::notifiedAt>("notified_at")),
    together<2>(refs<&Notice::notifiedContactIds>("notified_contact_ids", Kind::Contact)),
    together<2>(plain<&Notice::channel>("channel")),
    together<3>(plain<&Notice::acknowledgedAt>("acknowledged_at")),
    together<3>(looseRef<&Notice::acknowledgedBy>("acknowledged_by", RefTarget::PersonOrContact)),
    plain<&Notice::closedAt>("closed_at"),
};

const Field productRequestFields[] = {
    TAM_CUSTOMER(ProductRequest),
    required(plain<&ProductRequest::product>("product")),
    required(name<&ProductRequest::title>("title")),
    text<&ProductRequest::detail>("detail"),
    required(plain<&ProductRequest::raisedOn>("raised_on")),
    together<1>(required(plain<&ProductRequest::status>("status"))),
    together<1>(text<&ProductRequest::progress>("progress")),
    ref<&ProductRequest::ownerId>("owner_id", Kind::Person),
};

const Field resourceExpiryFields[] = {
    TAM_CUSTOMER(ResourceExpiry),
    required(plain<&ResourceExpiry::product>("product")),
    required(plain<&ResourceExpiry::resource>("resource")),
    required(plain<&ResourceExpiry::expiresOn>("expires_on")),
    plain<&ResourceExpiry::remindedAt>("reminded_at"),
};

const Field taskFields[] = {
    TAM_CUSTOMER(Task),
    required(name<&Task::title>("title")),
    plain<&Task::dueOn>("due_on"),
    ref<&Task::ownerId>("owner_id", Kind::Person),
    ref<&Task::contactId>("contact_id", Kind::Contact),
    together<1>(required(plain<&Task::status>("status"))),
    together<1>(plain<&Task::doneAt>("done_at")),
    together<2>(plain<&Task::originKind>("origin_kind")),
    together<2>(looseRef<&Task::originId>("origin_id", RefTarget::AnyRecord)),
};

const Field meetingFields[] = {
    TAM_CUSTOMER(Meeting),
    required(plain<&Meeting::heldAt>("held_at")),
    required(plain<&Meeting::meetingKind>("kind")),
    refs<&Meeting::contactIds>("contact_ids", Kind::Contact),
    plain<&Meeting::minutes>("minutes"),
};

const Field noteFields[] = {
    TAM_CUSTOMER(Note),
    ref<&Note::authorId>("author_id", Kind::Person),
    required(plain<&Note::writtenAt>("written_at")),
    required(text<&Note::body>("body")),
    plain<&Note::pinned>("pinned"),
    plain<&Note::visibility>("visibility"),
};

const Field changeFields[] = {
    ref<&Change::customerId>("customer_id", Kind::Customer), // absent: a team record changed
    required(plain<&Change::recordKind>("record_kind")),
    required(looseRef<&Change::recordId>("record_id", RefTarget::AnyRecord)),
    required(plain<&Change::changedAt>("changed_at")),
    ref<&Change::actorId>("actor_id", Kind::Person),
    json<&Change::fields>("fields", JsonShape::ObjectList),
};

#undef TAM_CUSTOMER

template <class T>
KindInfo describe(const char *singular, const char *plural, KindScope scope, std::span<const Field> fields)
{
    KindInfo info{T::kind,
                  singular,
                  plural,
                  scope,
                  fields,
                  []() -> RecordBase * { return new T; },
                  [](RecordBase *r) { delete static_cast<T *>(r); },
                  [](RecordBase &r) { static_cast<T &>(r) = T(); },
                  [](RecordBase &to, const RecordBase &from) { static_cast<T &>(to) = static_cast<const T &>(from); },
                  nullptr};
    for (const Field &field : fields) {
        if (field.key() == QLatin1String("customer_id"))
            info.customerField = &field;
    }
    return info;
}

const std::array<KindInfo, kindCount> &table()
{
    using enum KindScope;
    namespace D = tam;
    static const std::array<KindInfo, kindCount> kinds = {
        describe<Person>("person", "people", Team, personFields),
        describe<Absence>("absence", "absences", Team, absenceFields),
        describe<Busy>("busy", "busies", Team, busyFields),
        describe<D::Customer>("customer", "customers", KindScope::Customer, customerFields),
        describe<Contact>("contact", "contacts", KindScope::Customer, contactFields),
        describe<Subscription>("subscription", "subscriptions", KindScope::Customer, subscriptionFields),
        describe<AgreedTarget>("agreed_target", "agreed_targets", KindScope::Customer, agreedTargetFields),
        describe<Engagement>("engagement", "engagements", KindScope::Customer, engagementFields),
        describe<Duty>("duty", "duties", KindScope::Customer, dutyFields),
        describe<ChecklistItem>("checklist_item", "checklist_items", KindScope::Customer, checklistItemFields),
        describe<EngagementEvent>("engagement_event", "engagement_events", KindScope::Customer, engagementEventFields),
        describe<WorkLog>("work_log", "work_logs", KindScope::Customer, workLogFields),
        describe<Incident>("incident", "incidents", KindScope::Customer, incidentFields),
        describe<IncidentEvent>("incident_event", "incident_events", KindScope::Customer, incidentEventFields),
        describe<Improvement>("improvement", "improvements", KindScope::Customer, improvementFields),
        describe<Deliverable>("deliverable", "deliverables", KindScope::Customer, deliverableFields),
        describe<Inspection>("inspection", "inspections", KindScope::Customer, inspectionFields),
        describe<Finding>("finding", "findings", KindScope::Customer, findingFields),
        describe<Notice>("notice", "notices", KindScope::Customer, noticeFields),
        describe<ProductRequest>("product_request", "product_requests", KindScope::Customer, productRequestFields),
        describe<ResourceExpiry>("resource_expiry", "resource_expiries", KindScope::Customer, resourceExpiryFields),
        describe<Task>("task", "tasks", KindScope::Customer, taskFields),
        describe<Meeting>("meeting", "meetings", KindScope::Customer, meetingFields),
        describe<Note>("note", "notes", KindScope::Customer, noteFields),
        describe<Snooze>("snooze", "snoozes", User, snoozeFields),
        describe<SavedView>("saved_view", "saved_views", User, savedViewFields),
        describe<SeenMark>("seen_mark", "seen_marks", User, seenMarkFields),
        describe<Change>("change", "changes", KindScope::Customer, changeFields),
    };
    return kinds;
}

} // namespace

const Field *KindInfo::field(QStringView fieldName) const
{
    for (const Field &f : fields) {
        if (fieldName == f.key())
            return &f;
    }
    return nullptr;
}

qsizetype KindInfo::fieldIndex(QByteArrayView fieldName) const
{
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fieldName == QByteArrayView(fields[i].name))
            return qsizetype(i);
    }
    return -1;
}

const KindInfo &kindInfo(Kind kind)
{
    return table()[size_t(kind)];
}

std::span<const KindInfo, kindCount> allKinds()
{
    return table();
}

const KindInfo *kindByName(QStringView name)
{
    for (const KindInfo &info : table()) {
        if (name == info.key())
            return &info;
    }
    return nullptr;
}

const KindInfo *kindByPlural(QStringView plural)
{
    for (const KindInfo &info : table()) {
        if (plural == info.pluralKey())
            return &info;
    }
    return nullptr;
}

QList<const Field *> mergeUnit(const KindInfo &info, const Field &field)
{
    if (field.unit == 0)
        return {&field};
    QList<const Field *> unit;
    for (const Field &other : info.fields) {
        if (other.unit == field.unit)
            unit.append(&other);
    }
    return unit;
}

bool mergesAsSet(const Field &field)
{
    return field.unit == 0 && !field.ordered && (field.type == FieldType::TextList || field.type == FieldType::RefList);
}

QList<const Field *> changedUnits(const KindInfo &info, const RecordBase &was, const RecordBase &now)
{
    quint32 units = 0; // bit n: unit n differs
    for (const Field &field : info.fields) {
        if (field.unit != 0 && !field.same(was, now))
            units |= 1u << field.unit;
    }
    QList<const Field *> changed;
    for (const Field &field : info.fields) {
        if (field.unit != 0 ? (units >> field.unit & 1) != 0 : !field.same(was, now))
            changed.append(&field);
    }
    return changed;
}

RecordPtr createRecord(Kind kind)
{
    const KindInfo &info = kindInfo(kind);
    return RecordPtr(info.create(), info.destroy);
}

bool sameRecord(const KindInfo &info, const RecordBase &a, const RecordBase &b)
{
    if (a.uuid != b.uuid || a.extra != b.extra)
        return false;
    for (const Field &field : info.fields) {
        if (!field.same(a, b))
            return false;
    }
    return true;
}

} // namespace tam
