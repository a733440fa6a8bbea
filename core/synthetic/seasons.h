#pragma once

#include "domain/time.h"
#include "synthetic/phrase.h"

#include <vector>

namespace tam {

/** The industries of generated customers; each has its own busy seasons. */
enum class Industry : quint8 {
    Commerce,
    Retail,
    Finance,
    Insurance,
    Education,
    Games,
    Manufacturing,
    Logistics,
    Travel,
    Media,
    Health,
    Pharma,
    Automotive,
    Software,
    Energy,
    Food,
    Agriculture,
    Government,
    Count
};

struct IndustryInfo
{
    Industry industry;
    Phrase name;
};
const IndustryInfo &industryInfo(Industry industry);
/** The industry of a name in either language; Software for an unknown one. */
Industry industryByName(QStringView name);

/** A busy time of an industry in one year. */
struct Season
{
    QDate from;
    int days = 1;
    bool major = false; ///< worth a full-link escort
    Phrase name;
};

/** The seasons of an industry that start in the month, in order of date. Lunar ones are known for 2024–2036. */
std::vector<Season> seasonsOf(Industry industry, Month month);

/** The season nearest to a date, at most `within` days away; else "launch of the month". For titles of escorts. */
QString seasonName(Industry industry, QDate date, bool chinese, int within = 10);

} // namespace tam
