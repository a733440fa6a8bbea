#pragma once

#include "catalogue/catalogue.h"
#include "domain/result.h"

#include <QMap>

namespace tam {

/**
 * Reads catalogue versions from JSON (the format of resources/catalogue/, "tam-catalogue/1"), in the file's order;
 * every term is checked, a bad file is refused whole with file, line, column, path and reason. Arguments of
 * CatalogueInvalid and CalendarInvalid: the reason in English, the same in Chinese.
 */
Result<std::vector<CatalogueVersion>> readCatalogueVersions(const QByteArray &json, const QString &fileName);

/** Reads a working-day calendar (the format of resources/calendars/, "tam-calendar/1"). */
Result<WorkCalendar> readCalendar(const QByteArray &json, const QString &fileName);

/** What the rules know of the world: the catalogue and every working-day calendar by region. */
struct Reference
{
    Catalogue catalogue;
    QMap<QString, WorkCalendar> calendars;

    /**
     * The region's calendar, for an empty region that of CN (domain.md section 1); for an unknown one a calendar with
     * Saturday and Sunday off, in which everything is provisional.
     */
    const WorkCalendar &calendar(const QString &region) const;
    QStringList calendarNames() const { return calendars.keys(); }
};

/**
 * The built-in resources plus the administrator's files: the JSON files of `directory`/catalogue add versions, those of
 * `directory`/calendars add or replace regions. Ids of versions must be new. An added version ends an open-ended one
 * inside which it starts, and takes its time from one whose terms are unknown (so the terms of older orders can be
 * supplied); any other overlap is refused, and so is a time without a version. An empty directory name loads the
 * built-in ones only. The first bad file refuses the whole.
 */
Result<Reference> loadReference(const QString &directory);

/** Checks a file against the present reference and says what would be added, without writing. */
struct ReferenceAddition
{
    bool isCalendar = false;
    QString id; ///< region or version id; the ids of several versions joined by ", "
    QByteArray content;
};
Result<ReferenceAddition> checkReferenceFile(const QString &fileName, const Reference &present);

/**
 * Copies a checked addition into the administrator's directory (atomically); takes effect with the next
 * loadReference(). A calendar takes the place of the file that held its region; a catalogue file never overwrites
 * another.
 */
Result<void> installReferenceFile(const ReferenceAddition &addition, const QString &directory);

} // namespace tam
