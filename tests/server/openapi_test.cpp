#include "schema/recordopenapi.h"

#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace tam;

namespace {

QByteArray contract(const char *name)
{
    QFile file(QStringLiteral(TAM_API "/%1").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST(OpenApi, SaysOfTheRecordsWhatTheirDescriptionSays)
{
    const QByteArray file = contract("openapi.yaml"), expected = withGeneratedParts(file);
    ASSERT_FALSE(expected.isEmpty()) << "the marks are missing";
    EXPECT_EQ(file.toStdString(), expected.toStdString()) << "run tam-server openapi resources/api/openapi.yaml";
}

TEST(OpenApi, HasTheProblemsOfTheWire)
{
    const QString wire = QString::fromUtf8(contract("wire.md")), yaml = QString::fromUtf8(contract("openapi.yaml"));
    const qsizetype table = wire.indexOf(QStringLiteral("| status | code |"));
    ASSERT_GT(table, 0);
    static const QRegularExpression code(QStringLiteral("`([a-z-]+)`"));
    const qsizetype list = yaml.indexOf(QStringLiteral("enum: [client-too-old"));
    const QString known = yaml.mid(list, yaml.indexOf(u']', list) - list);
    int found = 0;
    auto matches = code.globalMatch(wire.mid(table, wire.indexOf(QStringLiteral("\n\n"), table) - table));
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        EXPECT_TRUE(known.contains(name)) << name.toStdString();
        ++found;
    }
    EXPECT_GE(found, 20);
}
