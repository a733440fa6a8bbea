#include "report/maildraft.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>
#include <cstring>

namespace tam {

namespace {

/** Longest piece of text in one encoded word, so that a line stays below 76 characters; a multiple of 3 bytes. */
constexpr qsizetype kWord = 42;

QString oneLine(const QString &text)
{
    return text.simplified();
}

/** The text as encoded words (RFC 2047), never cut inside a character. */
QByteArray encodedWords(const QString &text)
{
    QByteArrayList words;
    QByteArray piece;
    const auto flush = [&] {
        if (!piece.isEmpty())
            words.append("=?UTF-8?B?" + piece.toBase64() + "?=");
        piece.clear();
    };
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QByteArray next = text.mid(i, units).toUtf8();
        if (piece.size() + next.size() > kWord)
            flush();
        piece += next;
        i += units;
    }
    flush();
    return words.join("\r\n ");
}

QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray all = bytes.toBase64();
    QByteArray lines;
    lines.reserve(all.size() + all.size() / 38 + 4);
    for (qsizetype i = 0; i < all.size(); i += 76)
        lines += all.mid(i, 76) + "\r\n";
    return lines;
}

/** An address is plain ASCII without anything that could end it. */
QByteArray addresses(const QStringList &to)
{
    QByteArrayList list;
    for (const QString &one : to) {
        const QByteArray address = oneLine(one).toLatin1();
        const bool plain = std::all_of(address.begin(), address.end(),
                                       [](char c) { return c > ' ' && c < 127 && !std::strchr("<>,;:\"()[]\\", c); });
        if (plain && address.count('@') == 1)
            list.append(address);
    }
    return list.join(",\r\n ");
}

} // namespace

QByteArray emlOf(const MailDraft &draft)
{
    static const QByteArray plainText =
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    // Of the content, so that the same draft is the same file; no line of base64 begins with two dashes.
    const QByteArray boundary =
        "tam-" + QCryptographicHash::hash(QByteArray(draft.content + draft.text.toUtf8()), QCryptographicHash::Sha256)
                     .toHex()
                     .left(24);
    QByteArray eml;
    if (const QByteArray to = addresses(draft.to); !to.isEmpty())
        eml += "To: " + to + "\r\n";
    eml += "Subject: " + encodedWords(oneLine(draft.subject)) + "\r\n";
    eml += "X-Unsent: 1\r\nMIME-Version: 1.0\r\n";
    if (draft.content.isEmpty())
        return eml + plainText + base64Lines(draft.text.toUtf8());
    eml += "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n";
    eml += "--" + boundary + "\r\n" + plainText + base64Lines(draft.text.toUtf8());
    eml += "--" + boundary + "\r\nContent-Type: " + draft.mediaType + "\r\nContent-Transfer-Encoding: base64\r\n";
    eml += "Content-Disposition: attachment;\r\n filename*=UTF-8''" + QUrl::toPercentEncoding(oneLine(draft.fileName)) +
           "\r\n\r\n";
    eml += base64Lines(draft.content);
    eml += "--" + boundary + "--\r\n";
    return eml;
}

} // namespace tam
