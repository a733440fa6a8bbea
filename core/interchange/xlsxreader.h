#pragma once

#include "interchange/tablereader.h"
#include "interchange/xlsxbook.h"

#include <QXmlStreamReader>

namespace tam {

/**
 * Reads one sheet of an XLSX workbook as texts: shared and inline texts, numbers with at most 15 digits, dates and
 * times by the cell's format as ISO text, TRUE and FALSE, and of formulas the result that was saved with them. The
 * header is the first row with two cells or more (a title above it is passed over), or the first one at all; shorter
 * rows are filled up, rows with nothing in them left out, cells below no header ignored when they are empty.
 */
class XlsxReader : public TableReader
{
public:
    XlsxReader(QIODevice &device, CsvFormat format) : m_device(device), m_format(std::move(format)) {}

    Result<void> open() override;
    const QStringList &header() const override { return m_header; }
    Result<bool> next(QStringList &cells) override;
    bool broken() const override { return m_broken; }

    qint64 line() const override { return m_row; }
    TableForm form() const override { return m_form; }
    qint64 bytesRead() const override { return m_xml.characterOffset(); }
    qint64 bytesTotal() const override { return m_size; }

private:
    Result<void> openSheet();
    Result<bool> readRow(QStringList &cells);
    void readCell(QStringList &cells, qsizetype &column);
    QString cellText(QStringView type, qsizetype style, const QString &value);
    Problem fatal(Problem problem);

    QIODevice &m_device;
    CsvFormat m_format;
    TableForm m_form;
    std::unique_ptr<XlsxBook> m_book;
    std::unique_ptr<ZipEntry> m_stream;
    QXmlStreamReader m_xml;
    QStringList m_header;
    qint64 m_row = 0, m_size = 0;
    qsizetype m_characters = 0; ///< of the row at hand
    std::optional<Problem> m_problem;
    bool m_broken = false;
};

} // namespace tam
