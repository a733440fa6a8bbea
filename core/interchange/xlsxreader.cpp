#include "interchange/xlsxreader.h"

#include "domain/validation.h"

#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace tam {

namespace {

constexpr qsizetype kColumnLimit = 1000;

/** 0 for A1, 27 for AB7; -1 when the text is no such place. */
qsizetype columnOf(QStringView place)
{
    qsizetype column = 0;
    for (const QChar c : place) {
        if (c < u'A' || c > u'Z' || column > 100'000)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

qsizetype filled(const QStringList &cells)
{
    return std::count_if(cells.begin(), cells.end(), [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

/** Spreadsheets keep 15 digits; the file has up to 17, of which the last ones are rounding. */
QString numberText(double value)
{
    if (value == std::floor(value) && std::fabs(value) < 1e15)
        return QString::number(qint64(value));
    return QString::number(value, 'g', 15);
}

} // namespace

Problem XlsxReader::fatal(Problem problem)
{
    m_broken = true;
    problem.line = m_row;
    return problem;
}

Result<void> XlsxReader::openSheet()
{
    if (m_device.size() > XlsxBook::kFileLimit)
        return Problem(ProblemCode::SheetTooLarge, {QStringLiteral("%1 MiB").arg(XlsxBook::kFileLimit >> 20)});
    auto book = XlsxBook::open(m_device.readAll());
    if (!book)
        return book.problem();
    m_book = std::move(*book);
    for (const XlsxBook::Sheet &sheet : m_book->sheets())
        m_form.sheets.append(sheet.name);
    const XlsxBook::Sheet *sheet = m_book->sheet(m_format.sheet);
    if (!sheet)
        return Problem(ProblemCode::SheetMissing, {m_format.sheet});
    m_form.sheet = sheet->name;
    m_size = m_book->sizeOf(*sheet);
    m_stream = m_book->stream(*sheet);
    if (!m_stream)
        return Problem(ProblemCode::SheetNotReadable);
    m_xml.setDevice(m_stream.get());
    return {};
}

Result<void> XlsxReader::open()
{
    if (auto opened = openSheet(); !opened)
        return fatal(opened.problem());
    QStringList cells, title;
    while (filled(cells) < 2) {
        auto row = readRow(cells);
        if (!row)
            return fatal(row.problem());
        if (!*row)
            break;
        if (title.isEmpty() && filled(cells) == 1)
            title = cells;
    }
    m_header = filled(cells) > 1 ? cells : title;
    if (m_header.isEmpty())
        return fatal(Problem(ProblemCode::CsvNoHeader));
    if (filled(m_header) == 1) {
        // A sheet of one column was read up to its end in search of a wider row: once more, to just below the header.
        m_xml.clear();
        m_stream.reset();
        m_row = 0;
        m_form = {};
        if (m_device.seek(0); !openSheet())
            return fatal(Problem(ProblemCode::SheetNotReadable));
        for (cells.clear(); filled(cells) == 0;) {
            if (auto row = readRow(cells); !row || !*row)
                return fatal(Problem(ProblemCode::SheetNotReadable));
        }
    }
    for (QString &name : m_header)
        name = name.simplified();
    while (m_header.last().isEmpty())
        m_header.removeLast();
    return {};
}

Result<bool> XlsxReader::next(QStringList &cells)
{
    while (!m_broken) {
        auto row = readRow(cells);
        if (!row || !*row)
            return row;
        if (filled(cells) == 0)
            continue;
        while (cells.size() > m_header.size() && cells.last().trimmed().isEmpty())
            cells.removeLast();
        if (cells.size() > m_header.size()) {
            Problem ragged(ProblemCode::CsvRaggedRow,
                           {QString::number(cells.size()), QString::number(m_header.size())});
            ragged.line = m_row;
            return ragged;
        }
        cells.resize(m_header.size());
        return true;
    }
    return false;
}

Result<bool> XlsxReader::readRow(QStringList &cells)
{
    cells.clear();
    m_problem.reset();
    m_characters = 0;
    int around = 0; // elements outside the rows that were entered
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.isDTD())
            m_xml.raiseError(QStringLiteral("document type"));
        if (m_xml.isEndElement() && m_xml.name() == u"sheetData")
            return false;
        if (!m_xml.isStartElement())
            continue;
        if (m_xml.name() != u"row") {
            if (m_xml.name() != u"worksheet" && m_xml.name() != u"sheetData")
                xlsx::skip(m_xml);
            else if (++around > 2)
                m_xml.raiseError(QStringLiteral("too deep"));
            continue;
        }
        const qint64 number = m_xml.attributes().value(QLatin1String("r")).toLongLong();
        m_row = number > 0 ? number : m_row + 1;
        qsizetype column = -1;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"c")
                readCell(cells, column);
            else
                xlsx::skip(m_xml);
        }
        if (m_xml.hasError())
            break;
        if (m_characters > kRecordLimit)
            m_problem =
                Problem(ProblemCode::RecordTooLarge, {QString::number(m_characters), QString::number(kRecordLimit)});
        if (m_problem) {
            m_problem->line = m_row;
            return *m_problem;
        }
        return true;
    }
    if (m_stream->tooLarge())
        return fatal(Problem(ProblemCode::SheetTooLarge, {QStringLiteral("%1 MiB").arg(XlsxBook::kSheetLimit >> 20)}));
    return fatal(Problem(ProblemCode::SheetNotReadable)); // the end of the sheet was not seen
}

void XlsxReader::readCell(QStringList &cells, qsizetype &column)
{
    const QXmlStreamAttributes at = m_xml.attributes();
    const QString type = at.value(QLatin1String("t")).toString();
    const qsizetype style = at.hasAttribute(QLatin1String("s")) ? at.value(QLatin1String("s")).toInt() : -1;
    const qsizetype place = at.hasAttribute(QLatin1String("r")) ? columnOf(at.value(QLatin1String("r"))) : column + 1;
    column = std::max<qsizetype>(place, 0);
    QString value, formula;
    bool hasValue = false;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"v") {
            value = xlsx::elementText(m_xml);
            hasValue = true;
        } else if (m_xml.name() == u"is") {
            value = xlsx::stringItem(m_xml);
            hasValue = true;
        } else if (m_xml.name() == u"f") {
            formula = u'=' + xlsx::elementText(m_xml);
        } else {
            xlsx::skip(m_xml);
        }
    }
    if (!hasValue && formula.isEmpty())
        return;
    if (column >= kColumnLimit) {
        if (!m_problem)
            m_problem = Problem(ProblemCode::CsvRaggedRow, {QString::number(column + 1),
                                                            QString::number(std::min(kColumnLimit, m_header.size()))});
        return;
    }
    if (!hasValue || type == u"e") {
        if (!m_problem && column < m_header.size()) {
            m_problem =
                Problem(ProblemCode::SheetCellError, {m_header.value(column), (hasValue ? value : formula).left(60)});
            m_problem->path = m_header.value(column);
        }
        return;
    }
    if (m_characters > kRecordLimit)
        return;
    if (cells.size() <= column)
        cells.resize(column + 1);
    cells[column] = cellText(type, style, value);
    m_characters += cells[column].size();
}

QString XlsxReader::cellText(QStringView type, qsizetype style, const QString &value)
{
    if (type == u"s") {
        bool isIndex = false;
        const QString *text = m_book->text(value.toLongLong(&isIndex));
        if (!text || !isIndex)
            m_xml.raiseError(QStringLiteral("no such text"));
        return text ? *text : QString();
    }
    if (type == u"b")
        return value.trimmed() == u"1" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    if (type == u"str" || type == u"inlineStr" || type == u"d")
        return value;
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return value;
    const QString date = m_book->showsDate(style) ? m_book->dateText(number) : QString();
    return date.isEmpty() ? numberText(number) : date;
}

} // namespace tam
