#include "sync/pageworker.h"

#include "sync/pagereader.h"

namespace tam {

class PageWorker::Page
{
public:
    explicit Page(const QByteArray &text) : body(text) {}

    QByteArray body;
    std::optional<Result<std::vector<PulledLine>>> lines;
};

Result<std::vector<PulledLine>> readPage(const QByteArray &page, bool records)
{
    auto read = PageReader::read(page);
    if (!read)
        return read.problem();
    std::vector<PulledLine> lines;
    lines.reserve(read->size());
    for (wire::Line &line : *read) {
        PulledLine made;
        if (line.type == wire::Line::Type::Put)
            made.info = kindByName(QString::fromUtf8(line.kind));
        if (made.info && records)
            made.record = recordFromBody(*made.info, line.body);
        made.line = std::move(line);
        lines.push_back(std::move(made));
    }
    return lines;
}

PageWorker::PageWorker() : m_thread([this] { run(); }) {}

PageWorker::~PageWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::shared_ptr<PageWorker::Page> PageWorker::add(const QByteArray &body)
{
    auto page = std::make_shared<Page>(body);
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(page);
    }
    m_changed.notify_all();
    return page;
}

Result<std::vector<PulledLine>> PageWorker::take(Page &page)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&page] { return page.lines.has_value(); });
    --m_ready;
    lock.unlock();
    m_changed.notify_all();
    return *std::exchange(page.lines, std::nullopt);
}

void PageWorker::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_stop || (!m_waiting.empty() && m_ready < kAhead); });
        if (m_stop)
            return;
        const std::shared_ptr<Page> page = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        auto lines = readPage(page->body, true);
        page->body = QByteArray();
        lock.lock();
        page->lines.emplace(std::move(lines));
        ++m_ready;
        m_changed.notify_all();
    }
}

} // namespace tam
