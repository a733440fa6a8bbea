#pragma once

#include "catalogue/catalogue.h"
#include "domain/kinds.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QHash>

namespace tam::ui {

/// Records and their values in the words of the domain, for lists, titles, audit trails and reviews in which every kind
/// can occur. Looks up what a reference names; one thread, that of the store's connection.
class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordWords)

public:
    /// Times are told in `zone`; without a version of the catalogue prerequisites stay the codes that they are.
    explicit RecordWords(Store &store, const Zone &zone, const CatalogueVersion *version = nullptr)
        : m_store(store), m_zone(zone), m_version(version)
    {
    }

    /// Whether a title says to which engagement or incident a record belongs.
    enum class Parent { Named, Left };
    /// What names a record among its kind, never its id: "INC-2041 Login times out", "Singles' Day escort · 11 Nov · 1
    /// day".
    QString title(const KindInfo &info, const RecordBase &record, Parent parent = Parent::Named);
    /// The same for a record of the store; empty when it is not there.
    QString title(Kind kind, const QUuid &id);
    /// What a field refers to: "a record that is not here" when the store has none.
    QString reference(const Field &field, const QUuid &id);
    /// A value of compact JSON as people read it; "–" when absent.
    QString value(const KindInfo &info, QByteArrayView field, const QByteArray &json);
    /// The value of a record's field; empty when absent.
    QString value(const KindInfo &info, const Field &field, const RecordBase &record);
    /// Of a record of a customer; null for the others.
    static CustomerId customerOf(const KindInfo &info, const RecordBase &record);

    /// The first line, not longer than a row can show.
    static QString excerpt(const QString &text);

private:
    QString scalar(const KindInfo &info, const Field &field, const QByteArray &json);
    QString confirmation(const QByteArray &object) const;
    QString moment(Instant at) const;

    Store &m_store;
    Zone m_zone;
    const CatalogueVersion *m_version;
    QHash<QUuid, QString> m_titles;
};

} // namespace tam::ui
