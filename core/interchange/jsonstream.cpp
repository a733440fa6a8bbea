#include "interchange/jsonstream.h"

#include "domain/validation.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <cstring>

namespace tam {

namespace {

bool isSeparator(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':';
}

/** Bytes that stand for themselves inside quotes: all but the quote, the backslash and control characters. */
constexpr std::array<bool, 256> plainBytes = [] {
    std::array<bool, 256> plain{};
    for (size_t i = 0x20; i < plain.size(); ++i)
        plain[i] = i != '"' && i != '\\';
    return plain;
}();

/** `length` less the first bytes of a character that is cut there. */
qsizetype wholeCharacters(QByteArrayView text, qsizetype length)
{
    for (int back = 1; back <= 3 && back <= length; ++back) {
        const auto byte = uchar(text[length - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const int needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return needed > back ? length - back : length;
    }
    return length;
}

/** Length of some valid UTF-8 that `text` begins with: all of it but a cut character; less when a broken one follows.
 */
qsizetype validPrefix(QByteArrayView text)
{
    qsizetype length = wholeCharacters(text, text.size());
    while (length > 0 && !QUtf8StringView(text.data(), length).isValidUtf8())
        length = wholeCharacters(text, length / 2);
    return length;
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

QByteArrayView JsonStream::plainRun() const
{
    uchar all = 0;
    const char *p = m_pos;
    for (; p != m_end && plainBytes[uchar(*p)]; ++p)
        all |= uchar(*p);
    const QByteArrayView run(m_pos, p);
    return all < 0x80 ? run : run.first(validPrefix(run));
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
