#pragma once

#include "support/page.h"

namespace tam::ui {

/// What stands in every area but Sync while the store has been without its backend for too long (sync.md section 6).
class LockPage : public Page
{
    Q_OBJECT

public:
    LockPage(AppContext &context, Navigator &navigator, QWidget *parent);

    void refresh() override {}
};

} // namespace tam::ui
