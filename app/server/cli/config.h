#pragma once

#include "auth/tokenverifier.h"
#include "http/httpserver.h"

#include <QString>

namespace tam {

/** The settings of tam-server, from one INI file (packaging/server/tam-server.ini shows all of them). */
struct Config
{
    HttpSettings http;
    TokenRules tokens;
    std::string jwksUri;
    std::string serviceConnection; ///< as tam_service
    std::string adminConnection;   ///< for migrate, import and the accounts
};

/** Reads it; the text is empty when that went well, else a sentence for the terminal. Passwords are refused: they
 * belong into a passfile. */
QString readConfig(const QString &fileName, Config &config);

/** The same check for a connection given otherwise. */
QString checkConnection(const QString &what, const QString &connection);

} // namespace tam
