#pragma once

#include "interchange/tablereader.h"
#include "interchange/textdecoder.h"

namespace tam {

/**
 * Reads CSV (RFC 4180: quotes, doubled quotes, line breaks in quoted cells; rows end with LF, CRLF or CR) row by row.
 * The first row is the header; every other one must have as many cells, and rows with nothing in them are left out. A
 * quote inside an unquoted cell stands for itself. Control characters other than line break and tab are refused; bidi
 * controls are kept.
 */
class CsvReader : public TableReader
{
public:
    explicit CsvReader(QIODevice &device, CsvFormat format = {});

    /** Finds out the format and reads the header: CsvNoHeader, CsvEncoding. */
    Result<void> open() override;
    const QStringList &header() const override { return m_header; }

    /**
     * The next row, or false at the end. A problem has its line; after CsvRaggedRow, CsvQuote and ControlCharacter the
     * rows behind it can still be read, unless broken() says that there is no going on.
     */
    Result<bool> next(QStringList &cells) override;
    bool broken() const override { return m_broken; }

    qint64 line() const override { return m_rowLine; }
    TableForm form() const override { return {m_decoder.encoding(), m_separator, {}, {}}; }
    QChar separator() const { return m_separator; }
    QString encoding() const { return m_decoder.encoding(); }
    qint64 bytesRead() const override { return m_decoder.bytesRead(); }
    qint64 bytesTotal() const override { return m_device.size(); }

private:
    enum class State : quint8 { Start, Plain, Quoted, QuoteSeen };

    Result<bool> more();
    Result<void> findSeparator();
    Result<bool> readRow(QStringList &cells);
    void endCell(QStringList &cells);
    void take(QChar c);
    void noteProblem(Problem problem, qint64 line);
    Problem fatal(Problem problem);

    QIODevice &m_device;
    TextDecoder m_decoder;
    CsvFormat m_format;
    QChar m_separator;
    QStringList m_header;
    QString m_text; ///< decoded, not yet read from m_at on
    qsizetype m_at = 0;
    QString m_cell;
    State m_state = State::Start;
    qint64 m_line = 1, m_rowLine = 0, m_quoteLine = 0;
    qsizetype m_cells = 0, m_rowSize = 0;
    std::optional<Problem> m_problem; ///< the first of the row at hand
    bool m_broken = false;
};

} // namespace tam
