#include "wording/names.h"

#include <QCoreApplication>

namespace tam::wording {

namespace {

/** The translated word at a place of a table marked with QT_TRANSLATE_NOOP3-like comments; empty for Absent, and the
 * word as it came where this version knows none. */
template <class E, size_t N> QString pick(const char *const (&words)[N], E value, const char *context)
{
    static_assert(N == std::size(EnumCodes<E>::list));
    const auto index = size_t(value);
    if (isUnknown(value))
        return unknownWord(quint8(value));
    return index == 0 || index > N ? QString() : QCoreApplication::translate(context, words[index - 1]);
}

const char *const wordsPersonRole[] = {
    QT_TRANSLATE_NOOP("PersonRole", "TAM"),
    QT_TRANSLATE_NOOP("PersonRole", "Engineer"),
    QT_TRANSLATE_NOOP("PersonRole", "Expert"),
    QT_TRANSLATE_NOOP("PersonRole", "Team lead"),
};

const char *const wordsTarget[] = {
    QT_TRANSLATE_NOOP("Target", "First response"),
    QT_TRANSLATE_NOOP("Target", "Fault intervention"),
    QT_TRANSLATE_NOOP("Target", "Escort response"),
    QT_TRANSLATE_NOOP("Target", "Expert response"),
};

const char *const wordsChannel[] = {
    QT_TRANSLATE_NOOP("Channel", "Ticket"),
    QT_TRANSLATE_NOOP("Channel", "Group"),
    QT_TRANSLATE_NOOP("Channel", "Phone"),
    QT_TRANSLATE_NOOP("Channel", "Chat"),
};

const char *const wordsIncidentKind[] = {
    QT_TRANSLATE_NOOP("IncidentKind", "Question"),       QT_TRANSLATE_NOOP("IncidentKind", "Fault"),
    QT_TRANSLATE_NOOP("IncidentKind", "Platform fault"), QT_TRANSLATE_NOOP("IncidentKind", "Request"),
    QT_TRANSLATE_NOOP("IncidentKind", "Billing"),
};

const char *const wordsSeverity[] = {
    QT_TRANSLATE_NOOP("Severity", "Critical"),
    QT_TRANSLATE_NOOP("Severity", "High"),
    QT_TRANSLATE_NOOP("Severity", "Medium"),
    QT_TRANSLATE_NOOP("Severity", "Low"),
};

const char *const wordsScope[] = {
    QT_TRANSLATE_NOOP("Scope", "In scope"),
    QT_TRANSLATE_NOOP("Scope", "Out of scope"),
    QT_TRANSLATE_NOOP("Scope", "Not classified"),
};

const char *const wordsIncidentStatus[] = {
    QT_TRANSLATE_NOOP("IncidentStatus", "Open"),
    QT_TRANSLATE_NOOP("IncidentStatus", "In progress"),
    QT_TRANSLATE_NOOP("IncidentStatus", "Waiting for customer"),
    QT_TRANSLATE_NOOP("IncidentStatus", "Resolved"),
    QT_TRANSLATE_NOOP("IncidentStatus", "Closed"),
};

const char *const wordsRootCause[] = {
    QT_TRANSLATE_NOOP("RootCause", "Product"),       QT_TRANSLATE_NOOP("RootCause", "Platform"),
    QT_TRANSLATE_NOOP("RootCause", "Customer"),      QT_TRANSLATE_NOOP("RootCause", "Third party"),
    QT_TRANSLATE_NOOP("RootCause", "Unknown cause"),
};

const char *const wordsIncidentEventType[] = {
    QT_TRANSLATE_NOOP("IncidentEventType", "Comment"),    QT_TRANSLATE_NOOP("IncidentEventType", "Status"),
    QT_TRANSLATE_NOOP("IncidentEventType", "Escalation"), QT_TRANSLATE_NOOP("IncidentEventType", "Assignment"),
    QT_TRANSLATE_NOOP("IncidentEventType", "Progress"),   QT_TRANSLATE_NOOP("IncidentEventType", "Consultation"),
};

const char *const wordsVisibility[] = {
    QT_TRANSLATE_NOOP("Visibility", "Internal"),
    QT_TRANSLATE_NOOP("Visibility", "Visible to the customer"),
};

const char *const wordsWorkStatus[] = {
    QT_TRANSLATE_NOOP("WorkStatus", "To do"),
    QT_TRANSLATE_NOOP("WorkStatus", "Done"),
    QT_TRANSLATE_NOOP("WorkStatus", "Dropped"),
};

const char *const wordsEngagementStatus[] = {
    QT_TRANSLATE_NOOP("EngagementStatus", "Requested"),   QT_TRANSLATE_NOOP("EngagementStatus", "Confirmed"),
    QT_TRANSLATE_NOOP("EngagementStatus", "In progress"), QT_TRANSLATE_NOOP("EngagementStatus", "Completed"),
    QT_TRANSLATE_NOOP("EngagementStatus", "Cancelled"),
};

const char *const wordsDirection[] = {
    QT_TRANSLATE_NOOP("Direction", "Architecture: security"),
    QT_TRANSLATE_NOOP("Direction", "Architecture: performance"),
    QT_TRANSLATE_NOOP("Direction", "Architecture: stability"),
    QT_TRANSLATE_NOOP("Direction", "Architecture: cost"),
    QT_TRANSLATE_NOOP("Direction", "Migration: applications"),
    QT_TRANSLATE_NOOP("Direction", "Migration: middleware"),
    QT_TRANSLATE_NOOP("Direction", "Migration: databases"),
    QT_TRANSLATE_NOOP("Direction", "Migration: big data"),
    QT_TRANSLATE_NOOP("Direction", "Large models: compute"),
    QT_TRANSLATE_NOOP("Direction", "Large models: models"),
    QT_TRANSLATE_NOOP("Direction", "Large models: agents"),
};

const char *const wordsDutyRole[] = {
    QT_TRANSLATE_NOOP("DutyRole", "Lead"),
    QT_TRANSLATE_NOOP("DutyRole", "Front line"),
    QT_TRANSLATE_NOOP("DutyRole", "Product expert"),
    QT_TRANSLATE_NOOP("DutyRole", "Backup"),
};

const char *const wordsChecklistPhase[] = {
    QT_TRANSLATE_NOOP("ChecklistPhase", "Escort plan"),
    QT_TRANSLATE_NOOP("ChecklistPhase", "Staffing matrix"),
    QT_TRANSLATE_NOOP("ChecklistPhase", "Resource reservation"),
    QT_TRANSLATE_NOOP("ChecklistPhase", "Architecture review"),
    QT_TRANSLATE_NOOP("ChecklistPhase", "Contingency plans"),
    QT_TRANSLATE_NOOP("ChecklistPhase", "Load-test drill"),
    QT_TRANSLATE_NOOP("ChecklistPhase", "Risk inspection"),
    QT_TRANSLATE_NOOP("ChecklistPhase", "Dashboards and alarms"),
    QT_TRANSLATE_NOOP("ChecklistPhase", "Duty group"),
    QT_TRANSLATE_NOOP("ChecklistPhase", "On duty"),
    QT_TRANSLATE_NOOP("ChecklistPhase", "Report"),
    QT_TRANSLATE_NOOP("ChecklistPhase", "Project management"),
};

const char *const wordsWorkMode[] = {
    QT_TRANSLATE_NOOP("WorkMode", "Remote"),
    QT_TRANSLATE_NOOP("WorkMode", "On site"),
};

const char *const wordsDeliverableType[] = {
    QT_TRANSLATE_NOOP("DeliverableType", "Service report"),
    QT_TRANSLATE_NOOP("DeliverableType", "Inspection report"),
    QT_TRANSLATE_NOOP("DeliverableType", "Report walk-through"),
    QT_TRANSLATE_NOOP("DeliverableType", "Fault review"),
    QT_TRANSLATE_NOOP("DeliverableType", "Escort report"),
    QT_TRANSLATE_NOOP("DeliverableType", "Special project summary"),
    QT_TRANSLATE_NOOP("DeliverableType", "Expert service report"),
};

const char *const wordsMeetingMode[] = {
    QT_TRANSLATE_NOOP("MeetingMode", "Online"),
    QT_TRANSLATE_NOOP("MeetingMode", "On site"),
};

const char *const wordsDeliverableStatus[] = {
    QT_TRANSLATE_NOOP("DeliverableStatus", "Pending"),
    QT_TRANSLATE_NOOP("DeliverableStatus", "Drafted"),
    QT_TRANSLATE_NOOP("DeliverableStatus", "Delivered"),
    QT_TRANSLATE_NOOP("DeliverableStatus", "Waived"),
};

const char *const wordsBusySource[] = {
    QT_TRANSLATE_NOOP("BusySource", "Duty"),
    QT_TRANSLATE_NOOP("BusySource", "Calendar"),
};

const char *const wordsInspectionSource[] = {
    QT_TRANSLATE_NOOP("InspectionSource", "Advisor"),
    QT_TRANSLATE_NOOP("InspectionSource", "By the TAM"),
};

const char *const wordsRiskCategory[] = {
    QT_TRANSLATE_NOOP("RiskCategory", "Security"),
    QT_TRANSLATE_NOOP("RiskCategory", "Performance"),
    QT_TRANSLATE_NOOP("RiskCategory", "Stability"),
    QT_TRANSLATE_NOOP("RiskCategory", "Cost"),
};

const char *const wordsRiskLevel[] = {
    QT_TRANSLATE_NOOP("RiskLevel", "High risk"),
    QT_TRANSLATE_NOOP("RiskLevel", "Medium risk"),
    QT_TRANSLATE_NOOP("RiskLevel", "Low risk"),
};

const char *const wordsFindingStatus[] = {
    QT_TRANSLATE_NOOP("FindingStatus", "Open"),
    QT_TRANSLATE_NOOP("FindingStatus", "Risk accepted"),
    QT_TRANSLATE_NOOP("FindingStatus", "Fixed"),
    QT_TRANSLATE_NOOP("FindingStatus", "Will not fix"),
};

const char *const wordsNoticeType[] = {
    QT_TRANSLATE_NOOP("NoticeType", "Maintenance event"),
    QT_TRANSLATE_NOOP("NoticeType", "Service-impacting change"),
    QT_TRANSLATE_NOOP("NoticeType", "Major risk"),
};

const char *const wordsProductRequestStatus[] = {
    QT_TRANSLATE_NOOP("ProductRequestStatus", "Raised"),   QT_TRANSLATE_NOOP("ProductRequestStatus", "Accepted"),
    QT_TRANSLATE_NOOP("ProductRequestStatus", "Planned"),  QT_TRANSLATE_NOOP("ProductRequestStatus", "Delivered"),
    QT_TRANSLATE_NOOP("ProductRequestStatus", "Declined"),
};

const char *const wordsMeetingKind[] = {
    QT_TRANSLATE_NOOP("MeetingKind", "Call"),
    QT_TRANSLATE_NOOP("MeetingKind", "Visit"),
    QT_TRANSLATE_NOOP("MeetingKind", "Review meeting"),
};

const char *const wordsPool[] = {
    QT_TRANSLATE_NOOP("Pool", "Hard problem resolution"), QT_TRANSLATE_NOOP("Pool", "Basic escort"),
    QT_TRANSLATE_NOOP("Pool", "Full-link escort"),        QT_TRANSLATE_NOOP("Pool", "Special projects"),
    QT_TRANSLATE_NOOP("Pool", "1:1 expert service"),
};

const char *const wordsPlan[] = {
    QT_TRANSLATE_NOOP("Plan", "Basic"),
    QT_TRANSLATE_NOOP("Plan", "Enterprise"),
    QT_TRANSLATE_NOOP("Plan", "Premier"),
    QT_TRANSLATE_NOOP("Plan", "Elite"),
};

} // namespace

bool chinese()
{
    //: The language code of this translation: zh or en. It picks the language of the catalogue's own texts.
    static const char *marker = QT_TRANSLATE_NOOP("Language", "en");
    return QCoreApplication::translate("Language", marker) == QLatin1String("zh");
}

QString name(PersonRole value)
{
    return pick(wordsPersonRole, value, "PersonRole");
}

QString name(Target value)
{
    return pick(wordsTarget, value, "Target");
}

QString name(Channel value)
{
    return pick(wordsChannel, value, "Channel");
}

QString name(IncidentKind value)
{
    return pick(wordsIncidentKind, value, "IncidentKind");
}

QString name(Severity value)
{
    return pick(wordsSeverity, value, "Severity");
}

QString name(Scope value)
{
    return pick(wordsScope, value, "Scope");
}

QString name(IncidentStatus value)
{
    return pick(wordsIncidentStatus, value, "IncidentStatus");
}

QString name(RootCause value)
{
    return pick(wordsRootCause, value, "RootCause");
}

QString name(IncidentEventType value)
{
    return pick(wordsIncidentEventType, value, "IncidentEventType");
}

QString name(Visibility value)
{
    return pick(wordsVisibility, value, "Visibility");
}

QString name(WorkStatus value)
{
    return pick(wordsWorkStatus, value, "WorkStatus");
}

QString name(EngagementStatus value)
{
    return pick(wordsEngagementStatus, value, "EngagementStatus");
}

QString name(Direction value)
{
    return pick(wordsDirection, value, "Direction");
}

QString name(DutyRole value)
{
    return pick(wordsDutyRole, value, "DutyRole");
}

QString name(ChecklistPhase value)
{
    return pick(wordsChecklistPhase, value, "ChecklistPhase");
}

QString name(WorkMode value)
{
    return pick(wordsWorkMode, value, "WorkMode");
}

QString name(DeliverableType value)
{
    return pick(wordsDeliverableType, value, "DeliverableType");
}

QString name(MeetingMode value)
{
    return pick(wordsMeetingMode, value, "MeetingMode");
}

QString name(DeliverableStatus value)
{
    return pick(wordsDeliverableStatus, value, "DeliverableStatus");
}

QString name(BusySource value)
{
    return pick(wordsBusySource, value, "BusySource");
}

QString name(InspectionSource value)
{
    return pick(wordsInspectionSource, value, "InspectionSource");
}

QString name(RiskCategory value)
{
    return pick(wordsRiskCategory, value, "RiskCategory");
}

QString name(RiskLevel value)
{
    return pick(wordsRiskLevel, value, "RiskLevel");
}

QString name(FindingStatus value)
{
    return pick(wordsFindingStatus, value, "FindingStatus");
}

QString name(NoticeType value)
{
    return pick(wordsNoticeType, value, "NoticeType");
}

QString name(ProductRequestStatus value)
{
    return pick(wordsProductRequestStatus, value, "ProductRequestStatus");
}

QString name(MeetingKind value)
{
    return pick(wordsMeetingKind, value, "MeetingKind");
}

QString name(Pool value)
{
    return pick(wordsPool, value, "Pool");
}

QString name(Plan value)
{
    return pick(wordsPlan, value, "Plan");
}

QString shortName(Plan value)
{
    switch (value) {
    case Plan::Absent:
        return {};
    case Plan::Basic:
        return QCoreApplication::translate("PlanMark", "BA");
    case Plan::Enterprise:
        return QCoreApplication::translate("PlanMark", "EN");
    case Plan::Premier:
        return QCoreApplication::translate("PlanMark", "PR");
    case Plan::Elite:
        return QCoreApplication::translate("PlanMark", "EL");
    }
    return unknownWord(quint8(value));
}

QString shortName(Pool value)
{
    switch (value) {
    case Pool::Absent:
        return {};
    case Pool::HardProblem:
        return QCoreApplication::translate("PoolShort", "Hard problems");
    case Pool::BasicEscort:
        return QCoreApplication::translate("PoolShort", "Basic escort");
    case Pool::FullLinkEscort:
        return QCoreApplication::translate("PoolShort", "Full-link");
    case Pool::SpecialProject:
        return QCoreApplication::translate("PoolShort", "Projects");
    case Pool::ExpertService:
        return QCoreApplication::translate("PoolShort", "1:1 expert");
    }
    return unknownWord(quint8(value));
}

QString name(DeliverableState value)
{
    switch (value) {
    case DeliverableState::Pending:
        return QCoreApplication::translate("DeliverableState", "Pending");
    case DeliverableState::DueSoon:
        return QCoreApplication::translate("DeliverableState", "Due soon");
    case DeliverableState::Overdue:
        return QCoreApplication::translate("DeliverableState", "Overdue");
    case DeliverableState::Delivered:
        return QCoreApplication::translate("DeliverableState", "Delivered");
    case DeliverableState::DeliveredLate:
        return QCoreApplication::translate("DeliverableState", "Delivered late");
    case DeliverableState::Waived:
        return QCoreApplication::translate("DeliverableState", "Waived");
    }
    return {};
}

QString name(ClockState value)
{
    switch (value) {
    case ClockState::None:
        return QCoreApplication::translate("ClockState", "No target");
    case ClockState::Running:
        return QCoreApplication::translate("ClockState", "Running");
    case ClockState::DueSoon:
        return QCoreApplication::translate("ClockState", "Due soon");
    case ClockState::Breached:
        return QCoreApplication::translate("ClockState", "Breached");
    case ClockState::Met:
        return QCoreApplication::translate("ClockState", "Met");
    case ClockState::Missed:
        return QCoreApplication::translate("ClockState", "Missed");
    }
    return {};
}

QString name(TodayKind value)
{
    switch (value) {
    case TodayKind::ClockBreached:
        return QCoreApplication::translate("TodayKind", "Clock breached");
    case TodayKind::ClockDueSoon:
        return QCoreApplication::translate("TodayKind", "Clock due soon");
    case TodayKind::DutyNow:
        return QCoreApplication::translate("TodayKind", "On duty now or within 12 hours");
    case TodayKind::UnansweredNoTarget:
        return QCoreApplication::translate("TodayKind", "Unanswered, no target stated");
    case TodayKind::StaffConflict:
        return QCoreApplication::translate("TodayKind", "Staff conflicts");
    case TodayKind::DeliverableOverdue:
        return QCoreApplication::translate("TodayKind", "Deliverables overdue");
    case TodayKind::ApplicationClosing:
        return QCoreApplication::translate("TodayKind", "Application closes");
    case TodayKind::EscortUnprepared:
        return QCoreApplication::translate("TodayKind", "Escorts within 7 days, checklist open");
    case TodayKind::PoolOver:
        return QCoreApplication::translate("TodayKind", "Over quota");
    case TodayKind::NoticeUnsent:
        return QCoreApplication::translate("TodayKind", "Notices not yet passed on");
    case TodayKind::DeliverableDueSoon:
        return QCoreApplication::translate("TodayKind", "Deliverables due soon");
    case TodayKind::TaskDue:
        return QCoreApplication::translate("TodayKind", "Tasks and promises due");
    case TodayKind::SubscriptionEnding:
        return QCoreApplication::translate("TodayKind", "Subscription ends");
    case TodayKind::FindingOpen:
        return QCoreApplication::translate("TodayKind", "High risks open for 14 days");
    case TodayKind::ResourceExpiring:
        return QCoreApplication::translate("TodayKind", "Resources expire");
    case TodayKind::QuotaLapsing:
        return QCoreApplication::translate("TodayKind", "Quota lapses unused");
    case TodayKind::PrerequisiteMissing:
        return QCoreApplication::translate("TodayKind", "Prerequisites missing");
    case TodayKind::CalendarMissing:
        return QCoreApplication::translate("TodayKind", "Calendar of next year missing");
    }
    return {};
}

QString nextStep(TodayKind value)
{
    switch (value) {
    case TodayKind::ClockBreached:
        return QCoreApplication::translate("NextStep", "Log the response");
    case TodayKind::ClockDueSoon:
        return QCoreApplication::translate("NextStep", "Log the response");
    case TodayKind::DutyNow:
        return QCoreApplication::translate("NextStep", "Open the duty log");
    case TodayKind::UnansweredNoTarget:
        return QCoreApplication::translate("NextStep", "Log the response");
    case TodayKind::StaffConflict:
        return QCoreApplication::translate("NextStep", "Restaff");
    case TodayKind::DeliverableOverdue:
        return QCoreApplication::translate("NextStep", "Deliver");
    case TodayKind::ApplicationClosing:
        return QCoreApplication::translate("NextStep", "Confirm the request");
    case TodayKind::EscortUnprepared:
        return QCoreApplication::translate("NextStep", "Open the checklist");
    case TodayKind::PoolOver:
        return QCoreApplication::translate("NextStep", "See the work logs");
    case TodayKind::NoticeUnsent:
        return QCoreApplication::translate("NextStep", "Notify the customer");
    case TodayKind::DeliverableDueSoon:
        return QCoreApplication::translate("NextStep", "Deliver");
    case TodayKind::TaskDue:
        return QCoreApplication::translate("NextStep", "Settle the task");
    case TodayKind::SubscriptionEnding:
        return QCoreApplication::translate("NextStep", "Arrange the renewal");
    case TodayKind::FindingOpen:
        return QCoreApplication::translate("NextStep", "Follow up the risk");
    case TodayKind::ResourceExpiring:
        return QCoreApplication::translate("NextStep", "Remind the customer");
    case TodayKind::QuotaLapsing:
        return QCoreApplication::translate("NextStep", "Offer the service");
    case TodayKind::PrerequisiteMissing:
        return QCoreApplication::translate("NextStep", "Complete");
    case TodayKind::CalendarMissing:
        return QCoreApplication::translate("NextStep", "Add the calendar");
    }
    return {};
}

QString reason(NoClock value)
{
    switch (value) {
    case NoClock::Absent:
        return {};
    case NoClock::NoTargetStated:
        return QCoreApplication::translate("NoClock", "No target stated");
    case NoClock::TermsUnknown:
        return QCoreApplication::translate("NoClock", "Terms not in the catalogue");
    case NoClock::FaultAtMissing:
        return QCoreApplication::translate("NoClock", "Time of the fault is missing");
    case NoClock::NoPlan:
        return QCoreApplication::translate("NoClock", "No plan in force");
    case NoClock::ServiceNotInPlan:
        return QCoreApplication::translate("NoClock", "Not part of the plan");
    case NoClock::ValueUnknown:
        return QCoreApplication::translate("NoClock", "Unknown value");
    }
    return {};
}

QString name(FindingCode value)
{
    switch (value) {
    case FindingCode::DatesInvalid:
        return QCoreApplication::translate("FindingCode", "Dates do not fit");
    case FindingCode::NoPlanInForce:
        return QCoreApplication::translate("FindingCode", "No plan in force");
    case FindingCode::TermsUnknown:
        return QCoreApplication::translate("FindingCode", "Terms of the order unknown");
    case FindingCode::ServiceNotInPlan:
        return QCoreApplication::translate("FindingCode", "Service not in the plan");
    case FindingCode::QuotaDaysExceeded:
        return QCoreApplication::translate("FindingCode", "Days exceeded");
    case FindingCode::QuotaTimesExceeded:
        return QCoreApplication::translate("FindingCode", "Times exceeded");
    case FindingCode::NoticeTooShort:
        return QCoreApplication::translate("FindingCode", "Notice too short");
    case FindingCode::ProductNotCovered:
        return QCoreApplication::translate("FindingCode", "Product not covered");
    case FindingCode::ProductMissing:
        return QCoreApplication::translate("FindingCode", "Product missing");
    case FindingCode::StaffDoubleBooked:
        return QCoreApplication::translate("FindingCode", "Person booked twice");
    case FindingCode::StaffAbsent:
        return QCoreApplication::translate("FindingCode", "Person absent");
    case FindingCode::CalendarIncomplete:
        return QCoreApplication::translate("FindingCode", "Calendar incomplete");
    }
    return {};
}

QString sowSection(const QString &section)
{
    if (section.startsWith(u"\u9644\u5f55")) // the SOW's own word for an appendix, followed by its number
        return QCoreApplication::translate("Sow", "§ Appendix %1").arg(section.mid(2));
    if (section == QLatin1String("preamble"))
        return QCoreApplication::translate("Sow", "§ Preamble");
    return QStringLiteral("§") + section;
}

} // namespace tam::wording
