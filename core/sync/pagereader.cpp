#include "sync/pagereader.h"

#include "edit/fieldvalues.h"

namespace tam {

namespace {

Problem wrong(const char *what)
{
    return Problem(ProblemCode::ServerAnswer, {QString::fromLatin1(what)});
}

} // namespace

Result<void> PageReader::feed(QByteArrayView bytes)
{
    m_bytes += bytes.size();
    while (!bytes.isEmpty()) {
        const qsizetype newline = bytes.indexOf('\n');
        if (newline < 0) {
            m_rest.append(bytes.data(), bytes.size());
            return m_rest.size() > wire::kLineLimit ? Result<void>(wrong("line")) : Result<void>();
        }
        const QByteArrayView head = bytes.first(newline);
        bytes = bytes.sliced(newline + 1);
        Result<void> done;
        if (m_rest.isEmpty()) {
            done = line(head);
        } else {
            m_rest.append(head.data(), head.size());
            done = line(m_rest);
            m_rest.clear();
        }
        if (!done)
            return done;
    }
    return {};
}

Result<void> PageReader::line(QByteArrayView text)
{
    if (m_ended || text.size() > wire::kLineLimit)
        return wrong(m_ended ? "end" : "line");
    if (text.startsWith("{\"t\":\"end\""))
        return end(text);
    auto read = wire::readLine(text);
    if (!read)
        return read.problem();
    m_lines.push_back(std::move(*read));
    m_hash.addData(text);
    m_hash.addData(QByteArrayView("\n", 1));
    return {};
}

Result<void> PageReader::end(QByteArrayView text)
{
    const FieldValues values = jsonMembers(text);
    bool ok = false;
    const qint64 count = valueOrNull(values, "lines").toLongLong(&ok);
    if (!ok || count != qint64(m_lines.size()))
        return wrong("end.lines");
    if (jsonText(valueOrNull(values, "sha256")).toLatin1() != m_hash.result().toHex())
        return wrong("end.sha256");
    m_ended = true;
    return {};
}

Result<std::vector<wire::Line>> PageReader::finish()
{
    if (!m_ended || !m_rest.isEmpty())
        return wrong("end");
    return std::move(m_lines);
}

Result<std::vector<wire::Line>> PageReader::read(QByteArrayView page)
{
    PageReader reader;
    if (auto fed = reader.feed(page); !fed)
        return fed.problem();
    return reader.finish();
}

} // namespace tam
