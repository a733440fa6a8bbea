#include "pages/incidents/incidentpane.h"

#include "edit/inlineedit.h"
#include "edit/recordbar.h"
#include "pages/reports/recordreports.h"
#include "pages/savedviews.h"
#include "support/marks.h"
#include "support/rowkeeper.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/detailsplit.h"
#include "widgets/emptystate.h"
#include "widgets/filterbar.h"
#include "widgets/searchfield.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace tam::ui {

namespace {

constexpr int kFilterWidth = 220;

struct ChipText
{
    IncidentChip chip;
    const char *id;
    const char *text;
};

const ChipText chips[] = {
    {IncidentChip::Open, "open", QT_TRANSLATE_NOOP("tam::ui::IncidentPane", "Open")},
    {IncidentChip::Breached, "breached", QT_TRANSLATE_NOOP("tam::ui::IncidentPane", "Breached")},
    {IncidentChip::DueSoon, "due_soon", QT_TRANSLATE_NOOP("tam::ui::IncidentPane", "Due soon")},
    {IncidentChip::Unanswered, "unanswered", QT_TRANSLATE_NOOP("tam::ui::IncidentPane", "Unanswered")},
    {IncidentChip::PlatformFaults, "platform_faults", QT_TRANSLATE_NOOP("tam::ui::IncidentPane", "Platform faults")},
    {IncidentChip::All, "all", QT_TRANSLATE_NOOP("tam::ui::IncidentPane", "All")},
};

IncidentChip chipOf(const QString &id)
{
    for (const ChipText &chip : chips) {
        if (id == QLatin1String(chip.id))
            return chip.chip;
    }
    return IncidentChip::Open;
}

/// What is changed in the list: plain fields. State and times have steps of their own, with what follows from them.
const char *editedField(IncidentModel::Column column)
{
    switch (column) {
    case IncidentModel::Column::Incident:
        return "title";
    case IncidentModel::Column::Severity:
        return "severity";
    case IncidentModel::Column::Kind:
        return "kind";
    case IncidentModel::Column::Product:
        return "product";
    case IncidentModel::Column::Assignee:
        return "assignee_id";
    default:
        return nullptr;
    }
}

} // namespace

IncidentPane::IncidentPane(AppContext &context, bool withCustomer, QWidget *parent)
    : QWidget(parent), m_context(context), m_withCustomer(withCustomer), m_model(new IncidentModel(withCustomer, this)),
      m_chips(new ChipBar(this)), m_filter(new SearchField(Icon::Filter, this)), m_split(new DetailSplit(this)),
      m_stack(new QStackedWidget(this)), m_table(new DataTable(this)),
      m_empty(new EmptyState(Icon::Incident, tr("Incidents with their clocks stand here."),
                             tr("Nothing fits this view: choose another one, or clear the filter."), {}, this)),
      m_detail(new QScrollArea(this)), m_actions(new RecordBar(context, this)),
      m_new(new NewButton(context, {Kind::Incident}, this))
{
    setObjectName(QStringLiteral("incidentPane"));
    m_actions->setMore(addReportActions);
    buildViews();
    m_filter->setObjectName(QStringLiteral("incidentFilter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Number, title, product"));
    m_filter->setKeyHint(QKeySequence::Find);
    m_filter->setFixedWidth(std::max(kFilterWidth, m_filter->fullWidth()));
    auto *bar = new FilterBar(this);
    bar->add(m_chips, 1);
    bar->add(m_filter);
    if (m_views)
        bar->add(m_views->button());
    bar->add(m_new);
    m_table->setObjectName(QStringLiteral("incidentTable"));
    m_table->setAccessibleName(tr("Incidents"));
    m_table->setDensity(DataTable::Density::Compact);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->header()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->restoreState(context.settings().value(settingsKey("columns")).toByteArray());
    m_detail->setObjectName(QStringLiteral("incidentDetail"));
    m_detail->setAccessibleName(tr("Selected incident"));
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setWidgetResizable(true);
    m_detail->setMinimumWidth(300);
    m_detail->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setFilter(m_filter);
    auto *side = new QWidget(this);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(0);
    sideColumn->addWidget(m_detail, 1);
    sideColumn->addWidget(m_actions);
    m_split->setWidgets(m_stack, side, 900, 330);
    m_split->restoreState(context.settings().value(settingsKey("splitter")).toByteArray());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_split, 1);
    connect(m_chips, &ChipBar::checkedChanged, this, [this](const QStringList &ids) { chooseView(ids.value(0)); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setText(text);
        updated();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IncidentPane::showDetail);
    m_actions->setTable(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &IncidentPane::showActions);
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        if (const IncidentRow *shown = current())
            Q_EMIT opened(shown->id, shown->customer);
    });
    context.liveClocks().addTable(m_table, [this](Instant now) { m_model->setNow(now); });
    new RowKeeper(m_table, [this](int row) {
        const IncidentRow *shown = m_model->row(row);
        return shown ? shown->id.toString() : QString();
    });
    const auto keyOf = [this](int row) {
        const IncidentRow *shown = m_model->row(row);
        return shown ? RecordKey{Kind::Incident, shown->id, shown->customer} : RecordKey();
    };
    new InlineEdit(context, m_table, keyOf,
                   [this](Kind, int section) { return editedField(m_model->columnAt(section)); });
    connect(m_new, &NewButton::created, this, [this](const QUuid &id) { m_awaited = id; });
    setFocusProxy(m_table);
}

void IncidentPane::buildViews()
{
    QList<FilterChipData> list;
    for (const ChipText &chip : chips)
        list.append({QLatin1String(chip.id), tr(chip.text), {}});
    m_chips->setObjectName(QStringLiteral("incidentChips"));
    m_chips->setAccessibleName(tr("Views of incidents"));
    if (!m_withCustomer)
        return m_chips->setChips(list);
    m_views = new SavedViews(m_context, QStringLiteral("incidents"), m_chips, list, this);
    m_views->setPresent([this] {
        return ViewState{m_chips->checkedIds().value(0), m_filter->text(), m_table->saveState()};
    });
    m_views->setCounter([this](const ViewState &view) {
        const IncidentChip chip = chipOf(view.chip);
        // As of the built-in ones: all incidents of a portfolio are not counted for a label.
        return m_model->isFetching() || chip == IncidentChip::All ? QString()
                                                                  : QString::number(m_model->count(chip, view.text));
    });
}

/// A built-in view, or one of the user's own with its filter, columns and order.
void IncidentPane::chooseView(const QString &id)
{
    const auto own = m_views ? m_views->state(id) : std::nullopt;
    m_chip = chipOf(own ? own->chip : id);
    Q_EMIT chipChosen(m_chip);
    if (own || (m_views && m_filter->text() == m_textOfView))
        m_filter->setText(own ? own->text : QString());
    m_textOfView = own ? own->text : QString();
    if (own)
        m_table->restoreState(own->columns);
}

void IncidentPane::refreshViews()
{
    if (m_views)
        m_views->refresh();
}

QString IncidentPane::settingsKey(const char *name) const
{
    return (m_withCustomer ? QStringLiteral("incidents/") : QStringLiteral("customerIncidents/")) + QLatin1String(name);
}

void IncidentPane::setChip(IncidentChip chip)
{
    m_chip = chip;
    for (const ChipText &text : chips) {
        if (text.chip == chip)
            m_chips->setChecked(QLatin1String(text.id));
    }
}

void IncidentPane::restoreView()
{
    m_filter->setText(m_context.settings().value(settingsKey("filter")).toString());
    const QString view = m_context.settings().value(settingsKey("view")).toString();
    if (const auto own = m_views ? m_views->state(view) : std::nullopt) {
        m_chips->setChecked(view);
        m_chip = chipOf(own->chip);
        m_textOfView = own->text;
        Q_EMIT chipChosen(m_chip);
        return;
    }
    for (const ChipText &text : chips) {
        if (view == QLatin1String(text.id) && text.chip != m_chip) {
            setChip(text.chip);
            Q_EMIT chipChosen(text.chip);
        }
    }
}

void IncidentPane::updated()
{
    m_model->setDataTime(m_context.dataTime());
    const bool pieces = m_model->isFetching(); // newest first, and the rows to count are not at hand: as last counted
    m_table->header()->setSortIndicatorShown(!pieces);
    m_table->header()->setSectionsClickable(!pieces);
    for (const ChipText &chip : chips) {
        // The number of all incidents of a portfolio is not counted for a label.
        if (!pieces && (!m_withCustomer || chip.chip != IncidentChip::All))
            m_chips->setCounter(QLatin1String(chip.id), QString::number(m_model->counter(chip.chip)));
    }
    if (m_views)
        m_views->updateCounters();
    const bool arrived = m_model->rowOf(m_awaited) >= 0;
    select(arrived ? std::exchange(m_awaited, {}) : m_shown);
}

void IncidentPane::setCounters(const std::vector<IncidentRow> &rows)
{
    for (const ChipText &chip : chips) {
        if (chip.chip != IncidentChip::All)
            m_chips->setCounter(QLatin1String(chip.id), QString::number(IncidentModel::counter(rows, chip.chip)));
    }
}

void IncidentPane::renew(const IncidentModel::Fetch &fetch, Instant asOf)
{
    const QModelIndex lowest = m_table->indexAt(QPoint(1, m_table->viewport()->height() - 1));
    const int bottom = lowest.isValid() ? lowest.row() : m_model->rowCount() - 1;
    m_model->renew(fetch, asOf, std::max(bottom, m_table->currentIndex().row()));
    updated();
}

const IncidentRow *IncidentPane::current() const
{
    return m_model->row(m_table->currentIndex().row());
}

void IncidentPane::select(const QUuid &id)
{
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    const int present = m_table->currentIndex().row(), row = m_model->rowOf(id);
    const int wanted = row >= 0 ? row : std::max(0, present);
    if (wanted == present || m_model->rowCount() == 0)
        return showDetail(); // the other selected rows and the scroll position stay
    m_table->setCurrentIndex(m_model->index(wanted, 0));
}

void IncidentPane::showDetail()
{
    const IncidentRow *row = current();
    m_split->setDetailWanted(row != nullptr);
    if (!row)
        return;
    const int scrolled = m_shown == row->id ? m_detail->verticalScrollBar()->value() : 0;
    const QWidget *focused = QApplication::focusWidget();
    const bool hadFocus = focused && m_detail->isAncestorOf(focused);
    m_shown = row->id;
    m_model->keep(m_shown);
    m_detail->setWidget(makeIncidentDetail(m_context, *row, m_detail));
    m_detail->verticalScrollBar()->setValue(scrolled);
    if (hadFocus)
        m_detail->setFocus(Qt::OtherFocusReason);
    showActions();
}

/// Of the current incident, or of all that are selected.
void IncidentPane::showActions()
{
    QList<RecordKey> keys;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        if (const IncidentRow *row = m_model->row(index.row()))
            keys.append({Kind::Incident, row->id, row->customer});
    }
    if (const IncidentRow *row = current(); row && keys.size() < 2)
        keys = {{Kind::Incident, row->id, row->customer}};
    m_new->suggestCustomer(keys.isEmpty() ? CustomerId() : keys.first().customer);
    m_actions->setRecords(keys);
}

void IncidentPane::setCustomer(CustomerId customer)
{
    m_new->setCustomer(customer);
}

QString IncidentPane::explanation() const
{
    const IncidentRow *row = current();
    if (!row)
        return {};
    QString text = QStringLiteral("<h3>%1</h3>").arg(row->number.toHtmlEscaped());
    const Zone zone = m_context.zoneOf(row->customer);
    for (const Clock &clock : row->clocks) {
        text += QStringLiteral("<h4>%1</h4><p>").arg(wording::name(clock.target));
        if (clock.due.isNull()) {
            text += wording::reason(clock.reason);
        } else {
            text +=
                tr("%n minute(s) from %1, around the clock: due %2. %3", nullptr, int(clock.targetMinutes.value_or(0)))
                    .arg(wording::localTime(clock.start, zone), wording::localTime(clock.due, zone),
                         clock.strict ? tr("The answer must come before that instant.")
                                      : tr("An answer at that instant is in time."));
        }
        QStringList sources;
        for (const QString &section : clock.sow)
            sources.append(wording::sowSection(section));
        text += QStringLiteral("</p><p>%1</p>")
                    .arg(clock.agreedSource.isEmpty() ? sources.join(u' ')
                                                      : tr("Agreed in: %1").arg(clock.agreedSource.toHtmlEscaped()));
    }
    return text;
}

void IncidentPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void IncidentPane::saveState()
{
    m_context.settings().setValue(settingsKey("columns"), m_table->saveState());
    m_context.settings().setValue(settingsKey("splitter"), m_split->saveState());
    m_context.settings().setValue(settingsKey("view"), m_chips->checkedIds().value(0));
    m_context.settings().setValue(settingsKey("filter"), m_filter->text());
}

} // namespace tam::ui
