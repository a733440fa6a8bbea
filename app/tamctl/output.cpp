#include "output.h"

#include "interchange/csvwriter.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tam::ctl {

namespace {

/** A longer cell does not widen its column. */
constexpr int kWidestColumn = 60;

/** Columns on a terminal: East Asian wide characters take two. */
int width(const QString &text)
{
    int columns = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool wide = (u >= 0x1100 && u <= 0x115F) || (u >= 0x2E80 && u <= 0xA4CF) ||
                          (u >= 0xAC00 && u <= 0xD7A3) || (u >= 0xF900 && u <= 0xFAFF) ||
                          (u >= 0xFE30 && u <= 0xFE6F) || (u >= 0xFF00 && u <= 0xFF60);
        columns += c.isLowSurrogate() || c.isMark() ? 0 : wide || c.isHighSurrogate() ? 2 : 1;
    }
    return columns;
}

QList<int> widthsOf(const Sheet &sheet)
{
    QList<int> widths;
    for (qsizetype i = 0; i < sheet.header.size(); ++i) {
        int widest = width(sheet.header[i]);
        for (const QStringList &row : sheet.rows)
            widest = std::max(widest, std::min(width(row[i]), kWidestColumn));
        widths.append(widest);
    }
    return widths;
}

void appendLine(QString &text, const QStringList &cells, const QList<int> &widths)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += cells[i] + QString(std::max(0, widths[i] - width(cells[i])) + 2, u' ');
    while (line.endsWith(u' '))
        line.chop(1);
    text += line + u'\n';
}

} // namespace

QByteArray renderJson(const QJsonValue &result)
{
    const QJsonDocument document =
        result.isArray() ? QJsonDocument(result.toArray()) : QJsonDocument(result.toObject());
    return document.toJson(QJsonDocument::Indented);
}

QByteArray renderTable(const QList<Sheet> &sheets)
{
    QString text;
    for (const Sheet &sheet : sheets) {
        if (!text.isEmpty())
            text += u'\n';
        if (!sheet.heading.isEmpty())
            text += sheet.heading + u'\n';
        if (sheet.header.isEmpty())
            continue;
        const QList<int> widths = widthsOf(sheet);
        appendLine(text, sheet.header, widths);
        for (const QStringList &row : sheet.rows)
            appendLine(text, row, widths);
    }
    return text.toUtf8();
}

QByteArray renderCsv(const Sheet &sheet)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    CsvWriter writer(out, CsvMark::None);
    writer.row(sheet.header);
    for (const QStringList &row : sheet.rows)
        writer.row(row);
    (void)writer.finish(); // a buffer in memory takes everything
    return out.data();
}

} // namespace tam::ctl
