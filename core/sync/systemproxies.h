#pragma once

#include <QNetworkProxyFactory>

#include <memory>

namespace tam {

/** The system's proxies, which Qt does not ask by itself; none on the way to this computer. */
std::unique_ptr<QNetworkProxyFactory> systemProxies();

/** This computer, by name or address. */
bool isLoopback(const QString &host);

} // namespace tam
