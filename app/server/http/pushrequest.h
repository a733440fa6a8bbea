#pragma once

#include "http/message.h"

#include <variant>

namespace tam {

/** One group of a push, checked in its form and its values. */
struct PushGroup
{
    std::string items;                ///< as sync.apply_group takes them
    std::vector<std::string> ops;     ///< their ids, in order
    std::vector<std::string> records; ///< "kind id" of what they write
};

/** Reads the body of a push. An answer when it is not of the contract as a whole; what is wrong with the values of one
 * operation goes with it to the database, which keeps its receipt. */
std::variant<std::vector<PushGroup>, Answer> readPush(const std::string &body);

} // namespace tam
