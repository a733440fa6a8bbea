#include "catalogue/loader.h"
#include "catalogue/termsreader.h"
#include "catalogue/timeline.h"
#include "catalogue/versioncheck.h"

namespace tam {

using namespace Qt::StringLiterals;

namespace {

CatalogueVersion readVersion(const JsonObjectReader &object)
{
    CatalogueVersion version;
    version.id = object.identifier(u"id"_s, u".-"_s);
    version.effectiveFrom = object.instantOrNull(u"effective_from"_s);
    version.effectiveUntil = object.instantOrNull(u"effective_until"_s);
    if (!version.effectiveFrom.isNull() && !version.effectiveUntil.isNull() &&
        version.effectiveUntil <= version.effectiveFrom)
        object.reading().fail(Problem(ProblemCode::EndBeforeStart, {u"effective_from"_s, u"effective_until"_s}),
                              object.pathOf(u"effective_until"_s));
    const QString terms = object.text(u"terms"_s);
    if (terms != u"known" && terms != u"unknown")
        object.reading().fail(Problem(ProblemCode::UnknownEnum, {u"terms"_s, terms, u"known, unknown"_s}),
                              object.pathOf(u"terms"_s));
    version.known = terms == u"known";
    if (object.has(u"note"_s) || !version.known) // unknown terms are explained
        version.note = object.localText(u"note"_s, kTextLimitOfTerms);
    if (version.known) {
        readKnownTerms(object, version);
        checkKnownTerms(version, object.path(), object.reading());
        return version;
    }
    for (const QString &member : knownTermsMembers()) {
        if (object.has(member))
            object.reading().refuse(object.pathOf(member),
                                    u"a version with unknown terms cannot have “%1”"_s.arg(member),
                                    u"条款未知的版本不能有“%1”"_s.arg(member));
    }
    return version;
}

void checkAmongEachOther(const std::vector<CatalogueVersion> &versions, JsonReading &reading)
{
    for (size_t i = 0; i < versions.size(); ++i) {
        const QString path = u"versions[%1]"_s.arg(i);
        for (size_t j = 0; j < i; ++j) {
            if (versions[i].id == versions[j].id)
                reading.fail(Problem(ProblemCode::DuplicateId, {versions[i].id}), path + ".id"_L1);
            else if (periodsOverlap(versions[i], versions[j]))
                reading.refuse(path, u"its period overlaps that of the version “%1”"_s.arg(versions[j].id),
                               u"适用期与版本“%1”重叠"_s.arg(versions[j].id));
        }
    }
}

} // namespace

Result<std::vector<CatalogueVersion>> readCatalogueVersions(const QByteArray &json, const QString &fileName)
{
    const Result<JsonSource> source = parseJsonObject(json, fileName, ProblemCode::CatalogueInvalid);
    if (!source)
        return source.problem();
    JsonReading reading(*source, ProblemCode::CatalogueInvalid);
    reading.expectFormat(u"tam-catalogue/1"_s);
    const JsonObjectReader root(reading, source->root, {}, {u"format"_s, u"versions"_s});

    std::vector<CatalogueVersion> versions;
    const QStringList members{u"id"_s, u"effective_from"_s, u"effective_until"_s, u"terms"_s, u"note"_s};
    for (const JsonObjectReader &object : root.objects(u"versions"_s, members + knownTermsMembers()))
        versions.push_back(readVersion(object));
    if (!reading.failed())
        checkAmongEachOther(versions, reading);
    if (reading.failed())
        return reading.problem();
    return versions;
}

} // namespace tam
