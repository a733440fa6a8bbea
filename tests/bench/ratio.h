#pragma once

#include <benchmark/benchmark.h>

#include <functional>

namespace tam::bench {

/**
 * Runs `measured` and `baseline` in turn, so that whatever else the machine does befalls both, and reports the medians
 * and their ratio. Each answers false when it failed, which ends the benchmark. Both run once before anything counts.
 */
void compare(benchmark::State &state, double goal, const std::function<bool()> &measured,
             const std::function<bool()> &baseline);

/** Reports a longest frame, in seconds, against the goal of 16 ms; `where` says in which place it came. */
void reportFrame(benchmark::State &state, double longest, int frames, int late, const std::string &where);

/** Prints a line of the table for each benchmark as it ends. */
class TableReporter : public benchmark::BenchmarkReporter
{
public:
    bool ReportContext(const Context &context) override;
    void ReportRuns(const std::vector<Run> &runs) override;

    bool failed() const { return m_failed; }

private:
    bool m_failed = false;
};

/** Initialises the library, runs what --benchmark_filter selects and prints the table. The exit status of main. */
int runBenchmarks(int argc, char **argv);

} // namespace tam::bench
