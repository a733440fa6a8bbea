#include "portfoliocheck.h"

#include "synthetic/demotime.h"

#include <gtest/gtest.h>

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

Instant instant(const char *text)
{
    return Instant::fromIso(QString::fromLatin1(text)).value();
}

class DemoAt : public testing::TestWithParam<const char *>
{
protected:
    Instant asOf() const { return instant(GetParam()); }
};

/** What a customer of the demo owes, has booked and has used, in one look. */
struct PoolSights
{
    bool used = false, reserved = false, over = false;
};

void expectEveryGroupOfToday(const PortfolioCheck &check, Instant asOf)
{
    std::map<TodayKind, int> kinds;
    for (const TodayItem &item : test::todayOf(check, {reference(), asOf}))
        ++kinds[item.kind];
    const QDate today = Zone::shanghai().dateAt(asOf);
    for (int kind = 1; kind <= todayKindCount; ++kind) {
        if (TodayKind(kind) == TodayKind::QuotaLapsing && today.day() <= 20)
            continue;
        if (TodayKind(kind) == TodayKind::CalendarMissing &&
            (today.month() < 11 || reference().calendar(u"CN"_s).hasArrangement(today.year() + 1)))
            continue;
        EXPECT_GT(kinds[TodayKind(kind)], 0) << code(TodayKind(kind)).data();
    }
    if (qEnvironmentVariableIsSet("TAM_SHOW")) {
        for (const auto &[kind, count] : kinds)
            printf("%-22s %d\n", code(kind).data(), count);
        printf("records %lld\n", static_cast<long long>(check.total()));
    }
}

void expectEveryPoolUsedReservedAndOver(const PortfolioCheck &check, Instant asOf)
{
    std::map<Pool, PoolSights> sights;
    const Month month = Month::of(Zone::shanghai().dateAt(asOf));
    bool unknown = false, none = false;
    for (const CustomerFacts &facts : check.customers()) {
        const View view{reference(), asOf};
        const MonthQuota quota = monthQuota(facts, month, view);
        unknown = unknown || quota.plan.terms.terms == Terms::Unknown;
        none = none || quota.plan.terms.terms == Terms::None;
        for (const PoolQuota &pool : quota.pools) {
            sights[pool.pool].used |= pool.usedDays > Days::whole(0);
            sights[pool.pool].reserved |= pool.reservedDays > Days::whole(0);
            sights[pool.pool].over |= pool.over.value_or(false);
        }
        const MonthQuota next = monthQuota(facts, month.plus(1), view);
        for (const PoolQuota &pool : next.pools)
            sights[pool.pool].reserved |= pool.reservedDays > Days::whole(0);
    }
    for (const Pool pool : allPools) {
        EXPECT_TRUE(sights[pool].used) << code(pool).data();
        EXPECT_TRUE(sights[pool].reserved) << code(pool).data();
        EXPECT_TRUE(sights[pool].over) << code(pool).data();
    }
    EXPECT_TRUE(unknown);
    EXPECT_TRUE(none);
}

void expectEveryStatus(const PortfolioCheck &check)
{
    for (const char *field : {"incident.status", "incident.severity", "incident.channel", "incident.kind",
                              "engagement.status", "engagement.service", "subscription.plan", "deliverable.status",
                              "finding.status", "finding.risk", "product_request.status"}) {
        const auto &values = check.codes().at(QString::fromLatin1(field));
        const KindInfo *info = kindByName(QString::fromLatin1(field).section(u'.', 0, 0));
        const auto codes = info->field(QString::fromLatin1(field).section(u'.', 1))->codes;
        for (size_t value = 1; value <= codes.size(); ++value) {
            if (QLatin1StringView(codes[value - 1]) == "waived"_L1)
                continue; // an exception that the demo does without
            EXPECT_GT(values.count(int(value)), 0u) << field << " " << codes[value - 1];
        }
    }
}

} // namespace

TEST_P(DemoAt, SatisfiesEveryRuleForRecords)
{
    for (const DemoLanguage language : {DemoLanguage::Chinese, DemoLanguage::English}) {
        PortfolioCheck check(reference());
        const Result<void> made = demoPortfolio(asOf(), language, check.sink());
        ASSERT_TRUE(made.ok()) << qPrintable(told(made.problem()));
        EXPECT_TRUE(check.problems().isEmpty()) << qPrintable(check.problems().mid(0, 10).join(u'\n'));
        EXPECT_TRUE(check.inOrder());
        EXPECT_GE(check.count(Kind::Customer), 40);
        const CrossChecker::Outcome outcome = check.finish();
        for (const auto &problems : {outcome.errors, outcome.warnings}) {
            for (const Problem &problem : problems)
                ADD_FAILURE() << qPrintable(told(problem));
        }
    }
}

TEST_P(DemoAt, ShowsEveryGroupEveryPoolAndEveryStatus)
{
    PortfolioCheck check(reference(), true);
    ASSERT_TRUE(demoPortfolio(asOf(), check.sink()).ok());
    expectEveryGroupOfToday(check, asOf());
    expectEveryPoolUsedReservedAndOver(check, asOf());
    expectEveryStatus(check);
}

INSTANTIATE_TEST_SUITE_P(
    Instants, DemoAt,
    testing::Values("2026-01-01T00:00:00+08:00", "2026-01-31T23:59:59+08:00", "2026-02-01T09:00:00+08:00",
                    "2026-02-28T12:00:00+08:00", "2026-03-01T08:00:00+08:00", "2026-03-31T18:00:00+08:00",
                    "2026-04-30T10:00:00+08:00", "2026-05-01T10:00:00+08:00", "2026-06-01T00:00:01+08:00",
                    "2026-07-31T23:00:00+08:00", "2026-08-15T15:00:00+08:00", "2026-09-16T14:02:00+08:00",
                    "2026-09-30T20:00:00+08:00", "2026-10-01T10:00:00+08:00", "2026-10-08T07:00:00+08:00",
                    "2026-11-01T00:00:00+08:00", "2026-11-23T13:10:57+08:00", "2026-11-30T23:59:59+08:00",
                    "2026-12-31T23:59:59+08:00", "2027-01-01T00:00:00+08:00", "2027-02-06T11:00:00+08:00",
                    "2028-02-29T09:30:00+08:00", "2029-12-31T16:00:00+08:00", "2030-01-01T04:00:00+08:00"),
    [](const testing::TestParamInfo<const char *> &given) {
        return QString::fromLatin1(given.param).left(13).replace(u'-', u'_').replace(u'T', u'_').toStdString();
    });

TEST(Demo, IsTheSameForTheSameInstantAndLanguage)
{
    const auto hashOf = [](const char *asOf, DemoLanguage language) {
        PortfolioCheck check(reference());
        EXPECT_TRUE(demoPortfolio(instant(asOf), language, check.sink()).ok());
        return check.hash();
    };
    const QByteArray hash = hashOf("2026-11-23T13:10:00+08:00", DemoLanguage::Chinese);
    EXPECT_EQ(hash, hashOf("2026-11-23T13:10:00+08:00", DemoLanguage::Chinese));
    EXPECT_NE(hash, hashOf("2026-11-23T13:11:00+08:00", DemoLanguage::Chinese));
    EXPECT_NE(hash, hashOf("2026-11-23T13:10:00+08:00", DemoLanguage::English));
}

TEST(Demo, TheUserIsThePrimaryTamOfSomeCustomers)
{
    int mine = 0, people = 0;
    ASSERT_TRUE(demoPortfolio(instant("2026-09-16T14:02:00+08:00"),
                              [&](const KindInfo &info, const RecordBase &record) -> Result<void> {
                                  if (info.kind == Kind::Person && record.uuid == demoUser().uuid)
                                      people += static_cast<const Person &>(record).name == u"陈曦";
                                  if (info.kind == Kind::Customer)
                                      mine += static_cast<const Customer &>(record).tamIds.value(0) == demoUser().uuid;
                                  return {};
                              })
                    .ok());
    EXPECT_EQ(people, 1);
    EXPECT_GE(mine, 10);
}

TEST(Demo, NamesNoProductThatTheDirectoryLacks)
{
    QStringList unknown;
    ASSERT_TRUE(demoPortfolio(instant("2026-09-16T14:02:00+08:00"),
                              [&](const KindInfo &info, const RecordBase &record) -> Result<void> {
                                  for (const char *name : {"product", "products"}) {
                                      const Field *field = info.field(QString::fromLatin1(name));
                                      if (!field || field->isAbsent(record))
                                          continue;
                                      const QStringList named = field->type == FieldType::TextList
                                                                    ? QStringList(field->texts(record))
                                                                    : QStringList{field->text(record)};
                                      for (const QString &product : named) {
                                          if (!reference().catalogue.newestKnown()->lineOf(product) &&
                                              !unknown.contains(product))
                                              unknown.append(product);
                                      }
                                  }
                                  return {};
                              })
                    .ok());
    EXPECT_TRUE(unknown.isEmpty()) << qPrintable(unknown.join(u", "_s));
}

struct Relative
{
    const char *text, *expected;
};

TEST(DemoTime, ReadsEachNotation)
{
    const DemoTime time(instant("2026-03-15T14:02:00+08:00"), Zone::shanghai(), reference().calendar(u"CN"_s));
    for (const Relative &r : std::initializer_list<Relative>{{"D", "2026-03-15"},
                                                             {"D-14", "2026-03-01"},
                                                             {"W", "2026-03-16"}, // the 15th is a Sunday
                                                             {"W+1", "2026-03-16"},
                                                             {"W-1", "2026-03-13"},
                                                             {"M:05", "2026-03-05"},
                                                             {"M-1:31", "2026-02-28"},
                                                             {"M+1:end", "2026-04-30"},
                                                             {"E0", "2026-03-01"},
                                                             {"E50", "2026-03-08"},
                                                             {"E100", "2026-03-15"},
                                                             {"2025-06-20", "2025-06-20"}})
        EXPECT_EQ(time.date(QString::fromLatin1(r.text)).value_or(QDate()).toString(Qt::ISODate).toStdString(),
                  r.expected)
            << r.text;
    for (const Relative &r : std::initializer_list<Relative>{{"T", "2026-03-15T06:02:00Z"},
                                                             {"T-105m", "2026-03-15T04:17:00Z"},
                                                             {"T+2d", "2026-03-17T06:02:00Z"},
                                                             {"D-1 09:30", "2026-03-14T01:30:00Z"},
                                                             {"<D 18:00", "2026-03-15T06:00:00Z"},
                                                             {">M-12:01 10:00", "2025-06-17T01:13:00Z"},
                                                             {"2025-06-10T10:00:00+08:00", "2025-06-10T02:00:00Z"}})
        EXPECT_EQ(time.instant(QString::fromLatin1(r.text)).value_or(Instant()).toIso().toStdString(), r.expected)
            << r.text;
    EXPECT_EQ(time.month(u"M-3"), Month(2025, 12));
}

TEST(DemoTime, RefusesWhatItDoesNotKnow)
{
    const DemoTime time(instant("2026-03-15T14:02:00+08:00"), Zone::shanghai(), reference().calendar(u"CN"_s));
    for (const char *text : {"", "X", "D5", "D+", "M", "M:32", "M:0", "E101", "2026-02-30"})
        EXPECT_FALSE(time.date(QString::fromLatin1(text))) << text;
    for (const char *text : {"", "T5", "T-5", "T-5y", "D", "D 25:00", "D 9:30", "2026-03-15T10:00:00"})
        EXPECT_FALSE(time.instant(QString::fromLatin1(text))) << text;
}

} // namespace tam
