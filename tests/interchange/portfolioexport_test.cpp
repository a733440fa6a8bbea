#include "collector.h"
#include "importfixture.h"
#include "randomrecords.h"

using namespace tam;
using namespace tam::test;

namespace {

using PortfolioExportTest = ImportFixture;

/** A portfolio of every kind whose references all lead somewhere. */
class LinkedPortfolio
{
public:
    explicit LinkedPortfolio(quint32 seed) : m_random(seed)
    {
        for (const KindInfo &info : allKinds()) {
            for (int n = 0; n < 4; ++n) {
                RecordPtr record = m_random.record(info);
                m_ids[size_t(info.kind)].append(record->uuid);
                m_records.emplace_back(&info, std::move(record));
            }
        }
        for (auto &[info, record] : m_records)
            link(*info, *record, m_ids[size_t(info->kind)].indexOf(record->uuid));
    }

    QByteArray text()
    {
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        PortfolioWriter writer(device);
        EXPECT_TRUE(writer.begin({}).ok());
        for (const auto &[info, record] : m_records)
            EXPECT_TRUE(writer.record(*info, *record).ok());
        for (int n = 0; n < 3; ++n)
            EXPECT_TRUE(writer.unknownElement(QStringLiteral("futures"), true, "{\"n\":" + m_random.json() + '}').ok());
        EXPECT_TRUE(writer.unknownElement(QStringLiteral("empty"), true, "").ok());
        EXPECT_TRUE(writer.unknownElement(QStringLiteral("value"), false, "{\"n\":" + m_random.json() + '}').ok());
        EXPECT_TRUE(writer.commit().ok());
        return device.data();
    }

    const QList<QUuid> &ids(Kind kind) const { return m_ids[size_t(kind)]; }

private:
    /** The records of a customer refer to each other: the n-th of each kind belongs to the n-th customer. */
    QUuid one(const Field &field, qsizetype n)
    {
        const Kind kind = field.refTarget == RefTarget::PersonOrContact ? Kind::Person : field.target;
        const bool own = kindInfo(kind).scope == KindScope::Customer;
        return m_ids[size_t(kind)].at(own ? n : m_random.below(4));
    }

    void link(const KindInfo &info, RecordBase &record, qsizetype n)
    {
        for (const Field &field : info.fields) {
            if (field.refTarget == RefTarget::AnyRecord || field.isAbsent(record))
                continue;
            if (field.type == FieldType::Ref)
                field.ref(record) = one(field, n);
            for (QUuid &id : field.type == FieldType::RefList ? field.refs(record) : m_none)
                id = one(field, n);
        }
        if (info.kind == Kind::WorkLog)
            static_cast<WorkLog &>(record).reverses = {};
    }

    RandomRecords m_random;
    std::array<QList<QUuid>, kindCount> m_ids;
    std::vector<std::pair<const KindInfo *, RecordPtr>> m_records;
    List<QUuid> m_none;
};

std::vector<QByteArray> sorted(const QByteArray &text, std::vector<Collector::Unknown> *unknown = nullptr)
{
    Collector sink;
    const auto read = readPortfolio(text, sink);
    EXPECT_TRUE(read.ok()) << qPrintable(read.problem().path);
    std::sort(sink.records.begin(), sink.records.end());
    if (unknown)
        *unknown = sink.unknown;
    return sink.records;
}

TEST_F(PortfolioExportTest, ImportOfAnExportIsTheSame)
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QFile::remove(storeFile());
        const QByteArray original = LinkedPortfolio(seed).text();
        const ImportReport report = import(original);
        ASSERT_TRUE(report.ok()) << describe(report) << "seed " << seed;
        const QByteArray exported = exportAll();
        std::vector<Collector::Unknown> was, is;
        EXPECT_EQ(sorted(exported, &is), sorted(original, &was)) << "seed " << seed;
        EXPECT_EQ(is, was) << "seed " << seed;
        QFile::remove(storeFile());
        ASSERT_TRUE(import(exported).ok());
        EXPECT_EQ(exportAll(), exported) << "seed " << seed;
        // And through the other way in: a store that has something already.
        QFile::remove(storeFile());
        ASSERT_TRUE(
            import(
                R"({"format":"tam-portfolio/1","people":[{"id":"99999999-0000-7000-8000-000000000001","name":"n","role":"tam"}]})")
                .ok());
        const ImportReport merged = import(exported);
        ASSERT_TRUE(merged.ok()) << describe(merged);
        QByteArray both = exportAll();
        const qsizetype mine = both.indexOf("{\"id\":\"99999999-0000");
        const qsizetype end = both.indexOf('\n', mine) + 1;
        both.remove(mine, end - mine); // the last person of the list
        both.replace("},\n]", "}\n]");
        EXPECT_EQ(sorted(both), sorted(exported)) << "seed " << seed;
    }
}

TEST_F(PortfolioExportTest, OneCustomerComesWithItsPeopleAlone)
{
    LinkedPortfolio portfolio(7);
    ASSERT_TRUE(import(portfolio.text()).ok());
    const QUuid customer = portfolio.ids(Kind::Customer).front();
    ExportOptions options;
    options.customers = {CustomerId{customer}};
    const QByteArray text = exportAll(options);
    struct Check : PortfolioSink
    {
        QUuid customer;
        QSet<QUuid> people, referred;
        int customers = 0;
        Result<void> record(const KindInfo &info, RecordBase &record, qint64) override
        {
            EXPECT_NE(int(info.scope), int(KindScope::User)) << info.name;
            if (info.kind == Kind::Person)
                people.insert(record.uuid);
            else
                EXPECT_EQ(int(info.scope), int(KindScope::Customer)) << info.name;
            if (info.kind == Kind::Customer) {
                ++customers;
                EXPECT_EQ(record.uuid, customer);
            } else if (info.customerField) {
                EXPECT_EQ(info.customerField->ref(record), customer);
            }
            for (const Field &field : info.fields) {
                if (field.target != Kind::Person && field.refTarget != RefTarget::PersonOrContact)
                    continue;
                if (field.type == FieldType::Ref && !field.isAbsent(record))
                    referred.insert(field.ref(record));
                if (field.type == FieldType::RefList) {
                    for (const QUuid &id : field.refs(record))
                        referred.insert(id);
                }
            }
            return {};
        }
        Result<void> unknownElement(const QString &name, bool, const QByteArray &) override
        {
            ADD_FAILURE() << name.toStdString();
            return {};
        }
    } sink;
    sink.customer = customer;
    const auto read = readPortfolio(text, sink);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(sink.customers, 1);
    EXPECT_FALSE(sink.people.isEmpty());
    EXPECT_EQ(sink.people, sink.referred);
}

TEST_F(PortfolioExportTest, KeepsElementsOfOneArrayTogether)
{
    ASSERT_TRUE(
        import(
            R"({"format":"tam-portfolio/1","people":[{"id":"99999999-0000-7000-8000-000000000001","name":"n","role":"tam"}],"a":[1],"b":[2]})")
            .ok());
    ASSERT_TRUE(import(R"({"format":"tam-portfolio/1","a":[3,3]})").ok());
    EXPECT_TRUE(exportAll().endsWith(",\n\"a\":[\n1,\n3,\n3\n],\n\"b\":[\n2\n]\n}\n")) << exportAll().toStdString();
}

} // namespace
