#include "shell/windowmenus.h"

#include "alerts/windowalerts.h"
#include "edit/recordactions.h"
#include "edit/recordbar.h"
#include "edit/recordsdialog.h"
#include "edit/unsavedforms.h"
#include "help/shortcuts.h"
#include "pages/escorts/dutyactions.h"
#include "pages/reports/calendarimportdialog.h"
#include "pages/reports/listexport.h"
#include "pages/reports/livecalendar.h"
#include "pages/reports/pageprint.h"
#include "pages/reports/reportdialog.h"
#include "shell/fileactions.h"
#include "shell/helpdialogs.h"
#include "shell/mainwindow.h"
#include "shell/mnemonics.h"
#include "support/dialogs.h"
#include "support/marks.h"
#include "support/synclink.h"
#include "sync/accountdialog.h"
#include "sync/connectdialog.h"
#include "takealong/takealong.h"
#include "theme/thememanager.h"
#include "widgets/datatable.h"
#include "wording/format.h"

#include <QActionGroup>
#include <QApplication>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>

#include <utility>

namespace tam::ui {

namespace {

/// A menu is not made wider for a long title.
QString sectionTitle(const QString &subject)
{
    constexpr qsizetype kMost = 18;
    QString title = subject.size() > kMost ? QString(subject.left(kMost) + QChar(0x2026)) : subject;
    return title.replace(u'&', QStringLiteral("&&"));
}

} // namespace

QString plainText(const QAction &action)
{
    QString text = action.text();
    // Chinese entries have their mnemonic in brackets behind the words.
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    return text.remove(bracketed).remove(u'&').remove(QChar(0x2026)).trimmed();
}

WindowMenus::WindowMenus(MainWindow &window, AppContext &context, ThemeManager &theme, FileActions &files)
    : QObject(&window), m_window(window), m_context(context), m_theme(theme), m_files(files)
{
    buildFile();
    buildEdit();
    buildRecord();
    buildView();
    buildGo();
    buildCustomer();
    buildHelp();
    connect(&m_context, &AppContext::asOfChanged, this, [this] { m_now->setEnabled(m_context.isAsOfFixed()); });
    for (const QAction *top : m_window.menuBar()->actions()) {
        if (top->menu())
            partMnemonics(*top->menu());
    }
}

/// The list with the focus, else the largest one that the page in front shows; null without any.
DataTable *WindowMenus::listInHand() const
{
    if (auto *table = qobject_cast<DataTable *>(QApplication::focusWidget()))
        return table;
    DataTable *largest = nullptr;
    const Page *page = m_window.currentPage();
    for (auto *table : page ? page->findChildren<DataTable *>() : QList<DataTable *>()) {
        const bool shows = table->isVisible() && table->model() && table->model()->rowCount() > 0;
        if (shows && (!largest || table->width() * table->height() > largest->width() * largest->height()))
            largest = table;
    }
    return largest;
}

QMenu *WindowMenus::menu(const QString &title)
{
    return m_window.menuBar()->addMenu(title);
}

QAction *WindowMenus::add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys,
                          std::function<void()> run)
{
    auto *action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    return action;
}

void WindowMenus::buildFile()
{
    QMenu *file = menu(tr("&File"));
    m_ofAll.append(file);
    add(file, QStringLiteral("openDemo"), tr("Open the &demo portfolio"), {}, [this] { m_files.openDemo(); });
    add(file, QStringLiteral("openStore"), tr("&Open a store …"), {}, [this] { m_files.openStore(); });
    add(file, QStringLiteral("newStore"), tr("&New store …"), {}, [this] { m_files.newStore(); });
    buildStores(file->addMenu(tr("O&ther stores")));
    if (m_context.accounts()) {
        add(file, QStringLiteral("connectBackend"), tr("&Connect to a backend …"), {},
            [this] { showConnectDialog(&m_window, m_context); });
        QAction *account = add(file, QStringLiteral("account"), tr("&Account …"), {},
                               [this] { showAccountDialog(&m_window, m_context); });
        const auto update = [this, account] {
            account->setEnabled(m_context.sync() && m_context.sync()->state().isConnected());
        };
        update();
        if (m_context.sync())
            connect(m_context.sync(), &SyncLink::changed, account, update);
    }
    file->addSeparator();
    add(file, QStringLiteral("importPortfolio"), tr("&Import portfolio file …"), QKeySequence::Open,
        [this] { m_files.importPortfolio(); });
    add(file, QStringLiteral("importCsv"), tr("Import &CSV or XLSX …"), {}, [this] { m_files.importCsv(); });
    add(file, QStringLiteral("importCalendar"), tr("Import a ca&lendar (ICS) …"), {},
        [this] { importCalendar(&m_window, m_context); });
    addLiveCalendar(file);
    add(file, QStringLiteral("undoImport"), tr("Take the last import &back …"), {}, [this] { m_files.undoImport(); });
    add(file, QStringLiteral("openTakeAlong"), tr("Open a ta&ke-along file …"), {},
        [this] { m_files.openTakeAlong(); });
    add(file, QStringLiteral("exportPortfolio"), tr("&Export portfolio file …"), QKeySequence::SaveAs,
        [this] { m_files.exportPortfolio(); });
    add(file, QStringLiteral("exportList"), tr("E&xport the list …"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        [this] {
            DataTable *table = listInHand();
            if (!table)
                m_window.say(tr("There is no list on this page."));
            else if (exportList(&m_window, m_context, *table))
                m_window.say(tr("List exported"));
        });
    add(file, QStringLiteral("print"), tr("&Print …"), QKeySequence::Print, [this] {
        if (Page *page = m_window.currentPage())
            printPage(&m_window, m_context, *page);
    });
    add(file, QStringLiteral("serviceReport"), tr("&Service report …"), {}, [this] {
        const auto *view = qobject_cast<CustomerView *>(m_window.currentPage());
        openReport(&m_window, m_context, view ? view->customer() : CustomerId());
    });
    file->addSeparator();
    add(file, QStringLiteral("backup"), tr("Back &up the store …"), {}, [this] { m_files.backup(); });
    add(file, QStringLiteral("restore"), tr("&Restore a backup …"), {}, [this] { m_files.restore(); });
    add(file, QStringLiteral("checkStore"), tr("Check the store's &integrity"), {},
        [this] { m_files.checkIntegrity(); });
    add(file, QStringLiteral("addReference"), tr("&Add a catalogue or calendar file …"), {},
        [this] { m_files.addReferenceFile(); });
    file->addSeparator();
    add(file, QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit, [this] { m_window.quit(); });
}

/// Ticked while it is on; says when the file was last up to date, or that it could not be written.
void WindowMenus::addLiveCalendar(QMenu *menu)
{
    LiveCalendar *calendar = &m_window.liveCalendar();
    QAction *keep = add(menu, QStringLiteral("liveCalendar"), {}, {}, [calendar] { calendar->toggle(); });
    keep->setCheckable(true);
    const auto update = [this, keep, calendar] {
        const bool on = calendar->isOn();
        keep->setChecked(on);
        keep->setText(!on                   ? tr("&Keep a calendar file up to date …")
                      : calendar->problem() ? tr("&Keep a calendar file up to date: it could not be written")
                      : calendar->checkedAt().isNull()
                          ? tr("&Keep a calendar file up to date")
                          : tr("&Keep a calendar file up to date: as of %1")
                                .arg(wording::shortTime(calendar->checkedAt(), m_context.zone())));
    };
    connect(keep, &QAction::triggered, keep, update); // a cancelled question leaves it as it was
    connect(calendar, &LiveCalendar::changed, keep, update);
    update();
}

void WindowMenus::buildStores(QMenu *stores)
{
    stores->setObjectName(QStringLiteral("otherStores"));
    connect(stores, &QMenu::aboutToShow, this, [this, stores] {
        stores->clear();
        const QStringList files = m_files.otherStores();
        for (const QString &file : files)
            add(stores, QStringLiteral("store"), QDir::toNativeSeparators(file).replace(u'&', QStringLiteral("&&")), {},
                [this, file] { m_files.openStoreFile(file); });
        if (files.isEmpty())
            stores->addAction(tr("No other store was opened yet"))->setEnabled(false);
    });
}

void WindowMenus::buildEdit()
{
    QMenu *edit = menu(tr("&Edit"));
    m_undo = add(edit, QStringLiteral("undo"), tr("&Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z),
                 [this] { takeBack(m_context.edits().undo()); });
    m_redo = add(edit, QStringLiteral("redo"), tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                 [this] { takeBack(m_context.edits().redo()); });
    QAction *unsaved = add(edit, QStringLiteral("unsavedForms"), tr("Forms that are not sa&ved …"), {},
                           [this] { openUnsavedForm(m_context, &m_window, addDutyActions); });
    connect(edit, &QMenu::aboutToShow, this,
            [this, unsaved] { unsaved->setEnabled(!Drafts(m_context).all().isEmpty()); });
    connect(&m_context.edits(), &Edits::historyChanged, this, &WindowMenus::updateEdits);
    updateEdits();
    edit->addSeparator();
    const auto copy = [this](DataTable::CopyFormat format) {
        if (const DataTable *table = listInHand()) {
            table->copySelection(format);
            m_window.say(tr("Rows copied"));
        } else {
            m_window.say(tr("There is no list on this page."));
        }
    };
    add(edit, QStringLiteral("copyTsv"), tr("Copy rows for a &spreadsheet"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [copy] { copy(DataTable::CopyFormat::Tsv); });
    add(edit, QStringLiteral("copyMarkdown"), tr("Copy rows as &Markdown"), {},
        [copy] { copy(DataTable::CopyFormat::Markdown); });
    edit->addSeparator();
    add(edit, QStringLiteral("filter"), tr("&Filter"), QKeySequence::Find, [this] {
        if (Page *page = m_window.currentPage())
            page->focusFilter();
    });
    add(edit, QStringLiteral("searchEverything"), tr("Search &everything …"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] { m_window.searchEverything(); });
    add(edit, QStringLiteral("quickOpenAction"), tr("&Quick open"), QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { m_window.openQuick(); });
}

void WindowMenus::updateEdits()
{
    const Edits &edits = m_context.edits();
    const auto name = [](const QString &text) { return QString(text).replace(u'&', QStringLiteral("&&")); };
    m_undo->setEnabled(edits.canUndo());
    m_undo->setText(edits.canUndo() ? tr("&Undo “%1”").arg(name(edits.undoName())) : tr("&Undo"));
    m_redo->setEnabled(edits.canRedo());
    m_redo->setText(edits.canRedo() ? tr("&Redo “%1”").arg(name(edits.redoName())) : tr("&Redo"));
}

void WindowMenus::takeBack(const Result<Edits::Done> &done)
{
    if (!done)
        showProblem(&m_window, done.problem());
}

QList<WindowMenus::PageEntry> WindowMenus::pageEntries() const
{
    QList<PageEntry> entries;
    const Page *page = m_window.currentPage();
    if (!page)
        return entries;
    const auto fresh = page->findChildren<NewButton *>();
    for (const NewButton *button : fresh) {
        for (QAction *action : button->isVisible() ? button->entries() : QList<QAction *>())
            entries.append(PageEntry{action, {}});
    }
    const QList<RecordBar *> bars = visibleBars(*page);
    for (const RecordBar *bar : bars) {
        const auto actions = bar->actions();
        for (QAction *action : actions)
            entries.append(PageEntry{action, bar->subject()});
    }
    return entries;
}

/// What can be done with the record that the page in front shows.
void WindowMenus::buildRecord()
{
    QMenu *record = menu(tr("&Record"));
    record->setObjectName(QStringLiteral("recordMenu"));
    connect(record, &QMenu::aboutToShow, this, [this, record] {
        record->clear();
        const QList<PageEntry> entries = pageEntries();
        QString subject;
        for (const PageEntry &entry : entries) {
            // Two records have an "Edit …" and a "Delete …" each: it is said whose.
            if (entry.subject != subject)
                record->addSection(sectionTitle(entry.subject));
            subject = entry.subject;
            record->addAction(entry.action);
        }
        if (record->isEmpty())
            record->addAction(tr("Select a record first"))->setEnabled(false);
    });
    // A closed menu holds no keys of a page that was left meanwhile.
    connect(record, &QMenu::aboutToHide, record, &QMenu::clear, Qt::QueuedConnection);
}

void WindowMenus::buildView()
{
    QMenu *view = menu(tr("&View"));
    addThemes(view->addMenu(tr("&Theme")));
    addLanguages(view->addMenu(tr("&Language")));
    view->addSeparator();
    add(view, QStringLiteral("alerts"), tr("N&otifications"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
        [this] { m_window.alerts().open(); });
    add(view, QStringLiteral("alertSettingsAction"), tr("Notification &settings …"), {},
        [this] { m_window.alerts().editSettings(); });
    view->addSeparator();
    m_present = add(view, QStringLiteral("present"), tr("&Present this customer"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] {
                        m_window.togglePresenting();
                        m_present->setChecked(m_context.isPresenting());
                    });
    m_present->setCheckable(true);
    add(view, QStringLiteral("lookFrom"), tr("Look from another &time …"), {}, [this] { lookFrom(); });
    m_now = add(view, QStringLiteral("backToNow"), tr("Back to &now"), {}, [this] { m_context.setAsOf({}); });
    m_now->setEnabled(m_context.isAsOfFixed());
    add(view, QStringLiteral("refresh"), tr("&Refresh"), QKeySequence(Qt::Key_F5), [this] {
        m_context.tick();
        if (m_context.sync() && m_context.sync()->state().isConnected())
            m_context.sync()->syncNow();
    });
}

void WindowMenus::addThemes(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const auto mode = [&](ThemeManager::Mode value, const QString &key, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QStringLiteral("theme_") + key);
        action->setCheckable(true);
        action->setChecked(m_theme.mode() == value);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, value, key] {
            m_theme.setMode(value);
            m_context.settings().setValue(QStringLiteral("theme"), key);
        });
    };
    mode(ThemeManager::Mode::System, QStringLiteral("system"), tr("Like the &system"));
    mode(ThemeManager::Mode::Light, QStringLiteral("light"), tr("&Light"));
    mode(ThemeManager::Mode::Dark, QStringLiteral("dark"), tr("&Dark"));
}

void WindowMenus::addLanguages(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const QString chosen = m_context.settings().value(QStringLiteral("language")).toString();
    const auto language = [&](const QString &code, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QStringLiteral("language_") + (code.isEmpty() ? QStringLiteral("system") : code));
        action->setCheckable(true);
        action->setChecked(chosen == code);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            m_context.settings().setValue(QStringLiteral("language"), code);
            Q_EMIT m_window.languageChosen(code);
        });
    };
    language({}, tr("Like the &system"));
    // Each language by its own name, so that everybody finds the own one.
    language(QStringLiteral("zh_CN"), QStringLiteral("简体中文"));
    language(QStringLiteral("en"), QStringLiteral("English"));
}

void WindowMenus::buildGo()
{
    QMenu *go = menu(tr("&Go"));
    const QStringList names{tr("&Today"),  tr("&Portfolio"),    tr("&Incidents"), tr("&Escorts"),
                            tr("&Quotas"), tr("&Deliverables"), tr("&Risks"),     tr("&Sync")};
    for (int i = 0; i < names.size(); ++i)
        add(go, QStringLiteral("area%1").arg(i + 1), names[i], QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)),
            [this, i] { m_window.goTo(Area(i)); });
    go->addSeparator();
    m_back =
        add(go, QStringLiteral("back"), tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { m_window.back(); });
    m_forward = add(go, QStringLiteral("forward"), tr("&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right),
                    [this] { m_window.forward(); });
    updateHistory(false, false);
}

void WindowMenus::buildCustomer()
{
    QMenu *customer = menu(tr("&Customer"));
    m_ofAll.append(customer);
    connect(customer, &QMenu::aboutToShow, this, [this, customer] {
        customer->clear();
        add(customer, QStringLiteral("findCustomer"), tr("&Open a customer …"), {}, [this] { m_window.openQuick(); });
        addCustomerEdits(customer);
        add(customer, QStringLiteral("chooseMe"), tr("&Whose portfolio is mine …"), {}, [this] { chooseMe(); });
        customer->addSeparator();
        const auto snapshot = m_context.snapshot();
        for (const CustomerId &id : m_window.recentCustomers()) {
            const PortfolioRow *row = snapshot ? snapshot->row(id) : nullptr;
            if (row)
                add(customer, QStringLiteral("recent"), displayName(*row), {},
                    [this, id] { m_window.openCustomer(id); });
        }
    });
}

/// Of the customer whose page is in front, and of the team.
void WindowMenus::addCustomerEdits(QMenu *menu)
{
    const auto *view = qobject_cast<CustomerView *>(m_window.currentPage());
    const CustomerId id = view ? view->customer() : CustomerId();
    const auto guarded = [](QAction *action, const QString &refusal) {
        action->setEnabled(refusal.isEmpty());
        action->setToolTip(refusal);
    };
    menu->setToolTipsVisible(true);
    guarded(add(menu, QStringLiteral("newCustomer"), tr("&New customer …"), {},
                [this] { openEditor(m_context, newRequest(m_context, Kind::Customer, {}), &m_window); }),
            m_context.edits().refusalOfNew(kindInfo(Kind::Customer), {}));
    QAction *edit = add(menu, QStringLiteral("editCustomer"), tr("&Edit customer …"), {}, [this, id] {
        editRecord(m_context, {Kind::Customer, id.uuid, id}, &m_window);
    });
    if (id.isNull())
        edit->setEnabled(false);
    else
        guarded(edit, m_context.edits().refusal(id));
    add(menu, QStringLiteral("customerRecords"), tr("Con&tacts, orders and targets …"), {}, [this, id] {
        openRecords(m_context, customerRecords(m_context, id), &m_window);
    })->setEnabled(!id.isNull());
    const auto taken = takenAlong(m_context.store());
    const bool isTaken = taken && taken->has_value();
    add(menu, QStringLiteral("takeAlong"),
        isTaken ? tr("Pack the work for &home …") : tr("Ta&ke this customer along …"), {},
        [this, id] { m_files.takeAlong(id); })
        ->setEnabled(isTaken || !id.isNull());
    add(menu, QStringLiteral("handOver"), tr("Hand &over to a colleague …"), {}, [this, id] { m_files.handOver(id); });
    add(menu, QStringLiteral("teamRecords"), tr("&People and absences …"), {},
        [this] { openRecords(m_context, teamRecords(), &m_window); });
    menu->addSeparator();
}

void WindowMenus::buildHelp()
{
    QMenu *help = menu(tr("&Help"));
    add(help, QStringLiteral("explain"), tr("&Where does this come from?"), QKeySequence::HelpContents,
        [this] { m_window.explain(); });
    add(help, QStringLiteral("pageHelp"), tr("&Help on this page"), QKeySequence(Qt::SHIFT | Qt::Key_F1),
        [this] { m_window.help(); });
    add(help, QStringLiteral("shortcuts"), tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_Question),
        [this] { showShortcuts(&m_window); });
    add(help, QStringLiteral("diagnostics"), tr("&Diagnostics …"), {}, [this] { m_files.diagnostics(m_theme); });
    add(help, QStringLiteral("about"), tr("&About and licences"), {},
        [this] { showAbout(&m_window, m_context.reference()); });
}

void WindowMenus::forEachCommand(const std::function<void(const QString &, QAction *)> &visit) const
{
    const std::function<void(const QMenu *, const QString &)> walk = [&](const QMenu *menu, const QString &title) {
        for (QAction *action : menu->actions()) {
            if (action->menu())
                walk(action->menu(), plainText(*action));
            else if (!action->isSeparator() && !action->objectName().isEmpty())
                visit(title.isEmpty() ? plainText(*action) : tr("%1: %2").arg(title, plainText(*action)), action);
        }
    };
    for (const QAction *top : m_window.menuBar()->actions()) {
        if (top->menu())
            walk(top->menu(), {});
    }
}

void WindowMenus::updateHistory(bool canGoBack, bool canGoForward)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void WindowMenus::setPresenting(bool presenting)
{
    m_present->setChecked(presenting);
    for (QAction *action : {m_undo, m_redo})
        action->setVisible(!presenting); // what was edited may be anybody's
    for (QMenu *menu : std::as_const(m_ofAll))
        menu->menuAction()->setVisible(!presenting);
    for (const QPointer<QAction> &action : std::exchange(m_silenced, {})) {
        if (action)
            action->setEnabled(true);
    }
    if (!presenting)
        return;
    // A hidden menu's keys would still work.
    const auto silence = [this](QAction *action) {
        if (action->isEnabled() && !action->isSeparator()) {
            action->setEnabled(false);
            m_silenced.append(action);
        }
    };
    for (QMenu *menu : std::as_const(m_ofAll)) {
        const auto entries = menu->actions();
        for (QAction *action : entries) {
            if (action->objectName() != QLatin1String("quit"))
                silence(action);
        }
    }
    forEachCommand([&](const QString &, QAction *action) {
        if (action->objectName().startsWith(QLatin1String("area")) ||
            action->objectName() == QLatin1String("quickOpenAction") ||
            action->objectName() == QLatin1String("searchEverything"))
            silence(action);
    });
}

void WindowMenus::chooseMe()
{
    const auto snapshot = m_context.snapshot();
    if (!snapshot)
        return;
    const auto chosen = choosePerson(&m_window, snapshot->team.people, m_context.me());
    if (chosen)
        m_context.setMe(*chosen);
}

void WindowMenus::lookFrom()
{
    QDialog dialog(&m_window);
    dialog.setObjectName(QStringLiteral("lookFromDialog"));
    dialog.setWindowTitle(tr("Look from another time"));
    auto *form = new QFormLayout(&dialog);
    const QDateTime local = m_context.zone().localTime(m_context.asOf());
    auto *at = new QDateTimeEdit(QDateTime(local.date(), local.time(), Qt::UTC), &dialog);
    at->setObjectName(QStringLiteral("lookFromTime"));
    at->setTimeSpec(Qt::UTC);
    at->setDisplayFormat(wording::dateTimeFormat());
    at->setCalendarPopup(true);
    form->addRow(tr("Time (%1)").arg(m_context.zone().name()), at);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    buttons->addButton(tr("Look from here"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    form->addRow(buttons);
    if (dialog.exec() == QDialog::Accepted)
        m_context.setAsOf(Instant::fromDateTime(QDateTime(at->date(), at->time(), m_context.zone().timeZone())));
}

} // namespace tam::ui
