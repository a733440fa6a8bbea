#pragma once

#include "interchange/importer.h"
#include "support/appcontext.h"

#include <QObject>

namespace tam::ui {

class MainWindow;

/// What the File menu does. Long work runs beside the window with progress and a way to cancel; each ends with one
/// clear message.
class FileActions : public QObject
{
    Q_OBJECT

public:
    FileActions(AppContext &context, MainWindow &window, QObject *parent);

    void importPortfolio();
    void importPortfolioFile(const QString &fileName);
    void importCsv();
    void exportPortfolio();
    void backup();
    void restore();
    void checkIntegrity();
    void addReferenceFile();
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
    void showReport(const ImportReport &report, const QString &fileName);
    bool reopen();
    std::optional<ImportMode> askMode();

    AppContext &m_context;
    MainWindow &m_window;
    bool m_busy = false;
};

} // namespace tam::ui
