// The service report, lists and the calendar out of the window.
#include "console.h"

#include "domain/derivedid.h"
#include "edit/recordbar.h"
#include "icalendar/icsfile.h"
#include "pages/reports/listexport.h"
#include "pages/reports/pagesview.h"
#include "pages/reports/recordreports.h"
#include "pages/reports/reportdialog.h"
#include "pages/reports/reportsettings.h"
#include "pdf/reportpdf.h"
#include "widgets/badgewidgets.h"
#include "widgets/datatable.h"
#include "widgets/itemroles.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

class Reports : public ::testing::Test
{
protected:
    Reports() : m_console(Console::Content::Demo)
    {
        dialogs().openFolder = [this](QWidget *, const QString &, const QString &) { return folder; };
    }

    ReportDialog *openDialog()
    {
        m_console.trigger(u"serviceReport"_s);
        auto *dialog = m_console.find<ReportDialog>(u"reportDialog"_s);
        EXPECT_TRUE(dialog);
        EXPECT_TRUE(QTest::qWaitFor([&] { return dialog && pages()->count() > 0; }, 20'000));
        return dialog;
    }

    PagesView *pages() { return m_console.find<PagesView>(u"reportPages"_s); }

    void press(const QString &name)
    {
        auto *button = m_console.find<QPushButton>(name);
        ASSERT_TRUE(button);
        ASSERT_TRUE(button->isEnabled()) << qPrintable(name);
        button->click();
    }

    QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// A customer that is owed a report for the month before, not delivered yet.
    std::optional<Deliverable> record(CustomerId customer, Month month)
    {
        auto found = m_console.context().store().find(Kind::Deliverable,
                                                      deliverableId(customer, DeliverableType::ServiceReport, month));
        return found ? std::optional(static_cast<const Deliverable &>(**found)) : std::nullopt;
    }

    int drafted()
    {
        Query query;
        query.where = u"type = 'service_report' AND status = 'drafted'"_s;
        auto found = m_console.context().store().all<Deliverable>(query);
        return found ? int(found->size()) : -1;
    }

    Console m_console;
    Answers m_answers;
    QString folder;
};

TEST_F(Reports, ThePreviewFollowsTheChoices)
{
    ReportDialog *dialog = openDialog();
    ASSERT_TRUE(dialog);
    const auto shown = [this] { return pages()->viewport()->grab().toImage(); };
    const QImage before = shown();
    auto *month = m_console.find<QComboBox>(u"reportMonth"_s);
    month->setCurrentIndex(month->currentIndex() + 1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown() != before; }, 20'000)) << "another month";
    m_console.settle();
    const QImage english = shown();
    m_console.find<QComboBox>(u"reportLanguage"_s)->setCurrentIndex(0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown() != english; }, 20'000)) << "another language";
    auto *customer = m_console.find<QComboBox>(u"reportCustomer"_s);
    ASSERT_GT(customer->count(), 3);
    customer->lineEdit()->setText(u"nobody of this name"_s);
    Q_EMIT customer->lineEdit()->editingFinished();
    EXPECT_EQ(customer->currentText(), customer->itemText(customer->currentIndex()));
}

TEST_F(Reports, ASavedReportMakesItsDeliverableDraftedWhenTheUserAgrees)
{
    ASSERT_TRUE(openDialog());
    const int before = drafted();
    m_answers.file = m_console.path(u"r.pdf"_s);
    m_answers.confirmed = false;
    press(u"reportSave"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(m_answers.file); }, 20'000));
    m_console.settle();
    EXPECT_TRUE(read(m_answers.file).startsWith("%PDF"));
    EXPECT_EQ(drafted(), before) << "asked, and not agreed";

    // An elite customer's present month is owed and never delivered.
    const PortfolioRow *elite = m_console.row([](const PortfolioRow &row) { return row.plan == Plan::Elite; });
    ASSERT_TRUE(elite);
    auto *customers = m_console.find<QComboBox>(u"reportCustomer"_s);
    customers->setCurrentIndex(customers->findData(elite->id.uuid));
    auto *month = m_console.find<QComboBox>(u"reportMonth"_s);
    month->setCurrentIndex(0);
    auto *format = m_console.find<QComboBox>(u"reportFormat"_s);
    format->setCurrentIndex(2);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_console.find<QPushButton>(u"reportSave"_s)->isEnabled(); }, 20'000));
    m_answers.file = m_console.path(u"r.html"_s);
    m_answers.confirmed = true;
    press(u"reportSave"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return drafted() == before + 1; }, 20'000));
    m_console.settle();
    const CustomerId customer{m_console.find<QComboBox>(u"reportCustomer"_s)->currentData().toUuid()};
    const auto made = record(customer, Month::fromIndex(month->currentData().toInt()));
    ASSERT_TRUE(made);
    EXPECT_EQ(made->status, DeliverableStatus::Drafted);
    EXPECT_EQ(made->asOf, m_console.context().asOf());
    EXPECT_TRUE(made->document.contains("r.html"));
    EXPECT_TRUE(made->document.contains("sha256"));
}

/// R12: a basic customer is owed no report, so nobody is asked whether it is drafted.
TEST_F(Reports, NothingIsAskedOfAMonthThatOwesNoReport)
{
    ASSERT_TRUE(openDialog());
    const PortfolioRow *basic = m_console.row([](const PortfolioRow &row) { return row.plan == Plan::Basic; });
    ASSERT_TRUE(basic);
    auto *customer = m_console.find<QComboBox>(u"reportCustomer"_s);
    const int at = customer->findData(basic->id.uuid);
    ASSERT_GE(at, 0);
    customer->setCurrentIndex(at);
    m_console.find<QComboBox>(u"reportFormat"_s)->setCurrentIndex(2);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_console.find<QPushButton>(u"reportSave"_s)->isEnabled(); }, 20'000));
    m_console.settle();
    const int before = drafted();
    int asked = 0;
    dialogs().confirm = [&](QWidget *, const QString &, const QString &, const QString &) { return ++asked > 0; };
    m_answers.file = m_console.path(u"basic.html"_s);
    press(u"reportSave"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(m_answers.file); }, 20'000));
    m_console.settle();
    EXPECT_TRUE(read(m_answers.file).contains(basic->nameEn.toUtf8()));
    EXPECT_EQ(asked, 0);
    EXPECT_EQ(drafted(), before);
}

TEST_F(Reports, AMailDraftCarriesTheReport)
{
    ASSERT_TRUE(openDialog());
    m_answers.file = m_console.path(u"draft.eml"_s);
    m_answers.confirmed = false;
    press(u"reportMail"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(m_answers.file); }, 20'000));
    m_console.settle();
    const QByteArray eml = read(m_answers.file);
    EXPECT_TRUE(eml.contains("X-Unsent: 1"));
    EXPECT_TRUE(eml.contains("application/pdf"));
}

TEST_F(Reports, TheReportOfAnEngagementIsMadeWhereItIsShown)
{
    Query query;
    query.where = u"service = 'full_link_escort' AND status = 'completed'"_s;
    query.limit = 1;
    auto found = m_console.context().store().all<Engagement>(query);
    ASSERT_TRUE(found && !found->empty());
    const Engagement escort = found->front();
    m_console.window().openCustomer(escort.customerId, CustomerTab::Escorts, escort.uuid);
    m_console.settle();
    QAction *report = nullptr;
    for (const RecordBar *bar : m_console.window().findChildren<RecordBar *>()) {
        for (QAction *action : bar->isVisible() ? bar->actions() : QList<QAction *>())
            report = action->objectName() == u"recordReport"_s ? action : report;
        if (report && bar->isVisible()) {
            EXPECT_EQ(bar->actions().first(), report) << "what is completed wants its report first";
        }
    }
    ASSERT_TRUE(report);
    report->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return pages() && pages()->count() > 0; }, 20'000));
    m_console.settle();
    auto *what = m_console.find<QComboBox>(u"reportWhat"_s);
    EXPECT_TRUE(what->currentText().contains(escort.title)) << qPrintable(what->currentText());
    EXPECT_FALSE(m_console.find<QComboBox>(u"reportMonth"_s)->isVisible()) << "it has no month";
    EXPECT_FALSE(m_console.find<QPushButton>(u"reportAll"_s)->isVisible());
    m_console.find<QComboBox>(u"reportFormat"_s)->setCurrentIndex(2);
    m_answers.file = m_console.path(u"escort.html"_s);
    m_answers.confirmed = true;
    press(u"reportSave"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(m_answers.file); }, 20'000));
    m_console.settle();
    EXPECT_TRUE(read(m_answers.file).contains(escort.title.toHtmlEscaped().toUtf8()));

    m_answers.file = m_console.path(u"escort.eml"_s);
    press(u"reportMail"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(m_answers.file); }, 20'000));
    m_console.settle();
    EXPECT_TRUE(m_answers.warnings.isEmpty()) << qPrintable(m_answers.warnings.join(u' '));
    Query drafts;
    drafts.where = u"engagement_id = ?"_s;
    drafts.values = {idValue(escort.uuid)};
    auto records = m_console.context().store().all<Deliverable>(drafts);
    ASSERT_TRUE(records && records->size() == 1u) << "the record of the report, and no second one";
    EXPECT_EQ(records->front().type, DeliverableType::EscortReport);

    what->setCurrentIndex(0);
    EXPECT_TRUE(m_console.find<QComboBox>(u"reportMonth"_s)->isVisible());
}

TEST_F(Reports, ANoticeOffersItsMailWhereItIsShown)
{
    auto found = m_console.context().store().all<Notice>({});
    ASSERT_TRUE(found && !found->empty());
    const Notice &notice = found->front();
    m_console.window().openCustomer(notice.customerId, CustomerTab::Risks, notice.uuid);
    m_console.settle();
    bool offered = false;
    for (const RecordBar *bar : m_console.window().findChildren<RecordBar *>()) {
        for (const QAction *action : bar->isVisible() ? bar->actions() : QList<QAction *>())
            offered = offered || action->objectName() == u"noticeDraft"_s;
    }
    EXPECT_TRUE(offered);
}

TEST_F(Reports, ANoticeBecomesAMailDraft)
{
    auto found = m_console.context().store().all<Notice>({});
    ASSERT_TRUE(found && !found->empty());
    const Notice &notice = found->front();
    Actions list;
    addReportActions(m_console.context(), {Kind::Notice, notice.uuid, notice.customerId}, list);
    ASSERT_EQ(list.size(), 1);
    m_answers.file = m_console.path(u"notice.eml"_s);
    list.first().run(&m_console.window());
    const QByteArray eml = read(m_answers.file);
    EXPECT_TRUE(eml.contains("X-Unsent: 1"));
    EXPECT_TRUE(eml.contains("text/plain"));
    EXPECT_FALSE(eml.contains("attachment"));
}

TEST_F(Reports, AllCustomersOfAMonthInOneFolder)
{
    ASSERT_TRUE(openDialog());
    folder = m_console.path(u"out"_s);
    ASSERT_TRUE(QDir().mkpath(folder));
    m_console.find<QComboBox>(u"reportMonth"_s)->setCurrentIndex(0);
    m_answers.confirmed = true;
    const int before = drafted();
    press(u"reportAll"_s);
    const auto files = [&] { return QDir(folder).entryList({u"*.pdf"_s}, QDir::Files).size(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return files() > 3 && drafted() > before; }, 60'000));
    m_console.settle();
    EXPECT_EQ(drafted(), before + files());
    EXPECT_TRUE(QDir(folder).entryList(QDir::Hidden | QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

TEST_F(Reports, ACancelledBatchWritesNothing)
{
    ASSERT_TRUE(openDialog());
    folder = m_console.path(u"out"_s);
    ASSERT_TRUE(QDir().mkpath(folder));
    press(u"reportAll"_s);
    press(u"reportCancel"_s); // before the first report is finished: the window has not been given time
    m_console.settle();
    EXPECT_TRUE(QDir(folder).isEmpty());
    EXPECT_TRUE(m_answers.warnings.isEmpty());
    EXPECT_TRUE(m_console.find<QPushButton>(u"reportAll"_s)->isEnabled());
    EXPECT_TRUE(m_console.find<QPushButton>(u"reportAll"_s)->hasFocus()) << "where the user was";
    EXPECT_TRUE(m_console.find<StatusLine>(u"reportState"_s)->toolTip().contains(u"nothing was written"_s));
    const auto timers =
        m_console.find<QDialog>(u"reportDialog"_s)->findChildren<QTimer *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QTimer *timer : timers)
        EXPECT_FALSE(timer->isActive()) << "a preview that nobody asked for says something else in its place";
}

/// The board of deliverables drafts in the format and language of the last reports.
TEST_F(Reports, ABatchIsRememberedLikeASingleReport)
{
    ASSERT_TRUE(openDialog());
    folder = m_console.path(u"out"_s);
    ASSERT_TRUE(QDir().mkpath(folder));
    auto *format = m_console.find<QComboBox>(u"reportFormat"_s);
    format->setCurrentIndex(format->findData(int(ReportFormat::Html)));
    m_answers.confirmed = false;
    press(u"reportAll"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_answers.said.isEmpty(); }, 60'000));
    m_console.settle();
    QSettings &settings = m_console.context().settings();
    EXPECT_EQ(settings.value(kReportFormatKey).toInt(), int(ReportFormat::Html));
    EXPECT_EQ(settings.value(kReportFolderKey).toString(), folder);
}

TEST_F(Reports, TheProgressOfABatchNamesCustomersAsTheReportsDo)
{
    folder = m_console.path(u"out"_s);
    ASSERT_TRUE(QDir().mkpath(folder));
    const Month month = Month::of(m_console.context().zone().dateAt(m_console.now())).plus(-1);
    QStringList named;
    const auto progress = [&](int, int, const QString &customer) {
        named.append(customer);
        return named.size() < 12;
    };
    const auto written = writeReports(m_console.context().store(), m_console.context().view(),
                                      {month, Language::English, ReportFormat::Html, folder, {}}, pdfOf, progress);
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.problem().code, ProblemCode::Cancelled);
    ASSERT_EQ(named.size(), 12);
    for (const QString &name : named) {
        EXPECT_TRUE(m_console.row([&](const PortfolioRow &row) {
            return (row.nameEn.isEmpty() ? row.name : row.nameEn) == name;
        })) << qPrintable(name);
    }
}

TEST_F(Reports, AListIsExportedAsItIsShown)
{
    const PortfolioRow *elite = m_console.row([](const PortfolioRow &r) { return r.plan == Plan::Elite; });
    ASSERT_TRUE(elite);
    m_console.window().openCustomer(elite->id, CustomerTab::Deliverables);
    m_console.settle();
    DataTable *table = nullptr;
    for (DataTable *one : m_console.window().findChildren<DataTable *>()) {
        if (one->isVisible() && one->model() && one->model()->rowCount() > 3)
            table = one;
    }
    ASSERT_TRUE(table);
    const ReportTable list = tableOf(*table);
    EXPECT_GT(list.rows.size(), 3u);
    bool times = false;
    for (const auto &row : list.rows) {
        ASSERT_EQ(row.size(), list.columns.size());
        for (const ReportCell &cell : row)
            times = times || cell.type != ReportCell::Type::Text;
    }
    EXPECT_TRUE(times) << "dates and numbers are more than text";
    table->setFocus();
    m_answers.file = m_console.path(u"list.csv"_s);
    m_console.trigger(u"exportList"_s);
    const QByteArray csv = read(m_answers.file);
    EXPECT_TRUE(csv.startsWith("\xEF\xBB\xBF"));
    EXPECT_GE(csv.count("\r\n"), qsizetype(list.rows.size()) + 1);
    m_answers.file = m_console.path(u"list.xlsx"_s);
    m_console.trigger(u"exportList"_s);
    EXPECT_TRUE(read(m_answers.file).startsWith("PK"));
}

TEST_F(Reports, TheCalendarIsExportedFromTheEscorts)
{
    m_console.window().goTo(Area::Escorts);
    m_console.settle();
    m_answers.file = m_console.path(u"c.ics"_s);
    dialogs().choose = [](QWidget *, const QString &, const QString &, const QStringList &, int, const QString &) {
        return std::optional<int>(2);
    };
    auto *button = m_console.visible<QAbstractButton>(u"escortsExport"_s);
    ASSERT_TRUE(button);
    button->click();
    auto events = readIcs(read(m_answers.file), Zone::shanghai(), CalendarHorizon::around(demoTime()));
    ASSERT_TRUE(events.ok());
    EXPECT_GT(events->size(), 5u);
}

TEST_F(Reports, ACalendarComesInAfterAPreview)
{
    const auto busies = [this] {
        auto found = m_console.context().store().all<Busy>({});
        return found ? int(found->size()) : -1;
    };
    const int before = busies();
    m_answers.file = m_console.path(u"foreign.ics"_s);
    QFile file(m_answers.file);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:a@b\r\n"
        "DTSTART:20261110T090000Z\r\nDTEND:20261110T100000Z\r\nSUMMARY:dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    file.close();
    m_console.trigger(u"importCalendar"_s);
    auto *apply = m_console.find<QPushButton>(u"calendarApply"_s);
    ASSERT_TRUE(apply);
    ASSERT_TRUE(QTest::qWaitFor([&] { return apply->isEnabled(); }, 20'000));
    EXPECT_EQ(busies(), before) << "nothing before it was seen";
    apply->click();
    m_console.settle();
    EXPECT_EQ(busies(), before + 1);
    EXPECT_TRUE(m_answers.warnings.isEmpty()) << qPrintable(m_answers.warnings.join(u' '));

    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no calendar");
    file.close();
    m_console.trigger(u"importCalendar"_s);
    EXPECT_EQ(m_answers.warnings.size(), 1);
}

/// An escort dragged in a calendar program is judged as one dragged here.
TEST_F(Reports, AnEscortThatACalendarMovesIsCheckedAndWantsAReason)
{
    auto all = m_console.context().store().all<Engagement>({});
    ASSERT_TRUE(all.ok());
    const auto escort = std::find_if(all->begin(), all->end(), [this](const Engagement &one) {
        return one.service == Pool::BasicEscort && one.status == EngagementStatus::Confirmed &&
               one.plannedStart > Zone::shanghai().dateAt(m_console.context().asOf());
    });
    ASSERT_TRUE(escort != all->end());
    // From today on: applied for too late, whatever else.
    const QDate today = Zone::shanghai().dateAt(m_console.context().asOf());
    m_answers.file = m_console.path(u"moved.ics"_s);
    QFile file(m_answers.file);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:" +
               escort->uuid.toByteArray(QUuid::WithoutBraces) + "@tam-console\r\nDTSTART;VALUE=DATE:" +
               today.toString(u"yyyyMMdd"_s).toLatin1() + "\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    file.close();
    m_console.trigger(u"importCalendar"_s);
    auto *apply = m_console.find<QPushButton>(u"calendarApply"_s);
    auto *table = m_console.find<DataTable>(u"calendarChanges"_s);
    ASSERT_TRUE(apply && table);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() > 0; }, 20'000));
    const QModelIndex check = table->model()->index(0, table->model()->columnCount() - 1);
    EXPECT_EQ(check.data(StatusRole).value<StatusKind>(), StatusKind::Breached) << qPrintable(check.data().toString());
    EXPECT_FALSE(apply->isEnabled()) << "not without a reason";
    QTest::keyClicks(m_console.find<QLineEdit>(u"calendarReason"_s), u"agreed by phone"_s);
    ASSERT_TRUE(apply->isEnabled());
    apply->click();
    auto found = m_console.context().store().find(Kind::Engagement, escort->uuid);
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(static_cast<const Engagement &>(**found).plannedStart, today);
    EXPECT_EQ(static_cast<const Engagement &>(**found).overrideReason, u"agreed by phone"_s);
}

} // namespace

} // namespace tam::ui
