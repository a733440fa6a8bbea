#pragma once

#include "account/openidissuer.h"

namespace tam {

/** The document at `/v1/sign-in` of a server: where its people sign in. */
struct SignInOffer
{
    /** ServerAnswer when it is not of the contract. */
    static Result<SignInPlace> fromJson(const QByteArray &document);
    static QString path() { return QStringLiteral("/v1/sign-in"); }
};

} // namespace tam
