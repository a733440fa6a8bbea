#pragma once

#include "domain/result.h"

#include <QIODevice>
#include <QStringList>

namespace tam {

/** Spreadsheet programs need the mark to see UTF-8; to a script it would be part of the first column's name. */
enum class CsvMark { ByteOrderMark, None };

/**
 * Writes a list as CSV that spreadsheet programs open rightly: UTF-8 with a byte-order mark (or without, for scripts),
 * RFC 4180 quoting, CRLF. A cell that such a program would take for a formula (it begins with = + - @, a tab or a line
 * break, and is no number) gets an apostrophe in front.
 */
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &device, CsvMark mark = CsvMark::ByteOrderMark) : m_device(device)
    {
        if (mark == CsvMark::ByteOrderMark)
            m_buffer = QByteArrayLiteral("\xEF\xBB\xBF");
    }

    void row(const QStringList &cells);
    /** Passes everything on; FileNotWritable when the device refused something. */
    Result<void> finish();

private:
    void passOn();

    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_failed = false;
};

/** One cell as CsvWriter writes it. */
QString csvCell(const QString &text);

} // namespace tam
