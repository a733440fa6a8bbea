#include "search/pinyin.h"

#include <QHash>
#include <QMutex>
#include <QStringList>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace tam {

namespace {

/// What ICU says of characters; a name's characters repeat, so that each is asked for once.
class Syllables
{
public:
    QString of(char32_t character)
    {
        const QMutexLocker lock(&m_mutex);
        const auto known = m_known.constFind(character);
        return known != m_known.constEnd() ? *known : *m_known.insert(character, ask(character));
    }

private:
    QString ask(char32_t character)
    {
        if (!m_toLatin)
            load(); // not before the first Chinese name is searched
        if (!m_toLatin)
            return {};
        icu::UnicodeString text{UChar32(character)};
        m_toLatin->transliterate(text);
        return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length()).trimmed();
    }

    void load()
    {
        for (const char *rules : {"Han-Latin/Names; Latin-ASCII; Lower", "Han-Latin; Latin-ASCII; Lower"}) {
            UErrorCode status = U_ZERO_ERROR;
            m_toLatin.reset(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
            if (U_SUCCESS(status) && m_toLatin)
                return;
        }
        m_toLatin.reset();
    }

    QMutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_toLatin;
    QHash<char32_t, QString> m_known;
};

QString syllable(char32_t character)
{
    static Syllables syllables;
    return syllables.of(character);
}

} // namespace

QString SearchKeys::fold(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

QString SearchKeys::keyOf(const QString &name)
{
    const QString folded = fold(name);
    QString initials, pinyin;
    bool chinese = false;
    const auto characters = folded.toUcs4();
    for (const uint c : characters) {
        const bool han = QChar::script(c) == QChar::Script_Han;
        chinese = chinese || han;
        if (!han) {
            if (QChar::isLetterOrNumber(c)) {
                initials += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
                pinyin += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
            }
            continue;
        }
        const QString latin = syllable(char32_t(c));
        if (!latin.isEmpty())
            initials += latin[0];
        pinyin += latin;
    }
    return chinese ? folded + u'\n' + initials + u'\n' + pinyin : folded;
}

bool SearchKeys::contains(QStringView key, QStringView foldedQuery)
{
    if (foldedQuery.isEmpty())
        return true;
    // Qt looks for one character with vector instructions, for a short text without.
    for (qsizetype at = key.indexOf(foldedQuery[0]); at >= 0; at = key.indexOf(foldedQuery[0], at + 1)) {
        if (key.sliced(at).startsWith(foldedQuery))
            return true;
    }
    return false;
}

int SearchKeys::match(const QString &key, const QString &foldedQuery)
{
    if (foldedQuery.isEmpty())
        return 1;
    int best = 0;
    int part = 0;
    for (const QStringView text : QStringView(key).split(u'\n')) {
        const qsizetype at = text.indexOf(foldedQuery);
        if (at == 0)
            best = std::max(best, 100 - 10 * part);
        else if (at > 0)
            best = std::max(best, 50 - 10 * part);
        ++part;
    }
    return best;
}

} // namespace tam
