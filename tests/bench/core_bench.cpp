#include "portfolio.h"
#include "ratio.h"
#include "rawread.h"

#include "portfolio/factsscan.h"
#include "portfolio/snapshot.h"

#include <QCoreApplication>

namespace tam::bench {

namespace {

/** The plain ordered read: what a quota needs of every work log, in the order of customers. */
const char *const orderedLogs =
    "SELECT id, customer_id, engagement_id, performed_on, days, reverses FROM work_log ORDER BY customer_id";

/** R2–R5 of every customer for the month of asOf. */
void quotasOfTheMonth(benchmark::State &state)
{
    const int customers = int(state.range(0));
    const auto store = openStore(customers);
    RawReader raw(storeFile(customers));
    const View view{*reference(), asOf()};
    FactsScan::Options options;
    options.needs = kQuotaNeeds;
    options.detail = Detail::Now;
    options.asOf = view.asOf;
    options.archivedToo = true;
    const int parts = FactsScan::partsOf(*store).value();
    std::vector<qint64> used(size_t(parts), 0); // of each thread
    compare(
        state, 2,
        [&] {
            auto done = FactsScan::forEachInParts(*store, options, parts, [&](int part, const CustomerFacts &facts) {
                const Month month = Month::of(facts.zone.dateAt(view.asOf));
                for (const PoolQuota &pool : monthQuota(facts, month, view).pools)
                    used[size_t(part)] += pool.usedDays.quarters();
            });
            return done.ok();
        },
        [&] { return raw.read(orderedLogs) >= 0; });
    benchmark::DoNotOptimize(used.data());
}

/** R14 over the whole portfolio, with the rows of the portfolio that come of the same scan: what the window shows. */
void today(benchmark::State &state)
{
    const int customers = int(state.range(0));
    const auto store = openStore(customers);
    RawReader raw(storeFile(customers));
    compare(
        state, 5, [&] { return buildSnapshot(*store, *reference(), asOf()).ok(); },
        [&] { return raw.read(orderedLogs) >= 0; });
}

/** What a customer's page opens with; notes, events and the like are read by their own tabs. */
const Kind customerPageKinds[] = {Kind::Contact,        Kind::Subscription, Kind::AgreedTarget,  Kind::Incident,
                                  Kind::Engagement,     Kind::Duty,         Kind::ChecklistItem, Kind::WorkLog,
                                  Kind::Deliverable,    Kind::Inspection,   Kind::Finding,       Kind::Notice,
                                  Kind::ResourceExpiry, Kind::Task};

/** Another customer each time. */
void openACustomer(benchmark::State &state)
{
    const int customers = int(state.range(0));
    const auto store = openStore(customers);
    RawReader raw(storeFile(customers));
    Query query;
    query.fields = {"name"};
    const auto all = store->all<Customer>(query);
    std::vector<QByteArray> reads{"SELECT * FROM customer WHERE id = ?"};
    for (const Kind kind : customerPageKinds)
        reads.push_back(QByteArray("SELECT * FROM ") + kindInfo(kind).name + " WHERE customer_id = ?");
    size_t at = 0, rawAt = 0;
    const auto next = [&](size_t &place) -> CustomerId {
        place = (place + 7) % all->size();
        return (*all)[place].id();
    };
    compare(
        state, 2, [&] { return loadCustomer(*store, next(at)).ok(); },
        [&] {
            const QByteArray id = idValue(next(rawAt).uuid).toByteArray();
            for (const QByteArray &read : reads) {
                if (raw.read(read, id) < 0)
                    return false;
            }
            return true;
        });
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->Arg(50)->Arg(2'000)->Arg(10'000)->UseManualTime();
}

BENCHMARK(quotasOfTheMonth)->Name("quotas of a month ÷ ordered read of the work logs")->Apply(sizes)->MinTime(2);
BENCHMARK(today)->Name("Today ÷ the same read")->Apply(sizes)->MinTime(4);
BENCHMARK(openACustomer)->Name("opening a customer ÷ indexed read of its rows")->Apply(sizes)->MinTime(1);

} // namespace

} // namespace tam::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return tam::bench::runBenchmarks(argc, argv);
}
