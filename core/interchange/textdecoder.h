#pragma once

#include "domain/result.h"

#include <QIODevice>
#include <QString>

#include <memory>

namespace tam {

/**
 * A text file of an encoding that has to be found out, as a stream of UTF-16: a byte-order mark decides; else the whole
 * file is UTF-8, or else the whole file is GB18030 (which GBK and GB2312 are part of). The device must be able to go
 * back to its start.
 */
class TextDecoder
{
public:
    explicit TextDecoder(QIODevice &device);
    ~TextDecoder();
    TextDecoder(const TextDecoder &) = delete;
    TextDecoder &operator=(const TextDecoder &) = delete;

    /** `encoding` by name, empty to find it out. CsvEncoding when nothing fits, or the named one is unknown. */
    Result<void> open(const QString &encoding = {});
    /** The next piece without a byte-order mark; empty at the end. */
    Result<QString> next();

    QString encoding() const; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030" or the name that was asked for
    qint64 bytesRead() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tam
