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

QString expectation(rapidjson::ParseErrorCode code)
{
    switch (code) {
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return QStringLiteral("text behind the end of the object");
    case rapidjson::kParseErrorObjectMissName:
        return QStringLiteral("member name in quotes expected");
    case rapidjson::kParseErrorObjectMissColon:
        return QStringLiteral("\":\" expected");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return QStringLiteral("\",\" or \"}\" expected");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return QStringLiteral("\",\" or \"]\" expected");
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return QStringLiteral("four hexadecimal digits expected after \\u");
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return QStringLiteral("half of a surrogate pair");
    case rapidjson::kParseErrorStringEscapeInvalid:
        return QStringLiteral("unknown escape after \\");
    case rapidjson::kParseErrorNumberTooBig:
        return QStringLiteral("number out of range");
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
        return QStringLiteral("digit expected");
    default:
        return QStringLiteral("value expected");
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
        problem =
            Problem(ProblemCode::JsonSyntax, {empty ? QStringLiteral("empty file") : QStringLiteral("unexpected end")});
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
            problem = Problem(ProblemCode::JsonSyntax, {expectation(code)});
        }
    }
    problem.line = at.line;
    problem.column = at.column;
    return problem;
}

} // namespace tam
