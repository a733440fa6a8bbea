#include "paths.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace tam {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("tam-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TAM_VERSION));
}

QString defaultStoreFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/portfolio.tam");
}

QString referenceDirectory()
{
    const QString given = qEnvironmentVariable("TAM_REFERENCE_DIR");
    return given.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/reference")
               : given;
}

} // namespace tam
