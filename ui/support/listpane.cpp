#include "support/listpane.h"

#include "support/richtext.h"
#include "support/rowkeeper.h"
#include "theme/tokens.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/detailsplit.h"
#include "widgets/emptystate.h"
#include "widgets/filterbar.h"
#include "widgets/searchfield.h"

#include <QEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <utility>

namespace tam::ui {

ListPane::ListPane(AppContext &context, const QString &name, const QString &title, QList<ListColumn> columns,
                   QWidget *parent)
    : QWidget(parent), m_context(context), m_name(name), m_model(new ListModel(std::move(columns), this)),
      m_chips(new ChipBar(this)), m_filter(new SearchField(Icon::Filter, this)), m_bar(new FilterBar(this)),
      m_split(new DetailSplit(this)), m_stack(new QStackedWidget(this)), m_table(new DataTable(this)),
      m_empty(new EmptyState(this)), m_detail(new QTextBrowser(this)), m_side(new QWidget(this)),
      m_sideColumn(new QVBoxLayout(m_side))
{
    setObjectName(name + QStringLiteral("Pane"));
    m_chips->setObjectName(name + QStringLiteral("Chips"));
    m_chips->setAccessibleName(tr("Views of %1").arg(title));
    m_filter->setObjectName(name + QStringLiteral("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setKeyHint(QKeySequence::Find);
    m_filter->setFixedWidth(170);
    m_bar->add(m_chips, 1);
    m_bar->add(m_filter);
    m_table->setObjectName(name + QStringLiteral("Table"));
    m_table->setAccessibleName(title);
    m_table->setDensity(DataTable::Density::Compact);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->restoreState(context.settings().value(name + QStringLiteral("/columns")).toByteArray());
    m_detail->setObjectName(name + QStringLiteral("Detail"));
    m_detail->setAccessibleName(tr("Details"));
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setOpenLinks(false);
    m_detail->setMinimumWidth(280);
    m_detail->document()->setDocumentMargin(16);
    styleDetail();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setFilter(m_filter);
    m_sideColumn->setContentsMargins(0, 0, 0, 0);
    m_sideColumn->setSpacing(0);
    m_sideColumn->addWidget(m_detail, 1);
    m_split->setWidgets(m_stack, m_side, 900, 330);
    m_split->restoreState(context.settings().value(name + QStringLiteral("/splitter")).toByteArray());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_split, 1);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setText(text);
        select(m_shown);
    });
    connect(m_chips, &ChipBar::checkedChanged, this,
            [this](const QStringList &ids) { Q_EMIT chipChanged(ids.value(0)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showDetail(); });
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        if (const ListRow *row = current())
            Q_EMIT activated(row->id);
    });
    new RowKeeper(m_table, [this](int row) {
        const ListRow *shown = m_model->row(row);
        return shown ? shown->id.toString() : QString();
    });
    setFocusProxy(m_table);
}

/// The look of the other panes for the rich text: muted names, small headings, colours of the theme.
void ListPane::styleDetail()
{
    m_detail->document()->setDefaultStyleSheet(richTextStyle(*this));
}

void ListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        styleDetail();
        showDetail();
    }
}

void ListPane::addControl(QWidget *control)
{
    m_bar->add(control);
}

void ListPane::setRows(QList<ListRow> rows)
{
    m_model->setRows(std::move(rows));
    const bool arrived = m_model->rowOf(m_awaited) >= 0;
    select(arrived ? std::exchange(m_awaited, {}) : m_shown);
    showDetail();
}

void ListPane::setDetailWidget(QWidget *detail)
{
    m_detail->hide();
    m_sideColumn->insertWidget(0, detail, 1);
}

void ListPane::setDetailFooter(QWidget *footer)
{
    m_sideColumn->addWidget(footer);
}

const ListRow *ListPane::current() const
{
    return m_model->row(m_table->currentIndex().row());
}

void ListPane::select(const QUuid &id)
{
    const int present = m_table->currentIndex().row();
    int row = m_model->rowOf(id);
    if (row < 0 && m_model->row(present))
        row = present; // what it handed over to
    for (int i = 0; row < 0 && i < m_model->rowCount(); ++i)
        row = m_model->row(i) ? i : -1;
    if (row < 0 || row != present) // else the other selected rows and the scroll position stay
        m_table->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
    updateEmpty();
}

void ListPane::updateEmpty()
{
    m_stack->setCurrentWidget(m_model->count() == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    m_split->setDetailWanted(m_model->count() > 0);
}

void ListPane::showDetail()
{
    const ListRow *row = current();
    const int scrolled = row && row->id == m_shown ? m_detail->verticalScrollBar()->value() : 0;
    if (row)
        m_shown = row->id;
    m_detail->setHtml(row && m_html ? m_html(*row) + (m_tail ? m_tail(*row) : QString()) : QString());
    m_detail->verticalScrollBar()->setValue(scrolled);
    Q_EMIT currentChanged(row ? row->id : QUuid());
}

void ListPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ListPane::saveState()
{
    m_context.settings().setValue(m_name + QStringLiteral("/columns"), m_table->saveState());
    m_context.settings().setValue(m_name + QStringLiteral("/splitter"), m_split->saveState());
    m_context.settings().setValue(m_name + QStringLiteral("/view"), m_chips->checkedIds().value(0));
    m_context.settings().setValue(m_name + QStringLiteral("/filter"), m_filter->text());
}

void ListPane::restoreView()
{
    const QString view = m_context.settings().value(m_name + QStringLiteral("/view")).toString();
    if (!view.isEmpty() && m_chips->findChild<FilterChip *>(view))
        m_chips->setChecked(view);
    m_filter->setText(m_context.settings().value(m_name + QStringLiteral("/filter")).toString());
}

QString ListPane::detailHtml() const
{
    const ListRow *row = current();
    return row && m_html ? m_html(*row) : QString();
}

QString detailRow(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return {};
    return QStringLiteral(
               "<tr><td class='name' style='padding:2px 12px 2px 0'>%1</td><td style='padding:2px 0'>%2</td></tr>")
        .arg(name.toHtmlEscaped(), detailText(value));
}

QString detailText(const QString &text)
{
    // Isolates keep a bidi control inside the text it belongs to.
    QString escaped = text.toHtmlEscaped();
    escaped.replace(u'\n', QStringLiteral("<br>"));
    return QChar(0x2068) + escaped + QChar(0x2069);
}

QString detailTitle(const QString &title, const QString &secondary)
{
    return QStringLiteral("<h3 style='margin:0 0 2px 0'>%1</h3>").arg(detailText(title)) +
           QStringLiteral("<p class='byline' style='margin:0 0 10px 0'>%1</p>").arg(detailText(secondary));
}

} // namespace tam::ui
