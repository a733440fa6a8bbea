#include "sync/pagereader.h"

#include "edit/fieldvalues.h"

#include <openssl/evp.h>

namespace tam {

namespace {

Problem wrong(const char *what)
{
    return Problem(ProblemCode::ServerAnswer, {QString::fromLatin1(what)});
}

} // namespace

void PageReader::FreeDigest::operator()(evp_md_ctx_st *digest) const
{
    EVP_MD_CTX_free(digest);
}

PageReader::PageReader() : m_digest(EVP_MD_CTX_new())
{
    if (EVP_DigestInit_ex(m_digest.get(), EVP_sha256(), nullptr) != 1)
        m_digest.reset(); // then no page is whole
}

Result<void> PageReader::feed(QByteArrayView bytes)
{
    m_bytes += bytes.size();
    while (!bytes.isEmpty()) {
        const qsizetype newline = bytes.indexOf('\n');
        if (newline < 0) {
            m_rest.append(bytes.data(), bytes.size());
            return m_rest.size() > wire::kLineLimit ? Result<void>(wrong("line")) : Result<void>();
        }
        const QByteArrayView head = bytes.first(newline + 1);
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

Result<void> PageReader::line(QByteArrayView withNewline)
{
    const QByteArrayView text = withNewline.chopped(1);
    if (m_ended || text.size() > wire::kLineLimit)
        return wrong(m_ended ? "end" : "line");
    if (text.startsWith("{\"t\":\"end\""))
        return end(text);
    auto read = wire::readLine(text);
    if (!read)
        return read.problem();
    m_lines.push_back(std::move(*read));
    if (m_digest)
        EVP_DigestUpdate(m_digest.get(), withNewline.data(), size_t(withNewline.size()));
    return {};
}

Result<void> PageReader::end(QByteArrayView text)
{
    const FieldValues values = jsonMembers(text);
    bool ok = false;
    const qint64 count = valueOrNull(values, "lines").toLongLong(&ok);
    if (!ok || count != qint64(m_lines.size()))
        return wrong("end.lines");
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (!m_digest || EVP_DigestFinal_ex(m_digest.get(), digest, &size) != 1 ||
        jsonText(valueOrNull(values, "sha256")).toLatin1() !=
            QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size)).toHex())
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
