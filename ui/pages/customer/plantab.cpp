#include "pages/customer/plantab.h"

#include "pages/customer/plannotes.h"
#include "pages/customer/planside.h"
#include "pages/customer/planwhatif.h"
#include "support/listpane.h"
#include "support/marks.h"
#include "theme/tokens.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/celldelegate.h"
#include "widgets/datatable.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kNotes = 116;      ///< holds the chosen service and the beginning of the readings
constexpr int kSideFrom = 1060;  ///< narrower: terms and checklist take turns
constexpr double kChipGap = 6.0; ///< as CellDelegate spaces them
constexpr int kBoxStretch = 20;  ///< the boxes take the room before the gap behind them does

QString sectionsText(const QStringList &sections)
{
    QStringList shown;
    for (const QString &section : sections)
        shown.append(wording::sowSection(section));
    return shown.join(u' ');
}

} // namespace

PlanTab::PlanTab(AppContext &context, Navigator &navigator, QWidget *parent)
    : CustomerTabPage(context, navigator, parent), m_why(new StatusLine(StatusKind::Met, {}, this)),
      m_version(new TextLabel({}, TextStyle::Body, Tone::Text, true, this)), m_firstBox(new QComboBox(this)),
      m_secondBox(new QComboBox(this)), m_filter(new SegmentedControl(this)), m_part(new SegmentedControl(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)), m_terms(new QSplitter(Qt::Vertical, m_splitter)),
      m_model(new ListModel(planColumns(), this)), m_table(new DataTable(m_terms)),
      m_cells(new PlanCellDelegate(m_table)), m_chosen(new QLabel(m_terms)), m_notes(new QTextBrowser(m_terms)),
      m_side(new PlanSidePane(m_splitter)), m_popup(new SowPopup(this))
{
    setObjectName(QStringLiteral("planTab"));
    auto *below = new QWidget(m_terms);
    m_popup->hide();
    buildTable();
    m_notes->setObjectName(QStringLiteral("planNotes"));
    m_notes->setAccessibleName(tr("Readings and gaps"));
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->document()->setDocumentMargin(10);
    m_chosen->setObjectName(QStringLiteral("planService"));
    m_chosen->setAccessibleName(tr("The chosen service"));
    m_chosen->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_chosen->setWordWrap(true);
    m_chosen->setContentsMargins(8, 8, 8, 0);
    m_chosen->setMinimumHeight(1); // a label that wraps asks for the height of a narrow one
    below->setAutoFillBackground(true);
    below->setBackgroundRole(QPalette::Base);
    auto *lower = new QVBoxLayout(below);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(0);
    lower->addWidget(m_chosen);
    lower->addWidget(m_notes, 1);
    m_notes->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what the chosen service leaves
    m_notes->setMinimumHeight(24);
    m_terms->addWidget(m_table);
    m_terms->addWidget(below);
    m_terms->setStretchFactor(0, 1);
    m_terms->setSizes({520, kNotes});
    m_terms->setChildrenCollapsible(false);
    m_splitter->addWidget(m_terms);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({900, 330});
    m_splitter->setChildrenCollapsible(false);
    m_divided = m_terms->restoreState(context.settings().value(QStringLiteral("plan/notes")).toByteArray());
    connect(m_terms, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
    m_splitter->restoreState(context.settings().value(QStringLiteral("plan/splitter")).toByteArray());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_splitter, 1);
    setFocusProxy(m_table);
}

QWidget *PlanTab::buildHead()
{
    auto *head = new QWidget(this);
    head->setAutoFillBackground(true);
    head->setBackgroundRole(QPalette::Base);
    m_version->setElides(false);
    m_why->setWordWrap(true);
    auto *first = new QHBoxLayout;
    first->addWidget(m_version, 0, Qt::AlignTop);
    first->addWidget(m_why, 1);
    const auto box = [head](QComboBox *combo, const QString &name, const QString &spoken) {
        combo->setObjectName(name);
        combo->setAccessibleName(spoken);
        combo->setParent(head);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
        combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        combo->setMaximumWidth(340);
        return combo;
    };
    auto *second = new QHBoxLayout;
    auto *compareLabel = new TextLabel(tr("Compare"), TextStyle::Body, Tone::Muted, false, head);
    auto *withLabel = new TextLabel(tr("with"), TextStyle::Body, Tone::Muted, false, head);
    compareLabel->setElides(false);
    withLabel->setElides(false);
    second->addWidget(compareLabel);
    second->addWidget(box(m_firstBox, QStringLiteral("planFirst"), tr("Terms on the left")), kBoxStretch);
    second->addWidget(withLabel);
    second->addWidget(box(m_secondBox, QStringLiteral("planSecond"), tr("Terms compared with")), kBoxStretch);
    m_filter->setObjectName(QStringLiteral("planFilter"));
    m_filter->setAccessibleName(tr("Services shown"));
    m_filter->addSegment(QStringLiteral("all"), tr("All"));
    m_filter->addSegment(QStringLiteral("differences"), tr("Differences"));
    m_filter->setCurrent(QStringLiteral("all"));
    second->addWidget(m_filter);
    auto *whatIf = new ActionButton(tr("What if …"), Icon::None, head);
    whatIf->setObjectName(QStringLiteral("planWhatIfButton"));
    whatIf->setToolTip(tr("What each plan would have covered of the last twelve months"));
    connect(whatIf, &QPushButton::clicked, this, [this] { showPlanWhatIf(this, facts(), view()); });
    m_part->setObjectName(QStringLiteral("planPart"));
    m_part->setAccessibleName(tr("Part of the page"));
    m_part->addSegment(QStringLiteral("terms"), tr("Terms"));
    m_part->addSegment(QStringLiteral("side"), tr("Checklist"), tr("Prerequisites, scope check, products and orders"));
    m_part->setCurrent(QStringLiteral("terms"));
    first->addWidget(whatIf, 0, Qt::AlignTop); // beside the reasons, which wrap: the boxes need their width
    second->addStretch(1);
    first->addWidget(m_part, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(16, 6, 16, 6);
    column->setSpacing(6);
    column->addLayout(first);
    column->addLayout(second);
    connect(m_firstBox, &QComboBox::activated, this, &PlanTab::compare);
    connect(m_secondBox, &QComboBox::activated, this, &PlanTab::compare);
    connect(m_filter, &SegmentedControl::currentChanged, this, &PlanTab::showRows);
    connect(m_part, &SegmentedControl::currentChanged, this, &PlanTab::arrange);
    return head;
}

void PlanTab::buildTable()
{
    m_table->setObjectName(QStringLiteral("planTable"));
    m_table->setAccessibleName(tr("Services and their terms"));
    m_table->setModel(m_model);
    m_table->setDensity(DataTable::Density::Compact);
    for (const PlanColumn column : {PlanColumn::Service, PlanColumn::First, PlanColumn::Second})
        m_table->setItemDelegateForColumn(int(column), m_cells);
    m_table->restoreState(context().settings().value(QStringLiteral("plan/columns")).toByteArray());
    m_table->viewport()->installEventFilter(this);
    connect(m_table->header(), &QHeaderView::sectionResized, this, &PlanTab::arrangeRowsSoon);
    auto *copy = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Period), m_table, nullptr, nullptr,
                               Qt::WidgetWithChildrenShortcut);
    connect(copy, &QShortcut::activated, this, &PlanTab::copyCitation);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const ServiceRow *service = currentService()) {
            const QModelIndex cell = m_model->index(index.row(), int(PlanColumn::Sections));
            const QRect area = m_table->visualRect(cell);
            showPopup(index, mainSection(service->sow),
                      QRect(m_table->viewport()->mapToGlobal(area.topLeft()), area.size()));
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, m_popup, &QWidget::hide);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlanTab::fillChosen);
}

/// Levels wrap: rows are measured again when a column changes its width or the table its height.
void PlanTab::arrangeRowsSoon()
{
    if (std::exchange(m_layoutPending, true))
        return;
    QTimer::singleShot(0, m_table, [this] {
        m_layoutPending = false;
        chooseDensity();
    });
}

void PlanTab::refresh()
{
    const auto snapshot = context().snapshot();
    fillChoices();
    fillHead();
    compare();
    m_side->setFacts(std::make_shared<CustomerFacts>(facts()), view(), snapshot.get());
    arrange();
}

QString PlanTab::choiceText(const PlanChoice &choice) const
{
    const QString plan = wording::name(choice.side.plan);
    if (!choice.order)
        return tr("%1 (catalogue %2)").arg(plan, choice.side.version->id);
    const Subscription *inForce = subscriptionInForce(facts().subscriptions, today());
    const QString ordered = wording::date(facts().zone.dateAt(choice.order->orderedAt));
    return choice.order == inForce ? tr("%1 (this order, %2)").arg(plan, ordered)
                                   : tr("%1 (order of %2)").arg(plan, ordered);
}

void PlanTab::fillChoices()
{
    const bool same = m_shown == facts().id() && m_firstBox->count() > 0;
    const QVariant first = m_firstBox->currentData(), second = m_secondBox->currentData();
    m_shown = facts().id();
    m_choices = planChoices(facts(), view());
    for (QComboBox *box : {m_firstBox, m_secondBox}) {
        box->clear();
        for (const PlanChoice &choice : m_choices.list) {
            const QString key = choice.order ? choice.order->uuid.toString()
                                             : QString(code(choice.side.plan)) + u' ' + choice.side.version->id;
            box->addItem(choiceText(choice), key);
        }
    }
    // The user's own choice stays while the same customer is refreshed.
    const int keptFirst = same ? m_firstBox->findData(first) : -1;
    const int keptSecond = same ? m_secondBox->findData(second) : -1;
    m_firstBox->setCurrentIndex(keptFirst >= 0 ? keptFirst : m_choices.first);
    m_secondBox->setCurrentIndex(keptSecond >= 0 ? keptSecond : m_choices.second);
}

const PlanChoice *PlanTab::chosen(const QComboBox *box) const
{
    const int index = box->currentIndex();
    return index < 0 || size_t(index) >= m_choices.list.size() ? nullptr : &m_choices.list[size_t(index)];
}

void PlanTab::fillHead()
{
    const PlanTerms terms = planOn(facts().subscriptions, today(), context().reference().catalogue);
    if (!terms.subscription) {
        m_version->setText(tr("No plan in force"));
        m_why->setStatus(StatusKind::Info,
                         tr("The basic services stand here: every customer has them without an order."));
        return;
    }
    const QString ordered = wording::localTime(terms.subscription->orderedAt, facts().zone);
    if (!terms.version) {
        m_version->setText(tr("No catalogue version"));
        m_why->setStatus(
            StatusKind::Uncertain,
            tr("ordered %1, before every version: the terms of this order are not in the catalogue").arg(ordered));
        return;
    }
    const CatalogueVersion &version = *terms.version;
    const QString from = wording::localTime(version.effectiveFrom, facts().zone),
                  until = wording::localTime(version.effectiveUntil, facts().zone);
    m_version->setText(tr("Catalogue %1").arg(version.id));
    QString why = version.effectiveFrom.isNull() ? tr("because ordered %1, before %2").arg(ordered, until)
                  : version.effectiveUntil.isNull()
                      ? tr("because ordered %1, not before %2").arg(ordered, from)
                      : tr("because ordered %1, from %2 and before %3").arg(ordered, from, until);
    why += QStringLiteral(" (%1)").arg(facts().zone.name());
    if (!version.known)
        why += QStringLiteral(" · ") + tr("the terms of this order are not in the catalogue: no number is shown");
    m_why->setStatus(version.known ? StatusKind::Met : StatusKind::Uncertain, why);
}

void PlanTab::compare()
{
    const PlanChoice *first = chosen(m_firstBox), *second = chosen(m_secondBox);
    m_rows = first && second ? compareTerms(first->side, second->side, context().reference().catalogue.newestKnown())
                             : std::vector<ServiceRow>();
    const auto different = std::count_if(m_rows.begin(), m_rows.end(),
                                         [](const ServiceRow &row) { return row.difference != TermsDifference::Same; });
    m_filter->setSegmentText(QStringLiteral("all"), tr("All %1").arg(m_rows.size()));
    m_filter->setSegmentText(QStringLiteral("differences"), tr("Differences %1").arg(different));
    const auto title = [this](const PlanChoice &choice) {
        return tr("%1, %2", "plan, and date of the order or catalogue version")
            .arg(wording::name(choice.side.plan),
                 choice.order ? wording::date(facts().zone.dateAt(choice.order->orderedAt)) : choice.side.version->id);
    };
    if (first && second) {
        m_model->setColumnTitle(int(PlanColumn::First), title(*first));
        m_model->setColumnTitle(int(PlanColumn::Second), title(*second));
    }
    showRows();
    m_table->measureAnew(); // the headings are other ones
    fillNotes();
}

void PlanTab::showRows()
{
    const bool all = m_filter->current() == QLatin1String("all");
    std::vector<ServiceRow> shown;
    for (const ServiceRow &row : m_rows) {
        if (all || row.difference != TermsDifference::Same)
            shown.push_back(row);
    }
    const ListRow *before = m_model->row(m_table->currentIndex().row());
    const QUuid selected = before ? before->id : QUuid();
    m_model->setRows(planRows(shown));
    m_table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(selected)), 0));
    chooseDensity();
}

void PlanTab::fillNotes()
{
    const PlanChoice *first = chosen(m_firstBox);
    // Laying them out takes longer than a frame, and customers of one order have the same.
    const QString notes = readingsHtml(first ? *first : PlanChoice(), facts().agreedTargets, Theme::of(this));
    if (notes != m_notesHtml) {
        m_notesHtml = notes;
        // With the bar in its place they are laid out once, not again when it comes.
        m_notes->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        m_notes->setHtml(notes);
        m_notes->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    }
    fillChosen();
}

void PlanTab::fillChosen()
{
    const PlanChoice *first = chosen(m_firstBox), *second = chosen(m_secondBox);
    const ServiceRow *service = m_cells->isOneLine() && hasFacts() ? currentService() : nullptr;
    m_chosen->setVisible(service && first && second);
    if (service && first && second)
        m_chosen->setText(serviceHtml(*service, choiceText(*first), choiceText(*second), Theme::of(this)));
}

/// Whole texts where all rows find room with them, else one line for each: then most services are in sight. Height
/// that the rows leave is the notes', until the user divides it.
void PlanTab::chooseDensity()
{
    int whole = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        int height = 0;
        for (const PlanColumn column : {PlanColumn::Service, PlanColumn::First, PlanColumn::Second}) {
            height = std::max(height, PlanCellDelegate::wholeHeight(m_table->font(), m_model->index(row, int(column)),
                                                                    m_table->columnWidth(int(column))));
        }
        whole += height;
    }
    const int around = m_table->height() - m_table->viewport()->height(), all = m_terms->height();
    const int room = m_divided ? m_table->viewport()->height() : all - kNotes - around;
    const bool oneLine = whole > room;
    if (oneLine != m_cells->isOneLine()) {
        m_cells->setOneLine(oneLine);
        fillChosen();
    }
    m_table->doItemsLayout();
    if (m_divided || m_model->rowCount() == 0)
        return;
    const int rows = oneLine ? m_model->rowCount() * m_table->visualRect(m_model->index(0, 0)).height() : whole;
    const int table = std::min(rows, room) + around;
    if (std::abs(m_terms->sizes().value(0) - table) > 2)
        m_terms->setSizes({table, all - table - m_terms->handleWidth()});
}

void PlanTab::arrange()
{
    m_narrow = width() < kSideFrom;
    m_part->setVisible(m_narrow);
    const bool side = m_part->current() == QLatin1String("side");
    m_terms->setVisible(!m_narrow || !side);
    m_side->setVisible(!m_narrow || side);
}

void PlanTab::resizeEvent(QResizeEvent *event)
{
    CustomerTabPage::resizeEvent(event);
    arrange();
}

const ServiceRow *PlanTab::currentService() const
{
    const ListRow *row = m_model->row(m_table->currentIndex().row());
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [row](const ServiceRow &service) {
        return row && planRowId(service.service) == row->id;
    });
    return found == m_rows.end() ? nullptr : &*found;
}

const CatalogueVersion *PlanTab::textVersion() const
{
    const PlanChoice *first = chosen(m_firstBox);
    return first && first->side.known() ? first->side.version : context().reference().catalogue.newestKnown();
}

QString PlanTab::sectionAt(const QModelIndex &index, const QPoint &position, QRect *rect) const
{
    if (index.column() != int(PlanColumn::Sections))
        return {};
    const QRect cell = m_table->visualRect(index);
    double x = cell.left() + metrics::CellPadding;
    // The empty run that stands for the text takes no room; chips follow each other.
    for (const QString &section : index.data(PlanSectionsRole).toStringList()) {
        const double width = std::ceil(sowChipSize(wording::sowSection(section), m_table->font()).width());
        if (position.x() >= x && position.x() < x + width) {
            *rect =
                QRect(m_table->viewport()->mapToGlobal(QPoint(int(x), cell.top())), QSize(int(width), cell.height()));
            return section;
        }
        x += width + kChipGap;
    }
    return {};
}

void PlanTab::showPopup(const QModelIndex &, const QString &section, const QRect &globalAnchor)
{
    const PlanChoice *first = chosen(m_firstBox);
    const SowReference reference =
        sowReference(textVersion(), section, first && first->side.known() ? first->side.plan : Plan::Absent);
    if (!section.isEmpty() && !reference.text.isEmpty())
        m_popup->showFor(reference, globalAnchor);
}

bool PlanTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table->viewport())
        return CustomerTabPage::eventFilter(watched, event);
    if (event->type() == QEvent::Resize)
        arrangeRowsSoon();
    if (event->type() == QEvent::ToolTip || event->type() == QEvent::MouseButtonRelease) {
        const QPoint at = event->type() == QEvent::ToolTip ? static_cast<QHelpEvent *>(event)->pos()
                                                           : static_cast<QMouseEvent *>(event)->position().toPoint();
        const QModelIndex index = m_table->indexAt(at);
        QRect rect;
        const QString section = sectionAt(index, at, &rect);
        if (!section.isEmpty()) {
            showPopup(index, section, rect);
            return event->type() == QEvent::ToolTip;
        }
    } else if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel || event->type() == QEvent::Hide) {
        m_popup->hide();
    }
    return CustomerTabPage::eventFilter(watched, event);
}

void PlanTab::copyCitation()
{
    const ServiceRow *service = currentService();
    const PlanChoice *first = chosen(m_firstBox);
    if (!service || !first)
        return;
    const QString section = mainSection(service->sow);
    QApplication::clipboard()->setText(
        sowReference(textVersion(), section, first->side.known() ? first->side.plan : Plan::Absent).citation);
    navigator().say(tr("Citation of %1 copied").arg(wording::sowSection(section)));
}

QString PlanTab::explanation() const
{
    const ServiceRow *service = hasFacts() ? currentService() : nullptr;
    if (!service)
        return {};
    QString text = detailTitle(wording::local(service->name), sectionsText(service->sow));
    const auto side = [&](const QComboBox *box, const ServiceCell &cell) {
        if (const PlanChoice *choice = chosen(box))
            text += cellExplanation(*choice, choiceText(*choice), cell, facts().zone);
    };
    side(m_firstBox, service->first);
    side(m_secondBox, service->second);
    text += QStringLiteral("<p>%1: %2</p>")
                .arg(tr("Difference").toHtmlEscaped(), differenceText(service->difference).toHtmlEscaped());
    const CatalogueVersion *version = textVersion();
    for (const QString &section : service->sow) {
        const SowReference reference = sowReference(version, section);
        if (!reference.reading.isEmpty())
            text += QStringLiteral("<p>%1: %2</p>")
                        .arg(wording::sowSection(section).toHtmlEscaped(), detailText(reference.reading));
    }
    return text;
}

void PlanTab::focusFilter()
{
    if (m_narrow) {
        m_part->setCurrent(QStringLiteral("side"));
        arrange();
    }
    m_side->focusScope();
}

void PlanTab::saveState()
{
    context().settings().setValue(QStringLiteral("plan/columns"), m_table->saveState());
    context().settings().setValue(QStringLiteral("plan/splitter"), m_splitter->saveState());
    if (m_divided)
        context().settings().setValue(QStringLiteral("plan/notes"), m_terms->saveState());
}

CustomerTabPage *makePlanTab(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new PlanTab(context, navigator, parent);
}

} // namespace tam::ui
