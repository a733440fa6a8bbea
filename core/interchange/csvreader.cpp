#include "interchange/csvreader.h"

#include "domain/validation.h"

#include <algorithm>

namespace tam {

namespace {

constexpr qsizetype kCellLimit = 1000; ///< cells of a row
constexpr QChar kCandidates[] = {u',', u';', u'\t'};

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

CsvReader::CsvReader(QIODevice &device, CsvFormat format)
    : m_device(device), m_decoder(device), m_format(std::move(format))
{
}

Problem CsvReader::fatal(Problem problem)
{
    m_broken = true;
    if (problem.line == 0)
        problem.line = m_line;
    return problem;
}

/** False at the end of the text. */
Result<bool> CsvReader::more()
{
    if (m_at < m_text.size())
        return true;
    auto piece = m_decoder.next();
    if (!piece)
        return fatal(piece.problem());
    m_text = std::move(*piece);
    m_at = 0;
    return !m_text.isEmpty();
}

Result<void> CsvReader::findSeparator()
{
    m_separator = m_format.separator;
    auto some = more();
    if (!some)
        return some.problem();
    if (!m_separator.isNull())
        return {};
    qsizetype counts[std::size(kCandidates)] = {};
    bool quoted = false;
    for (const QChar c : std::as_const(m_text)) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        const auto *candidate = std::find(std::begin(kCandidates), std::end(kCandidates), c);
        if (!quoted && candidate != std::end(kCandidates))
            ++counts[candidate - std::begin(kCandidates)];
    }
    m_separator = kCandidates[std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts)];
    return {};
}

Result<void> CsvReader::open()
{
    if (auto opened = m_decoder.open(m_format.encoding); !opened)
        return fatal(opened.problem());
    if (auto found = findSeparator(); !found)
        return found;
    for (;;) {
        auto row = readRow(m_header);
        if (!row)
            return fatal(row.problem());
        if (!*row)
            return fatal(Problem(ProblemCode::CsvNoHeader));
        if (!isBlank(m_header))
            break;
    }
    for (QString &name : m_header)
        name = name.trimmed();
    return {};
}

Result<bool> CsvReader::next(QStringList &cells)
{
    for (;;) {
        if (m_broken)
            return false;
        auto row = readRow(cells);
        if (!row || !*row)
            return row;
        if (isBlank(cells))
            continue;
        if (cells.size() == m_header.size())
            return true;
        Problem ragged(ProblemCode::CsvRaggedRow, {QString::number(cells.size()), QString::number(m_header.size())});
        ragged.line = m_rowLine;
        return ragged;
    }
}

void CsvReader::noteProblem(Problem problem, qint64 line)
{
    if (m_problem)
        return;
    problem.line = line;
    problem.path = m_header.value(m_cells);
    m_problem = std::move(problem);
}

void CsvReader::endCell(QStringList &cells)
{
    if (m_cells < kCellLimit)
        cells.append(m_cell);
    ++m_cells;
    m_cell.resize(0);
    m_state = State::Start;
}

void CsvReader::take(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x20 && u != u'\t' && u != u'\n' && u != u'\r') {
        noteProblem(
            Problem(ProblemCode::ControlCharacter, {m_header.value(m_cells), QString::asprintf("U+%04X", unsigned(u))}),
            m_line);
        return;
    }
    m_cell.append(c);
    ++m_rowSize;
}

Result<bool> CsvReader::readRow(QStringList &cells)
{
    cells.clear();
    m_cell.resize(0);
    m_state = State::Start;
    m_cells = m_rowSize = 0;
    m_problem.reset();
    m_rowLine = m_line;
    bool any = false;
    for (;;) {
        auto some = more();
        if (!some)
            return some.problem();
        if (!*some)
            break;
        const QChar c = m_text[m_at++];
        any = true;
        const bool lineEnd = c == u'\n' || c == u'\r';
        if (c == u'\n')
            ++m_line;
        if (c == u'\r') {
            // CRLF is one line end; the LF may be in the next piece.
            auto follows = more();
            if (!follows)
                return follows.problem();
            if (!*follows || m_text[m_at] != u'\n')
                ++m_line;
            else if (m_state != State::Quoted)
                continue; // the LF ends the row
        }
        if (m_state == State::Quoted) {
            if (c == u'"')
                m_state = State::QuoteSeen;
            else
                take(c);
        } else if (lineEnd) {
            break;
        } else if (c == m_separator) {
            endCell(cells);
        } else if (c == u'"' && m_state == State::Start) {
            m_state = State::Quoted;
            m_quoteLine = m_line;
        } else if (m_state == State::QuoteSeen) {
            if (c == u'"') {
                take(c);
                m_state = State::Quoted;
            } else if (c != u' ') {
                noteProblem(Problem(ProblemCode::CsvQuote), m_line);
            }
        } else {
            m_state = State::Plain;
            take(c);
        }
        if (m_rowSize > kRecordLimit)
            return fatal(
                Problem(ProblemCode::RecordTooLarge, {QString::number(m_rowSize), QString::number(kRecordLimit)}));
    }
    if (!any)
        return false;
    if (m_state == State::Quoted) {
        noteProblem(Problem(ProblemCode::CsvQuote), m_quoteLine);
        m_broken = true;
    }
    endCell(cells);
    if (m_cells > kCellLimit && !m_problem)
        noteProblem(Problem(ProblemCode::CsvRaggedRow,
                            {QString::number(m_cells), QString::number(std::min(kCellLimit, m_header.size()))}),
                    m_rowLine);
    if (m_problem)
        return *m_problem;
    return true;
}

} // namespace tam
