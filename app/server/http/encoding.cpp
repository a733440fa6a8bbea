#include "http/encoding.h"

#include <memory>

#include <zlib.h>
#include <zstd.h>

namespace tam {

namespace {

constexpr size_t kWorthIt = 860; // below, the packet is the same

constexpr int kZstdLevel = 1; // on pages half the work of 3, and no more bytes

bool accepts(const std::string &header, const std::string &coding)
{
    const size_t at = header.find(coding);
    if (at == std::string::npos)
        return false;
    const std::string rest = header.substr(at + coding.size(), header.find(',', at) - at - coding.size());
    return rest.find("q=0") == std::string::npos || rest.find("q=0.") != std::string::npos;
}

bool zstd(std::string &body)
{
    std::string out(ZSTD_compressBound(body.size()), '\0');
    thread_local const std::unique_ptr<ZSTD_CCtx, size_t (*)(ZSTD_CCtx *)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    const size_t size = ZSTD_compressCCtx(context.get(), out.data(), out.size(), body.data(), body.size(), kZstdLevel);
    if (ZSTD_isError(size))
        return false;
    out.resize(size);
    body = std::move(out);
    return true;
}

bool gzip(std::string &body)
{
    z_stream stream{};
    if (deflateInit2(&stream, 5, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return false;
    std::string out(deflateBound(&stream, uLong(body.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(body.data());
    stream.avail_in = uInt(body.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (done)
        body = std::move(out);
    return done;
}

} // namespace

std::string encodeBody(std::string &body, const std::string &acceptEncoding)
{
    if (body.size() < kWorthIt)
        return {};
    if (accepts(acceptEncoding, "zstd") && zstd(body))
        return "zstd";
    if (accepts(acceptEncoding, "gzip") && gzip(body))
        return "gzip";
    return {};
}

} // namespace tam
