#include "takealong/bundle.h"

#include "takealong/sealedfile.h"

#include <QCborMap>
#include <QFile>
#include <QSaveFile>

namespace tam {

namespace {

constexpr char kFormat[] = "tam-take-along/1";
constexpr qint64 kFileLimit = qint64(512) << 20;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

} // namespace

QByteArray Bundle::toBytes() const
{
    const QCborMap map{{key("format"), key(kFormat)},
                       {key("way"), key(way == Way::Back ? "back" : "out")},
                       {key("id"), id.toRfc4122()},
                       {key("customer_id"), customer.uuid.toRfc4122()},
                       {key("customer_name"), customerName},
                       {key("made_at"), madeAt.toIso()},
                       {key("records"), records},
                       {key("base"), base}};
    return qCompress(map.toCborValue().toCbor());
}

Result<Bundle> Bundle::fromBytes(const QByteArray &bytes)
{
    const QCborMap map = QCborValue::fromCbor(qUncompress(bytes)).toMap();
    const QString format = map.value(key("format")).toString();
    if (format != key(kFormat))
        return Problem(ProblemCode::WrongFormat, {format.left(60), key(kFormat)});
    Bundle bundle;
    bundle.way = map.value(key("way")).toString() == key("back") ? Way::Back : Way::Out;
    bundle.id = QUuid::fromRfc4122(map.value(key("id")).toByteArray());
    bundle.customer.uuid = QUuid::fromRfc4122(map.value(key("customer_id")).toByteArray());
    bundle.customerName = map.value(key("customer_name")).toString();
    bundle.madeAt = Instant::fromIso(map.value(key("made_at")).toString()).value_or(Instant());
    bundle.records = map.value(key("records")).toByteArray();
    bundle.base = map.value(key("base")).toByteArray();
    return bundle;
}

Result<Bundle> readBundle(const QString &fileName, const QString &passphrase)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return Problem(ProblemCode::FileNotReadable, {file.errorString()}).in(fileName);
    if (file.size() > kFileLimit)
        return Problem(ProblemCode::BundleLocked).in(fileName);
    auto plain = sealed::unseal(file.readAll(), passphrase);
    if (!plain)
        return Problem(plain.problem()).in(fileName);
    auto bundle = Bundle::fromBytes(*plain);
    if (!bundle)
        return Problem(bundle.problem()).in(fileName);
    return bundle;
}

Result<void> writeBundle(const Bundle &bundle, const QString &fileName, const QString &passphrase)
{
    auto bytes = sealed::seal(bundle.toBytes(), passphrase);
    if (!bytes)
        return bytes.problem();
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return Problem(ProblemCode::FileNotWritable, {file.errorString()}).in(fileName);
    return {};
}

} // namespace tam
