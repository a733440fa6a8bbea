#include "auth/jwks.h"

#include "json/json.h"

extern "C" {
#include <cjose/jwk.h>
}
#include <httplib.h>

namespace tam {

using namespace std::chrono_literals;

namespace {

constexpr auto kLifetime = 10min;
constexpr auto kPause = 60s;
constexpr size_t kDocumentLimit = 1 << 20;

bool isLoopback(const std::string &host)
{
    return host == "127.0.0.1" || host == "localhost" || host == "[::1]";
}

std::string hostOf(const std::string &origin)
{
    const size_t start = origin.find("://") + 3;
    const size_t colon = origin.find(':', origin[start] == '[' ? origin.find(']', start) : start);
    return origin.substr(start, colon == std::string::npos ? std::string::npos : colon - start);
}

} // namespace

FetchText httpFetch()
{
    return [](const std::string &url) -> std::optional<std::string> {
        const size_t scheme = url.find("://");
        if (scheme == std::string::npos)
            return std::nullopt;
        const size_t path = url.find('/', scheme + 3);
        const std::string origin = url.substr(0, path);
        const bool secure = origin.compare(0, 8, "https://") == 0;
        if (!secure && !(origin.compare(0, 7, "http://") == 0 && isLoopback(hostOf(origin))))
            return std::nullopt;
        httplib::Client client(origin);
        client.set_connection_timeout(5s);
        client.set_read_timeout(5s);
        std::string body;
        const auto result =
            client.Get(path == std::string::npos ? "/" : url.substr(path), [&](const char *data, size_t size) {
                body.append(data, size);
                return body.size() <= kDocumentLimit;
            });
        if (!result || result->status != 200)
            return std::nullopt;
        return body;
    };
}

void KeySet::FreeKey::operator()(_cjose_jwk_int *key) const
{
    cjose_jwk_release(key);
}

KeySet::KeySet(std::string issuer, std::string jwksUri, FetchText fetch)
    : m_issuer(std::move(issuer)), m_uri(std::move(jwksUri)), m_fetch(std::move(fetch))
{
}

KeySet::~KeySet() = default;

std::optional<std::string> KeySet::keysUri()
{
    if (!m_uri.empty())
        return m_uri;
    std::string base = m_issuer;
    while (!base.empty() && base.back() == '/')
        base.pop_back();
    const auto text = m_fetch(base + "/.well-known/openid-configuration");
    const auto document = text ? readJson(*text) : std::nullopt;
    // The document must be the issuer's own (OpenID Connect Discovery 4.3).
    if (!document || document->string("issuer") != m_issuer || document->string("jwks_uri").empty())
        return std::nullopt;
    return std::string(document->string("jwks_uri"));
}

KeySet::Keys KeySet::fetchKeys()
{
    Keys keys;
    const auto uri = keysUri();
    const auto text = uri ? m_fetch(*uri) : std::nullopt;
    const auto document = text ? readJson(*text) : std::nullopt;
    const Json *list = document ? document->find("keys") : nullptr;
    if (!list || !list->isArray())
        return keys;
    for (const Json &item : list->items) {
        const std::string_view use = item.string("use"), type = item.string("kty"), kid = item.string("kid");
        // Secret keys ("oct") have no place in a public document and would make HMAC tokens possible.
        if ((!use.empty() && use != "sig") || (type != "RSA" && type != "EC") || kid.empty() || item.find("d"))
            continue;
        const std::string json = writeJson(item);
        cjose_err error{};
        if (cjose_jwk_t *key = cjose_jwk_import(json.data(), json.size(), &error))
            keys[std::string(kid)].reset(key);
    }
    return keys;
}

/** Asks the issuer, if that is due, with the lock open. */
void KeySet::refresh(std::unique_lock<std::mutex> &lock, Clock::time_point now)
{
    if (m_asking || (m_tried && now - *m_tried < kPause))
        return;
    m_asking = true;
    m_tried = now;
    lock.unlock();
    Keys keys = fetchKeys();
    lock.lock();
    m_asking = false;
    if (!keys.empty()) {
        m_keys = std::move(keys);
        m_loaded = now;
    }
    m_answered.notify_all();
}

bool KeySet::withKey(const std::string &kid, Clock::time_point now, const std::function<void(_cjose_jwk_int *)> &use)
{
    std::unique_lock lock(m_mutex);
    if (!m_loaded || now - *m_loaded > kLifetime || m_keys.count(kid) == 0)
        refresh(lock, now);
    if (m_keys.count(kid) == 0)
        m_answered.wait(lock, [this] { return !m_asking; });
    const auto found = m_keys.find(kid);
    if (found == m_keys.end())
        return false;
    use(found->second.get());
    return true;
}

bool KeySet::isUsable(Clock::time_point now)
{
    std::unique_lock lock(m_mutex);
    if (m_keys.empty())
        refresh(lock, now);
    return !m_keys.empty();
}

} // namespace tam
