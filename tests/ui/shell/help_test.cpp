// The help: a text for each page in both languages, and the keys that it names.
#include "console.h"

#include "help/helpdialog.h"
#include "help/shortcuts.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

int shownTopics(const QListWidget &list)
{
    int count = 0;
    for (int i = 0; i < list.count(); ++i)
        count += !list.item(i)->isHidden();
    return count;
}

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

TEST(Help, EachTopicHasATextInBothLanguages)
{
    const QList<HelpTopic> english = helpTopics(false, {}), chinese = helpTopics(true, {});
    ASSERT_EQ(english.size(), helpTopicIds().size());
    ASSERT_EQ(chinese.size(), helpTopicIds().size());
    for (int i = 0; i < english.size(); ++i) {
        SCOPED_TRACE(qPrintable(english[i].id));
        EXPECT_FALSE(english[i].title.isEmpty());
        EXPECT_FALSE(chinese[i].title.isEmpty());
        EXPECT_TRUE(hasChinese(chinese[i].html));
        EXPECT_GT(english[i].plain.size(), 200);
        EXPECT_GT(chinese[i].plain.size(), 80);
    }
}

TEST(Help, EveryPageHasItsTopic)
{
    Console console;
    QSet<QString> topics;
    for (int area = 0; area <= int(Area::Sync); ++area) {
        console.window().goTo(Area(area));
        const QString page = console.window().currentPage()->objectName();
        topics.insert(helpTopicOf(page));
        EXPECT_NE(helpTopicOf(page), u"start"_s) << qPrintable(page);
    }
    console.window().openCustomer(console.context().snapshot()->rows.front().id);
    topics.insert(helpTopicOf(console.window().currentPage()->objectName()));
    EXPECT_EQ(topics.size(), int(Area::Sync) + 2) << "each its own";
}

/// Keys stand in the texts by name alone, and each name is one of the window's.
TEST(Help, EveryKeyThatATextNamesExists)
{
    Console console;
    const QHash<QString, QString> keys = shortcutKeys(console.window());
    static const QRegularExpression place(u"\\{key:[^}]*\\}"_s), literal(u"\\b(Ctrl|Alt|Shift)\\+"_s),
        link(u"href=\"help:([^\"]*)\""_s);
    for (const bool chinese : {false, true}) {
        for (const HelpTopic &topic : helpTopics(chinese, keys)) {
            SCOPED_TRACE(qPrintable(topic.id));
            const auto left = place.match(topic.html);
            EXPECT_FALSE(left.hasMatch()) << qPrintable(left.captured());
            for (auto it = link.globalMatch(topic.html); it.hasNext();)
                EXPECT_TRUE(helpTopicIds().contains(it.next().captured(1)));
        }
        for (const HelpTopic &topic : helpTopics(chinese, {}))
            EXPECT_FALSE(literal.match(topic.html).hasMatch()) << qPrintable(topic.id) << ": keys by their names";
    }
}

TEST(Help, OpensAtThePageAndFindsWords)
{
    Console console;
    console.trigger(u"area6"_s);
    QTest::keyClick(&console.window(), Qt::Key_F1, Qt::ShiftModifier);
    auto *dialog = console.find<HelpDialog>(u"helpDialog"_s);
    ASSERT_TRUE(dialog && dialog->isVisible());
    auto *list = dialog->findChild<QListWidget *>(u"helpTopics"_s);
    auto *text = dialog->findChild<QTextBrowser *>(u"helpText"_s);
    EXPECT_EQ(list->currentItem()->data(Qt::UserRole).toString(), u"deliverables"_s);
    EXPECT_TRUE(text->toPlainText().contains(u"service report"_s));
    const int all = shownTopics(*list);
    auto *search = dialog->findChild<QLineEdit *>(u"helpSearch"_s);
    search->setText(u"burn-down"_s);
    EXPECT_LT(shownTopics(*list), all);
    EXPECT_EQ(list->currentItem()->data(Qt::UserRole).toString(), u"quotas"_s);
    EXPECT_FALSE(text->extraSelections().isEmpty());
    search->setText(u"no topic says this"_s);
    EXPECT_EQ(shownTopics(*list), 0);
    search->clear();
    EXPECT_EQ(shownTopics(*list), all);
    Q_EMIT text->anchorClicked(QUrl(u"help:sync"_s));
    EXPECT_EQ(list->currentItem()->data(Qt::UserRole).toString(), u"sync"_s);
}

/// F1 explains the selected figure; where there is nothing to explain it opens the help.
TEST(Help, F1OpensItWhereNothingIsExplained)
{
    Console console(Console::Content::Nothing);
    QTest::keyClick(&console.window(), Qt::Key_F1);
    auto *dialog = console.find<HelpDialog>(u"helpDialog"_s);
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->findChild<QListWidget *>(u"helpTopics"_s)->currentItem()->data(Qt::UserRole).toString(),
              u"start"_s);
}

/// The overlay is read off the actions: what has a key in a menu stands in it, and what the page in front adds.
TEST(Shortcuts, TheOverlayHasEveryKeyOfTheWindow)
{
    Console console;
    console.trigger(u"area6"_s);
    const QString html = shortcutsHtml(console.window());
    int found = 0;
    const auto actions = console.window().findChildren<QAction *>();
    for (const QAction *action : actions) {
        const bool inMenu = qobject_cast<QMenu *>(action->parent());
        if (!inMenu || action->shortcut().isEmpty() || action->objectName().isEmpty() || !action->isVisible())
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped();
        EXPECT_TRUE(html.contains(u'>' + keys + u'<')) << qPrintable(action->objectName() + u' ' + keys);
        ++found;
    }
    EXPECT_GT(found, 15);
    const QHash<QString, QString> keys = shortcutKeys(console.window());
    EXPECT_EQ(keys.value(u"board.step"_s), u"D"_s);
    EXPECT_EQ(console.action(u"deliverableStep"_s)->shortcut(), QKeySequence(keys.value(u"board.step"_s)));
}

} // namespace tam::ui
