#pragma once

#include "domain/enums.h"
#include "domain/problem.h"

#include <QByteArray>

struct QJsonParseError;

namespace tam {

/** What keeps a text from being JSON, whichever parser read it. Its code is the argument of ProblemCode::JsonSyntax;
 * core/wording has the words. */
enum class JsonFault : quint8 {
    Absent,
    EmptyFile,
    UnexpectedEnd,
    TextBehindEnd,
    NameExpected,
    ColonExpected,
    CommaOrBraceExpected,
    CommaOrBracketExpected,
    HexDigitsExpected,
    HalfSurrogatePair,
    UnknownEscape,
    NumberOutOfRange,
    DigitExpected,
    ValueExpected,
    TooManyUnknownMembers,
};
template <> struct EnumCodes<JsonFault>
{
    static constexpr const char *list[] = {
        "empty_file",          "unexpected_end",          "text_behind_end",           "name_expected",
        "colon_expected",      "comma_or_brace_expected", "comma_or_bracket_expected", "hex_digits_expected",
        "half_surrogate_pair", "unknown_escape",          "number_out_of_range",       "digit_expected",
        "value_expected",      "too_many_unknown_members"};
};

/** ProblemCode::JsonSyntax without a place. */
Problem jsonProblem(JsonFault fault);

/** Deepest nesting that QJsonDocument itself reads. */
inline constexpr int kQtJsonDepthLimit = 1024;

/**
 * What QJsonDocument says of `text`: JsonSyntax, NotUtf8 or TooDeep (with `depthLimit`), with line and column. Only for
 * an error; NoError gives ValueExpected.
 */
Problem jsonProblem(const QJsonParseError &error, const QByteArray &text, int depthLimit = kQtJsonDepthLimit);

/** Sets line and column (both from 1) of a byte offset in UTF-8; columns count characters, not bytes. */
void setPlace(Problem &problem, const QByteArray &text, qint64 offset);

} // namespace tam
