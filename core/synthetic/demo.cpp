#include "domain/jsonfault.h"
#include "synthetic/demoreader.h"
#include "synthetic/storywriter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

static void loadResources()
{
    Q_INIT_RESOURCE(demo); // a static library's resources are linked only when they are named
}

namespace tam {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMonths = 14;
constexpr int kGenerated = 24;
constexpr quint64 kSeed = 20250616;

Result<QJsonObject> readScenario(const QString &name)
{
    QFile file(u":/tam/demo/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return Problem(ProblemCode::FileNotReadable, {file.errorString()}).in(name);
    QJsonParseError error;
    const QByteArray text = file.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return jsonProblem(error, text).in(name);
    return document.object();
}

template <class T> void join(std::vector<T> &into, std::vector<T> &&more)
{
    into.insert(into.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/** The months before as_of's, generated around what the scenario tells; the scenario's own records win. */
CustomerStory withHistory(CustomerStory &&told)
{
    CustomerStory story = told;
    story.workUntil = Month::of(story.today).firstDay().addDays(-1);
    for (const Deliverable &d : told.deliverables)
        story.taken.insert(d.uuid);
    story.engagements.clear();
    story.duties.clear();
    story.checklistItems.clear();
    story.engagementEvents.clear();
    story.workLogs.clear();
    story.incidents.clear();
    story.incidentEvents.clear();
    story.improvements.clear();
    story.deliverables.clear();
    addEngagements(story);
    addEngagementParts(story, Kind::Count);
    addIncidents(story);
    addIncidentParts(story, Kind::Count);
    addDeliverables(story);
    addInspections(story);
    addNotices(story);
    addMeetings(story);
    addTasks(story);
    join(story.engagements, std::move(told.engagements));
    join(story.duties, std::move(told.duties));
    join(story.checklistItems, std::move(told.checklistItems));
    join(story.engagementEvents, std::move(told.engagementEvents));
    join(story.workLogs, std::move(told.workLogs));
    join(story.incidents, std::move(told.incidents));
    join(story.incidentEvents, std::move(told.incidentEvents));
    join(story.improvements, std::move(told.improvements));
    join(story.deliverables, std::move(told.deliverables));
    return story;
}

/** Hands generated duties to people who are free, so that the staff conflicts of the demo are those that its scenario
 * tells. */
class Roster
{
public:
    Roster(const DemoReader &reader, const Setting &setting) : m_setting(setting)
    {
        const Zone zone = Zone::shanghai();
        for (const Absence &a : reader.absences) // a day more on either side: the person's zone may be another
            m_taken.push_back(
                {a.personId.uuid, zone.startOfDay(a.fromDate.addDays(-1)), zone.endOfDay(a.toDate.addDays(1))});
        for (const Busy &b : reader.busies)
            m_taken.push_back({b.personId.uuid, b.startsAt, b.endsAt});
    }

    void take(const Duty &duty) { m_taken.push_back({duty.personId.uuid, duty.startsAt, duty.endsAt}); }

    /** Duties for which nobody is free are left out. */
    void assign(CustomerStory &story)
    {
        std::vector<Duty> duties;
        for (Duty &duty : story.duties) {
            std::vector<QUuid> candidates{duty.personId.uuid};
            for (const int person : duty.dutyRole == DutyRole::Lead ? story.tams : story.staff)
                candidates.push_back(m_setting.person(person).uuid);
            const auto free =
                std::find_if(candidates.begin(), candidates.end(), [&](const QUuid &p) { return isFree(p, duty); });
            if (free == candidates.end())
                continue;
            duty.personId = {*free};
            take(duty);
            duties.push_back(std::move(duty));
        }
        story.duties = std::move(duties);
    }

private:
    struct Taken
    {
        QUuid person;
        Instant from, until;
    };
    bool isFree(const QUuid &person, const Duty &duty) const
    {
        return std::none_of(m_taken.begin(), m_taken.end(), [&](const Taken &t) {
            return t.person == person && t.from < duty.endsAt && duty.startsAt < t.until;
        });
    }

    const Setting &m_setting;
    std::vector<Taken> m_taken;
};

} // namespace

PersonId demoUser()
{
    return {DemoReader::personId(u"chenxi"_s)};
}

Result<void> demoPortfolio(Instant asOf, DemoLanguage language, const RecordSink &sink)
{
    loadResources();
    const Result<Reference> reference = loadReference(QString());
    if (!reference)
        return reference.problem();
    Result<Setting> setting = makeSetting({kGenerated, kMonths, kSeed, asOf}, *reference);
    if (!setting)
        return setting.problem();
    setting->calm = true;
    setting->derivedIds = true;
    if (language == DemoLanguage::English)
        setting->chinese = false;

    DemoReader reader(*setting, language);
    std::vector<CustomerStory> stories;
    for (const QString &name : {u"team.json"_s, u"elite.json"_s, u"premier.json"_s, u"others.json"_s}) {
        const Result<QJsonObject> scenario = readScenario(name);
        if (!scenario)
            return scenario.problem();
        if (scenario->contains("people"_L1)) {
            if (Result<void> read = reader.readTeam(*scenario); !read)
                return Problem(read.problem()).in(name);
        }
        for (const QJsonValue value : scenario->value("customers"_L1).toArray()) {
            Result<CustomerStory> told = reader.readCustomer(value.toObject(), kGenerated + int(stories.size()));
            if (!told)
                return Problem(told.problem()).in(name);
            stories.push_back(withHistory(std::move(*told)));
        }
    }
    for (int i = 0; i < kGenerated; ++i) {
        stories.push_back(beginStory(*setting, i));
        addParts(stories.back(), Kind::Count);
    }
    Roster roster(reader, *setting);
    for (size_t i = 0; i + kGenerated < stories.size(); ++i) {
        for (const Duty &duty : stories[i].duties)
            roster.take(duty);
    }
    for (size_t i = stories.size() - kGenerated; i < stories.size(); ++i)
        roster.assign(stories[i]);
    for (const KindInfo &info : allKinds()) {
        Result<void> written;
        if (info.kind == Kind::Absence) {
            for (size_t i = 0; written && i < reader.absences.size(); ++i)
                written = sink(info, reader.absences[i]);
        } else if (info.kind == Kind::Busy) {
            for (size_t i = 0; written && i < reader.busies.size(); ++i)
                written = sink(info, reader.busies[i]);
        } else if (info.scope == KindScope::Team) {
            written = writeTeam(*setting, info, sink);
        }
        for (size_t i = 0; written && i < stories.size(); ++i)
            written = writeRecords(stories[i], info, sink);
        if (!written)
            return written;
    }
    return {};
}

} // namespace tam
