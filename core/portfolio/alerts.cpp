#include "portfolio/alerts.h"

#include <algorithm>

namespace tam {

namespace {

constexpr qint64 kNoticeNear = 48 * 60 * kMinute;
constexpr qint64 kSeenStep = qint64(24) * 60 * kMinute;
constexpr qint64 kMarkKept = qint64(60) * 24 * 60 * kMinute;

/// What is due soon becomes another kind of item when it is late: an inclusive clock (R8) is in time at its due itself.
bool isLate(const TodayItem &item, Instant now)
{
    if (item.kind == TodayKind::ClockDueSoon || item.kind == TodayKind::DeliverableDueSoon)
        return false;
    return !item.due.isNull() && item.due <= now;
}

/** Far from its window a notice that is not sent is work, not news. */
bool isNear(const TodayItem &item, Instant now)
{
    return item.kind != TodayKind::NoticeUnsent || item.due.isNull() || item.due.since(now) <= kNoticeNear;
}

QString keyOf(const TodayItem &item, Instant now)
{
    QString key = code(item.kind) + u'/' + item.recordId.toString(QUuid::WithoutBraces);
    if (item.clock.target != Target::Absent)
        key += u'/' + code(item.clock.target);
    key += u'/' + (item.due.isNull() ? QString() : item.due.toIso());
    return isLate(item, now) ? key + QStringLiteral("/late") : key;
}

} // namespace

bool isAlerting(TodayKind kind)
{
    switch (kind) {
    case TodayKind::ClockBreached:
    case TodayKind::ClockDueSoon:
    case TodayKind::DutyNow:
    case TodayKind::UnansweredNoTarget:
    case TodayKind::StaffConflict:
    case TodayKind::DeliverableOverdue:
    case TodayKind::ApplicationClosing:
    case TodayKind::EscortUnprepared:
    case TodayKind::NoticeUnsent:
    case TodayKind::DeliverableDueSoon:
    case TodayKind::TaskDue:
        return true;
    case TodayKind::PoolOver:
    case TodayKind::SubscriptionEnding:
    case TodayKind::FindingOpen:
    case TodayKind::ResourceExpiring:
    case TodayKind::QuotaLapsing:
    case TodayKind::PrerequisiteMissing:
    case TodayKind::CalendarMissing:
        break;
    }
    return false;
}

QString AlertMark::toText() const
{
    const QString flags = QStringLiteral("%1%2").arg(read ? u"r" : u"", dismissed ? u"d" : u"");
    return QStringList{since.toIso(), seen.toIso(), flags, key}.join(u' ');
}

std::optional<AlertMark> AlertMark::fromText(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 4 || parts[3].isEmpty())
        return std::nullopt;
    const auto since = Instant::fromIso(parts[0]), seen = Instant::fromIso(parts[1]);
    if (!since || !seen)
        return std::nullopt;
    return AlertMark{parts[3], *since, *seen, parts[2].contains(u'r'), parts[2].contains(u'd')};
}

AlertBook::AlertBook(const QList<AlertMark> &marks)
{
    for (const AlertMark &mark : marks)
        m_marks.insert(mark.key, mark);
}

std::vector<Alert> AlertBook::update(std::span<const TodayItem> items, qint64 toDecide, Instant now)
{
    std::vector<Alert> fresh;
    m_alerts.clear();
    const auto take = [&](Alert alert) {
        const bool isNew = !m_marks.contains(alert.key);
        AlertMark &mark = m_marks[alert.key];
        if (isNew)
            mark = {alert.key, now, now, false, false};
        if (now.since(mark.seen) >= kSeenStep) // the marks change by the day, not by the minute
            mark.seen = now;
        alert.since = mark.since;
        alert.read = mark.read;
        if (mark.dismissed)
            return;
        if (isNew)
            fresh.push_back(alert);
        m_alerts.push_back(std::move(alert));
    };
    if (toDecide > 0) {
        Alert alert;
        alert.key = QStringLiteral("to_decide/%1").arg(toDecide);
        alert.toDecide = toDecide;
        take(std::move(alert));
    }
    for (const TodayItem &item : items) {
        if (!isAlerting(item.kind) || !isNear(item, now))
            continue;
        Alert alert;
        alert.key = keyOf(item, now);
        alert.late = isLate(item, now);
        alert.item = item;
        take(std::move(alert));
    }
    std::stable_sort(m_alerts.begin(), m_alerts.end(),
                     [](const Alert &a, const Alert &b) { return a.since > b.since; });
    return fresh;
}

int AlertBook::unread() const
{
    return int(std::count_if(m_alerts.begin(), m_alerts.end(), [](const Alert &alert) { return !alert.read; }));
}

bool AlertBook::isUnread(const QString &key) const
{
    return std::any_of(m_alerts.begin(), m_alerts.end(),
                       [&](const Alert &alert) { return alert.key == key && !alert.read; });
}

void AlertBook::setRead(const QString &key, bool read)
{
    for (Alert &alert : m_alerts) {
        if (alert.key != key)
            continue;
        alert.read = read;
        m_marks[key].read = read;
    }
}

void AlertBook::readAll()
{
    for (Alert &alert : m_alerts)
        m_marks[alert.key].read = alert.read = true;
}

void AlertBook::dismiss(const QString &key)
{
    const auto mark = m_marks.find(key);
    if (mark == m_marks.end())
        return;
    mark->dismissed = mark->read = true;
    std::erase_if(m_alerts, [&](const Alert &alert) { return alert.key == key; });
}

void AlertBook::dismissAll()
{
    for (const Alert &alert : m_alerts)
        m_marks[alert.key].dismissed = m_marks[alert.key].read = true;
    m_alerts.clear();
}

QList<AlertMark> AlertBook::marks(Instant now) const
{
    QList<AlertMark> kept;
    for (const AlertMark &mark : m_marks) {
        if (now.since(mark.seen) <= kMarkKept)
            kept.append(mark);
    }
    std::sort(kept.begin(), kept.end(), [](const AlertMark &a, const AlertMark &b) {
        return a.since != b.since ? a.since < b.since : a.key < b.key;
    });
    return kept;
}

bool QuietRules::isQuiet(Instant now, const Zone &zone, bool onDuty) const
{
    if (!pausedUntil.isNull() && now < pausedUntil)
        return true;
    if (!hours || from == until || (unlessOnDuty && onDuty))
        return false;
    const QTime time = zone.localTime(now).time();
    return from < until ? from <= time && time < until : time >= from || time < until;
}

Announcer::Announcement Announcer::next(const std::vector<Alert> &fresh, const AlertBook &book, Instant now, bool quiet)
{
    const bool slept = m_last.isNull() || now.since(m_last) > kGapMinutes * kMinute;
    m_last = now;
    if (quiet) {
        m_held.insert(m_held.end(), fresh.begin(), fresh.end());
        return {};
    }
    // What was read or settled in the quiet is no news any more.
    std::erase_if(m_held, [&](const Alert &alert) { return !book.isUnread(alert.key); });
    Announcement said;
    const bool held = !m_held.empty();
    std::vector<Alert> all = std::move(m_held);
    m_held.clear();
    all.insert(all.end(), fresh.begin(), fresh.end());
    const bool together = all.size() > 1 && (slept || held || all.size() > size_t(kMostAtOnce));
    (together ? said.digest : said.single) = std::move(all);
    return said;
}

bool isOnDuty(std::span<const TodayItem> items, PersonId person, Instant now)
{
    return !person.isNull() && std::any_of(items.begin(), items.end(), [&](const TodayItem &item) {
        return item.kind == TodayKind::DutyNow && item.person == person && item.from <= now && now < item.until;
    });
}

} // namespace tam
