#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QList>
#include <QPair>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <zip.h>

namespace tam::test {

using ZipParts = QList<QPair<QByteArray, QByteArray>>;

/** An archive with these entries. */
inline QByteArray zipped(const ZipParts &parts)
{
    QTemporaryDir folder;
    const QByteArray name = folder.filePath(QStringLiteral("a.zip")).toUtf8();
    zip_t *archive = zip_open(name.constData(), ZIP_CREATE, nullptr);
    EXPECT_NE(archive, nullptr);
    for (const auto &[part, text] : parts) {
        zip_source_t *source = zip_source_buffer(archive, text.constData(), zip_uint64_t(text.size()), 0);
        EXPECT_GE(zip_file_add(archive, part.constData(), source, 0), 0);
    }
    EXPECT_EQ(zip_close(archive), 0);
    QFile file(QString::fromUtf8(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/** What a workbook consists of, so that a test can change a part of it. */
struct Workbook
{
    QByteArray properties;                                       ///< of the workbook
    QByteArray formats;                                          ///< number formats
    QByteArray cellFormats;                                      ///< one xf for each style from 1 on
    QByteArray texts;                                            ///< string items
    QList<QPair<QByteArray, QByteArray>> sheets{{"Sheet1", ""}}; ///< name and rows

    QByteArray bytes() const
    {
        const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        const QByteArray main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const QByteArray doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const QByteArray rels =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        QByteArray list, targets;
        ZipParts parts;
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            const QByteArray n = QByteArray::number(i + 1);
            list += "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>";
            targets += "<Relationship Id=\"rId" + n + "\" Type=\"" + doc + "/worksheet\" Target=\"worksheets/sheet" +
                       n + ".xml\"/>";
            parts.append({"xl/worksheets/sheet" + n + ".xml",
                          head + "<worksheet" + main + "><sheetData>" + sheets[i].second + "</sheetData></worksheet>"});
        }
        targets += "<Relationship Id=\"s1\" Type=\"" + doc +
                   "/styles\" Target=\"styles.xml\"/><Relationship Id=\"s2\"" + " Type=\"" + doc +
                   "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
        parts.append({"_rels/.rels", head + rels + "<Relationship Id=\"r\" Type=\"" + doc +
                                         "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"});
        parts.append({"xl/workbook.xml", head + "<workbook" + main + " xmlns:r=\"" + doc + "\">" + properties +
                                             "<sheets>" + list + "</sheets></workbook>"});
        parts.append({"xl/_rels/workbook.xml.rels", head + rels + targets + "</Relationships>"});
        parts.append({"xl/styles.xml", head + "<styleSheet" + main + "><numFmts>" + formats +
                                           "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                                           "<xf numFmtId=\"0\"/>" + cellFormats + "</cellXfs></styleSheet>"});
        parts.append({"xl/sharedStrings.xml", head + "<sst" + main + ">" + texts + "</sst>"});
        return zipped(parts);
    }
};

} // namespace tam::test
