// The widgets of EscortsPage and what connects them.
#include "pages/escorts/escortspage.h"

#include "calendar/calendargrid.h"
#include "calendar/lanetimeline.h"
#include "edit/recordbar.h"
#include "pages/escorts/dutyactions.h"
#include "pages/escorts/engagementdetail.h"
#include "pages/reports/calendarexport.h"
#include "theme/icons.h"
#include "widgets/actionbutton.h"
#include "widgets/datatable.h"
#include "widgets/detailsplit.h"
#include "widgets/emptystate.h"
#include "widgets/pageheader.h"
#include "widgets/searchfield.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/textlabel.h"
#include "widgets/wrapdelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace tam::ui {

EscortsPage::EscortsPage(AppContext &context, Navigator &navigator, QWidget *parent)
    : Page(context, navigator, parent), m_header(new PageHeader(tr("Escort calendar"), this))
{
    setObjectName(QStringLiteral("escortsPage"));
    buildHeader();
    QWidget *filters = buildFilters();
    // Tab goes the way the parts were made: from the filters into the calendar, then to the detail.
    m_split = new DetailSplit(this);
    QWidget *views = buildViews();
    m_split->setWidgets(views, buildSide(), 900, 300);
    QSettings &settings = context.settings();
    m_split->restoreState(settings.value(QStringLiteral("escorts/splitter")).toByteArray());
    m_side->restoreState(settings.value(QStringLiteral("escorts/side")).toByteArray());
    m_agenda->restoreState(settings.value(QStringLiteral("escorts/columns")).toByteArray());
    m_views->setCurrent(settings.value(QStringLiteral("escorts/view"), QStringLiteral("month")).toString());
    m_pools->setCurrent(settings.value(QStringLiteral("escorts/pools"), QStringLiteral("escorts")).toString());
    m_filter->setText(settings.value(QStringLiteral("escorts/filter")).toString());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(filters);
    column->addWidget(m_split, 1);
    auto *todayKey = new QShortcut(QKeySequence(Qt::Key_T), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(todayKey, &QShortcut::activated, this, [this] { goTo(today()); });
    const QStringList keyed = {QStringLiteral("month"), QStringLiteral("weeks"), QStringLiteral("customers"),
                               QStringLiteral("people"), QStringLiteral("agenda")};
    for (qsizetype i = 0; i < keyed.size(); ++i) {
        auto *key =
            new QShortcut(QKeySequence(int(Qt::Key_1 + i)), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, view = keyed[i]] { showVariant(view); });
    }
    setFocusProxy(m_grid);
    connectPlanner();
}

void EscortsPage::buildHeader()
{
    const auto stepper = [this](const QString &name, Icon icon, const QString &text, int direction) {
        auto *button = new QToolButton(m_header);
        button->setObjectName(name);
        button->setIcon(icons::icon(icon));
        button->setAccessibleName(text);
        button->setToolTip(text);
        connect(button, &QToolButton::clicked, this, [this, direction] { step(direction); });
        m_header->addLeading(button);
    };
    stepper(QStringLiteral("escortsBack"), Icon::ChevronLeft, tr("Back  PageUp"), -1);
    m_label = new TextLabel({}, TextStyle::Body, Tone::Text, true, m_header);
    m_label->setObjectName(QStringLiteral("escortsPeriod"));
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setElides(false);
    m_label->setMinimumWidth(104);
    m_header->addLeading(m_label);
    stepper(QStringLiteral("escortsForward"), Icon::ChevronRight, tr("Forward  PageDown"), 1);
    auto *now = new ActionButton(tr("Today"), Icon::None, m_header);
    now->setObjectName(QStringLiteral("escortsToday"));
    now->setKeyHint(QStringLiteral("T"));
    connect(now, &QPushButton::clicked, this, [this] { goTo(today()); });
    m_header->addLeading(now);

    m_views = new SegmentedControl(m_header);
    m_views->setObjectName(QStringLiteral("escortsViews"));
    m_views->setAccessibleName(tr("View"));
    m_views->addSegment(QStringLiteral("month"), tr("Month"), tr("Month  %1", "a view and its key").arg(1));
    m_views->addSegment(QStringLiteral("weeks"), tr("Two weeks"), tr("Two weeks  %1", "a view and its key").arg(2));
    m_views->addSegment(QStringLiteral("customers"), tr("By customer"),
                        tr("By customer  %1", "a view and its key").arg(3));
    m_views->addSegment(QStringLiteral("people"), tr("By person"), tr("By person  %1", "a view and its key").arg(4));
    m_views->addSegment(QStringLiteral("agenda"), tr("Agenda"), tr("Agenda  %1", "a view and its key").arg(5));
    m_header->addControl(m_views);
    connect(m_views, &SegmentedControl::currentChanged, this, [this] { showView(); });
    auto *calendar = new QToolButton(m_header);
    calendar->setObjectName(QStringLiteral("escortsExport"));
    calendar->setIcon(icons::icon(Icon::Export));
    calendar->setAccessibleName(tr("Export the calendar (ICS)"));
    calendar->setToolTip(tr("Export the calendar (ICS)"));
    connect(calendar, &QToolButton::clicked, this, [this] {
        const auto [first, last] = visibleDates();
        if (exportCalendar(this, context(), first, last))
            navigator().say(tr("Calendar exported"));
    });
    m_header->addControl(calendar);
}

QWidget *EscortsPage::buildFilters()
{
    auto *bar = new QWidget(this);
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Base);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 6, 16, 6);
    m_scope = new SegmentedControl(bar);
    m_scope->setObjectName(QStringLiteral("escortsScope"));
    m_scope->setAccessibleName(tr("Whose"));
    m_scope->addSegment(QStringLiteral("mine"), tr("Mine"), tr("My customers, what I lead and what I am on duty for"));
    m_scope->addSegment(QStringLiteral("team"), tr("Team"));
    m_pools = new SegmentedControl(bar);
    m_pools->setObjectName(QStringLiteral("escortsPools"));
    m_pools->setAccessibleName(tr("Services"));
    m_pools->addSegment(QStringLiteral("escorts"), tr("Escorts only"));
    m_pools->addSegment(QStringLiteral("all"), tr("All pools"));
    m_count = new TextLabel({}, TextStyle::Secondary, Tone::Muted, false, bar);
    m_new = new NewButton(context(), {Kind::Engagement}, bar);
    // On the day that is looked at; on none where a bar is read, and in lanes and the agenda, which have no day.
    m_new->setPreset([this](RecordBase &record) {
        auto &engagement = static_cast<Engagement &>(record);
        if (onGrid() && m_grid->selectedBar().isNull())
            engagement.plannedStart = engagement.plannedEnd = m_grid->currentDate();
    });
    m_filter = new SearchField(Icon::Filter, bar);
    m_filter->setObjectName(QStringLiteral("escortsFilter"));
    m_filter->setAccessibleName(tr("Filter by customer, title or person"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setKeyHint(QKeySequence::Find);
    m_filter->setFixedWidth(std::max(170, m_filter->fullWidth()));
    row->addWidget(m_scope);
    row->addWidget(m_pools);
    row->addSpacing(8);
    row->addWidget(m_count, 1);
    row->addWidget(m_new);
    row->addWidget(m_filter);
    connect(m_scope, &SegmentedControl::currentChanged, this, [this] { applyFilter(); });
    connect(m_pools, &SegmentedControl::currentChanged, this, [this] { ensureLoaded(); });
    connect(m_filter, &QLineEdit::textChanged, this, [this] { applyFilter(); });
    return bar;
}

QWidget *EscortsPage::buildViews()
{
    m_stack = new QStackedWidget(m_split);
    m_grid = new CalendarGrid(m_stack);
    m_grid->setObjectName(QStringLiteral("escortsGrid"));
    m_grid->setAccessibleName(tr("Escorts by day"));
    m_lanes = new LaneTimeline(m_stack);
    m_lanes->setObjectName(QStringLiteral("escortsLanes"));
    m_lanes->setAccessibleName(tr("Escorts in lanes"));
    m_agendaModel = new ListModel(EscortBoard::agendaColumns(), this);
    m_agenda = new DataTable(m_stack);
    m_agenda->setObjectName(QStringLiteral("escortsAgenda"));
    m_agenda->setAccessibleName(tr("Agenda"));
    m_agenda->setModel(m_agendaModel);
    m_empty = new EmptyState(
        Icon::Calendar, tr("Escorts and other engagements, and who is on duty for them."),
        tr("Nothing here with these filters: turn the month, look at the whole team or all pools."), {}, m_stack);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_lanes);
    m_stack->addWidget(m_agenda);
    m_stack->addWidget(m_empty);
    connect(m_grid, &CalendarGrid::barSelected, this, &EscortsPage::onBar);
    connect(m_grid, &CalendarGrid::barActivated, this, &EscortsPage::open);
    connect(m_grid, &CalendarGrid::currentDateChanged, this, [this](const QDate &date) {
        if (!m_filling)
            m_date = date;
    });
    connect(m_grid, &CalendarGrid::visibleDatesChanged, this, [this](const QDate &first) {
        if (m_filling)
            return;
        // The first Sunday of the sheet lies in the month that is shown.
        m_date = currentView() == View::Month ? first.addDays(6) : first;
        ensureLoaded();
    });
    connect(m_lanes, &LaneTimeline::barSelected, this, &EscortsPage::onBar);
    connect(m_lanes, &LaneTimeline::barActivated, this, &EscortsPage::open);
    connect(m_lanes, &LaneTimeline::conflictsPassed, this, &EscortsPage::goToNextConflict);
    connect(m_lanes, &LaneTimeline::laneActivated, this, &EscortsPage::onLane);
    connect(m_agenda->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (const ListRow *row = m_agendaModel->row(index.row()))
                    onBar(row->id);
            });
    connect(m_agenda, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const ListRow *row = m_agendaModel->row(index.row()))
            open(row->id);
    });
    return m_stack;
}

QWidget *EscortsPage::buildSide()
{
    m_side = new QSplitter(Qt::Vertical, m_split);
    auto *chosen = new QWidget(m_side);
    m_detail = new EngagementDetail(context(), true, chosen);
    connect(m_detail, &EngagementDetail::customerRequested, this, [this](CustomerId customer, const QUuid &engagement) {
        navigator().openCustomer(customer, CustomerTab::Escorts, engagement);
    });
    m_actions = new RecordBar(context(), chosen);
    m_actions->setMore(addDutyActions);
    auto *chosenColumn = new QVBoxLayout(chosen);
    chosenColumn->setContentsMargins(0, 0, 0, 0);
    chosenColumn->setSpacing(0);
    chosenColumn->addWidget(m_detail, 1);
    chosenColumn->addWidget(m_actions);
    m_conflictBox = new QWidget(m_side);
    auto *column = new QVBoxLayout(m_conflictBox);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    m_conflictTitle = new TextLabel({}, TextStyle::Secondary, Tone::Muted, true, m_conflictBox);
    m_conflictTitle->setContentsMargins(16, 0, 16, 0);
    m_conflictModel = new ListModel({{QStringLiteral("conflict"), tr("Conflict"), 280, true, 0, false}}, this);
    m_conflicts = new DataTable(m_conflictBox);
    m_conflicts->setObjectName(QStringLiteral("escortsConflicts"));
    m_conflicts->setAccessibleName(tr("Conflicts ahead"));
    m_conflicts->setModel(m_conflictModel);
    m_conflicts->setHeaderHidden(true);
    m_conflicts->setItemDelegate(new WrapDelegate(m_conflicts));
    column->addWidget(m_conflictTitle);
    column->addWidget(m_conflicts, 1);
    connect(m_conflicts, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { goToConflict(index.row()); });
    connect(m_conflicts, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { goToConflict(index.row()); });
    m_side->addWidget(chosen);
    m_side->addWidget(m_conflictBox);
    m_side->setStretchFactor(0, 1);
    m_side->setSizes({500, 150});
    m_side->setChildrenCollapsible(false);
    return m_side;
}

} // namespace tam::ui
