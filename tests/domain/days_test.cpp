#include "domain/days.h"

#include "testvalues.h"

using namespace tam;

TEST(Days, AreWrittenAsTheShortestExactDecimal)
{
    struct Case
    {
        qint64 quarters;
        const char *text;
    };
    for (const Case &c :
         {Case{0, "0"}, Case{1, "0.25"}, Case{2, "0.5"}, Case{3, "0.75"}, Case{4, "1"}, Case{5, "1.25"},
          Case{-1, "-0.25"}, Case{-2, "-0.5"}, Case{-5, "-1.25"}, Case{-8, "-2"}, Case{4000001, "1000000.25"}})
        EXPECT_EQ(Days::quarters(c.quarters).toString(), QLatin1StringView(c.text));
    EXPECT_EQ(Days().toString(), QString());
}

TEST(Days, NullIsNotZero)
{
    EXPECT_TRUE(Days().isNull());
    EXPECT_FALSE(Days().isZero());
    EXPECT_NE(Days(), Days::whole(0));
    EXPECT_TRUE(Days::whole(0).isZero());
    EXPECT_FALSE(Days::whole(0).isNull());
}

TEST(Days, CountInQuarters)
{
    const Days a = Days::whole(2), b = Days::quarters(3);
    EXPECT_EQ(a + b, Days::quarters(11));
    EXPECT_EQ(a - b, Days::quarters(5));
    EXPECT_EQ(b - a, -Days::quarters(5));
    EXPECT_LT(b, a);
    EXPECT_EQ(Days::quarters(11).toDouble(), 2.75);
    Days sum = Days::whole(0);
    for (int i = 0; i < 1000; ++i)
        sum += Days::quarters(1);
    EXPECT_EQ(sum, Days::whole(250));
    sum -= Days::quarters(1000);
    EXPECT_TRUE(sum.isZero());
}
