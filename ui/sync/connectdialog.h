#pragma once

#include "support/accountlink.h"
#include "support/appcontext.h"

#include <QDialog>

class QLineEdit;
class QStackedWidget;

namespace tam::ui {

class ActionButton;
class StatusLine;
class TextLabel;

/// Connects to a backend: the server's address, then signing in in the browser or a service token. The account gets a
/// store of its own; the one that is open stays as it is.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    ConnectDialog(AccountLink &accounts, QWidget *parent);

    void reject() override;

private:
    QWidget *buildServer();
    QWidget *buildSignIn();
    void onOffered(const ServerOffer &offer);
    void showBusy();
    void say(bool isError, const QString &text);
    void lookUp();
    void chooseAuthority();

    AccountLink &m_accounts;
    ServerOffer m_offer;
    QString m_authority;
    QStackedWidget *m_stack;
    QLineEdit *m_server = nullptr, *m_token = nullptr;
    TextLabel *m_authorityName = nullptr, *m_where = nullptr;
    ActionButton *m_next = nullptr, *m_signIn = nullptr, *m_useToken = nullptr;
    StatusLine *m_status;
};

/// Opens it over the window; nothing happens without AppContext::accounts().
void showConnectDialog(QWidget *parent, AppContext &context);

} // namespace tam::ui
