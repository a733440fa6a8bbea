#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace tam {

/** Largest reference file that is read; the built-in catalogue has about 30 KB. */
inline constexpr qint64 kReferenceFileLimit = 4 * 1024 * 1024;
/** Deepest nesting that is read; the catalogue itself uses nine levels. */
inline constexpr int kReferenceDepthLimit = 32;

/** A JSON text that was read whole, kept for saying where in it something is wrong. */
struct JsonSource
{
    QString file;
    QByteArray text;
    QJsonObject root;

    /** Fills in file, line and column from the problem's path; of a member that is missing, the object that lacks it.
     */
    Problem located(Problem problem) const;
};

/**
 * Reads one JSON object. Refused: more than kReferenceFileLimit (with `tooLarge`), a byte-order mark, what is not UTF-8
 * or not JSON, nesting deeper than kReferenceDepthLimit, a member that occurs twice (QJsonDocument would keep the last
 * in silence).
 */
Result<JsonSource> parseJsonObject(const QByteArray &text, const QString &fileName, ProblemCode tooLarge);

} // namespace tam
