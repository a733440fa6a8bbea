#include "synthetic/story.h"

#include "synthetic/texts.h"

#include <algorithm>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

/** A day of the history, not after today. */
QDate historyDay(const CustomerStory &story, Random &random)
{
    const QDate first = story.setting->firstMonth.firstDay();
    return first.addDays(random.below(int(first.daysTo(story.today)) + 1));
}

/** How many of something that happens `inTenYears` times, over the months of the history. */
int countOf(const CustomerStory &story, Random &random, int inTenYears)
{
    const int weight = inTenYears * story.setting->options.months;
    return weight / 120 + (random.below(120) < weight % 120 ? 1 : 0);
}

bool paid(const CustomerStory &story)
{
    return !story.spans.empty() && story.spans.back().plan >= Plan::Enterprise;
}

} // namespace

void addNotices(CustomerStory &story)
{
    Random random = story.random(NoticePart);
    const int count = countOf(story, random, paid(story) ? 25 : 4);
    for (int n = 0; n < count; ++n) {
        const NoticeText &text = random.pick(noticeTexts());
        const QDate day = historyDay(story, random);
        Notice notice;
        notice.customerId = story.customer.id();
        notice.type = text.type;
        notice.title = filled(text.title, story.chinese, random.between(2, 30));
        notice.advice = text.advice.in(story.chinese);
        notice.products = QList<QString>{text.product.toString()};
        if (random.percent(50))
            notice.resources = QList<QString>{u"prod-order"_s};
        notice.raisedAt = story.notAfter(story.office(day, random));
        if (text.type != NoticeType::MajorRisk) {
            notice.windowStart = story.at(day.addDays(random.between(3, 12)), 2 * 60);
            notice.windowEnd = notice.windowStart.plusMinutes(random.between(1, 4) * 60);
        }
        notice.uuid = story.id(Kind::Notice, n, notice.raisedAt);
        const bool fresh = notice.raisedAt > story.asOf().plusMinutes(-5 * 24 * 60);
        if (story.calm() || !random.percent(fresh ? 30 : 1)) {
            notice.notifiedAt = story.notAfter(notice.raisedAt.plusMinutes(random.between(10, 900)), 1);
            notice.channel = random.percent(60) ? u"group"_s : u"phone"_s;
            if (!story.contacts.empty()) {
                notice.notifiedContactIds = QList<QUuid>{story.contacts.front().uuid};
                if (random.percent(70)) {
                    notice.acknowledgedAt = story.past(notice.notifiedAt.plusMinutes(random.between(5, 2000)));
                    if (!notice.acknowledgedAt.isNull())
                        notice.acknowledgedBy = story.contacts.front().uuid;
                }
            }
            const Instant end =
                notice.windowEnd.isNull() ? notice.notifiedAt.plusMinutes(7 * 24 * 60) : notice.windowEnd;
            notice.closedAt = story.past(end.plusMinutes(random.between(60, 1000)));
        }
        story.notices.push_back(std::move(notice));
    }
}

void addProductRequests(CustomerStory &story)
{
    Random random = story.random(RequestPart);
    const int count = countOf(story, random, paid(story) ? 12 : 1);
    for (int n = 0; n < count; ++n) {
        const ProductText &text = random.pick(requestTexts());
        ProductRequest request;
        request.customerId = story.customer.id();
        request.product = text.product.toString();
        request.title = text.title.in(story.chinese);
        request.detail = text.detail.in(story.chinese);
        request.raisedOn = historyDay(story, random);
        request.status = ProductRequestStatus(1 + random.weighted({30, 22, 22, 16, 10}));
        if (request.status != ProductRequestStatus::Raised)
            request.progress = random.pick(requestProgressTexts()).in(story.chinese);
        request.ownerId = story.tam(random);
        request.uuid = story.id(Kind::ProductRequest, n, story.notAfter(story.at(request.raisedOn, 15 * 60 + n)));
        story.productRequests.push_back(std::move(request));
    }
}

void addExpiries(CustomerStory &story)
{
    Random random = story.random(ExpiryPart);
    const int count = random.below(3) + (paid(story) ? 1 : 0);
    for (int n = 0; n < count; ++n) {
        const ProductText &text = random.pick(expiryTexts());
        ResourceExpiry expiry;
        expiry.customerId = story.customer.id();
        expiry.product = text.product.toString();
        expiry.resource = filled(text.title, story.chinese, random.between(2, 40));
        expiry.expiresOn = story.today.addDays(random.between(story.calm() ? 40 : -20, 200));
        const Instant reminder = story.at(expiry.expiresOn.addDays(-random.between(10, 30)), 10 * 60);
        if (reminder <= story.asOf() && !random.percent(12))
            expiry.remindedAt = reminder;
        expiry.uuid = story.id(Kind::ResourceExpiry, n, story.at(story.setting->firstMonth.firstDay(), 9 * 60 + n));
        story.resourceExpiries.push_back(std::move(expiry));
    }
}

void addTasks(CustomerStory &story)
{
    Random random = story.random(TaskPart);
    const int count = countOf(story, random, paid(story) ? 30 : 6);
    for (int n = 0; n < count; ++n) {
        const QDate made = historyDay(story, random);
        Task task;
        task.customerId = story.customer.id();
        task.title = random.pick(taskTexts()).in(story.chinese);
        task.dueOn = made.addDays(random.between(2, 21));
        if (!random.percent(4)) {
            if (random.percent(70) || story.contacts.empty())
                task.ownerId = story.tam(random);
            else
                task.contactId = story.contacts.front().id();
        }
        const Instant created = story.notAfter(story.office(made, random));
        task.doneAt =
            random.percent(story.calm() ? 100 : 97)
                ? story.past(std::max(story.at(task.dueOn.addDays(-random.below(3)), random.between(600, 1080)),
                                      created.plusMinutes(30)))
                : Instant();
        task.status = task.doneAt.isNull() ? WorkStatus::Open : WorkStatus::Done;
        if (task.status == WorkStatus::Open && random.percent(6))
            task.status = WorkStatus::Dropped;
        if (story.calm() && task.status == WorkStatus::Open && task.dueOn <= story.today.addDays(1))
            task.dueOn = story.today.addDays(random.between(4, 20));
        if (random.percent(15) && !story.customer.name.isEmpty()) {
            task.originKind = u"customer"_s;
            task.originId = story.customer.uuid;
        }
        task.uuid = story.id(Kind::Task, n, created);
        story.tasks.push_back(std::move(task));
    }
}

void addMeetings(CustomerStory &story)
{
    Random random = story.random(MeetingPart);
    const int count = countOf(story, random, paid(story) ? 28 : 4);
    for (int n = 0; n < count; ++n) {
        Meeting meeting;
        meeting.customerId = story.customer.id();
        meeting.heldAt = story.notAfter(story.office(historyDay(story, random), random));
        meeting.meetingKind = MeetingKind(1 + random.weighted({55, 25, 20}));
        if (!story.contacts.empty())
            meeting.contactIds = QList<QUuid>{random.pick(story.contacts).uuid};
        if (!random.percent(8))
            meeting.minutes = 15 * random.between(1, 8);
        meeting.uuid = story.id(Kind::Meeting, n, meeting.heldAt);
        story.meetings.push_back(std::move(meeting));
    }
}

void addNotes(CustomerStory &story)
{
    Random random = story.random(NotePart);
    const int count = countOf(story, random, paid(story) ? 22 : 5);
    for (int n = 0; n < count; ++n) {
        Note note;
        note.customerId = story.customer.id();
        if (!random.percent(3))
            note.authorId = story.tam(random);
        note.writtenAt = story.notAfter(story.office(historyDay(story, random), random));
        note.body = filled(random.pick(noteTexts()), story.chinese, random.between(3, 30));
        if (random.percent(15))
            note.pinned = true;
        if (random.percent(40))
            note.visibility = random.percent(75) ? Visibility::Internal : Visibility::Customer;
        note.uuid = story.id(Kind::Note, n, note.writtenAt);
        story.notes.push_back(std::move(note));
    }
}

void addUserRecords(CustomerStory &story)
{
    Random random = story.random(UserPart);
    if (random.percent(20)) {
        SeenMark seen;
        seen.customerId = story.customer.id();
        seen.seenAt = story.asOf().plusMinutes(-random.between(30, 9 * 24 * 60));
        seen.uuid = story.id(Kind::SeenMark, 0, seen.seenAt);
        story.seenMarks.push_back(std::move(seen));
    }
    if (!story.calm() && random.percent(2)) {
        Snooze snooze;
        static constexpr QStringView kinds[] = {u"quota_lapsing", u"prerequisite_missing"};
        snooze.itemKind = random.pick(kinds).toString();
        snooze.recordId = story.customer.uuid;
        snooze.until = story.asOf().plusMinutes(random.between(-2000, 6000));
        snooze.reason = story.chinese ? u"客户本周不便沟通"_s : u"The customer is not available this week"_s;
        snooze.uuid = story.id(Kind::Snooze, 0, story.asOf().plusMinutes(-3000));
        story.snoozes.push_back(std::move(snooze));
    }
    if (random.percent(30)) {
        const qint64 audited = 400 * 24 * 60; // changes are kept for 400 days (domain.md section 3)
        Change change;
        change.customerId = story.customer.id();
        change.recordKind = u"customer"_s;
        change.recordId = story.customer.uuid;
        change.changedAt = story.asOf().plusMinutes(
            -random.between(60, int(std::min<qint64>(audited, story.setting->options.months * 30 * 24 * 60))));
        change.actorId = story.tam(random);
        const QByteArray region = story.customer.region.toUtf8();
        change.fields = "[{\"name\":\"region\",\"old\":null,\"new\":\"" + region + "\"}]";
        change.uuid = story.id(Kind::Change, 0, change.changedAt);
        story.changes.push_back(std::move(change));
    }
}

} // namespace tam
