#include "console.h"

#include "edit/recordeditor.h"
#include "models/incidentmodel.h"
#include "support/dialogs.h"
#include "support/page.h"
#include "theme/thememanager.h"
#include "widgets/datatable.h"
#include "widgets/sowchip.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QStackedWidget>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

/// QObject keeps the number of its receivers to its children.
struct Receivers : QObject
{
    static int of(const QObject *object, const char *signal)
    {
        int (QObject::*count)(const char *) const = &Receivers::receivers;
        return (object->*count)(signal);
    }
};

bool hasEffect(const QAbstractButton *button)
{
    return Receivers::of(button, SIGNAL(clicked(bool))) > 0 || Receivers::of(button, SIGNAL(toggled(bool))) > 0 ||
           Receivers::of(button, SIGNAL(pressed())) > 0 || button->findChild<QMenu *>() != nullptr;
}

/// Buttons that Qt puts inside its own widgets (a clear button, a tab bar's arrows).
bool isQts(const QWidget *widget)
{
    if (widget->inherits("QTableCornerButton"))
        return true;
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const QLineEdit *>(up) || qobject_cast<const QTabBar *>(up) ||
            qobject_cast<const QMenuBar *>(up))
            return true;
    }
    return false;
}

QString nameOf(const QWidget *widget)
{
    return QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
}

void checkControls(const QWidget &window, const QString &where)
{
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || isQts(button))
            continue;
        const QString what = where + u": "_s + nameOf(button) + u' ' + button->text();
        EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty()) << qPrintable(what);
        EXPECT_TRUE(hasEffect(button)) << qPrintable(what);
    }
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || isQts(widget) ||
            qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QTabBar *>(widget))
            continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << qPrintable(where + u": "_s + nameOf(widget));
    }
}

/// Every widget that Tab reaches from where the focus stands, in its order.
QList<const QWidget *> reachedByTab()
{
    QList<const QWidget *> reached;
    // The first step leads into the ring, wherever the focus stood.
    if (QWidget *focus = QApplication::focusWidget())
        QTest::keyClick(focus, Qt::Key_Tab);
    for (int step = 0; step < 400; ++step) {
        QWidget *focus = QApplication::focusWidget();
        if (!focus || reached.contains(focus))
            break;
        reached.append(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    return reached;
}

QString pathOf(const QList<const QWidget *> &widgets)
{
    QStringList names;
    for (const QWidget *widget : widgets)
        names.append(nameOf(widget));
    return names.join(u" > "_s);
}

QList<QAction *> menuActions(const QMenuBar *bar)
{
    QList<QAction *> all;
    const std::function<void(QMenu *)> walk = [&](QMenu *menu) {
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->menu())
                walk(action->menu());
            else if (!action->isSeparator())
                all.append(action);
        }
    };
    for (QAction *top : bar->actions()) {
        if (top->menu())
            walk(top->menu());
    }
    return all;
}

} // namespace

/// Issue item 7: nothing visible is a dead control; every control has a name for who does not see it.
TEST(Controls, EachHasANameAndAnEffect)
{
    Console console;
    console.walk([&](const QString &where) { checkControls(console.window(), where); });
}

TEST(Controls, TheStartPageToo)
{
    Console console(Console::Content::Nothing);
    checkControls(console.window(), u"start"_s);
}

TEST(Controls, AnOpenedPageHasTheFocusWhereItCanBeSeen)
{
    Console console;
    console.walk([&](const QString &where) {
        const QWidget *focus = QApplication::focusWidget();
        ASSERT_TRUE(focus) << qPrintable(where);
        EXPECT_TRUE(focus->isVisible()) << qPrintable(where + u": "_s + nameOf(focus));
    });
}

TEST(Controls, TabReachesTheFrameAndThePage)
{
    Console console;
    console.walk([&](const QString &where) {
        Page *page = console.window().currentPage();
        ASSERT_TRUE(page) << qPrintable(where);
        EXPECT_TRUE(QApplication::focusWidget()) << qPrintable(where);
        const QList<const QWidget *> reached = reachedByTab();
        EXPECT_TRUE(reached.contains(console.find<QWidget>(u"quickOpen"_s)))
            << qPrintable(where + u": "_s + pathOf(reached));
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            const bool wants = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled() &&
                               !widget->focusProxy() && !isQts(widget) &&
                               qobject_cast<const QAbstractItemView *>(widget);
            EXPECT_TRUE(!wants || reached.contains(widget)) << qPrintable(where + u": "_s + nameOf(widget));
        }
    });
}

TEST(Controls, MenuEntriesHaveATextAndAnEffect)
{
    Console console;
    const QList<QAction *> actions = menuActions(console.window().menuBar());
    EXPECT_GT(actions.size(), 25);
    QSet<QString> keys;
    for (const QAction *action : actions) {
        EXPECT_FALSE(action->text().isEmpty());
        EXPECT_TRUE(!action->isEnabled() || Receivers::of(action, SIGNAL(triggered(bool))) > 0)
            << qPrintable(action->text());
        if (action->shortcut().isEmpty())
            continue;
        const QString key = action->shortcut().toString();
        EXPECT_FALSE(keys.contains(key)) << qPrintable(key); // two of one key: neither would work
        keys.insert(key);
    }
}

TEST(Models, KeepTheContractOfItemModels)
{
    Console console;
    QSet<const QAbstractItemModel *> seen;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    const auto watch = [&](const QString &) {
        for (const DataTable *table : console.window().findChildren<DataTable *>()) {
            QAbstractItemModel *model = table->model();
            // The tester of Qt 6.4 itself fetches rows in the middle of a reset: lists that fetch have a test below.
            if (!model || seen.contains(model) || qobject_cast<IncidentModel *>(model))
                continue;
            seen.insert(model);
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal));
        }
    };
    console.walk(watch);
    EXPECT_GT(seen.size(), 12);
    console.pass(60); // the minute's tick changes what is shown
    console.context().tick();
    console.walk(watch);
}

TEST(Models, IncidentsKeepTheContractToo)
{
    Console console;
    const CustomerId id = console.row([](const PortfolioRow &r) { return r.openIncidents() > 2; })->id;
    console.window().openCustomer(id, CustomerTab::Incidents);
    console.settle();
    auto *shown = console.visible<DataTable>(u"incidentTable"_s);
    ASSERT_TRUE(shown);
    auto *model = qobject_cast<IncidentModel *>(shown->model());
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const IncidentChip chip : {IncidentChip::Breached, IncidentChip::All, IncidentChip::Open}) {
        model->setChip(chip);
        EXPECT_EQ(model->rowCount(), model->counter(chip));
    }
    model->sort(1, Qt::DescendingOrder);
    model->setText(u"a"_s);
    console.pass(60);
    console.context().tick();
    console.settle();
}

TEST(Keys, AreasAndHistory)
{
    Console console;
    const auto area = [&] { return console.window().currentPage()->objectName(); };
    console.trigger(u"area2"_s);
    EXPECT_EQ(area(), u"portfolioPage"_s);
    EXPECT_EQ(console.action(u"area2"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_2));
    console.trigger(u"area7"_s);
    EXPECT_EQ(area(), u"risksPage"_s);
    EXPECT_EQ(console.action(u"area7"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_7));
    console.trigger(u"back"_s);
    EXPECT_EQ(area(), u"portfolioPage"_s);
    console.trigger(u"forward"_s);
    EXPECT_EQ(area(), u"risksPage"_s);
    EXPECT_FALSE(console.action(u"forward"_s)->isEnabled());
    EXPECT_EQ(console.action(u"back"_s)->shortcut(), QKeySequence(Qt::ALT | Qt::Key_Left));
}

/// The key for new things makes what the page in front is about, whatever page was looked at before.
TEST(Keys, CtrlNMakesWhatThePageIsAbout)
{
    Answers answers;
    Console console;
    const auto made = [&]() -> QString {
        console.window().activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&console.window()));
        QTest::keyClick(console.window().focusWidget(), Qt::Key_N, Qt::ControlModifier);
        auto *form = qobject_cast<RecordEditor *>(QApplication::activeModalWidget());
        if (!form)
            return {};
        const QString kind(form->form().info().key());
        form->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return kind;
    };
    console.window().goTo(Area::Incidents);
    console.settle();
    // The menu has had the page's entries, with their keys.
    auto *record = console.find<QMenu>(u"recordMenu"_s);
    Q_EMIT record->aboutToShow();
    const auto entries = record->actions();
    EXPECT_TRUE(std::any_of(entries.begin(), entries.end(),
                            [](const QAction *entry) { return entry->shortcut() == QKeySequence(QKeySequence::New); }));
    Q_EMIT record->aboutToHide();
    QCoreApplication::processEvents();
    EXPECT_EQ(made(), u"incident"_s);
    console.window().goTo(Area::Escorts);
    console.settle();
    EXPECT_EQ(made(), u"engagement"_s);
    console.window().goTo(Area::Quotas);
    console.settle();
    EXPECT_EQ(made(), u"work_log"_s);
    console.window().goTo(Area::Deliverables);
    console.settle();
    EXPECT_EQ(made(), u"deliverable"_s);
    console.window().goTo(Area::Portfolio);
    console.settle();
    EXPECT_EQ(made(), u"customer"_s);
    EXPECT_TRUE(console.action(u"newStore"_s)->shortcut().isEmpty());
}

TEST(Keys, FilterGetsTheFocusOnEveryPageThatHasOne)
{
    Console console;
    for (int area = 0; area <= int(Area::Sync); ++area) {
        console.window().goTo(Area(area));
        console.settle();
        console.trigger(u"filter"_s);
        EXPECT_TRUE(qobject_cast<QLineEdit *>(QApplication::focusWidget())) << area;
    }
}

TEST(Keys, F1ExplainsTheSelectionOfEveryArea)
{
    Console console;
    for (int area = 0; area <= int(Area::Sync); ++area) {
        console.window().goTo(Area(area));
        console.settle();
        EXPECT_FALSE(console.window().currentPage()->explanation().isEmpty()) << area;
    }
    console.trigger(u"explain"_s);
    QWidget *dialog = console.find<QWidget>(u"explanation"_s);
    ASSERT_TRUE(dialog && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
}

TEST(Keys, ShortcutsAreListed)
{
    Console console;
    console.trigger(u"shortcuts"_s);
    QWidget *dialog = console.find<QWidget>(u"explanation"_s);
    ASSERT_TRUE(dialog && dialog->isVisible());
    EXPECT_EQ(console.action(u"shortcuts"_s)->shortcut(), QKeySequence(Qt::Key_Question));
}

TEST(QuickOpen, FindsCustomersByPinyinInitialsIncidentsAndCommands)
{
    Console console(Console::Content::Demo, u"zh_CN"_s);
    auto *field = console.find<QLineEdit>(u"quickOpen"_s);
    auto *list = console.find<QListView>(u"quickOpenList"_s);
    const auto first = [&](const QString &text) {
        console.trigger(u"quickOpenAction"_s);
        field->setText(text);
        return list->model()->index(0, 0).data().toString();
    };
    EXPECT_EQ(first(u"tlds"_s), u"棠梨电商"_s);
    QTest::keyClick(field, Qt::Key_Return);
    console.settle();
    EXPECT_EQ(console.window().currentPage()->objectName(), u"customerPage"_s);

    EXPECT_EQ(first(u"深色"_s), u"主题: 深色"_s); // a command of the menus
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(console.action(u"theme_dark"_s)->isChecked());
    console.trigger(u"theme_light"_s);

    QString number;
    for (const TodayItem &item : console.context().snapshot()->today) {
        if (item.recordKind == Kind::Incident)
            number = item.number;
    }
    EXPECT_TRUE(first(number).startsWith(number)) << qPrintable(number + u" gives "_s + first(number));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_FALSE(list->isVisible());
}

TEST(QuickOpen, EscapeGivesTheKeysBackToTheList)
{
    Console console;
    auto *table = console.find<DataTable>(u"todayTable"_s);
    table->setFocus();
    console.trigger(u"quickOpenAction"_s);
    auto *field = console.find<QLineEdit>(u"quickOpen"_s);
    field->setText(u"t"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(table->hasFocus());
    EXPECT_TRUE(field->text().isEmpty());
}

void expectOneEntryForEachLetter(const QMenu &menu)
{
    static const QRegularExpression marked(u"&([^&])"_s);
    QHash<QString, QString> entries;
    for (const QAction *action : menu.actions()) {
        const QString letter = marked.match(action->text()).captured(1).toUpper();
        if (!letter.isEmpty()) {
            EXPECT_FALSE(entries.contains(letter))
                << qPrintable(menu.title() + u": "_s + action->text() + u" and "_s + entries.value(letter));
            entries.insert(letter, action->text());
        }
        if (action->menu())
            expectOneEntryForEachLetter(*action->menu());
    }
}

TEST(Explanation, IsAsHighAsItsText)
{
    QWidget window;
    const auto heightFor = [&](const QString &text) {
        showText(&window, u"title"_s, text);
        const auto *dialog = window.findChildren<QDialog *>(u"explanation"_s).last();
        return dialog->height();
    };
    const int few = heightFor(u"<p>one line</p>"_s), some = heightFor(u"<p>one line</p>"_s.repeated(8)),
              many = heightFor(u"<p>one line</p>"_s.repeated(80));
    EXPECT_LT(few, some);
    EXPECT_LT(some, many);
    EXPECT_LE(many, 560) << "a small notebook's screen";
}

TEST(Menus, ALetterRunsOneEntry)
{
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        Console console(Console::Content::Demo, language);
        for (const QAction *top : console.window().menuBar()->actions())
            expectOneEntryForEachLetter(*top->menu());
    }
}

TEST(Presenting, TheSearchOverAllCustomersIsOutOfReach)
{
    Console console;
    console.window().openCustomer(console.context().snapshot()->rows[0].id);
    console.settle();
    console.trigger(u"present"_s);
    EXPECT_FALSE(console.action(u"searchEverything"_s)->isEnabled());
    console.trigger(u"present"_s);
    EXPECT_TRUE(console.action(u"searchEverything"_s)->isEnabled());
}

TEST(Copying, RowsAsTsvAndMarkdown)
{
    Console console;
    auto *table = console.find<DataTable>(u"todayTable"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    console.trigger(u"copyTsv"_s);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 2);
    EXPECT_EQ(lines[0].count(u'\t'), lines[1].count(u'\t'));
    console.trigger(u"copyMarkdown"_s);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(u'|'));
}

TEST(Copying, TheRowMenuOffersIt)
{
    Console console;
    auto *table = console.find<DataTable>(u"todayTable"_s);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), table->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(table->viewport(), &event);
    auto *menu = table->findChild<QMenu *>(u"rowMenu"_s);
    ASSERT_TRUE(menu);
    EXPECT_GE(menu->actions().size(), 4);
    menu->close();
}

TEST(Sources, CtrlPeriodCopiesTheCitationOfTheFocusedChip)
{
    Console console;
    const PortfolioRow *row = console.row([](const PortfolioRow &r) { return r.plan == Plan::Elite; });
    console.window().openCustomer(row->id, CustomerTab::Quotas);
    console.settle();
    SowChip *chip = nullptr;
    for (SowChip *found : console.window().findChildren<SowChip *>()) {
        if (found->isVisible())
            chip = found;
    }
    ASSERT_TRUE(chip);
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Period, Qt::ControlModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(chip->reference().section));
    console.window().explain();
    EXPECT_TRUE(console.find<QWidget>(u"explanation"_s));
}

} // namespace tam::ui
