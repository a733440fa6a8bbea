#include "pages/escorts/dutylogdialog.h"

#include "domain/derivedid.h"
#include "edit/recordbar.h"
#include "support/dialogs.h"
#include "support/edits.h"
#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/datatable.h"
#include "widgets/flowlayout.h"
#include "widgets/textlabel.h"
#include "wording/format.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kWidth = 720, kHeight = 560;
constexpr int kLongest = 2000; ///< characters of a line; longer texts have the record's form
constexpr int kSecond = 1000;
constexpr int kDraftDelay = 400; ///< milliseconds after the last key

const QString kDraftText = QStringLiteral("text");

const char *const phrases[] = {QT_TRANSLATE_NOOP("tam::ui::DutyLogDialog", "All normal"),
                               QT_TRANSLATE_NOOP("tam::ui::DutyLogDialog", "Alarm, looking into it"),
                               QT_TRANSLATE_NOOP("tam::ui::DutyLogDialog", "Recovered"),
                               QT_TRANSLATE_NOOP("tam::ui::DutyLogDialog", "Customer was told"),
                               QT_TRANSLATE_NOOP("tam::ui::DutyLogDialog", "Duty handed over")};

} // namespace

DutyLogDialog::DutyLogDialog(AppContext &context, const Engagement &engagement, QWidget *parent)
    : QDialog(parent), m_context(context), m_engagement(engagement), m_zone(context.zoneOf(engagement.customerId)),
      m_second(new QTimer(this)), m_draft(new QTimer(this)), m_drafts(context)
{
    setObjectName(QStringLiteral("dutyLogDialog"));
    setWindowTitle(tr("Duty log: %1").arg(engagement.title));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 12);
    column->setSpacing(8);
    column->addWidget(buildHead());
    column->addWidget(buildLines(), 1);
    column->addWidget(buildPhrases());
    column->addWidget(buildEntry());
    connect(&context, &AppContext::snapshotChanged, this, &DutyLogDialog::refresh);
    // What is typed waits for the log to be opened again.
    const auto leave = [this] {
        keepDraft();
        QDialog::reject();
    };
    connect(&context, &AppContext::storeClosing, this, leave);
    connect(&context, &AppContext::presentedChanged, this, leave);
    m_draft->setSingleShot(true);
    m_draft->setInterval(kDraftDelay);
    connect(m_draft, &QTimer::timeout, this, &DutyLogDialog::keepDraft);
    connect(m_text, &QLineEdit::textEdited, m_draft, qOverload<>(&QTimer::start));
    connect(m_second, &QTimer::timeout, this, &DutyLogDialog::showTime);
    m_second->start(kSecond);
    resize(kWidth, kHeight);
    showTime();
    refresh();
    restoreDraft();
    m_text->setFocus();
}

DutyLogDialog::~DutyLogDialog()
{
    if (m_draft->isActive())
        keepDraft();
}

DraftKey DutyLogDialog::draftKey() const
{
    return {Kind::Engagement, m_engagement.customerId, m_engagement.uuid, kDutyLogAction};
}

void DutyLogDialog::keepDraft()
{
    m_draft->stop();
    const QString text = m_text->text().trimmed();
    if (!m_drafts.keep(draftKey(), text.isEmpty() ? QJsonObject() : QJsonObject{{kDraftText, m_text->text()}},
                       m_context.now()))
        m_state->setStatus(StatusKind::DueSoon, tr("No draft can be kept beside the store: write the line soon."));
}

void DutyLogDialog::restoreDraft()
{
    const auto draft = m_drafts.find(draftKey());
    if (!draft)
        return;
    m_text->setText(draft->fields.value(kDraftText).toString());
    m_state->setStatus(StatusKind::DueSoon,
                       tr("Typed on %1 and not written yet.").arg(wording::shortTime(draft->at, m_zone)));
}

QWidget *DutyLogDialog::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(new TextLabel(m_engagement.title, TextStyle::DetailTitle, Tone::Text, true, head));
    const auto snapshot = m_context.snapshot();
    const PortfolioRow *customer = snapshot ? snapshot->row(m_engagement.customerId) : nullptr;
    titles->addWidget(new TextLabel(
        tr("%1 · times of %2", "customer, time zone").arg(customer ? displayName(*customer) : QString(), m_zone.name()),
        TextStyle::Secondary, Tone::Muted, false, head));
    row->addLayout(titles, 1);
    m_now = new TextLabel({}, TextStyle::Figure, Tone::Text, true, head);
    m_now->setObjectName(QStringLiteral("dutyLogNow"));
    m_now->setElides(false);
    row->addWidget(m_now, 0, Qt::AlignRight);
    return head;
}

QWidget *DutyLogDialog::buildLines()
{
    m_model = new ListModel({{QStringLiteral("time"), tr("Time"), 150},
                             {QStringLiteral("text"), tr("What"), 380, true},
                             {QStringLiteral("who"), tr("By"), 100}},
                            this);
    m_table = new DataTable(this);
    m_table->setObjectName(QStringLiteral("dutyLogLines"));
    m_table->setAccessibleName(tr("Lines of the duty log"));
    m_table->setModel(m_model);
    m_actions = new RecordBar(m_context, this);
    m_actions->setMenuOnly(tr("Selected line"), true);
    m_actions->setTable(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        const ListRow *row = m_model->row(index.row());
        m_actions->setRecord({Kind::EngagementEvent, row ? row->id : QUuid(), m_engagement.customerId});
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const ListRow *row = m_model->row(index.row()))
            editRecord(m_context, {Kind::EngagementEvent, row->id, m_engagement.customerId}, this);
    });
    return m_table;
}

/// The usual words, each with a key: Alt and a digit.
QWidget *DutyLogDialog::buildPhrases()
{
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar, 6);
    flow->setContentsMargins(16, 0, 16, 0);
    int number = 0;
    for (const char *phrase : phrases) {
        auto *button = new ActionButton(tr(phrase), Icon::None, bar);
        const QKeySequence keys(Qt::ALT | Qt::Key(Qt::Key_1 + number));
        button->setObjectName(QStringLiteral("dutyPhrase%1").arg(++number));
        button->setAutoDefault(false);
        button->setKeyHint(keys.toString(QKeySequence::NativeText));
        button->setToolTip(tr("Write this line with the present time"));
        connect(button, &QPushButton::clicked, this, [this, phrase] { stamp(tr(phrase)); });
        connect(new QShortcut(keys, this), &QShortcut::activated, button, &QPushButton::click);
        flow->addWidget(button);
        m_phrases.append(button);
    }
    return bar;
}

QWidget *DutyLogDialog::buildEntry()
{
    auto *entry = new QWidget(this);
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(16, 0, 16, 0);
    column->setSpacing(6);
    auto *line = new QHBoxLayout;
    m_text = new QLineEdit(entry);
    m_text->setObjectName(QStringLiteral("dutyLogText"));
    m_text->setAccessibleName(tr("What happened"));
    m_text->setPlaceholderText(tr("What happened; may be left empty"));
    m_text->setMaxLength(kLongest);
    m_stamp = new ActionButton(tr("Write line"), Icon::Check, entry);
    m_stamp->setObjectName(QStringLiteral("dutyLogStamp"));
    m_stamp->setPrimary(true);
    m_stamp->setDefault(true);
    m_stamp->setKeyHint(QStringLiteral("F9"));
    connect(m_stamp, &QPushButton::clicked, this, [this] { stamp(m_text->text()); });
    connect(new QShortcut(QKeySequence(Qt::Key_F9), this), &QShortcut::activated, m_stamp, &QPushButton::click);
    line->addWidget(m_text, 1);
    line->addWidget(m_stamp);
    column->addLayout(line);
    auto *foot = new QHBoxLayout;
    m_state = new StatusLine(StatusKind::Info,
                             tr("Enter or F9 writes a line with the present time; it is saved at once."), entry);
    m_state->setObjectName(QStringLiteral("dutyLogState"));
    auto *close = new QPushButton(tr("Close"), entry);
    close->setObjectName(QStringLiteral("dutyLogClose"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &DutyLogDialog::reject);
    foot->addWidget(m_state, 1);
    foot->addWidget(m_actions);
    foot->addWidget(close);
    column->addLayout(foot);
    return entry;
}

void DutyLogDialog::showTime()
{
    m_now->setText(m_zone.localTime(m_context.edits().entryTime()).toString(QStringLiteral("HH:mm:ss")));
}

void DutyLogDialog::refresh()
{
    Query query;
    query.where = QStringLiteral("engagement_id = ?");
    query.values = {idValue(m_engagement.uuid)};
    query.orderBy = QStringLiteral("happened_at, id");
    auto lines = m_context.store().all<EngagementEvent>(query);
    if (!lines) {
        m_state->setStatus(StatusKind::Breached, tr("The log cannot be read."));
        Q_EMIT m_context.failed(lines.problem());
        return;
    }
    const auto snapshot = m_context.snapshot();
    const Instant until = m_context.edits().entryTime();
    QList<ListRow> rows;
    for (const EngagementEvent &one : *lines) {
        if (one.happenedAt > until)
            continue;
        ListRow row;
        row.id = one.uuid;
        row.kind = Kind::EngagementEvent;
        row.customer = m_engagement.customerId;
        const QDateTime local = m_zone.localTime(one.happenedAt);
        row.cells = {ListCell(QStringLiteral("%1 %2").arg(wording::dayAndWeekday(local.date()),
                                                          local.toString(QStringLiteral("HH:mm:ss"))))
                         .sortedBy(one.happenedAt.microseconds()),
                     one.text, snapshot ? snapshot->personName(one.authorId) : QString()};
        rows.append(row);
    }
    const bool grew = rows.size() > m_model->count();
    m_model->setRows(rows);
    if (grew)
        m_table->scrollToBottom();
    const QString refusal = m_context.edits().refusal(m_engagement.customerId);
    m_text->setEnabled(refusal.isEmpty());
    m_stamp->setEnabled(refusal.isEmpty());
    for (QPushButton *button : std::as_const(m_phrases))
        button->setEnabled(refusal.isEmpty());
    if (!refusal.isEmpty())
        m_state->setStatus(StatusKind::DueSoon, refusal);
}

void DutyLogDialog::stamp(const QString &text)
{
    const QString words = text.trimmed();
    EngagementEvent line;
    line.uuid = newUuid7(m_context.now());
    line.customerId = m_engagement.customerId;
    line.engagementId = m_engagement.id();
    line.happenedAt = m_context.edits().entryTime();
    line.authorId = m_context.edits().author();
    line.text = words.isEmpty() ? tr("Time noted") : words;
    auto done = m_context.edits().apply(tr("Duty log: %1").arg(line.text.left(60)), {insertStep(line)});
    if (!done) {
        // What was typed stays where it is.
        m_state->setStatus(StatusKind::Breached, tr("Not saved."));
        showProblem(this, done.problem());
        return;
    }
    if (words == m_text->text().trimmed()) {
        m_text->clear();
        keepDraft();
    }
    m_state->setStatus(StatusKind::Met,
                       tr("Saved: %1").arg(m_zone.localTime(line.happenedAt).toString(QStringLiteral("HH:mm:ss"))));
    refresh();
    m_text->setFocus();
}

void DutyLogDialog::reject()
{
    const bool unsaved = !m_text->text().trimmed().isEmpty();
    if (unsaved && !dialogs().confirm(this, tr("What you typed is not in the log yet."), m_text->text().trimmed(),
                                      tr("Throw it away")))
        return;
    m_text->clear();
    keepDraft();
    QDialog::reject();
}

void openDutyLog(QWidget *parent, AppContext &context, const Engagement &engagement)
{
    QWidget *window = parent->window();
    while (window->parentWidget())
        window = window->parentWidget()->window();
    for (DutyLogDialog *open : window->findChildren<DutyLogDialog *>()) {
        if (open->engagement() == engagement.id() && open->isVisible()) {
            open->raise();
            open->activateWindow();
            return;
        }
    }
    (new DutyLogDialog(context, engagement, window))->show();
}

} // namespace tam::ui
