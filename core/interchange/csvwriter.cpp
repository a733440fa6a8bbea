#include "interchange/csvwriter.h"

#include "interchange/fileproblem.h"

#include <QFileDevice>

namespace tam {

namespace {

bool looksLikeFormula(const QString &text)
{
    if (text.isEmpty() || !QStringView(u"=+-@\t\r\n").contains(text.front()))
        return false;
    bool isNumber = false;
    text.toDouble(&isNumber);
    // toDouble() also takes "+inf" and blanks around; what a number is here has digits alone.
    return !isNumber || text.front() == u'=' || QStringView(u"\t\r\n").contains(text.front()) || !text.back().isDigit();
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = looksLikeFormula(text) ? u'\'' + text : text;
    const bool quote = cell.contains(u'"') || cell.contains(u',') || cell.contains(u';') || cell.contains(u'\t') ||
                       cell.contains(u'\n') || cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
    if (!quote)
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

void CsvWriter::row(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += u',';
        line += csvCell(cells[i]);
    }
    line += QStringLiteral("\r\n");
    m_buffer += line.toUtf8();
    if (m_buffer.size() > 256 * 1024)
        passOn();
}

void CsvWriter::passOn()
{
    if (!m_failed && !writeAll(m_device, m_buffer))
        m_failed = true;
    m_buffer.resize(0);
}

Result<void> CsvWriter::finish()
{
    passOn();
    if (auto *file = qobject_cast<QFileDevice *>(&m_device); file && !m_failed)
        m_failed = !file->flush(); // else a full disk is known only when nobody asks any more
    if (m_failed)
        return notWritten(m_device);
    return {};
}

} // namespace tam
