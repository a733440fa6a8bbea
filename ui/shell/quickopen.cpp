#include "shell/quickopen.h"

#include "search/pinyin.h"
#include "shell/windowmenus.h"
#include "support/marks.h"
#include "theme/icons.h"
#include "theme/tokens.h"
#include "widgets/celldelegate.h"
#include "widgets/itemroles.h"
#include "widgets/searchfield.h"
#include "wording/names.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>

namespace tam::ui {

namespace {

constexpr int kMost = 12;
constexpr int kFieldWidth = 392;
constexpr int kRecordRows = 6;

/// Escapes what LIKE gives a meaning to, so that a typed % finds a per cent sign.
QString likePattern(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return u'%' + text + u'%';
}

} // namespace

QuickOpen::QuickOpen(AppContext &context, Navigator &navigator, QWidget *window)
    : QObject(window), m_context(context), m_navigator(navigator), m_window(window), m_frame(new QWidget(window)),
      m_field(new SearchField(Icon::Search, m_frame)), m_list(new QListView(window)),
      m_model(new QStandardItemModel(this))
{
    m_field->setObjectName(QStringLiteral("quickOpen"));
    m_field->setAccessibleName(tr("Quick open"));
    m_field->setPlaceholderText(tr("Quick open: customer, incident, escort, command"));
    m_field->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_field->setFixedWidth(std::max(kFieldWidth, m_field->fullWidth()));
    // The menu bar asks a corner widget for its size hint, which a line edit with a fixed width does not change: a
    // layout does.
    auto *row = new QHBoxLayout(m_frame);
    row->setContentsMargins(0, 2, 12, 2);
    row->addWidget(m_field);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("quickOpenList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    auto *delegate = new CellDelegate(m_list);
    delegate->setRowHeight(metrics::RowCompact);
    m_list->setItemDelegate(delegate);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it would cover a single row
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->hide();
    connect(m_field, &QLineEdit::textChanged, this, &QuickOpen::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, &QuickOpen::onFocusChanged);
}

void QuickOpen::onFocusChanged(QWidget *before, QWidget *now)
{
    if (now != m_field || before == m_field)
        return;
    if (before)
        m_before = before;
    readPresent();
}

/// As they are when the field is entered: an edit behind it makes them anew.
void QuickOpen::readPresent()
{
    m_presentEntries.clear();
    const QList<Present> present = m_present ? m_present() : QList<Present>();
    for (const Present &one : present) {
        const QString text = plainText(*one.action);
        m_presentEntries.append({SearchKeys::keyOf(text), text, one.subject, int(Icon::ChevronRight), 0,
                                 [action = QPointer<QAction>(one.action)] {
                                     if (action)
                                         action->trigger();
                                 },
                                 one.action});
    }
}

QWidget *QuickOpen::field() const
{
    return m_frame;
}

void QuickOpen::open()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search(m_field->text());
}

void QuickOpen::addCommand(QAction *action, const QString &text)
{
    m_commands.append({QString(), text, action->shortcut().toString(QKeySequence::NativeText), int(Icon::ChevronRight),
                       0, [action] { action->trigger(); }, action});
}

void QuickOpen::addCustomers(QList<Entry> &found, const QString &query)
{
    const auto snapshot = m_context.snapshot();
    if (!snapshot)
        return;
    for (const PortfolioRow &row : snapshot->rows) {
        QString &key = m_keyCache[row.name];
        if (key.isEmpty())
            key =
                SearchKeys::keyOf(row.name) + u'\n' + SearchKeys::fold(row.nameEn) + u'\n' + row.accountIds.join(u'\n');
        const int rank = SearchKeys::match(key, query);
        if (rank > 0) {
            found.append({key, displayName(row), wording::name(row.plan), int(Icon::Portfolio), rank + 5,
                          [this, id = row.id] { m_navigator.openCustomer(id); }});
        }
    }
}

void QuickOpen::addRecords(QList<Entry> &found, const QString &query)
{
    if (query.size() < 2)
        return;
    const auto add = [&](Kind kind, const char *numberField, Icon icon) {
        Query search;
        search.kind = kind;
        search.where = numberField ? QStringLiteral("(number LIKE ? ESCAPE '\\' OR title LIKE ? ESCAPE '\\') AND "
                                                    "opened_at <= ?")
                                   : QStringLiteral("title LIKE ? ESCAPE '\\' AND (requested_at IS NULL OR "
                                                    "requested_at <= ?)");
        search.values =
            numberField ? QVariantList{likePattern(query), likePattern(query)} : QVariantList{likePattern(query)};
        search.values.append(instantValue(m_context.asOf())); // what is dated later is not there yet
        search.orderBy = numberField ? QStringLiteral("opened_at DESC") : QStringLiteral("planned_start DESC");
        search.limit = kRecordRows;
        (void)m_context.store().forEach(search, [&](const RecordBase &record) {
            const KindInfo &info = kindInfo(kind);
            QString text = info.field(u"title")->text(record);
            if (numberField)
                text.prepend(info.field(u"number")->text(record) + u' ');
            const CustomerId customer{info.customerField->ref(record)};
            const auto snapshot = m_context.snapshot();
            const PortfolioRow *row = snapshot ? snapshot->row(customer) : nullptr;
            found.append({{},
                          text,
                          row ? displayName(*row) : QString(),
                          int(icon),
                          40,
                          [this, kind, id = record.uuid, customer] { m_navigator.openRecord(kind, id, customer); }});
        });
    };
    add(Kind::Incident, "number", Icon::Incident);
    add(Kind::Engagement, nullptr, Icon::Shield);
}

void QuickOpen::addCommands(QList<Entry> &found, const QString &query)
{
    const auto add = [&](const Entry &command) {
        Entry entry = command;
        entry.rank = SearchKeys::match(command.key, query);
        if (entry.rank > 0 && entry.action && entry.action->isEnabled())
            found.append(entry);
    };
    for (const Entry &step : std::as_const(m_presentEntries))
        add(step);
    for (Entry &command : m_commands) {
        if (command.key.isEmpty())
            command.key = SearchKeys::keyOf(command.text); // not at the start: a Chinese one loads ICU's rules
        add(command);
    }
}

void QuickOpen::search(const QString &text)
{
    if (!m_field->hasFocus())
        return;
    const QString query = SearchKeys::fold(text);
    QList<Entry> found;
    addCustomers(found, query);
    addRecords(found, query);
    addCommands(found, query);
    std::stable_sort(found.begin(), found.end(), [](const Entry &a, const Entry &b) { return a.rank > b.rank; });
    showEntries(found.mid(0, kMost));
}

void QuickOpen::showEntries(QList<Entry> entries)
{
    m_shown = std::move(entries);
    m_model->clear();
    for (const Entry &entry : std::as_const(m_shown)) {
        auto *item = new QStandardItem(entry.text);
        item->setData(entry.secondary, SecondaryTextRole);
        item->setData(entry.icon, IconRole);
        m_model->appendRow(item);
    }
    if (m_shown.isEmpty()) {
        auto *item =
            new QStandardItem(tr("Nothing found. Try a part of the name, pinyin initials or an incident number."));
        item->setEnabled(false);
        m_model->appendRow(item);
    }
    const int rowHeight = m_list->sizeHintForRow(0);
    const QPoint corner = m_field->mapTo(m_window, QPoint(0, m_field->height() + 2));
    m_list->setGeometry(corner.x(), corner.y(), m_field->width(),
                        rowHeight * m_model->rowCount() + 2 * m_list->frameWidth() + 2);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->raise();
    m_list->show();
}

void QuickOpen::run(int row)
{
    if (row < 0 || row >= m_shown.size())
        return;
    const auto action = m_shown[row].run;
    close();
    m_field->clear();
    action();
}

/// Back to where the keyboard was, with nothing left of what was typed.
void QuickOpen::leave()
{
    m_field->clear();
    close();
}

void QuickOpen::close()
{
    m_list->hide();
    if (!m_field->hasFocus())
        return;
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_field->clearFocus();
}

bool QuickOpen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        m_list->hide();
    if (event->type() == QEvent::FocusIn)
        QMetaObject::invokeMethod(
            this, [this] { search(m_field->text()); }, Qt::QueuedConnection);
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int next = row + (key == Qt::Key_Down ? 1 : -1);
        if (next >= 0 && next < m_model->rowCount())
            m_list->setCurrentIndex(m_model->index(next, 0));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(row);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

} // namespace tam::ui
