#include "sync/pagereader.h"

#include "fakeserver.h"

#include <gtest/gtest.h>

namespace tam {

namespace {

using test::pageOf;

QByteArray page()
{
    return pageOf(
        {R"({"t":"put","s":"00000001-0000-7000-8000-000000000001","k":"note",)"
         R"("id":"00000001-0000-7000-8000-000000000002","v":12,)"
         R"("b":{"id":"x","scope_id":"00000001-0000-7000-8000-000000000001","body":"支\n\"持\"","later":[1.50]}})",
         R"({"t":"del","s":"00000001-0000-7000-8000-000000000001","k":"note",)"
         R"("id":"00000001-0000-7000-8000-000000000003","v":5})",
         R"({"t":"cursor","s":"00000001-0000-7000-8000-000000000001","next":"e.7.9","more":true,"remaining":3})",
         R"({"t":"gone","s":"00000001-0000-7000-8000-000000000004","reason":"cursor-expired"})"});
}

void expectWhole(const std::vector<wire::Line> &lines)
{
    using Type = wire::Line::Type;
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[0].type, Type::Put);
    EXPECT_EQ(lines[0].version, 12);
    EXPECT_EQ(lines[0].kind, "note");
    EXPECT_EQ(lines[0].bodyScope, lines[0].scope);
    EXPECT_TRUE(lines[0].body.contains(R"("body":"支\n\"持\"","later":[1.50])")) << lines[0].body.constData();
    EXPECT_EQ(lines[1].type, Type::Del);
    EXPECT_EQ(lines[1].version, 5);
    EXPECT_EQ(lines[2].next, "e.7.9");
    EXPECT_TRUE(lines[2].more);
    EXPECT_EQ(lines[2].remaining, 3);
    EXPECT_EQ(lines[3].reason, "cursor-expired");
}

TEST(PageReader, ReadsTheSameAtEverySplit)
{
    const QByteArray bytes = page();
    for (qsizetype at = 0; at <= bytes.size(); ++at) {
        PageReader reader;
        ASSERT_TRUE(reader.feed(bytes.first(at)));
        ASSERT_TRUE(reader.feed(bytes.mid(at)));
        auto lines = reader.finish();
        ASSERT_TRUE(lines) << "split at " << at;
        expectWhole(*lines);
        EXPECT_EQ(reader.bytes(), bytes.size());
    }
    PageReader reader;
    for (const char c : bytes)
        ASSERT_TRUE(reader.feed(QByteArrayView(&c, 1)));
    auto lines = reader.finish();
    ASSERT_TRUE(lines);
    expectWhole(*lines);
}

TEST(PageReader, ACutPageIsNoPage)
{
    const QByteArray bytes = page();
    for (qsizetype size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(PageReader::read(bytes.first(size))) << "of " << bytes.size() << " bytes: " << size;
}

TEST(PageReader, AChangedByteIsNoPage)
{
    const QByteArray bytes = page();
    const qsizetype end = bytes.indexOf("{\"t\":\"end\"");
    int read = 0;
    for (qsizetype at = 0; at < end; ++at) {
        QByteArray changed = bytes;
        changed[at] = changed[at] == 'x' ? 'y' : 'x';
        read += PageReader::read(changed).ok();
    }
    EXPECT_EQ(read, 0);
}

TEST(PageReader, WhatIsNotOfTheContractIsRefused)
{
    const char *const lines[] = {
        "",
        "{}",
        "[]",
        "{\"t\":\"put\"}",
        R"({"t":"del","s":"00000001-0000-7000-8000-000000000001","k":"note","id":"nonsense","v":5})",
        R"({"t":"del","s":"00000001-0000-7000-8000-000000000001","k":"note","id":"00000001-0000-7000-8000-000000000002"})",
        R"({"t":"put","s":"00000001-0000-7000-8000-000000000001","k":"note","id":"00000001-0000-7000-8000-000000000002","v":1,"b":[]})",
        R"({"t":"put","s":"00000001-0000-7000-8000-000000000001","k":"note","id":"00000001-0000-7000-8000-000000000002","v":1,"b":{}})",
        R"({"t":"cursor","s":"00000001-0000-7000-8000-000000000001"})",
        R"({"t":"cursor","s":"00000001-0000-7000-8000-000000000001","next":"a","page":"b"})",
        R"({"t":"gone","s":"00000001-0000-7000-8000-000000000001"})",
        R"({"t":"later","s":"00000001-0000-7000-8000-000000000001","k":"a","id":"00000001-0000-7000-8000-000000000002","v":1})",
    };
    for (const char *line : lines) {
        const auto read = PageReader::read(pageOf({line}));
        ASSERT_FALSE(read) << line;
        EXPECT_EQ(read.problem().code, ProblemCode::ServerAnswer);
    }
    EXPECT_FALSE(PageReader::read(QByteArray(page() + "{}\n"))) << "behind the end";
    EXPECT_FALSE(PageReader::read(QByteArray(page() + page())));
    EXPECT_TRUE(PageReader::read(pageOf({}))) << "an empty page is one";
}

TEST(PageReader, AnEndlessLineIsNotCollected)
{
    PageReader reader;
    Result<void> fed;
    const QByteArray piece(64 * 1024, 'x');
    qint64 taken = 0;
    for (; fed && taken < 100 * piece.size(); taken += piece.size())
        fed = reader.feed(piece);
    EXPECT_FALSE(fed);
    EXPECT_LE(taken, wire::kLineLimit + 2 * piece.size());
}

} // namespace

} // namespace tam
