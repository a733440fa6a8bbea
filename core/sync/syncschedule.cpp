#include "sync/syncschedule.h"

namespace tam {

void SyncSchedule::edited(qint64 now)
{
    // Edits do not hurry a server that has asked for time.
    if (!m_backingOff)
        ask(now + kDebounce);
}

void SyncSchedule::setForeground(bool foreground, qint64 now)
{
    if (foreground && !m_foreground && !m_backingOff)
        ask(now);
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
    if (m_asked != kNever && (m_due == kNever || m_asked < m_due))
        m_due = m_asked;
}

} // namespace tam
