#include "sync/pushbatch.h"

#include "sync/wire.h"

#include <algorithm>
#include <span>

namespace tam::pushbatch {

namespace {

std::pair<QByteArray, QUuid> recordOf(const Operation &op)
{
    return {op.kind, op.id};
}

constexpr qsizetype kRoom = wire::kPushLimit * 15 / 16; ///< for operations in one request

bool waits(const Operation &op)
{
    return op.state == OpState::Blocked || op.state == OpState::Stuck;
}

} // namespace

std::vector<Operation> groups(const std::vector<Operation> &all, bool whole, qsizetype most)
{
    std::vector<Operation> chosen;
    QSet<std::pair<QByteArray, QUuid>> waiting;
    qsizetype bytes = 0;
    for (size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        while (end < all.size() && all[end].group == all[begin].group)
            ++end;
        if (end == all.size() && !whole)
            break;
        const std::span<const Operation> group(all.data() + begin, end - begin);
        bool skip = false, alone = false;
        qsizetype size = 0;
        for (const Operation &op : group) {
            skip = skip || waits(op) || op.scope.isNull() || waiting.contains(recordOf(op));
            alone = alone || op.tries >= kAloneAfter;
            size += wire::operationJson(op).size();
        }
        if (skip) {
            for (const Operation &op : group)
                waiting.insert(recordOf(op));
            continue;
        }
        const bool full = qsizetype(chosen.size()) + qsizetype(group.size()) > most || bytes + size > kRoom;
        if (!chosen.empty() && (full || alone))
            break;
        chosen.insert(chosen.end(), group.begin(), group.end());
        bytes += size;
        if (alone)
            break;
    }
    return chosen;
}

std::vector<Operation> handedOver(const std::vector<Operation> &all, const QSet<QUuid> &granted,
                                  const QSet<QUuid> &left, qsizetype most)
{
    std::vector<Operation> chosen;
    const Operation *alone = nullptr;
    qsizetype bytes = 0;
    for (const Operation &op : all) {
        if (op.scope.isNull() || granted.contains(op.scope) || left.contains(op.op))
            continue;
        if (op.tries >= kAloneAfter) {
            alone = alone ? alone : &op;
            continue;
        }
        bytes += wire::operationJson(op).size();
        if (!chosen.empty() && (qsizetype(chosen.size()) >= most || bytes > kRoom))
            break;
        chosen.push_back(op);
    }
    if (chosen.empty() && alone)
        chosen.push_back(*alone);
    return chosen;
}

bool isDivisible(const std::vector<Operation> &sent, bool handsOver)
{
    if (handsOver)
        return sent.size() > 1;
    return std::any_of(sent.begin(), sent.end(), [&](const Operation &op) { return op.group != sent.front().group; });
}

} // namespace tam::pushbatch
