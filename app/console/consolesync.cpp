#include "consolesync.h"

#include "domain/derivedid.h"
#include "support/edits.h"
#include "sync/httptransport.h"
#include "sync/lease.h"
#include "sync/wire.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QPointer>

namespace tam {

namespace {

constexpr int kLeaseEvery = 10 * 60 * 1000;

Instant clockNow()
{
    return Instant::fromMicroseconds(QDateTime::currentMSecsSinceEpoch() * 1000);
}

/** The transport, and what must live as long as it. */
class OwningTransport : public Transport
{
public:
    OwningTransport(HttpOptions options, std::shared_ptr<AccountCredentials> credentials)
        : m_credentials(std::move(credentials)), m_http(std::move(options), *m_credentials)
    {
    }
    HttpAnswer exchange(const HttpRequest &request) override { return m_http.exchange(request); }
    void prefetch(const HttpRequest &request) override { m_http.prefetch(request); }
    void dropPrefetched() override { m_http.dropPrefetched(); }
    void abort() override { m_http.abort(); }

private:
    std::shared_ptr<AccountCredentials> m_credentials;
    HttpTransport m_http;
};

ui::SyncPhase phaseOf(SyncStatus status)
{
    switch (status) {
    case SyncStatus::Done:
        return ui::SyncPhase::UpToDate;
    case SyncStatus::Retry:
        return ui::SyncPhase::Offline;
    case SyncStatus::SignIn:
        return ui::SyncPhase::SignIn;
    case SyncStatus::Disabled:
        return ui::SyncPhase::Disabled;
    case SyncStatus::TooOld:
        return ui::SyncPhase::TooOld;
    case SyncStatus::AskNewHistory:
        return ui::SyncPhase::AskNewHistory;
    case SyncStatus::Failed:
        return ui::SyncPhase::Failed;
    case SyncStatus::Cancelled:
        break;
    }
    return ui::SyncPhase::Waiting;
}

} // namespace

ConsoleSync::ConsoleSync(ui::AppContext &context, ConsoleAccount &account, QObject *parent)
    : SyncLink(parent), m_context(context), m_account(account)
{
    connect(&m_context, &ui::AppContext::storeClosing, this, &ConsoleSync::close);
    connect(&m_context, &ui::AppContext::storeReplaced, this, &ConsoleSync::open);
    for (const auto saved : {&ui::Edits::undone, &ui::Edits::redone})
        connect(&m_context.edits(), saved, this, &ConsoleSync::edited);
    connect(&m_context.edits(), &ui::Edits::applied, this, &ConsoleSync::edited);
    connect(&m_account, &ui::AccountLink::signedIn, this, &ConsoleSync::syncNow);
    connect(&m_account, &ui::AccountLink::changed, this, [this] {
        const auto credentials = m_account.credentials();
        if (m_worker && credentials && !credentials->isSignedIn() && m_state.phase != ui::SyncPhase::SignIn)
            syncNow(); // it finds that nobody is signed in
    });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &ConsoleSync::setForeground);
    connect(&m_lease, &QTimer::timeout, this, &ConsoleSync::readLease);
    m_lease.setInterval(kLeaseEvery);
    open();
}

ConsoleSync::~ConsoleSync()
{
    close();
}

void ConsoleSync::open()
{
    close();
    m_state = {};
    auto connected = m_context.store().isConnected();
    m_context.setAccountPerson({});
    if (!connected || !*connected) {
        Q_EMIT changed();
        return;
    }
    SyncTables tables(m_context.store());
    if (auto server = tables.state(synckey::server))
        m_state.server = *server;
    readCounts();
    noteTaken();
    if (m_context.store().isReadOnly()) {
        m_state.phase = ui::SyncPhase::OtherHolds;
        readLease();
        return;
    }
    m_state.phase = ui::SyncPhase::Waiting;
    readLease();
    m_lease.start();
    m_account.open([this] { start(); });
}

void ConsoleSync::close()
{
    ++m_run;
    m_lease.stop();
    if (m_credentials)
        m_credentials->abort();
    m_worker.reset(); // waits for its thread
    m_credentials.reset();
    m_account.close();
    m_customers.clear();
}

void ConsoleSync::start()
{
    SyncTables tables(m_context.store());
    auto device = tables.state(synckey::device);
    m_credentials = m_account.credentials();
    if (!device || !m_credentials)
        return;
    HttpOptions options;
    options.server = QUrl(m_state.server);
    options.device = QUuid::fromString(*device);
    options.schema = wire::kSchema;
    options.authorities = m_account.authorities();
    SyncEnvironment environment;
    environment.now = clockNow;
    environment.newId = newUuid7;
    const auto tell = [this, run = m_run](void (ConsoleSync::*what)(const SyncReport &)) {
        return [this, run, what](const SyncReport &report) {
            QMetaObject::invokeMethod(
                this,
                [this, run, what, report] {
                    if (run == m_run)
                        (this->*what)(report);
                },
                Qt::QueuedConnection);
        };
    };
    auto worker = SyncWorker::start(
        m_context.store(),
        [options, credentials = m_credentials] { return std::make_unique<OwningTransport>(options, credentials); },
        environment, {tell(&ConsoleSync::onProgress), tell(&ConsoleSync::onFinished)});
    if (!worker) {
        m_state.phase = ui::SyncPhase::Failed;
        m_state.problem = worker.problem();
    } else {
        m_worker = std::move(worker).value();
        setForeground(QGuiApplication::applicationState());
    }
    Q_EMIT changed();
}

void ConsoleSync::setForeground(Qt::ApplicationState state)
{
    if (m_worker)
        m_worker->setForeground(state == Qt::ApplicationActive);
}

void ConsoleSync::syncNow()
{
    if (!m_worker)
        return;
    m_worker->syncNow();
    m_state.phase = ui::SyncPhase::Syncing;
    Q_EMIT changed();
}

void ConsoleSync::edited()
{
    if (!m_worker)
        return;
    m_worker->edited();
    readCounts();
    Q_EMIT changed();
}

void ConsoleSync::acceptNewHistory()
{
    if (!m_worker)
        return;
    m_worker->acceptNewHistory();
    m_state.phase = ui::SyncPhase::Syncing;
    Q_EMIT changed();
}

void ConsoleSync::onProgress(const SyncReport &report)
{
    m_state.phase = ui::SyncPhase::Syncing;
    m_state.pulled = report.pulled;
    m_state.pushed = report.pushed;
    m_state.bytes = report.bytes;
    m_state.remaining = report.remaining;
    Q_EMIT changed();
}

void ConsoleSync::onFinished(const SyncReport &report)
{
    const bool moved = report.pulled > 0 || report.pushed > 0 || report.conflicts > 0 || report.rejected > 0;
    m_state.phase = phaseOf(report.status);
    m_state.problem = report.problem;
    m_state.remaining = -1;
    if (moved) { // a quiet look leaves standing what the last one brought
        m_state.pulled = report.pulled;
        m_state.pushed = report.pushed;
        m_state.bytes = report.bytes;
    }
    readCounts();
    noteTaken();
    readLease();
    if (moved)
        m_context.refresh();
}

void ConsoleSync::readCounts()
{
    SyncTables tables(m_context.store());
    m_state.unsent = tables.outboxSize() ? *tables.outboxSize() : 0;
    if (auto count = tables.sql().number("SELECT count(*) FROM review"))
        m_state.review = *count;
    if (auto person = tables.state(synckey::person))
        m_context.setAccountPerson({QUuid::fromString(*person)});
}

/** When the backend was last heard, and whether that is too long ago for the screens to stay open. */
void ConsoleSync::readLease()
{
    SyncTables tables(m_context.store());
    if (m_worker)
        (void)Lease::note(tables, clockNow(), false); // a full disk tells itself elsewhere
    if (auto lease = Lease::of(tables, clockNow())) {
        m_state.lastOk = lease->lastOk;
        m_state.locked = lease->expired();
        m_context.setDataTime(lease->lastOk);
    }
    Q_EMIT changed();
}

/** Customers that were there at the last look and are not any more: their records have left this device. */
void ConsoleSync::noteTaken()
{
    SyncTables tables(m_context.store());
    auto scopes = tables.scopes();
    if (!scopes)
        return;
    QHash<QUuid, QString> now;
    for (const ScopeState &scope : *scopes) {
        if (scope.kind == "customer")
            now.insert(scope.scope, scope.name);
    }
    for (auto it = m_customers.cbegin(); it != m_customers.cend(); ++it) {
        if (!now.contains(it.key()) && !m_state.taken.contains(it.value()))
            m_state.taken.append(it.value());
    }
    m_customers = now;
}

} // namespace tam
