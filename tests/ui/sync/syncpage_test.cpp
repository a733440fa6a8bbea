#include "syncwindow.h"

#include "sync/mergedialog.h"
#include "sync/syncentries.h"
#include "sync/unreadrecords.h"
#include "widgets/datatable.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QTextBrowser>

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

class SyncPageTest : public SyncWindow
{
protected:
    void SetUp() override
    {
        SyncWindow::SetUp();
        m_before = ui::dialogs();
        ui::dialogs().confirm = [this](QWidget *, const QString &, const QString &, const QString &) {
            ++confirmed;
            return confirms;
        };
        ui::dialogs().warn = [this](QWidget *, const QString &text) { warnings.append(text); };
    }
    void TearDown() override
    {
        SyncWindow::TearDown();
        ui::dialogs() = m_before;
    }

    static ui::SyncState upToDate()
    {
        ui::SyncState state;
        state.phase = ui::SyncPhase::UpToDate;
        state.server = u"https://tam.example.com"_s;
        state.lastOk = *Instant::fromIso(u"2026-10-01T07:59:00Z");
        return state;
    }

    QByteArray json(const QUuid &id) { return '"' + id.toByteArray(QUuid::WithoutBraces) + '"'; }

    void serverPut(const char *kind, const QUuid &id, const QUuid &scope, QList<JsonMember> values)
    {
        if (QByteArray(kind) != "customer")
            values.prepend({"customer_id", json(scope)});
        server.put(kind, id, scope, values);
    }

    /** A customer with an order, an escort, and what each side made of the escort's dates. */
    void makeConflicts()
    {
        const QUuid shared = server.shared();
        lin = nextId();
        server.put("person", lin, shared, {{"name", "\"Li Na\""}, {"role", "\"tam\""}});
        serverPut("customer", acme, acme, {{"name", "\"Acme\""}, {"tam_ids", "[" + json(lin) + "]"}});
        serverPut("subscription", nextId(), acme,
                  {{"plan", "\"premier\""},
                   {"ordered_at", "\"2026-01-01T08:00:00Z\""},
                   {"starts_on", "\"2026-01-01\""},
                   {"ends_on", "\"2026-12-31\""}});
        escort = nextId();
        serverPut("engagement", escort, acme, escortValues("\"2026-11-11\"", "\"2026-11-12\"", "2"));
        incident = nextId();
        serverPut("incident", incident, acme, incidentValues("null"));
        noteId = serverNote(acme, "as it was");
        syncs();
        edit<Engagement>(escort, [](Engagement &e) {
            e.plannedStart = QDate(2026, 11, 11);
            e.plannedEnd = QDate(2026, 11, 11);
            e.plannedDays = Days::whole(1);
        });
        edit<Incident>(incident, [](Incident &i) { i.firstResponseAt = *Instant::fromIso(u"2026-10-01T07:30:00Z"); });
        editNote(noteId, "mine");
        serverPut("engagement", escort, acme, escortValues("\"2026-10-30\"", "\"2026-10-31\"", "2"));
        serverPut("incident", incident, acme, incidentValues("\"2026-10-01T09:30:00Z\""));
        setServerNote(noteId, acme, "theirs");
        syncs();
        ASSERT_EQ(reviews().size(), 3u);
    }

    QList<JsonMember> escortValues(const char *from, const char *to, const char *days)
    {
        return {{"service", "\"basic_escort\""}, {"title", "\"Singles' Day\""},
                {"status", "\"confirmed\""},     {"requested_at", "\"2026-09-01T08:00:00Z\""},
                {"planned_start", from},         {"planned_end", to},
                {"planned_days", days}};
    }
    QList<JsonMember> incidentValues(const char *response)
    {
        return {{"number", "\"INC-7\""},
                {"title", "\"Login times out\""},
                {"channel", "\"ticket\""},
                {"kind", "\"fault\""},
                {"severity", "\"high\""},
                {"status", "\"in_progress\""},
                {"opened_at", "\"2026-10-01T07:00:00Z\""},
                {"first_response_at", response}};
    }

    template <class T> void edit(const QUuid &id, const std::function<void(T &)> &change)
    {
        auto found = store->find(T::kind, id);
        ASSERT_TRUE(found);
        const T was = static_cast<const T &>(**found);
        T made = was;
        change(made);
        ASSERT_OK(edits->update(was, made, {now, {}}));
    }

    ui::SyncEntry entryOf(const QUuid &record)
    {
        auto reference = loadReference(path("reference"));
        auto all = ui::SyncEntries::load(*store, Zone::shanghai(), {*reference, now});
        EXPECT_TRUE(all);
        for (const ui::SyncEntry &entry : *all) {
            if (entry.record == record)
                return entry;
        }
        ADD_FAILURE() << "no entry";
        return {};
    }

    void selectRecord(const QUuid &record)
    {
        const QUuid op = opOf.value(record);
        m_window->goTo(ui::Area::Sync);
        settle();
        m_window->currentPage()->select(op);
        QCoreApplication::processEvents();
    }
    void rememberOps()
    {
        for (const ReviewRow &row : reviews())
            opOf.insert(row.op.id, row.op.op);
        for (const Operation &op : outbox())
            opOf.insert(op.id, op.op);
    }

    QUuid lin, escort, incident, noteId;
    QHash<QUuid, QUuid> opOf;
    SaidSync said;
    int confirmed = 0;
    bool confirms = true;
    QStringList warnings;

private:
    ui::Dialogs m_before;
};

TEST_F(SyncPageTest, AStoreWithoutABackendSaysSoAndWhatToDo)
{
    openWindow(nullptr, nullptr);
    m_window->goTo(ui::Area::Sync);
    settle();
    EXPECT_EQ(m_window->currentPage()->objectName(), u"syncPage"_s);
    EXPECT_TRUE(find("syncUnconnected"));
    EXPECT_FALSE(find("syncNow"));
    EXPECT_FALSE(find("statusSync"));
}

TEST_F(SyncPageTest, AConflictNamesFieldsInWordsAndWhatEachChoiceComesTo)
{
    makeConflicts();
    const ui::SyncEntry entry = entryOf(escort);
    EXPECT_EQ(entry.title, u"Singles' Day"_s);
    EXPECT_EQ(entry.customerName, u"Acme"_s);
    QStringList lines;
    for (const ui::EntryLine &line : entry.lines)
        lines.append(u"%1: %2 | %3 | %4"_s.arg(line.name, line.base, line.mine, line.theirs));
    EXPECT_TRUE(lines.contains(u"Planned days: 2 days | 1 day | 2 days"_s)) << lines.join(u'\n').toStdString();
    ASSERT_EQ(entry.effects.size(), 2);
    // October is theirs alone, November mine alone: a premier order has 2 days and 1 time in each.
    EXPECT_TRUE(entry.effects[0].what.contains(u"October 2026"_s)) << entry.effects[0].what.toStdString();
    EXPECT_EQ(entry.effects[0].mine, u"2 days and 1 time left"_s);
    EXPECT_EQ(entry.effects[0].theirs, u"0 days and 0 times left"_s);
    EXPECT_EQ(entry.effects[1].mine, u"1 day and 0 times left"_s);
    EXPECT_EQ(entry.effects[1].theirs, u"2 days and 1 time left"_s);
}

/** A part of the same edit that was merged is the latest write of the record, and mine. */
TEST_F(SyncPageTest, TheAuthorIsWhoChangedTheFieldInQuestion)
{
    makeConflicts();
    const QUuid wu = nextId();
    server.put("person", wu, server.shared(), {{"name", "\"Wu Min\""}, {"role", "\"tam\""}});
    const auto changed = [&](const QUuid &who, const char *at, const char *field) {
        serverPut("change", nextId(), acme,
                  {{"record_kind", "\"note\""},
                   {"record_id", json(noteId)},
                   {"changed_at", at},
                   {"actor_id", json(who)},
                   {"fields", QByteArray("[{\"name\":\"") + field + "\"}]"}});
    };
    changed(lin, "\"2026-10-01T07:00:00Z\"", "body");
    changed(wu, "\"2026-10-01T07:10:00Z\"", "body");
    changed(lin, "\"2026-10-01T07:20:00Z\"", "is_private");
    syncs();
    EXPECT_TRUE(entryOf(noteId).theirsBy.startsWith(u"Wu Min"_s)) << entryOf(noteId).theirsBy.toStdString();
}

TEST_F(SyncPageTest, AConflictOfAnAnswerTellsWhatBecomesOfTheClock)
{
    makeConflicts();
    now = *Instant::fromIso(u"2026-10-01T10:00:00Z");
    const ui::SyncEntry entry = entryOf(incident);
    ASSERT_EQ(entry.effects.size(), 1);
    EXPECT_TRUE(entry.effects[0].mine.startsWith(u"Met"_s)) << entry.effects[0].mine.toStdString();
    EXPECT_TRUE(entry.effects[0].theirs.startsWith(u"Missed"_s)) << entry.effects[0].theirs.toStdString();
}

TEST_F(SyncPageTest, TakingTheirsAndMineSettlesTheEntries)
{
    makeConflicts();
    rememberOps();
    said.say(upToDate());
    openWindow(&said, nullptr);
    selectRecord(escort);
    click("syncTakeTheirs");
    selectRecord(noteId);
    click("syncTakeMine");
    EXPECT_EQ(said.edits, 2);
    EXPECT_TRUE(warnings.isEmpty());
    closeWindow();
    EXPECT_EQ(reviews().size(), 1u);
    ASSERT_EQ(outbox().size(), 1u);
    EXPECT_EQ(outbox().front().id, noteId);
    syncs();
    EXPECT_EQ(serverBody(noteId), "\"mine\"");
    const auto kept = store->find(Kind::Engagement, escort);
    ASSERT_TRUE(kept);
    EXPECT_EQ(static_cast<const Engagement &>(**kept).plannedStart, QDate(2026, 10, 30));
}

TEST_F(SyncPageTest, MineCanBeWrittenAnewWithTheirsAtHand)
{
    makeConflicts();
    rememberOps();
    said.say(upToDate());
    openWindow(&said, nullptr);
    selectRecord(noteId);
    click("syncEditMine");
    auto *dialog = m_window->findChild<ui::MergeDialog *>();
    ASSERT_TRUE(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"merge_body"_s);
    ASSERT_TRUE(text);
    EXPECT_EQ(text->toPlainText(), u"mine"_s);
    EXPECT_TRUE(text->accessibleDescription().contains(u"theirs"_s));
    text->setPlainText(u"both"_s);
    dialog->accept();
    closeWindow();
    syncs();
    EXPECT_EQ(serverBody(noteId), "\"both\"");
}

TEST_F(SyncPageTest, AMergeTakesWholeUnits)
{
    makeConflicts();
    ui::MergeDialog dialog(entryOf(escort));
    const auto boxes = dialog.findChildren<QComboBox *>();
    ASSERT_EQ(boxes.size(), 1); // start, end and days are one unit
    boxes.front()->setCurrentIndex(1);
    const FieldValues values = jsonMembers(dialog.values());
    EXPECT_EQ(valueOrNull(values, "planned_start"), "\"2026-10-30\"");
    EXPECT_EQ(valueOrNull(values, "planned_end"), "\"2026-10-31\"");
    EXPECT_EQ(valueOrNull(values, "planned_days"), "2");
}

TEST_F(SyncPageTest, AnUnsentEditIsDiscardedOnlyAfterAQuestion)
{
    noteId = serverNote(acme, "as it was");
    serverPut("customer", acme, acme, {{"name", "\"Acme\""}});
    syncs();
    editNote(noteId, "mine");
    rememberOps();
    said.say(upToDate());
    openWindow(&said, nullptr);
    selectRecord(noteId);
    confirms = false;
    click("syncDiscard");
    EXPECT_EQ(confirmed, 1);
    confirms = true;
    click("syncDiscard");
    closeWindow();
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(noteBody(noteId), u"as it was"_s);
}

TEST_F(SyncPageTest, ADeletedRecordCanBeMadeAnew)
{
    noteId = serverNote(acme, "as it was");
    serverPut("customer", acme, acme, {{"name", "\"Acme\""}});
    syncs();
    editNote(noteId, "mine");
    server.remove("note", noteId);
    syncs();
    ASSERT_EQ(reviews().size(), 1u);
    rememberOps();
    said.say(upToDate());
    openWindow(&said, nullptr);
    selectRecord(noteId);
    EXPECT_FALSE(find("syncTakeMine"));
    click("syncCopy");
    closeWindow();
    EXPECT_TRUE(reviews().empty());
    ASSERT_EQ(outbox().size(), 1u);
    EXPECT_EQ(outbox().front().verb, Verb::Insert);
    EXPECT_NE(outbox().front().id, noteId);
}

TEST_F(SyncPageTest, TheStatusBarTellsTheStateAndLeadsToThePage)
{
    serverPut("customer", acme, acme, {{"name", "\"Acme\""}});
    syncs();
    ui::SyncState state = upToDate();
    state.unsent = 3;
    state.review = 1;
    said.say(state);
    openWindow(&said, nullptr);
    EXPECT_EQ(find<QAbstractButton>("statusSync")->text(), u"Up to date"_s);
    EXPECT_EQ(find<QAbstractButton>("statusUnsent")->text(), u"3 not sent"_s);
    EXPECT_EQ(find<QAbstractButton>("statusReview")->text(), u"1 to decide"_s);
    state.phase = ui::SyncPhase::Offline;
    state.unsent = 0;
    said.say(state);
    EXPECT_EQ(find<QAbstractButton>("statusSync")->text(), u"Offline"_s);
    EXPECT_FALSE(find("statusUnsent"));
    find<QAbstractButton>("statusSync")->click();
    settle();
    EXPECT_EQ(m_window->currentPage()->objectName(), u"syncPage"_s);
}

TEST_F(SyncPageTest, WhatOnlyANewerVersionCanShowIsTold)
{
    serverPut("customer", acme, acme, {{"name", "\"Acme\""}});
    serverPut("note", nextId(), acme,
              {{"written_at", "\"2026-10-01T08:00:00Z\""}, {"body", "\"a\""}, {"visibility", "\"partners\""}});
    syncs();
    said.say(upToDate());
    openWindow(&said, nullptr);
    m_window->goTo(ui::Area::Sync);
    settle();
    EXPECT_TRUE(find<ui::TextLabel>("syncFacts")->text().contains(u"newer version"_s));
}

TEST_F(SyncPageTest, ARecordThatCannotBeReadIsShownWordForWord)
{
    serverPut("customer", acme, acme, {{"name", "\"Acme\""}});
    QList<JsonMember> values = incidentValues("null");
    for (JsonMember &member : values) {
        if (member.name == "severity")
            member.json = "\"<catastrophic>\"";
    }
    serverPut("incident", nextId(), acme, values);
    for (JsonMember &member : values) {
        if (member.name == "number")
            member.json = "\"INC-8\"";
        if (member.name == "severity")
            member.json = "\"catastrophic\"";
    }
    serverPut("incident", nextId(), acme, values);
    syncs();
    const auto records = ui::UnreadReader::read(*store, CustomerId{acme});
    ASSERT_OK(records);
    ASSERT_EQ(records->first.size(), 2);
    EXPECT_FALSE(records->first[0].isListed) << "that is no code at all";
    EXPECT_TRUE(records->first[1].isListed);
    EXPECT_EQ(records->first[0].title, u"INC-7 Login times out"_s);
    EXPECT_EQ(records->first[0].kindText, u"Incident"_s);
    EXPECT_EQ(records->first[0].customerName, u"Acme"_s);
    QStringList unknown;
    for (const auto &member : records->first[0].members) {
        if (member.isUnknown)
            unknown.append(member.name + u'=' + member.value);
    }
    EXPECT_EQ(unknown, QStringList(u"severity=<catastrophic>"_s)) << unknown.join(u' ').toStdString();
    EXPECT_EQ(ui::UnreadReader::read(*store, CustomerId{nextId()})->count, 0);

    said.say(upToDate());
    for (const auto &[language, dark] : {std::pair{"en", false}, std::pair{"zh_CN", true}}) {
        openWindow(&said, nullptr, QString::fromLatin1(language), dark);
        m_window->goTo(ui::Area::Sync);
        settle();
        const QString name = QLatin1String(language);
        picture(qPrintable(u"unread-sync-"_s + name));
        click("syncUnread");
        auto *dialog = m_window->findChild<QDialog *>(u"explanation"_s);
        ASSERT_TRUE(dialog);
        const QString shown = dialog->findChild<QTextBrowser *>()->toPlainText();
        EXPECT_TRUE(shown.contains(u"INC-7"_s) && shown.contains(u"<catastrophic>"_s)) << shown.toStdString();
        EXPECT_TRUE(shown.contains(u"INC-8"_s)) << shown.toStdString();
        if (const QString folder = qEnvironmentVariable("TAM_PICTURES"); !folder.isEmpty())
            dialog->grab().save(folder + u"/unread-list-"_s + name + u".png"_s);
        dialog->close();
        m_window->openCustomer({acme}, ui::CustomerTab::Incidents);
        settle();
        auto *banner = find("unreadBanner");
        ASSERT_TRUE(banner) << "the customer's page tells that its lists are not complete";
        picture(qPrintable(u"unread-customer-"_s + name));
        m_window.reset();
        m_context.reset();
    }
}

TEST_F(SyncPageTest, ANewHistoryIsTakenOverOnlyWithConsent)
{
    ui::SyncState state = upToDate();
    state.phase = ui::SyncPhase::AskNewHistory;
    said.say(state);
    openWindow(&said, nullptr);
    m_window->goTo(ui::Area::Sync);
    settle();
    confirms = false;
    click("syncAccept");
    EXPECT_EQ(said.accepted, 0);
    confirms = true;
    click("syncAccept");
    EXPECT_EQ(said.accepted, 1);
}

TEST_F(SyncPageTest, AnExpiredLeaseLocksEveryPageButSync)
{
    serverPut("customer", acme, acme, {{"name", "\"Acme\""}});
    syncs();
    ui::SyncState state = upToDate();
    state.locked = true;
    said.say(state);
    openWindow(&said, nullptr);
    for (int area = 0; area <= int(ui::Area::Sync); ++area) {
        m_window->goTo(ui::Area(area));
        settle();
        EXPECT_EQ(m_window->currentPage()->objectName(),
                  ui::Area(area) == ui::Area::Sync ? u"syncPage"_s : u"lockPage"_s);
    }
    m_window->openCustomer({acme});
    EXPECT_EQ(m_window->currentPage()->objectName(), u"lockPage"_s);
    state.locked = false;
    said.say(state);
    settle();
    EXPECT_EQ(m_window->currentPage()->objectName(), u"customerPage"_s);
}

TEST_F(SyncPageTest, F5SynchronisesAConnectedStore)
{
    said.say(upToDate());
    openWindow(&said, nullptr);
    auto *refresh = m_window->findChild<QAction *>(u"refresh"_s);
    ASSERT_TRUE(refresh);
    EXPECT_EQ(refresh->shortcut(), QKeySequence(Qt::Key_F5));
    refresh->trigger();
    EXPECT_EQ(said.asked, 1);
    EXPECT_EQ(m_window->findChild<QAction *>(u"area8"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_8));
}

/// For looking: TAM_PICTURES=DIR makes them.
TEST_F(SyncPageTest, ItLooksTheSameInBothLanguagesAndThemes)
{
    makeConflicts();
    const QUuid another = serverNote(acme, "another");
    syncs();
    editNote(another, "x");
    rememberOps();
    for (const auto &[language, dark] : {std::pair{"en", false}, std::pair{"zh_CN", false}, std::pair{"zh_CN", true}}) {
        ui::SyncState state = upToDate();
        state.review = 3;
        state.unsent = 1;
        state.pulled = 1204;
        state.bytes = 480'000;
        said.say(state);
        openWindow(&said, nullptr, QString::fromLatin1(language), dark);
        for (const auto &[name, record] : {std::pair{"escort", escort}, std::pair{"incident", incident}}) {
            selectRecord(record);
            EXPECT_TRUE(find("syncTakeMine"));
            picture(qPrintable(
                u"sync-%1-%2%3"_s.arg(QLatin1String(name), QLatin1String(language), dark ? u"-dark"_s : QString())));
        }
        m_window.reset();
        m_context.reset();
    }
}

} // namespace

} // namespace tam::test
