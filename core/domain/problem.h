#pragma once

#include <QString>
#include <QStringList>

namespace tam {

/**
 * What can be wrong with input or with the store. Core names the problem; core/wording turns it into one
 * sentence with place, reason and remedy. The arguments of each code are listed beside it.
 */
enum class ProblemCode {
    // files
    FileNotReadable, // {system reason}
    FileNotWritable, // {system reason}
    JsonSyntax,      // {code of a JsonFault}
    TooDeep,         // {maximum depth}
    NotUtf8,         // {}
    ByteOrderMark,   // {}
    WrongFormat,     // {found format or empty, expected format}
    // records (domain.md section 3)
    MissingField,           // {field}
    WrongType,              // {field, expected}
    UnknownEnum,            // {field, value, accepted values joined by ", "}
    ImpossibleDate,         // {field, value}
    BadInstant,             // {field, value}
    BadUuid,                // {field, value}
    BadNumber,              // {field, value}
    TextEmpty,              // {field}
    TextTooLong,            // {field, length, maximum}
    ControlCharacter,       // {field, code point U+XXXX}
    RecordTooLarge,         // {size, maximum}
    UnknownTimeZone,        // {value}
    UnknownCalendar,        // {value}
    DuplicateId,            // {id}
    DuplicateField,         // {field}
    DanglingReference,      // {field, id, kind that was expected}
    EndBeforeStart,         // {start field, end field}
    EndNotAfterStart,       // {start field, end field}: what must take some time takes none
    DaysNegative,           // {field, value}
    DaysNotQuarters,        // {field, value}
    EliteWithoutInvitation, // {}
    LogReversedTwice,       // {id of the reversed log}
    ReversalMismatch,       // {id of the reversed log, what differs}
    CustomerMismatch,       // {field, id}: the record referred to belongs to another customer
    AlreadyExists,          // {id}: the store has a different record with this id
    ValueOfNewerVersion,    // {field, value}: a value that this version does not know is not changed here
    // warnings: the import goes on
    EliteWithoutEarlierPlan,   // {}
    LogsOnCancelledEngagement, // {engagement id}
    SeveralLogsOnOneDay,       // {date}
    UnknownProduct,            // {value}
    ResolvedWithoutTime,       // {}
    // CSV
    CsvNoHeader,          // {}
    CsvRaggedRow,         // {cells found, cells expected}
    CsvQuote,             // {}: text behind a closing quote, or a quoted cell that never ends
    CsvUnknownColumn,     // {column}
    CsvUnmappedField,     // {field}
    CsvEncoding,          // {encoding tried}
    CsvUnknownCustomer,   // {value}
    CsvAmbiguousCustomer, // {value}
    CsvRepeatedRow,       // {line of the first}
    CsvSameLog,           // {date, days}: a warning; the ledger has such a work log, entered in another way
    // XLSX
    SheetNotReadable, // {}: no workbook, or a broken one
    SheetProtected,   // {}: an old .xls, or encrypted
    SheetTooLarge,    // {limit}: what is in it would not fit
    SheetMissing,     // {name of the sheet}
    SheetCellError,   // {column, value}: an error, or a formula that was never calculated
    // take-along bundles
    BundleLocked,   // {}: the passphrase is wrong, or the file was cut or changed; nothing tells which
    BundleNewer,    // {version}
    PassphraseWeak, // {least number of characters}
    BundleMerged,   // {instant}: it was merged already
    // store
    StoreNotReadable, // {system or SQLite reason}
    StoreReadOnly,    // {reason}
    StoreCorrupt,     // {what the check said}
    StoreOlder,       // {version found, version needed}: a reader cannot bring it up to date
    StoreNewer,       // {version found, version understood}
    StoreNotOurs,     // {}
    StoreInUse,       // {who holds it}
    StoreBusy,        // {}
    DiskFull,         // {}
    StoreFailed,      // {SQLite message}
    MigrationFailed,  // {step, message}
    BackupFailed,     // {message}
    // catalogue and calendars
    CatalogueInvalid, // {reason}
    CalendarInvalid,  // {reason}
    // edits
    ChangedMeanwhile, // {field or kind}: the store has other values than the user saw
    LedgerEntry,      // {}: a work log or an audit entry is never changed
    NotPermitted,     // {name of the customer}: the account may only read there
    // synchronisation
    ServerUnreachable, // {reason}
    ServerAnswer,      // {what is missing or wrong}: not of the contract
    ServerBusy,        // {status}: try again later
    ServerFailed,      // {status, code}
    SignInNeeded,      // {}
    AccountDisabled,   // {}
    ClientTooOld,      // {}
    AnotherAccount,    // {}: the store belongs to another account
    StoreHasRecords,   // {}: a store with records of its own cannot be connected
    HistoryReplaced,   // {}: most of what was known is gone from the server; the user must agree
    InsecureServer,    // {URL}
    NotConnected,      // {}: the store has no server yet
    StoreConnected,    // {}: records come into it through the server alone
    // lookups
    NotFound,    // {what, value}
    Ambiguous,   // {what, value}
    BadArgument, // {argument, value, what is accepted}
    Cancelled,   // {}
};

/** One problem with its place ("portfolio.json", line 12, column 5, "customers[3].name") and arguments. */
struct Problem
{
    ProblemCode code = ProblemCode::StoreFailed;
    QStringList arguments;
    QString file;
    qint64 line = 0;   ///< 1-based; 0 = not known
    qint64 column = 0; ///< 1-based, in characters; 0 = not known
    QString path;      ///< path inside the file, such as customers[3].name

    Problem() = default;
    Problem(ProblemCode c, QStringList args = {}) : code(c), arguments(std::move(args)) {}

    Problem &in(const QString &fileName)
    {
        file = fileName;
        return *this;
    }
    Problem &at(const QString &where)
    {
        path = where;
        return *this;
    }
    friend bool operator==(const Problem &, const Problem &) = default;
};

} // namespace tam
