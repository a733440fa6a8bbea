#include "support/snapshotworker.h"

namespace tam::ui {

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
    m_wholeShown = m_wholeShown || snapshot.ok();
    if (snapshot)
        Q_EMIT ready(request, *snapshot);
    else if (snapshot.problem().code != ProblemCode::Cancelled) // cancelled: a newer request waits in the queue
        Q_EMIT failed(snapshot.problem());
}

} // namespace tam::ui
