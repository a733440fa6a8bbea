#include "search/searchtokens.h"

#include <QList>

namespace tam {

namespace {

/** Longer words are cut, in texts and queries alike: nobody types more, and a pasted key must not fill the index. */
constexpr qsizetype kLongest = 64;

bool isSingle(char32_t c)
{
    if (c < 0x2E80)
        return false;
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           script == QChar::Script_Bopomofo;
}

class Reader
{
public:
    explicit Reader(SearchTokens &into) : m_into(into) {}

    /** A code point that needs no folding but its case. */
    void plain(char32_t c, qsizetype from, qsizetype to)
    {
        if (!QChar::isLetterOrNumber(c)) {
            m_inWord = m_inWord && QChar::category(c) <= QChar::Mark_Enclosing; // a mark belongs to its letter
            if (m_inWord)
                m_into.list.back().to = to;
            return;
        }
        const bool single = isSingle(c);
        if (single || !m_inWord || m_into.list.back().size >= kLongest)
            m_into.list.push_back({m_into.folded.size(), 0, from, to, single});
        const auto before = m_into.folded.size();
        if (c <= 0xFFFF)
            m_into.folded += QChar(ushort(c));
        else
            m_into.folded += QChar::fromUcs4(c);
        SearchToken &token = m_into.list.back();
        token.size += m_into.folded.size() - before;
        token.to = to;
        m_inWord = !single;
    }

    void any(char32_t c, qsizetype from, qsizetype to)
    {
        const QString folded = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toCaseFolded();
        const auto points = folded.toUcs4();
        for (const uint point : points)
            plain(point, from, to);
    }

private:
    SearchTokens &m_into;
    bool m_inWord = false;
};

} // namespace

void SearchTokens::read(QStringView text)
{
    folded.resize(0);
    list.clear();
    folded.reserve(text.size());
    Reader reader(*this);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80)
            reader.plain(unit >= u'A' && unit <= u'Z' ? unit + 32 : unit, i, i + 1);
        else if (unit >= 0x4E00 && unit < 0xA000)
            reader.plain(unit, i, i + 1); // most of Chinese, and nothing to fold in it
        else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            reader.any(QChar::surrogateToUcs4(unit, text[i + 1].unicode()), i, i + 2);
            ++i;
        } else {
            reader.any(unit, i, i + 1);
        }
    }
}

} // namespace tam
