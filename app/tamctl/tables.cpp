#include "tables.h"

#include "wording/names.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tam::ctl {

namespace {

/// Gives the texts of this file a translation context of their own.
struct TableWords
{
    Q_DECLARE_TR_FUNCTIONS(Tamctl)
};

using Rows = QList<QJsonObject>;
using Columns = std::vector<Column>;

Rows rowsOf(const QJsonValue &list)
{
    Rows rows;
    for (const auto &entry : list.toArray())
        rows.append(entry.toObject());
    return rows;
}

/** Members of `outer` that are no lists or objects go into each row of the list: CSV has nowhere else to say them. */
Rows withOuter(Rows rows, const QJsonObject &outer)
{
    for (QJsonObject &row : rows) {
        for (auto it = outer.begin(); it != outer.end(); ++it) {
            if (!it->isArray() && !it->isObject() && !row.contains(it.key()))
                row.insert(it.key(), *it);
        }
    }
    return rows;
}

Rows inSection(Rows rows, const char *section)
{
    for (QJsonObject &row : rows)
        row.insert(QStringLiteral("section"), QLatin1String(section));
    return rows;
}

const Columns customerColumns{{"id", Form::Plain, Shown::Csv},
                              {"name"},
                              {"name_en", Form::Plain, Shown::Csv},
                              {"plan", Form::Plan},
                              {"catalogue", Form::Plain, Shown::Csv},
                              {"plan_ends_on"},
                              {"open_incidents"},
                              {"next_deadline", Form::Time},
                              {"provisional", Form::Flag},
                              {"primary_tam_id", Form::Plain, Shown::Csv},
                              {"primary_tam", Form::Person, Shown::Everywhere, "primary_tam_id"},
                              {"archived", Form::Flag}};

const Columns todayColumns{{"kind", Form::TodayKind},
                           {"customer_id", Form::Plain, Shown::Csv},
                           {"customer", Form::Customer, Shown::Everywhere, "customers"},
                           {"record_id", Form::Plain, Shown::Csv},
                           {"due", Form::Time},
                           {"provisional", Form::Flag},
                           {"hours_left"},
                           {"text"}};

const Columns incidentColumns{{"id", Form::Plain, Shown::Csv},
                              {"number"},
                              {"customer_id", Form::Plain, Shown::Csv},
                              {"customer", Form::Customer, Shown::Everywhere, "customer_id"},
                              {"severity", Form::Severity},
                              {"status", Form::IncidentStatus},
                              {"first_response", Form::ClockState, Shown::Everywhere, "first_response_state"},
                              {"first_response_due", Form::Time},
                              {"first_response_reason", Form::Plain, Shown::Csv},
                              {"first_response_remaining_minutes", Form::Plain, Shown::Csv},
                              {"fault_intervention", Form::ClockState, Shown::Everywhere, "fault_intervention_state"},
                              {"fault_intervention_due", Form::Time},
                              {"fault_intervention_reason", Form::Plain, Shown::Csv},
                              {"fault_intervention_remaining_minutes", Form::Plain, Shown::Csv},
                              {"title"}};

const Columns engagementColumns{{"id", Form::Plain, Shown::Csv},
                                {"customer_id", Form::Plain, Shown::Csv},
                                {"customer", Form::Customer, Shown::Everywhere, "customer_id"},
                                {"service", Form::Pool},
                                {"status", Form::EngagementStatus},
                                {"planned_start"},
                                {"planned_end"},
                                {"planned_days"},
                                {"latest_application_date"},
                                {"provisional", Form::Flag},
                                {"title"},
                                {"findings", Form::FindingCode}};

const Columns reportColumns{{"customer_id", Form::Plain, Shown::Csv},
                            {"customer", Form::Customer, Shown::Everywhere, "customer_id"},
                            {"month"},
                            {"file"}};

const Columns deliverableColumns{{"id", Form::Plain, Shown::Csv},
                                 {"customer_id", Form::Plain, Shown::Csv},
                                 {"customer", Form::Customer, Shown::Everywhere, "customer_id"},
                                 {"type", Form::DeliverableType},
                                 {"period"},
                                 {"engagement_id", Form::Plain, Shown::Csv},
                                 {"incident_id", Form::Plain, Shown::Csv},
                                 {"about"},
                                 {"due_on"},
                                 {"provisional", Form::Flag},
                                 {"state", Form::DeliverableState}};

const Columns conflictColumns{{"person_id", Form::Plain, Shown::Csv},
                              {"person", Form::Person, Shown::Everywhere, "person_id"},
                              {"from", Form::Time},
                              {"to", Form::Time},
                              {"with", Form::Kind},
                              {"customer", Form::Customer, Shown::Everywhere, "customers"},
                              {"duty_id", Form::Plain, Shown::Csv},
                              {"other_id", Form::Plain, Shown::Csv}};

const Columns poolColumns{{"customer_id", Form::Plain, Shown::Csv},
                          {"customer", Form::Customer, Shown::Csv, "customer_id"},
                          {"month", Form::Plain, Shown::Csv},
                          {"plan", Form::Plain, Shown::Csv},
                          {"terms", Form::Plain, Shown::Csv},
                          {"pool", Form::Pool},
                          {"limit_days"},
                          {"used_days"},
                          {"reserved_days"},
                          {"remaining_days"},
                          {"limit_times"},
                          {"used_times"},
                          {"reserved_times"},
                          {"remaining_times"},
                          {"requested"},
                          {"over", Form::Flag},
                          {"plan_changed_on", Form::Plain, Shown::Csv}};

const Columns serviceColumns{
    {"service", Form::Plain, Shown::Table, "name"}, {"offered", Form::Flag}, {"sow"}, {"level"}};

const Columns prerequisiteColumns{{"item", Form::Plain, Shown::Table, "name"},
                                  {"met", Form::Flag},
                                  {"required", Form::Flag},
                                  {"confirmed_at", Form::Time},
                                  {"sow"}};

const Columns faultColumns{{"id", Form::Plain, Shown::Csv}, {"number"}, {"title"}};

const Columns planCsvColumns{{"customer_id"},  {"customer", Form::Customer, Shown::Everywhere, "customer_id"},
                             {"plan"},         {"terms"},
                             {"section"},      {"service"},
                             {"name"},         {"offered"},
                             {"level"},        {"item"},
                             {"met"},          {"required"},
                             {"confirmed_at"}, {"sow"},
                             {"number"},       {"title"}};

const Columns findingColumns{{"severity"}, {"code", Form::FindingCode}, {"month"}, {"detail"}};

const Columns afterColumns{{"month"}, {"remaining_days"}, {"remaining_times"}};

const Columns checkCsvColumns{{"section"},         {"code"},           {"severity"},
                              {"month"},           {"date"},           {"remaining_days"},
                              {"remaining_times"}, {"earliest_start"}, {"latest_application_date"},
                              {"provisional"},     {"detail"}};

Rows todayRows(const QJsonValue &result)
{
    Rows rows = rowsOf(result);
    for (QJsonObject &row : rows) {
        const QJsonValue several = row.value(QLatin1String("customer_ids"));
        row.insert(QStringLiteral("customers"), several.isArray() ? several : row.value(QLatin1String("customer_id")));
    }
    return rows;
}

/** Each clock's members under its own names; to people a clock that is none says why. */
Rows incidentRows(const QJsonValue &result, Audience audience)
{
    Rows rows = rowsOf(result);
    for (QJsonObject &row : rows) {
        for (const auto &entry : row.value(QLatin1String("clocks")).toArray()) {
            const QJsonObject clock = entry.toObject();
            const QString target = clock.value(QLatin1String("target")).toString();
            for (const char *member : {"state", "due", "reason", "remaining_minutes"})
                row.insert(target + u'_' + QLatin1String(member), clock.value(QLatin1String(member)));
            if (const QJsonValue reason = clock.value(QLatin1String("reason"));
                audience == Audience::People && reason.isString())
                row.insert(target + QStringLiteral("_state"), reason);
        }
    }
    return rows;
}

Rows engagementRows(const QJsonValue &result)
{
    Rows rows = rowsOf(result);
    for (QJsonObject &row : rows) {
        QJsonArray codes;
        for (const auto &finding : row.value(QLatin1String("findings")).toArray())
            codes.append(finding.toObject().value(QLatin1String("code")));
        row.insert(QStringLiteral("findings"), codes);
    }
    return rows;
}

Rows conflictRows(const QJsonValue &result, const NameBook &names)
{
    Rows rows = rowsOf(result);
    for (QJsonObject &row : rows) {
        const QJsonArray duties = row.value(QLatin1String("duties")).toArray();
        QJsonArray customers;
        for (const auto &duty : duties) {
            const QString customer = names.customerOfDuty(duty.toString());
            if (!customer.isEmpty() && !customers.contains(customer))
                customers.append(customer);
        }
        row.insert(QStringLiteral("customers"), customers);
        row.insert(QStringLiteral("customer_id"), customers.at(0)); // whose times they are
        row.insert(QStringLiteral("duty_id"), duties.at(0));
        const bool absence = row.value(QLatin1String("absence_id")).isString();
        row.insert(QStringLiteral("with"), duties.size() > 1 ? QStringLiteral("duty")
                                           : absence         ? QStringLiteral("absence")
                                                             : QStringLiteral("busy"));
        row.insert(QStringLiteral("other_id"), duties.size() > 1 ? duties.at(1)
                                               : absence         ? row.value(QLatin1String("absence_id"))
                                                                 : row.value(QLatin1String("busy_id")));
    }
    return rows;
}

/** "甲公司 · 2026-10 · Premier": what a table says once. Empty parts are left out. */
QString headingOf(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString planText(const QJsonObject &object)
{
    const auto plan = fromCode<Plan>(object.value(QLatin1String("plan")).toString());
    if (!plan)
        return TableWords::tr("no plan in force");
    const QString name = wording::name(*plan);
    return object.value(QLatin1String("terms")) == QLatin1String("unknown")
               ? TableWords::tr("%1, terms not in the catalogue").arg(name)
               : name;
}

/** R2: a change of plan inside the month; empty without one. */
QString planChange(const QJsonObject &result)
{
    const QString date = result.value(QLatin1String("plan_changed_on")).toString();
    return date.isEmpty() ? QString() : TableWords::tr("plan changed on %1").arg(date);
}

/** What is not counted, as this version does not know a value of it; empty without any. */
QString undecided(const QJsonObject &result)
{
    const int count = result.value(QLatin1String("undecided_engagements")).toInt();
    return count == 0 ? QString() : TableWords::tr("%n engagement(s) with unknown values not counted", nullptr, count);
}

QList<Sheet> quotaSheets(const QJsonObject &result, Audience audience, const NameBook &names)
{
    const Rows pools = withOuter(rowsOf(result.value(QLatin1String("pools"))), result);
    Sheet sheet = makeSheet(poolColumns, pools, audience, names);
    sheet.heading = headingOf({names.customer(result.value(QLatin1String("customer_id")).toString()),
                               result.value(QLatin1String("month")).toString(), planText(result), planChange(result),
                               undecided(result)});
    return {sheet};
}

QList<Sheet> planSheets(const QJsonObject &result, Audience audience, const NameBook &names)
{
    const Rows services = rowsOf(result.value(QLatin1String("services")));
    const Rows prerequisites = rowsOf(result.value(QLatin1String("prerequisites")));
    const Rows faults = rowsOf(result.value(QLatin1String("faults_without_fault_at")));
    if (audience == Audience::Scripts) {
        const Rows all = inSection(services, "service") + inSection(prerequisites, "prerequisite") +
                         inSection(faults, "fault_without_fault_at");
        return {makeSheet(planCsvColumns, withOuter(all, result), audience, names)};
    }
    Sheet first = makeSheet(serviceColumns, services, audience, names);
    first.heading =
        headingOf({names.customer(result.value(QLatin1String("customer_id")).toString()), planText(result)});
    Sheet second = makeSheet(prerequisiteColumns, withOuter(prerequisites, result), audience, names);
    second.heading = TableWords::tr("Prerequisites");
    if (faults.isEmpty())
        return {first, second};
    Sheet third = makeSheet(faultColumns, faults, audience, names);
    third.heading = TableWords::tr("Platform faults without the time of the fault");
    return {first, second, third};
}

QList<Sheet> checkSheets(const QJsonObject &result, Audience audience, const NameBook &names)
{
    const Rows findings = rowsOf(result.value(QLatin1String("findings")));
    const Rows after = rowsOf(result.value(QLatin1String("after")));
    if (audience == Audience::Scripts) {
        const Rows all = inSection(withOuter({QJsonObject()}, result), "dates") + inSection(findings, "finding") +
                         inSection(after, "after");
        return {makeSheet(checkCsvColumns, all, audience, names)};
    }
    const auto date = [&](const char *member) {
        const QString text = result.value(QLatin1String(member)).toString();
        const bool provisional = result.value(QLatin1String("provisional")).toBool();
        return text.isEmpty() || !provisional ? text : TableWords::tr("%1 (provisional)").arg(text);
    };
    Sheet first = makeSheet(findingColumns, findings, audience, names);
    const QString earliest = date("earliest_start"), latest = date("latest_application_date");
    first.heading =
        headingOf({findings.isEmpty() ? TableWords::tr("Nothing stands against this booking.")
                                      : TableWords::tr("%n finding(s)", nullptr, int(findings.size())),
                   earliest.isEmpty() ? QString() : TableWords::tr("earliest start %1").arg(earliest),
                   latest.isEmpty() ? QString() : TableWords::tr("latest application date %1").arg(latest)});
    Sheet second = makeSheet(afterColumns, after, audience, names);
    second.heading = TableWords::tr("Left after this booking");
    return findings.isEmpty() ? QList<Sheet>{{first.heading, {}, {}}, second} : QList<Sheet>{first, second};
}

/** A result that is one object: a row for each member; members of members and elements have a row of their own. */
Sheet memberSheet(const QJsonObject &result)
{
    Sheet sheet;
    sheet.header = {QStringLiteral("key"), QStringLiteral("value")};
    for (auto it = result.begin(); it != result.end(); ++it) {
        if (it->isObject()) {
            const QJsonObject inner = it->toObject();
            for (auto part = inner.begin(); part != inner.end(); ++part)
                sheet.rows.append({it.key() + u'.' + part.key(), plainText(*part)});
        } else if (it->isArray()) {
            for (const auto &entry : it->toArray()) {
                const QJsonObject problem = entry.toObject();
                const QString text = problem.contains(QLatin1String("reason"))
                                         ? problem.value(QLatin1String("place")).toString() + QStringLiteral(": ") +
                                               problem.value(QLatin1String("reason")).toString()
                                         : plainText(entry);
                sheet.rows.append({it.key(), text});
            }
        } else {
            sheet.rows.append({it.key(), plainText(*it)});
        }
    }
    return sheet;
}

} // namespace

QList<Sheet> sheetsOf(const QString &command, const QJsonValue &result, Audience audience, const NameBook &names)
{
    const auto is = [&command](const char *name) { return command == QLatin1String(name); };
    const auto list = [&](const Columns &columns, const Rows &rows) {
        return QList<Sheet>{makeSheet(columns, rows, audience, names)};
    };
    if (is("customers")) {
        Rows rows = rowsOf(result);
        for (QJsonObject &row : rows)
            row.insert(QStringLiteral("customer_id"), row.value(QLatin1String("id"))); // whose times they are
        return list(customerColumns, rows);
    }
    if (is("today"))
        return list(todayColumns, todayRows(result));
    if (is("incidents"))
        return list(incidentColumns, incidentRows(result, audience));
    if (is("engagements"))
        return list(engagementColumns, engagementRows(result));
    if (is("deliverables"))
        return list(deliverableColumns, rowsOf(result));
    if (is("report"))
        return list(reportColumns, result.isArray() ? rowsOf(result) : Rows{result.toObject()});
    if (is("conflicts"))
        return list(conflictColumns, conflictRows(result, names));
    if (is("quota"))
        return quotaSheets(result.toObject(), audience, names);
    if (is("plan"))
        return planSheets(result.toObject(), audience, names);
    if (is("check"))
        return checkSheets(result.toObject(), audience, names);
    return {memberSheet(result.toObject())};
}

} // namespace tam::ctl
