#pragma once

#include "rules/planterms.h"
#include "support/appcontext.h"

#include <QScrollArea>

class QCompleter;
class QLineEdit;
class QStringListModel;
class QVBoxLayout;

namespace tam::ui {

class SowChip;

/// Beside the terms: prerequisites (R13), the scope check, the cover of the customer's own products, and the orders.
class PlanSidePane : public QScrollArea
{
    Q_OBJECT

public:
    explicit PlanSidePane(QWidget *parent = nullptr);

    /// `terms` are those of the order in force; without known ones the newest known version names the lists.
    void setFacts(std::shared_ptr<const CustomerFacts> facts, const View &view, const PortfolioSnapshot *people);
    void focusScope();

private:
    QWidget *addSection(const QString &title, const QStringList &sections = {});
    SowChip *chip(const QString &section, QWidget *parent) const;
    void addPrerequisites(const View &view);
    void buildScope();
    void showScope();
    void addProducts();
    void addOrders(const View &view, const PortfolioSnapshot *people);
    void addOrder(QVBoxLayout *column, const Subscription &order, const View &view, const PortfolioSnapshot *people);
    /// Escort cover is judged by the version of the order's own terms; null when they are unknown.
    const CatalogueVersion *judging() const { return m_terms.known() || !m_terms.subscription ? m_names : nullptr; }

    std::shared_ptr<const CustomerFacts> m_facts;
    PlanTerms m_terms;
    const CatalogueVersion *m_names =
        nullptr; ///< lists and names: the order's version when known, else the newest known
    QWidget *m_body;
    QVBoxLayout *m_column;
    QWidget *m_before = nullptr;
    QWidget *m_scope = nullptr;
    QWidget *m_result = nullptr;
    QWidget *m_after = nullptr;
    QWidget *m_target = nullptr; ///< the part that sections are added to
    QLineEdit *m_product = nullptr;
    QStringListModel *m_suggestions = nullptr;
};

} // namespace tam::ui
