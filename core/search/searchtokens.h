#pragma once

#include <QString>

#include <vector>

namespace tam {

/** One word of a text, or one character of a script that writes none (Chinese, kana). */
struct SearchToken
{
    qsizetype offset = 0, size = 0; ///< in SearchTokens::folded
    qsizetype from = 0, to = 0;     ///< in the text it was read from
    bool single = false;            ///< one character by itself: nothing more can be typed to it
};

/**
 * The words of a text as the index and the queries know them: letters and digits of any script, lower case, full width
 * as half width, without accents. Each Chinese character is a token, so that a word of any length is a phrase: FTS5's
 * own tokenizers find no Chinese word of two characters (toolchain.md section 4). Tokens hold nothing but letters and
 * digits, so that no text can mean anything to FTS5.
 */
struct SearchTokens
{
    QString folded;
    std::vector<SearchToken> list;

    QStringView at(size_t index) const { return QStringView(folded).sliced(list[index].offset, list[index].size); }
    void read(QStringView text); ///< replaces what was there; keeps the room
};

} // namespace tam
