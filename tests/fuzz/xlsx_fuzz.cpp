#include "interchange/xlsxreader.h"

#include <QBuffer>

#include <cstdlib>

using namespace tam;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    XlsxReader reader(device, {});
    if (!reader.open())
        return 0;
    for (bool more = true; more;) {
        QStringList cells;
        const auto row = reader.next(cells);
        more = row ? *row : !reader.broken();
        if (row && *row && cells.size() != reader.header().size())
            std::abort();
    }
    return 0;
}
