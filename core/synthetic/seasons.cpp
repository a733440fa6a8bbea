#include "synthetic/seasons.h"

#include <algorithm>
#include <array>

namespace tam {

namespace {

using enum Industry;

constexpr IndustryInfo industries[] = {
    {Commerce, {u"电商", u"E-commerce"}},
    {Retail, {u"零售", u"Retail"}},
    {Finance, {u"金融", u"Banking"}},
    {Insurance, {u"保险", u"Insurance"}},
    {Education, {u"教育", u"Education"}},
    {Games, {u"游戏", u"Games"}},
    {Manufacturing, {u"制造", u"Manufacturing"}},
    {Logistics, {u"物流", u"Logistics"}},
    {Travel, {u"出行", u"Travel"}},
    {Media, {u"传媒", u"Media"}},
    {Health, {u"医疗", u"Health care"}},
    {Pharma, {u"医药", u"Pharmaceuticals"}},
    {Automotive, {u"汽车", u"Automotive"}},
    {Software, {u"软件", u"Software"}},
    {Energy, {u"能源", u"Energy"}},
    {Food, {u"食品", u"Food"}},
    {Agriculture, {u"农业", u"Agriculture"}},
    {Government, {u"政务", u"Public services"}},
};

constexpr quint32 bit(Industry i)
{
    return 1u << unsigned(i);
}
constexpr quint32 kShops = bit(Commerce) | bit(Retail) | bit(Food) | bit(Logistics);
constexpr quint32 kHolidays = bit(Games) | bit(Travel) | bit(Media) | bit(Retail);

/** Solar seasons; lead = days before the day itself on which the busy time starts. */
struct SolarSeason
{
    quint32 who;
    int month, day, days;
    bool major;
    Phrase name;
};
constexpr SolarSeason solar[] = {
    {kHolidays, 1, 1, 3, false, {u"元旦", u"New Year"}},
    {bit(Insurance), 1, 5, 4, true, {u"开门红", u"New-year sales"}},
    {bit(Manufacturing) | bit(Pharma), 1, 12, 3, false, {u"年度盘点", u"Annual stocktaking"}},
    {bit(Commerce) | bit(Food), 1, 18, 5, true, {u"年货节", u"Spring goods sale"}},
    {bit(Education), 2, 24, 3, false, {u"春季开学", u"Spring term start"}},
    {kShops, 3, 7, 2, false, {u"女神节大促", u"8 March sale"}},
    {bit(Media) | bit(Software), 3, 18, 2, false, {u"春季新品发布", u"Spring product launch"}},
    {bit(Agriculture), 3, 20, 3, false, {u"春耕", u"Spring sowing"}},
    {bit(Finance), 3, 31, 2, true, {u"一季度末结算", u"First-quarter closing"}},
    {bit(Automotive), 4, 20, 4, true, {u"春季车展直播", u"Motor show live stream"}},
    {bit(Health) | bit(Government), 4, 12, 2, false, {u"系统割接", u"System cut-over"}},
    {kHolidays | bit(Food), 5, 1, 5, true, {u"五一假期", u"Labour Day holiday"}},
    {bit(Manufacturing) | bit(Energy), 5, 20, 3, false, {u"核心系统升级", u"Core system upgrade"}},
    {bit(Education), 6, 7, 3, true, {u"高考", u"Entrance examination"}},
    {kShops, 6, 16, 4, true, {u"6·18 大促", u"6.18 sale"}},
    {bit(Finance), 6, 30, 2, true, {u"半年末结算", u"Half-year closing"}},
    {bit(Games) | bit(Media), 7, 10, 4, true, {u"暑期活动", u"Summer event"}},
    {bit(Energy), 7, 15, 5, true, {u"迎峰度夏", u"Summer peak load"}},
    {bit(Travel), 7, 18, 3, false, {u"暑运高峰", u"Summer travel peak"}},
    {bit(Commerce) | bit(Retail), 8, 17, 2, false, {u"会员日", u"Member day"}},
    {bit(Automotive) | bit(Software), 8, 22, 2, false, {u"新车型发布", u"Model launch"}},
    {bit(Education), 8, 30, 4, true, {u"秋季开学", u"Autumn term start"}},
    {bit(Agriculture) | bit(Food), 9, 23, 3, true, {u"丰收节", u"Harvest festival"}},
    {bit(Finance), 9, 30, 2, true, {u"三季度末结算", u"Third-quarter closing"}},
    {bit(Retail) | bit(Travel) | bit(Games) | bit(Commerce) | bit(Media), 9, 29, 9, true, {u"国庆", u"National Day"}},
    {bit(Manufacturing) | bit(Pharma), 10, 18, 3, false, {u"产线系统切换", u"Plant system switch"}},
    {bit(Health), 10, 25, 2, false, {u"预约系统上线", u"Booking system launch"}},
    {bit(Commerce) | bit(Retail) | bit(Logistics), 11, 1, 12, true, {u"双十一", u"11.11 sale"}},
    {bit(Food) | bit(Media) | bit(Finance), 11, 10, 2, true, {u"双十一", u"11.11 sale"}},
    {bit(Insurance) | bit(Government), 11, 20, 3, false, {u"年度续保", u"Annual renewals"}},
    {bit(Automotive), 11, 27, 3, true, {u"新车直播", u"New-car live stream"}},
    {bit(Commerce) | bit(Retail), 12, 11, 2, true, {u"双十二", u"12.12 sale"}},
    {bit(Media) | bit(Games) | bit(Retail), 12, 24, 2, false, {u"双旦活动", u"Year-end event"}},
    {bit(Finance) | bit(Insurance) | bit(Government), 12, 30, 2, true, {u"年终决算", u"Annual closing"}},
    {bit(Software) | bit(Pharma) | bit(Health), 12, 18, 2, false, {u"年度版本发布", u"Annual release"}},
};

/** First day of the Spring Festival and Mid-Autumn, from 2024 on. */
constexpr int kLunarFirst = 2024;
struct LunarDays
{
    int springMonth, springDay, autumnMonth, autumnDay;
};
constexpr LunarDays lunar[] = {
    {2, 10, 9, 17}, {1, 29, 10, 6}, {2, 17, 9, 25}, {2, 6, 9, 15},  {1, 26, 10, 3}, {2, 13, 9, 22}, {2, 3, 9, 12},
    {1, 23, 10, 1}, {2, 11, 9, 19}, {1, 31, 9, 8},  {2, 19, 9, 27}, {2, 8, 9, 16},  {1, 28, 10, 4},
};
constexpr quint32 kSpring = bit(Games) | bit(Travel) | bit(Media) | bit(Commerce) | bit(Logistics) | bit(Food);
constexpr quint32 kMidAutumn = bit(Commerce) | bit(Retail) | bit(Food) | bit(Travel);

void appendLunar(std::vector<Season> &seasons, Industry industry, Month month)
{
    const int at = month.year() - kLunarFirst;
    if (at < 0 || at >= int(std::size(lunar)))
        return;
    const LunarDays &days = lunar[at];
    const QDate spring = QDate(month.year(), days.springMonth, days.springDay).addDays(-1);
    if ((kSpring & bit(industry)) && month.contains(spring))
        seasons.push_back({spring, 8, true, {u"春节", u"Spring Festival"}});
    const QDate autumn(month.year(), days.autumnMonth, days.autumnDay);
    if ((kMidAutumn & bit(industry)) && month.contains(autumn))
        seasons.push_back({autumn, 2, false, {u"中秋大促", u"Mid-Autumn sale"}});
}

} // namespace

const IndustryInfo &industryInfo(Industry industry)
{
    return industries[size_t(industry)];
}

Industry industryByName(QStringView name)
{
    for (const IndustryInfo &info : industries) {
        if (info.name.zh == name || info.name.en == name)
            return info.industry;
    }
    return Software;
}

std::vector<Season> seasonsOf(Industry industry, Month month)
{
    std::vector<Season> seasons;
    for (const SolarSeason &s : solar) {
        if (s.month == month.month() && (s.who & bit(industry)))
            seasons.push_back({QDate(month.year(), s.month, s.day), s.days, s.major, s.name});
    }
    appendLunar(seasons, industry, month);
    std::sort(seasons.begin(), seasons.end(), [](const Season &a, const Season &b) { return a.from < b.from; });
    return seasons;
}

QString seasonName(Industry industry, QDate date, bool chinese, int within)
{
    const Season *nearest = nullptr;
    qint64 distance = within + 1;
    std::vector<Season> around;
    for (int shift = -1; shift <= 1; ++shift) {
        for (const Season &s : seasonsOf(industry, Month::of(date).plus(shift)))
            around.push_back(s);
    }
    for (const Season &s : around) {
        const qint64 away = std::min(qAbs(s.from.daysTo(date)), qAbs(s.from.addDays(s.days - 1).daysTo(date)));
        if (away < distance) {
            distance = away;
            nearest = &s;
        }
    }
    if (nearest)
        return nearest->name.in(chinese);
    static constexpr std::array<QStringView, 12> months = {u"January",   u"February", u"March",    u"April",
                                                           u"May",       u"June",     u"July",     u"August",
                                                           u"September", u"October",  u"November", u"December"};
    const int m = date.month();
    return chinese ? QString::number(m) + QStringLiteral(" 月版本上线")
                   : months[size_t(m - 1)].toString() + QStringLiteral(" release");
}

} // namespace tam
