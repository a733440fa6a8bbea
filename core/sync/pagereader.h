#pragma once

#include "sync/wire.h"

#include <memory>

struct evp_md_ctx_st;

namespace tam {

/**
 * Reads a page of NDJSON as its bytes come in, at any split, and gives its lines only when the page has proven that it
 * is complete: an `end` line with the right count and SHA-256 stands last (sync.md section 2). A cut answer, which Qt
 * may report as a success, is therefore never applied. Holds one page in memory.
 */
class PageReader
{
public:
    PageReader();

    /** ServerAnswer for a line that is not of the contract, too long, or behind the end. */
    Result<void> feed(QByteArrayView bytes);
    /** After the last byte: the lines, or ServerAnswer "end" when the page is not complete. */
    Result<std::vector<wire::Line>> finish();

    qint64 bytes() const { return m_bytes; }
    static Result<std::vector<wire::Line>> read(QByteArrayView page);

private:
    Result<void> line(QByteArrayView withNewline);
    Result<void> end(QByteArrayView text);

    struct FreeDigest
    {
        void operator()(evp_md_ctx_st *digest) const;
    };
    std::unique_ptr<evp_md_ctx_st, FreeDigest> m_digest; ///< OpenSSL's: Qt's is a tenth of the work of a first load
    QByteArray m_rest;                                   ///< of a line that is not complete yet
    std::vector<wire::Line> m_lines;
    qint64 m_bytes = 0;
    bool m_ended = false;
};

} // namespace tam
