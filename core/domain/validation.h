#pragma once

#include "domain/kinds.h"

#include <functional>
#include <vector>

namespace tam {

/** Largest record that is accepted, as compact JSON (domain.md section 3). */
inline constexpr qint64 kRecordLimit = 256 * 1024;

/** An end that must not lie before its start; fields that are absent are not judged. */
struct OrderRule
{
    Kind kind;
    const char *start, *end; ///< two Date or two Moment fields
    bool mayBeEqual;
};
std::span<const OrderRule> orderRules();

/** A field that is required while another one has a certain code. */
struct NeedRule
{
    Kind kind;
    const char *field, *code, *needed;
    ProblemCode problem;
};
std::span<const NeedRule> needRules();

/**
 * What a record can be judged by alone: required fields are there, ends do not lie before starts, elite names who
 * invited it (domain.md section 3 "Refused"). The limits of single fields are checked when they are read (readText).
 */
Result<void> checkRecord(const KindInfo &info, const RecordBase &record);

/**
 * What can only be judged across records: dangling references, references that leave their customer, reversals, and the
 * warnings that do not forbid an import. A record whose customer is another than that of the record it refers to is
 * refused: no scope of a backend could hold both, and neither customer's export could be read again. An order that was
 * cancelled on the day it starts never took effect and is no earlier plan of an elite order. An incident that is settled
 * at no time is a warning: R7 takes it as unanswered, so its clocks cannot be judged rightly. Feed every record once (any order), then call finish(). Ids are kept, records are not: 28 bytes or so for
 * each record.
 */
class CrossChecker
{
public:
    /** `knownCalendars`: regions that customers may name; another one is a warning, its weekends alone are counted. */
    explicit CrossChecker(QStringList knownCalendars = {});
    ~CrossChecker();
    CrossChecker(const CrossChecker &) = delete;
    CrossChecker &operator=(const CrossChecker &) = delete;

    /** Records of the store that an import adds to: they can be referred to and reversed. */
    void addExisting(const KindInfo &info, const RecordBase &record);

    /** Refuses an id that came before. `index` is the record's place in its array, for messages. */
    Result<void> add(const KindInfo &info, const RecordBase &record, qint64 index);

    struct Outcome
    {
        std::vector<Problem> errors;   ///< the first of each sort, at most ten
        std::vector<Problem> warnings; ///< at most a thousand
    };
    Outcome finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tam
