#include "sync/pagereader.h"

#include <cstdlib>

using namespace tam;

/** A page must be read the same at any split; and what is no page at all must not be taken for one. */
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto whole = PageReader::read(bytes);
    PageReader reader;
    const qsizetype at = bytes.isEmpty() ? 0 : uchar(bytes[0]) * bytes.size() / 256;
    const bool fed = reader.feed(bytes.first(at)) && reader.feed(bytes.sliced(at));
    const auto split = fed ? reader.finish() : Result<std::vector<wire::Line>>(Problem(ProblemCode::ServerAnswer));
    if (whole.ok() != split.ok() || (whole && whole->size() != split->size()))
        std::abort();
    if (whole && !bytes.contains("{\"t\":\"end\""))
        std::abort();
    (void)wire::readHeads(bytes);
    (void)wire::readOutcomes(bytes);
    (void)wire::readReceipts(bytes);
    return 0;
}
