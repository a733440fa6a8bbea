#pragma once

#include "domain/record.h"

namespace tam {

/** A colleague (team record). `time_zone` empty = Asia/Shanghai (R11). */
struct Person : Record<Person>
{
    static constexpr Kind kind = Kind::Person;
    QString name;
    PersonRole role{};
    QString email;
    QString timeZone;
    List<QString> skills; ///< products
    std::optional<bool> active;
};

/** Whole days on which a person is away, both ends included, in the person's zone (R11). */
struct Absence : Record<Absence>
{
    static constexpr Kind kind = Kind::Absence;
    PersonId personId;
    QDate fromDate, toDate;
    QString reason;
};

/** Time that a person is taken, without saying by whom: names no customer and no title (R11). */
struct Busy : Record<Busy>
{
    static constexpr Kind kind = Kind::Busy;
    PersonId personId;
    Instant startsAt, endsAt;
    BusySource source{};
    DutyId dutyId;
};

/** A Today item put off until an instant (user record, R14). `kind` is the code of the item's group. */
struct Snooze : Record<Snooze>
{
    static constexpr Kind kind = Kind::Snooze;
    QString itemKind; ///< field "kind"
    QUuid recordId;
    Instant until;
    QString reason;
};

/** A named filter and layout of one page (user record). `state` is the page's own JSON object. */
struct SavedView : Record<SavedView>
{
    static constexpr Kind kind = Kind::SavedView;
    QString name;
    QString page;
    QByteArray state;
};

/** When the user last looked at a customer (user record). */
struct SeenMark : Record<SeenMark>
{
    static constexpr Kind kind = Kind::SeenMark;
    CustomerId customerId;
    Instant seenAt;
};

} // namespace tam
