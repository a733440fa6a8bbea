#pragma once

#include "domain/result.h"

#include <QIODevice>
#include <QStringList>

namespace tam {

/**
 * Writes a list as CSV that spreadsheet programs open rightly: UTF-8 with a byte-order mark, RFC 4180 quoting, CRLF. A
 * cell that such a program would take for a formula (it begins with = + - @, a tab or a line break, and is no number)
 * gets an apostrophe in front.
 */
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &device) : m_device(device) {}

    void row(const QStringList &cells);
    /** Passes everything on; FileNotWritable when the device refused something. */
    Result<void> finish();

private:
    void passOn();

    QIODevice &m_device;
    QByteArray m_buffer = QByteArrayLiteral("\xEF\xBB\xBF");
    bool m_failed = false;
};

/** One cell as CsvWriter writes it. */
QString csvCell(const QString &text);

} // namespace tam
