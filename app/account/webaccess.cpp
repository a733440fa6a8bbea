#include "account/webaccess.h"

#include "sync/httptransport.h"
#include "sync/systemproxies.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QSslConfiguration>

namespace tam {

WebAccess::WebAccess(QList<QSslCertificate> authorities, QObject *parent)
    : QNetworkAccessManager(parent), m_authorities(std::move(authorities))
{
    setProxyFactory(systemProxies().release()); // owned by the manager
    setAutoDeleteReplies(false);
}

Result<QList<QSslCertificate>> WebAccess::authoritiesOf(const QString &fileName)
{
    if (fileName.isEmpty())
        return QList<QSslCertificate>();
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return Problem(ProblemCode::FileNotReadable, {file.errorString()}).in(fileName);
    const QByteArray data = file.read(kLimit);
    QList<QSslCertificate> found = QSslCertificate::fromData(data, QSsl::Pem);
    if (found.isEmpty())
        found = QSslCertificate::fromData(data, QSsl::Der);
    if (found.isEmpty())
        return Problem(ProblemCode::FileNotReadable, {QStringLiteral("PEM, DER")}).in(fileName);
    return found;
}

QNetworkReply *WebAccess::createRequest(Operation operation, const QNetworkRequest &original, QIODevice *data)
{
    QNetworkRequest request(original);
    // A request that may not leave in the clear gets an address that leads nowhere.
    if (!HttpTransport::isSecure(request.url()))
        request.setUrl(QUrl(QStringLiteral("https://")));
    request.setTransferTimeout(kTimeout);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!m_authorities.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(m_authorities);
        request.setSslConfiguration(tls);
    }
    return QNetworkAccessManager::createRequest(operation, request, data);
}

Result<QByteArray> WebAccess::bodyOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply.read(kLimit);
    if (status == 200 && reply.error() == QNetworkReply::NoError)
        return body;
    if (status == 0 || status >= 500 || status == 429)
        return Problem(ProblemCode::ServerUnreachable, {reply.errorString()});
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QString code = object[QLatin1String("error")].toString();
    if (code.isEmpty())
        code = object[QLatin1String("code")].toString();
    return Problem(ProblemCode::ServerFailed, {QString::number(status), code});
}

} // namespace tam
