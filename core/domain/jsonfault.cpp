#include "domain/jsonfault.h"

#include <QJsonParseError>

namespace tam {

namespace {

JsonFault faultOf(QJsonParseError::ParseError error, const QByteArray &text)
{
    switch (error) {
    case QJsonParseError::UnterminatedObject:
        return JsonFault::CommaOrBraceExpected;
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::MissingValueSeparator: // what an array alone is told
        return JsonFault::CommaOrBracketExpected;
    case QJsonParseError::MissingNameSeparator:
        return JsonFault::ColonExpected;
    case QJsonParseError::UnterminatedString:
    case QJsonParseError::TerminationByNumber:
        return JsonFault::UnexpectedEnd;
    case QJsonParseError::IllegalNumber:
        return JsonFault::DigitExpected;
    case QJsonParseError::IllegalEscapeSequence:
        return JsonFault::UnknownEscape;
    case QJsonParseError::MissingObject:
        return JsonFault::NameExpected;
    case QJsonParseError::GarbageAtEnd:
        return JsonFault::TextBehindEnd;
    default:
        return text.trimmed().isEmpty() ? JsonFault::EmptyFile : JsonFault::ValueExpected;
    }
}

} // namespace

Problem jsonProblem(JsonFault fault)
{
    return Problem(ProblemCode::JsonSyntax, {QString(code(fault))});
}

Problem jsonProblem(const QJsonParseError &error, const QByteArray &text, int depthLimit)
{
    Problem problem = jsonProblem(faultOf(error.error, text));
    if (error.error == QJsonParseError::IllegalUTF8String)
        problem = Problem(ProblemCode::NotUtf8);
    else if (error.error == QJsonParseError::DeepNesting)
        problem = Problem(ProblemCode::TooDeep, {QString::number(depthLimit)});
    setPlace(problem, text, error.offset);
    return problem;
}

void setPlace(Problem &problem, const QByteArray &text, qint64 offset)
{
    const QByteArray before = text.left(offset);
    problem.line = before.count('\n') + 1;
    problem.column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).toUcs4().size() + 1;
}

} // namespace tam
