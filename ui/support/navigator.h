#pragma once

#include "domain/record.h"

#include <QObject>

namespace tam::ui {

/// The areas of the navigation, in their order (ux.md "Frame").
enum class Area { Today, Portfolio, Incidents, Escorts, Quotas, Deliverables, Risks, Sync };

/// The tabs of the customer page, in their order.
enum class CustomerTab { Overview, Plan, Incidents, Quotas, Escorts, Deliverables, Risks, Requests, Notes };

/// How a page asks to be taken elsewhere; the main window is the one that goes.
class Navigator
{
public:
    virtual ~Navigator() = default;
    virtual void goTo(Area area) = 0;
    virtual void openCustomer(CustomerId customer, CustomerTab tab = CustomerTab::Overview,
                              const QUuid &record = {}) = 0;
    /// Opens the page on which a record of the kind is looked at, with the record selected.
    virtual void openRecord(Kind kind, const QUuid &record, CustomerId customer) = 0;
    /// Asks for a file with a catalogue version or a year's working days, and adds it after a preview.
    virtual void addReferenceFile() = 0;
    /// One line in the status bar for a few seconds ("Copied").
    virtual void say(const QString &message) = 0;
};

/// The customer tab on which records of a kind are shown.
CustomerTab tabOf(Kind kind);

} // namespace tam::ui
