#include "sync/systemproxies.h"

#include <QHostAddress>

namespace tam {

namespace {

class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

std::unique_ptr<QNetworkProxyFactory> systemProxies()
{
    return std::make_unique<SystemProxies>();
}

} // namespace tam
