#pragma once

#include "support/page.h"

namespace tam::ui {

class FileActions;

/// What stands in every area while the store has no customer: what the console is for, and the ways to begin.
class StartPage : public Page
{
    Q_OBJECT

public:
    StartPage(AppContext &context, Navigator &navigator, FileActions &files, QWidget *parent);

    void refresh() override {}

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_title;
    QWidget *m_text;
};

} // namespace tam::ui
