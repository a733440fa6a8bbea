#pragma once

#include "support/appcontext.h"

#include <QStatusBar>

namespace tam::ui {

class StatusButton;
class TextLabel;

/// Left: how old the shown data is, how the synchronisation stands, problems. Right: portfolio, catalogue version,
/// zone, the instant looked from.
class ConsoleStatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit ConsoleStatusBar(AppContext &context, QWidget *parent = nullptr);

    void refresh();
    void say(const QString &message);
    /// Stays until the next good snapshot.
    void showProblem(const QString &text);

Q_SIGNALS:
    void syncActivated();

private:
    void showSync();
    /// What is said is read whole: what always stands at the right gives way to it for as long.
    void makeRoom(const QString &message);

    TextLabel *add(const QString &name);

    AppContext &m_context;
    TextLabel *m_data;
    TextLabel *m_problem;
    StatusButton *m_sync, *m_unsent, *m_review;
    TextLabel *m_portfolio;
    TextLabel *m_catalogue;
    TextLabel *m_zone;
    TextLabel *m_now;
};

} // namespace tam::ui
