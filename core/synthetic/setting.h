#pragma once

#include "catalogue/loader.h"
#include "domain/kinds.h"
#include "synthetic/random.h"
#include "synthetic/synthetic.h"

#include <vector>

namespace tam {

/** People who look after the same customers. Indexes into Setting::people. */
struct Squad
{
    std::vector<int> tams, engineers, experts;
    int lead = 0;
};

/** What one generation is made from; the same for all of its customers, and not changed by them. */
struct Setting
{
    SyntheticOptions options;
    const Reference *reference = nullptr;
    QDate today;                 ///< asOf's date at Asia/Shanghai
    Month firstMonth, lastMonth; ///< the history; lastMonth is today's
    bool calm = false;           ///< the demo: few surprises, so that what its scenario tells is seen
    bool derivedIds = false;     ///< UUIDv5 instead of UUIDv7
    std::optional<bool> chinese; ///< one language for all texts; else the customer's own
    std::vector<Person> people;
    std::vector<Squad> squads;

    Instant asOf() const { return options.asOf; }
    quint64 seed() const { return options.seed; }
    const CatalogueVersion &terms() const { return *reference->catalogue.newestKnown(); }
    const Person &person(int index) const { return people[size_t(index)]; }
    const Squad &squadOf(int customer) const
    {
        return squads[size_t(qint64(customer) * qint64(squads.size()) / std::max(1, options.customers))];
    }

    /**
     * The id of the number-th record of its kind of a customer (-1: of the team). UUIDv7 with the time at which the
     * record would have been made, so that a store sees the key order that it sees in real life; UUIDv5 for the demo.
     */
    QUuid id(Kind kind, int customer, int number, Instant created) const;
};

/** Fills dates and squads; `people` stays empty until makeTeam(). Refuses options out of range (BadArgument). */
Result<Setting> makeSetting(const SyntheticOptions &options, const Reference &reference);

/** A team of a size that fits the number of customers: about 50 customers a squad of 4 TAMs, 4 engineers, 3 experts and
 * a lead. */
void makeTeam(Setting &setting);
std::vector<Absence> makeAbsences(const Setting &setting);
std::vector<Busy> makeBusies(const Setting &setting);

/** The instant of a local time of day; in a gap of daylight saving it lies after the gap. */
inline Instant localInstant(const Zone &zone, QDate date, int minuteOfDay)
{
    return zone.startOfDay(date).plusMinutes(minuteOfDay);
}

} // namespace tam
