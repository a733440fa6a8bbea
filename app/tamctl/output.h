#pragma once

#include <QJsonValue>
#include <QString>

namespace tam::ctl {

enum class Format { Json, Table, Csv };

/**
 * Renders a command's result. JSON is the result itself; table and CSV flatten it: a list of objects becomes rows, an
 * object one row a member, nested values compact JSON. CSV is written for scripts: UTF-8 without a byte-order mark,
 * CRLF, RFC 4180 quoting; text that a spreadsheet would take for a formula keeps its apostrophe.
 */
QByteArray render(const QJsonValue &result, Format format);

} // namespace tam::ctl
