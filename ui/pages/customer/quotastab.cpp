#include "pages/customer/customertab.h"
#include "pages/customer/poolcard.h"
#include "pages/customer/quotasections.h"
#include "pages/quotas/quotaexplanation.h"
#include "support/listpane.h"
#include "support/marks.h"
#include "theme/icons.h"
#include "widgets/actionbutton.h"
#include "widgets/card.h"
#include "widgets/heatmapview.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kTwoColumnsFrom = 900;
constexpr int kThreeColumnsFrom = 1480;
constexpr int kCardHeight = 226;
constexpr int kLogsHeight = 214;
constexpr int kCardHead = 32; ///< the head and the frame of a card
constexpr int kHistory = 12;

} // namespace

/// The quota of one customer (R2–R6): a card for each pool, twelve months as a heat map, and the work logs of the
/// month.
class QuotasTab : public CustomerTabPage
{
    Q_OBJECT

public:
    QuotasTab(AppContext &context, Navigator &navigator, QWidget *parent);

    void select(const QUuid &record) override
    {
        if (!m_logs->select(record))
            return;
        setFocusProxy(m_logs);
        // Once what can be done with the entry has its place, too.
        QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_logs); });
    }
    std::optional<Month> month() const override { return m_month; }
    QString explanation() const override
    {
        return hasFacts() ? quotaExplanation(facts(), m_ledgers, m_quota, view()) : QString();
    }

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildStepper();
    void setMonth(Month month);
    void fillHistory();
    void arrange();

    Month m_month;
    bool m_followsToday = true;
    CustomerId m_shown;
    TextLabel *m_monthLabel = nullptr;
    TextLabel *m_hint = nullptr;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QGridLayout *m_grid;
    QList<PoolCard *> m_cards;
    Card *m_historyCard = nullptr;
    HeatMapView *m_history = nullptr;
    WorkLogCard *m_logs = nullptr;
    std::vector<Ledger> m_ledgers;
    MonthQuota m_quota;
    QList<QWidget *> m_order;
    int m_columns = 0;
};

QuotasTab::QuotasTab(AppContext &context, Navigator &navigator, QWidget *parent)
    : CustomerTabPage(context, navigator, parent), m_scroll(new QScrollArea(this)), m_body(new QWidget(m_scroll)),
      m_grid(new QGridLayout(m_body))
{
    setObjectName(QStringLiteral("quotasTab"));
    QWidget *stepper = buildStepper();
    m_scroll->setObjectName(QStringLiteral("quotaCards"));
    m_scroll->setAccessibleName(tr("Quotas"));
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setContentsMargins(16, 4, 16, 12);
    m_grid->setSpacing(12);
    for (const Pool pool : allPools) {
        auto *card = new PoolCard(pool, m_body);
        connect(card, &PoolCard::logDateClicked, this, [this](Pool which, const QDate &date) {
            m_logs->selectDate(which, date);
            m_scroll->ensureWidgetVisible(m_logs);
        });
        m_cards.append(card);
    }
    // Made after the cards: Tab goes through them as they are read.
    m_historyCard = new Card(tr("Twelve months, % of the limit"), m_body);
    m_history = new HeatMapView(m_historyCard);
    m_logs = new WorkLogCard(context, m_body);
    m_history->setObjectName(QStringLiteral("quotaHistory"));
    m_history->setAccessibleName(tr("Use of the limits in twelve months"));
    m_historyCard->setBodyMargins(0);
    m_historyCard->body()->addWidget(m_history, 0, Qt::AlignTop);
    connect(m_history, &HeatMapView::cellActivated, this,
            [this](int, int column) { setMonth(m_month.plus(column + 1 - kHistory)); });
    // What can be done with an entry makes the ledger higher once one is chosen: whoever works there keeps it in sight.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && m_logs->isAncestorOf(focus))
            m_scroll->ensureWidgetVisible(m_logs);
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(stepper);
    column->addWidget(m_scroll, 1);
    setFocusProxy(m_scroll);
}

QWidget *QuotasTab::buildStepper()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 6, 16, 4);
    const auto step = [&](const QString &name, Icon icon, const QString &text, int months) {
        auto *button = new QToolButton(bar);
        button->setObjectName(name);
        button->setIcon(icons::icon(icon));
        button->setAccessibleName(text);
        button->setToolTip(text);
        connect(button, &QToolButton::clicked, this, [this, months] { setMonth(m_month.plus(months)); });
        return button;
    };
    row->addWidget(step(QStringLiteral("monthBack"), Icon::ChevronLeft, tr("Month before"), -1));
    m_monthLabel = new TextLabel({}, TextStyle::Body, Tone::Text, true, bar);
    m_monthLabel->setElides(false);
    row->addWidget(m_monthLabel);
    row->addWidget(step(QStringLiteral("monthForward"), Icon::ChevronRight, tr("Next month"), 1));
    auto *now = new ActionButton(tr("This month"), Icon::None, bar);
    now->setObjectName(QStringLiteral("thisMonth"));
    connect(now, &QPushButton::clicked, this, [this] { setMonth(Month::of(today())); });
    row->addWidget(now);
    m_hint = new TextLabel({}, TextStyle::Secondary, Tone::Muted, false, bar);
    m_hint->setWordWrap(true);
    row->addWidget(m_hint, 1);
    return bar;
}

void QuotasTab::setMonth(Month month)
{
    m_month = month;
    m_followsToday = month == Month::of(today());
    refresh();
}

void QuotasTab::refresh()
{
    if (m_shown != facts().id()) {
        m_shown = facts().id();
        m_followsToday = true;
    }
    setFocusProxy(m_scroll);
    if (m_followsToday)
        m_month = Month::of(today());
    m_ledgers = ledgers(facts(), context().asOf());
    m_quota = monthQuota(facts(), m_ledgers, m_month, view());
    m_monthLabel->setText(wording::month(m_month));
    const bool unknown = m_quota.plan.terms.terms == Terms::Unknown;
    QStringList hints;
    if (!unknown)
        hints.append(tr("left = limit − used − reserved"));
    if (m_quota.plan.changedOn.isValid())
        hints.prepend(tr("The plan changed on %1: the later plan's limits hold for the whole month.")
                          .arg(wording::date(m_quota.plan.changedOn)));
    if (m_quota.undecided > 0)
        hints.prepend(tr("%n engagement(s) of this month are not counted: they hold a value that this version does not "
                         "know.",
                         nullptr, m_quota.undecided));
    if (unknown)
        hints.prepend(tr("The terms of this order are not in the catalogue: no limit is shown."));
    QStringList missing;
    QList<QWidget *> order;
    for (PoolCard *card : std::as_const(m_cards)) {
        const PoolQuota &pool = m_quota.pool(card->pool());
        const bool shown = hasCard(pool);
        card->setVisible(shown);
        if (!shown)
            missing.append(wording::shortName(card->pool()));
        else
            order.append(card);
        card->setQuota(facts(), m_ledgers, m_quota, view());
    }
    if (!missing.isEmpty())
        hints.append((unknown ? tr("Nothing used of: %1") : tr("Not in the plan: %1")).arg(missing.join(tr(", "))));
    m_hint->setText(hints.join(QStringLiteral(" · ")));
    fillHistory();
    m_logs->setLogs(facts(), m_ledgers, m_month, *context().snapshot());
    m_order = order;
    m_columns = 0;
    arrange();
}

void QuotasTab::fillHistory()
{
    const std::vector<QuotaHistoryMonth> months = quotaHistory(facts(), m_ledgers, m_month, kHistory, view());
    if (months.size() >= 2) {
        const QuotaHistoryMonth &last = months[months.size() - 2];
        Days sum = Days::whole(0);
        for (const Days &days : last.lapsed) {
            if (!days.isNull())
                sum += days;
        }
        m_historyCard->setSubtitle(
            tr("lapsed unused in %1: %2").arg(wording::month(last.quota.month), wording::daysUnit(sum)));
    }
    m_history->setData(historyMap(months));
}

void QuotasTab::arrange()
{
    const int columns = width() >= kThreeColumnsFrom ? 3 : width() >= kTwoColumnsFrom ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    const QuotaGrid places = quotaGrid(int(m_order.size()), columns);
    const auto add = [this](QWidget *card, const QuotaGrid::Place &place) {
        m_grid->addWidget(card, place.row, place.column, 1, place.span);
    };
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        m_order[i]->setMinimumHeight(kCardHeight);
        add(m_order[i], places.pools[i]);
        m_grid->setRowStretch(places.pools[i].row, 3);
    }
    // The heat map is as high as its rows: a scroll bar in it would hide the pool that matters.
    m_historyCard->setMinimumHeight(m_history->sizeHint().height() + kCardHead);
    m_logs->setMinimumHeight(kLogsHeight);
    add(m_historyCard, places.history);
    add(m_logs, places.logs);
    if (m_order.isEmpty() || places.logs.row >= places.history.row)
        m_grid->setRowStretch(places.logs.row, 2);
    for (int c = 0; c < 3; ++c)
        m_grid->setColumnStretch(c, c < columns ? 1 : 0);
}

void QuotasTab::resizeEvent(QResizeEvent *event)
{
    CustomerTabPage::resizeEvent(event);
    arrange();
}

CustomerTabPage *makeQuotasTab(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new QuotasTab(context, navigator, parent);
}

} // namespace tam::ui

#include "quotastab.moc"
