#include "account/openidissuer.h"

#include "sync/httptransport.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tam {

Result<QUrl> OpenIdIssuer::documentOf(const QString &issuer)
{
    auto checked = HttpTransport::checkedServer(issuer);
    if (!checked)
        return checked;
    QUrl url = *checked;
    url.setPath(url.path() + QStringLiteral("/.well-known/openid-configuration"));
    return url;
}

Result<OpenIdIssuer> OpenIdIssuer::fromJson(const QByteArray &document, const QString &issuer)
{
    const QJsonObject object = QJsonDocument::fromJson(document).object();
    OpenIdIssuer found;
    found.issuer = object[QLatin1String("issuer")].toString();
    // The document must be the issuer's own, or another one could answer in its place (Discovery 4.3).
    if (found.issuer != issuer)
        return Problem(ProblemCode::ServerAnswer, {QStringLiteral("openid-configuration: issuer")});
    const auto address = [&](const char *name, QUrl &to, bool needed) {
        to = QUrl(object[QLatin1String(name)].toString(), QUrl::StrictMode);
        return HttpTransport::isSecure(to) || (!needed && to.isEmpty());
    };
    for (const auto &[name, to, needed] :
         {std::tuple{"authorization_endpoint", &found.authorization, true},
          std::tuple{"token_endpoint", &found.token, true}, std::tuple{"jwks_uri", &found.keys, true},
          std::tuple{"revocation_endpoint", &found.revocation, false}}) {
        if (!address(name, *to, needed))
            return Problem(ProblemCode::ServerAnswer, {QStringLiteral("openid-configuration: ") + QLatin1String(name)});
    }
    return found;
}

} // namespace tam
