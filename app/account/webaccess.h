#pragma once

#include "domain/result.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>

namespace tam {

/**
 * The way to issuers and servers outside the synchronisation: TLS except to this computer, certificates checked against
 * the system's authorities and the given ones, the system's proxies, no redirects, a timeout. One thread.
 */
class WebAccess : public QNetworkAccessManager
{
    Q_OBJECT

public:
    static constexpr int kTimeout = 20'000;      ///< milliseconds without a byte
    static constexpr qsizetype kLimit = 1 << 20; ///< bytes of an answer that is looked at

    explicit WebAccess(QList<QSslCertificate> authorities = {}, QObject *parent = nullptr);
    void setAuthorities(QList<QSslCertificate> authorities) { m_authorities = std::move(authorities); }

    /** Certificates of a PEM or DER file; FileNotReadable when it holds none. No file, no certificates. */
    static Result<QList<QSslCertificate>> authoritiesOf(const QString &file);

    /** The body of a finished answer: ServerUnreachable, or ServerFailed with the status and the OAuth error. */
    static Result<QByteArray> bodyOf(QNetworkReply &reply);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data) override;

private:
    QList<QSslCertificate> m_authorities;
};

} // namespace tam
