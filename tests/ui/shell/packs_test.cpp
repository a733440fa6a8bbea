// What leaves the window and comes back: take-along files, the hand-over pack, print; and what a customer's page
// offers.
#include "console.h"

#include "edit/fieldeditor.h"
#include "edit/inlineedit.h"
#include "pages/reports/pagesview.h"
#include "shell/fileactions.h"
#include "support/edits.h"
#include "widgets/actionbutton.h"
#include "widgets/datatable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPrinterInfo>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

void givePassphrase(const QString &phrase)
{
    onDialog(u"passphraseDialog"_s, [phrase](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"passphrase"_s)->setText(phrase);
        if (auto *again = dialog.findChild<QLineEdit *>(u"passphraseAgain"_s))
            again->setText(phrase);
        auto *ok = dialog.findChild<QPushButton *>(u"passphraseOk"_s);
        EXPECT_TRUE(ok->isEnabled());
        ok->click();
    });
}

class Packs : public ::testing::Test
{
protected:
    void finishWork()
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return m_console.window().files().mayClose(); }, 60'000));
        m_console.settle();
    }

    /// A customer with an open task.
    CustomerId withTask(Task &task)
    {
        const auto tasks = m_console.context().store().all<Task>({});
        EXPECT_TRUE(tasks);
        for (const Task &one : tasks ? *tasks : std::vector<Task>()) {
            if (one.status == WorkStatus::Open)
                task = one;
        }
        EXPECT_FALSE(task.customerId.isNull());
        return task.customerId;
    }

    void openTab(CustomerId customer, CustomerTab tab, const QUuid &record = {})
    {
        m_console.window().openCustomer(customer, tab, record);
        m_console.settle();
    }

    /// The tab of a customer with open incidents; `suggested` is the name of the file that it is offered to be saved
    /// in.
    void print(CustomerTab tab, QString &suggested)
    {
        dialogs().saveFile = [&suggested](QWidget *, const QString &, const QString &suggestion, const QString &) {
            suggested = suggestion;
            return QString();
        };
        const PortfolioRow *busy = m_console.row([](const PortfolioRow &row) { return row.openIncidents() > 0; });
        ASSERT_TRUE(busy);
        openTab(busy->id, tab);
        m_console.trigger(u"print"_s);
    }

    Answers m_answers;
    Console m_console;
};

TEST_F(Packs, ACustomerGoesAlongAndItsWorkComesHome)
{
    Task task;
    const CustomerId customer = withTask(task);
    const QString phrase = u"three words long"_s, out = m_console.path(u"out.tamtake"_s),
                  back = m_console.path(u"back.tamtake"_s), home = m_console.context().storeFile();
    m_answers.file = out;
    givePassphrase(phrase);
    m_console.window().files().takeAlong(customer);
    finishWork();
    ASSERT_TRUE(QFile::exists(out));

    // Elsewhere: asked for the file, then for the place of the store.
    givePassphrase(phrase);
    dialogs().openFile = [out](QWidget *, const QString &, const QString &) { return out; };
    m_answers.file = m_console.path(u"away.tam"_s);
    m_console.window().files().openTakeAlong();
    finishWork();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_console.window().files().mayClose(); }, 20'000));
    finishWork();
    ASSERT_EQ(*m_console.context().store().count(Kind::Customer), 1);
    const auto away = m_console.context().store().find(Kind::Customer, customer.uuid);
    ASSERT_TRUE(away);
    const Customer &named = static_cast<const Customer &>(**away);
    ASSERT_FALSE(m_answers.said.isEmpty());
    EXPECT_TRUE(m_answers.said.last().contains(named.nameEn)) << "as the window calls the customer";
    Task done = task;
    done.status = WorkStatus::Dropped;
    ASSERT_TRUE(m_console.context().edits().apply(u"drop"_s, {updateStep(task, done)}));
    m_answers.file = back;
    givePassphrase(phrase);
    m_console.window().files().takeAlong(customer);
    finishWork();

    m_console.window().files().openStoreFile(home);
    m_console.settle();
    givePassphrase(phrase);
    dialogs().openFile = [back](QWidget *, const QString &, const QString &) { return back; };
    m_console.window().files().openTakeAlong();
    finishWork();
    auto merged = m_console.context().store().find(Kind::Task, task.uuid);
    ASSERT_TRUE(merged);
    EXPECT_EQ(int(static_cast<const Task &>(**merged).status), int(WorkStatus::Dropped));
    EXPECT_TRUE(m_answers.warnings.isEmpty()) << qPrintable(m_answers.warnings.join(u'\n'));
}

TEST_F(Packs, AWrongPassphraseIsToldInOneMessage)
{
    Task task;
    const CustomerId customer = withTask(task);
    m_answers.file = m_console.path(u"out.tamtake"_s);
    givePassphrase(u"three words long"_s);
    m_console.window().files().takeAlong(customer);
    finishWork();
    givePassphrase(u"three other words"_s);
    m_console.window().files().openTakeAlong();
    finishWork();
    EXPECT_EQ(m_answers.warnings.size(), 1);
    EXPECT_FALSE(QFile::exists(m_console.path(u"out.tam"_s)));
}

TEST_F(Packs, AHandOverIsAPaperAndAPortfolio)
{
    const CustomerId customer = m_console.context().snapshot()->rows.front().id;
    const QString folder = m_console.path(u"pack"_s);
    dialogs().openFolder = [folder](QWidget *, const QString &, const QString &) { return folder; };
    onDialog(u"customersDialog"_s, [](QDialog &dialog) {
        auto *list = dialog.findChild<QListWidget *>(u"customersList"_s);
        int ticked = 0;
        for (int i = 0; i < list->count(); ++i) {
            ticked += list->item(i)->checkState() == Qt::Checked;
            EXPECT_TRUE(i == 0 || list->item(i - 1)->text() <= list->item(i)->text()) << "by the names shown";
        }
        EXPECT_EQ(ticked, 1);
        dialog.findChild<QPushButton *>(u"customersOk"_s)->click();
    });
    m_console.window().files().handOver(customer);
    finishWork();
    const QDir pack(QDir(folder).filePath(QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0)));
    ASSERT_EQ(pack.entryList(QDir::Files).size(), 2);
    QFile paper(pack.filePath(pack.entryList({u"*.pdf"_s}).value(0)));
    ASSERT_TRUE(paper.open(QIODevice::ReadOnly));
    EXPECT_TRUE(paper.read(5) == "%PDF-");
    QFile portfolio(pack.filePath(pack.entryList({u"*.json"_s}).value(0)));
    ASSERT_TRUE(portfolio.open(QIODevice::ReadOnly));
    EXPECT_TRUE(portfolio.readAll().contains(customer.uuid.toByteArray(QUuid::WithoutBraces)));
}

TEST_F(Packs, TheCustomersHeaderPresentsIt)
{
    openTab(m_console.context().snapshot()->rows.front().id, CustomerTab::Overview);
    auto *present = m_console.visible<ActionButton>(u"presentCustomer"_s);
    ASSERT_TRUE(present);
    present->click();
    EXPECT_TRUE(m_console.context().isPresenting());
    EXPECT_TRUE(present->isChecked());
    m_console.settle();
    m_console.visible<ActionButton>(u"presentCustomer"_s)->click();
    EXPECT_FALSE(m_console.context().isPresenting());
}

TEST_F(Packs, PlansAreComparedOnWhatWasUsedAndCopied)
{
    openTab(m_console.context().snapshot()->rows.front().id, CustomerTab::Plan);
    onDialog(u"planWhatIf"_s, [](QDialog &dialog) {
        auto *table = dialog.findChild<DataTable *>(u"whatIfTable"_s);
        EXPECT_EQ(table->model()->columnCount(), 7);
        EXPECT_EQ(table->model()->rowCount(), 9) << "two headings, five pools, two targets";
        dialog.findChild<ActionButton *>(u"whatIfCopy"_s)->click();
        dialog.reject();
    });
    m_console.visible<ActionButton>(u"planWhatIfButton"_s)->click();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    EXPECT_GE(lines.size(), 8);
    EXPECT_TRUE(lines.value(2).contains(u"§"_s)) << qPrintable(lines.join(u'|'));
}

TEST_F(Packs, AStatusIsChangedInTheListAndTakenBack)
{
    Task task;
    const CustomerId customer = withTask(task);
    openTab(customer, CustomerTab::Requests, task.uuid);
    auto *pane = m_console.visible<QWidget>(u"requestsTable"_s);
    auto *table = qobject_cast<DataTable *>(pane);
    if (!table) {
        for (auto *one : m_console.window().findChildren<DataTable *>()) {
            if (one->isVisible() && one->findChild<InlineEdit *>())
                table = one;
        }
    }
    ASSERT_TRUE(table);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = m_console.visible<FieldEditor>(u"inlineEditor"_s);
    ASSERT_TRUE(editor);
    EXPECT_EQ(editor->field().key(), u"status");
    editor->setRaw(u"done"_s);
    QTest::keyClick(editor->input(), Qt::Key_Escape);
    EXPECT_FALSE(table->findChild<InlineEdit *>()->isOpen());
    const auto stored = [&] {
        return static_cast<const Task &>(**m_console.context().store().find(Kind::Task, task.uuid));
    };
    EXPECT_EQ(int(stored().status), int(WorkStatus::Open)) << "Escape leaves it as it was";

    QTest::keyClick(table, Qt::Key_F2);
    editor = m_console.visible<FieldEditor>(u"inlineEditor"_s);
    ASSERT_TRUE(editor);
    editor->setRaw(u"done"_s);
    QTest::keyClick(editor->input(), Qt::Key_Return);
    EXPECT_EQ(int(stored().status), int(WorkStatus::Done));
    EXPECT_FALSE(stored().doneAt.isNull());
    ASSERT_TRUE(m_console.context().edits().canUndo());
    ASSERT_TRUE(m_console.context().edits().undo());
    EXPECT_EQ(int(stored().status), int(WorkStatus::Open));
    EXPECT_TRUE(stored().doneAt.isNull());
}

TEST_F(Packs, WithoutAPrinterPrintingMakesAPdf)
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        GTEST_SKIP() << "there is a printer here";
    m_answers.file = m_console.path(u"page.pdf"_s);
    for (const CustomerTab tab : {CustomerTab::Overview, CustomerTab::Plan}) {
        QFile::remove(m_answers.file);
        openTab(m_console.context().snapshot()->rows.front().id, tab);
        m_console.trigger(u"print"_s);
        QFile file(m_answers.file);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.read(5) == "%PDF-");
    }
}

/// Its two short lists are not what the page is about.
TEST_F(Packs, AnOverviewIsPrintedAsASummaryOfTheCustomer)
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        GTEST_SKIP() << "there is a printer here";
    QString suggested;
    ASSERT_NO_FATAL_FAILURE(print(CustomerTab::Overview, suggested));
    EXPECT_TRUE(suggested.startsWith(u"Customer summary"_s)) << qPrintable(suggested);
}

/// The tab shows limits, use and charts over the ledger: the ledger alone would not say what is left.
TEST_F(Packs, QuotasArePrintedWithTheirLimits)
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        GTEST_SKIP() << "there is a printer here";
    QString suggested;
    ASSERT_NO_FATAL_FAILURE(print(CustomerTab::Quotas, suggested));
    EXPECT_TRUE(suggested.startsWith(u"Quotas"_s)) << qPrintable(suggested);
}

TEST_F(Packs, EveryAreaIsPrinted)
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        GTEST_SKIP() << "there is a printer here";
    m_answers.file = m_console.path(u"area.pdf"_s);
    for (const Area area : {Area::Today, Area::Portfolio, Area::Incidents, Area::Escorts, Area::Quotas,
                            Area::Deliverables, Area::Risks}) {
        QFile::remove(m_answers.file);
        m_console.window().goTo(area);
        m_console.settle();
        m_console.trigger(u"print"_s);
        EXPECT_TRUE(QFile::exists(m_answers.file)) << int(area);
    }
    EXPECT_TRUE(m_answers.said.isEmpty()) << qPrintable(m_answers.said.join(u' '));
}

TEST_F(Packs, TheReportsDialogPrintsWhatItShows)
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        GTEST_SKIP() << "there is a printer here";
    m_answers.file = m_console.path(u"report.pdf"_s);
    m_console.trigger(u"serviceReport"_s);
    auto *print = m_console.find<QPushButton>(u"reportPrint"_s);
    ASSERT_TRUE(print);
    EXPECT_FALSE(print->isEnabled()) << "there is nothing to print yet";
    ASSERT_TRUE(QTest::qWaitFor([&] { return print->isEnabled(); }, 60'000));
    EXPECT_GT(m_console.find<PagesView>(u"reportPages"_s)->count(), 0);
    print->click();
    EXPECT_TRUE(QFile::exists(m_answers.file));
    // Another month is chosen: what is shown is not it yet.
    auto *month = m_console.find<QComboBox>(u"reportMonth"_s);
    month->setCurrentIndex(month->currentIndex() + 1);
    EXPECT_FALSE(print->isEnabled());
    EXPECT_TRUE(QTest::qWaitFor([&] { return print->isEnabled(); }, 60'000));
}

} // namespace

} // namespace tam::ui
