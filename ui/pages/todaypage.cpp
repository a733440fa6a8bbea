#include "pages/todaypage.h"

#include "edit/recordactions.h"
#include "edit/recordbar.h"
#include "pages/escorts/dutyactions.h"
#include "pages/snoozedialog.h"
#include "pages/todaydetail.h"
#include "pages/todaysettle.h"
#include "search/pinyin.h"
#include "support/rowkeeper.h"
#include "theme/tokens.h"
#include "widgets/datatable.h"
#include "widgets/detailsplit.h"
#include "widgets/emptystate.h"
#include "widgets/pageheader.h"
#include "widgets/searchfield.h"
#include "widgets/segmentedcontrol.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kKindsLength = 9; ///< characters of the group chooser; its list opens as wide as the longest

} // namespace

TodayPage::TodayPage(AppContext &context, Navigator &navigator, QWidget *parent)
    : Page(context, navigator, parent), m_model(new TodayModel(this)), m_header(new PageHeader(tr("Today"), this)),
      m_whose(new SegmentedControl(this)), m_kinds(new QComboBox(this)), m_filter(new SearchField(Icon::Filter, this)),
      m_split(new DetailSplit(this)), m_stack(new QStackedWidget(this)), m_table(new DataTable(this)),
      m_empty(new EmptyState(this)), m_detail(new TodayDetail(context, navigator, this))
{
    setObjectName(QStringLiteral("todayPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_split, 1);
    m_table->setObjectName(QStringLiteral("todayTable"));
    m_table->setAccessibleName(tr("Today"));
    m_table->setDensity(DataTable::Density::Compact);
    m_table->setModel(m_model);
    m_table->restoreState(context.settings().value(QStringLiteral("today/columns")).toByteArray());
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setFilter(m_filter);
    m_split->setWidgets(m_stack, m_detail, 900, 330);
    m_split->restoreState(context.settings().value(QStringLiteral("today/splitter")).toByteArray());
    buildHeader();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TodayPage::onCurrentChanged);
    connect(m_table, &QAbstractItemView::activated, this, &TodayPage::openCurrent);
    connect(m_detail, &TodayDetail::settleRequested, this, &TodayPage::settleCurrent);
    connect(m_detail, &TodayDetail::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_detail, &TodayDetail::openRequested, this, &TodayPage::openCurrent);
    connect(m_detail, &TodayDetail::snoozeRequested, this, &TodayPage::snoozeCurrent);
    context.liveClocks().addTable(m_table, [this](Instant now) { m_model->setNow(now); });
    auto *settle = new QAction(tr("Settle the item"), this);
    settle->setObjectName(QStringLiteral("settleItem"));
    settle->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    settle->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_split->addAction(settle);
    connect(settle, &QAction::triggered, this, &TodayPage::settleCurrent);
    auto *snooze = new QAction(tr("Snooze …"), this);
    snooze->setObjectName(QStringLiteral("snoozeItem"));
    snooze->setShortcut(Qt::Key_S);
    snooze->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(snooze);
    connect(snooze, &QAction::triggered, this, &TodayPage::snoozeCurrent);
    new RowKeeper(m_table, [this](int row) { return m_model->keyOf(row); });
    setFocusProxy(m_table);
}

void TodayPage::buildHeader()
{
    m_whose->setObjectName(QStringLiteral("todayWhose"));
    m_whose->setAccessibleName(tr("Whose customers"));
    m_whose->addSegment(QStringLiteral("mine"), tr("Mine"));
    m_whose->addSegment(QStringLiteral("team"), tr("Team"));
    m_whose->setCurrent(context().settings().value(QStringLiteral("today/whose"), QStringLiteral("mine")).toString());
    m_kinds->setObjectName(QStringLiteral("todayKinds"));
    m_kinds->setAccessibleName(tr("Groups shown"));
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kinds->setMinimumContentsLength(kKindsLength);
    m_filter->setObjectName(QStringLiteral("todayFilter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setKeyHint(QKeySequence::Find);
    m_filter->setFixedWidth(160);
    fillKinds();
    m_kinds->view()->setMinimumWidth(m_kinds->view()->sizeHintForColumn(0) + 2 * metrics::CellPadding);
    const QSettings &settings = context().settings();
    m_kinds->setCurrentIndex(std::max(0, m_kinds->findData(settings.value(QStringLiteral("today/kind"), 0).toInt())));
    m_filter->setText(settings.value(QStringLiteral("today/filter")).toString());
    auto *columns = new QToolButton(this);
    columns->setObjectName(QStringLiteral("todayColumns"));
    columns->setIcon(icons::icon(Icon::Table));
    columns->setToolTip(tr("Columns"));
    columns->setAccessibleName(tr("Columns"));
    columns->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(columns);
    columns->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_table->addColumnActions(menu);
    });
    m_new = new NewButton(context(), {Kind::Task, Kind::Incident, Kind::Note, Kind::Meeting}, m_header);
    m_new->setCompact();
    for (QWidget *control :
         {static_cast<QWidget *>(m_whose), static_cast<QWidget *>(m_kinds), static_cast<QWidget *>(m_filter),
          static_cast<QWidget *>(m_new), static_cast<QWidget *>(columns)})
        m_header->addControl(control);
    connect(m_whose, &SegmentedControl::currentChanged, this, &TodayPage::applyFilter);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &TodayPage::applyFilter);
    connect(m_filter, &QLineEdit::textChanged, this, &TodayPage::applyFilter);
}

void TodayPage::fillKinds()
{
    m_kinds->addItem(tr("All groups"), 0);
    for (int kind = 1; kind <= todayKindCount; ++kind)
        m_kinds->addItem(wording::name(TodayKind(kind)), kind);
}

void TodayPage::applyFilter()
{
    TodayFilter filter;
    if (m_whose->current() == QLatin1String("mine"))
        filter.mine = context().me();
    if (const int kind = m_kinds->currentData().toInt(); kind > 0)
        filter.kinds.insert(kind);
    filter.text = SearchKeys::fold(m_filter->text());
    m_isFilling = true;
    m_model->setFilter(filter);
    m_isFilling = false;
    updateSubtitle();
    select(m_shownRecord);
}

void TodayPage::refresh()
{
    const auto snapshot = context().snapshot();
    if (!snapshot)
        return;
    m_model->setDataAge({context().dataTime(), context().zone()});
    const TodayKind kind = m_shownKind;
    const QUuid record = m_shownRecord;
    const int part = m_shownPart;
    m_isFilling = true;
    m_model->setSnapshot(snapshot);
    m_isFilling = false;
    if (rowOf(record) >= 0) { // not settled: it may have come into another group
        m_shownKind = kind;
        m_shownRecord = record;
        m_shownPart = part;
    }
    applyFilter();
}

void TodayPage::updateSubtitle()
{
    const auto snapshot = context().snapshot();
    if (!snapshot)
        return;
    QString text = tr("%n item(s) to settle", nullptr, m_model->itemCount());
    if (snapshot->snoozed > 0)
        text += QStringLiteral(" · ") + tr("%n snoozed", nullptr, snapshot->snoozed);
    m_header->setSubtitle(text);
    const bool nothing = m_model->itemCount() == 0;
    if (nothing && snapshot->rows.empty()) {
        m_empty->setContent(Icon::Today, tr("Today lists what needs doing over the whole portfolio."),
                            tr("Import a portfolio file from the File menu to begin."));
    } else if (nothing) {
        const bool mine = m_whose->current() == QLatin1String("mine");
        const bool narrowed = m_kinds->currentData().toInt() > 0 || !m_filter->text().isEmpty();
        m_empty->setContent(Icon::Check, tr("Nothing needs doing here now."),
                            mine       ? tr("Look at the whole team, or at other groups.")
                            : narrowed ? tr("Look at other groups, or clear the filter.")
                                       : tr("Everything is settled. What is snoozed comes back by itself."));
    }
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_table);
}

const TodayItem *TodayPage::current() const
{
    return m_model->item(m_table->currentIndex().row());
}

/// Of a record in whatever group; below 0: it is in none. Two items about a customer as a whole have nothing else in
/// common: the one is not found by the other.
int TodayPage::rowOf(const QUuid &record) const
{
    for (int row = 0; !record.isNull() && row < m_model->rowCount(); ++row) {
        const TodayItem *item = m_model->item(row);
        if (item && item->recordKind != Kind::Customer && item->recordId == record)
            return row;
    }
    return -1;
}

void TodayPage::select(const QUuid &record)
{
    const int present = m_table->currentIndex().row();
    int row = m_model->rowOf(m_shownKind, record, m_shownPart);
    if (row < 0)
        row = rowOf(record);
    if (row < 0 && current())
        row = present; // what a settled item handed over to
    if (row < 0)
        row = m_model->rowCount() > 1 ? 1 : -1;
    if (row >= 0 && row != present)
        m_table->setCurrentIndex(m_model->index(row, 0));
    else
        showCurrent();
}

void TodayPage::onCurrentChanged()
{
    const TodayItem *item = current();
    if (item) {
        m_new->suggestCustomer(item->customer);
        m_shownKind = item->kind;
        m_shownRecord = item->recordId;
        m_shownPart = item->part();
    }
    if (!m_isFilling)
        showCurrent();
}

void TodayPage::showCurrent()
{
    const TodayItem *item = current();
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_detail->isAncestorOf(focus);
    m_detail->setItem(item, item ? m_model->sentence(*item) : QString());
    // What had the keyboard is made anew, or gone: the list goes on.
    if (hadFocus && !m_detail->isAncestorOf(QApplication::focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
}

/// In place, with what stands in the pane; what asks for more is settled at the record.
void TodayPage::settleCurrent()
{
    if (current() && !m_detail->settle())
        openCurrent();
}

/// The newest work log that took from the pool that is over, where its ledger is best begun; null: none.
QUuid TodayPage::lastLog(const TodayItem &item) const
{
    if (item.kind != TodayKind::PoolOver)
        return {};
    Query query;
    query.where = QStringLiteral("customer_id = ? AND performed_on BETWEEN ? AND ? AND engagement_id IN "
                                 "(SELECT id FROM engagement WHERE customer_id = ? AND service = ?)");
    const QDate today = context().zoneOf(item.customer).dateAt(context().asOf());
    query.values = {idValue(item.customer.uuid), dateValue(item.period.firstDay()), dateValue(today),
                    idValue(item.customer.uuid), QString(code(item.pool))};
    query.orderBy = QStringLiteral("performed_on DESC, id");
    query.limit = 1;
    const auto logs = context().store().all<WorkLog>(query);
    return logs && !logs->empty() ? logs->front().uuid : QUuid();
}

void TodayPage::openCurrent()
{
    const TodayItem *item = current();
    if (!item)
        return;
    if (item->kind == TodayKind::CalendarMissing)
        return navigator().addReferenceFile();
    if (item->customer.isNull())
        return;
    // One item may stand for several reports of a customer.
    if (item->kind == TodayKind::DeliverableOverdue && item->recordKind != Kind::Deliverable)
        return navigator().openCustomer(item->customer, CustomerTab::Deliverables);
    if (item->kind == TodayKind::PoolOver || item->kind == TodayKind::QuotaLapsing)
        return navigator().openCustomer(item->customer, CustomerTab::Quotas, lastLog(*item));
    // The record, and over it the step that settles the item (ux.md).
    const auto settle =
        item->kind == TodayKind::DutyNow ? dutyLogAction(context(), item->recordId) : settlingAction(context(), *item);
    navigator().openRecord(item->recordKind == Kind::Count ? Kind::Customer : item->recordKind, item->recordId,
                           item->customer);
    if (settle)
        settle->run(window());
}

void TodayPage::snoozeCurrent()
{
    const TodayItem *item = current();
    if (!item)
        return;
    if (!canSnooze(*item, context().asOf()))
        navigator().say(tr("Items past their due cannot be snoozed."));
    else if (snoozeItem(this, context(), *item, m_model->sentence(*item)))
        navigator().say(tr("Snoozed. It comes back by itself."));
}

QString TodayPage::explanation() const
{
    const TodayItem *item = current();
    if (!item)
        return {};
    QString text = QStringLiteral("<h3>%1</h3><p>%2</p>")
                       .arg(wording::name(item->kind).toHtmlEscaped(), m_model->sentence(*item).toHtmlEscaped());
    text += QStringLiteral("<p>%1</p>")
                .arg(tr("The list is in the order of rule R14: what hurts soonest comes first; inside a group by the "
                        "time it is due, then by customer."));
    if (!item->clock.due.isNull()) {
        const Zone zone = context().zoneOf(item->customer);
        text +=
            QStringLiteral("<p>%1</p>")
                .arg(tr("Clock: from %1, %n minute(s), around the clock, due %2.", nullptr,
                        int(item->clock.targetMinutes.value_or(0)))
                         .arg(wording::localTime(item->clock.start, zone), wording::localTime(item->clock.due, zone)));
        for (const QString &section : item->clock.sow)
            text += QStringLiteral("<p>%1</p>").arg(wording::sowSection(section));
    }
    return text;
}

void TodayPage::showVariant(const QString &variant)
{
    m_whose->setCurrent(variant);
    applyFilter();
}

void TodayPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TodayPage::saveState()
{
    QSettings &settings = context().settings();
    settings.setValue(QStringLiteral("today/columns"), m_table->saveState());
    settings.setValue(QStringLiteral("today/splitter"), m_split->saveState());
    settings.setValue(QStringLiteral("today/whose"), m_whose->current());
    settings.setValue(QStringLiteral("today/kind"), m_kinds->currentData().toInt());
    settings.setValue(QStringLiteral("today/filter"), m_filter->text());
}

Page *makeTodayPage(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new TodayPage(context, navigator, parent);
}

} // namespace tam::ui
