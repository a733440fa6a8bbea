#include "pages/reports/calendarimportdialog.h"

#include "models/listmodel.h"
#include "support/dialogs.h"
#include "support/edits.h"
#include "theme/tokens.h"
#include "widgets/badgewidgets.h"
#include "widgets/datatable.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/problemtext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr qint64 kLargest = 64 * 1024 * 1024; ///< bytes; nobody's calendar is larger

QString days(QDate first, QDate last)
{
    return first == last ? wording::date(first)
                         : CalendarImportDialog::tr("%1 to %2", "first and last day")
                               .arg(wording::date(first), wording::date(last));
}

QString times(Instant starts, Instant ends, const Zone &zone)
{
    return CalendarImportDialog::tr("%1 to %2", "first and last day")
        .arg(wording::localTime(starts, zone), wording::localTime(ends, zone));
}

ListRow rowOf(const QUuid &id, const QString &kind, const QString &what, const QString &was, const QString &now)
{
    ListRow row;
    row.id = id;
    row.cells = {ListCell(kind).with(ToneRole, QVariant::fromValue(Tone::Muted)), ListCell(what), ListCell(was),
                 ListCell(now).with(BoldRole, true)};
    return row;
}

std::vector<RecordStep> stepsOf(const CalendarImport &import)
{
    std::vector<RecordStep> steps;
    for (const auto &move : import.engagements)
        steps.push_back(updateStep(move.was, move.now));
    for (const auto &move : import.duties)
        steps.push_back(updateStep(move.was, move.now));
    for (const CalendarBusy &busy : import.busies) {
        const KindInfo &info = kindInfo<Busy>();
        steps.push_back({&info, busy.was ? copyRecord(info, *busy.was) : nullptr,
                         busy.now ? copyRecord(info, *busy.now) : nullptr});
    }
    return steps;
}

} // namespace

CalendarImportDialog::CalendarImportDialog(AppContext &context, const QString &fileName,
                                           std::vector<IncomingEvent> events, QWidget *parent)
    : QDialog(parent), m_context(context), m_events(std::move(events)), m_person(new QComboBox(this)),
      m_model(new ListModel({{QStringLiteral("kind"), tr("Kind"), 110},
                             {QStringLiteral("what"), tr("What"), 240, true},
                             {QStringLiteral("was"), tr("Was"), 220},
                             {QStringLiteral("now"), tr("Becomes"), 220}},
                            this)),
      m_table(new DataTable(this)), m_status(new StatusLine(StatusKind::Info, {}, this))
{
    setObjectName(QStringLiteral("calendarImportDialog"));
    setWindowTitle(tr("Import a calendar"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(960, 560);
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
    m_status->setWordWrap(true);
    column->addWidget(m_status);
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
    auto planned = planCalendarImport(m_context.store(), m_events, {m_person->currentData().toUuid()});
    m_import = planned ? std::move(*planned) : CalendarImport();
    showRows();
    m_apply->setEnabled(!m_import.changesNothing());
    if (planned)
        m_status->setStatus(m_import.changesNothing() ? StatusKind::Met : StatusKind::Info, summary());
    else
        m_status->setStatus(StatusKind::Breached, wording::text(planned.problem()));
}

void CalendarImportDialog::showRows()
{
    QList<ListRow> rows;
    for (const auto &move : m_import.engagements)
        rows.append(rowOf(move.was.uuid, tr("Escort"), move.was.title, days(move.was.plannedStart, move.was.plannedEnd),
                          days(move.now.plannedStart, move.now.plannedEnd)));
    const auto snapshot = m_context.snapshot();
    for (const auto &move : m_import.duties) {
        const Zone zone = m_context.zoneOf(move.was.customerId);
        rows.append(rowOf(move.was.uuid, tr("Duty"), snapshot ? snapshot->personName(move.was.personId) : QString(),
                          times(move.was.startsAt, move.was.endsAt, zone),
                          times(move.now.startsAt, move.now.endsAt, zone)));
    }
    for (const CalendarBusy &busy : m_import.busies) {
        const Zone &zone = m_context.zone();
        rows.append(rowOf(busy.now ? busy.now->uuid : busy.was->uuid, tr("Busy"), busy.summary,
                          busy.was ? times(busy.was->startsAt, busy.was->endsAt, zone) : QStringLiteral("–"),
                          busy.now ? times(busy.now->startsAt, busy.now->endsAt, zone) : tr("free again")));
    }
    m_model->setRows(std::move(rows));
}

QString CalendarImportDialog::summary() const
{
    QStringList parts{tr("%n event(s) stay as they are.", nullptr, m_import.unchanged)};
    if (m_import.cancelledOurs > 0)
        parts << tr("%n event(s) of ours were cancelled in the calendar: cancel the escort here, with its reason.",
                    nullptr, m_import.cancelledOurs);
    if (m_import.unknown > 0)
        parts << tr("%n event(s) of ours are not in this store.", nullptr, m_import.unknown);
    if (m_import.repeating > 0)
        parts << tr("Of %n repeating event(s) the first occurrence alone is taken.", nullptr, m_import.repeating);
    return parts.join(u' ');
}

void CalendarImportDialog::accept()
{
    std::vector<RecordStep> steps = stepsOf(m_import);
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
    auto events = readIcs(file.readAll(), context.zone());
    if (!events) {
        showProblem(parent, Problem(events.problem()).in(name));
        return;
    }
    (new CalendarImportDialog(context, name, std::move(*events), parent))->open();
}

} // namespace tam::ui
