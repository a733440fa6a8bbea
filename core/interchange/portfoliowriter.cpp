#include "interchange/portfoliowriter.h"

#include "interchange/fileproblem.h"
#include "interchange/portfolioreader.h"
#include "interchange/recordjson.h"

namespace tam {

PortfolioWriter::PortfolioWriter(const QString &fileName)
    : m_file(std::make_unique<QSaveFile>(fileName)), m_device(m_file.get()), m_out(m_device)
{
}

PortfolioWriter::PortfolioWriter(QIODevice &device) : m_device(&device), m_out(m_device) {}

Result<void> PortfolioWriter::begin(Instant exportedAt)
{
    if (m_file && !m_file->open(QIODevice::WriteOnly))
        return Problem(ProblemCode::FileNotWritable, {m_file->errorString()}).in(m_file->fileName());
    m_out.raw("{\"format\":\"");
    m_out.raw(kPortfolioFormat);
    m_out.raw('"');
    if (!exportedAt.isNull()) {
        m_out.raw(",\n\"exported_at\":");
        m_out.string(exportedAt.toIso());
    }
    return {};
}

void PortfolioWriter::closeArray()
{
    if (m_inArray)
        m_out.raw(m_filled ? "\n]" : "]");
    m_inArray = false;
}

void PortfolioWriter::openMember(QStringView name)
{
    closeArray();
    m_out.raw(",\n");
    m_out.string(name);
    m_out.raw(':');
    m_openName = name.toString();
    m_openInfo = nullptr;
}

void PortfolioWriter::beginElement()
{
    m_out.raw(m_filled ? ",\n" : "\n");
    m_filled = true;
}

/** A full disk is noticed within one piece, not at the end of a gigabyte. */
Result<void> PortfolioWriter::check()
{
    if (m_out.relieve())
        return {};
    return notWritten(*m_device);
}

Result<void> PortfolioWriter::record(const KindInfo &info, const RecordBase &record)
{
    if (!m_inArray || m_openInfo != &info) {
        openMember(QString(info.pluralKey()));
        m_openInfo = &info;
        m_out.raw('[');
        m_inArray = true;
        m_filled = false;
    }
    beginElement();
    writeRecord(m_out, info, record);
    return check();
}

Result<void> PortfolioWriter::unknownElement(const QString &name, bool isArray, const QByteArray &json)
{
    if (!isArray) {
        openMember(name);
        m_out.raw(json);
        return check();
    }
    if (!m_inArray || m_openName != name) {
        openMember(name);
        m_out.raw('[');
        m_inArray = true;
        m_filled = false;
    }
    if (!json.isEmpty()) {
        beginElement();
        m_out.raw(json);
    }
    return check();
}

Result<void> PortfolioWriter::commit()
{
    closeArray();
    m_out.raw("\n}\n");
    // The file keeps the reason only of what fails here: commit() drops it.
    auto *file = qobject_cast<QFileDevice *>(m_device);
    if (!m_out.flush() || (file && !file->flush()))
        return notWritten(*m_device);
    if (m_file && !m_file->commit())
        return notWritten(*m_file);
    return {};
}

} // namespace tam
