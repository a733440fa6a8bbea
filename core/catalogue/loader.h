#pragma once

#include "catalogue/catalogue.h"
#include "domain/result.h"

#include <QMap>

namespace tam {

/** Reads catalogue versions from JSON (the format of resources/catalogue/*.json); every term is checked, a bad file is
 *  refused whole with path and reason (CatalogueInvalid, JsonSyntax …). */
Result<std::vector<CatalogueVersion>> readCatalogueVersions(const QByteArray &json, const QString &fileName);

/** Reads a working-day calendar (the format of resources/calendars/*.json). */
Result<WorkCalendar> readCalendar(const QByteArray &json, const QString &fileName);

/** What the rules know of the world: the catalogue and every working-day calendar by region. */
struct Reference {
    Catalogue catalogue;
    QMap<QString, WorkCalendar> calendars;

    /** The region's calendar; for an unknown region one with Saturday and Sunday off, in which everything is provisional. */
    const WorkCalendar &calendar(const QString &region) const;
    QStringList calendarNames() const { return calendars.keys(); }
};

/**
 * The built-in resources plus the administrator's files: `directory`/catalogue/*.json adds versions (ids must be new, periods must
 * fit without overlap: a version that starts inside an open-ended one ends that one there), `directory`/calendars/*.json adds or
 * replaces regions. An empty directory name loads the built-in ones only. The first bad file refuses the whole.
 */
Result<Reference> loadReference(const QString &directory);

/** Checks a file against the present reference and says what would be added, without writing. */
struct ReferenceAddition {
    bool isCalendar = false;
    QString id; ///< version id or region
    QByteArray content;
};
Result<ReferenceAddition> checkReferenceFile(const QString &fileName, const Reference &present);

/** Copies a checked addition into the administrator's directory (atomically); takes effect with the next loadReference(). */
Result<void> installReferenceFile(const ReferenceAddition &addition, const QString &directory);

} // namespace tam
