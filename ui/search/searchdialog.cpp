#include "search/searchdialog.h"

#include "edit/recordactions.h"
#include "edit/recordsdialog.h"
#include "search/searchdelegate.h"
#include "search/searchmodel.h"
#include "support/marks.h"
#include "support/richtext.h"
#include "widgets/chipbar.h"
#include "widgets/emptystate.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"
#include "wording/fieldtext.h"
#include "wording/problemtext.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
#include <QProgressBar>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kWidth = 1080, kHeight = 680;
constexpr int kFew = 5, kMany = 300; ///< hits listed of each kind, and of the one that was chosen
constexpr int kProgressWidth = 140;

QString chipId(Kind kind)
{
    return QLatin1String(kindInfo(kind).name);
}

} // namespace

SearchDialog::SearchDialog(AppContext &context, Navigator &navigator, QWidget *parent)
    : QDialog(parent), m_context(context), m_navigator(navigator), m_service(new SearchService(context, this)),
      m_field(new SearchField(Icon::Search, this)), m_customers(new QComboBox(this)), m_chips(new ChipBar(this)),
      m_state(new TextLabel({}, TextStyle::Secondary, Tone::Muted, false, this)), m_progress(new QProgressBar(this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this)), m_list(new QListView(this)),
      m_model(new SearchModel(context, this)), m_preview(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("searchDialog"));
    setWindowTitle(tr("Search everything"));
    const QSize room = parent ? parent->size() : QSize(kWidth, kHeight);
    resize(std::min(kWidth, room.width() - 40), std::min(kHeight, room.height() - 40));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::PagePadding, 12, metrics::PagePadding, 12);
    column->setSpacing(8);
    buildTop();
    buildCentre();
    m_chips->setChips({{QStringLiteral("all"), tr("All"), {}}});
    connect(m_field, &QLineEdit::textChanged, this, &SearchDialog::search);
    connect(m_customers, &QComboBox::activated, this, &SearchDialog::search);
    connect(m_chips, &ChipBar::checkedChanged, this, &SearchDialog::search);
    connect(m_service, &SearchService::progressed, this, &SearchDialog::showState);
    connect(m_service, &SearchService::indexChanged, this, &SearchDialog::search);
    connect(&m_context, &AppContext::asOfChanged, this, [this] {
        if (isVisible() && m_context.isAsOfFixed())
            search();
    });
    // What was found may be anybody's.
    connect(&m_context, &AppContext::presentedChanged, this, &QDialog::close);
    // What was found belongs to the other store.
    connect(&m_context, &AppContext::storeClosing, this, &QDialog::close);
    connect(&m_context, &AppContext::storeReplaced, this, [this] {
        close();
        m_field->clear();
        m_customers->clear();
    });
}

void SearchDialog::buildTop()
{
    m_field->setObjectName(QStringLiteral("searchText"));
    m_field->setAccessibleName(tr("Search everything"));
    m_field->setPlaceholderText(tr("Words, a number, a name or its pinyin initials; “a phrase” in quotes"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_customers->setObjectName(QStringLiteral("searchCustomer"));
    m_customers->setAccessibleName(tr("Whose records"));
    m_customers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_customers->setMinimumContentsLength(18);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_field, 1);
    top->addWidget(m_customers);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(top);
    m_chips->setObjectName(QStringLiteral("searchKinds"));
    m_chips->setAccessibleName(tr("Kinds of records"));
    column->addWidget(m_chips);
}

void SearchDialog::buildCentre()
{
    m_list->setObjectName(QStringLiteral("searchResults"));
    m_list->setAccessibleName(tr("Found records"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_preview->setObjectName(QStringLiteral("searchPreview"));
    m_preview->setAccessibleName(tr("The selected record"));
    m_preview->setOpenLinks(false);
    m_preview->setFixedWidth(metrics::DetailPaneMax);
    styleBrowser();
    auto *found = new QWidget(m_stack);
    auto *row = new QHBoxLayout(found);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_list, 1);
    row->addWidget(m_preview);
    m_empty->setObjectName(QStringLiteral("searchEmpty"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(found);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_stack, 1);
    m_state->setObjectName(QStringLiteral("searchState"));
    m_progress->setObjectName(QStringLiteral("searchProgress"));
    m_progress->setAccessibleName(tr("Progress of the index"));
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setTextVisible(false);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_state, 1);
    bottom->addWidget(m_progress);
    column->addLayout(bottom);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SearchDialog::showPreview);
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) { activate(index.row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->row(index.row()).type == SearchModel::RowType::More)
            activate(index.row());
    });
}

void SearchDialog::styleBrowser()
{
    m_preview->document()->setDefaultStyleSheet(richTextStyle(*this));
}

void SearchDialog::bringForward(const QList<CustomerId> &nearby)
{
    const QVariant chosen = m_customers->currentData();
    const auto snapshot = m_context.snapshot();
    m_customers->clear();
    m_customers->addItem(tr("All customers"), QUuid());
    for (const CustomerId &id : nearby) {
        const PortfolioRow *row = snapshot ? snapshot->row(id) : nullptr;
        if (row && m_customers->findData(id.uuid) < 0)
            m_customers->addItem(displayName(*row), id.uuid);
    }
    m_customers->setCurrentIndex(std::max(0, m_customers->findData(chosen)));
    m_service->follow();
    show();
    raise();
    activateWindow();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search();
}

Kind SearchDialog::chosenKind() const
{
    const KindInfo *info = kindByName(m_chips->checkedIds().value(0));
    return info ? info->kind : Kind::Count;
}

void SearchDialog::search()
{
    if (!isVisible())
        return;
    SearchRequest request;
    request.text = m_field->text();
    request.customer = {m_customers->currentData().toUuid()};
    request.kind = chosenKind();
    request.perKind = request.kind == Kind::Count ? kFew : kMany;
    if (m_context.isAsOfFixed())
        request.notAfter = m_context.asOf();
    if (SearchQuery(request.text).isEmpty()) {
        m_service->cancelQuery();
        m_chips->setChips({{QStringLiteral("all"), tr("All"), {}}});
        showResult(nullptr);
        return;
    }
    m_service->run(request, [this, text = request.text](const SearchResultPtr &result) {
        m_shownText = text;
        showChips(*result);
        showResult(result);
    });
}

/// Kinds keep their place while there is something of them; the chosen one stays even without.
void SearchDialog::showChips(const SearchResult &result)
{
    const Kind chosen = chosenKind();
    QList<FilterChipData> chips{{QStringLiteral("all"), tr("All"), QLocale().toString(result.count)}};
    for (const Kind kind : searchedKinds()) {
        const auto group = std::find_if(result.groups.begin(), result.groups.end(),
                                        [kind](const SearchGroup &g) { return g.kind == kind; });
        if (group != result.groups.end() || kind == chosen)
            chips.append({chipId(kind), wording::kindName(kind),
                          QLocale().toString(group == result.groups.end() ? 0 : group->count)});
    }
    m_chips->setChips(chips);
}

void SearchDialog::showResult(const SearchResultPtr &result)
{
    const QModelIndex current = m_list->currentIndex();
    const SearchHit *kept = current.isValid() ? m_model->row(current.row()).hit : nullptr;
    const QUuid selected = kept ? kept->record : QUuid();
    const bool sameText = m_result && result && m_shownText == m_field->text();
    m_result = result;
    m_model->setResult(result);
    int row = sameText && !selected.isNull() ? m_model->rowOfRecord(selected) : -1;
    if (row < 0)
        row = m_model->firstHit();
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    showPreview();
    showState();
}

void SearchDialog::showState()
{
    const int percent = m_service->percent();
    const bool building = percent >= 0 && !(m_result && m_result->complete);
    m_progress->setVisible(building);
    m_progress->setValue(std::max(0, percent));
    const bool any = m_model->firstHit() >= 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (const Problem *problem = m_service->problem())
        m_state->setText(tr("The search index could not be brought up to date. %1").arg(wording::text(*problem)));
    else if (building)
        m_state->setText(
            tr("The index of this store is being made: records that it has not reached are not found yet."));
    else if (m_result && m_result->capped)
        m_state->setText(
            tr("Very many records: only the first %1 were counted.").arg(QLocale().toString(kMostCounted)));
    else if (m_result)
        m_state->setText(tr("%n record(s) found", nullptr, int(m_result->count)));
    else
        m_state->setText({});
    if (any)
        return;
    if (!m_result)
        m_empty->setContent(Icon::Search, tr("Everything that is written in the records is searched here."),
                            tr("Type a word, in Chinese or English: the more words, the fewer records."));
    else if (building)
        m_empty->setContent(Icon::Search, tr("Nothing found so far for “%1”.").arg(m_shownText),
                            tr("The index is still being made; what is found appears by itself."));
    else
        m_empty->setContent(Icon::Search, tr("No record contains “%1”.").arg(m_shownText),
                            tr("Try fewer or shorter words, the beginning of a word, or all customers and kinds."));
}

void SearchDialog::showPreview()
{
    const QModelIndex current = m_list->currentIndex();
    const SearchHit *hit = current.isValid() ? m_model->row(current.row()).hit : nullptr;
    if (!hit) {
        m_preview->clear();
        return;
    }
    m_preview->setHtml(recordHtml(m_context, kindInfo(hit->kind), *hit->content, hit->customer));
}

void SearchDialog::move(int rows)
{
    const int step = rows < 0 ? -1 : 1;
    int row = m_list->currentIndex().row();
    for (int left = std::abs(rows), at = row + step; left > 0 && at >= 0 && at < m_model->rowCount(); at += step) {
        if (m_model->row(at).type == SearchModel::RowType::Heading)
            continue;
        row = at;
        --left;
    }
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row, 0));
    if (row == m_model->firstHit())
        m_list->scrollToTop(); // with its heading
}

void SearchDialog::activate(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const SearchModel::Row &chosen = m_model->row(row);
    if (chosen.type == SearchModel::RowType::More) {
        m_chips->setChecked(chipId(chosen.kind));
        search();
    } else if (chosen.hit) {
        const RecordKey key{chosen.hit->kind, chosen.hit->record, chosen.hit->customer};
        close();
        if (key.customer.isNull())
            editRecord(m_context, key, parentWidget()); // people have no page
        else
            m_navigator.openRecord(key.kind, key.id, key.customer);
    }
}

bool SearchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched != m_field && watched != m_list) || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int page = std::max(1, m_list->viewport()->height() / 48);
    switch (key) {
    case Qt::Key_Escape: // the field alone would only empty itself
        reject();
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(page);
        return true;
    case Qt::Key_PageUp:
        move(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // The list answers to another text until the query has come back.
        if (m_result && m_shownText == m_field->text())
            activate(m_list->currentIndex().row());
        return true;
    default:
        return false;
    }
}

void SearchDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        styleBrowser();
        showPreview();
    }
}

} // namespace tam::ui
