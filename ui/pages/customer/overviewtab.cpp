#include "pages/customer/overviewtab.h"

#include "models/listmodel.h"
#include "pages/customer/overviewcards.h"
#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/banner.h"
#include "widgets/detailsplit.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/sowchip.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kHeadRoom = 36; ///< of the timeline: margins and the gap before the filter
// Widths of the cards' area.
constexpr int kTwoColumnsFrom = 720;
constexpr int kTablesSideBySideFrom = 1500; ///< narrower: each table has the whole width, and its texts stay whole

/// Where an item is settled: its record's tab, or the tab about its subject when it has no record of its own.
CustomerTab tabFor(const TodayItem &item)
{
    switch (item.kind) {
    case TodayKind::PoolOver:
    case TodayKind::QuotaLapsing:
        return CustomerTab::Quotas;
    case TodayKind::PrerequisiteMissing:
    case TodayKind::SubscriptionEnding:
        return CustomerTab::Plan;
    case TodayKind::DeliverableOverdue:
    case TodayKind::DeliverableDueSoon:
        return CustomerTab::Deliverables;
    case TodayKind::StaffConflict:
        return CustomerTab::Escorts;
    default:
        return tabOf(item.recordKind);
    }
}

QString sectionOf(const TodayItem &item, const CatalogueVersion *version)
{
    if (!item.clock.sow.isEmpty())
        return item.clock.sow.first();
    const PoolTerms *pool = version && item.pool != Pool::Absent ? version->pool(item.pool) : nullptr;
    return pool ? pool->sow.value(0) : QString();
}

} // namespace

OverviewTab::OverviewTab(AppContext &context, Navigator &navigator, QWidget *parent)
    : CustomerTabPage(context, navigator, parent), m_banner(new Banner(StatusKind::Info, {}, this)),
      m_bannerChip(new SowChip({}, m_banner)), m_bannerButton(new ActionButton({}, Icon::None, m_banner)),
      m_split(new DetailSplit(this)), m_scroll(new QScrollArea(m_split)), m_cards(new QWidget(m_scroll)),
      m_grid(new QGridLayout(m_cards)), m_reasons(new ReasonsCard(m_cards)), m_people(new PeopleCard(m_cards)),
      m_pools(new PoolsCard(m_cards)), m_incidents(makeIncidentsCard(m_cards)), m_escorts(makeEscortsCard(m_cards))
{
    setObjectName(QStringLiteral("overviewTab"));
    buildBanner();
    m_scroll->setObjectName(QStringLiteral("overviewCards"));
    m_scroll->setAccessibleName(tr("Overview"));
    m_scroll->setWidget(m_cards);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumWidth(420);
    m_grid->setContentsMargins(12, 12, 12, 12);
    m_grid->setSpacing(12);
    m_split->setWidgets(m_scroll, buildTimeline(), 900, 400);
    m_split->restoreState(context.settings().value(QStringLiteral("overview/splitter")).toByteArray());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_split, 1);
    m_scroll->installEventFilter(this);
    connect(m_incidents, &TableCard::activated, this,
            [this](const QUuid &id) { this->navigator().openRecord(Kind::Incident, id, facts().id()); });
    connect(m_escorts, &TableCard::activated, this,
            [this](const QUuid &id) { this->navigator().openRecord(Kind::Engagement, id, facts().id()); });
    context.liveClocks().addTable(m_incidents->table(), [this](Instant now) {
        if (hasFacts())
            fillIncidents(m_incidents, facts(), {this->context().reference(), now}, this->context().dataTime());
    });
    setFocusProxy(m_timeline);
}

void OverviewTab::buildBanner()
{
    m_banner->setObjectName(QStringLiteral("overviewBanner"));
    m_banner->hide();
    m_banner->addInline(m_bannerChip);
    m_bannerButton->setObjectName(QStringLiteral("overviewBannerOpen"));
    m_bannerButton->setPrimary(true);
    m_banner->addAction(m_bannerButton);
    connect(m_bannerButton, &QPushButton::clicked, this, &OverviewTab::openUrgent);
}

QWidget *OverviewTab::buildTimeline()
{
    auto *side = new QWidget(m_split);
    side->setMinimumWidth(290);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    m_filter = new SegmentedControl(side);
    m_filter->setObjectName(QStringLiteral("timelineFilter"));
    m_filter->setAccessibleName(tr("Filter of the timeline"));
    m_filter->addSegment(QStringLiteral("all"), tr("All"));
    m_filter->addSegment(QStringLiteral("incidents"), tr("Incidents"));
    m_filter->addSegment(QStringLiteral("ledger"), tr("Ledger"), tr("Work logs"));
    m_filter->addSegment(QStringLiteral("notes"), tr("Notes"), tr("Notes and meetings"));
    m_filter->setCurrent(QStringLiteral("all"));
    m_timeline = new TimelineView(side);
    m_timeline->setObjectName(QStringLiteral("overviewTimeline"));
    m_timelineHead = new QWidget(side);
    m_timelineHead->installEventFilter(this);
    auto *head = new QHBoxLayout(m_timelineHead);
    head->setContentsMargins(12, 8, 12, 6);
    m_timelineTitle = new TextLabel(tr("Timeline"), TextStyle::Body, Tone::Text, true, m_timelineHead);
    m_timelineTitle->setToolTip(tr("What happened in the last 120 days, newest first"));
    head->addWidget(m_timelineTitle);
    head->addStretch(1);
    head->addWidget(m_filter);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_timelineHead);
    column->addWidget(m_timeline, 1);
    connect(m_filter, &SegmentedControl::currentChanged, this, &OverviewTab::fillTimeline);
    connect(m_timeline, &TimelineView::entryActivated, this, [this](const QString &id) {
        const qsizetype at = id.toLongLong();
        if (at >= 0 && at < m_items.size())
            navigator().openRecord(m_items[at].kind, m_items[at].record, facts().id());
    });
    return side;
}

void OverviewTab::refresh()
{
    const auto snapshot = context().snapshot();
    fillBanner();
    m_reasons->setFacts(facts(), snapshot.get(), view());
    m_people->setFacts(facts(), snapshot.get(), view());
    fillPools();
    fillIncidents(m_incidents, facts(), view(), context().dataTime());
    fillEscorts(m_escorts, facts(), view());
    m_items = timelineItems(context().store(), facts(), view(), snapshot.get(),
                            context().isPresenting() ? Audience::Customer : Audience::Team);
    fillTimeline();
    arrange();
}

void OverviewTab::fillPools()
{
    m_pools->setQuota(monthQuota(facts(), Month::of(today()), view()));
}

void OverviewTab::fillBanner()
{
    const auto snapshot = context().snapshot();
    const auto items = itemsOf(snapshot.get(), facts().id());
    m_banner->setVisible(!items.empty());
    if (items.empty())
        return;
    const TodayItem &item = *items.front();
    const QString text = wording::text(
        item, [&](PersonId id) { return snapshot->personName(id); }, facts().zone);
    QStringList detail;
    if (!item.due.isNull())
        detail.append(tr("due %1").arg(wording::dueText(item.due, snapshot->asOf, facts().zone)) +
                      (item.provisional ? wording::provisionalMark() : QString()));
    detail.append(wording::pillText(item, snapshot->asOf, facts().zone));
    detail.removeAll(QString());
    m_banner->setMessage(statusKind(item.kind), text, detail.join(QStringLiteral(" · ")));
    const PlanTerms terms = planOn(facts().subscriptions, today(), context().reference().catalogue);
    const QString section = sectionOf(item, terms.version);
    m_bannerChip->setVisible(!section.isEmpty());
    if (!section.isEmpty())
        m_bannerChip->setReference(sowReference(
            terms.known() ? terms.version : context().reference().catalogue.newestKnown(), section, terms.plan()));
    m_bannerButton->setText(tr("Open"));
    m_bannerButton->setVisible(tabFor(item) != CustomerTab::Overview);
}

void OverviewTab::openUrgent()
{
    const auto snapshot = context().snapshot();
    const auto items = itemsOf(snapshot.get(), facts().id());
    if (items.empty())
        return;
    const TodayItem item = *items.front();
    const CustomerTab tab = tabFor(item);
    navigator().openCustomer(facts().id(), tab, tabOf(item.recordKind) == tab ? item.recordId : QUuid());
}

void OverviewTab::fillTimeline()
{
    const QString chosen = m_filter->current();
    const TimelineFilter filter = chosen == QLatin1String("incidents") ? TimelineFilter::Incidents
                                  : chosen == QLatin1String("ledger")  ? TimelineFilter::Ledger
                                  : chosen == QLatin1String("notes")   ? TimelineFilter::Notes
                                                                       : TimelineFilter::All;
    QList<TimelineEntry> entries = timelineEntries(m_items, filter, facts().zone);
    if (entries.isEmpty())
        entries.append({{},
                        today(),
                        {},
                        Icon::Info,
                        tr("Nothing happened in the last 120 days."),
                        StatusKind::None,
                        tr("Incidents, work logs, notes and reports appear here."),
                        {}});
    m_timeline->setEntries(entries, today());
}

void OverviewTab::arrange()
{
    // The keys go where there is something to be seen: with the timeline put aside, to the cards.
    setFocusProxy(m_split->isNarrow() ? static_cast<QWidget *>(m_scroll) : m_timeline);
    const int columns = m_scroll->width() >= kTwoColumnsFrom ? 2 : 1;
    const bool beside = m_scroll->width() >= kTablesSideBySideFrom;
    if (columns == m_columns && beside == m_beside) {
        if (columns == 2)
            stretchTables();
        return;
    }
    m_columns = columns;
    m_beside = beside;
    m_pools->setNarrow(columns == 1);
    if (hasFacts())
        fillPools();
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int row = 0; row < 6; ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
    if (columns == 2) {
        m_grid->addWidget(m_reasons, 0, 0);
        m_grid->addWidget(m_people, 0, 1);
        m_grid->addWidget(m_pools, 1, 0, 1, 2);
        m_grid->addWidget(m_incidents, 2, 0, 1, beside ? 1 : 2);
        m_grid->addWidget(m_escorts, beside ? 2 : 3, beside ? 1 : 0, 1, beside ? 1 : 2);
        stretchTables();
        return;
    }
    int row = 0;
    for (QWidget *card : std::initializer_list<QWidget *>{m_reasons, m_pools, m_incidents, m_escorts, m_people})
        m_grid->addWidget(card, row++, 0);
    m_grid->setRowStretch(row, 1);
}

/// Room that is left goes to the tables that have rows, else below everything.
void OverviewTab::stretchTables()
{
    const bool incidents = m_incidents->model()->rowCount() > 0;
    const bool escorts = m_escorts->model()->rowCount() > 0;
    m_grid->setRowStretch(2, incidents || (m_beside && escorts) ? 1 : 0);
    m_grid->setRowStretch(3, !m_beside && escorts ? 1 : 0);
    m_grid->setRowStretch(4, incidents || escorts ? 0 : 1);
}

bool OverviewTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll && event->type() == QEvent::Resize)
        arrange();
    // In a narrow pane the title goes: the filter's words must stay whole.
    if (watched == m_timelineHead && event->type() == QEvent::Resize)
        m_timelineTitle->setVisible(m_timelineHead->width() >=
                                    m_timelineTitle->sizeHint().width() + m_filter->sizeHint().width() + kHeadRoom);
    return CustomerTabPage::eventFilter(watched, event);
}

QString OverviewTab::explanation() const
{
    if (!hasFacts())
        return {};
    const auto snapshot = context().snapshot();
    QString text =
        QStringLiteral("<h3>%1</h3><p>%2</p><ul>")
            .arg(tr("Why it stands here"),
                 tr("The rules that fired for this customer, in the order of Today (R14): the first is the banner."));
    for (const TodayItem *item : itemsOf(snapshot.get(), facts().id())) {
        text += QStringLiteral("<li>%1: %2</li>")
                    .arg(wording::name(item->kind).toHtmlEscaped(),
                         wording::text(
                             *item, [&](PersonId id) { return snapshot->personName(id); }, facts().zone)
                             .toHtmlEscaped());
    }
    return text + QStringLiteral("</ul>");
}

void OverviewTab::saveState()
{
    context().settings().setValue(QStringLiteral("overview/splitter"), m_split->saveState());
}

CustomerTabPage *makeOverviewTab(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new OverviewTab(context, navigator, parent);
}

} // namespace tam::ui
