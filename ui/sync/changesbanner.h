#pragma once

#include "support/appcontext.h"
#include "support/storetask.h"
#include "sync/customerchanges.h"

#include <QWidget>

namespace tam::ui {

class ActionButton;
class Banner;

/// One line over a customer's page while there is something new: how much others have changed since I last looked, the
/// list, and "seen".
class ChangesBanner : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesBanner(AppContext &context, QWidget *parent = nullptr);

    void show(CustomerId customer);
    using QWidget::show;

private:
    void showChanges();
    void onSeen();

    AppContext &m_context;
    Banner *m_banner;
    ActionButton *m_list, *m_seen;
    CustomerId m_customer;
    CustomerChanges m_changes;
    StoreTask m_task;
};

} // namespace tam::ui
