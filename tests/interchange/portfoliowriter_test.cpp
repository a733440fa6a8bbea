#include "collector.h"
#include "interchange/portfoliowriter.h"
#include "randomrecords.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

using namespace tam;
using namespace tam::test;

namespace {

QByteArray written(const std::vector<std::pair<const KindInfo *, const RecordBase *>> &records,
                   const std::vector<Collector::Unknown> &unknown = {})
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    PortfolioWriter writer(device);
    EXPECT_TRUE(writer.begin(Instant::fromMicroseconds(1'793'491'200'000'000)).ok());
    for (const auto &[info, record] : records)
        EXPECT_TRUE(writer.record(*info, *record).ok());
    for (const Collector::Unknown &u : unknown)
        EXPECT_TRUE(writer.unknownElement(u.name, u.isArray, u.json).ok());
    EXPECT_TRUE(writer.commit().ok());
    return device.data();
}

TEST(PortfolioWriter, WritesOneRecordALine)
{
    const KindInfo &info = kindInfo(Kind::WorkLog);
    WorkLog log;
    log.uuid = QUuid::fromString(QStringLiteral("11111111-1111-7111-8111-111111111111"));
    log.customerId.uuid = log.engagementId.uuid =
        QUuid::fromString(QStringLiteral("22222222-2222-7222-8222-222222222222"));
    log.performedOn = QDate(2026, 10, 3);
    log.days = Days::quarters(3);
    log.effortDays = 2.4;
    log.recordedAt = *Instant::fromIso(u"2026-10-03T18:00:00.5+08:00");
    log.version = 7;
    log.extra = "{\"x\":1.50}";
    const QByteArray line =
        R"({"id":"11111111-1111-7111-8111-111111111111","customer_id":"22222222-2222-7222-8222-222222222222",)"
        R"("engagement_id":"22222222-2222-7222-8222-222222222222","performed_on":"2026-10-03","days":0.75,"effort_days":2.4,)"
        R"("recorded_at":"2026-10-03T10:00:00.5Z","version":7,"x":1.50})";
    const QByteArray head = "{\"format\":\"tam-portfolio/1\",\n\"exported_at\":\"2026-11-01T00:00:00Z\"";
    EXPECT_EQ(written({{&info, &log}, {&info, &log}}).toStdString(),
              QByteArray(head + ",\n\"work_logs\":[\n" + line + ",\n" + line + "\n]\n}\n").toStdString());
    EXPECT_EQ(written({}).toStdString(), QByteArray(head + "\n}\n").toStdString());
    EXPECT_EQ(written({}, {{QStringLiteral("a\"b"), true, ""},
                           {QStringLiteral("c"), false, "{}"},
                           {QStringLiteral("d"), true, "1"},
                           {QStringLiteral("d"), true, "[2]"}})
                  .toStdString(),
              QByteArray(head + ",\n\"a\\\"b\":[],\n\"c\":{},\n\"d\":[\n1,\n[2]\n]\n}\n").toStdString());
}

TEST(PortfolioWriter, WhatIsWrittenReadsBackTheSame)
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        RandomRecords random(seed);
        std::vector<RecordPtr> kept;
        std::vector<std::pair<const KindInfo *, const RecordBase *>> records;
        for (const KindInfo &info : allKinds()) {
            for (quint32 n = random.below(4); n > 0; --n) {
                kept.push_back(random.record(info));
                records.emplace_back(&info, kept.back().get());
            }
        }
        std::vector<Collector::Unknown> unknown = {{QStringLiteral("futures"), true, random.json()},
                                                   {QStringLiteral("futures"), true, random.json()},
                                                   {QStringLiteral("新"), false, random.json()},
                                                   {QStringLiteral("empty"), true, ""}};
        const QByteArray first = written(records, unknown);
        struct Comparing : Collector
        {
            const std::vector<std::pair<const KindInfo *, const RecordBase *>> *expected = nullptr;
            Result<void> record(const KindInfo &info, RecordBase &record, qint64 index) override
            {
                const auto &[kind, was] = (*expected)[records.size()];
                EXPECT_EQ(kind, &info);
                EXPECT_TRUE(sameRecord(info, record, *was)) << recordToJson(info, record).toStdString() << "\n"
                                                            << recordToJson(info, *was).toStdString();
                EXPECT_EQ(record.version, was->version);
                EXPECT_EQ(record.updatedAt, was->updatedAt);
                return Collector::record(info, record, index);
            }
        } sink;
        sink.expected = &records;
        const auto read = readPortfolio(first, sink);
        ASSERT_TRUE(read.ok()) << qPrintable(read.problem().path) << int(read.problem().code) << " "
                               << qPrintable(read.problem().arguments.join(u'|')) << " seed " << seed;
        EXPECT_EQ(sink.records.size(), records.size());
        // An unknown value that is an array itself comes back element by element, and is written the same again.
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        PortfolioWriter again(device);
        ASSERT_TRUE(again.begin(Instant::fromMicroseconds(1'793'491'200'000'000)).ok());
        for (const auto &[info, record] : records)
            ASSERT_TRUE(again.record(*info, *record).ok());
        for (const auto &u : sink.unknown)
            ASSERT_TRUE(again.unknownElement(u.name, u.isArray, u.json).ok());
        ASSERT_TRUE(again.commit().ok());
        Collector third;
        ASSERT_TRUE(readPortfolio(device.data(), third).ok());
        EXPECT_EQ(third.unknown, sink.unknown) << "seed " << seed;
        EXPECT_EQ(third.records, sink.records) << "seed " << seed;
    }
}

TEST(PortfolioWriter, ReplacesTheFileOnlyAtTheEnd)
{
    QTemporaryDir dir;
    const QString name = dir.filePath(QStringLiteral("p.json"));
    QFile old(name);
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    {
        PortfolioWriter writer(name);
        ASSERT_TRUE(writer.begin({}).ok());
        ASSERT_TRUE(writer.unknownElement(QStringLiteral("x"), false, QByteArray(1'000'000, '1')).ok());
    }
    ASSERT_TRUE(old.open(QIODevice::ReadOnly));
    EXPECT_EQ(old.readAll().toStdString(), "old");
    old.close();
    PortfolioWriter writer(name);
    ASSERT_TRUE(writer.begin({}).ok());
    ASSERT_TRUE(writer.commit().ok());
    ASSERT_TRUE(old.open(QIODevice::ReadOnly));
    EXPECT_EQ(old.readAll().toStdString(), "{\"format\":\"tam-portfolio/1\"\n}\n");
}

TEST(PortfolioWriter, SaysWhenTheFileCannotBeWritten)
{
    PortfolioWriter writer(QStringLiteral("/nonexistent-folder/p.json"));
    const auto begun = writer.begin({});
    ASSERT_FALSE(begun.ok());
    EXPECT_EQ(int(begun.problem().code), int(ProblemCode::FileNotWritable));
    EXPECT_EQ(begun.problem().file.toStdString(), "/nonexistent-folder/p.json");
}

/** Takes at most a thousand bytes at a time, as the last write to a disk that is almost full. */
class ShortDevice : public QIODevice
{
public:
    ShortDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    QByteArray taken;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        taken.append(data, std::min<qint64>(size, 1000));
        return std::min<qint64>(size, 1000);
    }
};

TEST(PortfolioWriter, AShortWriteIsNotTheEnd)
{
    ShortDevice device;
    PortfolioWriter writer(device);
    ASSERT_TRUE(writer.begin({}).ok());
    ASSERT_TRUE(writer.unknownElement(QStringLiteral("x"), false, QByteArray(1'000'000, '1')).ok());
    ASSERT_TRUE(writer.commit().ok());
    EXPECT_EQ(device.taken.size(), 1'000'000 + qsizetype(std::strlen("{\"format\":\"tam-portfolio/1\",\n\"x\":\n}\n")));
}

TEST(PortfolioWriter, NoticesAFullDisk)
{
    for (const auto buffered : {QIODevice::OpenMode(), QIODevice::OpenMode(QIODevice::Unbuffered)}) {
        for (const qsizetype size : {1, 100'000, 10'000'000}) {
            QFile full(QStringLiteral("/dev/full"));
            if (!full.open(QIODevice::WriteOnly | buffered))
                GTEST_SKIP() << "this system has no /dev/full";
            PortfolioWriter writer(full);
            ASSERT_TRUE(writer.begin({}).ok());
            Result<void> written = writer.unknownElement(QStringLiteral("x"), false, QByteArray(size, '1'));
            if (written)
                written = writer.commit();
            ASSERT_FALSE(written.ok());
            EXPECT_EQ(int(written.problem().code), int(ProblemCode::DiskFull)) << size;
            EXPECT_EQ(written.problem().file, full.fileName());
        }
    }
}

} // namespace
