#pragma once

#include "schema/recordtables.h"

namespace tam {

/** The parts of resources/api/openapi.yaml that the description of the records gives: the paths of the collections and
 * the schema of each kind. A test compares them with the file; `tam-server openapi FILE` brings the file up to date. */
QByteArray openApiPaths();
QByteArray openApiSchemas();

/** The file's text with the generated parts replaced; empty when it lacks their marks. */
QByteArray withGeneratedParts(const QByteArray &file);

} // namespace tam
