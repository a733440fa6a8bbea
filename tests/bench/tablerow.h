#pragma once

#include <cstdio>
#include <string>

namespace tam::bench {

/** A number of seconds in the unit that reads best. */
inline std::string duration(double seconds)
{
    char text[32];
    if (seconds >= 1)
        std::snprintf(text, sizeof text, "%.2f s", seconds);
    else if (seconds >= 1e-3)
        std::snprintf(text, sizeof text, "%.1f ms", seconds * 1e3);
    else
        std::snprintf(text, sizeof text, "%.1f µs", seconds * 1e6);
    return text;
}

inline std::string ratioText(double ratio)
{
    char text[32];
    std::snprintf(text, sizeof text, ratio < 0.1 ? "%.3f" : "%.2f", ratio);
    return text;
}

inline void printTableHead()
{
    std::printf("| measure | customers | median | baseline | ratio | goal | |\n|-|-:|-:|-:|-:|-:|-|\n");
}

/** One line of the table; `goal` 0: none is set. */
inline void printTableRow(const std::string &measure, const std::string &customers, const std::string &median,
                          const std::string &baseline, double value, double goal, const char *unit = "")
{
    const std::string ratio = ratioText(value) + unit;
    const std::string limit = goal > 0 ? "≤ " + ratioText(goal) + unit : "–";
    std::printf("| %s | %s | %s | %s | %s | %s | %s |\n", measure.c_str(), customers.c_str(), median.c_str(),
                baseline.c_str(), ratio.c_str(), limit.c_str(),
                goal <= 0       ? ""
                : value <= goal ? "met"
                                : "missed");
    std::fflush(stdout);
}

} // namespace tam::bench
