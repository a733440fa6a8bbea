#include "catalogue/referencefiles.h"
#include "catalogue/timeline.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

/** The name of an addition's file: ids and regions hold letters, digits, dots and hyphens; several ids are joined. */
QString fileNameOf(const QString &id)
{
    QString name;
    for (const QChar c : id) {
        const bool plain = c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || (c == u'.' && !name.isEmpty()));
        if (plain)
            name += c;
        else if (c != u' ')
            name += u'_';
    }
    return name.left(120) + ".json"_L1;
}

Result<ReferenceAddition> checkVersions(const QByteArray &content, const QString &fileName, const Reference &present)
{
    const auto versions = readCatalogueVersions(content, fileName);
    if (!versions)
        return versions.problem();
    QStringList ids;
    std::vector<PlacedVersion> placed;
    for (size_t i = 0; i < versions->size(); ++i) {
        ids.append((*versions)[i].id);
        placed.push_back({(*versions)[i], fileName, u"versions[%1]"_s.arg(i)});
    }
    if (const auto timeline = mergedTimeline(present.catalogue.versions(), std::move(placed)); !timeline)
        return timeline.problem();
    return ReferenceAddition{false, ids.join(", "_L1), content};
}

/** The file that holds this region now, so that a second one does not come to stand beside it. */
QString calendarFile(const QString &directory, const QString &region)
{
    for (const QString &path : jsonFiles(directory)) {
        const auto content = readReferenceFile(path);
        if (!content)
            continue;
        const auto calendar = readCalendar(*content, path);
        if (calendar && calendar->region() == region)
            return path;
    }
    return directory + u'/' + fileNameOf(region);
}

} // namespace

Result<ReferenceAddition> checkReferenceFile(const QString &fileName, const Reference &present)
{
    const auto content = readReferenceFile(fileName);
    if (!content)
        return content.problem();
    const auto source = parseJsonObject(*content, fileName, ProblemCode::CatalogueInvalid);
    if (!source)
        return source.problem();
    const QString format = source->root.value("format"_L1).toString();
    if (format == u"tam-catalogue/1")
        return checkVersions(*content, fileName, present);
    if (format == u"tam-calendar/1") {
        const auto calendar = readCalendar(*content, fileName);
        if (!calendar)
            return calendar.problem();
        return ReferenceAddition{true, calendar->region(), *content};
    }
    return source->located(
        Problem(ProblemCode::WrongFormat, {format, u"tam-catalogue/1, tam-calendar/1"_s}).at(u"format"_s));
}

Result<void> installReferenceFile(const ReferenceAddition &addition, const QString &directory)
{
    if (directory.isEmpty() || addition.id.isEmpty())
        return Problem(ProblemCode::BadArgument, {u"directory"_s, directory, u"a directory and a checked addition"_s});
    const QString target = directory + (addition.isCalendar ? "/calendars"_L1 : "/catalogue"_L1);
    if (!QDir().mkpath(target))
        return Problem(ProblemCode::FileNotWritable, {u"the directory cannot be made"_s}).in(target);
    const QString path =
        addition.isCalendar ? calendarFile(target, addition.id) : target + u'/' + fileNameOf(addition.id);
    if (!addition.isCalendar && QFileInfo::exists(path))
        return Problem(ProblemCode::AlreadyExists, {addition.id}).in(path);

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(addition.content) != addition.content.size() || !file.commit())
        return Problem(ProblemCode::FileNotWritable, {file.errorString()}).in(path);
    return {};
}

} // namespace tam
