#include "takealong/takealong.h"

#include "interchange/importer.h"
#include "interchange/portfolioexport.h"
#include "store/store.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace tam {

namespace {

const QString kAboutKey = QStringLiteral("take_along");
const QString kBaseKey = QStringLiteral("take_along_base");

/** A portfolio file in memory. */
class PortfolioBytes : public RecordSource
{
public:
    PortfolioBytes(QByteArray bytes, QString name) : m_bytes(std::move(bytes)), m_name(std::move(name)) {}

    QString fileName() const override { return m_name; }
    Result<void> read(PortfolioSink &sink, const ImportWatch &) override
    {
        QBuffer device(&m_bytes);
        device.open(QIODevice::ReadOnly);
        return PortfolioReader(device, m_name, UnknownCodes::Kept).read(sink);
    }

private:
    QByteArray m_bytes;
    QString m_name;
};

Result<QByteArray> exported(Store &store, CustomerId customer, Instant now)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    PortfolioWriter writer(device);
    ExportOptions options;
    options.exportedAt = now;
    options.customers = {customer};
    if (auto done = exportPortfolio(store, options, writer); !done)
        return done.problem();
    return device.data();
}

Result<void> remember(Store &store, const Bundle &bundle, Instant now)
{
    const QJsonObject about{{QStringLiteral("id"), bundle.id.toString(QUuid::WithoutBraces)},
                            {QStringLiteral("customer_id"), bundle.customer.uuid.toString(QUuid::WithoutBraces)},
                            {QStringLiteral("customer_name"), bundle.customerName},
                            {QStringLiteral("opened_at"), now.toIso()}};
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return transaction.problem();
    auto set = store.setSetting(kAboutKey, QString::fromUtf8(QJsonDocument(about).toJson(QJsonDocument::Compact)));
    if (set)
        set = store.setSetting(kBaseKey, QString::fromLatin1(qCompress(bundle.records).toBase64()));
    return set ? (*transaction)->commit() : set;
}

} // namespace

Result<std::optional<TakenAlong>> takenAlong(Store &store)
{
    auto text = store.setting(kAboutKey);
    if (!text)
        return text.problem();
    if (text->isEmpty())
        return std::optional<TakenAlong>();
    const QJsonObject about = QJsonDocument::fromJson(text->toUtf8()).object();
    TakenAlong found;
    found.id = QUuid::fromString(about.value(QLatin1String("id")).toString());
    found.customer.uuid = QUuid::fromString(about.value(QLatin1String("customer_id")).toString());
    found.customerName = about.value(QLatin1String("customer_name")).toString();
    found.openedAt = Instant::fromIso(about.value(QLatin1String("opened_at")).toString()).value_or(Instant());
    return std::optional(found);
}

Result<Bundle> packOut(Store &store, CustomerId customer, Instant now, const QUuid &id)
{
    auto state = ReadTransaction::begin(store);
    if (!state)
        return state.problem();
    auto found = store.find(Kind::Customer, customer.uuid);
    if (!found)
        return found.problem();
    auto records = exported(store, customer, now);
    if (!records)
        return records.problem();
    return Bundle{Bundle::Way::Out, id, customer, static_cast<const Customer &>(**found).name, now, *records, {}};
}

Result<Bundle> packBack(Store &store, Instant now)
{
    auto about = takenAlong(store);
    if (!about)
        return about.problem();
    auto base = store.setting(kBaseKey);
    if (!base)
        return base.problem();
    if (!*about || base->isEmpty())
        return Problem(ProblemCode::NotFound, {QStringLiteral("take-along"), store.fileName()});
    auto bundle = packOut(store, (*about)->customer, now, (*about)->id);
    if (!bundle)
        return bundle;
    bundle->way = Bundle::Way::Back;
    bundle->base = qUncompress(QByteArray::fromBase64(base->toLatin1()));
    return bundle;
}

Result<void> unpackInto(const Bundle &bundle, const QString &storeFile, Instant now)
{
    if (QFile::exists(storeFile))
        return Problem(ProblemCode::FileNotWritable, {QStringLiteral("it is there already")}).in(storeFile);
    PortfolioBytes source(bundle.records, bundle.customerName);
    ImportOptions options;
    options.now = now;
    ImportReport report = Importer(storeFile, options).run(source);
    if (!report.ok())
        return report.errors.front();
    auto store = Store::open(storeFile, OpenMode::ReadWrite);
    return store ? remember(**store, bundle, now) : Result<void>(store.problem());
}

} // namespace tam
