#pragma once

#include "search/search.h"
#include "tempstore.h"

namespace tam::test {

/** A store with an index beside it. */
class SearchWorld : public StoreTest
{
protected:
    void SetUp() override
    {
        m_store = openStore();
        ASSERT_TRUE(m_store);
    }

    QString indexFile() const { return SearchIndex::fileOf(file()); }

    template <class T> void put(const T &record) { ASSERT_OK(m_store->put(kindInfo<T>(), record)); }

    QUuid newId() { return QUuid(++m_last, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2); }

    Customer addCustomer(const QString &name)
    {
        Customer made;
        made.uuid = newId();
        made.name = name;
        put(made);
        return made;
    }

    Incident addIncident(const Customer &customer, const QString &number, const QString &title,
                         const QString &description = {}, Instant openedAt = {})
    {
        Incident made;
        made.uuid = newId();
        made.customerId = customer.id();
        made.number = number;
        made.title = title;
        made.description = description;
        made.openedAt = openedAt;
        put(made);
        return made;
    }

    Note addNote(const Customer &customer, const QString &body)
    {
        Note made;
        made.uuid = newId();
        made.customerId = customer.id();
        made.body = body;
        put(made);
        return made;
    }

    Result<void> update()
    {
        auto index = SearchIndex::open(indexFile());
        if (!index)
            return index.problem();
        const std::atomic<bool> cancelled = false;
        return updateSearchIndex(**index, *m_store, cancelled);
    }

    SearchResult find(SearchRequest request)
    {
        auto index = SearchIndex::open(indexFile());
        EXPECT_TRUE(index) << describe(index);
        const std::atomic<bool> cancelled = false;
        auto found = searchRecords(**index, *m_store, request, cancelled);
        EXPECT_TRUE(found) << describe(found);
        return found ? std::move(*found) : SearchResult();
    }
    SearchResult find(const QString &text)
    {
        SearchRequest request;
        request.text = text;
        request.perKind = 1000;
        return find(std::move(request));
    }

    static QList<QUuid> ids(const SearchResult &result)
    {
        QList<QUuid> found;
        for (const SearchGroup &group : result.groups) {
            for (const SearchHit &hit : group.hits)
                found.append(hit.record);
        }
        return found;
    }
    QList<QUuid> found(const QString &text) { return ids(find(text)); }

    std::unique_ptr<Store> m_store;
    uint m_last = 0;
};

} // namespace tam::test
