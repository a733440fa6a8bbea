#pragma once

#include "domain/jsonfault.h"
#include "domain/result.h"
#include "interchange/jsonstream.h"

// RapidJSON 1.1 adds to the null pointer of a stack that is still empty; harmless, but UBSan of clang says so.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((no_sanitize("pointer-overflow"))), apply_to = function)
#endif
#include <rapidjson/reader.h>
#if defined(__clang__)
#pragma clang attribute pop
#endif

#include <array>
#include <cstring>
#include <optional>

namespace tam {

/** Deepest nesting of objects and arrays that is accepted. */
inline constexpr int kJsonDepthLimit = 64;

/**
 * Base of what receives the parser's events. A handler has key(), null(), boolean(), number(), string(), startObject(),
 * endObject(), startArray() and endArray(); each answers false after fail() to stop the parser.
 */
class JsonHandler
{
public:
    bool fail(Problem problem)
    {
        m_failure = std::move(problem);
        return false;
    }
    const std::optional<Problem> &failure() const { return m_failure; }

private:
    std::optional<Problem> m_failure;
};

/** Writes a value as compact JSON from the parser's events. Numbers and the order of members stay as they are. */
class JsonTextBuilder
{
public:
    void key(QByteArrayView name);
    void literal(QByteArrayView text);
    void string(QByteArrayView utf8);
    void begin(char bracket);
    void end(char bracket);
    int depth() const { return m_depth; }
    qsizetype size() const { return m_text.size(); }
    QByteArray take(); ///< what was written so far; the depth stays

private:
    void separate();

    QByteArray m_text;
    int m_depth = 0;
    bool m_afterKey = false;
    std::array<bool, kJsonDepthLimit + 2> m_filled{}; ///< for each depth: something stands there already
};

/** What the parser refused, and its place. Not for a Termination, which carries the handler's own problem. */
Problem jsonSyntaxProblem(rapidjson::ParseErrorCode code, qint64 offset, JsonStream &stream);

/**
 * UTF-8 for RapidJSON that copies and validates a run of plain characters at once instead of one by one: most of a
 * portfolio file is text inside quotes, and this halves the time.
 */
struct TextRunEncoding : rapidjson::UTF8<>
{
    template <class InputStream, class OutputStream> static bool Validate(InputStream &is, OutputStream &os)
    {
        if constexpr (!std::is_same_v<InputStream, OutputStream>) { // the same: parsing in place, which is not done
            const QByteArrayView run = is.plainRun();
            if (!run.isEmpty()) {
                std::memcpy(os.Push(rapidjson::SizeType(run.size())), run.data(), size_t(run.size()));
                is.skip(run.size());
                return true;
            }
        }
        // A character cut by the end of the buffer, or one that is no UTF-8: the parser's own check decides.
        is.noteCharacter();
        return rapidjson::UTF8<>::Validate(is, os);
    }
};

/** Passes RapidJSON's events on, tells the stream where tokens end and keeps the depth in bounds. */
template <class Handler> class SaxAdapter
{
public:
    using Ch = char;
    SaxAdapter(JsonStream &stream, Handler &handler) : m_stream(stream), m_handler(handler) {}

    bool Null() { return done(m_handler.null(), 0); }
    bool Bool(bool value) { return done(m_handler.boolean(value), 0); }
    bool RawNumber(const char *text, rapidjson::SizeType length, bool)
    {
        return done(m_handler.number(QByteArrayView(text, qsizetype(length))), 0);
    }
    bool String(const char *text, rapidjson::SizeType length, bool)
    {
        const QByteArrayView view(text, qsizetype(length));
        return done(isUnicode(view) && m_handler.string(view), 0);
    }
    bool Key(const char *text, rapidjson::SizeType length, bool)
    {
        const QByteArrayView view(text, qsizetype(length));
        return done(isUnicode(view) && m_handler.key(view), 0);
    }
    bool StartObject() { return done(enter() && m_handler.startObject(), 1); }
    bool StartArray() { return done(enter() && m_handler.startArray(), 1); }
    bool EndObject(rapidjson::SizeType)
    {
        --m_depth;
        return done(m_handler.endObject(), 1);
    }
    bool EndArray(rapidjson::SizeType)
    {
        --m_depth;
        return done(m_handler.endArray(), 1);
    }
    // Not called while numbers are passed on as text; the parser wants them to be there.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

private:
    /** A token that is refused is not done: its beginning is the place of the problem. */
    bool done(bool ok, int ahead)
    {
        if (ok)
            m_stream.tokenDone(ahead);
        return ok;
    }
    bool enter()
    {
        if (++m_depth <= kJsonDepthLimit)
            return true;
        return m_handler.fail(Problem(ProblemCode::TooDeep, {QString::number(kJsonDepthLimit)}));
    }
    /** The parser validates raw bytes, but lets a lone \uDC00 through as bytes that are no UTF-8. */
    bool isUnicode(QByteArrayView text)
    {
        const char *p = text.begin();
        while ((p = static_cast<const char *>(std::memchr(p, 0xED, size_t(text.end() - p))))) {
            if (p + 1 < text.end() && uchar(p[1]) >= 0xA0)
                return m_handler.fail(jsonProblem(JsonFault::HalfSurrogatePair));
            ++p;
        }
        return true;
    }

    JsonStream &m_stream;
    Handler &m_handler;
    int m_depth = 0;
};

/** Parses the whole stream. A problem carries line and column; the path is the caller's to add. */
template <class Handler> Result<void> parseJson(JsonStream &stream, Handler &handler)
{
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::GenericReader<TextRunEncoding, TextRunEncoding> reader;
    SaxAdapter<Handler> adapter(stream, handler);
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, adapter);
    if (handler.failure()) {
        Problem problem = *handler.failure();
        if (problem.line == 0) {
            const TextPosition at = stream.tokenStart();
            problem.line = at.line;
            problem.column = at.column;
        }
        return problem;
    }
    if (!result.IsError() && stream.atEnd() && !stream.failure())
        return {};
    return jsonSyntaxProblem(result.Code(), result.IsError() ? qint64(result.Offset()) : qint64(stream.Tell()), stream);
}

} // namespace tam
