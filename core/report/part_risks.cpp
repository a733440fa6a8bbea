// Risk warnings: the inspection, its findings against the months before, notices, and what expires.
#include "report/reportparts.h"
#include "rules/findingtrend.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <array>

namespace tam::report {

namespace {

/// Gives the texts of this file the report's translation context.
struct RiskPartWords
{
    Q_DECLARE_TR_FUNCTIONS(ServiceReport)
};

constexpr int kExpiryDays = 30; ///< after the last day of the report, as Today looks ahead (R14 group 15)

QString trendName(FindingTrend trend)
{
    switch (trend) {
    case FindingTrend::New:
        return RiskPartWords::tr("New");
    case FindingTrend::Again:
        return RiskPartWords::tr("Again");
    case FindingTrend::Fixed:
        return RiskPartWords::tr("Fixed");
    case FindingTrend::Gone:
        return RiskPartWords::tr("Not found again");
    }
    return {};
}

std::vector<ReportBlock> inspectionTexts(const Source &source)
{
    std::vector<ReportBlock> texts;
    for (const Inspection &inspection : source.facts.inspections) {
        if (!source.month.contains(inspection.inspectedOn) || inspection.inspectedOn > source.today())
            continue;
        QString text = RiskPartWords::tr("Inspection of %1 (%2).", "date, by whom")
                           .arg(wording::date(inspection.inspectedOn), wording::name(inspection.source));
        if (!inspection.summary.trimmed().isEmpty())
            text += u' ' + inspection.summary.trimmed();
        texts.push_back(paragraph(text));
    }
    if (texts.empty())
        texts.push_back(paragraph(RiskPartWords::tr("No inspection is recorded in the month.")));
    return texts;
}

ReportTable trendTable(const std::vector<FindingOfMonth> &found)
{
    ReportTable table;
    table.id = QStringLiteral("finding_trend");
    table.caption = RiskPartWords::tr("Findings against the months before");
    table.columns = {{RiskPartWords::tr("Risk"), 28, false},
                     {trendName(FindingTrend::New), 18, true},
                     {trendName(FindingTrend::Again), 18, true},
                     {trendName(FindingTrend::Fixed), 18, true},
                     {trendName(FindingTrend::Gone), 18, true}};
    for (const RiskLevel risk : allOf<RiskLevel>()) {
        std::array<int, 4> counts{};
        for (const FindingOfMonth &one : found)
            counts[size_t(one.trend)] += one.finding->risk == risk;
        table.rows.push_back({wording::name(risk), ReportCell::count(counts[0]), ReportCell::count(counts[1]),
                              ReportCell::count(counts[2]), ReportCell::count(counts[3])});
    }
    return table;
}

ReportTable findingTable(const std::vector<FindingOfMonth> &found)
{
    ReportTable table;
    table.id = QStringLiteral("findings");
    table.caption = RiskPartWords::tr("Findings");
    table.columns = {{RiskPartWords::tr("Risk"), 7, false},      {RiskPartWords::tr("Finding"), 24, false},
                     {RiskPartWords::tr("Category"), 10, false}, {RiskPartWords::tr("Resource"), 18, false},
                     {RiskPartWords::tr("Trend"), 10, false},    {RiskPartWords::tr("State"), 9, false},
                     {RiskPartWords::tr("Advice"), 26, false}};
    table.none = RiskPartWords::tr("No finding in the month.");
    for (const FindingOfMonth &one : found) {
        const Finding &finding = *one.finding;
        ReportCell risk(wording::name(finding.risk));
        if (finding.risk == RiskLevel::High && finding.status == FindingStatus::Open)
            risk.toned(ReportTone::Attention);
        const QString resource = finding.resource.isEmpty() ? finding.product : finding.resource;
        table.rows.push_back({risk, finding.title, wording::name(finding.category), orDash(resource),
                              trendName(one.trend), wording::name(finding.status), finding.advice});
    }
    return table;
}

ReportCell when(const Source &source, Instant fact, const QString &none)
{
    const Instant known = source.known(fact);
    return known.isNull() ? ReportCell(none) : ReportCell::ofTime(known, source.zone());
}

ReportTable noticeTable(const Source &source)
{
    ReportTable table;
    table.id = QStringLiteral("notices");
    table.caption = RiskPartWords::tr("Notices");
    table.columns = {{RiskPartWords::tr("Notice"), 26, false},    {RiskPartWords::tr("Type"), 12, false},
                     {RiskPartWords::tr("Raised"), 13, false},    {RiskPartWords::tr("Passed on"), 13, false},
                     {RiskPartWords::tr("Confirmed"), 13, false}, {RiskPartWords::tr("Advice"), 23, false}};
    table.none = RiskPartWords::tr("There was no notice in the month.");
    for (const Notice &notice : source.facts.notices) {
        if (!source.inMonth(source.known(notice.raisedAt)))
            continue;
        table.rows.push_back({notice.title, wording::name(notice.type),
                              ReportCell::ofTime(notice.raisedAt, source.zone()),
                              when(source, notice.notifiedAt, RiskPartWords::tr("not yet")),
                              when(source, notice.acknowledgedAt, QStringLiteral("–")), notice.advice});
    }
    return table;
}

std::optional<ReportTable> expiryTable(const Source &source)
{
    ReportTable table;
    table.id = QStringLiteral("expiries");
    table.caption = RiskPartWords::tr("Resources that expire within %1 days").arg(kExpiryDays);
    table.columns = {{RiskPartWords::tr("Product"), 34, false},
                     {RiskPartWords::tr("Resource"), 34, false},
                     {RiskPartWords::tr("Expires"), 16, false},
                     {RiskPartWords::tr("Reminded"), 16, false}};
    const QDate from = source.until();
    for (const ResourceExpiry &expiry : source.facts.resourceExpiries) {
        if (!expiry.expiresOn.isValid() || expiry.expiresOn < from || expiry.expiresOn > from.addDays(kExpiryDays))
            continue;
        table.rows.push_back({expiry.product, expiry.resource, ReportCell::ofDate(expiry.expiresOn),
                              when(source, expiry.remindedAt, RiskPartWords::tr("not yet"))});
    }
    return table.rows.empty() ? std::nullopt : std::optional(table);
}

} // namespace

ReportSection risks(const Source &source)
{
    ReportSection section;
    section.id = QStringLiteral("risks");
    section.title = RiskPartWords::tr("Risk warnings");
    for (ReportBlock &text : inspectionTexts(source))
        section.blocks.push_back(std::move(text));
    const auto found = findingsOfMonth(source.facts, source.month, source.view);
    if (!found.empty())
        section.blocks.push_back(block(trendTable(found)));
    section.blocks.push_back(block(findingTable(found)));
    section.blocks.push_back(block(noticeTable(source)));
    if (auto expiries = expiryTable(source))
        section.blocks.push_back(block(std::move(*expiries)));
    return section;
}

ReportSection productRequests(const Source &source)
{
    ReportSection section;
    section.id = QStringLiteral("product_requests");
    section.title = RiskPartWords::tr("Product requests");
    ReportTable table;
    table.id = QStringLiteral("product_requests");
    table.columns = {{RiskPartWords::tr("Product"), 16, false},
                     {RiskPartWords::tr("Request"), 28, false},
                     {RiskPartWords::tr("Raised"), 12, false},
                     {RiskPartWords::tr("State"), 10, false},
                     {RiskPartWords::tr("Progress"), 34, false}};
    table.none = RiskPartWords::tr("No product request is under way.");
    for (const ProductRequest &request : source.all.requests) {
        const bool over =
            request.status == ProductRequestStatus::Delivered || request.status == ProductRequestStatus::Declined;
        const bool raised = request.raisedOn.isValid() && request.raisedOn <= source.until();
        if (!raised || (over && !source.month.contains(request.raisedOn)))
            continue;
        table.rows.push_back({request.product, request.title, ReportCell::ofDate(request.raisedOn),
                              wording::name(request.status), orDash(request.progress)});
    }
    section.blocks.push_back(block(std::move(table)));
    return section;
}

} // namespace tam::report
