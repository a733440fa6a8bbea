#include "portfolio.h"

#include "store/bulkload.h"
#include "synthetic/synthetic.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace tam::bench {

namespace {

[[noreturn]] void die(const Problem &problem)
{
    std::fprintf(stderr, "the portfolio to measure on cannot be made: %s\n",
                 qUtf8Printable(problem.file + u' ' + problem.arguments.join(u' ')));
    std::exit(1);
}

QString folder()
{
    static const QTemporaryDir temporary;
    const QString given = qEnvironmentVariable("TAM_BENCH_DATA");
    return given.isEmpty() ? temporary.path() : given;
}

Result<void> make(int customers, const QString &file)
{
    auto load = BulkLoad::begin(file);
    if (!load)
        return load.problem();
    SyntheticOptions options;
    options.customers = customers;
    options.months = kMonths;
    options.asOf = asOf();
    auto made = generatePortfolio(
        options, [&](const KindInfo &info, const RecordBase &record) { return (*load)->add(info, record); });
    if (!made)
        return made;
    return (*load)->finish();
}

} // namespace

Instant asOf()
{
    return *Instant::fromIso(u"2026-10-12T09:00:00+08:00");
}

QString storeFile(int customers)
{
    QString file = folder() + QStringLiteral("/portfolio-%1.tam").arg(customers);
    if (!QFile::exists(file)) {
        if (auto made = make(customers, file); !made)
            die(made.problem());
    }
    return file;
}

std::unique_ptr<Store> openStore(int customers)
{
    auto store = Store::open(storeFile(customers), OpenMode::ReadOnly);
    if (!store)
        die(store.problem());
    return std::move(*store);
}

std::shared_ptr<const Reference> reference()
{
    static const auto loaded = [] {
        auto read = loadReference({});
        if (!read)
            die(read.problem());
        return std::make_shared<const Reference>(std::move(*read));
    }();
    return loaded;
}

} // namespace tam::bench
