#include "edit/recordeditor.h"

#include "edit/audittrail.h"
#include "support/dialogs.h"
#include "widgets/actionbutton.h"
#include "widgets/banner.h"
#include "widgets/textlabel.h"

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
const QString kHistoryKey = QStringLiteral("forms/history");

} // namespace

RecordEditor::RecordEditor(AppContext &context, EditorRequest request, QWidget *parent)
    : QDialog(parent), m_context(context),
      m_entry(new RecordEntry(context, std::move(request), RecordForm::Shape::Wide, this))
{
    setObjectName(QStringLiteral("recordEditor"));
    setWindowTitle(m_entry->request().title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    build();
    connect(m_entry, &RecordEntry::saved, this, &RecordEditor::saved);
    // Another store has other records: what was typed stays as a draft of this one.
    connect(&m_context, &AppContext::storeReplaced, this, [this] {
        m_entry->flushDraft();
        done(Rejected);
    });
    m_save->setEnabled(m_entry->refusal().isEmpty());
    m_save->setToolTip(m_entry->refusal());
    const char *focus = m_entry->request().focus;
    FieldEditor *wanted = focus ? form().editor(QString::fromLatin1(focus)) : nullptr;
    if (wanted)
        wanted->setFocus(Qt::OtherFocusReason);
    else
        form().focusFirst();
}

RecordEditor::~RecordEditor()
{
    m_entry->flushDraft();
}

void RecordEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    const EditorRequest &request = m_entry->request();
    column->addWidget(m_entry->banner());
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 8, 16, 0);
    head->addWidget(new TextLabel(request.title, TextStyle::DetailTitle, Tone::Text, true, this));
    if (!request.subtitle.isEmpty())
        head->addWidget(new TextLabel(request.subtitle, TextStyle::Secondary, Tone::Muted, false, this));
    column->addLayout(head);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("formScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(scroll);
    auto *lines = new QVBoxLayout(body);
    lines->setContentsMargins(16, 4, 16, 8);
    lines->addWidget(m_entry->form(), 1);
    scroll->setWidget(body);
    column->addWidget(scroll, 1);
    // The line with what is wrong makes the form longer: it is shown once there is room for it.
    const auto bring = [this, scroll] {
        if (m_wrong)
            scroll->ensureWidgetVisible(m_wrong, 0, 8);
    };
    connect(m_entry->form(), &RecordForm::edited, this, [this] { m_wrong = nullptr; });
    connect(m_entry->form(), &RecordForm::refused, this, [this, bring](QWidget *line) {
        m_wrong = line;
        bring();
    });
    connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, bring);
    m_entry->advice()->setContentsMargins(16, 0, 16, 0);
    column->addWidget(m_entry->advice());
    QWidget *history = request.was && request.action.isEmpty() && !m_context.isPresenting() ? buildHistory() : nullptr;
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
            const QString html = auditHtml(
                m_context, {m_entry->request().info->kind, m_entry->request().was->uuid, m_entry->request().customer});
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
    const bool asks = std::any_of(m_entry->request().sections.begin(), m_entry->request().sections.end(),
                                  [](const FormSection &section) {
                                      return std::any_of(section.fields.begin(), section.fields.end(),
                                                         [](const Field *f) { return f->required; });
                                  });
    auto *needed = new TextLabel(asks ? tr("* is needed") : QString(), TextStyle::Secondary, Tone::Muted, false, this);
    line->addWidget(needed, 1);
    if (m_historyButton)
        line->addWidget(m_historyButton);
    auto *cancel = new ActionButton(tr("Cancel"), Icon::None, this);
    cancel->setObjectName(QStringLiteral("formCancel"));
    cancel->setAutoDefault(false);
    m_save = new ActionButton(m_entry->request().verb, Icon::None, this);
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

void RecordEditor::save()
{
    if (m_save->isEnabled() && m_entry->save())
        accept();
}

void RecordEditor::reject()
{
    if (form().isTouched() && m_save->isEnabled() &&
        !dialogs().confirm(this, tr("Discard what you typed?"), tr("It is not saved yet."), tr("Discard")))
        return;
    m_entry->discard();
    QDialog::reject();
}

RecordEditor *openEditor(AppContext &context, EditorRequest request, QWidget *parent)
{
    auto *editor = new RecordEditor(context, std::move(request), parent->window());
    editor->open();
    return editor;
}

} // namespace tam::ui
