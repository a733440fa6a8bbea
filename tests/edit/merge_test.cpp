#include "edit/merge.h"

#include <gtest/gtest.h>

namespace tam {

namespace {

/** `kept` goes to the server again, `asked` to the user. */
struct Case
{
    const char *name, *kind, *base, *mine, *theirs, *kept, *asked;
};

void PrintTo(const Case &c, std::ostream *out)
{
    *out << c.name;
}

class MergeTest : public ::testing::TestWithParam<Case>
{
};

TEST_P(MergeTest, EachUnitIsDecidedByItself)
{
    const Case &c = GetParam();
    const FieldValues base = jsonMembers(c.base), theirs = jsonMembers(c.theirs);
    const MergeOutcome outcome = merge(kindByName(QString::fromLatin1(c.kind)), base, jsonMembers(c.mine), theirs);
    EXPECT_EQ(toJson(outcome.keptSet).toStdString(), c.kept);
    EXPECT_EQ(toJson(outcome.mine).toStdString(), c.asked);
    EXPECT_EQ(outcome.needsReview(), qstrcmp(c.asked, "{}") != 0);
    for (const JsonMember &kept : outcome.keptBase)
        EXPECT_EQ(kept.json, valueOrNull(theirs, kept.name)) << "a new operation stands on the server's record";
    EXPECT_EQ(outcome.keptBase.size(), outcome.keptSet.size());
    EXPECT_EQ(outcome.mine.size(), outcome.theirs.size());
    for (const JsonMember &asked : outcome.base)
        EXPECT_EQ(asked.json, valueOrNull(base, asked.name));
}

INSTANTIATE_TEST_SUITE_P(
    Table, MergeTest,
    ::testing::Values(
        Case{"OnlyMine", "incident", R"({"title":"a"})", R"({"title":"b"})", R"({"title":"a","number":"1"})",
             R"({"title":"b"})", "{}"},
        Case{"BothTheSame", "incident", R"({"title":"a"})", R"({"title":"b"})", R"({"title":"b"})", "{}", "{}"},
        Case{"Both", "incident", R"({"title":"a"})", R"({"title":"b"})", R"({"title":"c"})", "{}", R"({"title":"b"})"},
        Case{"TheirsTakesItAway", "incident", R"({"product":"a"})", R"({"product":"b"})", "{}", "{}",
             R"({"product":"b"})"},
        Case{"MineTakesItAway", "incident", R"({"product":"a"})", R"({"product":null})", R"({"product":"a"})",
             R"({"product":null})", "{}"},
        Case{"BothTakeItAway", "incident", R"({"product":"a"})", R"({"product":null})", "{}", "{}", "{}"},
        Case{"OneOfEach", "incident", R"({"title":"a","product":"p"})", R"({"title":"b","product":"q"})",
             R"({"title":"c","product":"p"})", R"({"product":"q"})", R"({"title":"b"})"},
        // The end is theirs and the start is mine: neither side has seen such a window.
        Case{"HalfOfAUnitEach", "duty", R"({"starts_at":"1","ends_at":"2"})", R"({"starts_at":"0","ends_at":"2"})",
             R"({"starts_at":"1","ends_at":"3"})", "{}", R"({"starts_at":"0","ends_at":"2"})"},
        // Each field of it is either the base's or mine, the unit is neither.
        Case{"AUnitThatIsNeither", "duty", R"({"starts_at":"1","ends_at":"2"})", R"({"starts_at":"0","ends_at":"5"})",
             R"({"starts_at":"0","ends_at":"2"})", "{}", R"({"starts_at":"0","ends_at":"5"})"},
        Case{"AUnitUntouched", "duty", R"({"starts_at":"1","ends_at":"2"})", R"({"starts_at":"0","ends_at":"2"})",
             R"({"starts_at":"1","ends_at":"2","duty_role":"lead"})", R"({"starts_at":"0","ends_at":"2"})", "{}"},
        Case{"Sets", "customer", R"({"tags":["a","b"]})", R"({"tags":["a","c"]})", R"({"tags":["a","b","d"]})",
             R"({"tags":["a","d","c"]})", "{}"},
        Case{"SetsThatAgree", "customer", R"({"tags":["a"]})", R"({"tags":["a","b"]})", R"({"tags":["b","a"]})", "{}",
             "{}"},
        Case{"ASetFromNothing", "customer", R"({"tags":null})", R"({"tags":["a"]})", R"({"tags":["b"]})",
             R"({"tags":["b","a"]})", "{}"},
        Case{"ASetThatBothEmptied", "customer", R"({"tags":["a","b"]})", R"({"tags":null})", R"({"tags":["a"]})",
             R"({"tags":null})", "{}"},
        Case{"AnOrderedListIsNoSet", "customer", R"({"tam_ids":["1"]})", R"({"tam_ids":["1","2"]})",
             R"({"tam_ids":["3","1"]})", "{}", R"({"tam_ids":["1","2"]})"},
        Case{"LongTextsAreNotMerged", "note", R"({"body":"a\nb"})", R"({"body":"x\nb"})", R"({"body":"a\ny"})", "{}",
             R"({"body":"x\nb"})"},
        Case{"UnknownFieldsStandAlone", "note", R"({"later":1})", R"({"later":2})", R"({"later":1,"other":3})",
             R"({"later":2})", "{}"},
        Case{"UnknownKinds", "later", R"({"a":1,"b":1})", R"({"a":2,"b":2})", R"({"a":1,"b":3})", R"({"a":2})",
             R"({"b":2})"}));

} // namespace

} // namespace tam
