#include "cli/config.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

namespace tam {

namespace {

const char *const kKnown[] = {"server/listen",
                              "server/port",
                              "server/threads",
                              "server/requests_per_second",
                              "server/poll_seconds",
                              "database/connection",
                              "database/admin_connection",
                              "tokens/issuer",
                              "tokens/audience",
                              "tokens/jwks_uri",
                              "tokens/algorithms",
                              "tokens/client_id",
                              "tokens/scope"};

} // namespace

QString checkConnection(const QString &what, const QString &connection)
{
    static const QRegularExpression password(QStringLiteral("password\\s*=|://[^/@]*:[^/@]*@"),
                                             QRegularExpression::CaseInsensitiveOption);
    if (connection.contains(password))
        return QStringLiteral("%1 holds a password; write it into a passfile (mode 600) and name that: passfile=FILE")
            .arg(what);
    return {};
}

QString readConfig(const QString &fileName, Config &config)
{
    if (!QFileInfo(fileName).isReadable())
        return QStringLiteral("the configuration %1 cannot be read").arg(fileName);
    QSettings file(fileName, QSettings::IniFormat);
    if (file.status() != QSettings::NoError)
        return QStringLiteral("the configuration %1 is no INI file").arg(fileName);
    for (const QString &key : file.allKeys()) {
        if (std::none_of(std::begin(kKnown), std::end(kKnown),
                         [&](const char *known) { return key == QLatin1String(known); }))
            return QStringLiteral("the configuration %1 has an unknown setting: %2").arg(fileName, key);
    }
    // An unquoted comma makes a list of a value.
    const auto text = [&file](const char *key, const QString &otherwise = {}) {
        const QStringList parts = file.value(QLatin1String(key), otherwise).toStringList();
        return parts.join(u',').trimmed();
    };
    bool good = true;
    const auto number = [&](const char *key, int otherwise, int low, int high) {
        bool ok = false;
        const int value = text(key, QString::number(otherwise)).toInt(&ok);
        good = good && ok && value >= low && value <= high;
        return value;
    };
    config.http.listen = text("server/listen", QStringLiteral("127.0.0.1")).toStdString();
    config.http.port = number("server/port", 8080, 0, 65535);
    config.http.threads = number("server/threads", 16, 1, 512);
    config.http.requestsPerSecond = number("server/requests_per_second", 10, 1, 1'000'000);
    config.http.service.pollSeconds = number("server/poll_seconds", 20, 1, 3600);
    if (!good)
        return QStringLiteral("the configuration %1 has a number that is out of its range").arg(fileName);
    config.tokens.issuer = text("tokens/issuer").toStdString();
    config.tokens.audience = text("tokens/audience").toStdString();
    config.jwksUri = text("tokens/jwks_uri").toStdString();
    config.tokens.algorithms.clear();
    for (const QString &name : text("tokens/algorithms", QStringLiteral("RS256,ES256")).split(u','))
        config.tokens.algorithms.push_back(name.trimmed().toStdString());
    config.http.signIn = {config.tokens.issuer, text("tokens/client_id").toStdString(),
                          text("tokens/scope", QStringLiteral("openid profile offline_access")).toStdString()};
    config.serviceConnection = text("database/connection").toStdString();
    config.adminConnection = text("database/admin_connection").toStdString();
    for (const char *key : {"database/connection", "database/admin_connection"}) {
        if (QString wrong = checkConnection(QLatin1String(key), text(key)); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace tam
