#include "pages/reports/livecalendar.h"

#include "icalendar/icsfile.h"
#include "report/reportfile.h"
#include "support/dialogs.h"
#include "support/edits.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

namespace tam::ui {

namespace {

const QString kFileKey = QStringLiteral("calendar/liveFile");
const QString kCalendarName = QStringLiteral("TAM Console");

} // namespace

/// A calendar as a worker thread made it.
struct LiveCalendar::Made
{
    QByteArray bytes, hash;
    std::optional<Problem> problem;
};

LiveCalendar::LiveCalendar(AppContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window)
{
    const auto stale = [this] { m_stale = true; };
    connect(&context.edits(), &Edits::applied, this, stale);
    connect(&context.edits(), &Edits::undone, this, stale);
    connect(&context.edits(), &Edits::redone, this, stale);
    connect(&context, &AppContext::storeReplaced, this, [this] {
        m_stale = true;
        m_dataVersion = -1;
    });
    connect(&context, &AppContext::snapshotChanged, this, &LiveCalendar::onSnapshot);
}

QString LiveCalendar::file() const
{
    return m_context.settings().value(kFileKey).toString();
}

void LiveCalendar::toggle()
{
    QSettings &settings = m_context.settings();
    if (isOn()) {
        if (!dialogs().confirm(m_window, tr("Stop keeping the calendar file up to date?"),
                               tr("The file stays as it is: %1").arg(QDir::toNativeSeparators(file())), tr("Stop")))
            return;
        settings.remove(kFileKey);
        m_task.cancel();
        m_problem.reset();
        m_checkedAt = {};
        Q_EMIT changed();
        return;
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString chosen =
        dialogs().saveFile(m_window, tr("Keep a calendar file up to date"),
                           QDir(folder).filePath(QStringLiteral("TAM Console.ics")), tr("Calendars (*.ics)"));
    if (chosen.isEmpty())
        return;
    if (QFileInfo(chosen).suffix().compare(QLatin1String("ics"), Qt::CaseInsensitive) != 0)
        chosen += QStringLiteral(".ics");
    settings.setValue(kFileKey, chosen);
    m_written.clear();
    update();
    Q_EMIT changed();
}

/// Once a minute there is a snapshot, and after each change of data: only the latter are worth reading the calendar.
void LiveCalendar::onSnapshot()
{
    const auto snapshot = m_context.snapshot();
    if (!isOn() || !snapshot || snapshot->partial)
        return;
    const auto version = m_context.store().dataVersion(); // of what others write: synchronisation, an import
    const bool others = version && *version != m_dataVersion;
    const bool again = snapshot->asOf == m_lookedFrom;
    if (version)
        m_dataVersion = *version;
    m_lookedFrom = snapshot->asOf;
    if (m_stale || others || again || m_problem)
        update();
}

void LiveCalendar::update()
{
    m_stale = false;
    m_task.run<Made>(
        m_context, this,
        [now = m_context.now()](Store &store, const std::atomic<bool> &) -> Result<Made> {
            Made made;
            CalendarOptions options;
            options.asOf = now;
            auto events = calendarEvents(store, options);
            // The stamp is another one each time: what is compared has none.
            auto plain = events ? icsOf(*events, kCalendarName, Instant::fromMicroseconds(0))
                                : Result<QByteArray>(events.problem());
            auto stamped = plain ? icsOf(*events, kCalendarName, now) : Result<QByteArray>(plain.problem());
            if (!stamped) {
                made.problem = stamped.problem();
                return made;
            }
            made.hash = QCryptographicHash::hash(*plain, QCryptographicHash::Sha256);
            made.bytes = std::move(*stamped);
            return made;
        },
        [this](const Made &made) { onMade(made); });
}

void LiveCalendar::onMade(const Made &made)
{
    if (!isOn())
        return;
    if (made.problem)
        return fail(*made.problem);
    if (made.hash != m_written || !QFileInfo::exists(file())) {
        if (auto written = writeWhole(file(), made.bytes); !written)
            return fail(written.problem());
        m_written = made.hash;
    }
    m_problem.reset();
    m_checkedAt = m_context.now();
    Q_EMIT changed();
}

/// Told when it begins; the menu says it for as long as it lasts.
void LiveCalendar::fail(const Problem &problem)
{
    const bool isNew = !m_problem;
    m_problem = problem;
    m_written.clear();
    Q_EMIT changed();
    if (isNew && !m_context.isPresenting())
        showProblem(m_window, problem);
}

} // namespace tam::ui
