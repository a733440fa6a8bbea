#pragma once

#include "sync/backoff.h"
#include "sync/syncreport.h"

namespace tam {

/**
 * When the next run is due (sync.md section 2): at once when asked, 2 s after the last of several edits, after a
 * back-off when the server did not answer, else by polling. Milliseconds on the caller's clock; there is none in here.
 * What only the user can mend (sign-in, upgrade, consent, a failing store) waits until somebody asks.
 */
class SyncSchedule
{
public:
    explicit SyncSchedule(Backoff::Random random) : m_backoff(std::move(random)) {}

    static constexpr qint64 kDebounce = 2000;
    static constexpr qint64 kNever = -1;

    void ask(qint64 now) { m_due = m_asked = now; }
    void edited(qint64 now);
    void setForeground(bool foreground, qint64 now); ///< coming to the front asks
    void started() { m_asked = m_wished = kNever; }
    void ran(const SyncReport &report, qint64 now); ///< what was asked for since started() stands

    bool isDue(qint64 now) const { return m_due != kNever && m_due <= now; }
    qint64 due() const { return m_due; } ///< kNever when it waits for somebody

private:
    void wish(qint64 at);

    Backoff m_backoff;
    qint64 m_due = 0;         ///< at once after the start
    qint64 m_asked = kNever;  ///< by the user, while a run was under way
    qint64 m_wished = kNever; ///< by an edit or by coming to the front, likewise
    bool m_foreground = true;
    bool m_backingOff = false;
};

} // namespace tam
