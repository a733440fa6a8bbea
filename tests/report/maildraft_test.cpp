#include "report/maildraft.h"

#include "../domain/testvalues.h"

#include <QUrl>

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

MailDraft draft()
{
    return {{u"wang@example.com"_s}, u"星澜零售 2026 年 8 月 服务报告"_s,
            u"您好：\n请见附件。"_s, u"报告 8 月.pdf"_s,
            "application/pdf",       QByteArray(5000, '\x7f')};
}

/** The header lines, folded ones joined. */
QByteArrayList headers(const QByteArray &eml)
{
    QByteArray head = eml.left(eml.indexOf("\r\n\r\n"));
    head.replace("\r\n ", " ");
    return head.split('\n');
}

TEST(MailDrafts, IsAsciiWithShortLines)
{
    const QByteArray eml = emlOf(draft());
    for (const QByteArray &line : eml.split('\n')) {
        EXPECT_LE(line.size(), 998);
        for (const char c : line)
            EXPECT_TRUE(c >= ' ' || c == '\r');
    }
    EXPECT_EQ(eml.count('\n'), eml.count("\r\n"));
    EXPECT_TRUE(eml.contains("X-Unsent: 1\r\n"));
    EXPECT_TRUE(eml.contains(QUrl::toPercentEncoding(u"报告 8 月.pdf"_s)));
}

TEST(MailDrafts, TheSubjectCanBeReadAgain)
{
    QByteArray subject;
    for (const QByteArray &line : headers(emlOf(draft()))) {
        if (!line.startsWith("Subject: "))
            continue;
        for (const QByteArray &word : line.trimmed().mid(9).split(' ')) {
            ASSERT_TRUE(word.startsWith("=?UTF-8?B?") && word.endsWith("?=")) << word.constData();
            subject += QByteArray::fromBase64(word.mid(10).chopped(2));
        }
    }
    EXPECT_EQ(QString::fromUtf8(subject), draft().subject);
}

TEST(MailDrafts, NothingAddsAHeaderOfItsOwn)
{
    MailDraft evil = draft();
    evil.to = {u"a@b.example\r\nBcc: c@d.example"_s, u"x@y.example, z@y.example"_s, u"plain@y.example"_s,
               u"no address"_s};
    evil.subject = u"s\r\nBcc: c@d.example"_s;
    evil.fileName = u"f\r\nBcc: c@d.example"_s;
    const QByteArray eml = emlOf(evil);
    EXPECT_FALSE(eml.contains("\nBcc:"));
    EXPECT_TRUE(eml.contains("To: plain@y.example\r\n"));
}

} // namespace
} // namespace tam::test
