#include "ratio.h"

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    return tam::bench::runBenchmarks(argc, argv);
}
