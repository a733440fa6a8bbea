#include "search/pinyin.h"

#include <QHash>
#include <QStringList>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace tam {

struct SearchKeys::Private
{
    std::unique_ptr<icu::Transliterator> toLatin;
    QHash<char32_t, QString> syllables; // a name's characters repeat: ask ICU once for each

    QString syllable(char32_t character);
};

SearchKeys::SearchKeys() : d(std::make_unique<Private>()) {}

SearchKeys::~SearchKeys() = default;

QString SearchKeys::Private::syllable(char32_t character)
{
    const auto known = syllables.constFind(character);
    if (known != syllables.constEnd())
        return *known;
    if (!toLatin) {
        // Loading the rules takes a while: not before the first Chinese name is searched.
        UErrorCode status = U_ZERO_ERROR;
        toLatin.reset(
            icu::Transliterator::createInstance("Han-Latin/Names; Latin-ASCII; Lower", UTRANS_FORWARD, status));
        if (U_FAILURE(status) || !toLatin) {
            status = U_ZERO_ERROR;
            toLatin.reset(icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
        }
    }
    QString latin;
    if (toLatin) {
        icu::UnicodeString text{UChar32(character)};
        toLatin->transliterate(text);
        latin = QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length()).trimmed();
    }
    syllables.insert(character, latin);
    return latin;
}

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
        const QString syllable = d->syllable(char32_t(c));
        if (!syllable.isEmpty())
            initials += syllable[0];
        pinyin += syllable;
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
