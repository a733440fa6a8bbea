#pragma once

#include "edit/drafts.h"
#include "edit/formlayout.h"
#include "support/edits.h"
#include "widgets/statussymbol.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace tam::ui {

class ActionButton;
class Banner;
class RecordForm;

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

/// What a RecordEditor is to edit. `now` holds the values that the form starts with: a record's own, or for a new one
/// or an action what is likely.
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
    std::function<void(RecordBase &)> finish;                                 ///< what follows from what was entered
    std::function<std::vector<RecordStep>(const RecordBase &now)> companions; ///< other records of the same edit
    std::function<QList<Advice>(const RecordBase &now)> advise;
    std::function<std::optional<Refusal>(const RecordBase &now)> refuse;
};

/**
 * The dialog with a form: saves with Ctrl+Enter, asks before it throws away what was typed, keeps a draft of it until
 * then, and says beside the field what is wrong. When somebody else changed the record meanwhile, what was typed stays,
 * everything else is brought up to date, and the user decides. Window-modal, deletes itself.
 */
class RecordEditor : public QDialog
{
    Q_OBJECT

public:
    RecordEditor(AppContext &context, EditorRequest request, QWidget *parent);
    ~RecordEditor() override;

    RecordForm &form() const { return *m_form; }

Q_SIGNALS:
    void saved(const QUuid &record);

public Q_SLOTS:
    void save();
    void reject() override;

private:
    void build();
    void buildButtons(QVBoxLayout *column);
    QWidget *buildHistory();
    void restoreDraft();
    void startOver();
    void onEdited();
    void keepDraft();
    void flushDraft();
    void showAdvice();
    void onRefused(const Problem &problem);
    bool catchUp();
    QString editName(const RecordBase &record) const;

    AppContext &m_context;
    EditorRequest m_request;
    DraftKey m_key;
    Drafts m_drafts; ///< of the store that the form was opened on
    RecordForm *m_form = nullptr;
    Banner *m_banner = nullptr;
    ActionButton *m_startOver = nullptr;
    QWidget *m_advice = nullptr;
    QPointer<QWidget> m_wrong; ///< the sentence about the first field that is wrong, until something is typed
    ActionButton *m_save = nullptr, *m_historyButton = nullptr;
    QTimer m_draftTimer, m_adviceTimer;
};

/// Opens a form over the window that `parent` is in.
RecordEditor *openEditor(AppContext &context, EditorRequest request, QWidget *parent);

} // namespace tam::ui
