#include "account/idtoken.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tam {

namespace {

constexpr qsizetype kTokenLimit = 64 * 1024;

Problem refused(const char *check)
{
    return Problem(ProblemCode::ServerAnswer, {QStringLiteral("id_token: ") + QLatin1String(check)});
}

QJsonObject part(const QByteArray &text)
{
    const auto bytes = fromBase64Url(text);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QString text(const QJsonObject &object, const char *name)
{
    return object[QLatin1String(name)].toString();
}

/** `aud` holds the client; with others beside it `azp` must be the client. */
bool isFor(const QJsonObject &claims, const QString &clientId)
{
    const QJsonValue audience = claims[QLatin1String("aud")];
    const QJsonArray several = audience.isArray() ? audience.toArray() : QJsonArray{audience};
    const bool named = several.contains(QJsonValue(clientId));
    const QString party = text(claims, "azp");
    return named && (several.size() == 1 ? party.isEmpty() || party == clientId : party == clientId);
}

} // namespace

QByteArray keyIdOf(const QByteArray &token)
{
    return text(part(token.split('.').value(0)), "kid").toUtf8();
}

Result<IdToken> verifyIdToken(const QByteArray &token, const IdTokenRules &rules, const JwkSet &keys)
{
    const QList<QByteArray> parts = token.split('.');
    if (token.size() > kTokenLimit || parts.size() != 3)
        return refused("form");
    const QJsonObject header = part(parts[0]);
    if (header.isEmpty() || header.contains(QLatin1String("crit")))
        return refused("form");
    const auto signature = fromBase64Url(parts[2]);
    if (!signature || !keys.verify(text(header, "alg").toLatin1(), text(header, "kid").toUtf8(),
                                   parts[0] + '.' + parts[1], *signature))
        return refused("signature");
    const QJsonObject claims = part(parts[1]);
    if (text(claims, "iss") != rules.issuer)
        return refused("iss");
    if (!isFor(claims, rules.clientId))
        return refused("aud");
    const QJsonValue expires = claims[QLatin1String("exp")], notBefore = claims[QLatin1String("nbf")];
    if (!expires.isDouble() || double(rules.now) >= expires.toDouble() + double(kTokenLeeway))
        return refused("exp");
    if (!notBefore.isUndefined() &&
        (!notBefore.isDouble() || double(rules.now) < notBefore.toDouble() - double(kTokenLeeway)))
        return refused("nbf");
    if (!rules.nonce.isEmpty() && text(claims, "nonce") != rules.nonce)
        return refused("nonce");
    IdToken made{text(claims, "sub"), text(claims, "name"), text(claims, "email")};
    if (made.name.isEmpty())
        made.name = text(claims, "preferred_username");
    if (made.subject.isEmpty() || (!rules.subject.isEmpty() && made.subject != rules.subject))
        return refused("sub");
    return made;
}

} // namespace tam
