#include "pages/customer/customerpage.h"

#include "edit/recordbar.h"
#include "rules/deliverables.h"
#include "rules/engagements.h"
#include "rules/subscriptions.h"
#include "support/marks.h"
#include "sync/changesbanner.h"
#include "sync/unreadrecords.h"
#include "theme/icons.h"
#include "widgets/actionbutton.h"
#include "widgets/emptystate.h"
#include "widgets/focusable.h"
#include "widgets/pageheader.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/problemtext.h"

#include <QAction>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

const char *const tabNames[] = {
    QT_TRANSLATE_NOOP("tam::ui::CustomerPage", "Overview"),  QT_TRANSLATE_NOOP("tam::ui::CustomerPage", "Plan"),
    QT_TRANSLATE_NOOP("tam::ui::CustomerPage", "Incidents"), QT_TRANSLATE_NOOP("tam::ui::CustomerPage", "Quotas"),
    QT_TRANSLATE_NOOP("tam::ui::CustomerPage", "Escorts"),   QT_TRANSLATE_NOOP("tam::ui::CustomerPage", "Deliverables"),
    QT_TRANSLATE_NOOP("tam::ui::CustomerPage", "Risks"),     QT_TRANSLATE_NOOP("tam::ui::CustomerPage", "Requests"),
    QT_TRANSLATE_NOOP("tam::ui::CustomerPage", "Notes"),
};

} // namespace

CustomerPage::CustomerPage(AppContext &context, Navigator &navigator, QWidget *parent)
    : CustomerView(context, navigator, parent), m_header(new PageHeader({}, this)), m_tabs(new QTabBar(this)),
      m_stack(new QStackedWidget(this)), m_missing(new EmptyState(this)), m_changes(new ChangesBanner(context, this)),
      m_unread(new UnreadBanner(context, this))
{
    setObjectName(QStringLiteral("customerPage"));
    m_actions = new RecordBar(context, m_header);
    m_actions->setObjectName(QStringLiteral("customerActions"));
    m_actions->setMenuOnly(tr("Edit"));
    m_header->addControl(m_actions);
    m_present = new ActionButton(tr("Present"), Icon::None, m_header);
    m_present->setObjectName(QStringLiteral("presentCustomer"));
    m_present->setCheckable(true);
    m_present->setToolTip(tr("Show this customer alone, without internal notes (Ctrl+Shift+P)"));
    m_header->addControl(m_present);
    connect(m_present, &QPushButton::clicked, this, [this] {
        // The window's own command: it keeps the way back and silences what would show others.
        if (auto *present = window()->findChild<QAction *>(QStringLiteral("present")))
            present->trigger();
        updatePresenting();
    });
    connect(&context, &AppContext::presentedChanged, this, &CustomerPage::updatePresenting);
    m_tabs->setObjectName(QStringLiteral("customerTabs"));
    m_tabs->setAccessibleName(tr("Customer"));
    // One strip over the whole width, on the ground of the header above.
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    m_tabs->setAutoFillBackground(true);
    m_tabs->setBackgroundRole(QPalette::Base);
    m_tabs->setForegroundRole(QPalette::WindowText);
    for (const char *name : tabNames)
        m_tabs->addTab(tr(name));
    m_stack->addWidget(m_missing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tabs);
    column->addWidget(m_unread);
    column->addWidget(m_changes);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &CustomerPage::onTabChanged);
    const auto turn = [this](Qt::Key key, int step) {
        auto *keys =
            new QShortcut(QKeySequence(Qt::CTRL | key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(keys, &QShortcut::activated, this, [this, step] {
            m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + m_tabs->count()) % m_tabs->count());
            focusInto(this);
        });
    };
    turn(Qt::Key_PageDown, 1);
    turn(Qt::Key_PageUp, -1);
}

void CustomerPage::updatePresenting()
{
    m_present->setChecked(context().isPresenting());
    m_present->setText(context().isPresenting() ? tr("End presenting") : tr("Present"));
}

CustomerTab CustomerPage::tab() const
{
    return CustomerTab(m_tabs->currentIndex());
}

CustomerTabPage *CustomerPage::tabPage(CustomerTab tab)
{
    CustomerTabPage *&page = m_pages[size_t(tab)];
    if (page)
        return page;
    switch (tab) {
    case CustomerTab::Overview:
        page = makeOverviewTab(context(), navigator(), m_stack);
        break;
    case CustomerTab::Plan:
        page = makePlanTab(context(), navigator(), m_stack);
        break;
    case CustomerTab::Incidents:
        page = makeIncidentsTab(context(), navigator(), m_stack);
        break;
    case CustomerTab::Quotas:
        page = makeQuotasTab(context(), navigator(), m_stack);
        break;
    case CustomerTab::Escorts:
        page = makeEscortsTab(context(), navigator(), m_stack);
        break;
    case CustomerTab::Deliverables:
        page = makeDeliverablesTab(context(), navigator(), m_stack);
        break;
    case CustomerTab::Risks:
        page = makeRisksTab(context(), navigator(), m_stack);
        break;
    case CustomerTab::Requests:
        page = makeRequestsTab(context(), navigator(), m_stack);
        break;
    case CustomerTab::Notes:
        page = makeNotesTab(context(), navigator(), m_stack);
        break;
    }
    m_stack->addWidget(page);
    return page;
}

void CustomerPage::load()
{
    auto loaded = loadCustomer(context().store(), m_customer);
    if (!loaded) {
        m_facts.reset();
        m_missing->setContent(Icon::Info, wording::text(loaded.problem()), tr("Open another customer with Ctrl+K."));
        m_stack->setCurrentWidget(m_missing);
        return;
    }
    m_facts = std::shared_ptr<const CustomerFacts>(std::move(loaded).value());
    updateHeader();
    updateCounters();
    m_changes->show(m_customer);
    m_unread->show(m_customer);
}

void CustomerPage::show(CustomerId customer, CustomerTab tab, const QUuid &record)
{
    m_customer = customer;
    load();
    if (m_tabs->currentIndex() != int(tab)) {
        const QSignalBlocker blocker(m_tabs);
        m_tabs->setCurrentIndex(int(tab));
    }
    onTabChanged(int(tab));
    if (m_facts && !record.isNull())
        tabPage(tab)->select(record);
}

void CustomerPage::onTabChanged(int index)
{
    if (!m_facts)
        return;
    CustomerTabPage *page = tabPage(CustomerTab(index));
    page->show(m_facts);
    m_stack->setCurrentWidget(page);
    setFocusProxy(page); // the keys of a tab's list work as soon as it is opened
}

void CustomerPage::refresh()
{
    if (m_customer.isNull())
        return;
    load();
    onTabChanged(m_tabs->currentIndex());
}

void CustomerPage::updateHeader()
{
    const QDate today = m_facts->zone.dateAt(context().asOf());
    const PlanTerms terms = planOn(m_facts->subscriptions, today, context().reference().catalogue);
    m_actions->setRecord({Kind::Customer, m_customer.uuid, m_customer});
    m_header->setTitle(displayName(m_facts->customer));
    m_header->setPlanMark(planMark(terms.plan(), terms.terms));
    QStringList parts;
    if (terms.subscription) {
        parts.append(wording::name(terms.plan()));
        parts.append(QStringLiteral("%1 – %2").arg(wording::date(terms.subscription->startsOn),
                                                   wording::date(lastDayInForce(*terms.subscription))));
    } else {
        parts.append(tr("No plan in force"));
    }
    if (terms.terms == Terms::Unknown)
        parts.append(tr("terms of this order are not in the catalogue"));
    const auto snapshot = context().snapshot();
    if (snapshot && !m_facts->customer.tamIds.isEmpty())
        parts.append(tr("TAM %1").arg(snapshot->personName({m_facts->customer.tamIds.first()})));
    if (m_facts->customer.isArchived())
        parts.append(tr("archived"));
    m_header->setSubtitle(parts.join(QStringLiteral(" · ")));
}

void CustomerPage::updateCounters()
{
    const Instant asOf = context().asOf();
    const QDate today = m_facts->zone.dateAt(asOf);
    std::array<int, 9> counters{};
    for (const Incident &incident : m_facts->incidents)
        counters[size_t(CustomerTab::Incidents)] += incident.isOpen() && incident.openedAt <= asOf;
    for (const Engagement &e : m_facts->engagements) {
        counters[size_t(CustomerTab::Escorts)] += isEscort(e.service) && e.plannedEnd >= today && isUnderWay(e, asOf);
    }
    const Month month = Month::of(today);
    for (const OwedDeliverable &owed : deliverablesOwed(*m_facts, month.plus(-1), month, true, context().view()))
        counters[size_t(CustomerTab::Deliverables)] +=
            owed.state == DeliverableState::Overdue || owed.state == DeliverableState::DueSoon;
    for (const Finding &finding : m_facts->findings)
        counters[size_t(CustomerTab::Risks)] += finding.status == FindingStatus::Open && finding.inspectedOn <= today;
    for (size_t i = 0; i < counters.size(); ++i)
        m_tabs->setTabText(int(i), counters[i] > 0 ? QStringLiteral("%1  %2").arg(tr(tabNames[i])).arg(counters[i])
                                                   : tr(tabNames[i]));
}

void CustomerPage::focusFilter()
{
    if (m_facts)
        tabPage(tab())->focusFilter();
}

std::optional<Month> CustomerPage::month() const
{
    const CustomerTabPage *page = inFront();
    return page ? page->month() : std::nullopt;
}

QString CustomerPage::explanation() const
{
    const CustomerTabPage *page = inFront();
    return page ? page->explanation() : QString();
}

void CustomerPage::saveState()
{
    for (CustomerTabPage *page : m_pages) {
        if (page)
            page->saveState();
    }
}

CustomerView *makeCustomerPage(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new CustomerPage(context, navigator, parent);
}

} // namespace tam::ui
