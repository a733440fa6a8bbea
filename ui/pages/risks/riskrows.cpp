#include "pages/risks/riskrows.h"

#include "rules/findingtrend.h"
#include "support/listpane.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct RiskWords
{
    Q_DECLARE_TR_FUNCTIONS(RiskRows)
};

constexpr int kExpirySoonDays = 30; ///< as Today lists them (R14 group 15)

StatusKind findingStatus(const Finding &finding)
{
    switch (finding.status) {
    case FindingStatus::Fixed:
        return StatusKind::Met;
    case FindingStatus::Accepted:
    case FindingStatus::WontFix:
        return StatusKind::None;
    default:
        break;
    }
    return finding.risk == RiskLevel::High     ? StatusKind::Breached
           : finding.risk == RiskLevel::Medium ? StatusKind::DueSoon
                                               : StatusKind::Open;
}

struct Maker
{
    const CustomerFacts &facts;
    const View &view;
    QString customerName;
    PlanMark mark;

    ListRow row(const QUuid &id, Kind kind) const
    {
        ListRow made;
        made.id = id;
        made.kind = kind;
        made.customer = facts.id();
        return made;
    }

    void add(ListRow &made, ListCell status, const QString &type, const QString &title, const QString &resource,
             const QString &date, const QVariant &sortDate, const QString &state) const
    {
        made.cells.append(std::move(status));
        if (!customerName.isEmpty())
            made.cells.append(ListCell(customerName).with(PlanMarkRole, QVariant::fromValue(mark)));
        made.cells.append(ListCell(type).with(ToneRole, QVariant::fromValue(Tone::Muted)));
        made.cells.append(ListCell(title));
        made.cells.append(ListCell(resource).with(ToneRole, QVariant::fromValue(Tone::Muted)));
        made.cells.append(ListCell(date).sortedBy(sortDate));
        made.cells.append(ListCell(state));
    }

    ListRow finding(const Finding &f) const
    {
        ListRow made = row(f.uuid, Kind::Finding);
        QString state = wording::name(f.status);
        if (f.status == FindingStatus::Open && foundBefore(facts.findings, f))
            state += RiskWords::tr(" · again");
        ListCell level(wording::name(f.risk));
        level.with(StatusRole, QVariant::fromValue(findingStatus(f)))
            .sortedBy(int(f.status == FindingStatus::Open ? 0 : 10) + int(f.risk));
        add(made, level, RiskWords::tr("Finding: %1").arg(wording::name(f.category)), f.title,
            f.resource.isEmpty() ? f.product : f.resource, wording::date(f.inspectedOn), f.inspectedOn, state);
        return made;
    }

    ListRow notice(const Notice &n) const
    {
        ListRow made = row(n.uuid, Kind::Notice);
        const bool sent = !knownAt(n.notifiedAt, view.asOf).isNull();
        const bool acknowledged = !knownAt(n.acknowledgedAt, view.asOf).isNull();
        const QString state = !knownAt(n.closedAt, view.asOf).isNull() ? RiskWords::tr("Closed")
                              : acknowledged                           ? RiskWords::tr("Acknowledged")
                              : sent                                   ? RiskWords::tr("Passed on")
                                                                       : RiskWords::tr("Not passed on");
        ListCell level(sent ? RiskWords::tr("Notice") : RiskWords::tr("Unsent notice"));
        level.with(StatusRole, QVariant::fromValue(sent ? StatusKind::Met : StatusKind::DueSoon))
            .sortedBy(sent ? 12 : 1);
        const Instant at = n.windowStart.isNull() ? n.raisedAt : n.windowStart;
        add(made, level, wording::name(n.type), n.title,
            n.resources.isEmpty() ? n.products.join(RiskWords::tr(", ")) : n.resources.join(RiskWords::tr(", ")),
            wording::localTime(at, facts.zone), at.microseconds(), state);
        return made;
    }

    ListRow expiry(const ResourceExpiry &e) const
    {
        ListRow made = row(e.uuid, Kind::ResourceExpiry);
        const QDate today = facts.zone.dateAt(view.asOf);
        const qint64 left = today.daysTo(e.expiresOn);
        const bool reminded = !knownAt(e.remindedAt, view.asOf).isNull();
        ListCell level(left < 0 ? RiskWords::tr("Expired") : RiskWords::tr("%1 d left").arg(left));
        level
            .with(StatusRole, QVariant::fromValue(reminded     ? StatusKind::Met
                                                  : left < 0   ? StatusKind::Missed
                                                  : left <= 30 ? StatusKind::DueSoon
                                                               : StatusKind::Open))
            .sortedBy(reminded ? 13 : 2);
        add(made, level, RiskWords::tr("Expiry"), e.product, e.resource, wording::date(e.expiresOn), e.expiresOn,
            reminded ? RiskWords::tr("Reminded") : RiskWords::tr("Not reminded"));
        return made;
    }
};

} // namespace

QList<ListColumn> riskColumns(bool withCustomer)
{
    QList<ListColumn> columns{{QStringLiteral("level"), RiskWords::tr("Level"), 96, false, 0, false, 130}};
    if (withCustomer)
        columns.append({QStringLiteral("customer"), RiskWords::tr("Customer"), 116, false, 0, false, 176});
    columns.append({{QStringLiteral("type"), RiskWords::tr("Kind"), 110, false, 2, false, 150},
                    {QStringLiteral("title"), RiskWords::tr("What"), 200, true},
                    {QStringLiteral("resource"), RiskWords::tr("Resource"), 120, false, 1},
                    {QStringLiteral("date"), RiskWords::tr("Date"), 104, false, 0, false, 150},
                    {QStringLiteral("state"), RiskWords::tr("State"), 80, false, 0, false, 130}});
    return columns;
}

QList<ListRow> riskRows(const CustomerFacts &facts, const View &view, RiskView shown, bool openOnly,
                        const QString &customerName, const PlanMark &mark)
{
    const Maker make{facts, view, customerName, mark};
    const QDate today = facts.zone.dateAt(view.asOf);
    QList<ListRow> rows;
    if (shown == RiskView::All || shown == RiskView::Findings) {
        for (const Finding &f : facts.findings) {
            if (f.inspectedOn <= today && (!openOnly || f.status == FindingStatus::Open))
                rows.append(make.finding(f));
        }
    }
    if (shown == RiskView::All || shown == RiskView::Notices) {
        for (const Notice &n : facts.notices) {
            const bool open = knownAt(n.notifiedAt, view.asOf).isNull() && knownAt(n.closedAt, view.asOf).isNull();
            if (n.raisedAt <= view.asOf && (!openOnly || open))
                rows.append(make.notice(n));
        }
    }
    if (shown == RiskView::All || shown == RiskView::Expiries) {
        for (const ResourceExpiry &e : facts.resourceExpiries) {
            const bool open = knownAt(e.remindedAt, view.asOf).isNull() && e.expiresOn >= today &&
                              e.expiresOn <= today.addDays(kExpirySoonDays);
            if (!openOnly || open)
                rows.append(make.expiry(e));
        }
    }
    sortRiskRows(rows);
    return rows;
}

void sortRiskRows(QList<ListRow> &rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const ListRow &a, const ListRow &b) {
        return a.cells.first().sortValue.toInt() < b.cells.first().sortValue.toInt();
    });
}

QString riskHtml(const RecordBase &record, Kind kind, const Zone &zone, Instant asOf)
{
    QString text;
    if (kind == Kind::Finding) {
        const auto &f = static_cast<const Finding &>(record);
        text = detailTitle(f.title, wording::name(f.risk) + QStringLiteral(" · ") + wording::name(f.category)) +
               QStringLiteral("<table>") + detailRow(RiskWords::tr("State"), wording::name(f.status)) +
               detailRow(RiskWords::tr("Product"), f.product) + detailRow(RiskWords::tr("Resource"), f.resource) +
               detailRow(RiskWords::tr("Found on"), wording::date(f.inspectedOn)) +
               detailRow(RiskWords::tr("Fixed on"), f.fixedOn.isValid() ? wording::date(f.fixedOn) : QString()) +
               detailRow(RiskWords::tr("Check"), f.checkKey) + QStringLiteral("</table><p>") + detailText(f.advice) +
               QStringLiteral("</p>");
    } else if (kind == Kind::Notice) {
        const auto &n = static_cast<const Notice &>(record);
        const auto at = [&](Instant i) { return i.isNull() ? QString() : wording::localTime(i, zone); };
        const auto happened = [&](Instant i) { return at(knownAt(i, asOf)); };
        text = detailTitle(n.title, wording::name(n.type)) + QStringLiteral("<table>") +
               detailRow(RiskWords::tr("Raised"), at(n.raisedAt)) +
               detailRow(RiskWords::tr("Window"), n.windowStart.isNull()
                                                      ? QString()
                                                      : at(n.windowStart) + QStringLiteral(" – ") + at(n.windowEnd)) +
               detailRow(RiskWords::tr("Passed on"),
                         knownAt(n.notifiedAt, asOf).isNull() ? RiskWords::tr("not yet") : at(n.notifiedAt)) +
               detailRow(RiskWords::tr("By"), n.channel) +
               detailRow(RiskWords::tr("Acknowledged"), happened(n.acknowledgedAt)) +
               detailRow(RiskWords::tr("Closed"), happened(n.closedAt)) +
               detailRow(RiskWords::tr("Products"), n.products.join(RiskWords::tr(", "))) +
               detailRow(RiskWords::tr("Resources"), n.resources.join(RiskWords::tr(", "))) +
               QStringLiteral("</table><p>") + detailText(n.advice) + QStringLiteral("</p>");
    } else if (kind == Kind::ResourceExpiry) {
        const auto &e = static_cast<const ResourceExpiry &>(record);
        text = detailTitle(e.resource, e.product) + QStringLiteral("<table>") +
               detailRow(RiskWords::tr("Expires on"), wording::date(e.expiresOn)) +
               detailRow(RiskWords::tr("Reminded"), knownAt(e.remindedAt, asOf).isNull()
                                                        ? RiskWords::tr("not yet")
                                                        : wording::localTime(e.remindedAt, zone)) +
               QStringLiteral("</table>");
    }
    return text;
}

QString riskExplanation(const QString &detail)
{
    if (detail.isEmpty())
        return {};
    return detail + QStringLiteral("<p>%1</p>")
                        .arg(RiskWords::tr(
                                 "Listed while it is open: a finding until it is fixed, accepted or declined, a notice "
                                 "until the customer has been told, a resource until it is reminded of. Today (R14) "
                                 "lists high findings after 14 days, notices at once and resources 30 days before "
                                 "they expire.")
                                 .toHtmlEscaped());
}

} // namespace tam::ui
