#include "wording/reasontext.h"

#include "domain/jsonfault.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <span>

namespace tam::wording {

namespace {

QString faultText(JsonFault fault)
{
    switch (fault) {
    case JsonFault::Absent:
        return {};
    case JsonFault::EmptyFile:
        return QCoreApplication::translate("JsonFault", "the file is empty");
    case JsonFault::UnexpectedEnd:
        return QCoreApplication::translate("JsonFault", "the text ends too early");
    case JsonFault::TextBehindEnd:
        return QCoreApplication::translate("JsonFault", "text behind the end of the object");
    case JsonFault::NameExpected:
        return QCoreApplication::translate("JsonFault", "member name in quotes expected");
    case JsonFault::ColonExpected:
        return QCoreApplication::translate("JsonFault", "“:” expected");
    case JsonFault::CommaOrBraceExpected:
        return QCoreApplication::translate("JsonFault", "“,” or “}” expected");
    case JsonFault::CommaOrBracketExpected:
        return QCoreApplication::translate("JsonFault", "“,” or “]” expected");
    case JsonFault::HexDigitsExpected:
        return QCoreApplication::translate("JsonFault", "four hexadecimal digits expected after \\u");
    case JsonFault::HalfSurrogatePair:
        return QCoreApplication::translate("JsonFault", "half of a surrogate pair");
    case JsonFault::UnknownEscape:
        return QCoreApplication::translate("JsonFault", "unknown escape after \\");
    case JsonFault::NumberOutOfRange:
        return QCoreApplication::translate("JsonFault", "number out of range");
    case JsonFault::DigitExpected:
        return QCoreApplication::translate("JsonFault", "digit expected");
    case JsonFault::ValueExpected:
        return QCoreApplication::translate("JsonFault", "value expected");
    case JsonFault::TooManyUnknownMembers:
        return QCoreApplication::translate("JsonFault", "more than 1000 members that are not known");
    }
    return {};
}

/** A code of core and its words. */
struct Word
{
    const char *code, *text;
};

const Word kindTerms[] = {
    {"person", QT_TRANSLATE_NOOP("Kind", "person")},
    {"absence", QT_TRANSLATE_NOOP("Kind", "absence")},
    {"busy", QT_TRANSLATE_NOOP("Kind", "busy time")},
    {"customer", QT_TRANSLATE_NOOP("Kind", "customer")},
    {"contact", QT_TRANSLATE_NOOP("Kind", "contact")},
    {"subscription", QT_TRANSLATE_NOOP("Kind", "subscription")},
    {"agreed_target", QT_TRANSLATE_NOOP("Kind", "agreed target")},
    {"engagement", QT_TRANSLATE_NOOP("Kind", "engagement")},
    {"duty", QT_TRANSLATE_NOOP("Kind", "duty")},
    {"checklist_item", QT_TRANSLATE_NOOP("Kind", "checklist item")},
    {"engagement_event", QT_TRANSLATE_NOOP("Kind", "duty log entry")},
    {"work_log", QT_TRANSLATE_NOOP("Kind", "work log")},
    {"incident", QT_TRANSLATE_NOOP("Kind", "incident")},
    {"incident_event", QT_TRANSLATE_NOOP("Kind", "incident event")},
    {"improvement", QT_TRANSLATE_NOOP("Kind", "improvement")},
    {"deliverable", QT_TRANSLATE_NOOP("Kind", "deliverable")},
    {"inspection", QT_TRANSLATE_NOOP("Kind", "inspection")},
    {"finding", QT_TRANSLATE_NOOP("Kind", "finding")},
    {"notice", QT_TRANSLATE_NOOP("Kind", "notice")},
    {"product_request", QT_TRANSLATE_NOOP("Kind", "product request")},
    {"resource_expiry", QT_TRANSLATE_NOOP("Kind", "resource expiry")},
    {"task", QT_TRANSLATE_NOOP("Kind", "task")},
    {"meeting", QT_TRANSLATE_NOOP("Kind", "meeting")},
    {"note", QT_TRANSLATE_NOOP("Kind", "note")},
    {"snooze", QT_TRANSLATE_NOOP("Kind", "snooze")},
    {"saved_view", QT_TRANSLATE_NOOP("Kind", "saved view")},
    {"seen_mark", QT_TRANSLATE_NOOP("Kind", "seen mark")},
    {"change", QT_TRANSLATE_NOOP("Kind", "change")},
    {"column", QT_TRANSLATE_NOOP("Kind", "column")},
};

const Word typeWords[] = {
    {"boolean", QT_TRANSLATE_NOOP("ValueType", "true or false")},
    {"number", QT_TRANSLATE_NOOP("ValueType", "number")},
    {"string", QT_TRANSLATE_NOOP("ValueType", "text")},
    {"text", QT_TRANSLATE_NOOP("ValueType", "text")},
    {"list", QT_TRANSLATE_NOOP("ValueType", "list")},
    {"object", QT_TRANSLATE_NOOP("ValueType", "object")},
    {"list of strings", QT_TRANSLATE_NOOP("ValueType", "list of texts")},
    {"list of objects", QT_TRANSLATE_NOOP("ValueType", "list of objects")},
};

/** Reasons that core itself gives in fixed words; the code is the English text. */
const char *const reasonWords[] = {
    QT_TRANSLATE_NOOP("Reason", "the file does not exist"),
    QT_TRANSLATE_NOOP("Reason", "no such file"),
    QT_TRANSLATE_NOOP("Reason", "no readable file"),
    QT_TRANSLATE_NOOP("Reason", "empty"),
    QT_TRANSLATE_NOOP("Reason", "it is there already"),
    QT_TRANSLATE_NOOP("Reason", "a folder"),
    QT_TRANSLATE_NOOP("Reason", "a file, or TAM_PASSPHRASE in the environment"),
    QT_TRANSLATE_NOOP("Reason", "the file may only be read"),
    QT_TRANSLATE_NOOP("Reason", "no lock file can be made beside it"),
    QT_TRANSLATE_NOOP("Reason", "opened for reading"),
    QT_TRANSLATE_NOOP("Reason", "the directory cannot be made"),
    QT_TRANSLATE_NOOP("Reason", "the Qt plugin QSQLITE is missing"),
    QT_TRANSLATE_NOOP("Reason", "the store itself"),
    QT_TRANSLATE_NOOP("Reason", "a database in use"),
    QT_TRANSLATE_NOOP("Reason", "one of the two"),
    QT_TRANSLATE_NOOP("Reason", "a service token of the server, there or in --token-file FILE"),
    QT_TRANSLATE_NOOP(
        "Reason", "an escort, a special project or expert service; a hard problem stands in the report of its month"),
    QT_TRANSLATE_NOOP("Reason", "a directory and a checked addition"),
    QT_TRANSLATE_NOOP("Reason", "a number of working days within the years 1 to 9999"),
};

QString wordOf(std::span<const Word> words, const char *context, const QString &code)
{
    const auto word =
        std::find_if(words.begin(), words.end(), [&](const Word &w) { return code == QLatin1String(w.code); });
    return word == words.end() ? code : QCoreApplication::translate(context, word->text);
}

QString reasonOf(const QString &reason)
{
    for (const char *known : reasonWords) {
        if (reason == QLatin1String(known))
            return QCoreApplication::translate("Reason", known);
    }
    return reason;
}

/** One kind, or several that would do ("person, contact"). */
QString kindsOf(const QString &codes)
{
    QStringList names;
    for (const QString &code : codes.split(QStringLiteral(", ")))
        names.append(wordOf(kindTerms, "Kind", code));
    //: separates the kinds of record of which any would do
    return names.join(QCoreApplication::translate("Kind", " or "));
}

} // namespace

QString argumentText(ProblemCode code, qsizetype index, const QString &argument)
{
    switch (code) {
    case ProblemCode::JsonSyntax:
        return index == 0 ? faultText(fromCode<JsonFault>(argument).value_or(JsonFault::ValueExpected)) : argument;
    case ProblemCode::NotFound:
    case ProblemCode::Ambiguous:
        return index == 0 ? kindsOf(argument) : argument;
    case ProblemCode::DanglingReference:
        return index == 2 ? kindsOf(argument) : argument;
    case ProblemCode::WrongType:
        return index == 1 ? wordOf(typeWords, "ValueType", argument) : argument;
    case ProblemCode::BadArgument:
        return index == 2 ? reasonOf(wordOf(typeWords, "ValueType", argument)) : argument;
    case ProblemCode::FileNotReadable:
    case ProblemCode::FileNotWritable:
    case ProblemCode::StoreNotReadable:
    case ProblemCode::StoreReadOnly:
    case ProblemCode::StoreFailed:
    case ProblemCode::BackupFailed:
        return index == 0 ? reasonOf(argument) : argument;
    default:
        return argument;
    }
}

} // namespace tam::wording
