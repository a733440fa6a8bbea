#include "store/cursor.h"

#include "store/store_p.h"

namespace tam {

QVariant idValue(const QUuid &id)
{
    QByteArray bytes(16, Qt::Uninitialized);
    uuidToBytes(id, bytes.data());
    return bytes;
}

QVariant instantValue(Instant instant)
{
    return instant.isNull() ? QVariant() : QVariant(instant.microseconds());
}

QVariant dateValue(QDate date)
{
    return date.isValid() ? QVariant(date.toJulianDay()) : QVariant();
}

Cursor::Cursor(std::unique_ptr<Private> priv) : d(std::move(priv)) {}
Cursor::Cursor(Cursor &&) noexcept = default;
Cursor &Cursor::operator=(Cursor &&) noexcept = default;
Cursor::~Cursor() = default;

Result<bool> Cursor::next(RecordBase &record)
{
    if (d->ended)
        return false;
    auto row = d->statement.step();
    if (!row || !*row) {
        d->ended = true;
        d->statement.reset(); // gives the read lock back
    }
    if (!row)
        return Problem(row.problem()).in(d->file);
    if (!*row)
        return false;
    if (auto read = d->reader.read(d->statement, record); !read)
        return Problem(read.problem()).in(d->file);
    return true;
}

} // namespace tam
