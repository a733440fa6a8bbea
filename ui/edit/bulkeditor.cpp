#include "edit/bulkeditor.h"

#include "edit/fieldeditor.h"
#include "edit/formwords.h"
#include "rules/transitions.h"
#include "widgets/actionbutton.h"
#include "widgets/banner.h"
#include "widgets/textlabel.h"
#include "wording/fieldtext.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QShortcut>

namespace tam::ui {

namespace {

constexpr int kWidth = 560;

} // namespace

std::optional<RecordAction> bulkAction(AppContext &context, const QList<RecordKey> &records)
{
    const Kind kind = records.first().kind;
    const bool same = std::all_of(records.begin(), records.end(), [&](const RecordKey &r) { return r.kind == kind; });
    if (!same || bulkFields(kindInfo(kind)).isEmpty())
        return std::nullopt;
    return RecordAction{QStringLiteral("bulkEdit"), BulkEditor::tr("Edit %n record(s) …", nullptr, int(records.size())),
                        Icon::Edit, [&context, records](QWidget *parent) {
                            auto *editor = new BulkEditor(context, records, parent->window());
                            editor->open();
                        }};
}

BulkEditor::BulkEditor(AppContext &context, QList<RecordKey> records, QWidget *parent)
    : QDialog(parent), m_context(context), m_records(std::move(records)),
      m_banner(new Banner(StatusKind::Info, {}, this))
{
    const KindInfo &info = kindInfo(m_records.first().kind);
    setObjectName(QStringLiteral("bulkEditor"));
    setWindowTitle(tr("Edit %n record(s)", nullptr, int(m_records.size())));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    m_banner->hide();
    column->addWidget(m_banner);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 8, 16, 0);
    head->addWidget(new TextLabel(windowTitle(), TextStyle::DetailTitle, Tone::Text, true, this));
    head->addWidget(new TextLabel(tr("%1. Only what is ticked is changed.").arg(wording::kindName(info.kind)),
                                  TextStyle::Secondary, Tone::Muted, false, this));
    column->addLayout(head);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(16, 8, 16, 8);
    grid->setColumnStretch(1, 1);
    // References that all can share: of one customer, or the team's.
    const bool oneCustomer = std::all_of(m_records.begin(), m_records.end(),
                                         [&](const RecordKey &r) { return r.customer == m_records.first().customer; });
    const CustomerId customer = oneCustomer ? m_records.first().customer : CustomerId();
    const FormScope scope{context, customer, context.zoneOf(customer)};
    const RecordPtr empty = createRecord(info.kind);
    int line = 0;
    for (const Field *field : bulkFields(info)) {
        auto *tick = new QCheckBox(fieldLabel(info, *field), this);
        tick->setObjectName(QStringLiteral("set_") + QString(field->key()));
        FieldEditor *editor = makeFieldEditor(info, *field, scope, this);
        editor->load(*empty);
        if (editor->input()->accessibleName().isEmpty())
            editor->input()->setAccessibleName(tick->text());
        grid->addWidget(tick, line, 0);
        grid->addWidget(editor, line++, 1);
        connect(editor, &FieldEditor::edited, tick, [tick] { tick->setChecked(true); });
        m_rows.append({tick, editor});
    }
    column->addLayout(grid);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 0, 16, 0);
    buttons->addStretch(1);
    auto *cancel = new ActionButton(tr("Cancel"), Icon::None, this);
    auto *apply = new ActionButton(tr("Change"), Icon::None, this);
    apply->setObjectName(QStringLiteral("bulkSave"));
    apply->setPrimary(true);
    const QKeySequence keys(Qt::CTRL | Qt::Key_Return);
    apply->setKeyHint(keys.toString(QKeySequence::NativeText));
    for (ActionButton *button : {cancel, apply}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply, &QPushButton::clicked, this, &BulkEditor::save);
    connect(new QShortcut(keys, this), &QShortcut::activated, this, &BulkEditor::save);
    connect(&context, &AppContext::storeReplaced, this, &QDialog::reject);
    resize(kWidth, sizeHint().height());
}

void BulkEditor::save()
{
    const KindInfo &info = kindInfo(m_records.first().kind);
    std::vector<RecordStep> steps;
    const auto say = [this](const QString &text) {
        m_banner->setMessage(StatusKind::Missed, text);
        m_banner->show();
    };
    for (const RecordKey &key : std::as_const(m_records)) {
        auto was = m_context.store().find(key.kind, key.id);
        if (!was)
            return say(problemBeside(info, was.problem()));
        const std::shared_ptr<RecordBase> now = copyRecord(info, **was);
        for (const Row &row : std::as_const(m_rows)) {
            if (!row.tick->isChecked())
                continue;
            if (const QString problem = row.editor->save(*now); !problem.isEmpty())
                return say(tr("%1: %2", "a field and what is wrong with it")
                               .arg(fieldLabel(info, row.editor->field()), problem));
        }
        const Instant at = m_context.edits().entryTime();
        stampStatus(info, was->get(), *now, at, m_context.zoneOf(key.customer).dateAt(at));
        steps.push_back({&info, copyRecord(info, **was), now});
    }
    if (steps.size() > EditService::kStepLimit)
        return say(tr("At most %1 records are changed at once: select fewer.").arg(EditService::kStepLimit));
    auto done = m_context.edits().apply(windowTitle(), std::move(steps));
    if (!done)
        return say(problemBeside(info, done.problem()));
    accept();
}

} // namespace tam::ui
