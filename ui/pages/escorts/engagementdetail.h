#pragma once

#include "portfolio/snapshot.h"
#include "support/appcontext.h"
#include "support/edits.h"

#include <QScrollArea>

namespace tam::ui {

/// One engagement beside a calendar or a list: dates, what it takes of the quota (R3–R5), notice (R9), products, the
/// findings of the booking check (R10), run-book, duties with their conflicts (R11) and the days logged. Completed and
/// cancelled ones are not checked any more: nothing can be booked differently. Steps of the run-book are ticked here,
/// a run-book is made from the planned start, and who can cover a duty is asked from here.
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
    void tick(const QUuid &step, bool done);
    void makeRunbook();
    void apply(const QString &name, std::vector<RecordStep> steps);
    const Engagement *record() const;

    AppContext &m_context;
    bool m_withCustomer;
    std::shared_ptr<const CustomerFacts> m_facts;
    QUuid m_engagement;
};

} // namespace tam::ui
