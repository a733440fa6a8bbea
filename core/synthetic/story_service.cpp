#include "synthetic/story.h"

#include "domain/derivedid.h"
#include "synthetic/texts.h"

#include <algorithm>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

/** First month with an order whose reports are owed: reports begin there, not where the history does. */
Month firstReportMonth(const CustomerStory &story)
{
    for (const PlanSpan &span : story.spans) {
        if (span.known && span.plan != Plan::Basic)
            return Month::of(span.from);
    }
    return story.setting->lastMonth.plus(1);
}

/** The best plan with known terms in force on any day of the month; Absent when no report is owed. */
Plan reportingPlan(const CustomerStory &story, Month month)
{
    Plan best = Plan::Absent;
    for (const PlanSpan &span : story.spans) {
        if (span.known && span.plan != Plan::Basic && span.from <= month.lastDay() && span.to >= month.firstDay())
            best = std::max(best, span.plan);
    }
    return best;
}

struct DeliverableWriter
{
    CustomerStory &story;
    Random random;

    void push(Deliverable d)
    {
        if (!story.taken.contains(d.uuid))
            story.deliverables.push_back(std::move(d));
    }

    void deliver(Deliverable &d, Instant when, const QString &name)
    {
        if (when > story.asOf()) {
            d.status = random.percent(50) ? DeliverableStatus::Drafted : DeliverableStatus::Pending;
            if (d.status == DeliverableStatus::Drafted)
                d.draftedAt = story.notAfter(when.plusMinutes(-24 * 60));
            return;
        }
        d.status = DeliverableStatus::Delivered;
        d.deliveredAt = when;
        d.draftedAt = when.plusMinutes(-random.between(60, 2000));
        d.asOf = d.draftedAt;
        if (!story.contacts.empty())
            d.recipientIds = QList<QUuid>{story.contacts.front().uuid};
        QByteArray sha;
        for (int n = 0; n < 4; ++n)
            sha += QByteArray::number(random.next(), 16).rightJustified(16, '0');
        d.document = "{\"name\":\"" + name.toUtf8() + "\",\"sha256\":\"" + sha + "\"}";
    }

    void monthly(Month month)
    {
        const Plan plan = reportingPlan(story, month);
        if (plan == Plan::Absent)
            return;
        const QDate dueOn = story.calendar->add(month.lastDay(), 5).date;
        int lateDays = 0;
        if (!story.calm() && random.percent(5))
            lateDays = random.between(1, 9);
        if (!story.calm() && random.perMille(6))
            return; // nobody acted on it: pending, then overdue
        const QDate day = lateDays > 0
                              ? dueOn.addDays(lateDays)
                              : story.calendar->add(month.lastDay(), random.between(1, story.calm() ? 2 : 5)).date;
        const Instant when = story.at(day, random.between(10 * 60, 18 * 60));
        if (when > story.asOf() && random.percent(70))
            return;
        Deliverable d;
        d.customerId = story.customer.id();
        d.type = DeliverableType::ServiceReport;
        d.period = month;
        d.uuid = deliverableId(story.customer.id(), d.type, month);
        if (!story.calm() && random.perMille(8)) {
            d.status = DeliverableStatus::Waived;
            d.note = story.chinese ? u"客户书面同意免交付"_s : u"Waived in writing by the customer"_s;
        } else {
            deliver(d, when, (story.chinese ? u"服务报告-"_s : u"service-report-"_s) + month.toString() + ".pdf"_L1);
        }
        push(std::move(d));
        if (plan != Plan::Enterprise && random.percent(3))
            inspectionReport(month, when);
        if (plan != Plan::Enterprise && random.percent(12))
            review(month.plus(1));
    }

    /** Sent on its own, not merged into the service report. */
    void inspectionReport(Month month, Instant when)
    {
        Deliverable d;
        d.customerId = story.customer.id();
        d.type = DeliverableType::InspectionReport;
        d.period = month;
        d.uuid = deliverableId(story.customer.id(), d.type, month);
        deliver(d, when, (story.chinese ? u"风险巡检报告-"_s : u"inspection-report-"_s) + month.toString() + ".pdf"_L1);
        push(std::move(d));
    }

    void review(Month month)
    {
        Deliverable d;
        d.customerId = story.customer.id();
        d.type = DeliverableType::ReportReview;
        d.period = month;
        d.mode = random.percent(60) ? MeetingMode::Online : MeetingMode::OnSite;
        d.requestedAt = story.office(month.firstDay().addDays(random.between(4, 9)), random);
        const Instant held = story.office(month.firstDay().addDays(random.between(10, 20)), random);
        if (d.requestedAt > story.asOf())
            return;
        d.heldAt = story.past(held);
        d.status = d.heldAt.isNull() ? DeliverableStatus::Pending : DeliverableStatus::Delivered;
        d.deliveredAt = d.heldAt;
        d.uuid = deliverableId(story.customer.id(), d.type, month);
        push(std::move(d));
    }

    void onCompletion(const Engagement &e)
    {
        const PoolTerms *terms = story.setting->terms().pool(e.service);
        if (e.completedAt.isNull() || !terms || terms->reportOwed == DeliverableType::ServiceReport ||
            terms->reportOwed == DeliverableType::Absent)
            return;
        const PlanSpan *span = story.spanOn(e.plannedStart);
        if (!span || !span->known || (!story.calm() && random.percent(12)))
            return;
        Deliverable d;
        d.customerId = story.customer.id();
        d.type = terms->reportOwed;
        d.engagementId = e.id();
        const QDate completed = story.zone.dateAt(e.completedAt);
        if (random.percent(50))
            d.dueOn = story.calendar->add(completed, random.between(5, 10)).date;
        d.uuid = deliverableId(story.customer.id(), d.type, e.id());
        const QDate day = d.dueOn.isValid() ? story.calendar->add(d.dueOn, -random.between(0, 2)).date
                                            : story.calendar->add(completed, random.between(2, 12)).date;
        deliver(d, std::max(story.at(day, random.between(10 * 60, 18 * 60)), e.completedAt.plusMinutes(60)),
                e.title + ".pdf"_L1);
        push(std::move(d));
    }

    void faultReview(const Incident &i)
    {
        if (i.reviewRequestedAt.isNull() || (!story.calm() && random.percent(20)))
            return;
        Deliverable d;
        d.customerId = story.customer.id();
        d.type = DeliverableType::FaultReview;
        d.incidentId = i.id();
        d.requestedAt = i.reviewRequestedAt;
        if (random.percent(60))
            d.dueOn = story.calendar->add(story.zone.dateAt(i.reviewRequestedAt), 8).date;
        d.uuid = deliverableId(story.customer.id(), d.type, i.id());
        deliver(d, i.reviewRequestedAt.plusMinutes(random.between(2, 6) * 24 * 60), i.number + ".pdf"_L1);
        push(std::move(d));
    }
};

struct Risk
{
    const FindingText *text;
    int born, gone; ///< months of the history; the first one in which it is no longer found
    QString resource;
};

struct InspectionWriter
{
    CustomerStory &story;
    Random random;
    int findingNumber = 0;
    std::vector<Risk> risks{};

    void chooseRisks(int months)
    {
        const int count = random.between(3, 5 + months / 3);
        for (int n = 0; n < count; ++n) {
            const FindingText &text = random.pick(findingTexts());
            const int born = random.between(-1, months - 1);
            const int length =
                text.risk == RiskLevel::High ? random.between(1, story.calm() ? 1 : 3) : random.between(1, 5);
            static constexpr QStringView names[] = {u"prod-order", u"prod-pay",    u"prod-web",
                                                    u"member-db",  u"log-archive", u"test-api"};
            risks.push_back({&text, born, born + length, random.pick(names).toString() + u"-%1"_s.arg(n + 1)});
        }
    }

    void found(const Inspection &inspection, const Risk &risk, int month, bool last)
    {
        Finding f;
        f.customerId = story.customer.id();
        f.inspectionId = inspection.id();
        f.inspectedOn = inspection.inspectedOn;
        f.checkKey = risk.text->key.toString();
        f.product = risk.text->product.toString();
        f.resource = risk.resource;
        f.category = risk.text->category;
        f.risk = risk.text->risk;
        f.title = risk.text->title.in(story.chinese);
        f.advice = risk.text->advice.in(story.chinese);
        const QDate fixedOn = inspection.inspectedOn.addDays(random.between(2, 20));
        if (month + 1 < risk.gone) {
            f.status = last && random.percent(60) ? FindingStatus::Open : FindingStatus::Accepted;
        } else if (!story.calm() && random.percent(inspection.inspectedOn.daysTo(story.today) < 100 ? 12 : 0)) {
            f.status = FindingStatus::Open; // nobody mends it
        } else if (f.risk == RiskLevel::Low && random.percent(25)) {
            f.status = FindingStatus::WontFix;
        } else if (fixedOn <= story.today) {
            f.status = FindingStatus::Fixed;
            f.fixedOn = fixedOn;
        } else {
            f.status = FindingStatus::Open;
        }
        ++findingNumber;
        f.uuid = story.id(Kind::Finding, findingNumber, story.at(f.inspectedOn, 16 * 60 + findingNumber % 60));
        story.findings.push_back(std::move(f));
    }

    void inspect(Month month, int at, InspectionSource source, bool full)
    {
        const QDate day = month.firstDay().addDays(random.between(14, 24));
        if (story.at(day, 17 * 60) > story.asOf() ||
            (source == InspectionSource::Tam && !story.calm() && random.percent(3)))
            return;
        Inspection inspection;
        inspection.customerId = story.customer.id();
        inspection.inspectedOn = day;
        inspection.source = source;
        inspection.products = QList<QString>(story.customer.products.mid(0, 4));
        if (random.percent(50))
            inspection.resources = QList<QString>{u"prod-order"_s, u"prod-pay"_s};
        inspection.uuid = story.id(Kind::Inspection, month.index(), story.at(day, 16 * 60));
        int count = 0;
        for (const Risk &risk : risks) {
            if (full && risk.born <= at && at < risk.gone) {
                found(inspection, risk, at, month == story.setting->lastMonth);
                ++count;
            }
        }
        inspection.summary = story.chinese ? u"检出 %1 项风险"_s.arg(count) : u"%1 risks found"_s.arg(count);
        story.inspections.push_back(std::move(inspection));
    }
};

} // namespace

void addDeliverables(CustomerStory &story)
{
    for (Month month = firstReportMonth(story); month < story.setting->lastMonth; month = month.plus(1)) {
        DeliverableWriter writer{story, story.random(DeliverablePart, month.index())};
        writer.monthly(month);
    }
    DeliverableWriter writer{story, story.random(DeliverablePart)};
    for (const Engagement &e : story.engagements)
        writer.onCompletion(e);
    for (const Incident &i : story.incidents)
        writer.faultReview(i);
}

void addInspections(CustomerStory &story)
{
    InspectionWriter writer{story, story.random(InspectionPart)};
    const Month first = story.setting->firstMonth;
    writer.chooseRisks(story.setting->options.months);
    for (Month month = std::min(first, firstReportMonth(story)); month <= story.setting->lastMonth;
         month = month.plus(1)) {
        if (story.workUntil.isValid() && month.lastDay() > story.workUntil)
            break;
        const Plan plan = reportingPlan(story, month);
        const int at = month.index() - first.index();
        if (plan == Plan::Premier || plan == Plan::Elite)
            writer.inspect(month, at, InspectionSource::Tam, at >= 0);
        else if (at >= 0 && writer.random.percent(12))
            writer.inspect(month, at, InspectionSource::Advisor, true);
    }
}

} // namespace tam
