#include "domain/validation.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace tam {

namespace {

constexpr size_t kErrorLimit = 10;
constexpr size_t kWarningLimit = 1000;

QString place(const KindInfo &info, qint64 index, const char *field = nullptr)
{
    QString path = QLatin1String(info.plural) + u'[' + QString::number(index) + u']';
    if (field)
        path += u'.' + QLatin1String(field);
    return path;
}

const Field &named(const KindInfo &info, const char *name)
{
    return info.fields[size_t(info.fieldIndex(name))];
}

Result<void> checkOrder(const KindInfo &info, const OrderRule &rule, const RecordBase &record)
{
    const Field &start = named(info, rule.start), &end = named(info, rule.end);
    if (start.isAbsent(record) || end.isAbsent(record))
        return {};
    const auto inOrder = [&rule](const auto &from, const auto &to) {
        return rule.mayBeEqual ? !(to < from) : from < to;
    };
    const bool good = start.type == FieldType::Date ? inOrder(start.date(record), end.date(record))
                                                    : inOrder(start.moment(record), end.moment(record));
    if (good)
        return {};
    const ProblemCode code = rule.mayBeEqual ? ProblemCode::EndBeforeStart : ProblemCode::EndNotAfterStart;
    return Problem(code, {QString(start.key()), QString(end.key())}).at(QString(end.key()));
}

} // namespace

Result<void> checkRecord(const KindInfo &info, const RecordBase &record)
{
    if (record.uuid.isNull())
        return Problem(ProblemCode::MissingField, {QStringLiteral("id")}).at(QStringLiteral("id"));
    for (const Field &field : info.fields) {
        if (field.required && field.isAbsent(record))
            return Problem(ProblemCode::MissingField, {QString(field.key())}).at(QString(field.key()));
    }
    for (const NeedRule &rule : needRules()) {
        if (rule.kind != info.kind || !named(info, rule.needed).isAbsent(record) ||
            writeText(named(info, rule.field), record) != QLatin1String(rule.code))
            continue;
        return Problem(rule.problem).at(QLatin1String(rule.needed));
    }
    for (const OrderRule &rule : orderRules()) {
        if (rule.kind != info.kind)
            continue;
        if (auto checked = checkOrder(info, rule, record); !checked)
            return checked;
    }
    return {};
}

std::span<const OrderRule> orderRules()
{
    // Only duties and busies must take some time: a day is a whole day, and a notice's window may be a single instant.
    static constexpr OrderRule rules[] = {
        {Kind::Subscription, "starts_on", "ends_on", true}, {Kind::Engagement, "planned_start", "planned_end", true},
        {Kind::Duty, "starts_at", "ends_at", false},        {Kind::Busy, "starts_at", "ends_at", false},
        {Kind::Absence, "from_date", "to_date", true},      {Kind::Notice, "window_start", "window_end", true},
    };
    return rules;
}

std::span<const NeedRule> needRules()
{
    static constexpr NeedRule rules[] = {
        {Kind::Subscription, "plan", "elite", "invited_by", ProblemCode::EliteWithoutInvitation},
    };
    return rules;
}

namespace {

/** What is remembered of a record: 28 bytes in an open-addressing table, because an import has a million of them. */
struct Slot
{
    QUuid id;
    quint32 detail = 0; ///< of a work log: its index in logs; of an engagement: its place in the file
    quint32 owner = 0;  ///< number of its customer; 0 = a record of the team or of a user
    Kind kind = Kind::Count;
    bool cancelled = false;
    bool existing = false;
};

class IdTable
{
public:
    Slot *find(const QUuid &id)
    {
        if (m_slots.empty())
            return nullptr;
        Slot &slot = m_slots[position(id)];
        return slot.kind == Kind::Count ? nullptr : &slot;
    }

    Slot &insert(const QUuid &id, Kind kind)
    {
        if ((m_used + 1) * 3 > m_slots.size() * 2)
            grow();
        Slot &slot = m_slots[position(id)];
        slot.id = id;
        slot.kind = kind;
        ++m_used;
        return slot;
    }

private:
    size_t position(const QUuid &id) const
    {
        const size_t mask = m_slots.size() - 1;
        size_t at = (UuidHash{}(id) >> 7) & mask;
        while (m_slots[at].kind != Kind::Count && m_slots[at].id != id)
            at = (at + 1) & mask;
        return at;
    }

    void grow()
    {
        std::vector<Slot> old(std::max<size_t>(64, m_slots.size() * 2));
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (slot.kind != Kind::Count)
                m_slots[position(slot.id)] = slot;
        }
    }

    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

struct Reference
{
    QUuid id;
    const KindInfo *from = nullptr;
    const Field *field = nullptr;
    qint64 index = 0;
    quint32 owner = 0;
};

struct Log
{
    QUuid id, engagement, reverses;
    qint32 day = 0;
    qint32 quarters = 0;
    qint64 index = 0;
    bool reversed = false;
    bool existing = false;
};

struct Order
{
    QUuid customer;
    Plan plan{};
    Instant orderedAt;
    qint64 index = 0;
    bool tookEffect = true;
    bool existing = false;
};

} // namespace

struct CrossChecker::Private
{
    QStringList calendars;
    IdTable ids;
    std::vector<Reference> pending;
    std::vector<Log> logs;
    std::vector<Order> orders;
    std::unordered_map<QUuid, quint32, UuidHash> owners;
    Outcome outcome;

    quint32 ownerOf(const KindInfo &info, const RecordBase &record);

    void remember(const KindInfo &info, const RecordBase &record, qint64 index, bool existing);
    void follow(const KindInfo &info, const RecordBase &record, qint64 index);
    bool resolves(const Field &field, const QUuid &id);
    bool resolve(const Reference &reference);
    void warnAlone(const KindInfo &info, const RecordBase &record, qint64 index);
    void checkReversals();
    void checkReversal(const Log &log, const Log &target);
    void checkLogDays();
    void checkCancelled(std::span<const Log *const> live);
    void checkElite();
    void error(Problem problem)
    {
        if (outcome.errors.size() < kErrorLimit)
            outcome.errors.push_back(std::move(problem));
    }
    void warn(Problem problem)
    {
        if (outcome.warnings.size() < kWarningLimit)
            outcome.warnings.push_back(std::move(problem));
    }
};

CrossChecker::CrossChecker(QStringList knownCalendars) : d(std::make_unique<Private>())
{
    d->calendars = std::move(knownCalendars);
}

CrossChecker::~CrossChecker() = default;

quint32 CrossChecker::Private::ownerOf(const KindInfo &info, const RecordBase &record)
{
    if (info.scope != KindScope::Customer)
        return 0;
    const QUuid customer = info.kind == Kind::Customer ? record.uuid
                           : info.customerField        ? info.customerField->ref(record)
                                                       : QUuid();
    if (customer.isNull())
        return 0;
    return owners.try_emplace(customer, quint32(owners.size() + 1)).first->second;
}

void CrossChecker::Private::remember(const KindInfo &info, const RecordBase &record, qint64 index, bool existing)
{
    Slot &slot = ids.insert(record.uuid, info.kind);
    slot.existing = existing;
    slot.owner = ownerOf(info, record);
    if (info.kind == Kind::WorkLog) {
        const auto &log = static_cast<const WorkLog &>(record);
        slot.detail = quint32(logs.size());
        logs.push_back({log.uuid, log.engagementId.uuid, log.reverses.uuid, qint32(log.performedOn.toJulianDay()),
                        qint32(log.days.quarters()), index, false, existing});
    } else if (info.kind == Kind::Subscription) {
        const auto &s = static_cast<const Subscription &>(record);
        const bool tookEffect = !s.cancelledOn.isValid() || s.cancelledOn > s.startsOn;
        orders.push_back({s.customerId.uuid, s.plan, s.orderedAt, index, tookEffect, existing});
    } else if (info.kind == Kind::Engagement) {
        slot.cancelled = static_cast<const Engagement &>(record).status == EngagementStatus::Cancelled;
        slot.detail = quint32(std::max<qint64>(index, 0));
    }
}

bool CrossChecker::Private::resolves(const Field &field, const QUuid &id)
{
    const Slot *slot = ids.find(id);
    if (!slot)
        return false;
    return field.refTarget == RefTarget::PersonOrContact ? slot->kind == Kind::Person || slot->kind == Kind::Contact
                                                         : slot->kind == field.target;
}

/** False when the record is not there (yet); a record of another customer is found, and refused. */
bool CrossChecker::Private::resolve(const Reference &reference)
{
    if (!resolves(*reference.field, reference.id))
        return false;
    const quint32 owner = ids.find(reference.id)->owner;
    if (owner != 0 && reference.owner != 0 && owner != reference.owner) {
        error(Problem(ProblemCode::CustomerMismatch,
                      {QString(reference.field->key()), reference.id.toString(QUuid::WithoutBraces)})
                  .at(place(*reference.from, reference.index, reference.field->name)));
    }
    return true;
}

void CrossChecker::Private::follow(const KindInfo &info, const RecordBase &record, qint64 index)
{
    const quint32 owner = ownerOf(info, record);
    const auto followOne = [&](const Field &field, const QUuid &id) {
        const Reference reference{id, &info, &field, index, owner};
        if (!resolve(reference))
            pending.push_back(reference);
    };
    for (const Field &field : info.fields) {
        if (field.refTarget == RefTarget::AnyRecord)
            continue;
        if (field.type == FieldType::Ref && !field.isAbsent(record)) {
            followOne(field, field.ref(record));
        } else if (field.type == FieldType::RefList) {
            for (const QUuid &id : field.refs(record))
                followOne(field, id);
        }
    }
}

void CrossChecker::Private::warnAlone(const KindInfo &info, const RecordBase &record, qint64 index)
{
    if (info.kind == Kind::Customer) {
        const auto &customer = static_cast<const Customer &>(record);
        if (!calendars.isEmpty() && !calendars.contains(customer.calendarName()))
            warn(Problem(ProblemCode::UnknownCalendar, {customer.calendar}).at(place(info, index, "calendar")));
    } else if (info.kind == Kind::Incident) {
        const auto &incident = static_cast<const Incident &>(record);
        if (!incident.isOpen() && incident.resolvedAt.isNull() && incident.closedAt.isNull())
            warn(Problem(ProblemCode::ResolvedWithoutTime).at(place(info, index, "resolved_at")));
    }
}

void CrossChecker::addExisting(const KindInfo &info, const RecordBase &record)
{
    if (!d->ids.find(record.uuid))
        d->remember(info, record, -1, true);
}

Result<void> CrossChecker::add(const KindInfo &info, const RecordBase &record, qint64 index)
{
    if (d->ids.find(record.uuid)) {
        return Problem(ProblemCode::DuplicateId, {record.uuid.toString(QUuid::WithoutBraces)})
            .at(place(info, index, "id"));
    }
    d->remember(info, record, index, false);
    d->follow(info, record, index);
    d->warnAlone(info, record, index);
    return {};
}

/** The store's own entries come first and are not judged again: an import is told only what is wrong with its own. */
void CrossChecker::Private::checkReversals()
{
    for (const bool existing : {true, false}) {
        for (const Log &log : logs) {
            if (log.reverses.isNull() || log.existing != existing)
                continue;
            const Slot *slot = ids.find(log.reverses);
            if (!slot || slot->kind != Kind::WorkLog)
                continue; // reported as a dangling reference
            Log &target = logs[slot->detail];
            if (!existing)
                checkReversal(log, target);
            target.reversed = true;
        }
    }
}

void CrossChecker::Private::checkReversal(const Log &log, const Log &target)
{
    const QString where = place(kindInfo(Kind::WorkLog), log.index, "reverses");
    const QString targetId = log.reverses.toString(QUuid::WithoutBraces);
    if (target.reversed) {
        error(Problem(ProblemCode::LogReversedTwice, {targetId}).at(where));
        return;
    }
    const char *difference = !target.reverses.isNull()             ? "reverses"
                             : target.engagement != log.engagement ? "engagement_id"
                             : target.day != log.day               ? "performed_on"
                             : target.quarters != log.quarters     ? "days"
                                                                   : nullptr;
    if (difference)
        error(Problem(ProblemCode::ReversalMismatch, {targetId, QLatin1String(difference)}).at(where));
}

void CrossChecker::Private::checkLogDays()
{
    const KindInfo &info = kindInfo(Kind::WorkLog);
    std::vector<const Log *> live;
    for (const Log &log : logs) {
        if (log.reverses.isNull() && !log.reversed)
            live.push_back(&log);
    }
    std::sort(live.begin(), live.end(), [](const Log *a, const Log *b) {
        const int byEngagement = compareUuid(a->engagement, b->engagement);
        return byEngagement != 0 ? byEngagement < 0 : a->day != b->day ? a->day < b->day : a->index < b->index;
    });
    for (size_t i = 0; i < live.size();) {
        size_t end = i;
        qint64 quarters = 0;
        bool fresh = false;
        for (; end < live.size() && live[end]->engagement == live[i]->engagement && live[end]->day == live[i]->day;
             ++end) {
            quarters += live[end]->quarters;
            fresh = fresh || !live[end]->existing;
        }
        if (fresh && quarters > Days::whole(1).quarters()) {
            warn(Problem(ProblemCode::SeveralLogsOnOneDay, {QDate::fromJulianDay(live[i]->day).toString(Qt::ISODate)})
                     .at(place(info, live[end - 1]->index)));
        }
        i = end;
    }
    for (auto at = live.cbegin(); at != live.cend();) {
        const auto end =
            std::find_if(at, live.cend(), [&](const Log *log) { return log->engagement != (*at)->engagement; });
        checkCancelled({at, end});
        at = end;
    }
}

/** `live`: the entries of one engagement that count. Either an entry is new, or the cancellation is. */
void CrossChecker::Private::checkCancelled(std::span<const Log *const> live)
{
    const Slot *engagement = ids.find(live.front()->engagement);
    if (!engagement || !engagement->cancelled)
        return;
    const auto fresh = std::find_if(live.begin(), live.end(), [](const Log *log) { return !log->existing; });
    if (fresh == live.end() && engagement->existing)
        return;
    warn(Problem(ProblemCode::LogsOnCancelledEngagement, {engagement->id.toString(QUuid::WithoutBraces)})
             .at(fresh != live.end() ? place(kindInfo(Kind::WorkLog), (*fresh)->index)
                                     : place(kindInfo(Kind::Engagement), engagement->detail, "status")));
}

void CrossChecker::Private::checkElite()
{
    std::unordered_map<QUuid, std::vector<const Order *>, UuidHash> byCustomer;
    for (const Order &o : orders)
        byCustomer[o.customer].push_back(&o);
    for (const Order &elite : orders) {
        if (elite.plan != Plan::Elite || elite.existing)
            continue;
        const auto &others = byCustomer[elite.customer];
        const bool earlier = std::any_of(others.begin(), others.end(), [&](const Order *o) {
            return o->tookEffect && (o->plan == Plan::Enterprise || o->plan == Plan::Premier) &&
                   o->orderedAt < elite.orderedAt;
        });
        if (!earlier)
            warn(Problem(ProblemCode::EliteWithoutEarlierPlan)
                     .at(place(kindInfo(Kind::Subscription), elite.index, "plan")));
    }
}

CrossChecker::Outcome CrossChecker::finish()
{
    for (const Reference &reference : d->pending) {
        if (d->resolve(reference))
            continue;
        const QString expected = reference.field->refTarget == RefTarget::PersonOrContact
                                     ? QStringLiteral("person, contact")
                                     : QString(kindInfo(reference.field->target).key());
        d->error(Problem(ProblemCode::DanglingReference,
                         {QString(reference.field->key()), reference.id.toString(QUuid::WithoutBraces), expected})
                     .at(place(*reference.from, reference.index, reference.field->name)));
    }
    d->checkReversals();
    d->checkLogDays();
    d->checkElite();
    return std::move(d->outcome);
}

} // namespace tam
