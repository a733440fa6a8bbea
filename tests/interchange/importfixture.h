#pragma once

#include "interchange/importer.h"
#include "interchange/portfolioexport.h"
#include "store/store.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tam::test {

/** A folder with a store and the file that is imported into it. */
class ImportFixture : public testing::Test
{
protected:
    ImportFixture() { m_options.now = Instant::fromMicroseconds(1'790'000'000'000'000); }

    QDir folder() const { return QDir(m_folder.path()); }
    QString storeFile() const { return folder().filePath(QStringLiteral("s.db")); }
    QString portfolioFile() const { return folder().filePath(QStringLiteral("p.json")); }
    Instant now() const { return m_options.now; }
    ImportOptions &options() { return m_options; }

    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(folder().filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

    ImportReport import(const QByteArray &text, ImportMode mode = ImportMode::Add)
    {
        m_options.mode = mode;
        PortfolioFile file(write(QStringLiteral("p.json"), text));
        return Importer(storeFile(), m_options).run(file);
    }

    static std::string describe(const ImportReport &report)
    {
        std::string text;
        for (const Problem &p : report.errors) {
            text += std::to_string(int(p.code)) + " " + p.path.toStdString() + ":" + std::to_string(p.line) + " " +
                    p.arguments.join(u'|').toStdString() + "\n";
        }
        return text;
    }

    QByteArray exportAll(const ExportOptions &exportOptions = {}) const
    {
        auto store = Store::open(storeFile(), OpenMode::ReadOnly);
        EXPECT_TRUE(store.ok());
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        PortfolioWriter writer(device);
        EXPECT_TRUE(exportPortfolio(**store, exportOptions, writer).ok());
        return device.data();
    }

    qint64 count(Kind kind) const { return *(*Store::open(storeFile(), OpenMode::ReadOnly))->count(kind); }

    template <class T> std::vector<T> all() const
    {
        return *(*Store::open(storeFile(), OpenMode::ReadOnly))->template all<T>({});
    }

    QByteArray storeBytes() const
    {
        QFile file(storeFile());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QStringList filesInFolder() const { return folder().entryList(QDir::Files | QDir::Hidden, QDir::Name); }

private:
    QTemporaryDir m_folder;
    ImportOptions m_options;
};

} // namespace tam::test
