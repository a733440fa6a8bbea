#include "catalogue/jsonreader.h"
#include "catalogue/loader.h"

#include <QSet>

#include <algorithm>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2999;

/** A region is the name of a file too: capital letters, digits and hyphens, such as CN or US-CA. */
QString readRegion(const JsonObjectReader &root)
{
    QString region = root.text(u"region"_s, 16);
    bool good = region.size() >= 2;
    for (qsizetype i = 0; i < region.size(); ++i) {
        const QChar c = region.at(i);
        good = good && ((c >= u'A' && c <= u'Z') || (i > 0 && ((c >= u'0' && c <= u'9') || c == u'-')));
    }
    if (!good)
        root.reading().refuse(u"region"_s,
                              u"“%1” is not a region: capital letters, digits and hyphens, such as CN"_s.arg(region),
                              u"“%1”不是地区代码：用大写字母、数字和连字符，如 CN"_s.arg(region));
    return region;
}

std::vector<Qt::DayOfWeek> readWeekend(const JsonObjectReader &root)
{
    static const QStringList names{u"Monday"_s, u"Tuesday"_s,  u"Wednesday"_s, u"Thursday"_s,
                                   u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    std::vector<Qt::DayOfWeek> weekend;
    const QStringList days = root.texts(u"weekend"_s);
    for (qsizetype i = 0; i < days.size(); ++i) {
        const qsizetype index = names.indexOf(days[i]);
        if (index < 0)
            root.reading().fail(Problem(ProblemCode::UnknownEnum, {u"weekend"_s, days[i], names.join(", "_L1)}),
                                u"weekend[%1]"_s.arg(i));
        weekend.push_back(Qt::DayOfWeek(index + 1));
    }
    if (weekend.size() >= 7)
        root.reading().refuse(u"weekend"_s, u"no day of the week is left to work"_s, u"一周没有工作日"_s);
    return weekend;
}

class YearReader
{
public:
    YearReader(const JsonObjectReader &object, int number, const std::vector<Qt::DayOfWeek> &weekend)
        : m_object(object), m_weekend(weekend)
    {
        m_year.year = number;
    }

    WorkCalendar::Year read()
    {
        m_year.published =
            !m_object.has(u"arrangement_published"_s) || m_object.optionalFlag(u"arrangement_published"_s);
        m_year.source = m_object.text(u"source"_s, kTextLimitOfTerms);
        refuseMember(m_year.published ? u"statutory"_s : u"holidays"_s);
        if (!m_year.published)
            refuseMember(u"workdays"_s);
        if (m_year.published)
            m_object.value(u"holidays"_s); // a year without any holiday is said so by an empty list
        days(u"holidays"_s, DayKind::Holiday);
        days(u"statutory"_s, DayKind::Holiday);
        days(u"workdays"_s, DayKind::MakeUp);
        return std::move(m_year);
    }

private:
    void refuseMember(const QString &key)
    {
        if (m_object.has(key) && !m_object.value(key).toArray().isEmpty())
            m_object.reading().refuse(
                m_object.pathOf(key),
                u"a published year has holidays and workdays, an unpublished one only statutory"_s,
                u"已公布的年份用 holidays 和 workdays，未公布的只用 statutory"_s);
    }

    void days(const QString &key, DayKind kind)
    {
        if (!m_object.has(key) || (m_object.value(key).isArray() && m_object.value(key).toArray().isEmpty()))
            return;
        for (const JsonObjectReader &item : m_object.objects(key, {u"date"_s, u"zh"_s, u"en"_s})) {
            const WorkCalendar::SpecialDay day{item.date(u"date"_s), kind, item.names()};
            if (day.date.isValid())
                check(day, item.pathOf(u"date"_s));
            m_year.days.push_back(day);
        }
    }

    void check(const WorkCalendar::SpecialDay &day, const QString &path)
    {
        const QString text = day.date.toString(Qt::ISODate);
        if (day.date.year() != m_year.year)
            m_object.reading().refuse(path, u"%1 does not lie in %2"_s.arg(text).arg(m_year.year),
                                      u"%1 不在 %2 年内"_s.arg(text).arg(m_year.year));
        if (m_seen.contains(day.date))
            m_object.reading().refuse(path, u"%1 stands twice, or as a holiday and as a workday"_s.arg(text),
                                      u"%1 重复出现，或既是假日又是工作日"_s.arg(text));
        m_seen.insert(day.date);
        const auto weekday = Qt::DayOfWeek(day.date.dayOfWeek());
        if (day.kind == DayKind::MakeUp && std::find(m_weekend.begin(), m_weekend.end(), weekday) == m_weekend.end())
            m_object.reading().refuse(path, u"%1 is no weekend day, so it cannot be made a workday"_s.arg(text),
                                      u"%1 本就不是周末，不能列为调休上班"_s.arg(text));
    }

    const JsonObjectReader &m_object;
    const std::vector<Qt::DayOfWeek> &m_weekend;
    WorkCalendar::Year m_year;
    QSet<QDate> m_seen;
};

std::vector<WorkCalendar::Year> readYears(const JsonObjectReader &root, const std::vector<Qt::DayOfWeek> &weekend)
{
    std::vector<WorkCalendar::Year> years;
    const JsonObjectReader map = root.objectOfAny(u"years"_s);
    for (const QString &key : map.keys()) {
        bool isNumber = false;
        const int number = key.toInt(&isNumber);
        if (!isNumber || key != QString::number(number) || number < kFirstYear || number > kLastYear) {
            root.reading().fail(Problem(ProblemCode::BadNumber, {u"years"_s, key}), map.pathOf(key));
            break;
        }
        const JsonObjectReader object =
            map.object(key, {u"arrangement_published"_s, u"source"_s, u"holidays"_s, u"workdays"_s, u"statutory"_s});
        years.push_back(YearReader(object, number, weekend).read());
    }
    return years;
}

} // namespace

Result<WorkCalendar> readCalendar(const QByteArray &json, const QString &fileName)
{
    const Result<JsonSource> source = parseJsonObject(json, fileName, ProblemCode::CalendarInvalid);
    if (!source)
        return source.problem();
    JsonReading reading(*source, ProblemCode::CalendarInvalid);
    reading.expectFormat(u"tam-calendar/1"_s);
    const JsonObjectReader root(reading, source->root, {},
                                {u"format"_s, u"region"_s, u"name"_s, u"weekend"_s, u"years"_s});
    const QString region = readRegion(root);
    const LocalText name = root.localText(u"name"_s);
    const std::vector<Qt::DayOfWeek> weekend = readWeekend(root);
    std::vector<WorkCalendar::Year> years = readYears(root, weekend);
    if (reading.failed())
        return reading.problem();
    return WorkCalendar(region, name, weekend, std::move(years));
}

} // namespace tam
