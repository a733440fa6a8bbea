#include "referencefixture.h"

#include "catalogue/timeline.h"

using namespace tam;
using namespace tam::test;
using namespace Qt::StringLiterals;

namespace {

Instant at(int year)
{
    return year == 0 ? Instant() : Instant::fromDateTime(QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC));
}

CatalogueVersion version(const char *id, int from, int until, bool known = true)
{
    CatalogueVersion v;
    v.id = QLatin1String(id);
    v.effectiveFrom = at(from);
    v.effectiveUntil = at(until);
    v.known = known;
    return v;
}

PlacedVersion placed(const CatalogueVersion &v)
{
    return {v, v.id + ".json"_L1, u"versions[0]"_s};
}

/** "old [..2020) new [2020..)"; a refusal gives its file and code. */
std::string shape(const Result<std::vector<CatalogueVersion>> &timeline)
{
    if (!timeline)
        return qPrintable("refused "_L1 + timeline.problem().file);
    QString text;
    for (const CatalogueVersion &v : *timeline) {
        const auto year = [](Instant t) {
            return t.isNull() ? QString() : QString::number(t.toDateTime().date().year());
        };
        text += u"%1 [%2..%3) "_s.arg(v.id, year(v.effectiveFrom), year(v.effectiveUntil));
    }
    return qPrintable(text.trimmed());
}

std::vector<CatalogueVersion> present()
{
    return {version("old", 0, 2020, false), version("now", 2020, 0)};
}

} // namespace

TEST(Timeline, ALaterVersionEndsTheOpenOne)
{
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("next", 2026, 0))})),
              "old [..2020) now [2020..2026) next [2026..)");
}

TEST(Timeline, SeveralLaterVersionsCountInOrderOfTimeAndNotOfFiles)
{
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("z", 2028, 0)), placed(version("a", 2026, 0))})),
              "old [..2020) now [2020..2026) a [2026..2028) z [2028..)");
}

TEST(Timeline, KnownTermsTakeTheirTimeFromUnknownOnes)
{
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("added", 0, 2020))})), "added [..2020) now [2020..)");
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("added", 2018, 2020))})),
              "old [..2018) added [2018..2020) now [2020..)");
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("added", 0, 2018))})),
              "added [..2018) old [2018..2020) now [2020..)");
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("added", 2016, 2018))})),
              "old [..2016) added [2016..2018) old~2 [2018..2020) now [2020..)");
}

TEST(Timeline, RefusesAnyOtherOverlap)
{
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("x", 2019, 2021))})), "refused x.json");
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("x", 2020, 0))})), "refused x.json");
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("x", 2017, 2019)), placed(version("y", 2018, 2020))})),
              "refused y.json");
}

TEST(Timeline, RefusesAnIdThatIsThere)
{
    const auto timeline = mergedTimeline(present(), {placed(version("now", 2026, 0))});
    ASSERT_FALSE(timeline.ok());
    EXPECT_EQ(timeline.problem().code, ProblemCode::DuplicateId);
    EXPECT_EQ(timeline.problem().path, u"versions[0].id");
}

TEST(Timeline, RefusesATimeThatNoVersionCovers)
{
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("x", 2026, 2027))})), "refused x.json")
        << "nothing from 2027 on";
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("x", 2026, 2027)), placed(version("y", 2028, 0))})),
              "refused y.json")
        << "nothing in 2027";
    EXPECT_EQ(shape(mergedTimeline(present(), {placed(version("x", 2026, 2027)), placed(version("y", 2027, 0))})),
              "old [..2020) now [2020..2026) x [2026..2027) y [2027..)");
}

TEST(Timeline, NothingAddedChangesNothing)
{
    EXPECT_EQ(shape(mergedTimeline(present(), {})), "old [..2020) now [2020..)");
}
