#include "exhibits.h"

#include "charts/burndownchart.h"
#include "charts/charttabletoggle.h"
#include "charts/twingauge.h"
#include "widgets/actionbutton.h"
#include "widgets/card.h"
#include "widgets/sowchip.h"

#include <QGridLayout>
#include <QMap>

using namespace Qt::StringLiterals;
using namespace tam::ui;

namespace {

/// September 2026 with work logs on the given days and a plan of further ones after the 16th.
BurnDownData month(const QString &title, std::optional<double> limit, const QMap<int, double> &logs,
                   const QMap<int, double> &plan, int unsentDay = 0)
{
    BurnDownData data{.title = title, .limit = limit, .today = QDate(2026, 9, 16)};
    double left = limit.value_or(0);
    double planned = left;
    for (int day = 1; day <= 30; ++day) {
        BurnDownDay entry{.date = QDate(2026, 9, day)};
        entry.shaded = entry.date.dayOfWeek() > 5;
        if (limit) {
            entry.ideal = *limit * (1.0 - day / 30.0);
        }
        if (day <= 16) {
            left += (limit ? -1 : 1) * logs.value(day);
            entry.actual = left;
            planned = left;
            if (logs.contains(day)) {
                entry.entries = {u"1 · PolarDB"_s};
                entry.unsent = day == unsentDay;
            }
        } else if (limit) {
            planned -= plan.value(day);
            entry.planned = planned;
        }
        data.days.append(entry);
    }
    return data;
}

Card *pool(const QString &title, const QString &section, const BurnDownData &data, const QuotaCell &quota,
           const TagData &tag, QWidget *parent)
{
    auto *card = new Card(title, parent);
    card->addTitleWidget(new SowChip({.section = section}, card));
    auto *gauge = new TwinGauge(card);
    gauge->setQuota(quota, tag);
    card->body()->addWidget(gauge);
    auto *chart = new ChartTableToggle(card);
    chart->setData(data);
    card->addAction(chart->makeSwitch(card));
    card->addAction(new ActionButton({}, Icon::Copy, card));
    card->body()->addWidget(chart, 1);
    return card;
}

QWidget *quotas(bool zh)
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    const QString hard = zh ? u"疑难问题攻坚"_s : u"Hard problems"_s;
    grid->addWidget(
        pool(hard, u"4.5"_s, month(hard, 10, {{3, 1}, {4, 1}, {9, .5}, {11, .75}, {15, .25}}, {{18, 1}, {21, 1}}),
             {.days = {.limit = 10, .used = 3.5, .reserved = 2}, .times = {.limit = 2, .used = 1, .reserved = 1}},
             {zh ? u"次数用尽，余 4.5 天不可再开"_s : u"times used up: 4.5 days cannot be started"_s, Tone::Attention},
             page),
        0, 0);
    const QString basic = zh ? u"基础应急业务护航"_s : u"Basic escort"_s;
    grid->addWidget(
        pool(basic, u"4.9"_s, month(basic, 5, {{5, 1}, {6, 1}}, {{25, 1}, {26, 1}}),
             {.days = {.limit = 5, .used = 2, .reserved = 2}, .times = {.limit = 2, .used = 1, .reserved = 1}},
             {zh ? u"次数用尽"_s : u"times used up"_s, Tone::Attention}, page),
        0, 1);
    const QString full = zh ? u"全链路重保业务护航"_s : u"Full-link escort"_s;
    grid->addWidget(pool(full, u"4.9"_s, month(full, 15, {}, {{29, 1}, {30, 1}}),
                         {.days = {.limit = 15, .used = 0, .reserved = 2}, .times = {.limit = 3, .reserved = 1}}, {},
                         page),
                    1, 0);
    const QString special = zh ? u"专项服务"_s : u"Special projects"_s;
    grid->addWidget(
        pool(special, u"4.10"_s,
             month(special, 25, {{1, 2}, {2, 2}, {3, 2}, {7, 2}, {8, 2}, {9, 1.5}, {10, 1}, {14, 2}, {15, 2}, {16, 2}},
                   {{17, 2}, {18, 2}, {21, 2}, {22, 2}, {23, .75}}, 16),
             {.days = {.limit = 25, .used = 16.5, .reserved = 8.75, .unsent = 2}, .times = {.limit = 5, .used = 2}}, {},
             page),
        1, 1);
    return page;
}

} // namespace

QList<Exhibit> chartExhibits()
{
    return {{u"quotas"_s, 1260, 520, quotas},
            {u"burndown-readout"_s, 560, 200,
             [](bool zh) {
                 auto *chart = new BurnDownChart;
                 const QString title = zh ? u"专项服务"_s : u"Projects"_s;
                 chart->setData(month(title, 25, {{1, 2}, {9, 1.5}, {16, 2}}, {{22, 2}}, 16));
                 chart->setCursorDay(8);
                 return chart;
             }},
            {u"burndown-unknown"_s, 560, 200,
             [](bool) {
                 auto *chart = new BurnDownChart;
                 chart->setData(month(u"?"_s, std::nullopt, {{1, 2}, {9, 1.5}}, {}));
                 return chart;
             }},
            {u"burndown-table"_s, 560, 240, [](bool zh) {
                 auto *chart = new ChartTableToggle;
                 chart->setData(month(zh ? u"专项服务"_s : u"Projects"_s, 25, {{1, 2}, {9, 1.5}}, {{22, 2}}));
                 chart->setTableShown(true);
                 return chart;
             }}};
}
