#pragma once

#include <chrono>
#include <condition_variable>
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
 * while the issuer does not answer or takes its time; one request asks it, and only those without a known key wait with
 * it. Safe from several threads.
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
    using Keys = std::map<std::string, std::unique_ptr<_cjose_jwk_int, FreeKey>>;
    Keys fetchKeys();
    void refresh(std::unique_lock<std::mutex> &lock, Clock::time_point now);
    std::optional<std::string> keysUri();

    const std::string m_issuer, m_uri;
    const FetchText m_fetch;
    std::mutex m_mutex; ///< of what follows
    std::condition_variable m_answered;
    Keys m_keys;
    std::optional<Clock::time_point> m_loaded, m_tried;
    bool m_asking = false;
};

} // namespace tam
