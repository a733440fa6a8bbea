#include "catalogue/referencefiles.h"
#include "catalogue/timeline.h"

#include <QDir>
#include <QFile>

// The resources of a static library are dropped by the linker unless somebody asks for them; the macro works outside
// namespaces only.
static void initialiseReferenceResources()
{
    Q_INIT_RESOURCE(data);
}

namespace tam {

using namespace Qt::StringLiterals;

QStringList jsonFiles(const QString &directory)
{
    const QDir dir(directory);
    QStringList paths;
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        paths.append(dir.filePath(name));
    return paths;
}

Result<QByteArray> readReferenceFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Problem(ProblemCode::FileNotReadable, {file.errorString()}).in(path);
    const QByteArray content = file.read(kReferenceFileLimit + 1); // one more than accepted tells that it is too large
    if (file.error() != QFileDevice::NoError)
        return Problem(ProblemCode::FileNotReadable, {file.errorString()}).in(path);
    return content;
}

namespace {

Result<std::vector<PlacedVersion>> readVersions(const QString &directory)
{
    std::vector<PlacedVersion> placed;
    for (const QString &path : jsonFiles(directory)) {
        const auto content = readReferenceFile(path);
        if (!content)
            return content.problem();
        auto versions = readCatalogueVersions(*content, path);
        if (!versions)
            return versions.problem();
        for (size_t i = 0; i < versions->size(); ++i)
            placed.push_back({std::move((*versions)[i]), path, u"versions[%1]"_s.arg(i)});
    }
    return placed;
}

Result<QMap<QString, WorkCalendar>> readCalendars(const QString &directory)
{
    QMap<QString, WorkCalendar> calendars;
    for (const QString &path : jsonFiles(directory)) {
        const auto content = readReferenceFile(path);
        if (!content)
            return content.problem();
        auto calendar = readCalendar(*content, path);
        if (!calendar)
            return calendar.problem();
        const QString region = calendar->region();
        if (calendars.contains(region)) // two files of one directory: which of them counts would be chance
            return Problem(ProblemCode::DuplicateId, {region}).in(path).at(u"region"_s);
        calendars.insert(region, std::move(calendar).value());
    }
    return calendars;
}

Result<void> addDirectory(const QString &directory, Reference &reference)
{
    auto versions = readVersions(directory + "/catalogue"_L1);
    if (!versions)
        return versions.problem();
    auto timeline = mergedTimeline(reference.catalogue.versions(), std::move(versions).value());
    if (!timeline)
        return timeline.problem();
    auto calendars = readCalendars(directory + "/calendars"_L1);
    if (!calendars)
        return calendars.problem();
    reference.catalogue = Catalogue(std::move(timeline).value());
    for (auto it = calendars->cbegin(); it != calendars->cend(); ++it)
        reference.calendars.insert(it.key(), it.value());
    return {};
}

} // namespace

const WorkCalendar &Reference::calendar(const QString &region) const
{
    const auto found = calendars.constFind(region.isEmpty() ? u"CN"_s : region);
    if (found != calendars.constEnd())
        return *found;
    static const WorkCalendar weekendsAlone({}, {}, {Qt::Saturday, Qt::Sunday}, {});
    return weekendsAlone;
}

Result<Reference> loadReference(const QString &directory)
{
    initialiseReferenceResources();
    Reference reference;
    if (const auto builtIn = addDirectory(u":/tam"_s, reference); !builtIn)
        return builtIn.problem();
    if (reference.catalogue.versions().empty() || reference.calendars.isEmpty())
        return Problem(ProblemCode::CatalogueInvalid,
                       {u"the program was built without its reference data"_s, u"程序内没有目录数据"_s});
    if (!directory.isEmpty()) {
        if (const auto own = addDirectory(directory, reference); !own)
            return own.problem();
    }
    return reference;
}

} // namespace tam
