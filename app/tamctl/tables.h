#pragma once

#include "sheet.h"

namespace tam::ctl {

/**
 * A command's JSON result as tables for people, or as the one sheet of CSV: names beside or instead of ids, no nested
 * values, the columns always the same and in one order, also when there is no row. What differs by row from what is
 * said once (the months of a check, the two parts of a plan) is told apart in CSV by the column `section`.
 */
QList<Sheet> sheetsOf(const QString &command, const QJsonValue &result, Audience audience, const NameBook &names);

} // namespace tam::ctl
