#pragma once

#include "catalogue/loader.h"

#include <gtest/gtest.h>

namespace tam::test {

/** The reference data that ships with the program, read once. */
inline const Reference &builtIn()
{
    static const Result<Reference> reference = loadReference({});
    if (!reference) {
        const Problem &p = reference.problem();
        ADD_FAILURE() << qPrintable(p.file) << ':' << p.line << ' ' << qPrintable(p.path) << ' '
                      << qPrintable(p.arguments.join(u'|'));
        static const Reference none;
        return none;
    }
    return *reference;
}

/** The version that the statement of work at hand describes. */
inline const CatalogueVersion &currentVersion()
{
    static const CatalogueVersion none;
    const CatalogueVersion *version = builtIn().catalogue.byId(QStringLiteral("2025-06-16"));
    return version ? *version : none;
}

inline Instant instant(const char *iso)
{
    return Instant::fromIso(QString::fromLatin1(iso)).value_or(Instant());
}
inline QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

} // namespace tam::test
