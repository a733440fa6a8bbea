#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tam::test {

/** What becomes of one request on its way. */
struct Fault
{
    enum class Kind : unsigned char {
        None,
        LoseRequest, ///< the client is cut off, the server hears nothing
        LoseAnswer,  ///< the server has done it, the client is cut off
        CutAnswer,   ///< only the first `bytes` of the answer's body arrive
        Twice,       ///< the server gets it twice, the client hears the second answer
        Late,        ///< the client is cut off, and the server gets it after the next request that is sent
        Unavailable, ///< 502, as a reverse proxy says it
        HoldRequest, ///< nothing goes on before release(), nor does the server hear of it
        HoldAnswer   ///< the server has done it; the answer waits for release()
    } kind = Kind::None;
    size_t bytes = 0;
};

/**
 * HTTP between a client and several instances of the server in turn, with faults. No time passes by itself: what waits,
 * waits for the test. HTTP/1.1 with Content-Length, which is what both ends speak.
 */
class FaultProxy
{
public:
    /** Asked for each request, one after another. */
    using Decide = std::function<Fault(const std::string &method, const std::string &path)>;

    FaultProxy();
    ~FaultProxy();

    int port() const { return m_port; }
    void setInstances(std::vector<int> ports);
    void setFaults(Decide decide);
    int requests() const { return m_requests; }
    bool isHolding();
    void release(); ///< everything that is held now

private:
    struct Request
    {
        std::string method, path, bytes;
    };
    void accept();
    void serve(int client);
    bool answer(int client, const Request &request);
    bool read(int from, std::string &buffer, Request &request);
    std::string forward(const std::string &bytes);
    Fault decide(const Request &request);
    void hold();
    void sendLate();

    std::atomic<int> m_listener = -1;
    int m_port = 0;
    std::atomic<int> m_requests = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<int> m_instances;
    size_t m_turn = 0;
    Decide m_decide;
    std::vector<std::string> m_late;
    int m_held = 0;
    unsigned m_releases = 0;
    std::vector<int> m_clients;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace tam::test
