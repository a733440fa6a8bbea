#pragma once

#include "domain/result.h"

#include <QStringList>

#include <memory>

class QIODevice;

namespace tam {

/** How a table is written; what is empty is found out from the file. */
struct CsvFormat
{
    QChar separator;    ///< CSV; null: the one of comma, semicolon and tab that the header has most of
    QString encoding;   ///< CSV; see TextDecoder
    QString sheet = {}; ///< XLSX; empty: the first one that is shown
};

/** What a reader found out about the file. */
struct TableForm
{
    QString encoding;   ///< empty for a workbook
    QChar separator;    ///< null for a workbook
    QStringList sheets; ///< of a workbook
    QString sheet;      ///< the one that is read
};

/** A table of texts with a header row: a CSV file, or a sheet of a workbook. Read once, row by row. */
class TableReader
{
public:
    virtual ~TableReader() = default;

    /** Finds out the form and reads the header. */
    virtual Result<void> open() = 0;
    virtual const QStringList &header() const = 0;

    /**
     * The next row, which has as many cells as the header, or false at the end. A problem has its line, and the rows
     * behind it can still be read, unless broken() says that there is no going on.
     */
    virtual Result<bool> next(QStringList &cells) = 0;
    virtual bool broken() const = 0;

    virtual qint64 line() const = 0; ///< where the last row begins, 1-based
    virtual TableForm form() const = 0;
    virtual qint64 bytesRead() const = 0; ///< of bytesTotal()
    virtual qint64 bytesTotal() const = 0;
};

/** The reader for what the open device holds: a workbook when it begins like a ZIP archive, else CSV. */
Result<std::unique_ptr<TableReader>> tableReader(QIODevice &device, const CsvFormat &format);

} // namespace tam
