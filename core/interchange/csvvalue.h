#pragma once

#include "domain/field.h"
#include "interchange/csvmapping.h"

namespace tam {

/**
 * A date and time as people write it: 2026/9/1 8:30, 2026-09-01 08:30:15, 2026年9月1日 8时30分, 2026.9.1, 2026/9/1
 * 下午2:05. Year first; anything else needs a format. An ISO instant with offset has no need of a zone.
 */
struct CsvTime
{
    QDate date;
    QTime time;      ///< invalid: a date alone
    Instant instant; ///< when the text has an offset

    static std::optional<CsvTime> fromText(QStringView text, const QString &format);
    /** The instant in a zone; nothing for a time that the zone's clocks skip. A date alone is its first instant. */
    std::optional<Instant> in(const Zone &zone) const;
};

/**
 * Reads one cell into one field: values of the mapping first, then codes, flags, dates, lists and texts. Not for
 * references, which need the store (CsvBinder). `zone` is used for times without an offset.
 */
Result<void> readCell(const Field &field, const CsvColumn &column, const Zone &zone, QStringView cell,
                      RecordBase &record);

/** The parts of a cell that holds a list. */
QStringList listOfCell(const CsvColumn &column, QStringView cell);

} // namespace tam
