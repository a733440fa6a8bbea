#include "domain/enums.h"

#include <QByteArray>

#include <algorithm>
#include <mutex>

namespace tam {

namespace {

constexpr qsizetype kWordLimit = 64;

bool isWord(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= kWordLimit && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    });
}

/** The words met so far; they are few, stay where they are and are met from several threads. */
struct UnknownWords
{
    std::mutex mutex;
    std::array<QByteArray, kWordLost - kFirstUnknown> words;
    size_t count = 0;
};

UnknownWords &unknownWords()
{
    static UnknownWords words;
    return words;
}

} // namespace

std::optional<quint8> unknownCode(QByteArrayView word)
{
    if (!isWord(word))
        return std::nullopt;
    UnknownWords &known = unknownWords();
    const std::lock_guard lock(known.mutex);
    const auto end = known.words.begin() + qptrdiff(known.count);
    const auto at = std::find(known.words.begin(), end, word);
    if (at == known.words.end())
        return kWordLost;
    if (at == end) {
        *at = word.toByteArray();
        ++known.count;
    }
    return quint8(kFirstUnknown + (at - known.words.begin()));
}

QLatin1StringView unknownWord(quint8 value)
{
    if (!isUnknownCode(value))
        return {};
    if (value == kWordLost)
        return QLatin1StringView("unknown_value");
    UnknownWords &known = unknownWords();
    const std::lock_guard lock(known.mutex);
    const size_t at = value - size_t(kFirstUnknown);
    return at < known.count ? QLatin1StringView(known.words[at]) : QLatin1StringView();
}

std::optional<quint8> enumFromCode(std::span<const char *const> codes, QStringView text)
{
    for (size_t i = 0; i < codes.size(); ++i) {
        if (text == QLatin1StringView(codes[i]))
            return quint8(i + 1);
    }
    return std::nullopt;
}

} // namespace tam
