#pragma once

#include "fakeserver.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace tam::test {

/** The server in memory behind real HTTP on loopback; its tokens are the accounts' ids, or JWTs for them that nobody
 * checks. */
class HttpFake : public QObject
{
public:
    explicit HttpFake(FakeServer &server) : m_fake(server)
    {
        m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }
    int busyTimes = 0; ///< requests that are answered with 503 first
    QByteArray offer;  ///< of a place to sign in; none: it takes tokens alone
    QByteArray lastRequest;

private:
    static QByteArray header(const QByteArray &head, const QByteArray &name)
    {
        for (const QByteArray &line : head.split('\n')) {
            if (line.toLower().startsWith(QByteArray(name + ':')))
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }

    void take(QTcpSocket &socket)
    {
        QByteArray &text = m_partial[&socket];
        text += socket.readAll();
        const qsizetype end = text.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = text.first(end);
        const qsizetype size = header(head, "content-length").toInt();
        if (text.size() < end + 4 + size)
            return;
        lastRequest = text;
        const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
        HttpRequest request{words.value(0), QString::fromLatin1(words.value(1)), text.mid(end + 4, size),
                            header(head, "if-none-match")};
        text.clear();
        send(socket, answer(request, header(head, "authorization")));
    }

    HttpAnswer answer(const HttpRequest &request, const QByteArray &authorization)
    {
        HttpAnswer answer;
        if (busyTimes > 0) {
            --busyTimes;
            answer.status = 503;
            return answer;
        }
        if (request.path == QLatin1String("/v1/sign-in") && !offer.isEmpty()) {
            answer.status = 200;
            answer.body = offer;
            return answer;
        }
        QByteArray given = authorization.mid(7);
        if (given.contains('.')) {
            const QByteArray claims = QByteArray::fromBase64(given.split('.').value(1), QByteArray::Base64UrlEncoding);
            given = QJsonDocument::fromJson(claims)[QLatin1String("sub")].toString().toLatin1();
        }
        const QUuid account = QUuid::fromString(QString::fromLatin1(given));
        if (!m_fake.has(account)) {
            answer.status = 401;
            return answer;
        }
        return m_fake.answer(m_fake.account(account), request);
    }

    static void send(QTcpSocket &socket, const HttpAnswer &answer)
    {
        QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " x\r\n";
        if (!answer.etag.isEmpty())
            head += "ETag: " + answer.etag + "\r\n";
        if (answer.status == 503)
            head += "Retry-After: 0\r\n";
        socket.write(head + "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n" + answer.body);
    }

    FakeServer &m_fake;
    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_partial;
};

} // namespace tam::test
