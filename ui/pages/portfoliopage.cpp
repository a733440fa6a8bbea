#include "pages/portfoliopage.h"

#include "edit/recordbar.h"

#include "pages/portfoliostrip.h"
#include "pages/quotas/quotaexplanation.h"
#include "pages/savedviews.h"
#include "support/marks.h"
#include "theme/tokens.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/emptystate.h"
#include "widgets/filterbar.h"
#include "widgets/pageheader.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kFilterWidth = 236;
constexpr int kNoteWidth = 1080; ///< narrower, the chips would need a second line for the sake of the note

struct ChipText
{
    PortfolioChip chip;
    const char *id;
    const char *text;
};

const ChipText chips[] = {
    {PortfolioChip::All, "all", QT_TRANSLATE_NOOP("tam::ui::PortfolioPage", "All")},
    {PortfolioChip::Mine, "mine", QT_TRANSLATE_NOOP("tam::ui::PortfolioPage", "Mine")},
    {PortfolioChip::NeedsWork, "needs_work", QT_TRANSLATE_NOOP("tam::ui::PortfolioPage", "Something to settle")},
    {PortfolioChip::Over, "over", QT_TRANSLATE_NOOP("tam::ui::PortfolioPage", "Over quota")},
    {PortfolioChip::Ending, "ending", QT_TRANSLATE_NOOP("tam::ui::PortfolioPage", "Ends in 30 days")},
    {PortfolioChip::Escorts, "escorts", QT_TRANSLATE_NOOP("tam::ui::PortfolioPage", "Escorts ahead")},
    {PortfolioChip::TermsUnknown, "terms_unknown", QT_TRANSLATE_NOOP("tam::ui::PortfolioPage", "Terms unknown")},
    {PortfolioChip::Archived, "archived", QT_TRANSLATE_NOOP("tam::ui::PortfolioPage", "Archived")},
};

PortfolioChip chipOf(const QString &id)
{
    for (const ChipText &chip : chips) {
        if (id == QLatin1String(chip.id))
            return chip.chip;
    }
    return PortfolioChip::All;
}

} // namespace

PortfolioPage::PortfolioPage(AppContext &context, Navigator &navigator, QWidget *parent)
    : Page(context, navigator, parent), m_model(new PortfolioModel(this)),
      m_header(new PageHeader(tr("Portfolio"), this)), m_filter(new SearchField(Icon::Search, this)),
      m_chips(new ChipBar(this)), m_stack(new QStackedWidget(this)), m_table(new DataTable(this)),
      m_empty(new EmptyState(this)), m_strip(new PortfolioStrip(context, navigator, this))
{
    setObjectName(QStringLiteral("portfolioPage"));
    m_filter->setObjectName(QStringLiteral("portfolioFilter"));
    m_filter->setAccessibleName(tr("Filter customers"));
    m_filter->setPlaceholderText(tr("Name, pinyin initials, account id"));
    m_filter->setKeyHint(QKeySequence::Find);
    m_filter->setFixedWidth(std::max(kFilterWidth, m_filter->fullWidth()));
    m_header->addControl(m_filter);
    buildChips();
    m_header->addControl(m_views->button());
    auto *columns = new QToolButton(this);
    columns->setObjectName(QStringLiteral("portfolioColumns"));
    columns->setIcon(icons::icon(Icon::Table));
    columns->setToolTip(tr("Columns"));
    columns->setAccessibleName(tr("Columns"));
    columns->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(columns);
    columns->setMenu(menu);
    m_header->addControl(columns);
    m_actions = new RecordBar(context, m_header);
    m_actions->setMenuOnly(tr("Edit"), true);
    m_actions->setTable(m_table);
    m_header->addControl(m_actions);
    m_header->addControl(new NewButton(context, {Kind::Customer}, m_header));

    m_table->setObjectName(QStringLiteral("portfolioTable"));
    m_table->setAccessibleName(tr("Customers"));
    m_table->setDensity(DataTable::Density::Normal);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->header()->setSortIndicator(int(PortfolioModel::Column::Deadline), Qt::AscendingOrder);
    m_table->restoreState(context.settings().value(QStringLiteral("portfolio/columns")).toByteArray());
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_table->addColumnActions(menu);
    });

    auto *bar = new FilterBar(this);
    bar->add(m_chips, 1);
    bar->addNote(
        new TextLabel(tr("Quota columns: days left / times left"), TextStyle::Secondary, Tone::Muted, false, bar),
        kNoteWidth);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setFilter(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(bar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_strip);
    connect(m_filter, &QLineEdit::textChanged, m_model, &PortfolioModel::setText);
    m_filter->setText(context.settings().value(QStringLiteral("portfolio/filter")).toString());
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { select(m_shown.uuid); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PortfolioPage::onCurrentChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PortfolioPage::showActions);
    connect(m_table, &QAbstractItemView::activated, this, &PortfolioPage::openCurrent);
    context.liveClocks().addTable(m_table, [this](Instant now) { m_model->setNow(now); });
    setFocusProxy(m_table);
}

void PortfolioPage::buildChips()
{
    m_chips->setObjectName(QStringLiteral("portfolioChips"));
    m_chips->setAccessibleName(tr("Views"));
    QList<FilterChipData> list;
    for (const ChipText &chip : chips)
        list.append({QLatin1String(chip.id), tr(chip.text), {}});
    m_views = new SavedViews(context(), QStringLiteral("portfolio"), m_chips, list, this);
    m_views->setPresent([this] {
        return ViewState{m_chips->checkedIds().value(0), m_filter->text(), m_table->saveState()};
    });
    m_views->setCounter(
        [this](const ViewState &view) { return QString::number(m_model->count(chipOf(view.chip), view.text)); });
    connect(m_chips, &ChipBar::checkedChanged, this, [this](const QStringList &ids) { chooseView(ids.value(0)); });
    const QString saved =
        context().settings().value(QStringLiteral("portfolio/view"), QStringLiteral("all")).toString();
    const auto own = m_views->state(saved);
    if (own || m_chips->findChild<FilterChip *>(saved))
        m_chips->setChecked(saved);
    m_model->setChip(chipOf(own ? own->chip : m_chips->checkedIds().value(0)));
    m_textOfView = own ? own->text : QString();
}

/// A built-in view, or one of the user's own with its filter, columns and order.
void PortfolioPage::chooseView(const QString &id)
{
    const auto own = m_views->state(id);
    m_model->setChip(chipOf(own ? own->chip : id));
    if (own || m_filter->text() == m_textOfView)
        m_filter->setText(own ? own->text : QString());
    m_textOfView = own ? own->text : QString();
    if (own)
        m_table->restoreState(own->columns);
}

void PortfolioPage::updateCounters()
{
    for (const ChipText &chip : chips)
        m_chips->setCounter(QLatin1String(chip.id), QString::number(m_model->counter(chip.chip)));
    m_views->refresh();
}

void PortfolioPage::refresh()
{
    const auto snapshot = context().snapshot();
    if (!snapshot)
        return;
    m_model->setDataAge({context().dataTime(), context().zone()});
    m_model->setSnapshot(snapshot, context().me());
    updateCounters();
    m_header->setSubtitle(tr("%n customer(s)", nullptr, m_model->counter(PortfolioChip::All)) + QStringLiteral(" · ") +
                          wording::month(snapshot->month));
    if (snapshot->rows.empty()) {
        m_empty->setContent(Icon::Portfolio, tr("Here stands one row for each customer."),
                            tr("Import a portfolio file from the File menu to begin."));
    } else {
        m_empty->setContent(Icon::Search, tr("No customer fits this view and filter."),
                            tr("Clear the filter or choose another view."));
    }
    select(m_shown.uuid);
}

const PortfolioRow *PortfolioPage::current() const
{
    return m_model->row(m_table->currentIndex().row());
}

void PortfolioPage::select(const QUuid &record)
{
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    const int row = m_model->rowOf({record});
    m_table->setCurrentIndex(m_model->index(std::max(0, row), 0));
    onCurrentChanged();
}

void PortfolioPage::onCurrentChanged()
{
    const PortfolioRow *row = current();
    if (row)
        m_shown = row->id;
    m_strip->setRow(row);
    showActions();
}

/// Of the current customer, or of all that are selected.
void PortfolioPage::showActions()
{
    QList<RecordKey> keys;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        if (const PortfolioRow *row = m_model->row(index.row()))
            keys.append({Kind::Customer, row->id.uuid, row->id});
    }
    if (const PortfolioRow *row = current(); row && keys.size() < 2)
        keys = {{Kind::Customer, row->id.uuid, row->id}};
    m_actions->setRecords(keys);
}

void PortfolioPage::openCurrent()
{
    if (const PortfolioRow *row = current())
        navigator().openCustomer(row->id);
}

QString PortfolioPage::explanation() const
{
    const PortfolioRow *row = current();
    if (!row)
        return {};
    QString text = QStringLiteral("<h3>%1</h3>").arg(displayName(*row).toHtmlEscaped());
    text += QStringLiteral("<p>%1</p>")
                .arg(tr("Left = limit − used − reserved (R5), days and times alike, for the month %1.")
                         .arg(wording::month(context().snapshot()->month)));
    return text + poolSums(row->pools);
}

void PortfolioPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void PortfolioPage::saveState()
{
    context().settings().setValue(QStringLiteral("portfolio/columns"), m_table->saveState());
    context().settings().setValue(QStringLiteral("portfolio/view"), m_chips->checkedIds().value(0));
    context().settings().setValue(QStringLiteral("portfolio/filter"), m_filter->text());
}

Page *makePortfolioPage(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new PortfolioPage(context, navigator, parent);
}

} // namespace tam::ui
