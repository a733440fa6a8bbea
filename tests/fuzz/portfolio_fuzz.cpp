#include "domain/validation.h"
#include "interchange/portfolioreader.h"
#include "interchange/recordjson.h"

#include <QBuffer>

#include <cstdlib>

using namespace tam;

namespace {

/** What was accepted must be written such that it reads back the same. */
struct Checking : PortfolioSink
{
    CrossChecker checker;

    Result<void> record(const KindInfo &info, RecordBase &record, qint64 index) override
    {
        const QByteArray json = recordToJson(info, record);
        const auto again = recordFromJson(info, json);
        if (!again || !sameRecord(info, record, **again) || recordToJson(info, **again) != json)
            std::abort();
        jsonMembers(record.extra);
        return checker.add(info, record, index);
    }

    Result<void> unknownElement(const QString &name, bool isArray, const QByteArray &json) override
    {
        if (name.isNull() || (json.isEmpty() && !isArray))
            std::abort();
        return {};
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    Checking sink;
    const auto read = PortfolioReader(device).read(sink);
    // A refusal always has its place.
    if (!read && (read.problem().line < 1 || read.problem().column < 1))
        std::abort();
    CrossChecker::Outcome outcome = sink.checker.finish();
    locateProblems(device, outcome.errors);
    return 0;
}
