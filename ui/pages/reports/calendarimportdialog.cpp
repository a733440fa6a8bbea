#include "pages/reports/calendarimportdialog.h"

#include "models/listmodel.h"
#include "pages/escorts/escortwords.h"
#include "support/dialogs.h"
#include "support/edits.h"
#include "theme/tokens.h"
#include "widgets/badgewidgets.h"
#include "widgets/datatable.h"
#include "widgets/textlabel.h"
#include "widgets/wrapdelegate.h"
#include "wording/format.h"
#include "wording/problemtext.h"
#include "wording/todaytext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kReasonLength = 1000;
constexpr int kFindingsHeight = 118;
constexpr qint64 kLargest = 64 * 1024 * 1024; ///< bytes; nobody's calendar is larger

ListRow rowOf(const QUuid &id, const QString &kind, const QString &what, const QString &was, const QString &now,
              const ListCell &check = {})
{
    ListRow row;
    row.id = id;
    row.cells = {ListCell(kind).with(ToneRole, QVariant::fromValue(Tone::Muted)), ListCell(what), ListCell(was),
                 ListCell(now).with(BoldRole, true), check};
    return row;
}

} // namespace

CalendarImportDialog::CalendarImportDialog(AppContext &context, const QString &fileName,
                                           std::vector<IncomingEvent> events, const CalendarHorizon &horizon,
                                           QWidget *parent)
    : QDialog(parent), m_context(context), m_events(std::move(events)), m_horizon(horizon),
      m_person(new QComboBox(this)), m_model(new ListModel({{QStringLiteral("kind"), tr("Kind"), 70},
                                                            {QStringLiteral("what"), tr("What"), 200, true},
                                                            {QStringLiteral("was"), tr("Was"), 200},
                                                            {QStringLiteral("now"), tr("Becomes"), 200},
                                                            {QStringLiteral("check"), tr("Check"), 130}},
                                                           this)),
      m_table(new DataTable(this)), m_status(new StatusLine(StatusKind::Info, {}, this))
{
    setObjectName(QStringLiteral("calendarImportDialog"));
    setWindowTitle(tr("Import a calendar"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1000, 640);
    auto *column = new QVBoxLayout(this);
    auto *file = new TextLabel(QFileInfo(fileName).fileName(), TextStyle::DetailTitle, Tone::Text, true, this);
    column->addWidget(file);
    auto *row = new QHBoxLayout;
    row->addWidget(new TextLabel(tr("Foreign events become busy time of"), TextStyle::Body, Tone::Muted, false, this));
    m_person->setObjectName(QStringLiteral("calendarPerson"));
    m_person->setAccessibleName(tr("Whose calendar it is"));
    row->addWidget(m_person);
    row->addStretch(1);
    column->addLayout(row);
    m_table->setObjectName(QStringLiteral("calendarChanges"));
    m_table->setAccessibleName(tr("What changes"));
    m_table->setModel(m_model);
    column->addWidget(m_table, 1);
    m_findingModel = new ListModel({{QStringLiteral("finding"), tr("Finding"), 400, true}}, this);
    m_findings = new DataTable(this);
    m_findings->setObjectName(QStringLiteral("calendarFindings"));
    m_findings->setAccessibleName(tr("What the booking check finds"));
    m_findings->setModel(m_findingModel);
    m_findings->setHeaderHidden(true);
    m_findings->setItemDelegate(new WrapDelegate(m_findings));
    m_findings->setFixedHeight(kFindingsHeight);
    m_findings->hide();
    column->addWidget(m_findings);
    m_status->setWordWrap(true);
    column->addWidget(m_status);
    m_reasonRow = new QWidget(this);
    auto *reasonLine = new QHBoxLayout(m_reasonRow);
    reasonLine->setContentsMargins(0, 0, 0, 0);
    m_reason = new QLineEdit(m_reasonRow);
    m_reason->setObjectName(QStringLiteral("calendarReason"));
    m_reason->setAccessibleName(tr("Why it is booked all the same"));
    m_reason->setPlaceholderText(tr("Why it is booked all the same"));
    m_reason->setMaxLength(kReasonLength);
    auto *reasonLabel = new QLabel(tr("&Reason"), m_reasonRow);
    reasonLabel->setBuddy(m_reason);
    reasonLine->addWidget(reasonLabel);
    reasonLine->addWidget(m_reason, 1);
    m_reasonRow->hide();
    column->addWidget(m_reasonRow);
    connect(m_reason, &QLineEdit::textChanged, this, &CalendarImportDialog::updateApply);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("Apply the changes"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("calendarApply"));
    m_apply->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &CalendarImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &CalendarImportDialog::reject);
    column->addWidget(buttons);
    fillPeople();
    connect(m_person, &QComboBox::currentIndexChanged, this, [this] { plan(); });
    plan();
}

void CalendarImportDialog::fillPeople()
{
    if (const auto snapshot = m_context.snapshot()) {
        for (const Person &person : snapshot->team.people) {
            if (person.active.value_or(true))
                m_person->addItem(person.name, person.uuid);
        }
    }
    m_person->setCurrentIndex(std::max(0, m_person->findData(m_context.me().uuid)));
}

void CalendarImportDialog::plan()
{
    // A failure is an answer too.
    struct Answer
    {
        std::optional<CheckedImport> checked;
        Problem problem;
    };
    m_apply->setEnabled(false);
    m_status->setStatus(StatusKind::Open, tr("being compared with the store …"));
    m_task.run<Answer>(
        m_context, this,
        [events = m_events, person = PersonId{m_person->currentData().toUuid()}, horizon = m_horizon,
         view = m_context.view()](Store &store, const std::atomic<bool> &) -> Result<Answer> {
            auto checked = readImport(store, events, person, horizon, view);
            return checked ? Answer{std::move(*checked), {}} : Answer{std::nullopt, checked.problem()};
        },
        [this](const Answer &answer) {
            if (answer.checked)
                show(*answer.checked);
            else
                showFailure(answer.problem);
        });
}

void CalendarImportDialog::show(const CheckedImport &checked)
{
    m_checked = checked;
    if (const auto snapshot = m_context.snapshot())
        judgeImport(m_checked, snapshot->team, m_context.view());
    showRows();
    m_reasonRow->setVisible(needsReason());
    const bool nothing = m_checked.import.changesNothing();
    m_status->setStatus(nothing ? StatusKind::Met : needsReason() ? StatusKind::Breached : StatusKind::Info, summary());
    updateApply();
}

void CalendarImportDialog::showFailure(const Problem &problem)
{
    m_checked = {};
    showRows();
    m_reasonRow->hide();
    m_status->setStatus(StatusKind::Breached, wording::text(problem));
    updateApply();
}

bool CalendarImportDialog::needsReason() const
{
    return std::any_of(m_checked.plans.begin(), m_checked.plans.end(),
                       [](const ImportedPlan &one) { return one.check.booking.hasErrors(); });
}

void CalendarImportDialog::updateApply()
{
    const bool isMissing = needsReason() && m_reason->text().trimmed().isEmpty();
    m_apply->setEnabled(!m_checked.import.changesNothing() && !isMissing);
    m_apply->setToolTip(isMissing ? tr("Say why it is booked all the same") : QString());
}

QList<CalendarImportDialog::Line> CalendarImportDialog::findingsOf(const ImportedPlan &one) const
{
    QList<Line> lines;
    const auto snapshot = m_context.snapshot();
    if (!snapshot)
        return lines;
    const Zone &zone = one.facts->customer->zone;
    for (const BookingFinding &finding : one.check.booking.findings) {
        if (finding.code != FindingCode::StaffDoubleBooked && finding.code != FindingCode::StaffAbsent)
            lines.append({finding.severity == FindingSeverity::Error ? StatusKind::Breached : StatusKind::DueSoon,
                          wording::text(
                              finding, [&](PersonId id) { return snapshot->personName(id); }, zone)});
    }
    for (const StaffConflict &conflict : one.check.conflicts)
        lines.append({StatusKind::Breached, conflictText(conflict, one.plan.now.id(), *snapshot, zone)});
    if (one.dutiesOutside > 0)
        lines.append({StatusKind::DueSoon, tr("%n duty(ies) lie outside these days", nullptr, one.dutiesOutside)});
    return lines;
}

/// How the check of an escort came out, beside its first line.
ListCell CalendarImportDialog::checkCell(const QList<Line> &findings)
{
    if (findings.isEmpty())
        return ListCell(tr("No findings.")).with(StatusRole, QVariant::fromValue(StatusKind::Met));
    const bool isBad = std::any_of(findings.begin(), findings.end(),
                                   [](const Line &line) { return line.first == StatusKind::Breached; });
    return ListCell(tr("%n finding(s)", nullptr, int(findings.size())))
        .with(StatusRole, QVariant::fromValue(isBad ? StatusKind::Breached : StatusKind::DueSoon));
}

void CalendarImportDialog::showRows()
{
    QList<ListRow> rows, findings;
    const QDate today = m_context.zone().dateAt(m_context.asOf());
    const auto snapshot = m_context.snapshot();
    for (const ImportedPlan &one : m_checked.plans) {
        const QList<Line> lines = findingsOf(one);
        for (const Line &line : lines) {
            ListRow row;
            row.id = QUuid::createUuidV5(one.plan.now.uuid, line.second);
            row.cells = {
                ListCell(tr("%1: %2", "an escort, and what its check found").arg(one.plan.now.title, line.second))
                    .with(StatusRole, QVariant::fromValue(line.first))};
            findings.append(row);
        }
        ListCell check = checkCell(lines);
        if (one.plan.changesBooking())
            rows.append(rowOf(one.plan.now.uuid, tr("Escort"), one.plan.now.title,
                              dateRange(one.plan.was->plannedStart, one.plan.was->plannedEnd, today),
                              dateRange(one.plan.now.plannedStart, one.plan.now.plannedEnd, today),
                              std::exchange(check, ListCell())));
        const Zone &zone = one.facts->customer->zone;
        for (const auto &change : one.plan.duties)
            rows.append(
                rowOf(change.now.uuid, tr("Duty"), snapshot ? snapshot->personName(change.now.personId) : QString(),
                      timeRange(change.was->startsAt, change.was->endsAt, zone),
                      timeRange(change.now.startsAt, change.now.endsAt, zone), std::exchange(check, ListCell())));
    }
    for (const CalendarBusy &busy : m_checked.import.busies) {
        const Zone &zone = m_context.zone();
        rows.append(rowOf(busy.now ? busy.now->uuid : busy.was->uuid, tr("Busy"), busy.summary,
                          busy.was ? timeRange(busy.was->startsAt, busy.was->endsAt, zone) : QStringLiteral("–"),
                          busy.now ? timeRange(busy.now->startsAt, busy.now->endsAt, zone) : tr("free again")));
    }
    m_model->setRows(std::move(rows));
    m_findings->setVisible(!findings.isEmpty());
    m_findingModel->setRows(std::move(findings));
}

QString CalendarImportDialog::summary() const
{
    QStringList parts{tr("%n event(s) stay as they are.", nullptr, m_checked.import.unchanged)};
    if (m_checked.import.cancelledOurs > 0)
        parts << tr("%n event(s) of ours were cancelled in the calendar: cancel the escort here, with its reason.",
                    nullptr, m_checked.import.cancelledOurs);
    if (m_checked.import.unknown > 0)
        parts << tr("%n event(s) of ours are not in this store.", nullptr, m_checked.import.unknown);
    if (m_checked.import.repeating > 0)
        parts << tr("%n repeating event(s) are taken from %1 to %2.", nullptr, m_checked.import.repeating)
                     .arg(wording::date(m_context.zone().dateAt(m_horizon.from)),
                          wording::date(m_context.zone().dateAt(m_horizon.until)));
    return parts.join(u' ');
}

void CalendarImportDialog::accept()
{
    std::vector<RecordStep> steps = stepsOf(m_checked, needsReason() ? m_reason->text().trimmed() : QString());
    while (!steps.empty()) {
        const auto end = steps.begin() + qsizetype(std::min(steps.size(), EditService::kStepLimit));
        std::vector<RecordStep> part(std::make_move_iterator(steps.begin()), std::make_move_iterator(end));
        steps.erase(steps.begin(), end);
        if (auto done = m_context.edits().apply(tr("Import a calendar"), std::move(part)); !done) {
            showProblem(this, done.problem());
            plan(); // what of it is written stays, and is no change any more
            return;
        }
    }
    QDialog::accept();
}

void importCalendar(QWidget *parent, AppContext &context)
{
    const QString name = dialogs().openFile(parent, CalendarImportDialog::tr("Import a calendar"),
                                            CalendarImportDialog::tr("Calendars (*.ics);;All files (*)"));
    if (name.isEmpty())
        return;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargest) {
        showProblem(parent, Problem(ProblemCode::FileNotReadable, {file.errorString()}).in(name));
        return;
    }
    const CalendarHorizon horizon = CalendarHorizon::around(context.asOf());
    auto events = readIcs(file.readAll(), context.zone(), horizon);
    if (!events) {
        showProblem(parent, Problem(events.problem()).in(name));
        return;
    }
    (new CalendarImportDialog(context, name, std::move(*events), horizon, parent))->open();
}

} // namespace tam::ui
