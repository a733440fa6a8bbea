// What stands in the middle of the window, and the way there and back.
#include "shell/mainwindow.h"

#include "shell/lockpage.h"
#include "shell/startpage.h"
#include "shell/windowmenus.h"
#include "support/marks.h"
#include "support/synclink.h"
#include "theme/icons.h"
#include "widgets/focusable.h"
#include "widgets/navigationbar.h"

#include <QCoreApplication>
#include <QStackedWidget>

#include <utility>

namespace tam::ui {

namespace {

struct AreaText
{
    const char *id;
    const char *text;
    Area area;
    Icon icon;
};

const AreaText areas[] = {
    {"today", QT_TRANSLATE_NOOP("Area", "Today"), Area::Today, Icon::Today},
    {"portfolio", QT_TRANSLATE_NOOP("Area", "Portfolio"), Area::Portfolio, Icon::Portfolio},
    {"incidents", QT_TRANSLATE_NOOP("Area", "Incidents"), Area::Incidents, Icon::Incident},
    {"escorts", QT_TRANSLATE_NOOP("Area", "Escorts"), Area::Escorts, Icon::Calendar},
    {"quotas", QT_TRANSLATE_NOOP("Area", "Quotas"), Area::Quotas, Icon::BurnDown},
    {"deliverables", QT_TRANSLATE_NOOP("Area", "Deliverables"), Area::Deliverables, Icon::Deliverable},
    {"risks", QT_TRANSLATE_NOOP("Area", "Risks"), Area::Risks, Icon::Risk},
    {"sync", QT_TRANSLATE_NOOP("Area", "Sync"), Area::Sync, Icon::Sync},
};

constexpr int kRecentLimit = 6;
constexpr int kHistoryLimit = 100;

const AreaText &textOf(Area area)
{
    return areas[int(area)];
}

} // namespace

void MainWindow::retranslate()
{
    QList<NavigationItem> items;
    for (const AreaText &area : areas) {
        const QString text = QCoreApplication::translate("Area", area.text);
        items.append({QLatin1String(area.id), text, area.icon,
                      QStringLiteral("%1 (Ctrl+%2)").arg(text).arg(int(area.area) + 1)});
    }
    m_navigation->setItems(items);
    updateNavigation();
}

Page *MainWindow::page(Area area)
{
    Page *&made = m_pages[area];
    if (made)
        return made;
    switch (area) {
    case Area::Today:
        made = makeTodayPage(m_context, *this, m_stack);
        break;
    case Area::Portfolio:
        made = makePortfolioPage(m_context, *this, m_stack);
        break;
    case Area::Incidents:
        made = makeIncidentsPage(m_context, *this, m_stack);
        break;
    case Area::Escorts:
        made = makeEscortsPage(m_context, *this, m_stack);
        break;
    case Area::Quotas:
        made = makeQuotasPage(m_context, *this, m_stack);
        break;
    case Area::Deliverables:
        made = makeDeliverablesPage(m_context, *this, m_stack);
        break;
    case Area::Risks:
        made = makeRisksPage(m_context, *this, m_stack);
        break;
    case Area::Sync:
        made = makeSyncPage(m_context, *this, m_stack);
        break;
    }
    m_stack->addWidget(made);
    return made;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::goTo(Area area)
{
    visit({false, area, {}, CustomerTab::Overview}, {});
}

/// By the id of its entry in the navigation.
void MainWindow::goToNamed(const QString &id)
{
    for (const AreaText &area : areas) {
        if (id == QLatin1String(area.id))
            goTo(area.area);
    }
}

void MainWindow::openCustomer(CustomerId customer, CustomerTab tab, const QUuid &record)
{
    if (!customer.isNull())
        visit({true, Area::Portfolio, customer, tab}, record);
}

void MainWindow::openRecord(Kind kind, const QUuid &record, CustomerId customer)
{
    if (kind == Kind::Customer)
        openCustomer({record});
    else
        openCustomer(customer, tabOf(kind), record);
}

void MainWindow::visit(const Place &place, const QUuid &record)
{
    if (m_context.isPresenting() && !(place.isCustomer && place.customer == m_context.presented())) {
        say(tr("One customer is presented: Ctrl+Shift+P shows everything again."));
        return;
    }
    remember(place);
    show(place, record);
}

void MainWindow::remember(const Place &place)
{
    if (m_at >= 0 && m_history[m_at] == place)
        return;
    m_history = m_history.mid(0, m_at + 1);
    m_history.append(place);
    if (m_history.size() > kHistoryLimit)
        m_history.removeFirst();
    m_at = int(m_history.size()) - 1;
}

void MainWindow::show(const Place &place, const QUuid &record)
{
    Page *target = nullptr;
    m_wasLocked = isLocked();
    if (m_wasLocked && (place.isCustomer || place.area != Area::Sync)) {
        if (!m_lock) {
            m_lock = new LockPage(m_context, *this, m_stack);
            m_stack->addWidget(m_lock);
        }
        target = m_lock;
    } else if (isEmptyPortfolio() && (place.isCustomer || place.area != Area::Sync)) {
        if (!m_start) {
            m_start = new StartPage(m_context, *this, *m_files, m_stack);
            m_stack->addWidget(m_start);
        }
        target = m_start;
    } else if (place.isCustomer) {
        if (!m_customer) {
            m_customer = makeCustomerPage(m_context, *this, m_stack);
            m_stack->addWidget(m_customer);
        }
        m_customer->show(place.customer, place.tab, record);
        if (!m_context.isPresenting())
            addRecent(place.customer);
        target = m_customer;
    } else {
        target = page(place.area);
        target->refresh();
        if (!record.isNull())
            target->select(record);
    }
    m_stack->setCurrentWidget(target);
    focusInto(target);
    m_navigation->setCurrent(QLatin1String(textOf(place.area).id));
    m_menus->updateHistory(m_at > 0, m_at + 1 < m_history.size());
    Q_EMIT pageShown();
}

bool MainWindow::isLocked() const
{
    return m_context.sync() && m_context.sync()->state().locked;
}

bool MainWindow::isEmptyPortfolio() const
{
    const auto snapshot = m_context.snapshot();
    return snapshot && !snapshot->partial && snapshot->rows.empty();
}

void MainWindow::back()
{
    if (m_at > 0)
        show(m_history[--m_at], {});
}

void MainWindow::forward()
{
    if (m_at + 1 < m_history.size())
        show(m_history[++m_at], {});
}

void MainWindow::addRecent(CustomerId customer)
{
    m_recent.removeAll(customer);
    m_recent.prepend(customer);
    while (m_recent.size() > kRecentLimit)
        m_recent.removeLast();
    updateNavigation();
}

void MainWindow::updateNavigation()
{
    const auto snapshot = m_context.snapshot();
    if (!snapshot)
        return;
    const NavigationCounters counters = countersOf(*snapshot, m_context.me());
    const auto text = [](int n) { return n > 0 ? QString::number(n) : QString(); };
    m_navigation->setCounter(QStringLiteral("today"), text(counters.today), Tone::Critical);
    m_navigation->setCounter(QStringLiteral("portfolio"), text(counters.customers));
    m_navigation->setCounter(QStringLiteral("incidents"), text(counters.openIncidents));
    m_navigation->setCounter(QStringLiteral("quotas"), text(counters.poolsOver), Tone::Attention);
    m_navigation->setCounter(QStringLiteral("deliverables"), text(counters.deliverables), Tone::Muted);
    m_navigation->setCounter(QStringLiteral("risks"), text(counters.risks), Tone::Muted);
    if (const SyncLink *sync = m_context.sync()) {
        const bool decide = sync->state().review > 0;
        m_navigation->setCounter(QStringLiteral("sync"),
                                 text(int(decide ? sync->state().review : sync->state().unsent)),
                                 decide ? Tone::Attention : Tone::Muted);
    }
    QList<RecentItem> recents;
    for (const CustomerId &id : std::as_const(m_recent)) {
        if (const PortfolioRow *row = snapshot->row(id))
            recents.append({id.toString(), displayName(*row), planMark(row->plan, row->terms)});
    }
    m_navigation->setRecents(recents);
    const QString me = snapshot->personName(m_context.me());
    m_navigation->setIdentity(me.isEmpty() ? tr("Choose who you are") : tr("%1 · TAM").arg(me),
                              tr("Whose portfolio is “mine”"));
}

} // namespace tam::ui
