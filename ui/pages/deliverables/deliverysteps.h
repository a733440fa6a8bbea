#pragma once

#include "pages/deliverables/boarddata.h"
#include "report/reportbatch.h"

#include <QObject>

namespace tam::ui {

/// A report that a step is taken with.
struct StepItem
{
    CustomerId customer;
    OwedDeliverable item; ///< `record` is not looked at
    bool drafted = false;
};

/**
 * The two keys of the board: the first makes the drafts (as files in the chosen folder; inspection reports and reviews
 * of reports are written elsewhere and only noted as drafted), the second marks them delivered now. For one report or
 * for many at once; every step goes through Edits, so that it can be taken back.
 */
class DeliverySteps : public QObject
{
    Q_OBJECT

public:
    enum class Step { None, Draft, Deliver };

    DeliverySteps(AppContext &context, QWidget *window);
    ~DeliverySteps() override;

    /// What the key does next with these: while one of them has no draft, that is made first.
    static Step next(const QList<StepItem> &items);
    /// Takes it. The folder is asked for once; what cannot be written is said, and nothing is noted of it.
    void advance(const QList<StepItem> &items);
    bool isBusy() const { return bool(m_cancelled); }
    /// Stops writing; what is finished stays and is noted.
    void cancel();

Q_SIGNALS:
    /// One line of what was done.
    void said(const QString &message);
    /// `total` is 0 when nothing is being written any more.
    void progress(int done, int total, const QString &customer);

private:
    struct Written;
    struct Target;
    void draft(const QList<StepItem> &items);
    void write(const QList<StepItem> &items, const QList<StepItem> &others, const QString &folder);
    void onWritten(const Written &end, const QList<StepItem> &others, const QString &folder);
    void deliver(const QList<StepItem> &items);
    QString folder();
    QList<StepItem> editable(const QList<StepItem> &items);
    int apply(const QString &name, const QList<StepItem> &items, const std::function<void(Deliverable &)> &change);

    AppContext &m_context;
    QWidget *m_window;
    StoreTask m_task;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< while files are written
};

} // namespace tam::ui
