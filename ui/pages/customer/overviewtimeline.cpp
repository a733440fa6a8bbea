#include "pages/customer/overviewtimeline.h"

#include "rules/clocks.h"
#include "rules/quota.h"
#include "support/markdowntext.h"
#include "support/marks.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kDays = 120;
constexpr int kEntries = 200;
constexpr int kTitle = 120;

/// Collects happenings between the first day and asOf.
class Collector
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)

public:
    Collector(Store &store, const CustomerFacts &facts, const View &view, const PortfolioSnapshot *people,
              Audience audience)
        : m_store(store), m_facts(facts), m_view(view), m_people(people), m_audience(audience),
          m_today(facts.zone.dateAt(view.asOf)), m_first(m_today.addDays(-kDays))
    {
    }

    QList<TimelineItem> collect()
    {
        addIncidents();
        addIncidentEvents();
        addWorkLogs();
        addNotes();
        addDeliverables();
        addNotices();
        addRequests();
        addMeetings();
        addOrders();
        std::stable_sort(m_items.begin(), m_items.end(), [](const TimelineItem &a, const TimelineItem &b) {
            if (a.day != b.day)
                return b.day < a.day;
            if (a.at.isNull() != b.at.isNull())
                return a.at.isNull();
            return !a.at.isNull() && b.at < a.at;
        });
        return std::move(m_items);
    }

private:
    static QString oneLine(const QString &text) { return text.section(u'\n', 0, 0).simplified().left(kTitle); }
    QString person(PersonId id) const { return m_people ? m_people->personName(id) : QString(); }
    static QString joined(QStringList parts)
    {
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }

    void add(TimelineItem item)
    {
        if (!item.at.isNull()) {
            if (item.at > m_view.asOf)
                return;
            item.day = m_facts.zone.dateAt(item.at);
        }
        if (item.day.isValid() && item.day >= m_first && item.day <= m_today)
            m_items.append(std::move(item));
    }

    /// Rows of the customer with the instant or date column not before the first day.
    template <class T> std::vector<T> recent(const QString &column, const QVariant &from)
    {
        Query query;
        query.where = QStringLiteral("customer_id = ? AND %1 >= ?").arg(column);
        query.values = {idValue(m_facts.id().uuid), from};
        query.orderBy = column + QStringLiteral(" DESC");
        query.limit = kEntries;
        auto rows = m_store.all<T>(query);
        return rows ? std::move(*rows) : std::vector<T>();
    }
    QVariant fromInstant() const { return instantValue(m_facts.zone.startOfDay(m_first)); }

    void addIncidents()
    {
        for (const Incident &incident : m_facts.incidents) {
            const auto happened = [&](Instant at, const QString &title, const QString &detail, StatusKind status) {
                add({at,
                     {},
                     TimelineFilter::Incidents,
                     Kind::Incident,
                     incident.uuid,
                     Icon::Incident,
                     title,
                     detail,
                     status});
            };
            const QString named = incident.number + u' ' + incident.title;
            happened(incident.openedAt, tr("%1: %2").arg(wording::name(incident.incidentKind), incident.title),
                     joined({incident.number, wording::name(incident.severity), wording::name(incident.channel)}),
                     StatusKind::Open);
            for (const Clock &clock : clocks(m_facts, incident, m_view)) {
                if (!clock.answered())
                    continue;
                const QString took = wording::span(
                    clock.response.since(clock.start.isNull() ? incident.openedAt : clock.start) / 60'000'000);
                const QString aim =
                    clock.targetMinutes ? tr("target %1 min").arg(*clock.targetMinutes) : tr("no target stated");
                happened(clock.response, tr("%1 after %2, %3").arg(wording::name(clock.target), took, aim), named,
                         statusKind(clock.state));
            }
            happened(incident.resolvedAt, tr("Resolved: %1").arg(incident.title),
                     joined({incident.number, incident.rootCause == RootCause::Absent
                                                  ? QString()
                                                  : tr("root cause: %1").arg(wording::name(incident.rootCause))}),
                     StatusKind::Met);
        }
    }

    void addIncidentEvents()
    {
        QHash<QUuid, QString> numbers;
        for (const Incident &incident : m_facts.incidents)
            numbers.insert(incident.uuid, incident.number);
        for (const IncidentEvent &event : recent<IncidentEvent>(QStringLiteral("happened_at"), fromInstant())) {
            const QString text = oneLine(event.text);
            if (m_audience == Audience::Customer && event.visibility != Visibility::Customer)
                continue;
            add({event.happenedAt,
                 {},
                 TimelineFilter::Incidents,
                 Kind::Incident,
                 event.incidentId.uuid,
                 Icon::Ticket,
                 text.isEmpty() ? wording::name(event.type) : tr("%1: %2").arg(wording::name(event.type), text),
                 joined({numbers.value(event.incidentId.uuid), person(event.authorId)}),
                 StatusKind::Info});
        }
    }

    void addWorkLogs()
    {
        QHash<QUuid, const Engagement *> engagements;
        for (const Engagement &engagement : m_facts.engagements)
            engagements.insert(engagement.uuid, &engagement);
        for (const WorkLog &log : m_facts.workLogs) {
            const Engagement *engagement = engagements.value(log.engagementId.uuid);
            const QString what = oneLine(log.summary.isEmpty() && engagement ? engagement->title : log.summary);
            add({{},
                 log.performedOn,
                 TimelineFilter::Ledger,
                 Kind::WorkLog,
                 log.uuid,
                 Icon::BurnDown,
                 joined({log.reverses.isNull() ? tr("Work log %1").arg(wording::daysUnit(log.days))
                                               : tr("Reversed %1").arg(wording::daysUnit(chargedDays(log))),
                         what}),
                 joined({engagement ? wording::name(engagement->service) : QString(), person(log.performerId)}),
                 StatusKind::Info});
        }
    }

    void addNotes()
    {
        for (const Note &note : recent<Note>(QStringLiteral("written_at"), fromInstant())) {
            if (m_audience == Audience::Customer && note.visibility != Visibility::Customer)
                continue;
            add({note.writtenAt,
                 {},
                 TimelineFilter::Notes,
                 Kind::Note,
                 note.uuid,
                 Icon::Note,
                 tr("Note: %1").arg(plainLine(note.body).left(kTitle)),
                 joined({person(note.authorId), note.pinned.value_or(false) ? tr("pinned") : QString()}),
                 StatusKind::Info});
        }
    }

    void addDeliverables()
    {
        for (const Deliverable &deliverable : m_facts.deliverables) {
            if (deliverable.deliveredAt.isNull())
                continue;
            add({deliverable.deliveredAt,
                 {},
                 TimelineFilter::All,
                 Kind::Deliverable,
                 deliverable.uuid,
                 Icon::Deliverable,
                 tr("Delivered: %1").arg(wording::name(deliverable.type)),
                 deliverable.period.isNull() ? QString() : wording::month(deliverable.period),
                 StatusKind::Met});
        }
    }

    void addNotices()
    {
        for (const Notice &notice : m_facts.notices) {
            const Instant passedOn = knownAt(notice.notifiedAt, m_view.asOf);
            add({passedOn.isNull() ? notice.raisedAt : passedOn,
                 {},
                 TimelineFilter::All,
                 Kind::Notice,
                 notice.uuid,
                 Icon::Bell,
                 tr("%1: %2").arg(wording::name(notice.type), notice.title),
                 passedOn.isNull() ? tr("raised, not passed on") : tr("passed on"),
                 passedOn.isNull() ? StatusKind::DueSoon : StatusKind::Met});
        }
    }

    void addRequests()
    {
        for (const ProductRequest &request : recent<ProductRequest>(QStringLiteral("raised_on"), dateValue(m_first))) {
            add({{},
                 request.raisedOn,
                 TimelineFilter::All,
                 Kind::ProductRequest,
                 request.uuid,
                 Icon::Box,
                 tr("Product request: %1").arg(request.title),
                 joined({request.product, wording::name(request.status)}),
                 StatusKind::Info});
        }
    }

    void addMeetings()
    {
        for (const Meeting &meeting : recent<Meeting>(QStringLiteral("held_at"), fromInstant())) {
            add({meeting.heldAt,
                 {},
                 TimelineFilter::Notes,
                 Kind::Meeting,
                 meeting.uuid,
                 Icon::People,
                 wording::name(meeting.meetingKind),
                 meeting.minutes ? tr("%n minute(s)", nullptr, int(*meeting.minutes)) : QString(),
                 StatusKind::Info});
        }
    }

    void addOrders()
    {
        for (const Subscription &order : m_facts.subscriptions) {
            add({order.orderedAt,
                 {},
                 TimelineFilter::All,
                 Kind::Subscription,
                 order.uuid,
                 Icon::Document,
                 tr("Order: %1").arg(wording::name(order.plan)),
                 joined({order.orderNumber,
                         tr("%1 – %2").arg(wording::date(order.startsOn), wording::date(lastDayInForce(order)))}),
                 StatusKind::Info});
        }
    }

    Store &m_store;
    const CustomerFacts &m_facts;
    const View &m_view;
    const PortfolioSnapshot *m_people;
    Audience m_audience;
    QDate m_today, m_first;
    QList<TimelineItem> m_items;
};

} // namespace

QList<TimelineItem> timelineItems(Store &store, const CustomerFacts &facts, const View &view,
                                  const PortfolioSnapshot *people, Audience audience)
{
    return Collector(store, facts, view, people, audience).collect();
}

QList<TimelineEntry> timelineEntries(const QList<TimelineItem> &items, TimelineFilter filter, const Zone &zone)
{
    QList<TimelineEntry> entries;
    for (qsizetype i = 0; i < items.size() && entries.size() < kEntries; ++i) {
        const TimelineItem &item = items[i];
        if (filter != TimelineFilter::All && item.group != filter)
            continue;
        TimelineEntry entry;
        entry.id = QString::number(i);
        entry.day = item.day;
        entry.time = item.at.isNull() ? QString() : zone.localTime(item.at).toString(QStringLiteral("HH:mm"));
        entry.icon = item.icon;
        entry.title = item.title;
        entry.status = item.status;
        entry.detail = item.detail;
        entry.toolTip = item.detail.isEmpty() ? item.title : item.title + u'\n' + item.detail;
        entries.append(entry);
    }
    return entries;
}

} // namespace tam::ui
