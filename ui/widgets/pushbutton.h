#pragma once

#include <QPushButton>

namespace tam::ui {

/// A push button that Enter presses when it has the focus, as Space does: in windows as in dialogs, where Enter would
/// else press the default button in its place.
class PushButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PushButton(const QString &text = {}, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace tam::ui
