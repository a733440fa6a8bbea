#include "sync/syncpage.h"

#include "edit/review.h"
#include "pages/pages.h"
#include "support/accountlink.h"
#include "support/dialogs.h"
#include "support/listpane.h"
#include "support/synclink.h"
#include "sync/accountdialog.h"
#include "sync/connectdialog.h"
#include "sync/mergedialog.h"
#include "sync/syncdetail.h"
#include "sync/syncwords.h"
#include "sync/unreadrecords.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/chipbar.h"
#include "widgets/emptystate.h"
#include "widgets/pageheader.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/problemtext.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

QList<ListColumn> columns()
{
    return {{QStringLiteral("state"), SyncPage::tr("State"), 150},
            {QStringLiteral("what"), SyncPage::tr("Record"), 200},
            {QStringLiteral("change"), SyncPage::tr("Change"), 220, true},
            {QStringLiteral("customer"), SyncPage::tr("Customer"), 100, false, 2},
            {QStringLiteral("at"), SyncPage::tr("Edited"), 110, false, 1}};
}

struct EntryState
{
    StatusKind kind;
    QString text;
};

EntryState stateOf(const SyncEntry &entry)
{
    if (entry.isReview) {
        return {StatusKind::DueSoon, entry.why == "conflict"    ? SyncPage::tr("Conflict")
                                     : entry.why == "gone"      ? SyncPage::tr("Deleted there")
                                     : entry.why == "forbidden" ? SyncPage::tr("Not yours any more")
                                                                : SyncPage::tr("Refused")};
    }
    switch (entry.state) {
    case OpState::Queued:
        return {StatusKind::Open, SyncPage::tr("Waits to be sent")};
    case OpState::Inflight:
        return {StatusKind::Running, SyncPage::tr("Being sent")};
    case OpState::Blocked:
        return {StatusKind::Uncertain, SyncPage::tr("Waits for a decision")};
    case OpState::Stuck:
        break;
    }
    return {StatusKind::Breached, SyncPage::tr("Stuck")};
}

ListRow rowOf(const SyncEntry &entry, const Zone &zone)
{
    ListRow row;
    row.id = entry.op;
    row.kind = entry.kind;
    row.customer = entry.customer;
    const EntryState state = stateOf(entry);
    row.cells = {ListCell(state.text).with(StatusRole, QVariant::fromValue(state.kind)),
                 ListCell(entry.title.isEmpty() ? entry.kindText : entry.title)
                     .with(SecondaryTextRole, entry.title.isEmpty() ? QString() : entry.kindText),
                 ListCell(entry.summary), ListCell(entry.customerName),
                 ListCell(wording::shortTime(entry.at, zone)).sortedBy(entry.at.microseconds())};
    return row;
}

} // namespace

SyncPage::SyncPage(AppContext &context, Navigator &navigator, QWidget *parent)
    : Page(context, navigator, parent), m_header(new PageHeader(tr("Sync"), this)),
      m_status(new StatusLine(StatusKind::None, {}, this)),
      m_facts(new TextLabel({}, TextStyle::Secondary, Tone::Muted, false, this)), m_stack(new QStackedWidget(this)),
      m_unconnected(new EmptyState(this)),
      m_pane(new ListPane(context, QStringLiteral("sync"), tr("Edits"), columns(), this)),
      m_detail(new SyncDetail(this))
{
    setObjectName(QStringLiteral("syncPage"));
    m_status->setObjectName(QStringLiteral("syncStatus"));
    m_status->setWordWrap(true);
    m_status->setTinted(true);
    m_facts->setObjectName(QStringLiteral("syncFacts"));
    m_facts->setWordWrap(true);
    m_stack->addWidget(m_unconnected);
    m_stack->addWidget(m_pane);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(buildStrip());
    column->addWidget(m_stack, 1);
    m_pane->chips()->setChips({{QStringLiteral("all"), tr("All"), {}},
                               {QStringLiteral("review"), tr("To decide"), {}},
                               {QStringLiteral("unsent"), tr("Not sent yet"), {}}});
    m_pane->restoreView();
    m_pane->setDetailWidget(m_detail);
    m_pane->empty()->setContent(Icon::Sync, tr("Edits that have not reached the server, and conflicts, stand here."),
                                tr("Nothing waits in this view: go on working, edits are sent by themselves."));
    m_unconnected->setObjectName(QStringLiteral("syncUnconnected"));
    buildActions();
    connect(m_pane, &ListPane::chipChanged, this, &SyncPage::showRows);
    connect(m_pane, &ListPane::currentChanged, this, &SyncPage::showEntry);
    connect(m_pane, &ListPane::activated, m_detail, &SyncDetail::openRecord);
    if (context.sync())
        connect(context.sync(), &SyncLink::changed, this, [this] {
            if (isVisible())
                refresh();
        });
    if (context.accounts())
        connect(context.accounts(), &AccountLink::changed, this, &SyncPage::showState);
    setFocusProxy(m_stack);
    showState();
}

/// The state in words, and what can be done about it at the right end.
QWidget *SyncPage::buildStrip()
{
    m_strip = new QWidget(this);
    auto *row = new QHBoxLayout(m_strip);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_status);
    texts->addWidget(m_facts);
    row->addLayout(texts, 1);
    return m_strip;
}

void SyncPage::buildActions()
{
    const auto add = [this](const QString &name, const QString &text, Icon icon) {
        auto *button = new ActionButton(text, icon, this);
        button->setObjectName(name);
        button->setAccessibleName(text);
        return button;
    };
    m_syncNow = add(QStringLiteral("syncNow"), tr("Sync now"), Icon::Sync);
    m_syncNow->setKeyHint(QStringLiteral("F5"));
    m_account = add(QStringLiteral("syncAccount"), tr("Account …"), Icon::Person);
    m_signIn = add(QStringLiteral("syncSignIn"), tr("Sign in …"), Icon::None);
    m_signIn->setPrimary(true);
    m_accept = add(QStringLiteral("syncAccept"), tr("Take it over …"), Icon::None);
    m_unread = add(QStringLiteral("syncUnread"), tr("Unknown to this version …"), Icon::Info);
    m_header->addControl(m_account);
    m_header->addControl(m_syncNow);
    m_strip->layout()->addWidget(m_unread);
    m_strip->layout()->addWidget(m_signIn);
    m_strip->layout()->addWidget(m_accept);
    connect(m_syncNow, &QPushButton::clicked, this, [this] { context().sync()->syncNow(); });
    connect(m_account, &QPushButton::clicked, this, [this] { showAccountDialog(window(), context()); });
    connect(m_unread, &QPushButton::clicked, this, [this] { UnreadReader::open(context(), window()); });
    connect(m_signIn, &QPushButton::clicked, this, [this] { showAccountDialog(window(), context()); });
    connect(m_unconnected, &EmptyState::triggered, this, [this] { showConnectDialog(window(), context()); });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (dialogs().confirm(
                window(), tr("Take over what the server has now?"),
                tr("Records that the server no longer has are removed here too. Your unsent edits are kept "
                   "and offered again."),
                tr("Take over")))
            context().sync()->acceptNewHistory();
    });
    const auto author = [this] { return EditAuthor{context().now(), {}}; };
    connect(m_detail, &SyncDetail::takeMine, this, [this] {
        decide([this](const SyncEntry &e) { return Review(context().store()).takeMine(e.op, context().now()); },
               tr("Yours is sent with the next synchronisation."));
    });
    connect(m_detail, &SyncDetail::takeTheirs, this, [this] {
        decide([this](const SyncEntry &e) { return Review(context().store()).takeTheirs(e.op); },
               tr("The server's values stay."));
    });
    connect(m_detail, &SyncDetail::copyAsNew, this, [this, author] {
        decide([this, author](const SyncEntry &e) { return Review(context().store()).copyAsNew(e.op, author()); },
               tr("A new record was made of yours."));
    });
    connect(m_detail, &SyncDetail::retry, this, [this] {
        decide([this](const SyncEntry &e) { return Review(context().store()).retry(e.op); }, tr("It is sent again."));
    });
    connect(m_detail, &SyncDetail::discard, this, &SyncPage::onDiscard);
    connect(m_detail, &SyncDetail::editMine, this, &SyncPage::onEditMine);
    connect(m_detail, &SyncDetail::openRecord, this, [this] {
        const SyncEntry *entry = current();
        if (entry && !entry->customer.isNull() && entry->kind != Kind::Count)
            this->navigator().openRecord(entry->kind, entry->record, entry->customer);
    });
}

void SyncPage::decide(const std::function<Result<void>(const SyncEntry &)> &run, const QString &done)
{
    const SyncEntry *entry = current();
    if (!entry)
        return;
    if (auto decided = run(*entry); !decided)
        showProblem(window(), decided.problem());
    else
        navigator().say(done);
    if (context().sync())
        context().sync()->edited();
    context().refresh();
    loadEntries();
}

void SyncPage::onDiscard()
{
    const SyncEntry *entry = current();
    if (!entry)
        return;
    const QString more = entry->verb == Verb::Insert
                             ? tr("The new record goes, and later edits of it. This cannot be undone.")
                             : tr("The record goes back to what it was. This cannot be undone.");
    if (dialogs().confirm(window(), tr("Discard the edit of %1?").arg(entry->title), more, tr("Discard")))
        decide([this](const SyncEntry &e) { return Review(context().store()).discard(e.op); }, tr("Discarded."));
}

void SyncPage::onEditMine()
{
    const SyncEntry *entry = current();
    if (!entry)
        return;
    auto *dialog = new MergeDialog(*entry, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, op = entry->op] {
        const QByteArray values = dialog->values();
        decide([this, op,
                values](const SyncEntry &) { return Review(context().store()).takeMine(op, context().now(), values); },
               tr("Yours is sent with the next synchronisation."));
    });
    dialog->open();
}

const SyncEntry *SyncPage::current() const
{
    const ListRow *row = m_pane->current();
    for (const SyncEntry &entry : m_entries) {
        if (row && entry.op == row->id)
            return &entry;
    }
    return nullptr;
}

void SyncPage::refresh()
{
    showState();
    loadEntries(); // without a backend too: what came back with a take-along file may have to be decided
}

void SyncPage::loadEntries()
{
    struct Loaded
    {
        QList<SyncEntry> entries;
        qint64 unread = 0;
    };
    m_task.run<Loaded>(
        context(), this,
        [zone = context().zone(), asOf = context().asOf(),
         reference = context().sharedReference()](Store &store, const std::atomic<bool> &) -> Result<Loaded> {
            auto entries = SyncEntries::load(store, zone, {*reference, asOf});
            if (!entries)
                return entries.problem();
            const auto unread = SyncEntries::unread(store);
            return unread ? Result<Loaded>(Loaded{*std::move(entries), *unread}) : Result<Loaded>(unread.problem());
        },
        [this](const Loaded &loaded) {
            m_entries = loaded.entries;
            m_unreadCount = loaded.unread;
            showRows();
            showState();
        });
}

void SyncPage::showState()
{
    const SyncState state = context().sync() ? context().sync()->state() : SyncState();
    const bool connected = state.isConnected();
    const bool accounts = context().accounts() != nullptr;
    m_header->setSubtitle(connected ? state.server : QString());
    m_syncNow->setVisible(connected);
    m_syncNow->setEnabled(state.phase != SyncPhase::OtherHolds && state.phase != SyncPhase::Syncing);
    m_account->setVisible(connected && accounts);
    m_signIn->setVisible(accounts && state.phase == SyncPhase::SignIn);
    m_unread->setVisible(m_unreadCount > 0);
    m_accept->setVisible(state.phase == SyncPhase::AskNewHistory);
    m_strip->setVisible(connected);
    m_status->setStatus(SyncWords::symbol(state.phase), SyncWords::sentence(state));
    QStringList facts;
    if (connected) {
        if (const QString progress = SyncWords::progress(state); !progress.isEmpty())
            facts.append(progress);
        facts.append(state.lastOk.isNull()
                         ? tr("Never synchronised yet")
                         : tr("Last synchronised %1").arg(wording::localTime(state.lastOk, context().zone())));
        facts.append(tr("%n edit(s) not sent", nullptr, int(state.unsent)));
        facts.append(tr("%n to decide", nullptr, int(state.review)));
        if (accounts && context().accounts()->account().signedIn && !context().accounts()->account().kept)
            facts.append(tr("Signed in until you quit: this system offers no keychain"));
        if (m_unreadCount > 0)
            facts.append(tr("%n record(s) here hold something that only a newer version of this program knows", nullptr,
                            int(m_unreadCount)));
        if (!state.taken.isEmpty())
            facts.append(tr("Access ended, records removed from this device: %1")
                             .arg(state.taken.join(tr(", ", "between names"))));
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_unconnected->setContent(
        Icon::Sync,
        context().isDemo() ? tr("The demo portfolio is not connected to a backend.")
                           : tr("This store is not connected to a backend."),
        tr("Everything works here without one, and edits stay on this device. Connected to your team's backend, edits "
           "are shared, and colleagues' changes come in."),
        accounts ? tr("Connect to a backend …") : QString());
    m_stack->setCurrentWidget(connected || !m_entries.isEmpty() ? static_cast<QWidget *>(m_pane) : m_unconnected);
}

void SyncPage::showRows()
{
    const QString view = m_pane->chips()->checkedIds().value(0);
    QList<ListRow> rows;
    int review = 0;
    for (const SyncEntry &entry : std::as_const(m_entries)) {
        review += entry.isReview;
        if (view == QLatin1String("review") ? entry.isReview : view == QLatin1String("unsent") ? !entry.isReview : true)
            rows.append(rowOf(entry, context().zone()));
    }
    m_pane->chips()->setCounter(QStringLiteral("all"), QString::number(m_entries.size()));
    m_pane->chips()->setCounter(QStringLiteral("review"), QString::number(review));
    m_pane->chips()->setCounter(QStringLiteral("unsent"), QString::number(m_entries.size() - review));
    m_pane->setRows(std::move(rows));
}

void SyncPage::showEntry()
{
    if (const SyncEntry *entry = current())
        m_detail->setEntry(*entry, context().zoneOf(entry->customer), !context().store().isReadOnly());
    else
        m_detail->clear();
}

void SyncPage::focusFilter()
{
    m_pane->focusFilter();
}

void SyncPage::select(const QUuid &op)
{
    m_pane->select(op);
}

QString SyncPage::explanation() const
{
    const QString text = QStringLiteral("<h3>%1</h3><p>%2</p>");
    const SyncEntry *entry = current();
    if (!entry) {
        const SyncState state = context().sync() ? context().sync()->state() : SyncState();
        return text.arg(SyncWords::shortText(state.phase).toHtmlEscaped(), SyncWords::sentence(state).toHtmlEscaped());
    }
    return text.arg(entry->title.toHtmlEscaped(), (entry->isReview ? entry->reason : entry->summary).toHtmlEscaped());
}

void SyncPage::saveState()
{
    m_pane->saveState();
}

Page *makeSyncPage(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new SyncPage(context, navigator, parent);
}

} // namespace tam::ui
