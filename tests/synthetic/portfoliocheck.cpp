#include "portfoliocheck.h"

namespace tam::test {

PortfolioCheck::PortfolioCheck(const Reference &reference, bool keep) : m_keep(keep), m_cross(reference.calendarNames())
{
}

RecordSink PortfolioCheck::sink()
{
    return [this](const KindInfo &info, const RecordBase &record) { return take(info, record); };
}

qint64 PortfolioCheck::total() const
{
    qint64 sum = 0;
    for (const qint64 n : m_counts)
        sum += n;
    return sum;
}

Result<void> PortfolioCheck::take(const KindInfo &info, const RecordBase &record)
{
    if (info.kind < m_last)
        m_inOrder = false;
    m_last = info.kind;
    if (const auto checked = checkRecord(info, record); !checked)
        m_problems.append(QString(info.key()) + QStringLiteral(": ") + told(checked.problem()));
    if (const auto added = m_cross.add(info, record, m_counts[size_t(info.kind)]); !added)
        m_problems.append(told(added.problem()));
    checkFields(info, record);
    ++m_counts[size_t(info.kind)];
    if (m_keep)
        keepRecord(info, record);
    return {};
}

void PortfolioCheck::checkFields(const KindInfo &info, const RecordBase &record)
{
    m_hash.addData(record.uuid.toRfc4122());
    RecordPtr again = createRecord(info.kind);
    for (const Field &field : info.fields) {
        if (field.type == FieldType::Code)
            ++m_codes[QString(info.key()) + u'.' + field.key()][field.code(record)];
        if (field.isAbsent(record))
            continue;
        const QString text = writeText(field, record);
        m_hash.addData(text.toUtf8());
        if (field.type == FieldType::TextList || field.type == FieldType::RefList || field.type == FieldType::Json)
            continue;
        // What is written must be accepted when it is read: the limits of the single field.
        if (const auto read = readText(field, *again, text); !read)
            m_problems.append(QString(info.key()) + QStringLiteral(": ") + told(read.problem()));
        else if (!field.same(*again, record))
            m_problems.append(QString(info.key()) + u'.' + field.key() + QStringLiteral(" changes when read back: ") +
                              text);
    }
}

void PortfolioCheck::keepRecord(const KindInfo &info, const RecordBase &record)
{
    RecordPtr copy = createRecord(info.kind);
    info.assign(*copy, record);
    m_kept[size_t(info.kind)].push_back(std::move(copy));
    if (info.kind == Kind::Person)
        m_team.people.push_back(static_cast<const Person &>(record));
    else if (info.kind == Kind::Absence)
        m_team.absences.push_back(static_cast<const Absence &>(record));
    else if (info.kind == Kind::Busy)
        m_team.busies.push_back(static_cast<const Busy &>(record));
}

std::vector<CustomerFacts> PortfolioCheck::customers() const
{
    std::vector<CustomerFacts> facts;
    std::map<QUuid, size_t> places;
    for (const RecordPtr &record : records(Kind::Customer)) {
        CustomerFacts f;
        f.customer = static_cast<const Customer &>(*record);
        f.zone = Zone::fromName(f.customer.timeZone).value_or(Zone::shanghai());
        places[f.customer.uuid] = facts.size();
        facts.push_back(std::move(f));
    }
    const auto spread = [&]<class T>(std::vector<T> CustomerFacts::*part) {
        for (const RecordPtr &record : records(T::kind)) {
            const T &value = static_cast<const T &>(*record);
            (facts[places[value.customerId.uuid]].*part).push_back(value);
        }
    };
    spread(&CustomerFacts::contacts);
    spread(&CustomerFacts::subscriptions);
    spread(&CustomerFacts::agreedTargets);
    spread(&CustomerFacts::incidents);
    spread(&CustomerFacts::engagements);
    spread(&CustomerFacts::duties);
    spread(&CustomerFacts::checklistItems);
    spread(&CustomerFacts::workLogs);
    spread(&CustomerFacts::deliverables);
    spread(&CustomerFacts::inspections);
    spread(&CustomerFacts::findings);
    spread(&CustomerFacts::notices);
    spread(&CustomerFacts::resourceExpiries);
    spread(&CustomerFacts::tasks);
    return facts;
}

std::vector<TodayItem> todayOf(const PortfolioCheck &check, const View &view)
{
    std::vector<TodayItem> items;
    std::vector<DutyFact> duties;
    QStringList regions;
    std::map<QUuid, QString> names;
    for (const CustomerFacts &facts : check.customers()) {
        appendTodayItems(items, facts, view);
        const std::vector<DutyFact> own = activeDuties(facts, view.asOf);
        duties.insert(duties.end(), own.begin(), own.end());
        if (!regions.contains(facts.customer.calendarName()))
            regions.append(facts.customer.calendarName());
        names[facts.customer.uuid] = facts.customer.name;
    }
    const std::vector<StaffConflict> conflicts = staffConflicts(std::move(duties), check.team());
    appendConflictItems(
        items, conflicts, [&](CustomerId id) { return names[id.uuid]; }, view);
    appendCalendarItems(items, regions, view);
    sortToday(items);
    return items;
}

QString told(const Problem &problem)
{
    return QStringLiteral("problem %1 at %2: %3")
        .arg(int(problem.code))
        .arg(problem.path, problem.arguments.join(QStringLiteral(", ")));
}

} // namespace tam::test
