#pragma once

#include "synthetic/random.h"
#include "synthetic/seasons.h"

namespace tam {

/** A fictional company. */
struct CompanyName
{
    QString zh, en;
    Industry industry = Industry::Software;
};

/** The i-th company of a portfolio: unique for every i of one seed, and none that the demo's scenario uses. */
CompanyName companyName(quint64 seed, int index, bool international);

/** A fictional person; `international` gives names from outside China. */
struct PersonName
{
    QString zh, en; ///< zh is what is shown; equal for international people
    QString mailbox;
};
PersonName personName(Random &random, bool international);

/** Where a customer sits. Weights follow a mostly Chinese portfolio. */
struct Place
{
    Phrase city;
    QStringView zone;     ///< IANA; empty = Asia/Shanghai, the default
    QStringView calendar; ///< empty = CN, the default
    bool international = false;
};
const Place &place(Random &random);

} // namespace tam
