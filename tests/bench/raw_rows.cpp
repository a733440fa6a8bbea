#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

/**
 * raw_rows FROM TO [clustered]: copies the rows of a store with SQLite's C interface alone, as fast as it can be done:
 * everything is in memory before the clock starts; tables first and indexes after, no journal, one transaction, synced
 * at the end. With `clustered` each table is kept in the order of its ids instead of having an index of them.
 */
namespace {

struct Value
{
    int type = SQLITE_NULL;
    sqlite3_int64 number = 0; ///< or where in the bytes
    int size = 0;
};

struct Table
{
    std::string name, create, insert;
    int columns = 0;
    std::vector<Value> values;
    std::vector<char> bytes;

    size_t rows() const { return columns ? values.size() / size_t(columns) : 0; }
};

void must(bool holds, sqlite3 *handle, const std::string &what)
{
    if (holds)
        return;
    std::fprintf(stderr, "raw_rows: %s: %s\n", what.c_str(), sqlite3_errmsg(handle));
    std::exit(1);
}

sqlite3_stmt *prepare(sqlite3 *handle, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    must(sqlite3_prepare_v3(handle, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) == SQLITE_OK,
         handle, sql);
    return statement;
}

void execute(sqlite3 *handle, const std::string &sql)
{
    must(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, handle, sql);
}

std::string text(sqlite3_stmt *statement, int column)
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    return bytes ? bytes : "";
}

void readRows(sqlite3 *handle, Table &table)
{
    sqlite3_stmt *info = prepare(handle, "SELECT name FROM pragma_table_info('" + table.name + "')");
    std::string names, places;
    while (sqlite3_step(info) == SQLITE_ROW) {
        names += (names.empty() ? "" : ", ") + text(info, 0);
        places += places.empty() ? "?" : ", ?";
        ++table.columns;
    }
    sqlite3_finalize(info);
    table.insert = "INSERT INTO " + table.name + " (" + names + ") VALUES (" + places + ")";
    sqlite3_stmt *rows = prepare(handle, "SELECT " + names + " FROM " + table.name);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        for (int i = 0; i < table.columns; ++i) {
            Value value{sqlite3_column_type(rows, i), 0, 0};
            if (value.type == SQLITE_INTEGER) {
                value.number = sqlite3_column_int64(rows, i);
            } else if (value.type != SQLITE_NULL) {
                const auto *bytes = static_cast<const char *>(sqlite3_column_blob(rows, i));
                value.size = sqlite3_column_bytes(rows, i);
                value.number = sqlite3_int64(table.bytes.size());
                if (value.size > 0)
                    table.bytes.insert(table.bytes.end(), bytes, bytes + value.size);
            }
            table.values.push_back(value);
        }
    }
    sqlite3_finalize(rows);
}

std::vector<Table> readTables(sqlite3 *handle)
{
    std::vector<Table> tables;
    sqlite3_stmt *names = prepare(handle, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                                          "'sqlite%' ORDER BY rowid");
    while (sqlite3_step(names) == SQLITE_ROW) {
        Table table;
        table.name = text(names, 0);
        table.create = text(names, 1);
        tables.push_back(std::move(table));
    }
    sqlite3_finalize(names);
    for (Table &table : tables)
        readRows(handle, table);
    return tables;
}

std::vector<std::string> readIndexes(sqlite3 *handle, bool clustered)
{
    std::vector<std::string> all;
    sqlite3_stmt *statements =
        prepare(handle, "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid");
    while (sqlite3_step(statements) == SQLITE_ROW) {
        const std::string sql = text(statements, 0);
        if (!clustered || sql.find("UNIQUE") == std::string::npos)
            all.push_back(sql);
    }
    sqlite3_finalize(statements);
    return all;
}

/** Keeps the table in the order of ids, which is its first column. */
void cluster(Table &table)
{
    const std::string id = "id BLOB NOT NULL";
    const size_t at = table.create.find(id), end = table.create.rfind("STRICT");
    if (at == std::string::npos || end == std::string::npos)
        return;
    table.create.insert(end + 6, ", WITHOUT ROWID");
    table.create.insert(at + id.size(), " PRIMARY KEY");
}

std::vector<size_t> order(const Table &table, bool clustered)
{
    std::vector<size_t> places(table.rows());
    for (size_t i = 0; i < places.size(); ++i)
        places[i] = i * size_t(table.columns);
    if (clustered && !table.values.empty() && table.values[0].type == SQLITE_BLOB) {
        std::sort(places.begin(), places.end(), [&](size_t a, size_t b) {
            return std::memcmp(&table.bytes[size_t(table.values[a].number)],
                               &table.bytes[size_t(table.values[b].number)], 16) < 0;
        });
    }
    return places;
}

void insert(sqlite3 *handle, const Table &table, bool clustered)
{
    sqlite3_stmt *statement = prepare(handle, table.insert);
    for (const size_t row : order(table, clustered)) {
        for (int i = 0; i < table.columns; ++i) {
            const Value &value = table.values[row + size_t(i)];
            const char *bytes = table.bytes.data() + (value.type == SQLITE_INTEGER ? 0 : value.number);
            if (value.type == SQLITE_INTEGER)
                sqlite3_bind_int64(statement, i + 1, value.number);
            else if (value.type == SQLITE_TEXT)
                sqlite3_bind_text(statement, i + 1, bytes, value.size, SQLITE_STATIC);
            else if (value.type == SQLITE_BLOB)
                sqlite3_bind_blob(statement, i + 1, bytes, value.size, SQLITE_STATIC);
            else
                sqlite3_bind_null(statement, i + 1);
        }
        must(sqlite3_step(statement) == SQLITE_DONE, handle, table.name);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

void sync(const char *file)
{
    const int descriptor = open(file, O_RDONLY);
    if (descriptor >= 0) {
        fsync(descriptor);
        close(descriptor);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    const bool clustered = argc > 3 && std::strcmp(argv[3], "clustered") == 0;
    sqlite3 *from = nullptr;
    must(sqlite3_open_v2(argv[1], &from, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK, from, argv[1]);
    std::vector<Table> tables = readTables(from);
    const std::vector<std::string> indexes = readIndexes(from, clustered);
    sqlite3_close(from);

    std::remove(argv[2]);
    const auto begin = std::chrono::steady_clock::now();
    sqlite3 *to = nullptr;
    must(sqlite3_open(argv[2], &to) == SQLITE_OK, to, argv[2]);
    for (const char *pragma : {"journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE",
                               "cache_size = -65536", "temp_store = FILE"})
        execute(to, std::string("PRAGMA ") + pragma);
    execute(to, "BEGIN");
    for (Table &table : tables) {
        if (clustered)
            cluster(table);
        execute(to, table.create);
        insert(to, table, clustered);
    }
    const std::chrono::duration<double> inserted = std::chrono::steady_clock::now() - begin;
    for (const std::string &index : indexes)
        execute(to, index);
    execute(to, "COMMIT");
    sqlite3_close(to);
    sync(argv[2]);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    std::fprintf(stderr, "rows in %.2f s, indexes and disk in %.2f s\n", inserted.count(),
                 taken.count() - inserted.count());
    std::printf("seconds %.3f\n", taken.count());
    return 0;
}
