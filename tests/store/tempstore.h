#pragma once

#include "store/migrator.h"
#include "store/store.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace tam::test {

/** A folder of its own for each test, with the name of a store in it. */
class StoreTest : public ::testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString file() const { return path("portfolio.tam"); }

    /** What a copy of the store from before is called, without its number. */
    static QString backupSuffix() { return QStringLiteral(".backup-v%1-").arg(Migrator::released().size()); }

    std::unique_ptr<Store> openStore(OpenMode mode = OpenMode::ReadWrite) const
    {
        auto opened = Store::open(file(), mode);
        EXPECT_TRUE(opened) << describe(opened);
        return opened ? std::move(*opened) : nullptr;
    }

    template <class T> static std::string describe(const Result<T> &result)
    {
        if (result)
            return "ok";
        return std::to_string(int(result.problem().code)) + " " +
               result.problem().arguments.join(QLatin1String(" | ")).toStdString();
    }

    static QByteArray bytesOf(const QString &name)
    {
        QFile opened(name);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    static void write(const QString &name, const QByteArray &bytes)
    {
        QFile opened(name);
        ASSERT_TRUE(opened.open(QIODevice::WriteOnly));
        ASSERT_EQ(opened.write(bytes), bytes.size());
    }

    /** Behind the store's back. */
    static void execute(Store &store, const QString &sql)
    {
        QSqlQuery query(store.database());
        ASSERT_TRUE(query.exec(sql)) << query.lastError().text().toStdString();
    }

    QTemporaryDir m_folder;
};

/** Customers whose ids and names are numbers. */
inline Customer customer(int n)
{
    Customer made;
    made.uuid = QUuid(uint(n), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
    made.name = QStringLiteral("客户 %1").arg(n);
    return made;
}

inline Result<void> putCustomer(Store &store, int n)
{
    return store.put(kindInfo<Customer>(), customer(n));
}

} // namespace tam::test

#define ASSERT_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &result_ = (expression);                                                                            \
        ASSERT_TRUE(result_) << describe(result_);                                                                     \
    } while (false)

#define EXPECT_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &result_ = (expression);                                                                            \
        EXPECT_TRUE(result_) << describe(result_);                                                                     \
    } while (false)

#define EXPECT_PROBLEM(expression, expected)                                                                           \
    do {                                                                                                               \
        const auto &result_ = (expression);                                                                            \
        EXPECT_FALSE(result_);                                                                                         \
        if (!result_) {                                                                                                \
            EXPECT_EQ(result_.problem().code, expected) << describe(result_);                                          \
        }                                                                                                              \
    } while (false)
