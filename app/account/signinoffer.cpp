#include "account/signinoffer.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tam {

Result<SignInPlace> SignInOffer::fromJson(const QByteArray &document)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(document);
    const QJsonObject object = parsed.object();
    const auto text = [&](const char *name) { return object[QLatin1String(name)].toString(); };
    SignInPlace place{text("issuer"), text("client_id"), text("scope")};
    if (!parsed.isObject() || place.issuer.isEmpty() || place.clientId.isEmpty())
        return Problem(ProblemCode::ServerAnswer, {SignInOffer::path()});
    if (place.scope.isEmpty())
        place.scope = SignInPlace().scope;
    return place;
}

} // namespace tam
