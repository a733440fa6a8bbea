#pragma once

#include "sheet.h"

#include <QJsonValue>

namespace tam::ctl {

enum class Format { Json, Table, Csv };

/** A command's result as it is. */
QByteArray renderJson(const QJsonValue &result);

/** Tables for people, one under the other, each with its heading; cells are aligned by the columns of a terminal. */
QByteArray renderTable(const QList<Sheet> &sheets);

/**
 * For scripts: UTF-8 without a byte-order mark, CRLF, RFC 4180 quoting; text that a spreadsheet would take for a
 * formula keeps its apostrophe. The header row is there also when nothing follows.
 */
QByteArray renderCsv(const Sheet &sheet);

} // namespace tam::ctl
