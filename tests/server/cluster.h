#pragma once

#include "db/pg.h"

#include <QJsonObject>
#include <QString>
#include <QUuid>

#include <memory>

namespace tam::test {

/** The private PostgreSQL of this test program (packaging/server/cluster.sh); ends with it. */
class Cluster
{
public:
    /** Started on first use; the program stops with a message when that fails. */
    static Cluster &instance();

    /** Why there can be none here; empty when PostgreSQL is installed. */
    static QString missing();
    static QString tool(const char *name); ///< a program of PostgreSQL: pg_dump …

    /** A migrated database of its own, empty. */
    std::string freshDatabase();
    /** An empty database that nothing was migrated in. */
    std::string bareDatabase();

    std::string adminInfo(const std::string &database) const;
    std::string serviceInfo(const std::string &database) const;
    QString directory() const;

    ~Cluster();

private:
    Cluster();
    struct Private;
    std::unique_ptr<Private> d;
};

/** Someone who signs in. The id of the account is the user's own scope. */
struct User
{
    QUuid id;
    std::string sub;
    QUuid person;
};

/** A database with connections as the administrator and as the service, and short ways to fill it. */
class Backend
{
public:
    Backend();
    explicit Backend(std::string database);

    const std::string database;
    PgConnection admin;   ///< superuser: sees everything
    PgConnection service; ///< as tam-server has it

    User addUser(const char *role);
    QUuid addCustomer(const char *name = "Acme");
    void assign(const User &user, const QUuid &customer, const char *role = "write");

    /** The first value of an administrator's query. Fails the test when the query fails. */
    std::string ask(const std::string &sql);
    void must(PgConnection &connection, const std::string &sql);

    /** One transaction of the service as the user; null: nobody. */
    PgResult as(const User *user, const std::string &sql, const std::vector<PgValue> &values = {});
    bool begin(PgConnection &connection, const User *user);

    /** A group of operations as push sends it: the outcomes. */
    QJsonArray push(const User &user, const QJsonArray &ops);
    QJsonArray push(PgConnection &connection, const User &user, const QJsonArray &ops);
    /** A group of one. */
    QJsonObject pushOne(const User &user, const QJsonObject &op);

private:
    quint32 m_next = 0;
};

QString text(const QUuid &id);
std::string str(const QUuid &id);
QUuid newId();
QUuid sharedScope();

QJsonObject insertOp(const char *kind, const QUuid &id, const QUuid &scope, QJsonObject set);
QJsonObject updateOp(const char *kind, const QUuid &id, const QUuid &scope, QJsonObject base, QJsonObject set);
QJsonObject deleteOp(const char *kind, const QUuid &id, const QUuid &scope, qint64 version);
/** A valid incident of the customer. */
QJsonObject incident(const QUuid &customer, const char *title = "Disk full");

} // namespace tam::test
