#pragma once

#include "domain/kinds.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QHash>

namespace tam::ui {

/// Records and their values in the words of the domain, for lists in which every kind can occur. Looks up what a
/// reference names; one thread, that of the store's connection.
class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordWords)

public:
    RecordWords(Store &store, const Zone &zone) : m_store(store), m_zone(zone) {}

    /// What names a record among its kind: "INC-2041 Login times out", "Singles' Day escort · 11 Nov · 1 day".
    QString title(const KindInfo &info, const RecordBase &record);
    /// The same for a record of the store; empty when it is not there.
    QString title(Kind kind, const QUuid &id);
    /// A value of compact JSON as people read it; "–" when absent.
    QString value(const KindInfo &info, QByteArrayView field, const QByteArray &json);
    /// Of a record of a customer; null for the others.
    static CustomerId customerOf(const KindInfo &info, const RecordBase &record);

    /// The first line, not longer than a row can show.
    static QString excerpt(const QString &text);

private:
    QString scalar(const KindInfo &info, const Field &field, const QByteArray &json);
    QString reference(const Field &field, const QUuid &id);
    QString moment(Instant at) const;

    Store &m_store;
    Zone m_zone;
    QHash<QUuid, QString> m_titles;
};

} // namespace tam::ui
