#include "alerts/alertpopup.h"

#include "models/listmodel.h"
#include "support/marks.h"
#include "theme/icons.h"
#include "widgets/actionbutton.h"
#include "widgets/datatable.h"
#include "widgets/emptystate.h"
#include "widgets/textlabel.h"
#include "wording/format.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr QSize kSize(860, 420);
constexpr int kMargin = 8;

QUuid rowId(const QString &key)
{
    return QUuid::createUuidV5(QUuid(), key);
}

} // namespace

AlertPopup::AlertPopup(AlertCentre &centre, AppContext &context, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_centre(centre), m_context(context),
      m_title(new TextLabel(tr("Notifications"), TextStyle::DetailTitle, Tone::Text, true, this)),
      m_note(new TextLabel({}, TextStyle::Secondary, Tone::Muted, false, this)), m_stack(new QStackedWidget(this)),
      m_table(new DataTable(this)),
      m_model(new ListModel({{QStringLiteral("left"), tr("Left"), 128},
                             {QStringLiteral("customer"), tr("Customer"), 120, false, 0, false, 160},
                             {QStringLiteral("what"), tr("What"), 260, true},
                             {QStringLiteral("since"), tr("Since"), 96}},
                            this)),
      m_empty(new EmptyState(Icon::Bell, tr("Clocks, reports, escorts and duties that come close are told here."),
                             tr("Nothing of yours needs you now."), {}, this)),
      m_open(new ActionButton(tr("Open"), Icon::None, this)), m_read(new ActionButton(tr("Read"), Icon::None, this)),
      m_dismiss(new ActionButton(tr("Put away"), Icon::None, this)),
      m_readAll(new ActionButton(tr("All read"), Icon::Check, this))
{
    setObjectName(QStringLiteral("alertPopup"));
    setAccessibleName(tr("Notifications"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    build();
    connect(&m_centre, &AlertCentre::changed, this, [this] {
        if (isVisible())
            fill();
    });
}

void AlertPopup::build()
{
    m_table->setObjectName(QStringLiteral("alertTable"));
    m_table->setAccessibleName(tr("Notifications"));
    m_table->setDensity(DataTable::Density::Compact);
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table, &QAbstractItemView::activated, this, &AlertPopup::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const Alert *alert = current();
        m_read->setText(alert && alert->read ? tr("Unread") : tr("Read"));
    });
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *settings = new QToolButton(this);
    settings->setObjectName(QStringLiteral("alertSettings"));
    settings->setIcon(icons::icon(Icon::Settings));
    settings->setToolTip(tr("Notification settings …"));
    settings->setAccessibleName(tr("Notification settings"));
    connect(settings, &QToolButton::clicked, this, [this] {
        close();
        Q_EMIT settingsWanted();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 8, 8);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    head->addWidget(m_readAll);
    head->addWidget(settings);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 8);
    foot->setSpacing(8);
    m_open->setPrimary(true);
    const std::tuple<ActionButton *, const char *, QString, void (AlertPopup::*)()> buttons[] = {
        {m_open, "alertOpen", QStringLiteral("↵"), &AlertPopup::openCurrent},
        {m_read, "alertRead", QStringLiteral("R"), &AlertPopup::toggleRead},
        {m_dismiss, "alertDismiss", QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText),
         &AlertPopup::dismissCurrent},
    };
    for (const auto &[button, name, keys, run] : buttons) {
        button->setObjectName(QLatin1String(name));
        button->setKeyHint(keys);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
        foot->addWidget(button);
    }
    foot->addStretch(1);
    m_readAll->setObjectName(QStringLiteral("alertReadAll"));
    m_readAll->setAutoDefault(false);
    connect(m_readAll, &QPushButton::clicked, &m_centre, &AlertCentre::readAll);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);
    setFocusProxy(m_table);
}

void AlertPopup::fill()
{
    const QModelIndex before = m_table->currentIndex();
    const ListRow *currentRow = m_model->row(before.row());
    const QUuid shown = currentRow ? currentRow->id : QUuid();
    const auto snapshot = m_context.snapshot();
    QList<ListRow> rows;
    m_keys.clear();
    for (const Alert &alert : m_centre.alerts()) {
        ListRow row;
        row.id = rowId(alert.key);
        m_keys.insert(row.id, alert.key);
        const bool running = alert.item.kind == TodayKind::DutyNow; // begun, and nothing is missed by it
        const StatusKind kind = alert.toDecide > 0       ? StatusKind::DueSoon
                                : alert.late && !running ? StatusKind::Breached
                                                         : statusKind(alert.item.kind);
        ListCell left(m_centre.left(alert));
        left.with(StatusRole, QVariant::fromValue(kind)).with(PillTextRole, left.text);
        ListCell customer(m_centre.customerName(alert));
        if (const PortfolioRow *of = snapshot ? snapshot->row(alert.item.customer) : nullptr)
            customer.with(PlanMarkRole, QVariant::fromValue(planMark(of->plan, of->terms)));
        ListCell what(m_centre.sentence(alert));
        what.with(Qt::ToolTipRole, what.text.toHtmlEscaped());
        for (ListCell *cell : {&customer, &what}) {
            cell->with(BoldRole, !alert.read);
            cell->with(ToneRole, QVariant::fromValue(alert.read ? Tone::Muted : Tone::Text));
        }
        // Not by weight alone: a reader hears it.
        if (!alert.read)
            what.with(Qt::AccessibleTextRole, tr("Not read: %1").arg(what.text));
        row.cells = {left, customer, what,
                     ListCell(wording::dueText(alert.since, m_context.asOf(), m_context.zone()))
                         .with(ToneRole, QVariant::fromValue(Tone::Muted))};
        rows.append(row);
    }
    const bool empty = rows.isEmpty();
    m_model->setRows(std::move(rows));
    const int at = m_model->rowOf(shown);
    const int next = at >= 0 ? at : std::clamp(before.row(), 0, std::max(0, m_model->count() - 1));
    m_table->setCurrentIndex(m_model->index(next, 0));
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    m_readAll->setEnabled(m_centre.unread() > 0);
    for (ActionButton *button : {m_open, m_read, m_dismiss})
        button->setEnabled(!empty);
    m_note->setText(m_context.isAsOfFixed() ? tr("as they were at the time looked from")
                    : m_centre.isQuiet()    ? tr("the desktop is left alone now")
                                            : QString());
}

void AlertPopup::openAt(const QWidget *anchor)
{
    const QWidget *frame = parentWidget()->window();
    resize(std::min(kSize.width(), frame->width() - 2 * kMargin), std::min(kSize.height(), frame->height() - 80));
    const QPoint corner = anchor->mapToGlobal(QPoint(anchor->width(), 0));
    const int right = frame->mapToGlobal(QPoint(frame->width() - kMargin, 0)).x();
    const int left = frame->mapToGlobal(QPoint(kMargin, 0)).x();
    move(std::clamp(corner.x() - width() / 2, left, std::max(left, right - width())), corner.y() - height() - 2);
    fill();
    show();
    m_table->setFocus(Qt::PopupFocusReason);
}

const Alert *AlertPopup::current() const
{
    const ListRow *row = m_model->row(m_table->currentIndex().row());
    const QString key = row ? m_keys.value(row->id) : QString();
    for (const Alert &alert : m_centre.alerts()) {
        if (alert.key == key)
            return &alert;
    }
    return nullptr;
}

void AlertPopup::openCurrent()
{
    const Alert *alert = current();
    if (!alert)
        return;
    const Alert copy = *alert;
    close();
    m_centre.setRead(copy.key);
    Q_EMIT opened(copy);
}

void AlertPopup::toggleRead()
{
    if (const Alert *alert = current())
        m_centre.setRead(QString(alert->key), !alert->read);
}

void AlertPopup::dismissCurrent()
{
    if (const Alert *alert = current())
        m_centre.dismiss(QString(alert->key));
}

bool AlertPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Delete) {
            dismissCurrent();
            return true;
        }
        if (press->key() == Qt::Key_R && press->modifiers() == Qt::NoModifier) {
            toggleRead();
            return true;
        }
        if (press->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace tam::ui
