#include "exhibits.h"

#include "calendar/calendargrid.h"
#include "calendar/lanetimeline.h"

using namespace Qt::StringLiterals;
using namespace tam::ui;

namespace {

QHash<QDate, CalendarDay> october(bool zh)
{
    QHash<QDate, CalendarDay> days;
    for (int day = 1; day <= 7; ++day) {
        days.insert(QDate(2026, 10, day),
                    {CalendarDay::Kind::Holiday, day == 1 ? (zh ? u"国庆节"_s : u"National Day"_s) : QString()});
    }
    days.insert(QDate(2026, 10, 10), {CalendarDay::Kind::MakeUp});
    days.insert(QDate(2026, 11, 1), {.kind = CalendarDay::Kind::Weekend, .provisional = true});
    return days;
}

QUuid id(int number)
{
    return QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}

CalendarData engagements(bool zh)
{
    CalendarData data{.days = october(zh), .today = QDate(2026, 10, 15)};
    data.bars = {{.id = id(1),
                  .first = QDate(2026, 9, 29),
                  .last = QDate(2026, 10, 7),
                  .title = zh ? u"棠梨电商 国庆 全链路重保"_s : u"Tangli · National Day · full link"_s,
                  .mark = PlanMark{PlanKind::Elite},
                  .status = BarStatus::InProgress},
                 {.id = id(2),
                  .first = QDate(2026, 10, 1),
                  .last = QDate(2026, 10, 2),
                  .title = zh ? u"云杉零售 黄金周 基础护航"_s : u"Yunshan · Golden Week · basic"_s,
                  .mark = PlanMark{PlanKind::Premier},
                  .conflict = zh ? u"王磊冲突"_s : u"Wang Lei"_s},
                 {.id = id(3),
                  .first = QDate(2026, 10, 13),
                  .last = QDate(2026, 10, 14),
                  .title = zh ? u"澄心保险 结算切换"_s : u"Chengxin · cut-over"_s,
                  .secondary = zh ? u"已申请"_s : u"requested"_s,
                  .mark = PlanMark{PlanKind::Premier},
                  .status = BarStatus::Requested},
                 {.id = id(4),
                  .first = QDate(2026, 10, 16),
                  .last = QDate(2026, 10, 18),
                  .title = zh ? u"海岚银行 版本发布"_s : u"Hailan · release"_s,
                  .mark = PlanMark{PlanKind::Elite}},
                 {.id = id(5),
                  .first = QDate(2026, 10, 16),
                  .last = QDate(2026, 10, 16),
                  .title = zh ? u"曜石"_s : u"Obsidian"_s},
                 {.id = id(6),
                  .first = QDate(2026, 10, 16),
                  .last = QDate(2026, 10, 17),
                  .title = zh ? u"远帆"_s : u"Yuanfan"_s},
                 {.id = id(7),
                  .first = QDate(2026, 10, 16),
                  .last = QDate(2026, 10, 19),
                  .title = zh ? u"赤霄"_s : u"Chixiao"_s},
                 {.id = id(8),
                  .first = QDate(2026, 10, 20),
                  .last = QDate(2026, 10, 21),
                  .title = zh ? u"北辰物流 大促预热"_s : u"Beichen · promotion"_s,
                  .mark = PlanMark{PlanKind::Premier},
                  .status = BarStatus::Completed}};
    return data;
}

LaneTimelineData lanes(bool zh)
{
    const auto at = [](int day, int hour) { return QDateTime(QDate(2026, 10, day), QTime(hour, 0), Qt::UTC); };
    LaneTimelineData data{
        .first = QDate(2026, 9, 28), .last = QDate(2026, 10, 25), .days = october(zh), .now = at(15, 14)};
    data.lanes = {
        {.id = u"wang"_s, .label = zh ? u"王磊"_s : u"Wang Lei"_s, .secondary = zh ? u"工程师"_s : u"engineer"_s},
        {.id = u"li"_s, .label = zh ? u"李娜"_s : u"Li Na"_s},
        {.id = u"tangli"_s, .label = zh ? u"棠梨电商"_s : u"Tangli"_s, .mark = PlanMark{PlanKind::Elite}}};
    data.bars = {{.id = id(1),
                  .laneId = u"wang"_s,
                  .start = at(1, 0),
                  .end = at(4, 8),
                  .text = zh ? u"云杉零售 值守"_s : u"Yunshan duty"_s,
                  .conflict = zh ? u"与棠梨重叠"_s : u"overlaps Tangli"_s},
                 {.id = id(2),
                  .laneId = u"wang"_s,
                  .start = at(3, 0),
                  .end = at(8, 0),
                  .text = zh ? u"棠梨电商 值守"_s : u"Tangli duty"_s},
                 {.id = id(3),
                  .laneId = u"li"_s,
                  .start = at(13, 0),
                  .end = at(15, 0),
                  .text = zh ? u"澄心保险"_s : u"Chengxin"_s,
                  .secondary = zh ? u"已申请"_s : u"requested"_s,
                  .status = BarStatus::Requested},
                 {.id = id(4),
                  .laneId = u"tangli"_s,
                  .start = QDateTime(QDate(2026, 9, 29), QTime(0, 0), Qt::UTC),
                  .end = at(8, 0),
                  .text = zh ? u"国庆 全链路重保"_s : u"National Day, full link"_s,
                  .status = BarStatus::InProgress}};
    data.conflicts = {{.laneId = u"wang"_s,
                       .start = at(3, 0),
                       .end = at(4, 8),
                       .text = zh ? u"王磊同时值守两处"_s : u"two duties at once"_s}};
    return data;
}

} // namespace

QList<Exhibit> calendarExhibits()
{
    return {{u"calendar"_s, 980, 660,
             [](bool zh) {
                 auto *grid = new CalendarGrid;
                 grid->setData(engagements(zh));
                 grid->showMonth(QDate(2026, 10, 1));
                 grid->setCurrentDate(QDate(2026, 10, 22));
                 return grid;
             }},
            {u"fortnight"_s, 760, 300,
             [](bool zh) {
                 auto *grid = new CalendarGrid;
                 grid->setData(engagements(zh));
                 grid->showTwoWeeks(QDate(2026, 10, 12));
                 grid->selectBar(id(4));
                 return grid;
             }},
            {u"lanes"_s, 980, 220,
             [](bool zh) {
                 auto *view = new LaneTimeline;
                 view->resize(980, 220);
                 view->setData(lanes(zh));
                 view->selectBar(id(3));
                 return view;
             }},
            {u"lanes-hours"_s, 980, 220, [](bool zh) {
                 auto *view = new LaneTimeline;
                 view->resize(980, 220);
                 view->setData(lanes(zh));
                 view->setDayWidth(220);
                 view->jumpToConflict(0);
                 return view;
             }}};
}
