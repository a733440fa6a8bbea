#pragma once

#include "edit/drafts.h"
#include "models/listmodel.h"
#include "support/appcontext.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTimer;

namespace tam::ui {

class ActionButton;
class DataTable;
class RecordBar;
class StatusLine;
class TextLabel;

/**
 * The log of a night on duty: one key writes a line with the present time, words or none; each is saved at once, so
 * that nothing is lost whatever happens next, and can be taken back or mended like any other record.
 *
 * The lines are engagement_events, the duty log of domain.md section 3. These have no kind and require a text: a line
 * without words says that the time was noted, and the usual words have keys of their own. Together they are the course
 * in the escort report. Stays open beside the window; the time is the context's clock. What is typed and not a line yet
 * is kept as a form's draft is, and comes back with the log.
 */
class DutyLogDialog : public QDialog
{
    Q_OBJECT

public:
    DutyLogDialog(AppContext &context, const Engagement &engagement, QWidget *parent);
    ~DutyLogDialog() override;

    EngagementId engagement() const { return m_engagement.id(); }
    void reject() override;

private:
    QWidget *buildHead();
    QWidget *buildLines();
    QWidget *buildEntry();
    QWidget *buildPhrases();
    void refresh();
    void showTime();
    void stamp(const QString &text);
    void keepDraft();
    void restoreDraft();
    DraftKey draftKey() const;

    AppContext &m_context;
    Engagement m_engagement;
    Zone m_zone;
    TextLabel *m_now = nullptr;
    DataTable *m_table = nullptr;
    ListModel *m_model = nullptr;
    RecordBar *m_actions = nullptr;
    QLineEdit *m_text = nullptr;
    ActionButton *m_stamp = nullptr;
    QList<QPushButton *> m_phrases;
    StatusLine *m_state = nullptr;
    QTimer *m_second, *m_draft;
    Drafts m_drafts;
};

/// Of the action that opens the log, and of its drafts.
inline const QString kDutyLogAction = QStringLiteral("dutyLog");

/// Opens the log of an engagement, or brings the one that is open to the front.
void openDutyLog(QWidget *parent, AppContext &context, const Engagement &engagement);

} // namespace tam::ui
