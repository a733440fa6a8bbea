#pragma once

#include "support/appcontext.h"

#include <QStatusBar>

namespace tam::ui {

class TextLabel;

/// Left: how old the shown data is, problems. Right: portfolio, catalogue version, zone, the instant looked from.
class ConsoleStatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit ConsoleStatusBar(AppContext &context, QWidget *parent = nullptr);

    void refresh();
    void say(const QString &message);
    /// Stays until the next good snapshot.
    void showProblem(const QString &text);

private:
    TextLabel *add(const QString &name);

    AppContext &m_context;
    TextLabel *m_data;
    TextLabel *m_problem;
    TextLabel *m_portfolio;
    TextLabel *m_catalogue;
    TextLabel *m_zone;
    TextLabel *m_now;
};

} // namespace tam::ui
