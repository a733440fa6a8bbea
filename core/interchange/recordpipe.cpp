#include "interchange/recordpipe.h"

namespace tam {

RecordPipe::Item &RecordPipe::slot()
{
    if (!m_filling) {
        const QMutexLocker lock(&m_mutex);
        if (m_free.empty()) {
            m_filling = std::make_unique<Batch>();
        } else {
            m_filling = std::move(m_free.front());
            m_free.pop_front();
            m_filling->used = 0;
        }
    }
    if (m_filling->used == m_filling->items.size())
        m_filling->items.emplace_back();
    return m_filling->items[m_filling->used++];
}

Result<void> RecordPipe::passOn(bool whole)
{
    if (!m_filling || (m_filling->used < kBatchSize && !whole))
        return {};
    const QMutexLocker lock(&m_mutex);
    while (m_waiting.size() >= kWaiting && !m_problem)
        m_changed.wait(&m_mutex);
    if (m_problem)
        return *m_problem;
    m_waiting.push_back(std::move(m_filling));
    m_changed.wakeAll();
    return {};
}

Result<void> RecordPipe::put(const KindInfo &info, const RecordBase &record)
{
    Item &item = slot();
    if (item.info != &info) {
        item.info = &info;
        item.record = createRecord(info.kind);
    }
    info.assign(*item.record, record);
    return passOn(false);
}

Result<void> RecordPipe::put(Store::UnknownMember member)
{
    Item &item = slot();
    item.info = nullptr;
    item.member = std::move(member);
    return passOn(false);
}

void RecordPipe::close()
{
    (void)passOn(true).ok(); // a problem of the writing thread is known there
    const QMutexLocker lock(&m_mutex);
    m_closed = true;
    m_changed.wakeAll();
}

std::unique_ptr<RecordPipe::Batch> RecordPipe::take()
{
    const QMutexLocker lock(&m_mutex);
    while (m_waiting.empty() && !m_closed)
        m_changed.wait(&m_mutex);
    if (m_waiting.empty())
        return nullptr;
    std::unique_ptr<Batch> batch = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_changed.wakeAll();
    return batch;
}

void RecordPipe::giveBack(std::unique_ptr<Batch> batch)
{
    const QMutexLocker lock(&m_mutex);
    m_free.push_back(std::move(batch));
}

void RecordPipe::fail(Problem problem)
{
    const QMutexLocker lock(&m_mutex);
    m_problem = std::move(problem);
    m_waiting.clear();
    m_changed.wakeAll();
}

} // namespace tam
