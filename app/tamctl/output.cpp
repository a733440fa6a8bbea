#include "output.h"

#include "interchange/csvwriter.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace tam::ctl {

namespace {

QString cell(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

struct Grid
{
    QStringList header;
    QList<QStringList> rows;
};

Grid gridOf(const QJsonArray &list)
{
    Grid grid;
    for (const auto &entry : list) {
        const QJsonObject object = entry.toObject();
        for (const QString &key : object.keys()) {
            if (!grid.header.contains(key))
                grid.header.append(key);
        }
    }
    for (const auto &entry : list) {
        QStringList row;
        for (const QString &key : std::as_const(grid.header))
            row.append(cell(entry.toObject().value(key)));
        grid.rows.append(row);
    }
    return grid;
}

Grid gridOf(const QJsonObject &object)
{
    Grid grid;
    grid.header = {QStringLiteral("key"), QStringLiteral("value")};
    for (auto it = object.begin(); it != object.end(); ++it)
        grid.rows.append({it.key(), cell(it.value())});
    return grid;
}

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

QByteArray tableOf(const Grid &grid)
{
    QList<int> widths;
    for (qsizetype i = 0; i < grid.header.size(); ++i) {
        int w = width(grid.header[i]);
        for (const QStringList &row : grid.rows)
            w = std::max(w, std::min(width(row[i]), 60));
        widths.append(w);
    }
    QString text;
    const auto line = [&](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            text += cells[i];
            if (i + 1 < cells.size())
                text += QString(std::max(0, widths[i] - width(cells[i])) + 2, u' ');
        }
        text += u'\n';
    };
    line(grid.header);
    for (const QStringList &row : grid.rows)
        line(row);
    return text.toUtf8();
}

QByteArray csvOf(const Grid &grid)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    CsvWriter writer(out, CsvMark::None);
    writer.row(grid.header);
    for (const QStringList &row : grid.rows)
        writer.row(row);
    (void)writer.finish(); // a buffer in memory takes everything
    return out.data();
}

} // namespace

QByteArray render(const QJsonValue &result, Format format)
{
    if (format == Format::Json) {
        const QJsonDocument document =
            result.isArray() ? QJsonDocument(result.toArray()) : QJsonDocument(result.toObject());
        return document.toJson(QJsonDocument::Indented);
    }
    const Grid grid = result.isArray() ? gridOf(result.toArray()) : gridOf(result.toObject());
    return format == Format::Csv ? csvOf(grid) : tableOf(grid);
}

} // namespace tam::ctl
