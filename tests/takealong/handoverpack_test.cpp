#include "editfixture.h"
#include "takealong/handoverpack.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace tam;
using namespace tam::test;

namespace {

class HandOverPackTest : public EditTest
{
protected:
    Result<QStringList> made()
    {
        ExportOptions options;
        options.customers = {make<Customer>(1).id()};
        return writeHandOverPack(folder.filePath(QStringLiteral("pack")), QStringLiteral("Pack"), "%PDF-1.4", *store,
                                 options);
    }

    QTemporaryDir folder;
};

TEST_F(HandOverPackTest, HoldsThePaperAndThePortfolioOfTheseCustomersAlone)
{
    Customer other = make<Customer>(2);
    other.name = QStringLiteral("Other");
    ASSERT_OK(store->put(kindInfo<Customer>(), other));
    auto files = made();
    ASSERT_TRUE(files) << describe(files);
    ASSERT_EQ(files->size(), 2);
    QFile portfolio(files->last());
    ASSERT_TRUE(portfolio.open(QIODevice::ReadOnly));
    const QByteArray text = portfolio.readAll();
    EXPECT_TRUE(text.contains("Acme"));
    EXPECT_FALSE(text.contains("Other"));
}

TEST_F(HandOverPackTest, DoesNotChangeAPackThatIsThere)
{
    ASSERT_TRUE(made());
    auto again = made();
    ASSERT_FALSE(again);
    EXPECT_EQ(int(again.problem().code), int(ProblemCode::FileNotWritable));
}

} // namespace
