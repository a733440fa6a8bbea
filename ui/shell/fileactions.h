#pragma once

#include "edit/salvage.h"
#include "interchange/importundo.h"
#include "support/appcontext.h"

#include <QObject>

namespace tam {
struct Bundle;
}

namespace tam::ui {

class DemoStore;
class MainWindow;
class ThemeManager;

/// What the File menu does. Long work runs beside the window with progress and a way to cancel; each ends with one
/// clear message.
class FileActions : public QObject
{
    Q_OBJECT

public:
    FileActions(AppContext &context, MainWindow &window, QObject *parent);
    ~FileActions() override;

    /// The demo portfolio in a temporary store, as of the instant that is looked from; the present store is closed.
    void openDemo();
    void openStore();
    void openStoreFile(const QString &fileName);
    void newStore();
    /// Stores opened before and this desktop's own, the latest first; the one in use is not among them.
    QStringList otherStores() const;
    void connectBackend();
    void importPortfolio();
    void importPortfolioFile(const QString &fileName);
    void importCsv();
    /// Takes back what the last import into this store brought, after saying what goes; or says why not.
    void undoImport();
    void exportPortfolio();
    /// One customer in a file that is sealed with a passphrase; in a store that was made from such a file, what was
    /// done in it, on its way home.
    void takeAlong(CustomerId customer);
    /// The pack for a colleague: a PDF of what is open and a portfolio file of the customers that are ticked.
    void handOver(CustomerId customer);
    /// On its way out it becomes a store of its own; on its way back it is merged into the present one.
    void openTakeAlong();
    void backup();
    void restore();
    void checkIntegrity();
    void addReferenceFile();
    /// Says that a damaged store was replaced by what could be saved of it.
    void tellSalvaged(const Salvaged &salvaged);
    /// Shows what a report to whoever helps says, to be saved.
    void diagnostics(const ThemeManager &theme);
    /// False while work is under way that closing would cut off.
    bool mayClose();

Q_SIGNALS:
    /// The administrator's directory changed: the composition root loads the reference data anew.
    void referenceInstalled();

private:
    struct Work;
    /// Runs `work` on a thread of its own under a progress dialog; `done` runs here afterwards.
    void runLong(const QString &title, std::function<void(const ImportWatch &)> work, std::function<void()> done);
    void runImport(const std::shared_ptr<RecordSource> &source, ImportMode mode);
    void takeBack(const LastImport &import);
    void showReport(const ImportReport &report, const QString &fileName);
    bool reopen();
    void unpack(const std::shared_ptr<Bundle> &bundle);
    void mergeBack(const Bundle &bundle);
    /// Shows another store; false, with its message, when it cannot be opened: the present one stays then.
    bool switchTo(const QString &file, bool demo = false);
    void rememberStore(const QString &file);
    /// Imports do not go into the demo's store, which is thrown away: the desktop's own is opened first.
    bool leaveDemo();
    std::optional<ImportMode> askMode();

    AppContext &m_context;
    MainWindow &m_window;
    std::shared_ptr<DemoStore> m_demo;
    bool m_busy = false;
};

} // namespace tam::ui
