#include "report/dutysheet.h"

#include "report/recordparts.h"
#include "rules/engagements.h"
#include "wording/dutytext.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace tam {

namespace {

using namespace report;

/// Gives the texts of this file a translation context of their own.
struct SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(DutySheet)
};

class Sheet
{
public:
    explicit Sheet(const RecordSource &record) : m_record(record), m_source(record.source), m_all(record.source.all)
    {
        for (const Duty &duty : m_source.facts.duties) {
            if (duty.engagementId == record.engagement->id() && !duty.startsAt.isNull() && duty.startsAt < duty.endsAt)
                m_duties.push_back(&duty);
        }
        std::sort(m_duties.begin(), m_duties.end(), [](const Duty *a, const Duty *b) {
            return a->startsAt == b->startsAt ? a->id() < b->id() : a->startsAt < b->startsAt;
        });
    }

    std::vector<ReportSection> sections() const
    {
        std::vector<ReportSection> list;
        list.push_back(section(QStringLiteral("duty"), SheetWords::tr("Who is on duty when")));
        list.back().blocks.push_back(block(dutyTable()));
        if (const QString gaps = gapText(); !gaps.isEmpty())
            list.back().blocks.push_back(paragraph(gaps));
        list.push_back(section(QStringLiteral("escalation"), SheetWords::tr("Escalation")));
        list.back().blocks.push_back(block(escalationTable()));
        list.push_back(section(QStringLiteral("contacts"), SheetWords::tr("Contacts at the customer")));
        list.back().blocks.push_back(block(contactTable()));
        list.push_back(section(QStringLiteral("run_book"), SheetWords::tr("Run-book: what is left")));
        list.back().blocks.push_back(block(openItems()));
        return list;
    }

private:
    static ReportSection section(const QString &id, const QString &title)
    {
        ReportSection made;
        made.id = id;
        made.title = title;
        return made;
    }

    ReportTable dutyTable() const
    {
        ReportTable table;
        table.id = QStringLiteral("duties");
        table.columns = {{SheetWords::tr("When"), 34, false},
                         {SheetWords::tr("Who"), 18, false},
                         {SheetWords::tr("Role"), 16, false},
                         {SheetWords::tr("E-mail"), 32, false}};
        table.none = SheetWords::tr("Nobody is on duty yet.");
        for (const Duty *duty : m_duties)
            table.rows.push_back(
                {whenText(*duty), ReportCell(orDash(m_all.personName(duty->personId))).toned(ReportTone::Strong),
                 orDash(wording::name(duty->dutyRole)), orDash(m_all.mails.value(duty->personId.uuid))});
        return table;
    }

    /** With its weekday: a sheet on the wall is read by days. The end of a day is written 24:00. */
    QString whenText(const Duty &duty) const
    {
        const QString hours = QStringLiteral("HH:mm");
        const QDateTime from = m_source.zone().localTime(duty.startsAt);
        const QDateTime until = m_source.zone().localTime(duty.endsAt);
        QString end = until.toString(hours);
        if (until.time() == QTime(0, 0) && until.date() == from.date().addDays(1))
            end = QStringLiteral("24:00");
        else if (until.date() != from.date())
            end = SheetWords::tr("%1 %2", "day and hour").arg(wording::dayAndWeekday(until.date()), end);
        return SheetWords::tr("%1 %2 – %3", "day, from, to")
            .arg(wording::dayAndWeekday(from.date()), from.toString(hours), end);
    }

    QString gapText() const
    {
        if (m_record.duties.gaps.empty() || m_duties.empty())
            return {};
        QStringList gaps;
        for (const TimeSpan &gap : m_record.duties.gaps)
            gaps.append(SheetWords::tr("%1 to %2", "begin and end of a time without anybody on duty")
                            .arg(wording::shortTime(gap.from, m_source.zone()),
                                 wording::shortTime(gap.until, m_source.zone())));
        return SheetWords::tr("Nobody is on duty: %1.")
            .arg(gaps.join(SheetWords::tr("; ", "between the items of a list")));
    }

    /** Each person once, in the order of the duties. */
    QList<QUuid> onDutyAs(DutyRole role) const
    {
        QList<QUuid> people;
        for (const Duty *duty : m_duties) {
            if (duty->dutyRole == role && !people.contains(duty->personId.uuid))
                people.append(duty->personId.uuid);
        }
        return people;
    }

    void addStep(ReportTable &table, const QString &who, const QList<QUuid> &people) const
    {
        QStringList names, mails;
        for (const QUuid &person : people) {
            const QString name = m_all.people.value(person);
            if (name.isEmpty())
                continue;
            names.append(name);
            mails.append(m_all.mails.value(person));
        }
        mails.removeAll(QString());
        if (!names.isEmpty())
            addRow(table, who, names.join(SheetWords::tr(", ", "between the items of a list")),
                   mails.join(SheetWords::tr(", ", "between the items of a list")));
    }

    static void addRow(ReportTable &table, const QString &who, const QString &name, const QString &reach)
    {
        table.rows.push_back({ReportCell::count(qint64(table.rows.size()) + 1), who,
                              ReportCell(name).toned(ReportTone::Strong), orDash(reach)});
    }

    ReportTable escalationTable() const
    {
        ReportTable table;
        table.id = QStringLiteral("escalation");
        table.columns = {{SheetWords::tr("Level"), 7, true},
                         {SheetWords::tr("What as"), 21, false},
                         {SheetWords::tr("Who"), 30, false},
                         {SheetWords::tr("Reached by"), 42, false}};
        table.none = SheetWords::tr("Nobody is named.");
        addStep(table, wording::name(DutyRole::FrontLine), onDutyAs(DutyRole::FrontLine));
        addStep(table, wording::name(DutyRole::ProductExpert), onDutyAs(DutyRole::ProductExpert));
        addStep(table, wording::name(DutyRole::Backup), onDutyAs(DutyRole::Backup));
        QList<QUuid> leads = onDutyAs(DutyRole::Lead);
        if (!m_record.engagement->leadId.isNull() && !leads.contains(m_record.engagement->leadId.uuid))
            leads.append(m_record.engagement->leadId.uuid);
        addStep(table, wording::name(DutyRole::Lead), leads);
        const auto &tams = m_source.facts.customer.tamIds;
        addStep(table, SheetWords::tr("Technical account manager"), QList<QUuid>(tams.begin(), tams.end()));
        const CatalogueVersion *version = m_record.terms.known() ? m_record.terms.version : nullptr;
        if (version && !version->hotline.isEmpty())
            addRow(table, SheetWords::tr("Hotline"), version->hotline, wording::local(version->hotlineHours));
        return table;
    }

    ReportTable contactTable() const
    {
        ReportTable table;
        table.id = QStringLiteral("contacts");
        table.columns = {{SheetWords::tr("Name"), 22, false},
                         {SheetWords::tr("Role"), 26, false},
                         {SheetWords::tr("Phone"), 22, false},
                         {SheetWords::tr("E-mail"), 30, false}};
        table.none = SheetWords::tr("No contact is recorded.");
        std::vector<const Contact *> contacts;
        for (const Contact &contact : m_source.facts.contacts)
            contacts.push_back(&contact);
        std::stable_sort(contacts.begin(), contacts.end(), [](const Contact *a, const Contact *b) {
            return a->isTechnicalContact.value_or(false) && !b->isTechnicalContact.value_or(false);
        });
        for (const Contact *contact : contacts) {
            QStringList roles{contact->role};
            if (contact->isTechnicalContact.value_or(false))
                roles.append(SheetWords::tr("technical contact"));
            roles.removeAll(QString());
            table.rows.push_back({ReportCell(contact->name).toned(ReportTone::Strong),
                                  orDash(roles.join(SheetWords::tr(", ", "between the items of a list"))),
                                  orDash(contact->phone), orDash(contact->email)});
        }
        return table;
    }

    ReportTable openItems() const
    {
        ReportTable table;
        table.id = QStringLiteral("run_book");
        table.columns = {{SheetWords::tr("Phase"), 22, false},
                         {SheetWords::tr("Step"), 40, false},
                         {SheetWords::tr("Owner"), 18, false},
                         {SheetWords::tr("Due"), 20, false}};
        table.none = SheetWords::tr("Nothing is left to be done.");
        std::vector<const ChecklistItem *> items;
        for (const ChecklistItem &item : m_source.facts.checklistItems) {
            if (item.engagementId == m_record.engagement->id() && m_source.known(item.doneAt).isNull())
                items.push_back(&item);
        }
        std::sort(items.begin(), items.end(), [](const ChecklistItem *a, const ChecklistItem *b) {
            return a->dueOn != b->dueOn ? a->dueOn < b->dueOn : compareUuid(a->uuid, b->uuid) < 0;
        });
        for (const ChecklistItem *item : items)
            table.rows.push_back({wording::name(item->phase), item->title, orDash(m_all.personName(item->ownerId)),
                                  ReportCell::ofDate(item->dueOn)});
        return table;
    }

    const RecordSource &m_record;
    const Source &m_source;
    const ReportFacts &m_all;
    std::vector<const Duty *> m_duties;
};

std::vector<ReportFigure> figuresOf(const RecordSource &record)
{
    qint64 bare = 0;
    for (const TimeSpan &gap : record.duties.gaps)
        bare += gap.minutes();
    return {
        {QStringLiteral("people"), SheetWords::tr("People on duty"), QString::number(record.duties.rows.size()), false},
        {QStringLiteral("covered"), SheetWords::tr("Hours with somebody there"),
         wording::hours(record.duties.coveredMinutes), false},
        {QStringLiteral("gaps"), SheetWords::tr("Hours without anybody"), wording::hours(bare), bare > 0}};
}

} // namespace

Result<Report> buildDutySheet(const ReportFacts &facts, EngagementId engagement, const View &view, Language language)
{
    const LanguageScope scope(language);
    const CustomerFacts &all = *facts.customer;
    const auto found = std::find_if(all.engagements.begin(), all.engagements.end(),
                                    [&](const Engagement &one) { return one.id() == engagement; });
    if (found == all.engagements.end() || !isAskedFor(*found, view.asOf))
        return Problem(ProblemCode::NotFound,
                       {QString(kindInfo(Kind::Engagement).key()), engagement.uuid.toString(QUuid::WithoutBraces)});
    if (!found->plannedStart.isValid() || found->plannedEnd < found->plannedStart)
        return Problem(ProblemCode::BadArgument,
                       {QStringLiteral("planned_start"), QString(), QStringLiteral("planned_start <= planned_end")});
    const std::vector<Ledger> none;
    const Source source{facts, all, view, Month::of(found->plannedStart), none, {}, Source::About::Record, {}};
    RecordSource record{source, {}, &*found, nullptr, nullptr, {}, {}, {}, false};
    record.terms = planOn(all.subscriptions, found->plannedStart, view.reference.catalogue);
    record.duties = dutyMatrix(all, *found, {}, {});

    Report made;
    made.language = language;
    made.title = SheetWords::tr("Duty sheet");
    made.customer =
        language == Language::English && !all.customer.nameEn.isEmpty() ? all.customer.nameEn : all.customer.name;
    made.period = dateSpan(found->plannedStart, found->plannedEnd);
    made.subtitle = SheetWords::tr("%1 · %2 · times of %3", "title and service of an escort, time zone")
                        .arg(found->title, wording::name(found->service), source.zone().name());
    made.month = source.month;
    made.asOf = view.asOf;
    made.figures = figuresOf(record);
    made.sections = Sheet(record).sections();
    made.footer = footer(source, record.terms);
    made.pageOf = SheetWords::tr("Page %1 of %2");
    made.contents = SheetWords::tr("Contents");
    return made;
}

QString dutySheetName(const QString &customer, const QString &title, Language language)
{
    const LanguageScope scope(language);
    return fileNameOf(SheetWords::tr("%1 %2 duty sheet", "file name: customer, escort")
                          .arg(customer.trimmed(), title.simplified().left(80)),
                      QStringLiteral("pdf"));
}

} // namespace tam
