#pragma once

#include "support/appcontext.h"

#include <QJsonObject>
#include <QJsonValue>

namespace tam::ui {

/// Values of fields in words, for audit trails and lists: names for references, times in the customer's zone.
class ValueText
{
public:
    ValueText(AppContext &context, CustomerId customer) : m_context(context), m_zone(context.zoneOf(customer)) {}

    /// A value as JSON holds it; "nothing" when absent. `field` may be null: a field that is not known here.
    QString of(const Field *field, const QJsonValue &value) const;
    QString of(const Field &field, const RecordBase &record) const;

private:
    QString scalar(const Field &field, const QString &text) const;
    QString object(const QJsonObject &object) const;

    AppContext &m_context;
    Zone m_zone;
};

} // namespace tam::ui
