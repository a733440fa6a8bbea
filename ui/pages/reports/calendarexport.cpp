#include "pages/reports/calendarexport.h"

#include "icalendar/icsfile.h"
#include "report/reportfile.h"
#include "support/dialogs.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct CalendarExportWords
{
    Q_DECLARE_TR_FUNCTIONS(CalendarExport)
};

const QString kFolderKey = QStringLiteral("calendar/folder");

} // namespace

bool exportCalendar(QWidget *parent, AppContext &context, QDate first, QDate last)
{
    const QDate today = context.zone().dateAt(context.asOf());
    const auto choice = dialogs().choose(
        parent, CalendarExportWords::tr("Export the calendar"), CalendarExportWords::tr("Escorts and duties of"),
        {CalendarExportWords::tr("the days shown: %1 to %2").arg(wording::date(first), wording::date(last)),
         CalendarExportWords::tr("today and later"), CalendarExportWords::tr("all days")},
        1, CalendarExportWords::tr("Go on"));
    if (!choice)
        return false;
    CalendarOptions options;
    options.asOf = context.asOf();
    if (*choice == 0)
        options.to = last;
    if (*choice < 2)
        options.from = *choice == 0 ? first : today;
    const QString folder = context.settings()
                               .value(kFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                               .toString();
    QString file = dialogs().saveFile(parent, CalendarExportWords::tr("Export the calendar"),
                                      QDir(folder).filePath(QStringLiteral("TAM Console.ics")),
                                      CalendarExportWords::tr("Calendars (*.ics)"));
    if (file.isEmpty())
        return false;
    if (QFileInfo(file).suffix().compare(QLatin1String("ics"), Qt::CaseInsensitive) != 0)
        file += QStringLiteral(".ics");
    context.settings().setValue(kFolderKey, QFileInfo(file).absolutePath());
    auto events = calendarEvents(context.store(), options);
    auto bytes =
        events ? icsOf(*events, QStringLiteral("TAM Console"), context.now()) : Result<QByteArray>(events.problem());
    auto written = bytes ? writeWhole(file, *bytes) : Result<void>(bytes.problem());
    if (!written) {
        showProblem(parent, written.problem());
        return false;
    }
    return true;
}

} // namespace tam::ui
