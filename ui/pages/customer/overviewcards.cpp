#include "pages/customer/overviewcards.h"

#include "models/listmodel.h"
#include "rules/booking.h"
#include "rules/clocks.h"
#include "rules/engagements.h"
#include "rules/prerequisites.h"
#include "support/marks.h"
#include "support/provisionalmark.h"
#include "widgets/badgewidgets.h"
#include "widgets/datatable.h"
#include "widgets/keyvaluegrid.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kReasons = 7;
constexpr int kBarWidth = 320; ///< longer bars say no more
constexpr int kRowsShown = 4;

QString dot(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// What stops a booking of the pool, in words; empty where it can be booked or is not in the plan.
QString blockText(const PoolQuota &pool)
{
    if (pool.daysOver())
        return PoolsCard::tr("over by %1").arg(wording::daysUnit(-pool.remainingDays));
    if (pool.timesOver())
        return PoolsCard::tr("over by %1").arg(wording::timesUnit(-*pool.remainingTimes));
    if (pool.blockedByTimes())
        return PoolsCard::tr("times used up: %1 cannot be booked").arg(wording::daysUnit(pool.remainingDays));
    if (pool.blockedByDays())
        return PoolsCard::tr("days used up: %1 cannot be booked").arg(wording::timesUnit(*pool.remainingTimes));
    if (pool.remainingDays <= Days::whole(0))
        return PoolsCard::tr("used up");
    return {};
}

} // namespace

std::vector<const TodayItem *> itemsOf(const PortfolioSnapshot *snapshot, CustomerId customer)
{
    std::vector<const TodayItem *> items;
    const PortfolioRow *row = snapshot ? snapshot->row(customer) : nullptr;
    if (row) {
        for (const int index : row->items)
            items.push_back(&snapshot->today[size_t(index)]);
    }
    return items;
}

ReasonsCard::ReasonsCard(QWidget *parent) : Card(tr("Why it stands here"), parent)
{
    setObjectName(QStringLiteral("overviewReasons"));
    setSubtitle(tr("rules that fired, no score"));
}

void ReasonsCard::setFacts(const CustomerFacts &facts, const PortfolioSnapshot *snapshot, const View &view)
{
    delete m_lines;
    m_lines = new QWidget(this);
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto items = itemsOf(snapshot, facts.id());
    bool prerequisiteNamed = false;
    int shown = 0;
    for (const TodayItem *item : items) {
        prerequisiteNamed |= item->kind == TodayKind::PrerequisiteMissing;
        if (shown++ >= kReasons)
            continue;
        const QString left = wording::pillText(*item, snapshot->asOf, facts.zone);
        const QString text = wording::text(
            *item, [snapshot](PersonId id) { return snapshot->personName(id); }, facts.zone);
        auto *line =
            new StatusLine(statusKind(item->kind),
                           dot({left, text}) + (item->provisional ? wording::provisionalMark() : QString()), m_lines);
        line->setWordWrap(true);
        column->addWidget(line);
    }
    if (shown > kReasons)
        column->addWidget(new TextLabel(tr("and %n more in Today", nullptr, shown - kReasons), TextStyle::Secondary,
                                        Tone::Muted, false, m_lines));
    if (items.empty())
        column->addWidget(new StatusLine(StatusKind::Met, tr("no rule fired"), m_lines));
    if (!prerequisiteNamed) {
        const Prerequisites list = prerequisites(facts, view);
        if (list.missing() == 0 && list.required() > 0)
            column->addWidget(
                new StatusLine(StatusKind::Met, tr("prerequisites complete: %1 of %1").arg(list.required()), m_lines));
    }
    column->addStretch(1);
    body()->addWidget(m_lines);
}

PeopleCard::PeopleCard(QWidget *parent) : Card(tr("Customer and contacts"), parent), m_grid(new KeyValueGrid(this))
{
    setObjectName(QStringLiteral("overviewPeople"));
    m_grid->setKeyWidth(108);
    body()->addWidget(m_grid);
    body()->addStretch(1);
}

void PeopleCard::setFacts(const CustomerFacts &facts, const PortfolioSnapshot *snapshot, const View &view)
{
    const Customer &customer = facts.customer;
    const auto orNone = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    m_grid->clear();
    m_grid->addRow(tr("Industry, region"), orNone(dot({customer.industry, customer.region})));
    m_grid->addRow(tr("Account ids"), orNone(customer.accountIds.join(QStringLiteral(", "))));
    QStringList technical;
    for (const Contact &contact : facts.contacts) {
        if (contact.isTechnicalContact.value_or(false))
            technical.append(dot({contact.name, contact.role, contact.phone}));
    }
    m_grid->addRow(tr("Technical contact"), technical.isEmpty() ? tr("none named") : technical.join(u'\n'),
                   technical.isEmpty() ? Tone::Attention : Tone::Text);
    m_grid->addRow(tr("Group"), orNone(customer.groupId));
    const LocalText &calendar = view.reference.calendar(customer.calendarName()).name();
    m_grid->addRow(tr("Calendar, zone"), dot({wording::local(calendar), facts.zone.name()}));
    QStringList tams;
    for (const QUuid &id : customer.tamIds) {
        const QString name = snapshot ? snapshot->personName({id}) : QString();
        tams.append(tams.isEmpty() ? tr("%1 (primary)").arg(name) : name);
    }
    m_grid->addRow(tr("TAM"), orNone(tams.join(tr(", "))));
}

PoolsCard::PoolsCard(QWidget *parent) : Card(tr("Quotas"), parent)
{
    setObjectName(QStringLiteral("overviewPools"));
}

void PoolsCard::addPool(QGridLayout *grid, QGridLayout *words, const PoolQuota &pool, int row)
{
    const auto label = [&](const QString &text, Tone tone, bool bold = false) {
        auto *made = new TextLabel(text, TextStyle::Body, tone, bold, m_body);
        made->setElides(false);
        return made;
    };
    const bool unknown = pool.limitDays.isNull();
    const bool shown = unknown || pool.offered || pool.over.value_or(false);
    auto *name =
        new TextLabel(wording::shortName(pool.pool), TextStyle::Body, shown ? Tone::Text : Tone::Faint, false, m_body);
    name->setToolTip(wording::name(pool.pool));
    grid->addWidget(name, row, 0);
    if (!shown) {
        grid->addWidget(label(tr("not in the plan"), Tone::Faint), row, 1, 1, 4);
        return;
    }
    const QuotaCell cell = quotaCell(pool);
    auto *bar = new QuotaBarView(cell.days, m_body);
    bar->setMaximumWidth(kBarWidth);
    grid->addWidget(bar, row, 1);
    if (unknown) {
        grid->addWidget(label(tr("%1 used, terms unknown").arg(wording::daysUnit(pool.usedDays)), Tone::Uncertain), row,
                        2, 1, 3);
        return;
    }
    auto *days = label(wording::days(pool.remainingDays), leftTone(pool.remainingDays.toDouble()), true);
    days->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(4);
    figures->addStretch(1);
    figures->addWidget(days);
    figures->addWidget(label(tr("of %1 left").arg(wording::daysUnit(pool.limitDays)), Tone::Muted));
    grid->addLayout(figures, row, 2);
    grid->addWidget(new TimesView(cell.times, m_body), row, 3);
    const int times = pool.remainingTimes.value_or(0);
    grid->addWidget(label(tr("%1 left").arg(wording::timesUnit(times)), leftTone(times), times <= 0), row, 4);
    const QString block = blockText(pool);
    if (block.isEmpty() && m_narrow)
        return;
    auto *line = new StatusLine(pool.over.value_or(false) ? StatusKind::Breached
                                : block.isEmpty()         ? StatusKind::Met
                                                          : StatusKind::DueSoon,
                                block.isEmpty() ? tr("can be booked")
                                : m_narrow      ? tr("%1: %2").arg(wording::shortName(pool.pool), block)
                                                : block,
                                m_body);
    line->setWordWrap(true);
    if (m_narrow)
        words->addWidget(line, row, 0);
    else
        grid->addWidget(line, row, 5);
}

void PoolsCard::setQuota(const MonthQuota &quota)
{
    delete m_body;
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    // The words want their width first; the bar is readable at any.
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(5, m_narrow ? 0 : 3);
    auto *words = new QGridLayout;
    words->setVerticalSpacing(2);
    column->addLayout(grid);
    column->addLayout(words);
    column->addStretch(1);
    setTitle(tr("Quotas %1").arg(wording::month(quota.month)));
    setSubtitle(quota.plan.terms.terms == Terms::Unknown ? tr("terms of this order are not in the catalogue")
                : quota.plan.terms.terms == Terms::None  ? tr("no plan in this month")
                                                         : tr("left = limit − used − reserved"));
    const bool nothing = std::none_of(quota.pools.begin(), quota.pools.end(), [](const PoolQuota &pool) {
        return pool.offered || pool.limitDays.isNull() || pool.over.value_or(false);
    });
    if (nothing) {
        grid->addWidget(
            new TextLabel(tr("Without a plan there are no quotas."), TextStyle::Body, Tone::Muted, false, m_body), 0, 0,
            1, 2);
    } else {
        int row = 0;
        for (const PoolQuota &pool : quota.pools)
            addPool(grid, words, pool, row++);
    }
    body()->addWidget(m_body);
}

void PoolsCard::setNarrow(bool narrow)
{
    m_narrow = narrow;
}

TableCard::TableCard(const QString &name, const QString &title, ListModel *model, const QString &nothing,
                     QWidget *parent)
    : Card(title, parent), m_model(model), m_table(new DataTable(this)),
      m_nothing(new TextLabel(nothing, TextStyle::Body, Tone::Muted, false, this))
{
    setObjectName(name);
    m_model->setParent(this);
    m_table->setObjectName(name + QStringLiteral("Table"));
    m_table->setAccessibleName(title);
    m_table->setDensity(DataTable::Density::Compact);
    m_table->setModel(m_model);
    // As high as its rows: updated() sets the minimum, what room is left is shared.
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_nothing->setContentsMargins(10, 6, 10, 8);
    m_nothing->setWordWrap(true);
    setBodyMargins(0);
    body()->setContentsMargins(1, 0, 1, 2);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_nothing, 0, Qt::AlignTop);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const ListRow *row = m_model->row(index.row()))
            Q_EMIT activated(row->id);
    });
}

void TableCard::updated()
{
    const int rows = m_model->rowCount();
    setSubtitle(rows > 0 ? QString::number(rows) : QString());
    m_table->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_table->measureAnew();
    m_table->setMinimumHeight(metrics::HeaderRow + std::min(rows, kRowsShown) * (metrics::RowCompact + 2) + 4);
}

TableCard *makeIncidentsCard(QWidget *parent)
{
    auto *model = new ListModel({{QStringLiteral("clock"), TableCard::tr("Clock"), 128, false, 0, false, 240},
                                 {QStringLiteral("incident"), TableCard::tr("Incident"), 180, true},
                                 {QStringLiteral("severity"), TableCard::tr("Severity"), 84, false, 2, false, 110},
                                 {QStringLiteral("status"), TableCard::tr("Status"), 96, false, 1, false, 150}});
    return new TableCard(QStringLiteral("overviewIncidents"), TableCard::tr("Open incidents"), model,
                         TableCard::tr("No incident is open."), parent);
}

void fillIncidents(TableCard *card, const CustomerFacts &facts, const View &view, Instant dataTime)
{
    struct Entry
    {
        const Incident *incident;
        Clock clock;
    };
    std::vector<Entry> open;
    for (const Incident &incident : facts.incidents) {
        if (!incident.isOpen() || incident.openedAt > view.asOf)
            continue;
        // The clock that matters is the unanswered one that is due first, else the first.
        const std::vector<Clock> all = clocks(facts, incident, view);
        Clock leading = all.empty() ? Clock() : all.front();
        for (const Clock &clock : all) {
            if (!clock.answered() && !clock.due.isNull() &&
                (leading.answered() || leading.due.isNull() || clock.due < leading.due))
                leading = clock;
        }
        open.push_back({&incident, leading});
    }
    std::stable_sort(open.begin(), open.end(), [](const Entry &a, const Entry &b) {
        const auto running = [](const Entry &e) { return !e.clock.answered() && !e.clock.due.isNull(); };
        if (running(a) != running(b))
            return running(a);
        if (running(a) && a.clock.due != b.clock.due)
            return a.clock.due < b.clock.due;
        return a.incident->severity != b.incident->severity ? a.incident->severity < b.incident->severity
                                                            : b.incident->openedAt < a.incident->openedAt;
    });
    QList<ListRow> rows;
    for (const Entry &entry : open) {
        const PillData pill = clockPill(entry.clock, view.asOf, {dataTime, facts.zone});
        ListRow row;
        row.id = entry.incident->uuid;
        row.kind = Kind::Incident;
        row.customer = facts.id();
        ListCell clock(dot({pill.text, pill.secondary}));
        clock.with(PillTextRole, pill.text)
            .with(PillSecondaryRole, pill.secondary)
            .with(StatusRole, QVariant::fromValue(pill.kind));
        if (!entry.clock.due.isNull() && !entry.clock.answered())
            clock.with(ClockDueRole, entry.clock.due.microseconds());
        clock.with(Qt::ToolTipRole, TableCard::tr("%1: %2").arg(wording::name(entry.clock.target), pill.text));
        ListCell title(entry.incident->number + u' ' + entry.incident->title);
        ListCell severity(wording::name(entry.incident->severity));
        severity.with(SeverityRole, severityLevel(entry.incident->severity));
        row.cells = {clock, title, severity, ListCell(wording::name(entry.incident->status))};
        rows.append(row);
    }
    card->model()->setRows(rows);
    card->updated();
}

TableCard *makeEscortsCard(QWidget *parent)
{
    auto *model = new ListModel({{QStringLiteral("dates"), TableCard::tr("Dates"), 136},
                                 {QStringLiteral("escort"), TableCard::tr("Escort"), 150, true},
                                 {QStringLiteral("status"), TableCard::tr("Status"), 76, false, 2, false, 110},
                                 {QStringLiteral("checklist"), TableCard::tr("Checklist"), 70},
                                 {QStringLiteral("apply"), TableCard::tr("Apply by"), 116, false, 1, false, 200}});
    return new TableCard(QStringLiteral("overviewEscorts"), TableCard::tr("Escorts ahead"), model,
                         TableCard::tr("No escort is planned."), parent);
}

void fillEscorts(TableCard *card, const CustomerFacts &facts, const View &view)
{
    const QDate today = facts.zone.dateAt(view.asOf);
    const WorkCalendar &calendar = view.reference.calendar(facts.customer.calendarName());
    std::vector<const Engagement *> ahead;
    for (const Engagement &e : facts.engagements) {
        if (isEscort(e.service) && e.plannedEnd >= today && isUnderWay(e, view.asOf))
            ahead.push_back(&e);
    }
    std::sort(ahead.begin(), ahead.end(),
              [](const Engagement *a, const Engagement *b) { return a->plannedStart < b->plannedStart; });
    QList<ListRow> rows;
    for (const Engagement *e : ahead) {
        ListRow row;
        row.id = e->uuid;
        row.kind = Kind::Engagement;
        row.customer = facts.id();
        int done = 0, total = 0;
        for (const ChecklistItem &item : facts.checklistItems) {
            if (item.engagementId != e->id())
                continue;
            ++total;
            done += !knownAt(item.doneAt, view.asOf).isNull();
        }
        ListCell dates(e->plannedStart == e->plannedEnd
                           ? wording::dayAndWeekday(e->plannedStart)
                           : QStringLiteral("%1 – %2").arg(QLocale().toString(e->plannedStart, TableCard::tr("d MMM")),
                                                           QLocale().toString(e->plannedEnd, TableCard::tr("d MMM"))));
        ListCell title(e->title);
        title.with(SecondaryTextRole, wording::shortName(e->service));
        ListCell status(wording::name(e->status));
        ListCell checklist(total == 0 ? QStringLiteral("–") : QStringLiteral("%1/%2").arg(done).arg(total));
        if (total > 0)
            checklist.with(StatusRole, QVariant::fromValue(done == total                        ? StatusKind::Met
                                                           : today.daysTo(e->plannedStart) <= 7 ? StatusKind::DueSoon
                                                                                                : StatusKind::Open));
        ListCell apply(QStringLiteral("–"));
        const std::optional<int> notice = noticeWorkingDays(facts, *e, view);
        if (notice) {
            const WorkdayDate latest = latestApplicationDate(calendar, e->plannedStart, *notice);
            apply = ListCell(wording::dayAndWeekday(latest.date) +
                             (latest.provisional ? shortProvisionalMark() : QString()));
            const QString rule =
                TableCard::tr("Latest application date: %n working day(s) before the start", nullptr, *notice);
            apply.with(Qt::ToolTipRole, QString(latest.provisional ? rule + wording::provisionalMark() : rule));
            if (e->status == EngagementStatus::Requested)
                apply.with(StatusRole,
                           QVariant::fromValue(latest.date < facts.zone.dateAt(e->requestedAt) ? StatusKind::Missed
                                                                                               : StatusKind::Met));
        }
        row.cells = {dates, title, status, checklist, apply};
        rows.append(row);
    }
    card->model()->setRows(rows);
    card->updated();
}

} // namespace tam::ui
