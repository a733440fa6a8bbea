#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <cstring>

namespace tam {

/** The id of a record of type T: a UUID that cannot be mixed up with another kind's. Null when absent. */
template <class T> struct Id
{
    QUuid uuid;

    bool isNull() const { return uuid.isNull(); }
    QString toString() const { return uuid.toString(QUuid::WithoutBraces); }
    friend bool operator==(const Id &a, const Id &b) { return a.uuid == b.uuid; }
};

/** Byte order of the canonical text form: the order in which ids are sorted everywhere (R1, R14). */
inline int compareUuid(const QUuid &a, const QUuid &b)
{
    if (a.data1 != b.data1)
        return a.data1 < b.data1 ? -1 : 1;
    if (a.data2 != b.data2)
        return a.data2 < b.data2 ? -1 : 1;
    if (a.data3 != b.data3)
        return a.data3 < b.data3 ? -1 : 1;
    return std::memcmp(a.data4, b.data4, sizeof a.data4);
}

template <class T> bool operator<(const Id<T> &a, const Id<T> &b)
{
    return compareUuid(a.uuid, b.uuid) < 0;
}

/** Ids are random already: folding the bytes is hash enough, and cheap in scans over a million rows. */
struct UuidHash
{
    size_t operator()(const QUuid &u) const
    {
        quint64 halves[2];
        static_assert(sizeof(QUuid) == sizeof halves);
        std::memcpy(halves, &u, sizeof halves);
        return size_t(halves[0] * 0x9E3779B97F4A7C15ull ^ halves[1]);
    }
    template <class T> size_t operator()(const Id<T> &id) const { return (*this)(id.uuid); }
};

template <class T> size_t qHash(const Id<T> &id, size_t seed = 0)
{
    return UuidHash{}(id.uuid) ^ seed;
}

struct Person;
struct Customer;
struct Contact;
struct Subscription;
struct Incident;
struct Engagement;
struct Duty;
struct WorkLog;
struct Inspection;

using PersonId = Id<Person>;
using CustomerId = Id<Customer>;
using ContactId = Id<Contact>;
using SubscriptionId = Id<Subscription>;
using IncidentId = Id<Incident>;
using EngagementId = Id<Engagement>;
using DutyId = Id<Duty>;
using WorkLogId = Id<WorkLog>;
using InspectionId = Id<Inspection>;

} // namespace tam
