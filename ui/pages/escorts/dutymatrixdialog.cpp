#include "pages/escorts/dutymatrixdialog.h"

#include "domain/derivedid.h"
#include "edit/recordbar.h"
#include "pages/escorts/escortwords.h"
#include "rules/dutyrepeat.h"
#include "support/dialogs.h"
#include "support/edits.h"
#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/datatable.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/textlabel.h"
#include "widgets/wrapdelegate.h"
#include "wording/dutytext.h"
#include "wording/format.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kWidth = 1120, kHeight = 640;
constexpr qint64 kLongestSuggestion = 8 * 60; ///< minutes of a duty that is added into a gap

} // namespace

DutyMatrixDialog::DutyMatrixDialog(AppContext &context, CustomerId customer, EngagementId engagement, QWidget *parent)
    : QDialog(parent), m_context(context), m_customer(customer), m_engagement(engagement)
{
    setObjectName(QStringLiteral("dutyMatrixDialog"));
    setWindowTitle(tr("Duty matrix"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 12);
    column->setSpacing(8);
    column->addWidget(buildHead());
    column->addWidget(buildViews(), 1);
    column->addWidget(buildFoot());
    connect(&context, &AppContext::snapshotChanged, this, &DutyMatrixDialog::load);
    connect(&context, &AppContext::storeClosing, this, &QDialog::reject);
    connect(&context, &AppContext::presentedChanged, this, &QDialog::reject);
    resize(kWidth, kHeight);
    m_grid->setFocus();
    load();
}

QWidget *DutyMatrixDialog::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    m_title = new TextLabel({}, TextStyle::DetailTitle, Tone::Text, true, head);
    m_subtitle = new TextLabel({}, TextStyle::Secondary, Tone::Muted, false, head);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    row->addLayout(titles, 1);
    m_views = new SegmentedControl(head);
    m_views->setObjectName(QStringLiteral("dutyViews"));
    m_views->setAccessibleName(tr("View"));
    m_views->addSegment(QStringLiteral("grid"), tr("Hours"));
    m_views->addSegment(QStringLiteral("table"), tr("Table"));
    m_views->setCurrent(QStringLiteral("grid"));
    connect(m_views, &SegmentedControl::currentChanged, this,
            [this](const QString &id) { m_stack->setCurrentIndex(id == QLatin1String("grid") ? 0 : 1); });
    row->addWidget(m_views, 0, Qt::AlignTop);
    return head;
}

QWidget *DutyMatrixDialog::buildViews()
{
    m_stack = new QStackedWidget(this);
    m_grid = new DutyGrid(m_stack);
    m_grid->setObjectName(QStringLiteral("dutyGrid"));
    m_tableModel = new ListModel(DutyRows::tableColumns(), this);
    m_table = new DataTable(m_stack);
    m_table->setObjectName(QStringLiteral("dutyTable"));
    m_table->setAccessibleName(tr("Duties and gaps"));
    m_table->setModel(m_tableModel);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_table);
    connect(m_grid, &DutyGrid::cellChanged, this, &DutyMatrixDialog::onCell);
    connect(m_grid, &DutyGrid::cellActivated, this, &DutyMatrixDialog::onActivated);
    connect(m_grid, &DutyGrid::moveRequested, this, &DutyMatrixDialog::move);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        const ListRow *row = m_tableModel->row(index.row());
        choose(row ? row->id : QUuid());
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const ListRow *row = m_tableModel->row(index.row());
        if (row && !row->id.isNull())
            editRecord(m_context, {Kind::Duty, row->id, m_customer}, this);
    });
    return m_stack;
}

QWidget *DutyMatrixDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(16, 0, 16, 0);
    column->setSpacing(6);
    m_state = new StatusLine(StatusKind::Info, {}, foot);
    m_state->setObjectName(QStringLiteral("dutyState"));
    column->addWidget(m_state);
    m_findingModel = new ListModel({{QStringLiteral("finding"), tr("Finding"), 400, true}}, this);
    m_findings = new DataTable(foot);
    m_findings->setObjectName(QStringLiteral("dutyFindings"));
    m_findings->setAccessibleName(tr("Gaps, overlaps and rests"));
    m_findings->setModel(m_findingModel);
    m_findings->setHeaderHidden(true);
    m_findings->setFixedHeight(118);
    connect(m_findings, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { onFinding(index.row()); });
    connect(m_findings, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { onFinding(index.row()); });
    column->addWidget(m_findings);
    auto *row = new QHBoxLayout;
    m_add = new ActionButton(tr("Add duty …"), Icon::Plus, foot);
    m_add->setObjectName(QStringLiteral("dutyAdd"));
    m_add->setAutoDefault(false);
    m_add->setPrimary(true);
    connect(m_add, &QPushButton::clicked, this, &DutyMatrixDialog::addDuty);
    m_add->setKeyHint(QStringLiteral("N"));
    connect(new QShortcut(QKeySequence(Qt::Key_N), this), &QShortcut::activated, m_add, &QPushButton::click);
    m_repeat = new ActionButton(tr("Repeat daily"), Icon::None, foot);
    m_repeat->setObjectName(QStringLiteral("dutyRepeat"));
    m_repeat->setAutoDefault(false);
    const QKeySequence repeatKeys(Qt::CTRL | Qt::Key_D);
    m_repeat->setKeyHint(repeatKeys.toString(QKeySequence::NativeText));
    connect(m_repeat, &QPushButton::clicked, this, &DutyMatrixDialog::repeat);
    connect(new QShortcut(repeatKeys, this), &QShortcut::activated, m_repeat, &QPushButton::click);
    m_actions = new RecordBar(m_context, foot);
    m_actions->setMenuOnly(tr("Selected duty"), true);
    auto *close = new QPushButton(tr("Close"), foot);
    close->setObjectName(QStringLiteral("dutyClose"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(m_add);
    row->addWidget(m_repeat);
    row->addWidget(m_actions);
    auto *keys = new TextLabel(tr("Ctrl+← → moves a duty by an hour, with Shift its end"), TextStyle::Secondary,
                               Tone::Muted, false, foot);
    row->addWidget(keys, 1);
    row->addWidget(close);
    column->addLayout(row);
    return foot;
}

void DutyMatrixDialog::load()
{
    m_task.run<Loaded>(
        m_context, this,
        [customer = m_customer, engagement = m_engagement,
         asOf = m_context.asOf()](Store &store, const std::atomic<bool> &) -> Result<Loaded> {
            auto state = ReadTransaction::begin(store);
            if (!state)
                return state.problem();
            auto facts = loadCustomer(store, customer, NeedEngagements | NeedDuties);
            if (!facts)
                return facts.problem();
            auto team = loadTeam(store);
            if (!team)
                return team.problem();
            Loaded loaded;
            loaded.facts = std::move(*facts);
            for (const Engagement &one : loaded.facts->engagements) {
                if (!(one.id() == engagement) || !one.plannedStart.isValid() || !one.plannedEnd.isValid())
                    continue;
                const Zone &zone = loaded.facts->zone;
                const Instant from = zone.startOfDay(one.plannedStart).plusMinutes(-2 * kDutyMarginMinutes);
                const Instant until = zone.endOfDay(one.plannedEnd).plusMinutes(2 * kDutyMarginMinutes);
                auto duties = dutiesBetween(store, from, until, asOf);
                if (!duties)
                    return duties.problem();
                loaded.matrix = dutyMatrix(*loaded.facts, one, *duties, *team);
                loaded.duties = std::move(*duties);
            }
            loaded.team = std::move(*team);
            return loaded;
        },
        [this](const Loaded &loaded) { show(loaded); });
}

void DutyMatrixDialog::show(const Loaded &loaded)
{
    m_loaded = loaded;
    m_snapshot = m_context.snapshot();
    const auto view = rows();
    const Engagement *one = engagement();
    if (!view || !one) {
        reject(); // the engagement is gone
        return;
    }
    m_title->setText(one->title);
    const Zone &zone = loaded.facts->zone;
    m_subtitle->setText(tr("%1 · %2 · %3", "customer, dates, time zone")
                            .arg(displayName(loaded.facts->customer),
                                 dateRange(one->plannedStart, one->plannedEnd, zone.dateAt(m_context.asOf())),
                                 zone.name()));
    m_grid->setData(view->grid());
    m_tableModel->setRows(view->table());
    m_found = view->findings();
    showFindings();
    if (!m_grid->currentIndex().isValid() && !loaded.matrix.hours.empty())
        m_grid->setCell(loaded.matrix.rows.empty() ? 0 : 1,
                        loaded.matrix.gaps.empty() ? 0 : view->columnOf(loaded.matrix.gaps.front().from));
    goToAdded(*view);
    onCell(m_grid->currentIndex().row(), m_grid->currentIndex().column());
    const QString refusal = m_context.edits().refusal(m_customer);
    m_add->setEnabled(refusal.isEmpty());
    m_add->setToolTip(refusal.isEmpty() ? tr("Add a duty for the selected person and hour") : refusal);
}

void DutyMatrixDialog::showFindings()
{
    const DutyMatrix &matrix = m_loaded->matrix;
    QList<ListRow> lines;
    for (const DutyFinding &finding : std::as_const(m_found)) {
        ListRow line;
        line.id = QUuid::createUuidV5(m_engagement.uuid, finding.text);
        line.cells = {ListCell(finding.text).with(StatusRole, QVariant::fromValue(finding.kind))};
        lines.append(line);
    }
    m_findingModel->setRows(lines);
    m_findings->setVisible(!lines.isEmpty());
    if (matrix.rows.empty())
        m_state->setStatus(StatusKind::DueSoon, tr("Nobody is on duty yet: add the first duty."));
    else if (lines.isEmpty())
        m_state->setStatus(StatusKind::Met,
                           tr("Somebody is on duty all the time; nobody is booked twice, everybody has "
                              "%1 of rest between two duties.")
                               .arg(wording::hours(kDutyRestMinutes)));
    else
        m_state->setStatus(matrix.conflicts.empty() ? StatusKind::DueSoon : StatusKind::Breached,
                           tr("Gaps: %1 · overlaps: %2 · less than %3 of rest: %4")
                               .arg(matrix.gaps.size())
                               .arg(matrix.conflicts.size())
                               .arg(wording::hours(kDutyRestMinutes))
                               .arg(matrix.rests.size()));
}

std::optional<DutyRows> DutyMatrixDialog::rows() const
{
    if (!m_loaded || !m_snapshot)
        return std::nullopt;
    return DutyRows(m_loaded->matrix, *m_loaded->facts, m_engagement, *m_snapshot, m_context.asOf());
}

const Engagement *DutyMatrixDialog::engagement() const
{
    const std::vector<Engagement> &all = m_loaded->facts->engagements;
    const auto found =
        std::find_if(all.begin(), all.end(), [this](const Engagement &one) { return one.id() == m_engagement; });
    return found == all.end() ? nullptr : &*found;
}

const DutyCell *DutyMatrixDialog::cell(int row, int hour) const
{
    if (!m_loaded || row < 1 || size_t(row) > m_loaded->matrix.rows.size())
        return nullptr;
    const std::vector<DutyCell> &cells = m_loaded->matrix.rows[size_t(row) - 1].cells;
    return hour >= 0 && size_t(hour) < cells.size() ? &cells[size_t(hour)] : nullptr;
}

void DutyMatrixDialog::choose(const QUuid &duty)
{
    m_chosen = duty;
    m_actions->setRecord({Kind::Duty, duty, m_customer});
    updateRepeat();
}

void DutyMatrixDialog::updateRepeat()
{
    const QString refusal = m_context.edits().refusal(m_customer);
    m_repeat->setEnabled(refusal.isEmpty() && !m_chosen.isNull());
    m_repeat->setToolTip(!refusal.isEmpty()  ? refusal
                         : m_chosen.isNull() ? tr("Select a duty first")
                                             : tr("The same duty on every later day of the escort"));
}

void DutyMatrixDialog::onCell(int row, int hour)
{
    m_row = row;
    m_hour = hour;
    const DutyCell *here = cell(row, hour);
    choose(here ? here->duty.uuid : QUuid());
}

void DutyMatrixDialog::onActivated(int row, int hour)
{
    onCell(row, hour);
    const DutyCell *here = cell(row, hour);
    if (here && !here->duty.isNull())
        editRecord(m_context, {Kind::Duty, here->duty.uuid, m_customer}, this);
    else if (m_add->isEnabled())
        addDuty();
}

void DutyMatrixDialog::onFinding(int index)
{
    const auto view = rows();
    if (!view || index < 0 || index >= m_found.size())
        return;
    m_views->setCurrent(QStringLiteral("grid"));
    m_stack->setCurrentIndex(0);
    m_grid->setCell(view->rowOf(m_found[index].person), view->columnOf(m_found[index].at));
}

void DutyMatrixDialog::goToAdded(const DutyRows &view)
{
    for (const Duty &duty : m_loaded->facts->duties) {
        if (duty.uuid == m_added) {
            m_grid->setCell(view.rowOf(duty.personId), view.columnOf(duty.startsAt));
            m_added = {};
        }
    }
}

/// The form of a duty for the selected person, from the selected hour on, as long as nobody else is there; where
/// somebody is on duty, of anybody in the next gap.
void DutyMatrixDialog::addDuty()
{
    const auto view = rows();
    if (!view)
        return;
    const DutyMatrix &matrix = m_loaded->matrix;
    if (const DutyCell *here = cell(m_row, m_hour); here && !here->duty.isNull() && !matrix.gaps.empty()) {
        const Instant at = matrix.hours[size_t(m_hour)].from;
        const auto next =
            std::find_if(matrix.gaps.begin(), matrix.gaps.end(), [at](const TimeSpan &gap) { return gap.from >= at; });
        m_grid->setCell(0, view->columnOf((next == matrix.gaps.end() ? matrix.gaps.front() : *next).from));
        onCell(m_grid->currentIndex().row(), m_grid->currentIndex().column());
    }
    EditorRequest request = newRequest(m_context, Kind::Duty, m_customer, m_engagement.uuid);
    auto &duty = static_cast<Duty &>(*request.now);
    duty.personId = view->personOf(m_row);
    const std::vector<DutyHour> &hours = m_loaded->matrix.hours;
    if (m_hour >= 0 && size_t(m_hour) < hours.size()) {
        duty.startsAt = hours[size_t(m_hour)].from;
        duty.endsAt = duty.startsAt.plusMinutes(kLongestSuggestion);
        for (const TimeSpan &gap : m_loaded->matrix.gaps) {
            if (gap.from < hours[size_t(m_hour)].until && duty.startsAt < gap.until) {
                duty.startsAt = std::max(duty.startsAt, gap.from);
                duty.endsAt = std::min(duty.startsAt.plusMinutes(kLongestSuggestion), gap.until);
            }
        }
    }
    if (!duty.personId.isNull()) {
        for (const DutyRow &row : m_loaded->matrix.rows)
            duty.dutyRole = row.person == duty.personId ? row.role : duty.dutyRole;
    }
    connect(openEditor(m_context, std::move(request), this), &RecordEditor::saved, this,
            [this](const QUuid &id) { m_added = id; });
}

void DutyMatrixDialog::repeat()
{
    const Engagement *one = m_loaded ? engagement() : nullptr;
    auto found = m_context.store().find(Kind::Duty, m_chosen);
    if (!one || !found || !m_snapshot)
        return;
    const auto &duty = static_cast<const Duty &>(**found);
    DutyRepeat repeat = repeatDuty(*m_loaded->facts, *one, duty, m_loaded->duties, m_loaded->team);
    const QString person = m_snapshot->personName(duty.personId);
    if (!repeat.duties.empty()) {
        std::vector<RecordStep> steps;
        for (Duty &next : repeat.duties) {
            next.uuid = newUuid7(m_context.now());
            steps.push_back(insertStep(next));
        }
        const int count = int(steps.size());
        auto done = m_context.edits().apply(tr("Repeat a duty of %1 on %n day(s)", nullptr, count).arg(person),
                                            std::move(steps));
        if (!done) {
            showProblem(this, done.problem());
            return;
        }
    }
    if (repeat.duties.empty() && repeat.leftOut.empty())
        dialogs().inform(this, tr("The escort has no later days."), {});
    QStringList days;
    for (const QDate date : repeat.leftOut)
        days.append(wording::dayAndWeekday(date));
    if (!days.isEmpty())
        dialogs().inform(
            this,
            tr("%n day(s) left out: %1 has another duty then, is busy or away.", nullptr, int(days.size())).arg(person),
            days.join(tr(", ", "between dates")));
}

void DutyMatrixDialog::move(int row, int hour, int by, bool end)
{
    const DutyCell *here = cell(row, hour);
    if (!here || here->duty.isNull())
        return;
    // The record as it is now: keys come faster than the matrix is computed anew.
    auto found = m_context.store().find(Kind::Duty, here->duty.uuid);
    if (!found)
        return;
    const auto &was = static_cast<const Duty &>(**found);
    Duty now = was;
    now.endsAt = was.endsAt.plusMinutes(by * 60);
    if (!end)
        now.startsAt = was.startsAt.plusMinutes(by * 60);
    if (now.endsAt <= now.startsAt)
        return;
    const QString name = (end ? tr("Change the end of a duty: %1") : tr("Move a duty: %1"))
                             .arg(m_snapshot ? m_snapshot->personName(was.personId) : QString());
    auto done = m_context.edits().apply(name, {updateStep(was, now)});
    if (!done)
        showProblem(this, done.problem());
    else if (!end)
        m_grid->setCell(row, std::clamp(hour + by, 0, int(m_loaded->matrix.hours.size()) - 1));
}

void openDutyMatrix(QWidget *parent, AppContext &context, CustomerId customer, EngagementId engagement)
{
    (new DutyMatrixDialog(context, customer, engagement, parent->window()))->open();
}

} // namespace tam::ui
