#pragma once

#include "support/accountlink.h"
#include "support/appcontext.h"

#include <QDialog>

class QLineEdit;

namespace tam::ui {

class ActionButton;
class KeyValueGrid;
class StatusLine;

/// The account of the open store: server, who is signed in, signing in and out, a CA certificate of the company's.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    AccountDialog(AppContext &context, QWidget *parent);

    void reject() override;

private:
    QWidget *buildButtons();
    void showAccount();
    void say(bool isError, const QString &text);
    void onSignOut();
    void askAboutUnsent(int unsent);
    void onSyncChanged();
    void chooseAuthority();

    AppContext &m_context;
    AccountLink &m_accounts;
    KeyValueGrid *m_grid;
    StatusLine *m_status;
    QLineEdit *m_token = nullptr;
    bool m_sending = false; ///< what is unsent goes first, then follows the sign-out
    ActionButton *m_signIn = nullptr, *m_signOut = nullptr, *m_useToken = nullptr, *m_authority = nullptr,
                 *m_noAuthority = nullptr;
};

/// Opens it over the window; nothing happens without AppContext::accounts().
void showAccountDialog(QWidget *parent, AppContext &context);

} // namespace tam::ui
