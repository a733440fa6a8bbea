#pragma once

#include "domain/record.h"

namespace tam {

/** A customer under a support plan. Empty `time_zone` means Asia/Shanghai, empty `calendar` means CN (domain.md section
 * 1). */
struct Customer : Record<Customer>
{
    static constexpr Kind kind = Kind::Customer;
    QString name, nameEn, industry, region, timeZone, calendar;
    List<QString> accountIds;
    QString groupId;        ///< enterprise group
    List<QUuid> tamIds;     ///< people; the first is the primary TAM
    List<QString> products; ///< Chinese names as the SOW writes them
    QString businessProfile;
    QByteArray prerequisitesConfirmed; ///< JSON array of {item, confirmed_at, by}; see prerequisiteConfirmations()
    List<QString> tags;
    std::optional<bool> archived;

    QString calendarName() const { return calendar.isEmpty() ? QStringLiteral("CN") : calendar; }
    bool isArchived() const { return archived.value_or(false); }
};

struct Contact : Record<Contact>
{
    static constexpr Kind kind = Kind::Contact;
    CustomerId customerId;
    QString name, role, email, phone;
    std::optional<bool> isTechnicalContact;
};

/** An order of a support plan. In force from startsOn to endsOn inclusive, and before cancelledOn (R1). */
struct Subscription : Record<Subscription>
{
    static constexpr Kind kind = Kind::Subscription;
    CustomerId customerId;
    Plan plan{};
    QString orderNumber;
    Instant orderedAt;
    QDate startsOn, endsOn;
    PersonId invitedBy; ///< required for elite (SOW 4.1 note)
    QDate cancelledOn;
    QString note;
};

/** A target that a contract annex states; it takes the place of the catalogue's (R7). */
struct AgreedTarget : Record<AgreedTarget>
{
    static constexpr Kind kind = Kind::AgreedTarget;
    CustomerId customerId;
    SubscriptionId subscriptionId;
    Target target{};
    Channel channel{};   ///< Absent: every channel
    Severity severity{}; ///< Absent: every severity
    std::optional<qint64> minutes;
    QString source;
};

struct Note : Record<Note>
{
    static constexpr Kind kind = Kind::Note;
    CustomerId customerId;
    PersonId authorId;
    Instant writtenAt;
    QString body; ///< Markdown
    std::optional<bool> pinned;
    Visibility visibility{}; ///< Absent means internal
};

struct Meeting : Record<Meeting>
{
    static constexpr Kind kind = Kind::Meeting;
    CustomerId customerId;
    Instant heldAt;
    MeetingKind meetingKind{}; ///< field "kind"
    List<QUuid> contactIds;
    std::optional<qint64> minutes;
};

/** A promise or follow-up, owed by a person of the team or by a contact. */
struct Task : Record<Task>
{
    static constexpr Kind kind = Kind::Task;
    CustomerId customerId;
    QString title;
    QDate dueOn;
    PersonId ownerId;
    ContactId contactId;
    WorkStatus status{};
    Instant doneAt;
    QString originKind;
    QUuid originId;
};

/** Audit entry: who changed what when; append-only. */
struct Change : Record<Change>
{
    static constexpr Kind kind = Kind::Change;
    CustomerId customerId;
    QString recordKind;
    QUuid recordId;
    Instant changedAt;
    PersonId actorId;
    QByteArray fields; ///< JSON array of {name, old, new}
};

} // namespace tam
