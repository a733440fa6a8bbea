#include "edit/formlayout.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam::ui {

namespace {

struct Section
{
    Kind kind;
    const char *title; ///< null: none
    const char *fields;
};

// clang-format off
const Section sections[] = {
    {Kind::Customer, nullptr, "name name_en industry region group_id archived"},
    {Kind::Customer, QT_TRANSLATE_NOOP("FormSection", "Service"), "tam_ids products account_ids tags"},
    {Kind::Customer, QT_TRANSLATE_NOOP("FormSection", "Time"), "time_zone calendar"},
    {Kind::Customer, QT_TRANSLATE_NOOP("FormSection", "Prerequisites"), "business_profile prerequisites_confirmed"},
    {Kind::Contact, nullptr, "name role email phone is_technical_contact"},
    {Kind::Subscription, nullptr, "plan order_number ordered_at invited_by starts_on ends_on cancelled_on note"},
    {Kind::AgreedTarget, nullptr, "subscription_id target channel severity minutes source"},
    {Kind::Incident, nullptr, "number title kind severity channel product assignee_id status waiting_for description"},
    {Kind::Incident, QT_TRANSLATE_NOOP("FormSection", "Times"), "opened_at first_response_at fault_at intervened_at resolved_at closed_at"},
    {Kind::Incident, QT_TRANSLATE_NOOP("FormSection", "Scope and cause"), "scope root_cause scope_reason engagement_id review_requested_at"},
    {Kind::IncidentEvent, nullptr, "happened_at type text visibility"},
    {Kind::Improvement, nullptr, "title incident_id owner_id due_on status done_at note"},
    {Kind::Engagement, nullptr, "service title status lead_id planned_start planned_end planned_days direction requested_at incident_id products"},
    {Kind::Engagement, QT_TRANSLATE_NOOP("FormSection", "About"), "business_goals description"},
    {Kind::Engagement, QT_TRANSLATE_NOOP("FormSection", "Course"), "confirmed_at started_at completed_at cancelled_at cancel_reason override_reason root_cause outcome group_id"},
    {Kind::Duty, nullptr, "engagement_id person_id duty_role starts_at ends_at"},
    {Kind::ChecklistItem, nullptr, "engagement_id phase title due_on owner_id done_at"},
    {Kind::EngagementEvent, nullptr, "happened_at text"},
    {Kind::WorkLog, nullptr, "engagement_id performed_on days performer_id mode effort_days summary"},
    {Kind::Deliverable, nullptr, "type period engagement_id incident_id due_on status"},
    {Kind::Deliverable, QT_TRANSLATE_NOOP("FormSection", "Course"), "requested_at held_at mode drafted_at delivered_at recipient_ids note"},
    {Kind::Inspection, nullptr, "inspected_on source products resources summary"},
    {Kind::Finding, nullptr, "title risk category product resource inspected_on inspection_id status fixed_on advice check_key"},
    {Kind::Notice, nullptr, "type title window_start window_end products resources advice raised_at"},
    {Kind::Notice, QT_TRANSLATE_NOOP("FormSection", "Told and acknowledged"), "notified_at channel notified_contact_ids acknowledged_at acknowledged_by closed_at"},
    {Kind::ProductRequest, nullptr, "title product raised_on status owner_id detail progress"},
    {Kind::ResourceExpiry, nullptr, "product resource expires_on reminded_at"},
    {Kind::Task, nullptr, "title due_on owner_id contact_id status done_at"},
    {Kind::Meeting, nullptr, "held_at kind minutes contact_ids"},
    {Kind::Note, nullptr, "body pinned visibility"},
    {Kind::Person, nullptr, "name role email time_zone active skills"},
    {Kind::Absence, nullptr, "person_id from_date to_date reason"},
};

struct Hidden
{
    Kind kind;
    const char *fields;
};

const Hidden hidden[] = {
    {Kind::IncidentEvent, "incident_id author_id"},
    {Kind::EngagementEvent, "engagement_id author_id"},
    {Kind::WorkLog, "recorded_at reverses"},
    {Kind::Deliverable, "as_of document"},
    {Kind::Task, "origin_kind origin_id"},
    {Kind::Note, "author_id written_at"},
};

struct Bulk
{
    Kind kind;
    const char *fields;
};

const Bulk bulk[] = {
    {Kind::Customer, "industry region archived"},
    {Kind::Incident, "assignee_id severity scope scope_reason product"},
    {Kind::Engagement, "lead_id"},
    {Kind::ChecklistItem, "owner_id due_on done_at"},
    {Kind::Improvement, "owner_id due_on status"},
    {Kind::Deliverable, "due_on note"},
    {Kind::Finding, "status fixed_on risk advice"},
    {Kind::Notice, "notified_at channel closed_at"},
    {Kind::ProductRequest, "status owner_id progress"},
    {Kind::ResourceExpiry, "reminded_at expires_on"},
    {Kind::Task, "status owner_id due_on done_at"},
    {Kind::Note, "pinned visibility"},
    {Kind::Person, "active role"},
};
// clang-format on

QList<const Field *> named(const KindInfo &info, const char *names)
{
    QList<const Field *> fields;
    for (const QString &name : QString::fromLatin1(names).split(u' ')) {
        const Field *field = info.field(name);
        Q_ASSERT_X(field, "form layout", names);
        if (field)
            fields.append(field);
    }
    return fields;
}

} // namespace

bool isSetByForm(const KindInfo &info, const Field &field)
{
    if (&field == info.customerField)
        return true;
    return std::any_of(std::begin(hidden), std::end(hidden), [&](const Hidden &h) {
        return h.kind == info.kind && QString::fromLatin1(h.fields).split(u' ').contains(QString(field.key()));
    });
}

QList<FormSection> formSections(const KindInfo &info)
{
    QList<FormSection> list;
    QList<const Field *> placed;
    for (const Section &section : sections) {
        if (section.kind != info.kind)
            continue;
        list.append({section.title ? QCoreApplication::translate("FormSection", section.title) : QString(),
                     named(info, section.fields)});
        placed += list.last().fields;
    }
    FormSection rest{QCoreApplication::translate("FormSection", "More"), {}};
    for (const Field &field : info.fields) {
        if (!placed.contains(&field) && !isSetByForm(info, field))
            rest.fields.append(&field);
    }
    if (!rest.fields.isEmpty())
        list.append(rest);
    return list;
}

QList<FormSection> formSections(const KindInfo &info, const QList<const char *> &fields)
{
    FormSection section;
    for (const char *name : fields)
        section.fields += named(info, name);
    return {section};
}

bool isEditable(Kind kind)
{
    return std::any_of(std::begin(sections), std::end(sections), [kind](const Section &s) { return s.kind == kind; });
}

QList<const Field *> bulkFields(const KindInfo &info)
{
    for (const Bulk &b : bulk) {
        if (b.kind == info.kind)
            return named(info, b.fields);
    }
    return {};
}

} // namespace tam::ui
