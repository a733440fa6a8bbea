#pragma once

#include "interchange/portfolioreader.h"
#include "interchange/recordjson.h"

#include <QBuffer>

#include <vector>

namespace tam::test {

/** Keeps everything that a file holds as text, for comparison. */
struct Collector : PortfolioSink
{
    struct Unknown
    {
        QString name;
        bool isArray;
        QByteArray json;
        friend bool operator==(const Unknown &, const Unknown &) = default;
    };
    std::vector<QByteArray> records; ///< "person {json}"
    std::vector<Unknown> unknown;
    std::vector<qint64> indexes;

    Result<void> record(const KindInfo &info, RecordBase &record, qint64 index) override
    {
        records.push_back(QByteArray(info.name) + ' ' + recordToJson(info, record));
        indexes.push_back(index);
        return {};
    }
    Result<void> unknownElement(const QString &name, bool isArray, const QByteArray &json) override
    {
        unknown.push_back({name, isArray, json});
        return {};
    }
};

inline Result<void> readPortfolio(QByteArray text, PortfolioSink &sink)
{
    QBuffer device(&text);
    device.open(QIODevice::ReadOnly);
    return PortfolioReader(device, QStringLiteral("p.json")).read(sink);
}

/** The one problem of a text that must be refused. */
inline Problem refusal(const QByteArray &text)
{
    Collector sink;
    auto read = readPortfolio(text, sink);
    return read ? Problem(ProblemCode::NotFound, {QStringLiteral("was accepted")}) : read.problem();
}

} // namespace tam::test
