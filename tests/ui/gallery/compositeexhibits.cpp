#include "exhibits.h"

#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/banner.h"
#include "widgets/card.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/emptystate.h"
#include "widgets/heatmapview.h"
#include "widgets/itemroles.h"
#include "widgets/keyvaluegrid.h"
#include "widgets/navigationbar.h"
#include "widgets/pageheader.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/sowchip.h"
#include "widgets/textlabel.h"
#include "widgets/timelineview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace tam::ui;

namespace {

void addColumn(QStandardItemModel *model, int column, const QString &id, const QString &title, int width,
               bool stretch = false, int drop = 0)
{
    auto *item = new QStandardItem(title);
    item->setData(id, ColumnIdRole);
    item->setData(width, ColumnWidthRole);
    item->setData(stretch, ColumnStretchRole);
    item->setData(drop, ColumnDropRole);
    model->setHorizontalHeaderItem(column, item);
}

QStandardItem *item(const QString &text, const QList<QPair<int, QVariant>> &roles = {})
{
    auto *result = new QStandardItem(text);
    for (const auto &[role, value] : roles) {
        result->setData(value, role);
    }
    return result;
}

void addGroup(QStandardItemModel *model, StatusKind kind, const QString &title, int count)
{
    model->appendRow(
        item(title, {{GroupRowRole, true}, {StatusRole, int(kind)}, {GroupCountRole, QString::number(count)}}));
}

QStandardItemModel *todayModel(bool zh, QObject *parent)
{
    auto *model = new QStandardItemModel(0, 5, parent);
    addColumn(model, 0, u"left"_s, zh ? u"离出事还有"_s : u"Left"_s, 158);
    addColumn(model, 1, u"customer"_s, zh ? u"客户"_s : u"Customer"_s, 118);
    addColumn(model, 2, u"what"_s, zh ? u"事项"_s : u"What"_s, 240, true);
    addColumn(model, 3, u"due"_s, zh ? u"期限"_s : u"Due"_s, 96, false, 2);
    addColumn(model, 4, u"next"_s, zh ? u"下一步"_s : u"Next step"_s, 92, false, 1);
    const auto row = [&](StatusKind kind, const QString &left, const QString &second, PlanKind plan, const QString &who,
                         Icon icon, const QString &lead, const QString &number, const QString &what, const QString &due,
                         const QString &next) {
        const QList<TextRun> runs{{lead}, {number, Tone::Muted}, {what}};
        model->appendRow(
            {item(left, {{StatusRole, int(kind)}, {PillTextRole, left}, {PillSecondaryRole, second}}),
             item(who, {{PlanMarkRole, QVariant::fromValue(PlanMark{plan})}}),
             item(lead + u' ' + number + u' ' + what, {{IconRole, int(icon)}, {RunsRole, QVariant::fromValue(runs)}}),
             item(due, {{ToneRole, int(Tone::Muted)}}), item(next)});
    };
    addGroup(model, StatusKind::Breached, zh ? u"已超时或逾期"_s : u"Past due"_s, 2);
    row(StatusKind::Breached, zh ? u"超时 0:15"_s : u"0:15 over"_s, {}, PlanKind::Premier,
        zh ? u"北辰物流"_s : u"Beichen Logistics"_s, Icon::Ticket, zh ? u"首次响应"_s : u"First response"_s,
        u"INC-260916-031"_s,
        zh ? u"RDS 主实例 CPU 95%，订单写入超时"_s : u"RDS primary at 95 % CPU, order writes time out"_s,
        zh ? u"今天 13:47"_s : u"today 13:47"_s, zh ? u"记录响应"_s : u"log response"_s);
    row(StatusKind::Breached, zh ? u"逾期 9 天"_s : u"9 d overdue"_s, {}, PlanKind::Enterprise,
        zh ? u"青禾教育"_s : u"Qinghe Education"_s, Icon::Document, zh ? u"8 月服务报告"_s : u"August service report"_s,
        zh ? u"次月第 5 个工作日"_s : u"5th working day"_s, {}, zh ? u"9月7日 周一"_s : u"Mon 7 Sep"_s,
        zh ? u"标记已交付"_s : u"mark delivered"_s);
    addGroup(model, StatusKind::DueSoon, zh ? u"时钟即将到期"_s : u"Due soon"_s, 3);
    row(StatusKind::DueSoon, zh ? u"剩 0:08"_s : u"0:08 left"_s, {}, PlanKind::Elite,
        zh ? u"棠梨电商"_s : u"Tangli Commerce"_s, Icon::Risk, zh ? u"故障介入"_s : u"Intervention"_s,
        u"INC-260916-038"_s, zh ? u"可用区 H 负载均衡健康检查异常"_s : u"load balancer health checks fail"_s,
        zh ? u"今天 14:10"_s : u"today 14:10"_s, zh ? u"记录介入"_s : u"log intervention"_s);
    row(StatusKind::Uncertain, u"≤ 1:05"_s, zh ? u"截至 13:20"_s : u"as of 13:20"_s, PlanKind::Premier,
        zh ? u"凌霄航服"_s : u"Lingxiao Air"_s, Icon::Ticket, zh ? u"首次响应"_s : u"First response"_s,
        u"INC-260916-039"_s, zh ? u"云解析记录未生效"_s : u"DNS record not in effect"_s,
        zh ? u"今天 14:25"_s : u"today 14:25"_s, zh ? u"同步后再看"_s : u"sync first"_s);
    addGroup(model, StatusKind::Open, zh ? u"交付、续约与风险"_s : u"Deliverables, renewals, risks"_s, 6);
    row(StatusKind::Open, zh ? u"26 天"_s : u"26 d"_s, {}, PlanKind::Premier, zh ? u"远帆跨境"_s : u"Yuanfan"_s,
        Icon::Flag, zh ? u"订阅将到期："_s : u"Subscription ends:"_s, {}, zh ? u"顶级支持计划"_s : u"premier plan"_s,
        zh ? u"10月12日"_s : u"12 Oct"_s, zh ? u"记录续约"_s : u"log renewal"_s);
    return model;
}

QWidget *todayPage(bool zh)
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *navigation = new NavigationBar(page);
    navigation->setItems({{u"today"_s, zh ? u"今日"_s : u"Today"_s, Icon::Today, {}},
                          {u"portfolio"_s, zh ? u"客户组合"_s : u"Portfolio"_s, Icon::Portfolio, {}},
                          {u"incidents"_s, zh ? u"工单与故障"_s : u"Incidents"_s, Icon::Incident, {}},
                          {u"escorts"_s, zh ? u"护航日历"_s : u"Escorts"_s, Icon::Calendar, {}},
                          {u"quotas"_s, zh ? u"服务额度"_s : u"Quotas"_s, Icon::BurnDown, {}},
                          {u"deliverables"_s, zh ? u"交付物"_s : u"Deliverables"_s, Icon::Deliverable, {}},
                          {u"risks"_s, zh ? u"风险"_s : u"Risks"_s, Icon::Risk, {}},
                          {u"sync"_s, zh ? u"同步"_s : u"Sync"_s, Icon::Sync, {}}});
    navigation->setCounter(u"today"_s, u"17"_s, Tone::Critical);
    navigation->setCounter(u"portfolio"_s, u"16"_s);
    navigation->setCounter(u"quotas"_s, u"2"_s, Tone::Attention);
    navigation->setRecents({{u"1"_s, zh ? u"棠梨电商"_s : u"Tangli Commerce"_s, {PlanKind::Elite}},
                            {u"2"_s, zh ? u"云杉零售"_s : u"Yunshan Retail"_s, {PlanKind::Premier}}});
    navigation->setIdentity(zh ? u"陈曦 · 技术服务经理"_s : u"Chen Xi · TAM"_s);
    navigation->setCurrent(u"today"_s);
    row->addWidget(navigation);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    auto *header = new PageHeader(zh ? u"今日"_s : u"Today"_s, page);
    header->setSubtitle(zh ? u"17 项需要处理 · 已暂缓 2 项"_s : u"17 items · 2 snoozed"_s);
    auto *mine = new SegmentedControl(page);
    mine->addSegment(u"mine"_s, zh ? u"我的"_s : u"Mine"_s);
    mine->addSegment(u"team"_s, zh ? u"团队"_s : u"Team"_s);
    header->addControl(mine);
    auto *kinds = new QComboBox(page);
    kinds->addItem(zh ? u"全部类型"_s : u"All kinds"_s);
    header->addControl(kinds);
    header->addControl(new ActionButton({}, Icon::Table, page));
    column->addWidget(header);
    auto *table = new DataTable(page);
    table->setModel(todayModel(zh, table));
    table->setCurrentIndex(table->model()->index(1, 0));
    column->addWidget(table, 1);
    return page;
}

QWidget *portfolioTable(bool zh)
{
    auto *table = new DataTable;
    auto *model = new QStandardItemModel(0, 7, table);
    addColumn(model, 0, u"customer"_s, zh ? u"客户"_s : u"Customer"_s, 130);
    addColumn(model, 1, u"reasons"_s, zh ? u"状态原因（触发的规则）"_s : u"Reasons"_s, 200, true);
    addColumn(model, 2, u"due"_s, zh ? u"最近期限"_s : u"Nearest deadline"_s, 150);
    addColumn(model, 3, u"hard"_s, zh ? u"疑难问题"_s : u"Hard problems"_s, 84);
    addColumn(model, 4, u"project"_s, zh ? u"专项服务"_s : u"Projects"_s, 84);
    addColumn(model, 5, u"severity"_s, zh ? u"严重性"_s : u"Severity"_s, 90);
    addColumn(model, 6, u"sources"_s, zh ? u"依据"_s : u"Sources"_s, 130, false, 1);
    const auto row = [&](PlanMark mark, const QString &name, const QList<Reason> &reasons, const PillData &pill,
                         const QuotaCell &a, const QuotaCell &b, int severity, const QStringList &chips) {
        QString words;
        for (const Reason &reason : reasons) {
            words += reason.text + u' ';
        }
        model->appendRow(
            {item(name, {{PlanMarkRole, QVariant::fromValue(mark)}, {BoldRole, true}}),
             item(words, {{ReasonsRole, QVariant::fromValue(reasons)}}),
             item(pill.text,
                  {{StatusRole, int(pill.kind)}, {PillTextRole, pill.text}, {PillSecondaryRole, pill.secondary}}),
             item(a.toText(), {{QuotaBarRole, QVariant::fromValue(a)}}),
             item(b.toText(), {{QuotaBarRole, QVariant::fromValue(b)}}),
             item(zh ? u"高"_s : u"high"_s, {{SeverityRole, severity}}),
             item({}, {{ChipsRole, QStringList(chips).replaceInStrings(QRegularExpression(u"^"_s), u"§"_s)}})});
    };
    row({PlanKind::Enterprise}, zh ? u"青禾教育"_s : u"Qinghe Education"_s,
        {{StatusKind::Breached, zh ? u"8 月报告逾期 9 天"_s : u"August report 9 d overdue"_s}},
        {StatusKind::Breached, zh ? u"+9 天"_s : u"+9 d"_s, zh ? u"服务报告"_s : u"report"_s},
        {.days = {.limit = 2, .used = 1.75}, .times = {.limit = 1, .used = 1}}, {.state = QuotaCell::State::NotInPlan},
        2, {u"4.1"_s, u"4.4"_s});
    row({PlanKind::Elite}, zh ? u"棠梨电商"_s : u"Tangli Commerce"_s,
        {{StatusKind::DueSoon, zh ? u"首次响应剩 0:22"_s : u"first response 0:22 left"_s},
         {StatusKind::Breached, zh ? u"值守冲突"_s : u"duty conflict"_s}},
        {StatusKind::DueSoon, u"0:08"_s, zh ? u"故障介入"_s : u"intervention"_s},
        {.days = {.limit = 10, .used = 5.5, .reserved = 2}, .times = {.limit = 2, .used = 1}},
        {.days = {.limit = 25, .used = 18.5, .reserved = 8}, .times = {.limit = 5, .used = 5}}, 4, {u"4.9"_s});
    row({PlanKind::Enterprise, true}, zh ? u"拾光社区"_s : u"Shiguang"_s,
        {{StatusKind::None, zh ? u"本单条款不在目录中"_s : u"terms of this order are not in the catalogue"_s}},
        {StatusKind::Open, zh ? u"13 天"_s : u"13 d"_s, zh ? u"证书到期"_s : u"certificate"_s},
        {.state = QuotaCell::State::TermsUnknown}, {.state = QuotaCell::State::TermsUnknown}, 1, {});
    row({PlanKind::Basic}, zh ? u"禾木制造"_s : u"Hemu Works"_s,
        {{StatusKind::Met, zh ? u"无规则触发"_s : u"no rule fired"_s}},
        {StatusKind::Running, u"1:29"_s, zh ? u"首次响应"_s : u"first response"_s},
        {.days = {.limit = 10, .used = 3}, .times = {.limit = 2, .used = 0}}, {.state = QuotaCell::State::NotInPlan}, 3,
        {});
    table->setModel(model);
    table->setCurrentIndex(model->index(1, 0));
    return table;
}

QWidget *cards(bool zh)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 12);
    auto *header = new PageHeader(zh ? u"棠梨电商"_s : u"Tangli Commerce"_s, page);
    header->setPlanMark({PlanKind::Elite});
    header->setSubtitle(zh ? u"卓越级 · 2026-03-01 – 2027-02-28"_s : u"Elite · 2026-03-01 – 2027-02-28"_s);
    header->addControl(new ActionButton(zh ? u"新建护航"_s : u"New escort"_s, Icon::Shield, page));
    auto *primary = new ActionButton(zh ? u"登记工作"_s : u"Log work"_s, Icon::Plus, page);
    primary->setPrimary(true);
    primary->setKeyHint(u"Ctrl+N"_s);
    header->addControl(primary);
    column->addWidget(header);
    auto *banner = new Banner(StatusKind::DueSoon,
                              zh ? u"平台故障 INC-260916-038：14:10 前介入，剩 0:08"_s
                                 : u"Platform fault INC-260916-038: intervene by 14:10, 0:08 left"_s,
                              page);
    banner->addInline(new SowChip({.section = u"4.6"_s}, page));
    auto *act = new ActionButton(zh ? u"记录介入"_s : u"Log intervention"_s, Icon::None, page);
    act->setPrimary(true);
    act->setKeyHint(u"Ctrl+↵"_s);
    banner->addAction(act);
    column->addWidget(banner);
    auto *chips = new ChipBar(page);
    chips->setChips({{u"all"_s, zh ? u"全部"_s : u"All"_s, u"16"_s},
                     {u"mine"_s, zh ? u"需要我处理"_s : u"Waits on me"_s, u"12"_s},
                     {u"over"_s, zh ? u"已超额"_s : u"Over"_s, u"2"_s}});
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    auto *reasons = new Card(zh ? u"状态原因"_s : u"Reasons"_s, page);
    reasons->setSubtitle(zh ? u"触发的规则，不打分"_s : u"rules that fired"_s);
    reasons->addTitleWidget(new SowChip({.section = u"4.5"_s}, page));
    reasons->addAction(new TagLabel({zh ? u"超 2.25 天"_s : u"over 2.25 d"_s, Tone::Critical}, page));
    reasons->addAction(new ActionButton({}, Icon::Copy, page));
    reasons->body()->addWidget(
        new StatusLine(StatusKind::DueSoon,
                       zh ? u"基础护航、1对1专家次数用尽（各余 1 天）"_s : u"basic escort: times used up"_s, page));
    reasons->body()->addWidget(
        new StatusLine(StatusKind::Met, zh ? u"前提条件 7/7 齐备"_s : u"prerequisites 7/7"_s, page));
    auto *tinted = new StatusLine(
        StatusKind::Missed, zh ? u"将记为「未达标」：晚 15 分钟"_s : u"will count as missed by 15 minutes"_s, page);
    tinted->setTinted(true);
    reasons->body()->addWidget(tinted);
    reasons->body()->addWidget(new PillLabel({StatusKind::Uncertain, u"≤ 1:05"_s, u"13:20"_s}, page));
    reasons->body()->addStretch();
    row->addWidget(reasons, 1);
    auto *people = new Card(zh ? u"客户与接口人"_s : u"People"_s, page);
    auto *grid = new KeyValueGrid(people);
    grid->addRow(zh ? u"行业 / 地域"_s : u"Industry"_s, zh ? u"电商 · 杭州"_s : u"e-commerce · Hangzhou"_s);
    grid->addRow(zh ? u"账号 ID"_s : u"Account"_s, u"1024 8831 5507 7216"_s);
    grid->addRow(zh ? u"日历 / 时区"_s : u"Calendar"_s,
                 zh ? u"中国大陆 · Asia/Shanghai"_s : u"mainland China · Asia/Shanghai"_s);
    grid->addRow(zh ? u"额度"_s : u"Quota"_s,
                 new QuotaBarView({.limit = 10, .used = 5, .reserved = 2, .unsent = 1}, grid));
    people->body()->addWidget(grid);
    people->body()->addStretch();
    row->addWidget(people, 1);
    auto *chipBox = new QHBoxLayout;
    chipBox->setContentsMargins(12, 0, 12, 0);
    chipBox->addWidget(chips);
    column->addLayout(chipBox);
    column->addLayout(row, 1);
    return page;
}

QWidget *timeline(bool zh)
{
    auto *view = new TimelineView;
    const QDate today(2026, 9, 16);
    view->setEntries({{u"1"_s,
                       today,
                       u"12:18"_s,
                       Icon::Incident,
                       zh ? u"平台故障：可用区 H 负载均衡健康检查异常"_s : u"Platform fault: health checks fail"_s,
                       StatusKind::DueSoon,
                       zh ? u"INC-260916-038 · 介入期限 14:10"_s : u"INC-260916-038 · intervene by 14:10"_s,
                       {}},
                      {u"2"_s,
                       today,
                       u"09:30"_s,
                       Icon::BurnDown,
                       zh ? u"台账：迁移-数据库 0.5 天 · 高翔"_s : u"Work log: migration 0.5 d"_s,
                       StatusKind::Info,
                       zh ? u"专项服务 本月已用 8.75 / 25 天"_s : u"projects: 8.75 of 25 d used"_s,
                       {}},
                      {u"3"_s,
                       today.addDays(-1),
                       u"17:05"_s,
                       Icon::Note,
                       zh ? u"笔记：大促峰值预计 18 万 QPS"_s : u"Note: peak of 180 k QPS expected"_s,
                       StatusKind::Uncertain,
                       zh ? u"未发送"_s : u"unsent"_s,
                       {}},
                      {u"4"_s,
                       today.addDays(-2),
                       u"16:40"_s,
                       Icon::Shield,
                       zh ? u"国庆大促：应急预案评审通过"_s : u"National Day: plan approved"_s,
                       StatusKind::Met,
                       zh ? u"全链路重保 9月29日–10月7日"_s : u"full-link escort 29 Sep – 7 Oct"_s,
                       {}}},
                     today);
    view->setCurrentIndex(view->model()->index(2, 0));
    return view;
}

QWidget *heatMap(bool zh)
{
    auto *view = new HeatMapView;
    HeatMapData data;
    data.rows = zh ? QStringList{u"疑难问题"_s, u"基础护航"_s, u"专项服务"_s}
                   : QStringList{u"Hard problems"_s, u"Basic escort"_s, u"Projects"_s};
    data.columns = {u"10"_s, u"11"_s, u"12"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s};
    const QList<QList<int>> values{{20, 50, 40, 70, 10, 90, 55, 30, 100, 80, 45, 55},
                                   {0, 100, 40, 20, 80, 0, 40, 60, 100, 20, 0, 80},
                                   {30, 40, 50, 50, 20, 60, 70, 80, 90, 70, 80, 109}};
    for (const QList<int> &line : values) {
        QList<HeatCell> cells;
        for (const int value : line) {
            cells.append({value == 45 ? std::nullopt : std::optional<double>(value), {}, {}});
        }
        data.cells.append(cells);
    }
    view->setData(data);
    view->setCurrentIndex(view->model()->index(1, 3));
    return view;
}

QWidget *frame(bool zh)
{
    auto *window = new QMainWindow;
    QMenu *file = window->menuBar()->addMenu(zh ? u"文件(&F)"_s : u"&File"_s);
    file->addAction(icons::icon(Icon::Plus), zh ? u"新建客户…"_s : u"New customer…"_s)->setShortcut(QKeySequence::New);
    file->addSeparator();
    QAction *check = file->addAction(zh ? u"演示模式"_s : u"Present mode"_s);
    check->setCheckable(true);
    check->setChecked(true);
    file->addAction(zh ? u"导出"_s : u"Export"_s)->setEnabled(false);
    file->addMenu(zh ? u"最近打开"_s : u"Recent"_s)->addAction(u"1"_s);
    window->menuBar()->addMenu(zh ? u"编辑(&E)"_s : u"&Edit"_s);
    window->menuBar()->addMenu(zh ? u"视图(&V)"_s : u"&View"_s);
    window->statusBar()->addWidget(new QLabel(zh ? u"数据截至 14:00"_s : u"Data as of 14:00"_s));
    window->statusBar()->addPermanentWidget(new QLabel(u"Asia/Shanghai (UTC+8)"_s));
    auto *centre = new QWidget(window);
    auto *row = new QHBoxLayout(centre);
    file->setParent(centre, Qt::Widget);
    file->setFixedSize(file->sizeHint());
    file->setActiveAction(check);
    row->addWidget(file);
    auto *group = new QGroupBox(zh ? u"方式"_s : u"Channel"_s, centre);
    auto *column = new QVBoxLayout(group);
    column->addWidget(new QDateTimeEdit(QDateTime(QDate(2026, 9, 16), QTime(14, 2)), group));
    column->addWidget(new QSlider(Qt::Horizontal, group));
    auto *list = new QListWidget(group);
    list->addItems({u"ECS"_s, u"RDS"_s});
    list->setCurrentRow(1);
    column->addWidget(list);
    auto *tool = new QToolButton(group);
    tool->setIcon(icons::icon(Icon::Filter));
    tool->setText(zh ? u"筛选"_s : u"Filter"_s);
    tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    column->addWidget(tool);
    row->addWidget(group);
    auto *tabs = new QTabWidget(centre);
    tabs->addTab(new QWidget, zh ? u"一般"_s : u"General"_s);
    tabs->addTab(new QWidget, zh ? u"外观"_s : u"Appearance"_s);
    row->addWidget(tabs);
    window->setCentralWidget(centre);
    return window;
}

QWidget *controls(bool zh)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *tabs = new QTabBar(page);
    for (const QString &tab : zh ? QStringList{u"概览"_s, u"计划"_s, u"工单与故障 3"_s, u"服务额度"_s}
                                 : QStringList{u"Overview"_s, u"Plan"_s, u"Incidents 3"_s, u"Quotas"_s}) {
        tabs->addTab(tab);
    }
    tabs->setCurrentIndex(1);
    tabs->setExpanding(false);
    column->addWidget(tabs);
    auto *edit = new QLineEdit(u"2026-09-16 14:02"_s, page);
    edit->addAction(icons::icon(Icon::Search, Tone::Muted), QLineEdit::LeadingPosition);
    column->addWidget(edit);
    auto *combo = new QComboBox(page);
    combo->addItem(zh ? u"陈曦（我）"_s : u"Chen Xi (me)"_s);
    column->addWidget(combo);
    auto *spin = new QDoubleSpinBox(page);
    spin->setValue(0.25);
    column->addWidget(spin);
    auto *row = new QHBoxLayout;
    auto *check = new QCheckBox(zh ? u"只看差异"_s : u"Differences only"_s, page);
    check->setChecked(true);
    auto *radio = new QRadioButton(zh ? u"电话"_s : u"Phone"_s, page);
    radio->setChecked(true);
    row->addWidget(check);
    row->addWidget(radio);
    row->addWidget(new QCheckBox(zh ? u"未选"_s : u"Off"_s, page));
    auto *off = new QPushButton(zh ? u"暂缓…"_s : u"Snooze…"_s, page);
    off->setEnabled(false);
    row->addWidget(new QPushButton(zh ? u"打开"_s : u"Open"_s, page));
    row->addWidget(off);
    column->addLayout(row);
    auto *progress = new QProgressBar(page);
    progress->setValue(40);
    progress->setTextVisible(false);
    column->addWidget(progress);
    column->addWidget(new QPlainTextEdit(zh ? u"已接手，正在看慢查询与连接数。"_s : u"Taken over."_s, page));
    return page;
}

} // namespace

QList<Exhibit> compositeExhibits()
{
    return {
        {u"today"_s, 1100, 560, todayPage},
        {u"portfolio"_s, 1060, 190, portfolioTable},
        {u"cards"_s, 900, 330, cards},
        {u"timeline"_s, 400, 300, timeline},
        {u"heatmap"_s, 640, 120, heatMap},
        {u"controls"_s, 520, 340, controls},
        {u"frame"_s, 640, 320, frame},
        {u"empty"_s, 560, 300,
         [](bool zh) {
             return new EmptyState(Icon::Shield, zh ? u"这里会列出护航"_s : u"Escorts are listed here"_s,
                                   zh ? u"在日历上拖出日期，或者导入一个文件。"_s
                                      : u"Drag dates in the calendar, or import a file."_s,
                                   zh ? u"新建护航"_s : u"New escort"_s);
         }},
        {u"popup"_s, 380, 140, [](bool zh) {
             auto *popup = new SowPopup(nullptr);
             popup->showFor(
                 {.section = u"4.9"_s,
                  .title = zh ? u"业务护航 · 卓越级"_s : u"Escort · Elite"_s,
                  .catalogue = zh ? u"目录 2025-06-16"_s : u"catalogue 2025-06-16"_s,
                  .text =
                      zh ? u"基础应急业务护航：每月 5 天、2 次，按自然月计，不结转；须提前 10 个工作日申请。"_s
                         : u"Basic escort: 5 days and 2 times a calendar month, no carry-over; 10 working days' notice."_s,
                  .reading = zh ? u"「一天」= 客户时区内覆盖的一个自然日。"_s
                                : u"a day is a calendar day in the customer's zone."_s},
                 QRect(0, 0, 10, 10));
             return popup;
         }}};
}
