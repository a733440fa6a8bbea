#include "console.h"

#include "pages/pages.h"
#include "search/searchdialog.h"
#include "search/searchmodel.h"
#include "support/edits.h"
#include "widgets/chipbar.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tam::ui {

/// Ctrl+Shift+F over the demo portfolio, by keyboard.
class SearchDialogTest : public ::testing::Test
{
protected:
    SearchDialog *dialog() const { return m_console.window().findChild<SearchDialog *>(); }
    QLineEdit *field() const { return dialog()->findChild<QLineEdit *>(u"searchText"_s); }
    QListView *list() const { return dialog()->findChild<QListView *>(u"searchResults"_s); }
    const SearchModel &model() const { return *static_cast<const SearchModel *>(list()->model()); }
    const SearchHit *current() const
    {
        const QModelIndex index = list()->currentIndex();
        return index.isValid() ? model().row(index.row()).hit : nullptr;
    }

    void openDialog()
    {
        m_console.trigger(u"searchEverything"_s);
        ASSERT_TRUE(dialog());
        ASSERT_TRUE(dialog()->isVisible());
        settle();
    }

    /// Updates and queries follow one another; afterwards nothing is under way.
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            m_console.settle();
    }

    void type(const QString &text)
    {
        field()->setText(text);
        settle();
    }

    Incident anIncident()
    {
        auto all = m_console.context().store().all<Incident>({});
        EXPECT_TRUE(all.ok() && !all->empty());
        return all->front();
    }

    mutable Console m_console;
};

TEST_F(SearchDialogTest, AnIncidentIsFoundByItsNumberAndOpenedWithEnter)
{
    const Incident incident = anIncident();
    openDialog();
    EXPECT_TRUE(field()->hasFocus());
    type(incident.number.toLower());
    ASSERT_TRUE(current());
    EXPECT_EQ(current()->record, incident.uuid);
    QTest::keyClick(field(), Qt::Key_Return);
    m_console.settle();
    EXPECT_FALSE(dialog()->isVisible());
    const auto *view = qobject_cast<CustomerView *>(m_console.window().currentPage());
    ASSERT_TRUE(view);
    EXPECT_EQ(view->customer(), incident.customerId);
}

TEST_F(SearchDialogTest, ArrowsWalkOverHitsAndNeverOntoHeadings)
{
    openDialog();
    type(u"the"_s);
    ASSERT_GT(model().rowCount(), 6);
    EXPECT_EQ(list()->currentIndex().row(), model().firstHit());
    for (int i = 0; i < model().rowCount() + 2; ++i) {
        EXPECT_NE(model().row(list()->currentIndex().row()).type, SearchModel::RowType::Heading);
        QTest::keyClick(field(), Qt::Key_Down);
    }
    EXPECT_EQ(list()->currentIndex().row(), model().rowCount() - 1);
    for (int i = 0; i < model().rowCount() + 2; ++i)
        QTest::keyClick(field(), Qt::Key_Up);
    EXPECT_EQ(list()->currentIndex().row(), model().firstHit());
    EXPECT_TRUE(field()->hasFocus()) << "typing can go on";
    QTest::keyClick(field(), Qt::Key_Escape);
    EXPECT_FALSE(dialog()->isVisible());
}

TEST_F(SearchDialogTest, TheRestOfAKindIsShownByItsChip)
{
    openDialog();
    type(u"the"_s);
    int more = -1;
    for (int row = 0; row < model().rowCount() && more < 0; ++row) {
        if (model().row(row).type == SearchModel::RowType::More)
            more = row;
    }
    ASSERT_GE(more, 0);
    const Kind kind = model().row(more).kind;
    list()->setCurrentIndex(model().index(more, 0));
    QTest::keyClick(field(), Qt::Key_Return);
    settle();
    EXPECT_TRUE(dialog()->isVisible());
    EXPECT_EQ(dialog()->findChild<ChipBar *>(u"searchKinds"_s)->checkedIds(),
              QStringList{QLatin1String(kindInfo(kind).name)});
    int hits = 0;
    for (int row = 0; row < model().rowCount(); ++row) {
        EXPECT_EQ(model().row(row).kind, kind);
        hits += model().row(row).type == SearchModel::RowType::Hit;
    }
    EXPECT_GT(hits, 5);
}

TEST_F(SearchDialogTest, WhatWasJustWrittenIsFound)
{
    openDialog();
    type(u"quokka"_s);
    EXPECT_FALSE(current());
    Note note;
    note.uuid = QUuid::createUuid();
    note.customerId = anIncident().customerId;
    note.body = u"They call their second cluster Quokka."_s;
    note.writtenAt = m_console.now();
    auto store = Store::openBeside(m_console.context().store());
    ASSERT_TRUE(store.ok());
    ASSERT_TRUE((*store)->put(kindInfo<Note>(), note).ok());
    m_console.context().refresh();
    ASSERT_TRUE(QTest::qWaitFor([this] { return current() != nullptr; }, 20'000));
    EXPECT_EQ(current()->record, note.uuid);
    EXPECT_EQ(current()->snippetMarks.size(), 1);
}

TEST_F(SearchDialogTest, SaysWhatWasFoundNowhereAndKeepsToOneCustomer)
{
    const Incident incident = anIncident();
    m_console.window().openCustomer(incident.customerId);
    m_console.settle();
    openDialog();
    type(u"no such word"_s);
    EXPECT_FALSE(current());
    EXPECT_TRUE(dialog()->findChild<QWidget *>(u"searchEmpty"_s)->isVisible());
    auto *customers = dialog()->findChild<QComboBox *>(u"searchCustomer"_s);
    ASSERT_EQ(customers->itemData(1).toUuid(), incident.customerId.uuid);
    customers->setCurrentIndex(1);
    Q_EMIT customers->activated(1);
    type(u"the"_s);
    ASSERT_TRUE(current());
    for (int row = 0; row < model().rowCount(); ++row) {
        const SearchHit *hit = model().row(row).hit;
        if (hit) {
            EXPECT_EQ(hit->customer, incident.customerId);
        }
    }
}

TEST_F(SearchDialogTest, ADamagedIndexIsMadeAnewUnderTheWindow)
{
    const Incident incident = anIncident();
    QFile index(SearchIndex::fileOf(m_console.storeFile()));
    ASSERT_TRUE(index.open(QIODevice::WriteOnly));
    index.write(QByteArray(5000, '?'));
    index.close();
    openDialog();
    type(incident.number);
    ASSERT_TRUE(current());
    EXPECT_EQ(current()->record, incident.uuid);
}

TEST_F(SearchDialogTest, EveryControlHasAName)
{
    openDialog();
    type(u"the"_s);
    for (const char *name : {"searchText", "searchCustomer", "searchKinds", "searchResults", "searchPreview"}) {
        const auto *widget = dialog()->findChild<QWidget *>(QLatin1String(name));
        ASSERT_TRUE(widget) << name;
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << name;
    }
}

} // namespace tam::ui
