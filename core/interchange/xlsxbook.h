#pragma once

#include "interchange/zipfile.h"

#include <QDateTime>
#include <QStringList>

#include <functional>
#include <vector>

class QXmlStreamReader;

namespace tam {

/**
 * What the sheets of an XLSX workbook (ECMA-376 part 1) share: their names and parts, the shared texts, which cell
 * styles show a date, and from which day dates are counted. Formulas, layout, comments and everything else are left
 * alone. Not trusted: refused are document type declarations, deep nesting, and more than the limits below.
 */
class XlsxBook
{
public:
    static constexpr qint64 kFileLimit = 128 << 20;  ///< bytes of the file
    static constexpr qint64 kSheetLimit = 512 << 20; ///< bytes of a sheet, unpacked
    static constexpr qint64 kTextLimit = 96 << 20;   ///< bytes of the shared texts, unpacked
    static constexpr size_t kTextCount = 2'000'000;
    static constexpr qint64 kRunLimit = 1 << 20; ///< bytes of one text; a spreadsheet's own limit is 32,767 characters

    struct Sheet
    {
        QString name, part;
        bool hidden = false;
    };

    /** SheetNotReadable, SheetProtected, SheetTooLarge. */
    static Result<std::unique_ptr<XlsxBook>> open(QByteArray bytes);

    const std::vector<Sheet> &sheets() const { return m_sheets; }
    /** The one of that name, or for an empty name the first that is shown; null when there is none. */
    const Sheet *sheet(const QString &name) const;
    std::unique_ptr<ZipEntry> stream(const Sheet &sheet);
    qint64 sizeOf(const Sheet &sheet) const { return m_zip->unpackedSize(sheet.part); }

    /** Null when there is no such text. */
    const QString *text(qsizetype index) const;
    bool showsDate(qsizetype style) const { return style >= 0 && size_t(style) < m_dates.size() && m_dates[style]; }
    /** A number that a cell shows as date and time, as ISO text: 2026-09-01 08:30:00, 2026-09-01, 08:30:00. Empty for
     * a number that stands for no day. */
    QString dateText(double serial) const;

private:
    using Visit = std::function<void(QXmlStreamReader &)>;
    XlsxBook() = default;
    Result<void> parse(const QString &part, qint64 limit, bool needed, const Visit &visit);
    Result<void> readWorkbook();
    Result<void> readStyles(const QString &part);
    Result<void> readTexts(const QString &part);

    std::unique_ptr<ZipFile> m_zip;
    std::vector<Sheet> m_sheets;
    std::vector<QString> m_texts;
    std::vector<bool> m_dates; ///< by cell style
    bool m_from1904 = false;
};

namespace xlsx {

/** Leaves the element that the reader stands on, with all that is in it. */
void skip(QXmlStreamReader &xml);
/** The text of a string item or an inline string, without readings printed beside it; leaves the element. */
QString stringItem(QXmlStreamReader &xml);
/** Text of the element, with _x000D_ and the like put back; leaves the element. */
QString elementText(QXmlStreamReader &xml);

} // namespace xlsx

} // namespace tam
