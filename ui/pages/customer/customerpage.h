#pragma once

#include "pages/customer/customertab.h"
#include "pages/pages.h"

#include <array>

class QStackedWidget;
class QTabBar;

namespace tam::ui {

class ActionButton;
class ChangesBanner;
class EmptyState;
class PageHeader;
class RecordBar;
class UnreadBanner;

/// One customer: header, nine tabs made when they are first looked at.
class CustomerPage : public CustomerView
{
    Q_OBJECT

public:
    CustomerPage(AppContext &context, Navigator &navigator, QWidget *parent);

    void show(CustomerId customer, CustomerTab tab, const QUuid &record) override;
    CustomerId customer() const override { return m_customer; }
    CustomerTab tab() const override;
    void refresh() override;
    void focusFilter() override;
    std::optional<Month> month() const override;
    QString explanation() const override;
    void saveState() override;

private:
    CustomerTabPage *tabPage(CustomerTab tab);
    /// Null until a tab was looked at.
    CustomerTabPage *inFront() const { return m_pages[size_t(tab())]; }
    void load();
    void updateHeader();
    void updateCounters();
    void updatePresenting();
    void onTabChanged(int index);

    PageHeader *m_header;
    RecordBar *m_actions = nullptr;
    ActionButton *m_present = nullptr;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    EmptyState *m_missing;
    ChangesBanner *m_changes;
    UnreadBanner *m_unread;
    std::array<CustomerTabPage *, 9> m_pages{};
    CustomerId m_customer;
    std::shared_ptr<const CustomerFacts> m_facts;
};

} // namespace tam::ui
