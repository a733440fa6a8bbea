#include "snapshotrunner.h"

#include "pages/todaysettle.h"
#include "support/dialogs.h"
#include "support/marks.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTimer>

#include <cstdio>
#include <utility>

namespace tam {

namespace {

/** Between going to a page and looking at it, and between two looks: a page that still moves is not pictured. */
constexpr int kSettleMs = 60;
constexpr int kLooks = 50;
constexpr int kGiveUpMs = 60'000;
constexpr int kOpenedBefore = 4;

struct TabName
{
    ui::CustomerTab tab;
    const char *name;
};

const TabName tabs[] = {
    {ui::CustomerTab::Overview, "overview"},   {ui::CustomerTab::Plan, "plan"},
    {ui::CustomerTab::Incidents, "incidents"}, {ui::CustomerTab::Quotas, "quotas"},
    {ui::CustomerTab::Escorts, "escorts"},     {ui::CustomerTab::Deliverables, "deliverables"},
    {ui::CustomerTab::Risks, "risks"},         {ui::CustomerTab::Requests, "requests"},
    {ui::CustomerTab::Notes, "notes"},
};

/** The customer with most to show: an elite plan first, then by work under way and things to settle. */
const PortfolioRow *tellingCustomer(const PortfolioSnapshot &snapshot,
                                    const std::function<bool(const PortfolioRow &)> &accepts)
{
    const auto score = [](const PortfolioRow &row) {
        qint64 points = qint64(row.items.size()) + row.openIncidents() + (row.plan == Plan::Elite ? 20 : 0);
        for (const PoolQuota &pool : row.pools)
            points += (pool.usedDays.quarters() > 0) + 3 * (pool.reservedDays.quarters() > 0);
        return points;
    };
    const PortfolioRow *best = nullptr;
    for (const PortfolioRow &row : snapshot.rows) {
        if (!row.archived && accepts(row) && (!best || score(row) > score(*best)))
            best = &row;
    }
    return best;
}

} // namespace

SnapshotRunner::SnapshotRunner(CompositionRoot &root, QString directory)
    : m_root(root), m_directory(std::move(directory))
{
}

void SnapshotRunner::start()
{
    QApplication::setCursorFlashTime(0); // a blinking cursor never stands still
    if (!QDir().mkpath(m_directory)) {
        fail(QStringLiteral("cannot make the folder ") + m_directory);
        return;
    }
    connect(&m_root.context(), &ui::AppContext::snapshotChanged, this, [this] {
        if (m_planned || m_root.context().snapshot()->partial)
            return;
        m_planned = true;
        plan();
        next();
    });
    QTimer::singleShot(kGiveUpMs, this, [this] {
        if (!m_planned)
            fail(QStringLiteral("the portfolio was not read in time"));
    });
}

void SnapshotRunner::plan()
{
    // A window in use: some customers were opened before.
    const auto &rows = m_root.context().snapshot()->rows;
    for (size_t i = 0; i < rows.size() && i < size_t(kOpenedBefore); ++i)
        m_root.window().openCustomer(rows[i].id);
    addPage(ui::Area::Today, QStringLiteral("today"));
    addPage(ui::Area::Portfolio, QStringLiteral("portfolio"));
    addPage(ui::Area::Incidents, QStringLiteral("incidents"));
    addPage(ui::Area::Escorts, QStringLiteral("escorts"));
    addPage(ui::Area::Quotas, QStringLiteral("quotas"));
    addPage(ui::Area::Deliverables, QStringLiteral("deliverables"));
    addPage(ui::Area::Risks, QStringLiteral("risks"));
    addPage(ui::Area::Sync, QStringLiteral("sync"));
    const auto snapshot = m_root.context().snapshot();
    QList<ui::CustomerTab> all;
    for (const TabName &tab : tabs)
        all.append(tab.tab);
    if (const PortfolioRow *row = tellingCustomer(*snapshot, [](const PortfolioRow &) { return true; }))
        addCustomer(row->id, QStringLiteral("customer"), all);
    const QList<ui::CustomerTab> planAndQuotas{ui::CustomerTab::Overview, ui::CustomerTab::Plan,
                                               ui::CustomerTab::Quotas};
    if (const PortfolioRow *row =
            tellingCustomer(*snapshot, [](const PortfolioRow &r) { return r.terms == Terms::Unknown; }))
        addCustomer(row->id, QStringLiteral("unknown-terms"), planAndQuotas);
    if (const PortfolioRow *row =
            tellingCustomer(*snapshot, [](const PortfolioRow &r) { return r.plan == Plan::Absent; }))
        addCustomer(row->id, QStringLiteral("no-plan"), planAndQuotas);
    addOverlays();
}

void SnapshotRunner::addOverlays()
{
    m_steps.append({QStringLiteral("quick-open"), [this] {
                        m_root.window().goTo(ui::Area::Today);
                        m_root.window().openQuick();
                        if (auto *field = m_root.window().findChild<QLineEdit *>(QStringLiteral("quickOpen")))
                            field->setText(QStringLiteral("c"));
                    }});
    addDialog(QStringLiteral("snooze"), [this] { openSnooze(); });
    answerFileDialogs();
    for (const char *name : {"importCsv", "importPortfolio", "lookFrom", "shortcuts", "explain", "about", "pageHelp",
                             "alerts", "alertSettingsAction"}) {
        addDialog(QString::fromLatin1(name).toLower(), [this, name] {
            m_root.window().goTo(ui::Area::Today);
            if (auto *action = m_root.window().findChild<QAction *>(QString::fromLatin1(name)))
                action->trigger();
        });
    }
}

void SnapshotRunner::addDialog(const QString &name, std::function<void()> open)
{
    m_steps.append({QStringLiteral("dialog-") + name, std::move(open), true});
}

void SnapshotRunner::openSnooze()
{
    m_root.window().goTo(ui::Area::Today);
    const auto snapshot = m_root.context().snapshot();
    for (const TodayItem &item : snapshot->today) {
        if (!ui::canSnooze(item, snapshot->asOf) || !ui::concerns(*snapshot, item, m_root.context().me()))
            continue;
        m_root.window().currentPage()->select(item.recordId);
        if (auto *button = m_root.window().findChild<QAbstractButton *>(QStringLiteral("todaySnooze")))
            button->click();
        return;
    }
}

/** The import dialogs ask for a file first: a small list of incidents, as another system would export it. */
void SnapshotRunner::answerFileDialogs()
{
    const QString name = m_sample.filePath(QStringLiteral("tickets.csv"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("\xEF\xBB\xBF工单号,标题,客户,严重性,渠道,类型,状态,创建时间\n");
    const auto &rows = m_root.context().snapshot()->rows;
    const char *severities[] = {"紧急", "一般", "高", "中"};
    for (size_t i = 0; i < rows.size() && i < 4; ++i) {
        file.write(QStringLiteral("T-%1,登录接口偶发超时,%2,%3,工单,故障,处理中,2026-09-1%4 09:30\n")
                       .arg(8801 + i)
                       .arg(rows[i].name, QString::fromUtf8(severities[i]))
                       .arg(i)
                       .toUtf8());
    }
    ui::dialogs().openFile = [name = name](QWidget *, const QString &, const QString &) { return name; };
}

/** An open dialog, else the window. */
QWidget *SnapshotRunner::pictured() const
{
    if (m_steps[m_at].isDialog) {
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (widget->isVisible() && (qobject_cast<QDialog *>(widget) || widget->windowType() == Qt::Popup))
                return widget;
        }
    }
    return &m_root.window();
}

void SnapshotRunner::addPage(ui::Area area, const QString &name)
{
    m_steps.append({name, [this, area] { m_root.window().goTo(area); }});
    // Variants are known once the page is made: ask when its turn comes.
    m_steps.append({QString(), [this, area, name] {
                        m_root.window().goTo(area);
                        const QStringList variants = m_root.window().currentPage()->variants();
                        qsizetype at = m_at + 1;
                        for (const QString &variant : variants) {
                            m_steps.insert(at++, {name + u'-' + variant, [this, area, variant] {
                                                      m_root.window().goTo(area);
                                                      m_root.window().currentPage()->showVariant(variant);
                                                  }});
                        }
                    }});
}

void SnapshotRunner::addCustomer(CustomerId customer, const QString &prefix, const QList<ui::CustomerTab> &list)
{
    for (const TabName &tab : tabs) {
        if (list.contains(tab.tab))
            m_steps.append({prefix + u'-' + QLatin1String(tab.name),
                            [this, customer, which = tab.tab] { m_root.window().openCustomer(customer, which); }});
    }
}

void SnapshotRunner::next()
{
    if (++m_at >= m_steps.size()) {
        QApplication::exit(0);
        return;
    }
    m_look = {};
    m_looks = 0;
    const Step step = m_steps[m_at]; // a copy: a step may add others
    if (step.isDialog)
        QTimer::singleShot(2 * kSettleMs, this, &SnapshotRunner::take);
    step.go();
    if (!step.isDialog)
        QTimer::singleShot(step.name.isEmpty() ? 0 : kSettleMs, this, &SnapshotRunner::take);
}

/** Whether nothing is read from the store any more, and what is shown looks as it did a moment ago. */
bool SnapshotRunner::isStill()
{
    if (m_root.context().pendingTasks() > 0)
        return false;
    const QImage before = std::exchange(m_look, pictured()->grab().toImage());
    return m_look == before || ++m_looks >= kLooks;
}

void SnapshotRunner::take()
{
    const QString name = m_steps[m_at].name;
    if (!name.isEmpty() && !isStill()) {
        QTimer::singleShot(kSettleMs, this, &SnapshotRunner::take);
        return;
    }
    if (!name.isEmpty()) {
        const QString file =
            QDir(m_directory).filePath(QString::asprintf("%02d-", int(m_at) + 1) + name + QStringLiteral(".png"));
        QWidget *shown = pictured();
        if (!m_look.save(file)) {
            fail(QStringLiteral("cannot write ") + file);
            return;
        }
        std::printf("%s\n", qUtf8Printable(file));
        if (auto *dialog = qobject_cast<QDialog *>(shown))
            dialog->reject();
        else if (shown != &m_root.window())
            shown->close();
    }
    QTimer::singleShot(0, this, &SnapshotRunner::next); // a dialog's own loop ends first
}

void SnapshotRunner::fail(const QString &message)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(message));
    QApplication::exit(1);
}

} // namespace tam
