#pragma once

#include "interchange/csvreader.h"
#include "interchange/csvwords.h"

#include <QHash>
#include <QMap>

namespace tam {

/** What one column of a CSV file becomes. */
struct CsvColumn
{
    QString column;                ///< the header's text
    QString field;                 ///< a field of the kind, or "id"
    QMap<QString, QString> values; ///< cell → value, such as 紧急 → critical; other cells are read as they are
    QString format; ///< of dates and times, as QDateTime has it (yyyy/M/d H:mm); empty: the usual ones, year first
    QString listSeparator; ///< empty: ; ； 、 | and line breaks

    friend bool operator==(const CsvColumn &, const CsvColumn &) = default;
};

/**
 * How the rows of a CSV file become records of one kind. Its JSON form, for `tamctl import --csv KIND FILE --map …`:
 *
 *     {"columns": {"工单号": "number", "级别": {"field": "severity", "values": {"紧急": "critical", "一般": "low"}},
 *                  "创建时间": {"field": "opened_at", "format": "yyyy/M/d H:mm"}},
 *      "customer": {"column": "客户", "match": "name"}, "defaults": {"channel": "ticket"},
 *      "time_zone": "Asia/Shanghai", "separator": ";", "encoding": "GB18030", "sheet": "台账"}
 *
 * `customer` may be the column's name alone; match is any (default), id, name or account_id. Everything but `columns`
 * may be left out. `defaults` are the values that the user states for fields without a column or a value in a row: the
 * only ones that are not from the file. A work log's customer may be left out, too: it is its engagement's. An empty
 * cell is an absent field, and on an update leaves what the store has.
 */
struct CsvMapping
{
    Kind kind = Kind::Incident;
    QList<CsvColumn> columns;
    QString customerColumn;
    CustomerMatch customerMatch = CustomerMatch::Any;
    QMap<QString, QString> defaults; ///< field → text, for new records without a value
    QString timeZone;                ///< of times without an offset; empty: the customer's own
    CsvFormat format;

    /** Refuses unknown members, fields and zones: BadArgument {member, value, what is accepted}. */
    static Result<CsvMapping> fromJson(Kind kind, QByteArrayView json);
    QByteArray toJson() const;

    /**
     * A mapping made from the words of the header, Chinese or English. `rows` are a few rows of the file, from which
     * values that are no codes are mapped; what is left without a mapping is left out. It never has defaults: what
     * the file does not say is not made up, so that a required field without a column is refused (check()).
     */
    static CsvMapping suggest(Kind kind, const QStringList &header, const QList<QStringList> &rows = {});

    /** The mapping fits the header and fills what is required: CsvUnknownColumn, Ambiguous, DuplicateField,
     * CsvUnmappedField. */
    Result<void> check(const QStringList &header) const;

    friend bool operator==(const CsvMapping &a, const CsvMapping &b)
    {
        return a.toJson() == b.toJson() && a.kind == b.kind;
    }
};

} // namespace tam
