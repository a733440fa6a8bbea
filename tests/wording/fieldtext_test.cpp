#include "wording/fieldtext.h"

#include "language.h"

#include <gtest/gtest.h>

namespace tam::test {

namespace {

class FieldTextTest : public ::testing::Test
{
protected:
    void TearDown() override { installLanguage(QStringLiteral("en")); }
};

/** Chinese words: something beyond ASCII, or an abbreviation that is the same in both languages. */
bool isChinese(const QString &word)
{
    for (const QChar c : word) {
        if (c.unicode() >= 0x4e00)
            return true;
    }
    return word == QLatin1String("TAM");
}

} // namespace

TEST_F(FieldTextTest, EveryKindFieldAndValueHasAWordInBothLanguages)
{
    for (const char *language : {"en", "zh_CN"}) {
        ASSERT_TRUE(installLanguage(QLatin1String(language)));
        const bool chinese = QLatin1String(language) == QLatin1String("zh_CN");
        for (const KindInfo &info : allKinds()) {
            const QString kind = wording::kindName(info.kind);
            EXPECT_FALSE(kind.isEmpty()) << info.name;
            EXPECT_EQ(isChinese(kind), chinese) << info.name;
            for (const Field &field : info.fields) {
                const QString word = wording::fieldName(field);
                EXPECT_NE(word, QLatin1String(field.name)) << info.name << '.' << field.name;
                EXPECT_TRUE(!chinese || isChinese(word)) << info.name << '.' << field.name;
                for (size_t value = 1; value <= field.codes.size(); ++value)
                    EXPECT_FALSE(wording::codeName(field, quint8(value)).isEmpty())
                        << info.name << '.' << field.name << '=' << field.codes[value - 1];
            }
        }
    }
}

TEST_F(FieldTextTest, AFieldOfALaterVersionKeepsItsName)
{
    EXPECT_EQ(wording::fieldName(u"some_new_field"), QStringLiteral("some_new_field"));
}

} // namespace tam::test
