#pragma once

#include "portfolio/snapshot.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace tam::ui {

/// Computes snapshots on its own thread and connection. A newer request makes an older one stop early. The first one of
/// a large portfolio comes twice: of one TAM's customers alone, then whole.
class SnapshotWorker : public QObject
{
    Q_OBJECT

public:
    explicit SnapshotWorker(QString storeFile) : m_file(std::move(storeFile)) {}

    /// Any thread: the newest request counts, a computation for an older one is cancelled.
    void announce(quint64 request)
    {
        m_newest.store(request);
        m_cancel.store(true);
    }

public Q_SLOTS:
    /// `me`: whose customers come first (see buildOwnSnapshot).
    void compute(quint64 request, const std::shared_ptr<const tam::Reference> &reference, tam::Instant asOf,
                 tam::PersonId me);
    void close() { m_store.reset(); }

Q_SIGNALS:
    void ready(quint64 request, std::shared_ptr<const tam::PortfolioSnapshot> snapshot);
    void failed(const tam::Problem &problem);

private:
    QString m_file;
    std::unique_ptr<Store> m_store;
    bool m_wholeShown = false;
    std::atomic<quint64> m_newest = 0;
    std::atomic<bool> m_cancel = false;
};

} // namespace tam::ui
