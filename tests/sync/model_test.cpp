#include "model.h"

#include <QElapsedTimer>
#include <QFile>
#include <gtest/gtest.h>

namespace tam {

namespace {

using test::Model;
using test::Mutant;

/**
 * The model of sync.md section 7. TAM_SYNC_SEEDS=N runs N seeds instead of the usual ones, TAM_SYNC_FIRST=K begins at
 * K; a failing seed is named, and TAM_SYNC_FIRST=seed TAM_SYNC_SEEDS=1 runs it alone.
 */
class ModelTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        ASSERT_TRUE(Store::open(empty(), OpenMode::ReadWrite));
    }

    QString empty() const { return m_folder.filePath(QStringLiteral("empty.tam")); }

    static int number(const char *variable, int otherwise)
    {
        bool ok = false;
        const int given = qEnvironmentVariableIntValue(variable, &ok);
        return ok ? given : otherwise;
    }

    std::optional<QString> run(quint32 seed, Mutant mutant = Mutant::None)
    {
        Model model(seed, m_folder.path(), empty(), mutant);
        auto trouble = model.run(kSteps);
        for (auto it = model.events.begin(); it != model.events.end(); ++it)
            m_events[it.key()] += it.value();
        return trouble;
    }

    void mustCatch(Mutant mutant)
    {
        for (quint32 seed = 1; seed <= kMutantSeeds; ++seed) {
            if (auto trouble = run(seed, mutant)) {
                RecordProperty("seed", int(seed));
                RecordProperty("trouble", trouble->toStdString());
                return;
            }
        }
        FAIL() << "the model does not notice it in " << kMutantSeeds << " seeds";
    }

    static constexpr int kSteps = 70;
    static constexpr quint32 kMutantSeeds = 300;
    // In memory where there is such a place: no test of the disk.
    QTemporaryDir m_folder{QFile::exists(QStringLiteral("/dev/shm")) ? QStringLiteral("/dev/shm/tam-model-XXXXXX")
                                                                     : QStringLiteral("tam-model-XXXXXX")};
    QHash<QByteArray, int> m_events;
};

TEST_F(ModelTest, NothingIsLostAndNothingIsShownThatIsNotGranted)
{
    const int first = number("TAM_SYNC_FIRST", 1), seeds = number("TAM_SYNC_SEEDS", 200);
    for (int seed = first; seed < first + seeds; ++seed) {
        const auto trouble = run(quint32(seed));
        ASSERT_FALSE(trouble) << "seed " << seed << ": " << trouble->toStdString();
    }
    for (auto it = m_events.begin(); it != m_events.end(); ++it)
        RecordProperty(it.key().toStdString(), it.value());
    if (seeds < 200)
        return;
    for (const char *event : {"edit", "insert", "delete", "grant", "revoke", "move", "remove", "trim", "restore",
                              "killed", "conflicts", "rejected", "decide"})
        EXPECT_GT(m_events.value(event), 10) << event << " hardly ever happened";
}

TEST_F(ModelTest, CatchesACursorBeforeItsData)
{
    mustCatch(Mutant::CursorBeforeData);
}

TEST_F(ModelTest, CatchesASnapshotThatSweepsNothing)
{
    mustCatch(Mutant::NoSweep);
}

TEST_F(ModelTest, CatchesANewIdForARetry)
{
    mustCatch(Mutant::NewIdOnRetry);
}

TEST_F(ModelTest, CatchesAPurgeByBookkeeping)
{
    mustCatch(Mutant::PurgeByBookkeeping);
}

TEST_F(ModelTest, CatchesVersionsKeptOverAnEpoch)
{
    mustCatch(Mutant::KeepsVersions);
}

TEST_F(ModelTest, CatchesAnEpochDecidedForEachScope)
{
    mustCatch(Mutant::EpochPerScope);
}

TEST_F(ModelTest, CatchesThatNothingIsOfferedAgain)
{
    mustCatch(Mutant::NoReoffer);
}

} // namespace

} // namespace tam
