#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

struct _cjose_jwk_int; // NOLINT(bugprone-reserved-identifier): what cjose calls its cjose_jwk_t

namespace tam {

/** Gets a document by GET: its text, or nothing. */
using FetchText = std::function<std::optional<std::string>(const std::string &url)>;

/** The default FetchText: https, or http to loopback only; 5 s, at most 1 MiB, no redirects. */
FetchText httpFetch();

/**
 * The public keys of an issuer by `kid`. Read again after ten minutes and when a token names a key that is not known,
 * the latter at most once a minute, so that made-up key ids cost the issuer nothing. The last good keys stay in use
 * while the issuer does not answer. Safe from several threads.
 */
class KeySet
{
public:
    using Clock = std::chrono::steady_clock;

    /** An empty `jwksUri`: looked up in the issuer's discovery document. */
    KeySet(std::string issuer, std::string jwksUri, FetchText fetch);
    ~KeySet();

    /** Calls `use` with the key, or answers false when there is none. Keys are used one at a time. */
    bool withKey(const std::string &kid, Clock::time_point now, const std::function<void(_cjose_jwk_int *)> &use);
    /** There is at least one key: for readiness. */
    bool isUsable(Clock::time_point now);

private:
    struct FreeKey
    {
        void operator()(_cjose_jwk_int *key) const;
    };
    bool refresh(Clock::time_point now);
    std::optional<std::string> keysUri();

    const std::string m_issuer, m_uri;
    const FetchText m_fetch;
    std::mutex m_mutex;
    std::map<std::string, std::unique_ptr<_cjose_jwk_int, FreeKey>> m_keys;
    std::optional<Clock::time_point> m_loaded, m_tried;
};

} // namespace tam
