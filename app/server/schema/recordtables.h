#pragma once

#include "domain/kinds.h"

namespace tam {

/**
 * The tables of the records, generated from their one description (core/domain): one table a kind in schema `app`, its
 * limits as constraints that are named kind.field, so that a refusal can say which field it was. The text is kept as a
 * migration step; a test compares the two.
 */
QByteArray recordTables();

/** A name as SQL takes it whatever it is; names of the description never hold a quotation mark. */
QByteArray quoted(const QByteArray &name);

/** "app.\"work_log\"" */
QByteArray tableOf(const KindInfo &info);

} // namespace tam
