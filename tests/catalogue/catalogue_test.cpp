#include "referencefixture.h"

using namespace tam;
using namespace tam::test;
using namespace Qt::StringLiterals;

namespace {

const Instant kCut = instant("2025-06-16T11:00:00+08:00");

QString idAt(Instant t)
{
    const CatalogueVersion *version = builtIn().catalogue.at(t);
    return version ? version->id : QString();
}

CatalogueVersion period(const QString &id, Instant from, Instant until, bool known)
{
    CatalogueVersion version;
    version.id = id;
    version.effectiveFrom = from;
    version.effectiveUntil = until;
    version.known = known;
    return version;
}

} // namespace

TEST(Catalogue, CutIsExactToTheMicrosecond)
{
    EXPECT_EQ(idAt(Instant::fromMicroseconds(kCut.microseconds() - 1)), u"before-2025-06-16");
    EXPECT_EQ(idAt(kCut), u"2025-06-16");
    EXPECT_EQ(idAt(instant("2025-06-16T03:00:00Z")), u"2025-06-16");
    EXPECT_EQ(idAt(instant("2025-06-16T11:00:00+09:00")), u"before-2025-06-16");
}

TEST(Catalogue, OldestAndNewestVersionsAreOpen)
{
    EXPECT_EQ(idAt(instant("1999-01-01T00:00:00Z")), u"before-2025-06-16");
    EXPECT_EQ(idAt(instant("2099-01-01T00:00:00Z")), u"2025-06-16");
}

TEST(Catalogue, UnknownTermsAreNotZeroTerms)
{
    const CatalogueVersion *old = builtIn().catalogue.byId(u"before-2025-06-16"_s);
    ASSERT_TRUE(old);
    EXPECT_FALSE(old->known);
    EXPECT_FALSE(old->pool(Pool::HardProblem));
    EXPECT_FALSE(old->target(Target::FirstResponse, Channel::Ticket, Plan::Basic));
    EXPECT_FALSE(old->note.zh.isEmpty());
    EXPECT_FALSE(old->note.en.isEmpty());
}

TEST(Catalogue, NothingCoversATimeBeforeTheFirstVersionOrNoTime)
{
    const Catalogue catalogue({period(u"a"_s, kCut, {}, true)});
    EXPECT_FALSE(catalogue.at(kCut.plusSeconds(-1)));
    EXPECT_TRUE(catalogue.at(kCut));
    EXPECT_FALSE(catalogue.at(Instant()));
}

TEST(Catalogue, NewestKnownSkipsUnknownTerms)
{
    const Catalogue catalogue({period(u"a"_s, {}, kCut, true), period(u"b"_s, kCut, kCut.plusMinutes(1), true),
                               period(u"c"_s, kCut.plusMinutes(1), {}, false)});
    ASSERT_TRUE(catalogue.newestKnown());
    EXPECT_EQ(catalogue.newestKnown()->id, u"b");
    EXPECT_FALSE(Catalogue().newestKnown());
    EXPECT_EQ(builtIn().catalogue.newestKnown()->id, u"2025-06-16");
    EXPECT_FALSE(catalogue.byId(u"d"_s));
}

TEST(Catalogue, TargetOfTheChannelGoesBeforeAGeneralOne)
{
    TargetTerms general, group;
    general.target = group.target = Target::FirstResponse;
    general.plans = group.plans = {Plan::Premier};
    general.minutes = 60;
    group.channel = Channel::Group;
    group.minutesBySeverity = {
        {Severity::Critical, 5}, {Severity::High, 10}, {Severity::Medium, 20}, {Severity::Low, 40}};
    CatalogueVersion version;
    version.targets = {general, group};

    ASSERT_TRUE(version.target(Target::FirstResponse, Channel::Group, Plan::Premier));
    EXPECT_EQ(version.target(Target::FirstResponse, Channel::Group, Plan::Premier)->minutesFor(Severity::High), 10);
    EXPECT_EQ(version.target(Target::FirstResponse, Channel::Phone, Plan::Premier)->minutesFor(Severity::High), 60);
    EXPECT_FALSE(version.target(Target::FirstResponse, Channel::Phone, Plan::Elite));
    EXPECT_FALSE(version.target(Target::EscortResponse, Channel::Absent, Plan::Premier));
}

TEST(Catalogue, WithoutAnOrderOnlyTheTicketTargetApplies)
{
    const CatalogueVersion &v = currentVersion();
    EXPECT_TRUE(v.target(Target::FirstResponse, Channel::Ticket, Plan::Absent));
    EXPECT_FALSE(v.target(Target::FirstResponse, Channel::Phone, Plan::Absent));
    EXPECT_FALSE(v.target(Target::FirstResponse, Channel::Group, Plan::Absent));
}

TEST(Catalogue, EscortCoverFollowsTheListAndTheDirectory)
{
    const CatalogueVersion &v = currentVersion();
    EXPECT_EQ(v.escortCover(u"云服务器 ECS"_s), ProductCover::Covered);
    EXPECT_EQ(v.escortCover(u"云原生数据库 PolarDB"_s), ProductCover::Covered) << "all databases are meant";
    EXPECT_EQ(v.escortCover(u"CDN"_s), ProductCover::Covered);
    EXPECT_EQ(v.escortCover(u"表格存储 Tablestore"_s), ProductCover::NotOnList) << "of storage only OSS is named";
    EXPECT_EQ(v.escortCover(u"函数计算 FC"_s), ProductCover::NotOnList);
    EXPECT_EQ(v.escortCover(u"大模型服务平台百炼"_s), ProductCover::NotOnList) << "its line is not on the list";
    EXPECT_EQ(v.escortCover(u"自建 Redis"_s), ProductCover::UnknownProduct);
    EXPECT_EQ(v.escortCover(u"数据库"_s), ProductCover::UnknownProduct) << "a line is not a product";
}

TEST(Catalogue, ListedProductIsCoveredEvenWhenTheDirectoryLacksIt)
{
    CatalogueVersion version;
    ProductLine line;
    line.products = {u"X"_s};
    version.escortProducts = {line};
    EXPECT_EQ(version.escortCover(u"X"_s), ProductCover::Covered);
    EXPECT_FALSE(version.lineOf(u"X"_s));
}
