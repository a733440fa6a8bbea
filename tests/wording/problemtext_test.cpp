#include "wording/problemtext.h"

#include "domain/jsonfault.h"
#include "domain/kinds.h"
#include "wording/reasontext.h"

#include "language.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <gtest/gtest.h>

#include <algorithm>

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

/** Each test starts in English and leaves nothing behind. */
class ProblemTextTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(installLanguage(u"en"_s)); }
    void TearDown() override { installLanguage(u"en"_s); }
};

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

Problem qtProblem(const QByteArray &text)
{
    QJsonParseError error;
    (void)QJsonDocument::fromJson(text, &error);
    EXPECT_NE(error.error, QJsonParseError::NoError) << text.toStdString();
    return jsonProblem(error, text);
}

} // namespace

TEST_F(ProblemTextTest, EveryFaultOfAJsonTextHasItsWordsInBothLanguages)
{
    for (const JsonFault fault : allOf<JsonFault>()) {
        installLanguage(u"en"_s);
        const QString en = wording::text(jsonProblem(fault));
        EXPECT_FALSE(en.contains(code(fault))) << "a code is no sentence: " << en.toStdString();
        EXPECT_FALSE(hasChinese(en)) << en.toStdString();
        installLanguage(u"zh_CN"_s);
        QString zh = wording::text(jsonProblem(fault));
        EXPECT_TRUE(hasChinese(zh));
        // JSON is the only English word left.
        zh.remove(u"JSON"_s);
        EXPECT_FALSE(zh.contains(QRegularExpression(u"[A-Za-z]{2,}"_s))) << zh.toStdString();
    }
}

TEST_F(ProblemTextTest, WhatQtFoundIsNamedByItsFaultWithItsPlace)
{
    struct Case
    {
        QByteArray text;
        JsonFault fault;
        qint64 line;
    };
    for (const Case &c :
         {Case{"", JsonFault::EmptyFile, 1}, Case{" ", JsonFault::EmptyFile, 1},
          Case{"{\"a\":true \"b\":1}", JsonFault::CommaOrBraceExpected, 1},
          Case{"{\n\"a\" 1}", JsonFault::ColonExpected, 2}, Case{"[true true]", JsonFault::CommaOrBracketExpected, 1},
          Case{"{\"a\":1", JsonFault::UnexpectedEnd, 1}, Case{"{\"a\":1}\n x", JsonFault::TextBehindEnd, 2},
          Case{"{\"a\":nothing}", JsonFault::ValueExpected, 1}}) {
        const Problem problem = qtProblem(c.text);
        EXPECT_EQ(problem.code, ProblemCode::JsonSyntax) << c.text.toStdString();
        EXPECT_EQ(problem.arguments, QStringList(QString(code(c.fault)))) << c.text.toStdString();
        EXPECT_EQ(problem.line, c.line) << c.text.toStdString();
    }
    EXPECT_EQ(qtProblem("{\"a\":\"\xff\"}").code, ProblemCode::NotUtf8);
}

TEST_F(ProblemTextTest, EveryKindHasAName)
{
    installLanguage(u"zh_CN"_s);
    for (const KindInfo &info : allKinds()) {
        const QString text = wording::text(Problem(ProblemCode::NotFound, {QString(info.key()), u"X"_s}));
        EXPECT_FALSE(text.contains(info.key())) << text.toStdString();
    }
    EXPECT_EQ(wording::text(Problem(ProblemCode::NotFound, {u"customer"_s, u"北辰"_s})), u"没有客户“北辰”。"_s);
    installLanguage(u"en"_s);
    EXPECT_EQ(wording::text(Problem(ProblemCode::DanglingReference, {u"owner_id"_s, u"1"_s, u"person, contact"_s})),
              u"“owner_id” refers to 1, but there is no such person or contact."_s);
}

TEST_F(ProblemTextTest, ValuesOfTheUserAreNotTranslated)
{
    installLanguage(u"zh_CN"_s);
    const QString text = wording::text(Problem(ProblemCode::UnknownEnum, {u"kind"_s, u"text"_s, u"customer, list"_s}));
    EXPECT_TRUE(text.contains(u"“text”")) << text.toStdString();
    EXPECT_TRUE(text.contains(u"customer, list")) << text.toStdString();
    EXPECT_EQ(wording::argumentText(ProblemCode::NotFound, 1, u"customer"_s), u"customer"_s);
    EXPECT_EQ(wording::argumentText(ProblemCode::StoreFailed, 0, u"no such table: x"_s), u"no such table: x"_s);
}

TEST_F(ProblemTextTest, TypesAndOwnReasonsAreTranslated)
{
    installLanguage(u"zh_CN"_s);
    EXPECT_EQ(wording::argumentText(ProblemCode::WrongType, 1, u"list of strings"_s), u"文本列表"_s);
    EXPECT_EQ(wording::argumentText(ProblemCode::StoreReadOnly, 0, u"the file may only be read"_s), u"文件只可读取"_s);
}

} // namespace tam::test
