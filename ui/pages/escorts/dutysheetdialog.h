#pragma once

#include "report/reportmodel.h"
#include "support/appcontext.h"
#include "support/storetask.h"

#include <QDialog>

#include <optional>

namespace tam::ui {

class ActionButton;
class PagesView;
class StatusLine;

/// The sheet for the night (core/report/dutysheet.h) as it will be printed: to a printer where there is one, else as a
/// PDF.
class DutySheetDialog : public QDialog
{
    Q_OBJECT

public:
    DutySheetDialog(AppContext &context, const Engagement &engagement, QWidget *parent);

private:
    void preview();
    void print();
    void savePdf();

    AppContext &m_context;
    Engagement m_engagement;
    PagesView *m_pages;
    StatusLine *m_state = nullptr;
    ActionButton *m_print = nullptr, *m_save = nullptr;
    std::optional<Report> m_sheet;
    StoreTask m_task;
};

void openDutySheet(QWidget *parent, AppContext &context, const Engagement &engagement);

} // namespace tam::ui
