#include "tablerow.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/**
 * Runs two commands in turn and prints the ratio of their medians: time until the first output or the end, and peak
 * resident memory. A command that prints "seconds N" is taken at its word: only a part of it is what is compared.
 */
namespace {

using Words = std::vector<std::string>;

struct Options
{
    std::string measure, customers = "–", memoryMeasure, wholeMeasure;
    int runs = 5;
    double goal = 0, memoryGoal = 0;
    bool untilOutput = false;
    Words fresh; ///< files that are removed before each run
    Words measured, baseline;
};

struct Run
{
    double seconds = 0;
    double whole = 0;  ///< until the end
    double memory = 0; ///< KiB
    bool ok = false;
};

[[noreturn]] void usage()
{
    std::fprintf(
        stderr,
        "race --measure TEXT [--customers N] [--runs N] [--goal R] [--memory TEXT --memory-goal R] [--whole TEXT]\n"
        "     [--until-output] [--fresh FILE]… -- COMMAND … --against COMMAND …\n");
    std::exit(2);
}

Options parse(int argc, char **argv)
{
    Options options;
    int at = 1;
    const auto next = [&]() -> std::string { return at + 1 < argc ? argv[++at] : (usage(), ""); };
    for (; at < argc && std::strcmp(argv[at], "--") != 0; ++at) {
        const std::string word = argv[at];
        if (word == "--measure")
            options.measure = next();
        else if (word == "--customers")
            options.customers = next();
        else if (word == "--runs")
            options.runs = std::atoi(next().c_str());
        else if (word == "--goal")
            options.goal = std::atof(next().c_str());
        else if (word == "--memory")
            options.memoryMeasure = next();
        else if (word == "--whole")
            options.wholeMeasure = next();
        else if (word == "--memory-goal")
            options.memoryGoal = std::atof(next().c_str());
        else if (word == "--until-output")
            options.untilOutput = true;
        else if (word == "--fresh")
            options.fresh.push_back(next());
        else
            usage();
    }
    Words *into = &options.measured;
    for (++at; at < argc; ++at) {
        if (std::strcmp(argv[at], "--against") == 0)
            into = &options.baseline;
        else
            into->push_back(argv[at]);
    }
    if (options.measured.empty() || options.baseline.empty() || options.runs < 1)
        usage();
    return options;
}

[[noreturn]] void become(const Words &command, int output)
{
    std::vector<char *> words;
    for (const std::string &word : command)
        words.push_back(const_cast<char *>(word.c_str()));
    words.push_back(nullptr);
    dup2(output, STDOUT_FILENO);
    execvp(words[0], words.data());
    std::perror(words[0]);
    _exit(127);
}

Run run(const Options &options, const Words &command)
{
    for (const std::string &file : options.fresh)
        std::filesystem::remove(file);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {};
    const auto begin = std::chrono::steady_clock::now();
    const auto elapsed = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    const pid_t child = fork();
    if (child == 0)
        become(command, ends[1]);
    close(ends[1]);
    std::string output;
    char piece[4096];
    double first = -1;
    for (ssize_t got = 0; (got = read(ends[0], piece, sizeof piece)) > 0;) {
        if (first < 0)
            first = elapsed();
        output.append(piece, size_t(got));
    }
    close(ends[0]);
    int status = 0;
    rusage used{};
    const bool ended = wait4(child, &status, 0, &used) == child;
    Run result;
    result.whole = elapsed();
    result.seconds = options.untilOutput ? first : result.whole;
    if (const size_t said = output.find("seconds "); said != std::string::npos)
        result.seconds = std::atof(output.c_str() + said + 8);
    result.memory = double(used.ru_maxrss);
    result.ok = ended && WIFEXITED(status) && WEXITSTATUS(status) == 0 && result.seconds > 0;
    if (!result.ok)
        std::fprintf(stderr, "failed: %s\n%s", command[0].c_str(), output.c_str());
    return result;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

std::string mebibytes(double kibibytes)
{
    return std::to_string(std::lround(kibibytes / 1024)) + " MiB";
}

} // namespace

int main(int argc, char **argv)
{
    const Options options = parse(argc, argv);
    std::vector<double> seconds, baseSeconds, whole, baseWhole, memory, baseMemory;
    for (int i = 0; i <= options.runs; ++i) {
        const Run baseline = run(options, options.baseline);
        const Run measured = run(options, options.measured);
        if (!baseline.ok || !measured.ok)
            return 1;
        if (i == 0 && options.runs > 1)
            continue; // fills the caches
        seconds.push_back(measured.seconds);
        baseSeconds.push_back(baseline.seconds);
        whole.push_back(measured.whole);
        baseWhole.push_back(baseline.whole);
        memory.push_back(measured.memory);
        baseMemory.push_back(baseline.memory);
        if (options.runs == 1)
            break;
    }
    namespace bench = tam::bench;
    bench::printTableRow(options.measure, options.customers, bench::duration(median(seconds)),
                         bench::duration(median(baseSeconds)), median(seconds) / median(baseSeconds), options.goal);
    if (!options.wholeMeasure.empty()) {
        bench::printTableRow(options.wholeMeasure, options.customers, bench::duration(median(whole)),
                             bench::duration(median(baseWhole)), median(whole) / median(baseWhole), 0);
    }
    if (!options.memoryMeasure.empty()) {
        bench::printTableRow(options.memoryMeasure, options.customers, mebibytes(median(memory)),
                             mebibytes(median(baseMemory)), median(memory) / median(baseMemory), options.memoryGoal);
    }
    return 0;
}
