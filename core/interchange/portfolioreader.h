#pragma once

#include "domain/kinds.h"
#include "domain/result.h"

#include <QIODevice>

#include <atomic>
#include <functional>
#include <memory>

namespace tam {

/** The `format` member of a portfolio file. */
inline constexpr char kPortfolioFormat[] = "tam-portfolio/1";

/** Receives what a portfolio file holds, one piece at a time, in the order of the file. A problem ends the reading and
 * gets its place. */
class PortfolioSink
{
public:
    virtual ~PortfolioSink() = default;

    /** `index` is the record's place in its array. The record is reused: copy what must stay. */
    virtual Result<void> record(const KindInfo &info, RecordBase &record, qint64 index) = 0;
    /**
     * A top-level member that this version does not know: `isArray` with one call for each element, or one call with
     * the value. An empty array is one call with empty `json`, so that it is not lost.
     */
    virtual Result<void> unknownElement(const QString &name, bool isArray, const QByteArray &json);
};

/**
 * Reads a portfolio file (domain.md section 3) as a stream: one record and two buffers in memory, however large the
 * file. Each record handed on has passed checkRecord(); what can only be judged across records is the sink's to check
 * (CrossChecker).
 *
 * Refused, with file, line, column (in characters) and path: what is no JSON or not UTF-8, a byte-order mark, control
 * characters, nesting beyond 64, a member that occurs twice in a record or at the top, wrong types, every limit of a
 * field, records over 256 KiB, another `format` or none. The member `format` may stand anywhere. An explicit null is an
 * absent field; a known array may be null. The size of a record is counted as compact JSON with every escaped character
 * as the bytes it stands for. Members of structured fields: prerequisites_confirmed needs `item`, document and
 * change.fields need `name`.
 *
 * What is not known has limits like what is: a text or name in it those of long text (64 KiB, no control characters), a
 * member or an element of a top-level array 256 KiB. Such an array may be of any length; it streams by like the others.
 */
class PortfolioReader
{
public:
    /** `unknown`: codes of no list are a mistake in a file that people or other programs made, and kept in one that
     * this program made of what a newer backend had sent. */
    explicit PortfolioReader(QIODevice &device, QString fileName = {}, UnknownCodes unknown = UnknownCodes::Refused);
    ~PortfolioReader();
    PortfolioReader(const PortfolioReader &) = delete;
    PortfolioReader &operator=(const PortfolioReader &) = delete;

    /** Called about four times for each MiB with the bytes read, from the thread that reads. */
    void setProgress(std::function<void(qint64 done, qint64 total)> progress);
    /** Set to true from any thread to stop: the answer is Cancelled. */
    void setCancelFlag(const std::atomic<bool> *cancel);

    Result<void> read(PortfolioSink &sink);

    Instant exportedAt() const; ///< after read(); null when the file does not say

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/**
 * Adds line and column to problems that have only a path such as work_logs[17].reverses, by reading the file once more.
 * Problems that are not found stay as they are.
 */
void locateProblems(QIODevice &device, std::vector<Problem> &problems);

} // namespace tam
