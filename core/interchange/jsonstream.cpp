#include "interchange/jsonstream.h"

#include "domain/validation.h"

#include <algorithm>
#include <cstring>

namespace tam {

namespace {

bool isSeparator(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':';
}

qint64 characters(const char *from, const char *to)
{
    return std::count_if(from, to, [](char c) { return (uchar(c) & 0xC0) != 0x80; });
}

} // namespace

JsonStream::JsonStream(QIODevice &device, std::function<bool(qint64)> progress)
    : m_device(device), m_progress(std::move(progress)), m_buffer(kBufferSize + 1, Qt::Uninitialized)
{
    m_begin = m_pos = m_end = m_mark = m_tokenEnd = m_buffer.data();
    refill();
    const QByteArrayView start(m_begin, m_end);
    if (start.startsWith("\xEF\xBB\xBF") || start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF"))
        stop(Problem(ProblemCode::ByteOrderMark));
}

void JsonStream::stop(Problem problem)
{
    if (!m_failure)
        m_failure = std::move(problem);
    m_end = m_pos = m_begin;
    m_mark = m_tokenEnd = m_begin;
    m_buffer[0] = '\0';
}

void JsonStream::noteToken()
{
    if (m_spanning) {
        m_spanBytes += m_end - m_begin;
        return;
    }
    const char *start = std::find_if_not(m_tokenEnd, m_end, isSeparator);
    if (start >= m_end)
        return;
    advanceTo(start);
    m_spanPosition = m_markPosition;
    m_spanBytes = m_end - start;
    m_spanning = true;
}

void JsonStream::refill()
{
    noteToken();
    advanceTo(m_end);
    m_base += m_end - m_begin;
    char *buffer = m_buffer.data();
    qint64 got = 0;
    if (m_failure) {
        got = 0;
    } else if (m_spanning && m_spanBytes > kTokenLimit) {
        m_failure = Problem(ProblemCode::RecordTooLarge, {QString::number(m_spanBytes), QString::number(kRecordLimit)});
    } else if (m_progress && !m_progress(m_base)) {
        m_failure = Problem(ProblemCode::Cancelled);
    } else {
        got = m_device.read(buffer, kBufferSize);
        if (got < 0)
            m_failure = Problem(ProblemCode::FileNotReadable, {m_device.errorString()});
    }
    m_begin = m_pos = m_mark = buffer;
    m_tokenEnd = buffer;
    m_end = buffer + std::max<qint64>(got, 0);
    buffer[m_end - m_begin] = '\0'; // the parser's sign for the end of the text
}

void JsonStream::advanceTo(const char *to)
{
    if (to <= m_mark)
        return;
    const qint64 lines = std::count(m_mark, to, '\n');
    if (lines > 0) {
        m_markPosition.line += lines;
        m_markPosition.column = 1;
        m_mark = to;
        while (m_mark[-1] != '\n')
            --m_mark;
    }
    m_markPosition.column += characters(m_mark, to);
    m_mark = to;
}

TextPosition JsonStream::tokenStart()
{
    if (m_spanning)
        return m_spanPosition;
    return positionOf(m_base + (std::find_if_not(m_tokenEnd, m_end, isSeparator) - m_begin));
}

TextPosition JsonStream::positionOf(qint64 offset)
{
    const qint64 marked = m_base + (m_mark - m_begin);
    if (offset >= marked) {
        advanceTo(m_begin + std::min<qint64>(offset - m_base, m_end - m_begin));
        return m_markPosition;
    }
    // A little before, inside one token: these bytes are on one line; outside the buffer they are an escape's ASCII.
    TextPosition before = m_markPosition;
    const char *from = offset >= m_base ? m_begin + (offset - m_base) : m_begin;
    before.column -= characters(from, m_mark) + std::max<qint64>(0, m_base - offset);
    before.column = std::max<qint64>(1, before.column);
    return before;
}

} // namespace tam
