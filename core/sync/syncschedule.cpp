#include "sync/syncschedule.h"

namespace tam {

void SyncSchedule::edited(qint64 now)
{
    wish(now + kDebounce);
}

/** What nobody waits for at the screen does not hurry a server that has asked for time, or asks for it in this run. */
void SyncSchedule::wish(qint64 at)
{
    m_wished = at;
    if (!m_backingOff)
        m_due = at;
}

void SyncSchedule::setForeground(bool foreground, qint64 now)
{
    if (foreground && !m_foreground)
        wish(now);
    m_foreground = foreground;
}

void SyncSchedule::ran(const SyncReport &report, qint64 now)
{
    m_backingOff = report.status == SyncStatus::Retry;
    switch (report.status) {
    case SyncStatus::Done:
        m_backoff.succeeded();
        m_due = now + m_backoff.poll(report.pollSeconds, !m_foreground);
        break;
    case SyncStatus::Retry:
        m_due = now + m_backoff.next(report.retryAfter);
        m_wished = kNever;
        break;
    case SyncStatus::SignIn:
    case SyncStatus::Disabled:
    case SyncStatus::TooOld:
    case SyncStatus::AskNewHistory:
    case SyncStatus::Failed:
    case SyncStatus::Cancelled:
        m_due = kNever;
        break;
    }
    for (const qint64 at : {m_asked, m_wished}) {
        if (at != kNever && (m_due == kNever || at < m_due))
            m_due = at;
    }
}

} // namespace tam
