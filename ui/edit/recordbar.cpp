#include "edit/recordbar.h"

#include "edit/audittrail.h"
#include "edit/bulkeditor.h"
#include "edit/formwords.h"
#include "edit/suggestions.h"
#include "support/dialogs.h"
#include "support/listpane.h"
#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/datatable.h"
#include "widgets/flowlayout.h"

#include <QAction>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace tam::ui {

namespace {

/// Taking back is no next step: neither the blue button nor the key that goes on does it.
bool goesOn(const RecordAction &action)
{
    return action.icon != Icon::Undo;
}

QKeySequence keysOf(const QString &id, bool first)
{
    if (first)
        return QKeySequence(Qt::CTRL | Qt::Key_Return);
    if (id == QLatin1String("editRecord"))
        return QKeySequence(Qt::CTRL | Qt::Key_E);
    if (id == QLatin1String("deleteRecord"))
        return QKeySequence(Qt::CTRL | Qt::Key_Delete);
    if (id == QLatin1String("dutyLog"))
        return QKeySequence(Qt::CTRL | Qt::Key_L);
    if (id == QLatin1String("recordHistory"))
        return QKeySequence(Qt::CTRL | Qt::Key_H);
    return {};
}

} // namespace

RecordBar::RecordBar(AppContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_buttons(new QWidget(this)), m_menu(new QMenu(this)),
      m_more(new PushButton({}, this))
{
    setObjectName(QStringLiteral("recordBar"));
    setAccessibleName(tr("What can be done with the record"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 16, 8);
    column->addWidget(m_buttons);
    auto *flow = new FlowLayout(m_buttons, 6);
    m_more->setObjectName(QStringLiteral("recordMore"));
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More that can be done with the record"));
    m_more->setToolTip(m_more->accessibleName());
    connect(
        m_menu, &QMenu::aboutToHide, this,
        [this] {
            if (std::exchange(m_isLate, false))
                fill();
        },
        Qt::QueuedConnection);
    m_more->setMenu(m_menu);
    m_more->setParent(m_buttons);
    flow->addWidget(m_more);
    hide();
}

QAction *RecordBar::addActionFor(const RecordAction &action, const QString &refusal)
{
    auto *entry = new QAction(icons::icon(action.icon), action.text, this);
    entry->setObjectName(action.id);
    if (m_hasKeys)
        entry->setShortcut(keysOf(action.id, actions().isEmpty() && goesOn(action)));
    const bool looksOnly = action.id == QLatin1String("recordHistory");
    entry->setEnabled(refusal.isEmpty() || looksOnly);
    const QString keys = entry->shortcut().toString(QKeySequence::NativeText);
    entry->setToolTip(!entry->isEnabled() ? refusal
                      : keys.isEmpty()    ? action.text
                                          : tr("%1 (%2)", "what a button does, and its keys").arg(action.text, keys));
    connect(entry, &QAction::triggered, this, [this, run = action.run] { run(this); });
    addAction(entry);
    m_menu->addAction(entry);
    if (m_table)
        m_table->addAction(entry);
    return entry;
}

void RecordBar::addButton(QAction *action, bool primary)
{
    auto *button = new ActionButton(action->text(), Icon::None, m_buttons);
    button->setObjectName(action->objectName());
    button->setPrimary(primary);
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->toolTip());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QLayout *layout = m_buttons->layout();
    layout->removeWidget(m_more);
    layout->addWidget(button);
    layout->addWidget(m_more);
    button->show();
    m_more->raise(); // Tab goes the same way
}

void RecordBar::setCompact()
{
    m_buttonLimit = 1;
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->setContentsMargins(8, 4, 8, 4);
    column->insertStretch(0);
    column->addStretch();
    setAutoFillBackground(false);
    m_hasKeys = false;
}

void RecordBar::setTable(QWidget *table)
{
    m_table = table;
}

void RecordBar::setMenuOnly(const QString &name, bool hasKeys)
{
    setCompact();
    m_hasKeys = hasKeys;
    m_buttonLimit = 0;
    m_more->setText(name);
    m_more->setAccessibleName(name);
    m_more->setToolTip(name);
}

void RecordBar::setRecords(const QList<RecordKey> &records)
{
    // The window's own: a dialog over it may have the keyboard meanwhile.
    const QWidget *focused = window()->focusWidget();
    const bool hadFocus = focused && isAncestorOf(focused);
    const QString name = hadFocus ? focused->objectName() : QString();
    m_records = records;
    m_records.removeIf([](const RecordKey &key) { return key.id.isNull() || !isEditable(key.kind); });
    // Nothing goes from under who is choosing.
    m_isLate = m_menu->isVisible();
    if (m_isLate)
        return;
    fill();
    // The button that had the focus was made anew, or is gone: the keyboard stays here.
    if (!hadFocus || isHidden())
        return;
    QPushButton *again = m_more;
    const auto buttons = m_buttons->findChildren<ActionButton *>(name, Qt::FindDirectChildrenOnly);
    for (ActionButton *button : buttons) {
        if (!name.isEmpty() && !button->isHidden() && button->isEnabled())
            again = button;
    }
    again->setFocus(Qt::OtherFocusReason);
}

QString RecordBar::subject() const
{
    if (m_records.size() != 1)
        return m_records.isEmpty() ? QString() : tr("%n record(s)", nullptr, int(m_records.size()));
    const RecordKey &key = m_records.first();
    auto record = m_context.store().find(key.kind, key.id);
    return record ? recordTitle(m_context, kindInfo(key.kind), **record) : QString();
}

void RecordBar::setMore(Source more)
{
    m_steps = std::move(more);
}

void RecordBar::insertSteps(Actions &list)
{
    if (!m_steps || list.isEmpty())
        return;
    Actions more;
    m_steps(m_context, m_records.first(), more);
    const auto edit = std::find_if(list.begin(), list.end(), [](const RecordAction &action) {
        return action.id == QLatin1String("editRecord") || action.id == QLatin1String("recordHistory");
    });
    qsizetype at = edit - list.begin();
    qsizetype first = 0;
    for (RecordAction &action : more) {
        const bool leads = action.leads;
        list.insert(leads ? first++ : at, std::move(action));
        ++at;
    }
}

void RecordBar::fill()
{
    const QList<QAction *> before = actions();
    m_menu->clear();
    for (QAction *action : before) {
        removeAction(action);
        if (m_table)
            m_table->removeAction(action);
        action->deleteLater(); // it may be the one that is just run
    }
    const auto buttons = m_buttons->findChildren<ActionButton *>(Qt::FindDirectChildrenOnly);
    for (ActionButton *button : buttons) {
        m_buttons->layout()->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    Actions list;
    if (m_records.size() > 1) {
        if (auto bulk = bulkAction(m_context, m_records))
            list.append(*bulk);
    } else if (!m_records.isEmpty()) {
        list = recordActions(m_context, m_records.first());
        insertSteps(list);
    }
    setVisible(!list.isEmpty());
    if (list.isEmpty())
        return;
    const QString refusal = m_context.edits().refusal(m_records.first().customer);
    int shown = 0;
    for (const RecordAction &action : list) {
        QAction *entry = addActionFor(action, refusal);
        const bool isStep = action.id != QLatin1String("recordHistory") && action.id != QLatin1String("deleteRecord");
        if (shown < m_buttonLimit && isStep)
            addButton(entry, shown++ == 0 && goesOn(action));
    }
    m_more->setVisible(list.size() > 1 || m_buttonLimit == 0);
}

QList<RecordBar *> visibleBars(const QWidget &page)
{
    QList<RecordBar *> bars;
    const auto all = page.findChildren<RecordBar *>();
    for (RecordBar *bar : all) {
        if (bar->isVisible() && !bar->actions().isEmpty())
            bars.insert(bar->hasKeys() ? std::count_if(bars.begin(), bars.end(), std::mem_fn(&RecordBar::hasKeys))
                                       : bars.size(),
                        bar);
    }
    return bars;
}

RecordBar *addRecordBar(AppContext &context, ListPane &pane)
{
    auto *bar = new RecordBar(context, &pane);
    bar->setTable(pane.table());
    pane.setDetailFooter(bar);
    pane.setTail([&context](const ListRow &row) {
        return recentChangesHtml(context, {row.kind, row.id, row.customer});
    });
    const auto update = [bar, &pane] {
        QList<RecordKey> keys;
        const QModelIndexList rows = pane.table()->selectionModel()->selectedRows();
        for (const QModelIndex &index : rows) {
            if (const ListRow *row = pane.model()->row(index.row()); row && !row->id.isNull())
                keys.append({row->kind, row->id, row->customer});
        }
        const ListRow *current = pane.current();
        if (keys.size() < 2)
            keys = current ? QList<RecordKey>{{current->kind, current->id, current->customer}} : QList<RecordKey>();
        bar->setRecords(keys);
    };
    QObject::connect(&pane, &ListPane::currentChanged, bar, update);
    QObject::connect(pane.table()->selectionModel(), &QItemSelectionModel::selectionChanged, bar, [update, &pane] {
        if (pane.table()->selectionModel()->selectedRows().size() > 1)
            update();
    });
    return bar;
}

NewButton::NewButton(AppContext &context, QList<Kind> kinds, QWidget *parent)
    : PushButton({}, parent), m_context(context), m_kinds(std::move(kinds))
{
    setObjectName(QStringLiteral("newRecord"));
    setIcon(icons::icon(Icon::Plus));
    for (const Kind kind : std::as_const(m_kinds)) {
        auto *entry = new QAction(tr("%1 …", "a button that opens a form").arg(newLabel(kind)), this);
        entry->setObjectName(QStringLiteral("new_") + QString(kindInfo(kind).key()));
        connect(entry, &QAction::triggered, this, [this, kind] { open(kind); });
        m_entries.append(entry);
    }
    // What the page is about is made by the key that makes new things everywhere; of several kinds one is chosen.
    QAction *keys = m_entries.first();
    if (m_entries.size() == 1) {
        setText(keys->text());
        connect(this, &QPushButton::clicked, keys, &QAction::trigger);
    } else {
        setText(tr("New"));
        auto *menu = new QMenu(this);
        menu->addActions(m_entries);
        setMenu(menu);
        keys = new QAction(this);
        connect(keys, &QAction::triggered, this, &QPushButton::showMenu);
    }
    keys->setShortcut(QKeySequence::New);
    addAction(keys);
    connect(&context, &AppContext::snapshotChanged, this, &NewButton::updateState);
    updateState();
}

void NewButton::setCompact()
{
    setText({});
    updateState();
}

void NewButton::setCustomer(CustomerId customer)
{
    m_customer = customer;
    updateState();
}

void NewButton::updateState()
{
    const QString refusal = m_context.edits().refusalOfNew(kindInfo(m_kinds.first()), m_customer);
    setEnabled(refusal.isEmpty());
    for (QAction *entry : std::as_const(m_entries))
        entry->setEnabled(refusal.isEmpty());
    const QString name = m_kinds.size() == 1 ? newLabel(m_kinds.first()) : tr("New record");
    setAccessibleName(name);
    setToolTip(refusal.isEmpty() ? tr("%1 (%2)", "what a button does, and its keys")
                                       .arg(name, actions().first()->shortcut().toString(QKeySequence::NativeText))
                                 : refusal);
}

/// Asked for where the list is not of one customer.
std::optional<CustomerId> askCustomer(AppContext &context, CustomerId likely, QWidget *parent)
{
    const auto snapshot = context.snapshot();
    QList<std::pair<QString, CustomerId>> customers;
    for (const PortfolioRow &row : snapshot ? snapshot->rows : std::vector<PortfolioRow>()) {
        if (!row.archived)
            customers.emplace_back(displayName(row), row.id);
    }
    if (customers.isEmpty())
        return std::nullopt;
    // By the names that are shown: the portfolio itself is in the order of the others.
    std::stable_sort(customers.begin(), customers.end(),
                     [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    QStringList names;
    QList<CustomerId> ids;
    for (const auto &[name, id] : std::as_const(customers)) {
        names.append(name);
        ids.append(id);
    }
    const auto chosen =
        dialogs().choose(parent, NewButton::tr("New record"), NewButton::tr("For which customer?"), names,
                         int(std::max<qsizetype>(0, ids.indexOf(likely))), NewButton::tr("Go on"));
    return chosen ? std::optional<CustomerId>(ids.value(*chosen)) : std::nullopt;
}

void NewButton::open(Kind kind)
{
    const KindInfo &info = kindInfo(kind);
    if (m_customer.isNull() && info.customerField && info.scope == KindScope::Customer) {
        if (const auto customer = askCustomer(m_context, m_likely, this))
            openForm(newRequest(m_context, kind, *customer));
        return;
    }
    openForm(newRequest(m_context, kind, m_customer, m_about));
}

void NewButton::openForm(EditorRequest request)
{
    if (m_preset)
        m_preset(*request.now);
    const RecordEditor *editor = openEditor(m_context, std::move(request), this);
    connect(editor, &RecordEditor::saved, this, &NewButton::created);
}

NewButton *addNewButton(AppContext &context, QList<Kind> kinds, ListPane &pane)
{
    auto *button = new NewButton(context, std::move(kinds), &pane);
    pane.addControl(button);
    QObject::connect(button, &NewButton::created, &pane, &ListPane::await);
    return button;
}

} // namespace tam::ui
