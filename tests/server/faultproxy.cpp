#include "faultproxy.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <strings.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tam::test {

namespace {

constexpr auto kPatience = std::chrono::seconds(30);

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<unsigned short>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool sendAll(int to, const char *bytes, size_t size)
{
    while (size > 0) {
        const ssize_t sent = ::send(to, bytes, size, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        size -= static_cast<size_t>(sent);
    }
    return true;
}

bool readSome(int from, std::string &buffer)
{
    char block[65536];
    const ssize_t got = ::recv(from, block, sizeof block, 0);
    if (got <= 0)
        return false;
    buffer.append(block, static_cast<size_t>(got));
    return true;
}

/** Of a header's field; npos when it is not there. `end`: behind the header. */
size_t field(const std::string &text, size_t end, const char *name)
{
    const size_t length = std::strlen(name);
    for (size_t at = text.find("\r\n"); at != std::string::npos && at < end; at = text.find("\r\n", at + 2)) {
        if (strncasecmp(text.c_str() + at + 2, name, length) == 0)
            return at + 2;
    }
    return std::string::npos;
}

size_t contentLength(const std::string &text, size_t end)
{
    const size_t at = field(text, end, "content-length:");
    return at == std::string::npos ? 0 : std::strtoul(text.c_str() + at + 15, nullptr, 10);
}

void removeField(std::string &text, const char *name)
{
    const size_t end = text.find("\r\n\r\n");
    const size_t at = field(text, end, name);
    if (at != std::string::npos)
        text.erase(at, text.find("\r\n", at) + 2 - at);
}

size_t bodyOf(const std::string &text)
{
    const size_t end = text.find("\r\n\r\n");
    return end == std::string::npos ? text.size() : end + 4;
}

} // namespace

FaultProxy::FaultProxy()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 64) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        std::abort();
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { accept(); });
}

FaultProxy::~FaultProxy()
{
    setFaults({});
    release();
    const int listener = m_listener.exchange(-1);
    ::shutdown(listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(listener);
    {
        const std::lock_guard lock(m_mutex);
        for (const int client : m_clients)
            ::shutdown(client, SHUT_RDWR);
    }
    for (std::thread &thread : m_threads)
        thread.join();
}

void FaultProxy::setInstances(std::vector<int> ports)
{
    const std::lock_guard lock(m_mutex);
    m_instances = std::move(ports);
}

void FaultProxy::setFaults(Decide decide)
{
    const std::lock_guard lock(m_mutex);
    m_decide = std::move(decide);
}

bool FaultProxy::isHolding()
{
    const std::lock_guard lock(m_mutex);
    return m_held > 0;
}

void FaultProxy::release()
{
    const std::lock_guard lock(m_mutex);
    ++m_releases;
    m_held = 0;
    m_changed.notify_all();
}

void FaultProxy::hold()
{
    std::unique_lock lock(m_mutex);
    ++m_held;
    const unsigned now = m_releases;
    m_changed.wait_for(lock, kPatience, [this, now] { return m_releases != now; });
}

void FaultProxy::accept()
{
    for (;;) {
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        const int on = 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const std::lock_guard lock(m_mutex);
        m_clients.push_back(client);
        m_threads.emplace_back([this, client] { serve(client); });
    }
}

void FaultProxy::serve(int client)
{
    std::string buffer;
    Request request;
    while (read(client, buffer, request) && answer(client, request)) {
    }
    const std::lock_guard lock(m_mutex);
    m_clients.erase(std::find(m_clients.begin(), m_clients.end(), client));
    ::close(client);
}

/** One request out of the buffer, which is filled as need be. */
bool FaultProxy::read(int from, std::string &buffer, Request &request)
{
    size_t end;
    while ((end = buffer.find("\r\n\r\n")) == std::string::npos) {
        if (!readSome(from, buffer))
            return false;
    }
    const size_t whole = end + 4 + contentLength(buffer, end);
    while (buffer.size() < whole) {
        if (!readSome(from, buffer))
            return false;
    }
    request.bytes = buffer.substr(0, whole);
    buffer.erase(0, whole);
    const size_t space = request.bytes.find(' ');
    request.method = request.bytes.substr(0, space);
    request.path = request.bytes.substr(space + 1, request.bytes.find(' ', space + 1) - space - 1);
    return true;
}

/** What an instance answers; empty when it does not. Each request has a connection of its own. */
std::string FaultProxy::forward(const std::string &bytes)
{
    int port = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_instances.empty())
            return {};
        port = m_instances[m_turn++ % m_instances.size()];
    }
    std::string request = bytes, answer;
    removeField(request, "connection:");
    request.insert(request.find("\r\n") + 2, "Connection: close\r\n");
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(port);
    if (::connect(server, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 &&
        sendAll(server, request.data(), request.size())) {
        while (readSome(server, answer)) {
        }
    }
    ::close(server);
    removeField(answer, "connection:");
    return answer;
}

Fault FaultProxy::decide(const Request &request)
{
    ++m_requests;
    const std::lock_guard lock(m_mutex);
    return m_decide ? m_decide(request.method, request.path) : Fault();
}

void FaultProxy::sendLate()
{
    std::vector<std::string> late;
    {
        const std::lock_guard lock(m_mutex);
        late.swap(m_late);
    }
    for (const std::string &bytes : late)
        forward(bytes);
}

/** False: the connection ends. */
bool FaultProxy::answer(int client, const Request &request)
{
    const Fault fault = decide(request);
    std::string answer;
    switch (fault.kind) {
    case Fault::Kind::LoseRequest:
        return false;
    case Fault::Kind::Late: {
        const std::lock_guard lock(m_mutex);
        m_late.push_back(request.bytes);
        return false;
    }
    case Fault::Kind::Unavailable:
        answer = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n";
        return sendAll(client, answer.data(), answer.size());
    case Fault::Kind::HoldRequest:
        hold();
        return false;
    case Fault::Kind::Twice:
        forward(request.bytes);
        break;
    default:
        break;
    }
    answer = forward(request.bytes);
    sendLate();
    if (answer.empty() || fault.kind == Fault::Kind::LoseAnswer)
        return false;
    if (fault.kind == Fault::Kind::HoldAnswer)
        hold();
    if (fault.kind == Fault::Kind::CutAnswer && bodyOf(answer) + fault.bytes < answer.size()) {
        sendAll(client, answer.data(), bodyOf(answer) + fault.bytes);
        return false;
    }
    return sendAll(client, answer.data(), answer.size());
}

} // namespace tam::test
