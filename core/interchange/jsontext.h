#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QStringView>

namespace tam {

/** Appends `utf8` (valid UTF-8) as a JSON string: only what JSON demands is escaped, everything else stays as it is. */
void appendJsonString(QByteArray &out, QByteArrayView utf8);
void appendJsonString(QByteArray &out, QStringView text);

/**
 * Where JSON text goes: collected in memory and, with a device, passed on in large pieces. A failed write is remembered
 * and reported once, by flush().
 */
class JsonOutput
{
public:
    explicit JsonOutput(QIODevice *device = nullptr) : m_device(device) {}

    void raw(QByteArrayView text) { m_buffer.append(text.data(), text.size()); }
    void raw(char c) { m_buffer.append(c); }
    void string(QStringView text) { appendJsonString(m_buffer, text); }
    QByteArray &buffer() { return m_buffer; }

    /** Passes a large buffer on to the device; call it between records. False once the device has refused something. */
    bool relieve()
    {
        if (m_device && m_buffer.size() >= kPiece)
            passOn();
        return !m_failed;
    }
    /** Passes everything on. False when the device refused something; its errorString() says what. */
    bool flush();

private:
    static constexpr qsizetype kPiece = 256 * 1024;
    void passOn();

    QIODevice *m_device;
    QByteArray m_buffer;
    bool m_failed = false;
};

} // namespace tam
