#pragma once

#include <QNetworkAccessManager>
#include <QProcess>
#include <QUrl>

#include <memory>

namespace tam::test {

/**
 * A real OpenID provider on loopback (packaging/server/oidc), and a user at a browser who signs in there. Where node or
 * its packages are missing start() says what to do, and the test is skipped with that.
 */
class Provider
{
public:
    Provider();
    ~Provider();

    /** Empty when it runs, else why not. */
    QString start(const QStringList &users = {QStringLiteral("lin"), QStringLiteral("chen")});
    void stop();
    QString issuer() const { return m_issuer; }

    /** What a browser and its user do with a sign-in's address: log in as `user`, agree, follow the way back. With
     * `agrees` false the user turns the request down. Nothing blocks. */
    void browse(const QUrl &url, const QString &user, bool agrees = true);

private:
    void follow(const QUrl &url);
    void onAnswer(class QNetworkReply &reply);

    QProcess m_process;
    QString m_issuer, m_user;
    bool m_agrees = true;
    std::unique_ptr<QNetworkAccessManager> m_browser;
};

} // namespace tam::test
