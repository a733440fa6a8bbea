#pragma once

#include "catalogue/jsonscan.h"
#include "catalogue/loader.h"

namespace tam {

/** The *.json files of a directory by name; none when there is no such directory. */
QStringList jsonFiles(const QString &directory);

/** The content of a file, of a larger one than kReferenceFileLimit a little more than that. */
Result<QByteArray> readReferenceFile(const QString &path);

} // namespace tam
