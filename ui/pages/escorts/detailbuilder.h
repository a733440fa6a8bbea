#pragma once

#include "edit/audittrail.h"
#include "portfolio/snapshot.h"
#include "rules/booking.h"
#include "rules/engagements.h"
#include "rules/subscriptions.h"
#include "theme/icons.h"
#include "widgets/statussymbol.h"

#include <QCoreApplication>

#include <functional>

class QPushButton;
class QVBoxLayout;
class QWidget;

namespace tam::ui {

/// What the detail offers to do; the functions are empty where nothing may be done.
struct DetailActions
{
    std::function<void()> openCustomer;
    std::function<void(const QUuid &step, bool done)> tick;
    std::function<void(const QUuid &step)> editStep;
    std::function<void()> makeRunbook;
    std::function<void()> cover;
    std::function<void()> matrix; ///< of an escort
    QString refusal;              ///< why nothing may be changed; empty: it may
    QList<ChangeLine> changes;    ///< the latest ones of the record
};

/// Makes the body of EngagementDetail, section by section, from the rules' figures.
class DetailBuilder
{
    Q_DECLARE_TR_FUNCTIONS(EngagementDetail)

public:
    DetailBuilder(const View &view, const PortfolioSnapshot &snapshot, const CustomerFacts &facts,
                  const Engagement &engagement, QWidget *parent);

    QWidget *build(bool withCustomer, const DetailActions &actions);
    static QWidget *hint(const QString &text, QWidget *parent);

private:
    static QWidget *makeBody(QWidget *parent);
    bool isOver() const { return !isUnderWay(m_engagement, m_view.asOf); }
    bool canCover() const { return m_actions.cover && !isOver() && isEscort(m_engagement.service); }
    void addRule();
    void addSection(const QString &title, const QStringList &sow = {});
    void addLine(StatusKind kind, const QString &text);
    void addMuted(const QString &text);

    void addHead(bool withCustomer);
    QPushButton *addButton(const QString &name, const QString &text, Icon icon, const std::function<void()> &run);
    void addConflicts();
    void addQuota();
    void addNotice();
    void addProducts();
    void addFindings();
    void addRunBook();
    void addDuties();
    void addLogs();
    void addChanges();
    QString quotaText(Month month, const Ledger &ledger, const Engagement &confirmed, bool *over) const;

    const View m_view;
    const PortfolioSnapshot &m_snapshot;
    const CustomerFacts &m_facts;
    const Engagement &m_engagement;
    DetailActions m_actions;
    QDate m_today;
    PlanTerms m_plan; ///< on the planned start
    std::vector<StaffConflict> m_conflicts;
    BookingCheck m_check;
    QWidget *m_body;
    QVBoxLayout *m_column;
};

} // namespace tam::ui
