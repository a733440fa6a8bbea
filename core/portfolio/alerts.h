#pragma once

#include "rules/today.h"

#include <QHash>
#include <QTime>

namespace tam {

/**
 * One thing that the user is told of by itself: an item of Today (R14) that has come to a point where waiting hurts, or
 * edits that wait for a decision. Told once for each item and stage: due soon and breached are two of them, and so is
 * the same item with another due.
 */
struct Alert
{
    QString key;   ///< of the item and its stage; the same for ever
    Instant since; ///< when it was first seen
    bool read = false;
    bool late = false;   ///< its due has passed; of a duty: it has begun
    TodayItem item;      ///< of Today; its kind is void when `toDecide` is not 0
    qint64 toDecide = 0; ///< edits that the backend did not take as they are
};

/** Whether a group of Today tells of itself, and the others are only looked up. */
bool isAlerting(TodayKind kind);

/** What is kept of an alert between two runs of the program. */
struct AlertMark
{
    QString key;
    Instant since, seen; ///< first and last time that it was there, the latter to the day
    bool read = false, dismissed = false;

    QString toText() const;
    static std::optional<AlertMark> fromText(const QString &text);
    bool operator==(const AlertMark &) const = default;
};

/**
 * What there is to tell, and what of it was read or dismissed. What is settled leaves by itself, since it is no longer
 * in Today; its mark stays for some weeks, so that it is not told again when it comes back.
 */
class AlertBook
{
public:
    explicit AlertBook(const QList<AlertMark> &marks = {});

    /**
     * Today's items that concern the user, and how many edits wait for a decision. Returns those that are new. What is
     * left out (one customer is presented) keeps its mark and is told once it is there again.
     */
    std::vector<Alert> update(std::span<const TodayItem> items, qint64 toDecide, Instant now);

    /** Not dismissed, newest first; of those that came together the order of Today. */
    const std::vector<Alert> &alerts() const { return m_alerts; }
    int unread() const;
    bool isUnread(const QString &key) const;
    void setRead(const QString &key, bool read = true);
    void readAll();
    void dismiss(const QString &key);
    void dismissAll();
    /** To be kept; without marks that were not seen for 60 days. */
    QList<AlertMark> marks(Instant now) const;

private:
    QHash<QString, AlertMark> m_marks;
    std::vector<Alert> m_alerts;
};

/** When the desktop is left alone. The centre in the window fills all the same. */
struct QuietRules
{
    bool hours = false; ///< every day from `from` to `until`, over midnight when that is earlier
    QTime from = QTime(22, 0), until = QTime(8, 0);
    bool unlessOnDuty = true; ///< the hours do not hold while I am on duty
    Instant pausedUntil;      ///< asked for by hand: holds on duty too; null: not

    bool isQuiet(Instant now, const Zone &zone, bool onDuty) const;
};

/**
 * Decides what the desktop is told: each new alert by itself, or one digest: when many come together, when the computer
 * slept in between, and of what came while it was to be quiet.
 */
class Announcer
{
public:
    static constexpr int kMostAtOnce = 3;
    static constexpr qint64 kGapMinutes = 10; ///< between two ticks of a minute's clock: the computer slept

    struct Announcement
    {
        std::vector<Alert> single;
        std::vector<Alert> digest; ///< told together, in one message
        bool isEmpty() const { return single.empty() && digest.empty(); }
    };

    /** `fresh` are the new ones of this tick; `book` knows which of the older ones are still unread. */
    Announcement next(const std::vector<Alert> &fresh, const AlertBook &book, Instant now, bool quiet);

private:
    Instant m_last;
    std::vector<Alert> m_held; ///< came while it was quiet
};

/** Whether a person is on duty now, as far as Today knows (group 3). */
bool isOnDuty(std::span<const TodayItem> items, PersonId person, Instant now);

} // namespace tam
