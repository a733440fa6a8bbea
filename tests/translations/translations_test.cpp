#include "tsfile.h"

#include "language.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

const QString zhFile = QStringLiteral(TAM_TRANSLATIONS "/tam_zh_CN.ts");
const QString enFile = QStringLiteral(TAM_TRANSLATIONS "/tam_en.ts");

std::string named(const TsMessage &message)
{
    return QString(message.context + u": " + message.source).toStdString();
}

/** "%1", "%L2", "%n" and how often each occurs. */
std::map<QString, int> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d{1,2}|n)"_s);
    std::map<QString, int> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        ++found[it.next().captured(1)];
    return found;
}

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/** Three or more words of letters once placeholders are gone: something that a translator has to translate. */
bool isSentence(QString text)
{
    static const QRegularExpression placeholder(u"%L?(\\d{1,2}|n)|\\(\\*[^)]*\\)"_s);
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    int words = 0;
    for (auto it = word.globalMatch(text.remove(placeholder)); it.hasNext(); it.next())
        ++words;
    return words > 2;
}

QStringList keysOf(const QList<TsMessage> &messages, bool numerusAlone)
{
    QStringList keys;
    for (const TsMessage &message : messages) {
        if (message.numerus || !numerusAlone)
            keys.append(message.key());
    }
    keys.sort();
    return keys;
}

/** The file as lupdate would have it for today's sources. */
QList<TsMessage> updated(const QString &file, const QStringList &options)
{
    QTemporaryDir directory;
    const QString copy = directory.filePath(u"copy.ts"_s);
    EXPECT_TRUE(QFile::copy(file, copy));
    QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s};
    arguments += options;
    for (const char *part : {"/core", "/ui", "/app"})
        arguments += QString::fromUtf8(TAM_SOURCES) + QString::fromUtf8(part);
    arguments += {u"-ts"_s, copy};
    QProcess lupdate;
    lupdate.start(QString::fromUtf8(TAM_LUPDATE), arguments);
    EXPECT_TRUE(lupdate.waitForFinished(120'000)) << lupdate.errorString().toStdString();
    EXPECT_EQ(lupdate.exitCode(), 0) << lupdate.readAllStandardError().toStdString();
    return readTs(copy);
}

void expectUpToDate(const QString &file, const QStringList &options)
{
    const QList<TsMessage> messages = updated(file, options);
    EXPECT_FALSE(messages.isEmpty());
    for (const TsMessage &message : messages) {
        EXPECT_TRUE(message.type.isEmpty()) << message.type.toStdString() << " in " << file.toStdString() << ": "
                                            << named(message) << " (build the target tam_lupdate, then fill it in)";
    }
}

} // namespace

TEST(Translations, ChineseHasEveryStringOfTheSourcesAndNoOther)
{
    expectUpToDate(zhFile, {});
}

TEST(Translations, EnglishHasEveryNumerusStringOfTheSourcesAndNoOther)
{
    expectUpToDate(enFile, {u"-pluralonly"_s});
    EXPECT_EQ(keysOf(readTs(enFile), false), keysOf(readTs(zhFile), true));
}

TEST(Translations, NothingIsUnfinished)
{
    for (const QString &file : {zhFile, enFile}) {
        const QList<TsMessage> messages = readTs(file);
        ASSERT_FALSE(messages.isEmpty()) << file.toStdString();
        for (const TsMessage &message : messages) {
            EXPECT_TRUE(message.type.isEmpty()) << named(message);
            EXPECT_FALSE(message.translations.isEmpty()) << named(message);
            for (const QString &text : message.translations)
                EXPECT_FALSE(text.isEmpty()) << named(message);
        }
    }
}

TEST(Translations, EveryNumerusStringHasBothFormsInEnglish)
{
    for (const TsMessage &message : readTs(enFile)) {
        ASSERT_EQ(message.translations.size(), 2) << named(message);
        for (const QString &form : message.translations) {
            // "(s)" is how a source marks its plural; nobody may read it.
            EXPECT_FALSE(form.contains(u"(s)") || form.contains(u"(ies)")) << named(message);
        }
        const bool marked = message.source.contains(u"(s)") || message.source.contains(u"(ies)");
        EXPECT_EQ(message.translations[0] != message.translations[1], marked) << named(message);
    }
}

TEST(Translations, PlaceholdersMatch)
{
    for (const QString &file : {zhFile, enFile}) {
        for (const TsMessage &message : readTs(file)) {
            for (const QString &text : message.translations)
                EXPECT_EQ(placeholders(text), placeholders(message.source)) << named(message);
        }
    }
}

TEST(Translations, ChineseSentencesAreTranslated)
{
    for (const TsMessage &message : readTs(zhFile)) {
        if (!isSentence(message.source))
            continue;
        for (const QString &text : message.translations) {
            EXPECT_NE(text, message.source) << message.context.toStdString();
            EXPECT_TRUE(hasChinese(text)) << named(message);
        }
    }
}

TEST(Translations, ThePluralIsThatOfTheLanguage)
{
    const auto times = [](int n) { return QCoreApplication::translate("Format", "%n time(s)", nullptr, n); };
    ASSERT_TRUE(installLanguage(u"en"_s));
    EXPECT_EQ(times(0), u"0 times"_s);
    EXPECT_EQ(times(1), u"1 time"_s);
    EXPECT_EQ(times(2), u"2 times"_s);
    EXPECT_EQ(times(21), u"21 times"_s);
    ASSERT_TRUE(installLanguage(u"zh_CN"_s));
    EXPECT_EQ(times(1), u"1 次"_s);
    ASSERT_TRUE(installLanguage(u"en"_s)) << "and back";
    EXPECT_EQ(times(1), u"1 time"_s);
    EXPECT_FALSE(installLanguage(u"fr"_s));
}

} // namespace tam::test
