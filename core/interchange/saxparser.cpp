#include "interchange/saxparser.h"

#include "interchange/jsontext.h"

namespace tam {

void JsonTextBuilder::separate()
{
    if (m_afterKey)
        m_afterKey = false;
    else if (m_filled[size_t(m_depth)])
        m_text.append(',');
    m_filled[size_t(m_depth)] = true;
}

void JsonTextBuilder::key(QByteArrayView name)
{
    separate();
    appendJsonString(m_text, name);
    m_text.append(':');
    m_afterKey = true;
}

void JsonTextBuilder::literal(QByteArrayView text)
{
    separate();
    m_text.append(text.data(), text.size());
}

void JsonTextBuilder::string(QByteArrayView utf8)
{
    separate();
    appendJsonString(m_text, utf8);
}

void JsonTextBuilder::begin(char bracket)
{
    separate();
    m_text.append(bracket);
    m_filled[size_t(++m_depth)] = false;
}

void JsonTextBuilder::end(char bracket)
{
    m_text.append(bracket);
    --m_depth;
}

QByteArray JsonTextBuilder::take()
{
    QByteArray text;
    text.swap(m_text);
    m_filled[size_t(m_depth)] = false;
    m_afterKey = false;
    return text;
}

namespace {

JsonFault faultOf(rapidjson::ParseErrorCode code)
{
    switch (code) {
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return JsonFault::TextBehindEnd;
    case rapidjson::kParseErrorObjectMissName:
        return JsonFault::NameExpected;
    case rapidjson::kParseErrorObjectMissColon:
        return JsonFault::ColonExpected;
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return JsonFault::CommaOrBraceExpected;
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return JsonFault::CommaOrBracketExpected;
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return JsonFault::HexDigitsExpected;
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return JsonFault::HalfSurrogatePair;
    case rapidjson::kParseErrorStringEscapeInvalid:
        return JsonFault::UnknownEscape;
    case rapidjson::kParseErrorNumberTooBig:
        return JsonFault::NumberOutOfRange;
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
        return JsonFault::DigitExpected;
    default:
        return JsonFault::ValueExpected;
    }
}

} // namespace

Problem jsonSyntaxProblem(rapidjson::ParseErrorCode code, qint64 offset, JsonStream &stream)
{
    Problem problem;
    TextPosition at = stream.tokenStart();
    if (stream.failure()) {
        problem = *stream.failure();
        if (problem.code == ProblemCode::Cancelled || problem.code == ProblemCode::FileNotReadable)
            at = {};
    } else if (stream.atEnd()) {
        const bool empty = code == rapidjson::kParseErrorDocumentEmpty;
        problem = jsonProblem(empty ? JsonFault::EmptyFile : JsonFault::UnexpectedEnd);
        at = stream.position();
    } else {
        at = stream.positionOf(offset);
        const auto next = uchar(stream.Peek());
        if (next == 0 ||
            (code == rapidjson::kParseErrorStringEscapeInvalid && next < 0x20 && offset == qint64(stream.Tell()))) {
            problem = Problem(ProblemCode::ControlCharacter, {QString(), QString::asprintf("U+%04X", unsigned(next))});
            at = stream.position();
        } else if (code == rapidjson::kParseErrorStringInvalidEncoding) {
            problem = Problem(ProblemCode::NotUtf8);
            at = stream.positionOf(stream.characterOffset());
        } else {
            problem = jsonProblem(faultOf(code));
        }
    }
    problem.line = at.line;
    problem.column = at.column;
    return problem;
}

} // namespace tam
