#include "sync/connectdialog.h"

#include "support/dialogs.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/textlabel.h"
#include "wording/problemtext.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kWidth = 520;

TextLabel *paragraph(const QString &text, Tone tone, QWidget *parent)
{
    auto *label = new TextLabel(text, TextStyle::Body, tone, false, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConnectDialog::ConnectDialog(AccountLink &accounts, QWidget *parent)
    : QDialog(parent), m_accounts(accounts), m_stack(new QStackedWidget(this)),
      m_status(new StatusLine(StatusKind::None, {}, this))
{
    setObjectName(QStringLiteral("connectDialog"));
    setWindowTitle(tr("Connect to a backend"));
    m_status->setObjectName(QStringLiteral("connectStatus"));
    m_status->setWordWrap(true);
    m_status->setTinted(true);
    m_stack->addWidget(buildServer());
    m_stack->addWidget(buildSignIn());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    column->addWidget(buttons);
    connect(&m_accounts, &AccountLink::offered, this, &ConnectDialog::onOffered);
    connect(&m_accounts, &AccountLink::connected, this, &QDialog::accept);
    connect(&m_accounts, &AccountLink::failed, this, [this](const Problem &problem) {
        if (problem.code != ProblemCode::Cancelled)
            say(true, wording::text(problem));
        else
            say(false, {});
    });
    connect(&m_accounts, &AccountLink::changed, this, &ConnectDialog::showBusy);
    resize(kWidth, 320);
    say(false, {});
    showBusy();
}

QWidget *ConnectDialog::buildServer()
{
    auto *page = new QWidget(this);
    m_server = new QLineEdit(page);
    m_server->setObjectName(QStringLiteral("connectServer"));
    m_server->setAccessibleName(tr("Address of the server"));
    m_server->setPlaceholderText(QStringLiteral("https://tam.example.com"));
    m_authorityName = new TextLabel(tr("Trusted as the system trusts"), TextStyle::Secondary, Tone::Muted, false, page);
    auto *authority = new ActionButton(tr("CA certificate …"), Icon::None, page);
    authority->setObjectName(QStringLiteral("connectAuthority"));
    authority->setAutoDefault(false);
    m_next = new ActionButton(tr("Next"), Icon::None, page);
    m_next->setObjectName(QStringLiteral("connectNext"));
    m_next->setPrimary(true);
    m_next->setDefault(true);
    connect(authority, &QPushButton::clicked, this, &ConnectDialog::chooseAuthority);
    connect(m_next, &QPushButton::clicked, this, &ConnectDialog::lookUp);
    auto *line = new QHBoxLayout;
    line->addWidget(m_authorityName, 1);
    line->addWidget(authority);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(
        paragraph(tr("Your administrator tells you the address. It begins with https://, except for a server "
                     "on this computer. Proxies are taken from the system's settings."),
                  Tone::Muted, page));
    auto *label = new TextLabel(tr("Address of the server"), TextStyle::Body, Tone::Text, true, page);
    label->setBuddy(m_server);
    column->addWidget(label);
    column->addWidget(m_server);
    column->addLayout(line);
    column->addStretch(1);
    column->addWidget(m_next, 0, Qt::AlignRight);
    return page;
}

QWidget *ConnectDialog::buildSignIn()
{
    auto *page = new QWidget(this);
    m_where = paragraph({}, Tone::Text, page);
    m_where->setObjectName(QStringLiteral("connectWhere"));
    m_signIn = new ActionButton(tr("Sign in in the browser"), Icon::None, page);
    m_signIn->setObjectName(QStringLiteral("connectSignIn"));
    m_signIn->setPrimary(true);
    m_token = new QLineEdit(page);
    m_token->setObjectName(QStringLiteral("connectToken"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("Service token"));
    m_token->setPlaceholderText(QStringLiteral("tam_…"));
    m_useToken = new ActionButton(tr("Connect with the token"), Icon::None, page);
    m_useToken->setObjectName(QStringLiteral("connectUseToken"));
    m_useToken->setAutoDefault(false);
    auto *back = new ActionButton(tr("Back"), Icon::None, page);
    back->setObjectName(QStringLiteral("connectBack"));
    back->setAutoDefault(false);
    connect(m_signIn, &QPushButton::clicked, this, [this] {
        say(false, tr("Go on in your browser. This window waits."));
        m_accounts.connectBySignIn(m_offer);
    });
    connect(m_useToken, &QPushButton::clicked, this, [this] {
        say(false, tr("Asking the server …"));
        m_accounts.connectByToken(m_offer, m_token->text().trimmed());
    });
    connect(m_token, &QLineEdit::textChanged, this, &ConnectDialog::showBusy);
    connect(back, &QPushButton::clicked, this, [this] {
        m_accounts.cancel();
        say(false, {});
        m_stack->setCurrentIndex(0);
        m_server->setFocus();
    });
    auto *token = new QHBoxLayout;
    token->addWidget(m_token, 1);
    token->addWidget(m_useToken);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_where);
    column->addWidget(m_signIn, 0, Qt::AlignLeft);
    column->addSpacing(8);
    auto *label = new TextLabel(tr("Or a service token, for accounts without a browser"), TextStyle::Body, Tone::Muted,
                                false, page);
    label->setBuddy(m_token);
    column->addWidget(label);
    column->addLayout(token);
    column->addStretch(1);
    column->addWidget(back, 0, Qt::AlignLeft);
    return page;
}

void ConnectDialog::chooseAuthority()
{
    const QString file =
        dialogs().openFile(this, tr("CA certificate"), tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (file.isEmpty())
        return;
    m_authority = file;
    m_authorityName->setText(tr("Trusted too: %1").arg(QFileInfo(file).fileName()));
}

void ConnectDialog::lookUp()
{
    say(false, tr("Asking the server …"));
    m_accounts.lookUp(m_server->text().trimmed(), m_authority);
}

void ConnectDialog::onOffered(const ServerOffer &offer)
{
    m_offer = offer;
    say(false, {});
    const QString server = QUrl(offer.server).host();
    m_where->setText(offer.offersSignIn()
                         ? tr("%1 is there. You sign in at %2; the password stays in the browser.")
                               .arg(server, QUrl(offer.issuer).host())
                         : tr("%1 is there, but names no place to sign in. Ask your administrator for a service token.")
                               .arg(server));
    m_stack->setCurrentIndex(1);
    showBusy();
    (offer.offersSignIn() ? static_cast<QWidget *>(m_signIn) : m_token)->setFocus();
}

void ConnectDialog::showBusy()
{
    const bool busy = m_accounts.isBusy();
    m_next->setEnabled(!busy);
    m_server->setEnabled(!busy);
    m_signIn->setEnabled(!busy && m_offer.offersSignIn());
    m_token->setEnabled(!busy);
    m_useToken->setEnabled(!busy && !m_token->text().trimmed().isEmpty());
}

void ConnectDialog::say(bool isError, const QString &text)
{
    m_status->setStatus(isError ? StatusKind::Breached : StatusKind::Running, text);
    m_status->setVisible(!text.isEmpty());
}

void ConnectDialog::reject()
{
    m_accounts.cancel();
    QDialog::reject();
}

void showConnectDialog(QWidget *parent, AppContext &context)
{
    if (!context.accounts())
        return;
    auto *dialog = new ConnectDialog(*context.accounts(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace tam::ui
