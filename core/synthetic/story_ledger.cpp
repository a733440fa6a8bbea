#include "synthetic/story.h"

#include "rules/runbook.h"
#include "synthetic/texts.h"

#include <algorithm>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumParts = 256; ///< records of one kind that one engagement can have

/** Days on which the engagement was worked on: every planned day for escorts, working days for the rest. */
std::vector<QDate> workDays(const CustomerStory &story, const Engagement &e)
{
    std::vector<QDate> days;
    const QDate end = std::min(e.plannedEnd, story.today);
    for (QDate day = e.plannedStart; day <= end; day = day.addDays(1)) {
        if (isEscort(e.service) || story.calendar->isWorkingDay(day))
            days.push_back(day);
    }
    if (days.empty() && e.plannedStart <= story.today)
        days.push_back(e.plannedStart);
    return days;
}

struct LogWriter
{
    CustomerStory &story;
    const Engagement &engagement;
    Random random;
    int number;
    int count = 0;

    WorkLog make(QDate day, Days days)
    {
        WorkLog log;
        log.customerId = story.customer.id();
        log.engagementId = engagement.id();
        log.performedOn = day;
        log.days = days;
        log.performerId = random.percent(70) ? story.worker(random) : story.tam(random);
        log.mode = random.percent(isEscort(engagement.service) ? 10 : 30) ? WorkMode::OnSite : WorkMode::Remote;
        log.summary = random.pick(logTexts(engagement.service)).in(story.chinese);
        log.recordedAt = story.notAfter(story.at(day, random.between(17 * 60, 21 * 60)), 1);
        log.uuid = story.id(Kind::WorkLog, number * kMaximumParts + count++, log.recordedAt);
        return log;
    }

    void add(QDate day, Days days)
    {
        WorkLog log = make(day, days);
        if (isEscort(engagement.service))
            log.effortDays = (days + days).toDouble(); // two people and more cover one day of quota
        else if (random.percent(20))
            log.effortDays = (days + Days::quarters(random.below(3))).toDouble();
        if (random.percent(2)) { // booked wrongly and put right (reversed, then entered anew)
            WorkLog wrong = log;
            wrong.days = log.days + Days::quarters(random.between(1, 4));
            WorkLog reversal = make(day, wrong.days);
            reversal.reverses = wrong.id();
            reversal.summary = story.chinese ? u"冲销：天数录入有误"_s : u"Reversed: wrong number of days"_s;
            reversal.recordedAt = story.notAfter(wrong.recordedAt.plusMinutes(random.between(30, 3000)), 1);
            log.uuid = story.id(Kind::WorkLog, number * kMaximumParts + count++, reversal.recordedAt);
            log.recordedAt = reversal.recordedAt;
            story.workLogs.push_back(std::move(wrong));
            story.workLogs.push_back(std::move(reversal));
        }
        story.workLogs.push_back(std::move(log));
    }
};

} // namespace

void addWorkLogs(CustomerStory &story, const Engagement &e, int number)
{
    LogWriter writer{story, e, story.random(LogPart, number), number};
    if (e.status == EngagementStatus::Cancelled) {
        // Rarely work was booked before the cancellation: reversed, or (an imported oddity, a warning) left standing.
        const QDate day = story.zone.dateAt(e.cancelledAt);
        if (!story.calm() && e.plannedStart <= day && writer.random.percent(8)) {
            WorkLog log = writer.make(day, Days::quarters(2));
            WorkLog reversal = writer.make(day, Days::quarters(2));
            reversal.reverses = log.id();
            const bool standing = writer.random.percent(10);
            story.workLogs.push_back(std::move(log));
            if (!standing)
                story.workLogs.push_back(std::move(reversal));
        }
        return;
    }
    if (e.status != EngagementStatus::InProgress && e.status != EngagementStatus::Completed)
        return;
    const std::vector<QDate> days = workDays(story, e);
    if (isEscort(e.service)) {
        for (const QDate day : days)
            writer.add(day, Days::whole(1));
        return;
    }
    const qint64 plannedDays = std::max<qint64>(1, e.plannedStart.daysTo(e.plannedEnd) + 1);
    qint64 left = e.plannedTotal().quarters();
    if (e.status == EngagementStatus::InProgress)
        left = left * (std::min<qint64>(plannedDays, e.plannedStart.daysTo(story.today) + 1)) / plannedDays;
    else if (writer.random.percent(30))
        left = std::max<qint64>(1, left - writer.random.below(3));
    for (size_t i = 0; i < days.size() && left > 0; ++i) {
        const qint64 slots = qint64(days.size() - i);
        const qint64 most = std::min<qint64>(4, left);
        // Enough to get everything onto the days that remain, else now and then a quarter or a half.
        qint64 quarters = left > 4 * (slots - 1) ? most : std::min<qint64>(most, writer.random.between(1, 4));
        if (left <= 2 * (slots - 1) && writer.random.percent(45))
            continue;
        writer.add(days[i], Days::quarters(quarters));
        left -= quarters;
    }
}

void addDuties(CustomerStory &story, const Engagement &e, int number)
{
    if (!isEscort(e.service) || e.status == EngagementStatus::Requested)
        return;
    Random random = story.random(DutyPart, number);
    static constexpr DutyRole roles[] = {DutyRole::Lead, DutyRole::FrontLine, DutyRole::ProductExpert,
                                         DutyRole::Backup};
    int count = 0;
    const auto add = [&](QDate day, int fromMinute, int minutes, DutyRole role) {
        Duty duty;
        duty.customerId = story.customer.id();
        duty.engagementId = e.id();
        duty.personId = role == DutyRole::Lead ? story.tam(random) : story.worker(random);
        duty.startsAt = story.at(day, fromMinute);
        duty.endsAt = duty.startsAt.plusMinutes(minutes);
        duty.dutyRole = role;
        ++count;
        duty.uuid = story.id(Kind::Duty, number * kMaximumParts + count, e.requestedAt.plusMinutes(90 + count));
        story.duties.push_back(std::move(duty));
    };
    const bool fullLink = e.service == Pool::FullLinkEscort;
    for (QDate day = e.plannedStart; day <= e.plannedEnd && count < kMaximumParts - 4; day = day.addDays(1)) {
        if (fullLink && count > 9 && random.percent(60))
            continue; // quiet days are covered by the group on call
        add(day, 8 * 60, 12 * 60, roles[size_t(random.below(2))]);
        if (fullLink || random.percent(50))
            add(day, 20 * 60, 12 * 60, roles[size_t(random.between(1, 3))]);
    }
}

void addChecklist(CustomerStory &story, const Engagement &e, int number)
{
    if (!isEscort(e.service) || e.status == EngagementStatus::Cancelled ||
        (e.status == EngagementStatus::Requested && e.service == Pool::BasicEscort))
        return;
    Random random = story.random(ChecklistPart, number);
    for (const ChecklistText &text : checklistTexts()) {
        const auto step = std::find_if(runbookSteps().begin(), runbookSteps().end(),
                                       [&](const RunbookStep &s) { return s.phase == text.phase; });
        if (step == runbookSteps().end() || (e.service == Pool::BasicEscort && !step->basic))
            continue;
        ChecklistItem item;
        item.customerId = story.customer.id();
        item.engagementId = e.id();
        item.phase = text.phase;
        item.title = text.title.in(story.chinese);
        item.dueOn = runbookDue(*step, e.plannedStart, e.plannedEnd, *story.calendar).date;
        item.ownerId = random.percent(50) ? story.tam(random) : story.worker(random);
        const bool soon = e.plannedStart > story.today;
        const bool late = random.percent(!soon || story.calm() ? 2 : 12);
        if (!late)
            item.doneAt = story.past(story.at(item.dueOn.addDays(-random.below(3)), random.between(10 * 60, 18 * 60)));
        if (!soon && item.doneAt.isNull() && step->workingDaysBefore >= 0 && !late)
            item.doneAt = story.notAfter(story.at(e.plannedStart, 8 * 60));
        if (story.calm() && soon && item.doneAt.isNull() && story.today.daysTo(e.plannedStart) <= 7)
            item.doneAt = story.notAfter(e.requestedAt.plusMinutes(2000 + random.below(900)));
        item.uuid = runbookItemId(e.id(), text.phase);
        story.checklistItems.push_back(std::move(item));
    }
}

void addEngagementEvents(CustomerStory &story, const Engagement &e, int number)
{
    if (e.startedAt.isNull())
        return;
    Random random = story.random(EventPart, number);
    const int count = e.service == Pool::FullLinkEscort ? random.between(2, 5) : random.between(0, 2);
    const int span = int(std::max<qint64>(1, e.plannedStart.daysTo(std::min(e.plannedEnd, story.today)) + 1));
    for (int n = 0; n < count; ++n) {
        EngagementEvent event;
        event.customerId = story.customer.id();
        event.engagementId = e.id();
        event.happenedAt = story.past(std::max(
            story.at(e.plannedStart.addDays(random.below(span)), random.between(8 * 60, 22 * 60)), e.startedAt));
        if (event.happenedAt.isNull())
            continue;
        event.authorId = story.worker(random);
        event.text = filled(random.pick(dutyLogTexts()), story.chinese, random.between(20, 80));
        event.uuid = story.id(Kind::EngagementEvent, number * kMaximumParts + n, event.happenedAt);
        story.engagementEvents.push_back(std::move(event));
    }
}

} // namespace tam
