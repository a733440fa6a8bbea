#pragma once

#include "report/reportsubject.h"
#include "support/storetask.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;

namespace tam::ui {

class ActionButton;
class KeyValueGrid;
class ListPane;
class TextLabel;

/// A report at a glance, for a pane: its key figures and its first page small, as the report would be written now, or
/// as it was delivered. Made on another thread, once the eye rests on it and only while it can be seen.
class ReportGlance : public QWidget
{
    Q_OBJECT

public:
    ReportGlance(AppContext &context, QWidget *parent);

    /// Without the page, for the foot of a pane that has the way to the whole report already.
    void setFiguresOnly();
    /// Nothing: no report of its own is made of what is selected. Asked for again, the same report is made anew only
    /// when the portfolio has changed.
    void setSubject(const std::optional<ReportSubject> &subject);
    /// Whether the figures and the page of the subject are there.
    bool isShown() const { return m_isMade; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Glance
    {
        std::vector<ReportFigure> figures;
        QImage page;
        QString problem;
    };

    void make();
    void fill(const Glance &glance);
    void fitPage();

    AppContext &m_context;
    std::optional<ReportSubject> m_subject;
    std::shared_ptr<const PortfolioSnapshot> m_madeFor;
    TextLabel *m_state;
    KeyValueGrid *m_figures;
    QLabel *m_picture;
    ActionButton *m_open;
    QImage m_page;
    bool m_figuresOnly = false, m_isFirst = true, m_isMade = false;
    QTimer m_rest;
    StoreTask m_task;
};

/// The figures of the selected row's report at the foot of a list's pane; `reportOf` the id of a row.
void addReportFigures(AppContext &context, ListPane &pane,
                      std::function<std::optional<ReportSubject>(const QUuid &id)> reportOf);

} // namespace tam::ui
