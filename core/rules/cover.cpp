#include "rules/cover.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace tam {

namespace {

bool fits(PersonRole person, DutyRole duty)
{
    switch (duty) {
    case DutyRole::Lead:
        return person == PersonRole::Tam || person == PersonRole::Lead;
    case DutyRole::FrontLine:
        return person == PersonRole::Engineer;
    case DutyRole::ProductExpert:
        return person == PersonRole::Expert;
    default:
        return true;
    }
}

/** What a person's own duties say of a stretch. */
class Around
{
public:
    explicit Around(const CoverRequest &request)
        : m_request(request), m_from(request.from.plusMinutes(-kLoadDays * 24 * 60)),
          m_until(request.until.plusMinutes(kLoadDays * 24 * 60))
    {
    }

    void add(const DutyFact &duty, CoverCandidate &candidate) const
    {
        if (duty.until <= m_from || duty.from >= m_until || duty.until <= duty.from)
            return;
        candidate.loadMinutes += std::min(duty.until, m_until).since(std::max(duty.from, m_from)) / kMinute;
        const qint64 gap = std::max(m_request.from.since(duty.until), duty.from.since(m_request.until)) / kMinute;
        const bool oneStretch =
            gap == 0 &&
            (duty.until.since(duty.from) + m_request.until.since(m_request.from)) / kMinute <= kDutyStretchMinutes;
        if (gap >= 0 && !oneStretch)
            candidate.restMinutes = std::min(gap, candidate.restMinutes.value_or(gap));
    }

private:
    const CoverRequest &m_request;
    Instant m_from, m_until;
};

} // namespace

std::vector<CoverCandidate> whoCanCover(const CoverRequest &request, std::span<const DutyFact> duties,
                                        const TeamFacts &team)
{
    std::vector<CoverCandidate> candidates;
    QHash<QUuid, size_t> indexOf;
    QHash<QUuid, QString> names;
    QUuid holder;
    for (const DutyFact &duty : duties) {
        if (!request.replaces.isNull() && duty.id == request.replaces)
            holder = duty.person.uuid;
    }
    // The stretch as a duty of everybody: R11 says what is in the way.
    std::vector<DutyFact> tried;
    for (const Person &person : team.people) {
        if (!person.active.value_or(true) || person.uuid == holder)
            continue;
        CoverCandidate candidate;
        candidate.person = person.id();
        candidate.fitsRole = fits(person.role, request.role);
        for (const QString &product : request.products)
            (person.skills.contains(product) ? candidate.skills : candidate.missing).append(product);
        indexOf.insert(person.uuid, candidates.size());
        names.insert(person.uuid, person.name);
        candidates.push_back(std::move(candidate));
        tried.push_back(
            {{person.uuid}, person.id(), request.engagement, request.customer, request.from, request.until});
    }
    const Around around(request);
    for (const DutyFact &duty : duties) {
        const auto at = indexOf.constFind(duty.person.uuid);
        if (at == indexOf.constEnd() || duty.id == request.replaces)
            continue;
        around.add(duty, candidates[*at]);
        if (duty.from < request.until && duty.until > request.from)
            tried.push_back(duty);
    }
    for (const StaffConflict &conflict : staffConflicts(std::move(tried), team)) {
        const QUuid asked = conflict.person.uuid; // the id of the duty that is tried
        if (conflict.first.id.uuid == asked || (conflict.second && conflict.second->id.uuid == asked))
            candidates[indexOf.value(asked)].conflicts.push_back(conflict);
    }
    std::sort(candidates.begin(), candidates.end(), [&](const CoverCandidate &a, const CoverCandidate &b) {
        const auto key = [](const CoverCandidate &c) {
            return std::tuple(!c.isFree(), !c.isRested(), -c.skills.size(), !c.fitsRole, c.loadMinutes);
        };
        if (key(a) != key(b))
            return key(a) < key(b);
        const int byName = names.value(a.person.uuid).compare(names.value(b.person.uuid));
        return byName != 0 ? byName < 0 : a.person < b.person;
    });
    return candidates;
}

} // namespace tam
