#include "rules/findingtrend.h"

#include <algorithm>
#include <span>

namespace tam {

namespace {

bool sameRisk(const Finding &a, const Finding &b)
{
    return !a.checkKey.isEmpty() && a.checkKey == b.checkKey && a.resource == b.resource;
}

Month monthOf(const Finding &finding)
{
    return Month::of(finding.inspectedOn);
}

/** The last month before `month` in which anything was inspected; null when there is none. */
Month inspectedBefore(const CustomerFacts &facts, Month month)
{
    Month last;
    const auto look = [&](QDate date) {
        if (date.isValid() && Month::of(date) < month)
            last = std::max(last, Month::of(date));
    };
    for (const Inspection &inspection : facts.inspections)
        look(inspection.inspectedOn);
    for (const Finding &finding : facts.findings)
        look(finding.inspectedOn);
    return last;
}

bool inspectedIn(const CustomerFacts &facts, Month month, QDate until)
{
    return std::any_of(facts.inspections.begin(), facts.inspections.end(), [&](const Inspection &inspection) {
        return month.contains(inspection.inspectedOn) && inspection.inspectedOn <= until;
    });
}

} // namespace

bool foundBefore(std::span<const Finding> findings, const Finding &finding)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &other) {
        return other.uuid != finding.uuid && sameRisk(other, finding) && other.inspectedOn.isValid() &&
               finding.inspectedOn.isValid() && monthOf(other) < monthOf(finding);
    });
}

std::vector<FindingOfMonth> findingsOfMonth(const CustomerFacts &facts, Month month, const View &view)
{
    const QDate today = facts.zone.dateAt(view.asOf);
    const Month before = inspectedBefore(facts, month);
    const bool looked = inspectedIn(facts, month, today);
    std::vector<FindingOfMonth> list;
    for (const Finding &finding : facts.findings) {
        if (!finding.inspectedOn.isValid() || finding.inspectedOn > today)
            continue;
        const bool fixed = finding.status == FindingStatus::Fixed && finding.fixedOn.isValid() &&
                           finding.fixedOn <= today && month.contains(finding.fixedOn);
        const bool here = monthOf(finding) == month;
        const auto sameHere = [&](const Finding &other) {
            return sameRisk(other, finding) && monthOf(other) == month && other.inspectedOn <= today;
        };
        if (fixed)
            list.push_back({&finding, FindingTrend::Fixed});
        else if (here)
            list.push_back({&finding, foundBefore(facts.findings, finding) ? FindingTrend::Again : FindingTrend::New});
        else if (looked && !before.isNull() && monthOf(finding) == before && finding.status != FindingStatus::Fixed &&
                 std::none_of(facts.findings.begin(), facts.findings.end(), sameHere))
            list.push_back({&finding, FindingTrend::Gone});
    }
    std::sort(list.begin(), list.end(), [](const FindingOfMonth &a, const FindingOfMonth &b) {
        const auto key = [](const FindingOfMonth &f) { return std::pair(int(f.finding->risk), f.finding->title); };
        return key(a) != key(b) ? key(a) < key(b) : compareUuid(a.finding->uuid, b.finding->uuid) < 0;
    });
    return list;
}

} // namespace tam
