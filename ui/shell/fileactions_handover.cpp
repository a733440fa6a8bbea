// The pack for a colleague who takes customers over.
#include "pdf/reportpdf.h"
#include "report/handover.h"
#include "shell/choosecustomers.h"
#include "shell/fileactions.h"
#include "shell/mainwindow.h"
#include "support/dialogs.h"
#include "takealong/handoverpack.h"
#include "wording/names.h"

#include <QDir>
#include <QStandardPaths>

namespace tam::ui {

namespace {

struct Pack
{
    std::vector<CustomerId> customers;
    QString storeFile, folder;
    Instant asOf;
    Language language{};
};

Result<QStringList> written(const Pack &pack, const Reference &reference)
{
    auto store = Store::open(pack.storeFile, OpenMode::ReadOnly);
    if (!store)
        return store.problem();
    std::vector<ReportFacts> facts;
    for (const CustomerId customer : pack.customers) {
        auto loaded = loadReportFacts(**store, customer);
        if (!loaded)
            return loaded.problem();
        facts.push_back(std::move(*loaded));
    }
    auto pdf = pdfOf(buildHandOver(facts, {reference, pack.asOf}, pack.language));
    if (!pdf)
        return pdf.problem();
    ExportOptions options;
    options.exportedAt = pack.asOf;
    options.customers = pack.customers;
    const QString name = handOverName(Zone::shanghai().dateAt(pack.asOf), pack.language);
    return writeHandOverPack(QDir(pack.folder).filePath(name), name, *pdf, **store, options);
}

} // namespace

void FileActions::handOver(CustomerId customer)
{
    Pack pack;
    pack.customers = chooseCustomers(
        &m_window, m_context, tr("Hand over to a colleague"),
        tr("A PDF of what is open (clocks, promises, engagements, reports owed, quota, expiries, people) and a "
           "portfolio "
           "file of the ticked customers, which your colleague imports. Both are in clear and name what is internal."),
        customer, tr("Choose a folder …"));
    if (pack.customers.empty())
        return;
    pack.folder = dialogs().openFolder(&m_window, tr("Folder for the pack"),
                                       QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (pack.folder.isEmpty())
        return;
    pack.storeFile = m_context.storeFile();
    pack.asOf = m_context.asOf();
    pack.language = presentLanguage();
    auto files = std::make_shared<Result<QStringList>>(QStringList());
    runLong(
        tr("Writing the pack …"),
        [pack, files, reference = m_context.sharedReference()](const ImportWatch &) {
            *files = written(pack, *reference);
        },
        [this, files] {
            if (*files)
                dialogs().inform(&m_window, tr("The pack is written."), (*files)->join(u'\n'));
            else
                showProblem(&m_window, files->problem());
        });
}

} // namespace tam::ui
