#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <span>

namespace tam {

/**
 * The closed lists of domain.md section 3. Value 0 is Absent in each; the codes are the names in JSON, SQL and CSV, in
 * the order of the enumerators after Absent. Released values keep their place: SQLite stores the codes, so order is
 * free.
 */
template <class E> struct EnumCodes;

#define TAM_ENUM(Name, ...)                                                                                            \
    template <> struct EnumCodes<Name>                                                                                 \
    {                                                                                                                  \
        static constexpr const char *list[] = {__VA_ARGS__};                                                           \
    };

enum class Plan : quint8 { Absent, Basic, Enterprise, Premier, Elite };
TAM_ENUM(Plan, "basic", "enterprise", "premier", "elite")

enum class Pool : quint8 { Absent, HardProblem, BasicEscort, FullLinkEscort, SpecialProject, ExpertService };
TAM_ENUM(Pool, "hard_problem", "basic_escort", "full_link_escort", "special_project", "expert_service")

enum class PersonRole : quint8 { Absent, Tam, Engineer, Expert, Lead };
TAM_ENUM(PersonRole, "tam", "engineer", "expert", "lead")

enum class BusySource : quint8 { Absent, Duty, Calendar };
TAM_ENUM(BusySource, "duty", "calendar")

enum class Target : quint8 { Absent, FirstResponse, FaultIntervention, EscortResponse, ExpertResponse };
TAM_ENUM(Target, "first_response", "fault_intervention", "escort_response", "expert_response")

enum class Channel : quint8 { Absent, Ticket, Group, Phone, Chat };
TAM_ENUM(Channel, "ticket", "group", "phone", "chat")

enum class IncidentKind : quint8 { Absent, Question, Fault, PlatformFault, Request, Billing };
TAM_ENUM(IncidentKind, "question", "fault", "platform_fault", "request", "billing")

enum class Severity : quint8 { Absent, Critical, High, Medium, Low };
TAM_ENUM(Severity, "critical", "high", "medium", "low")

enum class Scope : quint8 { Absent, InScope, OutOfScope, Unclassified };
TAM_ENUM(Scope, "in_scope", "out_of_scope", "unclassified")

enum class IncidentStatus : quint8 { Absent, Open, InProgress, WaitingCustomer, Resolved, Closed };
TAM_ENUM(IncidentStatus, "open", "in_progress", "waiting_customer", "resolved", "closed")

enum class RootCause : quint8 { Absent, Product, Platform, Customer, ThirdParty, Unknown };
TAM_ENUM(RootCause, "product", "platform", "customer", "third_party", "unknown")

enum class IncidentEventType : quint8 { Absent, Comment, Status, Escalation, Assignment, Progress, Consultation };
TAM_ENUM(IncidentEventType, "comment", "status", "escalation", "assignment", "progress", "consultation")

enum class Visibility : quint8 { Absent, Internal, Customer };
TAM_ENUM(Visibility, "internal", "customer")

enum class WorkStatus : quint8 { Absent, Open, Done, Dropped };
TAM_ENUM(WorkStatus, "open", "done", "dropped")

enum class EngagementStatus : quint8 { Absent, Requested, Confirmed, InProgress, Completed, Cancelled };
TAM_ENUM(EngagementStatus, "requested", "confirmed", "in_progress", "completed", "cancelled")

enum class Direction : quint8 {
    Absent,
    ArchitectureSecurity,
    ArchitecturePerformance,
    ArchitectureStability,
    ArchitectureCost,
    MigrationApplication,
    MigrationMiddleware,
    MigrationDatabase,
    MigrationBigData,
    LlmCompute,
    LlmModel,
    LlmAgent
};
TAM_ENUM(Direction, "architecture_security", "architecture_performance", "architecture_stability", "architecture_cost",
         "migration_application", "migration_middleware", "migration_database", "migration_big_data", "llm_compute",
         "llm_model", "llm_agent")

enum class DutyRole : quint8 { Absent, Lead, FrontLine, ProductExpert, Backup };
TAM_ENUM(DutyRole, "lead", "front_line", "product_expert", "backup")

enum class ChecklistPhase : quint8 {
    Absent,
    Plan,
    Staffing,
    Resources,
    ArchitectureReview,
    ContingencyPlan,
    LoadTest,
    Inspection,
    Monitoring,
    DutyGroup,
    OnDuty,
    Report,
    ProjectManagement
};
TAM_ENUM(ChecklistPhase, "plan", "staffing", "resources", "architecture_review", "contingency_plan", "load_test",
         "inspection", "monitoring", "duty_group", "on_duty", "report", "project_management")

enum class WorkMode : quint8 { Absent, Remote, OnSite };
TAM_ENUM(WorkMode, "remote", "on_site")

enum class DeliverableType : quint8 {
    Absent,
    ServiceReport,
    InspectionReport,
    ReportReview,
    FaultReview,
    EscortReport,
    SpecialSummary,
    ExpertReport
};
TAM_ENUM(DeliverableType, "service_report", "inspection_report", "report_review", "fault_review", "escort_report",
         "special_summary", "expert_report")

enum class MeetingMode : quint8 { Absent, Online, OnSite };
TAM_ENUM(MeetingMode, "online", "on_site")

enum class DeliverableStatus : quint8 { Absent, Pending, Drafted, Delivered, Waived };
TAM_ENUM(DeliverableStatus, "pending", "drafted", "delivered", "waived")

enum class InspectionSource : quint8 { Absent, Advisor, Tam };
TAM_ENUM(InspectionSource, "advisor", "tam")

enum class RiskCategory : quint8 { Absent, Security, Performance, Stability, Cost };
TAM_ENUM(RiskCategory, "security", "performance", "stability", "cost")

enum class RiskLevel : quint8 { Absent, High, Medium, Low };
TAM_ENUM(RiskLevel, "high", "medium", "low")

enum class FindingStatus : quint8 { Absent, Open, Accepted, Fixed, WontFix };
TAM_ENUM(FindingStatus, "open", "accepted", "fixed", "wont_fix")

enum class NoticeType : quint8 { Absent, MaintenanceEvent, LossyChange, MajorRisk };
TAM_ENUM(NoticeType, "maintenance_event", "lossy_change", "major_risk")

enum class ProductRequestStatus : quint8 { Absent, Raised, Accepted, Planned, Delivered, Declined };
TAM_ENUM(ProductRequestStatus, "raised", "accepted", "planned", "delivered", "declined")

enum class MeetingKind : quint8 { Absent, Call, Visit, Review };
TAM_ENUM(MeetingKind, "call", "visit", "review")

#undef TAM_ENUM

/**
 * Words outside the closed lists come from a backend that is newer than this version (sync.md section 5: "shown raw and
 * read-only"). Each gets a value of its own from kFirstUnknown on, the same wherever it occurs for as long as the
 * program runs; the word is kept and written back as it came. Rules decide nothing from such a value.
 */
inline constexpr quint8 kFirstUnknown = 128;
/** What stands for every further word when the others are taken: its word is lost here, and it is never sent. */
inline constexpr quint8 kWordLost = 255;

constexpr bool isUnknownCode(quint8 value)
{
    return value >= kFirstUnknown;
}
template <class E> constexpr bool isUnknown(E value)
{
    return isUnknownCode(quint8(value));
}

/** The value of a word outside the lists; nothing when it has not the form of a code: 1 to 64 of a–z 0–9 _ - . */
std::optional<quint8> unknownCode(QByteArrayView word);
/** The word of a value from kFirstUnknown on, empty for any other; lives as long as the program. */
QLatin1StringView unknownWord(quint8 value);

/** The code of a value of one of the lists, or the word of an unknown one; empty for Absent. Lives as long as the
 * program. */
inline QLatin1StringView codeText(std::span<const char *const> codes, quint8 value)
{
    if (isUnknownCode(value))
        return unknownWord(value);
    return value == 0 || value > codes.size() ? QLatin1StringView() : QLatin1StringView(codes[value - 1u]);
}
template <class E> QLatin1StringView code(E value)
{
    return codeText(EnumCodes<E>::list, quint8(value));
}

/** The value of a code; nothing when the code is unknown. */
std::optional<quint8> enumFromCode(std::span<const char *const> codes, QStringView text);

template <class E> std::optional<E> fromCode(QStringView text)
{
    const auto value = enumFromCode(EnumCodes<E>::list, text);
    return value ? std::optional<E>(E(*value)) : std::nullopt;
}

/** All values of an enumeration after Absent, in order. */
template <class E> constexpr auto allOf()
{
    std::array<E, std::size(EnumCodes<E>::list)> values{};
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = E(i + 1);
    return values;
}

inline constexpr std::array<Pool, 5> allPools = allOf<Pool>();
constexpr bool isEscort(Pool pool)
{
    return pool == Pool::BasicEscort || pool == Pool::FullLinkEscort;
}

} // namespace tam
