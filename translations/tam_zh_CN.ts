<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlertSettings</name>
    <message>
        <source>Notification settings</source>
        <translation>提醒设置</translation>
    </message>
    <message>
        <source>Tell me on the &amp;desktop, too</source>
        <translation>同时在桌面上提醒(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>关闭窗口后留在托盘中运行(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quiet hours on the desktop</source>
        <translation>桌面免打扰时段(&amp;Q)</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>Tell me all the same while I am on d&amp;uty</source>
        <translation>值守期间照常提醒(&amp;U)</translation>
    </message>
    <message>
        <source>This desktop has no tray: notifications are shown in the window alone.</source>
        <translation>此桌面没有托盘：提醒只在窗口中显示。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>What comes in the quiet is told together after it. The bell in the status bar counts at all times.</source>
        <translation>免打扰期间的提醒会在结束后合并告知。状态栏的铃铛始终计数。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Area</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>客户组合</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>工单与故障</translation>
    </message>
    <message>
        <source>Escorts</source>
        <translation>护航日历</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>服务额度</translation>
    </message>
    <message>
        <source>Deliverables</source>
        <translation>交付物</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
</context>
<context>
    <name>AuditTrail</name>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when and who</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old and new value</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Who changed what</source>
        <translation>谁改了什么</translation>
    </message>
    <message>
        <source>No change is recorded: it is as it was imported. Changes are kept for 400 days.</source>
        <translation>没有变更记录：自导入以来未改过。变更记录保留 400 天。</translation>
    </message>
    <message>
        <source>%1: entered</source>
        <comment>who entered a record</comment>
        <translation>%1：录入</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a field and what it became</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who changed what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between changed fields</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Latest changes</source>
        <translation>最近变更</translation>
    </message>
</context>
<context>
    <name>BusySource</name>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>CalendarBar</name>
    <message>
        <source>requested</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message>
        <source>Export the calendar</source>
        <translation>导出日历</translation>
    </message>
    <message>
        <source>Escorts and duties of</source>
        <translation>导出以下日期的护航与值守</translation>
    </message>
    <message>
        <source>the days shown: %1 to %2</source>
        <translation>当前显示的日期：%1 至 %2</translation>
    </message>
    <message>
        <source>today and later</source>
        <translation>今天及以后</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
</context>
<context>
    <name>CalendarFile</name>
    <message>
        <source>%1: %2</source>
        <comment>customer, escort</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Lead: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>Products: %1</source>
        <translation>产品：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Duty %1 (%2): %3, %4</source>
        <comment>person, role, customer, engagement</comment>
        <translation>值守 %1（%2）：%3，%4</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>企业钉群</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>在线</translation>
    </message>
</context>
<context>
    <name>ChecklistPhase</name>
    <message>
        <source>Escort plan</source>
        <translation>护航计划</translation>
    </message>
    <message>
        <source>Staffing matrix</source>
        <translation>护航人员矩阵</translation>
    </message>
    <message>
        <source>Resource reservation</source>
        <translation>资源预留</translation>
    </message>
    <message>
        <source>Architecture review</source>
        <translation>架构梳理</translation>
    </message>
    <message>
        <source>Contingency plans</source>
        <translation>应急预案</translation>
    </message>
    <message>
        <source>Load-test drill</source>
        <translation>压测演练</translation>
    </message>
    <message>
        <source>Risk inspection</source>
        <translation>风险巡检</translation>
    </message>
    <message>
        <source>Dashboards and alarms</source>
        <translation>监控大盘与告警</translation>
    </message>
    <message>
        <source>Duty group</source>
        <translation>护航专项服务群</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Project management</source>
        <translation>项目管理</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>not active</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>ChoiceEffects</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>%1: %2</source>
        <comment>what is chosen for, and what is chosen</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>≤ %1 left</source>
        <translation>剩 ≤ %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>perhaps %1 over</source>
        <translation>或已超时 %1</translation>
    </message>
</context>
<context>
    <name>ClockState</name>
    <message>
        <source>No target</source>
        <translation>未载明目标</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>计时中</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Breached</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未达标</translation>
    </message>
</context>
<context>
    <name>CsvField</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a field: its name and how the file format writes it</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>CsvImportDialog</name>
    <message>
        <source>What the rows are</source>
        <translation>各行是什么</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>工单与故障</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>各行是</translation>
    </message>
    <message>
        <source>What each column becomes</source>
        <translation>每列对应的字段</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Columns and the fields they become; values such as 紧急 and 一般 are translated.</source>
        <translation>列与对应字段；“紧急”“一般”等取值会自动换算。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>首个取值</translation>
    </message>
    <message>
        <source>Field for %1</source>
        <translation>“%1”对应的字段</translation>
    </message>
    <message>
        <source>(not imported)</source>
        <translation>（不导入）</translation>
    </message>
    <message numerus="yes">
        <source>%n of the first rows cannot be read: %1</source>
        <translation>
            <numerusform>前几行中有 %n 行无法读取：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, separator “%2”; the first %n row(s) read well, %3 already there</source>
        <translation>
            <numerusform>%1，分隔符“%2”；前 %n 行读取正常，其中 %3 行已存在</numerusform>
        </translation>
    </message>
    <message>
        <source>(no column: one value for every row)</source>
        <translation>（无对应列：每行取同一值）</translation>
    </message>
    <message>
        <source>Value of %1 for every row</source>
        <translation>每行的 %1 取值</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>（请选择）</translation>
    </message>
    <message>
        <source>Import CSV or XLSX</source>
        <translation>导入 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Work logs</source>
        <translation>服务履约台账</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>工作簿的工作表</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Work logs are added to the ledger and never changed. The engagement is found by its id, its title or the number of its incident, people by name or e-mail address; days are quarters.</source>
        <translation>工时记录只追加到服务履约台账，不会更改。服务单按 id、标题或其工单号查找，人员按姓名或邮箱查找；天数以 0.25 天为单位。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the first rows may be in the ledger already: %1</source>
        <translation>
            <numerusform>前面的行中有 %n 行可能已在台账中：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet “%1”; the first %n row(s) read well, %2 already there</source>
        <translation>
            <numerusform>工作表“%1”；前 %n 行可以读取，其中 %2 行已存在</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx);;All files (*)</source>
        <translation>表格 (*.csv *.txt *.xlsx);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>CustomerChanges</name>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a field, its old and its new value</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between changed fields</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a kind of record and what names it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Changed since you last looked, %1</source>
        <translation>您上次查看（%1）以来的变更</translation>
    </message>
    <message>
        <source>Changed since %1</source>
        <translation>%1 以来的变更</translation>
    </message>
    <message numerus="yes">
        <source>… and %n earlier one(s)</source>
        <translation>
            <numerusform>…以及更早的 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersDialog</name>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Tick mine</source>
        <translation>选中我的客户</translation>
    </message>
</context>
<context>
    <name>DeleteRecord</name>
    <message>
        <source>%1: %2</source>
        <comment>a kind of record and how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Archive the customer instead: then it is out of every list.</source>
        <translation>请改为归档该客户：归档后不再出现在各列表中。</translation>
    </message>
    <message>
        <source>Mark the person as not active instead.</source>
        <translation>请改为把该人员标为不在职。</translation>
    </message>
    <message>
        <source>Cancel it instead, or delete first what refers to it. Work logs stay for ever: reverse them.</source>
        <translation>请改为取消，或先删除引用它的记录。履约台账永久保留：请冲销。</translation>
    </message>
    <message>
        <source>Delete or change first what refers to it.</source>
        <translation>请先删除或修改引用它的记录。</translation>
    </message>
    <message>
        <source>“%1” cannot be deleted: other records refer to it (%2).</source>
        <translation>“%1”不能删除：有其他记录引用它（%2）。</translation>
    </message>
    <message>
        <source>You can take it back from the Edit menu.</source>
        <translation>可在“编辑”菜单中撤销。</translation>
    </message>
    <message>
        <source>With it go: %1. You can take it back from the Edit menu.</source>
        <translation>将一并删除：%1。可在“编辑”菜单中撤销。</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>删除“%1”？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>删除：%1</translation>
    </message>
</context>
<context>
    <name>DeliverableRows</name>
    <message>
        <source>none agreed</source>
        <translation>未约定</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Deliverable</source>
        <translation>交付物</translation>
    </message>
    <message>
        <source>For</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>交付时间</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>超 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>举行时间</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>起草时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Nobody has acted on it yet.</source>
        <translation>尚无人处理。</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Owed by rule R12: a service report for each month with a paid plan, an inspection report too on premier and elite, each due on the 5th working day of the next month at the customer; reviews and reports of engagements when they are asked for or complete.</source>
        <translation>依据规则 R12：有付费支持计划的每个月应交付服务报告，顶级和卓越计划还应交付巡检报告，均在次月第 5 个工作日（客户时区）到期；评审和服务单的报告在提出要求或完成时应交付。</translation>
    </message>
    <message>
        <source>not owed</source>
        <translation>不属应交付</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>应交付</translation>
    </message>
    <message>
        <source>No: the plan, or what is delivered already, obliges nobody to it.</source>
        <translation>否：按计划或已交付的内容，没有义务交付。</translation>
    </message>
    <message numerus="yes">
        <source>%1 for %2: %n working day(s) of the calendar %3 after %4 lead to %5.</source>
        <comment>report, month, calendar, last day of the month, due date</comment>
        <translation>
            <numerusform>%2的%1：按%3工作日历，从 %4 之后数 %n 个工作日，得 %5。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliverableState</name>
    <message>
        <source>Pending</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Delivered late</source>
        <translation>逾期交付</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
</context>
<context>
    <name>DeliverableStatus</name>
    <message>
        <source>Pending</source>
        <translation>待交付</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>已起草</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
</context>
<context>
    <name>DeliverableType</name>
    <message>
        <source>Service report</source>
        <translation>服务报告</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>风险巡检报告</translation>
    </message>
    <message>
        <source>Report walk-through</source>
        <translation>服务报告解读</translation>
    </message>
    <message>
        <source>Fault review</source>
        <translation>故障复盘报告</translation>
    </message>
    <message>
        <source>Escort report</source>
        <translation>业务护航报告</translation>
    </message>
    <message>
        <source>Special project summary</source>
        <translation>专项服务总结报告</translation>
    </message>
    <message>
        <source>Expert service report</source>
        <translation>1对1专家服务报告</translation>
    </message>
</context>
<context>
    <name>DeliverablesBoard</name>
    <message>
        <source>no due date agreed</source>
        <translation>未约定到期日</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>a report&apos;s type in one word</comment>
        <translation>服务</translation>
    </message>
    <message>
        <source>Inspection</source>
        <comment>a report&apos;s type in one word</comment>
        <translation>巡检</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>a report&apos;s type in one word</comment>
        <translation>解读</translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>a report&apos;s type in one word</comment>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Escort</source>
        <comment>a report&apos;s type in one word</comment>
        <translation>护航</translation>
    </message>
    <message>
        <source>Project</source>
        <comment>a report&apos;s type in one word</comment>
        <translation>专项</translation>
    </message>
    <message>
        <source>Expert</source>
        <comment>a report&apos;s type in one word</comment>
        <translation>专家</translation>
    </message>
    <message>
        <source>drafted</source>
        <translation>已起草</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>report and what it is about</comment>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>drafted, %1</source>
        <translation>已起草，%1</translation>
    </message>
    <message>
        <source>%1, delivered with the service report</source>
        <translation>%1，随服务报告交付</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>report, state, date</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1 (not owed)</source>
        <translation>%1（无须交付）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deliverable</source>
        <translation>交付物</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>none agreed</source>
        <translation>未约定</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>with the service report</source>
        <translation>随服务报告</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>交付时间</translation>
    </message>
    <message>
        <source>An inspection is recorded in the month: delivering its service report delivers this one too.</source>
        <translation>当月已有巡检记录：交付该月服务报告时，巡检报告一并交付。</translation>
    </message>
    <message>
        <source>The month is not over yet.</source>
        <translation>该月尚未结束。</translation>
    </message>
    <message>
        <source>A draft lies ready. D marks it delivered.</source>
        <translation>草稿已就绪。按 D 标为已交付。</translation>
    </message>
    <message>
        <source>D drafts it, D again marks it delivered.</source>
        <translation>按 D 起草，再按 D 标为已交付。</translation>
    </message>
</context>
<context>
    <name>DeliverablesTab</name>
    <message>
        <source>Deliverables</source>
        <translation>交付物</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未交付</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Reports owed to this customer, by month.</source>
        <translation>应向该客户交付的报告，按月排列。</translation>
    </message>
    <message>
        <source>Nothing is owed in this view.</source>
        <translation>此视图下没有应交付的内容。</translation>
    </message>
    <message>
        <source>Service report …</source>
        <translation>服务报告…</translation>
    </message>
    <message>
        <source>Not owed</source>
        <translation>不属应交付</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>This is all that is saved: versions, sizes and times. No name, no text and no path of your customers or your own is in it.</source>
        <translation>保存的内容全在这里：版本、数量与耗时。其中没有客户或您本人的名称、文字与路径。</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存……</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>无法写入 %1：%2。请另选位置。</translation>
    </message>
</context>
<context>
    <name>Direction</name>
    <message>
        <source>Architecture: security</source>
        <translation>架构优化：安全合规</translation>
    </message>
    <message>
        <source>Architecture: performance</source>
        <translation>架构优化：性能效率</translation>
    </message>
    <message>
        <source>Architecture: stability</source>
        <translation>架构优化：业务稳定</translation>
    </message>
    <message>
        <source>Architecture: cost</source>
        <translation>架构优化：成本优化</translation>
    </message>
    <message>
        <source>Migration: applications</source>
        <translation>迁云：应用</translation>
    </message>
    <message>
        <source>Migration: middleware</source>
        <translation>迁云：中间件</translation>
    </message>
    <message>
        <source>Migration: databases</source>
        <translation>迁云：数据库</translation>
    </message>
    <message>
        <source>Migration: big data</source>
        <translation>迁云：大数据</translation>
    </message>
    <message>
        <source>Large models: compute</source>
        <translation>大模型：算力</translation>
    </message>
    <message>
        <source>Large models: models</source>
        <translation>大模型：模型</translation>
    </message>
    <message>
        <source>Large models: agents</source>
        <translation>大模型：智能体</translation>
    </message>
</context>
<context>
    <name>DraftedReports</name>
    <message>
        <source>Mark reports as drafted: %1</source>
        <translation>将报告标记为已起草：%1</translation>
    </message>
</context>
<context>
    <name>DutyActions</name>
    <message>
        <source>Duty matrix …</source>
        <translation>值守矩阵…</translation>
    </message>
    <message>
        <source>Duty log …</source>
        <translation>值守日志…</translation>
    </message>
    <message>
        <source>Duty sheet …</source>
        <translation>值守表…</translation>
    </message>
</context>
<context>
    <name>DutyMatrixWords</name>
    <message>
        <source>somebody unknown</source>
        <translation>未知人员</translation>
    </message>
    <message>
        <source>Anybody there</source>
        <translation>有人值守</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>hours covered, of how many</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>nobody, %1</source>
        <comment>a span of time</comment>
        <translation>无人值守 %1</translation>
    </message>
    <message>
        <source>%1: nobody on duty</source>
        <translation>%1：无人值守</translation>
    </message>
    <message>
        <source>Nobody on duty: %1</source>
        <translation>无人值守：%1</translation>
    </message>
    <message>
        <source>%1: somebody is on duty</source>
        <translation>%1：有人值守</translation>
    </message>
    <message>
        <source>%1: not of the planned days</source>
        <translation>%1：不在计划日期内</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>role and hours on duty</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2: free</source>
        <comment>person, hour</comment>
        <translation>%1，%2：空闲</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>person, role, when</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>busy elsewhere</source>
        <translation>另有安排</translation>
    </message>
    <message>
        <source>%1: busy elsewhere</source>
        <comment>person</comment>
        <translation>%1：另有安排</translation>
    </message>
    <message>
        <source>away</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>%1: away</source>
        <comment>person</comment>
        <translation>%1：缺勤</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>时间冲突</translation>
    </message>
    <message>
        <source>too little rest</source>
        <translation>休息不足</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>person, hour, what it is taken by</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>值守人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 of rest before it</source>
        <comment>hours</comment>
        <translation>此前仅休息 %1</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>nobody on duty</source>
        <translation>无人值守</translation>
    </message>
    <message>
        <source>%1: %2 of rest before the duty of %3</source>
        <comment>person, hours, when</comment>
        <translation>%1：%3 值守前仅休息 %2</translation>
    </message>
    <message>
        <source>Nobody on duty: %1 (%2)</source>
        <comment>when, how long</comment>
        <translation>无人值守：%1（%2）</translation>
    </message>
    <message>
        <source>%1: no rest before the duty of %2</source>
        <comment>person, when</comment>
        <translation>%1：%2 值守前没有休息</translation>
    </message>
</context>
<context>
    <name>DutyRole</name>
    <message>
        <source>Lead</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Front line</source>
        <translation>一线</translation>
    </message>
    <message>
        <source>Product expert</source>
        <translation>产品专家</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>后备</translation>
    </message>
</context>
<context>
    <name>DutySheet</name>
    <message>
        <source>Who is on duty when</source>
        <translation>值守安排</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>升级路径</translation>
    </message>
    <message>
        <source>Contacts at the customer</source>
        <translation>客户联系人</translation>
    </message>
    <message>
        <source>Run-book: what is left</source>
        <translation>护航准备：未完成事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>值守人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Nobody is on duty yet.</source>
        <translation>尚无值守安排。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>begin and end of a time without anybody on duty</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Nobody is on duty: %1.</source>
        <translation>无人值守：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the items of a list</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What as</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation>未指定人员。</translation>
    </message>
    <message>
        <source>Technical account manager</source>
        <translation>技术服务经理</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>热线电话</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>No contact is recorded.</source>
        <translation>没有联系人记录。</translation>
    </message>
    <message>
        <source>technical contact</source>
        <translation>技术接口人</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Nothing is left to be done.</source>
        <translation>没有未完成事项。</translation>
    </message>
    <message>
        <source>People on duty</source>
        <translation>值守人员</translation>
    </message>
    <message>
        <source>Hours with somebody there</source>
        <translation>有人值守</translation>
    </message>
    <message>
        <source>Hours without anybody</source>
        <translation>无人值守</translation>
    </message>
    <message>
        <source>Duty sheet</source>
        <translation>值守表</translation>
    </message>
    <message>
        <source>%1 · %2 · times of %3</source>
        <comment>title and service of an escort, time zone</comment>
        <translation>%1 · %2 · 时间按 %3</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>%1 %2 duty sheet</source>
        <comment>file name: customer, escort</comment>
        <translation>%1 %2 值守表</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and hour</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 – %3</source>
        <comment>day, from, to</comment>
        <translation>%1 %2 – %3</translation>
    </message>
</context>
<context>
    <name>EngagementDetail</name>
    <message>
        <source>requested on %1</source>
        <translation>申请于 %1</translation>
    </message>
    <message>
        <source>led by %1</source>
        <translation>负责人 %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Open the customer&apos;s escorts</source>
        <translation>打开该客户的护航</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>冲突 %1</translation>
    </message>
    <message>
        <source>would take %1</source>
        <translation>将占 %1</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>占 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1; the limit is not known</source>
        <translation>%1；上限未知</translation>
    </message>
    <message>
        <source>%1; %2, %3 left</source>
        <comment>takes; days, times left</comment>
        <translation>%1，余 %2 %3</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>%1: over the limit</source>
        <translation>%1：超出上限</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提前量</translation>
    </message>
    <message>
        <source>Not judged: the terms of this order are not in the catalogue.</source>
        <translation>无法判断：本单条款不在目录中。</translation>
    </message>
    <message>
        <source>%1: met</source>
        <translation>%1：已满足</translation>
    </message>
    <message>
        <source>%1: too late by %2</source>
        <translation>%1：晚了 %2</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Cover is not judged: the catalogue has no product list for this order.</source>
        <translation>不判断覆盖范围：目录中没有本单的产品清单。</translation>
    </message>
    <message>
        <source>%1: not on the list of escorted products</source>
        <translation>%1：不在护航支持产品清单</translation>
    </message>
    <message>
        <source>%1: not in the product directory</source>
        <translation>%1：不在产品目录</translation>
    </message>
    <message>
        <source>Covered: %1</source>
        <translation>已覆盖：%1</translation>
    </message>
    <message>
        <source>Booking check</source>
        <translation>预约检查</translation>
    </message>
    <message>
        <source>Booked all the same: %1</source>
        <translation>仍予预约的理由：%1</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Logged: %1 of %2 planned</source>
        <translation>已登记 %1，计划 %2</translation>
    </message>
    <message numerus="yes">
        <source>Apply by %1%2, %n working day(s) ahead</source>
        <translation>
            <numerusform>最晚 %1%2 申请，须提前 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier entry(ies): see Quotas.</source>
        <translation>
            <numerusform>另有 %n 条更早的记录，见服务额度。</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>Not while a customer looks on.</source>
        <translation>演示模式下不可修改。</translation>
    </message>
    <message numerus="yes">
        <source>Make the run-book: %n step(s)</source>
        <translation>
            <numerusform>生成执行清单（%n 步）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n missing step(s)</source>
        <translation>
            <numerusform>补全 %n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted back in working days from the planned start</source>
        <translation>按工作日从计划开始日倒推</translation>
    </message>
    <message>
        <source>Nobody is on duty yet.</source>
        <translation>尚无人值守。</translation>
    </message>
    <message>
        <source>Who can cover this? …</source>
        <translation>谁能顶班？…</translation>
    </message>
    <message>
        <source>Duty matrix …</source>
        <translation>值守矩阵…</translation>
    </message>
    <message>
        <source>Run-book</source>
        <translation>执行清单</translation>
    </message>
    <message>
        <source>Run-book %1/%2</source>
        <comment>steps done of all</comment>
        <translation>执行清单 %1/%2</translation>
    </message>
    <message>
        <source>Latest changes</source>
        <translation>最近变更</translation>
    </message>
</context>
<context>
    <name>EngagementRows</name>
    <message>
        <source>%1, too late</source>
        <translation>%1，已过期</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Logged / planned</source>
        <translation>已登记 / 计划</translation>
    </message>
    <message>
        <source>Apply by</source>
        <translation>最晚申请</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>%1 can start on %2</source>
        <comment>pool, date</comment>
        <translation>%1最早 %2 开始</translation>
    </message>
    <message>
        <source>Asked for today: %1</source>
        <translation>若今天申请：%1</translation>
    </message>
    <message>
        <source>Run-book</source>
        <translation>执行清单</translation>
    </message>
</context>
<context>
    <name>EngagementStatus</name>
    <message>
        <source>Requested</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>EscortBoard</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>away</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>away: %1</source>
        <translation>缺勤：%1</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>busy elsewhere</source>
        <translation>另有安排</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Week %1 · %2</source>
        <comment>ISO week number · dates</comment>
        <translation>第 %1 周 · %2</translation>
    </message>
</context>
<context>
    <name>EscortWords</name>
    <message>
        <source>%1 double-booked</source>
        <comment>person</comment>
        <translation>%1冲突</translation>
    </message>
    <message>
        <source>%1 away</source>
        <comment>person</comment>
        <translation>%1缺勤</translation>
    </message>
    <message>
        <source>%1, %2: on duty for %3 and for %4</source>
        <translation>%1，%2：同时值守 %3 与 %4</translation>
    </message>
    <message>
        <source>%1, %2: also on duty for %3</source>
        <translation>%1，%2：同时值守 %3</translation>
    </message>
    <message>
        <source>%1, %2: away</source>
        <translation>%1，%2：缺勤</translation>
    </message>
    <message>
        <source>%1, %2: busy elsewhere</source>
        <translation>%1，%2：另有安排</translation>
    </message>
    <message>
        <source>%1, %2: away, on duty for %3</source>
        <translation>%1，%2：缺勤，却排了 %3 的值守</translation>
    </message>
    <message>
        <source>%1, %2: busy elsewhere, on duty for %3</source>
        <translation>%1，%2：另有安排，却排了 %3 的值守</translation>
    </message>
</context>
<context>
    <name>EscortsTab</name>
    <message>
        <source>Escorts</source>
        <translation>护航</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>将进行</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Escorts, projects and expert services of this customer.</source>
        <translation>该客户的护航、专项与专家服务。</translation>
    </message>
    <message>
        <source>Nothing of this kind is planned: look at all of them, or import some.</source>
        <translation>没有这类安排：可查看全部，或导入数据。</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Where this comes from</source>
        <translation>数字由来</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重性</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>支持范围</translation>
    </message>
    <message>
        <source>Reason for the scope</source>
        <translation>范围说明</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>开单时间</translation>
    </message>
    <message>
        <source>First response at</source>
        <translation>首次响应时间</translation>
    </message>
    <message>
        <source>Resolved at</source>
        <translation>解决时间</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>Time of the fault</source>
        <translation>故障时间</translation>
    </message>
    <message>
        <source>Intervention at</source>
        <translation>介入时间</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根因</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Fault review asked for at</source>
        <translation>申请故障复盘时间</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Working-day calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Account ids</source>
        <translation>账号 ID</translation>
    </message>
    <message>
        <source>Enterprise group id</source>
        <translation>企业组织 ID</translation>
    </message>
    <message>
        <source>TAMs</source>
        <translation>技术服务经理</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Business profile</source>
        <translation>业务概况</translation>
    </message>
    <message>
        <source>Prerequisites confirmed</source>
        <translation>已确认的前提条件</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>擅长产品</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图内容</translation>
    </message>
    <message>
        <source>Last looked at</source>
        <translation>上次查看时间</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>技术联系人</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>支持计划</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>邀请人</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>退订日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟数</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>可见范围</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Business goals</source>
        <translation>业务目标</translation>
    </message>
    <message>
        <source>Requested at</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Confirmed at</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Completed at</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Cancelled at</source>
        <translation>取消时间</translation>
    </message>
    <message>
        <source>Reason for cancelling</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>计划开始</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>计划结束</translation>
    </message>
    <message>
        <source>Planned days</source>
        <translation>计划天数</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Reason for the exception</source>
        <translation>例外原因</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Role on duty</source>
        <translation>值守角色</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Performed on</source>
        <translation>服务日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Effort in person-days</source>
        <translation>投入人天</translation>
    </message>
    <message>
        <source>Performed by</source>
        <translation>服务人员</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Recorded at</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation>冲销的记录</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>召开时间</translation>
    </message>
    <message>
        <source>Drafted at</source>
        <translation>起草时间</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Delivered at</source>
        <translation>交付时间</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Inspected on</source>
        <translation>巡检日期</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>巡检</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Fixed on</source>
        <translation>修复日期</translation>
    </message>
    <message>
        <source>Window starts</source>
        <translation>窗口开始</translation>
    </message>
    <message>
        <source>Window ends</source>
        <translation>窗口结束</translation>
    </message>
    <message>
        <source>Raised at</source>
        <translation>发起时间</translation>
    </message>
    <message>
        <source>Notified at</source>
        <translation>通知时间</translation>
    </message>
    <message>
        <source>Contacts notified</source>
        <translation>已通知联系人</translation>
    </message>
    <message>
        <source>Acknowledged at</source>
        <translation>客户确认时间</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Reminded at</source>
        <translation>提醒时间</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源类型</translation>
    </message>
    <message>
        <source>Origin record</source>
        <translation>来源记录</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Written at</source>
        <translation>撰写时间</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>变更时间</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>变更人</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Raised to hard problem</source>
        <translation>升级为疑难问题</translation>
    </message>
    <message>
        <source>Came from incident</source>
        <translation>来源工单</translation>
    </message>
    <message>
        <source>Products covered</source>
        <translation>护航产品</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Inspected by</source>
        <translation>巡检来源</translation>
    </message>
    <message>
        <source>Customer told at</source>
        <translation>告知客户时间</translation>
    </message>
    <message>
        <source>Told by (mail, phone …)</source>
        <translation>告知方式（邮件、电话……）</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Asked for at</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>召开方式</translation>
    </message>
    <message>
        <source>Due on, as agreed</source>
        <translation>约定的截止日期</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>交付物类型</translation>
    </message>
    <message>
        <source>TAMs (the first is the primary one)</source>
        <translation>技术服务经理（第一位为主责）</translation>
    </message>
    <message>
        <source>Business profile: architecture, goals, peaks</source>
        <translation>业务概况：架构、目标、高峰</translation>
    </message>
    <message>
        <source>Prerequisites confirmed by hand</source>
        <translation>人工确认的前提条件</translation>
    </message>
    <message>
        <source>Not in force from</source>
        <translation>自此日起失效</translation>
    </message>
    <message>
        <source>Days charged</source>
        <translation>计入天数</translation>
    </message>
    <message>
        <source>Person-days (load only)</source>
        <translation>投入人天（仅计工作量）</translation>
    </message>
    <message>
        <source>Why it is booked all the same</source>
        <translation>仍然预约的原因</translation>
    </message>
    <message>
        <source>Check (same key and resource: the same risk)</source>
        <translation>检查项（检查项与资源相同即同一风险）</translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>内容（Markdown）</translation>
    </message>
    <message>
        <source>Contact who owes it</source>
        <translation>由哪位联系人负责</translation>
    </message>
</context>
<context>
    <name>FindingCode</name>
    <message>
        <source>Dates do not fit</source>
        <translation>日期有误</translation>
    </message>
    <message>
        <source>No plan in force</source>
        <translation>无有效计划</translation>
    </message>
    <message>
        <source>Terms of the order unknown</source>
        <translation>本单条款未知</translation>
    </message>
    <message>
        <source>Service not in the plan</source>
        <translation>计划不含此服务</translation>
    </message>
    <message>
        <source>Days exceeded</source>
        <translation>天数超额</translation>
    </message>
    <message>
        <source>Times exceeded</source>
        <translation>次数超额</translation>
    </message>
    <message>
        <source>Notice too short</source>
        <translation>提前量不足</translation>
    </message>
    <message>
        <source>Product not covered</source>
        <translation>产品不在护航范围</translation>
    </message>
    <message>
        <source>Product missing</source>
        <translation>未指定产品</translation>
    </message>
    <message>
        <source>Person booked twice</source>
        <translation>人员重复排班</translation>
    </message>
    <message>
        <source>Person absent</source>
        <translation>人员缺勤</translation>
    </message>
    <message>
        <source>Calendar incomplete</source>
        <translation>日历不完整</translation>
    </message>
</context>
<context>
    <name>FindingStatus</name>
    <message>
        <source>Open</source>
        <translation>未处置</translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Will not fix</source>
        <translation>不修复</translation>
    </message>
</context>
<context>
    <name>FormAdvice</name>
    <message>
        <source>%1: the terms of the order are not in the catalogue, no limit is known.</source>
        <translation>%1：该订单的条款不在目录中，限额未知。</translation>
    </message>
    <message>
        <source>Left in %1 afterwards: %2, %3</source>
        <translation>此后 %1 剩余：%2，%3</translation>
    </message>
    <message>
        <source>Latest application date: %1%2</source>
        <translation>最晚申请日期：%1%2</translation>
    </message>
    <message>
        <source>The booking check has findings: change the booking, or say why it is made all the same.</source>
        <translation>预约检查有问题：请修改预约，或说明为何仍然预约。</translation>
    </message>
    <message>
        <source>The engagement is cancelled: this work log will not be counted.</source>
        <translation>该服务单已取消：这条台账不计入。</translation>
    </message>
    <message>
        <source>The service report for %1 is delivered and keeps its figures: this entry appears in the next one as a correction.</source>
        <translation>%1的服务报告已交付，其数据不再变动：这条记录将作为更正出现在下一份报告中。</translation>
    </message>
    <message>
        <source>The day lies ahead: the entry counts from that day on.</source>
        <translation>日期在将来：自该日起才计入。</translation>
    </message>
    <message>
        <source>More than one day is then logged for this engagement on %1: %2.</source>
        <translation>该服务单在 %1 的登记将超过一天：%2。</translation>
    </message>
    <message>
        <source>%1 %2 / %3</source>
        <comment>a pool, its days and its times</comment>
        <translation>%1 %2 / %3</translation>
    </message>
    <message>
        <source>No quota in a month.</source>
        <translation>每月无额度。</translation>
    </message>
    <message>
        <source>A month: %1</source>
        <translation>每月：%1</translation>
    </message>
    <message>
        <source>The terms of this order are not in the catalogue: it was placed before the terms that are known. No limit and no target will be shown.</source>
        <translation>该订单的条款不在目录中：下单时间早于已知条款。不显示限额与目标。</translation>
    </message>
    <message numerus="yes">
        <source>Terms it will get: catalogue %1, plan %2, %n service(s)</source>
        <translation>
            <numerusform>将适用的条款：目录 %1，%2，%n 项服务</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier Enterprise or Premier order is expected for this plan; there is none.</source>
        <translation>该计划通常应先有企业级或顶级订单，但没有。</translation>
    </message>
    <message>
        <source>It overlaps the order “%1”: on such days the one that was ordered later holds.</source>
        <translation>与订单“%1”重叠：重叠的日子以后下单的为准。</translation>
    </message>
    <message>
        <source>%1: due %2</source>
        <translation>%1：%2 到期</translation>
    </message>
    <message>
        <source>%1: in time, %2 before its due</source>
        <translation>%1：按时，提前 %2</translation>
    </message>
    <message>
        <source>%1: missed by %2</source>
        <translation>%1：超时 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a clock and why there is none</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A time lies before the incident was opened.</source>
        <translation>有时间早于开单时间。</translation>
    </message>
    <message>
        <source>%1 is away then: %2</source>
        <translation>%1 届时缺勤：%2</translation>
    </message>
    <message>
        <source>%1 has another duty then: %2</source>
        <translation>%1 届时另有值守：%2</translation>
    </message>
    <message>
        <source>Nothing else is in the way of %1.</source>
        <translation>%1 无冲突。</translation>
    </message>
    <message>
        <source>%1 is not free then: choose somebody else or another time, or say in the engagement why it is booked all the same.</source>
        <translation>%1 届时没有空：请换人或改时间，或在服务单里写明仍要预约的理由。</translation>
    </message>
    <message>
        <source>The product is the cause: it does not count towards the times, its days do.</source>
        <translation>根因为产品：不计次数，天数照计。</translation>
    </message>
    <message>
        <source>It counts as one time, unless the product is the cause.</source>
        <translation>计 1 次；根因为产品时不计次数。</translation>
    </message>
</context>
<context>
    <name>FormProblem</name>
    <message>
        <source>This is needed: fill it in.</source>
        <translation>必填，请填写。</translation>
    </message>
    <message>
        <source>The elite plan is by invitation: say who invited.</source>
        <translation>卓越计划须受邀：请填写邀请人。</translation>
    </message>
    <message>
        <source>It has work logs that count: reverse them first, or complete it instead of cancelling it.</source>
        <translation>已有计入的履约台账：请先冲销，或改为完成而不是取消。</translation>
    </message>
    <message>
        <source>This work log is reversed already.</source>
        <translation>这条台账已被冲销。</translation>
    </message>
    <message>
        <source>This time zone is not known. Choose an IANA name such as Asia/Shanghai.</source>
        <translation>未知时区。请选择 IANA 名称，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>The record was deleted meanwhile. What you typed still stands here: copy what you need.</source>
        <translation>该记录已被删除。您填写的内容仍在这里：请复制需要的部分。</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Scope and cause</source>
        <translation>范围与根因</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>Told and acknowledged</source>
        <translation>告知与确认</translation>
    </message>
    <message>
        <source>More</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days of a span</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours of a span</comment>
        <translation>%1 天 %2 时</translation>
    </message>
    <message>
        <source>Today%1</source>
        <comment>%1 is empty or a time with a space before it</comment>
        <translation>今天%1</translation>
    </message>
    <message>
        <source>Tomorrow%1</source>
        <comment>%1 is empty or a time with a space before it</comment>
        <translation>明天%1</translation>
    </message>
    <message>
        <source>Yesterday%1</source>
        <comment>%1 is empty or a time with a space before it</comment>
        <translation>昨天%1</translation>
    </message>
    <message>
        <source> (provisional)</source>
        <translation>（暂定）</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Open incidents and their clocks</source>
        <translation>未解决的工单及时限</translation>
    </message>
    <message>
        <source>No incident is open.</source>
        <translation>没有未解决的工单。</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重性</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>incident number, title</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>none running</source>
        <translation>无运行中时限</translation>
    </message>
    <message>
        <source>Promises and tasks</source>
        <translation>承诺与待办</translation>
    </message>
    <message>
        <source>Nothing is promised.</source>
        <translation>没有承诺和待办。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>%1 (customer)</source>
        <translation>%1（客户）</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Engagements under way and ahead</source>
        <translation>进行中和待开始的服务单</translation>
    </message>
    <message>
        <source>Nothing is booked.</source>
        <translation>没有已预约的服务。</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Open steps</source>
        <translation>未完成步骤</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Reports owed</source>
        <translation>应交付的报告</translation>
    </message>
    <message>
        <source>No report is owed.</source>
        <translation>没有应交付的报告。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>For</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>none agreed</source>
        <translation>未约定</translation>
    </message>
    <message>
        <source>Quota of %1</source>
        <translation>%1额度</translation>
    </message>
    <message>
        <source>No pool is in the plan.</source>
        <translation>该支持计划没有额度。</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Days used</source>
        <translation>已用天数</translation>
    </message>
    <message>
        <source>Days reserved</source>
        <translation>预留天数</translation>
    </message>
    <message>
        <source>Times left</source>
        <translation>剩余次数</translation>
    </message>
    <message>
        <source>Times used</source>
        <translation>已用次数</translation>
    </message>
    <message>
        <source>What expires within 90 days</source>
        <translation>90 天内到期</translation>
    </message>
    <message>
        <source>Nothing expires within 90 days.</source>
        <translation>90 天内没有到期。</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已提醒</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>product, resource</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>订单：%1</translation>
    </message>
    <message>
        <source>People at the customer</source>
        <translation>客户联系人</translation>
    </message>
    <message>
        <source>No contact is known.</source>
        <translation>没有联系人。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>%1 (technical contact)</source>
        <translation>%1（技术接口人）</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>plan, last day</comment>
        <translation>%1，至 %2</translation>
    </message>
    <message>
        <source>no plan in force</source>
        <translation>没有生效的支持计划</translation>
    </message>
    <message>
        <source>Plan: %1. Technical account manager so far: %2. Time zone: %3.</source>
        <translation>支持计划：%1。原技术服务经理：%2。时区：%3。</translation>
    </message>
    <message>
        <source>Business profile</source>
        <translation>业务概况</translation>
    </message>
    <message>
        <source>As of %1. Times are those of each customer&apos;s own zone.</source>
        <translation>数据时间 %1。时间均为各客户所在时区的时间。</translation>
    </message>
    <message>
        <source>Internal · %1 · %2</source>
        <comment>data time, time zone</comment>
        <translation>内部资料 · %1 · %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交接</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>For colleagues only: it names what is internal.</source>
        <translation>仅供同事使用：含内部信息。</translation>
    </message>
    <message>
        <source>Customer summary</source>
        <translation>客户概要</translation>
    </message>
    <message>
        <source>Hand-over %1</source>
        <comment>file name: date</comment>
        <translation>交接 %1</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布，不附带任何担保。</translation>
    </message>
    <message>
        <source>Built on:</source>
        <translation>所用组件：</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>公有领域</translation>
    </message>
    <message>
        <source>Plan catalogue:</source>
        <translation>支持计划目录：</translation>
    </message>
    <message>
        <source>terms known</source>
        <translation>条款已知</translation>
    </message>
    <message>
        <source>terms unknown</source>
        <translation>条款未知</translation>
    </message>
    <message>
        <source>Working-day calendars:</source>
        <translation>工作日历：</translation>
    </message>
    <message>
        <source> (provisional)</source>
        <translation>（暂定）</translation>
    </message>
    <message>
        <source>Whose portfolio is mine</source>
        <translation>“我的”客户属于谁</translation>
    </message>
    <message>
        <source>I am</source>
        <translation>我是</translation>
    </message>
    <message>
        <source>About and licences</source>
        <translation>关于与许可证</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选定</translation>
    </message>
</context>
<context>
    <name>IncidentDetail</name>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开单</translation>
    </message>
    <message>
        <source>Fault at</source>
        <translation>故障发生</translation>
    </message>
    <message>
        <source>Intervened</source>
        <translation>介入</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>支持范围</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Review asked</source>
        <translation>申请故障复盘</translation>
    </message>
    <message>
        <source>Raised to</source>
        <translation>升级至</translation>
    </message>
    <message>
        <source> · counts no time of the hard-problem quota, its days count</source>
        <translation> · 不计疑难问题次数，天数照计</translation>
    </message>
    <message>
        <source> · counts in the hard-problem quota</source>
        <translation> · 计入疑难问题额度</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根因</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source> (internal)</source>
        <translation>（内部）</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>改进项</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1，期限 %2</translation>
    </message>
    <message>
        <source>Latest changes</source>
        <translation>最近变更</translation>
    </message>
</context>
<context>
    <name>IncidentEventType</name>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>会诊</translation>
    </message>
</context>
<context>
    <name>IncidentKind</name>
    <message>
        <source>Question</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Platform fault</source>
        <translation>平台故障</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>财务</translation>
    </message>
</context>
<context>
    <name>IncidentStatus</name>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>待客户</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation>工单与故障</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项未结</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectionSource</name>
    <message>
        <source>Advisor</source>
        <translation>智能顾问 Advisor</translation>
    </message>
    <message>
        <source>By the TAM</source>
        <translation>技术服务经理</translation>
    </message>
</context>
<context>
    <name>JsonFault</name>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation>文本提前结束</translation>
    </message>
    <message>
        <source>text behind the end of the object</source>
        <translation>对象结束之后还有文本</translation>
    </message>
    <message>
        <source>member name in quotes expected</source>
        <translation>此处应为带引号的成员名</translation>
    </message>
    <message>
        <source>“:” expected</source>
        <translation>此处应为“:”</translation>
    </message>
    <message>
        <source>“,” or “}” expected</source>
        <translation>此处应为“,”或“}”</translation>
    </message>
    <message>
        <source>“,” or “]” expected</source>
        <translation>此处应为“,”或“]”</translation>
    </message>
    <message>
        <source>four hexadecimal digits expected after \u</source>
        <translation>\u 之后应为四位十六进制数字</translation>
    </message>
    <message>
        <source>half of a surrogate pair</source>
        <translation>代理对只有一半</translation>
    </message>
    <message>
        <source>unknown escape after \</source>
        <translation>\ 之后的转义未知</translation>
    </message>
    <message>
        <source>number out of range</source>
        <translation>数字超出范围</translation>
    </message>
    <message>
        <source>digit expected</source>
        <translation>此处应为数字</translation>
    </message>
    <message>
        <source>value expected</source>
        <translation>此处应为一个值</translation>
    </message>
    <message>
        <source>more than 1000 members that are not known</source>
        <translation>未知成员超过 1000 个</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>busy time</source>
        <translation>忙碌时段</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>agreed target</source>
        <translation>约定目标</translation>
    </message>
    <message>
        <source>engagement</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>checklist item</source>
        <translation>清单项</translation>
    </message>
    <message>
        <source>duty log entry</source>
        <translation>值守记录</translation>
    </message>
    <message>
        <source>work log</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>incident event</source>
        <translation>工单记录</translation>
    </message>
    <message>
        <source>improvement</source>
        <translation>改进项</translation>
    </message>
    <message>
        <source>deliverable</source>
        <translation>交付物</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>风险巡检</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>检出风险</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>主动服务通知</translation>
    </message>
    <message>
        <source>product request</source>
        <translation>产品改进需求</translation>
    </message>
    <message>
        <source>resource expiry</source>
        <translation>到期提醒</translation>
    </message>
    <message>
        <source>task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>snooze</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>seen mark</source>
        <translation>已读标记</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>separates the kinds of record of which any would do</extracomment>
        <translation>或</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Busy time</source>
        <translation>占用时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Agreed target</source>
        <translation>约定目标</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Checklist item</source>
        <translation>检查清单项</translation>
    </message>
    <message>
        <source>Duty log entry</source>
        <translation>值守日志</translation>
    </message>
    <message>
        <source>Work log</source>
        <translation>履约台账</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Incident event</source>
        <translation>工单事件</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>改进项</translation>
    </message>
    <message>
        <source>Deliverable</source>
        <translation>交付物</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>风险巡检</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>巡检发现</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>主动服务</translation>
    </message>
    <message>
        <source>Product request</source>
        <translation>产品改进需求</translation>
    </message>
    <message>
        <source>Expiry reminder</source>
        <translation>到期提醒</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Look at a customer</source>
        <translation>客户查看记录</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
</context>
<context>
    <name>KindLabel</name>
    <message>
        <source>New person</source>
        <translation>新建人员</translation>
    </message>
    <message>
        <source>New absence</source>
        <translation>新建缺勤</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>New order of a plan</source>
        <translation>新建订阅</translation>
    </message>
    <message>
        <source>New agreed target</source>
        <translation>新建约定目标</translation>
    </message>
    <message>
        <source>New engagement</source>
        <translation>新建服务单</translation>
    </message>
    <message>
        <source>New duty</source>
        <translation>新建值守</translation>
    </message>
    <message>
        <source>New checklist item</source>
        <translation>新建检查清单项</translation>
    </message>
    <message>
        <source>New duty log entry</source>
        <translation>新建值守日志</translation>
    </message>
    <message>
        <source>New work log</source>
        <translation>登记履约台账</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>New incident event</source>
        <translation>新建工单事件</translation>
    </message>
    <message>
        <source>New improvement</source>
        <translation>新建改进项</translation>
    </message>
    <message>
        <source>New deliverable</source>
        <translation>新建交付物</translation>
    </message>
    <message>
        <source>New inspection</source>
        <translation>新建风险巡检</translation>
    </message>
    <message>
        <source>New finding</source>
        <translation>新建巡检发现</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新建主动服务</translation>
    </message>
    <message>
        <source>New product request</source>
        <translation>新建产品改进需求</translation>
    </message>
    <message>
        <source>New resource expiry</source>
        <translation>新建到期提醒</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新建待办</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>新建会议</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新建笔记</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>The language code of this translation: zh or en. It picks the language of the catalogue&apos;s own texts.</extracomment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;CSV files (*.csv)</source>
        <translation>工作簿 (*.xlsx);;CSV 文件 (*.csv)</translation>
    </message>
</context>
<context>
    <name>MeetingKind</name>
    <message>
        <source>Call</source>
        <translation>电话会议</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Review meeting</source>
        <translation>回顾会议</translation>
    </message>
</context>
<context>
    <name>MeetingMode</name>
    <message>
        <source>Online</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Log the response</source>
        <translation>记录响应</translation>
    </message>
    <message>
        <source>Restaff</source>
        <translation>改派</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Confirm the request</source>
        <translation>确认申请</translation>
    </message>
    <message>
        <source>Open the checklist</source>
        <translation>打开清单</translation>
    </message>
    <message>
        <source>See the work logs</source>
        <translation>查看台账</translation>
    </message>
    <message>
        <source>Notify the customer</source>
        <translation>通知客户</translation>
    </message>
    <message>
        <source>Settle the task</source>
        <translation>了结</translation>
    </message>
    <message>
        <source>Arrange the renewal</source>
        <translation>安排续约</translation>
    </message>
    <message>
        <source>Follow up the risk</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Remind the customer</source>
        <translation>提醒客户</translation>
    </message>
    <message>
        <source>Offer the service</source>
        <translation>主动提供</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>补充</translation>
    </message>
    <message>
        <source>Add the calendar</source>
        <translation>补充日历</translation>
    </message>
    <message>
        <source>Open the duty log</source>
        <translation>打开值守日志</translation>
    </message>
</context>
<context>
    <name>NoClock</name>
    <message>
        <source>No target stated</source>
        <translation>未载明目标</translation>
    </message>
    <message>
        <source>Time of the fault is missing</source>
        <translation>缺故障发生时间</translation>
    </message>
    <message>
        <source>No plan in force</source>
        <translation>无有效计划</translation>
    </message>
    <message>
        <source>Not part of the plan</source>
        <translation>计划不含</translation>
    </message>
    <message>
        <source>Unknown value</source>
        <translation>取值未知</translation>
    </message>
    <message>
        <source>Terms not in the catalogue</source>
        <translation>本单条款不在目录中</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>By</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>可见范围</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>What is worth remembering about this customer.</source>
        <translation>关于该客户值得记住的事。</translation>
    </message>
    <message>
        <source>Nothing is recorded in this view.</source>
        <translation>此视图下没有记录。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>With</source>
        <translation>参加人</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n minute(s)</source>
        <translation>
            <numerusform>%1，%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeDraft</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>From %1 (%2)</source>
        <comment>time, time zone</comment>
        <translation>自 %1 起（%2）</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <comment>begin and end of a window, time zone</comment>
        <translation>%1 至 %2（%3）</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <comment>subject of a mail: customer, kind of notice, title</comment>
        <translation>%1：%2 – %3</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>您好：</translation>
    </message>
    <message>
        <source>this is to tell you of the following: %1</source>
        <translation>现通知您以下事项：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a line of a mail: name and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时间窗口</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>What we advise:</source>
        <translation>处置建议：</translation>
    </message>
    <message>
        <source>Please confirm that you have read this; we are there for any question.</source>
        <translation>请确认已知悉；如有疑问，请随时联系我们。</translation>
    </message>
</context>
<context>
    <name>NoticeType</name>
    <message>
        <source>Maintenance event</source>
        <translation>主动运维事件</translation>
    </message>
    <message>
        <source>Major risk</source>
        <translation>潜在重大风险</translation>
    </message>
    <message>
        <source>Service-impacting change</source>
        <translation>有损变更</translation>
    </message>
</context>
<context>
    <name>PagePrint</name>
    <message>
        <source>As of %1, %2</source>
        <comment>time, time zone</comment>
        <translation>数据时间 %1，%2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>There is nothing to print on this page.</source>
        <translation>此页没有可打印的内容。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what is printed, of which time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>portfolio, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>服务额度</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>加密保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>It is nowhere kept: ask who made the file.</source>
        <translation>口令不会保存在任何地方：请询问制作文件的人。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); several words are good.</source>
        <translation>
            <numerusform>至少 %n 个字符；建议用几个词。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>两次输入还不一致。</translation>
    </message>
    <message>
        <source>It is nowhere kept: without it nobody can open the file again.</source>
        <translation>口令不会保存在任何地方：没有它，谁也无法再打开该文件。</translation>
    </message>
</context>
<context>
    <name>PersonRole</name>
    <message>
        <source>TAM</source>
        <translation>技术服务经理</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>团队主管</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Basic</source>
        <translation>基础服务</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业级支持计划</translation>
    </message>
    <message>
        <source>Premier</source>
        <translation>顶级支持计划</translation>
    </message>
    <message>
        <source>Elite</source>
        <translation>卓越级支持计划</translation>
    </message>
</context>
<context>
    <name>PlanMark</name>
    <message>
        <source>BA</source>
        <extracomment>The basic plan in a small square: two letters, or one Chinese character</extracomment>
        <translation>基</translation>
    </message>
    <message>
        <source>EN</source>
        <extracomment>The enterprise plan in a small square: two letters, or one Chinese character</extracomment>
        <translation>企</translation>
    </message>
    <message>
        <source>PR</source>
        <extracomment>The premier plan in a small square: two letters, or one Chinese character</extracomment>
        <translation>顶</translation>
    </message>
    <message>
        <source>EL</source>
        <extracomment>The elite plan in a small square: two letters, or one Chinese character</extracomment>
        <translation>卓</translation>
    </message>
    <message>
        <source>no plan in force</source>
        <translation>无有效计划</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>基础服务</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业级支持计划</translation>
    </message>
    <message>
        <source>Premier</source>
        <translation>顶级支持计划</translation>
    </message>
    <message>
        <source>Elite</source>
        <translation>卓越级支持计划</translation>
    </message>
    <message>
        <source>%1, terms of this order are not in the catalogue</source>
        <translation>%1，本单条款不在目录中</translation>
    </message>
    <message>
        <source>a plan that this version does not know</source>
        <translation>本版本不认识的计划</translation>
    </message>
</context>
<context>
    <name>PlanNotes</name>
    <message>
        <source>terms not in the catalogue</source>
        <translation>条款不在目录中</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source>Readings and gaps</source>
        <translation>解读与缺口</translation>
    </message>
    <message>
        <source>The terms of this order are not in the catalogue: no limit and no target is shown, whatever a newer version says. An administrator can add the version as a file.</source>
        <translation>本单条款不在目录中：不显示任何上限与目标，无论新版本如何规定。管理员可用文件补充该版本。</translation>
    </message>
    <message>
        <source>no target stated: %1</source>
        <translation>未载明目标：%1</translation>
    </message>
    <message>
        <source>agreed: %1 min (%2)</source>
        <translation>约定：%1 分钟（%2）</translation>
    </message>
    <message>
        <source>Served under catalogue %1, because ordered %2.</source>
        <translation>按目录 %1 服务，因为下单时间为 %2。</translation>
    </message>
    <message>
        <source>The terms are not in the catalogue: nothing is shown rather than a number of another version.</source>
        <translation>条款不在目录中：宁可不显示，也不用其他版本的数字。</translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message>
        <source>%1 (%2)</source>
        <comment>target and channel</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: no target stated</source>
        <translation>%1：未载明目标</translation>
    </message>
    <message>
        <source>%1: less than %2 min</source>
        <translation>%1：少于 %2 分钟</translation>
    </message>
    <message>
        <source>%1: within %2 min</source>
        <translation>%1：%2 分钟内</translation>
    </message>
    <message>
        <source>%1: monthly, working day %2 of the next month</source>
        <translation>%1：每月，次月第 %2 个工作日</translation>
    </message>
    <message>
        <source>%1: monthly</source>
        <translation>%1：每月</translation>
    </message>
    <message>
        <source>%1: on request, at most %2 a month</source>
        <translation>%1：按需，每月至多 %2 次</translation>
    </message>
    <message>
        <source>%1: on request</source>
        <translation>%1：按需</translation>
    </message>
    <message>
        <source>%1: on completion</source>
        <translation>%1：完成后</translation>
    </message>
    <message>
        <source>terms not in the catalogue</source>
        <translation>条款不在目录中</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>%1, %2 a month</source>
        <translation>每月 %1 / %2</translation>
    </message>
    <message>
        <source>shared: %1</source>
        <translation>合计：%1</translation>
    </message>
    <message numerus="yes">
        <source>apply %n working day(s) ahead</source>
        <translation>
            <numerusform>提前 %n 个工作日申请</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ more</source>
        <translation>▲ 更多</translation>
    </message>
    <message>
        <source>▼ less</source>
        <translation>▼ 更少</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>＋ 新增</translation>
    </message>
    <message>
        <source>– dropped</source>
        <translation>－ 不再提供</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>＝ 相同</translation>
    </message>
    <message>
        <source>≠ other</source>
        <translation>≠ 不同</translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation>？ 未知</translation>
    </message>
    <message>
        <source>%1 d, %2 × a month</source>
        <comment>days and times, short</comment>
        <translation>每月 %1 天 / %2 次</translation>
    </message>
    <message numerus="yes">
        <source>%n workday(s) ahead</source>
        <translation>
            <numerusform>提前 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 &lt; %2 min</source>
        <translation>%1 &lt; %2 分钟</translation>
    </message>
    <message>
        <source>%1 ≤ %2 min</source>
        <translation>%1 ≤ %2 分钟</translation>
    </message>
</context>
<context>
    <name>PlanStrip</name>
    <message>
        <source>Let go to book, Esc cancels</source>
        <translation>松开即预约，Esc 取消</translation>
    </message>
    <message>
        <source>Arrows: time and person, Shift: end, Enter books, Esc cancels</source>
        <translation>方向键：时间与人员，Shift：结束时间，Enter 预约，Esc 取消</translation>
    </message>
    <message>
        <source>Arrows: days, Shift: end, Enter books, Esc cancels</source>
        <translation>方向键：日期，Shift：结束日，Enter 预约，Esc 取消</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>支持计划</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>month, days left before and after</comment>
        <translation>%1余 %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>month, times left before and after</comment>
        <translation>%1余 %2 → %3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between months</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Times left</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提前量</translation>
    </message>
    <message>
        <source>too late: apply by %1; the earliest start is %2</source>
        <translation>已过期：最晚申请 %1；最早可从 %2 开始</translation>
    </message>
    <message>
        <source>apply by %1, today is %2</source>
        <translation>最晚申请 %1，今天 %2</translation>
    </message>
    <message>
        <source>apply by %1, asked for on %2</source>
        <translation>最晚申请 %1，已于 %2 申请</translation>
    </message>
    <message numerus="yes">
        <source>%n more conflict(s)</source>
        <translation>
            <numerusform>另有 %n 处冲突</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody else is free</source>
        <translation>没有其他人有空</translation>
    </message>
    <message>
        <source>instead: %1</source>
        <translation>可换：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>nobody is on duty yet</source>
        <translation>尚无人值守</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more are free</source>
        <translation>
            <numerusform>有空：%1，另有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>free: %1</source>
        <translation>有空：%1</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>only %1 to the next duty; %2 are the least</source>
        <translation>距相邻值守仅 %1，至少应有 %2</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>not covered: %1</source>
        <translation>不在护航范围：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s) get new dates</source>
        <translation>
            <numerusform>%n 项未完成的步骤改期</numerusform>
        </translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>值守</translation>
    </message>
    <message numerus="yes">
        <source>%n duty(ies) lie outside these days</source>
        <translation>
            <numerusform>%n 个值守不在这些日期内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duty(ies) go along</source>
        <translation>
            <numerusform>%n 个值守随之移动</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a person and the time of a duty</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>days and service</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what is planned, and for which customer</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>outside the escort&apos;s own: %1</source>
        <translation>不在护航日期内：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the title of an engagement, and what was planned</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Run-book</source>
        <translation>执行清单</translation>
    </message>
    <message>
        <source>it has begun: only its end can be moved</source>
        <translation>已开始：只能移动结束日期</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>PlanWhatIf</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>terms unknown</source>
        <translation>条款未知</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation>不在计划内</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>全部覆盖</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>days and times beyond the limits</comment>
        <translation>超出 %1、%2</translation>
    </message>
    <message>
        <source>Beyond the limit in %1</source>
        <translation>超出限额的月份：%1</translation>
    </message>
    <message>
        <source>no target stated</source>
        <translation>未约定目标</translation>
    </message>
    <message>
        <source>nothing to judge</source>
        <translation>无可判定</translation>
    </message>
    <message>
        <source>%1 of %2 met</source>
        <translation>%2 个中 %1 个达标</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>days, times</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Service days and times</source>
        <translation>服务天数与次数</translation>
    </message>
    <message>
        <source>Response targets</source>
        <translation>响应目标</translation>
    </message>
    <message numerus="yes">
        <source>%n clock(s)</source>
        <translation>
            <numerusform>%n 个时限</numerusform>
        </translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>In these months</source>
        <translation>这些月份实际使用</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>The terms of orders placed now are not in the catalogue: nothing can be compared.</source>
        <translation>现在下单的条款不在目录中：无法比较。</translation>
    </message>
    <message>
        <source>%1 is the lowest plan that would have covered all days and times.</source>
        <translation>%1是能覆盖全部天数和次数的最低支持计划。</translation>
    </message>
    <message>
        <source>No plan would have covered all days and times.</source>
        <translation>没有任何支持计划能覆盖全部天数和次数。</translation>
    </message>
    <message>
        <source>What would each plan have covered?</source>
        <translation>各支持计划原本能覆盖多少？</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>customer, first and last month</comment>
        <translation>%1，%2 至 %3</translation>
    </message>
    <message>
        <source>No catalogue is in force at this time.</source>
        <translation>此时没有生效的支持计划目录。</translation>
    </message>
    <message>
        <source>Against the monthly limits of catalogue %1, nothing carried over; work still planned, targets agreed in an annex and services without a quota are not in it.</source>
        <translation>按目录 %1 的每月限额计算，不结转；不含尚在计划中的工作、附件约定的目标和没有额度的服务。</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>Pool</name>
    <message>
        <source>Hard problem resolution</source>
        <translation>疑难问题攻坚</translation>
    </message>
    <message>
        <source>Basic escort</source>
        <translation>基础应急业务护航</translation>
    </message>
    <message>
        <source>Full-link escort</source>
        <translation>全链路重保业务护航</translation>
    </message>
    <message>
        <source>Special projects</source>
        <translation>专项服务</translation>
    </message>
    <message>
        <source>1:1 expert service</source>
        <translation>1对1专家服务</translation>
    </message>
</context>
<context>
    <name>PoolShort</name>
    <message>
        <source>Hard problems</source>
        <translation>疑难问题</translation>
    </message>
    <message>
        <source>Basic escort</source>
        <translation>基础护航</translation>
    </message>
    <message>
        <source>Full-link</source>
        <translation>全链路重保</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>专项服务</translation>
    </message>
    <message>
        <source>1:1 expert</source>
        <translation>1对1专家</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No printer is set up: save as PDF</source>
        <translation>没有可用的打印机：另存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>打印%1</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>The file cannot be read: %1. Check the path and the permissions.</source>
        <translation>无法读取文件：%1。请检查路径与权限。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1. Choose another place or free some space.</source>
        <translation>无法写入文件：%1。请另选位置或清理空间。</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1. Export the file again or mend this place.</source>
        <translation>不是有效的 JSON：%1。请重新导出，或修正此处。</translation>
    </message>
    <message>
        <source>The data is nested deeper than %1 levels.</source>
        <translation>数据嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8. Save the file as UTF-8.</source>
        <translation>文本不是有效的 UTF-8。请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file starts with a byte-order mark. Save it as UTF-8 without one.</source>
        <translation>文件以字节序标记开头。请另存为不带标记的 UTF-8。</translation>
    </message>
    <message>
        <source>The format is “%1”, expected “%2”.</source>
        <translation>格式为“%1”，应为“%2”。</translation>
    </message>
    <message>
        <source>The field “%1” is required and missing.</source>
        <translation>缺少必填字段“%1”。</translation>
    </message>
    <message>
        <source>The field “%1” has the wrong type, expected: %2.</source>
        <translation>字段“%1”的类型不对，应为：%2。</translation>
    </message>
    <message>
        <source>The field “%1” has the unknown value “%2”. Accepted: %3.</source>
        <translation>字段“%1”的取值“%2”未知。可用：%3。</translation>
    </message>
    <message>
        <source>The field “%1” holds “%2”, which is not a date. Dates are written YYYY-MM-DD, months YYYY-MM.</source>
        <translation>字段“%1”的值“%2”不是日期。日期写作 YYYY-MM-DD，月份写作 YYYY-MM。</translation>
    </message>
    <message>
        <source>The field “%1” holds “%2”, which is not an instant. Write it as 2026-10-01T08:00:00+08:00, with an offset.</source>
        <translation>字段“%1”的值“%2”不是时刻。请写作 2026-10-01T08:00:00+08:00，带时区偏移。</translation>
    </message>
    <message>
        <source>The field “%1” holds “%2”, which is not a UUID.</source>
        <translation>字段“%1”的值“%2”不是 UUID。</translation>
    </message>
    <message>
        <source>The field “%1” holds “%2”, which is not an accepted number.</source>
        <translation>字段“%1”的值“%2”不是可接受的数字。</translation>
    </message>
    <message>
        <source>The field “%1” must not be empty.</source>
        <translation>字段“%1”不能为空。</translation>
    </message>
    <message>
        <source>The field “%1” is too long: %2, at most %3.</source>
        <translation>字段“%1”过长：%2，最多 %3。</translation>
    </message>
    <message>
        <source>The field “%1” contains the control character %2.</source>
        <translation>字段“%1”含控制字符 %2。</translation>
    </message>
    <message>
        <source>The record has %1 bytes, at most %2 are accepted.</source>
        <translation>记录有 %1 字节，最多 %2 字节。</translation>
    </message>
    <message>
        <source>The field “%1” names the unknown time zone “%2”. Use an IANA name such as Asia/Shanghai.</source>
        <translation>字段“%1”的时区“%2”未知。请使用 IANA 名称，如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>There is no working-day calendar “%1”: weekends alone are counted, and dates are provisional. Add the calendar file.</source>
        <translation>没有工作日历“%1”：只按周末计算，日期为暂定。请添加日历文件。</translation>
    </message>
    <message>
        <source>The id %1 occurs twice.</source>
        <translation>id %1 重复出现。</translation>
    </message>
    <message>
        <source>The member “%1” occurs twice.</source>
        <translation>成员“%1”重复出现。</translation>
    </message>
    <message>
        <source>“%1” refers to %2, but there is no such %3.</source>
        <translation>“%1”引用了 %2，但没有这样的%3。</translation>
    </message>
    <message>
        <source>“%1” is negative: %2.</source>
        <translation>“%1”为负数：%2。</translation>
    </message>
    <message>
        <source>“%1” is %2; days are counted in quarters (0.25).</source>
        <translation>“%1”为 %2；天数以 0.25 为单位。</translation>
    </message>
    <message>
        <source>An elite plan needs invited_by.</source>
        <translation>卓越级支持计划须填写 invited_by（邀请人）。</translation>
    </message>
    <message>
        <source>The work log %1 is reversed twice.</source>
        <translation>台账 %1 被冲销了两次。</translation>
    </message>
    <message>
        <source>The entry reverses the work log %1 but differs from it in “%2”.</source>
        <translation>该条冲销台账 %1，但“%2”与之不同。</translation>
    </message>
    <message>
        <source>A different record with the id %1 already exists. Use --update to let the file win.</source>
        <translation>已有内容不同、id 为 %1 的记录。如以文件为准，请用 --update。</translation>
    </message>
    <message>
        <source>The elite order has no earlier enterprise or premier order.</source>
        <translation>卓越级订单之前没有企业级或顶级订单。</translation>
    </message>
    <message>
        <source>The cancelled engagement %1 has live work logs; they are not counted.</source>
        <translation>已取消的服务单 %1 仍有有效台账，不计入额度。</translation>
    </message>
    <message>
        <source>More than one day is logged for one engagement on %1.</source>
        <translation>同一服务单在 %1 登记超过一天。</translation>
    </message>
    <message>
        <source>The product “%1” is not in the directory.</source>
        <translation>产品“%1”不在产品目录中。</translation>
    </message>
    <message>
        <source>The CSV file has no header row.</source>
        <translation>CSV 文件没有表头行。</translation>
    </message>
    <message>
        <source>A quoted cell is not closed properly. A quote inside a quoted cell is written twice.</source>
        <translation>带引号的单元格没有正确结束。引号内的引号须写两次。</translation>
    </message>
    <message>
        <source>The mapping names the column “%1”, which the file does not have.</source>
        <translation>映射中的列“%1”在文件里不存在。</translation>
    </message>
    <message>
        <source>The text is neither UTF-8 nor %1. Save it as UTF-8.</source>
        <translation>文本既不是 UTF-8 也不是 %1。请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>There is no customer “%1”.</source>
        <translation>没有客户“%1”。</translation>
    </message>
    <message>
        <source>“%1” fits more than one customer. Use the id.</source>
        <translation>“%1”符合多个客户。请使用 id。</translation>
    </message>
    <message>
        <source>The store cannot be opened: %1.</source>
        <translation>无法打开数据文件：%1。</translation>
    </message>
    <message>
        <source>The store cannot be written: %1. Check the permissions of the file and its folder.</source>
        <translation>无法写入数据文件：%1。请检查文件及所在文件夹的权限。</translation>
    </message>
    <message>
        <source>The store is damaged: %1. Restore a backup; the damaged file is kept.</source>
        <translation>数据文件已损坏：%1。请恢复备份；损坏的文件会保留。</translation>
    </message>
    <message>
        <source>The store was written by an older version (%1, this one reads %2). Open it once in the console, or with a command that writes; a backup is kept.</source>
        <translation>数据文件由较旧的版本写成（%1，本版本读取 %2）。请先用控制台打开一次，或执行一条写入命令；升级前会保留备份。</translation>
    </message>
    <message>
        <source>The store was written by a newer version (%1, this one understands %2). Update TAM Console; the store is untouched.</source>
        <translation>数据文件由更新的版本写入（%1，本版本支持 %2）。请升级 TAM Console；数据文件未被改动。</translation>
    </message>
    <message>
        <source>The file is not a TAM Console store. Choose another file; it is untouched.</source>
        <translation>该文件不是 TAM Console 的数据文件。请另选文件；它未被改动。</translation>
    </message>
    <message>
        <source>The store is being written by %1. Close it there first.</source>
        <translation>数据文件正由 %1 写入。请先在那里关闭。</translation>
    </message>
    <message>
        <source>The store is busy. Try again.</source>
        <translation>数据文件忙，请重试。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满。没有任何改动；请清理空间后重试。</translation>
    </message>
    <message>
        <source>The store reported: %1.</source>
        <translation>数据文件报告：%1。</translation>
    </message>
    <message>
        <source>The store could not be brought to version %1: %2. It is unchanged.</source>
        <translation>无法把数据文件升级到版本 %1：%2。它未被改动。</translation>
    </message>
    <message>
        <source>The backup failed: %1.</source>
        <translation>备份失败：%1。</translation>
    </message>
    <message>
        <source>The plan catalogue is refused: %1.</source>
        <translation>拒绝该支持计划目录：%1。</translation>
    </message>
    <message>
        <source>The working-day calendar is refused: %1.</source>
        <translation>拒绝该工作日历：%1。</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile. Nothing was saved; look at it again.</source>
        <translation>“%1”已被改动。未保存任何内容，请重新查看。</translation>
    </message>
    <message>
        <source>You may read “%1”, but not change it. Ask your team lead.</source>
        <translation>您可以查看“%1”，但不能修改。请联系团队负责人。</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1. Your edits are kept and sent later.</source>
        <translation>无法连接服务器：%1。您的修改已保留，稍后发送。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not as agreed (%1). Check the address; tell the server&apos;s operator if it stays so.</source>
        <translation>服务器的应答不符合约定（%1）。请检查地址；如仍如此，请告知服务器管理员。</translation>
    </message>
    <message>
        <source>The server is busy (%1). Try again later; your edits are kept.</source>
        <translation>服务器繁忙（%1）。请稍后重试，您的修改已保留。</translation>
    </message>
    <message>
        <source>The server refused the request (%1 %2). Your edits are kept; tell the server&apos;s operator.</source>
        <translation>服务器拒绝了请求（%1 %2）。您的修改已保留，请告知服务器管理员。</translation>
    </message>
    <message>
        <source>Sign in again: the server no longer accepts the present token. Nothing was deleted.</source>
        <translation>请重新登录：服务器不再接受当前令牌。未删除任何内容。</translation>
    </message>
    <message>
        <source>The account is disabled. Ask your administrator.</source>
        <translation>账号已停用。请联系管理员。</translation>
    </message>
    <message>
        <source>This version is too old for the server. Update TAM Console; your edits are kept.</source>
        <translation>此版本对服务器而言过旧。请升级 TAM 控制台，您的修改已保留。</translation>
    </message>
    <message>
        <source>This store belongs to another account. Use a store of its own for each account.</source>
        <translation>此数据文件属于另一个账号。请为每个账号使用单独的数据文件。</translation>
    </message>
    <message>
        <source>This store has records of its own and cannot be connected. Import them on the server and connect a new store.</source>
        <translation>此数据文件已有自己的记录，不能连接服务器。请在服务器上导入这些记录，再用新的数据文件连接。</translation>
    </message>
    <message>
        <source>The server has lost most of what this store knows. Confirm before it is taken over here.</source>
        <translation>服务器上已不存在此数据文件所知的大部分内容。请先确认，再同步到本机。</translation>
    </message>
    <message>
        <source>“%1” is not safe: the address must begin with https://, except on this computer.</source>
        <translation>“%1”不安全：除本机外，地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>This store is not connected. Name the server with --server.</source>
        <translation>此数据文件尚未连接服务器。请用 --server 指定服务器。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation>没有%1“%2”。</translation>
    </message>
    <message>
        <source>More than one %1 fits “%2”. Use the id.</source>
        <translation>有多个%1符合“%2”。请使用 id。</translation>
    </message>
    <message>
        <source>The argument %1 is “%2”; expected: %3.</source>
        <translation>参数 %1 为“%2”；应为：%3。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消；没有任何改动。</translation>
    </message>
    <message>
        <source>Cells in this row: %1, in the header: %2.</source>
        <translation>该行有 %1 格，表头有 %2 格。</translation>
    </message>
    <message>
        <source>“%2” lies before “%1”. Correct one of the two.</source>
        <translation>“%2”早于“%1”。请改正其中之一。</translation>
    </message>
    <message>
        <source>“%2” is not after “%1”. Correct one of the two.</source>
        <translation>“%2”不晚于“%1”。请改正其中之一。</translation>
    </message>
    <message>
        <source>“%1” refers to %2, which belongs to another customer. Refer to a record of the same customer, or correct customer_id.</source>
        <translation>“%1”指向 %2，而它属于另一客户。请改为指向同一客户的记录，或改正 customer_id。</translation>
    </message>
    <message>
        <source>The incident is resolved or closed, but without a time: its clocks cannot be judged rightly. Give it its times.</source>
        <translation>该工单已解决或关闭，但没有时间：无法正确判断其时限。请补上时间。</translation>
    </message>
    <message>
        <source>No column gives the required field “%1”. Map a column to it, or state one value for every row (“defaults” of the mapping).</source>
        <translation>没有列给出必填字段“%1”。请为其指定一列，或声明每行取同一值（映射中的“defaults”）。</translation>
    </message>
    <message>
        <source>An entry of the ledger or of the audit trail is never changed. Reverse a wrong work log and log a new one.</source>
        <translation>台账和审计记录的条目不可更改。工时记录有误时，请冲销后重新登记。</translation>
    </message>
    <message>
        <source>This store is connected to a server. Use --update, which sends the file&apos;s records as your edits, or import the file on the server.</source>
        <translation>此数据库已连接服务器。请使用 --update，将文件中的记录作为您的修改发送；或在服务器上导入该文件。</translation>
    </message>
    <message>
        <source>This row says the same as row %1. If both were worked, tell them apart in the summary; else remove one.</source>
        <translation>该行与第 %1 行内容相同。如果确是两次工作，请在说明中加以区分；否则请删除一行。</translation>
    </message>
    <message>
        <source>The ledger has a work log of %1 with %2 days by the same person already. If this is the same work, reverse one of them.</source>
        <translation>台账中已有同一人 %1 的 %2 天记录。如果是同一项工作，请冲销其中一条。</translation>
    </message>
    <message>
        <source>This is no complete XLSX workbook. Save it once more as .xlsx.</source>
        <translation>这不是完整的 XLSX 工作簿。请重新另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is an old .xls workbook or one with a password. Save it as .xlsx without a password.</source>
        <translation>这是旧的 .xls 工作簿或带密码的工作簿。请另存为不带密码的 .xlsx。</translation>
    </message>
    <message>
        <source>The workbook holds more than is read (%1). Keep only the sheet that is to be imported, or save it as CSV.</source>
        <translation>工作簿内容超过可读取的上限（%1）。请只保留要导入的工作表，或另存为 CSV。</translation>
    </message>
    <message>
        <source>The workbook has no sheet “%1”.</source>
        <translation>工作簿中没有工作表“%1”。</translation>
    </message>
    <message>
        <source>The cell in “%1” holds “%2”, an error or a formula without a result. Mend it and save the workbook.</source>
        <translation>“%1”列的单元格为“%2”，是错误值或没有计算结果的公式。请修正后保存工作簿。</translation>
    </message>
    <message>
        <source>The take-along file cannot be opened: the passphrase is wrong, or the file is not complete or was changed. Nothing was changed here.</source>
        <translation>无法打开随身文件：口令不对，或文件不完整、被改动过。本机没有任何改动。</translation>
    </message>
    <message>
        <source>The take-along file was made by a newer version (format %1). Update TAM Console.</source>
        <translation>该随身文件由更新的版本生成（格式 %1）。请升级 TAM Console。</translation>
    </message>
    <message>
        <source>The passphrase is too short: it needs at least %1 characters.</source>
        <translation>口令太短：至少需要 %1 个字符。</translation>
    </message>
    <message>
        <source>The work of this take-along file was merged already (%1).</source>
        <translation>该随身文件中的工作已经合并过（%1）。</translation>
    </message>
    <message>
        <source>The field “%1” has the value “%2”, which this version of the program does not know and so does not change. Upgrade the program.</source>
        <translation>字段“%1”的值是“%2”，本版本不认识这个取值，因此不作修改。请升级程序。</translation>
    </message>
</context>
<context>
    <name>ProductRequestStatus</name>
    <message>
        <source>Raised</source>
        <translation>已提出</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已规划</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已上线</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不采纳</translation>
    </message>
</context>
<context>
    <name>ProvisionalMark</name>
    <message>
        <source> (prov.)</source>
        <translation>（暂定）</translation>
    </message>
</context>
<context>
    <name>QuotaCell</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 d, %2 ×</source>
        <extracomment>What is left of a quota pool: days and times, such as &quot;2.5 d, 1 ×&quot;</extracomment>
        <translation>%1 天，%2 次</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <extracomment>Times left in a narrow table column, such as &quot;1 ×&quot;</extracomment>
        <translation>%1 次</translation>
    </message>
</context>
<context>
    <name>QuotaExplanation</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>not in the plan of this month; used %1, reserved %2</source>
        <translation>不在本月计划内；已用 %1，预留 %2</translation>
    </message>
    <message>
        <source>not in the plan of this month</source>
        <translation>不在本月计划内</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day of a work log: days</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (the engagement is cancelled)</source>
        <translation>%1（服务单已取消）</translation>
    </message>
    <message>
        <source>%1 (takes an entry back)</source>
        <translation>%1（冲销分录）</translation>
    </message>
    <message>
        <source>%1 (was taken back)</source>
        <translation>%1（已被冲销）</translation>
    </message>
    <message>
        <source>1 time used: its first work log is of %1</source>
        <translation>已用 1 次：首笔台账为 %1</translation>
    </message>
    <message>
        <source>1 time used: under way without a work log, planned from %1</source>
        <translation>已用 1 次：进行中尚无台账，计划自 %1 起</translation>
    </message>
    <message>
        <source>1 time reserved: confirmed, planned from %1</source>
        <translation>预留 1 次：已确认，计划自 %1 起</translation>
    </message>
    <message>
        <source>no time: the root cause is the product; the days stay</source>
        <translation>不计次数：根因为产品问题；天数照计</translation>
    </message>
    <message>
        <source>no time: it counts in the month of its start, %1</source>
        <translation>不计次数：次数计入起始月 %1</translation>
    </message>
    <message>
        <source>%1 reserved: planned %2 – %3, of which %4 – %5 lie in this month; every calendar day counts, weekends and holidays too; what is logged is taken off</source>
        <translation>预留 %1：计划 %2 – %3，其中 %4 – %5 在本月；每个自然日都计，周末与节假日也计；已登记的天数先扣除</translation>
    </message>
    <message>
        <source>%1 used: %2</source>
        <translation>已用 %1：%2</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <translation>不计：%1</translation>
    </message>
    <message>
        <source>%1, ordered %2, served under catalogue %3 (R2).</source>
        <translation>%1，下单时间 %2，适用目录 %3（R2）。</translation>
    </message>
    <message>
        <source>Work logs count up to %1. A day is charged on the date of its work log: a weekend, a holiday and a make-up workday count like any other day (R3).</source>
        <translation>台账统计至 %1。天数记在台账日期所在的自然日：周末、节假日与调休上班日同样计入（R3）。</translation>
    </message>
    <message>
        <source>The terms of this order are not in the catalogue: no limit is shown.</source>
        <translation>本单条款不在目录中：不显示上限。</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>terms not in the catalogue; used %1, reserved %2</source>
        <translation>条款不在目录中；已用 %1，预留 %2</translation>
    </message>
    <message>
        <source>%1 − %2 − %3 = %4</source>
        <translation>%1 − %2 − %3 = %4</translation>
    </message>
    <message>
        <source>%1 (the engagement has a value that this version does not know)</source>
        <translation>%1（服务单含有本版本不认识的取值）</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>the file does not exist</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>the file may only be read</source>
        <translation>文件只可读取</translation>
    </message>
    <message>
        <source>no lock file can be made beside it</source>
        <translation>无法在其旁建立锁文件</translation>
    </message>
    <message>
        <source>opened for reading</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>the directory cannot be made</source>
        <translation>无法建立文件夹</translation>
    </message>
    <message>
        <source>the Qt plugin QSQLITE is missing</source>
        <translation>缺少 Qt 插件 QSQLITE</translation>
    </message>
    <message>
        <source>the store itself</source>
        <translation>正是当前的数据文件</translation>
    </message>
    <message>
        <source>a database in use</source>
        <translation>数据库正在使用</translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation>二者之一</translation>
    </message>
    <message>
        <source>a directory and a checked addition</source>
        <translation>文件夹与已检查的补充文件</translation>
    </message>
    <message>
        <source>a number of working days within the years 1 to 9999</source>
        <translation>1 至 9999 年之内的工作日数</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>no readable file</source>
        <translation>文件不可读取</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>同名文件已存在</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a file, or TAM_PASSPHRASE in the environment</source>
        <translation>文件，或环境变量 TAM_PASSPHRASE</translation>
    </message>
    <message>
        <source>a service token of the server, there or in --token-file FILE</source>
        <translation>服务端的服务令牌，写在该环境变量里，或用 --token-file 文件 给出</translation>
    </message>
    <message>
        <source>an escort, a special project or expert service; a hard problem stands in the report of its month</source>
        <translation>护航、专项服务或专家服务；疑难问题攻坚写在当月的服务报告里</translation>
    </message>
</context>
<context>
    <name>RecordAction</name>
    <message>
        <source>Edit …</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Who changed what …</source>
        <translation>变更记录…</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>New order …</source>
        <translation>新建订阅…</translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>an entry that asks for more</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the name of an edit: what was done, and with what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Raise to a hard problem</source>
        <translation>升级为疑难问题</translation>
    </message>
    <message>
        <source>Raised to the hard problem “%1”.</source>
        <translation>已升级为疑难问题“%1”。</translation>
    </message>
    <message>
        <source>Log first response</source>
        <translation>登记首次响应</translation>
    </message>
    <message>
        <source>Say when it was answered.</source>
        <translation>请填写响应时间。</translation>
    </message>
    <message>
        <source>Log intervention</source>
        <translation>登记介入</translation>
    </message>
    <message>
        <source>Add event …</source>
        <translation>添加事件…</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>标为已解决</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Classify scope</source>
        <translation>判定支持范围</translation>
    </message>
    <message>
        <source>Raise to a hard problem …</source>
        <translation>升级为疑难问题…</translation>
    </message>
    <message>
        <source>Ask for a fault review</source>
        <translation>申请故障复盘</translation>
    </message>
    <message>
        <source>Add improvement …</source>
        <translation>添加改进项…</translation>
    </message>
    <message>
        <source>Events and improvements …</source>
        <translation>事件与改进项…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Add work log …</source>
        <translation>登记履约台账…</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Add duty …</source>
        <translation>添加值守…</translation>
    </message>
    <message>
        <source>Add checklist item …</source>
        <translation>添加检查清单项…</translation>
    </message>
    <message>
        <source>Add duty log entry …</source>
        <translation>添加值守日志…</translation>
    </message>
    <message>
        <source>Run-book, duties and logs …</source>
        <translation>检查清单、值守与台账…</translation>
    </message>
    <message>
        <source>Cancel engagement</source>
        <translation>取消服务单</translation>
    </message>
    <message>
        <source>Reverse work log</source>
        <translation>冲销台账</translation>
    </message>
    <message>
        <source>Say why: the ledger keeps both entries.</source>
        <translation>请说明原因：两条记录都会保留。</translation>
    </message>
    <message>
        <source>Reverse …</source>
        <translation>冲销…</translation>
    </message>
    <message>
        <source>Mark delivered</source>
        <translation>标为已交付</translation>
    </message>
    <message>
        <source>Mark drafted</source>
        <translation>标为已起草</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>免除</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Agree a date</source>
        <translation>约定日期</translation>
    </message>
    <message>
        <source>Customer was told</source>
        <translation>已告知客户</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>客户已确认</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>关闭通知</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Mark fixed</source>
        <translation>标为已修复</translation>
    </message>
    <message>
        <source>Accept the risk</source>
        <translation>接受风险</translation>
    </message>
    <message>
        <source>New contact …</source>
        <translation>新建联系人…</translation>
    </message>
    <message>
        <source>Contacts, orders and targets …</source>
        <translation>联系人、订阅与目标…</translation>
    </message>
    <message>
        <source>Customer was reminded</source>
        <translation>已提醒客户</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Add finding …</source>
        <translation>添加巡检发现…</translation>
    </message>
    <message>
        <source>Add agreed target …</source>
        <translation>添加约定目标…</translation>
    </message>
    <message>
        <source>Complete the prerequisites</source>
        <translation>补充前提条件</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Restaff</source>
        <translation>调整人员</translation>
    </message>
</context>
<context>
    <name>RecordReport</name>
    <message>
        <source>People on duty</source>
        <translation>值守人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>值守次数</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>值守人</translation>
    </message>
    <message>
        <source>Preparation: the run-book</source>
        <translation>护航准备</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值守安排</translation>
    </message>
    <message>
        <source>No duty is recorded.</source>
        <translation>没有值守记录。</translation>
    </message>
    <message>
        <source>Somebody was on duty for %1 of the escort.</source>
        <translation>护航期间有人值守的时间共 %1。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>By</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Nothing was written into the duty log.</source>
        <translation>值守日志没有记录。</translation>
    </message>
    <message>
        <source>Course of the escort</source>
        <translation>护航过程</translation>
    </message>
    <message>
        <source>Course of the work</source>
        <translation>服务过程</translation>
    </message>
    <message>
        <source>Incidents during the escort</source>
        <translation>护航期间的任务单</translation>
    </message>
    <message>
        <source>No incident was opened during the escort.</source>
        <translation>护航期间没有新开任务单。</translation>
    </message>
    <message>
        <source>What happened in them</source>
        <translation>任务单处理过程</translation>
    </message>
    <message>
        <source>Days planned</source>
        <translation>计划天数</translation>
    </message>
    <message>
        <source>Days logged</source>
        <translation>履约天数</translation>
    </message>
    <message>
        <source>Hours of duty</source>
        <translation>值守时长</translation>
    </message>
    <message>
        <source>Incidents opened</source>
        <translation>新开任务单</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>事项完成</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many of how many</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Latest application date</source>
        <translation>最晚申请日</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>专项方向</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Business goals</source>
        <translation>业务目标</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Arose from</source>
        <translation>来源任务单</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number and title of an incident</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Quota of %1</source>
        <comment>a pool</comment>
        <translation>%1额度</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Days: limit</source>
        <translation>天数：额度</translation>
    </message>
    <message>
        <source>Days: taken</source>
        <translation>天数：本次占用</translation>
    </message>
    <message>
        <source>Days: left</source>
        <translation>天数：剩余</translation>
    </message>
    <message>
        <source>Times: limit</source>
        <translation>次数：额度</translation>
    </message>
    <message>
        <source>Times: taken</source>
        <translation>次数：本次占用</translation>
    </message>
    <message>
        <source>Times: left</source>
        <translation>次数：剩余</translation>
    </message>
    <message>
        <source>Work logs</source>
        <translation>服务履约明细</translation>
    </message>
    <message>
        <source>No work was logged.</source>
        <translation>没有履约记录。</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入合计</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>This report was delivered and keeps the figures of %1.</source>
        <translation>本报告已交付，保留 %1 的数据。</translation>
    </message>
    <message>
        <source>It is not completed yet: the figures are those of %1.</source>
        <translation>服务尚未完成：以下为 %1 的数据。</translation>
    </message>
    <message>
        <source>Service ledger</source>
        <translation>服务履约台账</translation>
    </message>
    <message>
        <source>Results and recommendations</source>
        <translation>结论与建议</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>服务成果</translation>
    </message>
    <message>
        <source>No outcome is recorded yet.</source>
        <translation>尚未记录结果。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>时效项</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>实际时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Fault at</source>
        <translation>故障时间</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>新开时间</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Intervened</source>
        <translation>介入时间</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解决时间</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Until resolved</source>
        <translation>故障历时</translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation>介入时效</translation>
    </message>
    <message>
        <source>Improvements done</source>
        <translation>改进项完成</translation>
    </message>
    <message>
        <source>Course of the fault</source>
        <translation>故障过程</translation>
    </message>
    <message>
        <source>No course that the customer was told of is recorded.</source>
        <translation>没有已告知客户的过程记录。</translation>
    </message>
    <message>
        <source>Cause and handling</source>
        <translation>根因与处置</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根因</translation>
    </message>
    <message>
        <source>not established yet</source>
        <translation>尚未查明</translation>
    </message>
    <message>
        <source>Hard problem</source>
        <translation>疑难问题</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>改进项</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>改进项</translation>
    </message>
    <message>
        <source>No improvement is recorded.</source>
        <translation>没有改进项记录。</translation>
    </message>
    <message>
        <source>no plan in force</source>
        <translation>没有生效的计划</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>number, title and plan of a fault review</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>title, service and plan of an engagement</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>file name: customer, what the report is about, kind of report</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Duties, one by one</source>
        <translation>值守明细</translation>
    </message>
</context>
<context>
    <name>RecordReports</name>
    <message>
        <source>Fault review …</source>
        <translation>故障复盘报告…</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Save a mail draft of the notice</source>
        <translation>保存通知的邮件草稿</translation>
    </message>
    <message>
        <source>Mail drafts (*.eml)</source>
        <translation>邮件草稿 (*.eml)</translation>
    </message>
    <message>
        <source>Mail draft …</source>
        <translation>邮件草稿…</translation>
    </message>
</context>
<context>
    <name>RecordRequest</name>
    <message>
        <source>Reopened.</source>
        <translation>已重新打开。</translation>
    </message>
    <message>
        <source>Reopened. It was settled on %1.</source>
        <translation>已重新打开。此前于 %1 办结。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <extracomment>the title of the form of a record that is there: &quot;Edit incident&quot;</extracomment>
        <translation>编辑%1</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>reverses %1</source>
        <translation>冲销 %1</translation>
    </message>
    <message>
        <source>a record that is not here</source>
        <translation>本机没有的记录</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the values of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>Requests</source>
        <translation>产品需求</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Product requests</source>
        <translation>产品改进需求</translation>
    </message>
    <message>
        <source>Tasks and promises</source>
        <translation>待办与承诺</translation>
    </message>
    <message>
        <source>What the customer asked of the products, and what was promised.</source>
        <translation>客户对产品的改进需求，以及对客户的承诺。</translation>
    </message>
    <message>
        <source>Nothing is recorded in this view.</source>
        <translation>此视图下没有记录。</translation>
    </message>
    <message>
        <source>Product request</source>
        <translation>产品改进需求</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>期限 %1</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>no date agreed</source>
        <translation>未约定日期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成时间</translation>
    </message>
</context>
<context>
    <name>RiskCategory</name>
    <message>
        <source>Security</source>
        <translation>安全合规</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>性能效率</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>业务稳定</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本优化</translation>
    </message>
</context>
<context>
    <name>RiskLevel</name>
    <message>
        <source>High risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>中风险</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>低风险</translation>
    </message>
</context>
<context>
    <name>RiskRows</name>
    <message>
        <source> · again</source>
        <translation> · 再次检出</translation>
    </message>
    <message>
        <source>Finding: %1</source>
        <translation>巡检风险：%1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Not passed on</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Unsent notice</source>
        <translation>未告知的通知</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>%1 d left</source>
        <translation>剩 %1 天</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已提醒</translation>
    </message>
    <message>
        <source>Not reminded</source>
        <translation>未提醒</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>检出于</translation>
    </message>
    <message>
        <source>Fixed on</source>
        <translation>修复于</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>By</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Listed while it is open: a finding until it is fixed, accepted or declined, a notice until the customer has been told, a resource until it is reminded of. Today (R14) lists high findings after 14 days, notices at once and resources 30 days before they expire.</source>
        <translation>未处置时列出：风险项直到修复、接受或不予处理，通知直到已告知客户，资源直到已提醒。今日（R14）列出超过 14 天的高风险项、所有未告知的通知，以及 30 天内到期的资源。</translation>
    </message>
</context>
<context>
    <name>RisksPage</name>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未处置</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检出风险</translation>
    </message>
    <message>
        <source>Notices not passed on</source>
        <translation>未告知的通知</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Findings, notices and expiring resources of all customers stand here.</source>
        <translation>这里汇总所有客户的检出风险、通知与即将到期的资源。</translation>
    </message>
    <message>
        <source>Nothing is open in this view.</source>
        <translation>此视图下没有未处置的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项未处置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RisksTab</name>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未处置</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>全部检出风险</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>全部通知</translation>
    </message>
    <message>
        <source>All expiries</source>
        <translation>全部到期</translation>
    </message>
    <message>
        <source>What inspections found, what the vendor announced and what expires.</source>
        <translation>巡检检出的风险、厂商发布的通知与到期的资源。</translation>
    </message>
    <message>
        <source>Nothing is open: look at all findings, notices or expiries.</source>
        <translation>没有未处置的内容：可查看全部风险、通知或到期。</translation>
    </message>
</context>
<context>
    <name>RootCause</name>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>第三方</translation>
    </message>
    <message>
        <source>Unknown cause</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>In scope</source>
        <translation>在范围内</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>不在范围内</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>未判定</translation>
    </message>
</context>
<context>
    <name>ServiceReport</name>
    <message>
        <source>Opened</source>
        <translation>新开</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>计时中</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>未载明时限</translation>
    </message>
    <message>
        <source>By severity, with first responses</source>
        <translation>按严重程度（含首次响应）</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按渠道</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按产品</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Incidents opened, month by month</source>
        <translation>逐月新开任务单</translation>
    </message>
    <message>
        <source>Resolved by now</source>
        <translation>现已解决</translation>
    </message>
    <message>
        <source>Incidents opened in the month</source>
        <translation>本月新开任务单</translation>
    </message>
    <message>
        <source>Opened earlier and not resolved when the month began</source>
        <translation>此前开立、月初尚未解决的任务单</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解决时间</translation>
    </message>
    <message>
        <source>No incident was opened in the month.</source>
        <translation>本月没有新开任务单。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Fault at</source>
        <translation>故障时间</translation>
    </message>
    <message>
        <source>Intervened</source>
        <translation>介入时间</translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation>介入时效</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根因</translation>
    </message>
    <message>
        <source>There was no fault in the month.</source>
        <translation>本月没有故障。</translation>
    </message>
    <message>
        <source>Course of the faults</source>
        <translation>故障过程</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>改进项</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>任务单</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>改进项</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No improvement is under way.</source>
        <translation>没有进行中的改进项。</translation>
    </message>
    <message>
        <source>Incident analysis</source>
        <translation>任务单分析</translation>
    </message>
    <message>
        <source>Faults and improvements</source>
        <translation>故障信息与改进</translation>
    </message>
    <message>
        <source>Quota of the month</source>
        <translation>本月额度</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Days: limit</source>
        <translation>天数：额度</translation>
    </message>
    <message>
        <source>Days: used</source>
        <translation>天数：已用</translation>
    </message>
    <message>
        <source>Days: reserved</source>
        <translation>天数：预留</translation>
    </message>
    <message>
        <source>Days: left</source>
        <translation>天数：剩余</translation>
    </message>
    <message>
        <source>Times: limit</source>
        <translation>次数：额度</translation>
    </message>
    <message>
        <source>Times: used</source>
        <translation>次数：已用</translation>
    </message>
    <message>
        <source>Times: reserved</source>
        <translation>次数：预留</translation>
    </message>
    <message>
        <source>Times: left</source>
        <translation>次数：剩余</translation>
    </message>
    <message>
        <source>No service with a quota belongs to the plan, and none was used.</source>
        <translation>该计划没有计额度的服务，本月也没有用量。</translation>
    </message>
    <message>
        <source>Days of the quota</source>
        <translation>额度天数</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many of how many</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>not counted: the engagement was cancelled</source>
        <translation>不计入：服务单已取消</translation>
    </message>
    <message>
        <source>reverses an entry</source>
        <translation>冲销一条记录</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已被冲销</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>By</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Work logs of the month</source>
        <translation>本月服务履约明细</translation>
    </message>
    <message>
        <source>No work was logged in the month.</source>
        <translation>本月没有履约记录。</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入合计</translation>
    </message>
    <message>
        <source>Corrections of earlier reports</source>
        <translation>对以往报告的更正</translation>
    </message>
    <message>
        <source>Engagements of the month</source>
        <translation>本月服务单</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Days in the month</source>
        <translation>当月天数</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Hard problems</source>
        <translation>疑难问题</translation>
    </message>
    <message>
        <source>Hard problem</source>
        <translation>疑难问题</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>No hard problem was worked on in the month.</source>
        <translation>本月没有疑难问题。</translation>
    </message>
    <message>
        <source>Service ledger</source>
        <translation>服务履约台账</translation>
    </message>
    <message>
        <source>Incidents opened</source>
        <translation>新开任务单</translation>
    </message>
    <message>
        <source>First response in time</source>
        <translation>首次响应达标</translation>
    </message>
    <message>
        <source>Platform faults</source>
        <translation>平台故障</translation>
    </message>
    <message>
        <source>High risks open</source>
        <translation>未处置高风险</translation>
    </message>
    <message>
        <source>Service days used</source>
        <translation>已用服务天数</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>none: no plan in the month</source>
        <translation>无：本月没有生效的计划</translation>
    </message>
    <message>
        <source>terms of this order are not in the catalogue</source>
        <translation>该订单适用的条款不在目录中</translation>
    </message>
    <message>
        <source>statement of work of %1</source>
        <translation>%1 版工作说明书</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>支持计划</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>服务期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day of the report</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>适用条款</translation>
    </message>
    <message>
        <source>Plan changed on</source>
        <translation>计划变更日</translation>
    </message>
    <message>
        <source>Technical account manager</source>
        <translation>技术服务经理</translation>
    </message>
    <message>
        <source>Reports owed for the month</source>
        <translation>本月应交付的报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>交付时间</translation>
    </message>
    <message>
        <source>No report was owed for the month.</source>
        <translation>本月没有应交付的报告。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>report, what it is about</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>none agreed</source>
        <translation>未约定</translation>
    </message>
    <message>
        <source>Meetings of the month: calls %1, visits %2, reviews %3.</source>
        <translation>本月沟通：电话 %1 次，拜访 %2 次，回顾 %3 次。</translation>
    </message>
    <message>
        <source>Service overview</source>
        <translation>服务情况概览</translation>
    </message>
    <message>
        <source>This report was delivered and keeps the figures of %1; later corrections stand in the report that follows.</source>
        <translation>本报告已交付，保留 %1 的数据；此后的更正载于下一份报告。</translation>
    </message>
    <message>
        <source>The month is not over: the figures are those of %1.</source>
        <translation>本月尚未结束：数据截至 %1。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再次检出</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Not found again</source>
        <translation>未再检出</translation>
    </message>
    <message>
        <source>Inspection of %1 (%2).</source>
        <comment>date, by whom</comment>
        <translation>%1 巡检（%2）。</translation>
    </message>
    <message>
        <source>No inspection is recorded in the month.</source>
        <translation>本月没有巡检记录。</translation>
    </message>
    <message>
        <source>Findings against the months before</source>
        <translation>检出风险与以往月份对比</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检出风险</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>风险项</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>No finding in the month.</source>
        <translation>本月没有检出风险。</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>主动服务</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>通知时间</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>客户确认</translation>
    </message>
    <message>
        <source>There was no notice in the month.</source>
        <translation>本月没有主动服务通知。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Resources that expire within %1 days</source>
        <translation>%1 天内到期的资源</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>提醒时间</translation>
    </message>
    <message>
        <source>Risk warnings</source>
        <translation>风险告警</translation>
    </message>
    <message>
        <source>Product requests</source>
        <translation>产品需求与改进</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>No product request is under way.</source>
        <translation>没有进行中的产品需求。</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>Data as of %1, read from the backend %2</source>
        <translation>数据截至 %1，%2 读自后台</translation>
    </message>
    <message>
        <source>Terms: statement of work of %1. %2</source>
        <translation>适用条款：%1 版工作说明书。%2</translation>
    </message>
    <message>
        <source>The terms of this order are not in the catalogue: no limit and no target is shown; what was used is.</source>
        <translation>该订单适用的条款不在目录中：不显示额度与时限，只显示用量。</translation>
    </message>
    <message>
        <source>No order was in force in the month: only targets that hold for every customer are judged.</source>
        <translation>本月没有生效的订单：只按对所有客户适用的时限判断。</translation>
    </message>
    <message>
        <source>%1. Times and days are those of the time zone %2, working days those of the calendar %3.</source>
        <translation>%1。时间与日期按 %2 时区，工作日按 %3 日历。</translation>
    </message>
    <message>
        <source>Provisional dates lie in a year whose public holidays are not published yet.</source>
        <translation>暂定日期所在年份的节假日安排尚未公布。</translation>
    </message>
    <message>
        <source>Where the statement of work leaves a point open, it is read as follows:</source>
        <translation>工作说明书未写明之处，按以下方式理解：</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>open point, how it is read, sections of the statement of work</comment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Statement of work %1</source>
        <translation>工作说明书 %1</translation>
    </message>
    <message>
        <source>Terms not in the catalogue</source>
        <translation>条款不在目录中</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>statement of work, data time, time zone</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>No plan in the month</source>
        <translation>本月没有生效的计划</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>plan, days of the report</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Dedicated service report</source>
        <translation>大客户专属服务报告</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>%1 %2 service report</source>
        <comment>file name: customer, month</comment>
        <translation>%1 %2 大客户专属服务报告</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>English and Chinese name</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No order was in force at the time: only targets that hold for every customer are judged.</source>
        <translation>当时没有生效的订单：只判断对所有客户适用的时限。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>days and times</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: used</source>
        <comment>service</comment>
        <translation>%1：已用</translation>
    </message>
    <message>
        <source>%1: limit</source>
        <comment>service</comment>
        <translation>%1：额度</translation>
    </message>
    <message>
        <source>Figures of earlier reports that were corrected</source>
        <translation>以往报告中已更正的数字</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>As reported</source>
        <translation>原报告</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>not counted: the engagement has a value that this version does not know</source>
        <translation>不计入：服务单含有本版本不认识的取值</translation>
    </message>
    <message numerus="yes">
        <source>%n engagement(s) of the month are not counted: they hold a value that the program does not know.</source>
        <translation>
            <numerusform>本月有 %n 张服务单未计入：其中含有程序不认识的取值。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Critical</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>%1, %2</source>
        <comment>two keys</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>the next step with it; in a form: save</source>
        <translation>对其执行下一步；在表单中为保存</translation>
    </message>
    <message>
        <source>edit it</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>who changed what in it</source>
        <translation>谁改了什么</translation>
    </message>
    <message>
        <source>delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>open the selected row</source>
        <translation>打开所选行</translation>
    </message>
    <message>
        <source>next and previous row of a list</source>
        <translation>列表的下一行与上一行</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>look at the selected row in the detail pane</source>
        <translation>在详情栏查看所选行</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back from the detail pane to the list</source>
        <translation>从详情栏回到列表</translation>
    </message>
    <message>
        <source>copy the rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Down, Esc in a filter</source>
        <translation>筛选框中的 ↓、Esc</translation>
    </message>
    <message>
        <source>on to the list; Esc clears the filter first</source>
        <translation>转到列表；Esc 先清空筛选</translation>
    </message>
    <message>
        <source>next and previous tab of a customer</source>
        <translation>客户的下一个与上一个标签页</translation>
    </message>
    <message>
        <source>copy the source of a figure as a citation</source>
        <translation>将数字的出处复制为引文</translation>
    </message>
    <message>
        <source>Tab, arrow keys</source>
        <translation>Tab、方向键</translation>
    </message>
    <message>
        <source>walk through controls; walk inside lists, charts, calendars and chips</source>
        <translation>在控件间移动；在列表、图表、日历和标签内移动</translation>
    </message>
    <message>
        <source>deliverables: draft the selected reports, then mark them delivered</source>
        <translation>交付物：起草所选报告，再标为已交付</translation>
    </message>
    <message>
        <source>escorts: the time before and after</source>
        <translation>护航日历：向前与向后</translation>
    </message>
    <message>
        <source>escorts: today</source>
        <translation>护航日历：今天</translation>
    </message>
    <message>
        <source>timelines: closer and wider</source>
        <translation>时间线：放大与缩小</translation>
    </message>
    <message>
        <source>notifications: read or unread</source>
        <translation>提醒：已读或未读</translation>
    </message>
    <message>
        <source>notifications: put away</source>
        <translation>提醒：收起</translation>
    </message>
    <message>
        <source>On single pages</source>
        <translation>个别页面</translation>
    </message>
    <message>
        <source>With the selected record</source>
        <translation>对所选记录</translation>
    </message>
    <message>
        <source>In lists and panes</source>
        <translation>列表与详情栏中</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>此页</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>escorts: take the selected one; arrows move it, with Shift its end, Enter puts it down</source>
        <translation>护航日历：拿起所选的一项；方向键移动，加 Shift 移动其结束，回车放下</translation>
    </message>
    <message>
        <source>escorts: a new one here</source>
        <translation>护航日历：在此新建</translation>
    </message>
    <message>
        <source>timelines: the next conflict</source>
        <translation>时间线：下一个冲突</translation>
    </message>
    <message>
        <source>escorts: month, two weeks, by customer, by person, agenda</source>
        <translation>护航：月、两周、按客户、按人员、日程</translation>
    </message>
    <message>
        <source>duty log of the selected engagement</source>
        <translation>所选服务单的值守日志</translation>
    </message>
    <message>
        <source>duty log: a line with the present time</source>
        <translation>值守日志：以当前时间记一条</translation>
    </message>
    <message>
        <source>duty matrix: the selected duty on every later day</source>
        <translation>值守矩阵：将所选值守重复到其后每一天</translation>
    </message>
    <message>
        <source>a new one of what the page is about: escort, incident, work log …</source>
        <translation>新建本页的内容：护航、工单、履约台账…</translation>
    </message>
    <message>
        <source>change a field of an incident, report, request or task in its list</source>
        <translation>在列表中直接修改工单、报告、需求或待办的字段</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>Snooze</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Why it can wait</source>
        <translation>可以暂缓的原因</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>恢复时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It comes back at its due at the latest.</source>
        <translation>最晚在期限到达时恢复。</translation>
    </message>
    <message>
        <source>Snooze: %1</source>
        <translation>推迟：%1</translation>
    </message>
</context>
<context>
    <name>Sow</name>
    <message>
        <source>§ Appendix %1</source>
        <translation>§ 附录%1</translation>
    </message>
    <message>
        <source>§ Preamble</source>
        <translation>§ 前言</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source> · each calendar month %1, %2, no carry-over</source>
        <translation> · 每自然月 %1、%2，不结转</translation>
    </message>
    <message>
        <source>Catalogue %1</source>
        <translation>目录 %1</translation>
    </message>
    <message>
        <source>any channel</source>
        <translation>任何渠道</translation>
    </message>
    <message>
        <source>%1: no target stated; %2</source>
        <translation>%1：未载明目标；%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>question: reading taken</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>SOW %1 (catalogue %2)</source>
        <translation>工作说明书 %1（目录 %2）</translation>
    </message>
    <message numerus="yes">
        <source> · apply %n working day(s) ahead</source>
        <translation>
            <numerusform> · 提前 %n 个工作日申请</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %n minute(s), around the clock</source>
        <translation>
            <numerusform>%1（%2）：%n 分钟，7×24</numerusform>
        </translation>
    </message>
    <message>
        <source>Prerequisite: %1</source>
        <translation>前提条件：%1</translation>
    </message>
</context>
<context>
    <name>StatusSymbol</name>
    <message>
        <source>no target stated</source>
        <translation>未载明目标</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>running</source>
        <translation>计时中</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>breached</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>information</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>SyncEntries</name>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a field, its old and its new value</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between changed fields</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>New. %1</source>
        <translation>新建。%1</translation>
    </message>
    <message>
        <source>It was changed on the server in the same place before your edit arrived.</source>
        <translation>您的修改到达之前，服务器上同一处已被改动。</translation>
    </message>
    <message>
        <source>The record was deleted on the server.</source>
        <translation>该记录已在服务器上被删除。</translation>
    </message>
    <message>
        <source>You may no longer edit this customer. The server keeps the edit for the TAM who is responsible now.</source>
        <translation>您已无权修改该客户。服务器会为现任技术服务经理保留这项修改。</translation>
    </message>
    <message>
        <source>Somebody else has reversed this work log already.</source>
        <translation>这条履约台账已被他人冲销。</translation>
    </message>
    <message>
        <source>The entry differs from the work log that it reverses.</source>
        <translation>这条记录与它所冲销的履约台账不一致。</translation>
    </message>
    <message>
        <source>The engagement has work logs by now and cannot be cancelled: reverse them, or complete it.</source>
        <translation>该服务单已有履约台账，不能取消：请先冲销台账，或将服务单完成。</translation>
    </message>
    <message>
        <source>An entry of the ledger is never changed. Reverse it and log a new one.</source>
        <translation>台账记录不可修改。请冲销后重新登记。</translation>
    </message>
    <message>
        <source>It refers to a record that the server does not have.</source>
        <translation>它引用了服务器上没有的记录。</translation>
    </message>
    <message>
        <source>The record is too large for the server. Shorten its texts.</source>
        <translation>该记录超出服务器限制，请缩短其中的文字。</translation>
    </message>
    <message>
        <source>The server refused it (%1).</source>
        <translation>服务器拒绝了它（%1）。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a person and a time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>%1: %2 against %3</source>
        <comment>a field, my value and the server&apos;s</comment>
        <translation>%1：%2 与 %3</translation>
    </message>
    <message>
        <source>It came back with a take-along file; here the record was deleted meanwhile.</source>
        <translation>它随随身文件带回，而这里的记录已被删除。</translation>
    </message>
    <message>
        <source>It came back with a take-along file and was changed here in the same place meanwhile. “Mine” is what came back, “theirs” what is here.</source>
        <translation>它随随身文件带回，而这里同一处也被改过。“我的”为带回的内容，“对方的”为此处的内容。</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>需要登录</translation>
    </message>
    <message>
        <source>Account disabled</source>
        <translation>账号已停用</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>需要升级</translation>
    </message>
    <message>
        <source>Your consent needed</source>
        <translation>需要您确认</translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation>同步失败</translation>
    </message>
    <message>
        <source>This store is not connected to a backend.</source>
        <translation>此数据文件未连接后端。</translation>
    </message>
    <message>
        <source>Another window has this store open and synchronises it; here it is read-only.</source>
        <translation>另一个窗口已打开此数据文件并负责同步；这里只能查看。</translation>
    </message>
    <message>
        <source>Connected; the first synchronisation begins in a moment.</source>
        <translation>已连接，即将开始首次同步。</translation>
    </message>
    <message>
        <source>Synchronising …</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>所有内容已是最新。</translation>
    </message>
    <message>
        <source>The server cannot be reached. It is tried again by itself.</source>
        <translation>无法连接服务器，稍后会自动重试。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in to go on; nothing was deleted, and your edits are kept.</source>
        <translation>当前未登录。请登录后继续；没有删除任何内容，您的修改都已保留。</translation>
    </message>
    <message>
        <source>The server has lost most of what this store knows, as after a restore from an old backup. Take it over only when your administrator confirms it; your unsent edits are kept.</source>
        <translation>服务器上已没有本机的大部分内容，可能是从旧备份恢复所致。请在管理员确认后再接受；您未发送的修改会保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) received</source>
        <translation>
            <numerusform>收到 %n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) sent</source>
        <translation>
            <numerusform>发出 %n 项修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to date; %n edit(s) met a change of others and wait for your decision.</source>
        <translation>
            <numerusform>已是最新；%n 处修改与他人的改动冲突，等待您决定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tamctl</name>
    <message>
        <source>Unknown option --%1.</source>
        <translation>未知选项 --%1。</translation>
    </message>
    <message>
        <source>The option --%1 is given twice.</source>
        <translation>选项 --%1 给了两次。</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>选项 --%1 需要取值。</translation>
    </message>
    <message>
        <source>“tamctl --help” lists the commands.</source>
        <translation>“tamctl --help”列出全部命令。</translation>
    </message>
    <message>
        <source>tamctl: the portfolio of TAM Console on the command line</source>
        <translation>tamctl：TAM Console 客户组合的命令行</translation>
    </message>
    <message>
        <source>--format takes json, table or csv.</source>
        <translation>--format 取 json、table 或 csv。</translation>
    </message>
    <message>
        <source>--lang takes zh_CN or en.</source>
        <translation>--lang 取 zh_CN 或 en。</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>缺少命令。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>The command %1 has no option --%2.</source>
        <translation>命令 %1 没有选项 --%2。</translation>
    </message>
    <message>
        <source>Usage: tamctl %1</source>
        <translation>用法：tamctl %1</translation>
    </message>
    <message>
        <source>Write the portfolio file, of one customer or of all</source>
        <translation>写出一个或全部客户的组合文件</translation>
    </message>
    <message>
        <source>Write a synthetic portfolio; the same arguments give the same bytes</source>
        <translation>生成模拟的客户组合；参数相同则内容相同</translation>
    </message>
    <message>
        <source>List the customers with plan, open incidents and next deadline</source>
        <translation>列出客户及其计划、未结工单与最近期限</translation>
    </message>
    <message>
        <source>The terms of a customer&apos;s own order, and its prerequisites</source>
        <translation>客户本单的条款与前提条件</translation>
    </message>
    <message>
        <source>Quota and burn-down of a month</source>
        <translation>某月的额度与燃尽</translation>
    </message>
    <message>
        <source>Incidents with their clocks</source>
        <translation>工单及其时钟</translation>
    </message>
    <message>
        <source>Engagements whose planned days overlap, with their findings</source>
        <translation>计划日期有重叠的服务单及检查结果</translation>
    </message>
    <message>
        <source>Check a booking as if it were confirmed</source>
        <translation>按已确认检查一次预约</translation>
    </message>
    <message>
        <source>What is owed for a month</source>
        <translation>某月应交付的内容</translation>
    </message>
    <message>
        <source>What needs doing over the whole portfolio, most urgent first</source>
        <translation>全部客户中需要处理的事，最急的在前</translation>
    </message>
    <message>
        <source>People booked twice or while away</source>
        <translation>重复排班或缺勤的人员</translation>
    </message>
    <message>
        <source>Bring the store and its backend into step; the service token comes from the environment (TAM_SERVICE_TOKEN) or a file; --once tries once, else a busy server is tried again</source>
        <translation>使数据文件与服务器同步；服务令牌取自环境变量（TAM_SERVICE_TOKEN）或文件；--once 只尝试一次，否则服务器繁忙时会重试</translation>
    </message>
    <message>
        <source>Working days of a region</source>
        <translation>某地区的工作日</translation>
    </message>
    <message>
        <source>Options, before or after the command:
  --store FILE        the store (default: the desktop&apos;s own)
  --as-of INSTANT     look from this instant, ISO 8601 with an offset (default: now)
  --lang zh_CN|en     language of names and messages
  --format json|table|csv   default: table on a terminal, else json; csv has no byte-order mark
Exit status: 0 done, 1 invalid input or unusable store (check: findings), 2 wrong usage.</source>
        <translation>选项，可写在命令前后：
  --store FILE        数据文件（默认：桌面程序所用）
  --as-of INSTANT     从该时刻看，ISO 8601 带偏移（默认：现在）
  --lang zh_CN|en     名称与消息的语言
  --format json|table|csv   终端默认 table，否则 json；csv 不带字节序标记
退出状态：0 完成，1 输入无效或数据文件不可用（check：有检查结果），2 用法错误。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no plan in force</source>
        <translation>无有效计划</translation>
    </message>
    <message>
        <source>%1, terms not in the catalogue</source>
        <translation>%1（条款不在目录中）</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（暂定）</translation>
    </message>
    <message>
        <source>Nothing stands against this booking.</source>
        <translation>此预约没有问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>earliest start %1</source>
        <translation>最早开始日 %1</translation>
    </message>
    <message>
        <source>latest application date %1</source>
        <translation>最晚申请日 %1</translation>
    </message>
    <message>
        <source>Left after this booking</source>
        <translation>此预约之后的剩余</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>number of a report, of how many, customer</comment>
        <translation>第 %1 份，共 %2 份：%3</translation>
    </message>
    <message>
        <source>Escorts and duties as an iCalendar file</source>
        <translation>护航与值守，写成 iCalendar 文件</translation>
    </message>
    <message>
        <source>The monthly service report of a customer, or of every customer that is owed one; the report of an engagement (id or title: escort report, special project summary, expert report); the fault review of an incident (id or number); --lang is its language</source>
        <translation>一个客户或当月所有应交付客户的月度服务报告；一个服务单（标识或标题）的业务护航报告、专项服务总结报告或 1对1专家服务报告；一个任务单（标识或编号）的故障复盘报告；--lang 决定报告语言</translation>
    </message>
    <message>
        <source>A record that the store lacks is added, an equal one skipped, a different one refused, unless
  --update    the file wins; the audit trail keeps the old values. Entries of the ledger (work_logs) and of the
              audit trail are never changed: a different one is refused, and put right by an entry that reverses
              it
  --replace   a new store takes the place of the old one, which is kept as a backup
  --dry-run   everything is checked, nothing is written

CSV, or a sheet of an XLSX workbook: KIND is customers, incidents or work_logs. MAP is a JSON object, or a file
that holds one; without --map it is made from
the words of the header. Its members:
  &quot;columns&quot;    {column: field}, or {column: {&quot;field&quot;: …, &quot;values&quot;: {cell: code}, &quot;format&quot;: &quot;yyyy/M/d H:mm&quot;,
               &quot;list_separator&quot;: &quot;;&quot;}}
  &quot;customer&quot;   the column that names the customer, or {&quot;column&quot;: …, &quot;match&quot;: &quot;any|id|name|account_id&quot;}
  &quot;defaults&quot;   {field: value}: one value for every row without one. Nothing else is made up: a required field
               without a column and without such a value is refused
  &quot;time_zone&quot;  of times without an offset; without it the customer&apos;s own
  &quot;separator&quot;, &quot;encoding&quot;   found out when left out; &quot;sheet&quot; of an XLSX workbook: the first one shown
Example: --map &apos;{&quot;columns&quot;: {&quot;No&quot;: &quot;number&quot;, &quot;Subject&quot;: &quot;title&quot;, &quot;Opened&quot;: &quot;opened_at&quot;,
  &quot;Level&quot;: {&quot;field&quot;: &quot;severity&quot;, &quot;values&quot;: {&quot;urgent&quot;: &quot;critical&quot;, &quot;normal&quot;: &quot;low&quot;}}}, &quot;customer&quot;: &quot;Company&quot;,
  &quot;defaults&quot;: {&quot;channel&quot;: &quot;ticket&quot;, &quot;kind&quot;: &quot;fault&quot;, &quot;status&quot;: &quot;open&quot;}}&apos;
</source>
        <translation>数据库中没有的记录会被添加，相同的跳过，不同的拒绝，除非
  --update    以文件为准；旧值保留在审计记录中。台账（work_logs）与审计记录
              从不更改：内容不同的会被拒绝，请用冲销记录更正
  --replace   以新的数据库取代旧的，旧的保留为备份
  --dry-run   只检查，不写入

CSV，或 XLSX 工作簿的一个工作表：KIND 为 customers、incidents 或 work_logs。MAP 是一个 JSON 对象，或存有它的文件；不带 --map 时按表头的
文字生成。其成员：
  &quot;columns&quot;    {列: 字段}，或 {列: {&quot;field&quot;: …, &quot;values&quot;: {单元格: 代码}, &quot;format&quot;: &quot;yyyy/M/d H:mm&quot;,
               &quot;list_separator&quot;: &quot;;&quot;}}
  &quot;customer&quot;   指明客户的列，或 {&quot;column&quot;: …, &quot;match&quot;: &quot;any|id|name|account_id&quot;}
  &quot;defaults&quot;   {字段: 值}：没有值的每一行都取此值。除此之外不会编造任何值：
               没有列也没有此值的必填字段会被拒绝
  &quot;time_zone&quot;  不带时差的时间所用的时区；默认为客户自己的时区
  &quot;separator&quot;、&quot;encoding&quot;   省略时自动识别；&quot;sheet&quot;：XLSX 工作簿的工作表，默认为第一个可见的
例：--map &apos;{&quot;columns&quot;: {&quot;工单号&quot;: &quot;number&quot;, &quot;标题&quot;: &quot;title&quot;, &quot;创建时间&quot;: &quot;opened_at&quot;,
  &quot;级别&quot;: {&quot;field&quot;: &quot;severity&quot;, &quot;values&quot;: {&quot;紧急&quot;: &quot;critical&quot;, &quot;一般&quot;: &quot;low&quot;}}}, &quot;customer&quot;: &quot;客户&quot;,
  &quot;defaults&quot;: {&quot;channel&quot;: &quot;ticket&quot;, &quot;kind&quot;: &quot;fault&quot;, &quot;status&quot;: &quot;open&quot;}}&apos;
</translation>
    </message>
    <message>
        <source>The file is sealed with a passphrase (scrypt, AES-256-GCM) that is taken from the first line of
--passphrase-file or from TAM_PASSPHRASE in the environment, never from the command line. On its way out it
becomes the store --store, which must not be there yet and lies on the disk in clear. On its way back it
is merged into the store: what both sides changed waits on the page Sync to be decided.</source>
        <translation>文件以口令加密（scrypt，AES-256-GCM），口令取自 --passphrase-file 的第一行
或环境变量 TAM_PASSPHRASE，绝不取自命令行。带出的文件成为 --store 指定的数据库，
该数据库必须尚不存在，并以明文保存在磁盘上。带回的文件合并到数据库中：
双方都改过的内容在“同步”页等待决定。</translation>
    </message>
    <message>
        <source>Add a portfolio file, or a table (CSV, XLSX) of customers, incidents or work logs, to the store; all or nothing</source>
        <translation>把组合文件，或客户、工单、服务履约台账的表格（CSV、XLSX）加入数据库；要么全部成功，要么不做任何更改</translation>
    </message>
    <message>
        <source>Seal one customer into a file; in a store made from such a file, the work for home</source>
        <translation>把一个客户加密保存到文件；在由此建立的数据库中，则保存要带回的工作</translation>
    </message>
    <message>
        <source>Make a store of its own from such a file, or merge what comes back</source>
        <translation>用该文件建立独立的数据库，或合并带回的工作</translation>
    </message>
    <message>
        <source>Write a pack for a colleague: a PDF of what is open, and a portfolio file</source>
        <translation>为同事生成交接包：未完成事项的 PDF 和组合文件</translation>
    </message>
    <message>
        <source>plan changed on %1</source>
        <translation>%1 变更支持计划</translation>
    </message>
    <message>
        <source>Platform faults without the time of the fault</source>
        <translation>缺故障发生时间的平台故障</translation>
    </message>
    <message numerus="yes">
        <source>%n engagement(s) with unknown values not counted</source>
        <translation>
            <numerusform>%n 张服务单含有不认识的取值，未计入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>First response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Fault intervention</source>
        <translation>故障介入</translation>
    </message>
    <message>
        <source>Escort response</source>
        <translation>护航响应</translation>
    </message>
    <message>
        <source>Expert response</source>
        <translation>专家响应</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>target %1 min</source>
        <translation>目标 %1 分钟</translation>
    </message>
    <message>
        <source>no target stated</source>
        <translation>未载明目标</translation>
    </message>
    <message>
        <source>%1 after %2, %3</source>
        <translation>%1，用时 %2，%3</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>已解决：%1</translation>
    </message>
    <message>
        <source>root cause: %1</source>
        <translation>根因：%1</translation>
    </message>
    <message>
        <source>Work log %1</source>
        <translation>台账 %1</translation>
    </message>
    <message>
        <source>Reversed %1</source>
        <translation>冲销 %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>笔记：%1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>已交付：%1</translation>
    </message>
    <message>
        <source>raised, not passed on</source>
        <translation>已发起，未告知</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Product request: %1</source>
        <translation>产品改进需求：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>订单：%1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>TodayFacts</name>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>交付物</translation>
    </message>
    <message>
        <source>For</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>My time</source>
        <translation>我的时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Both at</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>And</source>
        <translation>与</translation>
    </message>
    <message>
        <source>away</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头人</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>%1 used, %2 reserved, limit %3</source>
        <translation>已用 %1，预留 %2，上限 %3</translation>
    </message>
    <message>
        <source>%1 and %2 left</source>
        <translation>余 %1、%2</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>检出日</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>%1 without the time of the fault</source>
        <translation>%1 起缺故障时间</translation>
    </message>
    <message>
        <source>Enter asks for a working-day calendar file (JSON) that has this year. It is checked, and you see what it is, before it is added.</source>
        <translation>按回车选择含该年度的工作日历文件（JSON）。加入前会先校验，并告诉您是什么文件。</translation>
    </message>
</context>
<context>
    <name>TodayKind</name>
    <message>
        <source>Clock breached</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Clock due soon</source>
        <translation>时钟即将到期</translation>
    </message>
    <message>
        <source>On duty now or within 12 hours</source>
        <translation>值守中或 12 小时内值守</translation>
    </message>
    <message>
        <source>Unanswered, no target stated</source>
        <translation>未响应，未载明目标</translation>
    </message>
    <message>
        <source>Staff conflicts</source>
        <translation>人员冲突</translation>
    </message>
    <message>
        <source>Deliverables overdue</source>
        <translation>交付物逾期</translation>
    </message>
    <message>
        <source>Application closes</source>
        <translation>护航申请将截止</translation>
    </message>
    <message>
        <source>Escorts within 7 days, checklist open</source>
        <translation>7 天内开始、清单未完的护航</translation>
    </message>
    <message>
        <source>Over quota</source>
        <translation>超出额度</translation>
    </message>
    <message>
        <source>Notices not yet passed on</source>
        <translation>尚未告知客户的通知</translation>
    </message>
    <message>
        <source>Deliverables due soon</source>
        <translation>交付物即将到期</translation>
    </message>
    <message>
        <source>Tasks and promises due</source>
        <translation>待办与承诺到期</translation>
    </message>
    <message>
        <source>Subscription ends</source>
        <translation>订阅将到期</translation>
    </message>
    <message>
        <source>High risks open for 14 days</source>
        <translation>高风险 14 天未处置</translation>
    </message>
    <message>
        <source>Resources expire</source>
        <translation>云产品将到期</translation>
    </message>
    <message>
        <source>Quota lapses unused</source>
        <translation>额度将作废</translation>
    </message>
    <message>
        <source>Prerequisites missing</source>
        <translation>前提条件缺失</translation>
    </message>
    <message>
        <source>Calendar of next year missing</source>
        <translation>缺明年日历</translation>
    </message>
</context>
<context>
    <name>TodayText</name>
    <message>
        <source>, </source>
        <extracomment>separates the items of a short list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: over by %2</source>
        <translation>%1：超 %2</translation>
    </message>
    <message>
        <source>%1 is booked twice, %2</source>
        <translation>%1重复排班，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 on duty %2: %3</source>
        <translation>%1值守 %2：%3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1: latest application date %2</source>
        <translation>%1：最晚申请 %2</translation>
    </message>
    <message>
        <source>%1: checklist %2/%3</source>
        <translation>%1：清单 %2/%3</translation>
    </message>
    <message>
        <source>%1, window %2</source>
        <translation>%1，窗口 %2</translation>
    </message>
    <message>
        <source>%1 plan ends on %2, no order follows</source>
        <translation>%1 %2 到期，无后续订单</translation>
    </message>
    <message>
        <source>%1, found on %2</source>
        <translation>%1，%2 检出</translation>
    </message>
    <message>
        <source>%1 expires on %2</source>
        <translation>%1 %2 到期</translation>
    </message>
    <message>
        <source>The arrangement of working days of %2 is missing for %1</source>
        <translation>%1 缺 %2 年工作日安排</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>超 %1</translation>
    </message>
    <message>
        <source>for %1 d</source>
        <translation>已 %1 天</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>The planned end lies before the planned start, or a date is missing.</source>
        <translation>计划结束早于开始，或缺少日期。</translation>
    </message>
    <message>
        <source>No plan is in force on %1.</source>
        <translation>%1 没有有效计划。</translation>
    </message>
    <message>
        <source>The terms of the order in force are not in the catalogue: quota and notice cannot be judged.</source>
        <translation>有效订单的条款不在目录中：无法判断额度与提前量。</translation>
    </message>
    <message>
        <source>The plan in force does not offer this service.</source>
        <translation>有效计划不含此服务。</translation>
    </message>
    <message>
        <source>The latest application date was %1.</source>
        <translation>最晚申请日为 %1。</translation>
    </message>
    <message>
        <source>The product “%1” is not in the directory: cover is not judged.</source>
        <translation>产品“%1”不在目录中：不判断覆盖范围。</translation>
    </message>
    <message>
        <source>Escorts do not cover %1 (SOW appendix 3).</source>
        <translation>护航不覆盖 %1（附录3）。</translation>
    </message>
    <message>
        <source>Name the product that the expert is asked about.</source>
        <translation>请指明要咨询专家的产品。</translation>
    </message>
    <message>
        <source>%1 is booked elsewhere, %2–%3.</source>
        <translation>%1另有值守，%2–%3。</translation>
    </message>
    <message>
        <source>%1 is away on %2.</source>
        <translation>%1 %2 缺勤。</translation>
    </message>
    <message>
        <source>Next year&apos;s working days are not published yet: the dates are provisional.</source>
        <translation>明年工作日安排尚未公布：日期为暂定。</translation>
    </message>
    <message>
        <source>working day %1 of the next month</source>
        <translation>次月第 %1 个工作日</translation>
    </message>
    <message>
        <source>%1 %2 over</source>
        <translation>%1超时 %2</translation>
    </message>
    <message>
        <source>%1 %2 left</source>
        <translation>%1剩 %2</translation>
    </message>
    <message>
        <source>On duty now</source>
        <translation>值守中</translation>
    </message>
    <message>
        <source>Duty in %1</source>
        <translation>%1后值守</translation>
    </message>
    <message>
        <source>%1, unanswered</source>
        <translation>%1工单未响应</translation>
    </message>
    <message>
        <source>Staff conflict %1</source>
        <translation>%1 人员冲突</translation>
    </message>
    <message>
        <source>%1 for %2 %3 overdue</source>
        <translation>%2%1逾期 %3</translation>
    </message>
    <message>
        <source>%1 for %2 due %3</source>
        <translation>%2%1 %3 到期</translation>
    </message>
    <message>
        <source>Application by %1</source>
        <translation>%1 申请截止</translation>
    </message>
    <message>
        <source>Checklist %1/%2</source>
        <translation>清单 %1/%2</translation>
    </message>
    <message>
        <source>Notice not passed on</source>
        <translation>通知未告知客户</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>High risk open for %1 d</source>
        <translation>高风险未处置 %1 天</translation>
    </message>
    <message>
        <source>%1 lapse</source>
        <translation>%1将作废</translation>
    </message>
    <message>
        <source>Unanswered by %1, it counts as missed in the report for %2</source>
        <translation>%1 前未响应将记为「未达标」，计入 %2报告</translation>
    </message>
    <message>
        <source>Both bookings stand until one of them is changed</source>
        <translation>两处安排都有效，直到改派其一</translation>
    </message>
    <message>
        <source>Delivered from now on, it counts as late</source>
        <translation>此后交付记为「逾期交付」</translation>
    </message>
    <message>
        <source>Overdue from the day after %1</source>
        <translation>%1 之后记为逾期</translation>
    </message>
    <message>
        <source>The notice period is missed: booking needs a recorded reason</source>
        <translation>已过规定的提前量：预约须记录理由</translation>
    </message>
    <message>
        <source>After %1 the notice is too short and booking needs a recorded reason</source>
        <translation>%1 之后提前量不足，预约须记录理由</translation>
    </message>
    <message>
        <source>Each further booking this month needs a recorded reason</source>
        <translation>本月再预约须记录理由</translation>
    </message>
    <message>
        <source>The customer must know before the window opens on %1</source>
        <translation>须在窗口开始前告知客户：%1</translation>
    </message>
    <message>
        <source>After that day only the basic plan holds</source>
        <translation>此后仅有基础服务</translation>
    </message>
    <message>
        <source>What is not used does not carry over</source>
        <translation>未用部分不结转</translation>
    </message>
    <message>
        <source>Until it is added, dates of that year are provisional</source>
        <translation>补充之前，该年的日期均为暂定</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>%1 past</source>
        <translation>已过 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deliverable(s) overdue for more than 60 days</source>
        <translation>
            <numerusform>%n 项交付物逾期超过 60 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Lapses at the end of the month: %1 (%2)</source>
        <translation>月底将作废 %1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n prerequisite(s) missing</source>
        <translation>
            <numerusform>前提条件缺 %1 项（共 %n 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: over by %2 with this booking.</source>
        <translation>%1：加上此预约将超 %2。</translation>
    </message>
    <message>
        <source>%1 is absent, %2</source>
        <translation>%1缺勤，%2</translation>
    </message>
    <message>
        <source>%1 is booked elsewhere, %2</source>
        <translation>%1另有值守，%2</translation>
    </message>
    <message>
        <source>%1: time of the fault missing</source>
        <comment>numbers of platform faults</comment>
        <translation>%1：缺故障发生时间</translation>
    </message>
    <message>
        <source>Log the intervention</source>
        <translation>登记介入</translation>
    </message>
    <message>
        <source>Without intervention by %1, it counts as missed in the report for %2</source>
        <translation>%1 前未介入将记为「未达标」，计入 %2报告</translation>
    </message>
    <message>
        <source>The duty stands until somebody else takes it</source>
        <translation>值守安排有效，直到由他人接手</translation>
    </message>
    <message>
        <source>Counts as missed in the report for %1</source>
        <translation>将记为「未达标」，计入 %1报告</translation>
    </message>
</context>
<context>
    <name>UnreadReader</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… 另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>These records hold something that this version of the program does not know: it is in bold. Nothing is counted or judged by it, and it cannot be changed here. The records are kept as the server sent them; a newer version of the program knows more of them.</source>
        <translation>以下记录含有本版本不认识的内容（以粗体标出）。程序不据此计数或判断，此处也不能修改它。记录按服务器发来的原样保存；新版本的程序能认识更多。</translation>
    </message>
    <message>
        <source>in no list of this version</source>
        <translation>本版本的列表中没有</translation>
    </message>
    <message>
        <source>What this version does not know</source>
        <translation>本版本不认识的内容</translation>
    </message>
</context>
<context>
    <name>UnsavedForms</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>a kind of record, which one, and when it was typed</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Forms that are not saved</source>
        <translation>未保存的表单</translation>
    </message>
    <message>
        <source>What was typed is still there.</source>
        <translation>填写的内容仍然保留。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>ValueType</name>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>list of objects</source>
        <translation>对象列表</translation>
    </message>
</context>
<context>
    <name>Visibility</name>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Visible to the customer</source>
        <translation>客户可见</translation>
    </message>
</context>
<context>
    <name>WorkMode</name>
    <message>
        <source>Remote</source>
        <translation>远程</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场</translation>
    </message>
</context>
<context>
    <name>WorkStatus</name>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
</context>
<context>
    <name>WorkdaysText</name>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>holiday: %1</source>
        <translation>节假日：%1</translation>
    </message>
    <message>
        <source>make-up workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>make-up workday: %1</source>
        <translation>调休上班：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) counted: %1</source>
        <translation>
            <numerusform>计入 %n 个工作日：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>跳过：%1</translation>
    </message>
</context>
<context>
    <name>tam::ConsoleAccount</name>
    <message>
        <source>Signed in. You can close this page and go back to TAM Console.</source>
        <translation>已登录。您可以关闭此页面，回到 TAM Console。</translation>
    </message>
</context>
<context>
    <name>tam::ui::AccountDialog</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>在浏览器中登录</translation>
    </message>
    <message>
        <source>Sign out …</source>
        <translation>退出登录…</translation>
    </message>
    <message>
        <source>Use this service token</source>
        <translation>使用此服务令牌</translation>
    </message>
    <message>
        <source>CA certificate …</source>
        <translation>CA 证书…</translation>
    </message>
    <message>
        <source>Without CA certificate</source>
        <translation>不使用 CA 证书</translation>
    </message>
    <message>
        <source>Service token</source>
        <translation>服务令牌</translation>
    </message>
    <message>
        <source>Go on in your browser. This window waits.</source>
        <translation>请在浏览器中继续，此窗口会等待。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录身份</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>by a service token</source>
        <translation>通过服务令牌</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>in this system&apos;s keychain</source>
        <translation>系统钥匙串</translation>
    </message>
    <message>
        <source>until you quit: this system offers no keychain</source>
        <translation>仅到退出程序为止：系统没有可用的钥匙串</translation>
    </message>
    <message>
        <source>Sign-in at</source>
        <translation>登录服务</translation>
    </message>
    <message>
        <source>the server names no place</source>
        <translation>服务器未指定</translation>
    </message>
    <message>
        <source>Trusted authorities</source>
        <translation>信任的证书机构</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>系统所信任的</translation>
    </message>
    <message>
        <source>the system&apos;s and %1</source>
        <translation>系统所信任的，以及 %1</translation>
    </message>
    <message>
        <source>Proxies</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>as the system&apos;s settings say</source>
        <translation>按系统设置</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>Sign in again in the browser</source>
        <translation>在浏览器中重新登录</translation>
    </message>
    <message>
        <source>The records stay on this device; colleagues&apos; changes come in once you sign in again.</source>
        <translation>记录会留在本机；再次登录后才会收到同事的改动。</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>退出登录？</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) are not sent yet.</source>
        <translation>
            <numerusform>还有 %n 处修改未发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send them, then sign out</source>
        <translation>先发送，再退出登录</translation>
    </message>
    <message>
        <source>Sign out; they stay in this store until you sign in again</source>
        <translation>直接退出登录；修改留在本地，下次登录后再发送</translation>
    </message>
    <message>
        <source>Sending what waits …</source>
        <translation>正在发送未发送的修改……</translation>
    </message>
    <message numerus="yes">
        <source>Not signed out: %n edit(s) could not be sent. %1</source>
        <translation>
            <numerusform>未退出登录：有 %n 处修改无法发送。%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::AlertButton</name>
    <message numerus="yes">
        <source>Notifications: %n not read</source>
        <translation>
            <numerusform>提醒：%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation>没有提醒</translation>
    </message>
    <message>
        <source>%1. The desktop is left alone now.</source>
        <translation>%1。桌面现在免打扰。</translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s), all read</source>
        <translation>
            <numerusform>%n 条提醒，均已读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::AlertCentre</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what it is about, what is left</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n 件事需要您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits to decide about</source>
        <translation>待决定的编辑</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group of Today, how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>以及其他</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) that the server did not take as they are: decide on the Sync page.</source>
        <translation>
            <numerusform>服务器未照原样接受 %n 项编辑：请在“同步”页决定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::AlertPopup</name>
    <message>
        <source>Notifications</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Clocks, reports, escorts and duties that come close are told here.</source>
        <translation>临近的时钟、报告、护航与值守在此提醒。</translation>
    </message>
    <message>
        <source>Nothing of yours needs you now.</source>
        <translation>现在没有需要您处理的事项。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>全部已读</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Notification settings …</source>
        <translation>提醒设置…</translation>
    </message>
    <message>
        <source>Notification settings</source>
        <translation>提醒设置</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>未读：%1</translation>
    </message>
    <message>
        <source>as they were at the time looked from</source>
        <translation>以所查看的时间为准</translation>
    </message>
    <message>
        <source>the desktop is left alone now</source>
        <translation>桌面现在免打扰</translation>
    </message>
</context>
<context>
    <name>tam::ui::AppContext</name>
    <message>
        <source>Demo portfolio</source>
        <translation>演示组合</translation>
    </message>
</context>
<context>
    <name>tam::ui::Banner</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tam::ui::BoardDetail</name>
    <message>
        <source>Reports of the selected customer</source>
        <translation>所选客户的交付物</translation>
    </message>
    <message>
        <source>Other months</source>
        <translation>其他月份</translation>
    </message>
    <message>
        <source>No report is owed for this month.</source>
        <translation>该月没有应交付的报告。</translation>
    </message>
</context>
<context>
    <name>tam::ui::BoardModel</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>customer, month, reports</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>nothing owed</source>
        <translation>无须交付</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>tam::ui::BoardPane</name>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>已起草</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Reports owed to each customer, month by month.</source>
        <translation>各客户每月应交付的报告。</translation>
    </message>
    <message>
        <source>Nothing is owed in this view: look at all customers.</source>
        <translation>此视图中没有应交付的报告：可查看全部客户。</translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>筛选客户</translation>
    </message>
    <message>
        <source>Name, pinyin initials</source>
        <translation>名称、拼音首字母</translation>
    </message>
    <message>
        <source>Views of the board</source>
        <translation>看板视图</translation>
    </message>
</context>
<context>
    <name>tam::ui::BoardView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Reports of each customer, month by month</source>
        <translation>各客户每月的报告</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>tam::ui::BulkEditor</name>
    <message numerus="yes">
        <source>Edit %n record(s) …</source>
        <translation>
            <numerusform>编辑 %n 条记录…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n record(s)</source>
        <translation>
            <numerusform>编辑 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Only what is ticked is changed.</source>
        <translation>%1。只修改勾选的字段。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>At most %1 records are changed at once: select fewer.</source>
        <translation>一次最多修改 %1 条记录：请少选一些。</translation>
    </message>
</context>
<context>
    <name>tam::ui::BurnDownChart</name>
    <message>
        <source>limit %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>actual %1</source>
        <translation>实际 %1</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>planned %1</source>
        <translation>计划 %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A day in the read-out of a chart; a Qt date format</extracomment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Burn-down of %1</source>
        <translation>%1燃尽图</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Ideal</source>
        <translation>理想</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>days left: %1</source>
        <translation>余 %1 天</translation>
    </message>
    <message>
        <source>days used: %1</source>
        <translation>已用 %1 天</translation>
    </message>
    <message>
        <source>days left as planned: %1</source>
        <translation>按计划余 %1 天</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>理想</translation>
    </message>
</context>
<context>
    <name>tam::ui::CalendarGrid</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>休</translation>
    </message>
    <message>
        <source>public holiday %1</source>
        <translation>%1，休</translation>
    </message>
    <message>
        <source>make-up workday</source>
        <translation>班</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>Wk</source>
        <extracomment>Heading of the column of ISO week numbers; at most three letters</extracomment>
        <translation>周</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>The first day of a month in a calendar cell; a Qt date format</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>New escort</source>
        <translation>新护航</translation>
    </message>
</context>
<context>
    <name>tam::ui::CalendarImportDialog</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原为</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Import a calendar</source>
        <translation>导入日历</translation>
    </message>
    <message>
        <source>Foreign events become busy time of</source>
        <translation>其他日程作为此人的占用时间：</translation>
    </message>
    <message>
        <source>Whose calendar it is</source>
        <translation>这是谁的日历</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>有何改变</translation>
    </message>
    <message>
        <source>Apply the changes</source>
        <translation>应用更改</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>护航</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>free again</source>
        <translation>已空出</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) stay as they are.</source>
        <translation>
            <numerusform>%n 个日程不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of ours were cancelled in the calendar: cancel the escort here, with its reason.</source>
        <translation>
            <numerusform>%n 个本软件的日程在日历中被取消：请在此取消护航并注明原因。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of ours are not in this store.</source>
        <translation>
            <numerusform>%n 个本软件的日程不在此数据库中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendars (*.ics);;All files (*)</source>
        <translation>日历 (*.ics);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Why it is booked all the same</source>
        <translation>为何仍要预约</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>being compared with the store …</source>
        <translation>正在与本地数据比较…</translation>
    </message>
    <message>
        <source>Say why it is booked all the same</source>
        <translation>请说明为何仍要预约</translation>
    </message>
    <message numerus="yes">
        <source>%n duty(ies) lie outside these days</source>
        <translation>
            <numerusform>%n 个值守在这些日期之外</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>没有问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n repeating event(s) are taken from %1 to %2.</source>
        <translation>
            <numerusform>%n 个重复日程取 %1 至 %2 之间的各次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What the booking check finds</source>
        <translation>预约检查发现的问题</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 项问题</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an escort, and what its check found</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tam::ui::ChangesBanner</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>查看变更内容</translation>
    </message>
    <message>
        <source>I have seen the changes</source>
        <translation>我已看过这些变更</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a kind of record and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since you last looked, %1</source>
        <translation>
            <numerusform>您上次查看（%1）以来有 %n 项变更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since %1</source>
        <translation>
            <numerusform>%1 以来有 %n 项变更</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes seen</source>
        <translation>已阅变更</translation>
    </message>
</context>
<context>
    <name>tam::ui::ChartTableToggle</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Ideal</source>
        <translation>理想</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>Days of %1</source>
        <translation>%1逐日</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
</context>
<context>
    <name>tam::ui::CheckStrip</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>what is checked, how it is, and what follows</comment>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>tam::ui::ChoiceBox</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an entry of a list and what it is: &quot;Li Na (expert)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>tam::ui::ChoiceEffects</name>
    <message>
        <source>%1 used, no limit known</source>
        <translation>已用 %1，限额未知</translation>
    </message>
    <message>
        <source>%1 and %2 left</source>
        <translation>剩余 %1、%2</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1，截止 %2</translation>
    </message>
    <message>
        <source>also on duty for %1, %2</source>
        <translation>同时在 %1 值守，%2</translation>
    </message>
    <message>
        <source>away, %1</source>
        <translation>缺勤，%1</translation>
    </message>
    <message>
        <source>busy elsewhere, %1</source>
        <translation>另有安排，%1</translation>
    </message>
    <message>
        <source>no conflict</source>
        <translation>无冲突</translation>
    </message>
</context>
<context>
    <name>tam::ui::ChooseDialog</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>tam::ui::ClockStrip</name>
    <message>
        <source>answer before %1</source>
        <translation>应于 %1 前响应</translation>
    </message>
    <message>
        <source>answer by %1</source>
        <translation>应于 %1 及之前响应</translation>
    </message>
    <message>
        <source>from %1 · %2 min · 24×7</source>
        <translation>%1 起 · %2 分钟 · 7×24</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>from %1 · %2 min</source>
        <translation>%1 起 · %2 分钟</translation>
    </message>
    <message>
        <source>step in before %1</source>
        <translation>应于 %1 前介入</translation>
    </message>
    <message>
        <source>step in by %1</source>
        <translation>应于 %1 及之前介入</translation>
    </message>
    <message>
        <source>%1 at the customer, %2 here</source>
        <comment>a time in two zones</comment>
        <translation>客户当地 %1（本地 %2）</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>target of a clock</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
</context>
<context>
    <name>tam::ui::CodeEditor</name>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>This version of the program does not know this value and does not change it.</source>
        <translation>本版本不认识这个取值，不作修改。</translation>
    </message>
</context>
<context>
    <name>tam::ui::CodedTextEditor</name>
    <message>
        <source>Nothing of the list is called so: choose an entry.</source>
        <translation>列表中没有此项：请从列表选择。</translation>
    </message>
</context>
<context>
    <name>tam::ui::ConnectDialog</name>
    <message>
        <source>Connect to a backend</source>
        <translation>连接后端</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Trusted as the system trusts</source>
        <translation>信任系统所信任的证书机构</translation>
    </message>
    <message>
        <source>CA certificate …</source>
        <translation>CA 证书…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Your administrator tells you the address. It begins with https://, except for a server on this computer. Proxies are taken from the system&apos;s settings.</source>
        <translation>地址由管理员提供，以 https:// 开头（本机上的服务器除外）。代理按系统设置。</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>在浏览器中登录</translation>
    </message>
    <message>
        <source>Service token</source>
        <translation>服务令牌</translation>
    </message>
    <message>
        <source>Connect with the token</source>
        <translation>用令牌连接</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Go on in your browser. This window waits.</source>
        <translation>请在浏览器中继续，此窗口会等待。</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Or a service token, for accounts without a browser</source>
        <translation>或使用服务令牌（不经浏览器的账号）</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Trusted too: %1</source>
        <translation>另外信任：%1</translation>
    </message>
    <message>
        <source>%1 is there. You sign in at %2; the password stays in the browser.</source>
        <translation>已找到 %1。您将在 %2 登录，密码只在浏览器中输入。</translation>
    </message>
    <message>
        <source>%1 is there, but names no place to sign in. Ask your administrator for a service token.</source>
        <translation>已找到 %1，但它没有指定登录服务。请向管理员索取服务令牌。</translation>
    </message>
</context>
<context>
    <name>tam::ui::ConsoleStatusBar</name>
    <message>
        <source>Reading the store …</source>
        <translation>正在读取数据……</translation>
    </message>
    <message>
        <source>Your own customers; reading the others …</source>
        <translation>已显示本人客户，正在读取其余客户……</translation>
    </message>
    <message>
        <source>Local store, as of %1</source>
        <translation>本地数据截至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n customer(s)</source>
        <translation>
            <numerusform>%1 · %n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalogue %1</source>
        <translation>目录 %1</translation>
    </message>
    <message>
        <source>No catalogue in force</source>
        <translation>没有有效目录</translation>
    </message>
    <message>
        <source>Looking from %1</source>
        <translation>从 %1 看</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n 项未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits that have not reached the server yet</source>
        <translation>尚未到达服务器的修改</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n 项待决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits that the server did not take as they are</source>
        <translation>服务器未原样接受的修改</translation>
    </message>
    <message>
        <source>Presenting · Ctrl+Shift+P ends it</source>
        <translation>演示模式 · 按 Ctrl+Shift+P 退出</translation>
    </message>
</context>
<context>
    <name>tam::ui::CoverDialog</name>
    <message>
        <source>Put on duty</source>
        <translation>安排值守</translation>
    </message>
    <message>
        <source>Who can cover this?</source>
        <translation>谁能顶班？</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>擅长</translation>
    </message>
    <message>
        <source>Duty within a week</source>
        <translation>前后一周值守</translation>
    </message>
    <message>
        <source>Who can cover this, the best first</source>
        <translation>能顶班的人员，最合适的在前</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Duty to cover</source>
        <translation>待顶班的值守</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Role on duty</source>
        <translation>值守角色</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>A new duty</source>
        <translation>新的值守</translation>
    </message>
    <message>
        <source>free</source>
        <translation>有空</translation>
    </message>
    <message>
        <source>free, but only %1 of rest</source>
        <translation>有空，但休息仅 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between products</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a person and the role</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tam::ui::CustomerPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>工单与故障</translation>
    </message>
    <message>
        <source>Escorts</source>
        <translation>护航</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Open another customer with Ctrl+K.</source>
        <translation>按 Ctrl+K 打开其他客户。</translation>
    </message>
    <message>
        <source>No plan in force</source>
        <translation>无有效计划</translation>
    </message>
    <message>
        <source>terms of this order are not in the catalogue</source>
        <translation>本单条款不在目录中</translation>
    </message>
    <message>
        <source>TAM %1</source>
        <translation>主责 %1</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>服务额度</translation>
    </message>
    <message>
        <source>Deliverables</source>
        <translation>交付物</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>产品需求</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Show this customer alone, without internal notes (Ctrl+Shift+P)</source>
        <translation>只显示该客户，不含内部备注（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>End presenting</source>
        <translation>结束演示</translation>
    </message>
</context>
<context>
    <name>tam::ui::DataTable</name>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>tam::ui::DateEditor</name>
    <message>
        <source>Choose from a calendar</source>
        <translation>从日历选择</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 2026-10-01.</source>
        <translation>不是日期。请按 2026-10-01 填写。</translation>
    </message>
</context>
<context>
    <name>tam::ui::DeliverablesPage</name>
    <message>
        <source>Deliverables</source>
        <translation>交付物</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Months and customers</source>
        <translation>月份 × 客户</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>One row for each report that is open</source>
        <translation>每份未完成的报告一行</translation>
    </message>
    <message>
        <source>Service report …</source>
        <translation>服务报告…</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Drafts made</source>
        <translation>已生成的草稿</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>已起草</translation>
    </message>
    <message>
        <source>Reports that are owed and not delivered.</source>
        <translation>应交付而尚未交付的报告。</translation>
    </message>
    <message>
        <source>Nothing is open in this view. The board shows what was delivered, too.</source>
        <translation>此视图中没有未完成的报告。看板中也能看到已交付的报告。</translation>
    </message>
    <message>
        <source>Nothing to draft or deliver here: it is settled, or its month is not over.</source>
        <translation>这里没有可起草或可交付的报告：已了结，或该月尚未结束。</translation>
    </message>
    <message>
        <source>Mark delivered</source>
        <translation>标为已交付</translation>
    </message>
    <message>
        <source>Select a report that is owed and whose month is over.</source>
        <translation>请选择应交付且所属月份已结束的报告。</translation>
    </message>
    <message>
        <source>D drafts, D again marks delivered; Ctrl+Z takes it back.</source>
        <translation>按 D 起草，再按 D 标为已交付；Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Writing the drafts …</source>
        <translation>正在生成草稿…</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>number of a report, of how many, customer</comment>
        <translation>第 %1 份，共 %2 份：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue report(s)</source>
        <translation>
            <numerusform>逾期 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing overdue</source>
        <translation>无逾期</translation>
    </message>
</context>
<context>
    <name>tam::ui::DeliverySteps</name>
    <message numerus="yes">
        <source>Mark %n report(s) delivered</source>
        <translation>
            <numerusform>将 %n 份报告标为已交付</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) delivered. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n 份报告已交付。Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the drafts</source>
        <translation>存放草稿的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Draft %n report(s)</source>
        <translation>
            <numerusform>起草 %n 份报告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled. %n draft(s) were finished before.</source>
        <translation>
            <numerusform>已取消。此前已完成 %n 份草稿。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) noted as drafted; D again marks them delivered.</source>
        <translation>
            <numerusform>%n 份报告已记为已起草；再按 D 标为已交付。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) drafted in %1; D again marks them delivered.</source>
        <translation>
            <numerusform>%n 份报告已起草，存于 %1；再按 D 标为已交付。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::DetailSplit</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Details  Space</source>
        <translation>详情  空格</translation>
    </message>
</context>
<context>
    <name>tam::ui::DutyGrid</name>
    <message>
        <source>%1, %2</source>
        <comment>a person and what is told of it</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and hour</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Who is on duty, hour by hour</source>
        <translation>逐小时值守安排</translation>
    </message>
</context>
<context>
    <name>tam::ui::DutyLogDialog</name>
    <message>
        <source>All normal</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Alarm, looking into it</source>
        <translation>出现告警，正在排查</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Customer was told</source>
        <translation>已告知客户</translation>
    </message>
    <message>
        <source>Duty handed over</source>
        <translation>已交接班</translation>
    </message>
    <message>
        <source>Duty log: %1</source>
        <translation>值守日志：%1</translation>
    </message>
    <message>
        <source>%1 · times of %2</source>
        <comment>customer, time zone</comment>
        <translation>%1 · 时间按 %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>By</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Lines of the duty log</source>
        <translation>值守日志记录</translation>
    </message>
    <message>
        <source>Selected line</source>
        <translation>所选记录</translation>
    </message>
    <message>
        <source>Write this line with the present time</source>
        <translation>以当前时间记下此条</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What happened; may be left empty</source>
        <translation>发生了什么；可留空</translation>
    </message>
    <message>
        <source>Write line</source>
        <translation>记一条</translation>
    </message>
    <message>
        <source>Enter or F9 writes a line with the present time; it is saved at once.</source>
        <translation>按回车或 F9 以当前时间记一条，立即保存。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation>无法读取值守日志。</translation>
    </message>
    <message>
        <source>Time noted</source>
        <translation>打点</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>未保存。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>What you typed is not in the log yet.</source>
        <translation>输入的内容尚未记入日志。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>No draft can be kept beside the store: write the line soon.</source>
        <translation>无法在数据文件旁保存草稿：请尽快记下这一行。</translation>
    </message>
    <message>
        <source>Typed on %1 and not written yet.</source>
        <translation>%1 输入，尚未记入日志。</translation>
    </message>
</context>
<context>
    <name>tam::ui::DutyMatrixDialog</name>
    <message>
        <source>Duty matrix</source>
        <translation>值守矩阵</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Duties and gaps</source>
        <translation>值守与空档</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Gaps, overlaps and rests</source>
        <translation>空档、冲突与休息</translation>
    </message>
    <message>
        <source>Add duty …</source>
        <translation>新增值守…</translation>
    </message>
    <message>
        <source>Selected duty</source>
        <translation>所选值守</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ctrl+← → moves a duty by an hour, with Shift its end</source>
        <translation>Ctrl+← → 将值守移动一小时，加 Shift 只移动结束时间</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>customer, dates, time zone</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Add a duty for the selected person and hour</source>
        <translation>为所选人员和时段新增值守</translation>
    </message>
    <message>
        <source>Nobody is on duty yet: add the first duty.</source>
        <translation>尚无值守安排：请先新增值守。</translation>
    </message>
    <message>
        <source>Somebody is on duty all the time; nobody is booked twice, everybody has %1 of rest between two duties.</source>
        <translation>全程有人值守；无人重复安排，两次值守之间均有 %1休息。</translation>
    </message>
    <message>
        <source>Gaps: %1 · overlaps: %2 · less than %3 of rest: %4</source>
        <translation>空档：%1 · 冲突：%2 · 休息少于 %3：%4</translation>
    </message>
    <message>
        <source>Change the end of a duty: %1</source>
        <translation>调整值守结束时间：%1</translation>
    </message>
    <message>
        <source>Move a duty: %1</source>
        <translation>移动值守：%1</translation>
    </message>
    <message>
        <source>Repeat daily</source>
        <translation>每日重复</translation>
    </message>
    <message>
        <source>Select a duty first</source>
        <translation>请先选择一个值守</translation>
    </message>
    <message>
        <source>The same duty on every later day of the escort</source>
        <translation>在护航其后每天安排同样的值守</translation>
    </message>
    <message numerus="yes">
        <source>Repeat a duty of %1 on %n day(s)</source>
        <translation>
            <numerusform>将 %1 的值守重复到 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The escort has no later days.</source>
        <translation>护航没有更晚的日期。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left out: %1 has another duty then, is busy or away.</source>
        <translation>
            <numerusform>略过 %n 天：%1 当时另有值守、另有安排或缺勤。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between dates</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>tam::ui::DutySheetDialog</name>
    <message>
        <source>Duty sheet: %1</source>
        <translation>值守表：%1</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印值守表</translation>
    </message>
    <message>
        <source>No printer is installed: save it as PDF.</source>
        <translation>没有安装打印机：请保存为 PDF。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the printer %1.</source>
        <translation>已发送到打印机 %1。</translation>
    </message>
    <message>
        <source>Save the duty sheet</source>
        <translation>保存值守表</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>tam::ui::Edits</name>
    <message>
        <source>This store is open for reading only: another window or program writes to it, or the file is protected. Close it there, or open another store.</source>
        <translation>该数据文件仅以只读方式打开：另一窗口或程序正在写入，或文件受保护。请在那里关闭，或打开其他数据文件。</translation>
    </message>
    <message>
        <source>Your account may read the team&apos;s records, but not change them. Ask your team lead.</source>
        <translation>您的账号可以查看团队记录，但不能修改。请联系团队负责人。</translation>
    </message>
    <message>
        <source>Your account may read this customer, but not change it. Ask your team lead.</source>
        <translation>您的账号可以查看该客户，但不能修改。请联系团队负责人。</translation>
    </message>
</context>
<context>
    <name>tam::ui::EmptyState</name>
    <message>
        <source>Nothing here fits “%1”.</source>
        <translation>这里没有符合“%1”的内容。</translation>
    </message>
    <message>
        <source>Try fewer or other words, or another view.</source>
        <translation>试试更少或其他词语，或换一个视图。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>tam::ui::EngagementDetail</name>
    <message>
        <source>Selected engagement</source>
        <translation>所选服务单</translation>
    </message>
    <message>
        <source>The terms are those of the order in force on the planned start: %1.</source>
        <translation>条款取计划开始日有效的订单：%1。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Confirmed work reserves its planned days that are not logged yet, month by month; the one time counts in the month of the start. Every calendar day counts, holidays and weekends too.</source>
        <translation>已确认的工作按月预留尚未登记的计划天数；次数计入开始所在月。自然日全部计入，含节假日与周末。</translation>
    </message>
    <message numerus="yes">
        <source>Notice: %n working day(s) of the calendar %1 counted back from %2 lead to %3%4.</source>
        <translation>
            <numerusform>提前量：按 %1 日历从 %2 往前数 %n 个工作日，得 %3%4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Step done: %1</source>
        <translation>完成步骤：%1</translation>
    </message>
    <message>
        <source>Step open again: %1</source>
        <translation>重新打开步骤：%1</translation>
    </message>
    <message>
        <source>Make the run-book: %1</source>
        <translation>生成执行清单：%1</translation>
    </message>
</context>
<context>
    <name>tam::ui::EscortPlanner</name>
    <message>
        <source>The customer is asked for when it is booked</source>
        <translation>预约时再选择客户</translation>
    </message>
    <message>
        <source>being checked …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>the record is gone</source>
        <translation>记录已不存在</translation>
    </message>
    <message>
        <source>Booked: %1. Ctrl+Z takes it back.</source>
        <translation>已预约：%1。Ctrl+Z 可撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s) of the run-book have new dates.</source>
        <translation>
            <numerusform>执行清单中 %n 项未完成的步骤已改期。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::EscortsPage</name>
    <message>
        <source>Conflicts ahead: %1</source>
        <translation>冲突 %1</translation>
    </message>
    <message>
        <source>%1 · showing %2 of %3 people: filter to see the others</source>
        <translation>%1 · 显示 %3 人中的 %2 人：用筛选查看其他人</translation>
    </message>
    <message>
        <source>%1 · showing %2 of %3 customers: filter to see the others</source>
        <translation>%1 · 显示 %3 个客户中的 %2 个：用筛选查看其他客户</translation>
    </message>
    <message>
        <source>Escort calendar</source>
        <translation>护航日历</translation>
    </message>
    <message>
        <source>Back  PageUp</source>
        <translation>往前  PageUp</translation>
    </message>
    <message>
        <source>Forward  PageDown</source>
        <translation>往后  PageDown</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Two weeks</source>
        <translation>两周</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>按客户</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人员</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>My customers, what I lead and what I am on duty for</source>
        <translation>我的客户、我负责的与我值守的</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Escorts only</source>
        <translation>仅护航</translation>
    </message>
    <message>
        <source>All pools</source>
        <translation>全部服务</translation>
    </message>
    <message>
        <source>Filter by customer, title or person</source>
        <translation>按客户、标题或人员筛选</translation>
    </message>
    <message>
        <source>Escorts by day</source>
        <translation>按日的护航</translation>
    </message>
    <message>
        <source>Escorts in lanes</source>
        <translation>按泳道的护航</translation>
    </message>
    <message>
        <source>Escorts and other engagements, and who is on duty for them.</source>
        <translation>护航与其他服务单，以及谁来值守。</translation>
    </message>
    <message>
        <source>Nothing here with these filters: turn the month, look at the whole team or all pools.</source>
        <translation>此筛选下没有内容：可翻月，或查看全团队、全部服务。</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Conflicts ahead</source>
        <translation>未来的冲突</translation>
    </message>
    <message numerus="yes">
        <source>%n engagement(s)</source>
        <translation>
            <numerusform>%n 个服务单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escort(s)</source>
        <translation>
            <numerusform>%n 次护航</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the calendar (ICS)</source>
        <translation>导出日历（ICS）</translation>
    </message>
    <message>
        <source>Calendar exported</source>
        <translation>日历已导出</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>No escort runs throughout that time: nobody can be on duty for one.</source>
        <translation>该时段内没有护航，无法安排值守。</translation>
    </message>
    <message>
        <source>Month  %1</source>
        <comment>a view and its key</comment>
        <translation>月  %1</translation>
    </message>
    <message>
        <source>Two weeks  %1</source>
        <comment>a view and its key</comment>
        <translation>两周  %1</translation>
    </message>
    <message>
        <source>By customer  %1</source>
        <comment>a view and its key</comment>
        <translation>按客户  %1</translation>
    </message>
    <message>
        <source>By person  %1</source>
        <comment>a view and its key</comment>
        <translation>按人员  %1</translation>
    </message>
    <message>
        <source>Agenda  %1</source>
        <comment>a view and its key</comment>
        <translation>日程  %1</translation>
    </message>
    <message>
        <source>Select an engagement to see its quota, notice, run-book and duties.</source>
        <translation>选择一个服务单，查看额度、提前量、执行清单与值守。</translation>
    </message>
    <message>
        <source>No conflict lies ahead.</source>
        <translation>往后没有冲突。</translation>
    </message>
</context>
<context>
    <name>tam::ui::FileActions</name>
    <message>
        <source>Wait for the work under way, or cancel it first.</source>
        <translation>请等待进行中的操作，或先取消它。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add what is new; refuse records that differ</source>
        <translation>添加新记录；内容不同的拒绝</translation>
    </message>
    <message>
        <source>Update: the file wins, old values stay in the audit trail</source>
        <translation>更新：以文件为准，旧值留在审计记录</translation>
    </message>
    <message>
        <source>Replace: start anew, the present store is kept as a backup</source>
        <translation>替换：重新开始，现有数据留作备份</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The store is not empty.</source>
        <translation>数据文件不为空。</translation>
    </message>
    <message>
        <source>Import portfolio file</source>
        <translation>导入组合文件</translation>
    </message>
    <message>
        <source>Portfolio files (*.json);;All files (*)</source>
        <translation>组合文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Importing %1 …</source>
        <translation>正在导入 %1……</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported from %1.</source>
        <translation>没有从 %1 导入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) imported</source>
        <translation>
            <numerusform>已导入 %n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n already there</source>
        <translation>
            <numerusform>，%n 条已存在</numerusform>
        </translation>
    </message>
    <message>
        <source>The store before is kept as %1.</source>
        <translation>原数据保留为 %1。</translation>
    </message>
    <message>
        <source>Export portfolio file</source>
        <translation>导出组合文件</translation>
    </message>
    <message>
        <source>Portfolio files (*.json)</source>
        <translation>组合文件 (*.json)</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>正在导出……</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Back up the store</source>
        <translation>备份数据</translation>
    </message>
    <message>
        <source>Stores (*.tam)</source>
        <translation>数据文件 (*.tam)</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>已备份到 %1</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Stores (*.tam *.backup*);;All files (*)</source>
        <translation>数据文件 (*.tam *.backup*);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Put this backup in the place of the present store?</source>
        <translation>用此备份替换现有数据？</translation>
    </message>
    <message>
        <source>The present store is kept as a backup.</source>
        <translation>现有数据会留作备份。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restored from %1</source>
        <translation>已从 %1 恢复</translation>
    </message>
    <message>
        <source>Checking the store …</source>
        <translation>正在检查数据……</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>数据完好。</translation>
    </message>
    <message>
        <source>Add a catalogue or calendar file</source>
        <translation>添加目录或日历文件</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Working-day calendar %1</source>
        <translation>工作日历 %1</translation>
    </message>
    <message>
        <source>Catalogue version %1</source>
        <translation>目录版本 %1</translation>
    </message>
    <message>
        <source>The file is valid. Orders and dates are judged by it from now on.</source>
        <translation>文件有效。此后订单与日期按它判断。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Making the demo portfolio …</source>
        <translation>正在生成演示组合…</translation>
    </message>
    <message>
        <source>The demo portfolio is open. Nothing in it is kept.</source>
        <translation>已打开演示组合，其中的内容不会保留。</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>打开数据文件</translation>
    </message>
    <message>
        <source>Stores (*.tam);;All files (*)</source>
        <translation>数据文件 (*.tam);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This store is open already.</source>
        <translation>这个数据文件已经打开。</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>新建数据文件</translation>
    </message>
    <message>
        <source>%1 is there already: choose another name, or open it.</source>
        <translation>%1 已经存在：请换一个名称，或打开它。</translation>
    </message>
    <message numerus="yes">
        <source>The store was damaged. %n edit(s) that wait to be sent or decided were saved out of it; everything else comes from the server again. The damaged file is kept as %1.</source>
        <translation>
            <numerusform>数据文件已损坏。其中 %n 项等待发送或决定的修改已被救出，其余内容会从服务器重新取得。损坏的文件保留为 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>No import into this store is remembered.</source>
        <translation>没有可撤销的导入记录。</translation>
    </message>
    <message>
        <source>The last import brought too much, or members that this version does not know, for the store to keep what was before. A backup can be restored instead.</source>
        <translation>上次导入的内容过多，或含本版本不认识的成员，数据文件未留存导入前的内容。可改为恢复备份。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that the import brought were changed or removed since: nothing is taken back, so that this work is not lost.</source>
        <translation>
            <numerusform>导入的记录中有 %n 条此后被修改或删除：为不丢失这些工作，未撤销任何内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) made since refer to what the import brought: nothing is taken back. Remove them first.</source>
        <translation>
            <numerusform>此后新建的 %n 条记录引用了导入的内容：未撤销任何内容。请先删除它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>This store is connected to a backend by now: correct the records themselves.</source>
        <translation>此数据文件已连接后端：请直接更正记录。</translation>
    </message>
    <message>
        <source>The backup of the store that the import replaced is gone: %1</source>
        <translation>被导入替换的数据文件的备份已不在：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that it added go.</source>
        <translation>
            <numerusform>将删除它新增的 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that it changed get their old values back.</source>
        <translation>
            <numerusform>它修改的 %n 条记录将恢复原值。</numerusform>
        </translation>
    </message>
    <message>
        <source>The store is empty then; what it holds now is kept as a backup.</source>
        <translation>数据文件将变为空；现有内容留作备份。</translation>
    </message>
    <message>
        <source>The store that it replaced comes back; this one is kept as a backup.</source>
        <translation>被替换的数据文件将恢复；现有的留作备份。</translation>
    </message>
    <message>
        <source>Looking at the last import …</source>
        <translation>正在查看上次导入……</translation>
    </message>
    <message>
        <source>The last import cannot be taken back.</source>
        <translation>无法撤销上次导入。</translation>
    </message>
    <message>
        <source>Take back the import of %1 on %2?</source>
        <translation>撤销 %2 导入的 %1？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Taking the import back …</source>
        <translation>正在撤销导入……</translation>
    </message>
    <message>
        <source>The import of %1 was taken back</source>
        <translation>已撤销 %1 的导入</translation>
    </message>
    <message>
        <source>Looking at the store …</source>
        <translation>正在查看数据文件……</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>交接给同事</translation>
    </message>
    <message>
        <source>A PDF of what is open (clocks, promises, engagements, reports owed, quota, expiries, people) and a portfolio file of the ticked customers, which your colleague imports. Both are in clear and name what is internal.</source>
        <translation>所选客户的未完成事项 PDF（时限、承诺、服务单、应交付报告、额度、到期、联系人）和供同事导入的组合文件。两者均为明文，含内部信息。</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>选择文件夹 …</translation>
    </message>
    <message>
        <source>Folder for the pack</source>
        <translation>交接包所在文件夹</translation>
    </message>
    <message>
        <source>Writing the pack …</source>
        <translation>正在生成交接包 …</translation>
    </message>
    <message>
        <source>The pack is written.</source>
        <translation>交接包已生成。</translation>
    </message>
    <message>
        <source>Take-along files (*.tamtake);;All files (*)</source>
        <translation>随身文件 (*.tamtake);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Pack the work for home</source>
        <translation>打包带回</translation>
    </message>
    <message>
        <source>Take a customer along</source>
        <translation>随身携带客户</translation>
    </message>
    <message>
        <source>What was done here for %1 is sealed with a passphrase. Opened in the store that it came from, it is merged like the work of a second device.</source>
        <translation>在此为 %1 所做的工作以口令加密保存。在原数据文件中打开后，像第二台设备的工作一样合并。</translation>
    </message>
    <message>
        <source>Everything about %1, internal notes too, goes into one file that is sealed with a passphrase. Opened elsewhere it becomes a store of its own, which lies on that disk in clear as every store does.</source>
        <translation>%1 的全部内容（包括内部备注）写入一个以口令加密的文件。在别处打开后成为独立的数据文件，与所有数据文件一样以明文保存在那台电脑的磁盘上。</translation>
    </message>
    <message>
        <source>Take-along file</source>
        <translation>随身文件</translation>
    </message>
    <message>
        <source>Sealing %1 …</source>
        <translation>正在加密 %1 …</translation>
    </message>
    <message>
        <source>Sealed into %1</source>
        <translation>已加密保存到 %1</translation>
    </message>
    <message>
        <source>Open a take-along file</source>
        <translation>打开随身文件</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>正在打开 %1 …</translation>
    </message>
    <message>
        <source>Where the store of %1 goes</source>
        <translation>%1 的数据文件保存位置</translation>
    </message>
    <message>
        <source>%1 is open in a store of its own.</source>
        <translation>%1 已在独立的数据文件中打开。</translation>
    </message>
    <message>
        <source>It lies in %1, in clear. When you are done, Customer → “Pack the work for home” makes the file that is opened at home.</source>
        <translation>它以明文保存在 %1。完成后，用“客户 → 打包带回”生成在原处打开的文件。</translation>
    </message>
    <message>
        <source>New: %1, changed: %2, removed: %3, to decide because both sides changed them: %4.</source>
        <translation>新增 %1，更改 %2，删除 %3，双方都改过、需要决定 %4。</translation>
    </message>
    <message>
        <source>Merge the work on %1 into this store?</source>
        <translation>把 %1 的工作合并到此数据文件？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>The work on %1 was merged.</source>
        <translation>%1 的工作已合并。</translation>
    </message>
</context>
<context>
    <name>tam::ui::FindingsDialog</name>
    <message>
        <source>Booking check</source>
        <translation>预约检查</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Why it is booked all the same</source>
        <translation>为何仍要预约</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>Who can cover %1, %2? …</source>
        <comment>person, time</comment>
        <translation>谁能替 %1 顶班（%2）…</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Book all the same</source>
        <translation>仍要预约</translation>
    </message>
    <message>
        <source>Say why it is booked all the same</source>
        <translation>请说明为何仍要预约</translation>
    </message>
</context>
<context>
    <name>tam::ui::HeatLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>图例：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The larger share of days and times; beside it what is left: days / times</source>
        <translation>取天数与次数占比中较大者；旁为剩余：天 / 次</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>to 20 %</source>
        <translation>至 20 %</translation>
    </message>
    <message>
        <source>40 %</source>
        <translation>40 %</translation>
    </message>
    <message>
        <source>60 %</source>
        <translation>60 %</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超额</translation>
    </message>
    <message>
        <source>terms unknown</source>
        <translation>条款未知</translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation>计划不含</translation>
    </message>
</context>
<context>
    <name>tam::ui::HeatMapView</name>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
</context>
<context>
    <name>tam::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>帮助正文</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>No topic holds these words.</source>
        <translation>没有主题包含这些词。</translation>
    </message>
</context>
<context>
    <name>tam::ui::IncidentModel</name>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重性</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开单</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
</context>
<context>
    <name>tam::ui::IncidentPane</name>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Breached</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>未响应</translation>
    </message>
    <message>
        <source>Platform faults</source>
        <translation>平台故障</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Incidents with their clocks stand here.</source>
        <translation>这里列出工单、故障及其时钟。</translation>
    </message>
    <message>
        <source>Nothing fits this view: choose another one, or clear the filter.</source>
        <translation>此视图下没有内容：换一个视图，或清除筛选。</translation>
    </message>
    <message>
        <source>Views of incidents</source>
        <translation>工单视图</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Number, title, product</source>
        <translation>单号、标题、产品</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>工单与故障</translation>
    </message>
    <message>
        <source>Selected incident</source>
        <translation>所选工单</translation>
    </message>
    <message>
        <source>The answer must come before that instant.</source>
        <translation>须在该时刻之前响应。</translation>
    </message>
    <message>
        <source>An answer at that instant is in time.</source>
        <translation>在该时刻响应仍算及时。</translation>
    </message>
    <message>
        <source>Agreed in: %1</source>
        <translation>约定于：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) from %1, around the clock: due %2. %3</source>
        <translation>
            <numerusform>自 %1 起 %n 分钟，7×24：期限 %2。%3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::InlineEdit</name>
    <message>
        <source>Change %1: %2</source>
        <comment>name of an edit: field, record</comment>
        <translation>更改%1：%2</translation>
    </message>
</context>
<context>
    <name>tam::ui::LaneTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>W%1 · %2</source>
        <extracomment>Heading of a week in a timeline: ISO week number, then the month</extracomment>
        <translation>第 %1 周 · %2</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy 年 M 月</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
</context>
<context>
    <name>tam::ui::ListPane</name>
    <message>
        <source>Views of %1</source>
        <translation>%1的视图</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>tam::ui::LiveCalendar</name>
    <message>
        <source>Stop keeping the calendar file up to date?</source>
        <translation>停止更新日历文件？</translation>
    </message>
    <message>
        <source>The file stays as it is: %1</source>
        <translation>文件保持现状：%1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep a calendar file up to date</source>
        <translation>保持日历文件更新</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
</context>
<context>
    <name>tam::ui::LockPage</name>
    <message>
        <source>This store was without its backend for more than 14 days.</source>
        <translation>此数据文件已超过 14 天未与后端同步。</translation>
    </message>
    <message>
        <source>Its pages open again after a synchronisation. Nothing was deleted, and your edits are kept.</source>
        <translation>同步成功后各页面会重新打开。没有删除任何内容，您的修改都已保留。</translation>
    </message>
    <message>
        <source>Go to Sync</source>
        <translation>前往同步</translation>
    </message>
</context>
<context>
    <name>tam::ui::MainWindow</name>
    <message>
        <source>Choose who you are</source>
        <translation>选择你是谁</translation>
    </message>
    <message>
        <source>%1 · TAM</source>
        <translation>%1 · 技术服务经理</translation>
    </message>
    <message>
        <source>Whose portfolio is “mine”</source>
        <translation>“我的”客户属于谁</translation>
    </message>
    <message>
        <source>Taken back by an edit of its own, which is sent too: %1</source>
        <translation>已通过一次新的编辑撤销（同样会发送）：%1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Saved: %1. Mind: %2</source>
        <translation>已保存：%1。请注意：%2</translation>
    </message>
    <message>
        <source>One customer is presented: Ctrl+Shift+P shows everything again.</source>
        <translation>正在演示一个客户：按 Ctrl+Shift+P 恢复全部显示。</translation>
    </message>
    <message>
        <source>Open a customer first: one is presented, and nothing of the others is seen.</source>
        <translation>请先打开一个客户：演示时只显示它，看不到其他客户。</translation>
    </message>
</context>
<context>
    <name>tam::ui::MergeDialog</name>
    <message>
        <source>Edit mine: %1</source>
        <translation>编辑我的：%1</translation>
    </message>
    <message>
        <source>Save and send</source>
        <translation>保存并发送</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>我的：%1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>对方的：%1</translation>
    </message>
</context>
<context>
    <name>tam::ui::MomentEditor</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Put in the present time</source>
        <translation>填入当前时间</translation>
    </message>
    <message>
        <source>YYYY-MM-DD HH:MM</source>
        <translation>年-月-日 时:分</translation>
    </message>
    <message>
        <source>Wall clock of %1</source>
        <translation>%1 当地时间</translation>
    </message>
    <message>
        <source>This is not a time. Write it as 2026-10-01 08:30.</source>
        <translation>不是时间。请按 2026-10-01 08:30 填写。</translation>
    </message>
    <message>
        <source>The clocks of %1 skip this time. Choose one before or after.</source>
        <translation>%1 的时钟会跳过这一时间。请选择之前或之后的时间。</translation>
    </message>
</context>
<context>
    <name>tam::ui::MonthEditor</name>
    <message>
        <source>YYYY-MM</source>
        <translation>年-月</translation>
    </message>
    <message>
        <source>This is not a month. Write it as 2026-10.</source>
        <translation>不是月份。请按 2026-10 填写。</translation>
    </message>
</context>
<context>
    <name>tam::ui::NavigationBar</name>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>功能区</translation>
    </message>
</context>
<context>
    <name>tam::ui::NewButton</name>
    <message>
        <source>%1 …</source>
        <comment>a button that opens a form</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>新建记录</translation>
    </message>
    <message>
        <source>For which customer?</source>
        <translation>哪位客户？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its keys</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>tam::ui::NumberEditor</name>
    <message>
        <source>0.25, 0.5, 1 …</source>
        <translation>0.25、0.5、1……</translation>
    </message>
</context>
<context>
    <name>tam::ui::OverviewTab</name>
    <message>
        <source>Filter of the timeline</source>
        <translation>时间线筛选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>工单与故障</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Work logs</source>
        <translation>服务履约台账</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Notes and meetings</source>
        <translation>笔记与会议</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>What happened in the last 120 days, newest first</source>
        <translation>最近 120 天的经过，最新在前</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>期限 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Nothing happened in the last 120 days.</source>
        <translation>最近 120 天没有记录。</translation>
    </message>
    <message>
        <source>Incidents, work logs, notes and reports appear here.</source>
        <translation>工单、台账、笔记与报告会出现在这里。</translation>
    </message>
    <message>
        <source>Why it stands here</source>
        <translation>为什么排在这里</translation>
    </message>
    <message>
        <source>The rules that fired for this customer, in the order of Today (R14): the first is the banner.</source>
        <translation>该客户触发的规则，按今日的顺序（R14）：第一条即横幅。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>tam::ui::PagesView</name>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::PeopleCard</name>
    <message>
        <source>Customer and contacts</source>
        <translation>客户与接口人</translation>
    </message>
    <message>
        <source>Industry, region</source>
        <translation>行业 / 地域</translation>
    </message>
    <message>
        <source>Account ids</source>
        <translation>账号 ID</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>技术接口人</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>企业钉群</translation>
    </message>
    <message>
        <source>Calendar, zone</source>
        <translation>日历 / 时区</translation>
    </message>
    <message>
        <source>%1 (primary)</source>
        <translation>%1（主责）</translation>
    </message>
    <message>
        <source>TAM</source>
        <translation>技术服务经理</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>tam::ui::PillLabel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tam::ui::PlanSidePane</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>%1 确认</translation>
    </message>
    <message>
        <source>confirmed %1 by %2</source>
        <translation>%2 于 %1 确认</translation>
    </message>
    <message>
        <source>Prerequisites, scope, products and orders</source>
        <translation>前提条件、范围、产品与订阅</translation>
    </message>
    <message>
        <source>Scope check</source>
        <translation>范围检查</translation>
    </message>
    <message>
        <source>Product to check</source>
        <translation>要检查的产品</translation>
    </message>
    <message>
        <source>Type a product: is it in scope?</source>
        <translation>输入产品：是否在范围内？</translation>
    </message>
    <message>
        <source>Prerequisites %1 of %2</source>
        <translation>前提条件 %1/%2</translation>
    </message>
    <message>
        <source>%1: missing</source>
        <translation>%1：缺失</translation>
    </message>
    <message>
        <source>not required without a paid plan</source>
        <translation>无付费计划时不需要</translation>
    </message>
    <message numerus="yes">
        <source>%n platform fault(s) without the time of the fault</source>
        <translation>
            <numerusform>%n 起平台故障缺故障发生时间</numerusform>
        </translation>
    </message>
    <message>
        <source>Says whether escorts and support cover the product, and by which section.</source>
        <translation>说明护航与支持是否覆盖该产品，以及依据哪一节。</translation>
    </message>
    <message>
        <source>Escorts: not judged</source>
        <translation>护航：不判断</translation>
    </message>
    <message>
        <source>The terms of this order are not in the catalogue.</source>
        <translation>本单条款不在目录中。</translation>
    </message>
    <message>
        <source>Support: not judged</source>
        <translation>支持范围：不判断</translation>
    </message>
    <message>
        <source>Escorts: covered</source>
        <translation>护航：已覆盖</translation>
    </message>
    <message>
        <source>product line %1</source>
        <translation>产品线 %1</translation>
    </message>
    <message>
        <source>on the list of escort products</source>
        <translation>在护航支持产品清单中</translation>
    </message>
    <message>
        <source>Escorts: not on the list</source>
        <translation>护航：不在清单</translation>
    </message>
    <message>
        <source>product line %1 is listed without this product, or not at all</source>
        <translation>产品线“%1”未列此产品，或整线未列</translation>
    </message>
    <message>
        <source>the list of escort products does not name it</source>
        <translation>护航支持产品清单未列出</translation>
    </message>
    <message>
        <source>Escorts: product not known</source>
        <translation>护航：未知产品</translation>
    </message>
    <message>
        <source>the directory has no product of this name</source>
        <translation>产品目录中没有此名称</translation>
    </message>
    <message>
        <source>Own products under escort %1 of %2</source>
        <translation>自有产品护航覆盖 %1/%2</translation>
    </message>
    <message>
        <source>Own products %1</source>
        <translation>自有产品 %1</translation>
    </message>
    <message>
        <source>No product is recorded for this customer.</source>
        <translation>该客户没有登记产品。</translation>
    </message>
    <message>
        <source>not judged: terms not in the catalogue</source>
        <translation>不判断：条款不在目录中</translation>
    </message>
    <message>
        <source>Orders %1</source>
        <translation>订阅 %1</translation>
    </message>
    <message>
        <source>No order: the basic services need none.</source>
        <translation>无订单：基础服务不需要订单。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>ordered %1</source>
        <translation>下单 %1</translation>
    </message>
    <message>
        <source>invited by %1</source>
        <translation>邀请人 %1</translation>
    </message>
    <message>
        <source>cancelled on %1</source>
        <translation>%1 取消</translation>
    </message>
    <message>
        <source>terms not in the catalogue</source>
        <translation>条款不在目录中</translation>
    </message>
    <message>
        <source>✓ in force</source>
        <translation>✓ 生效中</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 by invitation: an earlier paid plan is there</source>
        <translation>%1须受邀且此前有付费计划：满足</translation>
    </message>
    <message>
        <source>%1 by invitation: no earlier paid plan is recorded</source>
        <translation>%1须受邀：此前没有付费计划的记录</translation>
    </message>
</context>
<context>
    <name>tam::ui::PlanTab</name>
    <message>
        <source>Readings and gaps</source>
        <translation>解读与缺口</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Terms on the left</source>
        <translation>左侧条款</translation>
    </message>
    <message>
        <source>Terms compared with</source>
        <translation>对比的条款</translation>
    </message>
    <message>
        <source>Services shown</source>
        <translation>显示的服务</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>仅差异</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>页面部分</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Prerequisites, scope check, products and orders</source>
        <translation>前提条件、范围检查、产品与订阅</translation>
    </message>
    <message>
        <source>Services and their terms</source>
        <translation>服务及条款</translation>
    </message>
    <message>
        <source>%1 (catalogue %2)</source>
        <translation>%1（目录 %2）</translation>
    </message>
    <message>
        <source>%1 (this order, %2)</source>
        <translation>%1（本单 %2）</translation>
    </message>
    <message>
        <source>%1 (order of %2)</source>
        <translation>%1（订单 %2）</translation>
    </message>
    <message>
        <source>No plan in force</source>
        <translation>无有效计划</translation>
    </message>
    <message>
        <source>The basic services stand here: every customer has them without an order.</source>
        <translation>这里是基础服务：每个客户无需订单即有。</translation>
    </message>
    <message>
        <source>No catalogue version</source>
        <translation>没有目录版本</translation>
    </message>
    <message>
        <source>ordered %1, before every version: the terms of this order are not in the catalogue</source>
        <translation>下单时间 %1 早于所有版本：本单条款不在目录中</translation>
    </message>
    <message>
        <source>Catalogue %1</source>
        <translation>目录 %1</translation>
    </message>
    <message>
        <source>because ordered %1, before %2</source>
        <translation>因为下单时间 %1 早于 %2</translation>
    </message>
    <message>
        <source>because ordered %1, not before %2</source>
        <translation>因为下单时间 %1 不早于 %2</translation>
    </message>
    <message>
        <source>because ordered %1, from %2 and before %3</source>
        <translation>因为下单时间 %1 在 %2 至 %3 之间</translation>
    </message>
    <message>
        <source>the terms of this order are not in the catalogue: no number is shown</source>
        <translation>本单条款不在目录中：不显示数字</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Differences %1</source>
        <translation>仅差异 %1</translation>
    </message>
    <message>
        <source>Citation of %1 copied</source>
        <translation>已复制 %1 的引文</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>What if …</source>
        <translation>假设比较 …</translation>
    </message>
    <message>
        <source>What each plan would have covered of the last twelve months</source>
        <translation>各支持计划对最近十二个月使用量的覆盖情况</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>plan, and date of the order or catalogue version</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The chosen service</source>
        <translation>选中的服务</translation>
    </message>
</context>
<context>
    <name>tam::ui::PoolCard</name>
    <message>
        <source>times used up: %1 cannot be started</source>
        <translation>次数用尽，余 %1不可再开</translation>
    </message>
    <message>
        <source>days used up</source>
        <translation>天数用尽</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用尽</translation>
    </message>
    <message>
        <source>over by %1</source>
        <translation>超 %1</translation>
    </message>
    <message>
        <source>Copy the chart as a picture, or the table as data</source>
        <translation>复制图为图片，或复制表为数据</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>terms unknown</source>
        <translation>条款未知</translation>
    </message>
    <message numerus="yes">
        <source>%n requested, not reserved</source>
        <translation>
            <numerusform>%n 个已申请，未预留</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::PoolsCard</name>
    <message>
        <source>over by %1</source>
        <translation>超 %1</translation>
    </message>
    <message>
        <source>times used up: %1 cannot be booked</source>
        <translation>次数用尽，余 %1不能再约</translation>
    </message>
    <message>
        <source>days used up: %1 cannot be booked</source>
        <translation>天数用尽，余 %1不能再约</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用尽</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>服务额度</translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation>计划不含</translation>
    </message>
    <message>
        <source>%1 used, terms unknown</source>
        <translation>已用 %1，条款未知</translation>
    </message>
    <message>
        <source>of %1 left</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>can be booked</source>
        <translation>可预约</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Quotas %1</source>
        <translation>服务额度 %1</translation>
    </message>
    <message>
        <source>terms of this order are not in the catalogue</source>
        <translation>本单条款不在目录中</translation>
    </message>
    <message>
        <source>no plan in this month</source>
        <translation>本月无计划</translation>
    </message>
    <message>
        <source>left = limit − used − reserved</source>
        <translation>余 = 上限 − 已用 − 预留</translation>
    </message>
    <message>
        <source>Without a plan there are no quotas.</source>
        <translation>没有计划就没有服务额度。</translation>
    </message>
</context>
<context>
    <name>tam::ui::PortfolioModel</name>
    <message>
        <source>Deliverables</source>
        <translation>交付物</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Staff conflict</source>
        <translation>人员冲突</translation>
    </message>
    <message>
        <source>Over quota</source>
        <translation>超出额度</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Plan ends</source>
        <translation>计划到期</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Quota lapses</source>
        <translation>额度作废</translation>
    </message>
    <message>
        <source>No plan in force since %1</source>
        <translation>%1 起无有效计划</translation>
    </message>
    <message>
        <source>No plan in force</source>
        <translation>无有效计划</translation>
    </message>
    <message>
        <source>No rule fired</source>
        <translation>无规则触发</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Reasons (rules that fired)</source>
        <translation>状态原因（触发的规则）</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>最近期限</translation>
    </message>
    <message>
        <source>Next escort</source>
        <translation>下次护航</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>%1: days and times left this month</source>
        <translation>%1：本月剩余天数与次数</translation>
    </message>
    <message>
        <source>Open incidents: %1</source>
        <translation>未结工单：%1</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>护航</translation>
    </message>
    <message>
        <source>C</source>
        <translation>急</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>H</source>
        <translation>高</translation>
    </message>
    <message>
        <source>M</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>L</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>疑难问题</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>基础护航</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>全链路</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>专项服务</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>1对1专家</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>巡检报告</translation>
    </message>
    <message>
        <source>Walk-through</source>
        <translation>报告解读</translation>
    </message>
    <message>
        <source>Fault review</source>
        <translation>故障复盘</translation>
    </message>
    <message>
        <source>Escort report</source>
        <translation>护航报告</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>专项总结</translation>
    </message>
    <message>
        <source>Expert report</source>
        <translation>专家报告</translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation>故障介入</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>状态原因（触发的规则）</translation>
    </message>
    <message>
        <source>%1 req.</source>
        <translation>%1 申请</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>服务报告</translation>
    </message>
    <message>
        <source>Apply by</source>
        <translation>申请截止</translation>
    </message>
    <message>
        <source>Escort</source>
        <comment>that starts then</comment>
        <translation>护航</translation>
    </message>
    <message>
        <source>Terms not in the catalogue</source>
        <translation>本单条款不在目录中</translation>
    </message>
</context>
<context>
    <name>tam::ui::PortfolioPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Something to settle</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Over quota</source>
        <translation>超出额度</translation>
    </message>
    <message>
        <source>Ends in 30 days</source>
        <translation>30 天内到期</translation>
    </message>
    <message>
        <source>Escorts ahead</source>
        <translation>有护航</translation>
    </message>
    <message>
        <source>Terms unknown</source>
        <translation>条款未知</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>客户组合</translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>筛选客户</translation>
    </message>
    <message>
        <source>Name, pinyin initials, account id</source>
        <translation>名称、拼音首字母、账号 ID</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Quota columns: days left / times left</source>
        <translation>额度列：余天数 / 余次数</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Here stands one row for each customer.</source>
        <translation>这里每行一个客户。</translation>
    </message>
    <message>
        <source>Import a portfolio file from the File menu to begin.</source>
        <translation>请从“文件”菜单导入组合文件。</translation>
    </message>
    <message>
        <source>No customer fits this view and filter.</source>
        <translation>没有客户符合此视图与筛选。</translation>
    </message>
    <message>
        <source>Clear the filter or choose another view.</source>
        <translation>请清除筛选或换一个视图。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Left = limit − used − reserved (R5), days and times alike, for the month %1.</source>
        <translation>剩余 = 上限 − 已用 − 预留（R5），天数与次数相同，月份 %1。</translation>
    </message>
</context>
<context>
    <name>tam::ui::PortfolioStrip</name>
    <message>
        <source>Selected customer</source>
        <translation>所选客户</translation>
    </message>
    <message>
        <source>No plan in force</source>
        <translation>无有效计划</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，至 %2</translation>
    </message>
    <message>
        <source>Catalogue %1</source>
        <translation>目录 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Why it stands here</source>
        <translation>为什么排在这里</translation>
    </message>
    <message>
        <source>No rule fired</source>
        <translation>无规则触发</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Open incidents %1</source>
        <translation>未结工单 %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>暂无安排</translation>
    </message>
    <message>
        <source>%1, not confirmed</source>
        <translation>%1，未确认</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Terms not in the catalogue</source>
        <translation>本单条款不在目录中</translation>
    </message>
</context>
<context>
    <name>tam::ui::QuickOpen</name>
    <message>
        <source>Quick open</source>
        <translation>快速打开</translation>
    </message>
    <message>
        <source>Quick open: customer, incident, escort, command</source>
        <translation>快速打开：客户、工单号、护航、命令（拼音首字母可用）</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing found. Try a part of the name, pinyin initials or an incident number.</source>
        <translation>没有找到。试试名称的一部分、拼音首字母或工单号。</translation>
    </message>
</context>
<context>
    <name>tam::ui::QuotaBarView</name>
    <message>
        <source>Days: %1 of %2 used, %3 reserved</source>
        <translation>已用 %1 / %2 天，预留 %3 天</translation>
    </message>
    <message>
        <source>Days: %1 used, limit unknown</source>
        <translation>已用 %1 天，上限未知</translation>
    </message>
</context>
<context>
    <name>tam::ui::QuotaHeatModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超额</translation>
    </message>
    <message>
        <source>%1, left %2</source>
        <translation>%1，余 %2</translation>
    </message>
    <message>
        <source>%1: terms unknown, %2 and %3 used</source>
        <translation>%1：条款未知，已用 %2、%3</translation>
    </message>
    <message>
        <source>%1: not in the plan</source>
        <translation>%1：计划不含</translation>
    </message>
    <message>
        <source>%1: %2 of %3 and %4 of %5 used or reserved; left %6, %7</source>
        <translation>%1：已用或预留 %2 / %3、%4 / %5；余 %6、%7</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>terms unknown</source>
        <translation>条款未知</translation>
    </message>
    <message>
        <source>no quota</source>
        <translation>无额度</translation>
    </message>
    <message>
        <source>%1 over by %2</source>
        <translation>%1超 %2</translation>
    </message>
    <message>
        <source>%1: times used up</source>
        <translation>%1：次数用尽</translation>
    </message>
    <message>
        <source>%1: days used up</source>
        <translation>%1：天数用尽</translation>
    </message>
    <message>
        <source>%1: used up</source>
        <translation>%1：已用尽</translation>
    </message>
    <message>
        <source>nothing used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>值得注意</translation>
    </message>
    <message>
        <source>%1: used and reserved of the limit; days and times left</source>
        <translation>%1：已用与预留占上限；剩余天数与次数</translation>
    </message>
</context>
<context>
    <name>tam::ui::QuotasPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>超额</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>用尽</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Terms unknown</source>
        <translation>条款未知</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>服务额度</translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>筛选客户</translation>
    </message>
    <message>
        <source>Name, pinyin initials</source>
        <translation>名称、拼音首字母</translation>
    </message>
    <message>
        <source>Customers and pools</source>
        <translation>客户与服务</translation>
    </message>
    <message>
        <source>Used and reserved of the limit:</source>
        <translation>已用与预留占上限：</translation>
    </message>
    <message>
        <source>right in a cell: days / times left</source>
        <translation>格内右侧：余天 / 余次</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Figures of the selected customer</source>
        <translation>所选客户的数字</translation>
    </message>
    <message>
        <source>Open quotas</source>
        <translation>打开服务额度</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Here stands how much of each quota every customer has used.</source>
        <translation>这里显示各客户各项额度的使用情况。</translation>
    </message>
    <message>
        <source>Import a portfolio file from the File menu to begin.</source>
        <translation>请从“文件”菜单导入组合文件。</translation>
    </message>
    <message>
        <source>No customer fits this view and filter.</source>
        <translation>没有客户符合此视图与筛选。</translation>
    </message>
    <message>
        <source>Clear the filter or choose another view.</source>
        <translation>请清除筛选或换一个视图。</translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation>计划不含</translation>
    </message>
    <message>
        <source>terms unknown</source>
        <translation>条款未知</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超额</translation>
    </message>
    <message>
        <source>times used up</source>
        <translation>次数用尽</translation>
    </message>
    <message>
        <source>days used up</source>
        <translation>天数用尽</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用尽</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>余</translation>
    </message>
    <message numerus="yes">
        <source>%n requested, not reserved yet</source>
        <translation>
            <numerusform>%n 个已申请，尚未预留</numerusform>
        </translation>
    </message>
    <message>
        <source>No plan in force</source>
        <translation>无有效计划</translation>
    </message>
    <message>
        <source>Catalogue %1</source>
        <translation>目录 %1</translation>
    </message>
    <message>
        <source>terms of this order are not in the catalogue</source>
        <translation>本单条款不在目录中</translation>
    </message>
    <message>
        <source>Left = limit − used − reserved (R5). The share is the larger one of days and times, rounded up. What is used comes from the work logs of the month (R3), what is reserved from confirmed engagements (R4). Open the customer&apos;s quotas for the records behind each figure.</source>
        <translation>余 = 上限 − 已用 − 预留（R5）。占比取天数与次数中较大者，向上取整。已用来自当月台账（R3），预留来自已确认的服务单（R4）。打开客户的服务额度可查看每个数字背后的记录。</translation>
    </message>
</context>
<context>
    <name>tam::ui::QuotasTab</name>
    <message>
        <source>Twelve months, % of the limit</source>
        <translation>十二个月使用率 %</translation>
    </message>
    <message>
        <source>Use of the limits in twelve months</source>
        <translation>十二个月的额度使用</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>left = limit − used − reserved</source>
        <translation>余 = 上限 − 已用 − 预留</translation>
    </message>
    <message>
        <source>The plan changed on %1: the later plan&apos;s limits hold for the whole month.</source>
        <translation>计划于 %1 变更：全月按后一计划的上限。</translation>
    </message>
    <message>
        <source>The terms of this order are not in the catalogue: no limit is shown.</source>
        <translation>本单条款不在目录中：不显示上限。</translation>
    </message>
    <message>
        <source>Not in the plan: %1</source>
        <translation>计划不含：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>lapsed unused in %1: %2</source>
        <translation>%1作废：%2</translation>
    </message>
    <message>
        <source>Nothing used of: %1</source>
        <translation>未使用：%1</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>服务额度</translation>
    </message>
    <message numerus="yes">
        <source>%n engagement(s) of this month are not counted: they hold a value that this version does not know.</source>
        <translation>
            <numerusform>本月有 %n 张服务单未计入：其中含有本版本不认识的取值。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::ReasonsCard</name>
    <message>
        <source>Why it stands here</source>
        <translation>为什么排在这里</translation>
    </message>
    <message>
        <source>rules that fired, no score</source>
        <translation>触发的规则，不打分</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in Today</source>
        <translation>
            <numerusform>今日另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>no rule fired</source>
        <translation>无规则触发</translation>
    </message>
    <message>
        <source>prerequisites complete: %1 of %1</source>
        <translation>前提条件 %1/%1 齐备</translation>
    </message>
</context>
<context>
    <name>tam::ui::RecordBar</name>
    <message>
        <source>What can be done with the record</source>
        <translation>可对该记录进行的操作</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More that can be done with the record</source>
        <translation>对该记录的更多操作</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its keys</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::RecordEditor</name>
    <message>
        <source>* is needed</source>
        <translation>* 为必填</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>放弃填写的内容？</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>内容尚未保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Who changed what</source>
        <translation>谁改了什么</translation>
    </message>
    <message>
        <source>History</source>
        <translation>更改历史</translation>
    </message>
    <message>
        <source>No change is recorded yet.</source>
        <translation>尚无更改记录。</translation>
    </message>
</context>
<context>
    <name>tam::ui::RecordEntry</name>
    <message>
        <source>Start over</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>Here is what was typed on %1 and not saved.</source>
        <translation>这是 %1 填写但未保存的内容。</translation>
    </message>
    <message>
        <source>No draft can be kept beside the store: save before you leave this form.</source>
        <translation>无法在数据文件旁保存草稿：离开前请先保存。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of an edit: what was done, and with what</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Somebody changed this record meanwhile. What you typed is kept, the rest is up to date: look at it and save again.</source>
        <translation>该记录已被他人修改。您填写的内容保留，其余已更新：请核对后再次保存。</translation>
    </message>
</context>
<context>
    <name>tam::ui::RecordForm</name>
    <message>
        <source>%1 *</source>
        <extracomment>the label of a field that is needed</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1, needed</source>
        <translation>%1，必填</translation>
    </message>
    <message>
        <source>It was emptied meanwhile. Save again to write what stands here.</source>
        <translation>该字段已被他人清空。再次保存将写入这里的内容。</translation>
    </message>
    <message>
        <source>Meanwhile it became “%1”. Save again to write what stands here.</source>
        <translation>该字段已被他人改为“%1”。再次保存将写入这里的内容。</translation>
    </message>
</context>
<context>
    <name>tam::ui::RecordsDialog</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What belongs to it stands here.</source>
        <translation>相关记录列在这里。</translation>
    </message>
    <message>
        <source>Nothing is recorded in this view: add something with “New”.</source>
        <translation>此视图没有记录：可用“新建”添加。</translation>
    </message>
    <message>
        <source>Contacts, orders and targets</source>
        <translation>联系人、订阅与目标</translation>
    </message>
    <message>
        <source>People and absences</source>
        <translation>人员与缺勤</translation>
    </message>
    <message>
        <source>Events and improvements</source>
        <translation>事件与改进项</translation>
    </message>
    <message>
        <source>Run-book, duties and logs</source>
        <translation>检查清单、值守与台账</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tam::ui::ReferenceEditor</name>
    <message>
        <source>Nothing of the list is called so: choose an entry.</source>
        <translation>列表中没有此项：请从列表选择。</translation>
    </message>
</context>
<context>
    <name>tam::ui::ReferenceListEditor</name>
    <message>
        <source>Nothing of the list is called so: choose an entry.</source>
        <translation>列表中没有此项：请从列表选择。</translation>
    </message>
</context>
<context>
    <name>tam::ui::ReportDialog</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿（XLSX）</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Mail draft …</source>
        <translation>邮件草稿…</translation>
    </message>
    <message>
        <source>All customers of the month …</source>
        <translation>当月所有客户…</translation>
    </message>
    <message>
        <source>Reports made</source>
        <translation>已生成的报告</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no customer yet: import a portfolio first.</source>
        <translation>还没有客户：请先导入客户组合。</translation>
    </message>
    <message>
        <source>The report is being made …</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>Delivered: it keeps the figures of %1.</source>
        <translation>已交付：保留 %1 的数据。</translation>
    </message>
    <message>
        <source>The month is not over yet.</source>
        <translation>本月尚未结束。</translation>
    </message>
    <message>
        <source>Figures of %1.</source>
        <translation>数据截至 %1。</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>subject of a mail: customer, month, report</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Please find attached the service report of %1.</source>
        <translation>您好，附件为 %1的服务报告，请查收。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save a mail draft with the report</source>
        <translation>保存附有报告的邮件草稿</translation>
    </message>
    <message>
        <source>Mail drafts (*.eml)</source>
        <translation>邮件草稿 (*.eml)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Folder for the reports of %1</source>
        <translation>%1报告的文件夹</translation>
    </message>
    <message>
        <source>Looking for the reports owed …</source>
        <translation>正在查找应交付的报告…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>reports made, of how many</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>number of a report, of how many, customer</comment>
        <translation>%1 / %2：%3</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>已取消：没有写入任何文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) written.</source>
        <translation>
            <numerusform>已写入 %n 份报告。</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer is owed one for this month.</source>
        <translation>本月没有客户应交付报告。</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n service report(s) as drafted?</source>
        <translation>
            <numerusform>将 %n 份服务报告标记为已起草？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their figures are kept once they are delivered.</source>
        <translation>交付之后数据即固定下来。</translation>
    </message>
    <message>
        <source>Mark as drafted</source>
        <translation>标记为已起草</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Service report of a month</source>
        <translation>月度服务报告</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>date, title and kind of a report</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Please find attached: %1, %2.</source>
        <comment>kind of a report, what it is about</comment>
        <translation>您好，附件为《%1》（%2），请查收。</translation>
    </message>
    <message>
        <source>Mark the report as drafted: %1?</source>
        <translation>将报告标记为已起草：%1？</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印 …</translation>
    </message>
</context>
<context>
    <name>tam::ui::ReportGlance</name>
    <message>
        <source>Whole report …</source>
        <translation>完整报告…</translation>
    </message>
    <message>
        <source>First page of the report</source>
        <translation>报告首页</translation>
    </message>
    <message>
        <source>The report is being made …</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>What the report says</source>
        <translation>报告内容</translation>
    </message>
</context>
<context>
    <name>tam::ui::RunbookSection</name>
    <message>
        <source>was due %1</source>
        <translation>应于 %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>next: %1, %2</source>
        <comment>a step and its day</comment>
        <translation>下一步：%1，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a step and its due date and owner</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Space ticks the step, Enter edits it</source>
        <translation>空格勾选，回车编辑</translation>
    </message>
    <message>
        <source>A double click edits the step</source>
        <translation>双击可编辑此步骤</translation>
    </message>
</context>
<context>
    <name>tam::ui::SavedViews</name>
    <message>
        <source>Saved views</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Save this view …</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Choose a view of your own first</source>
        <translation>请先选择一个自己的视图</translation>
    </message>
    <message>
        <source>Update “%1” with what is shown</source>
        <translation>用当前显示更新“%1”</translation>
    </message>
    <message>
        <source>Update view: %1</source>
        <translation>更新视图：%1</translation>
    </message>
    <message>
        <source>Rename “%1” …</source>
        <translation>重命名“%1”…</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename view: %1</source>
        <translation>重命名视图：%1</translation>
    </message>
    <message>
        <source>Move “%1” to the left</source>
        <translation>将“%1”左移</translation>
    </message>
    <message>
        <source>Move “%1” to the right</source>
        <translation>将“%1”右移</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>删除“%1”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <translation>已有同名视图。</translation>
    </message>
    <message>
        <source>Save view: %1</source>
        <translation>保存视图：%1</translation>
    </message>
    <message>
        <source>Move view: %1</source>
        <translation>移动视图：%1</translation>
    </message>
    <message>
        <source>Delete view: %1</source>
        <translation>删除视图：%1</translation>
    </message>
</context>
<context>
    <name>tam::ui::SearchDialog</name>
    <message>
        <source>Search everything</source>
        <translation>全文搜索</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Words, a number, a name or its pinyin initials; “a phrase” in quotes</source>
        <translation>输入词语、编号、名称或拼音首字母；用引号查找“整句”</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>哪些客户的记录</translation>
    </message>
    <message>
        <source>Kinds of records</source>
        <translation>记录种类</translation>
    </message>
    <message>
        <source>Found records</source>
        <translation>找到的记录</translation>
    </message>
    <message>
        <source>The selected record</source>
        <translation>选中的记录</translation>
    </message>
    <message>
        <source>Progress of the index</source>
        <translation>索引进度</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>The search index could not be brought up to date. %1</source>
        <translation>搜索索引无法更新。%1</translation>
    </message>
    <message>
        <source>The index of this store is being made: records that it has not reached are not found yet.</source>
        <translation>正在为此数据文件建立索引：尚未处理到的记录暂时找不到。</translation>
    </message>
    <message>
        <source>Very many records: only the first %1 were counted.</source>
        <translation>记录太多：只统计了前 %1 条。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) found</source>
        <translation>
            <numerusform>找到 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that is written in the records is searched here.</source>
        <translation>在这里搜索所有记录中写下的文字。</translation>
    </message>
    <message>
        <source>Type a word, in Chinese or English: the more words, the fewer records.</source>
        <translation>输入中文或英文词语：词语越多，结果越少。</translation>
    </message>
    <message>
        <source>Nothing found so far for “%1”.</source>
        <translation>暂未找到“%1”。</translation>
    </message>
    <message>
        <source>The index is still being made; what is found appears by itself.</source>
        <translation>索引仍在建立；找到的内容会自动出现。</translation>
    </message>
    <message>
        <source>No record contains “%1”.</source>
        <translation>没有记录包含“%1”。</translation>
    </message>
    <message>
        <source>Try fewer or shorter words, the beginning of a word, or all customers and kinds.</source>
        <translation>试试更少或更短的词语、词语的开头，或选择全部客户和全部种类。</translation>
    </message>
</context>
<context>
    <name>tam::ui::SearchModel</name>
    <message numerus="yes">
        <source>Show %n record(s) of this kind</source>
        <translation>
            <numerusform>显示此类的 %n 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::SowChip</name>
    <message>
        <source>section %1: %2</source>
        <translation>第 %1 节：%2</translation>
    </message>
</context>
<context>
    <name>tam::ui::SowPopup</name>
    <message>
        <source>Reading: %1</source>
        <translation>解读：%1</translation>
    </message>
    <message>
        <source>copy the citation</source>
        <translation>复制引文</translation>
    </message>
    <message>
        <source>where it comes from</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>section, plan</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tam::ui::StartPage</name>
    <message>
        <source>The store is empty</source>
        <translation>数据文件是空的</translation>
    </message>
    <message>
        <source>Open the demo portfolio</source>
        <translation>打开演示组合</translation>
    </message>
    <message>
        <source>Import a portfolio file …</source>
        <translation>导入组合文件…</translation>
    </message>
    <message>
        <source>Open another store …</source>
        <translation>打开其他数据文件…</translation>
    </message>
    <message>
        <source>Plans, incidents with their clocks, quotas, escorts and reports of all your customers stand here, without a network. Look around in the demo portfolio, import a portfolio file, or connect to your team&apos;s backend to begin.</source>
        <translation>您所有客户的支持计划、工单及其时限、限额、护航与报告都在这里，无需网络。可先浏览演示数据，或导入数据文件，或连接团队的后端。</translation>
    </message>
    <message>
        <source>Connect to a backend …</source>
        <translation>连接后端…</translation>
    </message>
</context>
<context>
    <name>tam::ui::StatusLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tam::ui::SyncDetail</name>
    <message>
        <source>Selected edit</source>
        <translation>选中的修改</translation>
    </message>
    <message>
        <source>Select an edit to see what it changes.</source>
        <translation>选择一项修改以查看其内容。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a kind of record and its customer</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Edited %1</source>
        <translation>修改于 %1</translation>
    </message>
    <message>
        <source>On the server: %1</source>
        <translation>服务器上：%1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Quotas, clocks and staff are the same either way.</source>
        <translation>两种选择下，限额、时限与人员安排都相同。</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>With mine</source>
        <translation>采用我的</translation>
    </message>
    <message>
        <source>With theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>采用我的</translation>
    </message>
    <message>
        <source>Send mine again</source>
        <translation>重新发送我的</translation>
    </message>
    <message>
        <source>Copy as new</source>
        <translation>复制为新记录</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>移除此条</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Give mine up</source>
        <translation>放弃我的</translation>
    </message>
    <message>
        <source>Edit mine …</source>
        <translation>编辑我的…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Discard this edit …</source>
        <translation>丢弃此修改…</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
</context>
<context>
    <name>tam::ui::SyncPage</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation>对方已删除</translation>
    </message>
    <message>
        <source>Not yours any more</source>
        <translation>已不归您</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>等待决定</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>卡住</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Edits that have not reached the server, and conflicts, stand here.</source>
        <translation>这里列出尚未到达服务器的修改和冲突。</translation>
    </message>
    <message>
        <source>Nothing waits in this view: go on working, edits are sent by themselves.</source>
        <translation>此视图中没有待办：请继续工作，修改会自动发送。</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Account …</source>
        <translation>账号…</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Take it over …</source>
        <translation>接受…</translation>
    </message>
    <message>
        <source>Take over what the server has now?</source>
        <translation>接受服务器现在的内容？</translation>
    </message>
    <message>
        <source>Records that the server no longer has are removed here too. Your unsent edits are kept and offered again.</source>
        <translation>服务器上已没有的记录，本机也会移除。您未发送的修改会保留并重新提交。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Yours is sent with the next synchronisation.</source>
        <translation>您的修改将在下次同步时发送。</translation>
    </message>
    <message>
        <source>The server&apos;s values stay.</source>
        <translation>保留服务器上的值。</translation>
    </message>
    <message>
        <source>A new record was made of yours.</source>
        <translation>已用您的内容新建记录。</translation>
    </message>
    <message>
        <source>It is sent again.</source>
        <translation>将重新发送。</translation>
    </message>
    <message>
        <source>The new record goes, and later edits of it. This cannot be undone.</source>
        <translation>新记录及其后续修改都会消失，无法撤销。</translation>
    </message>
    <message>
        <source>The record goes back to what it was. This cannot be undone.</source>
        <translation>记录会恢复原样，无法撤销。</translation>
    </message>
    <message>
        <source>Discard the edit of %1?</source>
        <translation>丢弃对 %1 的修改？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>已丢弃。</translation>
    </message>
    <message>
        <source>Never synchronised yet</source>
        <translation>尚未同步过</translation>
    </message>
    <message>
        <source>Last synchronised %1</source>
        <translation>上次同步 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) not sent</source>
        <translation>
            <numerusform>%n 项修改未发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n 项待决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in until you quit: this system offers no keychain</source>
        <translation>登录仅到退出程序为止：系统没有可用的钥匙串</translation>
    </message>
    <message>
        <source>Access ended, records removed from this device: %1</source>
        <translation>权限已终止，记录已从本机移除：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The demo portfolio is not connected to a backend.</source>
        <translation>演示数据未连接后端。</translation>
    </message>
    <message>
        <source>This store is not connected to a backend.</source>
        <translation>此数据文件未连接后端。</translation>
    </message>
    <message>
        <source>Everything works here without one, and edits stay on this device. Connected to your team&apos;s backend, edits are shared, and colleagues&apos; changes come in.</source>
        <translation>不连接也能使用全部功能，修改只留在本机。连接团队的后端后，修改会与同事共享，同事的改动也会进来。</translation>
    </message>
    <message>
        <source>Connect to a backend …</source>
        <translation>连接后端…</translation>
    </message>
    <message>
        <source>Unknown to this version …</source>
        <translation>本版本不认识的内容…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) here hold something that only a newer version of this program knows</source>
        <translation>
            <numerusform>有 %n 条记录含有只有新版本程序才认识的内容</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::TableCard</name>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重性</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>未结工单与故障</translation>
    </message>
    <message>
        <source>No incident is open.</source>
        <translation>没有未结工单。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>护航</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Apply by</source>
        <translation>最晚申请</translation>
    </message>
    <message>
        <source>Escorts ahead</source>
        <translation>护航安排</translation>
    </message>
    <message>
        <source>No escort is planned.</source>
        <translation>没有安排护航。</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message numerus="yes">
        <source>Latest application date: %n working day(s) before the start</source>
        <translation>
            <numerusform>最晚申请日：开始前 %n 个工作日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::TextEditor</name>
    <message>
        <source>Text or preview</source>
        <translation>编写或预览</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>tam::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>heading</comment>
        <extracomment>A day in a heading, with the weekday; a Qt date format</extracomment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>heading</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
</context>
<context>
    <name>tam::ui::TimesView</name>
    <message>
        <source>Times: %1 of %2 used, %3 reserved</source>
        <translation>已用 %1 / %2 次，预留 %3 次</translation>
    </message>
    <message>
        <source>Times: %1 used, limit unknown</source>
        <translation>已用 %1 次，上限未知</translation>
    </message>
</context>
<context>
    <name>tam::ui::TodayDetail</name>
    <message>
        <source>Selected item</source>
        <translation>所选事项</translation>
    </message>
    <message>
        <source>Select an item to see what it is about.</source>
        <translation>选择一项以查看详情。</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近进展</translation>
    </message>
    <message>
        <source>Same customer</source>
        <translation>同一客户</translation>
    </message>
</context>
<context>
    <name>tam::ui::TodayModel</name>
    <message>
        <source>no deadline</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离出事还有</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>与%1</translation>
    </message>
</context>
<context>
    <name>tam::ui::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Whose customers</source>
        <translation>谁的客户</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Groups shown</source>
        <translation>显示的类型</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部类型</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to settle</source>
        <translation>
            <numerusform>%n 项需要处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>已暂缓 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Today lists what needs doing over the whole portfolio.</source>
        <translation>今日列出全部客户中需要处理的事。</translation>
    </message>
    <message>
        <source>Import a portfolio file from the File menu to begin.</source>
        <translation>请从“文件”菜单导入组合文件。</translation>
    </message>
    <message>
        <source>Nothing needs doing here now.</source>
        <translation>目前没有需要处理的事。</translation>
    </message>
    <message>
        <source>Look at the whole team, or at other groups.</source>
        <translation>可查看全团队，或其他类型。</translation>
    </message>
    <message>
        <source>Snoozed. It comes back by itself.</source>
        <translation>已暂缓，到时会自动恢复。</translation>
    </message>
    <message>
        <source>The list is in the order of rule R14: what hurts soonest comes first; inside a group by the time it is due, then by customer.</source>
        <translation>列表按规则 R14 排序：最先出事的在前；组内按期限，再按客户。</translation>
    </message>
    <message numerus="yes">
        <source>Clock: from %1, %n minute(s), around the clock, due %2.</source>
        <translation>
            <numerusform>时钟：自 %1 起 %n 分钟，7×24，期限 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Snooze …</source>
        <translation>暂缓…</translation>
    </message>
    <message>
        <source>Items past their due cannot be snoozed.</source>
        <translation>已过期限的事项不能暂缓。</translation>
    </message>
    <message>
        <source>Look at other groups, or clear the filter.</source>
        <translation>可查看其他类型，或清除筛选。</translation>
    </message>
    <message>
        <source>Everything is settled. What is snoozed comes back by itself.</source>
        <translation>全部处理完毕。已暂缓的事项到时会自动恢复。</translation>
    </message>
    <message>
        <source>Settle the item</source>
        <translation>了结该事项</translation>
    </message>
</context>
<context>
    <name>tam::ui::TodaySettle</name>
    <message>
        <source>Settle it: %1</source>
        <translation>了结它：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Snooze …</source>
        <translation>暂缓…</translation>
    </message>
    <message>
        <source>Items past their due cannot be snoozed.</source>
        <translation>已过期限的事项不能暂缓。</translation>
    </message>
</context>
<context>
    <name>tam::ui::TokenBox</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>移除：%1</translation>
    </message>
</context>
<context>
    <name>tam::ui::TrayIcon</name>
    <message>
        <source>&amp;Open TAM Console</source>
        <translation>打开 TAM Console(&amp;O)</translation>
    </message>
    <message>
        <source>Quiet for an &amp;hour</source>
        <translation>免打扰一小时(&amp;H)</translation>
    </message>
    <message>
        <source>Quiet for &amp;four hours</source>
        <translation>免打扰四小时(&amp;F)</translation>
    </message>
    <message>
        <source>Quiet until tomorrow &amp;morning</source>
        <translation>免打扰至明早(&amp;M)</translation>
    </message>
    <message>
        <source>No longer &amp;quiet</source>
        <translation>结束免打扰(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message numerus="yes">
        <source>TAM Console: %n not read</source>
        <translation>
            <numerusform>TAM Console：%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <translation>免打扰至 %1</translation>
    </message>
</context>
<context>
    <name>tam::ui::TwinGauge</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Days left: %1 of %2. Times left: %3 of %4.</source>
        <translation>余 %1 / %2 天，余 %3 / %4 次</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>limit unknown</source>
        <translation>上限未知</translation>
    </message>
    <message>
        <source>Days used: %1. Times used: %2. Limit unknown.</source>
        <translation>已用天数：%1；已用次数：%2；上限未知。</translation>
    </message>
</context>
<context>
    <name>tam::ui::UnreadBanner</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show the records with what this version does not know</source>
        <translation>显示含有本版本不认识内容的记录</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this customer hold something that this version does not know</source>
        <translation>
            <numerusform>该客户有 %n 条记录含有本版本不认识的内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is counted or judged by it. Upgrade the program.</source>
        <translation>程序不据此计数或判断。请升级程序。</translation>
    </message>
</context>
<context>
    <name>tam::ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import portfolio file …</source>
        <translation>导入组合文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export portfolio file …</source>
        <translation>导出组合文件(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup …</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>Check the store&apos;s &amp;integrity</source>
        <translation>检查数据完整性(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Add a catalogue or calendar file …</source>
        <translation>添加目录或日历文件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Copy rows for a &amp;spreadsheet</source>
        <translation>复制为表格(&amp;S)</translation>
    </message>
    <message>
        <source>Copy rows as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quick open</source>
        <translation>快速打开(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Look from another &amp;time …</source>
        <translation>从其他时刻看(&amp;T)…</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>回到现在(&amp;N)</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今日(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Portfolio</source>
        <translation>客户组合(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Incidents</source>
        <translation>工单与故障(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Escorts</source>
        <translation>护航日历(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quotas</source>
        <translation>服务额度(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Deliverables</source>
        <translation>交付物(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Risks</source>
        <translation>风险(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open a customer …</source>
        <translation>打开客户(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Whose portfolio is mine …</source>
        <translation>“我的”客户属于谁(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Where does this come from?</source>
        <translation>数字由来(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About and licences</source>
        <translation>关于与许可证(&amp;A)</translation>
    </message>
    <message>
        <source>Look from another time</source>
        <translation>从其他时刻看</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>时间（%1）</translation>
    </message>
    <message>
        <source>Look from here</source>
        <translation>从这里看</translation>
    </message>
    <message>
        <source>Open the &amp;demo portfolio</source>
        <translation>打开演示组合(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open a store …</source>
        <translation>打开数据文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New store …</source>
        <translation>新建数据文件(&amp;N)…</translation>
    </message>
    <message>
        <source>O&amp;ther stores</source>
        <translation>其他数据文件(&amp;T)</translation>
    </message>
    <message>
        <source>No other store was opened yet</source>
        <translation>还没有打开过其他数据文件</translation>
    </message>
    <message>
        <source>Rows copied</source>
        <translation>已复制所选行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo “%1”</source>
        <translation>撤销“%1”(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo “%1”</source>
        <translation>重做“%1”(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>Select a record first</source>
        <translation>请先选择一条记录</translation>
    </message>
    <message>
        <source>&amp;New customer …</source>
        <translation>新建客户(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit customer …</source>
        <translation>编辑客户(&amp;E)…</translation>
    </message>
    <message>
        <source>Con&amp;tacts, orders and targets …</source>
        <translation>联系人、订阅与目标(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;People and absences …</source>
        <translation>人员与缺勤(&amp;P)…</translation>
    </message>
    <message>
        <source>E&amp;xport the list …</source>
        <translation>导出列表(&amp;X)…</translation>
    </message>
    <message>
        <source>List exported</source>
        <translation>列表已导出</translation>
    </message>
    <message>
        <source>&amp;Service report …</source>
        <translation>服务报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Import a ca&amp;lendar (ICS) …</source>
        <translation>导入日历（ICS）(&amp;L)…</translation>
    </message>
    <message>
        <source>Forms that are not sa&amp;ved …</source>
        <translation>未保存的表单(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Connect to a backend …</source>
        <translation>连接后端(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Account …</source>
        <translation>账号(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>同步(&amp;S)</translation>
    </message>
    <message>
        <source>Take the last import &amp;back …</source>
        <translation>撤销上次导入(&amp;B)…</translation>
    </message>
    <message>
        <source>Back &amp;up the store …</source>
        <translation>备份数据(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Present this customer</source>
        <translation>演示此客户(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Diagnostics …</source>
        <translation>诊断信息(&amp;D)…</translation>
    </message>
    <message>
        <source>Search &amp;everything …</source>
        <translation>全文搜索(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Keep a calendar file up to date …</source>
        <translation>保持日历文件更新(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Keep a calendar file up to date: it could not be written</source>
        <translation>保持日历文件更新(&amp;K)：无法写入</translation>
    </message>
    <message>
        <source>&amp;Keep a calendar file up to date</source>
        <translation>保持日历文件更新(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keep a calendar file up to date: as of %1</source>
        <translation>保持日历文件更新(&amp;K)：截至 %1</translation>
    </message>
    <message>
        <source>Notification &amp;settings …</source>
        <translation>提醒设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>此页的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>提醒(&amp;O)</translation>
    </message>
    <message>
        <source>Import &amp;CSV or XLSX …</source>
        <translation>导入 CSV 或 XLSX(&amp;C)…</translation>
    </message>
    <message>
        <source>Open a ta&amp;ke-along file …</source>
        <translation>打开随身文件(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Pack the work for &amp;home …</source>
        <translation>打包带回(&amp;H)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke this customer along …</source>
        <translation>随身携带该客户(&amp;K)…</translation>
    </message>
    <message>
        <source>Hand &amp;over to a colleague …</source>
        <translation>交接给同事(&amp;O)…</translation>
    </message>
    <message>
        <source>There is no list on this page.</source>
        <translation>这一页没有列表。</translation>
    </message>
</context>
<context>
    <name>tam::ui::WorkLogCard</name>
    <message>
        <source>%1: %2 used, terms unknown</source>
        <translation>%1：已用 %2，条款未知</translation>
    </message>
    <message>
        <source>%1: not in the plan</source>
        <translation>%1：计划不含</translation>
    </message>
    <message>
        <source>%1: %2 of %3 used</source>
        <translation>%1：已用 %2 / %3</translation>
    </message>
    <message>
        <source>, %1 lapsed</source>
        <translation>，作废 %1</translation>
    </message>
    <message>
        <source>Work logs</source>
        <translation>服务履约台账</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>not counted: cancelled</source>
        <translation>不计：已取消</translation>
    </message>
    <message>
        <source>reverses</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已冲销</translation>
    </message>
    <message>
        <source>none in %1</source>
        <translation>%1没有</translation>
    </message>
    <message>
        <source>%1 · click a step of a chart to find its entries</source>
        <translation>%1 · 点击图上台阶定位</translation>
    </message>
    <message>
        <source>Days lapsed</source>
        <translation>作废天数</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>pool: days</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 lapsed unused</source>
        <translation>%1：%2未使用作废</translation>
    </message>
</context>
</TS>
