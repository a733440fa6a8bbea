#pragma once

#include "domain/result.h"

#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace tam {

/** What may be taken out of one entry of an archive; behind it, reading fails and tooLarge() says why. */
struct ZipLimits
{
    qint64 size = 0; ///< bytes, unpacked
    qint64 run = 0;  ///< bytes between two '<', for XML, whose parser keeps a text as a whole; 0: any
};

/** One entry of an archive, unpacked while it is read. Not for longer than its archive. */
class ZipEntry : public QIODevice
{
public:
    ZipEntry(zip_file *entry, ZipLimits limits);
    ~ZipEntry() override;

    bool isSequential() const override { return true; }
    bool tooLarge() const { return m_tooLarge; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool fits(const char *data, qint64 size);

    zip_file *m_entry;
    ZipLimits m_limits;
    qint64 m_read = 0, m_run = 0;
    bool m_tooLarge = false;
};

/** A ZIP archive in memory, to read from. Its content is not trusted: every entry is read within limits. */
class ZipFile
{
public:
    /** SheetNotReadable when this is no archive. */
    static Result<std::unique_ptr<ZipFile>> open(QByteArray bytes);
    ~ZipFile();

    /** Null when there is no such entry, or when it is encrypted or packed in an unknown way. */
    std::unique_ptr<ZipEntry> entry(const QString &name, ZipLimits limits);
    qint64 unpackedSize(const QString &name) const; ///< as the archive says it; 0 when it does not

private:
    ZipFile() = default;

    QByteArray m_bytes;
    zip *m_zip = nullptr;
};

} // namespace tam
