#include "synthetic/demoreader.h"

#include "domain/derivedid.h"
#include "rules/runbook.h"
#include "synthetic/storywriter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tam {

using namespace Qt::StringLiterals;

struct DemoReader::Place
{
    QString customerKey; ///< empty for the team
    const DemoTime *time = nullptr;
    const CustomerStory *story = nullptr;
    const KindInfo *parentInfo = nullptr;
    const RecordBase *parent = nullptr;

    Place below(const KindInfo &info, const RecordBase &record) const
    {
        Place place = *this;
        place.parentInfo = &info;
        place.parent = &record;
        return place;
    }
};

namespace {

QUuid namedId(const KindInfo &info, const QString &customerKey, const QString &key)
{
    return derivedId({u"demo"_s, QString(info.key()), customerKey, key});
}

QUuid derived(const KindInfo &info, const RecordBase &record)
{
    if (info.kind == Kind::ChecklistItem) {
        const auto &item = static_cast<const ChecklistItem &>(record);
        return runbookItemId(item.engagementId, item.phase);
    }
    const auto &d = static_cast<const Deliverable &>(record);
    if (!d.incidentId.isNull())
        return deliverableId(d.customerId, d.type, d.incidentId);
    return d.engagementId.isNull() ? deliverableId(d.customerId, d.type, d.period)
                                   : deliverableId(d.customerId, d.type, d.engagementId);
}

Problem wrong(const KindInfo &info, const QString &name, const QJsonValue &value)
{
    const QByteArray shown = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(0, 80);
    return Problem(ProblemCode::BadArgument, {name, QString::fromUtf8(shown), QString(info.key())})
        .at(QString(info.key()) + u'.' + name);
}

/** Names that stand beside the fields. */
bool isDirective(const QString &name)
{
    static const QStringList directives = {u"key"_s, u"auto"_s, u"spread"_s, u"unconfirmed"_s};
    return directives.contains(name) || kindByPlural(name);
}

QString monthName(Month month, bool chinese)
{
    static constexpr std::array<QStringView, 12> names = {u"January",   u"February", u"March",    u"April",
                                                          u"May",       u"June",     u"July",     u"August",
                                                          u"September", u"October",  u"November", u"December"};
    return chinese ? QString::number(month.month()) + u" 月"_s : names[size_t(month.month() - 1)].toString();
}

} // namespace

QUuid DemoReader::personId(const QString &key)
{
    return namedId(kindInfo(Kind::Person), QString(), key);
}

QString DemoReader::text(const QJsonValue &value, const Place &) const
{
    if (value.isArray())
        return value.toArray().at(m_chinese ? 0 : 1).toString();
    return value.toString();
}

Result<void> DemoReader::readField(const Field &field, const QJsonValue &value, const Place &place, RecordBase &record)
{
    const QString given = text(value, place);
    const auto refTo = [&](Kind kind, const QString &key) {
        return kind == Kind::Person ? personId(key) : namedId(kindInfo(kind), place.customerKey, key);
    };
    switch (field.type) {
    case FieldType::Moment:
        if (const auto instant = place.time->instant(given)) {
            field.moment(record) = *instant;
            return {};
        }
        break;
    case FieldType::Date:
        if (const auto date = place.time->date(given)) {
            field.date(record) = *date;
            return {};
        }
        break;
    case FieldType::MonthOf:
        if (const auto month = place.time->month(given)) {
            field.month(record) = *month;
            return {};
        }
        break;
    case FieldType::Ref: {
        if (given == "customer"_L1 && place.story) {
            field.ref(record) = place.story->customer.uuid;
            return {};
        }
        const qsizetype colon = given.indexOf(u':');
        const KindInfo *named = colon > 0 ? kindByName(given.left(colon)) : nullptr;
        const Kind kind = named ? named->kind : field.target;
        if (kind == Kind::Count)
            break;
        field.ref(record) = refTo(kind, given.mid(colon + 1));
        return {};
    }
    case FieldType::RefList: {
        QList<QUuid> ids;
        for (const QJsonValue key : value.toArray())
            ids.append(refTo(field.target, key.toString()));
        field.refs(record) = ids;
        return {};
    }
    case FieldType::TextList: {
        QList<QString> texts;
        for (const QJsonValue entry : value.toArray())
            texts.append(text(entry, place));
        field.texts(record) = texts;
        return {};
    }
    case FieldType::Json:
        field.json(record) = (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
                                 .toJson(QJsonDocument::Compact);
        return {};
    case FieldType::DayCount:
    case FieldType::Number:
    case FieldType::Integer:
        return readText(field, record, QString::number(value.toDouble()));
    case FieldType::Flag:
        return readText(field, record, value.toBool() ? u"true" : u"false");
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
    case FieldType::Code:
        return readText(field, record, given);
    }
    return Problem(ProblemCode::BadArgument, {QString(field.key()), given, u"notation of the demo"_s})
        .at(QString(field.key()));
}

QString DemoReader::season(QDate date, const Place &place) const
{
    const Industry industry = place.story ? place.story->industry : Industry::Software;
    return seasonName(industry, date.isValid() ? date : place.time->today(), m_chinese);
}

Result<void> DemoReader::readRecord(const QJsonObject &object, const KindInfo &info, const Place &place,
                                    RecordBase &record)
{
    if (info.customerField && place.story)
        info.customerField->ref(record) = place.story->customer.uuid;
    if (place.parentInfo) {
        if (const Field *up = info.field(QString(place.parentInfo->key() + "_id"_L1)))
            up->ref(record) = place.parent->uuid;
        const Field *date = info.field(u"inspected_on"), *parentDate = place.parentInfo->field(u"inspected_on");
        if (date && parentDate)
            date->date(record) = parentDate->date(*place.parent);
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const Field *field = info.field(it.key());
        if (!field && isDirective(it.key()))
            continue;
        if (!field)
            return wrong(info, it.key(), it.value());
        if (Result<void> read = readField(*field, it.value(), place, record); !read)
            return wrong(info, it.key(), it.value());
    }
    const Field *start = info.field(u"planned_start"), *opened = info.field(u"opened_at");
    const Month month = Month::of(place.time->today());
    for (const Field &field : info.fields) {
        if (!field.isText() || !field.text(record).contains(u'{'))
            continue;
        QString &filledIn = field.text(record);
        filledIn.replace("{season}"_L1, season(start ? start->date(record) : QDate(), place));
        filledIn.replace("{month}"_L1, monthName(month, m_chinese));
        filledIn.replace("{last_month}"_L1, monthName(month.plus(-1), m_chinese));
        filledIn.replace("{next_month}"_L1, monthName(month.plus(1), m_chinese));
        if (opened)
            filledIn.replace("{ymd}"_L1, Zone::shanghai().dateAt(opened->moment(record)).toString(u"yyMMdd"_s));
    }
    if (info.kind == Kind::Deliverable || info.kind == Kind::ChecklistItem)
        record.uuid = derived(info, record);
    else
        record.uuid = namedId(info, place.customerKey, object.value("key"_L1).toString());
    return {};
}

template <class T>
Result<void> DemoReader::readList(const QJsonObject &parent, const char *name, const Place &place, std::vector<T> &into)
{
    const KindInfo &info = kindInfo<T>();
    const QJsonArray entries = parent.value(QLatin1String(name)).toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QJsonObject object = entries[i].toObject();
        if (!object.contains("key"_L1)) {
            const QString above = place.parent ? place.parent->uuid.toString(QUuid::WithoutBraces) : QString();
            object.insert("key"_L1, QString(above + u'#' + QString::number(i)));
        }
        T record;
        if (Result<void> read = readRecord(object, info, place, record); !read)
            return read;
        into.push_back(std::move(record));
    }
    return {};
}

Result<void> DemoReader::readTeam(const QJsonObject &object)
{
    const DemoTime time(m_setting.asOf(), Zone::shanghai(), m_setting.reference->calendar(u"CN"_s));
    Place place;
    place.time = &time;
    Result<void> read = readList(object, "people", place, m_setting.people);
    if (read)
        read = readList(object, "absences", place, absences);
    if (read)
        read = readList(object, "busies", place, busies);
    Squad squad;
    for (size_t i = 0; i < m_setting.people.size(); ++i) {
        switch (m_setting.people[i].role) {
        case PersonRole::Tam:
            squad.tams.push_back(int(i));
            break;
        case PersonRole::Engineer:
            squad.engineers.push_back(int(i));
            break;
        case PersonRole::Expert:
            squad.experts.push_back(int(i));
            break;
        case PersonRole::Lead:
            squad.lead = int(i);
            break;
        case PersonRole::Absent:
            break;
        }
    }
    m_setting.squads = {squad};
    return read;
}

Result<CustomerStory> DemoReader::readCustomer(const QJsonObject &object, int index)
{
    CustomerStory story;
    story.setting = &m_setting;
    story.index = index;
    story.industry = industryByName(object.value("industry"_L1).toArray().at(0).toString());
    if (const auto zone = Zone::fromName(object.value("time_zone"_L1).toString()))
        story.zone = *zone;
    const QString calendar = object.value("calendar"_L1).toString();
    story.calendar = &m_setting.reference->calendar(calendar.isEmpty() ? u"CN"_s : calendar);
    story.today = story.zone.dateAt(m_setting.asOf());
    story.chinese = m_chinese && calendar.isEmpty();
    const DemoTime time(m_setting.asOf(), story.zone, *story.calendar);

    Place place;
    place.customerKey = object.value("key"_L1).toString();
    place.time = &time;
    if (Result<void> read = readRecord(object, kindInfo(Kind::Customer), place, story.customer); !read)
        return read.problem();
    for (size_t i = 0; i < m_setting.people.size(); ++i) {
        if (story.customer.tamIds.contains(m_setting.people[i].uuid))
            story.tams.push_back(int(i));
    }
    const Squad &squad = m_setting.squads.front();
    story.staff = squad.engineers;
    story.staff.insert(story.staff.end(), squad.experts.begin(), squad.experts.end());
    QJsonArray confirmed;
    for (const PrerequisiteTerms &terms : m_setting.terms().prerequisites) {
        if (!terms.byRecord && !object.value("unconfirmed"_L1).toArray().contains(terms.id)) {
            const QString when = time.instant(u"M-3:09 10:00").value_or(Instant()).toIso();
            confirmed.append(QJsonObject{{u"item"_s, terms.id},
                                         {u"confirmed_at"_s, when},
                                         {u"by"_s, m_setting.person(story.tams.front()).name}});
        }
    }
    if (!confirmed.isEmpty())
        story.customer.prerequisitesConfirmed = QJsonDocument(confirmed).toJson(QJsonDocument::Compact);
    place.story = &story;
    if (Result<void> read = readBelow(object, place, story); !read)
        return read.problem();
    story.spans = spansOf(story.subscriptions, m_setting.reference->catalogue);
    return story;
}

Result<void> DemoReader::readBelow(const QJsonObject &object, const Place &place, CustomerStory &story)
{
    // Lists whose records have others below them, then those that stand alone.
    Result<void> read;
    const auto nest = [&]<class T>(const char *name, std::vector<T> &list, const auto &children) {
        const QJsonArray entries = object.value(QLatin1String(name)).toArray();
        if (read)
            read = readList(object, name, place, list);
        for (size_t i = 0; read && i < list.size(); ++i)
            read = children(entries[qsizetype(i)].toObject(), place.below(kindInfo<T>(), list[i]));
    };
    nest("subscriptions", story.subscriptions,
         [&](const QJsonObject &o, const Place &p) { return readList(o, "agreed_targets", p, story.agreedTargets); });
    nest("engagements", story.engagements, [&](const QJsonObject &o, const Place &p) {
        Result<void> below = readList(o, "duties", p, story.duties);
        if (below)
            below = readList(o, "checklist_items", p, story.checklistItems);
        if (below)
            below = readList(o, "engagement_events", p, story.engagementEvents);
        if (below)
            below = readList(o, "work_logs", p, story.workLogs);
        if (below)
            below = readList(o, "deliverables", p, story.deliverables);
        return below;
    });
    nest("incidents", story.incidents, [&](const QJsonObject &o, const Place &p) {
        Result<void> below = readList(o, "incident_events", p, story.incidentEvents);
        if (below)
            below = readList(o, "improvements", p, story.improvements);
        if (below)
            below = readList(o, "deliverables", p, story.deliverables);
        return below;
    });
    nest("inspections", story.inspections,
         [&](const QJsonObject &o, const Place &p) { return readList(o, "findings", p, story.findings); });
    const auto plain = [&](const char *name, auto &list) {
        if (read)
            read = readList(object, name, place, list);
    };
    plain("contacts", story.contacts);
    plain("deliverables", story.deliverables);
    plain("notices", story.notices);
    plain("product_requests", story.productRequests);
    plain("resource_expiries", story.resourceExpiries);
    plain("tasks", story.tasks);
    plain("meetings", story.meetings);
    plain("notes", story.notes);
    plain("snoozes", story.snoozes);
    plain("seen_marks", story.seenMarks);
    return read ? addAutomatic(object, story, place) : read;
}

Result<void> DemoReader::addAutomatic(const QJsonObject &object, CustomerStory &story, const Place &place)
{
    constexpr int kFirstNumber = 1000; // the history's engagements count from 0
    const QJsonArray entries = object.value("engagements"_L1).toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries[i].toObject();
        const Engagement engagement = story.engagements[size_t(i)];
        for (const QJsonValue part : entry.value("auto"_L1).toArray()) {
            const KindInfo *info = kindByPlural(part.toString());
            const int number = kFirstNumber + int(i);
            switch (info ? info->kind : Kind::Count) {
            case Kind::Duty:
                addDuties(story, engagement, number);
                break;
            case Kind::ChecklistItem:
                addChecklist(story, engagement, number);
                break;
            case Kind::EngagementEvent:
                addEngagementEvents(story, engagement, number);
                break;
            case Kind::WorkLog:
                addWorkLogs(story, engagement, number);
                break;
            default:
                return wrong(kindInfo(Kind::Engagement), u"auto"_s, part);
            }
        }
        if (entry.contains("spread"_L1)) {
            if (Result<void> added = addSpread(entry.value("spread"_L1).toObject(), story,
                                               place.below(kindInfo(Kind::Engagement), engagement));
                !added)
                return added;
        }
    }
    return {};
}

Result<void> DemoReader::addSpread(const QJsonObject &spread, CustomerStory &story, const Place &place)
{
    const auto &engagement = static_cast<const Engagement &>(*place.parent);
    const QJsonArray amounts = spread.value("days"_L1).toArray();
    const QJsonArray by = spread.value("by"_L1).toArray(), texts = spread.value("texts"_L1).toArray();
    std::vector<QDate> passed, working;
    const QDate last = std::min(story.today, engagement.plannedEnd);
    for (QDate day = Month::of(story.today).firstDay(); day <= last; day = day.addDays(1)) {
        if (day < engagement.plannedStart)
            continue;
        passed.push_back(day);
        if (story.calendar->isWorkingDay(day))
            working.push_back(day);
    }
    const std::vector<QDate> &days =
        !isEscort(engagement.service) && qsizetype(working.size()) >= amounts.size() ? working : passed;
    const size_t count = std::min(days.size(), size_t(amounts.size()));
    for (size_t i = 0; i < count; ++i) {
        WorkLog log;
        log.customerId = story.customer.id();
        log.engagementId = engagement.id();
        log.performedOn = days[(i + 1) * days.size() / count - 1];
        log.days = Days::quarters(qint64(amounts[qsizetype(i)].toDouble() * 4));
        if (!by.isEmpty())
            log.performerId = {personId(by[qsizetype(i) % by.size()].toString())};
        if (!texts.isEmpty())
            log.summary = text(texts[qsizetype(i) % texts.size()], place);
        log.mode = i % 4 == 3 ? WorkMode::OnSite : WorkMode::Remote;
        log.recordedAt = story.notAfter(story.at(log.performedOn, 17 * 60 + 30), 1);
        log.uuid = derivedId({u"demo"_s, u"work_log"_s, engagement.id().toString(), QString::number(i)});
        story.workLogs.push_back(std::move(log));
    }
    return {};
}

} // namespace tam
