#include "report/reportbatch.h"

#include "report/servicereport.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace tam {

namespace {

QString freeName(QStringList &taken, const QString &wanted)
{
    const QFileInfo info(wanted);
    QString name = wanted;
    // Some file systems take no notice of case.
    for (int n = 2; taken.contains(name, Qt::CaseInsensitive); ++n)
        name = QStringLiteral("%1 (%2).%3").arg(info.completeBaseName()).arg(n).arg(info.suffix());
    taken.append(name);
    return name;
}

/** Puts the finished files into their places. */
Result<void> moveAll(const QDir &from, const QDir &to, const std::vector<BatchFile> &files)
{
    for (const BatchFile &file : files) {
        QFile made(from.filePath(file.fileName));
        if (!made.open(QIODevice::ReadOnly))
            return Problem(ProblemCode::FileNotReadable, {made.errorString()}).in(made.fileName());
        if (auto written = writeWhole(to.filePath(file.fileName), made.readAll()); !written)
            return written;
    }
    return {};
}

} // namespace

Result<std::vector<BatchFile>> writeReports(Store &store, const View &view, const ReportBatch &batch,
                                            const PdfWriter &pdf, const BatchProgress &progress)
{
    const QDir directory(batch.directory);
    if (!directory.exists())
        return Problem(ProblemCode::FileNotWritable, {QStringLiteral("the folder does not exist")}).in(batch.directory);
    auto customers = customersOwedReports(store, view, batch.month, batch.customers);
    if (!customers)
        return customers.problem();
    QTemporaryDir work(directory.filePath(QStringLiteral(".tam-reports-XXXXXX")));
    if (!work.isValid())
        return Problem(ProblemCode::FileNotWritable, {work.errorString()}).in(batch.directory);
    std::vector<BatchFile> files;
    QStringList taken;
    const int total = int(customers->size());
    for (const ReportCustomer &customer : *customers) {
        const bool english = batch.language == Language::English && !customer.nameEn.isEmpty();
        if (progress && !progress(int(files.size()), total, english ? customer.nameEn : customer.name))
            return Problem(ProblemCode::Cancelled);
        auto facts = loadReportFacts(store, customer.id);
        if (!facts)
            return facts.problem();
        auto report = buildServiceReport(*facts, batch.month, view, batch.language);
        if (!report)
            return report.problem();
        auto bytes = reportBytes(*report, batch.format, batch.referenceDirectory, pdf);
        if (!bytes)
            return bytes.problem();
        const QString name =
            freeName(taken, reportFileName(report->customer, batch.month, batch.language, suffixOf(batch.format)));
        if (auto written = writeWhole(work.filePath(name), *bytes); !written)
            return written.problem();
        files.push_back(
            {customer.id, name, report->asOf, QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()});
    }
    if (progress && !progress(total, total, {}))
        return Problem(ProblemCode::Cancelled);
    if (auto moved = moveAll(QDir(work.path()), directory, files); !moved)
        return moved.problem();
    return files;
}

} // namespace tam
