#include "command.h"

#include "domain/derivedid.h"
#include "domain/jsonfault.h"
#include "domain/validation.h"
#include "interchange/recordjson.h"
#include "portfolio/snapshot.h"
#include "rules/booking.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace tam::ctl {

namespace {

constexpr quint32 kBookingNeeds = kQuotaNeeds | NeedDuties;

using PersonNames = std::function<QString(PersonId)>;

PersonNames namesOf(const TeamFacts &team)
{
    return [&team](PersonId id) {
        for (const Person &person : team.people) {
            if (person.uuid == id.uuid)
                return person.name;
        }
        return id.toString();
    };
}

QJsonObject findingObject(const BookingFinding &finding, const PersonNames &names, const Zone &zone)
{
    QJsonObject object{
        {QStringLiteral("code"), QString(code(finding.code))},
        {QStringLiteral("severity"),
         finding.severity == FindingSeverity::Error ? QStringLiteral("error") : QStringLiteral("warning")},
        {QStringLiteral("detail"), wording::text(finding, names, zone)},
        {QStringLiteral("month"), finding.month.isNull() ? QJsonValue() : QJsonValue(finding.month.toString())}};
    if (finding.date.isValid())
        object[QStringLiteral("date")] = json(finding.date);
    if (!finding.remainingDays.isNull())
        object[QStringLiteral("remaining_days")] = json(finding.remainingDays);
    if (finding.remainingTimes)
        object[QStringLiteral("remaining_times")] = *finding.remainingTimes;
    if (finding.code == FindingCode::ProductNotCovered) {
        object[QStringLiteral("product")] = finding.product;
        object[QStringLiteral("reason")] = finding.cover == ProductCover::UnknownProduct
                                               ? QStringLiteral("unknown_product")
                                               : QStringLiteral("not_on_list");
    }
    if (!finding.person.isNull()) {
        object[QStringLiteral("person_id")] = json(finding.person);
        object[QStringLiteral("other_id")] = json(finding.otherRecord);
        object[QStringLiteral("from")] = json(finding.from);
        object[QStringLiteral("to")] = json(finding.until);
    }
    return object;
}

QJsonArray findingList(const BookingCheck &check, const PersonNames &names, const Zone &zone)
{
    QJsonArray list;
    for (const BookingFinding &finding : check.findings)
        list.append(findingObject(finding, names, zone));
    return list;
}

/** The conflicts that touch duties of one engagement. */
std::vector<StaffConflict> touching(const std::vector<StaffConflict> &all, EngagementId engagement)
{
    std::vector<StaffConflict> own;
    for (const StaffConflict &conflict : all) {
        if (conflict.first.engagement == engagement || (conflict.second && conflict.second->engagement == engagement))
            own.push_back(conflict);
    }
    return own;
}

struct Request
{
    Engagement engagement;
    std::vector<Duty> duties;
    bool hasDuties = false;
};

/** Fills what a request may leave out and reads one record. */
Result<RecordPtr> readPart(const KindInfo &info, QJsonObject object, const QJsonObject &defaults, const QString &path,
                           const QString &file)
{
    for (auto it = defaults.begin(); it != defaults.end(); ++it) {
        if (!object.contains(it.key()))
            object[it.key()] = it.value();
    }
    auto record = recordFromJson(info, QJsonDocument(object).toJson(QJsonDocument::Compact));
    if (record)
        return record;
    Problem problem = record.problem();
    problem.line = problem.column = 0; // of the part, not of the file
    problem.path = problem.path.isEmpty() ? path : path + u'.' + problem.path;
    return problem.in(file);
}

/**
 * The engagement of a request. A planned end before the planned start is for checkBooking() to find (dates_invalid),
 * not a reason to refuse the file.
 */
Result<Engagement> readEngagement(const QJsonObject &object, const QString &file)
{
    const QString id =
        derivedId({QStringLiteral("check"), QStringLiteral("engagement")}).toString(QUuid::WithoutBraces);
    const QJsonObject defaults{{QStringLiteral("id"), id},
                               {QStringLiteral("status"), QStringLiteral("requested")},
                               {QStringLiteral("title"), QStringLiteral("?")}};
    const auto read = [&](const QJsonObject &part) {
        return readPart(kindInfo(Kind::Engagement), part, defaults, QStringLiteral("engagement"), file);
    };
    auto record = read(object);
    if (record)
        return static_cast<const Engagement &>(**record);
    if (record.problem().code != ProblemCode::EndBeforeStart)
        return record.problem();
    QJsonObject oneDay = object;
    oneDay[QStringLiteral("planned_end")] = object.value(QLatin1String("planned_start"));
    record = read(oneDay);
    if (!record)
        return record.problem();
    Engagement engagement = static_cast<const Engagement &>(**record);
    engagement.plannedEnd = dateFromText(object.value(QLatin1String("planned_end")).toString()).value_or(QDate());
    return engagement;
}

Result<Request> readRequest(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return Problem(ProblemCode::FileNotReadable, {file.errorString()}).in(fileName);
    if (file.size() > 4 * kRecordLimit)
        return Problem(ProblemCode::RecordTooLarge, {QString::number(file.size()), QString::number(4 * kRecordLimit)})
            .in(fileName);
    QJsonParseError error;
    const QByteArray bytes = file.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return jsonProblem(error, bytes).in(fileName);
    const QJsonObject root = document.object();
    if (!root.value(QLatin1String("engagement")).isObject())
        return Problem(ProblemCode::MissingField, {QStringLiteral("engagement")}).in(fileName);

    auto engagement = readEngagement(root.value(QLatin1String("engagement")).toObject(), fileName);
    if (!engagement)
        return engagement.problem();
    Request request;
    request.engagement = std::move(*engagement);
    const QJsonValue duties = root.value(QLatin1String("duties"));
    request.hasDuties = duties.isArray();
    if (!duties.isArray() && !duties.isUndefined() && !duties.isNull())
        return Problem(ProblemCode::WrongType, {QStringLiteral("duties"), QStringLiteral("list")}).in(fileName);
    int index = 0;
    for (const auto &entry : duties.toArray()) {
        const QString number = QString::number(index++);
        const QJsonObject defaults{
            {QStringLiteral("id"),
             derivedId({QStringLiteral("check"), QStringLiteral("duty"), number}).toString(QUuid::WithoutBraces)},
            {QStringLiteral("customer_id"), request.engagement.customerId.toString()},
            {QStringLiteral("engagement_id"), request.engagement.id().toString()},
            {QStringLiteral("duty_role"), QStringLiteral("front_line")}};
        auto duty = readPart(kindInfo(Kind::Duty), entry.toObject(), defaults, QStringLiteral("duties[%1]").arg(number),
                             fileName);
        if (!duty)
            return duty.problem();
        request.duties.push_back(static_cast<const Duty &>(**duty));
    }
    return request;
}

/** The references of one part of a request: to records that are there, and of the same customer. */
Result<void> checkReferences(Store &store, const Request &request, const KindInfo &info, const RecordBase &record,
                             const QString &path)
{
    for (const Field &field : info.fields) {
        if (field.type != FieldType::Ref || field.target == Kind::Count || field.isAbsent(record))
            continue;
        const QUuid &id = field.ref(record);
        if (field.target == Kind::Engagement && id == request.engagement.uuid)
            continue;
        const QStringList what{QString(field.key()), id.toString(QUuid::WithoutBraces)};
        const QString where = path + u'.' + QString(field.key());
        auto found = store.find(field.target, id);
        if (!found && found.problem().code == ProblemCode::NotFound)
            return Problem(ProblemCode::DanglingReference, what + QStringList(QString(kindInfo(field.target).key())))
                .at(where);
        if (!found)
            return found.problem();
        const Field *customer = kindInfo(field.target).customerField;
        if (customer && customer->ref(**found) != request.engagement.customerId.uuid)
            return Problem(ProblemCode::CustomerMismatch, what).at(where);
    }
    return {};
}

Result<void> checkReferences(Store &store, const Request &request, const QString &fileName)
{
    Result<void> checked =
        checkReferences(store, request, kindInfo(Kind::Engagement), request.engagement, QStringLiteral("engagement"));
    for (size_t i = 0; checked && i < request.duties.size(); ++i)
        checked = checkReferences(store, request, kindInfo(Kind::Duty), request.duties[i],
                                  QStringLiteral("duties[%1]").arg(i));
    return checked ? checked : Result<void>(Problem(checked.problem()).in(fileName));
}

/** Every duty of the store that exists at asOf, with the request's in place of those of the engagement that it stands
 * for. */
Result<std::vector<DutyFact>> dutiesWith(Store &store, const Request &request, Instant asOf)
{
    std::vector<DutyFact> duties;
    FactsScan::Options options;
    options.needs = NeedEngagements | NeedDuties;
    options.detail = Detail::Complete;
    options.archivedToo = true;
    auto done = FactsScan::forEach(store, options, [&](const CustomerFacts &facts) {
        for (const DutyFact &duty : activeDuties(facts, asOf)) {
            if (!request.hasDuties || duty.engagement != request.engagement.id())
                duties.push_back(duty);
        }
    });
    if (!done)
        return done.problem();
    for (const Duty &d : request.duties)
        duties.push_back({d.id(), d.personId, d.engagementId, d.customerId, d.startsAt, d.endsAt});
    return duties;
}

} // namespace

Result<Outcome> runCheck(Session &session)
{
    auto request = readRequest(session.arguments().positional.first());
    if (!request)
        return request.problem();
    auto store = session.store();
    if (!store)
        return store.problem();
    Engagement engagement = request->engagement;
    engagement.status = EngagementStatus::Confirmed; // cli.md: as if it were
    const QString &fileName = session.arguments().positional.first();
    if (!*store) {
        return Problem(ProblemCode::NotFound, {QStringLiteral("customer"), engagement.customerId.toString()})
            .in(fileName)
            .at(QStringLiteral("engagement.customer_id"));
    }
    if (auto checked = checkReferences(**store, *request, fileName); !checked)
        return checked.problem();
    auto facts = loadCustomer(**store, engagement.customerId, kBookingNeeds);
    if (!facts)
        return facts.problem();
    auto team = loadTeam(**store);
    if (!team)
        return team.problem();
    auto duties = dutiesWith(**store, *request, session.asOf());
    if (!duties)
        return duties.problem();

    const std::vector<StaffConflict> staff = touching(staffConflicts(std::move(*duties), *team), engagement.id());
    const BookingCheck check = checkBooking(**facts, engagement, staff, session.view());
    QJsonArray after;
    for (const BookingCheck::After &month : check.after) {
        after.append(QJsonObject{{QStringLiteral("month"), month.month.toString()},
                                 {QStringLiteral("remaining_days"), json(month.remainingDays)},
                                 {QStringLiteral("remaining_times"), json(month.remainingTimes)}});
    }
    QJsonObject result{
        {QStringLiteral("findings"), findingList(check, namesOf(*team), (*facts)->zone)},
        {QStringLiteral("earliest_start"), json(check.earliestStart.date)},
        {QStringLiteral("latest_application_date"), json(check.latestApplicationDate.date)},
        {QStringLiteral("provisional"), check.earliestStart.provisional || check.latestApplicationDate.provisional},
        {QStringLiteral("after"), after}};
    return Outcome{result, check.findings.empty() ? 0 : 1};
}

Result<Outcome> runEngagements(Session &session)
{
    auto range = dateRange(session);
    if (!range)
        return range.problem();
    auto store = session.store();
    if (!store)
        return store.problem();
    QJsonArray list;
    if (!*store)
        return Outcome{list};
    auto team = loadTeam(**store);
    if (!team)
        return team.problem();
    auto duties = dutiesWith(**store, Request(), session.asOf());
    if (!duties)
        return duties.problem();
    const std::vector<StaffConflict> conflicts = staffConflicts(std::move(*duties), *team);
    const PersonNames names = namesOf(*team);
    const View view = session.view();

    FactsScan::Options options;
    options.needs = kBookingNeeds;
    options.detail = Detail::Complete;
    options.archivedToo = true;
    auto done = FactsScan::forEach(**store, options, [&](const CustomerFacts &facts) {
        for (const Engagement &e : facts.engagements) {
            const bool outside = (range->from.isValid() && e.plannedEnd < range->from) ||
                                 (range->to.isValid() && e.plannedStart > range->to);
            if (outside || e.requestedAt > view.asOf)
                continue;
            BookingCheck check;
            if (e.status != EngagementStatus::Cancelled)
                check = checkBooking(facts, e, touching(conflicts, e.id()), view);
            list.append(QJsonObject{{QStringLiteral("id"), json(e.id())},
                                    {QStringLiteral("customer_id"), json(facts.id())},
                                    {QStringLiteral("service"), QString(code(e.service))},
                                    {QStringLiteral("title"), e.title},
                                    {QStringLiteral("status"), QString(code(e.status))},
                                    {QStringLiteral("planned_start"), json(e.plannedStart)},
                                    {QStringLiteral("planned_end"), json(e.plannedEnd)},
                                    {QStringLiteral("planned_days"), json(e.plannedTotal())},
                                    {QStringLiteral("latest_application_date"), json(check.latestApplicationDate.date)},
                                    {QStringLiteral("provisional"), check.latestApplicationDate.provisional},
                                    {QStringLiteral("findings"), findingList(check, names, facts.zone)}});
        }
    });
    if (!done)
        return done.problem();
    return Outcome{list};
}

} // namespace tam::ctl
