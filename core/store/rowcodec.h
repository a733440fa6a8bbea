#pragma once

#include "domain/kinds.h"
#include "store/rawsqlite.h"

#include <vector>

namespace tam {

/** The SQL type of a field's column. */
const char *columnType(FieldType type);

/** INSERT of a whole record, columns in the order of RowWriter. */
QByteArray insertSql(const KindInfo &info);
/** The same, replacing the row of the same id in place. */
QByteArray upsertSql(const KindInfo &info);

/**
 * Binds a record to the parameters of insertSql(). Texts are encoded into one buffer that is reused from row to row, so
 * that a bulk load allocates nothing; the writer must outlive the statement's next reset().
 */
class RowWriter
{
public:
    void bind(const KindInfo &info, const RecordBase &record, RawStatement &statement);

private:
    struct Slot
    {
        int index;
        qsizetype offset, size;
        bool blob;
    };

    void bindField(const Field &field, const RecordBase &record, RawStatement &statement, int index);
    void addRef(int index, const QUuid &id);
    void addText(int index, QStringView text);
    void addBytes(int index, QByteArrayView utf8);
    void addTexts(int index, const List<QString> &texts);
    void addRefs(int index, const List<QUuid> &ids);
    char *grow(qsizetype size);

    QByteArray m_buffer; ///< its size is the room, m_used what is taken
    qsizetype m_used = 0;
    std::vector<Slot> m_slots;
};

/** Reads the columns of a row into a record: the id first, then the fields that were asked for. */
class RowReader
{
public:
    /** All fields, version, updated_at and extra, or those named in `fields`; BadArgument for one that the kind lacks.
     */
    static Result<RowReader> of(const KindInfo &info, const QList<const char *> &fields);

    QByteArray columns() const; ///< for SELECT
    /** Resets the record and fills it. StoreCorrupt for a code or a list that cannot be read. */
    Result<void> read(const RawStatement &statement, RecordBase &record) const;

private:
    explicit RowReader(const KindInfo &info) : m_info(&info) {}
    bool readField(const Field &field, const RawStatement &statement, int column, RecordBase &record) const;
    static void readInteger(const Field &field, qint64 value, RecordBase &record);
    static bool readBytes(const Field &field, QByteArrayView bytes, RecordBase &record);

    const KindInfo *m_info;
    std::vector<const Field *> m_fields;
    bool m_whole = false;
};

} // namespace tam
