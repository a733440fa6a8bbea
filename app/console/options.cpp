#include "options.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace tam {

namespace {

Problem bad(const QString &name, const QString &value, const QString &accepted)
{
    return Problem(ProblemCode::BadArgument, {QStringLiteral("--") + name, value, accepted});
}

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("demo"), QStringLiteral("The demo portfolio in a temporary store, moved relative to --as-of")},
        {QStringLiteral("store"), QStringLiteral("The store to open (default: the desktop's own)"),
         QStringLiteral("FILE")},
        {QStringLiteral("snapshot"), QStringLiteral("Render every page and tab to PNG and exit"),
         QStringLiteral("DIR")},
        {QStringLiteral("lang"), QStringLiteral("zh_CN or en"), QStringLiteral("LANGUAGE")},
        {QStringLiteral("theme"), QStringLiteral("light or dark"), QStringLiteral("THEME")},
        {QStringLiteral("size"), QStringLiteral("Size of the window, such as 1280x800"), QStringLiteral("WxH")},
        {QStringLiteral("scale"), QStringLiteral("Scale of the pictures, 0.5 to 4"), QStringLiteral("N")},
        {QStringLiteral("as-of"), QStringLiteral("Look from this instant, ISO 8601 with an offset"),
         QStringLiteral("INSTANT")},
        {QStringLiteral("first-paint"),
         QStringLiteral("Say so when the first page is painted from data, and exit once it shows the whole portfolio")},
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("This help")},
        {{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("The version")},
    });
}

Result<QSize> parseSize(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return bad(QStringLiteral("size"), text, QStringLiteral("WxH, such as 1280x800"));
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace

Result<ConsoleOptions> parseConsoleOptions(const QStringList &words)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(words))
        return bad(QString(), parser.errorText(), QStringLiteral("--help"));
    if (!parser.positionalArguments().isEmpty())
        return bad(QString(), parser.positionalArguments().first(), QStringLiteral("--help"));
    ConsoleOptions options;
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.store = parser.value(QStringLiteral("store"));
    if (options.demo && !options.store.isEmpty())
        return bad(QStringLiteral("demo"), options.store, QStringLiteral("--demo or --store"));
    options.snapshotDir = parser.value(QStringLiteral("snapshot"));
    options.language = parser.value(QStringLiteral("lang"));
    if (!options.language.isEmpty() && options.language != QLatin1String("zh_CN") &&
        options.language != QLatin1String("en"))
        return bad(QStringLiteral("lang"), options.language, QStringLiteral("zh_CN, en"));
    options.theme = parser.value(QStringLiteral("theme"));
    if (!options.theme.isEmpty() && options.theme != QLatin1String("light") && options.theme != QLatin1String("dark"))
        return bad(QStringLiteral("theme"), options.theme, QStringLiteral("light, dark"));
    if (parser.isSet(QStringLiteral("size"))) {
        auto size = parseSize(parser.value(QStringLiteral("size")));
        if (!size)
            return size.problem();
        options.size = *size;
    }
    if (parser.isSet(QStringLiteral("scale"))) {
        bool ok = false;
        options.scale = parser.value(QStringLiteral("scale")).toDouble(&ok);
        if (!ok || options.scale < 0.5 || options.scale > 4)
            return bad(QStringLiteral("scale"), parser.value(QStringLiteral("scale")), QStringLiteral("0.5 to 4"));
    }
    if (parser.isSet(QStringLiteral("as-of"))) {
        const auto instant = Instant::fromIso(parser.value(QStringLiteral("as-of")));
        if (!instant)
            return Problem(ProblemCode::BadInstant, {QStringLiteral("--as-of"), parser.value(QStringLiteral("as-of"))});
        options.asOf = *instant;
    }
    options.firstPaintOnly = parser.isSet(QStringLiteral("first-paint"));
    return options;
}

QString consoleHelp()
{
    QCommandLineParser parser;
    declare(parser);
    return parser.helpText();
}

} // namespace tam
