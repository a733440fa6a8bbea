#pragma once

#include <QString>

namespace tam {

/**
 * Matches what a user types against a name: by the text itself (case and width folded), by the initials of its pinyin
 * ("tlds" finds 棠梨电商) and by its pinyin without tones ("tangli"). The transliteration is ICU's, whose rules take
 * longer than a frame to load: they are there once in the process, and so is what they said of each character. Any
 * thread.
 */
class SearchKeys
{
public:
    /// The key of a name: folded text, initials and pinyin, parted by newlines.
    static QString keyOf(const QString &name);
    /// Lower case, full width folded to half width, blanks trimmed.
    static QString fold(const QString &text);
    /// How well a folded query fits a key: 0 not at all, higher is better (start of the text, start of the initials,
    /// inside).
    static int match(const QString &key, const QString &foldedQuery);
    /// Whether it fits at all; many times faster than match().
    static bool contains(QStringView key, QStringView foldedQuery);
};

} // namespace tam
