#include "domain/derivedid.h"

#include <QRandomGenerator>

namespace tam {

namespace {

const QUuid &projectNamespace()
{
    static const QUuid id(QStringLiteral("5d0b6d5e-62c5-5f0e-9a0b-7a8f3f1c2e47"));
    return id;
}

QUuid deliverable(CustomerId customer, DeliverableType type, const QString &subject)
{
    return derivedId({QStringLiteral("deliverable"), customer.toString(), QString(code(type)), subject});
}

} // namespace

QUuid derivedId(const QStringList &naturalKey)
{
    return QUuid::createUuidV5(projectNamespace(), naturalKey.join(u'/').toUtf8());
}

QUuid deliverableId(CustomerId customer, DeliverableType type, Month period)
{
    return deliverable(customer, type, period.toString());
}

QUuid deliverableId(CustomerId customer, DeliverableType type, EngagementId engagement)
{
    return deliverable(customer, type, engagement.toString());
}

QUuid deliverableId(CustomerId customer, DeliverableType type, IncidentId incident)
{
    return deliverable(customer, type, incident.toString());
}

QUuid newUuid7(Instant now)
{
    const quint64 ms = quint64(now.microseconds() / 1000) & 0xFFFF'FFFF'FFFFull;
    const quint64 random = QRandomGenerator::system()->generate64();
    const quint32 low = QRandomGenerator::system()->generate();
    QUuid id;
    id.data1 = uint(ms >> 16);
    id.data2 = ushort(ms & 0xFFFF);
    id.data3 = ushort(0x7000 | (random & 0x0FFF));
    id.data4[0] = uchar(0x80 | ((random >> 12) & 0x3F));
    for (int i = 1; i < 4; ++i)
        id.data4[i] = uchar(random >> (16 + 8 * i));
    for (int i = 4; i < 8; ++i)
        id.data4[i] = uchar(low >> (8 * (i - 4)));
    return id;
}

} // namespace tam
