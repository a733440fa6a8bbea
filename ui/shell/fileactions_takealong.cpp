// Take-along files: one customer out of the store, sealed, and home again.
#include "domain/derivedid.h"
#include "shell/fileactions.h"
#include "shell/mainwindow.h"
#include "shell/passphrasedialog.h"
#include "support/dialogs.h"
#include "support/edits.h"
#include "support/marks.h"
#include "support/synclink.h"
#include "takealong/bundlemerge.h"
#include "takealong/takealong.h"
#include "wording/problemtext.h"

#include <QFileInfo>

namespace tam::ui {

namespace {

QString fileNameOf(QString name, const QString &suffix)
{
    for (QChar &c : name) {
        if (c < u' ' || QStringView(u"<>:\"/\\|?*").contains(c))
            c = u'_';
    }
    return name.trimmed().left(120) + suffix;
}

/// As the store names the customer in the window's language, else as the file does.
QString nameOf(AppContext &context, const Bundle &bundle)
{
    const auto found = context.store().find(Kind::Customer, bundle.customer.uuid);
    return found ? displayName(static_cast<const Customer &>(**found)) : bundle.customerName;
}

QString filter()
{
    return FileActions::tr("Take-along files (*.tamtake);;All files (*)");
}

} // namespace

void FileActions::takeAlong(CustomerId customer)
{
    auto about = takenAlong(m_context.store());
    if (!about)
        return showProblem(&m_window, about.problem());
    const bool home = about->has_value();
    auto found = m_context.store().find(Kind::Customer, home ? (*about)->customer.uuid : customer.uuid);
    if (!found)
        return showProblem(&m_window, found.problem());
    const QString name = displayName(static_cast<const Customer &>(**found));
    const auto passphrase = askPassphrase(
        &m_window, home ? tr("Pack the work for home") : tr("Take a customer along"),
        home ? tr("What was done here for %1 is sealed with a passphrase. Opened in the store that it came from, it is "
                  "merged like the work of a second device.")
                   .arg(name)
             : tr("Everything about %1, internal notes too, goes into one file that is sealed with a passphrase. "
                  "Opened elsewhere it becomes a store of its own, which lies on that disk in clear as every store "
                  "does.")
                   .arg(name),
        true);
    if (!passphrase)
        return;
    const QString file =
        dialogs().saveFile(&m_window, tr("Take-along file"), fileNameOf(name, QStringLiteral(".tamtake")), filter());
    if (file.isEmpty())
        return;
    auto result = std::make_shared<Result<void>>();
    const Instant now = m_context.now();
    runLong(
        tr("Sealing %1 …").arg(QFileInfo(file).fileName()),
        [store = m_context.storeFile(), customer, home, now, file, passphrase = *passphrase,
         result](const ImportWatch &) {
            auto opened = Store::open(store, OpenMode::ReadOnly);
            auto bundle = !opened ? Result<Bundle>(opened.problem())
                          : home  ? packBack(**opened, now)
                                  : packOut(**opened, customer, now, newUuid7(now));
            *result = bundle ? writeBundle(*bundle, file, passphrase) : Result<void>(bundle.problem());
        },
        [this, result, file] {
            if (result->ok())
                m_window.say(tr("Sealed into %1").arg(file));
            else
                showProblem(&m_window, result->problem());
        });
}

void FileActions::openTakeAlong()
{
    const QString file = dialogs().openFile(&m_window, tr("Open a take-along file"), filter());
    if (file.isEmpty())
        return;
    const auto passphrase = askPassphrase(&m_window, tr("Open a take-along file"), QFileInfo(file).fileName(), false);
    if (!passphrase)
        return;
    auto bundle = std::make_shared<Bundle>();
    auto result = std::make_shared<Result<void>>();
    runLong(
        tr("Opening %1 …").arg(QFileInfo(file).fileName()),
        [file, passphrase = *passphrase, bundle, result](const ImportWatch &) {
            auto read = readBundle(file, passphrase);
            if (read)
                *bundle = std::move(*read);
            else
                *result = read.problem();
        },
        [this, bundle, result] {
            if (!result->ok())
                showProblem(&m_window, result->problem());
            else if (bundle->way == Bundle::Way::Back)
                mergeBack(*bundle);
            else
                unpack(bundle);
        });
}

void FileActions::unpack(const std::shared_ptr<Bundle> &bundle)
{
    QString file = dialogs().saveFile(&m_window, tr("Where the store of %1 goes").arg(bundle->customerName),
                                      fileNameOf(bundle->customerName, QStringLiteral(".tam")), tr("Stores (*.tam)"));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".tam");
    auto result = std::make_shared<Result<void>>();
    runLong(
        tr("Opening %1 …").arg(bundle->customerName),
        [bundle, file, now = m_context.now(), result](const ImportWatch &) {
            *result = unpackInto(*bundle, file, now);
        },
        [this, bundle, file, result] {
            if (!result->ok())
                return showProblem(&m_window, result->problem());
            openStoreFile(file);
            dialogs().inform(&m_window, tr("%1 is open in a store of its own.").arg(nameOf(m_context, *bundle)),
                             tr("It lies in %1, in clear. When you are done, Customer → “Pack the work for home” makes "
                                "the file that is opened at home.")
                                 .arg(file));
        });
}

void FileActions::mergeBack(const Bundle &bundle)
{
    if (const QString refusal = m_context.edits().refusal(bundle.customer); !refusal.isEmpty())
        return dialogs().warn(&m_window, refusal);
    const auto connected = m_context.store().isConnected();
    const EditAuthor author{m_context.now(), connected && *connected ? PersonId() : m_context.me()};
    auto trial = mergeBundle(m_context.store(), bundle, author, true);
    if (!trial)
        return showProblem(&m_window, trial.problem());
    const QString counts = tr("New: %1, changed: %2, removed: %3, to decide because both sides changed them: %4.")
                               .arg(trial->added)
                               .arg(trial->changed)
                               .arg(trial->removed)
                               .arg(trial->conflicts);
    if (!dialogs().confirm(&m_window, tr("Merge the work on %1 into this store?").arg(nameOf(m_context, bundle)),
                           counts, tr("Merge")))
        return;
    auto merged = mergeBundle(m_context.store(), bundle, author);
    if (!merged)
        return showProblem(&m_window, merged.problem());
    m_context.edits().forget(); // what could be taken back may be something else by now
    m_context.tick();
    if (m_context.sync() && connected && *connected)
        m_context.sync()->syncNow();
    if (merged->conflicts > 0)
        m_window.goTo(Area::Sync);
    m_window.say(tr("The work on %1 was merged.").arg(nameOf(m_context, bundle)));
}

} // namespace tam::ui
