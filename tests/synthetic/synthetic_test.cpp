#include "portfoliocheck.h"

#include "synthetic/storywriter.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace tam {

using namespace Qt::StringLiterals;
using test::PortfolioCheck;
using test::told;

namespace {

const Reference &reference()
{
    static const Reference loaded = loadReference(QString()).value();
    return loaded;
}

SyntheticOptions options(int customers, int months, quint64 seed, QStringView asOf = u"2026-11-23T10:30:00+08:00")
{
    return {customers, months, seed, Instant::fromIso(asOf).value()};
}

QByteArray hashOf(const SyntheticOptions &given)
{
    PortfolioCheck check(reference());
    EXPECT_TRUE(generatePortfolio(given, check.sink()).ok());
    return check.hash();
}

struct Size
{
    int customers, months;
    quint64 seed;
    const char *asOf;
};
void PrintTo(const Size &size, std::ostream *out)
{
    *out << size.customers << "x" << size.months << " seed " << size.seed << " as of " << size.asOf;
}

class SyntheticSizes : public testing::TestWithParam<Size>
{
};

} // namespace

TEST(Synthetic, SameOptionsGiveTheSameRecords)
{
    EXPECT_EQ(hashOf(options(60, 14, 7)), hashOf(options(60, 14, 7)));
}

TEST(Synthetic, EveryOptionChangesTheRecords)
{
    const QByteArray hash = hashOf(options(60, 14, 7));
    EXPECT_NE(hash, hashOf(options(60, 14, 8)));
    EXPECT_NE(hash, hashOf(options(61, 14, 7)));
    EXPECT_NE(hash, hashOf(options(60, 13, 7)));
    EXPECT_NE(hash, hashOf(options(60, 14, 7, u"2026-11-24T10:30:00+08:00")));
}

TEST(Synthetic, RefusesOptionsOutOfRange)
{
    PortfolioCheck check(reference());
    for (const SyntheticOptions &bad : {options(0, 14, 1), options(100'001, 14, 1), options(5, 0, 1),
                                        options(5, 121, 1), SyntheticOptions{5, 5, 1, Instant()}}) {
        const Result<void> result = generatePortfolio(bad, check.sink());
        ASSERT_FALSE(result.ok());
        EXPECT_EQ(result.problem().code, ProblemCode::BadArgument);
    }
    EXPECT_EQ(check.total(), 0);
}

TEST(Synthetic, AProblemOfTheSinkEndsTheGeneration)
{
    int calls = 0;
    const Result<void> result =
        generatePortfolio(options(5, 3, 1), [&](const KindInfo &, const RecordBase &) -> Result<void> {
            return ++calls == 20 ? Result<void>(Problem(ProblemCode::DiskFull)) : Result<void>();
        });
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.problem().code, ProblemCode::DiskFull);
    EXPECT_EQ(calls, 20);
}

TEST_P(SyntheticSizes, SatisfiesEveryRuleForRecords)
{
    const Size &size = GetParam();
    PortfolioCheck check(reference());
    const auto asOf = QString::fromLatin1(size.asOf);
    ASSERT_TRUE(generatePortfolio(options(size.customers, size.months, size.seed, asOf), check.sink()).ok());
    EXPECT_TRUE(check.problems().isEmpty()) << qPrintable(check.problems().mid(0, 10).join(u'\n'));
    EXPECT_TRUE(check.inOrder());
    EXPECT_EQ(check.count(Kind::Customer), size.customers);
    const CrossChecker::Outcome outcome = check.finish();
    for (const Problem &problem : outcome.errors)
        ADD_FAILURE() << qPrintable(told(problem));
    for (const Problem &problem : outcome.warnings) {
        const bool meant = problem.code == ProblemCode::EliteWithoutEarlierPlan ||
                           problem.code == ProblemCode::LogsOnCancelledEngagement;
        EXPECT_TRUE(meant) << qPrintable(told(problem));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Sizes, SyntheticSizes,
    testing::Values(Size{1, 1, 1, "2026-11-23T10:30:00+08:00"}, Size{30, 14, 2, "2026-01-01T00:00:00+08:00"},
                    Size{30, 14, 3, "2028-02-29T23:59:59+08:00"}, Size{150, 12, 1, "2026-11-23T10:30:00+08:00"},
                    Size{150, 12, 2, "2025-06-16T11:00:00+08:00"}, Size{100, 24, 3, "2026-12-31T18:00:00+08:00"},
                    Size{40, 60, 4, "2031-03-31T08:00:00+08:00"}));

TEST(Synthetic, EveryValueOfEveryEnumerationOccurs)
{
    PortfolioCheck check(reference());
    ASSERT_TRUE(generatePortfolio(options(350, 24, 1), check.sink()).ok());
    for (const KindInfo &info : allKinds()) {
        for (const Field &field : info.fields) {
            if (field.type != FieldType::Code)
                continue;
            const QString name = QString(info.key()) + u'.' + field.key();
            const auto found = check.codes().find(name);
            ASSERT_NE(found, check.codes().end()) << qPrintable(name);
            for (size_t value = 1; value <= field.codes.size(); ++value)
                EXPECT_GT(found->second.count(int(value)), 0u) << qPrintable(name) << " " << field.codes[value - 1];
        }
    }
}

TEST(Synthetic, AboutAHundredRecordsForEachCustomerAndYear)
{
    PortfolioCheck check(reference());
    ASSERT_TRUE(generatePortfolio(options(300, 12, 5), check.sink()).ok());
    const double perCustomer = double(check.total()) / 300;
    EXPECT_GT(perCustomer, 85);
    EXPECT_LT(perCustomer, 120);
}

TEST(Synthetic, ARecordIsTheSameWhicheverOthersAreMadeWithIt)
{
    Setting setting = makeSetting(options(25, 14, 4), reference()).value();
    makeTeam(setting);
    for (int i = 0; i < setting.options.customers; ++i) {
        CustomerStory whole = beginStory(setting, i);
        addParts(whole, Kind::Count);
        for (const KindInfo &info : allKinds()) {
            std::vector<RecordPtr> together;
            const auto keep = [&](const KindInfo &, const RecordBase &record) -> Result<void> {
                together.push_back(createRecord(info.kind));
                info.assign(*together.back(), record);
                return {};
            };
            ASSERT_TRUE(writeRecords(whole, info, keep).ok());
            CustomerStory alone = beginStory(setting, i, info.kind);
            addParts(alone, info.kind);
            size_t at = 0;
            const auto compare = [&](const KindInfo &, const RecordBase &record) -> Result<void> {
                EXPECT_LT(at, together.size()) << info.name;
                EXPECT_TRUE(at < together.size() && sameRecord(info, record, *together[at])) << info.name << " " << at;
                ++at;
                return {};
            };
            ASSERT_TRUE(writeRecords(alone, info, compare).ok());
            ASSERT_EQ(at, together.size()) << info.name;
        }
    }
}

TEST(Synthetic, NamesAreUnique)
{
    QSet<QString> names;
    const RecordSink untilContacts = [&](const KindInfo &info, const RecordBase &record) -> Result<void> {
        if (info.kind > Kind::Customer)
            return Problem(ProblemCode::Cancelled);
        if (info.kind == Kind::Customer)
            names.insert(static_cast<const Customer &>(record).name);
        return {};
    };
    EXPECT_FALSE(generatePortfolio(options(6000, 1, 3), untilContacts).ok());
    EXPECT_EQ(names.size(), 6000);
}

TEST(Synthetic, WritesAPortfolioFileOfTheSameBytes)
{
    QTemporaryDir directory;
    const QString one = directory.filePath(u"one.json"_s), two = directory.filePath(u"two.json"_s);
    ASSERT_TRUE(generateFile(options(10, 6, 9), one).ok());
    ASSERT_TRUE(generateFile(options(10, 6, 9), two).ok());
    QFile first(one), second(two);
    ASSERT_TRUE(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    const QByteArray bytes = first.readAll();
    EXPECT_EQ(bytes, second.readAll());
    EXPECT_TRUE(bytes.contains("tam-portfolio/1"));
    EXPECT_FALSE(generateFile(options(10, 6, 9), directory.filePath(u"missing/dir/file.json"_s)).ok());
}

TEST(Synthetic, TheRulesFindSomethingOfEachSort)
{
    PortfolioCheck check(reference(), true);
    const SyntheticOptions given = options(400, 12, 1);
    ASSERT_TRUE(generatePortfolio(given, check.sink()).ok());
    std::map<TodayKind, int> kinds;
    for (const TodayItem &item : test::todayOf(check, {reference(), given.asOf}))
        ++kinds[item.kind];
    for (int kind = 1; kind <= todayKindCount; ++kind)
        EXPECT_GT(kinds[TodayKind(kind)], 0) << code(TodayKind(kind)).data();
    if (qEnvironmentVariableIsSet("TAM_SHOW")) {
        for (const KindInfo &info : allKinds())
            printf("%-20s %lld\n", info.name, static_cast<long long>(check.count(info.kind)));
        for (const auto &[kind, count] : kinds)
            printf("%-22s %d\n", code(kind).data(), count);
    }
}

} // namespace tam
