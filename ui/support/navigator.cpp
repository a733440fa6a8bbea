#include "support/navigator.h"

namespace tam::ui {

CustomerTab tabOf(Kind kind)
{
    switch (kind) {
    case Kind::Incident:
    case Kind::IncidentEvent:
    case Kind::Improvement:
        return CustomerTab::Incidents;
    case Kind::WorkLog:
        return CustomerTab::Quotas;
    case Kind::Engagement:
    case Kind::Duty:
    case Kind::ChecklistItem:
    case Kind::EngagementEvent:
        return CustomerTab::Escorts;
    case Kind::Deliverable:
        return CustomerTab::Deliverables;
    case Kind::Inspection:
    case Kind::Finding:
    case Kind::Notice:
    case Kind::ResourceExpiry:
        return CustomerTab::Risks;
    case Kind::ProductRequest:
    case Kind::Task:
        return CustomerTab::Requests;
    case Kind::Note:
    case Kind::Meeting:
        return CustomerTab::Notes;
    case Kind::Subscription:
    case Kind::AgreedTarget:
        return CustomerTab::Plan;
    default:
        return CustomerTab::Overview;
    }
}

} // namespace tam::ui
