#pragma once

#include "edit/drafts.h"
#include "edit/recordform.h"
#include "support/edits.h"
#include "widgets/statussymbol.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace tam::ui {

class ActionButton;
class Banner;

/// What a form says about the values in it while they are typed: a consequence, a warning, the terms of an order.
struct Advice
{
    StatusKind kind = StatusKind::Info;
    QString text;
};

/// What a form refuses to save, beside one of its fields.
struct Refusal
{
    QString field, text;
};

/// What a form is to edit. `now` holds the values that it starts with: a record's own, or for a new one or an action
/// what is likely.
struct EditorRequest
{
    const KindInfo *info = nullptr;
    std::shared_ptr<const RecordBase> was; ///< null: a new record
    std::shared_ptr<RecordBase> now;
    CustomerId customer;         ///< null: of the team, or a new customer
    QString title;               ///< of the window, and with the record's title the name of the edit
    QString subtitle;            ///< what it is about
    QString verb;                ///< on the button
    QString action;              ///< tells the drafts of a kind's forms apart; empty: its whole form
    QList<FormSection> sections; ///< empty: the kind's own
    const char *focus = nullptr; ///< the field that the keyboard starts in; null: what is needed, the first
    std::function<void(RecordBase &)> preset; ///< what a step puts in, such as the present time; null: nothing
    std::function<void(RecordBase &)> finish; ///< what follows from what was entered
    std::function<std::vector<RecordStep>(const RecordBase &now)> companions; ///< other records of the same edit
    std::function<QList<Advice>(const RecordBase &now)> advise;
    std::function<std::optional<Refusal>(const RecordBase &now)> refuse;
};

/**
 * A form at work, whatever it stands in: RecordEditor shows it as a dialog, Today's pane in place. It saves as one
 * edit, keeps a draft of what was typed until then, and says beside the field what is wrong. When somebody else changed
 * the record meanwhile, what was typed stays, everything else is brought up to date, and the user decides.
 *
 * Makes three widgets for its owner to place: a banner, the form, and under it what follows from the values.
 */
class RecordEntry : public QObject
{
    Q_OBJECT

public:
    RecordEntry(AppContext &context, EditorRequest request, RecordForm::Shape shape, QWidget *owner);
    ~RecordEntry() override;

    const EditorRequest &request() const { return m_request; }
    Banner *banner() const { return m_banner; }
    RecordForm *form() const { return m_form; }
    QWidget *advice() const { return m_advice; }
    /// Why nothing can be saved here; empty when it can.
    const QString &refusal() const { return m_refusal; }
    /// Whether saving would change anything.
    bool isChange() const;

    /// Saves as one edit; false when something is wrong, which stands beside its field or in the banner then.
    bool save();
    /// Drops the draft of what was typed.
    void discard();
    /// Keeps what was typed last as a draft at once.
    void flushDraft();
    /// What the step puts in is taken anew, the present time above all; what was typed stays.
    void renew();

Q_SIGNALS:
    void saved(const QUuid &record);

private:
    void restoreDraft();
    void startOver();
    void keepDraft();
    void showAdvice();
    void onRefused(const Problem &problem);
    bool catchUp();
    QString editName(const RecordBase &record) const;

    AppContext &m_context;
    EditorRequest m_request;
    DraftKey m_key;
    Drafts m_drafts; ///< of the store that the form was opened on
    QString m_refusal;
    Banner *m_banner;
    ActionButton *m_startOver;
    RecordForm *m_form;
    QWidget *m_advice;
    QTimer m_draftTimer, m_adviceTimer;
};

} // namespace tam::ui
