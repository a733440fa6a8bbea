#include "edit/recordeditor.h"

#include "edit/audittrail.h"
#include "edit/formwords.h"
#include "edit/recordform.h"
#include "edit/suggestions.h"
#include "support/dialogs.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/banner.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/problemtext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kWidth = 720;
constexpr int kHistoryHeight = 170;
constexpr int kDraftDelay = 400; ///< after the last key: at most so much typing is lost in a crash
constexpr int kAdviceDelay = 120;
const QString kHistoryKey = QStringLiteral("forms/history");

} // namespace

RecordEditor::RecordEditor(AppContext &context, EditorRequest request, QWidget *parent)
    : QDialog(parent), m_context(context),
      m_request(std::move(request)), m_key{m_request.info->kind, m_request.customer,
                                           m_request.was ? m_request.was->uuid : QUuid(), m_request.action},
      m_drafts(context)
{
    setObjectName(QStringLiteral("recordEditor"));
    setWindowTitle(m_request.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    if (m_request.sections.isEmpty())
        m_request.sections = formSections(*m_request.info);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftDelay);
    m_adviceTimer.setSingleShot(true);
    m_adviceTimer.setInterval(kAdviceDelay);
    build();
    connect(&m_draftTimer, &QTimer::timeout, this, &RecordEditor::keepDraft);
    connect(&m_adviceTimer, &QTimer::timeout, this, &RecordEditor::showAdvice);
    connect(m_form, &RecordForm::edited, this, &RecordEditor::onEdited);
    // Another store has other records: what was typed stays as a draft of this one.
    connect(&m_context, &AppContext::storeReplaced, this, [this] {
        flushDraft();
        done(Rejected);
    });
    m_form->load(*m_request.now);
    const QString refusal = m_request.was ? m_context.edits().refusal(m_request.customer)
                                          : m_context.edits().refusalOfNew(*m_request.info, m_request.customer);
    if (!refusal.isEmpty()) {
        m_banner->setMessage(StatusKind::Info, refusal);
        m_banner->show();
        m_form->setReadOnly(true);
        m_save->setEnabled(false);
        m_save->setToolTip(refusal);
    } else {
        restoreDraft();
    }
    showAdvice();
    FieldEditor *wanted = m_request.focus ? m_form->editor(QString::fromLatin1(m_request.focus)) : nullptr;
    if (wanted)
        wanted->setFocus(Qt::OtherFocusReason);
    else
        m_form->focusFirst();
}

RecordEditor::~RecordEditor()
{
    flushDraft();
}

/// What the timer has not written yet.
void RecordEditor::flushDraft()
{
    if (!m_draftTimer.isActive())
        return;
    m_draftTimer.stop();
    (void)m_drafts.keep(m_key, m_form->draft(), m_context.now());
}

void RecordEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    m_banner = new Banner(StatusKind::Info, {}, this);
    m_banner->setObjectName(QStringLiteral("formBanner"));
    m_banner->hide();
    m_startOver = new ActionButton(tr("Start over"), Icon::Undo, m_banner);
    m_startOver->setObjectName(QStringLiteral("startOver"));
    m_startOver->setAutoDefault(false);
    m_startOver->hide();
    m_banner->addAction(m_startOver);
    connect(m_startOver, &QPushButton::clicked, this, &RecordEditor::startOver);
    column->addWidget(m_banner);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 8, 16, 0);
    head->addWidget(new TextLabel(m_request.title, TextStyle::DetailTitle, Tone::Text, true, this));
    if (!m_request.subtitle.isEmpty())
        head->addWidget(new TextLabel(m_request.subtitle, TextStyle::Secondary, Tone::Muted, false, this));
    column->addLayout(head);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("formScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(scroll);
    auto *lines = new QVBoxLayout(body);
    lines->setContentsMargins(16, 4, 16, 8);
    const FormScope scope{m_context, m_request.customer, m_context.zoneOf(m_request.customer)};
    m_form = new RecordForm(*m_request.info, m_request.sections, scope, body);
    lines->addWidget(m_form, 1);
    scroll->setWidget(body);
    column->addWidget(scroll, 1);
    // The line with what is wrong makes the form longer: it is shown once there is room for it.
    const auto bring = [this, scroll] {
        if (m_wrong)
            scroll->ensureWidgetVisible(m_wrong, 0, 8);
    };
    connect(m_form, &RecordForm::refused, this, [this, bring](QWidget *line) {
        m_wrong = line;
        bring();
    });
    connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, bring);
    m_advice = new QWidget(this);
    m_advice->setObjectName(QStringLiteral("formAdvice"));
    auto *advice = new QVBoxLayout(m_advice);
    advice->setContentsMargins(16, 0, 16, 0);
    advice->setSpacing(2);
    column->addWidget(m_advice);
    QWidget *history =
        m_request.was && m_request.action.isEmpty() && !m_context.isPresenting() ? buildHistory() : nullptr;
    if (history)
        column->addWidget(history);
    buildButtons(column);
    const int high = screen()->availableGeometry().height() - 60;
    resize(kWidth,
           std::min(high, body->sizeHint().height() + 150 + (history && !history->isHidden() ? kHistoryHeight : 0)));
}

/// Who changed what in the record, below its form: shown and hidden by a button, which is remembered.
QWidget *RecordEditor::buildHistory()
{
    auto *history = new QTextBrowser(this);
    history->setObjectName(QStringLiteral("formHistory"));
    history->setAccessibleName(tr("Who changed what"));
    history->setFixedHeight(kHistoryHeight);
    history->setOpenLinks(false);
    history->document()->setDocumentMargin(10);
    m_historyButton = new ActionButton(tr("History"), Icon::None, this);
    m_historyButton->setObjectName(QStringLiteral("formHistoryButton"));
    m_historyButton->setAutoDefault(false);
    m_historyButton->setCheckable(true);
    const auto show = [this, history](bool on) {
        if (on && history->document()->isEmpty()) {
            const QString html = auditHtml(m_context, {m_request.info->kind, m_request.was->uuid, m_request.customer});
            history->setHtml(html.isEmpty() ? QStringLiteral("<p>%1</p>").arg(tr("No change is recorded yet.")) : html);
        }
        history->setVisible(on);
    };
    m_historyButton->setChecked(m_context.settings().value(kHistoryKey).toBool());
    show(m_historyButton->isChecked());
    connect(m_historyButton, &QPushButton::toggled, this, [this, show](bool on) {
        m_context.settings().setValue(kHistoryKey, on);
        show(on);
    });
    return history;
}

void RecordEditor::buildButtons(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 0, 16, 0);
    // Some steps ask for nothing that is needed: then no star stands above.
    const bool asks = std::any_of(m_request.sections.begin(), m_request.sections.end(), [](const FormSection &section) {
        return std::any_of(section.fields.begin(), section.fields.end(), [](const Field *f) { return f->required; });
    });
    auto *needed = new TextLabel(asks ? tr("* is needed") : QString(), TextStyle::Secondary, Tone::Muted, false, this);
    line->addWidget(needed, 1);
    if (m_historyButton)
        line->addWidget(m_historyButton);
    auto *cancel = new ActionButton(tr("Cancel"), Icon::None, this);
    cancel->setObjectName(QStringLiteral("formCancel"));
    cancel->setAutoDefault(false);
    m_save = new ActionButton(m_request.verb, Icon::None, this);
    m_save->setObjectName(QStringLiteral("formSave"));
    m_save->setAutoDefault(false);
    m_save->setPrimary(true);
    m_save->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    line->addWidget(cancel);
    line->addWidget(m_save);
    column->addLayout(line);
    connect(cancel, &QPushButton::clicked, this, &RecordEditor::reject);
    connect(m_save, &QPushButton::clicked, this, &RecordEditor::save);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, &RecordEditor::save);
    }
}

void RecordEditor::restoreDraft()
{
    const auto draft = m_drafts.find(m_key);
    if (!draft)
        return;
    m_form->restore(draft->fields);
    m_banner->setMessage(
        StatusKind::Info,
        tr("Here is what was typed on %1 and not saved.").arg(wording::shortTime(draft->at, m_context.zone())));
    m_startOver->show();
    m_banner->show();
}

void RecordEditor::startOver()
{
    m_drafts.drop(m_key);
    m_form->load(*m_request.now);
    m_banner->hide();
    m_startOver->hide();
    m_draftTimer.stop();
    showAdvice();
}

void RecordEditor::onEdited()
{
    m_wrong = nullptr;
    m_draftTimer.start();
    m_adviceTimer.start();
}

void RecordEditor::keepDraft()
{
    if (!m_drafts.keep(m_key, m_form->draft(), m_context.now())) {
        m_banner->setMessage(StatusKind::DueSoon,
                             tr("No draft can be kept beside the store: save before you leave this form."));
        m_banner->show();
    }
}

void RecordEditor::showAdvice()
{
    const auto old = m_advice->findChildren<StatusLine *>(Qt::FindDirectChildrenOnly);
    for (StatusLine *line : old)
        delete line;
    if (!m_request.advise) {
        m_advice->hide();
        return;
    }
    const std::shared_ptr<RecordBase> record = copyRecord(*m_request.info, *m_request.now);
    m_form->peek(*record);
    if (m_request.finish)
        m_request.finish(*record);
    const QList<Advice> list = m_request.advise(*record);
    for (const Advice &advice : list) {
        auto *line = new StatusLine(advice.kind, advice.text, m_advice);
        line->setWordWrap(true);
        line->setTinted(advice.kind != StatusKind::Info && advice.kind != StatusKind::Met);
        m_advice->layout()->addWidget(line);
    }
    m_advice->setVisible(!list.isEmpty());
}

QString RecordEditor::editName(const RecordBase &record) const
{
    const QString title = recordTitle(m_context, *m_request.info, record);
    return title.isEmpty() ? m_request.title : tr("%1: %2").arg(m_request.title, title.left(60));
}

void RecordEditor::save()
{
    if (!m_save->isEnabled())
        return;
    m_banner->hide();
    const std::shared_ptr<RecordBase> record = copyRecord(*m_request.info, *m_request.now);
    if (!m_form->save(*record))
        return;
    if (m_request.finish)
        m_request.finish(*record);
    if (m_request.refuse) {
        if (const auto refusal = m_request.refuse(*record)) {
            if (!m_form->showRefusal(refusal->field, refusal->text)) {
                m_banner->setMessage(StatusKind::Missed, refusal->text);
                m_banner->show();
            }
            return;
        }
    }
    std::vector<RecordStep> steps{{m_request.info, m_request.was, record}};
    if (m_request.companions) {
        for (RecordStep &step : m_request.companions(*record))
            steps.push_back(std::move(step));
    }
    auto done = m_context.edits().apply(editName(*record), std::move(steps));
    if (!done) {
        onRefused(done.problem());
        return;
    }
    m_draftTimer.stop();
    m_drafts.drop(m_key);
    Q_EMIT saved(record->uuid);
    accept();
}

/// Takes over what somebody else wrote meanwhile; what was typed stays.
bool RecordEditor::catchUp()
{
    if (!m_request.was)
        return false;
    auto present = m_context.store().find(m_request.info->kind, m_request.was->uuid);
    if (!present)
        return false;
    const std::shared_ptr<RecordBase> now = copyRecord(*m_request.info, **present);
    for (const Field &field : m_request.info->fields) {
        if (!field.same(*m_request.was, *m_request.now)) // what the action itself suggests
            field.copy(*now, *m_request.now);
    }
    m_request.was = copyRecord(*m_request.info, **present);
    m_request.now = now;
    m_form->rebase(*now);
    return true;
}

void RecordEditor::onRefused(const Problem &problem)
{
    if (problem.code == ProblemCode::ChangedMeanwhile && catchUp()) {
        m_banner->setMessage(StatusKind::DueSoon,
                             tr("Somebody changed this record meanwhile. What you typed is kept, the rest is up to "
                                "date: look at it and save again."));
        m_banner->show();
        return;
    }
    if (m_form->showProblem(problem))
        return;
    m_banner->setMessage(StatusKind::Missed, problemBeside(*m_request.info, problem));
    m_banner->show();
}

void RecordEditor::reject()
{
    if (m_form->isTouched() && m_save->isEnabled() &&
        !dialogs().confirm(this, tr("Discard what you typed?"), tr("It is not saved yet."), tr("Discard")))
        return;
    m_draftTimer.stop();
    m_drafts.drop(m_key);
    QDialog::reject();
}

RecordEditor *openEditor(AppContext &context, EditorRequest request, QWidget *parent)
{
    auto *editor = new RecordEditor(context, std::move(request), parent->window());
    editor->open();
    return editor;
}

} // namespace tam::ui
