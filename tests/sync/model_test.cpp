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
 * K; a failing seed is named, and TAM_SYNC_FIRST=seed TAM_SYNC_SEEDS=1 runs it alone. TAM_SYNC_TRACE=1 writes what is
 * said between clients and server.
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

    std::optional<QString> run(quint32 seed, Mutant mutant = Mutant::None,
                               std::optional<std::pair<int, bool>> killAt = std::nullopt)
    {
        Model model(seed, m_folder.path(), empty(), mutant);
        model.killAt = killAt;
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
    const std::pair<const char *, int> least[] = {
        {"edit", 30},    {"insert", 3},   {"delete", 1},  {"group", 3},     {"conflicts", 1}, {"killed", 1},
        {"grant", 1},    {"revoke", -5},  {"move", 1},    {"rejected", 1},  {"trim", 1},      {"decide", -2},
        {"discard", -5}, {"restore", -3}, {"remove", -9}, {"emptied", -20}, {"regrant", -9}};
    for (const auto &[event, n] : least) // in each seed, or in every -n-th
        EXPECT_GT(n > 0 ? m_events.value(event) / n : -n * m_events.value(event), seeds) << event << " is too rare";
}

/** Kill -9 at every step: each run of every client dies at the same commit, just before it or just after it. */
TEST_F(ModelTest, WhereverEveryRunDiesTheNextOneGoesOn)
{
    for (int commit = 0; commit < 24; ++commit) {
        for (const bool after : {false, true}) {
            const quint32 seed = 10'000 + quint32(2 * commit) + (after ? 1 : 0);
            const auto trouble = run(seed, Mutant::None, std::pair(commit, after));
            ASSERT_FALSE(trouble) << "commit " << commit << (after ? " after: " : " before: ")
                                  << trouble->toStdString();
        }
    }
}

TEST_F(ModelTest, CatchesACursorBeforeItsData)
{
    mustCatch(Mutant::CursorBeforeData);
}

TEST_F(ModelTest, CatchesASnapshotThatSweepsNothing)
{
    mustCatch(Mutant::NoSweep);
}

TEST_F(ModelTest, CatchesAnUnfinishedSnapshotThatCountsAsDone)
{
    mustCatch(Mutant::UnfinishedSnapshot);
}

TEST_F(ModelTest, CatchesASnapshotThatSweepsBeforeItsEnd)
{
    mustCatch(Mutant::SweepsEarly);
}

TEST_F(ModelTest, CatchesAPageWhoseBytesAreNotHeldAgainstItsDigest)
{
    mustCatch(Mutant::TrustsAnyBytes);
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

TEST_F(ModelTest, CatchesAConflictThatIsForgotten)
{
    mustCatch(Mutant::DropsConflicts);
}

TEST_F(ModelTest, CatchesAValueReplacedUnseen)
{
    mustCatch(Mutant::OverwritesUnseen);
}

TEST_F(ModelTest, CatchesEditsOfALostCustomerThatNobodyKeeps)
{
    mustCatch(Mutant::NothingHandedOver);
}

} // namespace

} // namespace tam
