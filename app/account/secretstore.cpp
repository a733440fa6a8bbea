#include "account/secretstore.h"

#include <qt6keychain/keychain.h>

namespace tam {

namespace {

const QString kService = QStringLiteral("tam-console");

} // namespace

void Keychain::read(const QString &key, QObject *receiver, std::function<void(const std::optional<QByteArray> &)> done)
{
    auto *job = new QKeychain::ReadPasswordJob(kService);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, receiver, [job, done = std::move(done)](QKeychain::Job *) {
        done(job->error() == QKeychain::NoError ? std::optional<QByteArray>(job->textData().toUtf8()) : std::nullopt);
    });
    job->start(); // deletes itself
}

void Keychain::write(const QString &key, const QByteArray &secret, QObject *receiver, std::function<void(bool)> done)
{
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setKey(key);
    job->setTextData(QString::fromUtf8(secret));
    QObject::connect(job, &QKeychain::Job::finished, receiver,
                     [job, done = std::move(done)](QKeychain::Job *) { done(job->error() == QKeychain::NoError); });
    job->start();
}

void Keychain::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(kService);
    job->setKey(key);
    job->start();
}

} // namespace tam
