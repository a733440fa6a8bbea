#pragma once

#include "domain/validation.h"
#include "rules/today.h"
#include "synthetic/synthetic.h"

#include <QCryptographicHash>

#include <array>
#include <map>

namespace tam::test {

/** Takes the records of a generation in and checks each of them; remembers a hash and, on request, everything. */
class PortfolioCheck
{
public:
    explicit PortfolioCheck(const Reference &reference, bool keep = false);

    RecordSink sink();
    /** Errors and warnings across records, after the last one. */
    CrossChecker::Outcome finish() { return m_cross.finish(); }

    const QStringList &problems() const { return m_problems; } ///< of single records
    QByteArray hash() const { return m_hash.result().toHex(); }
    qint64 count(Kind kind) const { return m_counts[size_t(kind)]; }
    qint64 total() const;
    bool inOrder() const { return m_inOrder; } ///< kinds came in the order of Kind
    /** How often each value of an enumeration field occurred, by "kind.field". */
    const std::map<QString, std::map<int, int>> &codes() const { return m_codes; }

    // only with keep
    const TeamFacts &team() const { return m_team; }
    std::vector<CustomerFacts> customers() const;
    const std::vector<RecordPtr> &records(Kind kind) const { return m_kept[size_t(kind)]; }

private:
    Result<void> take(const KindInfo &info, const RecordBase &record);
    void checkFields(const KindInfo &info, const RecordBase &record);
    void keepRecord(const KindInfo &info, const RecordBase &record);

    const bool m_keep;
    CrossChecker m_cross;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    std::array<qint64, kindCount> m_counts{};
    bool m_inOrder = true;
    Kind m_last = Kind::Person;
    QStringList m_problems;
    std::map<QString, std::map<int, int>> m_codes;
    TeamFacts m_team;
    std::array<std::vector<RecordPtr>, kindCount> m_kept;
};

/** Today's items of everything kept, as core/portfolio makes them: per customer, conflicts, calendars; snoozes not
 * applied. */
std::vector<TodayItem> todayOf(const PortfolioCheck &check, const View &view);

/** A problem in one line for test messages. */
QString told(const Problem &problem);

} // namespace tam::test
