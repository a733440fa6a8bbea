#include "synthetic/story.h"

#include "synthetic/texts.h"

#include <algorithm>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumEvents = 64;

/** Incidents in ten months of a customer without a plan, with an enterprise, premier and elite one. */
int incidentsInTenMonths(const PlanSpan *span)
{
    const Plan plan = span ? span->plan : Plan::Absent;
    return plan == Plan::Elite ? 38 : plan == Plan::Premier ? 17 : plan == Plan::Enterprise ? 10 : 4;
}

struct IncidentWriter
{
    CustomerStory &story;
    Random random;

    QString resource()
    {
        static constexpr QStringView names[] = {u"order",   u"pay",    u"member", u"stock",
                                                u"gateway", u"report", u"search", u"feed"};
        return u"prod-"_s + random.pick(names) + u"-0"_s + QChar(char16_t(u'0' + random.between(1, 9)));
    }

    /** A text about something that the customer uses, if luck has it. */
    const IncidentText &text(bool asHardProblem, bool paid)
    {
        const auto texts = incidentTexts();
        for (int tries = 0;; ++tries) {
            const IncidentText &candidate = random.pick(texts);
            if (asHardProblem && candidate.kind != IncidentKind::Fault)
                continue;
            if (candidate.kind == IncidentKind::PlatformFault && (!paid || random.percent(35)) && tries < 20)
                continue;
            if (tries >= 12 || story.customer.products.contains(candidate.product))
                return candidate;
        }
    }

    Channel channel(bool paid)
    {
        static constexpr Channel channels[] = {Channel::Ticket, Channel::Group, Channel::Phone, Channel::Chat};
        return paid ? channels[random.weighted({50, 36, 8, 6})] : channels[random.weighted({78, 0, 12, 10})];
    }

    /** Minutes to the first response; nothing when nobody wrote one (the resolution then is the answer, R7). */
    std::optional<int> responseMinutes(const Incident &i)
    {
        if (random.percent(2))
            return std::nullopt;
        if (i.channel != Channel::Ticket)
            return random.between(1, i.severity <= Severity::High ? 25 : 90);
        switch (random.weighted({905, 12, 8, 75})) {
        case 0:
            return random.between(2, 118);
        case 1:
            return 120; // at due: too late, the target is strict
        case 2:
            return 119;
        default:
            return random.between(121, 400);
        }
    }

    void faultTimes(Incident &i)
    {
        if (random.percent(story.calm() ? 0 : 4))
            return; // fault_at missing (R8, R13)
        i.faultAt = i.openedAt.plusMinutes(-random.between(0, 30));
        const int minutes = random.percent(4)    ? 120
                            : random.percent(92) ? random.between(6, 110)
                                                 : random.between(121, 200);
        i.intervenedAt = story.past(std::max(i.faultAt.plusMinutes(minutes), i.openedAt));
        if (random.percent(35))
            i.reviewRequestedAt = story.past(i.faultAt.plusMinutes(random.between(1, 4) * 24 * 60));
    }

    /** Status and times of answer, resolution and closing, all as far as asOf knows them. */
    void settle(Incident &i)
    {
        const qint64 age = story.asOf().since(i.openedAt) / kMinute;
        if (const auto minutes = responseMinutes(i))
            i.firstResponseAt = story.past(i.openedAt.plusMinutes(*minutes));
        if (story.calm() && i.firstResponseAt.isNull())
            i.firstResponseAt = story.past(i.openedAt.plusMinutes(std::min<qint64>(12, age / 2)));
        const int hours = i.severity == Severity::Critical ? random.between(1, 10)
                                                           : random.between(2, i.severity == Severity::High ? 40 : 120);
        const bool stuck = age < 45 * 24 * 60 && random.percent(7);
        const Instant resolved = std::max(i.openedAt.plusMinutes(60 * hours),
                                          i.firstResponseAt.isNull() ? i.openedAt : i.firstResponseAt.plusMinutes(1));
        if (!stuck && resolved <= story.asOf()) {
            i.resolvedAt = resolved;
            i.status = IncidentStatus::Resolved;
            i.closedAt = story.past(resolved.plusMinutes(random.between(60, 3 * 24 * 60)));
            if (!i.closedAt.isNull() && !random.percent(4))
                i.status = IncidentStatus::Closed;
            else
                i.closedAt = Instant();
            static constexpr RootCause causes[] = {RootCause::Product, RootCause::Platform, RootCause::Customer,
                                                   RootCause::ThirdParty, RootCause::Unknown};
            if (i.incidentKind == IncidentKind::PlatformFault)
                i.rootCause = RootCause::Platform;
            else if (random.percent(80))
                i.rootCause = causes[random.weighted({18, 8, 46, 12, 16})];
            return;
        }
        if (i.firstResponseAt.isNull() && age < 600) {
            i.status = IncidentStatus::Open;
            return;
        }
        if (i.firstResponseAt.isNull())
            i.firstResponseAt = i.openedAt.plusMinutes(25);
        i.status = random.percent(30) ? IncidentStatus::WaitingCustomer : IncidentStatus::InProgress;
        if (i.status == IncidentStatus::WaitingCustomer && random.percent(60))
            i.waitingFor = random.pick(story.setting->terms().prerequisites).id;
    }

    void add(QUuid id, int number, Instant openedAt, const Engagement *hard)
    {
        const bool paid = story.spanOn(story.zone.dateAt(openedAt)) != nullptr;
        const IncidentText &what = text(hard != nullptr, paid);
        Incident i;
        i.customerId = story.customer.id();
        i.openedAt = openedAt;
        i.uuid = id.isNull() ? story.id(Kind::Incident, number, openedAt) : id;
        const int n = random.between(3, 95);
        const QString named = resource();
        const bool described = random.percent(40);
        const Phrase &opening = random.pick(openingTexts());
        if (story.wants(Kind::Incident) || story.wants(Kind::Deliverable))
            i.number = u"INC-"_s + shortDate(Zone::shanghai().dateAt(openedAt)) + u'-' +
                       QString::number(100 + qint64(story.index) * 50 + number % 50);
        if (story.wants(Kind::Incident)) {
            i.title = filled(what.title, story.chinese, n, named);
            if (described)
                i.description = filled(opening, story.chinese, n);
        }
        i.incidentKind = what.kind;
        i.severity = Severity(random.between(int(what.worst), int(what.mildest)));
        i.channel = channel(paid);
        i.product = what.product.toString();
        i.scope = Scope(random.weighted({0, 84, 6, 10}));
        if (i.scope == Scope::OutOfScope)
            i.scopeReason = random.pick(outOfScopeReasons()).in(story.chinese);
        if (what.kind == IncidentKind::PlatformFault)
            faultTimes(i);
        settle(i);
        if (hard) {
            i.engagementId = hard->id();
            i.rootCause = hard->rootCause;
        }
        if (i.status != IncidentStatus::Open || random.percent(50))
            i.assigneeId = random.percent(60) ? story.worker(random) : story.tam(random);
        story.incidents.push_back(std::move(i));
    }

    /** Nobody has answered it yet. */
    void addFresh(int number, Instant openedAt)
    {
        add({}, number, openedAt, nullptr);
        Incident &i = story.incidents.back();
        i.status = IncidentStatus::Open;
        i.firstResponseAt = i.resolvedAt = i.closedAt = i.intervenedAt = i.reviewRequestedAt = Instant();
        i.rootCause = RootCause::Absent;
        i.assigneeId = {};
    }
};

} // namespace

void addIncidents(CustomerStory &story)
{
    int number = 0;
    for (Month month = story.setting->firstMonth; month <= story.setting->lastMonth; month = month.plus(1)) {
        IncidentWriter writer{story, story.random(IncidentPart, month.index())};
        int weight = incidentsInTenMonths(story.spanOf(month));
        if (!seasonsOf(story.industry, month).empty())
            weight += weight / 2;
        const int count = weight / 10 + (writer.random.below(10) < weight % 10 ? 1 : 0);
        for (int n = 0; n < count; ++n) {
            const QDate day = month.firstDay().addDays(writer.random.below(month.dayCount()));
            const Instant openedAt =
                story.at(day, writer.random.between(0, 24 * 60 - 1)).plusSeconds(writer.random.below(60));
            const bool tooFresh = story.workUntil.isValid() && openedAt > story.asOf().plusMinutes(-5 * 24 * 60);
            if (openedAt > story.asOf().plusMinutes(-3) || tooFresh)
                continue;
            writer.add({}, number++, openedAt, nullptr);
        }
    }
    if (!story.calm() && !story.workUntil.isValid()) { // one that has just come in, so that clocks run at any asOf
        IncidentWriter writer{story, story.random(IncidentPart)};
        const int age = writer.random.percent(30) ? writer.random.between(91, 119) : writer.random.between(1, 190);
        if (writer.random.percent(6))
            writer.addFresh(number++, story.asOf().plusMinutes(-age));
    }
    for (size_t e = 0; e < story.engagements.size(); ++e) {
        const Engagement &engagement = story.engagements[e];
        if (engagement.service != Pool::HardProblem || engagement.incidentId.isNull())
            continue;
        IncidentWriter writer{story, story.random(IncidentPart, 1'000'000 + int(e))};
        writer.add(engagement.incidentId.uuid, number++, story.notAfter(engagement.requestedAt.plusMinutes(-95)),
                   &engagement);
    }
}

void addIncidentEvents(CustomerStory &story, const Incident &incident, int number)
{
    Random random = story.random(IncidentEventPart, number);
    int count = 0;
    const auto add = [&](Instant when, IncidentEventType type, const QString &text, PersonId author,
                         Visibility visibility) {
        IncidentEvent event;
        event.customerId = story.customer.id();
        event.incidentId = incident.id();
        event.happenedAt = when;
        event.authorId = author;
        event.type = type;
        event.text = text;
        event.visibility = visibility;
        event.uuid = story.id(Kind::IncidentEvent, number * kMaximumEvents + count++, when);
        story.incidentEvents.push_back(std::move(event));
    };
    const int n = random.between(3, 60);
    if (random.percent(28))
        add(incident.openedAt, IncidentEventType::Comment, filled(random.pick(openingTexts()), story.chinese, n), {},
            Visibility::Customer);
    if (!incident.firstResponseAt.isNull() && random.percent(33))
        add(incident.firstResponseAt, IncidentEventType::Progress, random.pick(firstResponseTexts()).in(story.chinese),
            incident.assigneeId, Visibility::Customer);
    const Instant from = incident.firstResponseAt.isNull() ? incident.openedAt : incident.firstResponseAt;
    const Instant until = incident.resolvedAt.isNull() ? story.asOf() : incident.resolvedAt;
    const int minutes = int(std::min<qint64>(until.since(from) / kMinute, 100'000));
    if (minutes > 10 && random.percent(incident.severity <= Severity::High ? 60 : 18)) {
        const EventText &text = random.pick(progressTexts());
        add(from.plusMinutes(random.between(1, minutes - 1)), text.type, filled(text.text, story.chinese, n),
            story.worker(random), random.percent(30) ? Visibility::Internal : Visibility::Customer);
    }
    if (!incident.resolvedAt.isNull() && random.percent(24))
        add(incident.resolvedAt, IncidentEventType::Status, random.pick(resolutionTexts()).in(story.chinese),
            incident.assigneeId, Visibility::Customer);
}

void addImprovements(CustomerStory &story, const Incident &incident, int number)
{
    Random random = story.random(IncidentEventPart, 2'000'000 + number);
    if (incident.resolvedAt.isNull() || incident.incidentKind == IncidentKind::Question ||
        incident.severity > Severity::High || !random.percent(25))
        return;
    Improvement item;
    item.customerId = story.customer.id();
    item.incidentId = incident.id();
    item.title = random.pick(improvementTexts()).in(story.chinese);
    item.ownerId = story.tam(random);
    item.dueOn = story.zone.dateAt(incident.resolvedAt).addDays(random.between(7, 40));
    item.status = WorkStatus::Open;
    if (random.percent(70))
        item.doneAt = story.past(story.at(item.dueOn.addDays(random.between(-5, 6)), 16 * 60));
    if (!item.doneAt.isNull())
        item.status = WorkStatus::Done;
    else if (random.percent(15))
        item.status = WorkStatus::Dropped;
    item.uuid = story.id(Kind::Improvement, number, incident.resolvedAt.plusMinutes(90));
    story.improvements.push_back(std::move(item));
}

} // namespace tam
