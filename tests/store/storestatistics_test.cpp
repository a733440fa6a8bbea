#include "store/storestatistics.h"
#include "tempstore.h"

namespace tam {

namespace {

using Statistics = test::StoreTest;

TEST_F(Statistics, CountsRecordsByKindAndNamesTheSchema)
{
    auto store = openStore();
    ASSERT_OK(test::putCustomer(*store, 1));
    ASSERT_OK(test::putCustomer(*store, 2));
    auto found = storeStatistics(*store);
    ASSERT_OK(found);
    EXPECT_EQ(found->records[size_t(Kind::Customer)], 2);
    EXPECT_EQ(found->records[size_t(Kind::Incident)], 0);
    EXPECT_EQ(found->schema, int(Migrator::released().size()));
    EXPECT_EQ(found->journalMode, QStringLiteral("wal"));
    EXPECT_GT(found->pages * found->pageSize, 0);
    EXPECT_FALSE(found->connected);
    EXPECT_EQ(found->unsent, 0);
}

} // namespace

} // namespace tam
