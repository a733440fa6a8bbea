#include "wording/fieldtext.h"

#include "wording/names.h"

#include <QCoreApplication>

namespace tam::wording {

namespace {

struct FieldWord
{
    const char *field, *word;
};

/** By the names of domain.md: one field name means the same in every kind. */
constexpr FieldWord fieldWords[] = {
    {"customer_id", QT_TRANSLATE_NOOP("Field", "Customer")},
    {"number", QT_TRANSLATE_NOOP("Field", "Number")},
    {"title", QT_TRANSLATE_NOOP("Field", "Title")},
    {"description", QT_TRANSLATE_NOOP("Field", "Description")},
    {"channel", QT_TRANSLATE_NOOP("Field", "Channel")},
    {"kind", QT_TRANSLATE_NOOP("Field", "Kind")},
    {"severity", QT_TRANSLATE_NOOP("Field", "Severity")},
    {"scope", QT_TRANSLATE_NOOP("Field", "Scope")},
    {"scope_reason", QT_TRANSLATE_NOOP("Field", "Reason for the scope")},
    {"product", QT_TRANSLATE_NOOP("Field", "Product")},
    {"status", QT_TRANSLATE_NOOP("Field", "Status")},
    {"waiting_for", QT_TRANSLATE_NOOP("Field", "Waiting for")},
    {"opened_at", QT_TRANSLATE_NOOP("Field", "Opened at")},
    {"first_response_at", QT_TRANSLATE_NOOP("Field", "First response at")},
    {"resolved_at", QT_TRANSLATE_NOOP("Field", "Resolved at")},
    {"closed_at", QT_TRANSLATE_NOOP("Field", "Closed at")},
    {"fault_at", QT_TRANSLATE_NOOP("Field", "Time of the fault")},
    {"intervened_at", QT_TRANSLATE_NOOP("Field", "Intervention at")},
    {"root_cause", QT_TRANSLATE_NOOP("Field", "Root cause")},
    {"assignee_id", QT_TRANSLATE_NOOP("Field", "Assignee")},
    {"review_requested_at", QT_TRANSLATE_NOOP("Field", "Fault review asked for at")},
    {"engagement_id", QT_TRANSLATE_NOOP("Field", "Engagement")},
    {"name", QT_TRANSLATE_NOOP("Field", "Name")},
    {"name_en", QT_TRANSLATE_NOOP("Field", "English name")},
    {"industry", QT_TRANSLATE_NOOP("Field", "Industry")},
    {"region", QT_TRANSLATE_NOOP("Field", "Region")},
    {"time_zone", QT_TRANSLATE_NOOP("Field", "Time zone")},
    {"calendar", QT_TRANSLATE_NOOP("Field", "Working-day calendar")},
    {"account_ids", QT_TRANSLATE_NOOP("Field", "Account ids")},
    {"group_id", QT_TRANSLATE_NOOP("Field", "Enterprise group id")},
    {"tam_ids", QT_TRANSLATE_NOOP("Field", "TAMs")},
    {"products", QT_TRANSLATE_NOOP("Field", "Products")},
    {"business_profile", QT_TRANSLATE_NOOP("Field", "Business profile")},
    {"prerequisites_confirmed", QT_TRANSLATE_NOOP("Field", "Prerequisites confirmed")},
    {"tags", QT_TRANSLATE_NOOP("Field", "Tags")},
    {"archived", QT_TRANSLATE_NOOP("Field", "Archived")},
    {"role", QT_TRANSLATE_NOOP("Field", "Role")},
    {"email", QT_TRANSLATE_NOOP("Field", "E-mail")},
    {"skills", QT_TRANSLATE_NOOP("Field", "Skills")},
    {"active", QT_TRANSLATE_NOOP("Field", "Active")},
    {"person_id", QT_TRANSLATE_NOOP("Field", "Person")},
    {"from_date", QT_TRANSLATE_NOOP("Field", "From")},
    {"to_date", QT_TRANSLATE_NOOP("Field", "To")},
    {"reason", QT_TRANSLATE_NOOP("Field", "Reason")},
    {"starts_at", QT_TRANSLATE_NOOP("Field", "Starts at")},
    {"ends_at", QT_TRANSLATE_NOOP("Field", "Ends at")},
    {"source", QT_TRANSLATE_NOOP("Field", "Source")},
    {"duty_id", QT_TRANSLATE_NOOP("Field", "Duty")},
    {"record_id", QT_TRANSLATE_NOOP("Field", "Record")},
    {"until", QT_TRANSLATE_NOOP("Field", "Until")},
    {"page", QT_TRANSLATE_NOOP("Field", "Page")},
    {"state", QT_TRANSLATE_NOOP("Field", "View")},
    {"seen_at", QT_TRANSLATE_NOOP("Field", "Last looked at")},
    {"phone", QT_TRANSLATE_NOOP("Field", "Phone")},
    {"is_technical_contact", QT_TRANSLATE_NOOP("Field", "Technical contact")},
    {"plan", QT_TRANSLATE_NOOP("Field", "Plan")},
    {"order_number", QT_TRANSLATE_NOOP("Field", "Order number")},
    {"ordered_at", QT_TRANSLATE_NOOP("Field", "Ordered at")},
    {"starts_on", QT_TRANSLATE_NOOP("Field", "Starts on")},
    {"ends_on", QT_TRANSLATE_NOOP("Field", "Ends on")},
    {"invited_by", QT_TRANSLATE_NOOP("Field", "Invited by")},
    {"cancelled_on", QT_TRANSLATE_NOOP("Field", "Cancelled on")},
    {"note", QT_TRANSLATE_NOOP("Field", "Note")},
    {"subscription_id", QT_TRANSLATE_NOOP("Field", "Subscription")},
    {"target", QT_TRANSLATE_NOOP("Field", "Target")},
    {"minutes", QT_TRANSLATE_NOOP("Field", "Minutes")},
    {"incident_id", QT_TRANSLATE_NOOP("Field", "Incident")},
    {"happened_at", QT_TRANSLATE_NOOP("Field", "Happened at")},
    {"author_id", QT_TRANSLATE_NOOP("Field", "Author")},
    {"type", QT_TRANSLATE_NOOP("Field", "Type")},
    {"text", QT_TRANSLATE_NOOP("Field", "Text")},
    {"visibility", QT_TRANSLATE_NOOP("Field", "Visibility")},
    {"owner_id", QT_TRANSLATE_NOOP("Field", "Owner")},
    {"due_on", QT_TRANSLATE_NOOP("Field", "Due on")},
    {"done_at", QT_TRANSLATE_NOOP("Field", "Done at")},
    {"service", QT_TRANSLATE_NOOP("Field", "Service")},
    {"business_goals", QT_TRANSLATE_NOOP("Field", "Business goals")},
    {"requested_at", QT_TRANSLATE_NOOP("Field", "Requested at")},
    {"confirmed_at", QT_TRANSLATE_NOOP("Field", "Confirmed at")},
    {"started_at", QT_TRANSLATE_NOOP("Field", "Started at")},
    {"completed_at", QT_TRANSLATE_NOOP("Field", "Completed at")},
    {"cancelled_at", QT_TRANSLATE_NOOP("Field", "Cancelled at")},
    {"cancel_reason", QT_TRANSLATE_NOOP("Field", "Reason for cancelling")},
    {"planned_start", QT_TRANSLATE_NOOP("Field", "Planned start")},
    {"planned_end", QT_TRANSLATE_NOOP("Field", "Planned end")},
    {"planned_days", QT_TRANSLATE_NOOP("Field", "Planned days")},
    {"direction", QT_TRANSLATE_NOOP("Field", "Direction")},
    {"lead_id", QT_TRANSLATE_NOOP("Field", "Lead")},
    {"override_reason", QT_TRANSLATE_NOOP("Field", "Reason for the exception")},
    {"outcome", QT_TRANSLATE_NOOP("Field", "Outcome")},
    {"duty_role", QT_TRANSLATE_NOOP("Field", "Role on duty")},
    {"phase", QT_TRANSLATE_NOOP("Field", "Phase")},
    {"performed_on", QT_TRANSLATE_NOOP("Field", "Performed on")},
    {"days", QT_TRANSLATE_NOOP("Field", "Days")},
    {"effort_days", QT_TRANSLATE_NOOP("Field", "Effort in person-days")},
    {"performer_id", QT_TRANSLATE_NOOP("Field", "Performed by")},
    {"mode", QT_TRANSLATE_NOOP("Field", "Mode")},
    {"summary", QT_TRANSLATE_NOOP("Field", "Summary")},
    {"recorded_at", QT_TRANSLATE_NOOP("Field", "Recorded at")},
    {"reverses", QT_TRANSLATE_NOOP("Field", "Reverses")},
    {"period", QT_TRANSLATE_NOOP("Field", "Period")},
    {"held_at", QT_TRANSLATE_NOOP("Field", "Held at")},
    {"drafted_at", QT_TRANSLATE_NOOP("Field", "Drafted at")},
    {"as_of", QT_TRANSLATE_NOOP("Field", "Data as of")},
    {"delivered_at", QT_TRANSLATE_NOOP("Field", "Delivered at")},
    {"recipient_ids", QT_TRANSLATE_NOOP("Field", "Recipients")},
    {"document", QT_TRANSLATE_NOOP("Field", "Document")},
    {"inspected_on", QT_TRANSLATE_NOOP("Field", "Inspected on")},
    {"resources", QT_TRANSLATE_NOOP("Field", "Resources")},
    {"inspection_id", QT_TRANSLATE_NOOP("Field", "Inspection")},
    {"check_key", QT_TRANSLATE_NOOP("Field", "Check")},
    {"resource", QT_TRANSLATE_NOOP("Field", "Resource")},
    {"category", QT_TRANSLATE_NOOP("Field", "Category")},
    {"risk", QT_TRANSLATE_NOOP("Field", "Risk")},
    {"advice", QT_TRANSLATE_NOOP("Field", "Advice")},
    {"fixed_on", QT_TRANSLATE_NOOP("Field", "Fixed on")},
    {"window_start", QT_TRANSLATE_NOOP("Field", "Window starts")},
    {"window_end", QT_TRANSLATE_NOOP("Field", "Window ends")},
    {"raised_at", QT_TRANSLATE_NOOP("Field", "Raised at")},
    {"notified_at", QT_TRANSLATE_NOOP("Field", "Notified at")},
    {"notified_contact_ids", QT_TRANSLATE_NOOP("Field", "Contacts notified")},
    {"acknowledged_at", QT_TRANSLATE_NOOP("Field", "Acknowledged at")},
    {"acknowledged_by", QT_TRANSLATE_NOOP("Field", "Acknowledged by")},
    {"detail", QT_TRANSLATE_NOOP("Field", "Detail")},
    {"raised_on", QT_TRANSLATE_NOOP("Field", "Raised on")},
    {"progress", QT_TRANSLATE_NOOP("Field", "Progress")},
    {"expires_on", QT_TRANSLATE_NOOP("Field", "Expires on")},
    {"reminded_at", QT_TRANSLATE_NOOP("Field", "Reminded at")},
    {"contact_id", QT_TRANSLATE_NOOP("Field", "Contact")},
    {"origin_kind", QT_TRANSLATE_NOOP("Field", "Origin")},
    {"origin_id", QT_TRANSLATE_NOOP("Field", "Origin record")},
    {"contact_ids", QT_TRANSLATE_NOOP("Field", "Contacts")},
    {"written_at", QT_TRANSLATE_NOOP("Field", "Written at")},
    {"body", QT_TRANSLATE_NOOP("Field", "Text")},
    {"pinned", QT_TRANSLATE_NOOP("Field", "Pinned")},
    {"record_kind", QT_TRANSLATE_NOOP("Field", "Kind of record")},
    {"changed_at", QT_TRANSLATE_NOOP("Field", "Changed at")},
    {"actor_id", QT_TRANSLATE_NOOP("Field", "Changed by")},
    {"fields", QT_TRANSLATE_NOOP("Field", "Fields")},
};

const char *const kindWords[] = {
    QT_TRANSLATE_NOOP("Kind", "Person"),
    QT_TRANSLATE_NOOP("Kind", "Absence"),
    QT_TRANSLATE_NOOP("Kind", "Busy time"),
    QT_TRANSLATE_NOOP("Kind", "Customer"),
    QT_TRANSLATE_NOOP("Kind", "Contact"),
    QT_TRANSLATE_NOOP("Kind", "Subscription"),
    QT_TRANSLATE_NOOP("Kind", "Agreed target"),
    QT_TRANSLATE_NOOP("Kind", "Engagement"),
    QT_TRANSLATE_NOOP("Kind", "Duty"),
    QT_TRANSLATE_NOOP("Kind", "Checklist item"),
    QT_TRANSLATE_NOOP("Kind", "Duty log entry"),
    QT_TRANSLATE_NOOP("Kind", "Work log"),
    QT_TRANSLATE_NOOP("Kind", "Incident"),
    QT_TRANSLATE_NOOP("Kind", "Incident event"),
    QT_TRANSLATE_NOOP("Kind", "Improvement"),
    QT_TRANSLATE_NOOP("Kind", "Deliverable"),
    QT_TRANSLATE_NOOP("Kind", "Inspection"),
    QT_TRANSLATE_NOOP("Kind", "Finding"),
    QT_TRANSLATE_NOOP("Kind", "Notice"),
    QT_TRANSLATE_NOOP("Kind", "Product request"),
    QT_TRANSLATE_NOOP("Kind", "Expiry reminder"),
    QT_TRANSLATE_NOOP("Kind", "Task"),
    QT_TRANSLATE_NOOP("Kind", "Meeting"),
    QT_TRANSLATE_NOOP("Kind", "Note"),
    QT_TRANSLATE_NOOP("Kind", "Snooze"),
    QT_TRANSLATE_NOOP("Kind", "Saved view"),
    QT_TRANSLATE_NOOP("Kind", "Look at a customer"),
    QT_TRANSLATE_NOOP("Kind", "Change"),
};
static_assert(std::size(kindWords) == kindCount);

/** The word for a value, when the field's codes are those of E. */
template <class E> bool named(const Field &field, quint8 value, QString &word)
{
    if (field.codes.data() != static_cast<const char *const *>(EnumCodes<E>::list))
        return false;
    word = name(E(value));
    return true;
}

template <class... E> QString nameOf(const Field &field, quint8 value)
{
    QString word;
    const bool known = (named<E>(field, value, word) || ...);
    return known ? word : QString();
}

} // namespace

QString kindName(Kind kind)
{
    return size_t(kind) < kindCount ? QCoreApplication::translate("Kind", kindWords[size_t(kind)]) : QString();
}

QString fieldName(QStringView field)
{
    for (const FieldWord &known : fieldWords) {
        if (field == QLatin1StringView(known.field))
            return QCoreApplication::translate("Field", known.word);
    }
    return field.toString();
}

QString codeName(const Field &field, quint8 value)
{
    return nameOf<Plan, Pool, PersonRole, BusySource, Target, Channel, IncidentKind, Severity, Scope, IncidentStatus,
                  RootCause, IncidentEventType, Visibility, WorkStatus, EngagementStatus, Direction, DutyRole,
                  ChecklistPhase, WorkMode, DeliverableType, MeetingMode, DeliverableStatus, InspectionSource,
                  RiskCategory, RiskLevel, FindingStatus, NoticeType, ProductRequestStatus, MeetingKind>(field, value);
}

} // namespace tam::wording
