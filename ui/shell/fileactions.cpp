#include "shell/fileactions.h"

#include "edit/outboximport.h"
#include "interchange/portfolioexport.h"
#include "shell/csvimportdialog.h"
#include "shell/demostore.h"
#include "shell/mainwindow.h"
#include "shell/openstore.h"
#include "support/accountlink.h"
#include "support/dialogs.h"
#include "sync/connectdialog.h"
#include "synthetic/synthetic.h"
#include "wording/names.h"
#include "wording/problemtext.h"

#include <QFileInfo>
#include <QProgressDialog>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace tam::ui {

namespace {

constexpr int kShownWarnings = 10;
constexpr int kRememberedStores = 6;

/// What the working thread and the progress dialog share.
struct Progress
{
    std::atomic<qint64> done = 0, total = 0;
    std::atomic<bool> cancel = false;
};

} // namespace

FileActions::FileActions(AppContext &context, MainWindow &window, QObject *parent)
    : QObject(parent), m_context(context), m_window(window)
{
    if (AccountLink *accounts = m_context.accounts())
        connect(accounts, &AccountLink::connected, this, &FileActions::openStoreFile);
}

FileActions::~FileActions() = default;

void FileActions::openDemo()
{
    auto demo = std::make_shared<DemoStore>();
    auto made = std::make_shared<Result<void>>();
    runLong(
        tr("Making the demo portfolio …"),
        [demo, made, asOf = m_context.asOf(), chinese = wording::chinese()](const ImportWatch &) {
            *made = demo->create(asOf, chinese);
        },
        [this, demo, made] {
            if (!made->ok()) {
                showProblem(&m_window, made->problem());
            } else if (switchTo(demo->fileName(), true)) {
                m_demo = demo; // the folder of the one before goes
                m_window.say(tr("The demo portfolio is open. Nothing in it is kept."));
            }
        });
}

bool FileActions::switchTo(const QString &file, bool demo)
{
    std::optional<Salvaged> salvaged;
    auto store = openForWindow(file, m_context.now(), &salvaged);
    if (!store) {
        showProblem(&m_window, store.problem());
        return false;
    }
    m_context.setDemo(demo, demo ? demoUser() : PersonId());
    m_context.replaceStore(std::move(store).value());
    if (salvaged)
        tellSalvaged(*salvaged);
    return true;
}

void FileActions::tellSalvaged(const Salvaged &salvaged)
{
    dialogs().warn(
        &m_window,
        tr("The store was damaged. %n edit(s) that wait to be sent or decided were saved out of it; everything "
           "else comes from the server again. The damaged file is kept as %1.",
           nullptr, int(salvaged.outbox + salvaged.review))
            .arg(salvaged.damaged));
}

void FileActions::openStore()
{
    const QString file = dialogs().openFile(&m_window, tr("Open a store"), tr("Stores (*.tam);;All files (*)"));
    if (!file.isEmpty())
        openStoreFile(file);
}

void FileActions::openStoreFile(const QString &fileName)
{
    if (QFileInfo(fileName) == QFileInfo(m_context.storeFile())) {
        m_window.say(tr("This store is open already."));
        return;
    }
    const QString before = m_context.isDemo() ? QString() : m_context.storeFile();
    if (!switchTo(fileName))
        return;
    rememberStore(before);
    rememberStore(fileName);
}

void FileActions::newStore()
{
    QString file =
        dialogs().saveFile(&m_window, tr("New store"), QStringLiteral("portfolio.tam"), tr("Stores (*.tam)"));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".tam");
    if (QFileInfo::exists(file))
        dialogs().warn(&m_window, tr("%1 is there already: choose another name, or open it.").arg(file));
    else
        openStoreFile(file);
}

void FileActions::connectBackend()
{
    showConnectDialog(&m_window, m_context);
}

void FileActions::rememberStore(const QString &file)
{
    if (file.isEmpty())
        return;
    QStringList recent = m_context.settings().value(QStringLiteral("stores/recent")).toStringList();
    recent.removeAll(file);
    recent.prepend(file);
    m_context.settings().setValue(QStringLiteral("stores/recent"), recent.mid(0, kRememberedStores));
}

QStringList FileActions::otherStores() const
{
    QStringList files = m_context.settings().value(QStringLiteral("stores/recent")).toStringList();
    if (!m_context.homeStore().isEmpty() && !files.contains(m_context.homeStore()))
        files.append(m_context.homeStore());
    files.removeIf([this](const QString &file) {
        return QFileInfo(file) == QFileInfo(m_context.storeFile()) ||
               (file != m_context.homeStore() && !QFileInfo::exists(file));
    });
    return files;
}

bool FileActions::leaveDemo()
{
    if (!m_context.isDemo() || m_context.homeStore().isEmpty())
        return true;
    return switchTo(m_context.homeStore());
}

bool FileActions::mayClose()
{
    if (m_busy)
        m_window.say(tr("Wait for the work under way, or cancel it first."));
    return !m_busy;
}

void FileActions::runLong(const QString &title, std::function<void(const ImportWatch &)> work,
                          std::function<void()> done)
{
    auto shared = std::make_shared<Progress>();
    auto *dialog = new QProgressDialog(title, tr("Cancel"), 0, 1000, &m_window);
    dialog->setObjectName(QStringLiteral("progress"));
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setMinimumDuration(300);
    dialog->setAutoClose(false);
    dialog->setAutoReset(false);
    connect(dialog, &QProgressDialog::canceled, this, [shared] { shared->cancel = true; });
    auto *poll = new QTimer(dialog);
    connect(poll, &QTimer::timeout, dialog, [dialog, shared] {
        const qint64 total = shared->total;
        if (total > 0)
            dialog->setValue(int(shared->done * 1000 / total));
    });
    poll->start(100);
    m_busy = true;
    QThread *thread = QThread::create([work = std::move(work), shared] {
        ImportWatch watch;
        watch.cancel = &shared->cancel;
        watch.progress = [shared](qint64 at, qint64 total) {
            shared->done = at;
            shared->total = total;
        };
        work(watch);
    });
    connect(thread, &QThread::finished, this, [this, thread, dialog, poll, done = std::move(done)] {
        m_busy = false;
        // What is said at the end waits for the user, and a dialog that goes later would stay over it as long.
        poll->stop();
        dialog->cancel();
        dialog->deleteLater();
        thread->deleteLater();
        done();
    });
    thread->start();
}

std::optional<ImportMode> FileActions::askMode()
{
    auto empty = m_context.store().isEmpty();
    if (!empty) {
        showProblem(&m_window, empty.problem());
        return std::nullopt;
    }
    if (*empty)
        return ImportMode::Add;
    const QStringList choices{tr("Add what is new; refuse records that differ"),
                              tr("Update: the file wins, old values stay in the audit trail"),
                              tr("Replace: start anew, the present store is kept as a backup")};
    const auto chosen =
        dialogs().choose(&m_window, tr("Import"), tr("The store is not empty."), choices, 0, tr("Import"));
    return chosen ? std::optional<ImportMode>(ImportMode(*chosen)) : std::nullopt;
}

void FileActions::importPortfolio()
{
    const QString file =
        dialogs().openFile(&m_window, tr("Import portfolio file"), tr("Portfolio files (*.json);;All files (*)"));
    if (!file.isEmpty())
        importPortfolioFile(file);
}

void FileActions::importPortfolioFile(const QString &fileName)
{
    if (!leaveDemo())
        return;
    if (const auto mode = askMode())
        runImport(std::make_shared<PortfolioFile>(fileName), *mode);
}

void FileActions::importCsv()
{
    if (!leaveDemo())
        return;
    // A connected store takes the rows as edits of its user, through the outbox.
    const auto connected = m_context.store().isConnected();
    if (auto source = askCsvSource(&m_window, m_context))
        runImport(source, connected && *connected ? ImportMode::Update : ImportMode::Add);
}

void FileActions::runImport(const std::shared_ptr<RecordSource> &source, ImportMode mode)
{
    ImportOptions options;
    options.mode = mode;
    options.now = m_context.now();
    options.knownCalendars = m_context.reference().calendarNames();
    importThroughOutbox(options);
    const QString store = m_context.store().fileName();
    const QString name = source->fileName();
    auto report = std::make_shared<ImportReport>();
    m_context.releaseStore(); // the importer opens it itself, and may put another file in its place
    runLong(
        tr("Importing %1 …").arg(name),
        [source, options, store, report](const ImportWatch &watch) {
            ImportOptions watched = options;
            watched.watch = watch;
            *report = Importer(store, watched).run(*source);
        },
        [this, report, name] {
            if (reopen())
                showReport(*report, name);
        });
}

bool FileActions::reopen()
{
    auto store = openForWindow(m_context.storeFile());
    if (!store) {
        showProblem(&m_window, store.problem());
        m_window.close();
        return false;
    }
    m_context.replaceStore(std::move(store).value());
    return true;
}

void FileActions::showReport(const ImportReport &report, const QString &fileName)
{
    QStringList lines;
    const std::vector<Problem> &problems = report.ok() ? report.warnings : report.errors;
    for (const Problem &problem : problems) {
        if (lines.size() == kShownWarnings) {
            lines.append(tr("… and %n more", nullptr, int(problems.size()) - kShownWarnings));
            break;
        }
        lines.append(wording::text(problem));
    }
    if (!report.ok()) {
        dialogs().warn(&m_window, tr("Nothing was imported from %1.").arg(fileName) + QStringLiteral("\n\n") +
                                      lines.join(QStringLiteral("\n")));
        return;
    }
    QString text = tr("%n record(s) imported", nullptr, int(report.total()));
    if (report.skipped > 0)
        text += tr(", %n already there", nullptr, int(report.skipped));
    if (!report.backup.isEmpty())
        lines.prepend(tr("The store before is kept as %1.").arg(report.backup));
    dialogs().inform(&m_window, text + u'.', lines.join(u'\n'));
}

void FileActions::exportPortfolio()
{
    const QString file = dialogs().saveFile(&m_window, tr("Export portfolio file"), QStringLiteral("portfolio.json"),
                                            tr("Portfolio files (*.json)"));
    if (file.isEmpty())
        return;
    auto result = std::make_shared<Result<void>>();
    const QString storeFile = m_context.storeFile();
    const Instant now = m_context.now();
    runLong(
        tr("Exporting …"),
        [file, storeFile, now, result](const ImportWatch &) {
            auto store = Store::open(storeFile, OpenMode::ReadOnly);
            if (!store) {
                *result = store.problem();
                return;
            }
            PortfolioWriter writer(file);
            ExportOptions options;
            options.exportedAt = now;
            *result = tam::exportPortfolio(**store, options, writer);
        },
        [this, file, result] {
            if (result->ok())
                m_window.say(tr("Exported to %1").arg(file));
            else
                showProblem(&m_window, result->problem());
        });
}

void FileActions::backup()
{
    const QString suggestion =
        QStringLiteral("tam-console-%1.tam").arg(m_context.zone().dateAt(m_context.now()).toString(Qt::ISODate));
    const QString file = dialogs().saveFile(&m_window, tr("Back up the store"), suggestion, tr("Stores (*.tam)"));
    if (file.isEmpty())
        return;
    if (auto done = m_context.store().backupTo(file); !done)
        showProblem(&m_window, done.problem());
    else
        m_window.say(tr("Backed up to %1").arg(file));
}

void FileActions::restore()
{
    const QString file =
        dialogs().openFile(&m_window, tr("Restore a backup"), tr("Stores (*.tam *.backup*);;All files (*)"));
    if (file.isEmpty() || !dialogs().confirm(&m_window, tr("Put this backup in the place of the present store?"),
                                             tr("The present store is kept as a backup."), tr("Restore")))
        return;
    m_context.releaseStore();
    auto restored = Store::restoreFrom(file, m_context.storeFile());
    if (!reopen())
        return;
    if (restored)
        m_window.say(tr("Restored from %1").arg(file));
    else
        showProblem(&m_window, restored.problem());
}

void FileActions::checkIntegrity()
{
    auto result = std::make_shared<Result<void>>();
    const QString file = m_context.storeFile();
    runLong(
        tr("Checking the store …"),
        [file, result](const ImportWatch &) {
            auto store = Store::open(file, OpenMode::ReadOnly);
            *result = store ? (*store)->checkIntegrity() : Result<void>(store.problem());
        },
        [this, result] {
            if (result->ok())
                dialogs().inform(&m_window, tr("The store is sound."), m_context.storeFile());
            else
                showProblem(&m_window, result->problem());
        });
}

void FileActions::addReferenceFile()
{
    const QString file =
        dialogs().openFile(&m_window, tr("Add a catalogue or calendar file"), tr("JSON files (*.json)"));
    if (file.isEmpty())
        return;
    auto checked = checkReferenceFile(file, m_context.reference());
    if (!checked) {
        showProblem(&m_window, checked.problem());
        return;
    }
    const QString what = checked->isCalendar ? tr("Working-day calendar %1").arg(checked->id)
                                             : tr("Catalogue version %1").arg(checked->id);
    if (!dialogs().confirm(&m_window, what, tr("The file is valid. Orders and dates are judged by it from now on."),
                           tr("Add")))
        return;
    if (auto installed = installReferenceFile(*checked, m_context.referenceDirectory()); !installed)
        showProblem(&m_window, installed.problem());
    else
        Q_EMIT referenceInstalled();
}

} // namespace tam::ui
