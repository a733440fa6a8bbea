#include "sync/accountdialog.h"

#include "support/dialogs.h"
#include "support/synclink.h"
#include "sync/syncwords.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/flowlayout.h"
#include "widgets/keyvaluegrid.h"
#include "widgets/textlabel.h"
#include "wording/problemtext.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tam::ui {

namespace {
constexpr int kWidth = 560;
constexpr int kKeyWidth = 130;
} // namespace

AccountDialog::AccountDialog(AppContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_accounts(*context.accounts()), m_grid(new KeyValueGrid(this)),
      m_status(new StatusLine(StatusKind::None, {}, this))
{
    setObjectName(QStringLiteral("accountDialog"));
    setWindowTitle(tr("Account"));
    m_grid->setKeyWidth(kKeyWidth);
    m_status->setObjectName(QStringLiteral("accountStatus"));
    m_status->setWordWrap(true);
    m_status->setTinted(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(m_grid);
    column->addWidget(buildButtons());
    column->addWidget(m_status);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(&m_accounts, &AccountLink::changed, this, &AccountDialog::showAccount);
    connect(&m_accounts, &AccountLink::signedIn, this, [this] { say(false, {}); });
    connect(&m_accounts, &AccountLink::failed, this, [this](const Problem &problem) {
        say(problem.code != ProblemCode::Cancelled,
            problem.code == ProblemCode::Cancelled ? QString() : wording::text(problem));
    });
    if (m_context.sync())
        connect(m_context.sync(), &SyncLink::changed, this, &AccountDialog::onSyncChanged);
    say(false, {});
    resize(kWidth, 340);
    showAccount();
}

QWidget *AccountDialog::buildButtons()
{
    auto *area = new QWidget(this);
    const auto add = [&](const QString &name, const QString &text) {
        auto *button = new ActionButton(text, Icon::None, area);
        button->setObjectName(name);
        button->setAccessibleName(text);
        button->setAutoDefault(false);
        return button;
    };
    m_signIn = add(QStringLiteral("accountSignIn"), tr("Sign in in the browser"));
    m_signOut = add(QStringLiteral("accountSignOut"), tr("Sign out …"));
    m_useToken = add(QStringLiteral("accountUseToken"), tr("Use this service token"));
    m_authority = add(QStringLiteral("accountAuthority"), tr("CA certificate …"));
    m_noAuthority = add(QStringLiteral("accountNoAuthority"), tr("Without CA certificate"));
    m_token = new QLineEdit(area);
    m_token->setObjectName(QStringLiteral("accountToken"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("Service token"));
    m_token->setPlaceholderText(QStringLiteral("tam_…"));
    connect(m_signIn, &QPushButton::clicked, this, [this] {
        say(false, tr("Go on in your browser. This window waits."));
        m_accounts.signIn();
    });
    connect(m_useToken, &QPushButton::clicked, this, [this] {
        m_accounts.useToken(m_token->text().trimmed());
        m_token->clear();
    });
    connect(m_token, &QLineEdit::textChanged, this, &AccountDialog::showAccount);
    connect(m_signOut, &QPushButton::clicked, this, &AccountDialog::onSignOut);
    connect(m_authority, &QPushButton::clicked, this, &AccountDialog::chooseAuthority);
    connect(m_noAuthority, &QPushButton::clicked, this, [this] {
        if (auto done = m_accounts.setAuthorityFile({}); !done)
            say(true, wording::text(done.problem()));
    });
    auto *flow = new FlowLayout;
    for (ActionButton *button : {m_signIn, m_signOut, m_authority, m_noAuthority})
        flow->addWidget(button);
    auto *token = new QHBoxLayout;
    token->addWidget(m_token, 1);
    token->addWidget(m_useToken);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(flow);
    column->addLayout(token);
    return area;
}

void AccountDialog::showAccount()
{
    const Account account = m_accounts.account();
    const bool busy = m_accounts.isBusy();
    m_grid->clear();
    m_grid->addRow(tr("Server"), account.server);
    m_grid->addRow(tr("Signed in"), !account.signedIn        ? tr("nobody")
                                    : account.serviceToken   ? tr("by a service token")
                                    : account.name.isEmpty() ? tr("yes")
                                                             : account.name);
    if (account.signedIn)
        m_grid->addRow(tr("Kept"), account.kept ? tr("in this system's keychain")
                                                : tr("until you quit: this system offers no keychain"));
    m_grid->addRow(tr("Sign-in at"), account.issuer.isEmpty() ? tr("the server names no place") : account.issuer);
    m_grid->addRow(tr("Trusted authorities"),
                   account.authorityFile.isEmpty()
                       ? tr("the system's")
                       : tr("the system's and %1").arg(QDir::toNativeSeparators(account.authorityFile)));
    m_grid->addRow(tr("Proxies"), tr("as the system's settings say"));
    m_grid->addRow(tr("Store"), QDir::toNativeSeparators(m_context.storeFile()));
    m_signIn->setVisible(!account.signedIn || !account.serviceToken);
    m_signIn->setText(account.signedIn ? tr("Sign in again in the browser") : tr("Sign in in the browser"));
    m_signIn->setPrimary(!account.signedIn);
    m_signIn->setEnabled(!busy && !account.issuer.isEmpty());
    m_signOut->setEnabled(account.signedIn && !busy && !m_sending);
    m_useToken->setEnabled(!busy && !m_token->text().trimmed().isEmpty());
    m_authority->setEnabled(!busy);
    m_noAuthority->setVisible(!account.authorityFile.isEmpty());
}

void AccountDialog::onSignOut()
{
    const qint64 unsent = m_context.sync() ? m_context.sync()->state().unsent : 0;
    if (unsent > 0) {
        askAboutUnsent(int(unsent));
        return;
    }
    const QString more = tr("The records stay on this device; colleagues' changes come in once you sign in again.");
    if (dialogs().confirm(this, tr("Sign out?"), more, tr("Sign out")))
        m_accounts.signOut();
}

/// Sign-out sends first what waits, and asks when it cannot (sync.md section 6).
void AccountDialog::askAboutUnsent(int unsent)
{
    const auto choice = dialogs().choose(
        this, tr("Sign out"), tr("%n edit(s) are not sent yet.", nullptr, unsent),
        {tr("Send them, then sign out"), tr("Sign out; they stay in this store until you sign in again")}, 0,
        tr("Sign out"));
    if (choice == 1)
        m_accounts.signOut();
    if (choice != 0)
        return;
    m_sending = true;
    say(false, tr("Sending what waits …"));
    showAccount();
    m_context.sync()->syncNow();
}

void AccountDialog::onSyncChanged()
{
    const SyncState &state = m_context.sync()->state();
    if (!m_sending || state.phase == SyncPhase::Syncing || state.phase == SyncPhase::Waiting)
        return;
    m_sending = false;
    if (state.unsent == 0 && state.phase == SyncPhase::UpToDate) {
        say(false, {});
        m_accounts.signOut();
    } else {
        say(true, tr("Not signed out: %n edit(s) could not be sent. %1", nullptr, int(state.unsent))
                      .arg(SyncWords::sentence(state)));
    }
    showAccount();
}

void AccountDialog::chooseAuthority()
{
    const QString file =
        dialogs().openFile(this, tr("CA certificate"), tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (file.isEmpty())
        return;
    if (auto done = m_accounts.setAuthorityFile(file); !done)
        say(true, wording::text(done.problem()));
    else
        say(false, {});
}

void AccountDialog::say(bool isError, const QString &text)
{
    m_status->setStatus(isError ? StatusKind::Breached : StatusKind::Running, text);
    m_status->setVisible(!text.isEmpty());
}

void AccountDialog::reject()
{
    m_accounts.cancel();
    QDialog::reject();
}

void showAccountDialog(QWidget *parent, AppContext &context)
{
    if (!context.accounts())
        return;
    auto *dialog = new AccountDialog(context, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace tam::ui
