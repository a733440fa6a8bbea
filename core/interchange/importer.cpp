#include "interchange/importer.h"

#include "domain/validation.h"
#include "interchange/recordpipe.h"
#include "interchange/storemerge.h"
#include "store/bulkload.h"
#include "store/store.h"

#include <QThread>

#include <numeric>

namespace tam {

namespace {

/** The sink of an import into nothing: what passes the checks goes on to the new store. */
class FillSink : public PortfolioSink
{
public:
    /** `pipe` is null for a dry run. */
    FillSink(RecordPipe *pipe, const ImportOptions &options, ImportReport &report)
        : m_pipe(pipe), m_report(report), m_checker(options.knownCalendars)
    {
    }

    Result<void> record(const KindInfo &info, RecordBase &record, qint64 index) override
    {
        if (auto added = m_checker.add(info, record, index); !added)
            return added;
        ++m_report.imported[size_t(info.kind)];
        return m_pipe ? m_pipe->put(info, record) : Result<void>();
    }

    Result<void> unknownElement(const QString &name, bool isArray, const QByteArray &json) override
    {
        ++m_report.unknownMembers;
        return m_pipe ? m_pipe->put({name, isArray, json}) : Result<void>();
    }

    CrossChecker &checker() { return m_checker; }

private:
    RecordPipe *m_pipe;
    ImportReport &m_report;
    CrossChecker m_checker;
};

/** Tells the watcher on the importing thread what the reading thread has done. */
class ProgressRelay
{
public:
    explicit ProgressRelay(const ImportWatch &watch) : m_watch(watch) {}

    ImportWatch forReader()
    {
        return {[this](qint64 done, qint64 total) {
                    m_total.store(total, std::memory_order_relaxed);
                    m_done.store(done, std::memory_order_release);
                },
                m_watch.cancel};
    }

    void tell()
    {
        const qint64 done = m_done.load(std::memory_order_acquire);
        if (!m_watch.progress || done == m_told)
            return;
        m_told = done;
        m_watch.progress(done, m_total.load(std::memory_order_relaxed));
    }

private:
    const ImportWatch &m_watch;
    std::atomic<qint64> m_done = 0, m_total = 0;
    qint64 m_told = 0;
};

Result<void> write(BulkLoad &load, const RecordPipe::Batch &batch)
{
    for (size_t i = 0; i < batch.used; ++i) {
        const RecordPipe::Item &item = batch.items[i];
        auto added = item.info ? load.add(*item.info, *item.record) : load.addUnknownMember(item.member);
        if (!added)
            return added;
    }
    return {};
}

/** Reads on a thread of its own and writes on this one, to which the store's connection belongs. */
Result<void> readAndWrite(RecordSource &source, FillSink &sink, RecordPipe &pipe, BulkLoad &load,
                          const ImportWatch &watch)
{
    ProgressRelay relay(watch);
    Result<void> read, written;
    const std::unique_ptr<QThread> reader(QThread::create([&] {
        read = source.read(sink, relay.forReader());
        pipe.close();
    }));
    reader->start();
    while (auto batch = pipe.take()) {
        if (written)
            written = write(load, *batch);
        if (!written)
            pipe.fail(written.problem());
        pipe.giveBack(std::move(batch));
        relay.tell();
    }
    reader->wait();
    relay.tell();
    return written ? read : written;
}

/** The store's data time moves forward only. */
Result<void> advanceDataTime(Store &store, Instant dataTime)
{
    const auto known = store.setting(kDataTimeKey);
    if (!known)
        return known.problem();
    const Instant before = Instant::fromIso(*known).value_or(Instant());
    return dataTime.isNull() || dataTime <= before ? Result<void>() : store.setSetting(kDataTimeKey, dataTime.toIso());
}

/** The problems of a source that was not read to its end. */
void noteFailure(ImportReport &report, const RecordSource &source, const Problem &problem)
{
    const std::vector<Problem> all = source.problems();
    if (!all.empty())
        report.errors = all;
    else if (report.errors.empty() ||
             report.errors.back().arguments != problem.arguments) // else the last of ten refusals
        report.errors.push_back(problem);
}

} // namespace

qint64 ImportReport::total() const
{
    return std::accumulate(imported.begin(), imported.end(), qint64(0));
}

Importer::Importer(QString storeFile, ImportOptions options)
    : m_storeFile(std::move(storeFile)), m_options(std::move(options))
{
}

ImportReport Importer::run(RecordSource &source)
{
    ImportReport report;
    bool empty = true, connected = false;
    std::unique_ptr<Store> store;
    if (Store::exists(m_storeFile)) {
        auto opened = Store::open(m_storeFile, m_options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite);
        if (opened) {
            store = std::move(*opened);
            // What is written past the outbox would be gone with the next synchronisation.
            auto isConnected = store->isConnected();
            if (!isConnected)
                report.errors.push_back(isConnected.problem());
            else
                connected = *isConnected;
            if (connected && (m_options.mode != ImportMode::Update || !m_options.connectedWrite))
                report.errors.push_back(Problem(ProblemCode::StoreConnected).in(m_storeFile));
            auto isEmpty = store->isEmpty();
            if (isEmpty)
                empty = *isEmpty;
            else
                report.errors.push_back(isEmpty.problem());
        } else {
            report.errors.push_back(opened.problem());
        }
    }
    if (!report.ok())
        return report;
    if (!connected)
        m_options.connectedWrite = nullptr;
    if ((empty && !connected) || m_options.mode == ImportMode::Replace) {
        store.reset(); // the bulk load puts another file in its place
        report = fill(source);
    } else {
        report = merge(source, *store);
    }
    finishReport(report, source);
    return report;
}

ImportReport Importer::fill(RecordSource &source)
{
    ImportReport report;
    if (auto prepared = source.prepare(nullptr); !prepared) {
        report.errors.push_back(prepared.problem());
        return report;
    }
    std::unique_ptr<BulkLoad> load;
    if (!m_options.dryRun) {
        auto begun = BulkLoad::begin(m_storeFile);
        if (!begun) {
            report.errors.push_back(begun.problem());
            return report;
        }
        load = std::move(*begun);
    }
    RecordPipe pipe;
    FillSink sink(load ? &pipe : nullptr, m_options, report);
    auto read = load ? readAndWrite(source, sink, pipe, *load, m_options.watch) : source.read(sink, m_options.watch);
    if (!read) {
        noteFailure(report, source, read.problem());
        return report;
    }
    CrossChecker::Outcome outcome = sink.checker().finish();
    report.errors = std::move(outcome.errors);
    report.warnings = std::move(outcome.warnings);
    if (report.ok() && m_options.watch.cancelled())
        report.errors.push_back(Problem(ProblemCode::Cancelled));
    if (!report.ok() || !load)
        return report;
    Result<void> finished;
    if (!source.dataTime().isNull())
        finished = load->setSetting(kDataTimeKey, source.dataTime().toIso());
    if (finished)
        finished = load->finish();
    if (!finished)
        report.errors.push_back(finished.problem());
    else
        report.backup = load->backupName();
    load.reset(); // lets the store go
    if (report.ok())
        rememberWhole(report, source);
    return report;
}

/** For taking the import back. It has succeeded whether or not that can be noted: then there is no way back, no more.
 */
void Importer::rememberWhole(const ImportReport &report, const RecordSource &source) const
{
    if (auto store = Store::open(m_storeFile, OpenMode::ReadWrite))
        (void)ImportJournal::saveWhole(**store, source.fileName(), m_options.now, report);
}

ImportReport Importer::merge(RecordSource &source, Store &store)
{
    ImportReport report;
    const auto failed = [&report](const Result<void> &result) {
        if (!result)
            report.errors.push_back(result.problem());
        return !result;
    };
    std::unique_ptr<Transaction> transaction;
    if (!m_options.dryRun) {
        auto begun = Transaction::begin(store);
        if (!begun) {
            report.errors.push_back(begun.problem());
            return report;
        }
        transaction = std::move(*begun);
    }
    StoreMerge sink(store, m_options, report);
    if (failed(source.prepare(&store)) || failed(sink.begin()))
        return report;
    if (auto read = source.read(sink, m_options.watch); !read) {
        noteFailure(report, source, read.problem());
        return report;
    }
    if (failed(sink.finish()) || !report.ok())
        return report;
    if (transaction) {
        auto dataTime = store.setting(kDataTimeKey);
        if (failed(dataTime ? sink.journal().save(store, source.fileName(), m_options.now, *dataTime)
                            : Result<void>(dataTime.problem())))
            return report;
    }
    // A file whose records win brings the store up to its own state; one that only adds does not.
    if (transaction && m_options.mode == ImportMode::Update && failed(advanceDataTime(store, source.dataTime())))
        return report;
    if (m_options.watch.cancelled())
        report.errors.push_back(Problem(ProblemCode::Cancelled));
    else if (transaction)
        failed(transaction->commit());
    return report;
}

void Importer::finishReport(ImportReport &report, RecordSource &source) const
{
    // A place among the store's own records says nothing about the file.
    for (Problem &problem : report.errors) {
        if (problem.path.contains(QStringLiteral("[-1]")))
            problem.path.clear();
    }
    source.locate(report.errors);
    if (source.locatesAtOnce())
        source.locate(report.warnings);
    const std::vector<Problem> doubts = source.warnings();
    report.warnings.insert(report.warnings.end(), doubts.begin(), doubts.end());
    for (std::vector<Problem> *problems : {&report.errors, &report.warnings}) {
        for (Problem &problem : *problems) {
            if (problem.file.isEmpty() && !problem.path.isEmpty())
                problem.file = source.fileName();
        }
    }
    if (report.ok())
        return;
    report.imported.fill(0);
    report.updated = report.skipped = report.unknownMembers = 0;
}

} // namespace tam
