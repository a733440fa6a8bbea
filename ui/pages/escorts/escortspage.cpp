// State and data of the page; escortspage_build.cpp makes its widgets.
#include "pages/escorts/escortspage.h"

#include "calendar/calendargrid.h"
#include "calendar/lanetimeline.h"
#include "edit/recordbar.h"
#include "pages/escorts/engagementdetail.h"
#include "pages/escorts/escortwords.h"
#include "pages/pages.h"
#include "search/pinyin.h"
#include "widgets/datatable.h"
#include "widgets/detailsplit.h"
#include "widgets/emptystate.h"
#include "widgets/searchfield.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/textlabel.h"
#include "wording/format.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>

namespace tam::ui {

namespace {

constexpr double kDutyDayWidth = 110;
constexpr quint32 kDetailNeeds = kQuotaNeeds | NeedDuties | NeedChecklistItems;

QDate monthStart(QDate date)
{
    return QDate(date.year(), date.month(), 1);
}

QDate monthEnd(QDate date)
{
    return QDate(date.year(), date.month(), date.daysInMonth());
}

} // namespace

EscortsPage::View EscortsPage::currentView() const
{
    const QString id = m_views->current();
    return id == QLatin1String("weeks")       ? View::Weeks
           : id == QLatin1String("customers") ? View::Customers
           : id == QLatin1String("people")    ? View::People
           : id == QLatin1String("agenda")    ? View::Agenda
                                              : View::Month;
}

void EscortsPage::refresh()
{
    const auto snapshot = context().snapshot();
    if (!snapshot || snapshot == m_snapshot)
        return;
    const bool first = !m_snapshot;
    m_snapshot = snapshot;
    updateEditable();
    m_board.setCalendar(&context().reference().calendar(QStringLiteral("CN")), context().zone(), context().asOf());
    m_board.setSnapshot(snapshot);
    if (first) {
        m_date = today();
        const PersonId me = context().me();
        const bool mine = !me.isNull() && std::any_of(snapshot->rows.begin(), snapshot->rows.end(),
                                                      [me](const PortfolioRow &row) { return row.primaryTam == me; });
        m_scope->setVisible(!me.isNull());
        m_scope->setCurrent(
            context().settings().value(QStringLiteral("escorts/scope"), QStringLiteral("mine")).toString());
        if (!mine)
            m_scope->setCurrent(QStringLiteral("team"));
        m_filling = true;
        showView();
        m_filling = false;
    }
    load();
}

std::pair<QDate, QDate> EscortsPage::visibleDates() const
{
    return onGrid() ? std::pair(m_grid->firstVisible(), m_grid->lastVisible())
                    : std::pair(monthStart(m_date), monthEnd(m_date));
}

/// A day of the month that the page is about: the day at the cursor may lie in the margins of its sheet.
QDate EscortsPage::shownMonth() const
{
    // The first Sunday of a sheet lies in its month.
    return currentView() == View::Month ? m_grid->firstVisible().addDays(6) : m_date;
}

void EscortsPage::showView()
{
    if (!m_snapshot)
        return;
    const bool filling = std::exchange(m_filling, true);
    if (currentView() == View::Month)
        m_grid->showMonth(m_date);
    else if (currentView() == View::Weeks)
        m_grid->showTwoWeeks(m_date);
    if (onGrid())
        m_grid->setCurrentDate(m_date);
    m_filling = filling;
    if (!m_filling)
        ensureLoaded();
}

void EscortsPage::goTo(QDate date)
{
    if (!date.isValid())
        return;
    m_date = date;
    showView();
}

void EscortsPage::step(int direction)
{
    if (currentView() == View::Weeks) {
        goTo(m_date.addDays(14 * direction));
        return;
    }
    const QDate date = monthStart(shownMonth()).addMonths(direction);
    goTo(monthStart(today()) == date ? today() : date);
}

void EscortsPage::ensureLoaded()
{
    const auto [first, last] = visibleDates();
    const bool all = m_pools->current() == QLatin1String("all");
    if (m_board.range() && first >= m_from && last <= m_until && all == m_loadedAll)
        fill();
    else
        load();
}

void EscortsPage::load()
{
    if (!m_snapshot)
        return;
    // Whole weeks of the month too, so that turning to another view needs no second query.
    const auto [first, last] = visibleDates();
    m_from = std::min(first, monthStart(m_date).addDays(-6));
    m_until = std::max(last, monthEnd(m_date).addDays(6));
    m_loadedAll = m_pools->current() == QLatin1String("all");
    EscortRangeOptions options{m_from, m_until, m_loadedAll, context().asOf(), nullptr};
    m_rangeTask.run<Load>(
        context(), this,
        [options, snapshot = m_snapshot](Store &store, const std::atomic<bool> &cancelled) mutable -> Result<Load> {
            options.cancelled = &cancelled;
            auto range = loadEscortRange(store, options);
            if (!range)
                return range.problem();
            Load result{*range, {}};
            for (const Engagement &e : (*range)->engagements) {
                QString &key = result.keys[e.customerId.uuid];
                const PortfolioRow *row = key.isEmpty() ? snapshot->row(e.customerId) : nullptr;
                if (row)
                    key = SearchKeys::keyOf(row->name) + u'\n' + SearchKeys::fold(row->nameEn);
            }
            return result;
        },
        [this](const Load &result) {
            m_board.setRange(result.range, result.keys);
            applyFilter();
            Q_EMIT loaded();
        });
    if (onGrid() && !m_board.range())
        m_grid->setData(m_board.calendar(first, last)); // the days are there before the bars
    updateTexts(nullptr);
}

void EscortsPage::applyFilter()
{
    m_board.setFilter(
        {m_scope->current() == QLatin1String("mine"), context().me(), SearchKeys::fold(m_filter->text())});
    if (m_board.range())
        fill();
}

/// What was asked for by name is shown, whatever filter is set.
void EscortsPage::showSought()
{
    if (m_sought.isNull() || !m_board.engagement(m_sought))
        return;
    m_selected = std::exchange(m_sought, QUuid());
    m_onDay = false;
    if (m_board.isShown(m_selected))
        return;
    const QSignalBlocker scope(m_scope), filter(m_filter);
    m_scope->setCurrent(QStringLiteral("team"));
    m_filter->clear();
    m_board.setFilter({false, context().me(), {}});
}

void EscortsPage::fill()
{
    const bool filling = std::exchange(m_filling, true);
    showSought();
    const auto [first, last] = visibleDates();
    std::optional<EscortLanes> lanes;
    QWidget *shown = m_grid;
    bool empty = false;
    switch (currentView()) {
    case View::Month:
    case View::Weeks:
        m_grid->setData(m_board.calendar(first, last));
        break;
    case View::Customers:
    case View::People:
        lanes = currentView() == View::Customers ? m_board.byCustomer(first, last) : m_board.byPerson(first, last);
        m_lanes->setData(lanes->data);
        fitLanes();
        showConflict(*lanes);
        empty = lanes->all == 0;
        shown = m_lanes;
        break;
    case View::Agenda:
        m_agendaModel->setRows(m_board.agenda(first, last));
        empty = m_agendaModel->count() == 0;
        shown = m_agenda;
        break;
    }
    showInStack(empty ? m_empty : shown);
    fillConflicts();
    updateTexts(lanes ? &*lanes : nullptr);
    if (!m_board.engagement(m_selected) || !m_board.isShown(m_selected))
        m_selected = m_board.telling();
    showSelection();
    m_filling = filling;
    showDetail();
}

/// The focus goes with the view: hiding what has it would send it to whatever control comes next.
void EscortsPage::showInStack(QWidget *view)
{
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_stack->isAncestorOf(focus);
    m_stack->setCurrentWidget(view);
    setFocusProxy(view == m_empty ? m_views->findChild<QWidget *>(m_views->current()) : view);
    if (hadFocus && !view->isAncestorOf(QApplication::focusWidget()))
        setFocus(Qt::OtherFocusReason);
}

/// A month of customers fits into the window; duties of some hours are readable from a week on, this week first.
void EscortsPage::fitLanes()
{
    const auto shown = std::pair(currentView(), visibleDates().first);
    if (m_fitted == shown)
        return;
    m_fitted = shown;
    if (currentView() == View::Customers) {
        m_lanes->fitDays();
        return;
    }
    m_lanes->setDayWidth(kDutyDayWidth);
    // The night of what is being read, else this week.
    const Duty *duty = m_board.duty(m_board.dutyOf(m_selected));
    const QDate night = duty ? m_board.dateOf(duty->startsAt) : QDate();
    const bool nightIsHere = night >= visibleDates().first && night <= visibleDates().second;
    const QDate monday = nightIsHere ? night : m_date.addDays(1 - m_date.dayOfWeek());
    m_lanes->goTo(QDateTime(visibleDates().second, QTime(0, 0), QTimeZone::utc()));
    m_lanes->goTo(QDateTime(std::max(monday, visibleDates().first), QTime(0, 0), QTimeZone::utc()));
}

void EscortsPage::fillConflicts()
{
    m_conflictModel->setRows(m_board.conflictRows());
    const int count = m_conflictModel->count();
    m_conflictBox->setVisible(count > 0);
    m_conflictTitle->setText(tr("Conflicts ahead: %1").arg(count));
}

void EscortsPage::updateTexts(const EscortLanes *lanes)
{
    const auto [first, last] = visibleDates();
    m_label->setText(currentView() == View::Weeks ? dateRange(first, last, today())
                                                  : wording::month(Month::of(shownMonth())));
    if (!m_board.range())
        return;
    int count = 0;
    for (const Engagement &e : m_board.range()->engagements)
        count += m_board.isShown(e.uuid) && e.plannedEnd >= first && e.plannedStart <= last;
    QString text = m_pools->current() == QLatin1String("all") ? tr("%n engagement(s)", nullptr, count)
                                                              : tr("%n escort(s)", nullptr, count);
    if (lanes && lanes->shown < lanes->all)
        text = (currentView() == View::People ? tr("%1 · showing %2 of %3 people: filter to see the others")
                                              : tr("%1 · showing %2 of %3 customers: filter to see the others"))
                   .arg(text)
                   .arg(lanes->shown)
                   .arg(lanes->all);
    m_count->setText(text);
}

void EscortsPage::showSelection()
{
    const bool filling = std::exchange(m_filling, true);
    if (onGrid()) {
        if (!m_onDay)
            m_grid->selectBar(m_selected);
    } else if (currentView() == View::Agenda) {
        const int row = m_agendaModel->rowOf(m_selected);
        m_agenda->setCurrentIndex(row < 0 ? QModelIndex() : m_agendaModel->index(row, 0));
    } else if (m_board.engagementOfBar(m_lanes->selectedBar()) != m_selected || m_selected.isNull()) {
        m_lanes->selectBar(currentView() == View::People ? m_board.dutyOf(m_selected) : m_selected);
    }
    m_filling = filling;
}

void EscortsPage::onBar(const QUuid &bar)
{
    // A day without a bar keeps the detail that is being read.
    const QUuid engagement = m_board.engagementOfBar(bar);
    if (m_filling)
        return;
    m_onDay = engagement.isNull();
    if (!m_onDay)
        choose(engagement);
}

void EscortsPage::choose(const QUuid &engagement)
{
    m_selected = engagement;
    showDetail();
}

void EscortsPage::showDetail()
{
    const Engagement *e = m_board.engagement(m_selected);
    m_new->suggestCustomer(e ? e->customerId : CustomerId());
    m_actions->setRecord(e ? RecordKey{Kind::Engagement, e->uuid, e->customerId} : RecordKey());
    if (!e) {
        m_detail->clear(tr("Select an engagement to see its quota, notice, run-book and duties."));
        return;
    }
    if (m_facts && m_facts->id() == e->customerId && m_factsOf == m_snapshot) {
        if (m_detail->engagement() != m_selected || m_shownFor != m_snapshot) {
            m_shownFor = m_snapshot;
            m_detail->setEngagement(m_facts, m_selected);
        }
        return;
    }
    using Facts = std::shared_ptr<const CustomerFacts>;
    m_customerTask.run<Facts>(
        context(), this,
        [customer = e->customerId](Store &store, const std::atomic<bool> &) -> Result<Facts> {
            auto loaded = loadCustomer(store, customer, kDetailNeeds);
            if (!loaded)
                return loaded.problem();
            return Facts(std::move(loaded).value());
        },
        [this, snapshot = m_snapshot](const Facts &facts) {
            m_facts = facts;
            m_factsOf = snapshot;
            const Engagement *selected = m_board.engagement(m_selected);
            if (!selected || !(selected->customerId == facts->id()))
                return;
            m_shownFor = snapshot;
            m_detail->setEngagement(m_facts, m_selected);
        });
}

void EscortsPage::open(const QUuid &bar)
{
    if (const Engagement *e = m_board.engagement(m_board.engagementOfBar(bar)))
        navigator().openCustomer(e->customerId, CustomerTab::Escorts, e->uuid);
}

void EscortsPage::onLane(const QString &lane)
{
    if (currentView() == View::Customers)
        navigator().openCustomer({QUuid(lane)}, CustomerTab::Escorts);
    else if (m_snapshot)
        m_filter->setText(m_snapshot->personName({QUuid(lane)}));
}

void EscortsPage::goToConflict(int index)
{
    const std::vector<StaffConflict> conflicts = m_board.conflicts();
    if (index < 0 || index >= int(conflicts.size()))
        return;
    const StaffConflict &conflict = conflicts[size_t(index)];
    m_selected = conflict.first.engagement.uuid;
    m_onDay = false;
    m_conflict = conflict.from;
    goTo(m_board.dateOf(conflict.from));
}

void EscortsPage::goToNextConflict()
{
    const std::vector<StaffConflict> conflicts = m_board.conflicts();
    if (conflicts.empty())
        return navigator().say(tr("No conflict lies ahead."));
    const QDate last = visibleDates().second;
    const auto behind = std::find_if(conflicts.begin(), conflicts.end(),
                                     [&](const StaffConflict &c) { return m_board.dateOf(c.from) > last; });
    goToConflict(behind == conflicts.end() ? 0 : int(behind - conflicts.begin()));
}

/// The range has come: the conflict that was asked for is marked in it.
void EscortsPage::showConflict(const EscortLanes &lanes)
{
    const QDate date = m_board.dateOf(m_conflict);
    if (m_conflict.isNull() || date < lanes.data.first || date > lanes.data.last) { // or the user has gone elsewhere
        m_conflict = {};
        return;
    }
    const QList<LaneConflict> &list = lanes.data.conflicts;
    const auto found = std::find_if(list.begin(), list.end(), [this](const LaneConflict &one) {
        return m_board.instantOf(one.start) == m_conflict;
    });
    if (found == list.end())
        return;
    m_conflict = {};
    m_lanes->jumpToConflict(int(found - list.begin()));
}

void EscortsPage::select(const QUuid &record)
{
    auto found = context().store().find(Kind::Engagement, record);
    if (!found)
        return;
    const auto &engagement = static_cast<const Engagement &>(**found);
    m_sought = record;
    m_onDay = false;
    if (m_board.engagement(record))
        m_selected = record;
    if (!isEscort(engagement.service))
        m_pools->setCurrent(QStringLiteral("all"));
    // A record that is new since the range was read.
    if (!m_board.engagement(record))
        m_from = m_until = {};
    goTo(engagement.plannedStart);
}

void EscortsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QString EscortsPage::explanation() const
{
    return m_detail->explanation();
}

QStringList EscortsPage::variants() const
{
    return {QStringLiteral("weeks"), QStringLiteral("customers"), QStringLiteral("people"), QStringLiteral("agenda")};
}

void EscortsPage::showVariant(const QString &variant)
{
    m_views->setCurrent(variant);
    showView();
}

void EscortsPage::saveState()
{
    QSettings &settings = context().settings();
    settings.setValue(QStringLiteral("escorts/view"), m_views->current());
    settings.setValue(QStringLiteral("escorts/scope"), m_scope->current());
    settings.setValue(QStringLiteral("escorts/pools"), m_pools->current());
    settings.setValue(QStringLiteral("escorts/filter"), m_filter->text());
    settings.setValue(QStringLiteral("escorts/splitter"), m_split->saveState());
    settings.setValue(QStringLiteral("escorts/side"), m_side->saveState());
    settings.setValue(QStringLiteral("escorts/columns"), m_agenda->saveState());
}

void EscortsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        step(event->key() == Qt::Key_PageUp ? -1 : 1);
    else
        Page::keyPressEvent(event);
}

Page *makeEscortsPage(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new EscortsPage(context, navigator, parent);
}

} // namespace tam::ui
