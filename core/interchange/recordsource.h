#pragma once

#include "interchange/portfolioreader.h"

#include <QFile>

namespace tam {

class Store;

/** Told and asked while an import runs, on the thread that imports. */
struct ImportWatch
{
    std::function<void(qint64 done, qint64 total)> progress; ///< bytes of the file
    const std::atomic<bool> *cancel = nullptr;               ///< set from any thread

    bool cancelled() const { return cancel && cancel->load(std::memory_order_relaxed); }
};

/** Where an import takes its records from: a portfolio file, a CSV file. Read once. */
class RecordSource
{
public:
    virtual ~RecordSource() = default;

    virtual QString fileName() const = 0;
    /** Before read(): the store that the records are added to, with its present content; null when there is none yet.
     */
    virtual Result<void> prepare(Store *existing);
    /** May run on another thread than prepare(), when there is no store to look at. */
    virtual Result<void> read(PortfolioSink &sink, const ImportWatch &watch) = 0;
    /** After read(): the instant whose state the records show; null when the source does not say. */
    virtual Instant dataTime() const { return {}; }
    /** After a failed read(): all problems that it found, when it looks for more than the first. */
    virtual std::vector<Problem> problems() const;
    /** After read(): what does not forbid the import, with its place. */
    virtual std::vector<Problem> warnings() const;
    /** Completes problems that have a path only with line and column. */
    virtual void locate(std::vector<Problem> &problems);
    /** locate() costs nothing: warnings are located, too, of which there may be a thousand in a file without errors. */
    virtual bool locatesAtOnce() const { return false; }
};

class PortfolioFile : public RecordSource
{
public:
    explicit PortfolioFile(const QString &fileName) : m_file(fileName) {}

    QString fileName() const override { return m_file.fileName(); }
    Result<void> read(PortfolioSink &sink, const ImportWatch &watch) override;
    Instant dataTime() const override { return m_exportedAt; }
    void locate(std::vector<Problem> &problems) override;

private:
    QFile m_file;
    Instant m_exportedAt;
};

} // namespace tam
