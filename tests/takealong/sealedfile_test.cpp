#include "takealong/sealedfile.h"

#include <gtest/gtest.h>

using namespace tam;

namespace {

constexpr sealed::Cost kCheap{4, 8, 1}; // guessing is not what is tested
const QString kPhrase = QString::fromUtf8("一路平安 2026!!");

QByteArray sealedText(const QByteArray &text)
{
    auto file = sealed::seal(text, kPhrase, kCheap);
    EXPECT_TRUE(file.ok());
    return file ? *file : QByteArray();
}

int codeOf(const Result<QByteArray> &result)
{
    return result ? -1 : int(result.problem().code);
}

TEST(SealedFile, OpensWithItsPassphraseAlone)
{
    const QByteArray file = sealedText("甲公司 secret");
    auto opened = sealed::unseal(file, kPhrase);
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(*opened, QByteArray("甲公司 secret"));
    EXPECT_EQ(codeOf(sealed::unseal(file, kPhrase + u'!')), int(ProblemCode::BundleLocked));
    EXPECT_FALSE(file.contains("secret"));
}

TEST(SealedFile, TakesAPassphraseInAnyUnicodeForm)
{
    auto file = sealed::seal("x", QString::fromUtf8("caf\u00e9 caf\u00e9 caf\u00e9"), kCheap);
    ASSERT_TRUE(file.ok());
    EXPECT_TRUE(sealed::unseal(*file, QString::fromUtf8("cafe\u0301 cafe\u0301 cafe\u0301")).ok());
}

TEST(SealedFile, TwoOfTheSameContentHaveNothingInCommonButTheHead)
{
    EXPECT_NE(sealedText("same").mid(12), sealedText("same").mid(12));
}

TEST(SealedFile, NoticesEveryChangedByteAndEveryCut)
{
    const QByteArray file = sealedText("what was agreed");
    for (qsizetype at = 0; at < file.size(); ++at) {
        QByteArray changed = file;
        changed[at] = char(changed[at] ^ 1);
        EXPECT_FALSE(sealed::unseal(changed, kPhrase).ok()) << at;
    }
    for (qsizetype size = 9; size < file.size(); ++size)
        EXPECT_EQ(codeOf(sealed::unseal(file.left(size), kPhrase)), int(ProblemCode::BundleLocked)) << size;
    EXPECT_EQ(codeOf(sealed::unseal(file + 'x', kPhrase)), int(ProblemCode::BundleLocked));
}

TEST(SealedFile, RefusesOtherFilesNewerOnesAndWeakPassphrases)
{
    EXPECT_EQ(codeOf(sealed::unseal("{\"format\"", kPhrase)), int(ProblemCode::WrongFormat));
    QByteArray newer = sealedText("x");
    newer[8] = 2;
    EXPECT_EQ(codeOf(sealed::unseal(newer, kPhrase)), int(ProblemCode::BundleNewer));
    EXPECT_EQ(codeOf(sealed::seal("x", QStringLiteral("short"), kCheap)), int(ProblemCode::PassphraseWeak));
}

TEST(SealedFile, DoesNotTakeAllMemoryBecauseAFileSaysSo)
{
    QByteArray greedy = sealedText("x");
    greedy[9] = 24;
    EXPECT_EQ(codeOf(sealed::unseal(greedy, kPhrase)), int(ProblemCode::BundleLocked));
}

} // namespace
