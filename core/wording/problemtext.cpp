#include "wording/problemtext.h"

#include "wording/names.h"
#include "wording/reasontext.h"

#include <QCoreApplication>

namespace tam::wording {

namespace {

const char *sentence(ProblemCode code)
{
    switch (code) {
    case ProblemCode::FileNotReadable:
        return QT_TRANSLATE_NOOP("Problem", "The file cannot be read: %1. Check the path and the permissions.");
    case ProblemCode::FileNotWritable:
        return QT_TRANSLATE_NOOP("Problem", "The file cannot be written: %1. Choose another place or free some space.");
    case ProblemCode::JsonSyntax:
        return QT_TRANSLATE_NOOP("Problem", "This is not valid JSON: %1. Export the file again or mend this place.");
    case ProblemCode::TooDeep:
        return QT_TRANSLATE_NOOP("Problem", "The data is nested deeper than %1 levels.");
    case ProblemCode::NotUtf8:
        return QT_TRANSLATE_NOOP("Problem", "The text is not valid UTF-8. Save the file as UTF-8.");
    case ProblemCode::ByteOrderMark:
        return QT_TRANSLATE_NOOP("Problem", "The file starts with a byte-order mark. Save it as UTF-8 without one.");
    case ProblemCode::WrongFormat:
        return QT_TRANSLATE_NOOP("Problem", "The format is “%1”, expected “%2”.");
    case ProblemCode::MissingField:
        return QT_TRANSLATE_NOOP("Problem", "The field “%1” is required and missing.");
    case ProblemCode::WrongType:
        return QT_TRANSLATE_NOOP("Problem", "The field “%1” has the wrong type, expected: %2.");
    case ProblemCode::UnknownEnum:
        return QT_TRANSLATE_NOOP("Problem", "The field “%1” has the unknown value “%2”. Accepted: %3.");
    case ProblemCode::ImpossibleDate:
        return QT_TRANSLATE_NOOP(
            "Problem", "The field “%1” holds “%2”, which is not a date. Dates are written YYYY-MM-DD, months YYYY-MM.");
    case ProblemCode::BadInstant:
        return QT_TRANSLATE_NOOP("Problem", "The field “%1” holds “%2”, which is not an instant. Write it as "
                                            "2026-10-01T08:00:00+08:00, with an offset.");
    case ProblemCode::BadUuid:
        return QT_TRANSLATE_NOOP("Problem", "The field “%1” holds “%2”, which is not a UUID.");
    case ProblemCode::BadNumber:
        return QT_TRANSLATE_NOOP("Problem", "The field “%1” holds “%2”, which is not an accepted number.");
    case ProblemCode::TextEmpty:
        return QT_TRANSLATE_NOOP("Problem", "The field “%1” must not be empty.");
    case ProblemCode::TextTooLong:
        return QT_TRANSLATE_NOOP("Problem", "The field “%1” is too long: %2, at most %3.");
    case ProblemCode::ControlCharacter:
        return QT_TRANSLATE_NOOP("Problem", "The field “%1” contains the control character %2.");
    case ProblemCode::RecordTooLarge:
        return QT_TRANSLATE_NOOP("Problem", "The record has %1 bytes, at most %2 are accepted.");
    case ProblemCode::UnknownTimeZone:
        return QT_TRANSLATE_NOOP(
            "Problem", "The field “%1” names the unknown time zone “%2”. Use an IANA name such as Asia/Shanghai.");
    case ProblemCode::UnknownCalendar:
        return QT_TRANSLATE_NOOP("Problem", "There is no working-day calendar “%1”: weekends alone are counted, and "
                                            "dates are provisional. Add the calendar file.");
    case ProblemCode::DuplicateId:
        return QT_TRANSLATE_NOOP("Problem", "The id %1 occurs twice.");
    case ProblemCode::DuplicateField:
        return QT_TRANSLATE_NOOP("Problem", "The member “%1” occurs twice.");
    case ProblemCode::DanglingReference:
        return QT_TRANSLATE_NOOP("Problem", "“%1” refers to %2, but there is no such %3.");
    case ProblemCode::EndBeforeStart:
        return QT_TRANSLATE_NOOP("Problem", "“%2” lies before “%1”. Correct one of the two.");
    case ProblemCode::EndNotAfterStart:
        return QT_TRANSLATE_NOOP("Problem", "“%2” is not after “%1”. Correct one of the two.");
    case ProblemCode::DaysNegative:
        return QT_TRANSLATE_NOOP("Problem", "“%1” is negative: %2.");
    case ProblemCode::DaysNotQuarters:
        return QT_TRANSLATE_NOOP("Problem", "“%1” is %2; days are counted in quarters (0.25).");
    case ProblemCode::EliteWithoutInvitation:
        return QT_TRANSLATE_NOOP("Problem", "An elite plan needs invited_by.");
    case ProblemCode::LogReversedTwice:
        return QT_TRANSLATE_NOOP("Problem", "The work log %1 is reversed twice.");
    case ProblemCode::ReversalMismatch:
        return QT_TRANSLATE_NOOP("Problem", "The entry reverses the work log %1 but differs from it in “%2”.");
    case ProblemCode::AlreadyExists:
        return QT_TRANSLATE_NOOP("Problem",
                                 "A different record with the id %1 already exists. Use --update to let the file win.");
    case ProblemCode::ValueOfNewerVersion:
        return QT_TRANSLATE_NOOP("Problem", "The field “%1” has the value “%2”, which this version of the program does "
                                            "not know and so does not change. Upgrade the program.");
    case ProblemCode::EliteWithoutEarlierPlan:
        return QT_TRANSLATE_NOOP("Problem", "The elite order has no earlier enterprise or premier order.");
    case ProblemCode::LogsOnCancelledEngagement:
        return QT_TRANSLATE_NOOP("Problem", "The cancelled engagement %1 has live work logs; they are not counted.");
    case ProblemCode::CustomerMismatch:
        return QT_TRANSLATE_NOOP("Problem",
                                 "“%1” refers to %2, which belongs to another customer. Refer to a record of the "
                                 "same customer, or correct customer_id.");
    case ProblemCode::SeveralLogsOnOneDay:
        return QT_TRANSLATE_NOOP("Problem", "More than one day is logged for one engagement on %1.");
    case ProblemCode::UnknownProduct:
        return QT_TRANSLATE_NOOP("Problem", "The product “%1” is not in the directory.");
    case ProblemCode::ResolvedWithoutTime:
        return QT_TRANSLATE_NOOP("Problem",
                                 "The incident is resolved or closed, but without a time: its clocks cannot be judged "
                                 "rightly. Give it its times.");
    case ProblemCode::CsvNoHeader:
        return QT_TRANSLATE_NOOP("Problem", "The CSV file has no header row.");
    case ProblemCode::CsvRaggedRow:
        return QT_TRANSLATE_NOOP("Problem", "Cells in this row: %1, in the header: %2.");
    case ProblemCode::CsvQuote:
        return QT_TRANSLATE_NOOP(
            "Problem", "A quoted cell is not closed properly. A quote inside a quoted cell is written twice.");
    case ProblemCode::CsvUnknownColumn:
        return QT_TRANSLATE_NOOP("Problem", "The mapping names the column “%1”, which the file does not have.");
    case ProblemCode::CsvUnmappedField:
        return QT_TRANSLATE_NOOP("Problem",
                                 "No column gives the required field “%1”. Map a column to it, or state one value for "
                                 "every row (“defaults” of the mapping).");
    case ProblemCode::CsvEncoding:
        return QT_TRANSLATE_NOOP("Problem", "The text is neither UTF-8 nor %1. Save it as UTF-8.");
    case ProblemCode::CsvUnknownCustomer:
        return QT_TRANSLATE_NOOP("Problem", "There is no customer “%1”.");
    case ProblemCode::CsvAmbiguousCustomer:
        return QT_TRANSLATE_NOOP("Problem", "“%1” fits more than one customer. Use the id.");
    case ProblemCode::CsvRepeatedRow:
        return QT_TRANSLATE_NOOP("Problem", "This row says the same as row %1. If both were worked, tell them apart in "
                                            "the summary; else remove one.");
    case ProblemCode::CsvSameLog:
        return QT_TRANSLATE_NOOP("Problem", "The ledger has a work log of %1 with %2 days by the same person already. "
                                            "If this is the same work, reverse one of them.");
    case ProblemCode::SheetNotReadable:
        return QT_TRANSLATE_NOOP("Problem", "This is no complete XLSX workbook. Save it once more as .xlsx.");
    case ProblemCode::SheetProtected:
        return QT_TRANSLATE_NOOP(
            "Problem", "This is an old .xls workbook or one with a password. Save it as .xlsx without a password.");
    case ProblemCode::SheetTooLarge:
        return QT_TRANSLATE_NOOP("Problem", "The workbook holds more than is read (%1). Keep only the sheet that is "
                                            "to be imported, or save it as CSV.");
    case ProblemCode::SheetMissing:
        return QT_TRANSLATE_NOOP("Problem", "The workbook has no sheet “%1”.");
    case ProblemCode::SheetCellError:
        return QT_TRANSLATE_NOOP("Problem", "The cell in “%1” holds “%2”, an error or a formula without a result. "
                                            "Mend it and save the workbook.");
    case ProblemCode::BundleLocked:
        return QT_TRANSLATE_NOOP("Problem", "The take-along file cannot be opened: the passphrase is wrong, or the "
                                            "file is not complete or was changed. Nothing was changed here.");
    case ProblemCode::BundleNewer:
        return QT_TRANSLATE_NOOP("Problem",
                                 "The take-along file was made by a newer version (format %1). Update TAM Console.");
    case ProblemCode::PassphraseWeak:
        return QT_TRANSLATE_NOOP("Problem", "The passphrase is too short: it needs at least %1 characters.");
    case ProblemCode::BundleMerged:
        return QT_TRANSLATE_NOOP("Problem", "The work of this take-along file was merged already (%1).");
    case ProblemCode::StoreNotReadable:
        return QT_TRANSLATE_NOOP("Problem", "The store cannot be opened: %1.");
    case ProblemCode::StoreReadOnly:
        return QT_TRANSLATE_NOOP("Problem",
                                 "The store cannot be written: %1. Check the permissions of the file and its folder.");
    case ProblemCode::StoreCorrupt:
        return QT_TRANSLATE_NOOP("Problem", "The store is damaged: %1. Restore a backup; the damaged file is kept.");
    case ProblemCode::StoreOlder:
        return QT_TRANSLATE_NOOP("Problem",
                                 "The store was written by an older version (%1, this one reads %2). Open it "
                                 "once in the console, or with a command that writes; a backup is kept.");
    case ProblemCode::StoreNewer:
        return QT_TRANSLATE_NOOP("Problem", "The store was written by a newer version (%1, this one understands %2). "
                                            "Update TAM Console; the store is untouched.");
    case ProblemCode::StoreNotOurs:
        return QT_TRANSLATE_NOOP("Problem",
                                 "The file is not a TAM Console store. Choose another file; it is untouched.");
    case ProblemCode::StoreInUse:
        return QT_TRANSLATE_NOOP("Problem", "The store is being written by %1. Close it there first.");
    case ProblemCode::StoreBusy:
        return QT_TRANSLATE_NOOP("Problem", "The store is busy. Try again.");
    case ProblemCode::DiskFull:
        return QT_TRANSLATE_NOOP("Problem", "The disk is full. Nothing was changed; free some space and try again.");
    case ProblemCode::StoreFailed:
        return QT_TRANSLATE_NOOP("Problem", "The store reported: %1.");
    case ProblemCode::MigrationFailed:
        return QT_TRANSLATE_NOOP("Problem", "The store could not be brought to version %1: %2. It is unchanged.");
    case ProblemCode::BackupFailed:
        return QT_TRANSLATE_NOOP("Problem", "The backup failed: %1.");
    case ProblemCode::CatalogueInvalid:
        return QT_TRANSLATE_NOOP("Problem", "The plan catalogue is refused: %1.");
    case ProblemCode::CalendarInvalid:
        return QT_TRANSLATE_NOOP("Problem", "The working-day calendar is refused: %1.");
    case ProblemCode::ChangedMeanwhile:
        return QT_TRANSLATE_NOOP("Problem", "“%1” was changed meanwhile. Nothing was saved; look at it again.");
    case ProblemCode::LedgerEntry:
        return QT_TRANSLATE_NOOP("Problem", "An entry of the ledger or of the audit trail is never changed. Reverse a "
                                            "wrong work log and log a new one.");
    case ProblemCode::NotPermitted:
        return QT_TRANSLATE_NOOP("Problem", "You may read “%1”, but not change it. Ask your team lead.");
    case ProblemCode::ServerUnreachable:
        return QT_TRANSLATE_NOOP("Problem", "The server cannot be reached: %1. Your edits are kept and sent later.");
    case ProblemCode::ServerAnswer:
        return QT_TRANSLATE_NOOP(
            "Problem",
            "The server's answer is not as agreed (%1). Check the address; tell the server's operator if it stays so.");
    case ProblemCode::ServerBusy:
        return QT_TRANSLATE_NOOP("Problem", "The server is busy (%1). Try again later; your edits are kept.");
    case ProblemCode::ServerFailed:
        return QT_TRANSLATE_NOOP(
            "Problem", "The server refused the request (%1 %2). Your edits are kept; tell the server's operator.");
    case ProblemCode::SignInNeeded:
        return QT_TRANSLATE_NOOP("Problem",
                                 "Sign in again: the server no longer accepts the present token. Nothing was deleted.");
    case ProblemCode::AccountDisabled:
        return QT_TRANSLATE_NOOP("Problem", "The account is disabled. Ask your administrator.");
    case ProblemCode::ClientTooOld:
        return QT_TRANSLATE_NOOP("Problem",
                                 "This version is too old for the server. Update TAM Console; your edits are kept.");
    case ProblemCode::AnotherAccount:
        return QT_TRANSLATE_NOOP("Problem",
                                 "This store belongs to another account. Use a store of its own for each account.");
    case ProblemCode::StoreHasRecords:
        return QT_TRANSLATE_NOOP("Problem", "This store has records of its own and cannot be connected. Import them on "
                                            "the server and connect a new store.");
    case ProblemCode::HistoryReplaced:
        return QT_TRANSLATE_NOOP(
            "Problem", "The server has lost most of what this store knows. Confirm before it is taken over here.");
    case ProblemCode::InsecureServer:
        return QT_TRANSLATE_NOOP("Problem",
                                 "“%1” is not safe: the address must begin with https://, except on this computer.");
    case ProblemCode::NotConnected:
        return QT_TRANSLATE_NOOP("Problem", "This store is not connected. Name the server with --server.");
    case ProblemCode::StoreConnected:
        return QT_TRANSLATE_NOOP("Problem", "This store is connected to a server. Use --update, which sends the file's "
                                            "records as your edits, or import the file on the server.");
    case ProblemCode::NotFound:
        return QT_TRANSLATE_NOOP("Problem", "There is no %1 “%2”.");
    case ProblemCode::Ambiguous:
        return QT_TRANSLATE_NOOP("Problem", "More than one %1 fits “%2”. Use the id.");
    case ProblemCode::BadArgument:
        return QT_TRANSLATE_NOOP("Problem", "The argument %1 is “%2”; expected: %3.");
    case ProblemCode::Cancelled:
        return QT_TRANSLATE_NOOP("Problem", "Cancelled; nothing was changed.");
    }
    return "";
}

} // namespace

QString place(const Problem &problem)
{
    QString where = problem.file;
    if (problem.line > 0) {
        where += u':' + QString::number(problem.line);
        if (problem.column > 0)
            where += u':' + QString::number(problem.column);
    }
    if (!problem.path.isEmpty())
        where += (where.isEmpty() ? QString() : QStringLiteral(" ")) + problem.path;
    return where;
}

QString text(const Problem &problem)
{
    QString message = QCoreApplication::translate("Problem", sentence(problem.code));
    // All at once: an argument may itself contain %1.
    QStringList arguments = problem.arguments;
    // The catalogue's reasons come in both languages: {English, Chinese}.
    if ((problem.code == ProblemCode::CatalogueInvalid || problem.code == ProblemCode::CalendarInvalid) && chinese() &&
        arguments.size() > 1)
        arguments.removeFirst();
    for (qsizetype i = 0; i < arguments.size(); ++i)
        arguments[i] = argumentText(problem.code, i, arguments[i]);
    while (arguments.size() < 3)
        arguments.append(QString());
    if (message.contains(u"%3"))
        message = message.arg(arguments[0], arguments[1], arguments[2]);
    else if (message.contains(u"%2"))
        message = message.arg(arguments[0], arguments[1]);
    else if (message.contains(u"%1"))
        message = message.arg(arguments[0]);
    const QString where = place(problem);
    return where.isEmpty() ? message : where + QStringLiteral(": ") + message;
}

} // namespace tam::wording
