#include "interchange/csvbinder.h"

#include "domain/derivedid.h"
#include "domain/validation.h"
#include "store/store.h"

#include <algorithm>

namespace tam {

namespace {

QString incidentKey(const QUuid &customer, const QString &number)
{
    return customer.toString(QUuid::WithoutBraces) + u'/' + number;
}

/** What a ledger holds at most once, as people see it. */
QString ledgerKey(const WorkLog &log)
{
    return log.engagementId.uuid.toString(QUuid::WithoutBraces) + log.performedOn.toString(u"/yyyy-MM-dd/") +
           log.days.toString() + u'/' + log.performerId.uuid.toString(QUuid::WithoutBraces);
}

/** The field `id`, described like the others. */
Field idField()
{
    Field field;
    field.name = "id";
    field.type = FieldType::Ref;
    field.required = true;
    field.at = [](RecordBase &r) -> void * { return &r.uuid; };
    return field;
}

/** What tells two records of a kind apart for people. */
QStringList naturalKey(const KindInfo &info, const RecordBase &record)
{
    QStringList names;
    switch (info.kind) {
    case Kind::Person:
    case Kind::Customer:
        names = {QStringLiteral("name")};
        break;
    case Kind::Contact:
        names = {QStringLiteral("customer_id"), QStringLiteral("name")};
        break;
    case Kind::Incident:
        names = {QStringLiteral("customer_id"), QStringLiteral("number")};
        break;
    case Kind::WorkLog:
        names = {QStringLiteral("customer_id"), QStringLiteral("engagement_id"), QStringLiteral("performed_on"),
                 QStringLiteral("days"),        QStringLiteral("performer_id"),  QStringLiteral("summary"),
                 QStringLiteral("reverses")};
        break;
    case Kind::ResourceExpiry:
        names = {QStringLiteral("customer_id"), QStringLiteral("product"), QStringLiteral("resource"),
                 QStringLiteral("expires_on")};
        break;
    default:
        for (const Field &field : info.fields)
            names.append(QString(field.key()));
    }
    QStringList key{QString(info.key())};
    for (const QString &name : std::as_const(names))
        key.append(writeText(*info.field(name), record));
    return key;
}

} // namespace

CsvBinder::CsvBinder(const CsvMapping &mapping) : m_mapping(mapping), m_info(kindInfo(mapping.kind)) {}

Result<void> CsvBinder::prepare(const QStringList &header, Store *store)
{
    if (auto checked = m_mapping.check(header); !checked)
        return checked;
    m_store = store;
    m_places.clear();
    for (const CsvColumn &column : m_mapping.columns)
        m_places.append(header.indexOf(column.column));
    m_customerPlace = m_mapping.customerColumn.isEmpty() ? -1 : header.indexOf(m_mapping.customerColumn);
    if (const auto zone = Zone::fromName(m_mapping.timeZone))
        m_zone = *zone;
    if (!store)
        return {};
    Result<void> loaded = loadCustomers();
    if (loaded)
        loaded = loadPeople();
    if (loaded && m_info.kind == Kind::Incident)
        loaded = loadIncidents();
    if (loaded && m_info.kind == Kind::WorkLog)
        loaded = loadEngagements();
    if (loaded && m_info.kind == Kind::WorkLog)
        loaded = loadLedger();
    return loaded;
}

Result<void> CsvBinder::loadCustomers()
{
    Query query;
    query.kind = Kind::Customer;
    query.fields = {"name", "name_en", "account_ids", "time_zone"};
    return m_store->forEach(query, [this](const RecordBase &record) {
        const auto &customer = static_cast<const Customer &>(record);
        const qsizetype place = m_customers.size();
        m_customers.append({customer.uuid, Zone::fromName(customer.timeZone).value_or(Zone::shanghai())});
        m_customerById.insert(customer.uuid, place);
        m_customersByName[customer.name].append(place);
        for (const QString &account : customer.accountIds)
            m_customersByAccount[account].append(place);
    });
}

Result<void> CsvBinder::loadPeople()
{
    Query query;
    query.kind = Kind::Person;
    query.fields = {"name", "email"};
    return m_store->forEach(query, [this](const RecordBase &record) {
        const auto &person = static_cast<const Person &>(record);
        m_people[person.name].append(person.uuid);
        if (!person.email.isEmpty() && person.email != person.name)
            m_people[person.email].append(person.uuid);
    });
}

Result<void> CsvBinder::loadIncidents()
{
    Query query;
    query.kind = Kind::Incident;
    query.fields = {"customer_id", "number"};
    return m_store->forEach(query, [this](const RecordBase &record) {
        const auto &incident = static_cast<const Incident &>(record);
        m_incidents.insert(incidentKey(incident.customerId.uuid, incident.number), incident.uuid);
    });
}

Result<void> CsvBinder::loadEngagements()
{
    QHash<QUuid, QString> numbers;
    Query incidents;
    incidents.kind = Kind::Incident;
    incidents.fields = {"number"};
    auto read = m_store->forEach(incidents, [&numbers](const RecordBase &record) {
        numbers.insert(record.uuid, static_cast<const Incident &>(record).number);
    });
    if (!read)
        return read;
    Query query;
    query.kind = Kind::Engagement;
    query.fields = {"customer_id", "title", "planned_start", "planned_end", "incident_id"};
    return m_store->forEach(query, [&](const RecordBase &record) {
        const auto &one = static_cast<const Engagement &>(record);
        const qsizetype place = m_engagements.size();
        m_engagements.append({one.uuid, one.customerId.uuid, one.plannedStart, one.plannedEnd});
        m_engagementsByName[one.title.trimmed()].append(place);
        m_engagementsByName[one.uuid.toString(QUuid::WithoutBraces)].append(place);
        const QString number = numbers.value(one.incidentId.uuid);
        if (!number.isEmpty() && number != one.title)
            m_engagementsByName[number].append(place);
    });
}

Result<void> CsvBinder::loadLedger()
{
    Query query;
    query.kind = Kind::WorkLog;
    query.fields = {"engagement_id", "performed_on", "days", "performer_id", "reverses"};
    QHash<QUuid, QUuid> reversed;
    QList<WorkLog> logs;
    auto read = m_store->forEach(query, [&](const RecordBase &record) {
        const auto &log = static_cast<const WorkLog &>(record);
        if (log.reverses.isNull())
            logs.append(log);
        else
            reversed.insert(log.reverses.uuid, log.uuid);
    });
    for (const WorkLog &log : std::as_const(logs)) {
        if (!reversed.contains(log.uuid))
            m_ledger.insert(ledgerKey(log), log.uuid);
    }
    return read;
}

std::optional<Problem> CsvBinder::doubt(const RecordBase &record) const
{
    if (m_info.kind != Kind::WorkLog)
        return std::nullopt;
    const auto &log = static_cast<const WorkLog &>(record);
    const QUuid same = log.reverses.isNull() ? m_ledger.value(ledgerKey(log)) : QUuid();
    if (same.isNull() || same == log.uuid)
        return std::nullopt;
    return Problem(ProblemCode::CsvSameLog, {log.performedOn.toString(Qt::ISODate), log.days.toString()});
}

Result<void> CsvBinder::readEngagement(QStringView text, WorkLog &log) const
{
    const QString value = text.trimmed().toString();
    QList<qsizetype> found, onThatDay;
    QList<qsizetype> named = m_engagementsByName.value(value);
    if (named.isEmpty())
        named = m_engagementsByName.value(QUuid::fromString(value).toString(QUuid::WithoutBraces));
    for (const qsizetype place : std::as_const(named)) {
        const KnownEngagement &one = m_engagements[place];
        if (!log.customerId.isNull() && one.customer != log.customerId.uuid)
            continue;
        found.append(place);
        if (log.performedOn.isValid() && one.from <= log.performedOn && log.performedOn <= one.to)
            onThatDay.append(place);
    }
    if (found.size() > 1 && onThatDay.size() == 1)
        found = onThatDay;
    if (found.size() != 1) {
        return Problem(found.isEmpty() ? ProblemCode::NotFound : ProblemCode::Ambiguous,
                       {QStringLiteral("engagement"), value.left(100)});
    }
    log.engagementId.uuid = m_engagements[found.front()].id;
    if (log.customerId.isNull())
        log.customerId.uuid = m_engagements[found.front()].customer;
    return {};
}

std::optional<Problem> CsvBinder::findCustomer(const QString &text, QUuid &id, Zone &zone) const
{
    const CustomerMatch match = m_mapping.customerMatch;
    QList<qsizetype> found;
    if (match == CustomerMatch::Any || match == CustomerMatch::Id) {
        const auto byId = m_customerById.constFind(QUuid::fromString(text));
        if (byId != m_customerById.cend())
            found = {*byId};
    }
    if (found.isEmpty() && (match == CustomerMatch::Any || match == CustomerMatch::Name))
        found = m_customersByName.value(text);
    if (found.isEmpty() && (match == CustomerMatch::Any || match == CustomerMatch::AccountId))
        found = m_customersByAccount.value(text);
    if (found.size() != 1)
        return Problem(found.isEmpty() ? ProblemCode::CsvUnknownCustomer : ProblemCode::CsvAmbiguousCustomer,
                       {text.left(100)});
    id = m_customers[found.front()].id;
    if (m_mapping.timeZone.isEmpty())
        zone = m_customers[found.front()].zone;
    return std::nullopt;
}

Result<void> CsvBinder::readReference(const Field &field, QStringView text, QUuid &id) const
{
    const QString value = text.trimmed().toString();
    if (field.target == Kind::Person) {
        const QList<QUuid> found = m_people.value(value);
        if (found.size() == 1) {
            id = found.front();
            return {};
        }
        if (found.size() > 1)
            return Problem(ProblemCode::Ambiguous, {QStringLiteral("person"), value.left(100)});
    }
    Field one = idField();
    one.name = field.name;
    RecordBase scratch;
    auto read = readText(one, scratch, value);
    if (!read && field.target == Kind::Person)
        return Problem(ProblemCode::NotFound, {QStringLiteral("person"), value.left(100)});
    if (read)
        id = scratch.uuid;
    return read;
}

Result<void> CsvBinder::readColumn(const CsvColumn &column, const Zone &zone, QStringView cell,
                                   RecordBase &record) const
{
    if (column.field == QLatin1String("id"))
        return readText(idField(), record, cell.trimmed());
    const Field &field = *m_info.field(column.field);
    if (m_info.kind == Kind::WorkLog && m_store && field.target == Kind::Engagement)
        return readEngagement(cell, static_cast<WorkLog &>(record));
    if (field.type == FieldType::Ref)
        return readReference(field, cell, field.ref(record));
    if (field.type != FieldType::RefList)
        return readCell(field, column, zone, cell, record);
    List<QUuid> ids;
    ids.given = true;
    for (const QString &part : listOfCell(column, cell)) {
        QUuid id;
        if (auto read = readReference(field, part, id); !read)
            return read;
        ids.append(id);
    }
    field.refs(record) = ids;
    return {};
}

void CsvBinder::applyDefaults(const Zone &zone, RecordBase &record, QList<CsvCellProblem> &problems) const
{
    for (auto it = m_mapping.defaults.begin(); it != m_mapping.defaults.end(); ++it) {
        const Field *field = m_info.field(it.key());
        if (!field || !field->isAbsent(record))
            continue;
        CsvColumn column;
        column.field = it.key();
        if (auto read = readColumn(column, zone, it.value(), record); !read)
            problems.append({-1, read.problem()});
    }
}

/** Fills from the cells what they say, and leaves the rest. */
QList<CsvCellProblem> CsvBinder::fill(const QStringList &cells, RecordBase &record) const
{
    QList<CsvCellProblem> found;
    Zone zone = m_zone;
    if (m_customerPlace >= 0) {
        const QString text = cells.value(m_customerPlace).trimmed();
        QUuid id;
        if (auto problem = findCustomer(text, id, zone))
            found.append({m_customerPlace, *problem});
        else
            m_info.customerField->ref(record) = id;
    }
    for (const bool engagement : {false, true}) { // which is looked for by what the other cells say
        for (qsizetype i = 0; i < m_mapping.columns.size(); ++i) {
            const QString cell = cells.value(m_places[i]);
            if (cell.trimmed().isEmpty() ||
                engagement != (m_mapping.columns[i].field == QLatin1String("engagement_id")))
                continue;
            if (auto read = readColumn(m_mapping.columns[i], zone, cell, record); !read)
                found.append({m_places[i], read.problem()});
        }
    }
    applyDefaults(zone, record, found);
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.column < b.column; });
    return found;
}

std::optional<Problem> CsvBinder::identify(RecordBase &record) const
{
    if (!record.uuid.isNull())
        return std::nullopt;
    if (m_info.kind == Kind::Customer) {
        const QString name = static_cast<const Customer &>(record).name;
        const QList<qsizetype> known = m_customersByName.value(name);
        if (known.size() > 1)
            return Problem(ProblemCode::CsvAmbiguousCustomer, {name});
        if (known.size() == 1)
            record.uuid = m_customers[known.front()].id;
    } else if (m_info.kind == Kind::Person) {
        const QString name = static_cast<const Person &>(record).name;
        const QList<QUuid> known = m_people.value(name);
        if (known.size() > 1)
            return Problem(ProblemCode::Ambiguous, {QStringLiteral("person"), name});
        if (known.size() == 1)
            record.uuid = known.front();
    } else if (m_info.kind == Kind::Incident) {
        const auto &incident = static_cast<const Incident &>(record);
        record.uuid = m_incidents.value(incidentKey(incident.customerId.uuid, incident.number));
    }
    if (record.uuid.isNull())
        record.uuid = derivedId(naturalKey(m_info, record));
    return std::nullopt;
}

qsizetype CsvBinder::columnOf(const QString &field) const
{
    for (qsizetype i = 0; i < m_mapping.columns.size(); ++i) {
        if (m_mapping.columns[i].field == field)
            return m_places[i];
    }
    return m_info.customerField && field == m_info.customerField->key() ? m_customerPlace : -1;
}

QList<CsvCellProblem> CsvBinder::bind(const QStringList &cells, RecordBase &record, bool &existing)
{
    existing = false;
    m_info.reset(record);
    QList<CsvCellProblem> problems = fill(cells, record);
    if (!problems.isEmpty())
        return problems;
    if (auto problem = identify(record))
        return {{-1, *problem}};
    if (m_store) {
        const auto was = m_store->find(m_info.kind, record.uuid);
        if (was) {
            existing = true;
            const QUuid id = record.uuid;
            m_info.assign(record, **was);
            problems = fill(cells, record);
            record.uuid = id;
        } else if (was.problem().code != ProblemCode::NotFound) {
            return {{-1, was.problem()}};
        }
    }
    if (auto checked = checkRecord(m_info, record); !checked)
        problems.append({columnOf(checked.problem().path), checked.problem()});
    return problems;
}

} // namespace tam
