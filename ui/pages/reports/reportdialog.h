#pragma once

#include "support/appcontext.h"
#include "support/storetask.h"

#include "report/reportbatch.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QProgressBar;
class QPushButton;
class QTimer;

namespace tam::ui {

class ActionButton;
class PagesView;
class StatusLine;
class TextLabel;
struct WrittenReport;

/// The monthly service report of one customer: preview, and the way into a file, a mail draft, or the files of all
/// customers of the month. What is written asks whether the deliverable is now drafted.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(AppContext &context, CustomerId customer, Month month, QWidget *parent);
    ~ReportDialog() override;

    void reject() override;

    struct Written;

private:
    QWidget *buildForm();
    void fillCustomers(CustomerId customer);
    void fillMonths(Month month);
    QComboBox *combo(const QString &name, const QString &label, QFormLayout *form);
    void buildButtons(QFormLayout *form);

    CustomerId customer() const;
    Month month() const;
    Language language() const;
    ReportFormat format() const;
    QString customerName() const;

    void preview();
    void showState(const Report &report);
    void save();
    void mail();
    void finish(const Written &made, const QString &file, const QByteArray &bytes, const QString &document);
    void saveAll();
    void runBatch(const ReportBatch &batch);
    void askDrafted(const QList<WrittenReport> &written);
    void setBusy(bool busy);
    void setBatch(bool running);

    AppContext &m_context;
    QComboBox *m_customer = nullptr, *m_month = nullptr, *m_language = nullptr, *m_format = nullptr;
    StatusLine *m_state = nullptr;
    PagesView *m_pages;
    ActionButton *m_save = nullptr, *m_mail = nullptr, *m_all = nullptr;
    QPushButton *m_cancel = nullptr;
    QProgressBar *m_progress = nullptr;
    TextLabel *m_progressText = nullptr;
    QTimer *m_later;
    StoreTask m_previewTask, m_writeTask;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_batch = false;
};

/// Opens the dialog; it lives until it is closed. A null customer takes the first, a null month the one before asOf's.
void openReport(QWidget *parent, AppContext &context, CustomerId customer = {}, Month month = {});

} // namespace tam::ui
