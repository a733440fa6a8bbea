#include "interchange/jsontext.h"

#include "interchange/fileproblem.h"

#include <QStringEncoder>

namespace tam {

namespace {

bool needsEscape(char c)
{
    const auto u = uchar(c);
    return u < 0x20 || c == '"' || c == '\\';
}

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"':
        out.append("\\\"");
        return;
    case '\\':
        out.append("\\\\");
        return;
    case '\n':
        out.append("\\n");
        return;
    case '\r':
        out.append("\\r");
        return;
    case '\t':
        out.append("\\t");
        return;
    case '\b':
        out.append("\\b");
        return;
    case '\f':
        out.append("\\f");
        return;
    default:
        break;
    }
    static constexpr char hex[] = "0123456789abcdef";
    out.append("\\u00");
    out.append(hex[uchar(c) >> 4]);
    out.append(hex[uchar(c) & 15]);
}

} // namespace

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    out.append('"');
    const char *from = utf8.begin();
    for (const char *p = from; p != utf8.end(); ++p) {
        if (!needsEscape(*p))
            continue;
        out.append(from, p - from);
        appendEscaped(out, *p);
        from = p + 1;
    }
    out.append(from, utf8.end() - from);
    out.append('"');
}

void appendJsonString(QByteArray &out, QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const qsizetype before = out.size();
    out.resize(before + 2 + encoder.requiredSpace(text.size()));
    char *begin = out.data() + before;
    *begin = '"';
    char *end = encoder.appendToBuffer(begin + 1, text);
    bool plain = true;
    for (const char *p = begin + 1; p != end; ++p)
        plain = plain && !needsEscape(*p);
    if (plain) {
        *end++ = '"';
        out.truncate(end - out.data());
        return;
    }
    const QByteArray utf8(begin + 1, end - begin - 1);
    out.truncate(before);
    appendJsonString(out, QByteArrayView(utf8));
}

void JsonOutput::passOn()
{
    if (m_device && !m_failed && !writeAll(*m_device, m_buffer))
        m_failed = true;
    m_buffer.resize(0);
}

bool JsonOutput::flush()
{
    if (m_device)
        passOn();
    return !m_failed;
}

} // namespace tam
