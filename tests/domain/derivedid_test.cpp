#include "domain/derivedid.h"

#include "testvalues.h"

#include <QCryptographicHash>

#include <set>

using namespace tam;
using namespace tam::test;

namespace {

const CustomerId kCustomer{QUuid(QStringLiteral("0197b3a2-1111-7abc-8def-0123456789ab"))};

} // namespace

TEST(DerivedId, IsTheVersion5IdOfTheProjectsNamespace)
{
    // RFC 9562 5.5, computed by hand: SHA-1 over namespace and name.
    const QUuid projectNamespace(QStringLiteral("5d0b6d5e-62c5-5f0e-9a0b-7a8f3f1c2e47"));
    const QByteArray input = projectNamespace.toRfc4122() + QByteArray("deliverable/a/支持");
    QByteArray hash = QCryptographicHash::hash(input, QCryptographicHash::Sha1);
    hash.truncate(16);
    hash[6] = char((hash[6] & 0x0F) | 0x50);
    hash[8] = char((hash[8] & 0x3F) | 0x80);
    const QUuid id = derivedId({QStringLiteral("deliverable"), QStringLiteral("a"), QStringLiteral("支持")});
    EXPECT_EQ(id, QUuid::fromRfc4122(hash));
    EXPECT_EQ(id.version(), QUuid::Sha1);
    EXPECT_EQ(id.variant(), QUuid::DCE);
}

TEST(DerivedId, IsTheSameForTheSameKeyAndStaysSo)
{
    const QUuid id = deliverableId(kCustomer, DeliverableType::ServiceReport, in("2026-10"));
    EXPECT_EQ(id, deliverableId(kCustomer, DeliverableType::ServiceReport, in("2026-10")));
    EXPECT_EQ(id, derivedId({QStringLiteral("deliverable"), kCustomer.toString(), QStringLiteral("service_report"),
                             QStringLiteral("2026-10")}));
    // Records that clients have made carry it: it must never change.
    EXPECT_EQ(id.toString(QUuid::WithoutBraces), QStringLiteral("5343c7f3-7d19-5e22-8fd3-fb73ec76387a"));
}

TEST(DerivedId, DiffersWithEveryPartOfTheKey)
{
    const CustomerId other{testId(7)};
    const EngagementId engagement{testId(8)};
    const IncidentId incident{testId(8)};
    std::set<QString> ids;
    ids.insert(deliverableId(kCustomer, DeliverableType::ServiceReport, in("2026-10")).toString());
    ids.insert(deliverableId(kCustomer, DeliverableType::ServiceReport, in("2026-11")).toString());
    ids.insert(deliverableId(kCustomer, DeliverableType::InspectionReport, in("2026-10")).toString());
    ids.insert(deliverableId(other, DeliverableType::ServiceReport, in("2026-10")).toString());
    ids.insert(deliverableId(kCustomer, DeliverableType::EscortReport, engagement).toString());
    ids.insert(deliverableId(kCustomer, DeliverableType::FaultReview, incident).toString());
    EXPECT_EQ(ids.size(), 6u);
}

TEST(NewUuid7, HoldsTheMillisecondVersionAndVariant)
{
    for (const char *iso :
         {"1970-01-01T00:00:00Z", "2026-10-01T08:09:10.123Z", "2026-10-01T08:09:10.123999Z", "9999-12-31T23:59:59Z"}) {
        const Instant now = at(iso);
        const QByteArray bytes = newUuid7(now).toRfc4122();
        qint64 ms = 0;
        for (int i = 0; i < 6; ++i)
            ms = ms << 8 | uchar(bytes[i]);
        EXPECT_EQ(ms, now.microseconds() / 1000) << iso;
        EXPECT_EQ(uchar(bytes[6]) >> 4, 7);
        EXPECT_EQ(uchar(bytes[8]) >> 6, 2);
    }
}

TEST(NewUuid7, SortsByTimeAndNeverRepeats)
{
    std::set<QByteArray> ids;
    const Instant now = at("2026-10-01T08:00:00Z");
    for (int i = 0; i < 10000; ++i)
        ids.insert(newUuid7(now).toRfc4122());
    EXPECT_EQ(ids.size(), 10000u);
    const QUuid later = newUuid7(now.plusSeconds(1));
    EXPECT_LT(*ids.rbegin(), later.toRfc4122());
    EXPECT_LT(compareUuid(QUuid::fromRfc4122(*ids.rbegin()), later), 0);
}

TEST(NewUuid7, EveryRandomBitIsUsed)
{
    QByteArray ones(16, '\0'), zeros(16, '\0');
    for (int i = 0; i < 2000; ++i) {
        const QByteArray bytes = newUuid7(at("2026-10-01T08:00:00Z")).toRfc4122();
        for (int b = 0; b < 16; ++b) {
            ones[b] = char(ones[b] | bytes[b]);
            zeros[b] = char(zeros[b] | ~bytes[b]);
        }
    }
    const QByteArray both = QByteArray::fromHex("0fff3fffffffffffffff"); // after the time: without version and variant
    for (int b = 6; b < 16; ++b)
        EXPECT_EQ(uchar(ones[b] & zeros[b]), uchar(both[b - 6])) << b;
}

TEST(CompareUuid, IsTheOrderOfTheText)
{
    Dice dice(8);
    std::vector<QUuid> ids(300);
    for (QUuid &id : ids)
        id = dice.chance(50) ? newUuid7(at("2026-10-01T08:00:00Z")) : QUuid::createUuid();
    for (const QUuid &a : ids) {
        for (const QUuid &b : ids) {
            const int byText = QString::compare(a.toString(), b.toString());
            const int order = compareUuid(a, b);
            ASSERT_EQ(order < 0, byText < 0);
            ASSERT_EQ(order == 0, byText == 0);
        }
    }
}
