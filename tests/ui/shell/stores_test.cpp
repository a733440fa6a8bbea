#include "console.h"

#include "interchange/portfolioexport.h"
#include "shell/csvimportdialog.h"
#include "shell/fileactions.h"
#include "store/store.h"
#include "widgets/actionbutton.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDateTimeEdit>
#include <QDialog>
#include <QFile>
#include <QMenu>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// Long work has a progress dialog while it runs; afterwards the window is read anew.
void finishWork(Console &console)
{
    EXPECT_TRUE(QTest::qWaitFor([&] { return console.window().files().mayClose(); }, 120'000));
    console.settle();
}

int customers(Console &console)
{
    return int(console.context().snapshot()->rows.size());
}

QByteArray exported(Console &console)
{
    const QString name = console.path(u"seen.json"_s);
    QFile::remove(name);
    PortfolioWriter writer(name);
    EXPECT_TRUE(exportPortfolio(console.context().store(), {}, writer).ok());
    QFile file(name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

const QByteArray onePortfolio = R"({"format": "tam-portfolio/1",
 "people": [{"id": "0190a000-0000-7000-8000-000000000001", "name": "Li Na", "role": "tam"}],
 "customers": [{"id": "0190a000-0000-7000-8000-000000000002", "name": "Larch", "tam_ids": ["0190a000-0000-7000-8000-000000000001"]}]})";

} // namespace

/// ux.md: the first start offers the demo portfolio and the import of a file.
TEST(Start, AnEmptyStoreOffersTheDemoAndAnImport)
{
    Console console(Console::Content::Nothing);
    EXPECT_EQ(console.window().currentPage()->objectName(), u"startPage"_s);
    for (const char *name : {"startDemo", "startImport", "startOpen"}) {
        auto *button = console.find<ActionButton>(QLatin1String(name));
        ASSERT_TRUE(button && button->isVisible()) << name;
    }
    console.trigger(u"area3"_s);
    EXPECT_EQ(console.window().currentPage()->objectName(), u"startPage"_s);
}

TEST(Start, TheDemoOpensATemporaryStoreAndLeavesOnesOwnAlone)
{
    Answers answers;
    Console console(Console::Content::Nothing);
    console.context().setHomeStore(console.storeFile());
    QTest::mouseClick(console.find<ActionButton>(u"startDemo"_s), Qt::LeftButton);
    finishWork(console);
    EXPECT_GT(customers(console), 30);
    EXPECT_TRUE(console.context().isDemo());
    EXPECT_EQ(console.window().currentPage()->objectName(), u"todayPage"_s);
    const QString demo = console.context().storeFile();
    EXPECT_NE(demo, console.storeFile());
    EXPECT_TRUE(answers.said.isEmpty());

    // Back to the own store by the menu: it is as empty as before, and the demo is not offered as a store.
    EXPECT_EQ(console.window().files().otherStores(), QStringList{console.storeFile()});
    console.window().files().openStoreFile(console.storeFile());
    console.settle();
    EXPECT_EQ(customers(console), 0);
    EXPECT_FALSE(console.context().isDemo());
    EXPECT_TRUE(console.window().files().otherStores().isEmpty());
}

TEST(Start, AnImportWhileTheDemoIsOpenGoesIntoTheOwnStore)
{
    Answers answers;
    Console console(Console::Content::Nothing);
    console.context().setHomeStore(console.storeFile());
    console.window().files().openDemo();
    finishWork(console);
    answers.file = console.path(u"one.json"_s);
    write(answers.file, onePortfolio);
    console.trigger(u"importPortfolio"_s);
    finishWork(console);
    EXPECT_EQ(console.context().storeFile(), console.storeFile());
    EXPECT_EQ(customers(console), 1);
    EXPECT_TRUE(answers.warnings.isEmpty()) << qPrintable(answers.said.join(u'\n'));
}

TEST(Stores, NewOnesAndOthersOpenFromTheMenu)
{
    Answers answers;
    Console console;
    const int before = customers(console);
    answers.file = console.path(u"second.tam"_s);
    console.trigger(u"newStore"_s);
    console.settle();
    EXPECT_EQ(console.context().storeFile(), answers.file);
    EXPECT_EQ(customers(console), 0);
    EXPECT_EQ(console.window().currentPage()->objectName(), u"startPage"_s);
    console.trigger(u"newStore"_s); // it is there already
    EXPECT_EQ(answers.warnings.size(), 1);

    auto *menu = console.find<QMenu>(u"otherStores"_s);
    Q_EMIT menu->aboutToShow();
    answers.file = console.storeFile();
    console.trigger(u"openStore"_s);
    console.settle();
    EXPECT_EQ(customers(console), before);
    EXPECT_TRUE(console.window().files().otherStores().contains(console.path(u"second.tam"_s)));
}

TEST(Stores, AFileThatIsNoStoreIsRefusedAndThePresentOneStays)
{
    Answers answers;
    Console console;
    const int before = customers(console);
    answers.file = console.path(u"notes.tam"_s);
    write(answers.file, "these are not the bytes of a database, whatever the name says");
    console.trigger(u"openStore"_s);
    EXPECT_EQ(answers.warnings.size(), 1);
    EXPECT_EQ(console.context().storeFile(), console.storeFile());
    EXPECT_EQ(customers(console), before);
    EXPECT_FALSE(console.context().isDemo() && console.window().files().otherStores().contains(answers.file));
}

/// Issue "Bad input": one clear message, nothing half imported, the old store untouched.
TEST(Import, ABadFileGivesOneMessageAndLeavesTheStoreUntouched)
{
    Answers answers;
    Console console;
    const QByteArray before = exported(console);
    answers.file = console.path(u"broken.json"_s);
    write(answers.file, QByteArray(onePortfolio).replace("\"tam\"", "\"gardener\""));
    console.trigger(u"importPortfolio"_s);
    finishWork(console);
    ASSERT_EQ(answers.said.size(), 1);
    EXPECT_EQ(answers.warnings.size(), 1);
    EXPECT_TRUE(answers.warnings[0].contains(u"gardener"_s)) << qPrintable(answers.warnings[0]);
    EXPECT_TRUE(answers.warnings[0].contains(u"people"_s)) << qPrintable(answers.warnings[0]);
    EXPECT_EQ(exported(console), before);

    answers.said.clear();
    write(answers.file, "{\"format\": \"tam-portfolio/1\", \"people\": [}");
    console.trigger(u"importPortfolio"_s);
    finishWork(console);
    EXPECT_EQ(answers.said.size(), 1);
    EXPECT_EQ(exported(console), before);
}

TEST(Import, AGoodFileIsAddedAndShown)
{
    Answers answers;
    Console console;
    const int before = customers(console);
    answers.file = console.path(u"one.json"_s);
    write(answers.file, onePortfolio);
    console.trigger(u"importPortfolio"_s);
    finishWork(console);
    EXPECT_EQ(customers(console), before + 1);
    EXPECT_EQ(answers.said.size(), 1);
    EXPECT_TRUE(answers.warnings.isEmpty());
}

/// What is told at the end waits for the user: the progress must be gone by then, and not come back over it.
TEST(Import, NothingStandsOverTheMessageAtItsEnd)
{
    Console console(Console::Content::Nothing);
    Answers answers;
    bool told = false;
    dialogs().inform = [&](QWidget *, const QString &, const QString &) {
        told = true;
        const auto *progress = console.window().findChild<QProgressDialog *>(u"progress"_s);
        ASSERT_TRUE(progress);
        EXPECT_FALSE(progress->isVisible());
        const auto timers = progress->findChildren<QTimer *>();
        for (const QTimer *timer : timers)
            EXPECT_FALSE(timer->isActive()) << "it is shown when this ends";
    };
    answers.file = console.path(u"portfolio.json"_s);
    write(answers.file, onePortfolio);
    console.trigger(u"importPortfolio"_s);
    finishWork(console);
    EXPECT_TRUE(told);
}

TEST(Import, TheLastOneIsTakenBackOnceWhatGoesIsAgreedTo)
{
    Answers answers;
    Console console;
    const QByteArray before = exported(console);
    const int customersBefore = customers(console);
    answers.file = console.path(u"one.json"_s);
    write(answers.file, onePortfolio);
    console.trigger(u"importPortfolio"_s);
    finishWork(console);
    ASSERT_EQ(customers(console), customersBefore + 1);
    console.window().goTo(Area::Quotas);
    console.trigger(u"undoImport"_s);
    finishWork(console);
    EXPECT_EQ(console.window().currentPage()->objectName(), u"quotasPage"_s) << "the page in front stays";
    EXPECT_EQ(customers(console), customersBefore);
    EXPECT_EQ(exported(console), before);
    answers.said.clear();
    console.trigger(u"undoImport"_s);
    finishWork(console);
    EXPECT_EQ(answers.said.size(), 1) << "there is none any more, which is said";
    EXPECT_EQ(exported(console), before);
}

/// A customer that the import brought is gone with it: the portfolio is what remains of its page.
TEST(Import, TakenBackOnThePageOfItsCustomer)
{
    Answers answers;
    Console console;
    answers.file = console.path(u"one.json"_s);
    write(answers.file, onePortfolio);
    console.trigger(u"importPortfolio"_s);
    finishWork(console);
    const PortfolioRow *larch = console.row([](const PortfolioRow &row) { return row.name == u"Larch"; });
    ASSERT_TRUE(larch);
    console.window().openCustomer(larch->id, CustomerTab::Plan);
    console.settle();
    console.trigger(u"undoImport"_s);
    finishWork(console);
    EXPECT_EQ(console.window().currentPage()->objectName(), u"portfolioPage"_s);
}

TEST(Import, ThinkingBetterOfItChangesNothing)
{
    Answers answers;
    Console console;
    const QByteArray before = exported(console);
    answers.file = console.path(u"one.json"_s);
    write(answers.file, onePortfolio);
    answers.choice = -1;
    console.trigger(u"importPortfolio"_s);
    finishWork(console);
    EXPECT_TRUE(answers.said.isEmpty());
    EXPECT_EQ(exported(console), before);
}

TEST(Import, CsvIsPreviewedWithItsMapping)
{
    Answers answers;
    Console console;
    const qint64 before = *console.context().store().count(Kind::Customer);
    answers.file = console.path(u"customers.csv"_s);
    write(answers.file, "name,industry\r\n落叶松,retail\r\n云杉二号,retail\r\n");
    onDialog(u"csvImportDialog"_s, [](QDialog &dialog) {
        dialog.findChild<QComboBox *>(u"csvKind"_s)->setCurrentIndex(1);
        EXPECT_EQ(dialog.findChild<QTableWidget *>(u"csvPreview"_s)->rowCount(), 2);
        auto *import = dialog.findChild<QPushButton *>(u"csvImport"_s);
        EXPECT_TRUE(import->isEnabled());
        import->click();
    });
    console.trigger(u"importCsv"_s);
    finishWork(console);
    EXPECT_EQ(*console.context().store().count(Kind::Customer), before + 2);
}

TEST(Import, WorkLogsComeInForTheirEngagement)
{
    Answers answers;
    Console console;
    const qint64 before = *console.context().store().count(Kind::WorkLog);
    const Engagement engagement = console.context().store().all<Engagement>({})->front();
    answers.file = console.path(u"ledger.csv"_s);
    write(answers.file, "engagement,date,days,summary\r\n" + engagement.uuid.toByteArray(QUuid::WithoutBraces) +
                            ",2026-01-05,0.5,from a sheet\r\n");
    onDialog(u"csvImportDialog"_s, [](QDialog &dialog) {
        auto *kind = dialog.findChild<QComboBox *>(u"csvKind"_s);
        kind->setCurrentIndex(kind->findData(int(Kind::WorkLog)));
        auto *import = dialog.findChild<QPushButton *>(u"csvImport"_s);
        EXPECT_TRUE(import->isEnabled());
        import->click();
    });
    console.trigger(u"importCsv"_s);
    finishWork(console);
    EXPECT_EQ(*console.context().store().count(Kind::WorkLog), before + 1);
}

TEST(Import, CsvThatCannotBeReadIsNotOffered)
{
    Answers answers;
    Console console;
    answers.file = console.path(u"incidents.csv"_s);
    write(answers.file, "customer,number,title,severity\r\nnobody here,INC-1,down,紧急\r\n");
    bool seen = false;
    onDialog(u"csvImportDialog"_s, [&](QDialog &dialog) {
        seen = true;
        EXPECT_FALSE(dialog.findChild<QPushButton *>(u"csvImport"_s)->isEnabled());
        dialog.reject();
    });
    const QByteArray before = exported(console);
    console.trigger(u"importCsv"_s);
    EXPECT_TRUE(seen);
    EXPECT_EQ(exported(console), before);
}

TEST(Backup, ComesBackAsItWas)
{
    Answers answers;
    Console console;
    const QByteArray before = exported(console);
    answers.file = console.path(u"kept.tam"_s);
    console.trigger(u"backup"_s);
    EXPECT_TRUE(QFile::exists(answers.file));
    answers.file = console.path(u"one.json"_s);
    write(answers.file, onePortfolio);
    console.trigger(u"importPortfolio"_s);
    finishWork(console);
    EXPECT_NE(exported(console), before);

    answers.file = console.path(u"kept.tam"_s);
    answers.confirmed = false;
    console.trigger(u"restore"_s);
    EXPECT_NE(exported(console), before);
    answers.confirmed = true;
    console.trigger(u"restore"_s);
    console.settle();
    EXPECT_EQ(exported(console), before);
    EXPECT_TRUE(answers.warnings.isEmpty());
}

TEST(Backup, WhatIsNoBackupIsRefusedAndTheStoreStays)
{
    Answers answers;
    Console console;
    const QByteArray before = exported(console);
    answers.file = console.path(u"kept.tam"_s);
    write(answers.file, "not a store");
    console.trigger(u"restore"_s);
    console.settle();
    EXPECT_EQ(answers.warnings.size(), 1);
    EXPECT_EQ(exported(console), before);
}

TEST(FileMenu, ChecksTheStoreAndExportsIt)
{
    Answers answers;
    Console console;
    console.trigger(u"checkStore"_s);
    finishWork(console);
    ASSERT_EQ(answers.said.size(), 1);
    EXPECT_TRUE(answers.warnings.isEmpty());
    answers.file = console.path(u"out.json"_s);
    console.trigger(u"exportPortfolio"_s);
    finishWork(console);
    EXPECT_GT(QFile(answers.file).size(), 1000);
}

TEST(FileMenu, AReferenceFileThatIsWrongIsRefused)
{
    Answers answers;
    Console console;
    answers.file = console.path(u"calendar.json"_s);
    write(answers.file, R"({"region": "CN"})");
    QSignalSpy installed(&console.window().files(), &FileActions::referenceInstalled);
    console.trigger(u"addReference"_s);
    EXPECT_EQ(answers.warnings.size(), 1);
    EXPECT_EQ(installed.count(), 0);
}

TEST(Stores, AReadOnlyStoreIsShownAndAnImportRefusedWithoutClosingTheWindow)
{
    Answers answers;
    Console console;
    const QString file = console.path(u"held.tam"_s);
    ASSERT_TRUE(console.context().store().backupTo(file).ok());
    auto holder = Store::open(file, OpenMode::ReadWrite);
    ASSERT_TRUE(holder.ok());
    console.window().files().openStoreFile(file);
    console.settle();
    EXPECT_TRUE(console.context().store().isReadOnly());
    EXPECT_GT(customers(console), 30);
    answers.file = console.path(u"one.json"_s);
    write(answers.file, onePortfolio);
    console.trigger(u"importPortfolio"_s);
    finishWork(console);
    EXPECT_EQ(answers.warnings.size(), 1);
    EXPECT_TRUE(console.window().isVisible());
    EXPECT_GT(customers(console), 30);
}

/// ux.md "From the menu too": look at any past or future day.
TEST(AsOf, LooksFromAnotherTimeAndBack)
{
    Console console;
    const Instant before = console.context().asOf();
    onDialog(u"lookFromDialog"_s, [](QDialog &dialog) {
        auto *at = dialog.findChild<QDateTimeEdit *>(u"lookFromTime"_s);
        at->setDateTime(at->dateTime().addDays(-40));
        dialog.accept();
    });
    console.trigger(u"lookFrom"_s);
    (void)QTest::qWaitFor([&] { return console.context().snapshot()->asOf == console.context().asOf(); }, 60'000);
    console.settle();
    EXPECT_TRUE(console.context().isAsOfFixed());
    EXPECT_EQ(before.since(console.context().asOf()) / 86'400'000'000LL, 40);
    console.walk([](const QString &) {});
    console.trigger(u"backToNow"_s);
    (void)QTest::qWaitFor([&] { return console.context().snapshot()->asOf == before; }, 60'000);
    EXPECT_EQ(console.context().asOf(), before);
    EXPECT_FALSE(console.action(u"backToNow"_s)->isEnabled());
}

} // namespace tam::ui
