#include "reportworld.h"

#include "report/noticedraft.h"

namespace tam::test {

namespace {

class NoticeMail : public ReportWorld
{
protected:
    void SetUp() override
    {
        ReportWorld::SetUp();
        world.contact(true).email = u"tech@example.com"_s;
        world.contact(false).email = u"boss@example.com"_s;
        notice.type = NoticeType::LossyChange;
        notice.title = u"network upgrade"_s;
        notice.products = List<QString>{u"负载均衡 SLB"_s};
        notice.resources = List<QString>{u"lb-1"_s, u"lb-2"_s};
        notice.windowStart = at("2026-09-10T18:00:00Z");
        notice.windowEnd = at("2026-09-10T20:00:00Z");
        notice.advice = u"move away"_s;
    }

    Notice notice;
};

TEST_F(NoticeMail, TellsWhatWhenAndWhatToDoInTheCustomersZone)
{
    const MailDraft draft = noticeDraft(world.facts, notice, Language::English);
    EXPECT_TRUE(draft.subject.contains(notice.title));
    for (const QString &text : {notice.title, u"负载均衡 SLB"_s, u"lb-2"_s, u"move away"_s, u"Asia/Shanghai"_s,
                                u"11 Sept 2026 02:00"_s, u"11 Sept 2026 04:00"_s})
        EXPECT_TRUE(draft.text.contains(text)) << qPrintable(text + u" in "_s + draft.text);
    EXPECT_TRUE(noticeDraft(world.facts, notice, Language::Chinese).text.contains(u"您好"_s));
    EXPECT_TRUE(draft.content.isEmpty());
    EXPECT_FALSE(emlOf(draft).contains("multipart"));
}

TEST_F(NoticeMail, GoesToThoseNamedElseToTheTechnicalContactsElseToAll)
{
    const auto to = [this] { return noticeDraft(world.facts, notice, Language::English).to; };
    EXPECT_EQ(to(), QStringList{u"tech@example.com"_s});
    notice.notifiedContactIds = List<QUuid>{world.facts.contacts[1].uuid};
    EXPECT_EQ(to(), QStringList{u"boss@example.com"_s});
    notice.notifiedContactIds = {};
    world.facts.contacts[0].isTechnicalContact = false;
    EXPECT_EQ(to().size(), 2);
}

TEST_F(NoticeMail, WithoutAWindowNothingIsSaidOfOne)
{
    notice.windowStart = notice.windowEnd = Instant();
    EXPECT_FALSE(noticeDraft(world.facts, notice, Language::English).text.contains(u"Window"_s));
}

} // namespace

} // namespace tam::test
