#include "portfolio/snapshot.h"

#include "rules/engagements.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace tam {

Clock Deadline::asClock() const
{
    Clock seen;
    if (clock == ClockState::None)
        return seen;
    seen.target = target;
    seen.state = clock;
    seen.start = clockStart;
    seen.due = due;
    seen.strict = strict;
    return seen;
}

namespace {

/** From this number of customers on, reading takes long enough to show one TAM's first. */
constexpr qint64 kLargePortfolio = 500;

void fillPlan(PortfolioRow &row, const CustomerFacts &facts, const View &view)
{
    const QDate today = facts.zone.dateAt(view.asOf);
    const PlanTerms terms = planOn(facts.subscriptions, today, view.reference.catalogue);
    row.plan = terms.plan();
    row.terms = terms.terms;
    if (terms.version)
        row.catalogueId = terms.version->id;
    if (terms.subscription) {
        row.planEndsOn = lastDayInForce(*terms.subscription);
        return;
    }
    for (const Subscription &s : facts.subscriptions) {
        const QDate last = lastDayInForce(s);
        if (last >= s.startsOn && last < today && (!row.planEndsOn.isValid() || last > row.planEndsOn))
            row.planEndsOn = last;
    }
}

void fillIncidents(PortfolioRow &row, const CustomerFacts &facts, Instant asOf)
{
    for (const Incident &incident : facts.incidents) {
        if (incident.isOpen() && incident.openedAt <= asOf)
            ++row.openBySeverity[isUnknown(incident.severity) ? 0 : size_t(incident.severity)];
    }
}

void fillNextEscort(PortfolioRow &row, const CustomerFacts &facts, Instant asOf)
{
    const QDate today = facts.zone.dateAt(asOf);
    for (const Engagement &e : facts.engagements) {
        if (!isUnderWay(e, asOf) || !isEscort(e.service) || e.plannedEnd < today)
            continue;
        if (!row.nextEscortOn.isValid() || e.plannedStart < row.nextEscortOn) {
            row.nextEscortOn = e.plannedStart;
            row.nextEscortStatus = e.status;
        }
    }
}

void consider(Deadline &next, const Deadline &candidate)
{
    if (!candidate.due.isNull() && (next.due.isNull() || candidate.due < next.due))
        next = candidate;
}

/** Deadlines that Today does not list yet: running clocks, reports of this and the last month, the next escort, the
 * order's end. */
Deadline comingDeadline(const CustomerFacts &facts, const PortfolioRow &row, const View &view)
{
    Deadline next;
    for (const Incident &incident : facts.incidents) {
        if (incident.openedAt > view.asOf)
            continue;
        for (const Clock &clock : clocks(facts, incident, view)) {
            if (!clock.answered())
                consider(next, {clock.due,
                                TodayKind::ClockDueSoon,
                                clock.target,
                                clock.state,
                                {},
                                incident.uuid,
                                false,
                                clock.start,
                                clock.strict});
        }
    }
    const Month month = Month::of(facts.zone.dateAt(view.asOf));
    Month first = month.plus(-1), last = month;
    includeAgreed(facts, view, first, last);
    for (const OwedDeliverable &owed : deliverablesOwed(facts, first, last, true, view)) {
        consider(next,
                 {owed.due, TodayKind::DeliverableDueSoon, {}, ClockState::None, owed.type, owed.id, owed.provisional});
    }
    if (row.nextEscortOn.isValid() && row.nextEscortOn >= facts.zone.dateAt(view.asOf))
        consider(next,
                 {facts.zone.startOfDay(row.nextEscortOn), TodayKind::EscortUnprepared, {}, ClockState::None, {}, {}});
    if (row.plan != Plan::Absent)
        consider(next,
                 {facts.zone.endOfDay(row.planEndsOn), TodayKind::SubscriptionEnding, {}, ClockState::None, {}, {}});
    return next;
}

PortfolioRow makeRow(const CustomerFacts &facts, const MonthQuota &quota, const View &view)
{
    PortfolioRow row;
    row.id = facts.id();
    row.name = facts.customer.name;
    row.nameEn = facts.customer.nameEn;
    row.accountIds = facts.customer.accountIds;
    row.timeZone = facts.zone.name();
    row.archived = facts.customer.isArchived();
    if (!facts.customer.tamIds.isEmpty())
        row.primaryTam = {facts.customer.tamIds.first()};
    fillPlan(row, facts, view);
    fillIncidents(row, facts, view.asOf);
    fillNextEscort(row, facts, view.asOf);
    row.pools = quota.pools;
    row.next = comingDeadline(facts, row, view);
    return row;
}

/** What a part of the customers comes to; filled on the part's own thread. */
struct Part
{
    std::vector<PortfolioRow> rows;
    std::vector<TodayItem> today;
    std::vector<DutyFact> duties;
    QSet<QString> regions;

    void add(const CustomerFacts &facts, const View &view)
    {
        const MonthQuota quota = monthQuota(facts, Month::of(facts.zone.dateAt(view.asOf)), view);
        rows.push_back(makeRow(facts, quota, view));
        appendTodayItems(today, facts, quota, view);
        const std::vector<DutyFact> own = activeDuties(facts, view.asOf);
        duties.insert(duties.end(), own.begin(), own.end());
        if (!facts.customer.isArchived())
            regions.insert(facts.customer.calendarName());
    }
};

/** The elements of all parts one behind the other, with room for `more` of them. */
template <class T> std::vector<T> together(std::vector<Part> &parts, std::vector<T> Part::*member, size_t more = 0)
{
    size_t size = more;
    for (const Part &part : parts)
        size += (part.*member).size();
    std::vector<T> all;
    all.reserve(size);
    for (Part &part : parts)
        std::move((part.*member).begin(), (part.*member).end(), std::back_inserter(all));
    return all;
}

/** Rows are large: their places are sorted, and each row moves once. */
std::vector<PortfolioRow> rowsByName(std::vector<Part> &parts)
{
    std::vector<PortfolioRow *> order;
    for (Part &part : parts) {
        for (PortfolioRow &row : part.rows)
            order.push_back(&row);
    }
    std::sort(order.begin(), order.end(), [](const PortfolioRow *a, const PortfolioRow *b) {
        const int byName = a->name.compare(b->name);
        return byName != 0 ? byName < 0 : a->id < b->id;
    });
    std::vector<PortfolioRow> rows;
    rows.reserve(order.size());
    for (PortfolioRow *row : order)
        rows.push_back(std::move(*row));
    return rows;
}

/** Ties each row to its items of Today; their deadlines count too. */
void linkItems(PortfolioSnapshot &snapshot)
{
    for (size_t i = 0; i < snapshot.today.size(); ++i) {
        const TodayItem &item = snapshot.today[i];
        QList<QUuid> ids = item.customerIds;
        if (ids.isEmpty())
            ids.append(item.customer.uuid);
        for (const QUuid &id : ids) {
            const auto at = snapshot.rowByCustomer.constFind(id);
            if (at == snapshot.rowByCustomer.constEnd())
                continue;
            PortfolioRow &row = snapshot.rows[size_t(*at)];
            row.items.push_back(int(i));
            consider(row.next, {item.due, item.kind, item.clock.target, item.clock.state, item.deliverable,
                                item.recordId, item.provisional, item.clock.start, item.clock.strict});
        }
    }
}

/** Conflicts between archived customers alone are not listed; one with a customer who is not keeps its first duty's
 * name. */
void appendConflicts(PortfolioSnapshot &snapshot, const View &view)
{
    const size_t before = snapshot.today.size();
    appendConflictItems(
        snapshot.today, snapshot.conflicts,
        [&](CustomerId id) {
            const PortfolioRow *row = snapshot.row(id);
            return row && !row->archived ? row->name : QString();
        },
        view);
    for (size_t i = before; i < snapshot.today.size(); ++i) {
        const PortfolioRow *row = snapshot.row(snapshot.today[i].customer);
        snapshot.today[i].customerName = row ? row->name : QString();
    }
}

Result<std::vector<Snooze>> snoozes(Store &store)
{
    return store.all<Snooze>({});
}

FactsScan::Options scanOptions(Instant asOf, const std::atomic<bool> *cancelled)
{
    FactsScan::Options options;
    options.detail = Detail::Now;
    options.asOf = asOf;
    options.archivedToo = true;
    options.cancelled = cancelled;
    return options;
}

/** Puts the parts together and adds what is about all of them. */
Result<std::shared_ptr<PortfolioSnapshot>> assemble(Store &store, std::vector<Part> parts, const View &view)
{
    auto snapshot = std::make_shared<PortfolioSnapshot>();
    snapshot->asOf = view.asOf;
    snapshot->month = Month::of(Zone::shanghai().dateAt(view.asOf));
    auto team = loadTeam(store);
    if (!team)
        return team.problem();
    snapshot->team = std::move(*team);
    for (size_t i = 0; i < snapshot->team.people.size(); ++i)
        snapshot->personById.insert(snapshot->team.people[i].uuid, int(i));

    QSet<QString> regions;
    for (const Part &part : parts)
        regions.unite(part.regions);
    snapshot->conflicts = staffConflicts(together(parts, &Part::duties), snapshot->team);
    snapshot->today = together(parts, &Part::today, snapshot->conflicts.size() + size_t(regions.size()));
    snapshot->rows = rowsByName(parts);
    snapshot->rowByCustomer.reserve(qsizetype(snapshot->rows.size()));
    for (size_t i = 0; i < snapshot->rows.size(); ++i)
        snapshot->rowByCustomer.insert(snapshot->rows[i].id.uuid, int(i));

    appendConflicts(*snapshot, view);
    QStringList regionList(regions.begin(), regions.end());
    regionList.sort();
    appendCalendarItems(snapshot->today, regionList, view);

    auto put = snoozes(store);
    if (!put)
        return put.problem();
    snapshot->snoozed = applySnoozes(snapshot->today, *put, view.asOf);
    sortToday(snapshot->today);
    linkItems(*snapshot);
    return snapshot;
}

/** The customers whose primary TAM is `me`, else those of the TAM with most of them. */
Result<std::vector<CustomerId>> ownCustomers(Store &store, PersonId me)
{
    QHash<QUuid, std::vector<CustomerId>> byTam;
    Query query;
    query.kind = Kind::Customer;
    query.fields = {"tam_ids"};
    auto read = store.forEach(query, [&](const RecordBase &record) {
        const auto &customer = static_cast<const Customer &>(record);
        if (!customer.tamIds.isEmpty())
            byTam[customer.tamIds.first()].push_back(customer.id());
    });
    if (!read)
        return read.problem();
    auto best = byTam.constFind(me.uuid);
    if (best == byTam.constEnd()) {
        for (auto at = byTam.constBegin(); at != byTam.constEnd(); ++at) {
            if (best == byTam.constEnd() || at->size() > best->size() ||
                (at->size() == best->size() && compareUuid(at.key(), best.key()) < 0))
                best = at;
        }
    }
    return best == byTam.constEnd() ? std::vector<CustomerId>() : *best;
}

} // namespace

QString PortfolioSnapshot::personName(PersonId id) const
{
    const auto at = personById.constFind(id.uuid);
    return at == personById.constEnd() ? QString() : team.people[size_t(*at)].name;
}

const PortfolioRow *PortfolioSnapshot::row(CustomerId id) const
{
    const auto at = rowByCustomer.constFind(id.uuid);
    return at == rowByCustomer.constEnd() ? nullptr : &rows[size_t(*at)];
}

Result<std::shared_ptr<const PortfolioSnapshot>> buildSnapshot(Store &store, const Reference &reference, Instant asOf,
                                                               const std::atomic<bool> *cancelled)
{
    const View view{reference, asOf};
    auto count = FactsScan::partsOf(store);
    if (!count)
        return count.problem();
    std::vector<Part> parts{size_t(*count)};
    auto scanned =
        FactsScan::forEachInParts(store, scanOptions(asOf, cancelled), *count,
                                  [&](int part, const CustomerFacts &facts) { parts[size_t(part)].add(facts, view); });
    if (!scanned)
        return scanned.problem();
    auto snapshot = assemble(store, std::move(parts), view);
    if (!snapshot)
        return snapshot.problem();
    return std::shared_ptr<const PortfolioSnapshot>(std::move(*snapshot));
}

Result<std::shared_ptr<const PortfolioSnapshot>> buildOwnSnapshot(Store &store, const Reference &reference,
                                                                  Instant asOf, PersonId me,
                                                                  const std::atomic<bool> *cancelled)
{
    auto customers = store.count(Kind::Customer);
    if (!customers)
        return customers.problem();
    if (*customers < kLargePortfolio)
        return std::shared_ptr<const PortfolioSnapshot>();
    auto own = ownCustomers(store, me);
    if (!own)
        return own.problem();
    if (own->empty())
        return std::shared_ptr<const PortfolioSnapshot>();
    const View view{reference, asOf};
    std::vector<Part> parts(1);
    auto scanned = FactsScan::forThese(store, scanOptions(asOf, cancelled), *own,
                                       [&](const CustomerFacts &facts) { parts[0].add(facts, view); });
    if (!scanned)
        return scanned.problem();
    auto snapshot = assemble(store, std::move(parts), view);
    if (!snapshot)
        return snapshot.problem();
    (*snapshot)->partial = true;
    return std::shared_ptr<const PortfolioSnapshot>(std::move(*snapshot));
}

Result<std::vector<DutyFact>> dutiesBetween(Store &store, Instant from, Instant until, Instant asOf)
{
    QSet<QUuid> absent; // engagements whose duties do not count
    Query engagements;
    engagements.kind = Kind::Engagement;
    engagements.where = QStringLiteral("status = 'cancelled' OR requested_at > ?");
    engagements.values = {instantValue(asOf)};
    engagements.fields = {"status"};
    auto read = store.forEach(engagements, [&](const RecordBase &r) { absent.insert(r.uuid); });
    if (!read)
        return read.problem();

    std::vector<DutyFact> duties;
    Query query;
    query.kind = Kind::Duty;
    query.where = QStringLiteral("starts_at < ? AND ends_at > ?");
    query.values = {instantValue(until), instantValue(from)};
    auto done = store.forEach(query, [&](const RecordBase &r) {
        const auto &d = static_cast<const Duty &>(r);
        if (!absent.contains(d.engagementId.uuid))
            duties.push_back({d.id(), d.personId, d.engagementId, d.customerId, d.startsAt, d.endsAt});
    });
    if (!done)
        return done.problem();
    return duties;
}

Result<std::vector<StaffConflict>> conflictsBetween(Store &store, Instant from, Instant until, Instant asOf)
{
    auto team = loadTeam(store);
    if (!team)
        return team.problem();
    auto duties = dutiesBetween(store, from, until, asOf);
    if (!duties)
        return duties.problem();
    std::vector<StaffConflict> conflicts = staffConflicts(std::move(*duties), *team);
    std::erase_if(conflicts, [&](const StaffConflict &c) { return c.from >= until || c.until <= from; });
    return conflicts;
}

} // namespace tam
