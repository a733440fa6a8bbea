#pragma once

#include "theme/icons.h"

#include <QWidget>

class QLineEdit;

namespace tam::ui {

class ActionButton;
class TextLabel;

/// What a page shows when it has nothing to show: one line what this is, one what to do, one button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(Icon icon, const QString &what, const QString &toDo, const QString &buttonText = {},
               QWidget *parent = nullptr);

    void setContent(Icon icon, const QString &what, const QString &toDo, const QString &buttonText = {});
    /// The filter of the list that this stands for: while something is typed in it, that is why nothing is to be seen,
    /// and the button clears it.
    void setFilter(QLineEdit *filter);
    [[nodiscard]] ActionButton *button() const { return m_button; }

Q_SIGNALS:
    void triggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Content
    {
        Icon icon = Icon::None;
        QString what, toDo, button;
    };

    void present();
    [[nodiscard]] bool isFiltered() const;

    Content m_content; ///< without a filter
    QLineEdit *m_filter = nullptr;
    Icon m_icon = Icon::None;
    TextLabel *m_what;
    TextLabel *m_toDo;
    ActionButton *m_button;
};

} // namespace tam::ui
