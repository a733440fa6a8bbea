#include "domain/validation.h"
#include "interchange/csvbinder.h"
#include "interchange/csvwriter.h"

#include <QBuffer>

#include <cstdlib>

using namespace tam;

namespace {

void bindRows(Kind kind, QByteArray bytes)
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(device);
    if (!reader.open())
        return;
    CsvMapping mapping = CsvMapping::suggest(kind, reader.header());
    mapping.customerColumn.clear(); // there is no store to find customers in
    const auto again = CsvMapping::fromJson(kind, mapping.toJson());
    if (!again)
        std::abort();
    CsvBinder binder(mapping);
    const bool fits = binder.prepare(reader.header(), nullptr).ok();
    const RecordPtr record = createRecord(kind);
    for (bool more = true; more;) {
        QStringList cells;
        const auto row = reader.next(cells);
        more = row ? *row : !reader.broken();
        if (!row && row.problem().line < 1)
            std::abort();
        if (!row || !*row)
            continue;
        if (cells.size() != reader.header().size())
            std::abort();
        bool existing = false;
        if (fits && binder.bind(cells, *record, existing).isEmpty() && !checkRecord(kindInfo(kind), *record))
            std::abort();
        for (const QString &cell : std::as_const(cells)) {
            const QString written = csvCell(cell);
            if (!written.isEmpty() && QStringView(u"=@").contains(written.front()))
                std::abort();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    bindRows(Kind::Customer, bytes);
    bindRows(Kind::Incident, bytes);
    bindRows(Kind::WorkLog, bytes);
    return 0;
}
