#pragma once

#include "theme/icons.h"

#include <QKeySequence>
#include <QLineEdit>

namespace tam::ui {

/// The one-line field that finds or filters: a magnifier (or funnel) in front, and while it is empty the key that
/// reaches it at its end, where afterwards the clear button stands. Escape empties it; Down, Enter, and Escape once it
/// is empty go on to what it filters: what the page that holds it gives the focus to.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(Icon icon, QWidget *parent = nullptr);

    /// Shown as a key cap ("Ctrl+F"); it is not handled here.
    void setKeyHint(const QKeySequence &keys);
    [[nodiscard]] QString keyHint() const { return m_keys; }
    /// What is needed to show placeholder and key cap whole.
    [[nodiscard]] int fullWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    bool leave();
    [[nodiscard]] int capWidth() const;

    Icon m_icon;
    QString m_keys;
};

} // namespace tam::ui
