// The bell, its list, and what is announced to the desktop.
#include "console.h"

#include "alerts/alertbutton.h"
#include "alerts/alertpopup.h"
#include "alerts/alertsettings.h"
#include "alerts/windowalerts.h"
#include "support/marks.h"
#include "widgets/datatable.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

constexpr int kWait = 60'000;

class Alerts : public ::testing::Test
{
protected:
    AlertCentre &centre() { return console.window().alerts().centre(); }

    void tick(qint64 minutes = 1)
    {
        console.pass(60 * minutes);
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        console.context().tick();
        ASSERT_TRUE(shown.wait(kWait));
        console.settle();
    }

    AlertPopup *open()
    {
        QTest::keyClick(&console.window(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto *popup = console.find<AlertPopup>(u"alertPopup"_s);
        EXPECT_TRUE(popup && popup->isVisible());
        table = popup->findChild<DataTable *>(u"alertTable"_s);
        return popup;
    }

    /// A clock of mine that is still to run out.
    const Alert *runningClock()
    {
        for (const Alert &alert : centre().alerts()) {
            if (alert.item.kind == TodayKind::ClockDueSoon)
                return &alert;
        }
        return nullptr;
    }

    Console console;
    DataTable *table = nullptr;
};

} // namespace

/// What Today says of mine, as far as it tells of itself; others' customers are theirs to hear of.
TEST_F(Alerts, TheBellCountsWhatIsMineAndNotRead)
{
    const auto snapshot = console.context().snapshot();
    const PersonId me = console.context().me();
    int expected = 0, others = 0;
    for (const TodayItem &item : snapshot->today) {
        if (!isAlerting(item.kind) || item.kind == TodayKind::NoticeUnsent)
            continue;
        const bool mine = concerns(*snapshot, item, me) || (item.kind == TodayKind::DutyNow && item.person == me);
        (mine ? expected : others) += 1;
    }
    int listed = 0;
    for (const Alert &alert : centre().alerts())
        listed += alert.item.kind != TodayKind::NoticeUnsent;
    EXPECT_GT(expected, 0);
    EXPECT_GT(others, 0);
    EXPECT_EQ(listed, expected);
    EXPECT_EQ(centre().unread(), int(centre().alerts().size()));
    EXPECT_TRUE(
        console.find<AlertButton>(u"statusAlerts"_s)->accessibleName().contains(QString::number(centre().unread())));
}

TEST_F(Alerts, TheListIsWorkedOffByKeys)
{
    const int before = centre().unread();
    ASSERT_GT(before, 2);
    open();
    ASSERT_TRUE(table->hasFocus());
    const QString first = centre().alerts()[0].key;
    QTest::keyClick(table, Qt::Key_R);
    EXPECT_EQ(centre().unread(), before - 1);
    QTest::keyClick(table, Qt::Key_R);
    EXPECT_EQ(centre().unread(), before);
    QTest::keyClick(table, Qt::Key_Delete);
    EXPECT_EQ(int(centre().alerts().size()), before - 1);
    EXPECT_NE(centre().alerts()[0].key, first);
    tick();
    for (const Alert &alert : centre().alerts())
        EXPECT_NE(alert.key, first) << "put away is put away";
    table->parentWidget()->window()->close();
}

TEST_F(Alerts, EnterOpensTheRecordAndMarksItRead)
{
    open();
    int row = -1;
    for (size_t i = 0; i < centre().alerts().size(); ++i) {
        if (centre().alerts()[i].item.recordKind == Kind::Incident)
            row = int(i);
    }
    ASSERT_GE(row, 0);
    const Alert alert = centre().alerts()[size_t(row)];
    table->setCurrentIndex(table->model()->index(row, 0));
    QTest::keyClick(table, Qt::Key_Return);
    console.settle();
    EXPECT_FALSE(console.find<AlertPopup>(u"alertPopup"_s)->isVisible());
    EXPECT_EQ(console.window().currentPage()->objectName(), u"customerPage"_s);
    EXPECT_TRUE(console.visible<DataTable>(u"incidentTable"_s));
    bool read = false;
    for (const Alert &now : centre().alerts())
        read |= now.key == alert.key && now.read;
    EXPECT_TRUE(read);
}

TEST_F(Alerts, WhatWasReadStaysSoAfterARestart)
{
    const int all = int(centre().alerts().size());
    centre().setRead(centre().alerts()[0].key);
    centre().dismiss(centre().alerts()[1].key);
    console.restart();
    EXPECT_EQ(int(centre().alerts().size()), all - 1);
    EXPECT_EQ(centre().unread(), all - 2);
}

TEST_F(Alerts, AClockThatRunsOutIsAnnouncedOnce)
{
    const Alert *clock = runningClock();
    ASSERT_TRUE(clock);
    const qint64 minutes = clock->item.due.since(console.now()) / 60'000'000 + 1;
    // The incident may have another clock, which is told by itself.
    const QString item = clock->item.recordId.toString(QUuid::WithoutBraces) + u'/' + code(clock->item.clock.target);
    const auto count = [&item](const QSignalSpy &calls) {
        return std::count_if(calls.begin(), calls.end(),
                             [&](const QList<QVariant> &call) { return call[2].toString().contains(item); });
    };
    QSignalSpy announced(&centre(), &AlertCentre::announced);
    // Minute by minute, as the window's clock runs: no gap, no digest.
    for (qint64 i = 0; i < minutes; ++i)
        tick();
    EXPECT_EQ(count(announced), 1);
    tick();
    tick();
    EXPECT_EQ(count(announced), 1);
}

TEST_F(Alerts, AfterALongSleepThereIsOneMessage)
{
    QSignalSpy announced(&centre(), &AlertCentre::announced);
    tick(60 * 24);
    ASSERT_EQ(announced.count(), 1);
    EXPECT_TRUE(announced[0][2].toString().isEmpty()) << "a digest";
}

TEST_F(Alerts, QuietHoursHoldTheDesktopsMessagesBack)
{
    AlertSettings settings = centre().settings();
    settings.quiet.hours = true;
    settings.quiet.unlessOnDuty = false;
    settings.quiet.from = QTime(14, 0);
    settings.quiet.until = QTime(20, 0);
    centre().setSettings(settings);
    EXPECT_TRUE(centre().isQuiet());
    QSignalSpy announced(&centre(), &AlertCentre::announced);
    tick(60 * 4);
    EXPECT_EQ(announced.count(), 0);
    tick(60 * 2); // past 20:00
    EXPECT_EQ(announced.count(), 1);
}

/// Nothing on the screen names another customer.
TEST_F(Alerts, PresentingTellsOfTheCustomerAlone)
{
    const PortfolioRow *row = console.row([](const PortfolioRow &r) { return r.plan == Plan::Elite; });
    ASSERT_TRUE(row);
    const CustomerId customer = row->id;
    const int all = int(centre().alerts().size());
    console.window().openCustomer(customer);
    console.context().setPresented(customer);
    console.settle();
    for (const Alert &alert : centre().alerts())
        EXPECT_EQ(alert.item.customer, customer);
    EXPECT_LT(int(centre().alerts().size()), all);
    QSignalSpy announced(&centre(), &AlertCentre::announced);
    tick(60 * 24);
    for (const QList<QVariant> &call : announced) {
        for (const PortfolioRow &other : console.context().snapshot()->rows)
            EXPECT_TRUE(other.id == customer || !call[0].toString().contains(other.name));
    }
    console.context().setPresented({});
    console.settle();
    EXPECT_GE(int(centre().alerts().size()), all / 2);
}

TEST_F(Alerts, AnotherTimeIsLookedFromWithoutMarkingAnything)
{
    const int before = int(centre().alerts().size());
    QSignalSpy announced(&centre(), &AlertCentre::announced);
    QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
    console.context().setAsOf(console.now().plusMinutes(60 * 24 * 20));
    ASSERT_TRUE(shown.wait(kWait));
    console.settle();
    EXPECT_EQ(announced.count(), 0);
    console.context().setAsOf({});
    ASSERT_TRUE(shown.wait(kWait));
    console.settle();
    EXPECT_EQ(int(centre().alerts().size()), before);
    EXPECT_EQ(announced.count(), 0);
}

/// Offscreen there is no tray: it is said, and closing the window ends the program as before.
TEST_F(Alerts, WithoutATrayTheWindowAloneTells)
{
    AlertSettings settings = centre().settings();
    settings.keepInTray = true;
    centre().setSettings(settings);
    EXPECT_FALSE(console.window().alerts().hidesOnClose());
    console.trigger(u"alertSettingsAction"_s);
    auto *dialog = console.find<QDialog>(u"alertSettingsDialog"_s);
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->findChild<QWidget *>(u"alertsNoTray"_s));
    EXPECT_FALSE(dialog->findChild<QCheckBox *>(u"alertsDesktop"_s)->isEnabled());
    dialog->findChild<QCheckBox *>(u"alertsQuiet"_s)->setChecked(true);
    dialog->findChild<QTimeEdit *>(u"alertsQuietFrom"_s)->setTime(QTime(21, 30));
    for (QAbstractButton *button : dialog->findChild<QDialogButtonBox *>()->buttons()) {
        if (dialog->findChild<QDialogButtonBox *>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->click();
    }
    EXPECT_TRUE(centre().settings().quiet.hours);
    EXPECT_EQ(centre().settings().quiet.from, QTime(21, 30));
}

} // namespace tam::ui
