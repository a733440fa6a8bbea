#include "searchworld.h"

namespace tam::test {

using namespace Qt::StringLiterals;

class SearchQueryTest : public SearchWorld
{
};

TEST_F(SearchQueryTest, FindsChineseWordsOfOneAndTwoCharacters)
{
    const Customer customer = addCustomer(u"棠梨电商"_s);
    const Incident incident = addIncident(customer, u"INC-1"_s, u"支付超时"_s);
    const Note note = addNote(customer, u"客户付款时页面很慢"_s);
    ASSERT_OK(update());
    EXPECT_EQ(found(u"支付"_s), QList<QUuid>{incident.uuid});
    EXPECT_EQ(found(u"支付超时"_s), QList<QUuid>{incident.uuid});
    EXPECT_EQ(found(u"付"_s), (QList<QUuid>{incident.uuid, note.uuid}));
    EXPECT_EQ(found(u"超时 支"_s), QList<QUuid>{incident.uuid});
    EXPECT_TRUE(found(u"付时"_s).isEmpty()) << "not side by side";
    EXPECT_TRUE(found(u"支付 款"_s).isEmpty()) << "each word must occur";
}

TEST_F(SearchQueryTest, FindsBeginningsOfWordsAndWholePhrases)
{
    const Customer customer = addCustomer(u"A"_s);
    const Note note = addNote(customer, u"Redis cluster failed over; the replicas lag."_s);
    ASSERT_OK(update());
    EXPECT_EQ(found(u"REPL"_s), QList<QUuid>{note.uuid});
    EXPECT_EQ(found(u"ｃｌｕｓｔｅｒ"_s), QList<QUuid>{note.uuid});
    EXPECT_EQ(found(u"lag redi"_s), QList<QUuid>{note.uuid});
    EXPECT_EQ(found(u"\"failed over\""_s), QList<QUuid>{note.uuid});
    EXPECT_EQ(found(u"“cluster failed”"_s), QList<QUuid>{note.uuid});
    EXPECT_EQ(found(u"\"failed ov"_s), QList<QUuid>{note.uuid}) << "a phrase that is still being typed";
    EXPECT_TRUE(found(u"\"redis failed\""_s).isEmpty());
    EXPECT_TRUE(found(u"\"failed ove\""_s).isEmpty()) << "a closed phrase is whole words";
    EXPECT_TRUE(found(u"edis"_s).isEmpty()) << "not the middle of a word";
}

TEST_F(SearchQueryTest, NothingTypedIsSyntax)
{
    const Customer customer = addCustomer(u"A"_s);
    const Note note = addNote(customer, u"select body or near and not title"_s);
    ASSERT_OK(update());
    for (const QString &hostile :
         {u"\""_s, u"\"\"\""_s, u"*"_s, u"body : *"_s, u"^"_s, u"("_s, u"NEAR(select body, 1"_s, u"title:-body"_s,
          u"' OR 1=1 --"_s, u"{title} : x"_s, u"§"_s, u"a\u0000b"_s, u"OR OR"_s, u"AND"_s, u"+ - ~"_s}) {
        const SearchResult result = find(hostile); // fails when FTS5 refuses the expression
        EXPECT_LE(result.count, 1) << hostile.toStdString();
    }
    EXPECT_EQ(found(u"NOT title"_s), QList<QUuid>{note.uuid}) << "a word like others";
    EXPECT_EQ(found(u"near*body"_s), QList<QUuid>()) << "a phrase of two words";
    EXPECT_EQ(found(u"body-or"_s), QList<QUuid>{note.uuid});
}

TEST_F(SearchQueryTest, PhrasesDoNotReachFromOneTextIntoTheNext)
{
    const Customer customer = addCustomer(u"A"_s);
    Engagement engagement;
    engagement.uuid = newId();
    engagement.customerId = customer.id();
    engagement.title = u"大促"_s;
    engagement.description = u"先支"_s;
    engagement.businessGoals = u"付清"_s;
    engagement.products = {u"cdb"_s, u"redis"_s};
    put(engagement);
    ASSERT_OK(update());
    EXPECT_TRUE(found(u"支付"_s).isEmpty());
    EXPECT_TRUE(found(u"\"cdb redis\""_s).isEmpty());
    EXPECT_EQ(found(u"cdb redis"_s), QList<QUuid>{engagement.uuid});
}

TEST_F(SearchQueryTest, TheNumberComesFirstThenTitlesThenTextsAndNewerOnesBeforeOlder)
{
    const Customer customer = addCustomer(u"A"_s);
    const auto at = [](int day) { return Instant::fromDateTime(QDateTime(QDate(2026, 3, day), QTime(1, 0), Qt::UTC)); };
    const Incident text = addIncident(customer, u"INC-2026-11"_s, u"x"_s, u"see INC-2026-0042 about quota"_s, at(9));
    const Incident older = addIncident(customer, u"INC-2026-12"_s, u"quota"_s, {}, at(1));
    const Incident newer = addIncident(customer, u"INC-2026-13"_s, u"quota"_s, {}, at(2));
    const Incident number = addIncident(customer, u"INC-2026-0042"_s, u"y"_s, {}, at(3));
    ASSERT_OK(update());
    EXPECT_EQ(found(u"quota"_s), (QList<QUuid>{newer.uuid, older.uuid, text.uuid}));
    EXPECT_EQ(found(u"inc20260042"_s), (QList<QUuid>{number.uuid})) << "signs between the digits may be left out";
    EXPECT_EQ(found(u"INC-2026-0042"_s), (QList<QUuid>{number.uuid, text.uuid}));
    EXPECT_EQ(found(u"0042"_s), (QList<QUuid>{number.uuid, text.uuid}));
    EXPECT_EQ(found(u"inc-2026-1"_s).size(), 3) << "as it is typed";
}

TEST_F(SearchQueryTest, NamesAreFoundByTheirPinyin)
{
    const Customer customer = addCustomer(u"上海棠梨电商"_s);
    addNote(customer, u"棠梨电商"_s);
    ASSERT_OK(update());
    for (const QString &typed : {u"tlds"_s, u"shtl"_s, u"tangli"_s, u"TLD"_s})
        EXPECT_EQ(found(typed), QList<QUuid>{customer.uuid}) << typed.toStdString();
    EXPECT_TRUE(found(u"tldx"_s).isEmpty());
}

TEST_F(SearchQueryTest, KeepsToOneCustomerOneKindAndTheTimeLookedFrom)
{
    const Customer mine = addCustomer(u"甲"_s), other = addCustomer(u"乙"_s);
    const auto at = [](int day) { return Instant::fromDateTime(QDateTime(QDate(2026, 3, day), QTime(1, 0), Qt::UTC)); };
    const Incident early = addIncident(mine, u"1"_s, u"故障"_s, {}, at(1));
    addIncident(mine, u"2"_s, u"故障"_s, {}, at(5));
    addIncident(other, u"3"_s, u"故障"_s, {}, at(1));
    addNote(mine, u"故障"_s);
    ASSERT_OK(update());
    SearchRequest request;
    request.text = u"故障"_s;
    request.customer = mine.id();
    EXPECT_EQ(find(request).count, 3);
    request.notAfter = at(2);
    request.kind = Kind::Incident;
    const SearchResult result = find(request);
    EXPECT_EQ(ids(result), QList<QUuid>{early.uuid});
    EXPECT_EQ(result.count, 2) << "other kinds are counted";
}

TEST_F(SearchQueryTest, CutsASnippetAroundTheHitAndMarksIt)
{
    const Customer customer = addCustomer(u"A"_s);
    const QString text = QString(300, u'前') + u"\n支付失败"_s + QString(300, u'后');
    addNote(customer, text);
    ASSERT_OK(update());
    const SearchResult result = find(u"支付"_s);
    ASSERT_EQ(result.count, 1);
    const SearchHit &hit = result.groups[0].hits[0];
    ASSERT_EQ(hit.snippetMarks.size(), 1);
    EXPECT_EQ(hit.snippet.mid(hit.snippetMarks[0].from, hit.snippetMarks[0].size), u"支付"_s);
    EXPECT_TRUE(hit.snippet.startsWith(u'…') && hit.snippet.endsWith(u'…'));
    EXPECT_LE(hit.snippet.size(), 122);
    EXPECT_FALSE(hit.snippet.contains(u'\n'));
    EXPECT_EQ(hit.field->key(), "body"_L1);
}

TEST_F(SearchQueryTest, ACommentIsKnownByItsIncident)
{
    const Customer customer = addCustomer(u"A"_s);
    const Incident incident = addIncident(customer, u"INC-7"_s, u"数据库卡顿"_s);
    IncidentEvent event;
    event.uuid = newId();
    event.customerId = customer.id();
    event.incidentId = incident.id();
    event.text = u"已扩容"_s;
    put(event);
    ASSERT_OK(update());
    const SearchResult result = find(u"扩容"_s);
    ASSERT_EQ(ids(result), QList<QUuid>{event.uuid});
    EXPECT_EQ(result.groups[0].hits[0].title, u"INC-7 数据库卡顿"_s);
    EXPECT_TRUE(result.groups[0].hits[0].titleMarks.isEmpty());
}

} // namespace tam::test
