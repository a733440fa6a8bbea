#include "catalogue/timeline.h"

#include <algorithm>
#include <limits>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

/** The null start sorts before every instant by itself; a null end must be told. */
qint64 endOf(const CatalogueVersion &version)
{
    return version.effectiveUntil.isNull() ? std::numeric_limits<qint64>::max() : version.effectiveUntil.microseconds();
}

bool startsEarlier(const CatalogueVersion &a, const CatalogueVersion &b)
{
    return a.effectiveFrom < b.effectiveFrom;
}

Problem refusal(const PlacedVersion &added, const QString &en, const QString &zh)
{
    return Problem(ProblemCode::CatalogueInvalid, {en, zh}).in(added.file).at(added.path);
}

/** What is left of a version whose terms are unknown once another takes its part of the time. */
void carve(std::vector<CatalogueVersion> &versions, const CatalogueVersion &unknown, const CatalogueVersion &added)
{
    const bool before = startsEarlier(unknown, added);
    if (before) {
        versions.push_back(unknown);
        versions.back().effectiveUntil = added.effectiveFrom;
    }
    if (endOf(added) < endOf(unknown)) {
        versions.push_back(unknown);
        versions.back().effectiveFrom = added.effectiveUntil;
        if (before)
            versions.back().id += "~2"_L1;
    }
}

Result<void> insert(std::vector<CatalogueVersion> &versions, const PlacedVersion &placed)
{
    const CatalogueVersion &added = placed.version;
    std::vector<CatalogueVersion> result;
    for (CatalogueVersion &present : versions) {
        if (present.id == added.id)
            return Problem(ProblemCode::DuplicateId, {added.id}).in(placed.file).at(placed.path + ".id"_L1);
        if (!periodsOverlap(present, added)) {
            result.push_back(std::move(present));
        } else if (!present.known) {
            carve(result, present, added);
        } else if (present.effectiveUntil.isNull() && startsEarlier(present, added)) {
            present.effectiveUntil = added.effectiveFrom;
            result.push_back(std::move(present));
        } else {
            return refusal(placed, u"its period overlaps that of the version “%1”"_s.arg(present.id),
                           u"适用期与版本“%1”重叠"_s.arg(present.id));
        }
    }
    result.push_back(added);
    versions = std::move(result);
    std::sort(versions.begin(), versions.end(), startsEarlier);
    return {};
}

/** The place of a version, if it is one of those added; else the place of the last one added. */
const PlacedVersion &placeOf(const QString &id, const std::vector<PlacedVersion> &added)
{
    const auto found = std::find_if(added.begin(), added.end(),
                                    [&id](const PlacedVersion &placed) { return placed.version.id == id; });
    return found == added.end() ? added.back() : *found;
}

Result<void> checkCovered(const std::vector<CatalogueVersion> &versions, const std::vector<PlacedVersion> &added)
{
    if (versions.empty() || added.empty())
        return {};
    for (size_t i = 1; i < versions.size(); ++i) {
        const CatalogueVersion &earlier = versions[i - 1], &later = versions[i];
        if (earlier.effectiveUntil != later.effectiveFrom)
            return refusal(placeOf(later.id, added),
                           u"no version covers the time between “%1” and “%2”"_s.arg(earlier.id, later.id),
                           u"版本“%1”与“%2”之间的时间没有版本覆盖"_s.arg(earlier.id, later.id));
    }
    const CatalogueVersion &last = versions.back();
    if (last.effectiveUntil.isNull())
        return {};
    return refusal(placeOf(last.id, added), u"no version covers orders from %1 on"_s.arg(last.effectiveUntil.toIso()),
                   u"自 %1 起的订单没有版本覆盖"_s.arg(last.effectiveUntil.toIso()));
}

} // namespace

bool periodsOverlap(const CatalogueVersion &a, const CatalogueVersion &b)
{
    const auto startsInside = [](const CatalogueVersion &inner, const CatalogueVersion &outer) {
        return !startsEarlier(inner, outer) &&
               (inner.effectiveFrom.isNull() || inner.effectiveFrom.microseconds() < endOf(outer));
    };
    return startsInside(a, b) || startsInside(b, a);
}

Result<std::vector<CatalogueVersion>> mergedTimeline(std::vector<CatalogueVersion> present,
                                                     std::vector<PlacedVersion> added)
{
    // In order of time, so that it does not matter in which order the files were read.
    std::stable_sort(added.begin(), added.end(), [](const PlacedVersion &a, const PlacedVersion &b) {
        return startsEarlier(a.version, b.version);
    });
    for (const PlacedVersion &placed : added) {
        if (const auto inserted = insert(present, placed); !inserted)
            return inserted.problem();
    }
    if (const auto covered = checkCovered(present, added); !covered)
        return covered.problem();
    return present;
}

} // namespace tam
