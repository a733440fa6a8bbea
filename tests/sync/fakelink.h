#pragma once

#include "fakeserver.h"

#include <functional>
#include <random>

namespace tam::test {

/** A client that does something else than sync.md asks for, as the model must notice. */
enum class Mutant : quint8 {
    None,
    CursorBeforeData,   ///< the cursor of a pull is committed before its data, and the program ends in between
    NoSweep,            ///< a snapshot takes nothing away
    NewIdOnRetry,       ///< an operation that is sent again gets a new id
    PurgeByBookkeeping, ///< only the scopes that were noted down are purged
    KeepsVersions,      ///< versions of another epoch are compared
    EpochPerScope,      ///< each scope finds out by itself that the history is another one
    NoReoffer,          ///< what a restored server does not know any more is not offered again
    DropsConflicts,     ///< what the server did not take is forgotten as if it had
    OverwritesUnseen,   ///< whatever the server has now counts as what the user saw
    NothingHandedOver,  ///< edits of a lost customer are told to be forbidden without being sent
    UnfinishedSnapshot, ///< a snapshot that broke off counts as done
    SweepsEarly,        ///< a snapshot takes away what it has not seen yet
    TrustsAnyBytes      ///< a page is not held against its digest, only its lines are counted
};

/** The network between one client and the server: loses, cuts, repeats, delays. */
class FakeLink : public Transport
{
public:
    FakeLink(FakeServer &server, QUuid account, quint32 seed) : m_server(server), m_account(account), m_random(seed) {}

    HttpAnswer exchange(const HttpRequest &request) override;
    /** At once: what happens until the answer is taken, the server has not seen. */
    void prefetch(const HttpRequest &request) override;
    void dropPrefetched() override { m_ahead.reset(); }

    int faultsIn100 = 0; ///< of requests
    Mutant mutant = Mutant::None;
    std::function<bool()> killNow;                   ///< CursorBeforeData: the client dies at its next commit, after it
    std::function<void(const HttpRequest &)> before; ///< each request, for tests that look or interfere
    std::function<void(HttpAnswer &)> after;
    std::function<std::optional<HttpAnswer>(const HttpRequest &)> instead; ///< of the server

private:
    quint32 below(quint32 n) { return n ? quint32(m_random() % n) : 0; }
    HttpAnswer ask(const HttpRequest &request);
    HttpAnswer reach(const HttpRequest &request);
    HttpAnswer mutated(const HttpRequest &request);
    HttpAnswer garbled(HttpAnswer answer);
    HttpAnswer withNewIds(const HttpRequest &request);
    HttpAnswer withoutHandingOver(const HttpRequest &request);
    HttpRequest withPresentBase(const HttpRequest &request);

    FakeServer &m_server;
    QUuid m_account;
    std::minstd_rand m_random;
    std::optional<std::pair<QString, HttpAnswer>> m_ahead; ///< a path, and its answer
    std::vector<HttpRequest> m_late;                       ///< pushes that will come a second time
    QHash<QByteArray, int> m_sent;
    QByteArray m_firstEpoch;
};

} // namespace tam::test
