#include "interchange/zipfile.h"

#include <zip.h>

#include <cstring>

namespace tam {

ZipEntry::ZipEntry(zip_file *entry, ZipLimits limits) : m_entry(entry), m_limits(limits)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipEntry::~ZipEntry()
{
    zip_fclose(m_entry);
}

bool ZipEntry::fits(const char *data, qint64 size)
{
    m_read += size;
    if (m_read > m_limits.size)
        return false;
    if (m_limits.run == 0)
        return true;
    for (const char *at = data, *end = data + size; at < end;) {
        const auto *mark = static_cast<const char *>(std::memchr(at, '<', size_t(end - at)));
        m_run += (mark ? mark : end) - at;
        if (m_run > m_limits.run)
            return false;
        if (!mark)
            break;
        m_run = 0;
        at = mark + 1;
    }
    return true;
}

qint64 ZipEntry::readData(char *data, qint64 size)
{
    if (m_tooLarge)
        return -1;
    const zip_int64_t got = zip_fread(m_entry, data, zip_uint64_t(size));
    if (got < 0) {
        setErrorString(QStringLiteral("damaged"));
        return -1;
    }
    m_tooLarge = !fits(data, got);
    return m_tooLarge ? -1 : got;
}

Result<std::unique_ptr<ZipFile>> ZipFile::open(QByteArray bytes)
{
    std::unique_ptr<ZipFile> file(new ZipFile);
    file->m_bytes = std::move(bytes);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(file->m_bytes.constData(), zip_uint64_t(file->m_bytes.size()), 0, &error);
    if (source) {
        file->m_zip = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (!file->m_zip)
            zip_source_free(source);
    }
    zip_error_fini(&error);
    if (!file->m_zip)
        return Problem(ProblemCode::SheetNotReadable);
    return file;
}

ZipFile::~ZipFile()
{
    if (m_zip)
        zip_discard(m_zip);
}

std::unique_ptr<ZipEntry> ZipFile::entry(const QString &name, ZipLimits limits)
{
    zip_file_t *entry = zip_fopen(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE);
    return entry ? std::make_unique<ZipEntry>(entry, limits) : nullptr;
}

qint64 ZipFile::unpackedSize(const QString &name) const
{
    zip_stat_t about;
    zip_stat_init(&about);
    const bool known = zip_stat(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE, &about) == 0 &&
                       (about.valid & ZIP_STAT_SIZE) && about.size < zip_uint64_t(1) << 40;
    return known ? qint64(about.size) : 0;
}

} // namespace tam
