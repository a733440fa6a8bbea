#pragma once

#include <string>

namespace tam {

/** Compresses a body when the client takes it and it is worth it: zstd before gzip. The name of the coding, empty when
 * the body stays as it is. */
std::string encodeBody(std::string &body, const std::string &acceptEncoding);

} // namespace tam
