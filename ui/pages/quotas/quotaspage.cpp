#include "pages/quotas/quotaspage.h"

#include "edit/recordbar.h"
#include "pages/quotas/heatcelldelegate.h"
#include "search/pinyin.h"
#include "support/listpane.h"
#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/detailsplit.h"
#include "widgets/emptystate.h"
#include "widgets/pageheader.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QThreadPool>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kFilterWidth = 200;

struct ChipText
{
    QuotaChip chip;
    const char *id;
    const char *text;
};

const ChipText chipTexts[] = {
    {QuotaChip::All, "all", QT_TRANSLATE_NOOP("tam::ui::QuotasPage", "All")},
    {QuotaChip::Over, "over", QT_TRANSLATE_NOOP("tam::ui::QuotasPage", "Over")},
    {QuotaChip::UsedUp, "used_up", QT_TRANSLATE_NOOP("tam::ui::QuotasPage", "Used up")},
    {QuotaChip::Unused, "unused", QT_TRANSLATE_NOOP("tam::ui::QuotasPage", "Unused")},
    {QuotaChip::TermsUnknown, "terms_unknown", QT_TRANSLATE_NOOP("tam::ui::QuotasPage", "Terms unknown")},
};

} // namespace

QuotasPage::QuotasPage(AppContext &context, Navigator &navigator, QWidget *parent)
    : Page(context, navigator, parent), m_model(new QuotaHeatModel(this)), m_header(new PageHeader(tr("Quotas"), this)),
      m_filter(new SearchField(Icon::Search, this)), m_chips(new ChipBar(this)), m_split(new DetailSplit(this)),
      m_stack(new QStackedWidget(this)), m_table(new DataTable(this)), m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("quotasPage"));
    m_filter->setObjectName(QStringLiteral("quotasFilter"));
    m_filter->setAccessibleName(tr("Filter customers"));
    m_filter->setPlaceholderText(tr("Name, pinyin initials"));
    m_filter->setKeyHint(QKeySequence::Find);
    m_filter->setFixedWidth(std::max(kFilterWidth, m_filter->fullWidth()));
    m_new = new NewButton(context, {Kind::WorkLog}, m_header);
    m_header->addControl(m_new);
    m_header->addControl(m_filter);
    m_table->setObjectName(QStringLiteral("quotasTable"));
    m_table->setAccessibleName(tr("Customers and pools"));
    m_table->setDensity(DataTable::Density::Normal);
    m_table->setModel(m_model);
    auto *delegate = new HeatCellDelegate(m_table);
    for (int column = int(QuotaHeatModel::Column::HardProblem); column <= int(QuotaHeatModel::Column::ExpertService);
         ++column)
        m_table->setItemDelegateForColumn(column, delegate);
    m_table->header()->setSortIndicator(int(QuotaHeatModel::Column::Worst), Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    m_table->restoreState(context.settings().value(QStringLiteral("quotas/columns")).toByteArray());

    auto *bar = new QWidget(this);
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Base);
    auto *barRow = new QHBoxLayout(bar);
    barRow->setContentsMargins(16, 6, 16, 6);
    barRow->addWidget(m_chips, 1);
    barRow->addWidget(
        new TextLabel(tr("right in a cell: days / times left"), TextStyle::Secondary, Tone::Muted, false, bar));
    auto *legendBar = new QWidget(this);
    auto *legendRow = new QHBoxLayout(legendBar);
    legendRow->setContentsMargins(16, 4, 16, 4);
    m_legendTitle =
        new TextLabel(tr("Used and reserved of the limit:"), TextStyle::Secondary, Tone::Muted, false, legendBar);
    m_legend = new HeatLegend(legendBar);
    legendRow->addWidget(m_legendTitle);
    legendRow->addWidget(m_legend);
    legendRow->addStretch(1);

    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setFilter(m_filter);
    m_split->setWidgets(m_stack, buildSide(), 960, 270);
    m_split->restoreState(context.settings().value(QStringLiteral("quotas/splitter")).toByteArray());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(bar);
    column->addWidget(m_split, 1);
    column->addWidget(legendBar);
    buildChips();
    connect(m_filter, &QLineEdit::textChanged, m_model, &QuotaHeatModel::setText);
    m_filter->setText(context.settings().value(QStringLiteral("quotas/filter")).toString());
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { select(m_shown.uuid); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QuotasPage::showDetail);
    connect(m_table, &QAbstractItemView::activated, this, &QuotasPage::openCurrent);
    setFocusProxy(m_table);
}

/// On a small screen the title of the legend goes: its entries must stay whole.
void QuotasPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_legendTitle->setVisible(width() >= m_legendTitle->sizeHint().width() + m_legend->sizeHint().width() + 48);
}

void QuotasPage::buildChips()
{
    m_chips->setObjectName(QStringLiteral("quotasChips"));
    m_chips->setAccessibleName(tr("Views"));
    QList<FilterChipData> list;
    for (const ChipText &chip : chipTexts)
        list.append({QLatin1String(chip.id), tr(chip.text), {}});
    m_chips->setChips(list);
    connect(m_chips, &ChipBar::checkedChanged, this, [this](const QStringList &ids) {
        for (const ChipText &chip : chipTexts) {
            if (ids.contains(QLatin1String(chip.id)))
                m_model->setChip(chip.chip);
        }
    });
    const QString saved = context().settings().value(QStringLiteral("quotas/view")).toString();
    for (const ChipText &chip : chipTexts) {
        if (saved == QLatin1String(chip.id)) {
            m_chips->setChecked(saved);
            m_model->setChip(chip.chip);
        }
    }
}

QWidget *QuotasPage::buildSide()
{
    m_side = new QWidget(this);
    m_side->setMinimumWidth(236);
    m_side->setAutoFillBackground(true);
    m_side->setBackgroundRole(QPalette::Base);
    m_detail = new QTextBrowser(m_side);
    m_detail->setObjectName(QStringLiteral("quotasDetail"));
    m_detail->setAccessibleName(tr("Figures of the selected customer"));
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setOpenLinks(false);
    m_detail->document()->setDocumentMargin(14);
    auto *open = new ActionButton(tr("Open quotas"), Icon::None, m_side);
    open->setObjectName(QStringLiteral("quotasOpen"));
    open->setKeyHint(QStringLiteral("↵"));
    connect(open, &QPushButton::clicked, this, &QuotasPage::openCurrent);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 8);
    column->addWidget(m_detail, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 0, 14, 0);
    row->addWidget(open);
    row->addStretch(1);
    column->addLayout(row);
    return m_side;
}

void QuotasPage::refresh()
{
    const auto snapshot = context().snapshot();
    if (!snapshot)
        return;
    m_model->setSnapshot(snapshot);
    makeKeys();
    for (const ChipText &chip : chipTexts)
        m_chips->setCounter(QLatin1String(chip.id), QString::number(m_model->counter(chip.chip)));
    m_header->setSubtitle(wording::month(snapshot->month) + QStringLiteral(" · ") +
                          tr("%n customer(s)", nullptr, m_model->counter(QuotaChip::All)));
    if (snapshot->rows.empty())
        m_empty->setContent(Icon::BurnDown, tr("Here stands how much of each quota every customer has used."),
                            tr("Import a portfolio file from the File menu to begin."));
    else
        m_empty->setContent(Icon::Search, tr("No customer fits this view and filter."),
                            tr("Clear the filter or choose another view."));
    select(m_shown.uuid);
}

void QuotasPage::makeKeys()
{
    // Transliterating ten thousand names takes longer than a frame: it is done elsewhere, and names match by their text
    // until then.
    const auto snapshot = context().snapshot();
    if (m_keyed == snapshot)
        return;
    m_keyed = snapshot;
    QPointer<QuotasPage> guard(this);
    QThreadPool::globalInstance()->start([snapshot, guard] {
        auto keys = std::make_shared<std::vector<QString>>();
        keys->reserve(snapshot->rows.size());
        for (const PortfolioRow &row : snapshot->rows)
            keys->push_back(SearchKeys::keyOf(row.name) + u'\n' + SearchKeys::fold(row.nameEn));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, snapshot, keys] {
                if (guard && guard->context().snapshot() == snapshot)
                    guard->m_model->setSearchKeys(std::move(*keys));
            },
            Qt::QueuedConnection);
    });
}

void QuotasPage::select(const QUuid &record)
{
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    const int row = m_model->rowOf({record});
    m_table->setCurrentIndex(m_model->index(std::max(0, row), 0));
    showDetail();
}

QString QuotasPage::poolHtml(const PoolQuota &pool) const
{
    const HeatShare cell = heatShare(pool);
    const Theme &theme = Theme::of(this);
    QString html = QStringLiteral("<p style='margin-bottom:0'><b>%1</b>").arg(wording::name(pool.pool).toHtmlEscaped());
    if (cell.state == HeatState::NotInPlan)
        return html +
               QStringLiteral(" <span style='color:%1'>%2</span></p>").arg(theme.muted.name(), tr("not in the plan"));
    if (cell.state == HeatState::TermsUnknown)
        html += QStringLiteral(" <span style='color:%1'>%2</span>").arg(theme.uncertain.name(), tr("terms unknown"));
    else if (cell.state == HeatState::Over)
        html += QStringLiteral(" <span style='color:%1'><b>%2</b></span>").arg(theme.critical.name(), tr("over"));
    else if (cell.usedUp)
        html += QStringLiteral(" <span style='color:%1'>%2</span>")
                    .arg(theme.attention.name(), pool.blockedByTimes()  ? tr("times used up")
                                                 : pool.blockedByDays() ? tr("days used up")
                                                                        : tr("used up"));
    html += QStringLiteral("</p><table cellpadding='0' width='100%' style='margin-bottom:6px'>");
    const auto line = [&](const QString &name, const QString &days, const QString &times, bool bold = false) {
        const QString open = bold ? QStringLiteral("<b>") : QString(),
                      close = bold ? QStringLiteral("</b>") : QString();
        html += QStringLiteral("<tr><td width='38%' style='color:%1'>%2</td><td align='right' "
                               "width='31%'>%4%3%5</td><td align='right' width='31%'>%4%6%5</td></tr>")
                    .arg(theme.muted.name(), name.toHtmlEscaped(), days.toHtmlEscaped(), open, close,
                         times.toHtmlEscaped());
    };
    if (cell.state != HeatState::TermsUnknown)
        line(tr("Limit"), wording::daysUnit(pool.limitDays), wording::timesUnit(pool.limitTimes.value_or(0)));
    line(tr("Used"), wording::daysUnit(pool.usedDays), wording::timesUnit(pool.usedTimes));
    line(tr("Reserved"), wording::daysUnit(pool.reservedDays), wording::timesUnit(pool.reservedTimes));
    if (cell.state != HeatState::TermsUnknown)
        line(tr("Left"), wording::daysUnit(pool.remainingDays), wording::timesUnit(pool.remainingTimes.value_or(0)),
             true);
    html += QStringLiteral("</table>");
    if (pool.requestedCount > 0)
        html += QStringLiteral("<p style='margin-top:0;color:%1'>%2</p>")
                    .arg(theme.muted.name(),
                         tr("%n requested, not reserved yet", nullptr, pool.requestedCount).toHtmlEscaped());
    return html;
}

void QuotasPage::showDetail()
{
    const PortfolioRow *row = current();
    m_split->setDetailWanted(row != nullptr);
    if (!row)
        return;
    m_shown = row->id;
    m_new->setCustomer(row->id);
    QStringList about{row->plan == Plan::Absent ? tr("No plan in force") : wording::name(row->plan)};
    if (row->terms == Terms::Known)
        about.append(tr("Catalogue %1").arg(row->catalogueId));
    else if (row->terms == Terms::Unknown)
        about.append(tr("terms of this order are not in the catalogue"));
    QString html = detailTitle(displayName(*row), about.join(QStringLiteral(" · ")));
    for (const PoolQuota &pool : row->pools)
        html += poolHtml(pool);
    m_detail->setHtml(html);
}

const PortfolioRow *QuotasPage::current() const
{
    return m_model->row(m_table->currentIndex().row());
}

void QuotasPage::openCurrent()
{
    if (const PortfolioRow *row = current())
        navigator().openCustomer(row->id, CustomerTab::Quotas);
}

QString QuotasPage::explanation() const
{
    const PortfolioRow *row = current();
    if (!row)
        return {};
    QString text = detailTitle(displayName(*row), wording::month(context().snapshot()->month));
    text += QStringLiteral("<p>%1</p>")
                .arg(tr("Left = limit − used − reserved (R5). The share is the larger one of days and times, rounded "
                        "up. What is used comes from the work logs of the month (R3), what is reserved from confirmed "
                        "engagements (R4). Open the customer's quotas for the records behind each figure.")
                         .toHtmlEscaped());
    for (const PoolQuota &pool : row->pools)
        text += poolHtml(pool);
    return text;
}

void QuotasPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void QuotasPage::saveState()
{
    context().settings().setValue(QStringLiteral("quotas/columns"), m_table->saveState());
    context().settings().setValue(QStringLiteral("quotas/splitter"), m_split->saveState());
    context().settings().setValue(QStringLiteral("quotas/view"), m_chips->checkedIds().value(0));
    context().settings().setValue(QStringLiteral("quotas/filter"), m_filter->text());
}

Page *makeQuotasPage(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new QuotasPage(context, navigator, parent);
}

} // namespace tam::ui
