#include "account/secretstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <gtest/gtest.h>

namespace tam::test {

namespace {

constexpr int kKeyringDeadline = 60'000;

class KeyringTest : public ::testing::Test
{
protected:
    template <class T> T waited(const std::optional<T> &answer)
    {
        QElapsedTimer clock;
        clock.start();
        while (!answer && clock.elapsed() < kKeyringDeadline)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        EXPECT_TRUE(answer);
        return answer.value_or(T());
    }
    bool write(const QString &key, const QByteArray &secret)
    {
        std::optional<bool> kept;
        keychain.write(key, secret, &receiver, [&](bool done) { kept = done; });
        return waited(kept);
    }
    std::optional<QByteArray> read(const QString &key)
    {
        std::optional<std::optional<QByteArray>> got;
        keychain.read(key, &receiver, [&](const std::optional<QByteArray> &secret) { got = secret; });
        return waited(got);
    }

    Keychain keychain;
    QObject receiver;
};

bool hasKeyring()
{
    return qEnvironmentVariable("TAM_TEST_KEYRING") == QLatin1String("1");
}

TEST_F(KeyringTest, KeepsSecretsByAccountAndForgetsThem)
{
    if (!hasKeyring())
        GTEST_SKIP() << "no keyring: tests/account/withkeyring.sh runs this with one";
    const QByteArray secret = "openid:" + QByteArray(1500, 'x') + "\xE7\xA7\x98";
    EXPECT_TRUE(write(QStringLiteral("device-a"), secret));
    EXPECT_TRUE(write(QStringLiteral("device-b"), "token:tam_b"));
    EXPECT_EQ(read(QStringLiteral("device-a")), secret);
    EXPECT_EQ(read(QStringLiteral("device-b")), QByteArray("token:tam_b"));
    keychain.remove(QStringLiteral("device-a"));
    QElapsedTimer clock;
    clock.start();
    while (read(QStringLiteral("device-a")) && clock.elapsed() < kKeyringDeadline) {
    }
    EXPECT_FALSE(read(QStringLiteral("device-a")));
    EXPECT_EQ(read(QStringLiteral("device-b")), QByteArray("token:tam_b"));
}

TEST_F(KeyringTest, WithoutOneAWriteSaysSo)
{
    if (hasKeyring())
        GTEST_SKIP() << "there is a keyring";
    EXPECT_FALSE(write(QStringLiteral("device-a"), "openid:secret"));
    EXPECT_FALSE(read(QStringLiteral("device-a")));
}

} // namespace

} // namespace tam::test
