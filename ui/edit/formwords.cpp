#include "edit/formwords.h"

#include "wording/names.h"
#include "wording/problemtext.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

struct Label
{
    const char *field, *text;
    Kind kind = Kind::Count; ///< Count: of every kind that has no label of its own
};

const Label labels[] = {
    {"role", QT_TRANSLATE_NOOP("FieldLabel", "Position"), Kind::Contact},
    {"engagement_id", QT_TRANSLATE_NOOP("FieldLabel", "Raised to hard problem"), Kind::Incident},
    {"incident_id", QT_TRANSLATE_NOOP("FieldLabel", "Came from incident"), Kind::Engagement},
    {"products", QT_TRANSLATE_NOOP("FieldLabel", "Products covered"), Kind::Engagement},
    {"minutes", QT_TRANSLATE_NOOP("FieldLabel", "Length in minutes"), Kind::Meeting},
    {"source", QT_TRANSLATE_NOOP("FieldLabel", "Inspected by"), Kind::Inspection},
    {"notified_at", QT_TRANSLATE_NOOP("FieldLabel", "Customer told at"), Kind::Notice},
    {"channel", QT_TRANSLATE_NOOP("FieldLabel", "Told by (mail, phone …)"), Kind::Notice},
    {"as_of", QT_TRANSLATE_NOOP("FieldLabel", "Figures as of"), Kind::Deliverable},
    {"requested_at", QT_TRANSLATE_NOOP("FieldLabel", "Asked for at"), Kind::Deliverable},
    {"mode", QT_TRANSLATE_NOOP("FieldLabel", "Held"), Kind::Deliverable},
    {"due_on", QT_TRANSLATE_NOOP("FieldLabel", "Due on, as agreed"), Kind::Deliverable},
    {"type", QT_TRANSLATE_NOOP("FieldLabel", "Report"), Kind::Deliverable},
    {"resource", QT_TRANSLATE_NOOP("FieldLabel", "Resource"), Kind::Finding},
    {"name", QT_TRANSLATE_NOOP("FieldLabel", "Name")},
    {"name_en", QT_TRANSLATE_NOOP("FieldLabel", "English name")},
    {"role", QT_TRANSLATE_NOOP("FieldLabel", "Role")},
    {"email", QT_TRANSLATE_NOOP("FieldLabel", "E-mail")},
    {"phone", QT_TRANSLATE_NOOP("FieldLabel", "Phone")},
    {"time_zone", QT_TRANSLATE_NOOP("FieldLabel", "Time zone")},
    {"skills", QT_TRANSLATE_NOOP("FieldLabel", "Skills (products)")},
    {"active", QT_TRANSLATE_NOOP("FieldLabel", "Active")},
    {"person_id", QT_TRANSLATE_NOOP("FieldLabel", "Person")},
    {"from_date", QT_TRANSLATE_NOOP("FieldLabel", "First day")},
    {"to_date", QT_TRANSLATE_NOOP("FieldLabel", "Last day")},
    {"reason", QT_TRANSLATE_NOOP("FieldLabel", "Reason")},
    {"customer_id", QT_TRANSLATE_NOOP("FieldLabel", "Customer")},
    {"industry", QT_TRANSLATE_NOOP("FieldLabel", "Industry")},
    {"region", QT_TRANSLATE_NOOP("FieldLabel", "Region")},
    {"calendar", QT_TRANSLATE_NOOP("FieldLabel", "Working-day calendar")},
    {"account_ids", QT_TRANSLATE_NOOP("FieldLabel", "Account ids")},
    {"group_id", QT_TRANSLATE_NOOP("FieldLabel", "Group id")},
    {"tam_ids", QT_TRANSLATE_NOOP("FieldLabel", "TAMs (the first is the primary one)")},
    {"products", QT_TRANSLATE_NOOP("FieldLabel", "Products")},
    {"business_profile", QT_TRANSLATE_NOOP("FieldLabel", "Business profile: architecture, goals, peaks")},
    {"prerequisites_confirmed", QT_TRANSLATE_NOOP("FieldLabel", "Prerequisites confirmed by hand")},
    {"tags", QT_TRANSLATE_NOOP("FieldLabel", "Tags")},
    {"archived", QT_TRANSLATE_NOOP("FieldLabel", "Archived")},
    {"is_technical_contact", QT_TRANSLATE_NOOP("FieldLabel", "Technical contact")},
    {"plan", QT_TRANSLATE_NOOP("FieldLabel", "Plan")},
    {"order_number", QT_TRANSLATE_NOOP("FieldLabel", "Order number")},
    {"ordered_at", QT_TRANSLATE_NOOP("FieldLabel", "Ordered at")},
    {"starts_on", QT_TRANSLATE_NOOP("FieldLabel", "First day in force")},
    {"ends_on", QT_TRANSLATE_NOOP("FieldLabel", "Last day in force")},
    {"invited_by", QT_TRANSLATE_NOOP("FieldLabel", "Invited by")},
    {"cancelled_on", QT_TRANSLATE_NOOP("FieldLabel", "Cancelled from")},
    {"note", QT_TRANSLATE_NOOP("FieldLabel", "Note")},
    {"subscription_id", QT_TRANSLATE_NOOP("FieldLabel", "Order")},
    {"target", QT_TRANSLATE_NOOP("FieldLabel", "Target")},
    {"channel", QT_TRANSLATE_NOOP("FieldLabel", "Channel")},
    {"severity", QT_TRANSLATE_NOOP("FieldLabel", "Severity")},
    {"minutes", QT_TRANSLATE_NOOP("FieldLabel", "Minutes")},
    {"source", QT_TRANSLATE_NOOP("FieldLabel", "Source")},
    {"service", QT_TRANSLATE_NOOP("FieldLabel", "Service")},
    {"title", QT_TRANSLATE_NOOP("FieldLabel", "Title")},
    {"description", QT_TRANSLATE_NOOP("FieldLabel", "Description")},
    {"business_goals", QT_TRANSLATE_NOOP("FieldLabel", "Business goals")},
    {"status", QT_TRANSLATE_NOOP("FieldLabel", "Status")},
    {"requested_at", QT_TRANSLATE_NOOP("FieldLabel", "Requested at")},
    {"confirmed_at", QT_TRANSLATE_NOOP("FieldLabel", "Confirmed at")},
    {"started_at", QT_TRANSLATE_NOOP("FieldLabel", "Started at")},
    {"completed_at", QT_TRANSLATE_NOOP("FieldLabel", "Completed at")},
    {"cancelled_at", QT_TRANSLATE_NOOP("FieldLabel", "Cancelled at")},
    {"cancel_reason", QT_TRANSLATE_NOOP("FieldLabel", "Why it was cancelled")},
    {"planned_start", QT_TRANSLATE_NOOP("FieldLabel", "First planned day")},
    {"planned_end", QT_TRANSLATE_NOOP("FieldLabel", "Last planned day")},
    {"planned_days", QT_TRANSLATE_NOOP("FieldLabel", "Days planned")},
    {"direction", QT_TRANSLATE_NOOP("FieldLabel", "Direction of the project")},
    {"lead_id", QT_TRANSLATE_NOOP("FieldLabel", "Lead")},
    {"incident_id", QT_TRANSLATE_NOOP("FieldLabel", "Incident")},
    {"root_cause", QT_TRANSLATE_NOOP("FieldLabel", "Root cause")},
    {"override_reason", QT_TRANSLATE_NOOP("FieldLabel", "Why it is booked all the same")},
    {"outcome", QT_TRANSLATE_NOOP("FieldLabel", "Outcome")},
    {"engagement_id", QT_TRANSLATE_NOOP("FieldLabel", "Engagement")},
    {"starts_at", QT_TRANSLATE_NOOP("FieldLabel", "From")},
    {"ends_at", QT_TRANSLATE_NOOP("FieldLabel", "Until")},
    {"duty_role", QT_TRANSLATE_NOOP("FieldLabel", "Duty role")},
    {"duty_id", QT_TRANSLATE_NOOP("FieldLabel", "Duty")},
    {"phase", QT_TRANSLATE_NOOP("FieldLabel", "Phase")},
    {"due_on", QT_TRANSLATE_NOOP("FieldLabel", "Due on")},
    {"done_at", QT_TRANSLATE_NOOP("FieldLabel", "Done at")},
    {"owner_id", QT_TRANSLATE_NOOP("FieldLabel", "Owner")},
    {"happened_at", QT_TRANSLATE_NOOP("FieldLabel", "Happened at")},
    {"author_id", QT_TRANSLATE_NOOP("FieldLabel", "By")},
    {"text", QT_TRANSLATE_NOOP("FieldLabel", "What happened")},
    {"performed_on", QT_TRANSLATE_NOOP("FieldLabel", "Day")},
    {"days", QT_TRANSLATE_NOOP("FieldLabel", "Days charged")},
    {"effort_days", QT_TRANSLATE_NOOP("FieldLabel", "Person-days (load only)")},
    {"performer_id", QT_TRANSLATE_NOOP("FieldLabel", "Done by")},
    {"mode", QT_TRANSLATE_NOOP("FieldLabel", "Mode")},
    {"summary", QT_TRANSLATE_NOOP("FieldLabel", "Summary")},
    {"recorded_at", QT_TRANSLATE_NOOP("FieldLabel", "Recorded at")},
    {"reverses", QT_TRANSLATE_NOOP("FieldLabel", "Reverses the work log")},
    {"number", QT_TRANSLATE_NOOP("FieldLabel", "Number")},
    {"kind", QT_TRANSLATE_NOOP("FieldLabel", "Kind")},
    {"scope", QT_TRANSLATE_NOOP("FieldLabel", "Scope")},
    {"scope_reason", QT_TRANSLATE_NOOP("FieldLabel", "Reason for the scope")},
    {"product", QT_TRANSLATE_NOOP("FieldLabel", "Product")},
    {"waiting_for", QT_TRANSLATE_NOOP("FieldLabel", "Waiting for")},
    {"opened_at", QT_TRANSLATE_NOOP("FieldLabel", "Opened at")},
    {"first_response_at", QT_TRANSLATE_NOOP("FieldLabel", "First response at")},
    {"resolved_at", QT_TRANSLATE_NOOP("FieldLabel", "Resolved at")},
    {"closed_at", QT_TRANSLATE_NOOP("FieldLabel", "Closed at")},
    {"fault_at", QT_TRANSLATE_NOOP("FieldLabel", "Time of the fault")},
    {"intervened_at", QT_TRANSLATE_NOOP("FieldLabel", "Intervention at")},
    {"assignee_id", QT_TRANSLATE_NOOP("FieldLabel", "Assignee")},
    {"review_requested_at", QT_TRANSLATE_NOOP("FieldLabel", "Fault review asked for at")},
    {"type", QT_TRANSLATE_NOOP("FieldLabel", "Type")},
    {"visibility", QT_TRANSLATE_NOOP("FieldLabel", "Seen by")},
    {"period", QT_TRANSLATE_NOOP("FieldLabel", "Month")},
    {"held_at", QT_TRANSLATE_NOOP("FieldLabel", "Held at")},
    {"drafted_at", QT_TRANSLATE_NOOP("FieldLabel", "Drafted at")},
    {"delivered_at", QT_TRANSLATE_NOOP("FieldLabel", "Delivered at")},
    {"recipient_ids", QT_TRANSLATE_NOOP("FieldLabel", "Recipients")},
    {"document", QT_TRANSLATE_NOOP("FieldLabel", "Document")},
    {"inspected_on", QT_TRANSLATE_NOOP("FieldLabel", "Inspected on")},
    {"resources", QT_TRANSLATE_NOOP("FieldLabel", "Resources")},
    {"inspection_id", QT_TRANSLATE_NOOP("FieldLabel", "Inspection")},
    {"check_key", QT_TRANSLATE_NOOP("FieldLabel", "Check (same key and resource: the same risk)")},
    {"resource", QT_TRANSLATE_NOOP("FieldLabel", "Resource")},
    {"category", QT_TRANSLATE_NOOP("FieldLabel", "Category")},
    {"risk", QT_TRANSLATE_NOOP("FieldLabel", "Risk")},
    {"advice", QT_TRANSLATE_NOOP("FieldLabel", "Advice")},
    {"fixed_on", QT_TRANSLATE_NOOP("FieldLabel", "Fixed on")},
    {"window_start", QT_TRANSLATE_NOOP("FieldLabel", "Window from")},
    {"window_end", QT_TRANSLATE_NOOP("FieldLabel", "Window until")},
    {"raised_at", QT_TRANSLATE_NOOP("FieldLabel", "Raised at")},
    {"notified_contact_ids", QT_TRANSLATE_NOOP("FieldLabel", "Contacts told")},
    {"acknowledged_at", QT_TRANSLATE_NOOP("FieldLabel", "Acknowledged at")},
    {"acknowledged_by", QT_TRANSLATE_NOOP("FieldLabel", "Acknowledged by")},
    {"detail", QT_TRANSLATE_NOOP("FieldLabel", "Detail")},
    {"raised_on", QT_TRANSLATE_NOOP("FieldLabel", "Raised on")},
    {"progress", QT_TRANSLATE_NOOP("FieldLabel", "Progress")},
    {"expires_on", QT_TRANSLATE_NOOP("FieldLabel", "Expires on")},
    {"reminded_at", QT_TRANSLATE_NOOP("FieldLabel", "Reminded at")},
    {"contact_id", QT_TRANSLATE_NOOP("FieldLabel", "Contact who owes it")},
    {"contact_ids", QT_TRANSLATE_NOOP("FieldLabel", "With")},
    {"written_at", QT_TRANSLATE_NOOP("FieldLabel", "Written at")},
    {"body", QT_TRANSLATE_NOOP("FieldLabel", "Text (Markdown)")},
    {"pinned", QT_TRANSLATE_NOOP("FieldLabel", "Pinned")},
    {"origin_kind", QT_TRANSLATE_NOOP("FieldLabel", "Came from (kind)")},
    {"origin_id", QT_TRANSLATE_NOOP("FieldLabel", "Came from")},
};

struct KindWords
{
    Kind kind;
    const char *name, *fresh;
};

const KindWords kindWords[] = {
    {Kind::Person, QT_TRANSLATE_NOOP("KindLabel", "Person"), QT_TRANSLATE_NOOP("KindLabel", "New person")},
    {Kind::Absence, QT_TRANSLATE_NOOP("KindLabel", "Absence"), QT_TRANSLATE_NOOP("KindLabel", "New absence")},
    {Kind::Customer, QT_TRANSLATE_NOOP("KindLabel", "Customer"), QT_TRANSLATE_NOOP("KindLabel", "New customer")},
    {Kind::Contact, QT_TRANSLATE_NOOP("KindLabel", "Contact"), QT_TRANSLATE_NOOP("KindLabel", "New contact")},
    {Kind::Subscription, QT_TRANSLATE_NOOP("KindLabel", "Order of a plan"),
     QT_TRANSLATE_NOOP("KindLabel", "New order of a plan")},
    {Kind::AgreedTarget, QT_TRANSLATE_NOOP("KindLabel", "Agreed target"),
     QT_TRANSLATE_NOOP("KindLabel", "New agreed target")},
    {Kind::Engagement, QT_TRANSLATE_NOOP("KindLabel", "Engagement"),
     QT_TRANSLATE_NOOP("KindLabel", "New engagement")},
    {Kind::Duty, QT_TRANSLATE_NOOP("KindLabel", "Duty"), QT_TRANSLATE_NOOP("KindLabel", "New duty")},
    {Kind::ChecklistItem, QT_TRANSLATE_NOOP("KindLabel", "Checklist item"),
     QT_TRANSLATE_NOOP("KindLabel", "New checklist item")},
    {Kind::EngagementEvent, QT_TRANSLATE_NOOP("KindLabel", "Duty log entry"),
     QT_TRANSLATE_NOOP("KindLabel", "New duty log entry")},
    {Kind::WorkLog, QT_TRANSLATE_NOOP("KindLabel", "Work log"), QT_TRANSLATE_NOOP("KindLabel", "New work log")},
    {Kind::Incident, QT_TRANSLATE_NOOP("KindLabel", "Incident"), QT_TRANSLATE_NOOP("KindLabel", "New incident")},
    {Kind::IncidentEvent, QT_TRANSLATE_NOOP("KindLabel", "Incident event"),
     QT_TRANSLATE_NOOP("KindLabel", "New incident event")},
    {Kind::Improvement, QT_TRANSLATE_NOOP("KindLabel", "Improvement"),
     QT_TRANSLATE_NOOP("KindLabel", "New improvement")},
    {Kind::Deliverable, QT_TRANSLATE_NOOP("KindLabel", "Deliverable"),
     QT_TRANSLATE_NOOP("KindLabel", "New deliverable")},
    {Kind::Inspection, QT_TRANSLATE_NOOP("KindLabel", "Inspection"),
     QT_TRANSLATE_NOOP("KindLabel", "New inspection")},
    {Kind::Finding, QT_TRANSLATE_NOOP("KindLabel", "Finding"), QT_TRANSLATE_NOOP("KindLabel", "New finding")},
    {Kind::Notice, QT_TRANSLATE_NOOP("KindLabel", "Notice"), QT_TRANSLATE_NOOP("KindLabel", "New notice")},
    {Kind::ProductRequest, QT_TRANSLATE_NOOP("KindLabel", "Product request"),
     QT_TRANSLATE_NOOP("KindLabel", "New product request")},
    {Kind::ResourceExpiry, QT_TRANSLATE_NOOP("KindLabel", "Resource expiry"),
     QT_TRANSLATE_NOOP("KindLabel", "New resource expiry")},
    {Kind::Task, QT_TRANSLATE_NOOP("KindLabel", "Task"), QT_TRANSLATE_NOOP("KindLabel", "New task")},
    {Kind::Meeting, QT_TRANSLATE_NOOP("KindLabel", "Meeting"), QT_TRANSLATE_NOOP("KindLabel", "New meeting")},
    {Kind::Note, QT_TRANSLATE_NOOP("KindLabel", "Note"), QT_TRANSLATE_NOOP("KindLabel", "New note")},
};

const KindWords *wordsOf(Kind kind)
{
    for (const KindWords &words : kindWords) {
        if (words.kind == kind)
            return &words;
    }
    return nullptr;
}

QString statusName(DeliverableStatus value)
{
    switch (value) {
    case DeliverableStatus::Absent:
        break;
    case DeliverableStatus::Pending:
        return QCoreApplication::translate("DeliverableStatus", "Pending");
    case DeliverableStatus::Drafted:
        return QCoreApplication::translate("DeliverableStatus", "Drafted");
    case DeliverableStatus::Delivered:
        return QCoreApplication::translate("DeliverableStatus", "Delivered");
    case DeliverableStatus::Waived:
        return QCoreApplication::translate("DeliverableStatus", "Waived");
    }
    return {};
}

/// Tries one enumeration: a field names its own by the address of the list of codes.
template <class E> bool nameAs(const Field &field, quint8 value, QString &name)
{
    if (field.codes.data() != EnumCodes<E>::list)
        return false;
    if constexpr (std::is_same_v<E, DeliverableStatus>)
        name = statusName(E(value));
    else
        name = wording::name(E(value));
    return true;
}

template <class... E> QString nameAmong(const Field &field, quint8 value)
{
    QString name;
    (void)(nameAs<E>(field, value, name) || ...);
    return name;
}

} // namespace

QString fieldLabel(const KindInfo &info, const Field &field)
{
    // Labels of a kind stand before those of all kinds.
    for (const Label &label : labels) {
        if ((label.kind == info.kind || label.kind == Kind::Count) && field.key() == QLatin1String(label.field))
            return QCoreApplication::translate("FieldLabel", label.text);
    }
    return QString(field.key());
}

QString kindLabel(Kind kind)
{
    const KindWords *words = wordsOf(kind);
    return words ? QCoreApplication::translate("KindLabel", words->name) : QString(kindInfo(kind).key());
}

QString newLabel(Kind kind)
{
    const KindWords *words = wordsOf(kind);
    return words ? QCoreApplication::translate("KindLabel", words->fresh) : QString();
}

QString codeName(const Field &field, quint8 value)
{
    if (value == 0)
        return {};
    return nameAmong<Plan, Pool, PersonRole, Target, Channel, IncidentKind, Severity, Scope, IncidentStatus, RootCause,
                     IncidentEventType, Visibility, WorkStatus, EngagementStatus, Direction, DutyRole, ChecklistPhase,
                     WorkMode, DeliverableType, MeetingMode, DeliverableStatus, InspectionSource, RiskCategory,
                     RiskLevel, FindingStatus, NoticeType, ProductRequestStatus, MeetingKind>(field, value);
}

const Field *fieldOf(const KindInfo &info, const Problem &problem)
{
    // A path may lead into the field ("products[2]").
    const QString place = problem.path.section(u'[', 0, 0).section(u'.', -1);
    if (const Field *field = info.field(place))
        return field;
    // The end is what is mended when two fields are in the wrong order.
    if (problem.code == ProblemCode::EndBeforeStart || problem.code == ProblemCode::EndNotAfterStart)
        return info.field(problem.arguments.value(1));
    if (problem.code == ProblemCode::EliteWithoutInvitation)
        return info.field(u"invited_by");
    if (problem.code == ProblemCode::LogsOnCancelledEngagement)
        return info.field(u"status");
    return info.field(problem.arguments.value(0));
}

QString problemBeside(const KindInfo &info, const Problem &problem)
{
    switch (problem.code) {
    case ProblemCode::MissingField:
    case ProblemCode::TextEmpty:
        return QCoreApplication::translate("FormProblem", "This is needed: fill it in.");
    case ProblemCode::EliteWithoutInvitation:
        return QCoreApplication::translate("FormProblem", "The elite plan is by invitation: say who invited.");
    case ProblemCode::LogsOnCancelledEngagement:
        return QCoreApplication::translate(
            "FormProblem", "It has work logs that count: reverse them first, or complete it instead of cancelling it.");
    case ProblemCode::LogReversedTwice:
        return QCoreApplication::translate("FormProblem", "This work log is reversed already.");
    case ProblemCode::UnknownTimeZone:
        return QCoreApplication::translate(
            "FormProblem", "This time zone is not known. Choose an IANA name such as Asia/Shanghai.");
    default:
        break;
    }
    Problem shown(problem.code, problem.arguments);
    for (QString &argument : shown.arguments) {
        if (const Field *field = info.field(argument))
            argument = fieldLabel(info, *field);
    }
    return wording::text(shown);
}

} // namespace tam::ui
