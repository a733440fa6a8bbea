#include "pages/deliverables/boardpane.h"

#include "pages/deliverables/boarddetail.h"
#include "search/pinyin.h"
#include "support/listpane.h"
#include "support/marks.h"
#include "widgets/chipbar.h"
#include "widgets/detailsplit.h"
#include "widgets/emptystate.h"
#include "widgets/filterbar.h"
#include "widgets/searchfield.h"
#include "wording/format.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kFilterWidth = 200;

struct ChipText
{
    BoardChip chip;
    const char *id;
    const char *text;
};

const ChipText chips[] = {
    {BoardChip::Open, "open", QT_TRANSLATE_NOOP("tam::ui::BoardPane", "Open")},
    {BoardChip::Overdue, "overdue", QT_TRANSLATE_NOOP("tam::ui::BoardPane", "Overdue")},
    {BoardChip::DueSoon, "due_soon", QT_TRANSLATE_NOOP("tam::ui::BoardPane", "Due soon")},
    {BoardChip::Drafted, "drafted", QT_TRANSLATE_NOOP("tam::ui::BoardPane", "Drafted")},
    {BoardChip::All, "all", QT_TRANSLATE_NOOP("tam::ui::BoardPane", "All customers")},
};

} // namespace

BoardPane::BoardPane(AppContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_chips(new ChipBar(this)), m_filter(new SearchField(Icon::Filter, this)),
      m_split(new DetailSplit(this)), m_stack(new QStackedWidget(this)), m_view(new BoardView(this)),
      m_empty(new EmptyState(Icon::Deliverable, tr("Reports owed to each customer, month by month."),
                             tr("Nothing is owed in this view: look at all customers."), {}, this)),
      m_detail(new BoardDetail(context, this))
{
    setObjectName(QStringLiteral("deliverablesBoardPane"));
    m_filter->setObjectName(QStringLiteral("deliverablesBoardFilter"));
    m_filter->setAccessibleName(tr("Filter customers"));
    m_filter->setPlaceholderText(tr("Name, pinyin initials"));
    m_filter->setKeyHint(QKeySequence::Find);
    m_filter->setFixedWidth(std::max(kFilterWidth, m_filter->fullWidth()));
    auto *bar = new FilterBar(this);
    bar->add(m_chips, 1);
    bar->add(m_filter);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_empty->setFilter(m_filter);
    m_split->setWidgets(m_stack, m_detail, 900, metrics::DetailPaneMin);
    m_split->restoreState(context.settings().value(QStringLiteral("deliverablesBoard/splitter")).toByteArray());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_split, 1);
    buildChips();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_view->setText(SearchKeys::fold(text));
        updateState();
    });
    m_filter->setText(context.settings().value(QStringLiteral("deliverablesBoard/filter")).toString());
    connect(m_view, &BoardView::pickChanged, this, [this] {
        if (const BoardCustomer *customer = m_view->currentCustomer())
            m_detail->show(customer->name, m_view->currentMonth(), lines(), report());
    });
    setFocusProxy(m_view);
}

void BoardPane::buildChips()
{
    m_chips->setObjectName(QStringLiteral("deliverablesBoardChips"));
    m_chips->setAccessibleName(tr("Views of the board"));
    QList<FilterChipData> list;
    for (const ChipText &chip : chips)
        list.append({QLatin1String(chip.id), tr(chip.text), {}});
    m_chips->setChips(list);
    const auto apply = [this](const QString &id) {
        for (const ChipText &chip : chips) {
            if (id == QLatin1String(chip.id))
                m_view->setChip(chip.chip);
        }
        updateState();
    };
    connect(m_chips, &ChipBar::checkedChanged, this, [apply](const QStringList &ids) { apply(ids.value(0)); });
    const QString saved = m_context.settings().value(QStringLiteral("deliverablesBoard/view")).toString();
    if (!saved.isEmpty() && m_chips->findChild<FilterChip *>(saved)) {
        m_chips->setChecked(saved);
        apply(saved);
    }
}

void BoardPane::setBoard(const Board &board, Month last)
{
    m_board = board;
    m_view->setBoard(board, last);
    updateState();
}

void BoardPane::updateState()
{
    for (const ChipText &chip : chips)
        m_chips->setCounter(QLatin1String(chip.id), QString::number(m_view->board()->counter(chip.chip)));
    const bool empty = m_view->board()->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    m_split->setDetailWanted(!empty);
}

/// The month of the current cell first, then the others, newest first.
QList<BoardLine> BoardPane::lines() const
{
    QList<BoardLine> list;
    const BoardCustomer *customer = m_view->currentCustomer();
    if (!customer)
        return list;
    for (const BoardEntry &entry : customer->entries)
        list.append({entry.item.period, statusKind(entry.item.state), entryText(entry, customer->zone)});
    const Month first = m_view->currentMonth();
    std::stable_sort(list.begin(), list.end(), [first](const BoardLine &a, const BoardLine &b) {
        return a.month != b.month && (a.month == first || (b.month != first && a.month > b.month));
    });
    return list;
}

/// Of the reports in the current cell the first that the console writes.
std::optional<ReportSubject> BoardPane::report() const
{
    const auto entries = m_view->board()->entries(m_view->currentIndex());
    for (const BoardEntry *entry : entries) {
        if (auto subject = reportOf(entry->item))
            return subject;
    }
    return std::nullopt;
}

void BoardPane::select(const QUuid &record)
{
    for (const BoardCustomer &customer : std::as_const(m_board)) {
        Month month;
        for (const BoardEntry &entry : customer.entries) {
            if (entry.item.id == record)
                month = entry.item.period;
        }
        if (customer.id.uuid != record && month.isNull())
            continue;
        if (m_view->board()->rowOf(customer.id) < 0) {
            m_filter->clear();
            m_chips->setChecked(QStringLiteral("all"));
            m_view->setChip(BoardChip::All);
            updateState();
        }
        m_view->select(customer.id, month);
        return;
    }
}

void BoardPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void BoardPane::saveState()
{
    QSettings &settings = m_context.settings();
    settings.setValue(QStringLiteral("deliverablesBoard/splitter"), m_split->saveState());
    settings.setValue(QStringLiteral("deliverablesBoard/view"), m_chips->checkedIds().value(0));
    settings.setValue(QStringLiteral("deliverablesBoard/filter"), m_filter->text());
}

QString BoardPane::detailHtml() const
{
    const BoardCustomer *customer = m_view->currentCustomer();
    if (!customer)
        return {};
    QString html = QStringLiteral("<h3>%1</h3>").arg(detailText(customer->name));
    Month shown;
    for (const BoardLine &line : lines()) {
        if (line.month != shown)
            html += QStringLiteral("<h4>%1</h4>").arg(detailText(wording::month(line.month)));
        shown = line.month;
        html += QStringLiteral("<p>%1</p>").arg(detailText(line.text));
    }
    return html;
}

} // namespace tam::ui
