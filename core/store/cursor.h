#pragma once

#include "domain/kinds.h"
#include "domain/result.h"

#include <QVariant>

#include <memory>

namespace tam {

/** Rows of one kind. `where` and `orderBy` are SQL over the kind's columns (the fields' names); values are bound in
 * order. */
struct Query
{
    Kind kind = Kind::Count;
    QString where;       ///< without the word; empty = all rows
    QVariantList values; ///< QByteArray for ids (idValue), qint64 for instants and dates (instantValue, dateValue),
                         ///< QString for codes
    QString orderBy;     ///< without the words; empty = any order
    QList<const char *> fields; ///< fields to read; empty = all with extra, version and updated_at. id is always read
    qint64 limit = -1, offset = 0;
};

QVariant idValue(const QUuid &id);
QVariant instantValue(Instant instant);
QVariant dateValue(QDate date);

/** Reads rows one by one into a caller's record; fields that are not selected keep their reset state. Move-only, one
 * thread. */
class Cursor
{
public:
    Cursor(Cursor &&) noexcept;
    Cursor &operator=(Cursor &&) noexcept;
    ~Cursor();

    /** Resets `record` and fills it with the next row; false at the end, and after it. */
    Result<bool> next(RecordBase &record);

private:
    friend class Store;
    struct Private;
    explicit Cursor(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace tam
