#include "interchange/csvfile.h"

namespace tam {

namespace {

constexpr size_t kProblemLimit = 10;
constexpr size_t kWarningLimit = 1000;

/** A problem of the file's text, of which the reader knows the line. */
Problem placed(Problem problem, const QString &fileName)
{
    problem.file = fileName;
    return problem;
}

} // namespace

CsvFile::CsvFile(const QString &fileName, CsvMapping mapping)
    : m_file(fileName), m_mapping(std::move(mapping)), m_binder(m_mapping), m_record(createRecord(m_mapping.kind))
{
}

Result<void> CsvFile::prepare(Store *existing)
{
    m_store = existing;
    return {};
}

void CsvFile::note(Problem problem)
{
    problem.file = m_file.fileName();
    m_problems.push_back(std::move(problem));
}

Result<void> CsvFile::read(PortfolioSink &sink, const ImportWatch &watch)
{
    if (!m_file.open(QIODevice::ReadOnly))
        return placed(Problem(ProblemCode::FileNotReadable, {m_file.errorString()}), m_file.fileName());
    auto table = tableReader(m_file, m_mapping.format);
    if (!table)
        return placed(table.problem(), m_file.fileName());
    TableReader &reader = **table;
    if (auto opened = reader.open(); !opened)
        return placed(opened.problem(), m_file.fileName());
    if (auto prepared = m_binder.prepare(reader.header(), m_store); !prepared)
        return placed(prepared.problem(), m_file.fileName());
    QStringList cells;
    bool more = true;
    for (qint64 told = 0; more;) {
        if (auto row = readRow(reader, sink, cells, more); !row)
            return row;
        if (watch.cancelled())
            return Problem(ProblemCode::Cancelled);
        if (watch.progress && reader.bytesRead() != told) {
            told = reader.bytesRead();
            watch.progress(told, reader.bytesTotal());
        }
    }
    return m_problems.empty() ? Result<void>() : Result<void>(m_problems.front());
}

void CsvFile::compareLog(qint64 line, bool existing)
{
    const auto first = m_seen.constFind(m_record->uuid);
    std::optional<Problem> found;
    if (first != m_seen.cend())
        found = Problem(ProblemCode::CsvRepeatedRow, {QString::number(*first)});
    else if (!existing)
        found = m_binder.doubt(*m_record);
    m_seen.insert(m_record->uuid, line);
    if (!found)
        return;
    found->line = line;
    found->file = m_file.fileName();
    if (found->code == ProblemCode::CsvRepeatedRow)
        note(*found);
    else if (m_warnings.size() < kWarningLimit)
        m_warnings.push_back(*found);
}

Result<void> CsvFile::readRow(TableReader &reader, PortfolioSink &sink, QStringList &cells, bool &more)
{
    auto row = reader.next(cells);
    if (!row)
        note(row.problem());
    more = row ? *row : !reader.broken();
    if (row && *row) {
        m_lines.push_back(reader.line());
        bool existing = false;
        for (const CsvCellProblem &cell : m_binder.bind(cells, *m_record, existing)) {
            Problem problem = cell.problem;
            problem.line = reader.line();
            problem.path = cell.column >= 0 ? reader.header().value(cell.column) : problem.path;
            note(std::move(problem));
        }
        if (m_problems.empty() && m_mapping.kind == Kind::WorkLog)
            compareLog(reader.line(), existing);
        // With a problem nothing will be imported: the rest is only looked at.
        if (m_problems.empty())
            return sink.record(kindInfo(m_mapping.kind), *m_record, qint64(m_lines.size()) - 1);
    }
    if (m_problems.size() >= kProblemLimit) {
        m_problems.resize(kProblemLimit);
        more = false;
    }
    return {};
}

void CsvFile::locate(std::vector<Problem> &problems)
{
    for (Problem &problem : problems) {
        const qsizetype open = problem.path.indexOf(u'[');
        const qsizetype close = problem.path.indexOf(u']', open + 1);
        if (open < 0 || close < open)
            continue;
        bool isNumber = false;
        const qulonglong row = QStringView(problem.path).sliced(open + 1, close - open - 1).toULongLong(&isNumber);
        if (isNumber && problem.line == 0 && row < m_lines.size())
            problem.line = m_lines[row];
    }
}

namespace {

void addRow(CsvPreview &preview, TableReader &reader, QStringList cells, const Result<bool> &row)
{
    CsvPreviewRow shown;
    shown.line = row ? reader.line() : row.problem().line;
    shown.cells = std::move(cells);
    if (!row)
        shown.problems.append({preview.header.indexOf(row.problem().path), row.problem()});
    preview.rows.append(shown);
}

} // namespace

Result<CsvPreview> previewCsv(const QString &fileName, Kind kind, const std::optional<CsvMapping> &mapping,
                              Store *store, int rows, const CsvFormat &format)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return placed(Problem(ProblemCode::FileNotReadable, {file.errorString()}), fileName);
    auto table = tableReader(file, mapping ? mapping->format : format);
    if (!table)
        return placed(table.problem(), fileName);
    TableReader &reader = **table;
    if (auto opened = reader.open(); !opened)
        return placed(opened.problem(), fileName);
    CsvPreview preview;
    preview.header = reader.header();
    preview.form = reader.form();
    QList<QStringList> sample;
    for (int n = 0; n < rows && !reader.broken(); ++n) {
        QStringList cells;
        const auto row = reader.next(cells);
        if (row && !*row)
            break;
        sample.append(cells);
        addRow(preview, reader, cells, row);
    }
    preview.mapping = mapping ? *mapping : CsvMapping::suggest(kind, preview.header, sample);
    if (!mapping)
        preview.mapping.format = format;
    CsvBinder binder(preview.mapping);
    if (auto prepared = binder.prepare(preview.header, store); !prepared) {
        preview.problem = prepared.problem();
        return preview;
    }
    const RecordPtr record = createRecord(kind);
    for (CsvPreviewRow &row : preview.rows) {
        if (row.problems.isEmpty())
            row.problems = binder.bind(row.cells, *record, row.existing);
        if (row.problems.isEmpty() && !row.existing)
            row.doubt = binder.doubt(*record);
    }
    return preview;
}

} // namespace tam
