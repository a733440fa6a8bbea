#include "program.h"

#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam::test {
namespace {

struct View
{
    const char *language, *theme, *size;
    int red; ///< of the base colour's red channel: dark below 128
};

void PrintTo(const View &view, std::ostream *out)
{
    *out << view.language << view.theme << view.size;
}

class Snapshots : public ::testing::TestWithParam<View>
{
};

/** Colours of a picture, sampled: a page that shows something has more than a handful. */
int colours(const QImage &image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            seen.insert(image.pixel(x, y));
    }
    return int(seen.size());
}

TEST_P(Snapshots, ShowEveryPageAndTabWithSomethingOnIt)
{
    QTemporaryDir directory;
    const View view = GetParam();
    const Ended result =
        run(TAM_CONSOLE, {u"--demo"_s, u"--snapshot"_s, directory.path(), u"--lang"_s,
                          QString::fromLatin1(view.language), u"--theme"_s, QString::fromLatin1(view.theme),
                          u"--size"_s, QString::fromLatin1(view.size), u"--as-of"_s, u"2026-09-16T14:02:00+08:00"_s});
    ASSERT_EQ(result.status, 0) << result.err.constData();
    const QStringList files = QDir(directory.path()).entryList({u"*.png"_s});
    const QStringList expected{u"today"_s,
                               u"portfolio"_s,
                               u"incidents"_s,
                               u"escorts"_s,
                               u"quotas"_s,
                               u"deliverables"_s,
                               u"risks"_s,
                               u"customer-overview"_s,
                               u"customer-plan"_s,
                               u"customer-incidents"_s,
                               u"customer-quotas"_s,
                               u"customer-escorts"_s,
                               u"customer-deliverables"_s,
                               u"customer-risks"_s,
                               u"customer-requests"_s,
                               u"customer-notes"_s,
                               u"unknown-terms-plan"_s,
                               u"no-plan-plan"_s};
    for (const QString &name : expected) {
        const QStringList found = files.filter(QRegularExpression(u"^\\d+-"_s + name + u"\\.png$"_s));
        ASSERT_EQ(found.size(), 1) << name.toStdString();
        const QImage image(directory.filePath(found.first()));
        ASSERT_FALSE(image.isNull()) << name.toStdString();
        EXPECT_GT(colours(image), 60) << name.toStdString();
        // The centre of the page is drawn in the theme that was asked for.
        EXPECT_EQ(qRed(image.pixel(image.width() - 4, image.height() - 4)) < 128, view.red < 128) << name.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(LanguagesThemesAndSizes, Snapshots,
                         ::testing::Values(View{"zh_CN", "light", "1280x800", 255},
                                           View{"en", "dark", "1024x700", 20}));

TEST(Console, RefusesAStoreThatIsNotOurs)
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"other.tam"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("this is a letter, not a database").repeated(100));
    file.close();
    const Ended result =
        run(TAM_CONSOLE, {u"--store"_s, file.fileName(), u"--snapshot"_s, directory.path(), u"--lang"_s, u"en"_s});
    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(result.err.contains("other.tam")) << result.err.constData();
}

TEST(Console, AnswersWrongUsageWithTwo)
{
    EXPECT_EQ(run(TAM_CONSOLE, {u"--size"_s, u"big"_s}).status, 2);
    EXPECT_EQ(run(TAM_CONSOLE, {u"--demo"_s, u"--store"_s, u"x"_s}).status, 2);
}

} // namespace
} // namespace tam::test
