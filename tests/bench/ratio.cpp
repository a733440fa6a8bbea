#include "ratio.h"

#include "tablerow.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace tam::bench {

namespace {

/** Seconds, or a negative number when it failed. */
double timed(const std::function<bool()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    const bool done = work();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    return done ? taken.count() : -1;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

void compare(benchmark::State &state, double goal, const std::function<bool()> &measured,
             const std::function<bool()> &baseline)
{
    if (!measured() || !baseline()) {
        state.SkipWithError("failed before the first run");
        return;
    }
    std::vector<double> own, other;
    for ([[maybe_unused]] auto _ : state) {
        other.push_back(timed(baseline));
        own.push_back(timed(measured));
        if (own.back() < 0 || other.back() < 0) {
            state.SkipWithError("failed");
            return;
        }
        state.SetIterationTime(own.back());
    }
    state.counters["measured"] = median(own);
    state.counters["baseline"] = median(other);
    state.counters["ratio"] = median(own) / median(other);
    state.counters["goal"] = goal;
}

void reportFrame(benchmark::State &state, double longest, int frames, int late, const std::string &where)
{
    state.counters["longest"] = longest;
    state.counters["frames"] = frames;
    state.counters["late"] = late;
    state.SetLabel(where);
}

bool TableReporter::ReportContext(const Context &)
{
    printTableHead();
    return true;
}

void TableReporter::ReportRuns(const std::vector<Run> &runs)
{
    for (const Run &run : runs) {
        // "measure/customers/…": what follows the number are settings of the library.
        const std::string name = run.run_name.function_name;
        const std::string customers = run.run_name.args.substr(0, run.run_name.args.find('/'));
        if (run.error_occurred) {
            m_failed = true;
            std::printf("| %s | %s | failed: %s |\n", name.c_str(), customers.c_str(), run.error_message.c_str());
            continue;
        }
        const auto value = [&run](const char *key) { return run.counters.at(key).value; };
        if (run.counters.find("longest") != run.counters.end()) {
            const std::string late = std::to_string(int(value("late"))) + " of " + std::to_string(int(value("frames")));
            printTableRow(name + ", longest frame" + (run.report_label.empty() ? "" : ": " + run.report_label),
                          customers, duration(value("longest")), late + " late", value("longest") * 1e3, 16, " ms");
        } else {
            printTableRow(name, customers, duration(value("measured")), duration(value("baseline")), value("ratio"),
                          value("goal"));
        }
    }
}

int runBenchmarks(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    TableReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::Shutdown();
    return reporter.failed() ? 1 : 0;
}

} // namespace tam::bench
