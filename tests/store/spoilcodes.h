#pragma once

#include "store/store.h"

#include <QSqlError>
#include <QSqlQuery>
#include <gtest/gtest.h>

namespace tam::test {

/** What a newer backend may send: every `step`th record gets words that nobody knows, in each field that holds a code.
 */
inline void spoilCodes(Store &store, int step)
{
    for (const KindInfo &info : allKinds()) {
        for (const Field &field : info.fields) {
            if (field.type != FieldType::Code)
                continue;
            QSqlQuery query(store.database());
            ASSERT_TRUE(query.exec(QStringLiteral("UPDATE %1 SET %2 = 'new_%2' WHERE %2 IS NOT NULL AND rowid % %3 = 0")
                                       .arg(QLatin1StringView(info.name), field.key(), QString::number(step))))
                << query.lastError().text().toStdString();
        }
    }
}

} // namespace tam::test
