#include "searchworld.h"

#include <algorithm>
#include <random>
#include <set>

namespace tam::test {

using namespace Qt::StringLiterals;

/** Random edits over random texts: what the index finds is what a scan of all records finds. */
class SearchProperty : public SearchWorld, public ::testing::WithParamInterface<unsigned>
{
protected:
    QString randomText()
    {
        static const QStringList pieces{u"支付"_s, u"付"_s,   u"超时"_s, u"，"_s, u" "_s, u"redis"_s, u"Redis-7"_s,
                                        u"re"_s,   u"ＲＥ"_s, u"42"_s,   u"\n"_s, u"é"_s, u"时"_s};
        QString text;
        for (int n = 1 + pick(8); n > 0; --n)
            text += pieces[pick(int(pieces.size()))];
        return text;
    }
    int pick(int below) { return int(m_random() % unsigned(below)); }

    /** Independent of tokens: padded, folded characters, and blanks around words of letters. */
    static QString plain(const QString &text)
    {
        QString out = u" "_s;
        const QString decomposed = text.normalized(QString::NormalizationForm_KD).toLower();
        for (const QChar c : decomposed) {
            if (c.script() == QChar::Script_Han)
                out += u' ' + QString(c) + u' ';
            else if (c.isLetterOrNumber())
                out += c;
            else if (c.category() != QChar::Mark_NonSpacing)
                out += u' ';
        }
        return u' ' + out.simplified() + u' ';
    }

    static bool holds(const QString &text, const QString &query)
    {
        for (const QString &word : query.split(u' ', Qt::SkipEmptyParts)) {
            const QString wanted = plain(word).chopped(1); // open at the end, closed at the beginning
            const bool open = wanted.trimmed().size() > 1 && wanted.back().script() != QChar::Script_Han;
            if (!plain(text).contains(open ? wanted : wanted + u' '))
                return false;
        }
        return true;
    }

    std::mt19937 m_random{GetParam()};
};

TEST_P(SearchProperty, FindsWhatAScanFinds)
{
    const Customer customer = addCustomer(u"客户"_s);
    std::map<QUuid, Note> notes;
    const QStringList queries{u"支付"_s,  u"付"_s,       u"时"_s,   u"支付超时"_s, u"re"_s, u"redi"_s,
                              u"redis"_s, u"redis 付"_s, u"付时"_s, u"4"_s,        u"e"_s,  u"超时 re"_s};
    for (int round = 0; round < 8; ++round) {
        auto edits = Transaction::begin(*m_store);
        ASSERT_TRUE(edits) << describe(edits);
        for (int n = pick(12); n > 0; --n) {
            const int what = pick(4);
            if (what == 0 && !notes.empty()) {
                const QUuid id = std::next(notes.begin(), pick(int(notes.size())))->first;
                ASSERT_OK(m_store->remove(Kind::Note, id));
                notes.erase(id);
            } else if (what == 1 && !notes.empty()) {
                Note &note = std::next(notes.begin(), pick(int(notes.size())))->second;
                note.body = randomText();
                put(note);
            } else {
                const Note note = addNote(customer, randomText());
                notes[note.uuid] = note;
            }
        }
        ASSERT_OK((*edits)->commit());
        if (pick(5) == 0) {
            ASSERT_OK(m_store->compact());
        }
        if (pick(6) == 0) {
            ASSERT_OK(SearchIndex::forget(file()));
        }
        ASSERT_OK(update());
        for (const QString &query : queries) {
            std::set<QUuid> expected, actual;
            for (const auto &[id, note] : notes) {
                if (holds(note.body, query))
                    expected.insert(id);
            }
            const SearchResult result = find(query);
            for (const SearchGroup &group : result.groups) {
                if (group.kind != Kind::Note)
                    continue;
                EXPECT_EQ(group.count, qint64(group.hits.size()));
                for (const SearchHit &hit : group.hits)
                    actual.insert(hit.record);
            }
            ASSERT_EQ(actual, expected) << "round " << round << ", " << query.toStdString();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, SearchProperty, ::testing::Range(1u, 13u));

} // namespace tam::test
