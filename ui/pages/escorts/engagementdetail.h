#pragma once

#include "portfolio/snapshot.h"
#include "support/appcontext.h"

#include <QScrollArea>

namespace tam::ui {

/// One engagement beside a calendar or a list: dates, what it takes of the quota (R3–R5), notice (R9), products, the
/// findings of the booking check (R10), run-book, duties with their conflicts (R11) and the days logged. Completed and
/// cancelled ones are not checked any more: nothing can be booked differently.
///
/// An open step of the run-book counts as due soon from two working days ahead, as reports do (R12).
class EngagementDetail : public QScrollArea
{
    Q_OBJECT

public:
    /// `withCustomer` names the customer and offers to open its page.
    EngagementDetail(AppContext &context, bool withCustomer, QWidget *parent = nullptr);

    /// `facts` holds subscriptions, engagements, duties, checklist items and work logs.
    void setEngagement(std::shared_ptr<const CustomerFacts> facts, const QUuid &engagement);
    /// Shows a hint instead.
    void clear(const QString &hint);
    QUuid engagement() const { return m_engagement; }
    /// Where quota and notice come from, for F1.
    QString explanation() const;

Q_SIGNALS:
    void customerRequested(tam::CustomerId customer, const QUuid &engagement);

private:
    AppContext &m_context;
    bool m_withCustomer;
    std::shared_ptr<const CustomerFacts> m_facts;
    QUuid m_engagement;
};

} // namespace tam::ui
