#include "support/snapshotworker.h"

#include "search/pinyin.h"

namespace tam::ui {

namespace {

/// Has the names' characters transliterated before somebody types: the first keystroke of a filter does not wait for
/// it.
void prepareKeys(const PortfolioSnapshot &snapshot, const std::atomic<bool> &cancelled)
{
    for (const PortfolioRow &row : snapshot.rows) {
        if (cancelled)
            return;
        SearchKeys::keyOf(row.name);
    }
}

} // namespace

void SnapshotWorker::compute(quint64 request, const std::shared_ptr<const Reference> &reference, Instant asOf,
                             PersonId me)
{
    if (request < m_newest.load())
        return;
    m_cancel.store(false);
    if (!m_store) {
        auto opened = Store::open(m_file, OpenMode::ReadOnly);
        if (!opened) {
            Q_EMIT failed(opened.problem());
            return;
        }
        m_store = std::move(opened).value();
    }
    if (!m_wholeShown) {
        // What goes wrong here goes wrong below, too, and is told there.
        if (auto own = buildOwnSnapshot(*m_store, *reference, asOf, me, &m_cancel); own && *own)
            Q_EMIT ready(request, *own);
    }
    auto snapshot = buildSnapshot(*m_store, *reference, asOf, &m_cancel);
    if (snapshot) {
        Q_EMIT ready(request, *snapshot);
        if (!std::exchange(m_wholeShown, true))
            prepareKeys(**snapshot, m_cancel);
    } else if (snapshot.problem().code != ProblemCode::Cancelled) { // cancelled: a newer request waits in the queue
        Q_EMIT failed(snapshot.problem());
    }
}

} // namespace tam::ui
