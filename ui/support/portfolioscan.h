#pragma once

#include "support/marks.h"
#include "support/storetask.h"

namespace tam::ui {

/// What a list over the whole portfolio reads of one customer.
struct ScannedCustomer
{
    const CustomerFacts &facts;
    View view;
    QString name;
    PlanMark mark;
};

/**
 * Fills a list over the whole portfolio from one scan of the facts, on a thread of its own: the pages that show
 * something of every customer differ only in what they take of each. Knows for which snapshot the list was read last,
 * so that an edit within the same minute shows and a mere repaint reads nothing.
 */
template <class Rows> class PortfolioScan
{
public:
    using Snapshot = std::shared_ptr<const PortfolioSnapshot>;
    using Take = std::function<void(Rows &, const ScannedCustomer &)>; ///< runs elsewhere, once a customer
    using Order = std::function<void(Rows &)>;                         ///< runs elsewhere, after all of them
    using Show = std::function<void(const Rows &, Instant asOf)>;      ///< runs here

    PortfolioScan(quint32 needs, Take take, Order order = {})
        : m_needs(needs), m_take(std::move(take)), m_order(std::move(order))
    {
    }

    /// Reads for the context's snapshot when that is whole and the list is not for it already.
    void run(AppContext &context, QObject *receiver, Show show)
    {
        const Snapshot snapshot = context.snapshot();
        if (!snapshot || snapshot->partial || snapshot == m_loadedFor)
            return;
        m_task.run<Rows>(
            context, receiver,
            [snapshot, reference = context.sharedReference(), needs = m_needs, take = m_take,
             order = m_order](Store &store, const std::atomic<bool> &cancelled) -> Result<Rows> {
                Rows rows;
                FactsScan::Options options;
                options.needs = needs;
                options.asOf = snapshot->asOf;
                options.cancelled = &cancelled;
                auto done = FactsScan::forEach(store, options, [&](const CustomerFacts &facts) {
                    const PortfolioRow *row = snapshot->row(facts.id());
                    take(rows, {facts,
                                {*reference, snapshot->asOf},
                                row ? displayName(*row) : facts.customer.name,
                                row ? planMark(row->plan, row->terms) : PlanMark()});
                });
                if (!done)
                    return done.problem();
                if (order)
                    order(rows);
                return rows;
            },
            [this, snapshot, show = std::move(show)](const Rows &rows) {
                m_loadedFor = snapshot;
                show(rows, snapshot->asOf);
            });
    }

    bool isLoaded() const { return bool(m_loadedFor); }
    /// The next run() reads again; one under way shows nothing.
    void forget()
    {
        m_task.cancel();
        m_loadedFor.reset();
    }

private:
    quint32 m_needs;
    Take m_take;
    Order m_order;
    Snapshot m_loadedFor;
    StoreTask m_task;
};

} // namespace tam::ui
