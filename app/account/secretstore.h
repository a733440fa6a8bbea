#pragma once

#include <QByteArray>
#include <QObject>

#include <functional>
#include <optional>

namespace tam {

/** Where tokens are kept. Answers come later, on the caller's thread, and not once `receiver` is gone. */
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /** Nothing when there is none or the keychain does not answer. */
    virtual void read(const QString &key, QObject *receiver,
                      std::function<void(const std::optional<QByteArray> &)> done) = 0;
    /** False: it could not be kept. */
    virtual void write(const QString &key, const QByteArray &secret, QObject *receiver,
                       std::function<void(bool)> done) = 0;
    virtual void remove(const QString &key) = 0;
};

/**
 * The system's keychain: Secret Service or KWallet, macOS' Keychain, Windows' credentials. Nothing is ever written
 * anywhere else: where there is no keychain, write() says so. Only a write tells: a locked one reads as if it were
 * empty.
 */
class Keychain : public SecretStore
{
public:
    void read(const QString &key, QObject *receiver,
              std::function<void(const std::optional<QByteArray> &)> done) override;
    void write(const QString &key, const QByteArray &secret, QObject *receiver,
               std::function<void(bool)> done) override;
    void remove(const QString &key) override;
};

} // namespace tam
