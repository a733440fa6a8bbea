#pragma once

#include "support/page.h"

namespace tam::ui {

/// The customer page: a header, nine tabs, one customer at a time.
class CustomerView : public Page
{
    Q_OBJECT

public:
    using Page::Page;
    virtual void show(CustomerId customer, CustomerTab tab, const QUuid &record) = 0;
    virtual CustomerId customer() const = 0;
    virtual CustomerTab tab() const = 0;
    /// The month that the tab in front looks at; nothing where it is not about a month.
    virtual std::optional<Month> month() const = 0;
};

// One factory for each area, so that the shell knows no page's insides. The parent owns the page.
Page *makeTodayPage(AppContext &context, Navigator &navigator, QWidget *parent);
Page *makePortfolioPage(AppContext &context, Navigator &navigator, QWidget *parent);
Page *makeIncidentsPage(AppContext &context, Navigator &navigator, QWidget *parent);
Page *makeEscortsPage(AppContext &context, Navigator &navigator, QWidget *parent);
Page *makeQuotasPage(AppContext &context, Navigator &navigator, QWidget *parent);
Page *makeDeliverablesPage(AppContext &context, Navigator &navigator, QWidget *parent);
Page *makeRisksPage(AppContext &context, Navigator &navigator, QWidget *parent);
Page *makeSyncPage(AppContext &context, Navigator &navigator, QWidget *parent);
CustomerView *makeCustomerPage(AppContext &context, Navigator &navigator, QWidget *parent);

} // namespace tam::ui
