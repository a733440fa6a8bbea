#include "support/edits.h"

#include "rules/transitions.h"
#include "support/appcontext.h"

#include <algorithm>

namespace tam::ui {

namespace {

constexpr size_t kHistory = 200;

Instant wholeSecond(Instant at)
{
    constexpr qint64 second = 1'000'000;
    return at.isNull() ? at : Instant::fromMicroseconds(at.microseconds() / second * second);
}

/// The entry that takes a work log out of the account; taking back a reversal enters the work anew.
std::shared_ptr<RecordBase> counterEntry(Store &store, const WorkLog &log, Instant now)
{
    const WorkLogId id{newUuid7(now)};
    if (log.reverses.isNull())
        return copyRecord(kindInfo(Kind::WorkLog), reversalOf(log, id, log.performerId, now));
    WorkLog anew = log;
    if (auto original = store.find(Kind::WorkLog, log.reverses.uuid))
        anew = static_cast<const WorkLog &>(**original);
    anew.setId(id);
    anew.version.reset();
    anew.updatedAt = Instant();
    anew.reverses = {};
    anew.recordedAt = now;
    return copyRecord(kindInfo(Kind::WorkLog), anew);
}

} // namespace

std::shared_ptr<RecordBase> copyRecord(const KindInfo &info, const RecordBase &record)
{
    std::shared_ptr<RecordBase> copy(info.create(), info.destroy);
    info.assign(*copy, record);
    return copy;
}

Edits::Edits(AppContext &context) : QObject(&context), m_context(context) {}

bool Edits::isConnected() const
{
    auto connected = m_context.store().isConnected();
    return connected && *connected;
}

PersonId Edits::author() const
{
    if (isConnected()) {
        SyncTables tables(m_context.store());
        if (auto person = tables.state(synckey::person))
            return {QUuid::fromString(*person)};
    }
    return m_context.me();
}

Instant Edits::entryTime() const
{
    return wholeSecond(m_context.isAsOfFixed() ? m_context.asOf() : m_context.now());
}

QString Edits::readOnlyReason() const
{
    if (!m_context.store().isReadOnly())
        return {};
    return tr("This store is open for reading only: another window or program writes to it, or the file is "
              "protected. Close it there, or open another store.");
}

QString Edits::refusalOfNew(const KindInfo &info, CustomerId customer) const
{
    return info.kind == Kind::Customer ? readOnlyReason() : refusal(customer);
}

QString Edits::refusal(CustomerId customer) const
{
    Store &store = m_context.store();
    if (QString reason = readOnlyReason(); !reason.isEmpty())
        return reason;
    if (!isConnected())
        return {};
    SyncTables tables(store);
    QUuid scope = customer.uuid;
    if (scope.isNull()) {
        auto shared = tables.state(synckey::sharedScope);
        scope = shared ? QUuid::fromString(*shared) : QUuid();
        if (scope.isNull())
            return {};
    }
    auto found = tables.scope(scope);
    if (!found || (*found && (*found)->mayWrite()))
        return {};
    return customer.isNull() ? tr("Your account may read the team's records, but not change them. Ask your team lead.")
                             : tr("Your account may read this customer, but not change it. Ask your team lead.");
}

Result<Edits::Done> Edits::write(const std::vector<RecordStep> &steps)
{
    std::vector<EditStep> plain;
    plain.reserve(steps.size());
    for (const RecordStep &step : steps)
        plain.push_back({step.info, step.was.get(), step.now.get()});
    EditService service(m_context.store());
    return service.apply(plain, {m_context.now(), isConnected() ? PersonId() : m_context.me()});
}

/// What was entered now must not lie after the instant looked from, or it would not be seen.
void Edits::lookAnew()
{
    m_context.tick();
    Q_EMIT historyChanged();
}

Result<Edits::Done> Edits::apply(const QString &name, std::vector<RecordStep> steps)
{
    auto done = write(steps);
    if (!done)
        return done;
    if (done->changed > 0) {
        m_undo.push_back({name, std::move(steps)});
        if (m_undo.size() > kHistory)
            m_undo.erase(m_undo.begin());
        m_redo.clear();
    }
    lookAnew();
    Q_EMIT applied(name, QList<Problem>(done->warnings.begin(), done->warnings.end()));
    return done;
}

/// The steps that take an entry back, last first.
std::vector<RecordStep> Edits::inverse(const Entry &entry) const
{
    std::vector<RecordStep> steps;
    for (auto step = entry.steps.rbegin(); step != entry.steps.rend(); ++step) {
        if (step->info->kind == Kind::WorkLog && step->now)
            steps.push_back({step->info, nullptr,
                             counterEntry(m_context.store(), static_cast<const WorkLog &>(*step->now),
                                          wholeSecond(m_context.now()))});
        else
            steps.push_back({step->info, step->now, step->was});
    }
    return steps;
}

Result<Edits::Done> Edits::moveBack(std::vector<Entry> &from, std::vector<Entry> &to)
{
    if (from.empty())
        return Done{};
    Entry back{from.back().name, inverse(from.back())};
    auto done = write(back.steps);
    if (!done)
        return done; // it stays in the list: what stands in the way may go
    from.pop_back();
    to.push_back(std::move(back));
    lookAnew();
    return done;
}

Result<Edits::Done> Edits::undo()
{
    const QString name = undoName();
    auto done = moveBack(m_undo, m_redo);
    if (done)
        Q_EMIT undone(name);
    return done;
}

Result<Edits::Done> Edits::redo()
{
    const QString name = redoName();
    auto done = moveBack(m_redo, m_undo);
    if (done)
        Q_EMIT redone(name);
    return done;
}

void Edits::forget()
{
    m_undo.clear();
    m_redo.clear();
    Q_EMIT historyChanged();
}

} // namespace tam::ui
