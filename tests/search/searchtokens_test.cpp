#include "search/searchtokens.h"

#include <QStringList>
#include <gtest/gtest.h>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

QString words(const QString &text)
{
    SearchTokens tokens;
    tokens.read(text);
    QStringList list;
    for (size_t i = 0; i < tokens.list.size(); ++i)
        list.append(tokens.at(i).toString());
    return list.join(u'|');
}

} // namespace

TEST(SearchTokens, EachChineseCharacterIsAWordAndLettersStayTogether)
{
    EXPECT_EQ(words(u"支付API超时"_s), u"支|付|api|超|时"_s);
    EXPECT_EQ(words(u"INC-2026_0042"_s), u"inc|2026|0042"_s);
    EXPECT_EQ(words(u"カタカナ"_s), u"カ|タ|カ|ナ"_s);
    EXPECT_EQ(words(u"“!”, …"_s), u""_s);
}

TEST(SearchTokens, FoldsCaseWidthAndAccents)
{
    EXPECT_EQ(words(u"ＡＢＣ１２３"_s), u"abc123"_s);
    EXPECT_EQ(words(u"Café"_s), u"cafe"_s);
    EXPECT_EQ(words(u"Cafe\u0301 x"_s), u"cafe|x"_s);
    EXPECT_EQ(words(u"⽀付"_s), u"支|付"_s) << "Kangxi radicals as PDF files have them";
    EXPECT_EQ(words(u"\xD83D\xDE00 𠮷野家"_s), u"𠮷|野|家"_s);
}

TEST(SearchTokens, KnowsWhereAWordStoodInTheText)
{
    SearchTokens tokens;
    tokens.read(u"，ＡＢ支 e\u0301x");
    ASSERT_EQ(tokens.list.size(), 3u);
    EXPECT_EQ(tokens.list[0].from, 1);
    EXPECT_EQ(tokens.list[0].to, 3);
    EXPECT_EQ(tokens.list[1].from, 3);
    EXPECT_EQ(tokens.list[2].from, 5);
    EXPECT_EQ(tokens.list[2].to, 8);
    EXPECT_EQ(tokens.at(2), u"ex"_s);
}

TEST(SearchTokens, HalvesOfSurrogatePairsAreNoWords)
{
    const QChar halves[] = {QChar(0xD842), u'a', QChar(0xDFB7)};
    EXPECT_EQ(words(QString(halves, 3)), u"a"_s);
}

} // namespace tam
