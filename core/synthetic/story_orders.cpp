#include "synthetic/story.h"

#include "synthetic/demotime.h"

#include <algorithm>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

enum Standing { Elite, Premier, Enterprise, Basic, NoOrder, Lapsed, UnknownTerms };

struct OrderWriter
{
    CustomerStory &story;
    Random random;

    Subscription &add(Plan plan, QDate from, QDate to, Instant orderedAt = {})
    {
        Subscription order;
        order.customerId = story.customer.id();
        order.plan = plan;
        order.startsOn = from;
        order.endsOn = to;
        order.orderedAt = story.notAfter(
            orderedAt.isNull() ? story.office(from.addDays(-random.between(3, 35)), random) : orderedAt, 60);
        const int number = int(story.subscriptions.size());
        order.uuid = story.id(Kind::Subscription, number, order.orderedAt);
        if (story.wants(Kind::Subscription)) {
            order.orderNumber = u"SP"_s + shortDate(Zone::shanghai().dateAt(order.orderedAt)) +
                                QString::number(story.index).rightJustified(6, u'0') + QString::number(number);
        }
        if (plan == Plan::Elite)
            order.invitedBy = story.setting->person(story.setting->squadOf(story.index).lead).id();
        story.subscriptions.push_back(std::move(order));
        return story.subscriptions.back();
    }

    /** A start from which a year covers today, mostly the first of a month. */
    QDate currentStart()
    {
        QDate start = story.today.addDays(-random.below(364));
        if (random.percent(75)) {
            QDate first(start.year(), start.month(), 1);
            if (first.addMonths(12) <= story.today)
                first = first.addMonths(1);
            start = first;
        }
        return start;
    }

    /** Orders before `start`, each renewed into the next; some upgraded before their end. */
    void earlier(Plan plan, QDate start, bool must)
    {
        int count = random.weighted({450, 350, 150, 50});
        if (must && count == 0)
            count = 1;
        std::vector<std::pair<QDate, Plan>> starts;
        QDate next = start;
        for (int n = 0; n < count; ++n) {
            const Plan before = plan == Plan::Elite                           ? Plan::Premier
                                : plan == Plan::Premier && random.percent(50) ? Plan::Enterprise
                                                                              : plan;
            const bool upgrade = before != plan && random.percent(60);
            const QDate from =
                next.addMonths(upgrade ? -random.between(4, 10) : -12).addDays(random.percent(5) ? -20 : 0);
            Subscription &order = add(before, from, from.addMonths(12).addDays(-1));
            if (upgrade && order.endsOn >= next)
                order.cancelledOn = next;
            else if (order.endsOn >= next)
                order.endsOn = next.addDays(-1);
            if (order.endsOn < order.startsOn)
                order.endsOn = order.startsOn;
            next = from;
            plan = before;
        }
    }

    void current(Plan plan)
    {
        const QDate start = currentStart();
        earlier(plan, start, plan == Plan::Elite && !random.percent(3));
        const QDate end = start.addMonths(12).addDays(-1);
        if (plan != Plan::Basic && random.percent(2)) { // ordered twice, the first one never took effect
            add(plan, start, end, story.office(start.addDays(-36), random)).cancelledOn = start;
        }
        add(plan, start, end);
        if (story.today.daysTo(end) < 60 && (story.calm() || random.percent(50)))
            add(plan, end.addDays(1), end.addMonths(12),
                story.office(story.today.addDays(-random.between(1, 20)), random));
    }

    void lapsed()
    {
        const QDate end = story.today.addDays(-random.between(5, std::max(6, story.setting->options.months * 25)));
        const QDate start = end.addMonths(-12).addDays(1);
        Subscription &order = add(random.percent(70) ? Plan::Enterprise : Plan::Premier, start, end);
        if (random.percent(30))
            order.cancelledOn = end.addDays(-random.between(5, 60));
    }

    void unknown()
    {
        static constexpr int secondsBefore[] = {1, 3600, 26 * 3600, 9 * 86400, 70 * 86400, 190 * 86400};
        const Instant ordered =
            std::min(termsBegin().plusSeconds(-random.pick(secondsBefore)), story.asOf().plusMinutes(-60));
        const QDate start = story.zone.dateAt(ordered).addDays(random.between(2, 20));
        QDate end = start.addMonths(12).addDays(-1); // several years, until today is covered
        while (end < story.today.addDays(20))
            end = end.addMonths(12);
        add(random.percent(75) ? Plan::Enterprise : Plan::Premier, start, end, ordered).note =
            story.chinese ? u"按下单时条款执行"_s : u"Served under the terms of its order time"_s;
    }
};

void addTargets(CustomerStory &story, Random &random)
{
    if (story.subscriptions.empty() || !random.percent(12))
        return;
    const Subscription &order = story.subscriptions.back();
    if (order.plan != Plan::Premier && order.plan != Plan::Elite)
        return;
    struct Row
    {
        Target target;
        Channel channel;
        Severity severity;
        int minutes;
    };
    static constexpr Row rows[] = {
        {Target::FirstResponse, Channel::Group, Severity::Critical, 15},
        {Target::FirstResponse, Channel::Group, Severity::High, 30},
        {Target::FirstResponse, Channel::Group, Severity::Medium, 60},
        {Target::FirstResponse, Channel::Group, Severity::Low, 120},
        {Target::FirstResponse, Channel::Phone, Severity::Absent, 20},
        {Target::FirstResponse, Channel::Ticket, Severity::Absent, 90},
        {Target::FirstResponse, Channel::Chat, Severity::Absent, 45},
        {Target::FaultIntervention, Channel::Absent, Severity::Absent, 60},
        {Target::EscortResponse, Channel::Absent, Severity::Absent, 10},
        {Target::ExpertResponse, Channel::Absent, Severity::Absent, 240},
    };
    int number = 0;
    for (const Row &row : rows) {
        if (!random.percent(45))
            continue;
        AgreedTarget target;
        ++number;
        target.uuid = story.id(Kind::AgreedTarget, number, order.orderedAt.plusMinutes(number));
        target.customerId = story.customer.id();
        target.subscriptionId = order.id();
        target.target = row.target;
        target.channel = row.channel;
        target.severity = row.severity;
        target.minutes = row.minutes;
        target.source = story.chinese ? u"合同附件二 第 3 条"_s : u"Contract annex 2, clause 3"_s;
        story.agreedTargets.push_back(std::move(target));
    }
}

} // namespace

std::vector<PlanSpan> spansOf(std::vector<Subscription> orders, const Catalogue &catalogue)
{
    std::stable_sort(orders.begin(), orders.end(), [](const Subscription &a, const Subscription &b) {
        return a.startsOn != b.startsOn ? a.startsOn < b.startsOn : a.orderedAt < b.orderedAt;
    });
    std::vector<PlanSpan> spans;
    for (const Subscription &order : orders) {
        PlanSpan span{order.startsOn, order.endsOn, order.plan, false};
        if (order.cancelledOn.isValid())
            span.to = std::min(span.to, order.cancelledOn.addDays(-1));
        if (span.to < span.from)
            continue;
        const CatalogueVersion *version = catalogue.at(order.orderedAt);
        span.known = version && version->known;
        if (!spans.empty() && spans.back().to >= span.from)
            spans.back().to = span.from.addDays(-1);
        spans.push_back(span);
    }
    spans.erase(std::remove_if(spans.begin(), spans.end(), [](const PlanSpan &s) { return s.to < s.from; }),
                spans.end());
    return spans;
}

void addOrders(CustomerStory &story)
{
    OrderWriter writer{story, story.random(OrderPart)};
    switch (writer.random.weighted({60, 240, 430, 110, 45, 70, 45})) {
    case Elite:
        writer.current(Plan::Elite);
        break;
    case Premier:
        writer.current(Plan::Premier);
        break;
    case Enterprise:
        writer.current(Plan::Enterprise);
        break;
    case Basic:
        writer.current(Plan::Basic);
        break;
    case Lapsed:
        writer.lapsed();
        break;
    case UnknownTerms:
        writer.unknown();
        break;
    case NoOrder:
        break;
    }
    addTargets(story, writer.random);
    story.spans = spansOf(story.subscriptions, story.setting->reference->catalogue);
}

} // namespace tam
