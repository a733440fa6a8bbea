#pragma once

#include <QJsonValue>
#include <QString>

namespace tam::ctl {

enum class Format { Json, Table, Csv };

/**
 * Renders a command's result. JSON is the result itself; table and CSV flatten it: a list of objects becomes rows, an
 * object one row a member, nested values compact JSON.
 */
QByteArray render(const QJsonValue &result, Format format);

} // namespace tam::ctl
