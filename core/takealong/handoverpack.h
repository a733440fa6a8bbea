#pragma once

#include "interchange/portfolioexport.h"

#include <QStringList>

namespace tam {

/**
 * The pack for a colleague who takes customers over: a folder, made when it is not there, with a PDF (core/report's
 * hand-over) and a portfolio file of these customers, which the colleague imports. Both lie there in clear. Answers the
 * files' names. FileNotWritable when one of them is there: a pack that was handed out is not changed behind its back.
 */
Result<QStringList> writeHandOverPack(const QString &folder, const QString &name, const QByteArray &pdf, Store &store,
                                      const ExportOptions &options);

} // namespace tam
