#include "edit/formwords.h"

#include "wording/fieldtext.h"
#include "wording/problemtext.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

struct Label
{
    const char *field, *text;
    Kind kind;
};

/// What a field is called where its kind gives it a meaning of its own.
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
    {"tam_ids", QT_TRANSLATE_NOOP("FieldLabel", "TAMs (the first is the primary one)"), Kind::Customer},
    {"business_profile", QT_TRANSLATE_NOOP("FieldLabel", "Business profile: architecture, goals, peaks"),
     Kind::Customer},
    {"prerequisites_confirmed", QT_TRANSLATE_NOOP("FieldLabel", "Prerequisites confirmed by hand"), Kind::Customer},
    {"cancelled_on", QT_TRANSLATE_NOOP("FieldLabel", "Not in force from"), Kind::Subscription},
    {"days", QT_TRANSLATE_NOOP("FieldLabel", "Days charged"), Kind::WorkLog},
    {"effort_days", QT_TRANSLATE_NOOP("FieldLabel", "Person-days (load only)"), Kind::WorkLog},
    {"override_reason", QT_TRANSLATE_NOOP("FieldLabel", "Why it is booked all the same"), Kind::Engagement},
    {"check_key", QT_TRANSLATE_NOOP("FieldLabel", "Check (same key and resource: the same risk)"), Kind::Finding},
    {"body", QT_TRANSLATE_NOOP("FieldLabel", "Text (Markdown)"), Kind::Note},
    {"contact_id", QT_TRANSLATE_NOOP("FieldLabel", "Contact who owes it"), Kind::Task},
};

struct KindWords
{
    Kind kind;
    const char *fresh;
};

const KindWords kindWords[] = {
    {Kind::Person, QT_TRANSLATE_NOOP("KindLabel", "New person")},
    {Kind::Absence, QT_TRANSLATE_NOOP("KindLabel", "New absence")},
    {Kind::Customer, QT_TRANSLATE_NOOP("KindLabel", "New customer")},
    {Kind::Contact, QT_TRANSLATE_NOOP("KindLabel", "New contact")},
    {Kind::Subscription, QT_TRANSLATE_NOOP("KindLabel", "New order of a plan")},
    {Kind::AgreedTarget, QT_TRANSLATE_NOOP("KindLabel", "New agreed target")},
    {Kind::Engagement, QT_TRANSLATE_NOOP("KindLabel", "New engagement")},
    {Kind::Duty, QT_TRANSLATE_NOOP("KindLabel", "New duty")},
    {Kind::ChecklistItem, QT_TRANSLATE_NOOP("KindLabel", "New checklist item")},
    {Kind::EngagementEvent, QT_TRANSLATE_NOOP("KindLabel", "New duty log entry")},
    {Kind::WorkLog, QT_TRANSLATE_NOOP("KindLabel", "New work log")},
    {Kind::Incident, QT_TRANSLATE_NOOP("KindLabel", "New incident")},
    {Kind::IncidentEvent, QT_TRANSLATE_NOOP("KindLabel", "New incident event")},
    {Kind::Improvement, QT_TRANSLATE_NOOP("KindLabel", "New improvement")},
    {Kind::Deliverable, QT_TRANSLATE_NOOP("KindLabel", "New deliverable")},
    {Kind::Inspection, QT_TRANSLATE_NOOP("KindLabel", "New inspection")},
    {Kind::Finding, QT_TRANSLATE_NOOP("KindLabel", "New finding")},
    {Kind::Notice, QT_TRANSLATE_NOOP("KindLabel", "New notice")},
    {Kind::ProductRequest, QT_TRANSLATE_NOOP("KindLabel", "New product request")},
    {Kind::ResourceExpiry, QT_TRANSLATE_NOOP("KindLabel", "New resource expiry")},
    {Kind::Task, QT_TRANSLATE_NOOP("KindLabel", "New task")},
    {Kind::Meeting, QT_TRANSLATE_NOOP("KindLabel", "New meeting")},
    {Kind::Note, QT_TRANSLATE_NOOP("KindLabel", "New note")},
};

const KindWords *wordsOf(Kind kind)
{
    for (const KindWords &words : kindWords) {
        if (words.kind == kind)
            return &words;
    }
    return nullptr;
}

} // namespace

QString fieldLabel(const KindInfo &info, const Field &field)
{
    for (const Label &label : labels) {
        if (label.kind == info.kind && field.key() == QLatin1String(label.field))
            return QCoreApplication::translate("FieldLabel", label.text);
    }
    return wording::fieldName(field);
}

QString newLabel(Kind kind)
{
    const KindWords *words = wordsOf(kind);
    return words ? QCoreApplication::translate("KindLabel", words->fresh) : QString();
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
    case ProblemCode::NotFound:
        return QCoreApplication::translate(
            "FormProblem", "The record was deleted meanwhile. What you typed still stands here: copy what you need.");
    case ProblemCode::UnknownTimeZone:
        return QCoreApplication::translate("FormProblem",
                                           "This time zone is not known. Choose an IANA name such as Asia/Shanghai.");
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
