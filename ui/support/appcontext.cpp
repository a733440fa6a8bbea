#include "support/appcontext.h"

#include "support/edits.h"
#include "support/snapshotworker.h"

#include <QFileInfo>
#include <QMetaObject>

namespace tam::ui {

namespace {

/// The snapshot as if there were no other customer: what looks one up by its id finds none and names none.
std::shared_ptr<const PortfolioSnapshot> onlyOf(const PortfolioSnapshot &all, CustomerId customer)
{
    auto one = std::make_shared<PortfolioSnapshot>();
    one->asOf = all.asOf;
    one->month = all.month;
    one->team = all.team;
    one->personById = all.personById;
    one->partial = all.partial;
    const PortfolioRow *row = all.row(customer);
    if (!row)
        return one;
    one->rows = {*row};
    one->rowByCustomer.insert(customer.uuid, 0);
    std::vector<int> &items = one->rows.front().items;
    items.clear();
    for (const int index : row->items) {
        TodayItem item = all.today[size_t(index)];
        // A conflict belongs to both of its customers; here it is this one's alone.
        if (item.customer != customer) {
            item.customer = customer;
            item.customerName = row->name;
        }
        item.customerIds.removeIf([&](const QUuid &id) { return id != customer.uuid; });
        items.push_back(int(one->today.size()));
        one->today.push_back(std::move(item));
    }
    for (const StaffConflict &conflict : all.conflicts) {
        if (conflict.first.customer == customer || (conflict.second && conflict.second->customer == customer))
            one->conflicts.push_back(conflict);
    }
    return one;
}

} // namespace

AppContext::AppContext(std::unique_ptr<Store> store, std::shared_ptr<const Reference> reference, ClockFunction clock,
                       std::unique_ptr<QSettings> settings, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_storeFile(m_store->fileName()), m_reference(std::move(reference)),
      m_clock(std::move(clock)), m_settings(std::move(settings)), m_asOf(m_clock()),
      m_live(new LiveClocks(m_clock, this)), m_edits(new Edits(*this))
{
    qRegisterMetaType<std::shared_ptr<const PortfolioSnapshot>>();
    qRegisterMetaType<std::shared_ptr<const Reference>>();
    qRegisterMetaType<Problem>();
    connect(m_live, &LiveClocks::ranOut, this, &AppContext::tick);
    readDataTime();
    startWorker();
}

AppContext::~AppContext()
{
    stopWorker();
}

void AppContext::readDataTime()
{
    const auto read = m_store->setting(kDataTimeKey);
    m_dataTime = read ? Instant::fromIso(*read).value_or(Instant()) : Instant();
}

void AppContext::startWorker()
{
    m_worker = new SnapshotWorker(m_storeFile);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SnapshotWorker::ready, this,
            [this](quint64 request, std::shared_ptr<const PortfolioSnapshot> snapshot) {
                if (request != m_request)
                    return; // a newer one is on its way: never show an older state after it
                m_snapshot = std::move(snapshot);
                if (isPresenting())
                    m_shown = onlyOf(*m_snapshot, m_presented);
                Q_EMIT snapshotChanged();
            });
    connect(m_worker, &SnapshotWorker::failed, this, &AppContext::failed);
    m_thread.start();
}

void AppContext::stopWorker()
{
    if (m_worker)
        m_worker->announce(++m_request);
    m_worker = nullptr;
    m_thread.quit();
    m_thread.wait();
}

void AppContext::refresh()
{
    if (!m_worker)
        return;
    const quint64 request = ++m_request;
    m_worker->announce(request);
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, request, reference = m_reference, asOf = m_asOf, me = chosenMe()] {
            worker->compute(request, reference, asOf, me);
        },
        Qt::QueuedConnection);
}

void AppContext::tick()
{
    if (!m_fixed)
        m_asOf = m_clock();
    m_live->beat();
    refresh();
    Q_EMIT asOfChanged();
}

void AppContext::setAsOf(Instant fixed)
{
    m_fixed = !fixed.isNull();
    m_asOf = m_fixed ? fixed : m_clock();
    m_live->setFixed(fixed);
    refresh();
    Q_EMIT asOfChanged();
}

Zone AppContext::zoneOf(CustomerId customer) const
{
    if (m_snapshot) {
        if (const PortfolioRow *row = m_snapshot->row(customer))
            return Zone::fromName(row->timeZone).value_or(m_zone);
    }
    return m_zone;
}

QString AppContext::portfolioName() const
{
    return m_demo ? tr("Demo portfolio") : QFileInfo(m_storeFile).completeBaseName();
}

PersonId AppContext::chosenMe() const
{
    if (m_demo && !m_demoMe.isNull())
        return m_demoMe;
    return {QUuid(m_settings->value(QStringLiteral("me")).toString())};
}

PersonId AppContext::me() const
{
    const QUuid chosen = chosenMe().uuid;
    if (!m_snapshot)
        return {chosen};
    QHash<QUuid, int> customers;
    for (const PortfolioRow &row : m_snapshot->rows) {
        if (!row.primaryTam.isNull())
            ++customers[row.primaryTam.uuid];
    }
    for (const QUuid &wanted : {chosen, m_accountPerson.uuid}) {
        if (customers.contains(wanted))
            return {wanted};
    }
    QUuid best;
    for (auto it = customers.cbegin(); it != customers.cend(); ++it) {
        if (best.isNull() || it.value() > customers.value(best) ||
            (it.value() == customers.value(best) && compareUuid(it.key(), best) < 0))
            best = it.key();
    }
    return {best};
}

void AppContext::setMe(PersonId person)
{
    if (m_demo)
        m_demoMe = person; // nothing of the demo is kept
    else
        m_settings->setValue(QStringLiteral("me"), person.toString());
    Q_EMIT snapshotChanged();
}

void AppContext::setPresented(CustomerId customer)
{
    if (m_presented == customer)
        return;
    m_presented = customer;
    m_shown = isPresenting() && m_snapshot ? onlyOf(*m_snapshot, customer) : nullptr;
    Q_EMIT presentedChanged();
}

void AppContext::releaseStore()
{
    Q_EMIT storeClosing();
    stopWorker();
    m_store.reset();
}

void AppContext::replaceStore(std::unique_ptr<Store> store)
{
    if (m_store)
        Q_EMIT storeClosing();
    if (m_worker)
        stopWorker();
    m_store = std::move(store);
    m_storeFile = m_store->fileName();
    m_snapshot.reset();
    m_edits->forget();
    m_shown.reset();
    m_presented = {}; // another store, other customers
    readDataTime();
    startWorker();
    Q_EMIT storeReplaced();
    refresh();
}

void AppContext::setReference(std::shared_ptr<const Reference> reference)
{
    m_reference = std::move(reference);
    refresh();
}

} // namespace tam::ui
