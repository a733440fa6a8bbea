#include "support/markdowntext.h"

#include <gtest/gtest.h>

namespace {

using namespace tam::ui;
using namespace Qt::StringLiterals;

TEST(MarkdownText, AListShowsTheFirstLineWithoutMarks)
{
    EXPECT_EQ(plainLine(u"**大促峰值**预计 18 万 QPS。\n\n- 订单库扩到 32 核"_s), u"大促峰值预计 18 万 QPS。"_s);
    EXPECT_EQ(plainLine(u"# Visit\n\ntext"_s), u"Visit"_s);
    EXPECT_EQ(plainLine(u"> “Too many alarms.”\n\nmore"_s), u"“Too many alarms.”"_s);
    EXPECT_EQ(plainLine(u"\n\n- see `top` and [the page](https://example.com)"_s), u"see top and the page"_s);
}

TEST(MarkdownText, WhatOnlyLooksLikeAMarkStays)
{
    EXPECT_EQ(plainLine(u"2 * 3 = 6, a_b_c"_s), u"2 * 3 = 6, a_b_c"_s);
    EXPECT_TRUE(plainLine({}).isEmpty());
}

TEST(MarkdownText, RichTextHasListsAndNoPageAroundIt)
{
    const QString html = markdownHtml(u"**Peak** rises.\n\n- one\n- two"_s);
    EXPECT_FALSE(html.contains(u"**"_s));
    EXPECT_TRUE(html.contains(u"<li"_s));
    EXPECT_FALSE(html.contains(u"<html"_s)) << "it is put into a longer text";
    EXPECT_FALSE(html.contains(u"<body"_s));
}

TEST(MarkdownText, HtmlInANoteIsText)
{
    EXPECT_TRUE(markdownHtml(u"a <b>bold</b> word"_s).contains(u"&lt;b&gt;"_s));
    EXPECT_EQ(plainLine(u"a <b>bold</b> word"_s), u"a <b>bold</b> word"_s);
}

} // namespace
