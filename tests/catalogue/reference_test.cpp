#include "jsonedit.h"
#include "referencefixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace tam;
using namespace tam::test;
using namespace Qt::StringLiterals;

namespace {

class ReferenceFiles : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_directory.isValid()); }

    QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_directory.path() : m_directory.filePath(name);
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QString file = path(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(content);
        return file;
    }

    /** The built-in terms as another version. */
    static QByteArray terms(const char *id, const QJsonValue &from, const QJsonValue &until)
    {
        QByteArray json = edited(builtInFile(u"catalogue/2025-06-16.json"_s), u"versions[0].id"_s, QLatin1String(id));
        json = edited(json, u"versions[0].effective_from"_s, from);
        return edited(json, u"versions[0].effective_until"_s, until);
    }

    static QByteArray calendar(const char *region)
    {
        return edited(builtInFile(u"calendars/DE.json"_s), u"region"_s, QLatin1String(region));
    }

    QTemporaryDir m_directory;
};

const QJsonValue kOpen(QJsonValue::Null);
const QString kLater = u"2027-01-01T00:00:00+08:00"_s;

} // namespace

TEST_F(ReferenceFiles, WithoutADirectoryTheBuiltInOnesCount)
{
    const auto reference = loadReference({});
    ASSERT_TRUE(reference.ok());
    EXPECT_EQ(reference->catalogue.versions().size(), 2u);
    EXPECT_EQ(reference->calendarNames(), (QStringList{u"CN"_s, u"DE"_s, u"HK"_s, u"SG"_s, u"US"_s}));
}

TEST_F(ReferenceFiles, ADirectoryThatIsNotThereOrEmptyAddsNothing)
{
    const auto missing = loadReference(path(u"nowhere"_s));
    ASSERT_TRUE(missing.ok());
    EXPECT_EQ(missing->catalogue.versions().size(), 2u);
    EXPECT_TRUE(loadReference(path()).ok());
}

TEST_F(ReferenceFiles, AVersionIsAddedByAFile)
{
    write(u"catalogue/2027.json"_s, terms("2027-01-01", kLater, kOpen));
    const auto reference = loadReference(path());
    ASSERT_TRUE(reference.ok());
    ASSERT_EQ(reference->catalogue.versions().size(), 3u);
    EXPECT_EQ(reference->catalogue.at(instant("2026-12-31T23:59:59+08:00"))->id, u"2025-06-16");
    EXPECT_EQ(reference->catalogue.at(instant("2027-01-01T00:00:00+08:00"))->id, u"2027-01-01");
    EXPECT_EQ(reference->catalogue.newestKnown()->id, u"2027-01-01");
}

TEST_F(ReferenceFiles, TermsOfOlderOrdersCanBeSupplied)
{
    write(u"catalogue/2024.json"_s,
          terms("2024-01-01", u"2024-01-01T00:00:00+08:00"_s, u"2025-06-16T11:00:00+08:00"_s));
    const auto reference = loadReference(path());
    ASSERT_TRUE(reference.ok());
    EXPECT_TRUE(reference->catalogue.at(instant("2025-06-16T10:59:59+08:00"))->known);
    EXPECT_FALSE(reference->catalogue.at(instant("2023-12-31T23:59:59+08:00"))->known);
}

TEST_F(ReferenceFiles, ARegionIsAddedOrReplaced)
{
    write(u"calendars/fr.json"_s, calendar("FR"));
    write(u"calendars/own-us.json"_s, calendar("US"));
    const auto reference = loadReference(path());
    ASSERT_TRUE(reference.ok());
    EXPECT_EQ(reference->calendarNames(), (QStringList{u"CN"_s, u"DE"_s, u"FR"_s, u"HK"_s, u"SG"_s, u"US"_s}));
    EXPECT_TRUE(reference->calendar(u"US"_s).isWorkingDay(day("2026-11-26"))) << "Thanksgiving is gone with the file";
}

TEST_F(ReferenceFiles, TheFirstBadFileRefusesTheWholeAndIsNamed)
{
    write(u"catalogue/a.json"_s, terms("2027-01-01", kLater, kOpen));
    const QString bad = write(u"calendars/b.json"_s, "{\n\"format\": }");
    const auto reference = loadReference(path());
    ASSERT_FALSE(reference.ok());
    EXPECT_EQ(reference.problem().code, ProblemCode::JsonSyntax);
    EXPECT_EQ(reference.problem().file, bad);
    EXPECT_EQ(reference.problem().line, 2);
}

TEST_F(ReferenceFiles, OverlappingAndEqualVersionsOfTwoFilesAreRefused)
{
    write(u"catalogue/a.json"_s, terms("a", u"2024-01-01T00:00:00Z"_s, u"2025-01-01T00:00:00Z"_s));
    const QString second =
        write(u"catalogue/b.json"_s, terms("b", u"2024-06-01T00:00:00Z"_s, u"2025-03-01T00:00:00Z"_s));
    auto reference = loadReference(path());
    ASSERT_FALSE(reference.ok());
    EXPECT_EQ(reference.problem().code, ProblemCode::CatalogueInvalid);
    EXPECT_EQ(reference.problem().file, second);

    write(u"catalogue/b.json"_s, terms("a", u"2025-01-01T00:00:00Z"_s, u"2025-03-01T00:00:00Z"_s));
    reference = loadReference(path());
    ASSERT_FALSE(reference.ok());
    EXPECT_EQ(reference.problem().code, ProblemCode::DuplicateId);
}

TEST_F(ReferenceFiles, TwoFilesOfOneRegionAreRefused)
{
    write(u"calendars/a.json"_s, calendar("FR"));
    const QString second = write(u"calendars/b.json"_s, calendar("FR"));
    const auto reference = loadReference(path());
    ASSERT_FALSE(reference.ok());
    EXPECT_EQ(reference.problem().code, ProblemCode::DuplicateId);
    EXPECT_EQ(reference.problem().file, second);
}

TEST_F(ReferenceFiles, AFileThatIsTooLargeIsRefused)
{
    const QString large = write(u"large.json"_s, QByteArray(4 * 1024 * 1024 + 1, ' '));
    const auto addition = checkReferenceFile(large, builtIn());
    ASSERT_FALSE(addition.ok());
    EXPECT_EQ(addition.problem().code, ProblemCode::CatalogueInvalid);
    EXPECT_EQ(addition.problem().file, large);
}

TEST_F(ReferenceFiles, CheckingSaysWhatWouldBeAddedAndWritesNothing)
{
    const QString file = write(u"in.json"_s, terms("2027-01-01", kLater, kOpen));
    const auto version = checkReferenceFile(file, builtIn());
    ASSERT_TRUE(version.ok());
    EXPECT_FALSE(version->isCalendar);
    EXPECT_EQ(version->id, u"2027-01-01");

    const auto region = checkReferenceFile(write(u"fr.json"_s, calendar("FR")), builtIn());
    ASSERT_TRUE(region.ok());
    EXPECT_TRUE(region->isCalendar);
    EXPECT_EQ(region->id, u"FR");
    EXPECT_EQ(QDir(path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
              (QStringList{u"fr.json"_s, u"in.json"_s}));
}

TEST_F(ReferenceFiles, CheckingRefusesWhatWouldNotFit)
{
    const auto codeOf = [this](const QByteArray &content) {
        const auto addition = checkReferenceFile(write(u"in.json"_s, content), builtIn());
        return addition.ok() ? std::optional<ProblemCode>() : addition.problem().code;
    };
    EXPECT_EQ(codeOf(builtInFile(u"catalogue/2025-06-16.json"_s)), ProblemCode::DuplicateId);
    EXPECT_EQ(codeOf(terms("x", u"2025-06-16T11:00:00+08:00"_s, kOpen)), ProblemCode::CatalogueInvalid);
    EXPECT_EQ(codeOf(terms("x", kLater, u"2028-01-01T00:00:00Z"_s)), ProblemCode::CatalogueInvalid);
    EXPECT_EQ(codeOf("{\"format\": \"tam-portfolio/1\"}"), ProblemCode::WrongFormat);
    EXPECT_EQ(codeOf("{}"), ProblemCode::WrongFormat);
    const auto missing = checkReferenceFile(path(u"none.json"_s), builtIn());
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.problem().code, ProblemCode::FileNotReadable);
}

TEST_F(ReferenceFiles, InstalledFilesCountAtTheNextLoad)
{
    const auto version = checkReferenceFile(write(u"in.json"_s, terms("2027-01-01", kLater, kOpen)), builtIn());
    const auto region = checkReferenceFile(write(u"fr.json"_s, calendar("FR")), builtIn());
    ASSERT_TRUE(version.ok() && region.ok());
    const QString own = path(u"own"_s);
    EXPECT_TRUE(installReferenceFile(*version, own).ok());
    EXPECT_TRUE(installReferenceFile(*region, own).ok());
    EXPECT_TRUE(QFile::exists(own + "/catalogue/2027-01-01.json"_L1));
    EXPECT_TRUE(QFile::exists(own + "/calendars/FR.json"_L1));
    const auto reference = loadReference(own);
    ASSERT_TRUE(reference.ok());
    EXPECT_TRUE(reference->catalogue.byId(u"2027-01-01"_s));
    EXPECT_TRUE(reference->calendars.contains(u"FR"_s));
}

TEST_F(ReferenceFiles, ACatalogueFileNeverOverwritesAnother)
{
    const auto version = checkReferenceFile(write(u"in.json"_s, terms("2027-01-01", kLater, kOpen)), builtIn());
    ASSERT_TRUE(version.ok());
    ASSERT_TRUE(installReferenceFile(*version, path()).ok());
    const auto again = installReferenceFile(*version, path());
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.problem().code, ProblemCode::AlreadyExists);
}

TEST_F(ReferenceFiles, ACalendarTakesThePlaceOfItsRegionsFile)
{
    write(u"calendars/my-own.json"_s, calendar("FR"));
    const auto region =
        checkReferenceFile(write(u"fr.json"_s, edited(calendar("FR"), u"name.en"_s, u"France"_s)), builtIn());
    ASSERT_TRUE(region.ok());
    ASSERT_TRUE(installReferenceFile(*region, path()).ok());
    EXPECT_FALSE(QFile::exists(path(u"calendars/FR.json"_s)));
    const auto reference = loadReference(path());
    ASSERT_TRUE(reference.ok());
    EXPECT_EQ(reference->calendar(u"FR"_s).name().en, u"France");
}

TEST_F(ReferenceFiles, InstallingWhereNothingCanBeWrittenIsRefused)
{
    const auto region = checkReferenceFile(write(u"fr.json"_s, calendar("FR")), builtIn());
    ASSERT_TRUE(region.ok());
    const auto installed = installReferenceFile(*region, path(u"fr.json"_s)); // a file is where the directory should be
    ASSERT_FALSE(installed.ok());
    EXPECT_EQ(installed.problem().code, ProblemCode::FileNotWritable);
    EXPECT_FALSE(installReferenceFile(*region, {}).ok());
}

TEST(Reference, AnEmptyRegionIsMainlandChina)
{
    EXPECT_EQ(builtIn().calendar({}).region(), u"CN");
}

TEST(Reference, AnUnknownRegionHasWeekendsAloneAndIsProvisional)
{
    const WorkCalendar &calendar = builtIn().calendar(u"XX"_s);
    EXPECT_TRUE(calendar.isWorkingDay(day("2026-10-01")));
    EXPECT_FALSE(calendar.isWorkingDay(day("2026-10-10")));
    EXPECT_TRUE(calendar.add(day("2026-09-30"), 1).provisional);
}
