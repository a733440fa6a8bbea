#pragma once

#include "domain/problem.h"

#include <QByteArray>
#include <QIODevice>

#include <functional>
#include <optional>

namespace tam {

/** 1-based; the column counts characters, not bytes. */
struct TextPosition
{
    qint64 line = 0;
    qint64 column = 0;
};

/**
 * A device as an input stream of the SAX parser, read through one buffer of fixed size. Newlines are counted a buffer
 * at a time, so that a place costs nothing until somebody asks for it. A single token (a string, a number) longer than
 * kTokenLimit ends the stream: a 100 MB string is never held in memory.
 */
class JsonStream
{
public:
    using Ch = char;

    /** A text of 64 KiB or a record of 256 KiB, every byte of it written as \uXXXX, is still below. */
    static constexpr qint64 kTokenLimit = 6 * 256 * 1024;
    static constexpr qsizetype kBufferSize = 256 * 1024;

    /** `progress` is told the bytes read so far, once for each buffer; false from it cancels. */
    explicit JsonStream(QIODevice &device, std::function<bool(qint64)> progress = {});

    // What the parser calls.
    char Peek() const { return *m_pos; }
    char Take()
    {
        const char c = *m_pos;
        if (++m_pos >= m_end)
            refill();
        return c;
    }
    size_t Tell() const { return size_t(m_base + (m_pos - m_begin)); }
    char *PutBegin() { return nullptr; } // only for parsing in place, which this stream does not do
    void Put(char) {}
    void Flush() {}
    size_t PutEnd(char *) { return 0; }

    /** The valid UTF-8 from here on up to a quote, a backslash, a control character or the end of the buffer; empty
     * when there is none. */
    QByteArrayView plainRun() const;
    void skip(qsizetype bytes)
    {
        m_pos += bytes;
        if (m_pos >= m_end)
            refill();
    }
    void noteCharacter() { m_character = qint64(Tell()); }
    qint64 characterOffset() const { return m_character; } ///< where the last character outside a plain run began

    /** The handler of a token tells that the token ends here, or one character on for a bracket. */
    void tokenDone(int ahead)
    {
        m_tokenEnd = m_pos + ahead;
        m_spanning = false;
    }
    /** Where the token being handled begins. Ask for places in the order of the text. */
    TextPosition tokenStart();
    /** A place at or shortly before the present one. */
    TextPosition positionOf(qint64 offset);
    TextPosition position() { return positionOf(qint64(Tell())); }

    bool atEnd() const { return m_pos >= m_end; } ///< nothing left: a NUL seen elsewhere is in the text
    qint64 tokenBytes() const { return m_spanBytes; }
    /** Why the stream ended early: reading failed, cancelled, byte-order mark, token too long. */
    const std::optional<Problem> &failure() const { return m_failure; }

private:
    void refill();
    void noteToken();
    void advanceTo(const char *to);
    void stop(Problem problem);

    QIODevice &m_device;
    std::function<bool(qint64)> m_progress;
    QByteArray m_buffer;
    const char *m_begin = nullptr, *m_pos = nullptr, *m_end = nullptr;
    qint64 m_base = 0; ///< offset of m_begin in the text
    qint64 m_character = 0;

    const char *m_mark = nullptr; ///< place up to which newlines are counted
    TextPosition m_markPosition{1, 1};
    const char *m_tokenEnd = nullptr;
    bool m_spanning = false; ///< the present token began in an earlier buffer
    TextPosition m_spanPosition;
    qint64 m_spanBytes = 0;
    std::optional<Problem> m_failure;
};

} // namespace tam
