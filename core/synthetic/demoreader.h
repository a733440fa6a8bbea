#pragma once

#include "synthetic/demotime.h"
#include "synthetic/story.h"

#include <QJsonObject>

namespace tam {

/**
 * Reads the scenario of the demo (resources/demo): records as in a portfolio file, but nested below their customer,
 * with times in the notation of DemoTime, texts as ["中文", "English"] pairs and names instead of ids. It works from
 * the one description of the records, so every field can be given; an unknown one is refused.
 *
 * "key" names a record; a reference to a person is the person's key, another one the key within the customer, a
 * reference to any kind "kind:key". Ids are derived from these names. In texts {season} stands for the busy time
 * nearest to planned_start (or to today), {month}, {last_month}, {next_month} for the names of months, {ymd} for
 * opened_at's date.
 *
 * Besides its children an engagement may have "auto": parts that the generator makes (duties, checklist_items,
 * work_logs, engagement_events), and "spread": work logs over the days of as_of's month that have passed, {"days":
 * [...], "by": [...], "texts": [...]}. A day has at most one of them: early in a month the later ones are left out, and
 * the plan reserves their days instead.
 */
class DemoReader
{
public:
    DemoReader(Setting &setting, DemoLanguage language)
        : m_setting(setting), m_chinese(language == DemoLanguage::Chinese)
    {
    }

    /** People, absences and busies. The people become the one squad of the setting. */
    Result<void> readTeam(const QJsonObject &object);
    /** One customer with everything below it, in the order in which the scenario has it. */
    Result<CustomerStory> readCustomer(const QJsonObject &object, int index);

    std::vector<Absence> absences;
    std::vector<Busy> busies;

    static QUuid personId(const QString &key);

private:
    struct Place; ///< where a record stands: customer, parent, notation

    template <class T>
    Result<void> readList(const QJsonObject &parent, const char *name, const Place &place, std::vector<T> &into);
    Result<void> readRecord(const QJsonObject &object, const KindInfo &info, const Place &place, RecordBase &record);
    Result<void> readField(const Field &field, const QJsonValue &value, const Place &place, RecordBase &record);
    Result<void> readBelow(const QJsonObject &object, const Place &place, CustomerStory &story);
    Result<void> addAutomatic(const QJsonObject &object, CustomerStory &story, const Place &place);
    Result<void> addSpread(const QJsonObject &spread, CustomerStory &story, const Place &place);
    QString text(const QJsonValue &value, const Place &place) const;
    QString season(QDate date, const Place &place) const;

    Setting &m_setting;
    bool m_chinese;
};

} // namespace tam
