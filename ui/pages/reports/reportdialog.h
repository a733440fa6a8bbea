#pragma once

#include "support/appcontext.h"
#include "support/storetask.h"

#include "report/reportbatch.h"
#include "report/reportsubject.h"

#include <QDialog>
#include <QPointer>

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

/// A report of one customer, the service report of a month or that of a record (escort, project, expert service, fault
/// review): preview, and the way into a file, a mail draft, or for a month the files of all customers. What is written
/// asks whether the deliverable is now drafted.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    /// A null customer takes the first; a service report without a month that before asOf's.
    ReportDialog(AppContext &context, const ReportSubject &subject, QWidget *parent);
    ~ReportDialog() override;

    void reject() override;

    struct Written;
    /// Reads the customer and makes the report of it, on any thread; `facts` gets what was read.
    static Result<Report> reportOf(Store &store, const ReportSubject &subject, const View &view, Language language,
                                   ReportFacts &facts);

private:
    QWidget *buildForm();
    void fillCustomers(CustomerId customer);
    void fillMonths(Month month);
    void loadRecords();
    void fillRecords(const std::vector<ReportableRecord> &records);
    void onSubject();
    QComboBox *combo(const QString &name, const QString &label, QFormLayout *form);
    void buildButtons(QFormLayout *form);

    CustomerId customer() const;
    Month month() const;
    ReportSubject subject() const;
    QString about() const; ///< the record's title; empty for a month
    Language language() const;
    ReportFormat format() const;
    QString customerName() const;

    void previewSoon();
    void preview();
    void showState(const Report &report);
    void save();
    void mail();
    void finish(const Written &made, const QString &file, const QByteArray &bytes, const QString &document);
    void remember(const QString &folder);
    void saveAll();
    void runBatch(const ReportBatch &batch);
    void askDrafted(const QList<WrittenReport> &written);
    void setBusy(bool busy);
    void setBatch(bool running);

    AppContext &m_context;
    QFormLayout *m_form = nullptr;
    QComboBox *m_customer = nullptr, *m_what = nullptr, *m_month = nullptr, *m_language = nullptr, *m_format = nullptr;
    StatusLine *m_state = nullptr;
    PagesView *m_pages;
    ActionButton *m_save = nullptr, *m_print = nullptr, *m_mail = nullptr, *m_all = nullptr;
    QPointer<QWidget> m_focus; ///< had the focus when the buttons were disabled
    QPushButton *m_cancel = nullptr;
    QProgressBar *m_progress = nullptr;
    TextLabel *m_progressText = nullptr;
    QTimer *m_later;
    StoreTask m_recordsTask, m_previewTask, m_writeTask;
    std::vector<ReportableRecord> m_records; ///< of the customer, as m_what lists them
    QUuid m_wanted;                          ///< the record to choose once they are read
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_batch = false;
    bool m_stale = false; ///< a preview was asked for while the batch ran
    Report m_report;      ///< the one that is previewed
};

/// Opens the dialog; it lives until it is closed. A null customer takes the first, a null month the one before asOf's.
void openReport(QWidget *parent, AppContext &context, const ReportSubject &subject);
void openReport(QWidget *parent, AppContext &context, CustomerId customer = {}, Month month = {});

} // namespace tam::ui
