#include "interchange/recordsource.h"

namespace tam {

Result<void> RecordSource::prepare(Store *)
{
    return {};
}

std::vector<Problem> RecordSource::problems() const
{
    return {};
}

std::vector<Problem> RecordSource::warnings() const
{
    return {};
}

void RecordSource::locate(std::vector<Problem> &) {}

Result<void> PortfolioFile::read(PortfolioSink &sink, const ImportWatch &watch)
{
    // Unbuffered: the reader has a buffer of its own.
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Problem(ProblemCode::FileNotReadable, {m_file.errorString()}).in(m_file.fileName());
    PortfolioReader reader(m_file, m_file.fileName());
    reader.setProgress(watch.progress);
    reader.setCancelFlag(watch.cancel);
    auto done = reader.read(sink);
    m_exportedAt = reader.exportedAt();
    return done;
}

void PortfolioFile::locate(std::vector<Problem> &problems)
{
    if (m_file.isOpen())
        locateProblems(m_file, problems);
}

} // namespace tam
