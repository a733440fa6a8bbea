#include <QCoreApplication>
#include <QStandardPaths>
#include <gtest/gtest.h>

// The environment is set here and not in CMake, so that a test run by hand sees the same world as under ctest.
int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    qputenv("LC_ALL", "C.UTF-8");
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication app(argc, argv);
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
