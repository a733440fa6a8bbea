#pragma once

#include "edit/operation.h"

#include <QSet>

#include <vector>

namespace tam {

/** Which operations of the outbox go into one request; `most` of them, unless a single group is larger. */
namespace pushbatch {

inline constexpr int kAloneAfter = 5; ///< failures of the server over it

/** Groups in order; one that waits, or that touches a record of one that waits, is passed over. The last group of what
 * is not the whole outbox may be cut, and is left for the next time. */
std::vector<Operation> groups(const std::vector<Operation> &all, bool whole, qsizetype most);

/** Single operations of scopes that are not granted: what else is in their groups does not go along. What the server
 * has failed over comes last, one at a time; `left` is passed over. */
std::vector<Operation> handedOver(const std::vector<Operation> &all, const QSet<QUuid> &granted,
                                  const QSet<QUuid> &left, qsizetype most);

/** Whether less can be sent: a group goes as a whole, what is handed over one by one. */
bool isDivisible(const std::vector<Operation> &sent, bool handsOver);

} // namespace pushbatch

} // namespace tam
