#include "pages/todaydetail.h"

#include "pages/todayfacts.h"
#include "pages/todaysettle.h"
#include "rules/subscriptions.h"
#include "support/clockstrip.h"
#include "support/marks.h"
#include "widgets/badgewidgets.h"
#include "widgets/keyvaluegrid.h"
#include "widgets/sowchip.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace tam::ui {

namespace {

constexpr int kEvents = 4;
constexpr int kOthers = 6;
constexpr int kKeyWidth = 64;
constexpr int kRest = 60; ///< longer than a held key takes from row to row

bool hasClock(const TodayItem &item)
{
    return !item.clock.due.isNull() || item.kind == TodayKind::UnansweredNoTarget;
}

} // namespace

TodayDetail::TodayDetail(AppContext &context, Navigator &navigator, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_navigator(navigator)
{
    setObjectName(QStringLiteral("todayDetail"));
    setAccessibleName(tr("Selected item"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(292);
    setBackgroundRole(QPalette::Base);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &TodayDetail::left);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &TodayDetail::complete);
    setItem(nullptr, {});
}

TodayDetail::~TodayDetail()
{
    setWaiting({});
}

void TodayDetail::setWaiting(std::optional<TodayItem> item)
{
    if (m_waiting)
        m_context.taskEnded();
    m_waiting = std::move(item);
    if (m_waiting) {
        m_context.taskStarted();
        m_rest.start();
    } else {
        m_rest.stop();
    }
}

bool TodayDetail::settle()
{
    complete();
    return m_settle && m_settle->settle();
}

void TodayDetail::setItem(const TodayItem *item, const QString &sentence)
{
    const bool isSame = item && m_settle && m_settle->isAbout(*item);
    if (isSame && m_settle->isInUse())
        return;
    m_settle = nullptr;
    setWaiting({});
    m_body = new QWidget(this);
    m_body->setBackgroundRole(QPalette::Base);
    m_body->setAutoFillBackground(true);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(8);
    if (item) {
        addHead(*item, sentence);
        addClock(*item);
        addFacts(*item);
        setWaiting(*item);
    } else if (m_context.snapshot() && !m_context.snapshot()->today.empty()) {
        m_column->addWidget(
            new TextLabel(tr("Select an item to see what it is about."), TextStyle::Body, Tone::Muted, false, m_body));
    }
    m_column->addStretch(1);
    if (isSame) // new figures for what is being looked at
        complete();
    setWidget(m_body); // deletes the one before
}

void TodayDetail::complete()
{
    if (!m_waiting)
        return;
    const TodayItem item = *m_waiting;
    setWaiting({});
    delete m_column->takeAt(m_column->count() - 1); // the stretch
    addSettling(item);
    addEvents(item);
    addOthers(item);
    m_column->addStretch(1);
}

void TodayDetail::addRule()
{
    auto *line = new QFrame(m_body);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);
    m_column->addWidget(line);
}

void TodayDetail::addSection(const QString &title)
{
    addRule();
    m_column->addWidget(new TextLabel(title, TextStyle::Secondary, Tone::Muted, true, m_body));
}

void TodayDetail::addHead(const TodayItem &item, const QString &sentence)
{
    const auto snapshot = m_context.snapshot();
    if (const PortfolioRow *row = snapshot->row(item.customer)) {
        auto *line = new QHBoxLayout;
        line->addWidget(new PlanMarkLabel(planMark(row->plan, row->terms), m_body));
        line->addWidget(new TextLabel(displayName(*row), TextStyle::Body, Tone::Text, false, m_body), 1);
        if (item.severity != Severity::Absent)
            line->addWidget(new TagLabel(
                {wording::name(item.severity), item.severity <= Severity::High ? Tone::Critical : Tone::Muted},
                m_body));
        m_column->addLayout(line);
    }
    auto *title =
        new TextLabel(item.title.isEmpty() ? sentence : item.title, TextStyle::DetailTitle, Tone::Text, true, m_body);
    title->setWordWrap(true);
    m_column->addWidget(title);
    m_column->addWidget(new TextLabel(todayByline(m_context, item), TextStyle::Secondary, Tone::Muted, false, m_body));
}

void TodayDetail::addClock(const TodayItem &item)
{
    if (!hasClock(item))
        return;
    addRule();
    auto *line = new QHBoxLayout;
    line->addWidget(new TextLabel(wording::name(item.clock.target), TextStyle::Secondary, Tone::Muted, true, m_body));
    const PortfolioRow *row = m_context.snapshot()->row(item.customer);
    const CatalogueVersion *version = row ? m_context.reference().catalogue.byId(row->catalogueId) : nullptr;
    if (!version)
        version = m_context.reference().catalogue.newestKnown();
    for (const QString &section : item.clock.sow)
        line->addWidget(new SowChip(sowReference(version, section, row ? row->plan : Plan::Absent), m_body));
    line->addStretch(1);
    m_column->addLayout(line);
    m_column->addWidget(new ClockStrip(item.clock, m_context, m_context.zoneOf(item.customer), m_body));
}

void TodayDetail::addFacts(const TodayItem &item)
{
    auto *grid = new KeyValueGrid(m_body);
    grid->setKeyWidth(kKeyWidth);
    addTodayFacts(*grid, m_context, item);
    if (grid->rowCount() > 0) {
        addRule();
        m_column->addWidget(grid);
    } else {
        delete grid;
    }
    if (const QString text = todayFreeText(m_context, item); !text.isEmpty()) {
        auto *label = new TextLabel(QChar(0x2068) + text + QChar(0x2069), TextStyle::Body, Tone::Text, false, m_body);
        label->setWordWrap(true);
        m_column->addWidget(label);
    }
}

void TodayDetail::addSettling(const TodayItem &item)
{
    addRule();
    m_settle = new TodaySettle(m_context, item, m_body);
    connect(m_settle, &TodaySettle::settleRequested, this, &TodayDetail::settleRequested);
    connect(m_settle, &TodaySettle::openRequested, this, &TodayDetail::openRequested);
    connect(m_settle, &TodaySettle::snoozeRequested, this, &TodayDetail::snoozeRequested);
    m_column->addWidget(m_settle);
    m_settle->show(); // a layout shows it at the next turn, and a key may settle before
}

void TodayDetail::addEvents(const TodayItem &item)
{
    if (item.recordKind != Kind::Incident)
        return;
    Query query;
    query.where = QStringLiteral("customer_id = ? AND incident_id = ? AND happened_at <= ?");
    query.values = {idValue(item.customer.uuid), idValue(item.recordId), instantValue(m_context.asOf())};
    query.orderBy = QStringLiteral("happened_at DESC");
    query.limit = kEvents;
    auto events = m_context.store().all<IncidentEvent>(query);
    if (!events || events->empty())
        return;
    addSection(tr("Latest"));
    auto *grid = new KeyValueGrid(m_body);
    grid->setKeyWidth(kKeyWidth);
    const Zone zone = m_context.zoneOf(item.customer);
    for (const IncidentEvent &event : *events) {
        const QDateTime at = zone.localTime(event.happenedAt);
        const bool today = at.date() == zone.dateAt(m_context.asOf());
        grid->addRow(today ? at.toString(QStringLiteral("HH:mm")) : wording::shortDate(at.date()),
                     event.text.isEmpty() ? wording::name(event.type) : event.text.section(u'\n', 0, 0));
    }
    m_column->addWidget(grid);
}

void TodayDetail::addOthers(const TodayItem &item)
{
    const auto snapshot = m_context.snapshot();
    const PortfolioRow *row = snapshot->row(item.customer);
    if (!row || row->items.size() < 2)
        return;
    addSection(tr("Same customer"));
    const Zone zone = m_context.zoneOf(item.customer);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    m_column->addLayout(lines);
    int shown = 0;
    for (const int index : row->items) {
        const TodayItem &other = snapshot->today[size_t(index)];
        if (other.isAlso(item) || shown == kOthers)
            continue;
        ++shown;
        const QString text = wording::text(
            other, [&](PersonId id) { return snapshot->personName(id); }, zone);
        auto *line = new StatusLine(statusKind(other.kind), text, m_body);
        line->setWordWrap(true);
        lines->addWidget(line);
    }
}

} // namespace tam::ui
