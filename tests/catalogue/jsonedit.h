#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace tam::test {

/** A file of the built-in reference data, such as "catalogue/2025-06-16.json". */
QByteArray builtInFile(const QString &name);

/** The JSON text with the value at the path (versions[0].pools[1].limits) set, or removed when the value is undefined.
 */
QByteArray edited(const QByteArray &json, const QString &path, const QJsonValue &value);

} // namespace tam::test
