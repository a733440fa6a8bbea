#include "provider.h"

#include <QDir>
#include <QFileInfo>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>

namespace tam::test {

namespace {

constexpr int kProviderDeadline = 60'000;

/** The folder with the provider and its packages: this tree's, or TAM_OIDC_DIR. */
QString directory()
{
    const QString given = qEnvironmentVariable("TAM_OIDC_DIR");
    return given.isEmpty() ? QStringLiteral(TAM_OIDC_DIR) : given;
}

} // namespace

Provider::Provider() = default;

Provider::~Provider()
{
    stop();
}

QString Provider::start(const QStringList &users)
{
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
        return QStringLiteral("node is not installed");
    if (!QFileInfo::exists(directory() + QStringLiteral("/node_modules/oidc-provider")))
        return QStringLiteral("the provider's packages are missing: npm ci --prefix packaging/server/oidc");
    m_process.setWorkingDirectory(directory());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("node"), QStringList{QStringLiteral("provider.mjs"), QStringLiteral("0")} + users);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kProviderDeadline))
            return QStringLiteral("the provider did not start: ") + m_process.errorString();
    }
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    if (!line.startsWith(QLatin1String("issuer ")))
        return QStringLiteral("the provider says: ") + line;
    m_issuer = line.mid(7);
    return {};
}

void Provider::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kProviderDeadline);
}

void Provider::browse(const QUrl &url, const QString &user, bool agrees)
{
    m_user = user;
    m_agrees = agrees;
    m_browser = std::make_unique<QNetworkAccessManager>(); // a browser without cookies of earlier visits
    m_browser->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QObject::connect(m_browser.get(), &QNetworkAccessManager::finished, m_browser.get(),
                     [this](QNetworkReply *reply) { onAnswer(*reply); });
    follow(url);
}

void Provider::follow(const QUrl &url)
{
    m_browser->get(QNetworkRequest(url));
}

void Provider::onAnswer(QNetworkReply &reply)
{
    reply.deleteLater();
    const QUrl next = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (!next.isEmpty()) {
        follow(reply.url().resolved(next));
        return;
    }
    const QString page = QString::fromUtf8(reply.readAll());
    static const QRegularExpression form(QStringLiteral("<form[^>]*action=\"([^\"]+)\""));
    const auto found = form.match(page);
    if (!found.hasMatch() || !reply.url().path().startsWith(QLatin1String("/interaction/")))
        return; // the page that says that all is done
    const QUrl action = reply.url().resolved(QUrl(found.captured(1)));
    if (!m_agrees) {
        follow(reply.url().resolved(QUrl(reply.url().path() + QStringLiteral("/abort"))));
        return;
    }
    const bool login = page.contains(QLatin1String("name=\"login\""));
    QNetworkRequest request(action);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    m_browser->post(request,
                    login ? "prompt=login&login=" + m_user.toUtf8() + "&password=x" : QByteArray("prompt=consent"));
}

} // namespace tam::test
