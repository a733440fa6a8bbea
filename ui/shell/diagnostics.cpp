#include "shell/diagnostics.h"

#include "portfolio/snapshot.h"
#include "store/storestatistics.h"
#include "support/appcontext.h"
#include "support/dialogs.h"
#include "theme/thememanager.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QSysInfo>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct DiagnosticsWords
{
    Q_DECLARE_TR_FUNCTIONS(Diagnostics)
};

/// Settings whose values are codes of the console's own; all others are counted only.
const char *const plainSettings[] = {"theme",          "language",      "portfolio/view",   "quotas/view",
                                     "escorts/view",   "escorts/pools", "today/scope",      "today/group",
                                     "incidents/view", "risks/view",    "deliverables/view"};

/// Lines under a heading.
class Report
{
public:
    void heading(const QString &text)
    {
        m_text += (m_text.isEmpty() ? QString() : QStringLiteral("\n")) + u'[' + text + QStringLiteral("]\n");
    }
    void line(const QString &name, const QString &value) { m_text += name + QStringLiteral(": ") + value + u'\n'; }
    void line(const QString &name, qint64 value) { line(name, QString::number(value)); }
    void line(const QString &name, bool value) { line(name, value ? QStringLiteral("yes") : QStringLiteral("no")); }
    QString text() const { return m_text; }

private:
    QString m_text;
};

QString modeName(ThemeManager::Mode mode)
{
    return mode == ThemeManager::Mode::System  ? QStringLiteral("system")
           : mode == ThemeManager::Mode::Light ? QStringLiteral("light")
                                               : QStringLiteral("dark");
}

void addScreens(Report &report)
{
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        const QSize size = screen->size();
        report.line(QStringLiteral("screen"), QStringLiteral("%1x%2 at %3 %")
                                                  .arg(size.width())
                                                  .arg(size.height())
                                                  .arg(qRound(screen->devicePixelRatio() * 100)));
    }
}

} // namespace

QString Diagnostics::windowPart(AppContext &context, const ThemeManager &theme)
{
    Report report;
    report.heading(QStringLiteral("program"));
    report.line(QStringLiteral("version"), QCoreApplication::applicationVersion());
    report.line(
        QStringLiteral("qt"),
        QStringLiteral("%1, built with %2").arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)));
    report.line(QStringLiteral("build"), QSysInfo::buildAbi());
    report.line(QStringLiteral("system"), QSysInfo::prettyProductName());
    report.line(QStringLiteral("kernel"), QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion());
    report.line(QStringLiteral("platform"), QGuiApplication::platformName());
    report.line(QStringLiteral("locale"), QLocale::system().name() + QStringLiteral(", shown ") + QLocale().name());
    report.line(QStringLiteral("theme"), modeName(theme.mode()));
    addScreens(report);
    report.heading(QStringLiteral("settings"));
    QSettings &settings = context.settings();
    QStringList others = settings.allKeys();
    for (const char *key : plainSettings) {
        const QString name = QLatin1String(key);
        if (others.removeAll(name) > 0)
            report.line(name, settings.value(name).toString().left(40));
    }
    report.line(QStringLiteral("others"), qint64(others.size()));
    report.heading(QStringLiteral("view"));
    report.line(QStringLiteral("demo"), context.isDemo());
    report.line(QStringLiteral("as of fixed"), context.isAsOfFixed());
    report.line(QStringLiteral("as of"), context.asOf().toIso());
    report.line(QStringLiteral("zone"), context.zone().name());
    return report.text();
}

Result<QString> Diagnostics::storePart(Store &store, const Reference &reference, Instant asOf)
{
    Report report;
    report.heading(QStringLiteral("store"));
    QElapsedTimer timer;
    timer.start();
    auto statistics = storeStatistics(store);
    if (!statistics)
        return statistics.problem();
    const qint64 counting = timer.restart();
    report.line(QStringLiteral("sqlite"), statistics->sqliteVersion);
    report.line(QStringLiteral("schema"), qint64(statistics->schema));
    report.line(QStringLiteral("journal"), statistics->journalMode);
    report.line(QStringLiteral("bytes"), statistics->pages * statistics->pageSize);
    report.line(QStringLiteral("free bytes"), statistics->freePages * statistics->pageSize);
    report.line(QStringLiteral("connected"), statistics->connected);
    report.line(QStringLiteral("unsent"), statistics->unsent);
    report.line(QStringLiteral("to review"), statistics->toReview);
    const auto integrity = store.checkIntegrity();
    // What SQLite says of a damaged file may quote it: the code is enough.
    report.line(QStringLiteral("integrity"),
                integrity ? QStringLiteral("ok") : QStringLiteral("problem %1").arg(int(integrity.problem().code)));
    const qint64 checking = timer.restart();
    report.heading(QStringLiteral("records"));
    for (const KindInfo &info : allKinds())
        report.line(QString(info.pluralKey()), statistics->records[size_t(info.kind)]);
    auto snapshot = buildSnapshot(store, reference, asOf);
    const qint64 building = timer.elapsed();
    report.heading(QStringLiteral("milliseconds"));
    report.line(QStringLiteral("count"), counting);
    report.line(QStringLiteral("integrity check"), checking);
    if (snapshot) {
        report.line(QStringLiteral("portfolio"), building);
        report.line(QStringLiteral("today items"), qint64((*snapshot)->today.size()));
        report.line(QStringLiteral("staff conflicts"), qint64((*snapshot)->conflicts.size()));
    }
    report.heading(QStringLiteral("reference"));
    for (const CatalogueVersion &version : reference.catalogue.versions())
        report.line(QStringLiteral("catalogue"),
                    version.id + (version.known ? QString() : QStringLiteral(" (unknown)")));
    for (const WorkCalendar &calendar : reference.calendars) {
        QStringList years;
        for (const WorkCalendar::Year &year : calendar.years())
            years.append(QString::number(year.year) + (year.published ? QString() : QStringLiteral("?")));
        report.line(QStringLiteral("calendar ") + calendar.region(), years.join(u' '));
    }
    return report.text();
}

void showDiagnostics(QWidget *window, const QString &text)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("diagnosticsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(DiagnosticsWords::tr("Diagnostics"));
    dialog->resize(620, 560);
    auto *column = new QVBoxLayout(dialog);
    auto *lead = new TextLabel(DiagnosticsWords::tr("This is all that is saved: versions, sizes and times. No name, no "
                                                    "text and no path of your customers or your own is in it."),
                               TextStyle::Body, Tone::Muted, false, dialog);
    lead->setWordWrap(true);
    column->addWidget(lead);
    auto *view = new QPlainTextEdit(text, dialog);
    view->setObjectName(QStringLiteral("diagnosticsText"));
    view->setAccessibleName(DiagnosticsWords::tr("Diagnostics"));
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    column->addWidget(view, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    auto *save = buttons->addButton(DiagnosticsWords::tr("Save …"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("diagnosticsSave"));
    save->setDefault(true);
    auto *copy = buttons->addButton(DiagnosticsWords::tr("Copy"), QDialogButtonBox::ActionRole);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    QObject::connect(copy, &QPushButton::clicked, dialog, [text] { QApplication::clipboard()->setText(text); });
    QObject::connect(save, &QPushButton::clicked, dialog, [dialog, text] {
        const QString file = dialogs().saveFile(dialog, DiagnosticsWords::tr("Save diagnostics"),
                                                QStringLiteral("tam-console-diagnostics.txt"),
                                                DiagnosticsWords::tr("Text files (*.txt)"));
        if (file.isEmpty())
            return;
        QSaveFile out(file);
        if (out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) >= 0 && out.commit())
            dialog->close();
        else
            dialogs().warn(
                dialog,
                DiagnosticsWords::tr("%1 cannot be written: %2. Choose another place.").arg(file, out.errorString()));
    });
    dialog->show();
}

} // namespace tam::ui
